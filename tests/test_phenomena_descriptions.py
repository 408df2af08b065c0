"""Whom a description means, and what a text says of somebody in passing: further."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

MEANT = [
    Row(
        "not who is he in the same sentence",
        "Odo Lind runs the Holm Mill. Papers revealed that he has sued Samuel Moor, alleging that the former campaign "
        "consultant broke a vow. “He lied,” Lind said.",
        Said("He lied,", by="Odo Lind", role=None),
    ),
    Row(
        "nor whom the sentence is about, however often he was named",
        "Odo Lind ran. Lind won. Lind spoke of Lind's mill, Lind's pier and Lind's inn to Lind's aunt. Lind's lawyer "
        "said that Lind was ill. Lind had said that the former cook stole from Lind's inn. “He stole,” Lind said.",
        Said("He stole,", by="Odo Lind", role=None),
    ),
    Row(
        "whose aunt speaks of him",
        "Candidate Odo Lind spoke. His aunt said that the billionaire shipowner was late. “I was late,” Lind said.",
        Said("I was late,", by="Odo Lind", role="billionaire shipowner"),
    ),
    Row(
        "not with whom the talk is",
        "Karl Holm has made a film. In a talk with Lund Radio's Ida Moor about his new film, the actor spoke of rain. "
        "“It is wet,” he said. “Why?” Moor asked.",
        Said("It is wet,", by="Karl Holm", role="actor"),
        Said("Why?", by="Ida Moor", role="Lund Radio"),
    ),
    Row(
        "not who is accused of doing it",
        "Dockers quickly accused Odo Lind of hinting at violence against the Labour nominee. “It is bad,” Lind said.",
        Said("It is bad,", by="Odo Lind", role=None),
    ),
    Row(
        "what nobody becomes",
        "Ida Moor gained. As Moor gains, Odo Lind must see that he has no chance of becoming the Labour nominee. "
        "“It is bad,” Moor said.",
        Said("It is bad,", by="Ida Moor", role=None),
    ),
    Row(
        "what somebody may not be",
        "Ida Moor ran. She is not the singer Karl Holm is, or the old campaigner her husband was. But Moor goes "
        "on. “I am,” Moor said.",
        Said("I am,", by="Ida Moor", role=None),
    ),
    Row(
        "the former one is whom the text calls so",
        "Former governor Ada Holm spoke in Bergen. Gov. Odo Finch did not come. “He hid,” the former governor said. "
        "“I was ill,” the governor said.",
        Said("He hid,", by="Ada Holm", role="Former governor"),
        Said("I was ill,", by="Odo Finch", role="Gov."),
    ),
    Row(
        "a parent of so many",
        "Ada Holm, 52, a Lund native who moved away in 1999, said no. “No,” the mother of two said.",
        Said("No,", by="Ada Holm", role="Lund native"),
    ),
    Row(
        "a party and a place are not those of who was called by the party alone",
        "Paul Moor, the House speaker, was in town. He said allies were shaken by Republican Odo Lind. In a talk with "
        "reporters, the Ohio Republican spoke of the war. “It is late,” the Ohio Republican said.",
        Said("It is late,", by="Paul Moor", role="House speaker"),
    ),
    Row(
        "by what is said of them right behind",
        "Karl Lind beat Ida Moor. Lind said it was over. The former cook, who has run all her races alone, was at "
        "home. “I won,” said Lind.",
        Said("I won,", by="Karl Lind", role=None),
    ),
    Row(
        "two nouns for one",
        "Odo Lind has a year left. It is a year since the businessman and film star announced his plan. "
        "“I am glad,” Lind said.",
        Said("I am glad,", by="Odo Lind", role="businessman and film star"),
    ),
]

NAMED = [
    Row(
        "a bare surname over the text",
        "What comes next for Lind?\n\nLUND -- Ada Holm's win has brought Sen. Karl Lind one step closer to the end.\n"
        "\nNow Lind must choose. “I am here,” Lind said.\n\nHis wife, Jane, wept. “He will stay,” Jane Lind said.",
        Said("I am here,", by="Karl Lind"),
        Said("He will stay,", by="Jane Lind", role="wife"),
    ),
    Row(
        "a number behind a name",
        "The vote gave Mayor Odo Finch two seats. “It is enough,” Finch said.",
        Said("It is enough,", by="Odo Finch", role="Mayor"),
    ),
    Row(
        "a show named after its host",
        "Ida Moor sat down with Lund TV's “The Rachel Holm Show” on Thursday. “It is wet,” Moor said.\n\n"
        "Holm asked, “Is it so?”",
        Said("It is wet,", by="Ida Moor"),
        Said("Is it so?", by="Rachel Holm"),
    ),
    Row(
        "a given name that no list has, of a couple",
        "The parents, Khizan and Ghazala Holm, wept.\n\n“It is bad,” Mr. Holm said. “I wept,” Ms. Holm said.",
        Said("It is bad,", by="Khizan Holm"),
        Said("I wept,", by="Ghazala Holm"),
    ),
    Row(
        "whom the report opens with speaks next",
        "The head of Norway's largest union warned on Monday of strikes.\n\n“We are ready,” Ada Holm told the Herald.",
        Said("We are ready,", by="Ada Holm", role="head of Norway's largest union"),
    ),
    Row(
        "unless the name has an office of its own",
        "The head of Norway's largest union warned on Monday of strikes.\n\n“We are ready,” said dockers' leader Ada "
        "Holm.",
        Said("We are ready,", by="Ada Holm", role="dockers' leader"),
    ),
    Row(
        "or somebody was named before",
        "The head of Norway's largest union warned on Monday of strikes.\n\nMinister Odo Finch was angry. “We are "
        "ready,” said Ada Holm.",
        Said("We are ready,", by="Ada Holm", role=None),
    ),
    Row(
        "a party and a place behind the name, and an aside",
        "State Rep. John Finch, R-Springfield, who sponsored the bill, said: “We are late.”",
        Said("We are late.", by="John Finch", role="State Rep."),
    ),
    Row(
        "party and place behind two names",
        "“We are late,” said Ada Holm, D-Lund, and Odo Finch, R-Bergen, in a joint statement.",
        Said("We are late,", by="Ada Holm and Odo Finch"),
    ),
    Row(
        "an alderman's short form",
        "Alderman Odo Finch (3rd Ward) was late. “No,” Ald. Finch said.",
        Said("No,", by="Odo Finch", role="Alderman"),
    ),
    Row(
        "capitals that begin what somebody is",
        "“No,” said Save the Quay campaigner Ada Holm. “No,” said Fox and Friends host Ida Moor.",
        Said("No,", by="Ada Holm"),
        Said("No,", by="Ida Moor"),
    ),
    Row(
        "answers to questions, by the first line",
        "A long way home for actress Ilse Brandt.\n\nIlse Brandt is known to many as Captain Mia Holm in Tides. In a "
        "memoir, she tells of her youth. Questions and answers have been cut.\n\nQ: What did you find?\n\n"
        "A: They were gone.\n\nQ: And now?\n\nA: Now I write.",
        Said("What did you find?", by=None),
        Said("They were gone.", by="Ilse Brandt", role="actress"),
        Said("And now?", by=None),
        Said("Now I write.", by="Ilse Brandt"),
    ),
]

TITLES = [
    Row(
        "a fellow senator",
        "“We run fast,” said fellow Sen. Ida Moor.",
        Said("We run fast,", by="Ida Moor", role="Sen."),
    ),
    Row(
        "a fellow of a body",
        "“We run fast,” said Ida Moor, a fellow at the Lund Institute.",
        Said("We run fast,", by="Ida Moor", role="fellow at the Lund Institute"),
    ),
    Row(
        "no comma behind it",
        "When Ines Holm, Lind's campaign manager was asked about the plan, she laughed. “We are ready,” Holm said.",
        Said("We are ready,", by="Ines Holm", role="Lind's campaign manager"),
    ),
    Row(
        "named behind an age",
        "Ada Holm, 40, was named chief of Lund Bank in May. “No,” Holm said.",
        Said("No,", by="Ada Holm", role="chief of Lund Bank"),
    ),
    Row(
        "elected behind an aside",
        "Ada Holm, a Lutheran, was elected as mayor of Lund in May. “No,” Holm said.",
        Said("No,", by="Ada Holm", roles=("mayor of Lund",)),
    ),
    Row(
        "listed as something",
        "Ada Holm — who is listed as a glazier in Lund — was late. “No,” Holm said.",
        Said("No,", by="Ada Holm", role="glazier in Lund"),
    ),
    Row(
        "of both, with an owner",
        "Ada Brandt and Robert Lund, the mill's co-owners, greeted Mr. Falk. “We are small,” Ms. Brandt said.",
        Said("We are small,", by="Ada Brandt", role="mill's co-owner"),
    ),
    Row(
        "behind two hyphens",
        "Two bakers -- Ada Brandt and Robert Lund -- came. “We are small,” Ms. Brandt said.",
        Said("We are small,", by="Ada Brandt", role="baker"),
    ),
    Row(
        "a firm of several partners",
        "Ada Holm, an attorney at Finch, Moor & Lind, was late. “No,” Holm said.",
        Said("No,", by="Ada Holm", role="attorney at Finch, Moor & Lind"),
    ),
    Row(
        "a council for trades",
        "“He is fair,” said Odo Finch, the chair of a masonry and roofing trades council in northern Lindland.",
        Said(
            "He is fair,",
            by="Odo Finch",
            role="chair of a masonry and roofing trades council in northern Lindland",
        ),
    ),
    Row(
        "two offices with capitals",
        "Deputy Prime Minister and Minister of Finance Ada Holm said no. “No,” Holm said.",
        Said("No,", by="Ada Holm", role="Deputy Prime Minister and Minister of Finance"),
    ),
    Row(
        "two who are two",
        "President Odo Finch and Prime Minister Ada Holm said no. “No,” Holm said.",
        Said("No,", by="Ada Holm", role="Prime Minister"),
    ),
    Row(
        "whom somebody had",
        "Karl Holm was the best friend Odo Lind ever had. “I miss him,” Lind said.",
        Said("I miss him,", by="Odo Lind", role=None),
    ),
    Row(
        "whom somebody called something",
        "The council met to ban Odo Finch; one member called Finch “a fool.” “I have read it,” Finch said.",
        Said("a fool.", by="member"),
        Said("I have read it,", by="Odo Finch", role=None),
    ),
    Row(
        "inside a body",
        "One clerk inside the Holm tower said it was “late”.",
        Said("it was “late”", by="clerk inside the Holm tower", role="clerk inside the Holm tower"),
    ),
    Row(
        "the first to do a thing",
        "Few like Ada Lind, the first nurse to serve as mayor and the first to have a desk. “Yes,” Lind said.",
        Said("Yes,", by="Ada Lind", role="first nurse to serve as mayor and the first to have a desk"),
    ),
    Row(
        "whose side somebody is on says less than an office",
        "“I would stay,” said Tom Roe, a Finch supporter who is head of the Holm Liberals.",
        Said("I would stay,", by="Tom Roe", role="head of the Holm Liberals"),
    ),
    Row(
        "between two who are named",
        "The clash between the parents, Karl and Ida Holm, and Odo Lind has grown. “It has,” Lind said.",
        Said("It has,", by="Odo Lind", role=None),
    ),
]

TAKEN_UP = [
    Row(
        "a calling by which news takes somebody up",
        "Ned Holm opened the fair on Monday and met the crowd at the gate. “It will go on,” the drummer said.",
        Said("It will go on,", by="Ned Holm"),
    ),
    Row(
        "words of several parts between commas",
        "Ned Holm opened the fair on Monday. “It will go on,” the soft-spoken, 71-year-old envoy said.",
        Said("It will go on,", by="Ned Holm"),
    ),
    Row(
        "a first term is not the first of several",
        "Ned Holm opened the fair on Monday. “It will go on,” the first-term senator said.",
        Said("It will go on,", by="Ned Holm"),
    ),
    Row(
        "where somebody is from",
        "Ned Holm opened the fair on Monday. “It will go on,” the Vermonter said.",
        Said("It will go on,", by="Ned Holm"),
    ),
    Row(
        "a description with an owner, named much later",
        "Lind’s campaign manager said she would stay “for life.”\n\nThe ferry was late again. The bus was "
        "late again. The tram was late again. The train was late again. The post was late again. The boat "
        "was late again. The snow was late again.\n\nLind’s campaign manager, Odo Finch, laughed.",
        Said("she would stay “for life.”", by="Odo Finch"),
    ),
]


TABLES = (MEANT, NAMED, TITLES, TAKEN_UP)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_descriptions(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
