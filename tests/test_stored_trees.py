"""The rules on stored trees of our own sentences: needs no parser, and so runs on every Python."""

from __future__ import annotations

import random

import pytest
from hostile_texts import texts
from hypothesis import given, settings
from hypothesis import strategies as st
from random_trees import attribute_with_random_trees
from sound import check
from stored_trees import CASES, attribute_stored

PIECES = r"""
Ana Ruiz|Mr. Bell|Dr. Lena Vos|Tom Bell|Bell|Ruiz|he|she|they|it|who|I|we|you|the mayor|the mayor of Lowmoor|a baker
the company|Northern Rail|the ministry|officials|two witnesses|his lawyer|the party's leader|Senator Rita Salgado|former
(R-Ohio)|, 33,|, of Lowmoor,|, a retired nurse,|, who runs the inn,|the head of the harbour office|chief executive|not
said|says|told|told reporters|asked|asked whether|added|wrote|called|according to|announced|denied|warned that|believes
was asked|is said to|has been told|claims to|replied|thought|promised to|accused|of|that|by|in a statement|on Friday|as
because|while|although|but|and|or|when asked about|in an interview with|in response to|never|did not|would|could|rain
the roof is gone|the road would open|a disgrace|nobody came|to leave|leaving|born in Norway|mended|a letter|the plan
, |. |.\n\n|: |; | — |? |, “|.” |,” |” |“|‘|’ |“We are late,” |“Why?” |\n\n“|”\n\n|\n\nBELL: |\n\nQ: |\n\nA: |\n\n
"""
news = st.lists(st.sampled_from(PIECES.strip().replace("\n", "|").replace(r"\n", "\n").split("|")), max_size=80).map(
    lambda pieces: " ".join(pieces).replace(" ,", ",").replace(" .", ".")
)


@pytest.mark.parametrize("text", CASES)
def test_rules_on_stored_trees(text: str) -> None:
    result = attribute_stored(text)
    check(result, text)
    wanted = CASES[text]
    assert len(result) == len(wanted)
    for quote, (kind, name, role, words) in zip(result, wanted, strict=True):
        who = quote.speaker
        assert (quote.kind, who and who.name, who and who.role) == (kind, name, role)
        assert quote.text.startswith(words)


SEEDS = [
    (
        "the syllables of a name, each below the other",
        "Chairman Kang Soo-yeon came late. Mayor Lim Tae-jun said it rained. “We lost,” she said.",
        304484059,
    ),
    (
        "a tag of somebody else, who says who he is",
        "“Come here, Peter,” said Mia.\n\n“Is it ready, Jorin?” asked the old woman.\n\n“Nearly.”\n\n“Hurry, then.”\n\n"
        "“Let me be,” said Jorin.",
        866821524,
    ),
    ("a tag that tells of nobody", '"You told Cole," Ruiz said.\n\n"I told nobody."\n\n"Tamsin."', 6270),
    ("according to nobody, and a mark at the end", "according to ; ", 310),
    ("according to somebody, and two commas", "Lind said it, according to Ost, 33,, of Lowmoor.", 4),
    (
        "a report of nothing but marks before a quotation",
        "Phyllis Marsh poured the tea. Professor Marsh was asleep.\n\n“Will you play, Miss Marsh?” asked Peter.\n\n"
        "“I will,” said Phyllis.\n\n“What?” said Professor Marsh, and opened his eyes.",
        801105434,
    ),
]


@pytest.mark.parametrize(("text", "seed"), [row[1:] for row in SEEDS], ids=[row[0] for row in SEEDS])
def test_trees_that_once_raised(text: str, seed: int) -> None:
    check(attribute_with_random_trees(text, random.Random(seed).randrange), text)


@settings(max_examples=200)
@given(texts, st.integers(0, 2**32), st.booleans())
def test_any_tree_gives_a_sound_result(text: str, seed: int, thought: bool) -> None:
    check(attribute_with_random_trees(text, random.Random(seed).randrange, thought=thought), text)


@settings(max_examples=400)
@given(news, st.integers(0, 2**32), st.booleans())
def test_any_tree_over_news_gives_a_sound_result(text: str, seed: int, thought: bool) -> None:
    """The words are those that the rules look for, the trees any at all."""
    check(attribute_with_random_trees(text, random.Random(seed).randrange, thought=thought), text)
