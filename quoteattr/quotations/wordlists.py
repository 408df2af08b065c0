"""The word lists of the quotation reader, one entry a line in ``data/``."""

from __future__ import annotations

from functools import cache

from quoteattr import wordlists


@cache
def word_list(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt``; lines that begin with ``#`` are left out."""
    return wordlists.word_list("quotations", name)
