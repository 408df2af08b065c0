"""Whose voice it was: somebody is heard first, and told by name or seen right behind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set

import regex

from quoteattr.dialogue.descriptions import noun_of
from quoteattr.speakers import Cast, Mention
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

HEARD = frozenset({"voice", "somebody", "someone", "speaker", "tones", "tone"})
_OWNED = regex.compile(r"['’]s? \p{Ll}+\Z")  # the butler's voice
_AHEAD = 4
_PARAGRAPHS = 2
_SUBJECTS = frozenset({"nsubj", "obj", "xcomp", "ccomp"})
_SEEN = word_list("dialogue", "seen")
# cried a voice, and the boy flung himself down: what nobody does who has only heard it
_RUSHES = word_list("dialogue", "rushes")
# Peter opened the door, and Kitty all but fell into the room
_OPENS = frozenset({"opened", "open", "flung", "threw", "unlatched", "unlocked", "unbolted", "unbarred"})
_BEHOLDS = frozenset({"saw", "beheld", "spied", "perceived"})
_ENTERS = _RUSHES | {"fell"}


def owners_of_voices(cast: Cast, sentences: Mapping[int, Sentence]) -> Iterator[tuple[int, int]]:
    """Those only heard, each with who is then seen.

    ``“Stay,” said a dry voice; and there in the door stood Mr. Stokes.`` ``“No,” said somebody. / It was the vicar.``
    """
    met: set[int] = set()
    for mention in cast.mentions:
        if mention.sort == "pronoun" or mention.entity is None or mention.entity in met:
            continue
        if noun_of(mention.text) in HEARD and not _OWNED.search(mention.text):
            met.add(mention.entity)
            person = _seen_after(cast, sentences, mention)
            if person is not None:
                yield mention.entity, person


def _seen_after(cast: Cast, sentences: Mapping[int, Sentence], mention: Mention) -> int | None:
    """Who comes into sight behind a voice, in its sentence or the next few outside the marks."""
    here = sentences[mention.sentence]
    for number in range(mention.sentence, mention.sentence + _AHEAD):
        sentence = sentences.get(number)
        if sentence is None or sentence.paragraph > here.paragraph + _PARAGRAPHS:
            return None
        after = mention.end if number == mention.sentence else 0
        verbs = _SEEN | _RUSHES if after else _SEEN | _ENTERS if _opened(sentence) else _SEEN
        word = _told(sentence, after) or _seen(sentence, after, verbs)
        person = cast.entity_at(sentence.index, word.index) if word is not None else None
        if person is not None and word is not None:
            kind = cast.speaker(person).type
            if kind == "person" or (kind == "unknown" and word.upos == "PROPN"):
                return person
    return None


def _opened(sentence: Sentence) -> bool:
    """Whether a door opens there: ``Peter flung open the door, and Kitty rushed in.``"""
    words = {word.lower for word in sentence.words if word.quotation is None}
    return "door" in words and not _OPENS.isdisjoint(words)


def _told(sentence: Sentence, after: int) -> Word | None:
    """The vicar in ``It was the vicar.``"""
    words = sentence.words
    for it, was in zip(words, words[1:], strict=False):
        if it.lower == "it" and was.lower in ("was", "is") and it.quotation is None and it.start >= after:
            rest = [w for w in words[was.index + 1 : was.index + 6] if w.quotation is None]
            return next((w for w in rest if w.upos in ("PROPN", "NOUN")), None)
    return None


def _seen(sentence: Sentence, after: int, verbs: Set[str]) -> Word | None:
    """Mr. Stokes in ``and there stood Mr. Stokes``, Bell in ``where Bell the baker sat``: who comes into sight.

    Also a grey Owl in ``She looked up, and saw a grey Owl``.
    """
    for word in sentence.words:
        if word.base_relation not in _SUBJECTS or word.quotation is not None or word.start < after:
            continue
        verb = sentence.head_of(word)
        if verb is None or verb.quotation is not None or word.upos not in ("PROPN", "NOUN"):
            continue
        if word.base_relation == "obj" and verb.lower in _BEHOLDS:
            return word
        if word.base_relation != "nsubj" and (word.upos != "PROPN" or word.index < verb.index):
            continue  # "and there stood Mr. Stokes" may have him for an object
        if verb.lower in verbs and not (verb.lower in ("was", "be") and word.index < verb.index):
            return word
    return None
