"""Where a transcript tells who they are whom its labels only count or call by their part: ``Speaker 1:``, ``HOST:``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quoteattr.quotations.records import Turn

_NAME = r"(?P<who>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+){1,2}+)(?<![’']s)"  # not Jon Lind's
_COUNTED = regex.compile(
    r"(?:Unidentified |Unknown )?"
    r"(?:Speaker|Voice|Person|Participant|Man|Woman|Male|Female|spk|speaker|SPEAKER)[ _]?#?\d{1,3}"
)
_PARTS = frozenset(
    {"anchor", "caller", "guest", "host", "interviewee", "interviewer", "moderator", "presenter", "reporter", "witness"}
)
_I_AM = regex.compile(
    rf"\b(?:I am|I[’']m|[Mm]y name is|(?P<this>[Tt]his is)) {_NAME}|\b[Mm]y name is (?P<who>\p{{Lu}}[\p{{L}}’'-]+)"
)
_GUEST_IS = regex.compile(rf"\b[Gg]uest(?: today| tonight| this week)? is (?:the )?(?:\p{{Ll}}+ ){{0,4}}{_NAME}")
_OPENING = 300


def presented(text: str, turns: Sequence[Turn]) -> dict[str, tuple[int, int]]:
    """The names of those whom labels do not name: ``Speaker 1: Good evening. I'm Carla Dunne.``

    ``HOST: My guest is Carla Dunne. / GUEST: Hello.``
    """
    found: dict[str, tuple[int, int]] = {}
    labels = {text[turn.label_start : turn.label_end] for turn in turns}
    guests = [label for label in labels if label.casefold() == "guest"]
    for turn in turns:
        label = text[turn.label_start : turn.label_end]
        for name, who in _named(text, turn, label, guests):
            found.setdefault(name, who)
    return found


def _named(text: str, turn: Turn, label: str, guests: list[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The labels that a turn names somebody for, and where the name stands."""
    part = label.casefold().removeprefix("the ") in _PARTS
    end = min(turn.end, turn.start + _OPENING)
    if part or _COUNTED.fullmatch(label):
        said = _I_AM.search(text, turn.start, end)
        if said and not (part and said["this"]):
            yield label, said.span("who")
    if part and guests and label != guests[0]:
        told = _GUEST_IS.search(text, turn.start, end)
        if told:
            yield guests[0], told.span("who")
