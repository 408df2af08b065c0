"""Attributions as plain data, and back: what does not fit together is refused."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from quoteattr.errors import FormatError
from quoteattr.types import Attribution, Evidence, Quote, Role, Span, Speaker


def as_dict(attribution: Attribution) -> dict[str, Any]:
    """The whole as plain data (dicts, lists, strings, numbers) that JSON can hold."""
    mine: dict[int, list[int]] = {}
    for index, quote in enumerate(attribution.quotes):
        if quote.speaker is not None:
            mine.setdefault(quote.speaker.id, []).append(index)
    return {
        "text": attribution.text,
        "quotes": [quote.to_dict() for quote in attribution.quotes],
        "speakers": [
            {**speaker.to_dict(), "quotes": list(mine.get(speaker.id, ()))} for speaker in attribution.speakers
        ],
        "config": dict(attribution.config),
        "error": attribution.error,
        "made_with": dict(attribution.made_with),
    }


def quote_as_dict(quote: Quote) -> dict[str, Any]:
    """One quote as plain data."""
    return {
        "kind": quote.kind,
        "spans": [[span.start, span.end] for span in quote.spans],
        "text": quote.text,
        "plain_text": quote.plain_text,
        "cue": quote.cue.to_dict() if quote.cue else None,
        "cue_class": quote.cue_class,
        "speaker": quote.speaker.to_dict() if quote.speaker else None,
        "addressee": quote.addressee.to_dict() if quote.addressee else None,
        "addressees": [one.to_dict() for one in quote.addressees],
        "through": quote.through.to_dict() if quote.through else None,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "asserted": quote.asserted,
        "outer": quote.outer,
        "evidence": quote.evidence.to_dict(),
    }


def attribution_of(data: Mapping[str, Any]) -> Attribution:
    """The attribution that was written as ``data``.

    Raises:
        FormatError: if ``data`` does not have that shape, or its offsets do not fit its text.
    """
    try:
        text = data["text"]
        if not isinstance(text, str):
            raise TypeError("text")
        return Attribution(
            text=text,
            quotes=tuple(_quote(q, text) for q in data["quotes"]),
            speakers=tuple(_speaker(s, text) for s in data["speakers"]),
            config=dict(data.get("config") or {}),
            error=data.get("error"),
            made_with=dict(data.get("made_with") or {}),
        )
    except FormatError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise FormatError(
            f"This is not an Attribution as to_dict() writes it ({error!r}); pass the dict unchanged."
        ) from error


def attribution_of_json(data: str) -> Attribution:
    """The attribution that was written as the JSON string ``data``.

    Raises:
        FormatError: if ``data`` is not JSON, does not have that shape, or its offsets do not fit its text.
    """
    try:
        loaded = json.loads(data)
    except (TypeError, ValueError) as error:
        raise FormatError(f"This is not JSON ({error}); pass what to_json() returned.") from error
    return attribution_of(loaded)


def _fitting(span: Span, words: str) -> Span:
    """The span, if these are its words."""
    if span.text != words:
        raise _other_text(span, words)
    return span


def _other_text(span: Span, words: str) -> FormatError:
    return FormatError(
        f"The offsets do not fit this text: at {span.start} it has {span.text[:40]!r}, not {words[:40]!r}. "
        "Pass the dict with the text that it was made from, line ends and all."
    )


def _span(data: Mapping[str, Any] | None, text: str) -> Span | None:
    return None if data is None else _fitting(Span.of(text, int(data["start"]), int(data["end"])), str(data["text"]))


def _role(data: Mapping[str, Any], text: str) -> Role:
    return Role(str(data["text"]), Span.of(text, int(data["start"]), int(data["end"])), str(data["relation"]))


def _speaker(data: Mapping[str, Any], text: str) -> Speaker:
    return Speaker(
        id=int(data["id"]),
        name=data["name"],
        role=data["role"],
        roles=tuple(_role(role, text) for role in data["roles"]),
        honorific=data["honorific"],
        type=data["type"],
        mention=_span(data["mention"], text),
        aliases=tuple(data["aliases"]),
        pronouns=tuple(data["pronouns"]),
        affiliation=data.get("affiliation"),
    )


def _spans(data: Mapping[str, Any], text: str) -> tuple[Span, ...]:
    """The spans of a quote, whose words are written as one string."""
    spans = tuple(Span.of(text, int(start), int(end)) for start, end in data["spans"])
    words = data.get("text")
    if words is not None and words != " ".join(span.text for span in spans):
        raise _other_text(spans[0], words)
    return spans


def _quote(data: Mapping[str, Any], text: str) -> Quote:
    evidence = data.get("evidence") or {}
    quote = Quote(
        kind=data["kind"],
        spans=_spans(data, text),
        cue=_span(data["cue"], text),
        cue_class=data.get("cue_class"),
        speaker=_speaker(data["speaker"], text) if data["speaker"] else None,
        addressee=_span(data["addressee"], text),
        addressees=tuple(_speaker(one, text) for one in data.get("addressees", ())),
        through=_speaker(data["through"], text) if data.get("through") else None,
        rule=data["rule"],
        confidence=float(data["confidence"]),
        asserted=bool(data.get("asserted", True)),
        outer=data.get("outer"),
        evidence=Evidence(
            marks=evidence.get("marks"),
            relation=evidence.get("relation"),
            resolution=evidence.get("resolution"),
            name_span=_span(evidence.get("name_span"), text),
            addressing=evidence.get("addressing"),
        ),
    )
    plain = data.get("plain_text")
    return quote if plain is None or plain == quote.plain_text else evolve(quote, plain=str(plain))
