"""How a paper names somebody again: an office and a surname, one that is a common word, a body by its trade."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution


def _again(name: str, text: str, *said: Said) -> Row:
    """A text, and some of its quotes."""
    return Row(name, text, *said, among=True)


NAMED_AGAIN = [
    _again(
        "an office before a surname that bodies have in their names",
        "Carl Banks, a congressman from the north shore, came late. “We lost,” Rep. Banks said.",
        Said("We lost,", by="Carl Banks", role="congressman from the north shore"),
    ),
    _again(
        "two offices before it",
        "Det. Sgt. Carl Banks came late. “We lost,” Sgt. Banks said.",
        Said("We lost,", by="Carl Banks"),
    ),
    _again(
        "an office before particles with a capital",
        "Pieter van der Loo, the leader of the county council, came late. Cllr Van der Loo said “we lost”.",
        Said("we lost", by="Pieter van der Loo"),
    ),
    _again(
        "a rank before a Chinese surname",
        "Zhao Minghui, the leader of the council, came late. “We lost,” Cllr Zhao said.",
        Said("We lost,", by="Zhao Minghui", role="leader of the council"),
    ),
    _again(
        "an office before an Icelandic given name",
        "Sigrún Baldursdóttir, the chief constable, came late. “We lost,” Chief Constable Sigrún said.",
        Said("We lost,", by="Sigrún Baldursdóttir", role="chief constable"),
    ),
    _again(
        "a surname before the given name, and a sister with it behind",
        "Lim Tae-jun, the principal, was late. “We won,” said Lim's sister, Hannah Lim. “We lost,” Principal Lim said.",
        Said("We won,", by="Hannah Lim"),
        Said("We lost,", by="Lim Tae-jun", role="principal"),
    ),
    _again(
        "syllables of a given name behind a title",
        "Judge Han Ji-won was late. “We lost,” said Judge Han Ji-won.",
        Said("We lost,", by="Han Ji-won", role="Judge"),
    ),
    _again(
        "syllables behind a calling with a small letter",
        "“We lost,” said activist Kang Soo-yeon, 40.",
        Said("We lost,", by="Kang Soo-yeon", role="activist"),
    ),
    _again(
        "the given name behind the surname tells he from she",
        "Chairman Kang Soo-yeon came late. Mayor Lim Tae-jun said it rained. “We lost,” she said.",
        Said("We lost,", by="Kang Soo-yeon"),
    ),
    _again(
        "a season as a surname",
        "Judith Winter, a baker, came late. “We lost,” Winter said.",
        Said("We lost,", by="Judith Winter", role="baker"),
    ),
    _again(
        "an apostrophe in a surname",
        "Willem van 't Hoff, a skipper, came late. “We lost,” van 't Hoff said.",
        Said("We lost,", by="Willem van 't Hoff", role="skipper"),
    ),
    _again(
        "the noun for a doctor with a nickname",
        "Dr. Robert “Bobby” Halloran was late. “We lost,” the doctor said.",
        Said("We lost,", by="Robert Halloran"),
    ),
    _again(
        "the dead do not speak",
        "Ryan Holm, 17, died in the crash. He had hoped to study music.\n\n“We lost him,” his mother, Hannah Holm, "
        "said.\n\nHolm said “it was late”.",
        Said("it was late", by="Hannah Holm", role="mother"),
    ),
    _again(
        "nor do the missing",
        "Carol Holm has been missing since Sunday.\n\n“We lost her,” her father, Anton Holm, said.\n\nHolm said “it "
        "was late”.",
        Said("it was late", by="Anton Holm", role="father"),
    ),
    _again(
        "he beside a she, not who spoke before",
        "“We won,” said Marcus Brandt, an agent.\n\nJudith Holm, a dentist, hired Anton Finch, a carpenter, to mend "
        "the porch.\n\n“We lost,” he said.",
        Said("We lost,", by="Anton Finch", role="carpenter"),
    ),
    _again(
        "an age that takes up the one before, though another spoke",
        "“We won,” said Mary Holm, an agent. Skater Helen Finch fell twice on Sunday. The 19-year-old had been ill.\n\n"
        "“We lost,” the 19-year-old said.",
        Said("We lost,", by="Helen Finch", role="Skater"),
    ),
]

BODIES_AGAIN = [
    _again(
        "a firm with & and a noun",
        "A plan by Merrick & Sons to raise the wall has split the town.\n\n“We lost,” Merrick said.",
        Said("We lost,", by="Merrick & Sons"),
    ),
    _again(
        "two fields of an agency",
        "The ferry was in doubt after the Coast and Rivers Agency withdrew.\n\nThe CRA said: “We lost.”",
        Said("We lost.", by="Coast and Rivers Agency"),
    ),
    _again(
        "the one body that acts, however long ago",
        "Corvane Foods has sued the town.\n\nOnly rain fell. “We won,” said Ada Holm, the mayor.\n\nIt was cold. “It "
        "is late,” said Adam Finch, a clerk.\n\n“I left,” he said.\n\n“We lost,” the company said.",
        Said("We lost,", by="Corvane Foods"),
    ),
    _again(
        "police are a force, an airline is none",
        "Avon Valley Police searched the office of Kestrel Airlines.\n\n“We won,” said Ada Holm, the mayor.\n\n“I "
        "left,” said Adam Finch, a clerk.\n\n“We lost,” the force said.\n\n“It is late,” the airline said.",
        Said("We lost,", by="Avon Valley Police"),
        Said("It is late,", by="Kestrel Airlines"),
    ),
    _again(
        "the lender is the bank of two firms",
        "Dunlin Motors has sued Brightfield Bank.\n\n“We won,” said Ada Holm, the mayor.\n\n“We lost,” the lender "
        "said.\n\n“It is late,” the carmaker said.",
        Said("We lost,", by="Brightfield Bank"),
        Said("It is late,", by="Dunlin Motors"),
    ),
]

TABLES = (NAMED_AGAIN, BODIES_AGAIN)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_named_again(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each phrase means whom the text has named in full."""
    check(row, answer(row))
