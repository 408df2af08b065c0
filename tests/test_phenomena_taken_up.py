"""Nouns and pronouns that take up whom a text has named: by title, by what happened to them, two at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, beside, cases, check, reported

from quoteattr.types import Attribution


def _again(name: str, first: str, phrase: str, by: str | None) -> Row:
    """A sentence that names somebody, and who says ``“It is late,” <phrase> said.`` behind it."""
    return Row(name, f"{first} “It is late,” {phrase} said.", Said("It is late,", by=by))


TITLES = [
    _again("a constable", "PC Carl Moss met the press.", "the officer", "Carl Moss"),
    _again("a priest", "Fr. John Doyle met the press.", "the priest", "John Doyle"),
    _again("a pastor", "Rev. Ann Pell met the press.", "the pastor", "Ann Pell"),
    _again("a corporal", "Cpl. Tom Reid was shot.", "the corporal", "Tom Reid"),
    _again("a soldier", "Sgt. Tom Reid was shot.", "the soldier", "Tom Reid"),
    _again("a superintendent", "Supt. Ann Lee met the press.", "the officer", "Ann Lee"),
    _again("a secretary of state", "Home Secretary Ann Lee met the press.", "the minister", "Ann Lee"),
    _again("a prime minister", "Prime Minister Ann Lee met the press.", "the premier", "Ann Lee"),
    _again("another officer", "PC Carl Moss shot a colleague.", "another officer", "officer"),
    _again("a seat", "Labour MP Ann Lee met the press.", "the Deal MP", "Ann Lee"),
    _again("another seat", "Lumley MP Ann Lee met the press.", "the Deal MP", "Deal MP"),
    _again("a columnist", "In a column, Joshua Dunn mocked the church.", "the columnist", "Joshua Dunn"),
]

HAPPENED = [
    _again("on trial", "Tom Duff denied murder.", "the defendant", "Tom Duff"),
    _again("accused", "Tom Duff denied murder.", "the accused", "Tom Duff"),
    _again("who was shot is not accused", "Tom Duff was shot in May.", "the defendant", "defendant"),
    _again("one of two", "Tom Duff shot Ada Roe in May.", "the defendant", "defendant"),
    _again("of an age", "Tom Duff, 17, won a prize.", "the teenager", "Tom Duff"),
    _again("a mother of three", "Ann Lind lost her bag.", "the mother of three", "Ann Lind"),
    _again("a gran", "Ann Lind, a grandmother, lost her bag.", "the gran", "Ann Lind"),
    _again("in an office", "Mayor Ann Lind opened the fair.", "the lucky winner", "lucky winner"),
    _again("a champion", "Ann Lind won again.", "the champion", "Ann Lind"),
    _again("arrested", "Rick Slade was arrested in May. Officer Ann Lee met him.", "the suspect", "Rick Slade"),
    _again("two arrested", "Police arrested Rick Slade and Ann Lee.", "the suspect", "suspect"),
    _again("sentenced", "Judge Ann Lee sentenced Rick Slade to two years.", "the defendant", "Rick Slade"),
    _again("who owns it", "Petra Lind owns the inn. Odo Finch drinks there.", "the owner", "Petra Lind"),
    _again("who drove it", "Odo Finch drove the van. Petra Lind saw it.", "the driver", "Odo Finch"),
    _again("who drove somewhere", "Odo Finch drove to Farrow.", "the driver", "driver"),
    _again("who founded it", "Ann Lee, who founded Kettle, met Odo Finch.", "the founder", "Ann Lee"),
    _again("born there", "Tom Duff, born in Toledo, won. Odo Finch came last.", "the Toledo native", "Tom Duff"),
    _again("of another age", "Tom Duff, 42, won. Ann Lee, 61, came last.", "the 61-year-old", "Ann Lee"),
    _again("somebody of a bank", "Tom Duff waited at the bank.", "the bank manager", "bank manager"),
    _again("who manages it", "Tom Duff manages the bank.", "the bank manager", "Tom Duff"),
    _again("a surname with a particle", "Ada von Trotha won again.", "Von Trotha", "Ada von Trotha"),
    _again("a Welsh particle", "Rhys ap Gwilym, a farmer, won again.", "ap Gwilym", "Rhys ap Gwilym"),
    _again("an age without a name", "The pensioner has slammed the council.", "the 75-year-old", "pensioner"),
]

OPENINGS = [
    Row(
        "a nurse and the dead",
        "A nurse has told an inquest the ward was “chaotic”.\n\nGwen Pratt, 78, died in May after a fall.",
        Said("the ward was “chaotic”", by="nurse"),
    ),
    Row(
        "an officer and who was shot",
        "A police officer told an inquest the man was “calm”.\n\nTom Pratt, 48, was shot in May.",
        Said("the man was “calm”", by="police officer"),
    ),
    Row(
        "who lost her job is who tells of it",
        "A teacher has told a tribunal she was “bullied”.\n\nGwen Pratt, 48, lost her job at Deal High in May.",
        Said("she was “bullied”", by="Gwen Pratt", role="teacher"),
    ),
]

BOTH = [
    _again("the couple", "Ada Lind and Max Roe run a bar.", "the couple", "Ada Lind and Max Roe"),
    _again("they", "Ada Lind and Max Roe met fans.", "they", "Ada Lind and Max Roe"),
    _again("others between", "Ada Lind and Max Roe came. Police stopped them.", "they", "Police"),
    _again("the two", "Ada Lind and Max Roe met the press on Monday.", "the two", "Ada Lind and Max Roe"),
    _again("the two by a noun", "Ada Lind and Max Roe met the press.", "the two politicians", "Ada Lind and Max Roe"),
    _again("two others", "Ada Lind and Max Roe met two guards.", "the two guards", "two guards"),
    _again("two whom the reader knows", "Ada Lind and Max Roe met the two guards.", "the two guards", "two guards"),
    _again("another couple", "A couple lost a dog. Ada Lind and Max Roe found it.", "the couple", "couple"),
    reported(
        "for both",
        "A lawyer for Duff and his wife said it was late.",
        Said("it was late", by="lawyer for Duff and his wife"),
    ),
    reported(
        "for one of them",
        "A spokesman for Lind and Roe's lawyer said it was late.",
        Said("it was late", by="spokesman for Lind"),
    ),
]

NAMES = [
    reported("a number", "50 Cent said it was late.", Said("it was late", by="50 Cent")),
    reported("a number without a blank", "3M said it was late.", Said("it was late", by="3M")),
    reported("a date", "The 9/11 Commission said it was late.", Said("it was late", by="9/11 Commission")),
    reported("several", "40 Democrats said it was late.", Said("it was late", by="40 Democrats")),
    reported("a door", "No 10 said it was late.", Said("it was late", by="No 10", type="organization")),
    reported("a short form in brackets", "Ada (Addie) Lind said it was late.", Said("it was late", by="Ada Lind")),
    reported("ex-", "Ex-footballer Ivo Wick said fans were late.", Said("…", by="Ivo Wick", role="Ex-footballer")),
    reported("a rank in letters", "ACC Jo Dean said it was late.", Said("…", by="Jo Dean", role="ACC")),
    _again("the younger", "Lee Marsh Sr. and Lee Marsh Jr. run a bar.", "the younger Marsh", "Lee Marsh Jr."),
    reported(
        "three with titles",
        "Mayor Ann Lee, Governor Tom Reid and Senator Max Roe said it was late.",
        Said("it was late", by="Ann Lee, Tom Reid and Max Roe"),
    ),
    reported(
        "a wife is no third",
        "Ann Lee, Governor Tom Reid's wife, and Max Roe said it was late.",
        Said("it was late", by="Ann Lee and Max Roe"),
    ),
]

ROLES = [
    beside("a place first", "of Deal, a nurse", "nurse"),
    beside("what became of an analyst", "a CIA analyst turned novelist", "CIA analyst turned novelist"),
    beside("three offices", "President, Founder and Head of Delmar", "President, Founder and Head of Delmar"),
    Row(
        "fired", "Ann Lee was fired as coach. “It is late,” Lee said.", Said("It is late,", by="Ann Lee", role="coach")
    ),
]

AND_MORE = [
    _again("somebody of whose side", "Odo Finch runs the ferry.", "the Finch supporter", "Finch supporter"),
    _again("a candidate for what", "Ada Lind met a farmer in May.", "the Liberal nominee for mayor", "Ada Lind"),
    _again("who was written to", "Tom Moor sent a letter to the governor on Monday.", "the governor", "governor"),
    Row("nobody between", "Tom Lind said he replied: “I am late.”", Said("I am late.", by="Tom Lind", through=None)),
    Row(
        "letters on an exchange",
        "“It is late,” said Acme (NYSE: ACM) chief executive Ada Lind.",
        Said("It is late,", by="Ada Lind", role="Acme chief executive"),
    ),
    Row(
        "its letters alone",
        "“It is late,” said Acme (ACM) CEO Ada Lind.",
        Said("It is late,", by="Ada Lind", role="Acme CEO"),
    ),
    reported("no one", "No one at the agency said it was late.", Said("it was late", by=None, mention="No one")),
    reported(
        "nobody calls himself so",
        "PETRA LIND: The depot manager said it was late.\n\nODO FINCH: It was.\n\nPETRA LIND: It was not.",
        Said("The depot manager said it was late.", by="Petra Lind"),
        Said("it was late", by="depot manager"),
        Said("It was.", by="Odo Finch"),
        Said("It was not.", by="Petra Lind"),
    ),
    reported("nobody", "Nobody from the company said it was late.", Said("it was late", by=None)),
    reported(
        "who sat in the dock",
        "Tom Duff, who sat in the dock with his head bowed, said it was late.",
        Said("it was late", by="Tom Duff", role=None),
    ),
    reported(
        "who sat in the cabinet",
        "Tom Duff, who sat in the cabinet, said it was late.",
        Said("it was late", by="Tom Duff", role="who sat in the cabinet"),
    ),
]

TABLES = (TITLES, HAPPENED, OPENINGS, BOTH, NAMES, ROLES, AND_MORE)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_taken_up(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each phrase means whom the text has named, or somebody else."""
    check(row, answer(row))
