"""Where the words of a report begin after its dateline: place, date and agency, which nobody wrote a tree for."""

from __future__ import annotations

import regex

_WORD = r"\p{Lu}[\p{Lu}.'’-]+"
_NAME = r"\p{Lu}[\p{L}.'’-]+"
_DATE = r"\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}"
_REGION = rf"{_NAME}(?:\s{_NAME}){{0,2}}"
_TAIL = rf"(?:,\s(?:{_DATE}|{_REGION})){{0,2}}"
_DASH = r"\s?(?:—|–|--|(?<=\s)-(?=\s))\s{0,3}"
_AGENCY = r"\((?:\p{Lu}[\p{L}.]+)(?:\s\p{Lu}[\p{L}.]+){0,2}\)"
_DATELINE = regex.compile(
    rf"(?:{_WORD}(?:\s{_WORD}){{0,3}}{_TAIL}(?:\s{_AGENCY})?|(?:{_NAME}(?:\s{_NAME}){{0,2}}{_TAIL}\s|{_DATE}\s)?{_AGENCY}){_DASH}"
    r"(?=[\p{Lu}\p{N}])"
)
_SHORTEST = 40


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the first sentence of the paragraph ``text[start:end]`` begins; ``start`` if it has no dateline.

    Args:
        text: the whole text.
        start: offset of the paragraph's first character.
        end: offset after its last.

    >>> line = "LOWMOOR, Pell Bay (NWS) — The mayor said on Friday that the bridge was safe."
    >>> line[dateline_end(line, 0, len(line)) :]
    'The mayor said on Friday that the bridge was safe.'
    """
    found = _DATELINE.match(text, start, end)
    if found is None or end - found.end() < _SHORTEST:
        return start
    return int(found.end())
