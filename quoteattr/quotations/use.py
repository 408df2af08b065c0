"""A first judgment from the surface: is a quotation speech, a fragment, a title, a heading?"""

from __future__ import annotations

import regex

from quoteattr.quotations.records import Use

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}'’.-]*")


def judge_use(text: str, start: int, end: int, inner_start: int, inner_end: int, paragraph: tuple[int, int, bool]) -> Use:
    """The likely use of the quotation ``text[start:end]`` within its paragraph (start, end, heading)."""
    inner = text[inner_start : min(inner_end, inner_start + 300)]
    words = _WORD.findall(inner)
    if not words:
        return "other"
    first, last, heading = paragraph
    outside = text[first:start] + text[end:last] if last - first < 2000 else "x"
    if heading and not _WORD.search(outside):
        return "heading"
    capital = words[0][0].isupper()
    ended = text[inner_end - 1] in ".,!?…—–;:" if inner_end > inner_start else False
    ended = ended or text[end : end + 1] in (",", ".") and len(words) > 5
    if capital and ended and len(words) > 1 or len(words) > 8:
        return "speech"
    return "fragment"
