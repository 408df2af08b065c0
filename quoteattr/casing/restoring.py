"""Gives a text without case the capitals that it most likely had."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_lowercase, ascii_uppercase

import regex
from attrs import frozen

from quoteattr.casing.words import Words
from quoteattr.wordlists import word_list

_NOT_ASCII = regex.compile(r"[^\x00-\x7f]")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*")
_ENDING = regex.compile(r"(?:n['’]t|['’](?:s|ll|re|ve|d|m|t))\Z")
_ENDED = regex.compile(r"[.!?…][\"'”’»)\]]*\s+[\"'“‘«„(\[]*\Z")
_PARAGRAPH = regex.compile(r"(?:\r\n|\n|\r)\s*?(?:\r\n|\n|\r)")
_LINE_ENDED = regex.compile(r"[.!?…:”\"’)][ \t]*[\r\n]")
_QUOTATION_BEGINS = regex.compile(r"[,:]\s+[\"'“‘«„]\Z")
_FULL_STOP = regex.compile(r"\A\.\s")
_NUMBER = regex.compile(r"\A\s\d")
_AFTER_NUMBER = regex.compile(r"\d\s?\Z")
_LABEL = regex.compile(r"^\p{Lu}[\p{Lu} .'’-]{1,40}:(?=\s)", regex.M)
_LINE = regex.compile(r"^[^\S\n]*\S", regex.M)
_MONTHS = frozenset({"may", "march", "august"})

_FEWEST = 20
"""Letters below which a text says nothing about its case."""
_CAPITALS = 0.75
"""Share of capitals among the letters from which on they say nothing."""
_SMALL = 0.004
"""Share of capitals below which they were lost; prose has some three of a hundred."""

_SIGHT = 40
"""How many characters between two words are looked at."""


@frozen
class _Token:
    """A word in small letters and what stands around it.

    Attributes:
        start: offset of its first letter.
        word: itself.
        base: without ``'s``, ``n't`` and the like.
        gap: the text between it and the word before.
        after: the text between it and the word after, at most some characters.
    """

    start: int
    word: str
    base: str
    gap: str
    after: str


_CAPITAL_LETTERS, _SMALL_LETTERS = ascii_uppercase.encode(), ascii_lowercase.encode()


def case_is_lost(text: str) -> bool:
    """Is the text all in capitals, or all in small letters?

    >>> case_is_lost("THE ROOF IS GONE, SAID ANA RUIZ."), case_is_lost("The roof is gone, said Ana Ruiz.")
    (True, False)
    """
    others = _NOT_ASCII.findall(text)
    plain = text.encode("ascii", "ignore")
    capital = len(plain) - len(plain.translate(None, _CAPITAL_LETTERS)) + sum(map(str.isupper, others))
    small = len(plain) - len(plain.translate(None, _SMALL_LETTERS)) + sum(map(str.islower, others))
    letters = capital + small
    return letters >= _FEWEST and not _SMALL * letters < capital < _CAPITALS * letters


def restored(text: str, words: Words) -> str:
    """The text with likely capitals, character for character.

    ``the roof is gone, said ana ruiz. she is a baker.`` becomes ``The roof is gone, said Ana Ruiz. She is a baker.``
    """
    letters = [low if len(low := char.lower()) == 1 else char for char in text]
    tokens = _tokens("".join(letters))
    names = [_is_name(tokens, place, words) for place in range(len(tokens))]
    for place, token in enumerate(tokens):
        if token.base in word_list("casing", "abbreviations"):
            _capitalise(letters, token.start, token.start + len(token.base))
        elif names[place] or _before_name(tokens, names, place, words) or _begins(tokens, place):
            for start in _capital_places(token):
                _capitalise(letters, start, start + 1)
    for start, end in _labels(text):
        letters[start:end] = text[start:end]
        _capitalise(letters, end + 1, min(end + 2, len(letters)))
    return "".join(letters)


def _tokens(text: str) -> list[_Token]:
    """The words of a text in small letters."""
    found = list(_WORD.finditer(text))
    starts = [*(match.start() for match in found), len(text)]
    tokens = []
    end = 0
    for match, following in zip(found, starts[1:], strict=True):
        word = match.group()
        gap = text[max(end, match.start() - _SIGHT) : match.start()]
        end = match.end()
        tokens.append(_Token(match.start(), word, _ENDING.sub("", word), gap, text[end : min(following, end + _SIGHT)]))
    return tokens


def _labels(text: str) -> list[tuple[int, int]]:
    """Where ``SMITH:`` begins the lines of a transcript, which is known by these capitals."""
    found = [match.span() for match in _LABEL.finditer(text)]
    lines = sum(1 for _ in _LINE.finditer(text))
    return found if len(found) > 1 and len(found) * 3 >= lines else []


def _capitalise(letters: list[str], start: int, end: int) -> None:
    for place in range(start, end):
        if len(letters[place].upper()) == 1:
            letters[place] = letters[place].upper()


def _capital_places(token: _Token) -> list[int]:
    """Where the capitals of a name stand: O'Neill, McDonald."""
    prefixed = token.word.startswith(("o'", "o’", "mc")) and len(token.base) > 4
    return [token.start, token.start + 2] if prefixed else [token.start]


