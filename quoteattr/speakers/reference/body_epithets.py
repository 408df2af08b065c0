"""Definite phrases for a body named before: ``the agency``, ``the U.S. company``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import alike, is_place
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.pronouns import salience
from quoteattr.syntax.records import Sentence


def resolve_body(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]
) -> tuple[Entity, float, str] | None:
    """The named body that ``the agency`` or ``the company`` takes up: the most present one nearby.

    ``the U.S. company`` and ``the oil giant`` take up the only one of which the text has told.
    """
    best: Entity | None = None
    top = 1.6
    if phrase.modifiers and sum(_can_be(spoken.entity, phrase) for spoken in focus.by_entity.values()) != 1:
        return None
    here = sentences[phrase.sentence]
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > 3:
            break
        if not _can_be(entity, phrase):
            continue
        if entity.type == "unknown" and draft.relation in ("nmod", "obl"):
            continue  # Ann Moor, of Hull, told the court
        if distance == 0 and clause_mates(here, phrase, draft):
            continue
        value = salience(phrase, draft, entity, focus, sentences, paragraphs)
        value -= 1.5 if entity.type == "unknown" else 0.0
        if value > top:
            best, top = entity, value
    return (best, 0.65, f"“{phrase.text}” takes up the body just spoken of") if best is not None else None


def _can_be(entity: Entity, phrase: Draft) -> bool:
    """Whether somebody named can be the body that a phrase speaks of."""
    if not entity.named or entity.type not in ("organization", "unknown") or entity.gender in ("he", "she"):
        return False
    if phrase.lemma in _CALLED_SO and (entity.type == "unknown" or _no_court(entity, phrase)):
        return False  # Lund is in jail. The court ruled
    return not is_place(entity.name or "") and (not entity.nouns or _compatible(entity.nouns, phrase.lemma))


# bodies that have the word in their names
_CALLED_SO = frozenset({"academy", "college", "council", "court", "department", "embassy", "hospital", "institute"}) | {
    "ministry", "museum", "school", "tribunal", "university",
}  # fmt: skip
_COURTS = frozenset({"bench", "chamber", "court", "courts", "judiciary", "tribunal"})


def _no_court(entity: Entity, phrase: Draft) -> bool:
    """Whether a body is no court by its name, spelled out: ``the Harbour Bank`` is not ``the court``."""
    spelled = len(entity.key) > 1 and _COURTS.isdisjoint(entity.key)
    return phrase.lemma in ("court", "tribunal") and spelled


def _compatible(nouns: set[str], noun: str) -> bool:
    """Whether a body called by these nouns can be called by another ("department", "agency")."""
    groups = alike()
    if any(noun in group and nouns & group for group in groups):
        return True
    return not any(nouns & group for group in groups)
