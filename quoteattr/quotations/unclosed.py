"""Finds where a quotation ends whose mark was never closed."""

from __future__ import annotations

import regex

from quoteattr.quotations.marks import Habits
from quoteattr.quotations.wordlists import word_list

_SAID = "(?:" + "|".join(sorted(word_list("said"))) + ")"
_PRONOUN = r"(?:he|she|they|it)"
_NAME = (
    r"(?:(?:the|a|an|his|her|their|its|one|another|The)\s)?"
    r"(?:[\p{L}\p{N}][\p{L}\p{N}.'’&-]*\s){0,6}?[\p{L}\p{N}][\p{L}\p{N}.'’&-]*"
)
# What may follow the verb of a frame after the words: "he said on Monday", not "he said no".
_TAIL = (
    r"(?=\s?(?:[.,;:—–(]|--|$)|\s(?:in|on|at|to|of|after|before|during|with|when|while|as|about|by|from|for|through|via|and"
    r"|late|earlier|early|last|this|today|yesterday|tomorrow|again|then|later|there|here|\p{L}+ly|\p{Lu}\p{L}+day)\b"
    r"|(?<=\b(?:told|tells|asked|asks|warned|warns|wrote|writes))\s)"
)
# "…, he said", "…, Mary Jones, an engineer, said", "…, said Mary Jones", "…--said Mary Jones"
_FRAME = regex.compile(
    r"(?:(?<=[,?!…—–-])\s{1,3}|(?<=[,.?!…\p{L}](?:—|–|--)))(?:"
    + _PRONOUN + r"\s(?:\p{L}+ly\s|also\s|then\s)?" + _SAID + r"\b" + _TAIL
    + r"|" + _SAID + r"\s(?:" + _PRONOUN + r"\b|(?:the|a|an|his|her|one|another)\s\p{L}|\p{Lu})"
    + r"|according\sto\s"
    + r"|(?!I\s(?:must|dare|will|shall|would|should|may|might|can|could|have|do)\b|I\s(?:asked|told)\s\p{L}+\sto\b)"
    + r"(?=\p{Lu}|the\s|a\s|an\s|his\s|her\s|their\s|one\s)"
    + _NAME + r",?\s(?:[^,.!?;\n]{1,60},\s)?(?<!\b(?:am|are|be|been|being|is|was|were)\s)" + _SAID + r"\b" + _TAIL
    + r")"
)  # fmt: skip
_CLAUSE_END = regex.compile(r"[,;:!?—–](?=\s|$)|(?<=\p{L}{3})\.(?=\s|$)")
_GAP = regex.compile(r"(?<=\S) {2,3}(?=\S)")


def find_end(text: str, start: int, limit: int, habits: Habits | None = None, broken_off: bool = False) -> int:
    """The offset where a quotation that begins at ``start`` and was never closed ends, at most ``limit``.

    Where a blank too many shows that a mark was lost on the way; else before the frame that
    reports it (``“We had some trouble, he said.``); else, if it starts with a small letter in the
    middle of a sentence, with its clause; else at ``limit``. ``habits`` tell which blanks are usual.
    ``broken_off``: another quotation starts at ``limit``, perhaps with a frame of its own before it;
    far off, no more than the first sentence is sure.

    >>> find_end("“We had some trouble, he said.", 1, 30)
    21
    """
    lost = _lost_mark(text, start, limit, habits)
    if lost is not None:
        return lost
    frame = _FRAME.search(text, start + 1, limit)
    if frame:
        return int(frame.start())
    if broken_off:
        ahead = _FRAME_AHEAD.search(text, start, limit)
        if ahead:
            return int(ahead.start())
        first = _SENTENCE_START.search(text, start, limit) if limit - start > _LONG else None
        if first:
            return int(first.start()) + 1
    if text[start:limit][:1].islower():
        clause = _CLAUSE_END.search(text, start, limit)
        if clause:
            return int(clause.start())
    return limit


