"""Turns of a transcript or interview: ``SMITH: We will go.`` or ``Q: Why?`` at a paragraph's start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import regex
from attrs import frozen

from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.records import Paragraph
from quoteattr.quotations.wordlists import word_list

_LABEL = regex.compile(
    r"(?:[*_#>\s]{0,4})"
    r"(?P<label>(?:Q|A)(?=[:.]\s)|[\p{Lu}][\p{L}\p{M}.'’-]*(?:\s(?:[\p{Lu}][\p{L}\p{M}.'’-]*|\d{1,2}|of|the|de|van|von|bin|and)){0,6})"
    r"(?P<tag>\s?[(\[][^()\[\]\n]{1,60}[)\]])?[*_]{0,2}[:.](?<![^QA]\.)[*_]{0,2}\s+(?=\S)"
)


@frozen
class Turn:
    """One turn of a transcript. Offsets are character offsets, half-open.

    Attributes:
        label_start: offset of the label that names the speaker (``SMITH``, ``Q``).
        label_end: offset after the label, without the colon.
        start: offset of the first word said.
        end: offset after the last word said; later paragraphs without a label belong to the turn.
    """

    label_start: int
    label_end: int
    start: int
    end: int


def read_turns(text: str, paragraphs: Sequence[Paragraph] | None = None) -> tuple[Turn, ...]:
    r"""The turns of a transcript, empty if ``text`` is none.

    A text is a transcript where at least two paragraphs begin with a label and the labels
    alternate or come again, or are Q and A, or are written in capitals.

    >>> [(t.label_start, t.label_end) for t in read_turns("Q: Why?\n\nA: Because it rained.")]
    [(0, 1), (9, 10)]
    """
    if paragraphs is None:
        paragraphs = read_paragraphs(text)
    labels = [_label(text, paragraph) for paragraph in paragraphs]
    labels = _without_headline(labels, text)
    accepted = _accepted(labels, text)
    turns: list[Turn] = []
    for paragraph, found in zip(paragraphs, labels, strict=True):
        if found is not None and text[found[0] : found[1]] in accepted:
            turns.append(Turn(found[0], found[1], found[2], paragraph.end))
        elif turns and not paragraph.heading and accepted:
            last = turns[-1]
            if _carries_on(text, paragraph, last, accepted):
                turns[-1] = Turn(last.label_start, last.label_end, last.start, paragraph.end)
    return tuple(turns)


def _label(text: str, paragraph: Paragraph) -> tuple[int, int, int] | None:
    """Label start, label end and first word of the paragraph, None if it has no label."""
    found = _LABEL.match(text, paragraph.start, min(paragraph.end, paragraph.start + 160))
    if not found or found.end() >= paragraph.end:
        return None
    label = found.group("label")
    if label.lower() in word_list("not_labels") or label.split()[0].lower() in word_list("not_labels"):
        return None
    return found.start("label"), found.end("label"), found.end()


def _without_headline(labels: list[tuple[int, int, int] | None], text: str) -> list[tuple[int, int, int] | None]:
    """The labels, the first left out where it is the beginning of a headline.

    ``Mayor Brandt: We Are Staying`` above turns that begin ``BRANDT:`` and ``OST:``.
    """
    if not labels or labels[0] is None:
        return labels
    first, *others = [text[found[0] : found[1]] for found in labels if found is not None]
    if first.isupper() or first in others or not any(label.isupper() for label in others):
        return labels
    return [None, *labels[1:]]


def _accepted(labels: Sequence[tuple[int, int, int] | None], text: str) -> frozenset[str]:
    """The labels that really are speakers: strong patterns, or a share of the text's paragraphs."""
    counts = Counter(text[found[0] : found[1]] for found in labels if found is not None)
    if "Q" not in counts:
        counts.pop("A", None)
    total = sum(counts.values())
    if total < 2:
        return frozenset()
    strong = {label for label in counts if label.isupper()}
    again = any(count > 1 for count in counts.values())
    if {"Q", "A"} <= set(counts) or (sum(counts[label] for label in strong) >= 2 and (len(strong) > 1 or again)):
        return frozenset(counts) if total * 3 >= len(labels) else frozenset(strong)
    if again and len(counts) > 1 and total * 3 >= len(labels):
        return frozenset(counts)
    return frozenset()


def _carries_on(text: str, paragraph: Paragraph, last: Turn, accepted: frozenset[str]) -> bool:
    """Unlabelled paragraphs belong to a turn in a transcript through and through, not in an article.

    A paragraph that opens with a quotation mark is the reporter's again.
    """
    return len(accepted) > 1 and paragraph.start - last.end <= 4 and text[paragraph.start] not in '([*-–—“"«„‘'
