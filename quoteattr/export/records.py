"""One flat row per quote: the shape behind data frames, CSV and JSON lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from quoteattr.errors import expected
from quoteattr.types import Attribution, Quote, Span

COLUMNS: dict[str, type] = {
    "quote": int,
    "kind": str,
    "start": int,
    "end": int,
    "text": str,
    "speaker": str,
    "role": str,
    "honorific": str,
    "affiliation": str,
    "speaker_type": str,
    "speaker_id": int,
    "mention": str,
    "mention_start": int,
    "mention_end": int,
    "cue": str,
    "cue_start": int,
    "cue_end": int,
    "cue_class": str,
    "addressee": str,
    "addressees": str,
    "through": str,
    "rule": str,
    "confidence": float,
    "asserted": bool,
    "outer": int,
    "spans": str,
    "plain_text": str,
    "aliases": str,
    "pronouns": str,
}
"""The columns in order, with their types. All but quote, kind, start, end, text, confidence,
asserted, spans and plain_text may be empty. Several addressees, aliases and pronouns are parted by "; "."""


def names_beside(names: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """What columns of ours are called beside somebody's own: with "quote_" before the name where they meet.

    >>> names_beside(["start", "text"], taken=["id", "text"])
    {'start': 'start', 'text': 'quote_text'}
    """
    taken = set(taken)
    return {name: f"quote_{name}" if name in taken else name for name in names}


def to_records(attribution: Attribution) -> list[dict[str, Any]]:
    """One flat dict per quote, in the order of the text, with the keys of :data:`COLUMNS`.

    ``quote`` counts the quotes from 0; ``start`` and ``end`` are the character offsets, half-open, of
    the first and last character of the quote; ``spans`` lists all of its stretches as ``"0-10 25-40"``;
    ``plain_text`` is ``text`` without markup and line ends, to be printed.

    >>> quote = Quote("direct", (Span(1, 4, "Yes"),), confidence=0.9)
    >>> row = to_records(Attribution('"Yes"', (quote,)))[0]
    >>> row["start"], row["end"], row["text"], row["speaker"]
    (1, 4, 'Yes', None)
    """
    return [_record(index, quote) for index, quote in enumerate(expected(attribution, Attribution).quotes)]


def _record(index: int, quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    mention_start, mention_end, mention = _parts(speaker.mention if speaker else None)
    cue_start, cue_end, cue = _parts(quote.cue)
    return {
        "quote": index,
        "kind": quote.kind,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "honorific": speaker.honorific if speaker else None,
        "affiliation": speaker.affiliation if speaker else None,
        "speaker_type": speaker.type if speaker else None,
        "speaker_id": speaker.id if speaker else None,
        "mention": mention,
        "mention_start": mention_start,
        "mention_end": mention_end,
        "cue": cue,
        "cue_start": cue_start,
        "cue_end": cue_end,
        "cue_class": quote.cue_class,
        "addressee": quote.addressee.text if quote.addressee else None,
        "addressees": "; ".join(one.name for one in quote.addressees if one.name) or None,
        "through": quote.through.name if quote.through else None,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "asserted": quote.asserted,
        "outer": quote.outer,
        "spans": " ".join(f"{span.start}-{span.end}" for span in quote.spans),
        "plain_text": quote.plain_text,
        "aliases": "; ".join(speaker.aliases) or None if speaker else None,
        "pronouns": "; ".join(speaker.pronouns) or None if speaker else None,
    }


def _parts(span: Span | None) -> tuple[int | None, int | None, str | None]:
    return (None, None, None) if span is None else (span.start, span.end, span.text)
