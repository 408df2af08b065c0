"""Looking about in a tree that is being mended, whose words change on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.syntax.records import Word


def kids_of(words: Sequence[Word], head: Word) -> list[Word]:
    """The words right below a word, in order."""
    return [word for word in words if word.head == head.index]


def subjects_of(words: Sequence[Word], verb: Word) -> list[Word]:
    """The subjects of a verb, clauses and empty ones too."""
    return [k for k in kids_of(words, verb) if k.base_relation in {"nsubj", "csubj", "expl"}]


def heads_above(words: Sequence[Word], word: Word) -> Iterator[int]:
    """The numbers of the words above a word, nearest first."""
    seen: set[int] = set()
    while word.head >= 0 and word.head not in seen:
        seen.add(word.head)
        yield word.head
        word = words[word.head]


def numbers_above(words: Sequence[Word], word: Word) -> set[int]:
    """The numbers of all words above a word."""
    return set(heads_above(words, word))
