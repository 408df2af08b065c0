"""Texts as arrays for the network: chunks between blanks, their atoms and pieces, windows of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from attrs import define, field, frozen

from quoteattr.models.encoder.atoms import BLANK, INSIDE, NOTHING, atoms, shape
from quoteattr.models.encoder.pieces import Pieces

LONGEST = 220
"""Pieces of a window, at most; a sentence cannot be longer than its window."""
_KEPT = 100_000

_PARAGRAPH = regex.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_CHUNK = regex.compile(r"\S+")
_ENDS = regex.compile(r"[.?!…]+[\"'’”»)\]]*\Z")
_HARD = 48
"""Atoms of a chunk that are read at once: a longer one (a URL, a line of signs) is cut."""


@frozen(eq=False)
class Chunk:
    """What stands between two blanks: atoms (offsets from its first character), and their pieces."""

    offsets: tuple[tuple[int, int], ...]
    first: tuple[int, ...]  # the first piece of each atom
    pieces: tuple[int, ...]
    shapes: tuple[int, ...]
    gaps: tuple[int, ...]
    ends: bool


@frozen(eq=False)
class Window:
    """A stretch of a text that is read at once.

    `atoms` are offsets into the text, `first` the place of each atom's first piece (0 is the mark of the
    beginning), `touches` whether an atom follows the one before without a blank.
    """

    text: int
    atoms: list[tuple[int, int]]
    first: list[int]
    touches: list[bool]
    pieces: list[int]
    shapes: list[int]
    gaps: list[int]


@define(eq=False)
class Cutter:
    """Cuts texts into windows; what a chunk is made of is worked out once."""

    pieces: Pieces
    _seen: dict[str, Chunk] = field(factory=dict, init=False)

    def chunk(self, text: str) -> Chunk:
        """The atoms and pieces of a text without blanks."""
        found = self._seen.get(text)
        if found is not None:
            return found
        offsets: list[tuple[int, int]] = []
        first: list[int] = []
        pieces: list[int] = []
        shapes: list[int] = []
        gaps: list[int] = []
        for start, end in atoms(text):
            atom = text[start:end]
            numbers = self.pieces.of(atom)
            offsets.append((start, end))
            first.append(len(pieces))
            gaps += [NOTHING if start else BLANK, *(INSIDE for _ in numbers[1:])]
            pieces += numbers
            shapes += [shape(atom)] * len(numbers)
        found = Chunk(
            tuple(offsets), tuple(first), tuple(pieces), tuple(shapes), tuple(gaps), _ENDS.search(text) is not None
        )
        if len(self._seen) > _KEPT:
            self._seen.clear()
        if len(text) < _HARD:
            self._seen[text] = found
        return found

    def windows(self, text: str, number: int) -> Iterator[Window]:
        """The windows of a text, which is the `number`-th; none reaches over an empty line."""
        for paragraph in _PARAGRAPH.finditer(text):
            chunks = [
                (found.start() + start, found.end(), self.chunk(part))
                for found in _CHUNK.finditer(text, *paragraph.span())
                for start, part in _parts(found.group())
            ]
            start = 0
            while start < len(chunks):
                end = self._cut(chunks, start)
                yield _window(number, chunks[start:end])
                start = end

    @staticmethod
    def _cut(chunks: Sequence[tuple[int, int, Chunk]], start: int) -> int:
        """Where the window from `start` on ends: after the last sentence that fits, else where it is full."""
        size, last = 0, 0
        for place in range(start, len(chunks)):
            size += len(chunks[place][2].pieces)
            if size > LONGEST:
                return last or max(place, start + 1)
            if chunks[place][2].ends:
                last = place + 1
        return len(chunks)


def _parts(chunk: str) -> Iterator[tuple[int, str]]:
    for start in range(0, len(chunk), _HARD):
        yield start, chunk[start : start + _HARD]


def _window(number: int, chunks: Sequence[tuple[int, int, Chunk]]) -> Window:
    made = Window(number, [], [], [], [], [], [])
    place = 1
    before = -1
    for start, _, chunk in chunks:
        touching = start == before
        made.atoms.extend([(start + a, start + b) for a, b in chunk.offsets])
        made.first.extend([place + first for first in chunk.first])
        made.touches.append(touching)
        made.touches.extend([True] * (len(chunk.offsets) - 1))
        made.pieces.extend(chunk.pieces)
        made.shapes.extend(chunk.shapes)
        made.gaps.extend(chunk.gaps)
        if touching:
            made.gaps[-len(chunk.gaps)] = NOTHING
        place += len(chunk.pieces)
        before = start + chunk.offsets[-1][1]
    return made


def window_of_words(cutter: Cutter, words: Sequence[str], touches: Sequence[bool]) -> tuple[Window, list[int]]:
    """A window of words that are given, and the place of each word's first atom."""
    made = Window(0, [], [], [], [], [], [])
    firsts = []
    place = 1
    for word, touching in zip(words, touches, strict=True):
        firsts.append(len(made.first))
        glued = touching
        for part in word.split() or ["_"]:
            for _, stretch in _parts(part):
                chunk = cutter.chunk(stretch)
                made.atoms.extend(chunk.offsets)
                made.first.extend([place + first for first in chunk.first])
                made.touches.extend([True] * len(chunk.offsets))
                made.pieces.extend(chunk.pieces)
                made.shapes.extend(chunk.shapes)
                gaps = list(chunk.gaps)
                if glued:
                    gaps[0] = NOTHING
                made.gaps.extend(gaps)
                place += len(chunk.pieces)
                glued = True
    return made, firsts
