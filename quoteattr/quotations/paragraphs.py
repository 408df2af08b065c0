"""Cuts a text into paragraphs, however its line ends were treated on the way.

A text reaches us with blank lines between paragraphs, with every paragraph on one line, or
wrapped at some 70 characters like a novel of Project Gutenberg or an e-mail. Whether a line end
inside a block ends a paragraph is decided line by line: a wrapped line is *full*, that is, the
first word of the next line would not have fitted into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex
from attrs import frozen

from quoteattr.quotations.headings import is_heading, is_title_line
from quoteattr.quotations.records import Paragraph

_LINE_END = regex.compile("\r\n|[\n\r\u2028\u2029\x0b\x0c\x85]")
_BULLET = regex.compile(r"[*–—-]\s")
_LIST = regex.compile(r"(?:[•·▪◦‣]|\d{1,3}[.)]|\(?[a-z0-9]\))\s")
_LABEL = regex.compile(
    r"[QA]:\s|Q\.\s|A\.\s{2,}"
    r"|(?:spk_?\d{1,3}|[Ss]peaker[ _]?\d{1,3}|[A-Z]\d{1,2}|[\p{Lu}][\p{Lu} .'’-]{1,40})(?:\s?\([^()\n]{1,40}\))?:\s"
)
_FINAL = regex.compile(r"[.!?…:][\"'”’»)\]]{0,3}$")
_OPEN_END = regex.compile(
    r"(?<!\S)(?:an?|the|of|to|in|on|at|for|from|with|by|and|or|but|that|his|her|its|their|our|my|your|despite)$",
    regex.IGNORECASE,
)
_OPENING = "“‘\"'«„—"
_WIDEST = 110


@frozen
class _Line:
    """A line without the blanks around it: half-open offsets, and how far it is indented."""

    start: int
    end: int
    indent: int

    @property
    def width(self) -> int:
        return self.indent + self.end - self.start


def read_paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""The paragraphs of ``text`` in order, blanks around them left out.

    >>> [(p.start, p.end) for p in read_paragraphs("One day.\n\nIt rained.")]
    [(0, 8), (10, 20)]
    """
    blocks = _blocks(text)
    wrapped_at = _wrapped_at(text, blocks)
    spans = [span for block in blocks for span in _paragraphs_of(text, block, wrapped_at)]
    found = [Paragraph(start, end, is_heading(_beginning(text, start, end), end - start)) for start, end in spans]
    if len(found) > 1 and is_title_line(_beginning(text, found[0].start, found[0].end)):
        found[0] = Paragraph(found[0].start, found[0].end, heading=True)
    return tuple(found)


def _beginning(text: str, start: int, end: int) -> str:
    return text[start : min(end, start + 400)]


def _lines(text: str) -> list[_Line | None]:
    """The lines of ``text``; None for a blank line or a paragraph separator."""
    lines: list[_Line | None] = []
    start = 0
    ends = [(m.start(), m.end(), m.group()) for m in _LINE_END.finditer(text)]
    for stop, after, mark in [*ends, (len(text), len(text), "")]:
        raw = text[start:stop]
        body = raw.strip()
        if body:
            indent = len(raw) - len(raw.lstrip())
            lines.append(_Line(start + indent, start + indent + len(body), indent))
        else:
            lines.append(None)
        if mark == "\u2029":
            lines.append(None)
        start = after
    return lines


def _blocks(text: str) -> list[list[_Line]]:
    """Runs of lines without a blank line among them."""
    blocks: list[list[_Line]] = []
    current: list[_Line] = []
    for line in _lines(text):
        if line is not None:
            current.append(line)
        elif current:
            blocks.append(current)
            current = []
    if current:
        blocks.append(current)
    return blocks


