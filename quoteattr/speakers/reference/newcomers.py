"""Who has just come in: somebody met in the sentence before, named, described, reporting or turned to."""

from __future__ import annotations

from collections.abc import Container

from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.asked import Asked
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.signs import verb_of
from quoteattr.syntax.records import NO_PHRASE, Sentence


def newcomer(asked: Asked, fitting: Container[int]) -> int | None:
    """The one somebody whom the sentence before brought in, where the paragraph speaks of nobody else.

    ``A court fined a carter for the noise. He told the judge …``: the carter.
    """
    pronoun, here = asked.pronoun, asked.here
    if pronoun.lemma not in ("he", "she") or not verb_of(here, pronoun):
        return None
    found = None
    for draft, entity in reversed(asked.focus.recent):
        if asked.paragraphs[draft.sentence] != here.paragraph:
            break
        if entity.id not in fitting or entity.id == found:
            continue
        new = entity.mentions[:1] == [draft] and draft.type == "person" and pronoun.sentence - draft.sentence == 1
        if draft.sort == "name":  # It was too much for Ada Lind. “No,” she said
            new = new and not draft.possessive and not is_subject(asked.sentences[draft.sentence], draft)
        else:
            new = new and draft.determiner in ("a", "an") and draft.relation in ("obj", "iobj", "nsubj", "nsubj:pass")
        if found is not None or not new:
            return None
        found = entity.id
    return found


def just_named(pronoun: Draft, fitting: Container[int], focus: Focus, sentences: dict[int, Sentence]) -> int | None:
    """The one somebody whom the sentence before names for the first time and describes.

    ``The plan drew fire from Odo Finch, a baker from Holm. “It is late,” he said``: Finch.
    """
    found, told = None, False
    for draft, entity in reversed(focus.recent):
        if draft.sentence < pronoun.sentence - 1:
            break
        if entity.id not in fitting:
            continue
        if found not in (None, entity.id) or draft.sentence == pronoun.sentence:
            return None
        found = entity.id
        words = sentences[draft.sentence].words
        behind = words[draft.last + 1 : draft.last + 3]
        described = len(behind) > 1 and behind[0].text == "," and behind[1].upos not in NO_PHRASE
        told = told or (described and draft.sort == "name" and len(draft.name) > 1 and draft in entity.mentions[:2])
    return found if told else None


def is_subject(sentence: Sentence, draft: Draft) -> bool:
    """Whether a phrase is the subject of its sentence."""
    word = sentence.words[draft.head]
    return word.base_relation == "nsubj" and sentence.words[word.head].head < 0


def reports(asked: Asked, before: Sentence, draft: Draft) -> bool:
    """Whether somebody met just before has told something: ``A spokesman said the man was lost. … he said``."""
    if draft.determiner not in ("a", "an") or draft.relation != "nsubj" or draft.type != "person":
        return False
    verb = before.head_of(before.words[draft.head])
    finite = verb is not None and verb.xpos in ("VBD", "VBZ", "VBP")
    return finite and (draft.sentence, draft.head) in asked.focus.sources


def beside_another(asked: Asked, draft: Draft, entity: Entity) -> bool:
    """Whether a sentence names somebody as the object of one who is not meant: ``Ada hired Odo Finch. He said``."""
    there = asked.sentences[draft.sentence]
    link = there.words[draft.phrase - 1].lower if draft.phrase else ""
    turned = draft.relation in ("obj", "iobj") or (draft.relation == "obl" and link in ("by", "to", "with"))
    if draft.sort != "name" or not turned or entity.gender != asked.pronoun.lemma:
        return False
    verb = there.words[draft.head].head
    for other, somebody in reversed(asked.focus.recent):
        if other.sentence != draft.sentence:
            break
        if other.relation == "nsubj" and there.words[other.head].head == verb:
            return somebody.gender in ("he", "she") and somebody.gender != asked.pronoun.lemma
    return False
