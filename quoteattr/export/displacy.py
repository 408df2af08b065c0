"""Dicts as displaCy draws them (``spacy.displacy.render(…, style="span", manual=True)``)."""

from __future__ import annotations

from typing import Any

import regex

from quoteattr.errors import expected
from quoteattr.types import Attribution

_TOKEN = regex.compile(r"\w++(?:['’]\w++)*+|[^\w\s]")


def to_displacy(attribution: Attribution, *, style: str = "ent") -> dict[str, Any]:
    """The quotes as a dict that displaCy draws by hand, without spaCy's having seen the text.

    Args:
        attribution: what to draw.
        style: "ent" for coloured stretches (quotes nested in others are left out, since displaCy
            cannot nest them), "span" for overlapping brackets over tokens: quotes, cues and mentions.

    Returns:
        For "ent" ``{"text", "ents": [{"start", "end", "label"}], "title"}`` with character offsets,
        for "span" ``{"text", "spans": [{"start_token", "end_token", "label"}], "tokens"}``. The label
        of a quote is its speaker's name.

    Raises:
        ValueError: for another style.

    >>> to_displacy(Attribution("Nothing."))
    {'text': 'Nothing.', 'ents': [], 'title': None}
    """
    attribution = expected(attribution, Attribution)
    if style == "ent":
        return {"text": attribution.text, "ents": _ents(attribution), "title": None}
    if style == "span":
        return _spans(attribution)
    raise ValueError(f'style is {style!r}; choose "ent" or "span".')


def _stretches(attribution: Attribution) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for quote in attribution.quotes:
        label = quote.speaker.name if quote.speaker and quote.speaker.name else "unknown"
        found.extend((span.start, span.end, label) for span in quote.spans)
    return sorted(found, key=lambda item: (item[0], -item[1]))


def _ents(attribution: Attribution) -> list[dict[str, Any]]:
    ents: list[dict[str, Any]] = []
    end = 0
    for start, stop, label in _stretches(attribution):
        if start >= end:
            ents.append({"start": start, "end": stop, "label": label})
            end = stop
    return ents


def _spans(attribution: Attribution) -> dict[str, Any]:
    text = attribution.text
    tokens = [(m.start(), m.end()) for m in _TOKEN.finditer(text)]
    starts = {offset: number for number, (start, end) in enumerate(tokens) for offset in range(start, end)}
    marked = _stretches(attribution)
    for quote in attribution.quotes:
        if quote.cue is not None:
            marked.append((quote.cue.start, quote.cue.end, "cue"))
        if quote.speaker is not None and quote.speaker.mention is not None:
            marked.append((quote.speaker.mention.start, quote.speaker.mention.end, "speaker"))
    spans = []
    for start, end, label in sorted(set(marked), key=lambda item: (item[0], -item[1], item[2])):
        first, last = _first_token(starts, start, end), _last_token(starts, start, end)
        if first is not None and last is not None:
            spans.append({"start_token": first, "end_token": last + 1, "label": label})
    return {"text": text, "spans": spans, "tokens": [text[start:end] for start, end in tokens]}


def _first_token(starts: dict[int, int], start: int, end: int) -> int | None:
    return next((starts[offset] for offset in range(start, end) if offset in starts), None)


def _last_token(starts: dict[int, int], start: int, end: int) -> int | None:
    return next((starts[offset] for offset in range(end - 1, start - 1, -1) if offset in starts), None)
