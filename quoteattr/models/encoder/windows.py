"""Texts as windows for the network: chunks between blanks, their atoms and pieces, as many as are read at once."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import accumulate

import regex
from attrs import define, field, frozen

from quoteattr.models.encoder.atoms import BLANK, INSIDE, NOTHING, atoms, shape
from quoteattr.models.encoder.pieces import Pieces

LONGEST = 220
"""Pieces of a window, at most; a sentence cannot be longer than its window."""
_KEPT = 20_000

_PARAGRAPH = regex.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")
_CHUNK = regex.compile(r"\S+")
_ENDS = regex.compile(r"[.?!…]+[\"'’”»)\]]*\Z")
_HARD = 48
"""Characters of a chunk that are read at once: a longer one (a URL, a line of signs) is cut."""

SHAPE_BITS, GAP_BITS = 20, 24
"""Where the shape of a piece and the gap before it stand in its code, above its number."""


@frozen(eq=False)
class Chunk:
    """What stands between two blanks, packed so that many are laid side by side at once (see `layout`).

    `atoms` are four numbers of 16 bits for each atom: its offsets from the chunk's first character, the place of
    its first piece and the number of its pieces. `codes` are 32 bits for each piece: number, shape and gap. `ends`
    tells whether a sentence may end with it.
    """

    atoms: bytes
    codes: bytes
    count: int
    size: int
    ends: bool


@define(eq=False)
class Window:
    """A stretch of a text that is read at once: its chunks, where each begins in the text, how many pieces it has.

    `touching` are the places of chunks that follow the one before without a blank.
    """

    text: int
    chunks: list[Chunk]
    starts: list[int]
    size: int
    touching: list[int]


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
        bounds: list[int] = []
        codes: list[int] = []
        for start, end in atoms(text):
            atom = text[start:end]
            numbers = self.pieces.of(atom)
            bounds += (start, end, len(codes), len(numbers))
            form = shape(atom) << SHAPE_BITS
            gap = NOTHING if start else BLANK
            for number in numbers:
                codes.append(number | form | gap << GAP_BITS)
                gap = INSIDE
        found = Chunk(
            struct.pack(f"={len(bounds)}H", *bounds),
            struct.pack(f"={len(codes)}i", *codes),
            len(bounds) // 4,
            len(codes),
            _ENDS.search(text) is not None,
        )
        if len(self._seen) > _KEPT:
            self._seen.clear()
        if len(text) < _HARD:
            self._seen[text] = found
        return found

    def windows(self, text: str, number: int) -> Iterator[Window]:
        """The windows of a text, which is the `number`-th; none reaches over an empty line."""
        for paragraph in _PARAGRAPH.finditer(text):
            at, end = paragraph.span()
            words = _CHUNK.findall(text, at, end)
            starts = _starts(text, at, words)
            known = list(map(self._seen.get, words))
            chunks = [chunk for chunk in known if chunk is not None]
            cut: list[int] = []
            if len(chunks) < len(words):
                chunks, starts, cut = self._chunks(words, starts, known)
            size = sum([chunk.size for chunk in chunks])
            if size <= LONGEST:  # most paragraphs
                yield Window(number, chunks, starts, size, cut)
                continue
            start = 0
            while start < len(chunks):
                end = self._cut(chunks, start)
                size = sum([chunk.size for chunk in chunks[start:end]])
                touching = [place - start for place in cut if start < place < end]
                yield Window(number, chunks[start:end], starts[start:end], size, touching)
                start = end

    def _chunks(
        self, words: Sequence[str], starts: Sequence[int], known: Sequence[Chunk | None]
    ) -> tuple[list[Chunk], list[int], list[int]]:
        """The chunks of words, long ones in parts; where each begins; which ones follow another part of their word."""
        chunks: list[Chunk] = []
        begin: list[int] = []
        cut: list[int] = []
        for word, at, chunk in zip(words, starts, known, strict=True):
            if chunk is not None:
                chunks.append(chunk)
                begin.append(at)
                continue
            for start, part in _parts(word):
                if start:
                    cut.append(len(chunks))
                chunks.append(self.chunk(part))
                begin.append(at + start)
        return chunks, begin, cut

    @staticmethod
    def _cut(chunks: Sequence[Chunk], start: int) -> int:
        """Where the window from `start` on ends: after the last sentence that fits, else where it is full."""
        size, last = 0, 0
        for place in range(start, len(chunks)):
            size += chunks[place].size
            if size > LONGEST:
                return last or max(place, start + 1)
            if chunks[place].ends:
                last = place + 1
        return len(chunks)


def _starts(text: str, at: int, words: Sequence[str]) -> list[int]:
    """Where words begin that stand from an offset on with nothing but blanks between: mostly one each."""
    if text.startswith(" ".join(words), at):
        return list(accumulate([len(word) + 1 for word in words[:-1]], initial=at))
    starts: list[int] = []
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    return starts


def _parts(chunk: str) -> Iterator[tuple[int, str]]:
    for start in range(0, len(chunk), _HARD):
        yield start, chunk[start : start + _HARD]


def window_of_words(cutter: Cutter, words: Sequence[str], touches: Sequence[bool]) -> tuple[Window, list[int]]:
    """A window of words that are given, and the place of each word's first atom."""
    made = Window(0, [], [], 0, [])
    firsts = []
    count = 0
    for word, touching in zip(words, touches, strict=True):
        firsts.append(count)
        glued = touching
        for part in word.split() or ["_"]:
            for _, stretch in _parts(part):
                chunk = cutter.chunk(stretch)
                if glued:
                    made.touching.append(len(made.chunks))
                made.chunks.append(chunk)
                made.starts.append(0)
                made.size += chunk.size
                count += chunk.count
                glued = True
    return made, firsts
