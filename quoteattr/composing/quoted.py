"""Words in marks as utterances: which quotations are one, and which words around them belong to it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quoteattr.composing.records import Utterance
from quoteattr.linking import names_a_work
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import phrase
from quoteattr.syntax.folding import is_sentence

_LETTER = regex.compile(r"\w")
_BEGINS = regex.compile(r"[.!?][”\"’'»]?\s\p{Lu}[^.!?\s]*(?:\s[^.!?:\s]+){2,}\s\Z")
_DENIED = regex.compile(
    r"(?:.{0,60}?[,;—–])?\s(?:and\s|but\s)?(?:not|rather than|instead of)\s(?:an?\s|the\s|as\s|that\s)?"
)
# classes of cue whose frame stands beside a quotation: ``said, “…”``; not ``calls them, “…”``
_FRAMING = frozenset({"say", "tell", "ask", "promise", "deny"})
_JOINED_BY = frozenset({"carried on", "resumed"})
# rules whose report may have words beside those in marks
_STRETCHED_BY = frozenset(
    [
        *("reported content", "governing verb", "tag beside", "tag with an aside", "frame before"),
        *("other cue in the sentence", "governed words", "in scope of a cue"),
    ]
)
_HEADED_BY_CLAUSE = frozenset({"clause", "small clause"})
_TOO_FEW = 3  # letters


def quoted(scene: Scene, *, unattributed: bool) -> list[Utterance]:
    """The utterances in marks, in order; ``unattributed`` keeps speech that no rule gives to anybody."""
    found = _joined(scene, unattributed)
    for utterance in found:
        _stretch(scene, utterance)
    return found


def _joined(scene: Scene, unattributed: bool) -> list[Utterance]:
    """Quotations of one report, and those that go on in one paragraph, as one utterance."""
    of: dict[int, Utterance] = {}
    by_report: dict[int, Utterance] = {}
    utterances: list[Utterance] = []
    for index, quotation in enumerate(scene.quotations):
        if quotation.depth:
            continue
        link = scene.links.get(index)
        if link is None:
            speech = quotation.use == "speech" and is_sentence(scene.text, quotation)
            if not (unattributed and speech) or names_a_work(scene.text, quotation, scene.dialogue):
                continue
        elif link.report is not None and link.report in by_report:
            utterance = by_report[link.report]
            utterance.quotations.append(index)
            of[index] = utterance
            continue
        elif link.same_as is not None and link.rule in _JOINED_BY and link.same_as in of:
            utterance = of[link.same_as]
            before = utterance.quotations[-1]
            if before == scene.spoken_before(index) and _whole(utterance) and _adjoining(scene, before, index):
                utterance.quotations.append(index)
                of[index] = utterance
                continue
        utterance = Utterance(link, [index])
        of[index] = utterance
        if link is not None and link.report is not None:
            by_report[link.report] = utterance
        utterances.append(utterance)
    return utterances


def _whole(utterance: Utterance) -> bool:
    """Are all its quotations a sentence or more (and not words woven into one)?"""
    return utterance.link is None or utterance.link.rule != "reported content"


def _adjoining(scene: Scene, before: int, index: int) -> bool:
    """Does no sentence of the reporter stand between two quotations, nor begin one before the second?"""
    start, end = scene.quotations[before].end, scene.quotations[index].start
    if _BEGINS.search(scene.text, scene.quotations[before].inner_end - 1, end):
        return False  # “We wait,” Lind said. There is a saying that “Boats come late.”
    return not any(s.start >= start and s.end <= end for s in scene.sentences_between(start, end))


def _stretch(scene: Scene, utterance: Utterance) -> None:
    """Sets spans and kind: the quotations, and the words around them that the same cue reports."""
    if len(utterance.quotations) > 1:
        utterance.quotations = _without_denied(scene, utterance.quotations)
    inner = [(scene.quotations[i].inner_start, scene.quotations[i].inner_end) for i in utterance.quotations]
    utterance.spans = inner
    link = utterance.link
    if link is None:
        return
    if link.rule != "label after" and not any(_by_itself(scene, i, link) for i in utterance.quotations):
        utterance.kind = "mixed"
    if link.report is None or link.rule not in _STRETCHED_BY:
        return
    around = _reported_around(scene, utterance, scene.reports[link.report])
    if around:
        utterance.spans = merge([*around, *inner], gap=3)
        if _letters(scene, utterance.spans) - _letters(scene, inner) > _TOO_FEW:
            utterance.kind = "mixed"


def _reported_around(scene: Scene, utterance: Utterance, report: Report) -> list[tuple[int, int]]:
    """What the report of a quotation covers, marks and all, if that is more than the quotation."""
    words = scene.parse.sentences[report.sentence].words
    within = [words[i].quotation in utterance.quotations for i in report.content_words]
    outside = [words[i] for i, own in zip(report.content_words, within, strict=True) if not own]
    if sum(word.upos != "PUNCT" for word in outside) < 2:
        return []
    if not any(is_sentence(scene.text, scene.quotations[i]) for i in utterance.quotations):
        return list(report.content) if any(within) else []
    if report.pattern not in _HEADED_BY_CLAUSE or min(report.content_words) < report.head:
        return []
    first = scene.quotations[utterance.quotations[0]]
    if report.pattern == "small clause" and scene.text[first.start - 2 : first.start].startswith(":"):
        return []  # defended the plan: “It works.”
    if any(within) or not report.content:
        return list(report.content)
    # said the boats were old: “They leak.”
    led_in = scene.text[report.content[-1][1] : first.start].strip() == ":"
    return [*report.content, (first.start, first.end)] if led_in else []


def _letters(scene: Scene, spans: Sequence[tuple[int, int]]) -> int:
    return sum(len(_LETTER.findall(scene.text[start:end])) for start, end in spans)


def _without_denied(scene: Scene, quotations: Sequence[int]) -> list[int]:
    """``“We will fix it,”`` without ``not “we will close it.”``, which is what somebody did not say."""
    kept = [quotations[0]]
    for before, index in zip(quotations, quotations[1:], strict=False):
        if _DENIED.fullmatch(scene.text, scene.quotations[before].end, scene.quotations[index].start) is None:
            kept.append(index)
    return kept


def _by_itself(scene: Scene, index: int, link: Link) -> bool:
    """Does a quotation stand beside the reporter's sentence, not in it: ``A minister said: “our results were fine.”``

    It is a sentence, or a frame says so: a colon, ``Lind said, “no such thing.”``, ``“no such thing,” said Lind.``
    """
    quotation = scene.quotations[index]
    if is_sentence(scene.text, quotation):
        return True
    before = scene.text[max(quotation.start - 8, 0) : quotation.start].rstrip()
    if before.endswith(":"):
        return True
    if link.report is None:
        return False
    report = scene.reports[link.report]
    if report.cue_class not in _FRAMING:
        return False
    sentence = scene.parse.sentences[report.sentence]
    cue = sentence.words[report.cue[-1]]
    if before.endswith(","):
        if report.source is None or scene.text[cue.end : quotation.start].strip() != ",":
            return False
        frame = sentence.words[phrase(sentence, sentence.words[report.source])[0]].start
        return scene.text[:frame].rstrip(" \"”’'")[-1:] != ","  # That, the board said, “would be helpful.”
    framed = scene.text[quotation.inner_start : quotation.inner_end].rstrip().endswith((",", "?", "!", "—"))
    return framed and quotation.end < cue.start and (not before or before[-1] in ".?!”\"’'\n")


def merge(spans: Sequence[tuple[int, int]], gap: int = 2) -> list[tuple[int, int]]:
    """Sorted spans, those that overlap or nearly touch joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1] + gap:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
