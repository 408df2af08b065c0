"""Whose words they are where several speak, and where they end."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

PASSED_ON = [
    reported(
        "what a paper says that somebody told",
        "According to the warrant, Grieve told his foreman that he was “finished.”",
        Said("Grieve told his foreman that he was “finished.”", by="warrant"),
        Said("he was “finished.”", by="Grieve", through="warrant", outer=0),
    ),
    reported(
        "the frame behind it",
        "Marek Orrell assured the buyers that the mill was “dry as a bone,” the report said.",
        Said("Marek Orrell assured the buyers that the mill was “dry as a bone,”", by="report"),
        Said("the mill was “dry as a bone,”", by="Marek Orrell", through="report", outer=0),
    ),
    reported(
        "nobody is told",
        "According to the warrant, the shed was “a furnace” by noon.",
        Said("the shed was “a furnace” by noon", by="warrant"),
    ),
    reported(
        "a quotation and its own frame make no second report",
        "“I lost the key,” Orrell wrote to his aunt, according to court papers.",
        Said("I lost the key,", by="Orrell", through="court papers"),
    ),
    reported(
        "what happens meanwhile is nobody's report",
        "“I lost the key,” Orrell said with a sigh, as the crowd cheered.",
        Said("I lost the key,", by="Orrell"),
    ),
]

TABLES = (PASSED_ON,)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_whose_words(row: Row, answer: Callable[[Row], Attribution]) -> None:
    check(row, answer(row))
