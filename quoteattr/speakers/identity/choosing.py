"""Which of several of one name is meant: a family's ``Holm``, a father and a son."""

from __future__ import annotations

from quoteattr.speakers.phrases.ages import ages_of, is_child
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.records import Draft, Entity


def called_alike(entity: Entity, draft: Draft) -> bool:
    """Whether somebody known by a surname alone goes by that form of address: Mrs. Hill, not her Mary Hill."""
    return len(entity.key) == 1 and name_token(entity.honorific or "") == name_token(draft.honorific or "")


def of_generation(fitting: list[Entity], suffix: str) -> list[Entity]:
    """``Holm, Sr.`` is not Tom Holm, Jr."""
    if suffix not in _GENERATIONS:
        return fitting
    return [e for e in fitting if e.suffix == suffix] or [e for e in fitting if e.suffix not in _GENERATIONS]


_GENERATIONS = frozenset({"jr", "sr"})


def just_named(entity: Entity, draft: Draft) -> bool:
    """Whether the last two sentences have somebody's full name."""
    return any(len(m.name) > 1 and draft.sentence - m.sentence <= 2 for m in entity.mentions[-3:])


def choose(fitting: list[Entity], draft: Draft, paragraph: int, paragraph_of: dict[int, int]) -> Entity:
    """Which of a family a bare surname means: the one the article uses it for, or who was just named in full."""
    total = sum(len(e.mentions) for e in fitting) or 1

    def score(entity: Entity) -> float:
        value = 2.0 * len(entity.mentions) / total + 1.5 * bool(entity.surname_uses)
        full = [m for m in entity.mentions[-3:] if m.sort == "name" and len(m.name) > 1]
        if full and draft.sentence - full[-1].sentence <= 2 and paragraph_of.get(full[-1].sentence) == paragraph:
            value += 1.6 if not any(e.surname_uses for e in fitting if e is not entity) else 0.8
        if full and full[-1].relation == "nsubj" and draft.sentence - full[-1].sentence == 1:
            alone = not any(_joined_there(e, full[-1]) for e in fitting if e is not entity)
            value += alone * (2.0 if paragraph_of.get(full[-1].sentence) == paragraph else 1.2)
        if draft.lemma and draft.lemma in entity.nouns:
            value += 2.0
        if draft.gender is not None and entity.gender == draft.gender:
            value += 2.5
        if not entity.mentions:
            value -= 0.5
        if name_token(draft.honorific or "") in ("mr", "mrs") and is_child(ages_of(entity)):
            value -= 3.0  # nine-month-old Mia Holm is not Mrs. Holm
        return value

    scores = {entity.id: score(entity) for entity in fitting}
    # of two alike the one told of, who was numbered before those only talked of
    best = max(fitting, key=lambda entity: (scores[entity.id], -entity.id))
    if sum(value > scores[best.id] - _CLOSE for value in scores.values()) > 1:
        draft.confidence, draft.how = 0.5, f"“{draft.text}” is the name of several"
    return best


_CLOSE = 0.1


def _joined_there(entity: Entity, subject: Draft) -> bool:
    """Whether somebody of the same name is joined to a subject: ``Jo Fay | and Al Fay | run the pier``."""
    return any(m.sentence == subject.sentence and m.relation == "conj" for m in entity.mentions[-3:])
