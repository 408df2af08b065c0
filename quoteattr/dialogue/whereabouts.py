"""Who is spoken of about a place of the text: a book has hundreds of people, a scene of it a few."""

from __future__ import annotations

from attrs import define, field

from quoteattr.speakers import Cast

_STRETCH = 10_000  # characters
_BEFORE, _AFTER = 2, 1
_NOBODY: frozenset[int] = frozenset()


@define
class Whereabouts:
    """Who is spoken of in each stretch of the text, and so who is about at a place."""

    _stretches: dict[int, set[int]] = field(factory=dict)
    _near: dict[int, frozenset[int]] = field(factory=dict)

    def fill(self, cast: Cast) -> None:
        """Goes over all mentions but pronouns once."""
        for mention in cast.mentions:
            if mention.entity is not None and mention.sort != "pronoun":
                self._stretches.setdefault(mention.start // _STRETCH, set()).add(mention.entity)

    def near(self, place: int) -> frozenset[int]:
        """Who is spoken of some chapters' length before a place, or soon behind it."""
        here = place // _STRETCH
        found = self._near.get(here)
        if found is None:
            around = range(here - _BEFORE, here + _AFTER + 1)
            found = _NOBODY.union(*(self._stretches.get(number, _NOBODY) for number in around))
            self._near[here] = found
        return found
