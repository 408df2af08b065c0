"""From links and cast to the quotes and speakers that are handed out."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.addressing import Addresses
from quoteattr.composing.answers import answered
from quoteattr.composing.quotes import QuoteWriter
from quoteattr.composing.records import Utterance
from quoteattr.composing.sources import Sources
from quoteattr.composing.sureness import sure_enough
from quoteattr.composing.utterances import gather_utterances
from quoteattr.config import Config
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast
from quoteattr.types import Attribution, Quote, Speaker, with_mention

__all__ = ["compose"]


def compose(scene: Scene, cast: Cast, addresses: Addresses, config: Config) -> Attribution:
    """The answer for one text."""
    sources = Sources(scene, cast, addresses.exchange, config.roles)
    utterances = gather_utterances(
        scene,
        config.reported_classes,
        sources.of_report,
        unattributed=config.unattributed,
        topics=config.thought,
        nested=config.nested,
    )
    utterances = [u for u in utterances if u.kind in config.kinds and _long_enough(scene, u, config)]
    quotes = QuoteWriter(scene, sources, addresses, utterances).quotes()
    quotes = sure_enough(answered(scene, quotes), config.min_confidence)
    return Attribution(scene.text, tuple(quotes), _speakers_of(quotes), config.to_dict())


def _long_enough(scene: Scene, utterance: Utterance, config: Config) -> bool:
    """Has an utterance in marks as many words as are asked for?"""
    if utterance.kind == "indirect":
        return True
    return sum(len(scene.text[s:e].split()) for s, e in utterance.spans) >= config.min_words


def _speakers_of(quotes: Sequence[Quote]) -> tuple[Speaker, ...]:
    """Everybody who says something, once, in the order of their first quotes."""
    listed: dict[int, Speaker] = {}
    for quote in quotes:
        if quote.speaker is not None and quote.speaker.id not in listed:
            listed[quote.speaker.id] = with_mention(quote.speaker, None)
    return tuple(listed.values())
