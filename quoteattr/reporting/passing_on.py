"""Who passes a report on: Smith in ``Smith said Jones told her "…"``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.config import SPEECH_CLASSES
from quoteattr.reporting.records import Report
from quoteattr.syntax.records import Sentence

_PASSES_ON = SPEECH_CLASSES | {"according"}


def with_go_betweens(sentence: Sentence, reports: Sequence[Report]) -> list[Report]:
    """The reports of a sentence, each that stands in another one's content with that one's source as ``through``.

    ``Ada Byron said that the mayor told her "Never".``: the mayor speaks, through Byron.
    """
    return [report if report.through is not None else _passed_on(sentence, report, reports) for report in reports]


def _passed_on(sentence: Sentence, report: Report, reports: Sequence[Report]) -> Report:
    around = [other for other in reports if other is not report and _encloses(sentence, other, report)]
    if report.source is None or not around:
        return report
    nearest = min(around, key=lambda other: len(other.content_words))
    return evolve(report, through=nearest.source)


def _encloses(sentence: Sentence, outer: Report, inner: Report) -> bool:
    if outer.source is None or inner.source is None or outer.cue_class not in _PASSES_ON:
        return False
    verb, source = sentence.words[inner.head], sentence.words[inner.source]
    shown = verb.xpos == "VBG" and source.head == outer.head < inner.source  # ``recalled Pell saying``
    if (inner.head not in outer.content_words and not shown) or outer.head in inner.content_words:
        return False
    return (
        (inner.source in outer.content_words or shown)
        and outer.source != inner.source
        and sentence.words[outer.source].lower != source.lower
    )
