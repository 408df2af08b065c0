"""Letters and e-mail given whole: between a salutation and a signature, below ``From:``, ``To:`` and ``Subject:``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import frozen

from quoteattr.quotations.headings import is_signature
from quoteattr.quotations.records import Paragraph, Turn
from quoteattr.quotations.wordlists import word_list

_EDITOR = regex.compile(
    r"(?:To the Editor|Dear (?:Sir|Madam|Editor|Sirs)(?: or Madam)?|SIR|Sir|Madam|Editor)\s?[,:;]?\s?[–—-]?\s*"
)
_DEAR = regex.compile(
    r"(?:(?:My\s)?(?:Dear|Dearest)\s|(?:Hi|Hello|Good\s(?:morning|afternoon|evening))[\s,]|To\s(?:all|whom\sit\smay|the)\s)"
    r"(?P<to>[^\n!?;:]{2,80}?)\s?[,:–—!-]{1,2}|(?:Hi|Hello),"
)
_GREETED = regex.compile(r"\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*){0,4}")
_NAMED = regex.compile(
    r"(?:[–—-]\s?)?(?P<who>\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|bin|al)){0,4})[.,]?"
)
_CLOSED_IN_LINE = regex.compile(
    r"(?P<closing>[\p{L} ’']{4,40}),\s(?P<who>\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]*){0,3})\.?"
    r"(?:,\s(?!(?:for|and|but|if|who|that|as|to)\b)[^\n!?]{3,80})?"
)
_OFFICE_LINE = regex.compile(r"\p{Lu}[\p{L}’'-]*(?:,?\s(?:\p{Lu}[\p{L}’'-]*|of|the|for|and))*")
_SENDER = regex.compile(
    r"(?m)^[ \t]*(?:From|FROM):[ \t]*[\"“]?(?P<who>\p{Lu}[\p{L}.’' -]*[\p{L}.]"
    r"(?:,[ ]\p{Lu}[\p{L}.’-]*(?:[ ]\p{Lu}[.]?)?(?=[ \t]*[\"”<\[(\r\n]))?)?[^\n]*\n"
    r"(?:[ \t]*\r?\n)?(?=[ \t]*(?:To|TO|Cc|CC|Sent|SENT|Date|DATE|Subject|SUBJECT|Re|RE):[ \t])"
)
_FIELD = regex.compile(
    r"[ \t]*(?:To|Cc|CC|Bcc|Sent|Date|Subject|Re|TO|SENT|DATE|SUBJECT|RE|Reply-To|Attachments?|Importance):"
    r"[^\n]*(?:\n\s*|\Z)"
)
_NEXT = regex.compile(
    r"-{3,}\s?(?:Original Message|Forwarded message)|On\s[^\n]{6,120}\swrote:|Begin forwarded message"
)
_FIRST = regex.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|[Uu]s)\b")
_TALKS = regex.compile(_FIRST.pattern + r"|\b[Yy]our?\b")
_MARKS = "“\"‘'«"
_LONGEST = 12  # paragraphs


@frozen
class _Signature:
    """Where a letter ends: numbers of the first paragraph that is no more of it and of the one with the name."""

    ends: int
    line: int
    name: tuple[int, int]


def spoken(text: str, body: Sequence[Paragraph], who: str) -> bool:
    """Are these somebody's own words, of ``I`` and ``we``, and no report, in which he or she is named or quoted?"""
    personal = sum(_FIRST.search(text, paragraph.start, paragraph.end) is not None for paragraph in body)
    marked = sum(text[paragraph.start] in _MARKS for paragraph in body)
    told = text.find(who.partition(",")[0].split()[-1], body[0].start, body[-1].end)  # Lind of “Ada Lind”, “Lind, Ada”
    return personal * 3 >= len(body) and marked * 4 < len(body) and told < 0


