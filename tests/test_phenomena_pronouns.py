"""Whom ``he`` and ``she`` mean in a report: what the grammar of a sentence forbids, who goes on, who is spoken of."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

FORBIDDEN = [
    Row(
        "who is named in what he says",
        "Tom Holm has closed the pier. Holm says his step is right, and Holm will not undo it. Odo Finch said Holm had "
        "never liked the pier. He says Holm “knows full well that it leaks.”",
        Said("knows full well that it leaks.", by="Odo Finch"),
    ),
    Row(
        "whom it is an assault on",
        "Mayor Odo Finch spoke for his brother Karl Finch. “He is kind,” he said. The mayor came after Tom Holm, "
        "who holds the lead, gave a talk in which he went on with his attack on Finch, calling him “dull.”",
        Said("He is kind,", by="Odo Finch"),
        Said("dull.", by="Tom Holm"),
    ),
    Row(
        "whom he tells it",
        "Odo Finch asked Tom Holm how high the dam would be. “Thirty feet,” he told Finch.",
        Said("Thirty feet,", by="Tom Holm"),
    ),
    Row(
        "who is named farther down may be himself",
        "Odo Finch spoke first. He said that the club's offer, a reply to Finch's own, was “dull.”",
        Said("the club's offer, a reply to Finch's own, was “dull.”", by="Odo Finch"),
    ),
    Row(
        "another's her in the phrase beside a name",
        "Dov Lind, an adviser to Senator Ida Holm during her first term, was there. “It will pass,” he said.",
        Said("It will pass,", by="Dov Lind", role="adviser to Senator Ida Holm during her first term"),
    ),
    Row(
        "another's her behind a bare surname",
        "“We lost,” said Tal Brandt, a Holm campaign hand in her second bid. “It is sad,” he said.",
        Said("We lost,", by="Tal Brandt"),
        Said("It is sad,", by="Tal Brandt"),
    ),
    Row(
        "one's own her in such a phrase",
        "Dov Lind, a carpenter in her fifties, was there. “It will pass,” she said.",
        Said("It will pass,", by="Dov Lind", role="carpenter in her fifties"),
    ),
    Row(
        "a name beside a description under one verb",
        "“I hope so,” Speaker Odo Finch said of Tom Holm, the nominee.\n\nThe Ohio Republican did give Holm some "
        "credit, but he was not done. “We are not all saints,” he said.",
        Said("I hope so,", by="Odo Finch"),
        Said("We are not all saints,", by="Odo Finch"),
    ),
    Row(
        "for whose record somebody is blamed",
        "Odo Finch criticized Tom Vidal for his record as mayor. “It is late,” Finch said. “It is early,” Vidal said.",
        Said("It is late,", by="Odo Finch", role=None),
        Said("It is early,", by="Tom Vidal", role="mayor"),
    ),
]

GOING_ON = [
    Row(
        "a reporter in the middle is he",
        "Ed Rusk ordered a ban. Nico Farr was calmer. “It is late,” Farr said. But, Farr added, he did not mind the "
        "delay. “It comes,” he said.",
        Said("It is late,", by="Nico Farr"),
        Said("It comes,", by="Nico Farr"),
    ),
    Row(
        "of whom he tells it himself",
        "Odo Lind stepped out. Nico Farr, 20, took up rowing. Though Mr. Farr has lived in Deal all his life, the "
        "rents have driven his friends away, he said. “They go,” he said.",
        Said("They go,", by="Nico Farr"),
    ),
    Row(
        "of whom he tells it, where somebody else speaks",
        "“It is a good plan,” Odo Lind said. Governor Holm is a fool, he said. “A fool,” he said.",
        Said("It is a good plan,", by="Odo Lind"),
        Said("A fool,", by="Odo Lind"),
    ),
    Row(
        "who says something of another",
        "Tom Brandt needs help. Brandt asked for it, and Brandt got it, he said. Cory Lund, Brandt's manager, said "
        "that Brandt was not giving in by taking that help, and that most of it would go to the poor.\n\n“That "
        "is fair,” he said.",
        Said("That is fair,", by="Cory Lund"),
    ),
    Row(
        "who answers what is told of another",
        "Tom Holm met Paul Nagel. Holm was late, and Holm knew it. His day was long, he said. Holm left. Nagel "
        "replied on Friday to reports that Holm planned to leave. “He never will,” he said.",
        Said("He never will,", by="Paul Nagel"),
    ),
    Row(
        "whose campaign it was",
        "Mr. Tom Holm came. “We must hope,” Mr. Murk said, adding that he hoped for rain.\n\nMr. Holm's campaign vowed "
        "to go on until June. As the news came in, he said it was “not over.”",
        Said("We must hope,", by="Murk"),
        Said("it was “not over.”", by="Tom Holm"),
    ),
    Row(
        "in what he called it, a name comes",
        "Tom Holm was in Bangor. Holm smiled. In what he called a rant, President Odo Finch mocked the plan. “No,” "
        "he said.",
        Said("No,", by="Odo Finch"),
    ),
    Row(
        "him in a clause about another",
        "“They agree,” said Ada Lind.\n\nOrsa Gill, head of a guild that backs Mr. Rusk and canvasses for him, "
        "said her members would come. “They will all be there,” she said.",
        Said("They agree,", by="Ada Lind"),
        Said("They will all be there,", by="Orsa Gill"),
    ),
]

ASKED = [
    Row(
        "who was asked whether",
        "Ned Tarn asked Odo Finch whether he would resign. “No,” he said.",
        Said("No,", by="Odo Finch", hearers=("Ned Tarn",)),
    ),
    Row(
        "who was asked in so many words",
        "“Will you resign?” Ned Tarn asked Odo Finch.\n\n“Not this year,” he said.",
        Said("Will you resign?", by="Ned Tarn"),
        Said("Not this year,", by="Odo Finch", hearers=("Ned Tarn",)),
    ),
    Row(
        "the one who asked goes on",
        "“Will you resign?” Ned Tarn asked Odo Finch. “You should,” he added.",
        Said("Will you resign?", by="Ned Tarn"),
        Said("You should,", by="Ned Tarn", hearers=("Odo Finch",)),
    ),
    Row(
        "asked to do something",
        "Ned Tarn asked Odo Finch to leave. “It is late,” he said.",
        Said("It is late,", by="Ned Tarn", hearers=("Odo Finch",)),
    ),
]

PARTIES = [
    Row(
        "a state and a party after an office without them",
        "Senate Majority Leader Milo Conn is criticizing President Tom Holm. In a speech, the Kentucky Republican "
        "said it was “weak.”",
        Said("it was “weak.”", by="Milo Conn", role="Senate Majority Leader"),
    ),
    Row(
        "not who is of another state",
        "Majority Leader Milo Conn is criticizing Texas Sen. Theo Crane. In a speech, the Kentucky Republican "
        "said it was “weak.”",
        Said("it was “weak.”", by="Milo Conn"),
    ),
]

TURNED_TO = [
    Row(
        "in whose eyes it is so",
        "For Ned Finch, Tom Holm’s win at the fair was a shock. “It is late,” he said.",
        Said("It is late,", by="Ned Finch"),
    ),
    Row(
        "whom a thing angers",
        "Tom Holm’s plan angered Ned Finch. “It is late,” he said.",
        Said("It is late,", by="Ned Finch"),
    ),
    Row(
        "the dead do not speak",
        "Ned Finch’s father, Tom Holm, died in May. “It was sad,” he said.",
        Said("It was sad,", by="Ned Finch"),
    ),
    Row(
        "the main clause behind another",
        "After Tom Holm spoke, Ned Finch rose. “It is late,” he said.",
        Said("It is late,", by="Ned Finch"),
    ),
    Row(
        "the owner of a statement before another clause",
        "Ned Finch’s statement came on Monday, after Tom Holm had lost. “It is late,” he said.",
        Said("It is late,", by="Ned Finch"),
    ),
    Row(
        "below a reported clause",
        "Ned Finch said on Monday that few would change their minds unless Tom Holm won the race by "
        "far.\n\n“We must stop,” he said.",
        Said("We must stop,", by="Ned Finch"),
    ),
    Row(
        "a given name of today tells",
        "Mara Quill, a worshipper, was on her way to Hull. Dexter Holm, a minister at the chapel, told the "
        "Herald that she was a regular there. “She sings,” he added.",
        Said("She sings,", by="Dexter Holm"),
    ),
]

TABLES = (FORBIDDEN, GOING_ON, ASKED, PARTIES, TURNED_TO)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_pronouns(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each quotation has the right speaker under the right name."""
    check(row, answer(row))
