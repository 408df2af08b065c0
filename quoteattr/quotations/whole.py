"""Speeches given whole below a heading that names the speaker, and letters to the editor, signed below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quoteattr.quotations.headings import is_signature
from quoteattr.quotations.records import Paragraph, Turn

_NAME = r"\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}\.|de|van|von|der|bin))*(?:\s\p{Lu}[\p{L}’'-]+){1,2}"
_SPEECH = regex.compile(
    r"(?:(?:The\s)?[Ff]ull\s(?:text|transcript):?\s(?:of\s)?)?(?:(?:\p{Lu}|opening|closing|prepared)[\p{L}-]*\s){0,2}?"
    r"(?i:remarks|speech|address|statement|testimony|eulogy|homily|sermon|lecture|keynote|toast)"
    rf"(?:\s(?:given|delivered|made))?\s(?i:by|of|from):?\s(?:(?:the|our)\s)?(?:\p{{Lu}}[\p{{L}}.’'-]*,?\s|of\s|the\s|for\s|and\s)"
    rf"{{0,8}}?(?P<who>{_NAME})(?:\s(?:at|to|on|in|before)\s[^\n]{{2,150}}|,\s[^\n]{{2,150}})?"
)
_SALUTE = regex.compile(
    r"(?:To the Editor|Dear (?:Sir|Madam|Editor|Sirs)(?: or Madam)?|SIR|Sir|Madam|Editor)\s?[,:;]?\s?[–—-]?\s*"
)
_FIRST = regex.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)\b")
_ASIDE = regex.compile(r"[(\[][^\n]{3,80}[)\]]")
_LONGEST_HEAD = 200
_LONGEST_LETTER = 12  # paragraphs


def read_whole(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    r"""What one person says or writes from beginning to end, empty if ``text`` holds no such thing.

    >>> page = "Remarks by Mayor Ada Holm at the pier\n\nI am glad to be here.\n\nOur pier is new."
    >>> from quoteattr.quotations import read_paragraphs
    >>> [page[turn.start : turn.end] for turn in read_whole(page, read_paragraphs(page))]
    ['I am glad to be here.\n\nOur pier is new.']
    """
    return (*_letters(text, paragraphs),) or (*_speeches(text, paragraphs),)


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
        if body and _is_spoken(text, body, head["who"]):
            at = body[0].start
            yield Turn(at, at, at, body[-1].end, meant=head.span("who"), part="whole")


def _is_spoken(text: str, body: Sequence[Paragraph], who: str) -> bool:
    """Is it the speech itself, of ``I`` and ``we``, and no report of it, in which the speaker is named or quoted?"""
    personal = sum(_FIRST.search(text, paragraph.start, paragraph.end) is not None for paragraph in body)
    marked = sum(text[paragraph.start] in "“\"‘'«" for paragraph in body)
    told = text.find(who.split()[-1], body[0].start, body[-1].end)
    return personal * 3 >= len(body) and marked * 4 < len(body) and told < 0


def _letters(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """``Sir, – I have seen an owl. / Ada Holm / Pier Road, Orsa``"""
    number = 0
    while number < len(paragraphs):
        salute = _SALUTE.match(text, paragraphs[number].start, paragraphs[number].end)
        if salute is None or (salute.end() == salute.start() + len(salute[0].strip()) < paragraphs[number].end):
            number += 1
            continue
        first = number + (salute.end() == paragraphs[number].end)
        start = salute.end() if first == number else paragraphs[min(first, len(paragraphs) - 1)].start
        signed = _signature(text, paragraphs, first + 1)
        number = first + 1
        if signed is not None:
            line = paragraphs[signed]
            name_end = line.start + len(text[line.start : line.end].partition(",")[0])
            below = [(name_end + 2, line.end)] if name_end + 2 < line.end else []
            if (
                not below
                and signed + 1 < len(paragraphs)
                and text[line.end : paragraphs[signed + 1].start].count("\n") == 1
            ):
                below = [(paragraphs[signed + 1].start, paragraphs[signed + 1].end)]
            end = paragraphs[signed - 1].end
            yield Turn(start, start, start, end, tuple(below), meant=(line.start, name_end), part="whole")
            number = signed + 1


def _signature(text: str, paragraphs: Sequence[Paragraph], start: int) -> int | None:
    """Which paragraph from a number on is the name that a letter is signed with; None before a further salutation."""
    for number in range(start, min(start + _LONGEST_LETTER, len(paragraphs))):
        line = paragraphs[number]
        if line.heading and is_signature(text[line.start : line.end]):
            return number
        if line.heading or _SALUTE.match(text, line.start, line.end):
            return None
    return None
