"""Speeches given whole below a heading that names the speaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quoteattr.quotations.correspondence import read_letters, spoken
from quoteattr.quotations.records import Paragraph, Turn

_NAME = r"\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|de|van|von|der|bin))*(?:\s\p{Lu}[\p{L}’'-]+){1,2}"
_SPEECH = regex.compile(
    r"(?:(?:The\s)?[Ff]ull\s(?:text|transcript):?\s(?:of\s)?)?(?:(?:\p{Lu}|opening|closing|prepared)[\p{L}-]*\s){0,2}?"
    r"(?i:remarks|speech|address|statement|testimony|eulogy|homily|sermon|lecture|keynote|toast)"
    rf"(?:\s(?:given|delivered|made))?\s(?i:by|of|from):?\s(?:(?:the|our)\s)?(?:\p{{Lu}}[\p{{L}}.’'-]*,?\s|of\s|the\s|for\s|and\s)"
    rf"{{0,8}}?(?P<who>{_NAME})(?:\s(?:at|to|on|in|before)\s[^\n]{{2,150}}|,\s[^\n]{{2,150}})?"
)
_ASIDE = regex.compile(r"[(\[][^\n]{3,80}[)\]]")
_LONGEST_HEAD = 200


def read_whole(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    r"""What one person says or writes from beginning to end, empty if ``text`` holds no such thing.

    >>> page = "Remarks by Mayor Ada Holm at the pier\n\nI am glad to be here.\n\nOur pier is new."
    >>> from quoteattr.quotations import read_paragraphs
    >>> [page[turn.start : turn.end] for turn in read_whole(page, read_paragraphs(page))]
    ['I am glad to be here.\n\nOur pier is new.']
    """
    return read_letters(text, paragraphs) or (*_speeches(text, paragraphs),)


def _speeches(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """``Remarks by Mayor Ada Holm at the pier``, and all below it."""
    heads = [
        (number, found)
        for number, paragraph in enumerate(paragraphs)
        if paragraph.heading
        and paragraph.end - paragraph.start < _LONGEST_HEAD
        and (found := _SPEECH.fullmatch(text, paragraph.start, paragraph.end))
    ]
    if not heads or (heads[0][0] > 3 and len(heads) > 1):
        return
    for (number, head), after in zip(heads, [*(n for n, _ in heads[1:]), len(paragraphs)], strict=True):
        body = [*paragraphs[number + 1 : after]]
        while body and (body[0].heading or _ASIDE.fullmatch(text, body[0].start, body[0].end)):
            del body[0]
        while body and (body[-1].heading or _ASIDE.fullmatch(text, body[-1].start, body[-1].end)):
            del body[-1]
        if body and spoken(text, body, head["who"]):
            at = body[0].start
            yield Turn(at, at, at, body[-1].end, meant=head.span("who"), part="whole")
