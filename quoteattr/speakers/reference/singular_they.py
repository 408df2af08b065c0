"""One who is ``they``: by their own word (``who uses they/them pronouns``), or because nothing says he or she."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.syntax.records import Sentence

_OUTRIGHT = regex.compile(
    r"\bthey(?:/|\sand\s|,\s)them\b(?:/theirs?)?(?:\sas\s(?:their|her|his)\s|\s)?(?:pronouns|\))"
    r"|\bpronouns\s(?:are|of)\s[“\"'‘]?they\b|\bgoes\sby\sthey\b|\bnon-?binary\b"
)
_SIGNS = ("pronouns", "they/them", "binary", "by they")
_SOMEBODY = frozenset({"a", "an", "one", "another"})


def known_as_they(text: str, sentences: Sequence[Sentence], drafts: Mapping[int, Sequence[Draft]]) -> set[Draft]:
    """The names of whom a text says that they are ``they``: ``Robin Vance, who uses they/them pronouns``.

    ``Kit Abney (they/them)``, ``Sky Moran is nonbinary``; the last one named before it in the sentence, if nobody
    else stands between.
    """
    found: set[Draft] = set()
    told = any(sign in text for sign in _SIGNS)
    places = [match.start() for match in _OUTRIGHT.finditer(text)] if told else []
    for sentence in sentences if places else ():
        for place in places:
            if not sentence.start <= place < sentence.end:
                continue
            before = [
                d for d in drafts.get(sentence.index, ()) if d.end <= place and d.sort == "name" and d.quoted is None
            ]
            if before and before[-1].type in ("person", "unknown"):
                found.add(before[-1])
    return found


def somebody_unknown(pronoun: Draft, focus: Focus) -> tuple[Entity, float, str] | None:
    """Who is ``they`` where no several are spoken of: ``A student said they saw smoke. “It was black,” they said.``"""
    if pronoun.lemma != "they" or pronoun.possessive:
        return None
    for draft, entity in reversed(focus.recent):
        if pronoun.sentence - draft.sentence > 1:
            break
        if entity.named or entity.type != "person" or entity.gender is not None or entity.number == "plural":
            continue
        again = draft.sort == "pronoun" and draft.lemma == "they"
        says = (draft.sentence, draft.head) in focus.sources and draft.text.partition(" ")[0].lower() in _SOMEBODY
        if again or says:
            return entity, 0.55, f"“{pronoun.text}” can be one of whom nothing says he or she"
    return None


def somebody_reporting(
    pronoun: Draft, focus: Focus, paragraphs: Mapping[int, int], others: Sequence[Draft]
) -> tuple[Entity, float, str] | None:
    """Who is ``they said`` right behind a report of one of whom nothing says he or she, whatever else is spoken of.

    ``A source at the club said the talks had failed. “It is over,” they said.``: neither the club nor the talks.
    Not where several act in that report: ``A resident said officers had called. “Go home,” they said.``
    """
    if pronoun.lemma != "they" or pronoun.possessive or (pronoun.sentence, pronoun.head) not in focus.sources:
        return None
    found = None
    for draft, entity in reversed(focus.recent):
        if pronoun.sentence - draft.sentence > 1 or paragraphs[draft.sentence] != paragraphs[pronoun.sentence]:
            break
        source = (draft.sentence, draft.head) in focus.sources
        one = entity.type == "person" and not entity.named and entity.gender is None and entity.number == "singular"
        if one and source and draft.sentence < pronoun.sentence and draft.text.split()[0].lower() in _SOMEBODY:
            found = entity if draft.relation == "nsubj" and not draft.lemma.endswith("man") else None
        elif draft.relation.startswith("nsubj") and _are_several(entity):
            return None
    if found is None or any(d.first < pronoun.first and d.sort == "name" and d.quoted is None for d in others):
        return None
    return found, 0.7, f"“{pronoun.text}” can be one of whom nothing says he or she"


def _are_several(entity: Entity) -> bool:
    """Whether several people or a body may be meant by ``they``."""
    return entity.type in ("group", "organization") or (entity.type == "person" and entity.number == "plural")
