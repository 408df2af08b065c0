"""Quotations folded before parsing: long ones become a short stand-in, marks become plain.

A parser stumbles over a three-sentence quotation glued to ``, she told reporters``. The reader
already knows where the words of a quotation begin and end, so a quotation that is a sentence or
more is handed over as ``"We agree,"`` and every word is mapped back to the text as given.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import regex
from attrs import field, frozen

from quoteattr.quotations.datelines import dateline_end
from quoteattr.quotations.records import Paragraph, Quotation
from quoteattr.quotations.wordlists import word_list
from quoteattr.syntax.plain_words import BLANKS, BREAK, plain_outside, plain_within

STAND_IN = "We agree"

_SENTENCE_INSIDE = regex.compile(r"[.?!…][’'\"”)\]]*\s+[\p{Lu}\p{N}“\"'‘(\[]")
_STARTS_SENTENCE = regex.compile(r"[\s.…\[(—–-]*(?:[\p{Lu}\p{N}$]|['’‘\"“]?[\p{Lu}])")
_TERMINAL = regex.compile(r"[.?!…,;—–-][\s’'\"”)\]]*\Z")
_FULL_STOP = regex.compile(r"(?<![.…])[.][\s’'\"”)\]]*\Z")
_WORD_STOPPED = regex.compile(r"(?:[\p{Ll}\p{N}]{2}|\b[\p{L}\p{N}]{3,}|\bI)[.?!][\s’'\"”)\]]*\Z")
_ASKED = regex.compile(r"(?:[?!…]|\.\.)[\s’'\"”)\]]*\Z")
_CLAUSE_END = regex.compile(r"[.!?;:\n\"“”«»]|,\s")
_PUNCTUATION = frozenset(",.;:?!")
_WORD = regex.compile(r"\w+(?:['’]\w+)*")
_OPENS_SENTENCE_BEFORE = regex.compile(r"(?:\A|[.?!…:”\"’'»][)\]]*|\n\s*\n)\s*\Z")
_ENDS_SENTENCE = regex.compile(r"(?:\A|[.?!…”\"’'»][)\]]*)\s*\Z")


@frozen
class Piece:
    """A stretch of the folded text and the stretch of the text as given that it stands for.

    ``quotation`` is set on stand-ins and on the words of a kept quotation. ``literal`` pieces
    map character by character, the others as a whole.
    """

    start: int
    end: int
    given_start: int
    given_end: int
    literal: bool
    quotation: int | None = None


@frozen
class FoldedText:
    """What is handed to the parser, and the way back.

    ``stand_ins`` and ``kept`` are the indexes of the quotations that became a stand-in or were
    kept as words; all others (whole sentences by themselves) are left out, at the offsets ``left_out``
    of the folded text.
    """

    text: str
    pieces: tuple[Piece, ...]
    stand_ins: frozenset[int]
    kept: frozenset[int]
    left_out: tuple[int, ...] = ()
    _starts: tuple[int, ...] = field(init=False)
    _quoted: tuple[bool, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(piece.start for piece in self.pieces))
        object.__setattr__(self, "_quoted", tuple(piece.quotation is not None for piece in self.pieces))

    def beside_left_out(self, start: int, end: int) -> bool:
        """Was a quotation left out right before or after ``text[start:end]``?"""
        place = bisect_left(self.left_out, start - len(BREAK) - 1)
        return place < len(self.left_out) and self.left_out[place] <= end + len(BREAK) + 1

    def piece_at(self, offset: int) -> Piece:
        """The piece that holds the character at ``offset`` of the folded text."""
        return self.pieces[bisect_right(self._starts, offset, 1) - 1]

    def literal_at(self, start: int, end: int) -> Piece | None:
        """The piece that holds all of folded ``text[start:end]``, if it maps character by character."""
        piece = self.piece_at(start)
        return piece if piece.literal and piece.start <= start and end <= piece.end else None

    def quoted_between(self, start: int, end: int) -> bool:
        """Does folded ``text[start:end]`` hold words of a quotation or of its stand-in?"""
        first = bisect_right(self._starts, start, 1) - 1
        last = bisect_right(self._starts, max(end - 1, start), first + 1)
        return True in self._quoted[first:last]

    def given(self, start: int, end: int) -> tuple[int, int, int | None]:
        """Offsets into the text as given, and the quotation, of folded ``text[start:end]``."""
        first = self.piece_at(start)
        last = first if start < end <= first.end else self.piece_at(max(end - 1, start))
        given_start = first.given_start + (start - first.start) if first.literal else first.given_start
        given_end = last.given_start + (end - last.start) if last.literal else last.given_end
        return given_start, max(given_end, given_start), first.quotation


def fold_text(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation], *, fold: bool = True
) -> FoldedText:
    """The text for the parser: one paragraph a block, marks plain, long quotations short.

    ``"The roof is gone. We saw it go," said Ada.`` becomes ``"We agree," said Ada.``; a quotation
    that is a sentence by itself is left out, ``called it "a disgrace"`` stays as it is.

    >>> text = '"The roof is gone. We saw it go," said Ada.'
    >>> quotation = Quotation(0, 33, 1, 32, "straight")
    >>> fold_text(text, [Paragraph(0, len(text))], [quotation]).text
    '"We agree," said Ada.'
    """
    writer = _Writer(text)
    outer = [(i, q) for i, q in enumerate(quotations) if q.depth == 0]
    position = 0
    for paragraph in paragraphs:
        writer.break_paragraph()
        here = dateline_end(text, paragraph.start, paragraph.end)
        while position < len(outer) and outer[position][1].end <= paragraph.start:
            position += 1
        scan = position
        while scan < len(outer) and outer[scan][1].start < paragraph.end:
            index, quotation = outer[scan]
            if quotation.start >= here:
                writer.plain(here, quotation.start)
                _write_quotation(writer, text, paragraph, index, quotation, fold)
                here = min(quotation.end, paragraph.end)
            scan += 1
        writer.plain(here, paragraph.end)
    return writer.folded()


def is_sentence(text: str, quotation: Quotation) -> bool:
    """Is the quotation a sentence or more, by its surface?

    >>> is_sentence('"We won the cup," he said.', Quotation(0, 17, 1, 16, "straight"))
    True
    >>> is_sentence('He called it "a shame".', Quotation(13, 22, 14, 21, "straight"))
    False
    """
    inner = text[quotation.inner_start : quotation.inner_end]
    if _SENTENCE_INSIDE.search(inner):
        return True
    if not _STARTS_SENTENCE.match(inner):
        return False
    if _OPENS_SENTENCE_BEFORE.search(text[max(quotation.start - 4, 0) : quotation.start]):
        return True
    if quotation.closed and not _TERMINAL.search(inner):
        return False
    follows_comma = text[max(quotation.start - 2, 0) : quotation.start].strip() == ","
    return follows_comma or len(_WORD.findall(inner[:200])) >= 3


def _write_quotation(
    writer: _Writer, text: str, paragraph: Paragraph, index: int, quotation: Quotation, fold: bool
) -> None:
    """Hands a quotation over: as its words, as a stand-in or, where it is a sentence by itself, not at all."""
    if quotation.continues is not None and quotation.start <= paragraph.start:
        after = text[quotation.end : paragraph.end].strip()
        if not after:
            writer.leave_out()
            return
    if not fold or quotation.use == "title" or not is_sentence(text, quotation):
        writer.keep(index, quotation)
        if fold and _ends_sentence(text, paragraph, quotation):
            writer.break_paragraph()
        return
    inner = text[quotation.inner_start : quotation.inner_end]
    after = text[quotation.end : paragraph.end].lstrip(" \t\r\n" + BLANKS)
    end = _end_of_stand_in(inner, after, begins=writer.at_sentence_start())
    if end is None:
        writer.leave_out()
        return
    writer.stand_in(index, quotation, end)
    if end == "." and after:
        writer.break_paragraph()


def _end_of_stand_in(inner: str, after: str, *, begins: bool) -> str | None:
    """The mark that ends a stand-in, by the words quoted and those behind; None where nothing frames the quotation.

    ``begins``: it stands where a sentence begins.
    """
    upper = _starts_upper(after)
    stopped = _FULL_STOP.search(inner) is not None
    if begins and _ASKED.search(inner) and upper and not _frame_follows(after):
        stopped = True
    if not after or (stopped and upper):
        return None if begins else "."
    if after[0] in _PUNCTUATION:
        return ""
    return "?" if upper and _ASKED.search(inner) and not (begins and _frame_follows(after)) else ","


def _ends_sentence(text: str, paragraph: Paragraph, quotation: Quotation) -> bool:
    """Does a sentence end with the words in marks: ``Most were "very tired." In Hull, half said no.``?"""
    inner = text[max(quotation.inner_start, quotation.inner_end - 40) : quotation.inner_end]
    after = text[quotation.end : paragraph.end][:200].lstrip(" \t\r\n" + BLANKS)
    if quotation.use == "title" and not _FULL_STOP.search(inner):
        return False
    if not quotation.closed or not _starts_upper(after) or not _WORD_STOPPED.search(inner):
        return False
    return inner.rstrip()[-1:] == "." or not _frame_follows(after)


def _starts_upper(after: str) -> bool:
    first = after.lstrip("“\"'‘«„([")[:1]
    return first.isupper() or first.isdigit()


def _frame_follows(after: str) -> bool:
    """Does a short reporting clause follow: ``Ilse Brandt asked.``?"""
    clause = _CLAUSE_END.split(after[:200], maxsplit=1)[0]
    words = _WORD.findall(clause)
    return any(word in word_list("said") for word in words[:10])


class _Writer:
    """Collects the folded text and its pieces."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._parts: list[str] = []
        self._length = 0
        self._pieces: list[Piece] = []
        self._left_out: list[int] = []
        self._stand_ins: set[int] = set()
        self._kept: set[int] = set()

    def _add(self, words: str, start: int, end: int, literal: bool, quotation: int | None) -> None:
        if words:
            self._pieces.append(Piece(self._length, self._length + len(words), start, end, literal, quotation))
            self._parts.append(words)
            self._length += len(words)

    def leave_out(self) -> None:
        """A quotation that is a sentence by itself: nothing of it is parsed."""
        self._left_out.append(self._length)
        self.break_paragraph()

    def break_paragraph(self) -> None:
        """Ends the block: what follows is parsed apart."""
        if self._parts and self._parts[-1] != BREAK:
            at = self._pieces[-1].given_end
            self._add(BREAK, at, at, False, None)

    def at_sentence_start(self) -> bool:
        """Would the next word begin a sentence?"""
        tail = "".join(self._parts[-3:])[-6:]
        return not tail or tail.endswith(BREAK) or _ENDS_SENTENCE.search(tail) is not None

    def plain(self, start: int, end: int) -> None:
        """Text outside marks, character by character."""
        words = plain_outside(self._text[start:end])
        if words.strip():
            self._add(words, start, end, True, None)
        elif words and self._parts and self._parts[-1] != BREAK:
            self._add(" ", start, end, False, None)

    def keep(self, index: int, quotation: Quotation) -> None:
        """A quotation whose words belong to the sentence's own grammar."""
        self._kept.add(index)
        self._add('"', quotation.start, quotation.inner_start, False, index)
        inner = plain_within(self._text[quotation.inner_start : quotation.inner_end])
        self._add(inner, quotation.inner_start, quotation.inner_end, True, index)
        if quotation.closed and quotation.end > quotation.inner_end:
            self._add('"', quotation.inner_end, quotation.end, False, index)
        else:
            self._add('" ', quotation.inner_end, quotation.inner_end, False, index)

    def stand_in(self, index: int, quotation: Quotation, end: str) -> None:
        """A quotation of a sentence or more."""
        self._stand_ins.add(index)
        self._add('"', quotation.start, quotation.inner_start, False, index)
        self._add(STAND_IN, quotation.inner_start, quotation.inner_end, False, index)
        closing = '"' if quotation.closed else '" '
        self._add(end + closing, quotation.inner_end, max(quotation.end, quotation.inner_end), False, index)

    def folded(self) -> FoldedText:
        """What was collected."""
        return FoldedText(
            "".join(self._parts),
            tuple(self._pieces),
            frozenset(self._stand_ins),
            frozenset(self._kept),
            tuple(self._left_out),
        )
