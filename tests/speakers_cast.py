"""Parses a text with the bundled models and reads its cast, for the tests of the speakers room."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from quoteattr.models import load_pipeline
from quoteattr.quotations import read_paragraphs, read_quotations
from quoteattr.reporting import find_reports
from quoteattr.speakers import Cast, read_cast
from quoteattr.syntax import Parse, Reading, parse_readings
from quoteattr.types import Speaker


@lru_cache(maxsize=1)
def pipeline() -> Any:
    """The bundled pipeline, loaded once."""
    return load_pipeline()


_announced: set[str] = set()
_parses: dict[str, Parse] = {}


def announce(*tables: Iterable[tuple[Any, ...]]) -> None:
    """Name the texts of whole tables (second column), so that they are parsed in one go."""
    _announced.update(row[1] for table in tables for row in table)


def parse_of(text: str) -> Parse:
    """The parse of a text, quotations folded as the library folds them."""
    if text not in _parses:
        missing = sorted((_announced | {text}) - _parses.keys())
        readings = []
        for one in missing:
            paragraphs = read_paragraphs(one)
            readings.append(Reading(one, paragraphs, read_quotations(one, paragraphs)))
        _parses.update(zip(missing, parse_readings(readings, pipeline()), strict=True))
    return _parses[text]


@cache
def cast_of(text: str) -> Cast:
    """The cast of a text, subjects of speech verbs given as sources."""
    parse = parse_of(text)
    return read_cast(parse, sources={(r.sentence, r.source) for r in find_reports(parse) if r.source is not None})


def speaker_at(text: str, words: str, nth: int = 0) -> Speaker | None:
    """Whom the nth place of ``words`` in the text refers to (its last word decides)."""
    places = [m.start() for m in re.finditer(rf"\b{re.escape(words)}(?!\w)", text)]
    last = places[nth] + len(words) - 1
    cast = cast_of(text)
    for sentence in parse_of(text).sentences:
        for word in sentence.words:
            if word.start <= last < word.end:
                resolution = cast.resolve(sentence.index, word.index)
                if resolution is None or resolution.entity is None:
                    return None
                return cast.speaker(resolution.entity)
    raise AssertionError(f"{words!r} was not parsed")


def speaker_named(text: str, name: str) -> Speaker:
    """The speaker of that name."""
    found = [speaker for speaker in cast_of(text).speakers if speaker.name == name]
    assert found, f"nobody is called {name!r}: {[s.name for s in cast_of(text).speakers]}"
    return found[0]
