"""Whom words are for, before it is a record that is handed out."""

from __future__ import annotations

from attrs import frozen


@frozen
class Address:
    """Whom the words of one quote are for, and how we know.

    Attributes:
        words: half-open offsets of the words for whom: ``reporters`` of ``told reporters``, a name inside the marks;
            None where only the turns of a dialogue tell.
        people: their numbers in the cast; none where the text does not say who that is.
        how: how that was found, in plain words.
        lasting: does what the speaker goes on to say have the same hearers, as after ``told reporters``; not after
            ``urged the council to resign``.
        talk: what the words come from, if the text calls it something: ``letter``.
    """

    words: tuple[int, int] | None
    people: tuple[int, ...]
    how: str
    lasting: bool = False
    talk: str | None = None
