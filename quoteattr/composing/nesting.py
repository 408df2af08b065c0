"""Utterances within utterances: which are kept, and which are no report of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from quoteattr.composing.headlines import RULE
from quoteattr.composing.records import Utterance
from quoteattr.linking.records import Scene
from quoteattr.reporting.records import Report
from quoteattr.syntax.records import TENSED

_CLAUSES = frozenset({"clause", "inversion"})


def nest(
    scene: Scene,
    spoken: Sequence[Utterance],
    silent: Sequence[Utterance],
    who: Callable[[Report], int | None],
) -> list[Utterance]:
    """All utterances in order; those that cut across another are dropped, those inside one know it."""
    kept: list[Utterance] = []
    around: list[Utterance] = []
    for utterance in sorted([*spoken, *silent], key=lambda u: (u.start, -u.end, u.kind == "indirect")):
        while around and around[-1].end <= utterance.start:
            around.pop()
        outer = around[-1] if around else None
        if outer is not None and inside(utterance, outer):
            if utterance.spans == outer.spans:
                continue
            if utterance.kind == "indirect" and not _stands_alone(scene, utterance, outer, who):
                continue
            utterance.outer = outer
        elif outer is not None and utterance.kind == "indirect" and _overlap(utterance, outer):
            continue
        kept.append(utterance)
        around.append(utterance)
    return kept


def inside(inner: Utterance, outer: Utterance) -> bool:
    """Do all spans of ``inner`` lie within spans of ``outer``?"""
    return all(any(a <= s and e <= b for a, b in outer.spans) for s, e in inner.spans)


def _overlap(one: Utterance, other: Utterance) -> bool:
    """Do any of their spans share a character?"""
    return any(a < e and s < b for s, e in one.spans for a, b in other.spans)


def _stands_alone(scene: Scene, inner: Utterance, outer: Utterance, who: Callable[[Report], int | None]) -> bool:
    """Is a report within reported words one of its own?

    It is in ``Lind said that Ost believed the dam was safe``: somebody else is reported with a clause.
    ``Lind said that she hoped to stay`` and ``that Ost had refused to pay`` tell what Lind said and no more.
    """
    report = _report(scene, inner)
    around = _report(scene, outer)
    if outer.kind != "direct" and outer.link is not None and outer.link.rule == RULE:
        return False  # ``Brandt: I Want a New Pier``
    if report is None or around is None:
        return True
    if report.pattern not in _CLAUSES or report.source is None:
        return False
    sentence = scene.parse.sentences[report.sentence]
    verb = sentence.words[report.head]
    if verb.base_relation == "acl":
        return False  # ``that the bridge, which Ost said was safe, had closed``
    if verb.xpos not in TENSED and not any(k.base_relation == "aux" for k in sentence.dependents(verb)):
        return False
    someone = who(report)
    return someone is None or someone != who(around)


def _report(scene: Scene, utterance: Utterance) -> Report | None:
    link = utterance.link
    return None if link is None or link.report is None else scene.reports[link.report]
