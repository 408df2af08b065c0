"""Whose the answers of an interview are, where no label names them: ``A: Since May.``, ``IB: Since May.``."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from quoteattr.composing.bylines import writer
from quoteattr.composing.label_names import NO_NAMES, words_of
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast, Mention, Resolution
from quoteattr.types import Span

_BYLINE = regex.compile(r"(?:^|\n)[\s*_]*(?:[Bb]y|Interview by|Words by|Interviewer:)\s+(?:\p{Lu}\S*\s+)?$")
_TALK = regex.compile(
    r"\b(?:[Ii]nterview(?:s|ed|ing)?(?:\swith|:)?|Q\s?&\s?A(?:\swith|:)?|conversation with|[a-z]+ (?:to|with))"
    r"\s(?:\S+\s){0,3}$"
)
_INTERVIEW = regex.compile(r"\b[Ii]nterview(?:ed|ing)?\swith\s$")
_READERS = regex.compile(r"\b(?:[Rr]eaders?|[Yy]our questions)\b")
_TOLD = regex.compile(
    r"\b(?:[Hh]e|[Ss]he|who) (?:talks|speaks|spoke|talked|chatted) (?:to|with) (?:[Tt]he )?(?:\p{Lu}\S*[’']s )?"
    r"(?P<who>\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+)"
)
_TALKS_TO = regex.compile(
    r"\b(?:[Hh]e|[Ss]he|who) (?:talk|speak|spoke|chat)(?:s|ed)? (?:to|with) (?:[Tt]he )?(?:\p{Lu}\S*[’']s )?$"
)
_MEETS = regex.compile(
    r"\b(?:(?:talk|speak|spoke|chat|sit down|sat down|catch up|catches up)(?:s|ed|ted)? (?:to|with)"
    r"|meets|met|interviews)\b"
)


def interviewed(cast: Cast, text: str, label: tuple[int, int], first: int) -> Resolution | None:
    """The one person named before the first question: Ilse Brandt in ``Ilse Brandt spoke to us. / Q: … / A: …``

    Who wrote it (``By Odo Finch``) is not counted; of several it is the only one in the first line (``A bridge
    of her own for Ilse Brandt``), else the one with whom the text says the talk was.
    """
    people: dict[int, Mention] = {}
    for mention in cast.mentions:
        known = mention.sort == "name" and mention.entity is not None and mention.end <= first
        if not known or mention.entity is None or _BYLINE.search(text, max(mention.start - 40, 0), mention.start):
            continue
        with_whom = _INTERVIEW.search(text, max(mention.start - 60, 0), mention.start) and " " in mention.text
        if cast.speaker(mention.entity).type == "person" or with_whom:
            people.setdefault(mention.entity, mention)
    if len(people) > 1:
        writers = {n for n, m in people.items() if _TALKS_TO.search(text, max(m.start - 60, 0), m.start)}
        people = {n: m for n, m in people.items() if n not in writers}
    met = _met(cast, text, people)
    if met is not None:
        people = {met: people[met]}
    in_title = {n: m for n, m in people.items() if m.start < text.find("\n")}
    if len(in_title) == 1:
        people = in_title
    if len(people) > 1:
        spoken_to = {n for n, m in people.items() if _TALK.search(text, max(m.start - 60, 0), m.start)}
        people = {n: m for n, m in people.items() if not spoken_to or n in spoken_to}
    if len(people) != 1:
        return None
    entity, mention = next(iter(people.items()))
    name = Span(mention.start, mention.end, mention.text)
    return Resolution(entity, f"the answers are those of {mention.text}", 0.85, Span.of(text, *label), name)


def interviewer(scene: Scene) -> tuple[int, int] | None:
    """Where the name of the one who asks stands: in a byline, or to whom the text says that the other one spoke.

    ``By Odo Finch``, ``Interviewed by Odo Finch``, ``She spoke to the Echo's Odo Finch``; not where readers ask.
    """
    first = scene.turns[0].start
    if _READERS.search(scene.text, 0, first) or any(turn.meant for turn in scene.turns):
        return None  # ``BY MR. LEE:`` of an examination
    told = _TOLD.search(scene.text, 0, first)
    return told.span("who") if told else writer(scene)


def _met(cast: Cast, text: str, people: Mapping[int, Mention]) -> int | None:
    """Of two who talk the one of whom it is said what they are: ``Chef Odo Finch talks to Ada Holm about fish``."""
    if len(people) != 2:
        return None
    one, other = sorted(people.values(), key=lambda mention: mention.start)
    described = [number for number in people if cast.speaker(number).role is not None]
    talk = _MEETS.search(text, one.end, other.start)
    return described[0] if talk is not None and len(described) == 1 else None


def by_initials(cast: Cast, text: str, label: tuple[int, int]) -> Resolution | None:
    """The one whose name has these first letters: Ilse Brandt for ``IB:``."""
    letters = text[slice(*label)].casefold()
    found: dict[int, Mention] = {}
    for mention in cast.mentions:
        if mention.sort == "name" and mention.entity is not None:
            named = [word for word in words_of(cast.speaker(mention.entity).name or "") if word not in NO_NAMES]
            if "".join(word[0] for word in named) == letters:
                found.setdefault(mention.entity, mention)
    if len(found) != 1:
        return None
    entity, mention = next(iter(found.items()))
    where = Span(mention.start, mention.end, mention.text)
    return Resolution(entity, f"the letters are those of {mention.text}", 0.85, Span.of(text, *label), where)
