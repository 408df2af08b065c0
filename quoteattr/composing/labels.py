"""Whom a label of a transcript names: ``BRANDT:``, ``Ilse Brandt:``, ``Q:``."""

from __future__ import annotations

import regex

from quoteattr.speakers import Cast, Resolution
from quoteattr.types import Span, Speaker

_WORD = regex.compile(r"\p{L}[\p{L}'’.-]*")


def resolve_label(cast: Cast, text: str, label: tuple[int, int]) -> Resolution | None:
    """The person of the text whom the label names, None if nobody else mentions that name.

    ``BRANDT:`` after ``Ilse Brandt`` was named resolves to Ilse Brandt.
    """
    words = [word.casefold() for word in _WORD.findall(text[label[0] : label[1]])]
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


def labelled_speaker(text: str, label: tuple[int, int], number: int) -> Speaker:
    """A speaker of whom the text knows the label only; ``Q`` and ``A`` are no names."""
    span = Span.of(text, *label)
    name: str | None = span.text.strip()
    if name is not None and len(name) <= 2:
        name = None
    elif name is not None and name.isupper() and len(name) > 3:
        name = name.title()
    return Speaker(id=number, name=name, type="person" if name else "unknown", mention=span)
