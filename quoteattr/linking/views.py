"""Sentences that say what somebody makes of what another one has just said: their words stand behind it."""

from __future__ import annotations

from quoteattr.linking.records import Scene
from quoteattr.linking.within import main_subject
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_LONGEST = 28  # words
_APPEARS = frozenset({"be", "feel", "look", "sound", "seem", "remain", "stay"})
_ACCOUNTS = frozenset({"account", "assessment", "review", "statement", "testimony", "tone", "version", "view"})
_OTHERS = frozenset({"opponent", "rival", "counterpart", "colleague", "neighbor", "neighbour", "critic", "other"})


def who_takes_a_stand(sentence: Sentence, *, spoken_of: bool = True) -> Word | None:
    """``Holm`` in ``Holm, who keeps the inn, was less impressed.``, ``opponent`` in ``Her opponent was furious.``

    Or whose words are so: ``Holm's account is blunter.``
    A noun counts only where it is plainly somebody else, who has a say: not ``The mayor``, who may have spoken, and
    ``Her son`` and ``Her deputy`` only if the words that follow do not go on to tell of him (``spoken_of``).
    """
    if len(sentence.words) > _LONGEST or (
        word_list("linking", "stances").isdisjoint(sentence.forms) and _SIDES.isdisjoint(sentence.forms)
    ):
        return None
    subject = main_subject(sentence, len(sentence.words))
    said = sentence.head_of(subject) if subject is not None else None
    if subject is None or said is None or said.head >= 0 or not _is_stance(sentence, said):
        return None
    if subject.lower in word_list("linking", "saying_nouns") | _ACCOUNTS:  # Holm's account was blunter.
        return next((k for k in sentence.dependents(subject, "nmod:poss") if k.upos == "PROPN"), None)
    named = [subject, *sentence.dependents(subject, "appos")]
    if any(word.upos == "PROPN" for word in named):
        return next(word for word in named if word.upos == "PROPN")
    if subject.upos != "NOUN":
        return None
    somebodys = not spoken_of and any(w.upos == "PRON" for w in sentence.dependents(subject, "nmod:poss"))
    near = somebodys and (subject.lower in word_list("dialogue", "kin") or said.lower in _SIDES)
    return subject if near or subject.lemma.lower() in _OTHERS else None


_SIDES = frozenset({"agreed", "agrees", "disagreed", "disagrees", "concurred", "concurs", "none"})


def who_is_asked_about(sentence: Sentence) -> Word | None:
    """Of whom a question right before the words asks.

    ``Lowe`` in ``Lowe's answer?`` and ``And Lowe?``, ``she`` in ``Does she mind?``.
    """
    words = sentence.words
    if words[-1].text != "?" or len(words) > _LONGEST // 2 or words[-1].quotation is not None:
        return None
    root = next((word for word in words if word.head < 0), words[0])
    if root.upos == "NOUN" and len(words) <= _SHORT:
        known = root.lower in word_list("linking", "reactions") or root.lower in word_list("linking", "saying_nouns")
        return next(iter(sentence.dependents(root, "nmod:poss")), None) if known else None
    if root.upos == "PROPN" and len(words) <= _SHORT and root.name.endswith("PER"):
        return root
    if words[0].upos != "AUX":
        return None
    subject = main_subject(sentence, len(words))
    somebody = subject is not None and (subject.lower in {"he", "she"} or subject.name.endswith("PER"))
    return subject if somebody else None


_SHORT = 7  # words


def who_is_spoken_to(scene: Scene, sentence: Sentence, index: int) -> Word | None:
    """Who answers: ``Ada Quill`` in ``I asked Ada Lind if it would rain.``, ``I met Ada Lind at noon.``

    Only the writer and whoever asks one person a question wait for an answer.
    """
    about = who_is_asked_about(sentence)
    quotation = scene.quotations[index]
    if about is not None or scene.text[quotation.inner_end - 1] == "?":
        return about
    subject = main_subject(sentence, len(sentence.words))
    verb = sentence.head_of(subject) if subject is not None else None
    for number, report in scene.reports_in(sentence):
        if report.source is None or report.addressee is None or number in scene.linked_reports:
            continue
        asks, mine = report.cue_class == "ask", sentence.words[report.source].lower in {"i", "we"}
        if not (asks or (mine and report.cue_class == "tell")) or report.pattern not in {"clause", "preposition"}:
            continue
        asked = sentence.words[report.head]
        if asked.base_relation == "advcl" and subject is not None and subject.index > report.head:
            return subject
        return _addressed(sentence, report.addressee, mine)
    if subject is None or verb is None or verb.head >= 0 or subject.lower not in {"i", "we"}:
        return None
    met = (k for k in sentence.dependents(verb, "obj", "obl") if k.name.endswith("PER") and k.index > verb.index)
    return next(met, None)


def _addressed(sentence: Sentence, span: tuple[int, int], mine: bool) -> Word | None:
    """The one of whom something is asked; a crowd hardly answers but the writer."""
    inside = range(span[0], span[1] + 1)
    words = [sentence.words[i] for i in inside]
    head = next((w for w in words if w.head not in inside), words[-1])
    one = head.upos == "PROPN" or head.lower in {"he", "him", "she", "her"}
    return head if one or mine else None


def relative_who_acts(sentence: Sentence) -> Word | None:
    """``father`` in ``His father shrugs.``: somebody else than whose he or she is nods or laughs."""
    if len(sentence.words) > _LONGEST // 2:
        return None
    subject = main_subject(sentence, len(sentence.words))
    if subject is None or subject.lower not in word_list("dialogue", "kin"):
        return None
    owned = [w for w in sentence.dependents(subject, "nmod:poss") if w.upos == "PRON"]
    verb = sentence.head_of(subject)
    if not owned or verb is None or verb.head >= 0:
        return None
    forms = {verb.lemma.lower(), verb.lower, verb.lower.removesuffix("s")}
    return None if forms.isdisjoint(word_list("linking", "gestures")) else subject


def _is_stance(sentence: Sentence, said: Word) -> bool:
    """Is the root a stand (``was furious``), or does somebody seem to take one (``sounded furious``)?

    So are ``agreed`` and ``was having none of it``.
    """
    if said.lower in _SIDES:
        return said.index + 2 >= len(sentence.words) or sentence.words[said.index + 1].upos in {"PUNCT", "ADV"}
    if said.lemma.lower() == "have":
        return any(k.lower == "none" for k in sentence.dependents(said, "obj"))
    if said.lower in word_list("linking", "stances"):
        return any(k.lemma.lower() == "be" for k in sentence.dependents(said, "cop", "aux", "aux:pass"))
    if said.lemma.lower() not in _APPEARS:
        return False
    return any(k.lower in word_list("linking", "stances") for k in sentence.dependents(said, "xcomp", "amod", "obj"))
