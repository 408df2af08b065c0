"""Slips of parsers that English gives away: trees as parsers have made them, and as they are mended."""

from __future__ import annotations

import pytest
from attrs import evolve

from quoteattr.syntax.mending import mended_tree
from quoteattr.syntax.records import Word

# word, part of speech, fine tag, head (from one; none is 0), relation; then the words whose head or relation changes
TREES = [
    (
        "who can hear a voice",
        """Mia PROPN NNP 2 nsubj|said VERB VBD 0 root|in ADP IN 5 case|a DET DT 5 det|voice NOUN NN 2 obl
        everyone PRON NN 8 nsubj|could AUX MD 8 aux|hear VERB VB 2 ccomp|, PUNCT , 8 punct|Stay VERB VB 8 ccomp""",
        {"hear": ("voice", "acl:relcl")},
    ),
    (
        "a hapless man with a name",
        """It PRON PRP 2 nsubj|rained VERB VBD 4 ccomp|, PUNCT , 2 punct|said VERB VBD 0 root|the DET DT 6 det
        hapless NOUN NN 4 nsubj|Mr. PROPN NNP 8 nmod|Oakes PROPN NNP 4 nsubj|. PUNCT . 4 punct""",
        {"the": ("Oakes", "det"), "hapless": ("Oakes", "amod")},
    ),
    (
        "a detective with a name",
        """It PRON PRP 2 nsubj|rained VERB VBD 4 ccomp|, PUNCT , 2 punct|said VERB VBD 0 root|the DET DT 6 det
        detective NOUN NN 4 nsubj|Oakes PROPN NNP 4 nsubj|. PUNCT . 4 punct""",
        {},
    ),
    (
        "as somebody put it",
        """As SCONJ IN 2 case|Odo PROPN NNP 8 obl|Finch PROPN NNP 2 flat|, PUNCT , 5 punct|head NOUN NN 2 appos
        of ADP IN 7 case|guilds NOUN NNS 5 nmod|put VERB VBD 0 root|it PRON PRP 8 obj|. PUNCT . 8 punct""",
        {"As": ("put", "mark"), "Odo": ("put", "nsubj")},
    ),
    (
        "as a mayor he put it off",
        """As ADP IN 2 case|mayor NOUN NN 4 obl|he PRON PRP 4 nsubj|put VERB VBD 0 root|it PRON PRP 4 obj
        off ADP RP 4 compound:prt|. PUNCT . 4 punct""",
        {},
    ),
    (
        "as usual he said nothing, the verb in the infinitive",
        "As ADP IN 2 case|guide NOUN NN 3 obl|take VERB VB 0 root|it PRON PRP 3 obj|. PUNCT . 3 punct",
        {},
    ),
]


def tree_of(rows: str) -> list[Word]:
    words: list[Word] = []
    at = 0
    for index, row in enumerate(rows.replace("\n", "|").split("|")):
        text, upos, xpos, head, relation = row.split()
        words.append(Word(index, text, text.lower(), upos, xpos, int(head) - 1, relation, at, at + len(text), None))
        at += len(text) + 1
    return words


@pytest.mark.parametrize(("rows", "changed"), [row[1:] for row in TREES], ids=[row[0] for row in TREES])
def test_a_tree_is_mended(rows: str, changed: dict[str, tuple[str, str]]) -> None:
    before = {word.text: (word.head, word.relation) for word in tree_of(rows)}
    words = mended_tree(tree_of(rows))
    after = {
        word.text: (words[word.head].text, word.relation)
        for word in words
        if before[word.text] != (word.head, word.relation)
    }
    assert after == changed


def test_a_hyphen_on_which_the_tree_hangs_stays() -> None:
    words = tree_of("It PRON PRP 4 nsubj|is AUX VBZ 4 cop|off ADV RB 4 advmod|- PUNCT HYPH 0 root|duty NOUN NN 4 nmod")
    words[3] = evolve(words[3], start=words[2].end)
    assert [word.head for word in mended_tree(words)] == [3, 3, 3, -1, 3]


def test_whoever_stands_behind_the_marks_is_no_subject_within_them() -> None:
    """``“It is late,” the cook, Odo, said``, where a tree hangs ``cook`` on ``late``."""
    rows = """" PUNCT `` 4 punct|It PRON PRP 4 nsubj|is AUX VBZ 4 cop|late ADJ JJ 10 ccomp|" PUNCT '' 4 punct
    cook NOUN NN 4 nsubj|, PUNCT , 6 punct|Odo PROPN NNP 6 appos|, PUNCT , 6 punct|said VERB VBD 0 root"""
    words = [evolve(word, quotation=0) if word.index < 5 else word for word in tree_of(rows)]
    assert mended_tree(words)[5].head == 9
