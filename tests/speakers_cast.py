"""Parses a text with the bundled models and reads its cast, for the tests of the speakers room."""

from __future__ import annotations

import re
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


@cache
def parse_of(text: str) -> Parse:
    """The parse of a text, quotations folded as the library folds them."""
    paragraphs = read_paragraphs(text)
    reading = Reading(text, paragraphs, read_quotations(text, paragraphs))
    return parse_readings([reading], pipeline())[0]


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
