"""Phrases that are not who they seem: what somebody is, in front of ``he``; of another body, of other looks."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.epithets import stands_above
from quoteattr.syntax.records import Sentence

_LANDS = frozenset({"country", "nation", "republic", "state", "states", "union", "united", "world"})


def told_of_another(reading: Reading, sentence: Sentence, draft: Draft, known: Entity) -> bool:
    """Whether a phrase is said of somebody else named: ``Lind is the only candidate with a plan`` tells of Lind."""
    noun = sentence.words[draft.head]
    if draft.type != "person" or not sentence.dependents(noun, "cop"):
        return False
    subject = next(iter(sentence.dependents(noun, "nsubj")), None)
    if (
        subject is None
        or subject.upos != "PROPN"
        or any(w.lower in ("not", "n't", "n’t") for w in sentence.dependents(noun, "advmod"))
    ):
        return False
    names = reading.names_in.get(sentence.index, [])
    told = next((name.entity for name in names if name.first <= subject.index <= name.last), None)
    return told is not None and told != known.id


def of_something(sentence: Sentence, draft: Draft) -> bool:
    """Whether a noun says of what somebody is it: ``the leader of the council`` is not any leader."""
    return draft.last + 1 < len(sentence.words) and sentence.words[draft.last + 1].lower == "of"


def of_other_looks(reading: Reading, sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether a phrase tells by their looks who it is: ``the man with the scar`` is not any man spoken of before."""
    looks = _looks(sentence, draft)
    return looks != "" and all(looks != _looks(reading.sentences[m.sentence], m) for m in entity.mentions)


def _looks(sentence: Sentence, draft: Draft) -> str:
    """``scar`` of ``the man with the scar``, ``grey`` of ``the girl in grey``; nothing for other phrases."""
    after = sentence.words[draft.last + 1 : draft.last + 2]
    if not after or after[0].lower not in ("with", "in") or draft.lemma not in entries("general_nouns"):
        return ""
    noun = sentence.words[after[0].head] if after[0].head >= 0 else None
    return noun.lower if noun is not None and noun.head == draft.head else ""


def of_elsewhere(sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether an office is that of another body than the one known: ``the president of a guild`` is not Ostria's."""
    words = sentence.words
    if not of_something(sentence, draft) or draft.type != "person" or not entity.named or draft.last + 2 >= len(words):
        return False
    body = words[draft.last + 1].head
    of = words[body] if body > draft.last else words[draft.last + 2]
    within = [w.lower for w in sentence.subtree(of) if w.upos in ("NOUN", "PROPN", "ADJ")]
    known = {part.strip(".,'’s").lower() for role in entity.roles for part in role.text.split()}
    if not within or draft.lemma in entries("relatives"):
        return False
    return of.lower not in _LANDS and known.isdisjoint(part.strip("s") for part in within)


def acting_above(reading: Reading, sentence: Sentence, draft: Draft) -> set[int]:
    """Who acts where a phrase is spoken of: ``Holm thanked the senator``, ``Holm said the senator would come``."""
    if draft.type != "person" or draft.relation.startswith(("xcomp", "root", "appos")):
        return set()
    found = set()
    for other in reading.names_in.get(sentence.index, []):
        if other.entity is not None and other.first < draft.first and other.relation == "nsubj":
            if stands_above(sentence, other, draft):
                found.add(other.entity)
    return found


def have_met(reading: Reading, entity: Entity, other: Entity) -> bool:
    """Whether one has acted where the other was spoken of, so that they are two: ``Lind wrote to the governor``."""
    return any(other.id in acting_above(reading, reading.sentences[d.sentence], d) for d in entity.mentions)
