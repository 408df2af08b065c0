"""Which quotations make up one utterance, and which stretches of the text it covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Sequence

import regex

from quoteattr.composing.headlines import said_in_headline
from quoteattr.composing.nesting import nest
from quoteattr.composing.records import Utterance
from quoteattr.linking import names_a_work
from quoteattr.linking.inner import WITHIN, is_speaker_of, said_within
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.lexicon import base_forms
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import phrase
from quoteattr.syntax.folding import is_sentence
from quoteattr.wordlists import word_list

_LETTER = regex.compile(r"\w")
_BEGINS = regex.compile(r"[.!?][”\"’'»]?\s\p{Lu}[^.!?\s]*(?:\s[^.!?:\s]+){2,}\s\Z")
_TOPICS = frozenset({"object", "preposition", "noun topic", "in a survey", "reputation", "hearsay", "passive"})
# patterns that need nobody who is named
_ANYBODYS = frozenset({"clause", "inversion", "passive infinitive", "passive", "reputation", "hearsay"})
# verbs whose object or "for" phrase says what was said: announced a strike, called for talks
_STATING = word_list("composing", "stating")
# nouns whose topic says what was said: her call for talks
_STATING_NOUNS = frozenset({"call", "announcement", "proposal", "demand", "prediction", "warning"})
# classes of cue whose frame stands beside a quotation: ``said, “…”``; not ``calls them, “…”``
_FRAMING = frozenset({"say", "tell", "ask", "promise", "deny"})
_JOINED_BY = frozenset({"carried on", "resumed"})


def gather_utterances(
    scene: Scene,
    reported: frozenset[str],
    who: Callable[[Report], int | None],
    *,
    unattributed: bool = True,
    topics: bool = False,
    nested: bool = False,
) -> list[Utterance]:
    """Every utterance of a text in order: the quoted ones, and those reported without marks.

    ``who`` tells which person or body the source of a report is.
    ``topics`` keeps reports that name a topic or a target rather than what was said
    (``criticized the plan``). ``nested`` adds what the words of somebody quote of somebody.
    """
    spoken = _spoken(scene, unattributed)
    taken = {u.link.report: u for u in spoken if u.link is not None and u.link.report is not None}
    for utterance in spoken:
        _stretch(scene, utterance)
    spoken = said_in_headline(scene, spoken)
    silent = []
    for number, report in enumerate(scene.reports):
        if not report.content or report.cue_class not in reported:
            continue
        if number in taken and not _apart(report, taken[number]):
            continue
        nobodys = report.pattern in ("noun", "noun topic") and (
            topics or _clause_of_noun(scene, number) or _asked_by_anybody(scene, number)
        )
        if not (nobodys or _worth_reporting(scene, number)) or _mostly_marked(scene, number):
            continue
        if _tells_nothing(scene, number, taken):
            continue
        if not topics and report.pattern in _TOPICS and not _states(scene, number):
            continue
        link = Link(
            "reported clause",
            _certainty(report),
            report=number,
            source=(report.sentence, report.source) if report.source is not None else None,
            relation=f"the cue reports what follows ({report.pattern})",
        )
        silent.append(Utterance(link, spans=list(report.content), kind="indirect"))
    within = _within(scene) if nested else []
    return nest(scene, [*spoken, *_turns(scene, spoken), *within], silent, who)


def _within(scene: Scene) -> list[Utterance]:
    """``‘Never sell the house,’`` in ``“My mother used to say, ‘Never sell the house,’” said Ann Lee.``"""
    found = []
    for inner in said_within(scene):
        quotation = scene.quotations[inner.quotation]
        own = is_speaker_of(scene.text[slice(*inner.who)])
        link = Link(
            WITHIN,
            0.8,
            same_as=inner.around if own else None,
            label=None if own else inner.who,
            relation="the words around say whose words these are",
        )
        found.append(Utterance(link, [inner.quotation], [(quotation.inner_start, quotation.inner_end)]))
    return found


def _apart(report: Report, utterance: Utterance) -> bool:
    """Does the report of a quotation have words of its own elsewhere: ``Lind said she was sorry. “I am late.”``?"""
    return report.pattern != "inversion" and report.content[-1][1] <= utterance.start


# how often the source and the extent of a report are right, by pattern and class (see docs/evaluation.md)
_PATTERN_CERTAINTY = {
    "clause": 0.87,
    "according to": 0.82,
    "inversion": 0.75,
    "small clause": 0.65,
    "infinitive": 0.58,
    "passive infinitive": 0.45,
    "reputation": 0.5,
    "hearsay": 0.5,
    "preposition": 0.6,
    "noun": 0.55,
    "noun topic": 0.45,
    "gerund": 0.55,
    "in the words of": 0.6,
    "object": 0.48,
}


def _certainty(report: Report) -> float:
    if report.source is None:
        return 0.45
    certainty = _PATTERN_CERTAINTY.get(report.pattern, 0.6)
    return certainty if report.cue_class in {"say", "tell", "ask", "according"} else certainty * 0.85


def _turns(scene: Scene, spoken: Sequence[Utterance]) -> list[Utterance]:
    """``BRANDT: We are staying.``: the words of a turn, unless they stand in marks anyway."""
    turns: list[Utterance] = []
    spelled = sum(not scene.text[turn.start : turn.start + 1].isdigit() for turn in scene.turns)
    if spelled * 10 < len(scene.turns) * 8:
        return turns  # a list of figures: ``Brandt: 1,204.``
    in_marks: Counter[int] = Counter()
    for utterance in spoken:
        around = scene.turn_at(utterance.start)
        if around is not None and utterance.end <= around.end:
            in_marks[around.start] += utterance.end - utterance.start + 2
    for turn in scene.turns:
        marked = in_marks[turn.start]
        if marked * 10 < (turn.end - turn.start) * 8:
            labelled = turn.part == "labelled"
            relation = "the label of the turn" if labelled else f"it is a {turn.part} of an interview"
            certainty = 0.9 if labelled else 0.8
            label = (turn.label_start, turn.label_end)
            link = Link("turn of a transcript", certainty, label=label, relation=relation)
            turns.append(Utterance(link, spans=[(turn.start, turn.end)]))
    return turns


def _spoken(scene: Scene, unattributed: bool) -> list[Utterance]:
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
    inner = [(scene.quotations[i].inner_start, scene.quotations[i].inner_end) for i in utterance.quotations]
    if len(inner) > 1:
        utterance.quotations = _without_denied(scene, utterance.quotations)
        inner = [(scene.quotations[i].inner_start, scene.quotations[i].inner_end) for i in utterance.quotations]
    utterance.spans = inner
    link = utterance.link
    if link is not None and link.rule != "label after":
        if not any(_by_itself(scene, i, link) for i in utterance.quotations):
            utterance.kind = "mixed"
    if (
        link is None
        or link.report is None
        or link.rule
        not in {
            "reported content",
            "governing verb",
            "tag beside",
            "tag with an aside",
            "frame before",
            "other cue in the sentence",
            "governed words",
            "in scope of a cue",
        }
    ):
        return
    report = scene.reports[link.report]
    if not report.content:
        return
    sentence = scene.parse.sentences[report.sentence]
    around = [
        i
        for i in report.content_words
        if sentence.words[i].quotation not in utterance.quotations and sentence.words[i].upos != "PUNCT"
    ]
    whole = any(is_sentence(scene.text, scene.quotations[i]) for i in utterance.quotations)
    if whole and (report.pattern not in {"clause", "small clause"} or min(report.content_words) < report.head):
        return
    touched = any(sentence.words[i].quotation in utterance.quotations for i in report.content_words)
    around_marks: list[tuple[int, int]] = []
    if not touched and whole:  # said the boats were old: “They leak.”
        first = scene.quotations[utterance.quotations[0]]
        touched = scene.text[report.content[-1][1] : first.start].strip() == ":"
        around_marks = [(first.start, first.end)] if touched else []
    if not touched or len(around) < 2:
        return
    merged = merge([*report.content, *around_marks, *inner], gap=3)
    utterance.spans = merged
    outside = sum(len(_LETTER.findall(scene.text[s:e])) for s, e in merged) - sum(
        len(_LETTER.findall(scene.text[s:e])) for s, e in inner
    )
    if outside > 3:
        utterance.kind = "mixed"


_DENIED = regex.compile(
    r"(?:.{0,60}?[,;—–])?\s(?:and\s|but\s)?(?:not|rather than|instead of)\s(?:an?\s|the\s|as\s|that\s)?"
)


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


def _mostly_marked(scene: Scene, number: int) -> bool:
    """Is what is reported mostly a quotation that stands by itself, or one and its own frame?

    ``“Never,” Finch texted his aunt, the court papers say.``: they pass his words on and tell nothing else.
    """
    report = scene.reports[number]
    sentence = scene.parse.sentences[report.sentence]
    words = [sentence.words[i] for i in report.content_words]
    marked = sum(w.quotation is not None for w in words)
    if marked * 2 > len(words):
        return True
    if not marked or report.source is None or sentence.words[min(report.content_words)].quotation is None:
        return False
    frame = next(
        (r for n, r in scene.reports_in(sentence) if n in scene.linked_reports and r.head != report.head), None
    )
    if frame is None or frame.through != report.source:
        return False
    return not any(w.upos == "VERB" and w.quotation is None and w.index != frame.head for w in words)


def _clause_of_noun(scene: Scene, number: int) -> bool:
    """``The suggestion that the dam was old``, ``calls to mend the dam``: told in full, though nobody is named."""
    report = scene.reports[number]
    if report.pattern != "noun" or not report.content_words:
        return False
    words = scene.parse.sentences[report.sentence].words
    opening = words[min(report.content_words)].lower
    before = words[min(report.content_words) - 1].lower
    return before == "for" or opening == "to" if report.cue_class == "ask" else opening == "that"


def _asked_by_anybody(scene: Scene, number: int) -> bool:
    """``Calls for a new dam grew``: told what is called for, though nobody is named."""
    report = scene.reports[number]
    if report.pattern != "noun topic" or report.source is not None or not report.content_words:
        return False
    before = scene.parse.sentences[report.sentence].words[min(report.content_words) - 1]
    return before.lower == "for"


def _tells_nothing(scene: Scene, number: int, taken: Container[int]) -> bool:
    """Is what is reported told as a quotation (``is said to have cried, “No!”``), or no more than a turn of phrase?

    ``What she said was wrong``, ``found herself alone``.
    """
    report = scene.reports[number]
    sentence = scene.parse.sentences[report.sentence]
    if report.source is None and report.pattern in _HEARD_OF:
        inner = (other for other, r in scene.reports_in(sentence) if r.head in report.content_words)
        return any(other in taken for other in inner)
    first = sentence.words[min(report.content_words)]
    if first.index == 0 < report.head and first.lower in {"what", "whatever"}:
        return len(report.content_words) < _SHORT
    found = sentence.words[report.head].lemma.lower() == "find"
    return found and first.index == report.head + 1 and first.lower.endswith(("self", "selves"))


_HEARD_OF = frozenset({"reputation", "hearsay", "passive infinitive"})
_SHORT = 4  # words

# a pronoun for what stands before is as good as a name of it: ``the charge, which Lind denies``
_POINTING = frozenset({"which", "this", "something"})


def _states(scene: Scene, number: int) -> bool:
    """Does the cue's object say what was said (``announced a strike``)?"""
    report = scene.reports[number]
    words = scene.parse.sentences[report.sentence].words
    only = words[min(report.content_words)] if len(report.content_words) == 1 else None
    if only is not None and only.upos in {"PRON", "PROPN"} and only.lower not in _POINTING:
        return False
    lemmas = base_forms(words[report.head])
    if "tell" in lemmas:
        return report.pattern == "object"  # ``told a joke``; ``told her about it`` names a topic
    if report.pattern == "noun topic":
        return not _STATING_NOUNS.isdisjoint(lemmas)
    return not _STATING.isdisjoint(lemmas) and ("call" not in lemmas or report.pattern == "preposition")


def _worth_reporting(scene: Scene, number: int) -> bool:
    report = scene.reports[number]
    asked = report.cue_class in {"ask", "tell"} and report.addressee is not None  # ``Lind was asked to stay``
    if report.source is None and not asked and report.pattern not in _ANYBODYS:
        return False
    words = sum(len(scene.text[s:e].split()) for s, e in report.content)
    return words >= 1
