"""Who passes a report on: Smith in ``Smith said Jones told her "…"``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.config import SPEECH_CLASSES
from quoteattr.reporting.content import spans_of
from quoteattr.reporting.heard import quoted_as
from quoteattr.reporting.lexicon import Cue
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_passive, subject_of
from quoteattr.syntax.records import Sentence, Word

_PASSES_ON = SPEECH_CLASSES | {"according"}


def with_go_betweens(sentence: Sentence, reports: Sequence[Report]) -> list[Report]:
    """The reports of a sentence, each that stands in another one's content with that one's source as ``through``.

    ``Ada Byron said that the mayor told her "Never".``: the mayor speaks, through Byron.
    """
    reports = [_resumed(sentence, report, reports) for report in reports]
    passed = [report if report.through is not None else _passed_on(sentence, report, reports) for report in reports]
    return _remembered(sentence, passed)


def _resumed(sentence: Sentence, report: Report, reports: Sequence[Report]) -> Report:
    """``said the pier shut because the river rose but refused to go``: who refused is no river, but who said so."""
    verb = sentence.words[report.head]
    if report.source is None or verb.base_relation != "conj" or sentence.dependents(verb, "nsubj"):
        return report
    for before in reports:
        said = before.content_words
        if before.pattern != "clause" or before.source is None or report.source not in said:
            continue
        if before.head < min(said) and max(said) < report.head and sentence.words[before.head].xpos == verb.xpos:
            return evolve(report, source=before.source)
    return report


_RECALLING = frozenset({"recall", "remember", "hear", "overhear", "quote", "report"})


def _remembered(sentence: Sentence, reports: list[Report]) -> list[Report]:
    """``“Run,” Lind recalled her aunt saying``, ``heard her aunt say``: the words are the aunt's, through Lind."""
    for outer in reports:
        if outer.source is None or sentence.words[outer.head].lemma.lower() not in _RECALLING:
            continue
        before = [word.index for word in sentence.words[: outer.head] if word.quotation is not None]
        inverted = outer.pattern == "inversion"
        if not inverted and (outer.pattern != "clause" or not before):
            continue
        for inner in reports:
            told = None if inner.source is None or inner.content else sentence.words[inner.source]
            if told is not None and told.head == outer.head < told.index < inner.head:
                if sentence.words[inner.head].head == outer.head:
                    said = evolve(
                        inner, head=outer.head, pattern="inversion", through=outer.source, weak=False,
                        content=outer.content if inverted else spans_of(sentence, before),
                        content_words=outer.content_words if inverted else frozenset(before),
                    )  # fmt: skip
                    return [said if report is inner else report for report in reports if report is not outer]
    return reports


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


def go_between_and_source(
    sentence: Sentence, verb: Word, cue: Cue, source: Word | None
) -> tuple[Word | None, Word | None]:
    """Who passes somebody's words on, and whose they are: ``The Herald quoted Lind as saying``."""
    if source is None:
        return None, None
    if cue.cue_class == "quote":
        return _quoted_by(sentence, verb, source)
    head = sentence.head_of(verb)
    if head is None or is_passive(sentence, head) or quoted_as(sentence, verb) is not source:
        return None, source
    return subject_of(sentence, head), source


def _quoted_by(sentence: Sentence, verb: Word, source: Word) -> tuple[Word | None, Word]:
    """``Noor``, through the Gazette, in ``The Gazette quoted Elias Noor as saying``."""
    saying = any(
        k.base_relation in {"advcl", "xcomp", "acl", "obl"}
        and k.upos == "VERB"
        and k.lemma.lower() in {"say", "tell", "call", "describe", "write"}
        for k in sentence.dependents(verb)
    )
    quoted = next(
        (k for k in sentence.dependents(verb, "obj") if k.quotation is None and k.upos in {"PROPN", "NOUN", "PRON"}),
        None,
    )
    if quoted is not None and any(w.text[:1].isdigit() for w in sentence.words[quoted.index + 1 : quoted.index + 2]):
        return None, source  # ``The sign quotes Exodus 18:21``
    if quoted is not None and (saying or quoted.upos == "PROPN"):
        return source, quoted
    return None, source
