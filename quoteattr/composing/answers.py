"""Whom questions and turns of a transcript are for: a question for whoever answers, an answer for whoever asked."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.linking.records import Scene
from quoteattr.types import Quote, Speaker

_HOW = "the turns of the transcript"
_ANSWERED = "they answer it"


def answered(scene: Scene, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes, those of a transcript with whom their turn is for, where a turn before or behind it asks.

    ``Lind: Who pays? / Finch: The town.``; and ``“Who pays?” asked Lind. / “The town,” Finch told her.``
    """
    if not scene.transcript:
        return you_said([*map(_asked, quotes, [*quotes[1:], None])]) if quotes else []
    turns = {turn.start: number for number, turn in enumerate(scene.turns)}
    speakers = {turns[quote.start]: quote.speaker for quote in quotes if quote.start in turns}
    done = []
    for quote in quotes:
        number = turns.get(quote.start)
        hearer = None if number is None or quote.addressees else _hearer(scene, speakers, number)
        if hearer is not None and hearer.name is not None:
            evidence = evolve(quote.evidence, addressing=_HOW)
            quote = evolve(quote, addressees=(evolve(hearer, mention=None),), evidence=evidence)
        done.append(quote)
    return you_said(done)


def you_said(quotes: Sequence[Quote]) -> list[Quote]:
    """The quotes; ``You`` within somebody's words is whom they are for: ``“You told us ‘no’,” Lind said to Ost.``"""
    done = list(quotes)
    for number, quote in enumerate(quotes):
        speaker = quote.speaker
        if quote.outer is None or speaker is None or speaker.name is not None or speaker.mention is None:
            continue
        hearers = done[quote.outer].addressees
        if speaker.mention.text.lower() != "you" or len(hearers) != 1 or hearers[0].type != "person":
            continue
        evidence = evolve(quote.evidence, resolution=_YOU, name_span=None)
        meant = evolve(hearers[0], mention=speaker.mention)
        done[number] = evolve(quote, speaker=meant, confidence=_SURE, evidence=evidence)
    return done


_YOU, _SURE = "“you” is whom the words around it are for", 0.7


def _asked(quote: Quote, after: Quote | None) -> Quote:
    """A question with whoever answers it, where the answer is known to be for who asked."""
    if after is None or quote.addressees or quote.addressee is not None or quote.speaker is None:
        return quote
    if after.speaker is None or after.speaker.name is None or quote.text.rstrip()[-1:] != "?":
        return quote
    if quote.kind != "direct" or [one.id for one in after.addressees] != [quote.speaker.id]:
        return quote
    evidence = evolve(quote.evidence, addressing=_ANSWERED)
    return evolve(quote, addressees=(evolve(after.speaker, mention=None),), evidence=evidence)


def _hearer(scene: Scene, speakers: dict[int, Speaker | None], number: int) -> Speaker | None:
    """Who asked just before; if nobody did, who answers."""
    own = speakers.get(number)
    before, after = speakers.get(number - 1), speakers.get(number + 1)
    if before is not None and _asks(scene, number - 1) and not _same(before, own):
        return before
    if after is not None and _asks(scene, number) and not _same(after, own):
        return after
    return None


def _same(one: Speaker, other: Speaker | None) -> bool:
    return other is not None and one.id == other.id


def _asks(scene: Scene, number: int) -> bool:
    turn = scene.turns[number]
    return "?" in scene.text[max(turn.start, turn.end - _CLOSE) : turn.end]


_CLOSE = 80  # characters at the end of a turn, where its question stands