def read_messages(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    r"""E-mail with its head, each message a turn of whom it is from.

    >>> mail = "From: Ada Holm\nTo: Odo Finch\nSubject: Pier\n\nI shall be late."
    >>> from quoteattr.quotations import read_paragraphs
    >>> [mail[turn.start : turn.end] for turn in read_messages(mail, read_paragraphs(mail))]
    ['I shall be late.']
    """
    if "From:" not in text and "FROM:" not in text:
        return ()
    return (*_messages(text, paragraphs),)


def _messages(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    heads = [*_SENDER.finditer(text)]
    for number, head in enumerate(heads):
        limit = heads[number + 1].start() if number + 1 < len(heads) else len(text)
        start = head.end()
        while field := _FIELD.match(text, start):
            start = field.end()
        below = [n for n, paragraph in enumerate(paragraphs) if start <= paragraph.start < limit]
        if not below:
            continue
        first, last = below[0], below[-1] + 1
        greeting = _greeting(text, paragraphs[first])
        first += greeting is not None
        last = next((n for n in range(first, last) if _NEXT.match(text, paragraphs[n].start)), last)
        signed = _signed(text, paragraphs, first + 1, last, head["who"] or "")
        if signed is not None:
            last = signed.ends
        elif text[: head.start()].strip():
            last = _while_talking(text, paragraphs, first, last)
        who = head.span("who") if head["who"] else None if signed is None else signed.name
        body = paragraphs[first:last]
        if who is not None and body and spoken(text, body, text[slice(*who)]):
            at = body[0].start
            yield Turn(at, at, at, body[-1].end, meant=who, part="whole", to=_greeted(greeting))


def _greeting(text: str, paragraph: Paragraph) -> regex.Match[str] | None:
    """``Dear Odo,``, all that a paragraph says."""
    return _DEAR.fullmatch(text, paragraph.start, paragraph.end)


def _greeted(greeting: regex.Match[str] | None) -> tuple[int, int] | None:
    """``Odo`` in ``Dear Odo,``, ``Ms. Finch`` in ``My dear Ms. Finch:``; nobody in ``Dear members,``."""
    to = None if greeting is None else greeting["to"]
    return greeting.span("to") if greeting is not None and to and _GREETED.fullmatch(to) else None


def _while_talking(text: str, paragraphs: Sequence[Paragraph], first: int, last: int) -> int:
    """Where an article goes on below a message without a name at its end: what speaks of ``I`` or ``you`` is of it."""
    for number in range(first, last):
        paragraph = paragraphs[number]
        marked = any(mark in text[paragraph.start : paragraph.end] for mark in '“"')
        if number > first and (marked or not _TALKS.search(text, paragraph.start, paragraph.end)):
            return number
    return last


def read_letters(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Turn, ...]:
    r"""Letters between a salutation and a name: to the editor, or to anybody where a closing phrase stands before it.

    >>> page = "Dear Odo,\n\nI shall be late.\n\nYours,\nAda"
    >>> from quoteattr.quotations import read_paragraphs
    >>> [page[turn.start : turn.end] for turn in read_letters(page, read_paragraphs(page))]
    ['I shall be late.']
    """
    return (*_letters(text, paragraphs),)


def _letters(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Turn]:
    """``Sir, – I have seen an owl. / Ada Holm / Pier Road, Orsa``"""
    number = 0
    while number < len(paragraphs):
        paragraph = paragraphs[number]
        start = _behind_sir(text, paragraph)
        greeting = _greeting(text, paragraph) if start is None else None
        if start is None and greeting is None:
            number += 1
            continue
        editor = start is not None
        start = paragraph.end if start is None else start
        first = number + (start == paragraph.end)
        number, last = first + 1, min(first + 1 + _LONGEST, len(paragraphs))
        signed = _signed(text, paragraphs, first + 1, last)
        if signed is None and editor:
            signed = _signature(text, paragraphs, first + 1, last)
        if signed is not None:
            start, end = max(start, paragraphs[first].start), paragraphs[signed.ends - 1].end
            below = _below_name(text, paragraphs, signed, editor=editor)
            yield Turn(start, start, start, end, below, meant=signed.name, part="whole", to=_greeted(greeting))
            number = signed.line + 1


def _behind_sir(text: str, paragraph: Paragraph) -> int | None:
    """Where the words of a letter to the editor begin, behind ``Sir, –`` or below it; None if there is none."""
    salute = _EDITOR.match(text, paragraph.start, paragraph.end)
    if salute is None or (salute[0].strip()[-1].isalpha() and "\n" not in salute[0] and salute.end() < paragraph.end):
        return None  # Dear Madam President
    return int(salute.end())


def _signed(text: str, paragraphs: Sequence[Paragraph], start: int, end: int, sender: str = "") -> _Signature | None:
    """``Yours sincerely, / Ada Holm``, ``Best wishes, Ada``: a closing phrase and a name; None before the next letter.

    Where the sender is known, a name of his or hers on a line by itself will do.
    """
    for number in range(start, end):
        line = paragraphs[number]
        words = text[line.start : line.end]
        if len(words) > 80:
            continue
        if _DEAR.fullmatch(words) or _EDITOR.fullmatch(words):
            return None
        if (
            sender
            and words.strip(" –—-.,")
            and set(words.strip(" –—-.,").split()) <= set(sender.replace(",", "").split())
        ):
            return _Signature(number, number, (line.start, line.end))
        both = _CLOSED_IN_LINE.fullmatch(text, line.start, line.end)
        if both is not None and _is_closing(both["closing"]):
            return _Signature(number, number, both.span("who"))
        if _is_closing(words.rstrip(",.!")) and number + 1 < len(paragraphs):
            below = paragraphs[number + 1]
            named = _NAMED.match(text, below.start, below.end)
            if named is not None and (named.end() == below.end or text[named.end() - 1] == ","):
                return _Signature(number, number + 1, named.span("who"))
    return None


def _is_closing(phrase: str) -> bool:
    return phrase.strip().casefold().replace("’", "'") in word_list("closings")


def _signature(text: str, paragraphs: Sequence[Paragraph], start: int, end: int) -> _Signature | None:
    """The full name below a letter to the editor, and its office behind a comma; None before a further salutation."""
    for number in range(start, end):
        line = paragraphs[number]
        if line.heading and is_signature(text[line.start : line.end]):
            name_end = line.start + len(text[line.start : line.end].partition(",")[0])
            return _Signature(number, number, (line.start, name_end))
        if line.heading or _EDITOR.match(text, line.start, line.end):
            return None
    return None


def _below_name(
    text: str, paragraphs: Sequence[Paragraph], signed: _Signature, *, editor: bool
) -> tuple[tuple[int, int], ...]:
    """Where office or place of a letter stands: behind the name, on the line below it (to no paper: with capitals)."""
    line, name_end = paragraphs[signed.line], signed.name[1]
    if name_end + 2 < line.end:
        return ((name_end + 2, line.end),)
    after = paragraphs[signed.line + 1 : signed.line + 2]
    beside = bool(after) and text[line.end : after[0].start].count("\n") == 1
    if beside and (editor or _OFFICE_LINE.fullmatch(text, after[0].start, after[0].end)):
        return ((after[0].start, after[0].end),)
    return ()
