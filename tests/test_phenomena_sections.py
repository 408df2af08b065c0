"""The sections of a paper: business, sport, the forces, abroad; how each takes up who or what it has named."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check, reported

from quoteattr.types import Attribution

BUSINESS = [
    Row(
        "a body that only a title names",
        "Norvik chief executive Lena Holm said sales fell. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="Norvik", type="organization"),
    ),
    Row(
        "by a word of its name",
        "Harbour Union secretary Odo Finch said talks had failed. “We strike on Monday,” the union said.",
        Said("We strike on Monday,", by="Harbour Union", type="organization"),
    ),
    Row(
        "by a word that means the same",
        "Tarn Airways spokeswoman Ada Lind was there. “We are sorry,” the airline said.",
        Said("We are sorry,", by="Tarn Airways"),
    ),
    Row(
        "in capitals throughout",
        "Norvik Chief Executive Lena Holm said sales fell. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="Norvik"),
    ),
    Row(
        "what is no company",
        "Tarn Council leader Lena Holm said rents rose. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="company"),
    ),
    Row(
        "nor a place",
        "Ohio chief executive Lena Holm said sales fell. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="company"),
    ),
    Row(
        "whose chief somebody is",
        "Lena Holm, the chief executive of Norvik, said sales fell. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="Norvik"),
    ),
    Row(
        "a paper that is told is no company",
        "Norvik chief executive Lena Holm told the Herald so. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="Norvik"),
    ),
    Row(
        "but a paper",
        "Lind told the Guardian that sales fell. “We have the figures,” the newspaper said.",
        Said("We have the figures,", by="Guardian"),
    ),
    Row(
        "where an analyst works",
        "Norvik said sales fell. Analysts at Holm Capital Group are glad. “We must close 12 stores,” the company said.",
        Said("We must close 12 stores,", by="Norvik"),
    ),
    reported(
        "it, of a body in a sentence that nothing else needs",
        "Brandt Bank has sued Adam Finch. It said it had lost.",
        Said("it had lost", by="Brandt Bank"),
    ),
    Row(
        "the only club",
        "A row at Holm City has gone on for weeks. “We lost,” the club said.",
        Said("We lost,", by="Holm City"),
    ),
    Row(
        "the only guild",
        "A row at the Guild of Bakers has gone on for weeks. “We lost,” said the guild, which has 40 members.",
        Said("We lost,", by="Guild of Bakers"),
    ),
    Row(
        "a major is a company behind a trade",
        "Norvik spokesman Paul Navas was there. “We had to,” the oil major said. Maj. Odo Lund left. “So did I,” "
        "the major said.",
        Said("We had to,", by="Norvik", type="organization"),
        Said("So did I,", by="Odo Lund", role="Maj."),
    ),
    Row(
        "a national is a citizen, National is a name",
        "“It is out,” National Grid said. “I am here,” said Danish national Ann Lee.",
        Said("It is out,", by="National Grid"),
        Said("I am here,", by="Ann Lee"),
    ),
    Row(
        "one body beside another",
        "Tarn Police said it was sorry. The force has gone to the watchdog. “We shall look,” the watchdog said.",
        Said("We shall look,", by="watchdog"),
    ),
]

SPORT = [
    Row(
        "a boss is a manager",
        "Boss Gareth Southby was asked about the change. “Gut feeling,” the England manager said.",
        Said("Gut feeling,", by="Gareth Southby", role="Boss"),
    ),
    Row(
        "not the one of another club",
        "Holm City boss Karl Lind was furious. “A red card,” the Tarn manager said.",
        Said("A red card,", by="Tarn manager"),
    ),
    reported(
        "the teenager, by the age told",
        "Former champion Rafa Orr met his successor, 19-year-old Carl Vey. The teenager said he was quick.",
        Said("he was quick", by="Carl Vey"),
    ),
    reported(
        "a student, of one person",
        "Elle Maddow, 24, from Cardiff, said she was told to wait. “They laughed at me,” the student said.",
        Said("she was told to wait", by="Elle Maddow"),
        Said("They laughed at me,", by="Elle Maddow"),
    ),
    Row(
        "a number in a name",
        "The manager, Erik ten Boer, was calm. “We go again on Sunday,” Ten Boer said.",
        Said("We go again on Sunday,", by="Erik ten Boer", role="manager"),
    ),
]

TITLES = [
    reported(
        "the one beside another of that office",
        "The prime minister, flanked by Finance Minister Odo Finch, said growth would return.",
        Said("growth would return", by="prime minister"),
    ),
    reported(
        "a deputy is not the one who is named by the office itself",
        "The deputy mayor said it was late. “The worst is over,” Mayor Odo Finch added.",
        Said("it was late", by="deputy mayor"),
        Said("The worst is over,", by="Odo Finch"),
    ),
    reported(
        "but a minister is the one named so",
        "The prime minister said it was late. “The worst is over,” Prime Minister Odo Finch added.",
        Said("it was late", by="Odo Finch"),
        Said("The worst is over,", by="Odo Finch"),
    ),
    Row(
        "newly behind whose it is",
        "“We lost,” said Tarn Rail's newly appointed head of sales, Ada Lind.",
        Said("We lost,", by="Ada Lind", role="Tarn Rail's newly appointed head of sales"),
    ),
    Row(
        "most behind whose it is",
        "“We lost,” said the port's most senior manager, Ada Lind.",
        Said("We lost,", by="Ada Lind", role="port's most senior manager"),
    ),
    Row(
        "the most recent one is another",
        "Mayor Odo Finch was late. “We lost,” the most senior judge said.",
        Said("We lost,", by="most senior judge"),
    ),
    Row(
        "a tree that hangs who speaks on the words in marks",
        "“We lost,” the company's two-time whip who runs the inn, Fatima al-Sayed, said on Monday.",
        Said("We lost,", by="Fatima al-Sayed", role="company's two-time whip"),
    ),
    Row(
        "a head that is no part of a body",
        "“We lost,” said the guild's head, Ada Lind. “Twice,” said its new head, Odo Finch.",
        Said("We lost,", by="Ada Lind", role="guild's head"),
        Said("Twice,", by="Odo Finch", role="new head"),
    ),
    Row(
        "a resident with a calling",
        "Resident Odo Finch called police. “I heard glass,” the retired teacher said.",
        Said("I heard glass,", by="Odo Finch"),
    ),
    Row(
        "a class behind a rank",
        "“It's my third tour,” said Sgt. 1st Class Omar Reyes, 29.",
        Said("It's my third tour,", by="Omar Reyes", role="Sgt. 1st Class"),
    ),
    Row(
        "in words",
        "Petty Officer Second Class Dana Cole pulled him out. “I just swam,” Cole said.",
        Said("I just swam,", by="Dana Cole", role="Petty Officer Second Class"),
    ),
    reported(
        "a degree behind a role that opens the sentence",
        "Co-author Prof. Alan Pike said farmers could help.",
        Said("farmers could help", by="Alan Pike", role="Co-author"),
    ),
    reported(
        "a lord with his seat",
        "Lord Hall of Birken said the report was late. “It should have come in May,” Lord Hall said.",
        Said("the report was late", by="Lord Hall of Birken"),
        Said("It should have come in May,", by="Lord Hall of Birken"),
    ),
]

ASKED = [
    Row(
        "whoever is asked answers, known by a noun alone too",
        "Ann Lee asked her mother what she thought of the war. “Hunger,” she said. Lee wrote it down.",
        Said("Hunger,", by="mother"),
    ),
    Row(
        "who asks again",
        "Ada Lind asked the nurse whether it was late. “Is it?” she asked.",
        Said("Is it?", by="Ada Lind"),
    ),
]

ONES = [
    Row(
        "one of them, by name",
        "Lena Holm's lawyers met the press. “She is innocent,” one of them, Odo Finch, told reporters.",
        Said("She is innocent,", by="Odo Finch", to="reporters"),
    ),
    reported(
        "another, by name",
        "Another, Bill Potts, said she was loud. A third, Joan Holm, said he was.",
        Said("she was loud", by="Bill Potts"),
        Said("he was", by="Joan Holm"),
    ),
    Row(
        "one who gave a name",
        "“She was loud,” said one, who gave her name as Joan.",
        Said("She was loud,", by="Joan"),
    ),
    Row(
        "one of several that a noun tells",
        "“It is late,” said one of the cooks, Ida Holm.",
        Said("It is late,", by="Ida Holm"),
    ),
    reported("somebody says it of one", "One, Lind said, was late.", Said("One | was late", by="Lind")),
]

PLACES = [
    Row(
        "a capital is nobody",
        "Foreign Minister Odo Balan spoke on Friday. Dr Balan, who was in Phnom Penh, left. “We wait,” he wrote.",
        Said("We wait,", by="Odo Balan"),
    ),
]

EXTENTS = [
    reported(
        "what somebody else says behind the frame",
        "Repairs would take two years, a spokesman for the port said, but the union said the work had been stopped.",
        Said("Repairs would take two years", by="spokesman for the port"),
        Said("the work had been stopped", by="union"),
    ),
    reported(
        "the frame goes on with the same words",
        "Repairs would take two years, the port said, but the road was open.",
        Said("Repairs would take two years | but the road was open", by="port"),
    ),
    reported(
        "that is what is spoken of",
        "Finch, who chairs the board, said that was not enough. Ann Lee said that it was.",
        Said("that was not enough", by="Finch"),
        Said("it was", by="Ann Lee"),
    ),
]

TABLES = (BUSINESS, SPORT, TITLES, ASKED, ONES, PLACES, EXTENTS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_sections(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
