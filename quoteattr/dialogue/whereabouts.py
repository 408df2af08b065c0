"""Who is spoken of about a place of the text: a book has hundreds of people, a scene of it a few."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from attrs import define, field

from quoteattr.speakers import Cast, Mention

_STRETCH = 5_000  # characters
_BEFORE, _AFTER = 4, 2
_NOBODY: frozenset[int] = frozenset()


@define
class Whereabouts:
    """Who is spoken of in each stretch of each chapter, and so who is about at a place.

    Attributes:
        parts: the numbers of the chapters in which somebody is spoken of.
    """

    parts: dict[int, set[int]] = field(factory=dict)
    _begins: Sequence[int] = ()
    _stretches: dict[tuple[int, int], set[int]] = field(factory=dict)
    _near: dict[tuple[int, int], frozenset[int]] = field(factory=dict)

    def fill(self, cast: Cast, parts: Sequence[int]) -> None:
        """Goes over all mentions but pronouns once; ``parts``: where chapters begin."""
        self._begins = parts
        for mention in cast.mentions:
            if mention.entity is not None and mention.sort != "pronoun":
                self.note(mention)

    def note(self, mention: Mention) -> None:
        """Notes where somebody is spoken of."""
        if mention.entity is not None:
            here = self._at(mention.start)
            self._stretches.setdefault(here, set()).add(mention.entity)
            self.parts.setdefault(mention.entity, set()).add(here[0])

    def parts_by(self, one: Callable[[int], int]) -> dict[int, set[int]]:
        """The numbers of the chapters in which each is spoken of, under any name; ``one``: by what number they go."""
        found: dict[int, set[int]] = {}
        for number, parts in self.parts.items():
            found.setdefault(one(number), set()).update(parts)
        return found

    def near(self, place: int) -> frozenset[int]:
        """Who is spoken of in the chapter, not too long before a place, or soon behind it."""
        here = self._at(place)
        found = self._near.get(here)
        if found is None:
            part, stretch = here
            around = range(stretch - _BEFORE, stretch + _AFTER + 1)
            keys = [*((part, number) for number in around), (part - 1, stretch - 1), (part - 1, stretch)]
            found = _NOBODY.union(*(self._stretches.get(key, _NOBODY) for key in keys))
            self._near[here] = found
        return found

    def _at(self, place: int) -> tuple[int, int]:
        return bisect_right(self._begins, place), place // _STRETCH
