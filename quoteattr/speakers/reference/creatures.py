"""Beasts and things that talk in a tale: ``said the Hedgehog``, ``cried the Teapot``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from quoteattr.speakers.lexicon import entries, is_place
from quoteattr.speakers.phrases.word_shapes import is_acronym
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.salience import salience
from quoteattr.syntax.records import Sentence
from quoteattr.wordlists import word_list

BEASTS = frozenset({"animal", "beast", "bird", "creature"})
_OFTEN = 3  # whatever talks again and again is somebody, with a capital or without
_NEAR = 4  # sentences


def bring_to_life(
    sentences: Mapping[int, Sentence], by_sentence: Mapping[int, Sequence[Draft]], sources: Collection[tuple[int, int]]
) -> None:
    """Read as somebody's, in a tale, the name behind ``the`` that has words in marks; elsewhere it is a body's.

    ``“Late again,” said the Hedgehog. … She shut her basket, and it creaked.``: the Hedgehog may be she, he or it. So
    may the wren that has words again and again.
    """
    drafts = [d for found in by_sentence.values() for d in found if d.sort != "pronoun" and d.number == "singular"]
    speak = [d for d in drafts if d.determiner == "the" and (d.sentence, d.head) in sources]
    said = Counter(d.name or d.lemma for d in speak if _may_live(d) and _holds_marks(sentences[d.sentence]))
    for draft in drafts if said else ():
        times = said[draft.name or draft.lemma]
        if times >= (1 if draft.sort == "name" else _OFTEN) and draft.type in ("organization", "unknown"):
            draft.type, draft.creature = "person", True


def _may_live(draft: Draft) -> bool:
    """Whether what speaks is no place, no paper, no board and no voice."""
    if draft.sort == "nominal":
        listed = word_list("linking", "parts") | word_list("linking", "saying_nouns") | BEASTS
        return draft.type == "unknown" and draft.lemma not in listed
    if draft.type not in ("organization", "unknown") or any(is_acronym(word) for word in draft.name):
        return False
    return not is_place(" ".join(draft.name)) and entries("org_words").isdisjoint(w.lower() for w in draft.name)


def _holds_marks(sentence: Sentence) -> bool:
    return any(word.quotation is not None for word in sentence.words)


def resolve_creature(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]
) -> tuple[Entity, float, str] | None:
    """The talking beast that ``the animal`` or ``the little creature`` takes up: the most present one nearby."""
    if phrase.lemma not in BEASTS or phrase.determiner != "the" or phrase.number == "plural":
        return None
    found: dict[int, tuple[float, Entity]] = {}
    beside = set()
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > _NEAR:
            break
        if not entity.creature:
            continue
        if distance == 0 and clause_mates(sentences[phrase.sentence], phrase, draft):
            beside.add(entity.id)
        value = salience(phrase, draft, entity, focus, sentences, paragraphs)
        if entity.id not in found or value > found[entity.id][0]:
            found[entity.id] = value, entity
    worth = [pair for number, pair in found.items() if number not in beside]
    if not worth:
        return None
    return max(worth, key=lambda pair: pair[0])[1], 0.6, f"“{phrase.text}” takes up the creature that talks there"
