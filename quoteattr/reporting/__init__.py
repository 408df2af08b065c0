"""Who says what: reporting clauses found in dependency trees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from quoteattr.reporting.according import according_to_reports
from quoteattr.reporting.attitudes import attitude_reports, side_reports
from quoteattr.reporting.clauses import verb_reports
from quoteattr.reporting.hearings import as_told
from quoteattr.reporting.lexicon import Cue, cue_verbs, document_nouns, inflected, with_own_cues
from quoteattr.reporting.passing_on import with_go_betweens
from quoteattr.reporting.phrases import heard_told, nominal_reports, words_of_reports
from quoteattr.reporting.records import Report
from quoteattr.reporting.selves import self_reports
from quoteattr.reporting.surveys import hearsay_reports, survey_reports
from quoteattr.syntax.records import Parse, Sentence

__all__ = ["PATTERNS", "Cue", "Report", "cue_verbs", "document_nouns", "find_reports", "inflected", "with_own_cues"]

Pattern = Callable[[Sentence, Mapping[str, Cue]], Iterator[Report]]

PATTERNS: tuple[Pattern, ...] = (
    verb_reports,
    according_to_reports,
    nominal_reports,
    words_of_reports,
    heard_told,
    attitude_reports,
    side_reports,
    self_reports,
    survey_reports,
    hearsay_reports,
)


def find_reports(parse: Parse, cues: Mapping[str, Cue] | None = None) -> tuple[Report, ...]:
    """Every reporting clause of a parse, in the order of the text."""
    entries = cue_verbs() if cues is None else cues
    found: list[Report] = []
    for sentence in parse.sentences:
        here = [report for pattern in PATTERNS for report in pattern(sentence, entries)]
        if "heard" in sentence.forms or "hears" in sentence.forms:
            here = [as_told(sentence, report) for report in here]
        here = _without_verbs_of_nouns(sentence, here)
        if here:
            found.extend(sorted(with_go_betweens(sentence, here), key=lambda report: report.head))
    return tuple(found)


def _without_verbs_of_nouns(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """The reports without ``citing`` in ``citing her claim that it was late``: the claim says it, and is hers."""
    owned = {r.head for r in reports if r.source is not None and sentence.words[r.source].relation == "nmod:poss"}
    said = {r.content_words: sentence.words[r.head] for r in reports if r.pattern == "noun" and r.head in owned}
    return [
        report
        for report in reports
        if report.cue_class != "quote"
        or (noun := said.get(report.content_words)) is None
        or (noun.head, noun.base_relation) != (report.head, "obj")
    ]
