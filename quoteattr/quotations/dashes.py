"""Dialogue that dashes open instead of quotation marks: ``— It will not, said Nolan. I have sold it.``"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from quoteattr.quotations.records import Paragraph
from quoteattr.quotations.unclosed import frame_after, frame_within

_OPENING = regex.compile(r"(?:—|―|–|--)\s?(?=[\p{Lu}\p{N}’'…])")
_CLOSING = regex.compile(r"(?:—|―|–|--)[.]?\Z")
_MARKS = regex.compile(r"[\"“„«‘'`]")
_TAG_END = regex.compile(r"(?:[.!?;:](?=\s|\Z)|,?\s?(?:—|―|–|--))\s*(?:(?:—|―|–|--)\s?)?")
_DASH_BEFORE = regex.compile(r"[\s,]*(?:—|―|–|--)?\s*\Z")
_NARRATED = regex.compile(r"(?:(?:And\s)?(?:[Hh]e|[Ss]he|[Tt]hey)|Then\s(?:he|she))\b")
_SPOKEN = regex.compile(r"\b(?:I|I’m|I'm|you|your|we|my|me|us)\b|[?!]")
_LABELLED = regex.compile(r"\p{Lu}[\p{Lu}\p{N}'’ &-]{1,60}[:.]\s")
_IN_MARKS = regex.compile(r"[“\"«][^“”\"«»\n]{4,400}[,.?!…](?=[”\"»])")
_LEAST = 3

Stretch = tuple[int, int, int, int]


def read_dashes(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Stretch, int]]:
    """Start, end, inner start and inner end of what dashes open, each with the number of its paragraph.

    Only in a text where several paragraphs begin so, one of them with a frame (``said Nolan``) and one that
    sounds spoken, and none with a quotation mark: elsewhere a dash begins an entry of a list.

    >>> text = "— Rain? said Peig.\\n\\n— It will not.\\n\\n— It will, said Nolan. Wait."
    >>> [text[s[2]:s[3]] for s, _ in read_dashes(text, [Paragraph(0, 18), Paragraph(20, 34), Paragraph(36, 64)])]
    ['Rain?', 'It will not.', 'It will,', 'Wait.']
    """
    opened = [
        (number, found.end())
        for number, paragraph in enumerate(paragraphs)
        if (found := _OPENING.match(text, paragraph.start, paragraph.end)) is not None
        and not _CLOSING.search(text, found.end(), paragraph.end)
    ]
    if len(opened) < _LEAST or any(_MARKS.match(text, p.start, p.end) for p in paragraphs):
        return
    if not any(frame_within(text, start, paragraphs[number].end) is not None for number, start in opened):
        return
    if _is_list(text, [(start, paragraphs[number].end) for number, start in opened]):
        return
    for number, start in opened:
        for stretch in _stretches(text, paragraphs[number].start, start, paragraphs[number].end):
            yield stretch, number


def _is_list(text: str, entries: Sequence[tuple[int, int]]) -> bool:
    """Are the paragraphs behind dashes the entries of a list, as in news?

    ``— Fees rise in May, the council said.``: nobody says I or you, asks or exclaims; ``— THE PIER: It closes.``;
    or the text has quotation marks for what people say: ``“We had no choice,” Lind said.``
    """
    if not any(_SPOKEN.search(text, start, end) for start, end in entries):
        return True
    if 2 * sum(_LABELLED.match(text, start, end) is not None for start, end in entries) >= len(entries):
        return True
    quoted = (found.end() for found in _IN_MARKS.finditer(text))
    return any(frame_after(text[end - 1] + text[end + 1 : end + 121]) for end in quoted)


def _stretches(text: str, start: int, inner: int, limit: int) -> Iterator[Stretch]:
    """What is said in one paragraph, the frames between left out."""
    while inner < limit:
        frame = frame_within(text, inner, limit)
        end = limit if frame is None else frame
        before = _DASH_BEFORE.search(text, inner, end) if frame is not None else None
        stop = end if before is None else before.start() + (text[before.start() : before.start() + 1] == ",")
        while stop > inner and text[stop - 1].isspace():
            stop -= 1
        if stop > inner:
            yield start, stop, inner, stop
        if frame is None:
            return
        after = _TAG_END.search(text, frame + 1, limit)
        if after is None:
            return
        resumed = after[0].rstrip()[-1:] in "—―–-"
        if not resumed and (_NARRATED.match(text, after.end()) and not _SPOKEN.search(text, after.end(), limit)):
            return
        start = inner = after.end()