def _wrapped_at(text: str, blocks: Sequence[Sequence[_Line]]) -> int | None:
    """The width at which the whole text was wrapped, None if it was not.

    A text is wrapped if many of its line ends within blocks fall within sentences. Where an indented line follows,
    as in dialogue without blank lines, a paragraph ends anyway: that tells nothing of wrapping.
    """
    pairs = [pair for block in blocks for pair in _flush(block)]
    if len(pairs) < 4:
        return None
    within = sum(_goes_on(text, after) for _, after in pairs)
    widths = sorted(here.width for here, _ in pairs)
    width = widths[(len(widths) - 1) * 98 // 100]
    return width if within * 4 >= len(pairs) and 40 <= width <= _WIDEST else None


def _flush(block: Sequence[_Line]) -> list[tuple[_Line, _Line]]:
    """The neighbouring lines of a block of which the second is not indented."""
    margin = min(line.indent for line in block)
    return [(here, after) for here, after in pairwise(block) if after.indent < margin + 2]


def _paragraphs_of(text: str, block: Sequence[_Line], wrapped_at: int | None) -> list[tuple[int, int]]:
    """The paragraphs of one block of lines."""
    spans: list[tuple[int, int]] = []
    width = max(line.width for line in block)
    if wrapped_at is not None and width <= wrapped_at + 12:
        width, wrapped = wrapped_at, True
    else:
        wrapped = width <= _WIDEST and _looks_wrapped(text, block, width)
    margin = min(line.indent for line in block)
    start = block[0].start
    for here, after in pairwise(block):
        if not (wrapped and _carries_on(text, here, after, width, margin)) and not _torn(text, start, here, after):
            spans.append((start, here.end))
            start = after.start
    spans.append((start, block[-1].end))
    return spans


def _torn(text: str, start: int, here: _Line, after: _Line) -> bool:
    r"""Is a sentence cut in two, wherever the line ends: ``On\nSaturday Lind told the\nGazette``, ``a leaky\npier``?"""
    if text[start].islower() or after.indent > here.indent + 1 or not text[after.start].isalpha():
        return False
    tail = text[max(here.start, here.end - 8) : here.end]
    if _OPEN_END.search(tail):
        return True
    head = text[after.start : min(after.end, after.start + 40)]
    return _goes_on(text, after) and not _FINAL.search(tail) and head[1:2].islower() and ":" not in head


def _first_word(text: str, line: _Line) -> int:
    """Length of the first word of a line, at most 40 characters."""
    head = text[line.start : min(line.end, line.start + 40)]
    return len(head.split(maxsplit=1)[0]) if head else 0


def _full(text: str, here: _Line, after: _Line, width: int) -> bool:
    """The first word of the next line would not have fitted into this one (three characters of slack)."""
    return here.width + 1 + _first_word(text, after) > width - 3


def _looks_wrapped(text: str, block: Sequence[_Line], width: int) -> bool:
    """Most lines of the block are full, or break off within a sentence."""
    pairs = list(pairwise(block))
    broken = sum(_breaks_off(text, here, after) for here, after in pairs)
    full = sum(_full(text, here, after, width) for here, after in pairs)
    if not any(_goes_on(text, after) for _, after in pairs):
        return False
    if width < 40:
        return broken * 2 > len(pairs)
    return broken * 5 >= len(pairs) and (full + broken) * 2 >= len(pairs)


def _goes_on(text: str, line: _Line) -> bool:
    """A small letter begins the line, which is not that of a label (``spk01:``)."""
    return text[line.start].islower() and not _LABEL.match(text, line.start, min(line.end, line.start + 60))


def _breaks_off(text: str, here: _Line, after: _Line) -> bool:
    """The line ends within a sentence: no final mark, or a small letter begins the next."""
    tail = text[max(here.start, here.end - 8) : here.end]
    return _goes_on(text, after) or (not _FINAL.search(tail) and not tail.isupper())


def _carries_on(text: str, here: _Line, after: _Line, width: int, margin: int) -> bool:
    """The next line belongs to the paragraph of this one (in a wrapped block)."""
    head = text[after.start : min(after.end, after.start + 60)]
    if _goes_on(text, after):
        return True
    ended = _FINAL.search(text[max(here.start, here.end - 8) : here.end]) is not None
    if _LABEL.match(head) or (ended and _BULLET.match(head)) or _LIST.match(head):
        return False
    speaks = text[after.start] in _OPENING
    if after.indent > here.indent + 1 or ((ended or speaks) and after.indent > margin + 1):
        return False
    return _full(text, here, after, width)
