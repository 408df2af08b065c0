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

    spoken = [(quotes[i], anew(speaker, numbers)) for i in kept if (speaker := quotes[i].speaker) is not None]
    return [
        numbered(evolve(quote, speaker=speaker, outer=places.get(quote.outer)), numbers)  # None where nothing is around
        for quote, speaker in spoken
    ]


def numbered(quote: Quote, numbers: dict[int, int]) -> Quote:
    """The quote, those who only listen or pass words on numbered behind the speakers."""
    if not quote.addressees and quote.through is None:
        return quote
    through = None if quote.through is None else anew(quote.through, numbers)
    return evolve(quote, addressees=tuple(anew(person, numbers) for person in quote.addressees), through=through)


def anew(speaker: Speaker, numbers: dict[int, int]) -> Speaker:
    """The speaker by the number that stands for the old one, or gets the next."""
    number = numbers.setdefault(speaker.id, len(numbers))
    return speaker if number == speaker.id else evolve(speaker, id=number)
