"""The speakers of a text in the order of their numbers, each made when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import overload

from attrs import define, field

from quoteattr.types import Span, Speaker


@define(eq=False)
class Speakers(Sequence[Speaker]):
    """The speakers by entity number; most texts name twenty times as many as ever speak, and those are never made."""

    _count: int
    _make: Callable[[int], tuple[Speaker, Span | None]] = field(repr=False)
    _made: list[tuple[Speaker, Span | None] | None] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self._made = [None] * self._count

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, number: int) -> Speaker: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[Speaker]: ...
    def __getitem__(self, number: int | slice) -> Speaker | Sequence[Speaker]:
        if isinstance(number, slice):
            return [self._at(one)[0] for one in range(*number.indices(len(self)))]
        return self._at(number)[0]

    def name_span(self, number: int) -> Span | None:
        """Where somebody's fullest name stands, None where nobody is named."""
        return self._at(number)[1]

    def add(self, speaker: Speaker) -> None:
        """Take in somebody whom no entity stands for, with the next number."""
        self._made.append((speaker, None))

    def replace(self, number: int, speaker: Speaker) -> None:
        """Put another record in the place of somebody's."""
        self._made[number] = (speaker, self._at(number)[1])

    def _at(self, number: int) -> tuple[Speaker, Span | None]:
        made = self._made[number]
        if made is None:
            made = self._made[number] = self._make(number)
        return made
