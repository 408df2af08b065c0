"""Rules for words in marks that are woven into a sentence: ``called it "a disgrace"``."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.config import SPEECH_CLASSES, THOUGHT_CLASSES
from quoteattr.linking.records import Link, Place, Scene, by_report, placed
from quoteattr.linking.within import another_clause, opens_before_tag, until_quotation
from quoteattr.reporting.beside_verb import NAMES_IT
from quoteattr.reporting.heard import CRIES, RECORDINGS
from quoteattr.reporting.lexicon import base_forms
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_passive
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_SHOWS = frozenset({"suggest", "show", "prove", "mean", "indicate", "reveal", "imply", "confirm"})
_SUBORDINATING = frozenset({"when", "while", "after", "before", "as", "although", "though", "if", "because", "since"})

# what may stand between a verb that only structure makes a cue and the words: ``as Lind put it, "…"``
_PUT_IT = frozenset({",", ":", "a", "an", "the", "it"})


@placed
def governed_words(scene: Scene, index: int, place: Place) -> Link | None:
    """A few words in marks right after the cue that governs them.

    ``A sign on the gate read "No entry".``
    """
    sentence, first = place.sentence, place.first
    for number, report in scene.reports_in(sentence):
        if not report.quotes or report.source is None or report.cue_class in THOUGHT_CLASSES:
            continue
        between = sentence.words[report.head + 1 : first]
        if report.cue_class == "judge" and 0 < len(between) <= 12 and _plain(between):
            return by_report("governed words", 0.7, scene, number, "the cue says what somebody or something is called")
        if report.content and not (report.content_words and max(report.content_words) < report.head):
            continue
        if report.weak and any(w.text not in _PUT_IT for w in between):
            continue
        if (
            report.head < first
            and (len(between) <= 2 or between[-1].text in {",", ":"})
            and not any(w.upos in {"VERB", "AUX"} for w in between)
        ):
            return by_report("governed words", 0.7, scene, number, "the cue stands right before the words in marks")
    return None


_AND = frozenset({" and ", ", and ", ", ", " or ", ", or "})


def joined_words(scene: Scene, index: int) -> Link | None:
    """A few words in marks joined to such words: ``Guests held signs that read "No entry" and "Beware".``"""
    before = scene.before.get(index)
    known = scene.links.get(before) if before is not None else None
    if before is None or known is None or known.report is None:
        return None
    if scene.text[scene.quotations[before].end : scene.quotations[index].start] not in _AND:
        return None
    return Link("governed words", 0.7, same_as=before, relation="they are joined to words of the same cue")


def _plain(between: Sequence[Word]) -> bool:
    """Is there no verb, no other quotation and no other cue between a cue and the words it governs?"""
    compared = between[-1].lower == "as" and not any(w.text in {",", ";", ":"} for w in between)
    if not compared and any(w.upos in {"VERB", "AUX"} or w.text in {";", ":"} for w in between):
        return False
    nearest = max((w.index for w in between if w.quotation is not None), default=None)
    return nearest is None or between[-1].lower in {"a", "an", "and", "or", "the", ","}


@placed
def closing_frame(scene: Scene, index: int, place: Place) -> Link | None:
    """Words in marks that end a statement, and a short frame after them.

    ``The bridge had become "a trap for lorries," Ada Byron wrote.`` ``The "rusty" bridge, as Byron put it, was late.``
    """
    sentence, last = place.sentence, place.last
    region = until_quotation(sentence, last + 1)
    if not region:
        return None
    if opens_before_tag(scene, index):
        return None
    ended = sentence.words[last - 1].text in {",", "?", "!"} or region[0].text == ","
    allowed = {w.index for w in region}
    for number, report in scene.reports_in(sentence):
        if _to_do(sentence, report) or sentence.words[report.head].relation == "acl:relcl":
            continue
        if report.head in allowed and report.source in allowed and report.quotes and not report.content_words & allowed:
            long = sum(last < w.index < report.head for w in sentence.subtree(sentence.words[report.source]))
            near = (ended or _put_so(sentence, report)) and report.head - last - long <= 8
            if near and not another_clause(region[: report.head - region[0].index], report):
                return by_report("closing frame", 0.85, scene, number, "a short frame closes the sentence")
            if _ends_sentence(sentence, report, last):
                return by_report("closing frame", 0.8, scene, number, "a short frame closes the sentence")
            return None
    return None


def _to_do(sentence: Sentence, report: Report) -> bool:
    """``invoke`` in ``a "clause of conscience," letting members invoke a duty``: an infinitive is no frame."""
    verb = sentence.words[report.head]
    return verb.xpos == "VB" and any(mark.lower == "to" for mark in sentence.dependents(verb, "mark"))


def _put_so(sentence: Sentence, report: Report) -> bool:
    """``as Lind put it``: of words right before it, wherever the sentence ends."""
    verb = sentence.words[report.head]
    return verb.lower in {"put", "puts"} and any(mark.lower == "as" for mark in sentence.dependents(verb, "mark"))


def _ends_sentence(sentence: Sentence, report: Report, last: int) -> bool:
    """Is the frame the last few words, after a comma: ``Nurses need a "second" job, Lind said.``?"""
    if report.source is None or report.cue_class in THOUGHT_CLASSES or sentence.words[0].lower in _SUBORDINATING:
        return False
    first = min(w.index for w in sentence.subtree(sentence.words[report.source]) if w.index > last)
    first = min(first, report.head)
    named = {w.index for w in sentence.subtree(sentence.words[report.source])}
    after = [w for w in sentence.words[report.head + 1 :] if w.upos != "PUNCT" and w.index not in named]
    return (
        sentence.words[first - 1].text == ","
        and sentence.words[report.head].base_relation not in {"acl", "advcl", "xcomp"}
        and not any(w.upos in {"VERB", "AUX"} for w in after)
        and len(after) <= 6
    )


@placed
def reported_content(scene: Scene, index: int, place: Place) -> Link | None:
    """The quotation is part of what a cue reports; the innermost cue of speech counts.

    ``The mayor called the plan "a bad joke" on Monday.``
    """
    sentence, words = place
    inside = {w.index for w in words if w.upos != "PUNCT"}
    found: list[tuple[int, int, int]] = []
    for number, report in scene.reports_in(sentence):
        if report.source is None or not inside or report.head in inside:
            continue
        if len(inside & report.content_words) * 2 >= len(inside):
            found.append((_rank(sentence, report), len(report.content_words), number))
    if not found:
        return None
    rank, _, number = min(found)
    number = _said_by_object(scene, sentence, number, inside)
    number = _within_frame(scene, sentence, number, place.first, inside)
    number = _nearer_cue(scene, sentence, number, place.first)
    number = _somebody_around(scene, sentence, number)
    number = _who_says_not(scene, sentence, number)
    thought = rank == 3
    return by_report(
        "reported content", 0.75 if thought else 0.9, scene, number, "the quotation is part of what the cue reports"
    )


@placed
def told_by_nobody(scene: Scene, index: int, place: Place) -> Link | None:
    """Part of what is told to somebody, or said of somebody, by nobody who is named.

    ``The court was told that Finch was "a danger".`` ``Finch was accused of "lying".``
    """
    sentence, words = place
    inside = {w.index for w in words if w.upos != "PUNCT"}
    for number, report in scene.reports_in(sentence):
        if report.source is not None or not report.asserted or report.head in inside:
            continue
        held = len(inside & report.content_words) * 2 >= len(inside)
        if report.cue_class == "tell":
            told = (
                held and len(inside) > 1 and report.addressee is not None and report.pattern in {"clause", "inversion"}
            )
        else:
            told = report.cue_class in {"judge", "deny", "show"} and _is_said_of(sentence, report, place.first, held)
        if told:
            return by_report("reported content", 0.8, scene, number, "the cue reports it, and nobody is named")
    return None


def _is_said_of(sentence: Sentence, report: Report, first: int, held: bool) -> bool:
    """``Finch was found to have "lied"``, ``accused of "lying"``: a passive, and the words behind it.

    Not ``was dubbed "the Fox"`` nor ``what is described as a "levy"``, which are names.
    """
    verb = sentence.words[report.head]
    if not is_passive(sentence, verb) or verb.index > first or verb.lemma.lower() in NAMES_IT:
        return False
    if verb.xpos != "VBN" or any(
        w.lower in {"what", "being", "which"} for w in sentence.words[max(verb.index - 4, 0) : verb.index]
    ):
        return False
    between = sentence.words[verb.index + 1 : first]
    return held or (
        0 < len(between) <= 3 and between[0].upos in {"ADP", "SCONJ"} and all(w.upos != "VERB" for w in between)
    )


def _who_says_not(scene: Scene, sentence: Sentence, number: int) -> int:
    """``blamed`` in ``Finch blamed Lind for not calling it "a scandal"``: she did not, he would."""
    inner = scene.reports[number]
    if not any(kid.lower in {"not", "n't", "never"} for kid in sentence.dependents(sentence.words[inner.head])):
        return number
    around = [
        (len(report.content_words), other)
        for other, report in scene.reports_in(sentence)
        if report.source is not None and report.cue_class in SPEECH_CLASSES and inner.head in report.content_words
    ]
    return min(around)[1] if around and inner.cue_class in SPEECH_CLASSES else number


def _said_by_object(scene: Scene, sentence: Sentence, number: int, inside: set[int]) -> int:
    """``vowed`` in ``praised Lind, who vowed to keep "every last boat"``: whoever is judged has a say of his own."""
    outer = scene.reports[number]
    if outer.cue_class != "judge" or outer.pattern != "object":
        return number
    for other, report in scene.reports_in(sentence):
        if report.pronoun is None or report.source is None or report.cue_class not in SPEECH_CLASSES or report.weak:
            continue
        if report.head in outer.content_words and len(inside & report.content_words) * 2 >= len(inside):
            return other
    return number


def _within_frame(scene: Scene, sentence: Sentence, number: int, first: int, inside: set[int]) -> int:
    """Who speaks in a sentence that somebody else vouches for: ``Finch told a nurse he “fell,” police said.``

    So does ``the guard`` in ``The video shows the guard telling Finch to “sit down”``.
    ``shouted`` in ``The captain shouted "Everybody out", according to Ada Byron.``: the cue at the marks.
    Those of whom a poll says what they say (``Half of them said it was “late,” according to a poll``) do not.
    """
    outer = scene.reports[number]
    by_camera = outer.source is not None and sentence.words[outer.source].lemma.lower() in RECORDINGS
    shows = outer.cue_class == "show" and by_camera
    asked = outer.source is not None and sentence.words[outer.source].lemma.lower() in {"poll", "survey"}
    if outer.pattern not in {"according to", "inversion"} and not shows:
        return number
    for other, report in scene.reports_in(sentence):
        if not report.quotes or report.source is None or report.weak or report.head not in outer.content_words:
            continue
        at_marks = 0 < first - report.head <= 2 and (outer.pattern == "according to" or first > outer.head)
        told = report.pattern == "clause" and report.source in outer.content_words
        told = told and (report.addressee is not None or (outer.pattern == "according to" and not asked))
        told = told and sentence.words[report.head].relation != "xcomp"
        if shows:
            at_marks, told = False, report.through == outer.source
        holds = told and len(inside & report.content_words) * 2 >= len(inside)
        if (at_marks or holds) and report.cue_class in SPEECH_CLASSES:
            return other
    return number


def _nearer_cue(scene: Scene, sentence: Sentence, number: int, first: int) -> int:
    """``told`` in ``The hall booed when he told them Lind "had other plans"``: a verb that speaks, nearer by.

    ``shouted`` in ``Lind said Ost shouted "Never again!"``, right before the marks and with no words of its own.
    """
    outer = scene.reports[number]
    for other, report in scene.reports_in(sentence):
        cries = report.head == first - 1 and not CRIES.isdisjoint(base_forms(sentence.words[report.head]))
        if cries and report.source is not None and report.pattern == "bare" and report.head in outer.content_words:
            return other
    remembered = outer.cue_class == "know"  # ``remembered Lind going on air, declaring a “war on rust”``
    if outer.head > first or not (remembered or outer.cue_class == "unknown"):
        return number
    for other, report in scene.reports_in(sentence):
        if remembered and (first - report.head > 2 or report.head not in outer.content_words):
            continue
        if outer.head < report.head < first and report.source is not None and report.cue_class in SPEECH_CLASSES:
            return other
    return number


def _somebody_around(scene: Scene, sentence: Sentence, number: int) -> int:
    """``said`` in ``Lind said the cracks showed the wall was "done for"``: things show, people say."""
    inner = scene.reports[number]
    shows = inner.cue_class in {"show", "know", "intend"} or sentence.words[inner.head].lemma in _SHOWS
    source = sentence.words[inner.source] if inner.source is not None else None
    thing = source is not None and source.upos == "NOUN" and (shows or inner.weak)
    thing = thing or (inner.pronoun is not None and sentence.words[inner.pronoun].lower in {"that", "which"})
    if not thing and inner.cue_class != "unknown" and not _left_unsaid(sentence, inner):
        return number
    for other, report in scene.reports_in(sentence):
        if report.source is None or report.weak or report.cue_class not in SPEECH_CLASSES or report.head == inner.head:
            continue
        around = report.head < inner.head and inner.head in report.content_words
        if around and report.pattern in {"clause", "small clause", "infinitive"}:
            return other
    return number


def _left_unsaid(sentence: Sentence, report: Report) -> bool:
    """``calling`` in ``Lind attacked Ost for not calling it "arson"``: Ost did not."""
    verb = sentence.words[report.head]
    return verb.xpos == "VBG" and any(k.lower == "not" for k in sentence.dependents(verb, "advmod"))


def _rank(sentence: Sentence, report: Report) -> int:
    """Frames around a whole sentence first, then clauses, then vaguer contents, thoughts last."""
    if report.cue_class in THOUGHT_CLASSES:
        return 3
    if report.pattern in {"inversion", "according to"}:
        return 0
    vague = report.pattern in {"object", "infinitive", "preposition", "gerund"}
    if report.pattern == "noun" and sentence.words[report.head + 1].lemma == "be":
        return 2  # what "his remarks are" is what somebody else thinks of them
    return 2 if vague and report.cue_class != "judge" else 1


@placed
def in_scope_of_cue(scene: Scene, index: int, place: Place) -> Link | None:
    """Words in marks after a cue that takes a clause, though the tree is unsure.

    ``The minister said many of her friends "had nowhere to go", if anyone asked.``
    """
    sentence, first = place.sentence, place.first
    before = None
    for number, report in scene.reports_in(sentence):
        if report.source is None or report.cue_class in THOUGHT_CLASSES:
            continue
        if report.weak and not _reaches(sentence, report, first):
            continue
        if report.cue_class == "judge" and report.pattern != "small clause":
            continue  # praise and blame reach their object only: ``backed by Ost to mend the "ferry"``
        if _in_closed_clause(sentence, report, first) or _behind_whole_tag(scene, sentence, number, first):
            continue
        if report.head < first and report.pattern in _SCOPES:
            before = number
    if before is None:
        return None
    return by_report("in scope of a cue", 0.75, scene, before, "the quotation stands in the scope of the cue")


_SCOPES = frozenset({"clause", "bare", "small clause", "infinitive", "inversion", "according to"})


def _reaches(sentence: Sentence, report: Report, first: int) -> bool:
    """Does a cue that has no clause in the tree reach the words: ``As Byron put it, …``, ``wrote in a note that …``?"""
    after = sentence.words[report.head + 1 : first]
    if not after or report.source is None:
        return False
    if after[0].lower == "it" and report.head > report.source:
        return any(w.lower == "as" for w in sentence.words[max(report.source - 8, 0) : report.source])
    if sentence.words[report.head].lower not in word_list("quotations", "said"):
        return False
    that = next((w for w in after[:8] if w.lower == "that" and w.upos == "SCONJ"), None)
    return that is not None and not any(w.upos in {"VERB", "AUX"} for w in after[: that.index - after[0].index])


def _in_closed_clause(sentence: Sentence, report: Report, first: int) -> bool:
    """``argued`` in ``said the notice, which some have argued was meant to scare them, was an "insult"``."""
    verb = sentence.words[report.head]
    for above in (verb, *sentence.ancestors(verb)):
        if above.relation == "acl:relcl" and above.index < first:
            last = max(w.index for w in sentence.subtree(above))
            return last + 1 < first and sentence.words[last + 1].text in {",", "—", "–", "-", ")"}
    return False


def _behind_whole_tag(scene: Scene, sentence: Sentence, number: int, first: int) -> bool:
    """``said`` in ``"I am well," Lind said when told that he was a "ghost."``: its quotation is over before it.

    Words in marks in a clause that hangs on such a tag (``said Lind, known as "the fox"``) are no part of it; what a
    speaker does in speaking (``, meaning that she is "out of the woods"``) may hold more of them.
    """
    report = scene.reports[number]
    if (
        number not in scene.linked_reports
        or not 0 <= report.head < first
        or report.pattern not in {"inversion", "bare"}
    ):
        return False
    if not any(w.quotation is not None for w in sentence.words[: report.head]):
        return False
    apart = False
    for above in sentence.ancestors(sentence.words[first]):
        if above.index in {report.head, report.source}:
            return apart
        apart |= above.base_relation == "acl" or (above.base_relation == "advcl" and above.xpos != "VBG")
    return False
