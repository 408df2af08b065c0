"""Whom a reporting clause names as the one spoken to."""

from __future__ import annotations

from quoteattr.reporting.lexicon import Cue, base_forms
from quoteattr.reporting.sources import is_passive, is_time, phrase
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_WHERE = frozenset({"at", "in", "on", "during", "after", "before"})
# what is heard behind words, and is nobody they are said to: ``said to loud applause``
_NOISE = frozenset({"applause", "cheers", "laughter", "boos", "jeers", "whistles", "music", "ovation"})
_POSSESSIVE = frozenset({"'s", "'", "’s", "’"})


def find_addressee(sentence: Sentence, verb: Word, cue: Cue) -> Word | None:
    """``reporters`` in ``told reporters``, ``said to reporters``, ``in a letter to the court``."""
    kids = sentence.dependents(verb)
    if "t" in cue.frames:
        if is_passive(sentence, verb):
            above = sentence.head_of(verb)
            if above is not None and verb.base_relation in {"conj", "advcl", "parataxis"}:
                kids = [*kids, *sentence.dependents(above, "nsubj")]  # ``They stayed awake, told it might rain``
            return next((k for k in kids if k.base_relation == "nsubj"), None)
        for kid in kids:
            if (
                kid.relation in {"obj", "iobj"}
                and kid.quotation is None
                and kid.index > verb.index
                and not is_time(kid)
            ):
                return kid
    for kid in kids:
        if kid.base_relation == "obl" and kid.quotation is None and kid.index > verb.index and not is_time(kid):
            if kid.lower not in _NOISE and any(_leads_to(verb, cue, c) for c in sentence.dependents(kid, "case")):
                return kid
    return None


def _leads_to(verb: Word, cue: Cue, case: Word) -> bool:
    """``said | to the court``, ``demanded | of the court``, ``shouted | at the court``"""
    if case.lower == "to":
        return cue.cue_class in {"say", "ask", "promise", "unknown"}
    listed = word_list("reporting", "hearer_prepositions")
    return any(f"{form}\t{case.lower}" in listed for form in base_forms(verb))


def programme(sentence: Sentence, verb: Word) -> tuple[int, int] | None:
    """``KTV’s “Morning Hour”`` in ``she told KTV’s “Morning Hour” that``: first and last word, marks and all.

    Marks around a title mislead the tree, so the words are taken as they stand.
    """
    words = sentence.words
    at = first = verb.index + 1
    while at < len(words) and words[at].upos == "PROPN" and words[at].quotation is None:
        at += 1
    if at == first or at + 1 >= len(words) or words[at].lower not in _POSSESSIVE or words[at + 1].quotation is None:
        return None
    quotation = words[at + 1].quotation
    last = at + 1
    while last + 1 < len(words) and words[last + 1].quotation == quotation:
        last += 1
    capitals = all(word.text[:1].isupper() for word in words[at + 1 : last + 1] if len(word.text) > 3)
    named = any(word.text[:1].isupper() for word in words[at + 1 : last + 1])
    if not capitals or not named or (last + 1 < len(words) and words[last + 1].upos in {"NOUN", "PROPN", "ADJ"}):
        return None  # told KTV’s “very tired” crew, told KTV’s “Morning Hour” host Ada Lind
    return first, last


def addressee_phrase(sentence: Sentence, addressee: Word) -> tuple[int, int]:
    """First and last word, without the preposition."""
    first, last = phrase(sentence, addressee)
    for place in sentence.dependents(addressee, "nmod"):  # ``told the guests at the pier``
        if place.index > addressee.index and any(c.lower in _WHERE for c in sentence.dependents(place, "case")):
            last = min(last, min(w.index for w in sentence.subtree(place)) - 1)
    while first < addressee.index and sentence.words[first].upos in {"ADP", "PUNCT"}:
        first += 1
    while (
        last < len(sentence.words) - 1
        and sentence.words[last].upos == "PROPN"
        and sentence.words[last + 1].upos == "PROPN"
        and not is_time(sentence.words[last + 1])
    ):
        last += 1
    return first, last
