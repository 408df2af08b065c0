"""What people are, by posts they were given, towns, times and pictures beside them, signatures below."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

GIVEN = [
    Row(
        "elected, behind a comma",
        "Ines Ocampo, elected leader of the guild in May, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="leader of the guild"),
    ),
    Row(
        "promoted to a post",
        "Ines Ocampo was promoted to head of sales in 2011. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="head of sales"),
    ),
    Row(
        "sworn in as",
        "Ines Ocampo was sworn in as mayor of Lundby on Monday. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="mayor of Lundby"),
    ),
    Row(
        "re-elected",
        "Ines Ocampo was re-elected mayor of Lundby on Monday. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="mayor of Lundby"),
    ),
    Row(
        "speaking as",
        "Ines Ocampo, speaking as chairwoman of the port, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="chairwoman of the port"),
    ),
    Row(
        "acting is part of the office",
        "“I sing,” said Ines Ocampo, acting head of the Harbour Guild.",
        Said("I sing,", by="Ines Ocampo", role="acting head of the Harbour Guild"),
    ),
    Row(
        "the board named somebody its",
        "In May the board named Ines Ocampo director of the charity. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="director of the charity"),
    ),
    Row(
        "both this and that",
        "Ines Ocampo is both a nurse and a poet. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="nurse and a poet"),
    ),
    Row(
        "the only one of a town",
        "“I sing,” Ines Ocampo said. She is the town's only doctor.",
        Said("I sing,", by="Ines Ocampo", role="town's only doctor"),
    ),
    Row(
        "real belongs to estate",
        "Ines Ocampo is a real estate agent. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="real estate agent"),
    ),
    Row(
        "one of several",
        "Ines Ocampo is one of the lawyers for the port. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="one of the lawyers for the port"),
    ),
    Row(
        "one of the best is praise",
        "Ines Ocampo is one of the best lawyers in town. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
    Row(
        "the only one on a board",
        "Ines Ocampo is the only nurse on the board. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="only nurse on the board"),
    ),
    Row(
        "a dot that ends the sentence too",
        "“I sing,” said Ines Ocampo, Norway's envoy to the U.N.",
        Said("I sing,", by="Ines Ocampo", role="Norway's envoy to the U.N."),
    ),
    Row(
        "what a team is known by",
        "“I sing,” said the voice of the Kestrels, Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="voice of the Kestrels"),
    ),
    Row(
        "where somebody lives, if nothing else is told",
        "“I sing,” said Ines Ocampo, 41, who lives across the street.",
        Said("I sing,", by="Ines Ocampo", role="who lives across the street"),
    ),
]

TIMES = [
    Row(
        "at the time, before the office",
        "“I sing,” said Ines Ocampo, at the time a teacher in Lundby.",
        Said("I sing,", by="Ines Ocampo", role="teacher in Lundby"),
    ),
    Row(
        "at the time, behind it",
        "“I sing,” Ines Ocampo told the Herald. She was a teacher at the time.",
        Said("I sing,", by="Ines Ocampo", role="teacher"),
    ),
    Row(
        "at the time, between it and the name",
        "The ambassador at the time, Ines Ocampo, wrote: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="ambassador"),
    ),
    Row(
        "since a year, before the name",
        "The club's chairwoman since 2010, Ines Ocampo, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="club's chairwoman"),
    ),
    Row(
        "has been for years",
        "Ines Ocampo has been head of the Harbour Guild for six years. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="head of the Harbour Guild"),
    ),
]

BESIDE = [
    Row(
        "a town and its land before a title",
        "“I sing,” said Dayton, Ohio, Mayor Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="Dayton, Ohio, Mayor"),
    ),
    Row(
        "a town, its land in short, and a resident",
        "“I sing,” said Flint, Mich., resident Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="Flint, Mich., resident"),
    ),
    Row(
        "in a town, which is no part of the title",
        "In Dayton, Ohio, Mayor Ines Ocampo said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="Mayor"),
    ),
    Row(
        "on the left of a picture",
        "“I sing,” said Ines Ocampo, left, the head of the Harbour Guild.",
        Said("I sing,", by="Ines Ocampo", role="head of the Harbour Guild"),
    ),
    Row(
        "pictured",
        "Ines Ocampo (pictured), head of the Harbour Guild, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="head of the Harbour Guild"),
    ),
    Row(
        "number two",
        "“I sing,” said Ines Ocampo, the number two at the Harbour Guild.",
        Said("I sing,", by="Ines Ocampo", role="number two at the Harbour Guild"),
    ),
    Row(
        "a body whose name runs over two phrases owns the office",
        "The Center for Rural Health's director, Ines Ocampo, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="Center for Rural Health's director"),
    ),
    Row(
        "an office in capitals without a comma",
        "“I sing,” said Ines Ocampo Senior Vice President of the Harbour Guild.",
        Said("I sing,", by="Ines Ocampo", role="Senior Vice President of the Harbour Guild"),
    ),
    Row(
        "chief belongs to the adviser",
        "The port's Chief Scientific Adviser, Ines Ocampo, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="port's Chief Scientific Adviser"),
    ),
    Row(
        "an office with a hyphen at the opening",
        "Co-star Ines Ocampo was late. “I sing,” Ocampo said.",
        Said("I sing,", by="Ines Ocampo", role="Co-star"),
    ),
    Row(
        "as what, a body of people",
        "As president of the Union of Bakers, Ines Ocampo visits mills. “I sing,” she said.",
        Said("I sing,", by="Ines Ocampo", role="president of the Union of Bakers"),
    ),
    Row(
        "a trade in a town, named",
        "“I sing,” said a welder from Lundby named Ines Ocampo.",
        Said("I sing,", by="Ines Ocampo", role="welder from Lundby"),
    ),
    Row(
        "a town that sounds like people",
        "A driver from Queens, Ines Ocampo, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role="driver from Queens"),
    ),
    Row(
        "a body of which the tagger marks the last word",
        "“I sing,” said Ines Ocampo of the Red Cross.",
        Said("I sing,", by="Ines Ocampo", role="Red Cross"),
    ),
    Row(
        "with a hospital called after a saint",
        "“I sing,” said Ines Ocampo with St. Mary's Hospital.",
        Said("I sing,", by="Ines Ocampo", role="St. Mary's Hospital"),
    ),
    Row(
        "with a smile is no body",
        "“I sing,” said Ines Ocampo with a smile.",
        Said("I sing,", by="Ines Ocampo", role=None),
    ),
    Row(
        "the sentence before ends in a name",
        "She knew the law firm Hale. Ines Ocampo, who was there, said: “I sing.”",
        Said("I sing.", by="Ines Ocampo", role=None),
    ),
]

SIGNED = [
    Row(
        "behind a dash, all with capitals",
        "“I sing every day.” – Ines Ocampo, Director of Sales, Tarn Rail",
        Said("I sing every day.", by="Ines Ocampo", role="Director of Sales, Tarn Rail"),
    ),
    Row(
        "below an empty line",
        "“I sing every day.”\n\nInes Ocampo, Director, Tarn Rail",
        Said("I sing every day.", by="Ines Ocampo", role="Director, Tarn Rail"),
    ),
    Row(
        "particles of a name in a list of voices",
        "Maria dos Santos, baker\n“I sing every day.”\n\nIda Holm, nurse\n“I never do.”",
        Said("I sing every day.", by="Maria dos Santos", role="baker"),
        Said("I never do.", by="Ida Holm", role="nurse"),
    ),
]

TABLES = (GIVEN, TIMES, BESIDE, SIGNED)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_posts(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
