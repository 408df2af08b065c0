"""How news brings people and bodies in: named in a clause, after the lead, by double surnames, by what they make."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from phenomena import Row, Said, answers_to, cases, check

from quoteattr.types import Attribution

NAMED_IN_A_CLAUSE = [
    Row(
        "the head of a board, named in fewer words",
        "A row broke out on Monday, as the head of the guild's powerful eel board accused his own members of a “breach "
        "of trust.”\n\nAt issue is a rule on eels.\n\nEel Board Chairman Carl Holm sent an email on Saturday.",
        Said("his own members of a “breach of trust.”", by="Carl Holm", role="Eel Board Chairman"),
    ),
    Row(
        "the president, named a sentence later",
        "Holm revisits the harbor;\nAt the fair, he looks back.\n\nABSTRACT.\n\nThe president called the harbor “a "
        "promise” kept.\n\nFULL TEXT.\n\nThis is not about me, President Holm told his staff.",
        Said("the harbor “a promise” kept", by="Holm", role="president"),
    ),
    Row(
        "named",
        "A plumber named Casimir was furious. “It leaks,” he said.",
        Said("It leaks,", by="Casimir", role="plumber"),
    ),
    Row(
        "a woman says no more than she",
        "A woman called Ida Roos stood at the gate. “It is shut,” she said.",
        Said("It is shut,", by="Ida Roos", role=None),
    ),
    Row(
        "only the first name",
        "A 31-year-old nurse who gave only her first name, Oxana, was packing. “We leave at six,” she said.",
        Said("We leave at six,", by="Oxana", role="31-year-old nurse"),
    ),
    Row(
        "identified himself as",
        "A driver who identified himself as Karl Juhl blocked the gate. “Nobody passes,” he said.",
        Said("Nobody passes,", by="Karl Juhl", role="driver"),
    ),
    Row(
        "his wife between commas, after a day",
        "Mr. Ostrow was late. On Sunday, his wife, Petra, opened the fair. “He missed the train,” she said.",
        Said("He missed the train,", by="Petra", role="wife"),
    ),
    Row(
        "whose son",
        "Ida Brandt, whose son was on the ferry, waited with his coat. “He cannot swim,” she said.",
        Said("He cannot swim,", by="Ida Brandt", role="whose son was on the ferry"),
    ),
    Row(
        "who studies",
        "Ines Quill, who studies moss at Tarnvik College, was glad. “It grows,” Quill said.",
        Said("It grows,", by="Ines Quill", role="who studies moss at Tarnvik College"),
    ),
    Row(
        "known as",
        "Silas Crewe, a drummer known as Sticks, was proud. “I kept time,” Crewe said.",
        Said("I kept time,", by="Silas Crewe", role="drummer"),
    ),
    Row(
        "the lead names nobody",
        "A retired baker was told he had “cheated a whole street”.\n\n"
        "Odo Finch, 58, of Brayford, looked down.\n\n“I am sorry,” said Finch.",
        Said("he had “cheated a whole street”", by=None),
        Said("I am sorry,", by="Odo Finch", role="retired baker"),
    ),
    Row(
        "identified as, where the parser hangs the name on the verb",
        "A guest later identified as Ada Holm-Dale, an editor of the weekly Greensea, asked whether it was “true”.",
        Said("whether it was “true”", by="Ada Holm-Dale", role="editor of the weekly Greensea"),
    ),
]

NAMES = [
    Row(
        "the first of two surnames",
        "Lucía Fernanda Ibarra Montes sold the mill. “It was mine,” Ibarra said.",
        Said("It was mine,", by="Lucía Fernanda Ibarra Montes"),
    ),
    Row(
        "binti",
        "Datuk Salmah binti Yusof, who heads the harbour board, stood up. “We are ready,” she said.",
        Said("We are ready,", by="Salmah binti Yusof", role="who heads the harbour board"),
    ),
    Row(
        "a Dutchwoman",
        "Coach Marit Kuiper was sent off. “I kicked the air,” the Dutchwoman said.",
        Said("I kicked the air,", by="Marit Kuiper", role="Coach"),
    ),
    Row(
        "an initial that begins a paragraph",
        "C. Edvard Quill, who ran the mill, liked it. “It was mine,” he said.",
        Said("It was mine,", by="C. Edvard Quill", role="who ran the mill"),
    ),
]

BODIES = [
    Row(
        "a heading speaks of the company",
        "Chirper takes new steps.\n\nThe company said it had closed 125 accounts. “We hate threats,” Chirper said in a "
        "statement. “There is no magic,” the company said.",
        Said("We hate threats,", by="Chirper"),
        Said("There is no magic,", by="Chirper"),
    ),
    Row(
        "a thing made by the body",
        "Lantern showed a lamp. The lamp, called the Lantern Glow, is round. “Buy it,” Lantern said.",
        Said("Buy it,", by="Lantern"),
    ),
    Row(
        "a union of workers and its letters",
        "The United Chemical Workers, which represents 900 people, called the plan “cold”. “We boil,” the UCW said.",
        Said("the plan “cold”", by="United Chemical Workers"),
        Said("We boil,", by="United Chemical Workers"),
    ),
    Row(
        "centers for something",
        "The Centers for Contagion sent a team. The agency said it was “watching”.",
        Said("it was “watching”", by="Centers for Contagion"),
    ),
]

OFFICES = [
    Row(
        "a former office with its complement",
        "Dora Holm spoke against Lars Vik on Monday, saying he was lost. "
        "“He is no sailor,” the former minister of fisheries said.",
        Said("He is no sailor,", by="Dora Holm"),
    ),
    Row(
        "the senator of another state",
        "Marco Rael spoke of harbors beside Sen. Joan Erling, R-Iowa. “I love the sea,” the Florida senator said.",
        Said("I love the sea,", by="Marco Rael"),
    ),
    Row(
        "an office and a name that the parser does not know, before a manner and a colon",
        "Chief designer Oleg Vukovic, in a blog post: “We wanted a bird.”",
        Said("We wanted a bird.", by="Oleg Vukovic", role="Chief designer"),
    ),
]

TABLES = (NAMED_IN_A_CLAUSE, NAMES, BODIES, OFFICES)


@pytest.fixture(scope="module")
def answer() -> Callable[[Row], Attribution]:
    """All texts of this file, attributed together."""
    return answers_to(*TABLES)


@pytest.mark.parametrize("row", cases(*TABLES))
def test_introduced(row: Row, answer: Callable[[Row], Attribution]) -> None:
    """Each row gives the quotes it lists."""
    check(row, answer(row))
