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


@settings(max_examples=200)
@given(texts, st.integers(0, 2**32), st.booleans())
def test_any_tree_gives_a_sound_result(text: str, seed: int, thought: bool) -> None:
    check(attribute_with_random_trees(text, random.Random(seed).randrange, thought=thought), text)
