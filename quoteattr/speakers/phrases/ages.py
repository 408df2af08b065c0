"""How old the text says that people are: ``Ada Holm, 22,``, ``the 22-year-old``."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quoteattr.speakers.records import Draft, Entity

_GROWN = 18
_TEENS = frozenset(range(13, 20))
_BABY = regex.compile(r"(?:day|week|month)s?-old")
_AGED = regex.compile(r"(?<!\d)(\d{1,3})[- ]years?[- ]old")


def age_in(draft: Draft) -> int | None:
    """The age in a phrase: ``the 22-year-old baker``; of a baby 0."""
    if "old" not in draft.text:
        return None
    found = _AGED.search(draft.text)
    return int(found.group(1)) if found else 0 if _BABY.search(draft.text) else None


def ages_of(entity: Entity) -> set[int]:
    """The ages that the text has given somebody so far."""
    told = {entity.years, *(age_in(mention) for mention in entity.mentions if mention.sort != "pronoun")}
    told.update(int(found.group(1)) for role in entity.roles if (found := _AGED.search(role.text)))
    return {age for age in told if age is not None}


def is_child(ages: Iterable[int]) -> bool:
    """Whether the ages that the text gives somebody are all a child's."""
    return max(ages, default=_GROWN) < _GROWN


def of_other_age(entity: Entity, draft: Draft) -> bool:
    """Whether a phrase gives an age and the text has given somebody another one."""
    age = age_in(draft)
    known = ages_of(entity) if age is not None else set()
    return bool(known) and age not in known


def known_by_age(draft: Draft, entities: Iterable[Entity]) -> Entity | None:
    """The one named person of whom the text has said the age of ``the 22-year-old`` (or of ``the teenager``)."""
    age = age_in(draft)
    ages = _TEENS if age is None and draft.lemma in ("teen", "teenager") and not draft.modifiers else {age}
    if ages == {None} or draft.determiner != "the" or draft.number == "plural":
        return None
    fitting = [e for e in entities if e.named and e.type in ("person", "unknown") and ages & ages_of(e)]
    return fitting[0] if len(fitting) == 1 else None
