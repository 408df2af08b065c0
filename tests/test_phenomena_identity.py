"""Storytellers' tags and who is meant: families with one surname, callings for names, styles, voices, odd tags."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

TAGS = [
    Row(
        "the verb has a small word that looks like a place",
        "“Whose carts were they?” broke in the Colonel.",
        Said("Whose carts were they?", by="Colonel"),
    ),
    Row("the reply is owned", "“I was there,” was Dobbs’s reply.", Said("I was there,", by="Dobbs")),
    Row("the reply is of somebody", "“I was there,” was the reply of Dobbs.", Said("I was there,", by="Dobbs")),
    Row("his voice comes", "“I was there,” came Dobbs’s voice from the dark.", Said("I was there,", by="Dobbs")),
    Row(
        "his voice before the words",
        "Dobbs’s voice came from the dark: “I was there.”",
        Said("I was there.", by="Dobbs"),
    ),
    Row("it comes from him", "“I was there,” came from Dobbs.", Said("I was there,", by="Dobbs")),
    Row(
        "a long aside before the speaker",
        "“It is late,” replied, without turning his head, the captain of the boat.",
        Said("It is late,", by="captain of the boat"),
    ),
    Row("a cry of names is no title", "“Sir John!” said Mr. Pell, much hurt.", Said("Sir John!", by="Pell")),
    Row("small words of a name stay", "“A light!” cried Mademoiselle de la Cour.", Said("A light!", by="de la Cour")),
    Row("an old verb", "“By no means,” interposed Dobbs.", Said("By no means,", by="Dobbs")),
]

_TALK = "\n\n“Indeed?”\n\n“So they say.”\n\n“I never heard it.”\n\n“You have heard it now.”"

WHO = [
    Row(
        "young Mr. Holm is not his father",
        "Mr. Holm shut the book. Mrs. Holm sighed. Then young Mr. Holm came in.\n\n“Rain,” said Mr. Holm.\n\n"
        "“Hail,” said young Mr. Holm." + _TALK,
        Said("Rain,", by="Mr. Holm"),
        Said("Hail,", by="young Mr. Holm"),
        Said("…"),
        Said("…"),
        Said("…"),
        Said("…"),
    ),
    Row(
        "the captain by his calling",
        "“Rain,” said Captain Rudd.\n\n“Hail,” said Mia.\n\n“Both,” said the captain.\n\n“Well?” said Mia.\n\n"
        "“Neither,” said Captain Rudd.\n\n“Fie!” said Mia.",
        Said("Rain,", by="Rudd"),
        Said("Hail,", by="Mia"),
        Said("Both,", by="Rudd"),
        Said("Well?", by="Mia"),
        Said("Neither,", by="Rudd"),
        Said("Fie!", by="Mia"),
    ),
    Row(
        "Dr. Holm is not Mrs. Holm",
        "“Rain,” said Dr. Holm.\n\n“Hail?” asked Mrs. Holm.\n\n“Rain!” said Dr. Holm.\n\n“Hail!” cried Mrs. Holm.",
        Said("Rain,", by="Dr. Holm"),
        Said("Hail?", by="Mrs. Holm"),
        Said("Rain!", by="Dr. Holm"),
        Said("Hail!", by="Mrs. Holm"),
    ),
]

TABLES = (TAGS, WHO)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_identity(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each quotation has the right speaker under the right name."""
    check(row, answer(row))
