"""The words that a name is known by, whatever its dots and capitals."""

from __future__ import annotations

from functools import lru_cache

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.word_shapes import name_token


@lru_cache(maxsize=8192)
def key_of(name: tuple[str, ...]) -> tuple[str, ...]:
    """A name for comparison: lower case, no dots, no suffix, no leading article or small word.

    >>> key_of(("Karl", "J.", "Reuter", "Jr.")), key_of(("de", "la", "Tour"))
    (('karl', 'j', 'reuter'), ('tour',))
    """
    words = [part for part in name if part not in entries("suffixes")] or list(name)
    words = [*words[:-2], words[-2][:-1]] if len(words) > 2 and words[-2][-1:] == "," else words  # Tarn Valves, Inc.
    while len(words) > 1 and words[0] in entries("particles"):
        words = words[1:]
    if len(words) > 1 and words[0].lower() == "the":
        words = words[1:]
    return tuple(token for token in map(name_token, words) if token)
