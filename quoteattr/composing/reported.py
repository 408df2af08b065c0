"""Which reports without quotation marks are utterances, and how sure their sources are."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from quoteattr.composing.records import Utterance
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.lexicon import base_forms
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import antecedent
from quoteattr.speakers.lexicon import entries, is_plural, noun_type, singular
from quoteattr.wordlists import word_list

_TOPICS = frozenset({"object", "preposition", "noun topic", "in a survey", "reputation", "hearsay", "passive"})
# patterns that need nobody who is named
_ANYBODYS = frozenset({"clause", "inversion", "passive infinitive", "passive", "reputation", "hearsay"})
_HEARD_OF = frozenset({"reputation", "hearsay", "passive infinitive"})
# verbs whose object or "for" phrase says what was said: announced a strike, called for talks
_STATING = word_list("composing", "stating")
# nouns whose topic says what was said: her call for talks
_STATING_NOUNS = frozenset({"call", "announcement", "proposal", "demand", "prediction", "warning"})
# a pronoun for what stands before is as good as a name of it: ``the charge, which Lind denies``
_POINTING = frozenset({"which", "this", "something"})
_SHORT = 4  # words
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


def reported(
    scene: Scene, classes: Container[str], quoted: Mapping[int, Utterance], *, topics: bool
) -> Iterator[Utterance]:
    """What is reported without marks: reports of these classes of cues that say what somebody says.

    ``quoted`` holds the utterances in marks by their reports, ``topics`` keeps those that only name what it is about.
    """
    for number, report in enumerate(scene.reports):
        if not report.content or report.cue_class not in classes:
            continue
        if number in quoted and not _apart(report, quoted[number]):
            continue
        if _is_told(scene, number, quoted, topics):
            link = Link(
                "reported clause",
                _certainty(report),
                report=number,
                source=(report.sentence, report.source) if report.source is not None else None,
                relation=f"the cue reports what follows ({report.pattern})",
            )
            yield Utterance(link, spans=list(report.content), kind="indirect")


def _is_told(scene: Scene, number: int, quoted: Container[int], topics: bool) -> bool:
    """Does a report say what somebody says, in words of the reporter's?"""
    report = scene.reports[number]
    nobodys = report.pattern in ("noun", "noun topic") and (
        topics or _clause_of_noun(scene, number) or _asked_by_anybody(scene, number)
    )
    if not (nobodys or _worth_reporting(scene, number)) or _mostly_marked(scene, number):
        return False
    if _tells_nothing(scene, number, quoted) or _bodes(scene, number):
        return False
    return topics or report.pattern not in _TOPICS or _states(scene, number)


def _apart(report: Report, utterance: Utterance) -> bool:
    """Does the report of a quotation have words of its own elsewhere: ``Lind said she was sorry. “I am late.”``?"""
    behind = report.pattern != "inversion" and min(report.content_words) > report.head
    return behind and report.content[-1][1] <= utterance.start


def _certainty(report: Report) -> float:
    if report.source is None:
        return 0.45
    certainty = _PATTERN_CERTAINTY.get(report.pattern, 0.6)
    return certainty if report.cue_class in {"say", "tell", "ask", "according"} else certainty * 0.85


def _is_participle(scene: Scene, report: Report) -> bool:
    return scene.parse.sentences[report.sentence].words[report.head].xpos == "VBN"


def _worth_reporting(scene: Scene, number: int) -> bool:
    """Is it somebody's report, or of a kind that needs nobody (``Lind was asked to stay``), and are there words?"""
    report = scene.reports[number]
    asked = report.cue_class in {"ask", "tell"} or (report.cue_class == "order" and _is_participle(scene, report))
    asked = asked and report.addressee is not None
    if report.source is None and not asked and report.pattern not in _ANYBODYS:
        return False
    return any(scene.text[start:end].strip() for start, end in report.content)


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


def _tells_nothing(scene: Scene, number: int, quoted: Container[int]) -> bool:
    """Is what is reported told as a quotation (``is said to have cried, “No!”``), or no more than a turn of phrase?

    ``What she said was wrong``, ``found herself alone``.
    """
    report = scene.reports[number]
    sentence = scene.parse.sentences[report.sentence]
    if report.source is None and report.pattern in _HEARD_OF:
        inner = (other for other, r in scene.reports_in(sentence) if r.head in report.content_words)
        return any(other in quoted for other in inner)
    if report.cue_class == "ask" and all(
        sentence.words[i].lower in _A_QUESTION or sentence.words[i].upos in {"DET", "NUM", "ADJ"}
        for i in report.content_words
    ):
        return True  # ``asked her a question``
    first = sentence.words[min(report.content_words)]
    if first.index == 0 < report.head and first.lower in {"what", "whatever"}:
        return len(report.content_words) < _SHORT
    found = sentence.words[report.head].lemma.lower() == "find"
    return found and first.index == report.head + 1 and first.lower.endswith(("self", "selves"))


_A_QUESTION = frozenset({"question", "questions", "favor", "favour", "favors", "favours"})
_OF_THINGS_TOO = frozenset({"threaten", "promise", "encourage", "guarantee"})
_DOERS = ("ers", "ors", "ists", "ants", "ees")


def _bodes(scene: Scene, number: int) -> bool:
    """``The storm threatened to ruin the boats``, ``The debate promised to be short``: a thing says nothing."""
    report = scene.reports[number]
    words = scene.parse.sentences[report.sentence].words
    verb = words[report.head]
    if report.source is None or report.pattern != "infinitive" or _OF_THINGS_TOO.isdisjoint(base_forms(verb)):
        return False
    source = words[report.source]
    if source.lower in {"that", "which"}:
        source = antecedent(scene.parse.sentences[report.sentence], verb) or source
    if source.upos != "NOUN" or source.name != "O" or source.lower.endswith(_DOERS):
        return False
    if not {source.lower, singular(source.lower)}.isdisjoint(entries("org_words") | entries("body_nouns")):
        return False
    return noun_type(source.lower, is_plural(source)) == "unknown"


_SOMEBODY = frozenset({"he", "she", "they", "we", "i", "who"})


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
    if "suggest" in lemmas and report.source is not None:  # ``The figures suggest a recovery``: nothing is said
        return words[report.source].upos == "PROPN" or words[report.source].lower in _SOMEBODY
    return not _STATING.isdisjoint(lemmas) and ("call" not in lemmas or report.pattern == "preposition")
