"""Clauses that say what their subject is: ``X is the head of Y``, ``who is …``, ``elected mayor``, ``served as``."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import is_person_noun, lemma, noun_type
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.compounds import noun_at
from quoteattr.speakers.phrases.times import spans_time
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import (
    ACTING,
    NAMINGS,
    Found,
    acts_as,
    clause_on,
    past_time,
    phrase_at,
    says_what,
    stands,
    who_leads,
)
from quoteattr.syntax.records import Sentence, Word

_COPULAS = frozenset({"is", "was", "'s", "’s", "became", "becomes", "remains", "remained", "are", "were", "be", "been"})

_ENTERED = frozenset(
    {"axed", "dismissed", "employed", "fired", "identified", "listed", "ousted", "registered", "sacked", "unveiled"}
    | {"chosen", "installed", "picked", "recruited", "selected", "sworn", "tapped"}
)  # is listed as the owner of the boat, was fired as coach

_SUPPOSING = frozenset(
    {"if", "whether", "unless", "should", "would", "could"}
    | {"until", "not", "never", "as", "maybe", "perhaps", "possibly"}
)


_LEADING_NOW = frozenset(
    {"representing", "leading", "heading", "running", "directing", "chairing", "coaching", "managing", "overseeing"}
    | {"prosecuting", "defending", "investigating", "advising", "treating"}
)


def who_is(sentence: Sentence, chunks: list[Chunk], index: int) -> Iterator[Found]:
    """``X, who is the president's adviser`` and ``who serves as chairman``."""
    words = sentence.words
    at = past_time(words, index + 1)
    while at < len(words) and (words[at].upos == "ADV" or words[at].lower in ("has", "had", "also", "will")):
        at += 1
    if at + 1 >= len(words):
        return
    if words[at].lower in _COPULAS:
        at += 1
        while at < len(words) and (words[at].upos == "ADV" or words[at].lower == "both"):
            at += 1
        made = at < len(words) and words[at].lower in NAMINGS | _ENTERED
        found = (named_behind if made else phrase_at)(sentence, chunks, at, "relative clause")
        if found is None and at < len(words) and words[at].lower in _LEADING_NOW:
            found = clause_on(sentence, chunks, index, at + stands(sentence, at))
    elif words[at].lower in ACTING:
        found = acts_as(sentence, chunks, at, "relative clause") or who_leads(sentence, chunks, index)
    else:
        found = who_leads(sentence, chunks, index)
    if found:
        yield _without_span(words, index, found)


def _without_span(words: tuple[Word, ...], verb: int, found: Found) -> Found:
    """A role without the time for which ``has`` says it lasts: ``has been the mayor | for six years``."""
    if not any(word.lower in ("has", "had", "have") for word in words[verb : found.first]):
        return found
    last = next((at - 1 for at in range(found.head + 1, found.last) if spans_time(words, at)), found.last)
    return Found(found.first, last, found.head, found.relation)


def named_behind(sentence: Sentence, chunks: list[Chunk], at: int, relation: str) -> Found | None:
    """What a participle says that somebody was made: ``Ann Lee, elected in May as mayor,``, ``was fired as coach``.

    ``was promoted to head of sales``
    """
    words = sentence.words
    verb = words[at].lower
    behind = past_time(words, at + 1 + (verb == "sworn"))  # was sworn in | as mayor
    link = words[behind].lower if behind < len(words) else ""
    needed = "to" if verb == "promoted" else "as"
    if link != needed and (needed == "to" or verb in _ENTERED):
        return None
    found = phrase_at(sentence, chunks, behind + (link == needed), relation)
    whole = phrase_at(sentence, chunks, at, relation) if found is None else None
    if whole is not None and whole.head > at:
        return Found(at + 1, whole.last, whole.head, relation)  # elected | leader of the guild
    return found


def named_as(sentence: Sentence, chunks: list[Chunk], index: int) -> Iterator[Found]:
    """``Jane Roe, whom the council appointed head of planning``."""
    words = sentence.words
    for at in range(index + 1, min(index + 10, len(words) - 1)):
        if words[at].lower in NAMINGS:
            start = at + 1 + (words[at + 1].lower == "as")
            found = phrase_at(sentence, chunks, start, "naming")
            if found:
                yield found
            return
        if words[at].text == ",":
            return


def _past_aside(sentence: Sentence, draft: Draft) -> int:
    """The word after a subject and what commas set off: ``Odo Finch, who was there, | is``, ``She, too, | is``."""
    words = sentence.words
    after = draft.last + 1
    if [word.text for word in words[after : after + 3 : 2]] == [",", ","] and words[after + 1].upos == "ADV":
        return after + 3
    if draft.sort != "name" or after >= len(words) or words[after].text != ",":
        return after
    above = words[draft.head].head
    verbs = sentence.dependents(words[above], "cop", "aux") if above >= 0 else ()
    verb = next((word for word in verbs if word.lower in _COPULAS), None)
    return verb.index if verb is not None and verb.index > after and words[verb.index - 1].text == "," else after


def stated(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """``X is the director of Y``, ``X was named director``, ``X served as mayor`` (not negated, not supposed)."""
    words = sentence.words
    if not draft.relation.startswith("nsubj") and draft.sort != "pronoun":
        return
    if any(w.lower in _SUPPOSING for w in words[max(draft.phrase - 3, 0) : draft.phrase]):
        return
    at = _past_aside(sentence, draft)
    while at < len(words) and (words[at].upos == "ADV" or words[at].lower in ("has", "had", "will")):
        if words[at].lower in ("not", "never"):
            return
        at += 1
    if at + 1 >= len(words):
        return
    lower = words[at].lower
    if lower in _COPULAS and lower not in ("be", "are", "were"):
        at += 1
        if at < len(words) and words[at].lower == "been":
            at += 1
        while at < len(words) and (words[at].upos == "ADV" or words[at].lower == "both"):
            if words[at].lower in ("not", "never", "more", "less"):
                break
            at += 1
        if at + 1 < len(words) and words[at].lower in NAMINGS | _ENTERED:
            found = named_behind(sentence, chunks, at, "naming")
        else:
            found = phrase_at(sentence, chunks, at, "copula")
            if found is None and at < len(words) and words[at].lower in ("working", "serving", "acting"):
                found = acts_as(sentence, chunks, at, "copula")
            if found and (not says_what(sentence, found) or words[found.head].base_relation in ("ccomp", "advcl")):
                found = None
    elif lower == "used" and [word.lower for word in words[at + 1 : at + 3]] == ["to", "be"]:
        found = phrase_at(sentence, chunks, at + 3, "copula")
    elif lower == "emerged" and words[at + 1].lower == "as":
        found = phrase_at(sentence, chunks, at + 2, "copula")
    elif lower in ACTING:
        found = acts_as(sentence, chunks, at, "copula")
    else:
        return
    told = found is not None and (is_person_noun(noun_at(words, found.head)) or words[found.head].lower == "one")
    known = told or draft.type == "organization"
    if found and (known or noun_type(lemma(words[found.head])) == "person"):
        yield _without_span(words, draft.last + 1, found)
