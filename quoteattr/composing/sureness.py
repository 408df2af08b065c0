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
    places = {old: new for new, old in enumerate(kept)}
    numbers: dict[int, int] = {}  # speakers first, in order of their first quote

    def numbered(speaker: Speaker) -> Speaker:
        return evolve(speaker, id=numbers.setdefault(speaker.id, len(numbers)))

    spoken = [(quotes[i], numbered(speaker)) for i in kept if (speaker := quotes[i].speaker) is not None]
    return [
        evolve(
            quote,
            speaker=speaker,
            addressees=tuple(map(numbered, quote.addressees)),
            through=None if quote.through is None else numbered(quote.through),
            outer=None if quote.outer is None else places.get(quote.outer),
        )
        for quote, speaker in spoken
    ]
