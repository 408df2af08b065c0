"""Who people are, further: what they do, offices that a clause gives them, names they go by."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

CALLINGS = [
    Row(
        "works in a trade, behind a place and its land",
        "“I sing,” says Ines Ocampo, 32, of Sodby in southern Norway, who works in retail.",
        Said("I sing,", by="Ines Ocampo", role="who works in retail"),
    ),
    Row(
        "was dismissed on a day",
        "Ines Ocampo was dismissed on Monday as the mayor's campaign manager. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="mayor's campaign manager"),
    ),
    Row(
        "then cooking for a body",
        "“I sing,” Ines Ocampo, a Danish-American then cooking for the harbor board, wrote.",
        Said("I sing,", by="Ines Ocampo", role="Danish-American then cooking for the harbor board"),
    ),
    Row(
        "works for a body",
        "“I sing,” said Ines Ocampo, who works for the port authority.",
        Said("I sing,", by="Ines Ocampo", role="who works for the port authority"),
    ),
    Row(
        "sits on a council",
        "“I sing,” said Ines Ocampo, who sits on the council's planning committee.",
        Said("I sing,", by="Ines Ocampo", role="who sits on the council's planning committee"),
    ),
    Row(
        "has done it since",
        "“I sing,” said Ines Ocampo, who has sold eels from the stall by the pier since 1979.",
        Said("I sing,", by="Ines Ocampo", role="who has sold eels from the stall by the pier since 1979"),
    ),
    Row(
        "what somebody is doing now",
        "“I sing,” said Ines Ocampo, who is leading the search.",
        Said("I sing,", by="Ines Ocampo", role="who is leading the search"),
    ),
    Row(
        "an age and a place before the clause",
        "“I sing,” said Ines Ocampo, 44, of Lund, who drives a school bus.",
        Said("I sing,", by="Ines Ocampo", role="who drives a school bus"),
    ),
    Row(
        "what somebody did once is no role",
        "“I sing,” said Ines Ocampo, who won the race.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
    Row(
        "nor is a letter",
        "“I sing,” said Ines Ocampo, who wrote a letter to the mayor.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
    Row(
        "a nation with a clause",
        "“I sing,” said Ines Ocampo, the Icelander who took over the club in May.",
        Said("I sing,", by="Ines Ocampo", role="Icelander who took over the club in May"),
    ),
    Row(
        "a participle of the moment",
        "“I sing,” said Ines Ocampo, a 23-year-old student running her first race.",
        Said("I sing,", by="Ines Ocampo", role="23-year-old student"),
    ),
]

NOUNS = [
    Row(
        "emerita",
        "“I sing,” said Ines Ocampo, professor emerita of law at Holm University.",
        Said("I sing,", by="Ines Ocampo", role="professor emerita of law at Holm University"),
    ),
    Row(
        "in-law",
        "“I sing,” said Ines Ocampo, sister-in-law of the dead man.",
        Said("I sing,", by="Ines Ocampo", role="sister-in-law of the dead man"),
    ),
    Row(
        "elect",
        "“I sing,” said Ines Ocampo, president-elect of the nurses' union.",
        Said("I sing,", by="Ines Ocampo", role="president-elect of the nurses' union"),
    ),
    Row(
        "an elect before the name",
        "“I sing,” said President-elect Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="President-elect"),
    ),
    Row(
        "a law is no relative",
        "“I sing,” said Ines Ocampo, quoting the anti-theft law.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
    Row(
        "a year at school",
        "“I sing,” said Ines Ocampo, a senior at Holm High School.",
        Said("I sing,", by="Ines Ocampo", role="senior at Holm High School"),
    ),
    Row(
        "a friend of somebody's",
        "“I sing,” said Ines Ocampo, a friend of Haddad's.",
        Said("I sing,", by="Ines Ocampo", role="friend of Haddad's"),
    ),
    Row(
        "until lately",
        "“I sing,” said Ines Ocampo, until last year the deputy mayor of Lund.",
        Said("I sing,", by="Ines Ocampo", role="deputy mayor of Lund"),
    ),
    Row(
        "a body with of before the noun",
        "“I sing,” said Department of Works spokeswoman Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="Department of Works spokeswoman"),
    ),
    Row(
        "a body with for before the noun",
        "Institute for Sound director Ines Ocampo was there. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="Institute for Sound director"),
    ),
    Row(
        "of a union with an apostrophe",
        "“I sing,” Ines Ocampo, of the Nurses' Union, said.",
        Said("I sing,", by="Ines Ocampo", role="Nurses' Union"),
    ),
    Row(
        "from a body",
        "“I sing,” said Ines Ocampo, from the Lund Institute for Sound.",
        Said("I sing,", by="Ines Ocampo", role="Lund Institute for Sound"),
    ),
]

BEFORE = [
    Row(
        "two nouns joined before the name",
        "The chairwoman and chief executive, Ines Ocampo, was late. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="chairwoman and chief executive"),
    ),
    Row(
        "his sister and manager",
        "“I sing,” said his sister and manager, Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="sister and manager"),
    ),
    Row(
        "the police chief is somebody else",
        "The police chief and the mayor, Ines Ocampo, were late. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="mayor"),
    ),
    Row(
        "a party after the name",
        "The bill's sponsor, Ines Ocampo (D-Ohio), was late. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="bill's sponsor"),
    ),
    Row(
        "one of the engineers",
        "“I sing,” said one of the engineers, Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="one of the engineers"),
    ),
    Row(
        "in her role as",
        "In her role as mayor, Ines Ocampo was late. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="mayor"),
    ),
]

OFFICES = [
    Row(
        "the new mayor is",
        "The new harbour master is Ines Ocampo. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="new harbour master"),
    ),
    Row(
        "named somebody its director",
        "The council has named Ines Ocampo its new director. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="new director"),
    ),
    Row(
        "named, as a participle",
        "Ines Ocampo, named harbour master in May, was calm. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="harbour master"),
    ),
    Row(
        "stepped down as",
        "Ines Ocampo stepped down as fisheries minister on Monday. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="fisheries minister"),
    ),
    Row(
        "joined the company as",
        "Ines Ocampo joined the company as finance director in May. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="finance director"),
    ),
    Row(
        "is behind an aside",
        "Ines Ocampo, who like many divers rises early, is the village chief. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="village chief"),
    ),
    Row(
        "not as a neighbour watched",
        "Ines Ocampo stepped in as a neighbour watched. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
]

NAMES = [
    Row(
        "uses the name",
        "Its spokesman, who uses the single name Hamidou, rang. “I sing,” Hamidou said.",
        Said("I sing,", by="Hamidou", role="spokesman"),
    ),
    Row(
        "only as",
        "“I sing,” said a resident, who gave his name only as Odo.",
        Said("I sing,", by="Odo", role="resident"),
    ),
    Row(
        "by a call sign",
        "A medic who asked to be identified only by her call sign, Robin, was there. “I sing,” she said.",
        Said("I sing,", by="Robin", role="medic"),
    ),
    Row(
        "goes by one name",
        "Rahmat, a fisherman who goes by one name, was late. “I sing,” he said.",
        Said("I sing,", by="Rahmat", role="fisherman"),
    ),
    Row(
        "one juror is the juror",
        "One juror, who asked not to be named, said it was over. “I sing,” the juror said.",
        Said("I sing,", by="juror", role="juror"),
    ),
    Row(
        "the middle name spelled out",
        "Ola T. Holm was late. Ola Thorvald Holm was born in Lund. “I sing,” Holm said.",
        Said("I sing,", by="Ola Thorvald Holm", role=None),
    ),
    Row(
        "the one by whom it was done",
        "Tan Mei Hua spoke. “We had it,” Tan said.\n\nThat was disputed by Wahyu Nugroho, a baker. “I sing,” he said.",
        Said("We had it,"),
        Said("I sing,", by="Wahyu Nugroho", role="baker"),
    ),
    Row(
        "a form of address against a doubtful he",
        "Sigurbo Aptheker wrote a life of him. By 1966 he was governor. “I sing,” Ms. Aptheker said.",
        Said("I sing,", by="Sigurbo Aptheker", role=None),
    ),
    Row(
        "whose mother is not she",
        "The last was Maya, a 15-year-old sophomore whose mother asked for silence. “I sing,” she said.",
        Said("I sing,", by="Maya", role="15-year-old sophomore"),
    ),
    Row(
        "a spokesman is not the sponsor",
        "A spokesman for the sponsor, Holm Bank, was late. “I sing,” the spokesman said.",
        Said("I sing,", by="spokesman for the sponsor", role="spokesman for the sponsor"),
    ),
    Row(
        "a nation with an age",
        "World champion Per Lind was beaten. “I sing,” the 24-year-old Swede said.",
        Said("I sing,", by="Per Lind", role="World champion"),
    ),
    Row(
        "a second given name",
        "María Fernanda Ibáñez Rojas was late. Ibáñez was tired. “I sing,” Ibáñez said.",
        Said("I sing,", by="María Fernanda Ibáñez Rojas", role=None),
    ),
]

TABLES = (CALLINGS, NOUNS, BEFORE, OFFICES, NAMES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_callings(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
