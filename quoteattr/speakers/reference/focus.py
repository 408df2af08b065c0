"""Who is in the reader's mind: whom the text has spoken of of late, and where."""

from __future__ import annotations

from collections import Counter

from attrs import define, field

from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.standing import Standing, standing_of
from quoteattr.syntax.records import Sentence

_KEPT = 60


@define(eq=False)
class Spoken:
    """Somebody who has been spoken of, and the mentions of late, each with its number among all that were seen."""

    entity: Entity
    places: list[tuple[int, Draft]] = field(factory=list)


@define(eq=False)
class Focus:
    """Who has been spoken of, and where; grows with the text.

    ``named``: how often each surname stands in the whole text; ``by_entity``: those in ``recent``, the last one last;
    ``turn``: whose turn of a transcript it is.
    """

    named: Counter[str] = field(factory=Counter)
    recent: list[tuple[Draft, Entity]] = field(factory=list)
    by_entity: dict[int, Spoken] = field(factory=dict)
    seen: int = 0
    sources: set[tuple[int, int]] = field(factory=set)
    standings: dict[Draft, Standing] = field(factory=dict)
    turn: frozenset[int] = frozenset()

    def standing(self, sentence: Sentence, draft: Draft) -> Standing:
        """How a mention stands in its sentence, which many pronouns ask."""
        found = self.standings.get(draft)
        if found is None:
            speaks = (draft.sentence, draft.head) in self.sources
            speaks = speaks and draft.relation != "obl:agent"  # Lind was asked by Hill: the talk is of Lind
            found = self.standings[draft] = standing_of(sentence, draft, speaks)
        return found

    def see(self, draft: Draft, entity: Entity) -> None:
        """Take note of a mention outside quotation marks."""
        self.recent.append((draft, entity))
        self.seen += 1
        spoken = self.by_entity.pop(entity.id, None) or Spoken(entity)
        spoken.places.append((self.seen, draft))
        self.by_entity[entity.id] = spoken
        if len(self.recent) > 2 * _KEPT:
            del self.recent[:_KEPT]
            self._forget(self.seen - len(self.recent))

    def _forget(self, last: int) -> None:
        """Let go of all mentions up to that number."""
        for spoken in self.by_entity.values():
            spoken.places = [place for place in spoken.places if place[0] > last]
        self.by_entity = {number: spoken for number, spoken in self.by_entity.items() if spoken.places}
