"""Prose of reference books and essays: how and not who, terms, bodies beside longer names."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

NOBODYS = [
    reported("how and not who", "By convention, a sailor who has crossed the line is called a shellback."),
    reported(
        "a channel is nobody",
        "He was told by the phone company that the line was dead.",
        Said("the line was dead", by="phone company"),
    ),
    reported("what a term means", "The term “flat white” refers to a “small coffee”."),
    reported("what a word is in another tongue", "The name comes from the old words for “south” and “wind”."),
    reported("music that has a title", "Ward had written the music, “Materna”, for a hymn."),
]

FRAMES = [
    reported(
        "what goes on meanwhile",
        "As the descent began, Lind and Gill found that the lamp was out and reported that it was “cold”.",
        Said("the lamp was out", by="Lind and Gill"),
        Said("it was “cold”", by="Lind and Gill"),
    ),
    reported(
        "a tag between commas, the rest in marks",
        "The road, said the mayor, “could have been shut”.",
        Said("could have been shut", by="mayor"),
    ),
    reported(
        "in whose eyes it is so",
        "For the mayor, the road is “a sheet of ice”.",
        Said("a sheet of ice", by="mayor"),
    ),
    reported(
        "as somebody says",
        "As Lind put it, the dam is “safe”.",
        Said("the dam is “safe”", by="Lind"),
    ),
    reported(
        "what is asked for stands behind",
        "Mia was so tired that evening, she asked the porter for a chair.",
        Said("a chair", by="Mia"),
    ),
    reported(
        "words in marks with a clause of their own",
        "In a rage Ivo Lind told the board that his songs would outlive the “rubbish” she wrote.",
        Said("his songs would outlive the “rubbish”", by="Ivo Lind"),
    ),
]

WHO = [
    reported(
        "a house beside its committee",
        "The House Armed Services Committee met. The House said no. The committee said yes.",
        Said("no", by="House"),
        Said("yes", by="House Armed Services Committee"),
    ),
    reported(
        "a body and a prize",
        "The Fenland Academy of Arts gives the Academy Awards. The Academy said the vote was open.",
        Said("the vote was open", by="Fenland Academy of Arts"),
    ),
    reported(
        "a land and its town",
        "Guatemala City is large. Guatemala said it would join.",
        Said("it would join", by="Guatemala"),
    ),
    reported(
        "a school with a man's name",
        "Ivo Lind taught here. The Ivo Lind Gymnasium is large. “Row,” Lind said. Kelda Winery said it would close.",
        Said("Row,", by="Ivo Lind", type="person"),
        Said("it would close", by="Kelda Winery", type="organization"),
    ),
    reported(
        "a scholar by the ending",
        "Mythologist Joseph Lind said the tales began with a call.",
        Said("the tales began with a call", by="Joseph Lind", role="Mythologist"),
    ),
    reported(
        "things that are several",
        "The strike had deep roots in the anger of farmers. They said the taxes were unfair.",
        Said("the taxes were unfair", by="farmers"),
    ),
    reported(
        "who is asked does not ask",
        "The porter stood by the door. Mia came in. “May I have a chair?” she asked the porter.",
        Said("May I have a chair?", by="Mia"),
    ),
]

TABLES = (NOBODYS, FRAMES, WHO)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_reference(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Nothing said is given to nobody, and what is said to who says it."""
    check(row, answer(row))