def frame_within(text: str, start: int, limit: int) -> int | None:
    """The offset where a frame interrupts the words from ``start`` on (``… a boat, |said Nolan``); None without."""
    frame = _FRAME.search(text, start, limit)
    return int(frame.start()) if frame else None


def _lost_mark(text: str, start: int, limit: int, habits: Habits | None) -> int | None:
    """Where two blanks stand in place of one: “a great thing  and left. None if they do nowhere."""
    wide = habits is not None and habits.wide_spaces
    for gap in _GAP.finditer(text, start, limit):
        if not (wide and text[gap.start() - 1] in ".!?…"):
            return int(gap.start())
    return None


def ends_within(text: str, start: int, limit: int, habits: Habits | None = None) -> bool:
    """Does something between the two offsets show that the quotation ends there?"""
    if _lost_mark(text, start, limit, habits) is not None or _FRAME.search(text, start, limit) is not None:
        return True
    woven = text[start:limit][:1].islower()
    return woven and (
        _SENTENCE_START.search(text, start, limit) is None or _TOLD.search(text, start, limit) is not None
    )


# … a long road. Ann Lee said
_TOLD = regex.compile(r"[.!?…]\s+(?:\p{Lu}[\p{L}.'’-]*\s){1,4}" + _SAID + r"\b")
# "We go. She said, |"
_FRAME_AHEAD = regex.compile(r"(?<=[.!?…])\s+[^.!?…\n]{0,80}?\b" + _SAID + r"\b[^.!?…\n]{0,20}$")
_FRAME_AFTER = regex.compile(
    r"\s{1,2}(?:" + _PRONOUN + r"\s" + _SAID + r"\b|" + _SAID + r"\s(?:" + _PRONOUN + r"\b|the\s|\p{Lu})"
    r"|(?:\p{Lu}[\p{L}.'’-]*\s){1,4}" + _SAID + r"\b)"
)
_DOUBLE = regex.compile(r"[“”\"„«»]")
# …” she said. |We go on.”
_FRAME_BETWEEN = regex.compile(r"[^.!?…\n]{0,150}?\b" + _SAID + r"\b[^.!?…\n]{0,60}[.:,]\s+(?=\p{Lu})")
# She said: |We go on.”
_ANNOUNCED = regex.compile(r"\b" + _SAID + r"[:,]\s+(?=\p{Lu})")
_LONG = 400  # characters: a text without paragraphs, where all before is hardly said by whoever says the last words
_SENTENCE_START = regex.compile(r"[.!?…]\s+(?=[\p{Lu}\p{N}])")


def find_start(text: str, free: int, paragraph_start: int, closing: int, after: int) -> int | None:
    """Where a quotation began whose opening mark is missing (``We go on,” he said.``), None if it is none.

    ``closing`` and ``after`` are the offsets of the closing mark; ``free`` is where the stretch
    before it begins that no other quotation covers.
    """
    if closing - free > 2000 or _DOUBLE.search(text, free, closing):
        return None
    if free > paragraph_start:
        frame = _FRAME_BETWEEN.match(text, free, closing)
        if frame:
            return int(frame.end())
    announced = _ANNOUNCED.search(text, free, closing)
    if announced:
        return int(announced.end())
    if not _FRAME_AFTER.match(text, after, after + 120):
        return None
    if closing - free > _LONG:
        return _last_sentence(text, free, closing)
    if free == paragraph_start:
        return None if _FRAME.search(text, free, closing) else free
    start = _SENTENCE_START.search(text, free, closing)
    return int(start.end()) if start else None


def _last_sentence(text: str, start: int, end: int) -> int | None:
    """The offset where the last sentence between two offsets begins, None if there is no more than one."""
    starts = [int(found.end()) for found in _SENTENCE_START.finditer(text, start, end)]
    return starts[-1] if starts else None


def frame_after(text: str) -> bool:
    """Does ``text``, from the last character of a quotation on, begin with a reporting frame?

    >>> frame_after(", she said."), frame_after(" and left.")
    (True, False)
    """
    return _FRAME_AFTER.match(text, 1, 121) is not None
