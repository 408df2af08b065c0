"""Where the words of a role begin: behind article and owner, with a work's name in marks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from quoteattr.speakers.phrases.chunks import glued
from quoteattr.syntax.records import Sentence, Word

_LEFT_OUT = frozenset(
    {
        "a", "an", "the", "his", "her", "their", "its", "our", "my", "also", "now", "then", "currently", "himself",
        "herself", "least",
    }
)  # fmt: skip
_CLOSED_BY: Mapping[str, str] = MappingProxyType({"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»"})
_LONGEST_NAME = 8  # words of what a work is called, marks and all


def trimmed(sentence: Sentence, start: int, last: int) -> int:
    """The first word of a role without article and owner: ``her fellow | senator``, ``a | fellow at Lund``."""
    words = sentence.words
    while not glued(words, start + 1) and start < last and _left_out(words[start : last + 1]):
        start += 1
    return start


def _left_out(words: Sequence[Word]) -> bool:
    """Whether a phrase without its first word says the same."""
    first = words[0]
    if first.upos == "DET" or first.lower in _LEFT_OUT:
        return True
    if first.lower == "fellow":
        return words[1].upos in ("ADJ", "NOUN", "PROPN")
    return first.upos == "PUNCT" and not _encloses(words)


def _encloses(words: Sequence[Word]) -> bool:
    """Whether a phrase opens with what a work is called in marks: ``“Night Owls” host``."""
    closing = _CLOSED_BY.get(words[0].text)
    return closing is not None and any(word.text == closing for word in words[2:-1])


def with_work(words: Sequence[Word], first: int) -> int:
    """Where a title begins that a work in marks stands before: ``“Night Owls” | host Ann Lee``."""
    if first < 3 or words[first].upos != "NOUN" or words[first - 2].upos == "PUNCT":
        return first  # “Why?” reporter Ann Lee asked
    for at in range(first - 3, max(first - _LONGEST_NAME, -1), -1):
        if words[first - 1].text == _CLOSED_BY.get(words[at].text):
            return at if words[at + 1].text[:1].isupper() else first
    return first
