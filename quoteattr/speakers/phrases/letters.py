"""What stands behind a name, no part of it (``Odo Finch KC``, ``Ida Lund ’98``) or its end (``McDonald's said``)."""

from __future__ import annotations

import functools

from attrs import evolve

from quoteattr.speakers.lexicon import entries, honorifics, is_given
from quoteattr.speakers.phrases.capitals import is_capitalised
from quoteattr.speakers.phrases.chunks import Chunk
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


def ends_in_mark(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a firm's name ends in ``'s``, nothing owned behind it: ``McDonald's said``, ``analysts at Moody's``."""
    words = sentence.words
    name = words[chunk.last]
    after = words[chunk.last + 2] if chunk.last + 2 < len(words) else None
    if name.quotation is not None or name.name == "I-PER" or not is_capitalised(sentence, chunk.last):
        return False
    if chunk.determiner or chunk.owner is not None:
        return False
    if after is not None and (after.upos not in ("VERB", "AUX", "ADP", "CCONJ", "PUNCT") or after.xpos == "VBN"):
        return False  # Mia's whispered “Oh no”
    firm = name.name.endswith("ORG")
    if name.base_relation in ("obl", "nmod", "obj"):
        case = [word.lower for word in sentence.dependents(name, "case") if word.index < name.index]
        return firm and case != ["of"]
    head = sentence.head_of(name)
    if name.base_relation != "nsubj" or head is None or head.index < name.index or after is None:
        return False
    return firm or (head.upos == "VERB" and head.xpos != "VBG" and after.upos in ("VERB", "AUX", "ADP"))


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
    if text in _letters():
        return True
    return len(text) == 3 and text[0] in _APOSTROPHES and text[1:].isdigit()


@functools.cache
def _letters() -> frozenset[str]:
    return entries("letters_of_office") | entries("letters_of_honour")


def _ends_name(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether the words end in the name of one person: ``Odo Finch``, ``Mr Finch``; not ``the Ostby | MP``."""
    if not words[last].text[:1].isupper():
        return False
    before = words[last - 1] if last > first else None
    return words[last].name == "I-PER" or (
        before is not None and (is_given(before.text) or honorifics().get(before.lower) is False)
    )
