"""Short texts put together by chance from offices, names, bodies and frames: nearly all must be right.

Each part is plain English that news is full of; what breaks is how they go together (``the guild's newly elected
head, Ada Lind, said``). A fault of a mechanism shows as many texts at once.
"""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

import quoteattr
from quoteattr.types import Quote

Made = tuple[str, str, str | None]  # the text, who says "we lost", and as what

PEOPLE = (
    "Ada Lind",
    "Adam Finch",
    "Karl Juhl",
    "Ida Holm",
    "Maria dos Anjos",
    "Jean-Luc Marchand",
    "Li Wei",
    "Ann Lee",
)
WHOSE = ("the", "the guild's", "Tarn Rail's", "its", "their", "Norway's", "a", "the U.N.'s", "the party's", "his")
WHAT = (
    "",
    "newly elected",
    "longtime",
    "former",
    "acting",
    "deputy",
    "most senior",
    "only",
    "recently retired",
    "lead",
)
OFFICES = (
    "director", "spokeswoman", "mayor", "head coach", "head", "chairwoman", "treasurer", "lawyer", "editor", "senator",
    "chief executive", "vice president", "foreign minister", "ambassador", "whip", "co-founder", "general manager",
    "head of research", "director of sales", "researcher", "economist", "nurse", "police chief", "prosecutor", "pilot",
    "councillor", "campaign manager", "adviser", "farmer", "novelist",
)  # fmt: skip
OF_WHAT = ("", "", "", "of the guild", "for the port", "at Tarn University", "in Ostby")
OFFICE_FRAMES = (
    "“We lost,” said {whose}, {name}.",
    "“We lost,” {whose}, {name}, said on Monday.",
    "{whose}, {name}, said on Monday: “We lost.”",
    "“We lost,” said {name}, {whose}.",
    "{name}, {whose}, told reporters that “we lost”.",
    "According to {whose}, {name}, “we lost”.",
)
BODIES = (
    ("Tarn Council", "council"), ("the Harbour Workers' Union", "union"), ("Tarn University", "university"),
    ("Ostby Police", "force"), ("the Guild of Bakers", "guild"), ("the Ministry of Health", "ministry"),
    ("Brandt Bank", "bank"), ("Kestrel Airlines", "airline"), ("the Labour Party", "party"), ("Holm City", "club"),
    ("the Rivers Trust", "charity"), ("the Tarn Zoo", "zoo"), ("Delmar Foods", "firm"),
)  # fmt: skip
BODY_FRAMES = (
    "{body} shut its doors on Monday.",
    "There was bad news from {body} on Monday.",
    "Adam Finch works for {body}.",
    "{body} has sued Adam Finch.",
    "Adam Finch has sued {body}.",
    "A row at {body} has gone on for weeks.",
)
BODY_SAYS = (
    "“We lost,” the {noun} said.",
    "“We lost,” it said.",
    "It said that “we lost”.",
    "In a statement, the {noun} said that “we lost”.",
    "“We lost,” said the {noun}, which has 40 staff.",
)
FIRST = (
    "{Office} {name} opened the meeting.",
    "{name}, the {office}, opened the meeting.",
    "The {office}, {name}, opened the meeting.",
    "The meeting was opened by {name}, the {office}.",
)
SECOND = ("{Office2} {other} disagreed.", "{other}, the {office2}, was not convinced.", "The {office2}, {other}, left.")
GOES_ON = ("“We lost,” said {surname}.", "“We lost,” the {office} said.", "{surname} said: “We lost.”")


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _plain(whose: str) -> str:
    """A phrase without the article or pronoun before it, as roles are given."""
    first, _, rest = whose.partition(" ")
    return rest if first in ("the", "a", "its", "their", "his") else whose


def an_office(chance: random.Random) -> Made:
    name, whose = chance.choice(PEOPLE), " ".join(filter(None, map(chance.choice, (WHOSE, WHAT, OFFICES, OF_WHAT))))
    if whose.startswith("a ") and whose[2] in "aeiou":
        whose = f"an {whose[2:]}"
    text = chance.choice(OFFICE_FRAMES).format(whose=whose, name=name)
    return _capital(text), name, _plain(whose.removeprefix("an "))


def a_body(chance: random.Random) -> Made:
    body, noun = chance.choice(BODIES)
    first = chance.choice(BODY_FRAMES).format(body=body)
    text = f"{_capital(first)} {chance.choice(BODY_SAYS).format(noun=noun)}"
    return text, body.removeprefix("the "), None


def two_people(chance: random.Random) -> Made:
    (name, other), (office, office2) = chance.sample(PEOPLE, 2), chance.sample(OFFICES, 2)
    surname = "dos Anjos" if name.startswith("Maria") else name.split()[-1]
    if name == "Li Wei":
        surname = "Li"
    words = {"name": name, "other": other, "office": office, "office2": office2, "surname": surname}
    words |= {"Office": _capital(office), "Office2": _capital(office2)}
    text = " ".join(_capital(chance.choice(frames).format(**words)) for frames in (FIRST, SECOND, GOES_ON))
    return text, name, office


def _lost(quotes: tuple[Quote, ...]) -> Quote | None:
    return next((quote for quote in quotes if "lost" in quote.text and quote.kind != "indirect"), None)


@pytest.mark.parametrize(
    ("make", "least"), [(an_office, 0.98), (a_body, 0.97), (two_people, 0.97)], ids=["offices", "bodies", "two people"]
)
def test_nearly_all_are_right(make: Callable[[random.Random], Made], least: float) -> None:
    """Who says it, and as what, in 250 texts."""
    chance = random.Random(7)
    made = [make(chance) for _ in range(250)]
    wrong = []
    for (text, name, role), answer in zip(made, quoteattr.attribute_many([row[0] for row in made]), strict=True):
        quote = _lost(answer.quotes)
        told = (quote.speaker_name, quote.speaker_role) if quote is not None else None
        same_role = role is None or (told is not None and (told[1] or "").lower().endswith(role.lower()))
        if told is None or told[0] != name or not same_role:
            wrong.append((text, told))
    assert len(wrong) <= (1 - least) * len(made), wrong
