"""The first words of a chapter in capitals, as printers set them: ``NELL HAD BEEN told to polish the silver``."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import regex

_RUN = regex.compile(r"[“\"‘']?(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]*){1,7}+),? (?=\p{Ll})")
_WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
_SHORTEST = 60
_LETTERS = 6


def with_plain_openings(
    text: str, paragraphs: Sequence[tuple[int, int]], small: Collection[str], given: Collection[str] = ()
) -> str:
    """The text with such openings as the rest of it writes their words; one character for one.

    Args:
        text: any string.
        paragraphs: half-open offsets of its paragraphs.
        small: words that are no names (``the``, ``of``, ``had``), in small letters.
        given: given names, in small letters.

    Only an opening is changed among whose words one is small, or stands in small letters elsewhere: ``NASA AND ESA``
    is left alone where ``and`` is not told to be small. So is one that is somebody's name: ``NELL ORDE has been told``,
    by her given name or because the text writes ``Orde`` elsewhere; so is ``MR. ORDE``.

    >>> text = "THE BAKER HAD been ill for a week. The baker, Nell said, was better now."
    >>> with_plain_openings(text, [(0, len(text))], {"the", "had"})[:20]
    'The baker had been i'
    """
    runs = [
        run.span(1)
        for start, end in paragraphs
        if end - start >= _SHORTEST and (run := _RUN.match(text, start, end)) is not None
    ]
    if not runs:
        return text
    letters = list(text)
    seen = _words_outside(text, runs)
    for start, end in runs:
        run = text[start:end]
        if not (_is_opening(run, small, seen) or _is_somebody(run, seen, given) or _is_seen(run, seen)):
            continue
        for word in _WORD.finditer(text, start, end):
            letters[word.start() : word.end()] = _written(word.group(), word.start() == start, small, seen)
    return "".join(letters)


def _is_opening(run: str, small: Collection[str], seen: Collection[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(run)]
    return sum(map(len, words)) >= _LETTERS and any(word in small or word in seen for word in words)


def _is_somebody(run: str, seen: Collection[str], given: Collection[str]) -> bool:
    """Whether the words are a person's name, as newspapers set it: ``LENA ORDE insists that``."""
    first, *others = _WORD.findall(run)
    if not 1 <= len(others) <= 2 or " ".join((first, *others)) != run or min(map(len, (first, others[-1]))) < 3:
        return False
    last = others[-1].capitalize()
    named = any(form in seen for form in (last, f"{last}'s", f"{last}’s")) and others[-1] not in seen
    return first not in seen and (first.lower() in given or named)


def _is_seen(run: str, seen: Collection[str]) -> bool:
    """Whether the text writes each of the words with one capital elsewhere: ``MR. ORDE rose``, ``MISS LENA ORDE``."""
    words = [word.capitalize() for word in _WORD.findall(run)]
    return sum(map(len, words)) >= _LETTERS and all(word in seen for word in words)


def _words_outside(text: str, runs: Sequence[tuple[int, int]]) -> Collection[str]:
    seen: set[str] = set()
    at = 0
    for start, end in [*runs, (len(text), len(text))]:
        seen.update(_WORD.findall(text, at, start))
        at = end
    return seen


def _written(word: str, first: bool, small: Collection[str], seen: Collection[str]) -> str:
    """A word as the text writes it elsewhere; one that stands nowhere else with a capital, unless it is small."""
    lower = word.lower()
    capital = lower[:1].upper() + lower[1:]
    if len(lower) != len(word) or len(capital) != len(word):
        return word
    if first:
        return capital
    if word in seen and lower not in seen and capital not in seen:
        return word
    return lower if lower in small or lower in seen else capital
