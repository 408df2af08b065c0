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

STAND_IN = "We agree"
BREAK = "\n\n"

_SENTENCE_INSIDE = regex.compile(r"[.?!…][’'\"”)\]]*\s+[\p{Lu}\p{N}“\"'‘(\[]")
_STARTS_SENTENCE = regex.compile(r"[\s.…\[(—–-]*(?:[\p{Lu}\p{N}$]|['’]?[\p{Lu}])")
_TERMINAL = regex.compile(r"[.?!…,;—–-][\s’'\"”)\]]*\Z")
_FULL_STOP = regex.compile(r"(?<![.…])[.][\s’'\"”)\]]*\Z")
_WORD_STOPPED = regex.compile(r"(?:[\p{Ll}\p{N}]{2}|\b[\p{L}\p{N}]{3,}|\bI)[.?!][\s’'\"”)\]]*\Z")
_ASKED = regex.compile(r"(?:[?!…]|\.\.)[\s’'\"”)\]]*\Z")
# a full stop that ends no sentence: after a title before a name, after an initial within one
_NO_END = regex.compile(
    r"[.](?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Gov|Rep|Reps|Lt|Gen|Col|Sgt|Capt|Maj|Cpl|Adm|Prof|Rev|Hon|Pres|Supt|Det|Insp|St|Brgy|Cong"
    r"|\p{Lu}\p{L}+\s\p{Lu}|\p{Lu}\p{L}+\s\p{Lu}[.]\p{Lu})[.])(?=\s?\p{Lu}[\p{L}.'])"
)
# a full stop that ends one for all that a title stands before the name ("Mr. Lowe. | Residents said so.");
# most words that begin sentences need no help, and shortened names are none (``Mr. Thos. Lowe``)
_END_BEHIND_TITLED = regex.compile(
    r"\b(?:M[rs]|Mrs|Miss|Dr|Sens?|Gov|Reps?|Lt|Gen|Col|Sgt|Capt|Maj|Cpl|Adm|Prof|Rev|Cllr|Insp|Supt)(?:[.]\s|\s)"
    r"(?:\p{Lu}[\p{L}'’-]*[.]?\s){0,2}"
    r"(?!(?:Alex|Andr|Asst|Atty|Ave|Benj|Brig|Capt|Chas|Cllr|Cmdr|Cpl|Danl|Dept|Edw|Geo|Gen|Gov|Insp|Jas|Jno|Jos|Jun"
    r"|Maj|Matt|Messrs|Mrs|Nath|Pres|Prof|Rep|Ret|Retd|Rev|Richd|Robt|Saml|Sen|Sgt|Supt|Theo|Thos|Wm)\b)"
    r"\p{Lu}[\p{Ll}'’][\p{L}'’-]+\K[.]\s(?=\p{Lu}\p{Ll})"
    r"(?!(?:All|An?d?|After|As|At|Both|But|By|Each|Even|For|From|Her|Here|His?|He|How|However|I[fnt]s?|Instead|Later|My"
    r"|No|Not|Now|Of|On|One|Other|Our|She|Since|So|Some|That|Th[eoi]se|The[ny]|The|Their|There|This|To|Today"
    r"|Two|Under|We|Wh[aeio]\p{L}+|With|Yet|You)\b)"
)
# a second form of address in brackets, or that somebody has retired (``Chief (Dr.) Musa Bello``, ``Gen. (Retd) Lowe``),
# and the comma behind an excellency: the brackets and marks are left out
_SECOND_ADDRESS = regex.compile(
    r"(?<=\b(?:Alhaj[ia]|Hajia|Chief|Otunba|Prof|Professor|Engr|Barr|Dr|Hon|Rev|Pastor|Bishop|Sir|Senator|Sen|Justice"
    r"|Amb|Gen|Col|Maj|Major|Capt|Captain|Cmdr|Cdr|Brig|General|Colonel|Brigadier|Lt|Adm|Admiral|Commodore)[.]?\s)"
    r"\((?:(Dr|Mrs|Mr|Ms|Miss|Engr|Barr|Chief|Hon|Prof|Alhaji|Hajia|Sir|Rev)|[Rr]e?td|[Rr]et)[.]?\)(?=\s\p{Lu})"
)
_EXCELLENCY = regex.compile(r"(?<=\b(?:His|Her) Excellency),(?=\s\p{Lu})")
# UTF-8 read as Latin-1 (``é`` as ``Ã©``), some of it then decomposed (``è`` as ``Ã``, a blank and a mark)
_GARBLED = regex.compile(r"Ã(?:[\xa1-\xbf]|\s[\u0301\u0304\u0308\u0327])")
_DECOMPOSED = {"\u0301": "\xb4", "\u0304": "\xaf", "\u0308": "\xa8", "\u0327": "\xb8"}
_CLAUSE_END = regex.compile(r"[.!?;:\n\"“”«»]|,\s")
_WORD = regex.compile(r"\w+(?:['’]\w+)*")
_OPENS_SENTENCE_BEFORE = regex.compile(r"(?:\A|[.?!…:”\"’'»][)\]]*)\s*\Z")
_ENDS_SENTENCE = regex.compile(r"(?:\A|[.?!…”\"’'»][)\]]*)\s*\Z")
_PLAIN = {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "‹": '"', "›": '"'}


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
    after = text[quotation.end : paragraph.end].lstrip(" \t\r\n" + _BLANKS)
    alone_before = writer.at_sentence_start()
    stopped = _FULL_STOP.search(inner) is not None
    if alone_before and _ASKED.search(inner) and _starts_upper(after) and not _frame_follows(after):
        stopped = True
    if alone_before and (not after or (stopped and _starts_upper(after))):
        writer.leave_out()
        return
    if after[:1] in {",", ".", ";", ":", "?", "!"}:
        end = ""
    elif not after or (stopped and _starts_upper(after)):
        end = "."
    elif _ASKED.search(inner) and _starts_upper(after) and not (alone_before and _frame_follows(after)):
        end = "?"
    else:
        end = ","
    writer.stand_in(index, quotation, end)
    if end == "." and after:
        writer.break_paragraph()


