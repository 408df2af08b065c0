"""Whom a label of a transcript names: ``BRANDT:``, ``Ilse Brandt:``, ``Q:``."""

from __future__ import annotations

import regex

from quoteattr.speakers import Cast, Resolution
from quoteattr.types import Span, Speaker

_QUESTION = regex.compile(r"^[*_#>\s]{0,4}Q[*_]{0,2}[:.]", regex.MULTILINE)
_NO_NAMES = frozenset(
    {"the", "a", "an", "in", "on", "at", "when", "while", "as", "after", "and", "but", "mr", "mrs", "ms"}
)
_WORD = regex.compile(r"\p{L}[\p{L}'’.-]*")


def resolve_label(cast: Cast, text: str, label: tuple[int, int]) -> Resolution | None:
    """The person of the text whom the label names, None if nobody else mentions that name.

    ``BRANDT:`` after ``Ilse Brandt`` was named resolves to Ilse Brandt.
    """
    words = [word.casefold() for word in _WORD.findall(text[label[0] : label[1]])]
    if words == ["a"]:
        return _interviewed(cast, text, label)
    if not words or (len(words[0]) < 3 and len(words) == 1):
        return None
    best: tuple[int, Resolution] | None = None
    for mention in cast.mentions:
        if mention.sort != "name" or mention.entity is None or (mention.start >= label[0] and mention.end <= label[1]):
            continue
        named = [word.casefold() for word in _WORD.findall(mention.text)]
        if named[-len(words) :] == words or (len(words) > 1 and words[-len(named) :] == named):
            if best is None or len(named) > best[0]:
                resolution = Resolution(
                    mention.entity,
                    f"the label names {mention.text}",
                    0.95,
                    Span.of(text, *label),
                    Span(mention.start, mention.end, mention.text),
                )
                best = (len(named), resolution)
    return best[1] if best is not None else None


def _interviewed(cast: Cast, text: str, label: tuple[int, int]) -> Resolution | None:
    """The one person named before the first question: Ilse Brandt in ``Ilse Brandt spoke to us. / Q: … / A: …``"""
    question = _QUESTION.search(text)
    if question is None:
        return None
    named = [
        mention
        for mention in cast.mentions
        if mention.end <= question.start() and mention.sort == "name" and mention.entity is not None
    ]
    people = {m.entity: m for m in reversed(named) if m.entity is not None and cast.speaker(m.entity).type == "person"}
    if len(people) != 1:
        return None
    entity, mention = next(iter(people.items()))
    name = Span(mention.start, mention.end, mention.text)
    return Resolution(entity, f"the answers are those of {mention.text}", 0.85, Span.of(text, *label), name)


def _spelled_out(text: str, label: str) -> str | None:
    """The full name that the text gives for the surname of a label: ``Ilse Brandt`` for ``BRANDT``."""
    if not label.isalpha() or len(label) < 3:
        return None
    given = rf"\b(?P<name>(?:\p{{Lu}}[\p{{L}}'’-]+\s)+(?i:{regex.escape(label)}))\b(?!\s*:)"
    for found in regex.finditer(given, text):
        words = found["name"].split()
        while len(words) > 1 and (words[0].lower() in _NO_NAMES or words[0].isupper()):
            words = words[1:]
        if len(words) > 1:
            return " ".join(words)
    return None


def labelled_speaker(text: str, label: tuple[int, int], number: int) -> Speaker:
    """A speaker of whom the text knows the label only; ``Q`` and ``A`` are no names."""
    span = Span.of(text, *label)
    name: str | None = span.text.strip()
    if name is not None and len(name) <= 2:
        name = None
    if name is not None:
        full = _spelled_out(text, name)
        short = name.title() if name.isupper() and len(name) > 3 else name
        aliases = (short,) if full is not None else ()
        return Speaker(id=number, name=full or short, type="person", mention=span, aliases=aliases)
    return Speaker(id=number, name=name, type="unknown", mention=span)
