"""What one source says at one go, before it is a quote."""

from __future__ import annotations

from attrs import define, field

from quoteattr.linking.records import Link
from quoteattr.types import Kind


@define
class Utterance:
    """What one source says at one go: quotations, or reported words, or both."""

    link: Link | None
    quotations: list[int] = field(factory=list)
    spans: list[tuple[int, int]] = field(factory=list)
    kind: Kind = "direct"
    outer: Utterance | None = None

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.spans[-1][1]
