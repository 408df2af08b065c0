"""Where and when something is said, right before who says it: ``In Ohio | Lind said``."""

from __future__ import annotations

from quoteattr.syntax.records import Sentence, Word


def behind_setting(sentence: Sentence, first: int, last: int) -> list[int]:
    """Where the subject begins behind a setting without comma, in one run of nouns."""
    if first == 0 or sentence.words[first - 1].upos not in ("ADP", "DET"):
        return []
    subject = next((w for w in sentence.words[first : last + 1] if w.base_relation == "nsubj" and w.head > last), None)
    if subject is None:
        return []
    return _behind_place(sentence, first, subject) or _behind_event(sentence, first, subject)


def _behind_place(sentence: Sentence, first: int, subject: Word) -> list[int]:
    """``In Ohio | Lind said``, ``In Holm | police said``, whatever the parser hangs the preposition on."""
    words = sentence.words
    if words[first - 1].upos != "ADP":
        return []
    for word in words[first : subject.index]:
        if word.base_relation == "obl" and word.head == subject.head:
            return [word.index + 1]
    place = first
    while place < subject.index and words[place].name.endswith("LOC"):
        place += 1
    hung = any(case.index == first - 1 for case in sentence.dependents(subject, "case"))
    return [place] if hung and place > first else []


def _behind_event(sentence: Sentence, first: int, subject: Word) -> list[int]:
    """``After the game | head coach Ann Lee said``, ``In a statement | council leader Ann Lee said``."""
    words = sentence.words
    if not 2 <= first <= 4 or words[first - 1].upos != "DET" or words[first - 2].upos not in ("ADP", "SCONJ"):
        return []
    nouns = [w.index for w in words[first : subject.index] if w.upos == "NOUN" and w.text.islower()]
    if len(nouns) < 2 or subject.upos != "PROPN" or sentence.dependents(subject, "case"):
        return []
    verb = words[subject.head].base_relation
    return [nouns[0] + 1] if verb == "root" or (verb != "acl" and words[first - 2].upos == "ADP") else []
