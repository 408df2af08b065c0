"""Who speaks where the narration beside the words tells it: beats, voices, and who is said to be the one."""

from __future__ import annotations

import pytest

import quoteattr

OPENING = (
    "Nora Pell put the kettle down. Peter Rask stood at the door.\n\n"
    "“It is late,” said Nora.\n\n“I know,” said Peter.\n\n"
)
TALK = "\n\n“Well?”\n\n“Well what?”\n\n“Nothing.”"

# the text between these, how the quotation begins, and who speaks it
BEATS = {
    "a voice that is sharp": (
        "“Peter!” Nora's voice was sharp. “Shut that door.”\n\n“Sorry.”",
        "Shut that door.",
        "Nora Pell",
    ),
    "eyes that are tired": ("“Where is Hal?”\n\nPeter's eyes were tired. “In the yard.”", "In the yard.", "Peter Rask"),
    "patience that runs out": (
        "“Peter! Hal!” Nora's patience had run out. “Come in, both of you.”",
        "Peter! Hal!",
        "Nora Pell",
    ),
    "her face": ("“Hal is in the yard.”\n\nHer face went white. “Alone?”", "Alone?", "Nora Pell"),
    "a smile on her face": ("A smile crossed Nora's face. “Do you?”\n\n“I do.”", "Do you?", "Nora Pell"),
    "a light in her eyes": ("“Hal is here.”\n\nThere was a light in her eyes. “Alone?”", "Alone?", "Nora Pell"),
    "silence is nobody": ("Silence fell. “Is Hal here?”\n\n“No,” said Peter.", "Is Hal here?", "Nora Pell"),
    "a hand on somebody else's arm": (
        "“Stay.” Nora laid a hand on Peter's arm. “It rains.”",
        "Stay.",
        "Nora Pell",
    ),
}


@pytest.mark.parametrize("name", BEATS)
def test_who_acts_beside_the_words(name: str) -> None:
    text, words, who = BEATS[name]
    quotes = quoteattr.attribute(OPENING + text + TALK).quotes
    quote = next(quote for quote in quotes if quote.text.startswith(words))
    assert quote.speaker is not None
    assert quote.speaker.name == who
