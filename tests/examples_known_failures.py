"""What the library does not get right in ``examples/`` yet: (article, quote, field) and why.

Each is an expected failure; a fix makes the test suite ask for the line to be taken out.
"""

from __future__ import annotations

KNOWN_FAILURES: dict[tuple[str, str, str], str] = {}
