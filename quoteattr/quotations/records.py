"""What the quotation reader finds: stretches of text between quotation marks."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Use = Literal["speech", "fragment", "title", "heading", "other"]


@frozen
class Quotation:
    """One pair of quotation marks and what stands between them, within one paragraph.

    Offsets are character offsets into the text as given, half-open.

    Attributes:
        start: offset of the opening mark.
        end: offset after the closing mark; where the mark was never closed, where the quotation ends.
        inner_start: offset of the first character between the marks.
        inner_end: offset after the last character between the marks (blanks trimmed).
        style: "double", "single", "straight", "straight-single", "tex", "guillemets", "low",
            "single-guillemets", "dash" (a dash opens it, nothing closes it).
        closed: False if no closing mark was found.
        continues: index of the quotation (in the reader's list) that this one carries on:
            a paragraph that reopens the marks of an unclosed one before it, or a paragraph
            without marks of its own inside a long quotation; None otherwise.
        depth: 0 outermost, 1 for a quotation within a quotation …
        parent: index of the quotation around it, None at depth 0.
        use: "speech" (a sentence or more, or words after a speech cue may be), "fragment" (a few
            words woven into a sentence), "title" (of a work, a nickname, a term in quotes),
            "heading" (stands alone as a heading), "other". A first judgment from the surface only.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: str
    closed: bool = True
    continues: int | None = None
    depth: int = 0
    parent: int | None = None
    use: Use = "speech"


@frozen
class Paragraph:
    """A paragraph: half-open character offsets, blanks around it left out.

    ``heading`` is True where it looks like a heading, byline, dateline or caption rather
    than running text (short, no final full stop, or framed by dashes).
    """

    start: int
    end: int
    heading: bool = False


@frozen
class Turn:
    """One turn of a transcript or interview. Offsets are character offsets, half-open.

    Attributes:
        label_start: offset of the label that names the speaker (``SMITH``, ``Q``).
        label_end: offset after the label, without the colon.
        start: offset of the first word said.
        end: offset after the last word said; later paragraphs without a label belong to the turn.
        beside: what stands beside the name: office, firm.
        tags: what stands in brackets behind it: party, place, the name of who holds an office.
        meant: where the name stands of whom ``Q`` or ``A`` means: below ``BY MR. LEE:``, below
            ``ANN LEE, having been sworn``.
        part: "question" or "answer" where no label tells of it, "whole" for a speech or letter given whole; the
            label is empty then.
        to: where the name stands of whom a letter greets.
    """

    label_start: int
    label_end: int
    start: int
    end: int
    beside: tuple[tuple[int, int], ...] = ()
    tags: tuple[tuple[int, int], ...] = ()
    meant: tuple[int, int] | None = None
    part: Literal["labelled", "question", "answer", "whole"] = "labelled"
    to: tuple[int, int] | None = None

    @property
    def label(self) -> tuple[tuple[int, int], ...]:
        """The words of the label in order: whom it means, the name, what stands beside it."""
        near = (span for span in self.beside if self.label_end <= span[0] < self.start)
        return (*filter(None, [self.meant]), (self.label_start, self.label_end), *near)
