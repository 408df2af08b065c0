"""The command ``quoteattr``: files, folders or standard input in; a table or a file format out."""

from __future__ import annotations

from quoteattr.cli.command import main

__all__ = ["main"]
