"""A headline with a capital on every word, as the text below writes its words: ``Lind Slams Ostrow Pier Plan``.

Taggers take such a line for one long name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence

import regex
from attrs import frozen

from quoteattr.casing.words import Words

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*(?:['’](?!s\b)\p{L}+)*")
_SMALL_IN_TEXT = regex.compile(r"(?<![\p{L}.@#'’])\p{Ll}+(?!\p{L})")
_CAPITAL_IN_SENTENCE = regex.compile(r"(?<=[\p{Ll},;] )\p{Lu}[\p{L}]+")
_CONTRACTED = regex.compile(r"(?:n['’]t|['’](?:ll|re|ve|d|m))\Z")
_BEGINS = regex.compile(r"(?:(?:[:;!?…]|(?<!\b\p{Lu})\.)\s+|\A)[\"'“‘«„(\[]*\Z|[\"“‘«„]\Z|(?<!\p{L})'\Z")
_FEWEST, _MOST = 4, 30  # words
_PLAIN = 2  # words that must turn out to be no names
_LONGEST = 400  # characters
_BELOW = 200  # characters of text below a headline, without which it tells nothing of its words


@frozen
class _Seen:
    """How the text below writes words: how often small, how often with a capital inside a sentence."""

    small: Counter[str]
    capital: Counter[str]


def with_plain_headline(text: str, end: int, small: Collection[str], words: Callable[[], Words]) -> str:
    """The text with its headline as a sentence is written; one character for one.

    Args:
        text: any string.
        end: where its first paragraph ends.
        small: words that are no names (``the``, ``of``, ``had``), in small letters.
        words: what words look like; asked for only if there is such a headline.

    A word keeps its capital if the text below writes it so more often than not, if it is not known, or if it is
    an office before a name.
    """
    if end > _LONGEST or len(text) - end < _BELOW:
        return text
    found = list(_WORD.finditer(text, 0, end))
    if not _FEWEST <= len(found) <= _MOST:
        return text
    telling = [match.group() for match in found if match.group().lower() not in small]
    if len(telling) < _FEWEST or not all(word[0].isupper() for word in telling):
        return text
    below = text[end:]
    seen = _Seen(Counter(_SMALL_IN_TEXT.findall(below)), Counter(_CAPITAL_IN_SENTENCE.findall(below)))
    known = words()
    plain = [
        not _BEGINS.search(text, 0, match.start()) and _is_plain(match.group(), small, seen, known) for match in found
    ]
    _keep_offices(plain, [match.group().lower() for match in found], known)
    lowered = [match for match, is_plain in zip(found, plain, strict=True) if is_plain]
    if sum(match.group().lower() not in small for match in lowered) < _PLAIN:
        return text
    letters = list(text[:end])
    for match in lowered:
        letters[match.start()] = letters[match.start()].lower()
    return "".join(letters) + below


def _is_plain(word: str, small: Collection[str], seen: _Seen, words: Words) -> bool:
    lower = word.lower()
    if len(lower) != len(word) or word[1:] != lower[1:]:
        return False  # FBI, McCain
    if lower in small or (lower != "i" and _CONTRACTED.sub("", lower) != lower and lower[:2] not in ("i'", "i’")):
        return True
    often, named = seen.small[lower], seen.capital[word]
    if often or named:
        return often > named or (often > 0 and lower in words.titles)
    return words.is_ordinary(lower) and lower not in words.given


def _keep_offices(plain: list[bool], words: Sequence[str], known: Words) -> None:
    """``Gov`` keeps its capital before a name."""
    for place in range(len(words) - 2, -1, -1):
        if plain[place] and words[place] in known.titles and not plain[place + 1]:
            plain[place] = False