def _beside(tokens: Sequence[_Token], place: int) -> bool:
    """Does nothing but a blank stand between this word and the one before?"""
    return 0 < place < len(tokens) and tokens[place].gap == " "


def _is_name(tokens: Sequence[_Token], place: int, words: Words) -> bool:
    """Is the word a name, by itself or by its neighbours?"""
    token = tokens[place]
    if len(token.base) == 1:
        return _is_initial(token)
    if token.word.endswith(("n't", "n’t")):
        return False
    if not words.is_ordinary(token.base) or _in_pair(tokens, place, words):
        return True
    if token.base in _MONTHS and _NUMBER.match(token.after):
        return True
    return token.base in words.names_too and (
        _after_given_name(tokens, place, words) or _before_surname(tokens, place, words)
    )


def _is_initial(token: _Token) -> bool:
    """I, the letters of ``j. b. holt`` and of ``u.s.``; not those of ``3 p.m.``"""
    if token.base == "i":
        return True
    clock = (token.base in "ap" and _AFTER_NUMBER.search(token.gap) is not None) or (
        token.base == "m" and token.gap == "."
    )
    return token.after.startswith(".") and not clock


def _after_given_name(tokens: Sequence[_Token], place: int, words: Words) -> bool:
    """ana |cook|, j. |bush|"""
    if _beside(tokens, place):
        before = tokens[place - 1].base
        return before in words.given and before not in words.ordinary
    return place > 1 and tokens[place].gap == ". " and len(tokens[place - 1].base) == 1


def _before_surname(tokens: Sequence[_Token], place: int, words: Words) -> bool:
    """|mark| okafor"""
    return (
        tokens[place].base in words.given
        and _beside(tokens, place + 1)
        and not words.is_ordinary(tokens[place + 1].base)
    )


def _in_pair(tokens: Sequence[_Token], place: int, words: Words) -> bool:
    """white house, new york"""
    before = _beside(tokens, place) and f"{tokens[place - 1].base} {tokens[place].base}" in words.pairs
    return before or (_beside(tokens, place + 1) and f"{tokens[place].base} {tokens[place + 1].base}" in words.pairs)


def _before_name(tokens: Sequence[_Token], names: Sequence[bool], place: int, words: Words) -> bool:
    """mayor rita salgado, vice president orla kane, dr. vos"""
    for after in range(place + 1, min(place + 4, len(tokens))):
        if tokens[after - 1].word not in words.titles or tokens[after].gap not in (" ", ". "):
            return False
        if names[after]:
            return True
    return False


def _begins(tokens: Sequence[_Token], place: int) -> bool:
    """Does a sentence begin with this word?"""
    gap = tokens[place].gap
    if _AFTER_NUMBER.search(gap):
        return False
    if place == 0 or _PARAGRAPH.search(gap) or _LINE_ENDED.search(gap) or _QUOTATION_BEGINS.search(gap):
        return True
    if not _ENDED.search(gap):
        return False
    before = tokens[place - 1].base
    return not (_FULL_STOP.match(gap) and (len(before) == 1 or before in word_list("casing", "short_forms")))
