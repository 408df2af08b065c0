"""The word lists of the dialogue room, one entry a line in ``data/``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def dialogue_words(name: str) -> frozenset[str]:
    """The entries of ``data/<name>.txt``; lines that begin with ``#`` are left out."""
    content = files("quoteattr.dialogue").joinpath("data").joinpath(f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in content.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
