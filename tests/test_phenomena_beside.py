"""What stands beside a name, as political news showed: phrases that begin in unusual ways, and what is no role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, beside, cases, check

from quoteattr.types import Attribution

PHRASES = [
    beside("an adverb of place before the noun", "a young outside lawyer", "young outside lawyer"),
    beside("a pronoun behind a hyphen", "a gifted All-County bowler", "gifted All-County bowler"),
    beside("a preposition behind a hyphen", "an off-duty officer", "off-duty officer"),
    beside("in-house", "an in-house lawyer at Holm Bank", "in-house lawyer at Holm Bank"),
    beside("an auxiliary behind a hyphen", "a would-be reformer", "would-be reformer"),
    beside("then with a hyphen", "the then-mayor of Holm", "then-mayor of Holm"),
    beside("a managing partner", "managing partner of Holm Bank", "managing partner of Holm Bank"),
    beside("who manages three", "managing three partners", None),
    beside("two fields of one office", "food and farm director of Tidewatch", "food and farm director of Tidewatch"),
    beside("two fields in the plural", "the parks and streets commissioner", "parks and streets commissioner"),
    beside("two fields, somebody's", "the guild's training and safety manager", "guild's training and safety manager"),
    beside("two offices", "founder and policy director of Tidewatch", "founder and policy director of Tidewatch"),
    beside("two fields without office", "music and dance", None),
    beside("a rank by number", "the No. 4 at the bank", "No. 4 at the bank"),
    beside("a rank by number, of the world", "the world No. 3", "world No. 3"),
    beside("an age", "33", None),
    beside("a titan", "a shipping titan", "shipping titan"),
    beside("a candidate", "who is running for mayor", "who is running for mayor"),
    beside("both", "who is both a baker and a poet", "baker and a poet"),
    beside("who runs", "who was running for cover", None),
    beside("who has done so since", "who has sold eels since 1979 and paints", "who has sold eels since 1979"),
    beside("by the time", "an able glazier and poet by the time the mill opened", "able glazier and poet"),
    beside("who works so long", "who works part time", None),
    beside("who works there", "who works at home", None),
    beside("one that", "one that nobody had asked for", None),
    beside("one of several", "one of the last bakers of Holm", "one of the last bakers of Holm"),
    beside("Dean as a given name", "warden of the locks", "warden of the locks", by="Dean Tull"),
]  # fmt: skip


def _title(name: str, title: str, by: str = "Ann Lee") -> Row:
    """``said <title> Ann Lee.``"""
    return Row(name, f"“It is late,” said {title} {by}.", Said("It is late,", by=by, role=title))


BEFORE = [
    _title("a bank's managing director", "Holm Bank managing director"),
    _title("two, one of them managing", "co-founder and managing partner"),
    _title("in-house before a name", "in-house lawyer"),
    _title("off-duty before a name", "off-duty officer"),
    _title("would-be before a name", "would-be mayor"),
    _title("then before a capital", "then-Mayor"),
    _title("a fellow All-Star", "fellow All-Star", by="Odo Finch"),
    Row(
        "in-house behind an owner",
        "“It is late,” said the guild's in-house lawyer, Ann Lee.",
        Said("It is late,", by="Ann Lee", role="guild's in-house lawyer"),
    ),
    Row(
        "talks in-person are nobody",
        "In-person voting began. All-party talks failed. “It is late,” said Ann Lee.",
        Said("It is late,", by="Ann Lee", role=None),
    ),
    Row(
        "two fields before an office and a name",
        "“It is late,” said health and safety manager Odo Finch.",
        Said("It is late,", by="Odo Finch", role="health and safety manager"),
    ),
    Row(
        "what somebody likes is no field",
        "Ann Lee likes music and policy director Odo Finch. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role="policy director"),
    ),
    Row(
        "a hyphen behind all",
        "All-County bowler Odo Finch said it was “late”.",
        Said("it was “late”", by="Odo Finch", role="All-County bowler"),
    ),
    Row(
        "the dean of a school",
        "“It is late,” said law school Dean Tull.",
        Said("It is late,", by="Tull", role="law school Dean"),
    ),
    Row(
        "the dean of a school, with more beside the name",
        "“It is late,” said law school Dean Tull, a scholar.",
        Said("It is late,", by="Tull", role="law school Dean"),
    ),
    Row(
        "Dean named again",
        "“It is late,” said Dean Tull, a baker. Dean Tull said it was “dark”.",
        Said("It is late,", by="Dean Tull", role="baker"),
        Said("it was “dark”", by="Dean Tull", role="baker"),
    ),
]

OTHERS = [
    Row(
        "two others behind a name",
        "Besides Mr. Lund, two bakers from Holm, Ann Lee and Odo Finch, were late. “No,” Mr. Lund said.",
        Said("No,", by="Lund", role=None),
    ),
    Row(
        "one of two",
        "Ann Lee, one of two bakers in Holm, was late. “No,” she said.",
        Said("No,", by="Ann Lee", role="one of two bakers in Holm"),
    ),
    Row(
        "a helping verb is no part of a clause",
        "A woman who lives nearby was told “no” and said “yes”.",
        Said("yes", by="woman who lives nearby"),
    ),
    Row(
        "a body with an article in capitals",
        "“It is late,” said Ann Lee of The Lantern.",
        Said("It is late,", by="Ann Lee", role="Lantern"),
    ),
    Row(
        "a place with an article in capitals",
        "“It is late,” said Ann Lee of The Hague.",
        Said("It is late,", by="Ann Lee", role=None),
    ),
    Row(
        "as for him",
        "Carver came late. He is a doctor. As for Finch, he was early. He said it was “enough”.",
        Said("it was “enough”", by="Finch"),
    ),
    Row(
        "as for a thing",
        "As for the harbour, Lund said he would “wait”.",
        Said("he would “wait”", by="Lund"),
    ),
    Row(
        "whom a phrase in a clause of its own takes up",
        "Ada Lund mocked Karl Ost, and it made us hope the Liberal nominee would go. “We will see,” Lund said.",
        Said("We will see,", by="Ada Lund", role="Liberal nominee"),
    ),
    Row(
        "a name in letters garbled on the way",
        "RamÃ³n Veld came by boat. “I am wet,” Mr. Veld, the mayor, said.",
        Said("I am wet,", by="RamÃ³n Veld", role="mayor"),
    ),
    Row(
        "a maker that is a firm",
        "The port bought Allmark, the maker of soap. Allmark said it was “glad”.",
        Said("it was “glad”", by="Allmark", role="maker of soap", type="organization"),
    ),
    Row(
        "a maker who is a person",
        "Finch, a maker of violins, said he was “glad”.",
        Said("he was “glad”", by="Finch", role="maker of violins", type="person"),
    ),
    Row(
        "a garbled letter, decomposed",
        "The minister of tides, SÃ©verÃ ̈ne Marchais, met reporters, saying the deal might be “signed”.",
        Said("the deal might be “signed”", by="SÃ©verÃ ̈ne Marchais", role="minister of tides"),
    ),
    Row(
        "letters garbled, then decomposed",
        "Tom Pel\u0041\u0303\u00a9z met the press. “It is late,” said Pel\u0041\u0303\u00a9z, the mayor.",
        Said("It is late,", by="Tom Pel\u0041\u0303\u00a9z", role="mayor"),
    ),
    Row(
        "letters garbled twice",
        "Tom Ser\u00c3\x83\u00c2\u00a1n, envoy to Norway, spoke. “It is late,” Ser\u00c3\x83\u00c2\u00a1n said.",
        Said("It is late,", by="Tom Ser\u00c3\x83\u00c2\u00a1n", role="envoy to Norway"),
    ),
    Row(
        "a garbled letter at the end",
        "“It is late,” said JosÃ© Holm.",
        Said("It is late,", by="JosÃ© Holm"),
    ),
    Row(
        "one that goes back to a thing, not to the name before it",
        "The town is waiting for an answer to Odo Finch, one that lasts. “We will see,” Finch said.",
        Said("We will see,", by="Odo Finch", role=None),
    ),
]


TABLES = (PHRASES, BEFORE, OTHERS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_beside(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
