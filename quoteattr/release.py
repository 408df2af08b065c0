"""Which release this is: below everything, so that an answer can say what made it."""

from __future__ import annotations

__version__ = "0.1.0"
