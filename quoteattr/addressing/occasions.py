"""On which occasion something is said: the one before goes on, it is answered, or the clause tells of another."""

from __future__ import annotations

import functools

from quoteattr.addressing.told import adjuncts, cases
from quoteattr.linking.records import Scene
from quoteattr.reporting.lexicon import base_forms
from quoteattr.reporting.records import Report
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_PLAIN = frozenset({"say", "tell", "quote", "call", "ask"})  # classes of cues
_REPLIES = frozenset({"reply", "respond", "answer", "retort"})
_BACK = frozenset({"fire", "shoot", "hit", "write", "call", "snap"})
_RESPONSES = frozenset({"reply", "response", "answer"})
_POSTS = frozenset({"post", "tweet"})
_WRITTEN = frozenset({"write", "post", "tweet"})
_IN = frozenset({"at", "during", "in", "on", "via"})
_THE = frozenset({"the", "that", "this", "same"})


def is_plain(scene: Scene, report: Report) -> bool:
    """Is it plainly said, not ``refused`` or ``suggested`` or a mere ``proposal``, of which nobody tells to whom?"""
    return report.cue_class in _PLAIN and _verb(scene, report)[1].upos not in ("NOUN", "ADJ")


def is_plainest(scene: Scene, report: Report) -> bool:
    """``she said``, ``Finch added``: nothing that tells of another place, time or talk."""
    sentence, verb = _verb(scene, report)
    if verb.xpos != "VBD" or report.cue_class != "say" or verb.relation not in ("root", "parataxis"):
        return False
    return not any(kid.quotation is None for kid in sentence.dependents(verb, "obl", "advcl"))


def is_elsewhere(scene: Scene, report: Report) -> bool:
    """``Finch tweeted``, ``she said at a rally``, ``in a statement``: not to those of whom was told before."""
    sentence, verb = _verb(scene, report)
    if verb.lemma in _POSTS:
        return True
    for noun in adjuncts(sentence, verb, _where()):
        beside = {kid.lower for kid in sentence.dependents(noun, "case", "det", "amod")}
        if beside & _IN and not beside & _THE:
            return True
    return False


@functools.cache
def _where() -> frozenset[str]:
    return word_list("addressing", "occasions") | word_list("addressing", "talks")


def is_long_said(scene: Scene, report: Report) -> bool:
    """``Finch has said``, ``she had written``: no part of what is told here."""
    sentence, verb = _verb(scene, report)
    if any(kid.lemma == "have" for kid in sentence.dependents(verb, "aux")):
        return True
    for clause in sentence.dependents(verb, "advcl"):  # When she came to power, she said
        when = any(kid.lower == "when" for kid in sentence.dependents(clause, "mark", "advmod"))
        if when and any(kid.upos == "PRON" for kid in sentence.dependents(clause, "nsubj")):
            return True
    return False


def replies(scene: Scene, report: Report) -> bool:
    """``she replied``, ``he shot back``, ``said in response``"""
    sentence, verb = _verb(scene, report)
    if verb.lemma in _REPLIES:
        return True
    if any(
        kid.lemma in _RESPONSES and not sentence.dependents(kid, "nmod") for kid in adjuncts(sentence, verb, _RESPONSES)
    ):
        return True
    return verb.lemma in _BACK and any(kid.lower == "back" for kid in sentence.dependents(verb, "advmod", "compound"))


def is_asking(scene: Scene, report: Report) -> bool:
    """``she asked``, not ``wondered``"""
    return report.cue_class == "ask" and "wonder" not in base_forms(_verb(scene, report)[1])


def is_question(scene: Scene, report: Report) -> bool:
    """``asked Finch whether it was dry``, ``asked Finch about it``; not ``asked Finch to leave``."""
    if not is_asking(scene, report):
        return False
    sentence, verb = _verb(scene, report)
    return report.pattern == "clause" or any(
        "about" in cases(sentence, kid) for kid in sentence.dependents(verb, "obl")
    )


def in_one_breath(sentence: Sentence, report: Report, beside: Report) -> bool:
    """``Finch praised her, telling the Gazette …``, ``told the Gazette …, adding that``: does one hang on the other?"""
    if beside.head == report.head or beside.source != report.source:
        return False
    for low, high in ((report.head, beside.head), (beside.head, report.head)):
        verb = sentence.words[low]
        paired = verb.base_relation == "conj" and sentence.words[high].xpos == "VBG"
        if verb.head == high and verb.xpos == "VBG" and (paired or verb.base_relation == "advcl"):
            return not sentence.dependents(verb, "mark", "case")
    return False


def is_written(scene: Scene, report: Report) -> bool:
    """``she wrote``"""
    return _verb(scene, report)[1].lemma in _WRITTEN


def talk_again(scene: Scene, report: Report) -> str | None:
    """``letter`` of ``In the letter, she said``: what is taken up again."""
    sentence, verb = _verb(scene, report)
    for noun in adjuncts(sentence, verb, word_list("addressing", "talks")):
        if any(kid.lower in _THE for kid in sentence.dependents(noun, "det")):
            return noun.lemma.lower()
    return None


def _verb(scene: Scene, report: Report) -> tuple[Sentence, Word]:
    sentence = scene.parse.sentences[report.sentence]
    return sentence, sentence.words[report.head]
