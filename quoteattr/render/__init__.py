"""How an attribution looks: HTML, and the terminal. Knows nothing of Stanza."""

from __future__ import annotations

from quoteattr.render.html import to_html
from quoteattr.render.marked import mark_html
from quoteattr.render.terminal import to_table, to_text

__all__ = ["mark_html", "to_html", "to_table", "to_text"]
