"""What papers of all kinds do: openings without a name, offices before names, scripts for the air, labels of a kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

OPENINGS = [
    Row(
        "a judge of the first line is the Judge named below",
        "A crown court judge has praised “brave” divers.\n\nJudge Ada Lind used her last session to thank them. "
        "“They are brave,” she said.",
        Said("brave", by="Ada Lind"),
        Said("They are brave,", by="Ada Lind"),
    ),
    reported(
        "an office alone in a headline",
        "Mayor says town is ‘broke’\n\nMayor Ada Quill said the town had no money.",
        Said("town is ‘broke’", by="Ada Quill", role="Mayor"),
        Said("the town had no money", by="Ada Quill", kind="indirect"),
    ),
    Row(
        "not one of two bishops",
        "A bishop has called the war “a sin”.\n\nBishop Odo Finch was sad. Bishop Ida Holm was not.",
        Said("the war “a sin”", by="bishop"),
    ),
    reported(
        "whose wife it is",
        "Tom Reed, the trumpeter, has died at 94, his wife said on Sunday.\n\n“He left us in peace,” his wife Gwen "
        "wrote.",
        Said("Tom Reed, the trumpeter, has died at 94", by="Gwen"),
        Said("He left us in peace,", by="Gwen"),
    ),
]

OFFICES = [
    reported(
        "the minister after Minister for something",
        "Minister for Trade Kiran Rao said the pact was signed.\n\nThe minister said the talks were long.",
        Said("the pact was signed", by="Kiran Rao", role="Minister for Trade"),
        Said("the talks were long", by="Kiran Rao"),
    ),
    reported(
        "according to an office, a comma and the name",
        "According to Tarrow ward councillor, Ada Lind, the pier is closed. “It leaks,” Lind wrote.",
        Said("the pier is closed", by="Ada Lind", role="Tarrow ward councillor"),
        Said("It leaks,", by="Ada Lind"),
    ),
    Row(
        "an office of the paragraph between, its name beside it",
        "Karen Moss said, “It is a joy.”\n\nThe school’s principal, Dr. Emily Carr, also sent her good wishes. "
        "“Our pupils shone.”",
        Said("It is a joy.", by="Karen Moss"),
        Said("Our pupils shone.", by="Emily Carr"),
    ),
    Row(
        "somebody whom a sentence of his own brings in",
        "Lawrence Finch is on the board. He is one of the oldest members.\n\n“It is sad,” said Finch.\n\n“No boat "
        "should "
        "go,” said Finch.\n\nHe hopes that nobody will vote.\n\n“We should wait,” Finch said.\n\n"
        "Zane is a parent of a child at the school.\n\n“I went there too,” he said.",
        Said("It is sad,", by="Lawrence Finch"),
        Said("No boat should go,", by="Lawrence Finch"),
        Said("We should wait,", by="Lawrence Finch"),
        Said("I went there too,", by="Zane"),
    ),
]

FRAMES = [
    reported(
        "what things go by says nothing",
        "Ada Lind said guests could pay according to their means. “Everybody did,” she said.",
        Said("guests could pay according to their means", by="Ada Lind"),
        Said("Everybody did,", by="Ada Lind"),
    ),
    Row(
        "whoever is named before a colon, where nobody acts",
        "The hall cheered. Then came Ada Lind: “We are done.” For Odo Finch, it was simple: “We row.”",
        Said("We are done.", by="Ada Lind"),
        Said("We row.", by="Odo Finch"),
    ),
    Row(
        "somebody spoken to before a colon",
        "The mayor greeted Ada Lind: “Welcome back.”",
        Said("Welcome back.", by="mayor"),
    ),
    Row(
        "paragraph by paragraph in a tabloid",
        "A bakery in Tarrow has closed after 75 years, and its guests were in tears.\n\nPeople stood in line for "
        "the last "
        "rolls of the house on Saturday.\n\n'It is a piece of our history,' Odo Finch told the Herald.\n\nBy eight the "
        "yard was full of cars.\n\n'I only hope that some are left,' said Gwen Moss, a nurse.\n\n'Whatever there "
        "is!'\n\n"
        "Some took home a whole box of them.\n\nDick Holm came for the apple cakes.\n\n'It is a dying art,' he "
        "said.\n\n"
        "'Everything comes out of a big shop nowadays, and it is not the same at all.'\n\nAda and Don Wilk had the "
        "place "
        "since 1976.\n\n'We know them all by their first names,' Ada Wilk said.\n\n'And those whose name I have "
        "forgotten "
        "I know by sight, and it is a very good feeling.'\n\nThe pair will now have more time for the family.\n\n"
        "'It was a hard year,' she said.\n\nTheir son Andrew baked there as a boy.\n\n'I slept on a sack,' said Andrew "
        "Wilk.",
        Said("It is a piece of our history,", by="Odo Finch"),
        Said("I only hope that some are left,", by="Gwen Moss"),
        Said("Whatever there is!", by="Gwen Moss"),
        Said("It is a dying art,", by="Dick Holm"),
        Said("Everything comes out of…", by="Dick Holm"),
        Said("We know them all by their first names,", by="Ada Wilk"),
        Said("And those whose name…", by="Ada Wilk"),
        Said("It was a hard year,", by="Ada Wilk"),
        Said("I slept on a sack,", by="Andrew Wilk"),
    ),
]

SCRIPTS = [
    Row(
        "a soundbite, its frame in capitals",
        'The harbour is full.\n\n(SOUNDBITE) (English) FISHERMAN, BUCK LOWE, SAYING: "It is bad."\n\nBoats came back '
        'late.\n\n(SOUNDBITE) (English) MAYOR OF TARROW, ADA QUILL, SAYING:\n\n"We are ready."',
        Said("It is bad.", by="Buck Lowe", role="Fisherman"),
        Said("We are ready.", by="Ada Quill", role="Mayor of Tarrow"),
    ),
    Row(
        "a soundbite with a label alone",
        'SOUNDBITE (English) Ada Quill, Mayor of Tarrow:\n\n"We are ready."',
        Said("We are ready.", by="Ada Quill", role="Mayor of Tarrow"),
    ),
]

TABLES = (OPENINGS, OFFICES, FRAMES, SCRIPTS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_press(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
