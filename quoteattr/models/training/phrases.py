"""The words and patterns of `templates`, put together. All written for this project."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from quoteattr.models.training.phrases_clauses import CLAUSES
from quoteattr.models.training.phrases_frames import FRAMES
from quoteattr.models.training.phrases_people import PEOPLE
from quoteattr.models.training.phrases_plain import PLAIN
from quoteattr.models.training.phrases_quoted import QUOTED
from quoteattr.models.training.phrases_words import WORDS

__all__ = ["PATTERNS", "WORDS"]

#: The three kinds of sentences: around a quotation, other reports, and no report at all.
KINDS: Mapping[str, Sequence[str]] = {
    "sentence": ("7 :: <quoted>/root/0", "9 :: <report>/root/0", "4 :: <plain>/root/0"),
}

#: Slot name to patterns, each with an optional weight before `::`.
PATTERNS: Mapping[str, Sequence[str]] = {**KINDS, **PEOPLE, **CLAUSES, **QUOTED, **FRAMES, **PLAIN}
