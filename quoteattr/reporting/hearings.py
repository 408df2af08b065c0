"""What a court or a meeting hears: somebody tells it, though nobody is named."""

from __future__ import annotations

from attrs import evolve

from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import phrase
from quoteattr.syntax.records import Sentence

_HEARS = frozenset({"heard", "hears"})
_BODIES = frozenset(
    [
        *("court", "inquest", "inquiry", "enquiry", "tribunal", "hearing", "jury", "panel", "commission", "committee"),
        *("meeting", "trial", "conference", "jurors", "magistrates", "councillors", "mps"),
    ]
)
_TOLD = frozenset({"clause", "inversion"})


def as_told(sentence: Sentence, report: Report) -> Report:
    """``The gate was open, the court heard``: as ``…, the court was told``, a report by nobody named."""
    if report.source is None or not report.content or sentence.words[report.head].lower not in _HEARS:
        return report
    body = sentence.words[report.source]
    if body.upos not in {"NOUN", "PROPN"} or body.lower not in _BODIES or report.pattern not in _TOLD:
        return report
    return evolve(report, cue_class="tell", source=None, addressee=phrase(sentence, body), through=None)
