"""How people speak, as a sign of who speaks: how much, and in which words."""

from __future__ import annotations

import pytest

import quoteattr
from quoteattr.dialogue.decoding import decide, spoken_by
from quoteattr.dialogue.diction import diction_of, words_said
from quoteattr.dialogue.records import DialogueTurn, Known


def _turn(number: int, words: str, speaker: int | None = None) -> DialogueTurn:
    return DialogueTurn(number, [number], words=words, diction=words_said(words), speaker=speaker)


TALK = [_turn(n, "Ye be late, ye dog." if n % 2 else "You are never early, sir.", 1 + n % 2) for n in range(20)]


@pytest.mark.parametrize(("words", "person"), [("Ye be a fool.", 2), ("You are a fool, sir.", 1), ("", None)])
def test_who_uses_such_words(words: str, person: int | None) -> None:
    """Of two, the one who speaks so elsewhere; words that nobody said tell nothing."""
    turns = [*TALK, _turn(20, words)]
    diction = diction_of(turns, spoken_by(turns, []))
    first, second = (diction.likeness(turns[20], 20, one) for one in (1, 2))
    assert (first > second, first < second) == (person == 1, person == 2)


def test_a_turn_does_not_speak_for_itself() -> None:
    """What somebody says once and never again is no sign that it is theirs."""
    turns = [*TALK, _turn(20, "Gadzooks, gadzooks, gadzooks!", 1)]
    diction = diction_of(turns, spoken_by(turns, []))
    assert diction.likeness(turns[20], 20, 1) < 0
    assert diction.likeness(turns[20], 20, 3) == 0.0


def test_share_of_the_talk() -> None:
    """Who speaks most has most of it, who never speaks the least."""
    turns = [*TALK, _turn(20, "Yes.", 3)]
    diction = diction_of(turns, spoken_by(turns, []))
    assert diction.share(1) == diction.share(2) or abs(diction.share(1) - diction.share(2)) < 0.2
    assert diction.share(1) > diction.share(3) > diction.share(4)


def test_words_decide_between_two_who_are_there() -> None:
    """A turn that nothing else tells of goes to whoever speaks so."""
    both = {1: 0.5, 2: 0.5}
    turns = [*TALK, _turn(20, "And?", 3), DialogueTurn(21, [21], diction=words_said("Ye be a dog, ye be."), soft=both)]
    turns.append(_turn(22, "And?", 3))
    told = decide(turns, Known(named={1, 2, 3}))
    heard = decide(turns, Known(named={1, 2, 3}), told, diction_of(turns, spoken_by(turns, told)))
    assert told[21] is not None
    assert heard[21] is not None
    assert heard[21].speaker == 2
    assert heard[21].shares[2] > told[21].shares[2]


SCENE = """“Thee art late, thou art always late,” said Nan Holt.

“I had to walk from the station,” said Paul Rask.

“Then thou art forgiven, and thee may sit.”

“I would rather stand.”

“The rain kept all of us,” said Clara Finch.

“So it did,” said Paul Rask.

"""


def test_dialect_in_a_scene() -> None:
    """Three talk, and one of them says ``thee``: what is said so is less surely another's."""
    sure = []
    for words in ("The rain kept all of us, so it did.", "Thou art always late, and thee knows it."):
        between = "They went in, one behind the other.\n\nThe room was cold.\n\n"
        quote = quoteattr.attribute(f"{SCENE * 4}{between}“{words}”\n\n“Sit,” said Paul Rask.").quotes[-2]
        assert quote.speaker is not None
        sure.append(quote.confidence if quote.speaker.name == "Clara Finch" else 1.0 - quote.confidence)
    assert sure[1] < sure[0] - 0.1
