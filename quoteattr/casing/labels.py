"""The labels of a transcript in capitals, as the text writes names: ``GOV. ANN LEE:`` is ``Gov. Ann Lee:``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence, Set

import regex

from quoteattr.wordlists import word_list

_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*")
_LOUD = regex.compile(r"\p{Lu}[\p{Lu}'’]{2,}")
_NUMERAL = regex.compile(r"[IVX]{2,4}")
_SPOKEN = regex.compile(r"[aeiouy\P{ASCII}]")
_CLIPPED = frozenset({"mrs", "sgt", "ltd", "cllr"})
_SCOTS = ("Mc", "O'", "O’", "D'", "D’")


def with_plain_labels(text: str, labels: Sequence[tuple[int, int]], small: Collection[str]) -> str:
    """The text with such labels as names are written; one character for one.

    Args:
        text: any string.
        labels: half-open offsets of the labels.
        small: words that are no names (``the``, ``of``), in small letters.

    A word of a label that stands elsewhere in capitals only (``FBI``) stays as it is.

    >>> with_plain_labels("FBI AGENT O'HARA: We dig. The FBI digs.", [(0, 16)], {"the"})
    "FBI Agent O'Hara: We dig. The FBI digs."
    """
    labels = sorted(set(labels))
    capital = [span for span in labels if span[1] - span[0] > 1 and _LOUD.search(text, *span) is not None]
    if not capital:
        return text
    seen: set[str] = set()
    at = 0
    for start, end in [*labels, (len(text), len(text))]:
        seen.update(_WORD.findall(text, at, max(start, at)))
        at = max(end, at)
    letters = list(text)
    offices = word_list("speakers", "letters_of_office")
    again = Counter(text[slice(*span)] for span in labels)
    people: set[str] = set()  # MIRA, again and again: elsewhere too she is Mira
    for start, end in capital:
        loud = text[start:end].isupper()
        named = set(_WORD.findall(text, start, end)) if again[text[start:end]] > 1 else set()
        people |= {word for word in named if _LOUD.fullmatch(word) and word.lower() not in small}
        for word in _WORD.finditer(text, start, end):
            if loud or _LOUD.fullmatch(word.group()):
                if word.end() == end and word.start() > start and word.group() in offices:
                    continue  # ADA HOLM MP
                form = _written(word.group(), word.start() == start, small, seen - named)
                letters[word.start() : word.end()] = form
    for word in _LOUD.finditer(text) if people else ():
        if word.group() in people:
            letters[word.start() : word.end()] = _written(word.group(), True, small, seen - people)
    return "".join(letters)


def _written(word: str, first: bool, small: Collection[str], seen: Set[str]) -> str:
    lower = word.lower()
    plain = lower[:1].upper() + lower[1:]
    if len(lower) != len(word) or len(plain) != len(word) or _NUMERAL.fullmatch(word):
        return word
    if lower in small and not first:
        return lower
    if len(word) > 2 and lower not in _CLIPPED and _SPOKEN.search(lower) is None:
        return word  # CBS
    if word in seen and plain not in seen and lower not in seen and len(word) > 1:
        return word
    for form in seen:
        if form.lower() == lower and form != word and form[:1].isupper():  # McAdam
            return form
    for prefix in _SCOTS:
        if plain.startswith(prefix) and len(plain) > len(prefix) + 1:
            return prefix + plain[len(prefix) :].capitalize()
    return plain
