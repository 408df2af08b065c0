"""Pull quotes: words set apart that the text prints once more, with their tag."""

from __future__ import annotations

import regex

from quoteattr.linking.records import Link, Scene

_WORD = regex.compile(r"\p{L}[\p{L}'’-]*")
_RUN = 7  # words in a row that nobody says twice


def printed_twice(scene: Scene, index: int) -> Link | None:
    """A quotation alone in its paragraph whose words stand elsewhere among other words: its speaker is the same.

    ``> “It rained on us the whole week.”`` beside ``“It rained on us the whole week,” said Ada Lind.``
    """
    quotation = scene.quotations[index]
    paragraph = scene.paragraphs[scene.paragraph_of[index]]
    around = scene.text[paragraph.start : quotation.start] + scene.text[quotation.end : paragraph.end]
    if scene.dialogue or _WORD.search(around):
        return None
    run = _runs(scene, index, most=1)
    other = scene.printed(_all_runs).get(run[0], index) if run else index
    if other == index:
        return None
    return Link("printed twice", 0.9, same_as=other, relation="the same words stand elsewhere with their speaker")


def _runs(scene: Scene, index: int, most: int | None = None) -> list[tuple[str, ...]]:
    """The runs of words of a quotation."""
    quotation = scene.quotations[index]
    words = tuple(_WORD.findall(scene.text[quotation.inner_start : quotation.inner_end].lower()))
    runs = max(len(words) - _RUN + 1, 0)
    return [words[at : at + _RUN] for at in range(runs if most is None else min(runs, most))]


def _all_runs(scene: Scene) -> dict[tuple[str, ...], int]:
    """By run of words the quotation beside other words that has it."""
    found: dict[tuple[str, ...], int] = {}
    for index, quotation in enumerate(scene.quotations):
        paragraph = scene.paragraphs[scene.paragraph_of[index]]
        if not quotation.depth and quotation.end - quotation.start + 4 < paragraph.end - paragraph.start:
            for run in _runs(scene, index):
                found.setdefault(run, index)
    return found
