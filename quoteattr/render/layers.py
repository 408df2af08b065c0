"""From overlapping stretches of text to well-nested tags, in time linear in text and stretches.

Knows nothing of quotes or colours: a layer is a stretch with an opening and a closing tag. Layers
are cut where paragraphs end and where they would cross another, so that any set of stretches, even
a wrong one, gives well-formed HTML whose text content is the text.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

import regex
from attrs import frozen

from quoteattr.render.clean import escaped

_LINE = regex.compile(r"[^\r\n\u2028\u2029]*+(?:\r\n|[\r\n\u2028\u2029])?+")


@frozen
class Layer:
    """A stretch to be tagged: character offsets, half-open.

    Attributes:
        start: offset of the first character.
        end: offset after the last character.
        rank: of two layers over the same stretch the one with the lower rank is outside.
        first: opening tag of the first piece (it may carry an id).
        again: opening tag of any further piece.
        close: closing tag.
    """

    start: int
    end: int
    rank: int
    first: str
    again: str
    close: str


@frozen
class Badge:
    """Something to be set between two characters: HTML at a character offset."""

    offset: int
    html: str


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Offsets of the paragraphs: parted by blank lines where there are any, else line by line.

    >>> paragraphs("One.\\nTwo.")
    [(0, 4), (5, 9)]
    >>> paragraphs("One\\nand.\\n\\nTwo.")
    [(0, 8), (10, 14)]
    """
    lines = [(m.start(), m.end(), len(m.group().rstrip())) for m in _LINE.finditer(text) if m.end() > m.start()]
    inner_blank = any(not length for _, _, length in lines)
    found: list[tuple[int, int]] = []
    joining = False
    for start, _, length in lines:
        if not length:
            joining = False
        elif joining:
            found[-1] = (found[-1][0], start + length)
        else:
            found.append((start, start + length))
            joining = inner_blank
    return found


def tagged(text: str, layers: Iterable[Layer], badges: Iterable[Badge]) -> str:
    """``text`` as HTML paragraphs with all layers and badges in their places."""
    blocks = paragraphs(text)
    pieces = _by_paragraph(blocks, layers)
    waiting = sorted(badges, key=lambda badge: badge.offset)
    out: list[str] = []
    at = 0
    next_badge = 0
    for number, (start, end) in enumerate(blocks):
        out.append(escaped(text[at:start]))
        last = number == len(blocks) - 1
        upto = next_badge
        while upto < len(waiting) and (last or waiting[upto].offset <= end):
            upto += 1
        out.append('<p dir="auto">')
        out.extend(_paragraph(text, start, end, pieces.get(number, ()), waiting[next_badge:upto]))
        out.append("</p>")
        next_badge = upto
        at = end
    out.append(escaped(text[at:]))
    return "".join(out)


def _by_paragraph(blocks: Sequence[tuple[int, int]], layers: Iterable[Layer]) -> dict[int, list[Layer]]:
    """The layers cut at the ends of paragraphs; blanks between paragraphs are left out."""
    starts = [start for start, _ in blocks]
    found: dict[int, list[Layer]] = {}
    for layer in layers:
        number = max(bisect_right(starts, layer.start) - 1, 0)
        tag = layer.first
        while number < len(blocks) and blocks[number][0] < layer.end:
            start, end = max(layer.start, blocks[number][0]), min(layer.end, blocks[number][1])
            if start < end:
                found.setdefault(number, []).append(Layer(start, end, layer.rank, tag, layer.again, layer.close))
                tag = layer.again
            number += 1
    return found


def _paragraph(text: str, start: int, end: int, layers: Iterable[Layer], badges: Sequence[Badge]) -> Iterator[str]:
    """One paragraph: the pieces of its HTML in order."""
    heap = [(layer.start, -layer.end, layer.rank, number, layer) for number, layer in enumerate(layers)]
    heapq.heapify(heap)
    number = len(heap)
    opened: list[Layer] = []
    at, badge = start, 0
    while True:
        while opened and opened[-1].end <= at:
            yield opened.pop().close
        while badge < len(badges) and badges[badge].offset <= at:
            yield badges[badge].html
            badge += 1
        while heap and heap[0][0] <= at:
            layer = heapq.heappop(heap)[-1]
            limit = opened[-1].end if opened else end
            if layer.end > limit:
                number += 1
                rest = Layer(limit, layer.end, layer.rank, layer.again, layer.again, layer.close)
                heapq.heappush(heap, (rest.start, -rest.end, rest.rank, number, rest))
                layer = Layer(layer.start, limit, layer.rank, layer.first, layer.again, layer.close)
            yield layer.first
            opened.append(layer)
        if at >= end:
            break
        stops = [end]
        if opened:
            stops.append(opened[-1].end)
        if heap:
            stops.append(heap[0][0])
        if badge < len(badges):
            stops.append(badges[badge].offset)
        stop = min(stops)
        yield escaped(text[at:stop])
        at = stop
    while badge < len(badges):
        yield badges[badge].html
        badge += 1
