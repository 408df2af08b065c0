"""Roles told of several, beside odd names, in clauses; and who is not meant by an office, as thirty articles showed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from phenomena import Row, Said, answers_to, beside, cases, check

from quoteattr.types import Attribution

_role = partial(beside, by="Ada Lund")

PHRASES = [
    Row(
        "another clause begins",
        "Odo Finch is a radio host and Ada Lind is the mayor. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role="radio host"),
    ),
    _role("what an office is for", "aide for trade, eels, and the sea", "aide for trade, eels, and the sea"),
    _role("three fields", "minister of health, sport and culture", "minister of health, sport and culture"),
    _role("others behind an office", "minister for trade, Ida Brandt and Odo Finch", "minister for trade"),
    _role("a small word in a body's name", "the head of Right to Row Norway", "head of Right to Row Norway"),
    _role("what is done to the head", "the head of Holm to be shut in May", "head of Holm"),
    _role("formerly of a body", "formerly of the Harbour Guild", "Harbour Guild"),
    _role("formerly of a place", "formerly of Norway", None),
    _role("who helped to found it", "who helped found the guild in 2014", "who helped found the guild"),
    _role("who co-founded it", "who co-founded the guild in 2014", "who co-founded the guild"),
    _role("who helped a guest", "who helped a guest", None),
    _role("whose late husband", "whose late husband ran the mill", "whose late husband ran the mill"),
    _role("a Dane who lives there", "a Dane living in Holm", "Dane living in Holm"),
    _role("with a body in a place", "with the Harbour Institute in Holm", "Harbour Institute"),
    _role("one-time", "one-time mayor and now a baker", "one-time mayor and now a baker"),
    _role("who was it then", "who at that time was the cook at the inn", "cook at the inn"),
    _role("who was it in a year", "who in 2014 was mayor of Lundby", "mayor of Lundby"),
    _role("who was asleep then", "who at the time was asleep", None),
    _role("named on a day", "who was named on Monday as deputy head of the guild", "deputy head of the guild"),
    _role("asked last week", "who was asked last week as a friend of the port", None),
    _role("who appraises", "who appraises boats for the port", "who appraises boats for the port"),
    _role("who surveys", "who surveys wells for the port", "who surveys wells for the port"),
    Row(
        "a friend of a mayor with a post",
        "Ada Lund, a friend of Mayor Ida Lee, who was named head of the port, came. “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", only=("friend of Mayor Ida Lee",)),
    ),
    _role("a progressive", "a proud progressive from Holm", "proud progressive from Holm"),
    _role("what another did to her", "a former inspector dismissed by the board", "former inspector"),
    _role("what was done at a body", "a clerk at the mill hired in May", "clerk at the mill"),
    _role("what she is today", "a sales agent today", "sales agent"),
    _role("serving as", "the first sailor to serve as harbour master", "first sailor to serve as harbour master"),
    _role("for whom she stands", "representing the port", "representing the port"),
    Row(
        "of a body and what is said of it",
        "“It is late,” said Ada Lund of the left-leaning Tide Policy Center.",
        Said("It is late,", by="Ada Lund", role="left-leaning Tide Policy Center"),
    ),
    Row(
        "of a body with her name",
        "“It is late,” said Ada Lund of the non-partisan Lund-Moor Weekly Report.",
        Said("It is late,", by="Ada Lund", role="non-partisan Lund-Moor Weekly Report"),
    ),
    _role("of a firm of two", "of law firm Lund and Moor", "law firm Lund and Moor"),
    _role("against whom she runs", "who is running against Odo Finch", "who is running against Odo Finch"),
]  # fmt: skip

BESIDE = [
    Row(
        "a body known by what stands beside it",
        "Wim Stein of Nordberg, Norway's largest private bank, warned that “the tide will turn.”",
        Said("the tide will turn.", by="Wim Stein", role="Nordberg"),
        among=True,
    ),
    Row(
        "a village beside a name",
        "Ada Lund of Tarn, a village in the north, said it was “good.”",
        Said("it was “good.”", by="Ada Lund", role=None),
        among=True,
    ),
    Row(
        "one prominent baker",
        "But one prominent baker, Odo Finch, disagrees. “It is wrong,” he said.",
        Said("It is wrong,", by="Odo Finch", role="prominent baker"),
    ),
    Row(
        "one of the judges",
        "One of the judges, Odo Finch, disagrees. “It is wrong,” he said.",
        Said("It is wrong,", by="Odo Finch", role="One of the judges"),
    ),
    Row(
        "the owner behind a place",
        "In Tarnby, the owner of the Holm Country Club, Jens Molin, faced his guests. “It is hard,” Molin said.",
        Said("It is hard,", by="Jens Molin", role="owner of the Holm Country Club"),
    ),
    Row(
        "the owner behind a place behind another",
        "Far from the coast, in Tarnby, the owner of the mill, Jens Molin, faced his guests. “It is hard,” Molin said.",
        Said("It is hard,", by="Jens Molin", role="owner of the mill"),
    ),
    Row(
        "the most senior cook",
        "They met the most senior cook of the inn, Jens Molin. “It is hard,” Molin said.",
        Said("It is hard,", by="Jens Molin", role="most senior cook of the inn"),
    ),
    Row(
        "one more in a list",
        "They met Lund, the owner of the mill, Jens Molin, and his aunt. “It is hard,” Molin said.",
        Said("It is hard,", by="Jens Molin", role=None),
    ),
    Row(
        "what a host is considered",
        "Jo Madsen, a talk show host considered one of the best in the north, disagreed. “It is hard,” Madsen said.",
        Said("It is hard,", by="Jo Madsen", role="talk show host"),
        among=True,
    ),
    Row(
        "two offices, the first with a capital",
        "“It is good,” said former Ohio Gov. and party leader Nina Varga.",
        Said("It is good,", by="Nina Varga", role="former Ohio Gov. and party leader"),
    ),
    Row(
        "two who hold an office each",
        "Former Ohio Gov. Tom Hill and party leader Nina Varga came. “It is good,” Varga said.",
        Said("It is good,", by="Nina Varga", role="party leader"),
    ),
    Row(
        "a committeeman",
        "Holm Guild Committeeman Erik Strand disagreed. “It is wrong,” Strand said.",
        Said("It is wrong,", by="Erik Strand", role="Holm Guild Committeeman", type="person"),
    ),
]

SEVERAL = [
    Row(
        "before all names, with a complement",
        "Two sociologists at the University of Holm, Ada Lund and Odo Finch, disagreed. “It is hard,” Lund said.",
        Said("It is hard,", by="Ada Lund", role="sociologist at the University of Holm"),
    ),
    Row(
        "behind all names, of the first",
        "Ada Lund and Odo Finch, sociologists at the University of Holm, disagreed. “It is hard,” Lund said.",
        Said("It is hard,", by="Ada Lund", role="sociologist at the University of Holm"),
    ),
    Row(
        "behind all names, of the last",
        "Ada Lund and Odo Finch, sociologists at the University of Holm, disagreed. “It is hard,” Finch said.",
        Said("It is hard,", by="Odo Finch", role="sociologist at the University of Holm"),
    ),
    Row(
        "before all names, at the beginning",
        "The co-owners of the mill, Ada Lund and Odo Finch, disagreed. “It is hard,” Lund said.",
        Said("It is hard,", by="Ada Lund", role="co-owner of the mill"),
    ),
    Row(
        "others before the names",
        "The bakers, Ada Lund and Odo Finch met at Holm. “It is hard,” Lund said.",
        Said("It is hard,", by="Ada Lund", role=None),
    ),
    Row(
        "the last one only",
        "Ada Lund and Odo Finch, the mayor, disagreed. “It is hard,” Lund said. “It is,” Finch said.",
        Said("It is hard,", by="Ada Lund", role=None),
        Said("It is,", by="Odo Finch", role="mayor"),
    ),
    Row(
        "others who came along",
        "Ada Lund, Odo Finch, bakers and cooks came. “It is hard,” Lund said.",
        Said("It is hard,", by="Ada Lund", role=None),
    ),
]

CLAUSES = [
    Row(
        "who calls himself so",
        "“Go home!” wrote a man calling himself Karl Juhl.",
        Said("Go home!", by="Karl Juhl"),
        among=True,
    ),
    Row(
        "identified only as",
        "“It was dark,” said a guard identified only as Viktor.",
        Said("It was dark,", by="Viktor", role="guard"),
    ),
    Row(
        "calling him so",
        "“It was dark,” said a guard, calling Viktor a liar.",
        Said("It was dark,", by="guard"),
    ),
    Row(
        "listed as the chairman",
        "Rosa Hagen is listed as the chairman of the River Patriots. She said she was “late.”",
        Said("she was “late.”", by="Rosa Hagen", role="chairman of the River Patriots"),
    ),
    Row(
        "listed with others",
        "Rosa Hagen is listed beside the chairman of the River Patriots. She said she was “late.”",
        Said("she was “late.”", by="Rosa Hagen", role=None),
    ),
]

WHO = [
    Row(
        "a spokesman who is a woman",
        "Rosa Hagen is against it. Her aunt is late. Guild spokesman Nora Voss had a plan. “They are not with us,” "
        "she said.",
        Said("They are not with us,", by="Nora Voss", role="Guild spokesman"),
    ),
    Row(
        "the younger of two",
        "Karl J. Holm won. His son Karl Jr. read the votes out. “It moves,” said the younger Mr. Holm. “It does,” "
        "Karl Holm Jr. said.",
        Said("It moves,", by="Karl Holm Jr.", role="son"),
        Said("It does,", by="Karl Holm Jr."),
    ),
    Row(
        "whom a condition names",
        "Jim Benn does not like Karl Lund. If Odo Finch is not the nominee, he said he would stay “at home.” “I like "
        "rain,” Benn said.",
        Said("he would stay “at home.”", by="Jim Benn"),
        Said("I like rain,", by="Jim Benn"),
    ),
    Row(
        "whom a time names",
        "Tom Benn hopes for rain. When Odo Finch arrived, he said he would “stay.”",
        Said("he would “stay.”", by="Odo Finch"),
    ),
    Row(
        "a count of votes is nobody",
        "Ada Lund spoke. If she lost ground in the vote count, she would go. “We go on,” Lund said.",
        Said("We go on,", by="Ada Lund", role=None),
    ),
    Row(
        "a count with a name",
        "“I did not,” said Count Ottokar.",
        Said("I did not,", by="Count Ottokar"),
    ),
    Row(
        "a crowd roused to chants",
        "Mr. Christoff roused the crowd to chants of “Lock it up!”",
        Said("Lock it up!", by="crowd"),
    ),
    Row(
        "the nominee of the other party",
        "Democratic candidate Ada Lund came to Holm. Lund had seen the polls. She laughed. The Republican nominee was "
        "late. “No,” Lund said.",
        Said("No,", by="Ada Lund", role="Democratic candidate", roles=("Democratic candidate",)),
    ),
    Row(
        "the president of a guild",
        "Norwegian President Kari Nilsen came to Holm. The president of the bakers' guild was late. “No,” Nilsen said. "
        "“No,” the president said.",
        Said("No,", by="Kari Nilsen", role="Norwegian President"),
        Said("No,", by="Kari Nilsen", aliases=("president",)),
    ),
    Row(
        "the vice president is not the president",
        "Vice President Ines Falk came to Holm. The president was late. “No,” Falk said.",
        Said("No,", by="Ines Falk", role="Vice President"),
    ),
]


def _titled(name: str, before: str, role: str | None) -> Row:
    """A row on what words before a name say."""
    text = f"{before} Odo Finch was late. “It is late,” Finch said."
    return Row(name, text, Said("It is late,", by="Odo Finch", role=role))


JOINED = [
    _titled("two qualities", "Popular national and local speaker", "Popular national and local speaker"),
    _titled("a faith and a quality", "Popular Christian and local speaker", "Popular Christian and local speaker"),
    _titled(
        "two fields of somebody's aide",
        "Carla Ost's top public health and river policy aide",
        "Carla Ost's top public health and river policy aide",
    ),
    _titled(
        "a calling and an office",
        "Former prosecutor and Lundby City Mayor",
        "Former prosecutor and Lundby City Mayor",
    ),
    _titled("what the weather was", "The weather was cold and baker", "baker"),
    _titled("two people", "She met Ida Brandt, and former Lundby Mayor", "former Lundby Mayor"),
    Row(
        "a calling with an article and somebody else's office",
        "A former prosecutor and Mayor Odo Finch were late. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role="Mayor"),
    ),
    Row(
        "bakers and a mayor",
        "She met former bakers and Mayor Odo Finch. “It is late,” Finch said.",
        Said("It is late,", by="Odo Finch", role="Mayor"),
    ),
]

LISTED = [
    Row(
        "a name that ends as callings do",
        "Lund, Sander answer the guild.\n\nAda Lund and Jo Sander came. “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", role=None),
    ),
    Row(
        "a calling beside a name",
        "Ada Lund, lawyer, came. “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", role="lawyer"),
    ),
    Row(
        "a party beside a name",
        "Ada Lund, Democrat, came. “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", role="Democrat"),
    ),
]

OF_A_LAND = [
    Row(
        "a place and its land before the name",
        "The Governor of Ostby, Riverland, Ann Cole, said: “The road is shut.”",
        Said("The road is shut.", by="Ann Cole", role="Governor of Ostby, Riverland"),
    ),
    Row(
        "a place and its land, no name",
        "The mayor of Ostby, Riverland, said: “The road is shut.”",
        Said("The road is shut.", by="mayor of Ostby"),
    ),
    Row(
        "a place and a name",
        "The mayor of Ostby, Ann Cole, said: “The road is shut.”",
        Said("The road is shut.", by="Ann Cole", role="mayor of Ostby"),
    ),
]

HELD = [
    Row(
        title,
        f"{text} “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", only=(role,) if role else ()),
    )
    for title, text, role in (
        ("a tenure", "The guild praised Ada Lund's tenure as harbour minister.", "harbour minister"),
        ("her years", "Ada Lund spoke of her five years as mayor of Holm.", "mayor of Holm"),
        ("in her role", "Ada Lund, in her role as head of the port, came late.", "head of the port"),
        ("a status is none", "Ada Lund kept her status as the first woman in the guild.", None),
        ("an owner", "Holm Bank's head of research Ada Lund is not so glad.", "Holm Bank's head of research"),
        ("whom she replaced", "Ada Lund replaced Odo Finch as head of the port.", "head of the port"),
        ("too", "Odo Finch is a baker. Ada Lund, too, is a trained engineer.", "trained engineer"),
        ("no more than an opinion", "Ada Lund came. Odo Finch attacked Ada Lund as elitist and vain.", None),
    )
]

IN_FULL = [
    Row(
        title,
        f"{first} {then} “It is late,” Lund said.",
        Said("It is late,", by="Ada Lund", role=role),
    )
    for title, first, then, role in (
        ("a senator in full", "Sen. Ada Lund came.", "Lund, a senator from Ohio, was late.", "senator from Ohio"),
        (
            "an author in full",
            "Author Ada Lund came.",
            "Lund, author of Eels of Holm, was late.",
            "author of Eels of Holm",
        ),
        ("no praise", "Gov. Ada Lund came.", "Lund, a popular governor, was late.", "Gov."),
        ("no longer", "Sen. Ada Lund came.", "Lund, a former Ohio senator, was late.", "Sen."),
    )
]

REVEREND = Row(
    "an office before the Rev.",
    "“It is late,” said civil rights leader the Rev. Odo Finch.",
    Said("It is late,", by="Odo Finch", role="civil rights leader"),
)

AFTER_AS = Row(
    "as an investor says less",
    "As an investor, Ada Lund lives by her bets. The guild thanked the founder of Holm Bank, Ada Lund. “It is late,” "
    "Lund said.",
    Said("It is late,", by="Ada Lund", role="founder of Holm Bank"),
)

TABLES = (HELD, IN_FULL, [AFTER_AS, REVEREND], OF_A_LAND, PHRASES, BESIDE, SEVERAL, CLAUSES, WHO, JOINED, LISTED)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_offices(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
