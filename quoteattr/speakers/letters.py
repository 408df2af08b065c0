"""Letters and years behind a name that are no part of it: ``Odo Finch KC``, ``Ada Holm TD``, ``Ida Lund ’98``."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.chunks import Chunk
from quoteattr.speakers.lexicon import entries, honorifics, is_given
from quoteattr.syntax.records import Sentence, Word

_APOSTROPHES = frozenset({"'", "’", "‘"})


def without_letters(sentence: Sentence, chunk: Chunk) -> Chunk:
    """A phrase without what stands behind somebody's name in it (``Odo Finch`` of ``Odo Finch KC``)."""
    words = sentence.words
    last = chunk.last
    if words[last].text.islower():  # most phrases
        return chunk
    while last > chunk.inner and _is_behind_name(words[last]):
        last -= 1
    if last == chunk.last or not _ends_name(words, chunk.inner, last):
        return chunk
    return evolve(chunk, last=last)


def past_letters(words: tuple[Word, ...], index: int) -> int:
    """The first word behind a name's letters and years."""
    while index < len(words) and _is_behind_name(words[index]):
        index += 1
    if index + 1 < len(words) and words[index].text in _APOSTROPHES and words[index].end == words[index + 1].start:
        return index + 2 if words[index + 1].text.isdigit() and len(words[index + 1].text) == 2 else index
    return index


def tells_office(word: Word) -> bool:
    """Whether letters behind a name say what somebody is: ``Ada Holm TD``, not ``Ada Holm OBE``."""
    return word.text in entries("letters_of_office")


def holds_office(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a phrase without a name ends in the letters of an office: ``says Ostby MP``, not ``Ada Holm MP``."""
    words = sentence.words[chunk.inner : chunk.last + 1]
    if len(words) == 1 or words[-1].text not in entries("letters_of_office"):
        return False
    return not any(word.name == "I-PER" or is_given(word.text) for word in words[:-1])


def _is_behind_name(word: Word) -> bool:
    """Whether a word is letters (``KC``, ``OBE``) or the year in which somebody left a school (``’98``)."""
    text = word.text
    if text in entries("letters_of_office") or text in entries("letters_of_honour"):
        return True
    return len(text) == 3 and text[0] in _APOSTROPHES and text[1:].isdigit()


def _ends_name(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether the words end in the name of one person: ``Odo Finch``, ``Mr Finch``; not ``the Ostby | MP``."""
    if not words[last].text[:1].isupper():
        return False
    before = words[last - 1] if last > first else None
    return words[last].name == "I-PER" or (
        before is not None and (is_given(before.text) or honorifics().get(before.lower) is False)
    )
