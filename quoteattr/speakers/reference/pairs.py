"""``The former`` and ``the latter``: the first and the second of two whom the text has named together."""

from __future__ import annotations

from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.nominals import Known

PLACES = {"former": 0, "latter": 1}
_REACH = 3  # sentences


def one_of_two(reading: Reading, draft: Draft) -> Known | None:
    """``Ada Lind met Odo Finch. “It went well,” said the former``: Ada Lind."""
    place = PLACES.get(draft.lemma)
    if place is None or draft.determiner != "the" or draft.first != draft.last - 1:
        return None
    for number in range(draft.sentence, draft.sentence - _REACH - 1, -1):
        two = _two(reading, [d for d in reading.names_in.get(number, ()) if d.start < draft.start])
        if two is not None:
            return two[place], 0.85, f"“{draft.text}” of two who were named together"
    return None


def _two(reading: Reading, names: list[Draft]) -> list[Entity] | None:
    """The only two people, or bodies, among the names of a sentence."""
    found = {d.entity: reading.entities[d.entity] for d in names if d.entity is not None and d.quoted is None}
    people = [entity for entity in found.values() if entity.type == "person"]
    return next((two for two in (people, [*found.values()]) if len(two) == 2), None)
