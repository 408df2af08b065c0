"""The people and bodies of one text, gathered from its dependency trees."""

from __future__ import annotations

from quoteattr.speakers.cast import Cast, read_cast
from quoteattr.speakers.records import Mention, Resolution

__all__ = ["Cast", "Mention", "Resolution", "read_cast"]
