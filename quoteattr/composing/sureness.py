"""Quotes whose speaker is not sure enough are left out, and the rest are numbered anew."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.types import Quote, Speaker


def sure_enough(quotes: Sequence[Quote], least: float) -> list[Quote]:
    """The quotes with a speaker of at least that confidence; all of them if it is 0."""
    if least <= 0:
        return list(quotes)
    kept = [i for i, quote in enumerate(quotes) if quote.speaker is not None and quote.confidence >= least]
    places: dict[int | None, int] = {old: new for new, old in enumerate(kept)}
    numbers: dict[int, int] = {}  # speakers first, in order of their first quote

    spoken = [(quotes[i], _anew(speaker, numbers)) for i in kept if (speaker := quotes[i].speaker) is not None]
    return [
        numbered(evolve(quote, speaker=speaker, outer=places.get(quote.outer)), numbers)  # None where nothing is around
        for quote, speaker in spoken
    ]


def numbered(quote: Quote, numbers: dict[int, int]) -> Quote:
    """The quote, those who only listen or pass words on numbered behind the speakers."""
    if not quote.addressees and quote.through is None:
        return quote
    through = None if quote.through is None else _anew(quote.through, numbers)
    return evolve(quote, addressees=tuple(_anew(person, numbers) for person in quote.addressees), through=through)


def _anew(speaker: Speaker, numbers: dict[int, int]) -> Speaker:
    return evolve(speaker, id=numbers.setdefault(speaker.id, len(numbers)))
