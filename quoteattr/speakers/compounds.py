"""Nouns for people that are written with hyphens: ``brother-in-law``, ``president-elect``, ``second-in-command``."""

from __future__ import annotations

from quoteattr.speakers.chunks import GLUE, glued
from quoteattr.speakers.lexicon import is_person_noun
from quoteattr.syntax.records import Word


def noun_at(words: tuple[Word, ...], index: int) -> str:
    """The noun that ends at a word, in lower case, with what its hyphens tie to it if that is a noun for a person.

    ``brother-in-law`` for the last word of ``her brother-in-law``, but ``law`` for that of ``an anti-theft law``.
    The ``vote count`` is no nobleman.
    """
    word = words[index]
    if word.lower == "number" and index and words[index - 1].lower == "opposite":
        return "counterpart"  # her opposite number
    if word.lower == "count" and index and words[index - 1].upos == "NOUN" and words[index - 1].text.islower():
        return "tally"
    if index < 2 or words[index - 1].text not in GLUE or not glued(words, index - 1):
        return word.lower
    first = index
    while first >= 2 and glued(words, first - 1):
        first -= 2
    whole = "".join(part.lower for part in words[first : index + 1])
    return whole if is_person_noun(whole) else word.lower
