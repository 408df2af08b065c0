"""The words of a text without its setting: no signs of emphasis, no numbers of notes, every paragraph in one line.

Plain-text editions of books write ``_Gale_`` for italics, break their lines at some 70 characters and keep the numbers
of notes and pages (``Gale[3]``, ``[Pg 12]``) and the places of pictures (``[Illustration: The mill]``); posts and
newsletters write ``**Gale**``. All of this is left out before
anything is read, and every offset is led back to the text as given.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

import regex
from attrs import field, frozen

from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.records import Paragraph
from quoteattr.quotations.signs import Cut, read_signs
from quoteattr.quotations.wordlists import word_list

_MARKS = "“”\"‘’'«»(["
_BREAK = regex.compile("[\n\r\u2028\x0b\x0c\x85]")
_LINE_END = regex.compile("[ \t]*(?:\r\n|[\n\r\u2028\x0b\x0c\x85])[ \t]*")


@frozen
class Alignment:
    """Where the characters of a text stand in the one that it was made from.

    ``starts`` are the offsets in the new text from which on characters are ``shifts`` farther back in the old one;
    ``ends`` are those of them that stand behind something that took the place of other words.
    """

    starts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    ends: frozenset[int] = frozenset()

    def given(self, offset: int) -> int:
        """The old offset of the character at ``offset`` of the new text."""
        place = bisect_right(self.starts, offset)
        return offset + (self.shifts[place - 1] if place else 0)

    def given_end(self, offset: int) -> int:
        """The old offset behind the character before ``offset`` of the new text."""
        return self.given(offset) if offset in self.ends else self.given(offset - 1) + 1


@frozen
class Plain:
    """A text to be read, its paragraphs, and the way back to the text as given (none where nothing was left out)."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    steps: tuple[Alignment, ...] = field(default=())

    def given(self, offset: int) -> int:
        """The offset in the text as given of the character at ``offset``."""
        for step in reversed(self.steps):
            offset = step.given(offset)
        return offset

    def given_end(self, offset: int) -> int:
        """The offset in the text as given behind the character before ``offset``, which is not 0."""
        for step in reversed(self.steps):
            offset = step.given_end(offset)
        return offset


def plain_text(text: str) -> Plain:
    r"""The text as it is to be read.

    >>> plain = plain_text("“Go, if you\r\nmust,” said _Gale_.[3]")
    >>> plain.text, plain.given(plain.text.index("Gale"))
    ('“Go, if you must,” said Gale.', 26)
    """
    bare, without_signs = _replaced(text, read_signs(text))
    paragraphs = read_paragraphs(bare)
    ends = [
        _joined(bare, *found.span())
        for paragraph in paragraphs
        if _BREAK.search(bare, paragraph.start, paragraph.end)
        for found in _LINE_END.finditer(bare, paragraph.start, paragraph.end)
    ]
    if not ends:
        return Plain(bare, paragraphs, (without_signs,) if without_signs.starts else ())
    joined, in_lines = _replaced(bare, ends)
    moved = _moved(paragraphs, ends)
    return Plain(joined, moved, (without_signs, in_lines))


def _joined(text: str, start: int, end: int) -> Cut:
    """A line end as a blank, or as nothing behind a word that goes on: ``engi-|neer``, ``Mary-|Ann``."""
    if text[start - 1 : start] != "-" or not text[start - 2 : start - 1].isalpha() or not text[end : end + 1].isalpha():
        return start, end, " "
    first = text[text.rfind(" ", 0, start) + 1 : start - 1].rpartition("\n")[2].strip(_MARKS).lower()
    whole = text[end].isupper() or first in word_list("kept_prefixes")
    return (start, end, "") if whole else (start - 1, end, "")


def _replaced(text: str, cuts: Iterable[Cut]) -> tuple[str, Alignment]:
    """The text with the cuts made, which are in order and do not overlap."""
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    ends: list[int] = []
    at = length = 0
    for start, end, words in cuts:
        if start < at:
            continue
        parts += text[at:start], words
        length += start - at + len(words)
        starts.append(length)
        shifts.append(end - length)
        if words:
            ends.append(length)
        at = end
    return "".join([*parts, text[at:]]) if parts else text, Alignment(tuple(starts), tuple(shifts), frozenset(ends))


def _moved(paragraphs: Iterable[Paragraph], cuts: list[Cut]) -> tuple[Paragraph, ...]:
    """The paragraphs at their offsets in the text with the cuts made, all of them within paragraphs."""
    return tuple(_each_moved(paragraphs, iter([*cuts, (-1, -1, "")])))


def _each_moved(paragraphs: Iterable[Paragraph], cuts: Iterator[Cut]) -> Iterator[Paragraph]:
    shift = 0
    start, end, words = next(cuts)
    for paragraph in paragraphs:
        begin = paragraph.start + shift
        while paragraph.start <= start < paragraph.end:
            shift += len(words) - (end - start)
            start, end, words = next(cuts)
        yield Paragraph(begin, paragraph.end + shift, paragraph.heading)
