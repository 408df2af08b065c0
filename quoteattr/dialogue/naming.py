"""Sentences that tell somebody's name: ``The boy's name was Kit``, ``a porter called Odo``, ``Hazel the dormouse``."""

from __future__ import annotations

from collections.abc import Iterator, Set

import regex

from quoteattr.speakers import Cast, Mention

_BETWEEN = regex.compile(
    r"['’]s?\s(?:full\s|real\s|own\s|first\s)?name\s(?:was|is|being|had\sbeen)\s(?:\p{Ll}+\s)?"
    r"|,?\swhose\s(?:full\s|real\s|own\s|first\s)?name\s(?:was|is)\s(?:\p{Ll}+\s)?"
    r"|\sname\s(?:was|is|being)\s(?:\p{Ll}+\s)?"
    r"|(?:,|\sthere|\shere)?\s(?:called|named|by\sname|by\sthe\sname\sof|of\sthe\sname\sof|who\swas\s(?:called|named)"
    r"|was\s(?:called|named))\s"
)
_OF = regex.compile(r"\b[Tt]he\sname\sof\s$")
_AFTER_OF = regex.compile(r"\s(?:was|is)\s")
_REACH = 3  # mentions
_CLOSE = 40  # characters


def told_names(cast: Cast, text: str, speaking: Set[int]) -> Iterator[tuple[int, int]]:
    """Descriptions, each with the name that the text says it has, by their numbers.

    ``The wren's name was Tuppence``, ``a woman, whose name was Ada``, ``the name of the wren was Tuppence``,
    ``Hazel the dormouse``, if the dormouse speaks (not ``gave Hazel the book``).
    """
    mentions = [m for m in cast.mentions if m.entity is not None]
    for name, one in zip(mentions, mentions[1:], strict=False):
        beside = name.sort == "name" and one.sort == "nominal" and one.start == name.end + 1
        if beside and one.entity in speaking and one.text.startswith("the ") and name.entity != one.entity:
            yield one.entity or 0, name.entity or 0
    for place, one in enumerate(mentions):
        if (one.sort == "nominal" and one.number == "singular") or one.text.lower() in ("his", "her"):
            for other in mentions[place + 1 : place + 1 + _REACH]:
                if other.sort == "name" and other.entity != one.entity and _is_told(text, one, other):
                    yield one.entity or 0, other.entity or 0
                    break


def _is_told(text: str, one: Mention, name: Mention) -> bool:
    """Is a name that stands behind a description the name of whoever is described?"""
    if not 0 < name.start - one.end < _CLOSE or one.sentence != name.sentence:
        return False
    between = text[one.end : name.start]
    if _BETWEEN.fullmatch(between):
        return True
    return bool(_AFTER_OF.fullmatch(between) and _OF.search(text, max(one.start - _CLOSE, 0), one.start))
