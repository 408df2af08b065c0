"""Cuts text into atoms: the smallest stretches that may be words of their own.

Words of a treebank are made of one atom or several that touch; which, the network decides.
Cutting is finer than any tokenizer's: at blanks, between letters, digits and signs, before ``n't``.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from quoteattr.wordlists import word_list

# A run of letters, cut before the n of n't; a run of digits; a sign, or four and more of the same sign.
_ATOM = regex.compile(
    r"(?P<not>\p{L}[\p{L}\p{M}]*(?=[nN]['’`´][tT]\b))|[\p{L}\p{M}]+|\p{N}+|(?P<sign>[^\p{L}\p{M}\p{N}\s])(?P=sign){3,}|[^\s]"
)
_JOINED = {
    entry.replace("|", ""): tuple(len(part) for part in entry.split("|"))
    for entry in word_list("models", "joined_words")
}

Atom = tuple[int, int]


def atoms(text: str, start: int = 0, end: int | None = None) -> Iterator[Atom]:
    """Offsets of the atoms of ``text[start:end]``, half-open.

    >>> text = "We don't pay $5m."
    >>> [text[a:b] for a, b in atoms(text)]
    ['We', 'do', 'n', "'", 't', 'pay', '$', '5', 'm', '.']
    """
    for found in _ATOM.finditer(text, start, len(text) if end is None else end):
        first, last = found.span()
        lengths = _JOINED.get(found.group().lower()) if 1 < last - first < 9 else None
        if lengths is None:
            yield first, last
            continue
        for length in lengths:
            yield first, first + length
            first += length


# How an atom is written. The word pieces are in small letters, so this is all the network knows of capitals.
SIGN, SMALL, TITLE, CAPITALS, INITIAL, MIXED, DIGITS = range(7)
SHAPES = 7


def shape(atom: str) -> int:
    """How an atom is written: a sign, small letters, a capital first, all capitals, one capital, mixed, digits."""
    if atom.islower():
        return SMALL
    if atom.isupper():
        return CAPITALS if len(atom) > 1 else INITIAL
    if atom[0].isdigit() or atom.isnumeric():
        return DIGITS
    if not atom[0].isalpha():
        return SIGN
    if atom[0].isupper() and atom[1:].islower():
        return TITLE
    return MIXED


# What stands before an atom.
BLANK, NOTHING, INSIDE = range(3)
GAPS = 3
