"""Weighs whether a single mark is an apostrophe or a prime rather than a quotation mark."""

from __future__ import annotations

import regex
from attrs import evolve, frozen

from quoteattr.quotations.wordlists import word_list

_NEXT_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)?")
_LAST_WORD = regex.compile(r"(?r)\p{L}+")
_DECADE = regex.compile(r"\d0s?\b|\d\ds?\b(?!\d)")
_COUNTED = r"(?:percent|per|million|years?|people)\b"
_YEAR = regex.compile(rf"\d\ds\b|\d\d(?=[,.]?\s\p{{Ll}})(?!\s{_COUNTED})|\d\d(?![\w’'.:%,]|\s?{_COUNTED})")
_AND = regex.compile(r"['’‘]n['’]", regex.IGNORECASE)
_SPACED = regex.compile(r"(?:ll|re|ve|m|d|s)\b")  # I 'll, as older books set it
_STOPPED = 3.5
_CLIPPED = frozenset({"n", "o", "i", "th", "an", "ol", "wi", "dato"})  # Dato’ Lind


@frozen
class Weights:
    """``neither`` is the weight for an apostrophe; the others are added to opening and closing."""

    neither: float
    opens: float = 0.0
    closes: float = 0.0


def weigh_apostrophe(
    text: str, start: int, end: int, left: str, right: str, make: str, used: bool, stopped: bool = False
) -> Weights:
    """The weights of the single mark ``text[start:end]``.

    ``left`` and ``right`` are the kinds of the characters beside it (see
    :class:`quoteattr.quotations.marks.Mark`); ``used``: the text writes its apostrophes so; ``stopped``: what is said
    ends in a stop before the mark.

    >>> weigh_apostrophe("bring 'em in", 6, 7, " ", "a", "straight", True).neither > 0
    True
    """
    if make in ("left", "low", "grave"):
        return _facing_right(text, end, left, make)
    if left in "a1" and text[start - 1 : start].isalnum() and right not in "a1":
        weights = _after_word(text, start, left, right, make, used)
        kept = stopped and left == "a" and right in " ."
        return evolve(weights, neither=weights.neither + _STOPPED) if kept else weights
    if right in "a1" and left not in "a1":
        return _before_word(text, start, end, right, make)
    if left == " " and right == " ":
        return Weights(-1.0)
    return Weights(-4.0 if used else -6.0)


def _facing_right(text: str, end: int, left: str, make: str) -> Weights:
    """‘em, as word processors turn it; rock ‘n’ roll; back in ‘08"""
    word = _NEXT_WORD.match(text, end, end + 15)
    if make == "left" and word and word.group() in word_list("elisions"):
        return Weights(4.0)
    if make == "left" and word and word.group().lower() in word_list("elisions"):
        return Weights(1.0)
    if make == "left" and _YEAR.match(text, end):
        return Weights(4.0)
    if left in "a1":
        return Weights(-1.0)
    return Weights(-2.5 if make == "grave" else -5.0)


def _after_word(text: str, start: int, left: str, right: str, make: str, used: bool) -> Weights:
    """the soldiers' posts; goin' home; o' course; 6' tall"""
    unused = 0.0 if used else -2.0
    if left == "1":
        return Weights(0.0 if make == "straight" and right in " .(-" else -3.5 + unused)
    word = _LAST_WORD.search(text, max(0, start - 15), start)
    last = word.group().lower() if word else ""
    if start > 1 and _AND.match(text, start - 2):
        return Weights(6.0, closes=-6.0)
    if last.endswith(("s", "x", "z")):
        return Weights(1.0, closes=-1.0 if right == " " else 0.0) if used else Weights(-1.5)
    if last in _CLIPPED:
        return Weights(3.0 + unused)
    if last.endswith("in"):
        return Weights(0.0 + unused)
    return Weights(-3.5 + unused)


def _before_word(text: str, start: int, end: int, right: str, make: str) -> Weights:
    """'em, 'Twas, '90s; You 'll see, there 's the boat"""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha() and _SPACED.match(text, end):
        return Weights(5.0, -6.0)
    if right == "1":
        return Weights(2.5, -1.0) if _DECADE.match(text, end) else Weights(-1.0)
    if _AND.match(text, start):
        return Weights(6.0, -4.0)
    word = _NEXT_WORD.match(text, end, end + 15)
    found = word.group() if word else ""
    if found in word_list("elisions"):
        return Weights(4.0, -1.5)
    if found.lower() in word_list("elisions") or (found in ("e", "E") and text[end + 1 : end + 2] == " "):
        return Weights(3.5, -2.5)
    return Weights(-3.0 if make == "straight" else -2.0)
