"""Everyday sentences of news that were read wrongly: words in marks beside a quotation, two who speak, who is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

BESIDE_TAGS = [
    Row(
        "behind a tag, in a question put to her",
        "“I sleep well,” Orla Tesk said when told that her mill was “haunted.”",
        Said("I sleep well,", by="Orla Tesk"),
    ),
    Row(
        "behind a tag, what he is called",
        "“We rowed,” said Odo Tesk, known as “the otter.”",
        Said("We rowed,", by="Odo Tesk"),
    ),
    Row(
        "behind a tag, a clause about the speaker",
        "“We rowed,” said Odo Tesk, whose song “Low Tide” won a prize.",
        Said("We rowed,", by="Odo Tesk"),
    ),
    Row(
        "behind a tag, what a thing says",
        "“Nobody,” Tesk wrote under a photo with the caption “Who rows best?”",
        Said("Nobody,", by="Tesk"),
        Said("Who rows best?", by="caption"),
    ),
    Row(
        "behind a tag, what the speaker means",
        "“We won,” said Orla Tesk, meaning that she had “beaten the tide.”",
        Said("We won, | beaten the tide.", by="Orla Tesk"),
    ),
    Row(
        "before a tag, the matter asked about",
        "Asked about “millgate,” Tesk said, “No comment.”",
        Said("No comment.", by="Tesk"),
    ),
    Row(
        "before a tag, the matter pressed on",
        "Pressed over the “ghost boat,” Tesk replied: “There is none.”",
        Said("There is none.", by="Tesk"),
    ),
    Row("before a tag, a work", "On “Rust,” Orla Tesk sings, “I was a river.”", Said("I was a river.", by="Orla Tesk")),
    Row(
        "before a tag, the first half of the words",
        "With “no oars left,” Tesk said, “we cannot row.”",
        Said("no oars left, | we cannot row.", by="Tesk"),
    ),
    Row(
        "a tag that leads on to the next words",
        "Orla Tesk told Odo Brand after he asked, “Are you ill?” Tesk said “no” and left.",
        Said("Are you ill?", by="Odo Brand"),
        Said("no", by="Orla Tesk"),
    ),
]

TABLES = (BESIDE_TAGS,)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_news_further(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists, and no other."""
    check(row, answer(row))
