"""Sentences that say what somebody makes of what another one has just said: their words stand behind it."""

from __future__ import annotations

from quoteattr.linking.within import main_subject
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_LONGEST = 28  # words
_APPEARS = frozenset({"be", "feel", "look", "sound", "seem", "remain", "stay"})
_ACCOUNTS = frozenset({"account", "assessment", "review", "statement", "testimony", "tone", "version", "view"})
_OTHERS = frozenset({"opponent", "rival", "counterpart", "colleague", "neighbor", "neighbour", "critic", "other"})


def who_takes_a_stand(sentence: Sentence) -> Word | None:
    """``Holm`` in ``Holm, who keeps the inn, was less impressed.``, ``opponent`` in ``Her opponent was furious.``

    Or whose words are so: ``Holm's account is blunter.``
    A noun counts only where it is plainly somebody else, who has a say: not ``The mayor``, who may have spoken, nor
    ``Her son``, of whom she may go on to tell.
    """
    if len(sentence.words) > _LONGEST or word_list("linking", "stances").isdisjoint(sentence.forms):
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
    return subject if subject.upos == "NOUN" and subject.lemma.lower() in _OTHERS else None


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
    """Is the root a stand (``was furious``), or does somebody seem to take one (``sounded furious``)?"""
    if said.lower in word_list("linking", "stances"):
        return any(k.lemma.lower() == "be" for k in sentence.dependents(said, "cop", "aux", "aux:pass"))
    if said.lemma.lower() not in _APPEARS:
        return False
    return any(k.lower in word_list("linking", "stances") for k in sentence.dependents(said, "xcomp", "amod", "obj"))
