"""A tale that goes elsewhere: behind a row of asterisks or the number of a chapter other people talk."""

from __future__ import annotations

import pytest

import quoteattr
from quoteattr.dialogue.decoding import candidates
from quoteattr.dialogue.records import DialogueTurn

FIRST = (
    "Nora Pell put the kettle down. Peter Rask stood at the door.\n\n"
    "“It is late,” said Nora.\n\n“I know,” said Peter.\n\n“Then sit down.”\n\n“I had better stand.”\n\n"
    "“As you like,” said Nora.\n\n"
)
SECOND = (
    "Ada Moss had rung up Hugh Dorn on his ship.\n\n“Is that you?”\n\n“Yes,” said Hugh.\n\n"
    "“The fog is thick.”\n\n“I see it.”\n\n“Can you bring her in?”\n\n“I can try.”\n\n"
)
THIRD = "Peter Rask and Nora Pell went down to the water.\n\n“It is cold,” said Nora.\n\n“Take my coat,” said Peter."


@pytest.mark.parametrize("between", ["* * *\n\n", "*       *       *       *\n\n", "CHAPTER II\n\n", "Chapter Two\n\n"])
def test_other_people_talk_behind_a_break(between: str) -> None:
    """Nora and Peter, who talk on both sides of it, are not there."""
    quotes = quoteattr.attribute(FIRST + between + SECOND + between + THIRD).quotes
    names = [quote.speaker.name if quote.speaker else None for quote in quotes if quote.kind == "direct"]
    assert names == [
        *["Nora Pell", "Peter Rask", "Nora Pell", "Peter Rask", "Nora Pell"],
        *["Ada Moss", "Hugh Dorn"] * 3,
        *["Nora Pell", "Peter Rask"],
    ]


def test_a_man_among_many_women_may_have_said_it() -> None:
    """``he said`` behind nine women: he is among those who may speak, though he has only been called."""
    turns = [DialogueTurn(number, [number], speaker=number) for number in range(9)]
    turns[-2].addressed = [20]
    turns.append(DialogueTurn(9, [9], gender="he"))
    genders = {**dict.fromkeys(range(9), "she"), 20: "he"}
    assert candidates(turns, 9, (), genders)[0] == 20
