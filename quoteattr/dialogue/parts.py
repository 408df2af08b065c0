"""Where a tale goes elsewhere: a row of asterisks between two scenes, the number of a chapter."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quoteattr.quotations.records import Paragraph

_NUMBER = r"(?:[IVXLC]+|\p{N}{1,3})"
_BREAK = regex.compile(
    rf"[^\p{{L}}\p{{N}}]{{1,99}}|(?i:chapter|part|book)\s[\p{{L}}\p{{N}} ]{{1,20}}(?:[.:—–-].*)?"
    rf"|{_NUMBER}\.?|{_NUMBER}[.:]\s\p{{Lu}}.*"
)
_LONGEST = 99  # characters


def breaks(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """The indexes of the paragraphs that part a tale: ``* * *``, ``CHAPTER II``, ``IX. The Weir``."""
    return [
        index
        for index, paragraph in enumerate(paragraphs)
        if paragraph.heading
        and paragraph.end - paragraph.start <= _LONGEST
        and _BREAK.fullmatch(text, paragraph.start, paragraph.end)
    ]
