"""Who is said to speak by the last sentence before the words, or to answer without any: ``Mia shook her head.``"""

from __future__ import annotations

from quoteattr.syntax.records import Sentence, Word

_SPEAKS = frozenset({"spoke", "speak", "answered", "replied", "retorted"})
_BREAKS = {
    "broke": frozenset({"silence"}),
    "break": frozenset({"silence"}),
    "found": frozenset({"voice", "tongue"}),
    "cleared": frozenset({"throat"}),
}
_GOES_ON = frozenset({"continued", "resumed", "proceeded"})
_DENYING = frozenset({"not", "n't", "n’t", "never", "unable", "too", "hardly"})


def who_speaks_next(sentence: Sentence) -> Word | None:
    """The one of whom a sentence says that they speak, without telling what.

    ``At last Nora spoke.``, ``It was Peter who broke the silence.``, ``so that Hal had to speak``, ``Nora went on.``
    """
    for word in reversed(sentence.words):
        if word.quotation is not None:
            return None
        if word.lower in _SPEAKS or (
            word.lower in _BREAKS and any(kid.lower in _BREAKS[word.lower] for kid in sentence.dependents(word, "obj"))
        ):
            return None if _denied(sentence, word) else _subject(sentence, word)
    return who_goes_on(sentence)


def who_goes_on(sentence: Sentence) -> Word | None:
    """The butler in ``“Hush,” said Mia; and the butler went on.``, he in ``Then he continued:``."""
    words = [word for word in sentence.words if word.upos != "PUNCT"]
    if not words or words[-1].quotation is not None:
        return None
    on = words[-1].lower == "on" and len(words) > 1 and words[-2].lower == "went"
    last = words[-2] if on else words[-1]
    return _subject(sentence, last) if on or last.lower in _GOES_ON else None


_SIGNS = frozenset({"nodded", "assented", "agreed", "promised", "complied", "obeyed"})
_ANSWER = frozenset({"answer", "answered", "reply", "replied", "respond", "responded"})
_NO_ANSWER = frozenset({"answer", "reply", "response", "nothing"})
_GIVE = frozenset({"made", "make", "gave", "returned", "said", "answered"})
_SHORT = 12  # words


def answers_without_words(sentence: Sentence) -> bool:
    """Whether a sentence tells of an answer that is no speech, after which whoever asked goes on.

    ``Mia shook her head.``, ``I promised that I would.``, ``Hal blushed, and made no reply.``
    """
    verb = next((word for word in sentence.words if word.base_relation == "root"), None)
    if verb is None or verb.quotation is not None or len(sentence.words) > _SHORT:
        return False
    if "with" not in sentence.forms and _shows(sentence, verb):  # Mia nodded with a laugh: her words follow
        return True
    clauses = (verb, *(kid for kid in sentence.dependents(verb, "conj")))
    return any(_is_silent(sentence, clause) for clause in clauses)


def _shows(sentence: Sentence, verb: Word) -> bool:
    """``Mia shook her head``, ``I promised``"""
    if verb.lower == "shook":
        return any(kid.lower == "head" for kid in sentence.dependents(verb, "obj"))
    return verb.lower in _SIGNS and not _denied(sentence, verb)


def _is_silent(sentence: Sentence, verb: Word) -> bool:
    """``Hal was silent``, ``did not answer``, ``made no reply``, ``said nothing``"""
    objects = {kid.lower for kid in sentence.dependents(verb, "obj", "xcomp")}
    if verb.lower == "silent":
        return not _denied(sentence, verb)
    if verb.lower in _GIVE and not objects.isdisjoint(_NO_ANSWER):
        return "nothing" in objects or "no" in sentence.forms
    return verb.lower in _ANSWER and _denied(sentence, verb)


def _denied(sentence: Sentence, verb: Word) -> bool:
    """``He did not speak.``, ``unable to speak``"""
    return any(word.lower in _DENYING for word in sentence.words[: verb.index])


def _subject(sentence: Sentence, verb: Word) -> Word | None:
    """The subject of a verb, or of the one that governs it; Peter in ``It was Peter who spoke``."""
    for _ in range(3):
        subject = next(iter(sentence.dependents(verb, "nsubj", "nsubj:pass")), None)
        above = sentence.head_of(verb)
        if subject is not None:
            return above if subject.lower in ("who", "that") and above is not None else subject
        if above is None or verb.base_relation not in ("xcomp", "conj", "acl", "advcl"):
            return None
        verb = above
    return None
