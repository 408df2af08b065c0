"""Names and roles: several named together, places of two words, where a role ends, hyphens."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

TOGETHER = [
    Row(
        "some of several",
        "Nora Quill and Ada Lund, two of the three farmers who survived the flood at Holm, made a plea for calm. "
        "“Hate destroys,” Quill said. “We must forgive,” said Lund.",
        Said("Hate destroys,", by="Nora Quill", role="one of the three farmers who survived the flood at Holm"),
        Said("We must forgive,", by="Ada Lund", role="one of the three farmers who survived the flood at Holm"),
    ),
    Row(
        "both of two",
        "Odo Finch and Ada Lund, both bakers, stayed. “We had bread,” Finch said. “We had salt,” said Lund.",
        Said("We had bread,", by="Odo Finch", role="baker"),
        Said("We had salt,", by="Ada Lund", role="baker"),
    ),
    Row(
        "three of several",
        "Odo Finch, Ada Lund and Wim Kray, three of the last keepers of the light, came down. “We had bread,” "
        "Finch said. “We had salt,” said Kray.",
        Said("We had bread,", by="Odo Finch", role="one of the last keepers of the light"),
        Said("We had salt,", by="Wim Kray", role="one of the last keepers of the light"),
    ),
    Row(
        "the two of them",
        "Greta Osei and Bram Tully, the two engineers who drew the first plans, sat side by side. “We said so,” Osei "
        "said. “Nobody wrote it down,” said Tully.",
        Said("We said so,", by="Greta Osei", role="engineer who drew the first plans"),
        Said("Nobody wrote it down,", by="Bram Tully", role="engineer who drew the first plans"),
    ),
    Row(
        "another number is of others",
        "Odo Finch and Ada Lund, three of whose sons were lost, came down. “We had bread,” Finch said.",
        Said("We had bread,", by="Odo Finch", role=None),
    ),
    Row(
        "a number of hours",
        "Odo Finch and Ada Lund, two hours late, came down. “We had bread,” Finch said.",
        Said("We had bread,", by="Odo Finch", role=None),
    ),
    Row(
        "two more who come",
        "Odo Finch, Ada Lund and two bakers came down. “We had bread,” Finch said. “We had salt,” said Lund.",
        Said("We had bread,", by="Odo Finch", role=None),
        Said("We had salt,", by="Ada Lund", role=None),
    ),
    Row(
        "people who are nothing else",
        "Odo Finch and Ada Lund, two people I trust, came down. “We had bread,” Finch said.",
        Said("We had bread,", by="Odo Finch", role=None),
    ),
    Row(
        "two nouns for one",
        "“We wait,” Odo Finch, the port committeeman from Holm, told the Courier.\n\nThe influential delegate and "
        "tireless campaigner, who backs Lind, warned of a “ferocious” fight.",
        Said("a “ferocious” fight", by="Odo Finch", role="port committeeman from Holm"),
        among=True,
    ),
    Row(
        "two roles, and the second taken up",
        "Paul Hadley, a former senator and an adviser to the ministry, defended the work. The adviser, who has never "
        "been in the tunnel, called it “a cathedral.”",
        Said("a cathedral.", by="Paul Hadley"),
    ),
    Row(
        "two nouns for two",
        "The driver and elderly passenger, who were hurt, said it was “late.”",
        Said("it was “late.”", by="driver and elderly passenger", type="group"),
    ),
    Row(
        "a mother and her daughter are two",
        "The mother and daughter said it was “early.”",
        Said("it was “early.”", by="mother and daughter", type="group"),
    ),
]

TAKEN_UP = [
    Row(
        "a former office in capitals",
        "After what Nora Brandt called “a lost year,” the former Senate Leader will run. “We shall see,” Brandt said.",
        Said("We shall see,", by="Nora Brandt", role="former Senate Leader"),
        among=True,
    ),
    Row(
        "a former governor of another state",
        "“We wait,” said former South Carolina Gov. Jan Holt, a friend of Lind. The debate was long. Despite his low "
        "standing, the former Ohio governor was cheered. “We go,” Holt said.",
        Said("We go,", by="Jan Holt", role="former South Carolina Gov.", roles=("friend of Lind",)),
        among=True,
    ),
    Row(
        "a former governor of the same state",
        "“We wait,” said former North Dakota Gov. Jan Holt, a friend of Lind. The debate was long. The former North "
        "Dakota governor was cheered. “We go,” Holt said.",
        Said("We go,", by="Jan Holt", roles=("former North Dakota Gov.", "former North Dakota governor")),
        among=True,
    ),
    Row(
        "a former governor of another state than the senator's",
        "“We go,” said Vermont Sen. Ada Holt. The debate was long. The former Maryland governor was late. “It is "
        "late,” Holt said.",
        Said("It is late,", by="Ada Holt", role="Vermont Sen.", aliases=("Holt", "Vermont Sen. Ada Holt")),
        among=True,
    ),
    Row(
        "the leader of something is not any leader",
        "“We go,” said Ohio Gov. Jim Holt. The leader of the council said it was “late.”",
        Said("We go,", by="Jim Holt"),
        Said("it was “late.”", by="leader of the council"),
    ),
    Row(
        "the leader",
        "“We go,” said Prime Minister Ada Holt. The leader said it was “late.”",
        Said("We go,", by="Ada Holt"),
        Said("it was “late.”", by="Ada Holt"),
    ),
    Row(
        "a newcomer",
        "Hugo Whitlock, who led an inquiry, was not convinced. He said that he had seen “better drains.”\n\nA court in "
        "March fined a 41-year-old driver for the noise. He told the clerk he had been “looking for the exit.”",
        Said("he had seen “better drains.”", by="Hugo Whitlock"),
        Said("he had been “looking for the exit.”", by="41-year-old driver"),
    ),
    Row(
        "a newcomer who is not alone",
        "Odo Finch was glad. “We are done,” he said.\n\nThen a neighbour sent Finch a cake. He was “so glad,” he said, "
        "that he wept.",
        Said("We are done,", by="Odo Finch"),
        Said("He was “so glad,” | he wept", by="Odo Finch"),
    ),
    Row(
        "an envoy to somewhere is somebody else",
        "Ada Lund said her staff had put a donor in touch with the Danish ambassador to Norway. “It was right,” Lund "
        "said.",
        Said("It was right,", by="Ada Lund", role=None),
    ),
    Row(
        "a name before a common noun",
        "Wim Kray knocked on doors for the Nora Finch campaign. He liked Finch's plan. Here in Holm, Finch was loud, "
        "saying, “We have got to win.”",
        Said("We have got to win.", by="Nora Finch"),
    ),
]

ENDS = [
    Row(
        "to what somebody is sentenced",
        "In Holm, a court condemned a 31-year-old baker to seven weeks in jail after the baker had written that the "
        "mill should “rot.”",
        Said("the mill should “rot.”", by="31-year-old baker"),
    ),
    Row(
        "to court is no part of the lawyer",
        "She took the lawyer to court. The lawyer said it was “late.”",
        Said("it was “late.”", by="lawyer"),
    ),
    Row(
        "an aide to somebody",
        "The clerk asked the aide to the mayor. “I forget,” the aide to the mayor said.",
        Said("I forget,", by="aide to the mayor"),
    ),
    Row(
        "for what somebody is thanked",
        "They thanked a clerk for her help. The clerk said it was “nothing.” They met a spokesman for the port. The "
        "spokesman said it was “late.”",
        Said("it was “nothing.”", by="clerk"),
        Said("it was “late.”", by="spokesman for the port"),
    ),
    Row(
        "about what somebody is asked",
        "Reporters asked the harbour clerk about the broken lock. The harbour clerk said it was “late.”",
        Said("it was “late.”", by="harbour clerk"),
    ),
    Row(
        "how long somebody is spoken to",
        "The guide talked to a diver for ten minutes. The diver said it was “late.”",
        Said("it was “late.”", by="diver"),
    ),
    Row(
        "where somebody is a judge",
        "They wrote to a judge in Oslo. “I forget,” the judge in Oslo said.",
        Said("I forget,", by="judge in Oslo"),
    ),
    Row(
        "heir to something",
        "They named her heir to the throne. “I am glad,” the heir to the throne said.",
        Said("I am glad,", by="heir to the throne"),
    ),
    Row(
        "a preposition and a hyphen",
        "“We have friends,” said Stella Form, Quill's in-house lawyer. “No,” said Ada Holm, the port's on-site cook.",
        Said("We have friends,", by="Stella Form", role="Quill's in-house lawyer"),
        Said("No,", by="Ada Holm", role="port's on-site cook"),
    ),
    Row(
        "a preposition and a hyphen behind an article",
        "An off-duty officer, Odo Finch, looked on. “It was late,” Finch said.",
        Said("It was late,", by="Odo Finch", role="off-duty officer"),
    ),
    Row(
        "a title in a clause that could be a noun's",
        "The row grew so heated over who backed which harbour bill that Ohio Gov. Ulla Brandt said, “I need a map.”",
        Said("I need a map.", by="Ulla Brandt", role="Ohio Gov."),
    ),
    Row(
        "several before a clause still give no title",
        "The refugees Nora Brandt will take in are young. “I wrote it,” Brandt said.",
        Said("I wrote it,", by="Nora Brandt", role=None),
    ),
    Row(
        "a year behind an owner",
        "“No,” said Odo Finch, the Farmers’ 2009 nominee.",
        Said("No,", by="Odo Finch", role="Farmers’ 2009 nominee"),
    ),
    Row(
        "a list that is a body's name",
        "“No,” said Ada Lund, who chairs the Committee on Science, Salt and Technology. “Yes,” said Odo Kray, head of "
        "the Committee on Fish, and Lund laughed.",
        Said("No,", by="Ada Lund", role="who chairs the Committee on Science, Salt and Technology"),
        Said("Yes,", by="Odo Kray", role="head of the Committee on Fish"),
    ),
    Row(
        "a body with a list in its name",
        "The Department of Roads, Rivers and Harbours said that it would “answer soon.” The Department was “sorry.”",
        Said("it would “answer soon.”", by="Department of Roads, Rivers and Harbours", aliases=("Department",)),
        among=True,
    ),
    Row(
        "somebody of a body with a list in its name",
        "“It is late,” said Ada Lund of the Department of Health, Education and Welfare.",
        Said("It is late,", by="Ada Lund", role="Department of Health, Education and Welfare"),
    ),
    Row(
        "two of two bodies",
        "“It is late,” said Ada Lund of the Department of Health, and Odo Finch of the Bank of Holm agreed.",
        Said("It is late,", by="Ada Lund", role="Department of Health"),
    ),
    Row(
        "a list of bodies",
        "The Holm Bank, the port and the guild said they were “late.”",
        Said("they were “late.”", role=None),
    ),
    Row(
        "what a body is",
        "The Kray Works, the maker of boats, said it was “glad.”",
        Said("it was “glad.”", by="Kray Works", role="maker of boats"),
    ),
    Row(
        "a clause between a noun and the name",
        "An off-duty cook who sells eels on Mondays, Oskar Prynne, offered to stay. “I have the keys,” he said.",
        Said("I have the keys,", by="Oskar Prynne", role="off-duty cook"),
        among=True,
    ),
    Row(
        "a clause with a subject behind it",
        "The people who sell eels, Odo Finch said, are “late.”",
        Said("The people who sell eels | are “late.”", by="Odo Finch", role=None),
    ),
    Row(
        "what is called by a name that goes on",
        "“It is so,” said Jon Alt, an analyst with the Centre for Strategic and Rural Studies. “No,” said Odo Kray, a "
        "keeper at the zoo and park.",
        Said("It is so,", by="Jon Alt", aliases=("analyst with the Centre for Strategic and Rural Studies",)),
        Said("No,", by="Odo Kray", role="keeper at the zoo and park"),
    ),
    Row(
        "how moderate somebody is",
        "The more moderate Ada Lund waited. “I am late,” Lund said.",
        Said("I am late,", by="Ada Lund", role=None),
    ),
    Row(
        "what a moderate is",
        "The moderate Ada Lund waited. “I am late,” Lund said.",
        Said("I am late,", by="Ada Lund"),
    ),
]

TABLES = (TOGETHER, TAKEN_UP, ENDS)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_named_together(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
