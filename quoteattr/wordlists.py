"""Word lists: files in the ``data`` folder of a room, one entry a line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def word_list(room: str, name: str) -> frozenset[str]:
    """The entries of ``quoteattr/<room>/data/<name>.txt``; lines that begin with ``#`` are left out.

    >>> "so-called" in word_list("quotations", "naming")
    True
    """
    content = (files("quoteattr") / room / "data" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.strip() for line in content.splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
