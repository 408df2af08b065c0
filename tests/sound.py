"""What holds for every result, whatever the text: offsets, order, round trips."""

from __future__ import annotations

import json
from collections.abc import Iterator

from quoteattr.types import KINDS, SPEAKER_TYPES, Attribution, Quote, Span, Speaker


def spans_of(quote: Quote) -> Iterator[Span]:
    """Every span that a quote carries."""
    yield from quote.spans
    for span in (quote.cue, quote.addressee, quote.evidence.name_span):
        if span is not None:
            yield span
    for speaker in (quote.speaker, quote.through, *quote.addressees):
        if speaker is not None:
            yield from spans_of_speaker(speaker)


def spans_of_speaker(speaker: Speaker) -> Iterator[Span]:
    """Every span that a speaker carries."""
    if speaker.mention is not None:
        yield speaker.mention
    yield from (role.span for role in speaker.roles)


def check(result: Attribution, text: str) -> None:
    """Raises AssertionError if the result breaks a promise."""
    assert result.error is None
    assert result.text == text
    for span in [s for q in result for s in spans_of(q)] + [s for p in result.speakers for s in spans_of_speaker(p)]:
        assert 0 <= span.start < span.end <= len(text), span
        assert text[span.start : span.end] == span.text, span
    for quote in result:
        assert quote.spans
        assert quote.kind in KINDS
        assert 0.0 <= quote.confidence <= 1.0
        assert quote.text.strip()
        for earlier, later in zip(quote.spans, quote.spans[1:], strict=False):
            assert earlier.end <= later.start, quote
        if quote.outer is not None:
            outer = result[quote.outer]
            assert outer is not quote
            assert outer.start <= quote.start
            assert quote.end <= outer.end
    assert list(result) == sorted(result, key=lambda quote: quote.start)
    ids = [speaker.id for speaker in result.speakers]
    assert len(set(ids)) == len(ids)
    for quote in result:
        if quote.speaker is not None:
            assert quote.speaker.id in ids
            assert quote.speaker.type in SPEAKER_TYPES
            assert quote.speaker.name is None or quote.speaker.name.strip()
    assert Attribution.from_dict(result.to_dict()) == result
    assert Attribution.from_json(result.to_json()) == result
    assert json.loads(result.to_json()) == json.loads(json.dumps(result.to_dict()))
