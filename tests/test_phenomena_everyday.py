"""Everyday things to say something: a banner, a post; verbs that look like nouns."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

THINGS = [
    Row(
        "a banner",
        "The police found a banner reading “No tolls, no ships” by the quay.",
        Said("No tolls, no ships", by="banner"),
    ),
    Row(
        "a headstone",
        "A headstone reading “He kept the light” stands by the gate.",
        Said("He kept the light", by="headstone"),
    ),
]

POSTS = [
    Row("tweets is a verb", "Huw Tesk tweets: “The baths are open.”", Said("The baths are open.", by="Huw Tesk")),
    Row("posts is a verb", "Odo Tesk posts: “We are closed.”", Said("We are closed.", by="Odo Tesk")),
    reported(
        "tweets, with a clause", "Ada Tesk tweets that the road is shut.", Said("the road is shut", by="Ada Tesk")
    ),
]

TABLES = (THINGS, POSTS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_everyday(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists, and no other."""
    check(row, answer(row))