def _ends_sentence(text: str, paragraph: Paragraph, quotation: Quotation) -> bool:
    """Does a sentence end with the words in marks: ``Most were "very tired." In Hull, half said no.``?"""
    inner = text[max(quotation.inner_start, quotation.inner_end - 40) : quotation.inner_end]
    after = text[quotation.end : paragraph.end][:200].lstrip(" \t\r\n" + _BLANKS)
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
        words = self._text[start:end].translate(_PLAIN_TABLE).replace("\n", " ").replace("\r", " ")
        if "(" in words:
            words = _SECOND_ADDRESS.sub(_without_brackets, words)
        if " Excellency," in words:
            words = _EXCELLENCY.sub(" ", words)
        words = _NO_END.sub(" ", _END_BEHIND_TITLED.sub(BREAK, words))
        if "Ã" in words:
            words = _GARBLED.sub(_letters, words)
        if words.strip():
            self._add(words, start, end, True, None)
        elif words and self._parts and self._parts[-1] != BREAK:
            self._add(" ", start, end, False, None)

    def keep(self, index: int, quotation: Quotation) -> None:
        """A quotation whose words belong to the sentence's own grammar."""
        self._kept.add(index)
        self._add('"', quotation.start, quotation.inner_start, False, index)
        inner = self._text[quotation.inner_start : quotation.inner_end]
        self._add(
            inner.translate(_INNER_TABLE).replace("\n", " ").replace("\r", " "),
            quotation.inner_start,
            quotation.inner_end,
            True,
            index,
        )
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


def _without_brackets(found: regex.Match[str]) -> str:
    """As many characters as a form of address in brackets has, its letters alone: `` Mrs  `` for ``(Mrs.)``."""
    return f" {found[1] or ''}".ljust(len(found.group()))


def _letters(garbled: regex.Match[str]) -> str:
    """As many letters as a garbled one has characters: ``óó`` for the ``Ã³`` of ``RamÃ³n``."""
    last = garbled.group()[-1]
    return chr(0xC0 + ord(_DECOMPOSED.get(last, last)) - 0x80) * len(garbled.group())


_BLANKS = "\u00a0\u2028\u2029\u200b\u200c\u200e\u200f\u2060\ufeff\u0085\x00"
_PLAIN_TABLE = str.maketrans({**_PLAIN, "ʼ": "'", **dict.fromkeys(_BLANKS, " ")})
_INNER_TABLE = str.maketrans({**_PLAIN_TABLE, ord('"'): "'", ord("“"): "'", ord("”"): "'"})
