"""Capitals restored where a text has lost them: closed captions, old wire copy, typed in small letters or in CAPITALS.

Taggers and rules lean on capitals; without them each name is read as a common word. Such a text is given likely
capitals before it is read, one character for one, so that every offset stays; what is handed out is cut from the text
as it came.
"""

from __future__ import annotations

from quoteattr.casing.headlines import with_plain_headline
from quoteattr.casing.labels import with_plain_labels
from quoteattr.casing.openings import with_plain_openings
from quoteattr.casing.relaying import Way, laid_over
from quoteattr.casing.restoring import case_is_lost, restored
from quoteattr.casing.words import Words, words_from

__all__ = [
    "Way",
    "Words",
    "case_is_lost",
    "laid_over",
    "restored",
    "with_plain_headline",
    "with_plain_labels",
    "with_plain_openings",
    "words_from",
]
