"""Which sentences need a tree: those with a quotation or a word that can report, and those that name
somebody who is named there.

The choice is made after tagging, which costs little; it looks at one text only, so that an answer does
not depend on what else is read with it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import define, field, frozen

from quoteattr.syntax.batching import Parsed

OTHER_SIGNS = frozenset({"according", "words", "view", "opinion", "telling", "phrase", "account", "heard", "hears"})


@frozen
class Signs:
    """What makes a sentence worth a tree, besides a quotation.

    Attributes:
        verbs: lemmas of verbs that can report.
        nouns: lemmas of nouns that can.
        words: words in lower case that can, whatever they are.
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    words: frozenset[str] = OTHER_SIGNS


@define(eq=False)
class Selection:
    """Chooses sentences text by text; what is named in one portion of a long text counts in the next.

    ``quoted`` tells, for a text and two offsets, whether what stands there is or stands for part of a quotation;
    ``beside`` whether a sentence borders on a quotation of which nothing is parsed, ``labels`` whether the label of
    a turn of a transcript begins at an offset.
    """

    signs: Signs
    quoted: Callable[[int, int, int], bool]
    beside: Callable[[int, int, int], bool]
    labels: Callable[[int, int], bool]
    _names: dict[int, set[str]] = field(factory=dict)

    def __call__(self, sentences: Sequence[Parsed]) -> list[bool]:
        """For each tagged sentence of a portion whether it needs a tree."""
        holds = [self.holds_quotation(item) for item in sentences]
        forms = [[word.text.lower() for word in item.sentence.words] for item in sentences]
        speaks = [
            held or self.speaks(item, lower) or self._names_speaker(item) or self._borders(sentences, holds, place)
            for place, (item, held, lower) in enumerate(zip(sentences, holds, forms, strict=True))
        ]
        named = [names_in(item.sentence) for item in sentences]
        for item, chosen, names in zip(sentences, speaks, named, strict=True):
            if chosen:
                self._names.setdefault(item.text, set()).update(names)
        wanted = [
            chosen or not self._names.get(item.text, _NOBODY).isdisjoint(names)
            for item, chosen, names in zip(sentences, speaks, named, strict=True)
        ]
        for place, (item, chosen) in enumerate(zip(sentences, speaks, strict=True)):
            if chosen and needs_antecedent(item.sentence, forms[place]):
                back = place - 1
                found = 0
                while back >= max(place - _REACH, 0) and sentences[back].text == item.text and found < _ANTECEDENTS:
                    if named[back]:
                        wanted[back] = True
                        found += 1
                    back -= 1
        return wanted

    def speaks(self, item: Parsed, forms: Sequence[str]) -> bool:
        """Has the sentence, its words in lower case being `forms`, one that can report?"""
        signs = self.signs
        if forms[-1] == ":" and names_in(item.sentence):  # Head coach Odo Finch:
            return True
        if not signs.words.isdisjoint(forms):
            return True
        for word in item.sentence.words:
            tag = word.upos
            if tag in _VERBS and (word.lemma or word.text).lower() in signs.verbs:
                return True
            if tag == "NOUN" and (word.lemma or word.text).lower() in signs.nouns:
                return True
        return False

    def holds_quotation(self, item: Parsed) -> bool:
        """Has the sentence a quotation or a stand-in for one?"""
        bounds = _bounds(item)
        if bounds is None or not self.quoted(item.text, *bounds):
            return False
        starts = [t.start_char + item.start for t in item.sentence.tokens if _has_place(t)]
        return any(self.quoted(item.text, start, start) for start in starts)

    def _names_speaker(self, item: Parsed) -> bool:
        """Is the sentence the label of a turn?"""
        return self.labels(item.text, item.sentence.tokens[0].start_char + item.start)

    def _borders(self, sentences: Sequence[Parsed], holds: Sequence[bool], place: int) -> bool:
        """Does a sentence stand right before or after a quotation?"""
        item = sentences[place]
        for near in (place - 1, place + 1):
            if 0 <= near < len(sentences) and holds[near] and sentences[near].text == item.text:
                return True
        bounds = _bounds(item)
        return bounds is not None and self.beside(item.text, *bounds)


def _has_place(token: Any) -> bool:
    return token.start_char is not None and token.end_char is not None


def _bounds(item: Parsed) -> tuple[int, int] | None:
    """Where the tokens of a sentence begin and end in its text; None if no token has a place."""
    tokens = item.sentence.tokens
    first = next(filter(_has_place, tokens), None)
    if first is None:
        return None
    last = next(filter(_has_place, reversed(tokens)))
    return first.start_char + item.start, last.end_char + item.start


_VERBS = frozenset({"VERB", "AUX"})
_NOBODY: frozenset[str] = frozenset()
_REACH = 12
"""How many sentences before a pronoun are looked at for a name."""


# how many sentences with a name before a pronoun are parsed, so that it can be resolved
_ANTECEDENTS = 3
_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "his", "its", "their"})


def needs_antecedent(sentence: Any, forms: Sequence[str]) -> bool:
    """Has the sentence a pronoun or a description (``the minister``) that may stand for somebody named before?"""
    words = sentence.words
    if not _PRONOUNS.isdisjoint(forms):
        return True
    for place, form in enumerate(forms[:-1]):
        if form == "it" and words[place + 1].upos == "VERB":
            return True  # It said it was late
        if form != "the" or words[place].text not in {"The", "the"}:
            continue
        if words[place + 1].upos in {"NOUN", "ADJ"}:
            return True
        if words[place + 1].upos == "PROPN" and place + 2 < len(words) and words[place + 2].text == "-":
            return True  # the Ohio-based firm
        if words[place + 1].upos == "NUM" and place + 2 < len(words) and words[place + 2].text == "-":
            return True  # the 40-year-old
    return False


def names_in(sentence: Any) -> set[str]:
    """The words of a tagged sentence that are part of a name."""
    return {word.text for word in sentence.words if word.upos == "PROPN" and word.text[:1].isupper()}
