"""Whom ``he said`` means where two men talk."""

from __future__ import annotations

import pytest

import quoteattr
from quoteattr.dialogue.decoding import decide
from quoteattr.dialogue.records import DialogueTurn, Known

OPENING = (
    "Hal Dorn and Peter Rask were alone in the shed, and the rain came down on the roof.\n\n"
    "“It will not stop,” said Peter.\n\n“It never does,” said Hal.\n\n“Is there any bread?” asked Peter.\n\n"
)

# the text behind that opening, how the quotation begins, and who speaks it
TAGS = {
    "whoever walks about behind his own words goes on": (
        "“There was a loaf here, Peter,” said Hal, getting up; and he went along the shelf with the lamp, and moved "
        "the tins one after another, and looked behind each of them.\n\n“The mice have had it,” he said, coming back. "
        "“I said they would.”",
        "The mice",
        "Hal Dorn",
    ),
    "whoever turns round behind his own words goes on": (
        "“On the shelf, Peter,” said Hal. Then he turned his back, and for a long time he looked out at the wet yard "
        "and the gate.\n\n“Nobody will come now,” he muttered.",
        "Nobody will",
        "Hal Dorn",
    ),
    "whoever is told of before his next words goes on": (
        "“On the shelf,” said Hal.\n\nThen he looked up at the roof, where the drops hung in a row. “And mind the "
        "bucket,” he added.\n\n“What bucket?”",
        "And mind",
        "Hal Dorn",
    ),
    "the other answers where nothing is told between": (
        "“On the shelf,” said Hal.\n\n“I see no loaf,” he said.\n\n“Then look again,” said Hal.",
        "I see no",
        "Peter Rask",
    ),
}


@pytest.mark.parametrize("name", TAGS)
def test_who_is_meant(name: str) -> None:
    """A row of the table."""
    text, begins, wanted = TAGS[name]
    quote = next(q for q in quoteattr.attribute(OPENING + text) if q.text.startswith(begins))
    assert quote.speaker_name == wanted


@pytest.mark.parametrize(
    ("tail", "goes_with", "speaker"),
    [(0.0, None, 1), (0.5, None, 2), (0.0, 2, 2), (0.0, 1, 1)],
    ids=["nothing between", "narration behind the words before", "narration before the words", "of another"],
)
def test_he_after_narration(tail: float, goes_with: int | None, speaker: int) -> None:
    """Of two men who take turns the last one goes on where narration stands between his words."""
    turns = [DialogueTurn(place, [place], speaker=1 + place % 2, end=place) for place in range(4)]
    turns.append(DialogueTurn(4, [4], tag=4, gender="he", soft={2: 2.5}, tail=tail, goes_with=goes_with, end=4))
    decision = decide(turns, Known({1: "he", 2: "he"}, named={1, 2}))[-1]
    assert decision is not None
    assert decision.speaker == speaker
