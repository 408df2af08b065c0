"""Offices that a clause gives to somebody: ``The new mayor is Odo Finch``, ``named Odo Finch its new director``."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import is_person_noun, is_plural
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import extent
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.preceding import CAPACITIES, SPELLS
from quoteattr.speakers.roles.predicates import NAMINGS, Found, phrase_at, says_what
from quoteattr.syntax.records import Sentence


def given_office(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """What a sentence says that somebody is, where the name stands behind it or behind a verb of naming."""
    if draft.phrase < 1 or draft.type == "organization" or draft.possessive:
        return
    found = _is_named(sentence, chunks, draft) or _named_so(sentence, chunks, draft)
    if found is not None:
        yield found


def _is_named(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Found | None:
    """``The new mayor is Odo Finch``, ``Its head of research was Ida Brandt``: the subject before the name."""
    words = sentence.words
    verb = draft.phrase - 1
    if words[verb].lower not in ("is", "was") or len(draft.name) < 2 or draft.title is not None:
        return None
    opening = next((n for n, c in enumerate(chunks) if c.first == 0), None)
    if opening is None:
        return None
    while chunks[opening].possessive and opening + 1 < len(chunks) and chunks[opening + 1].owner == opening:
        opening += 1
    chunk = chunks[opening]
    noun = words[chunk.last]
    known = noun.text.islower() and is_person_noun(noun.lower) and not is_plural(noun)
    definite = chunk.determiner in ("the", "its", "his", "her", "their") or chunk.owner is not None
    if not known or not definite or extent(sentence, chunk.inner, chunk.last, verb) != verb - 1:
        return None
    return Found(0, verb - 1, chunk.last, "copula")


def _named_so(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Found | None:
    """``The board has named Odo Finch its new director``: the phrase right behind the name."""
    words = sentence.words
    if words[draft.phrase - 1].lower not in NAMINGS or draft.last + 1 >= len(words):
        return None
    found = phrase_at(sentence, chunks, draft.last + 1, "naming")
    return found if found is not None and is_person_noun(words[found.head].lower) else None


_HELD = CAPACITIES | SPELLS | {"tenure", "time", "term", "stint", "spell", "reign", "career", "record", "status"}


def held_office(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """What somebody's time or post is said to be: ``Lind's tenure as mayor``, ``in his five years as head``."""
    words = sentence.words
    if not draft.possessive or draft.quoted is not None or draft.type == "organization" or "as" not in sentence.forms:
        return
    at = draft.last + 1
    while at < len(words) and (words[at].text in ("'s", "’s", "'", "’") or words[at].upos in ("ADJ", "NUM")):
        at += 1
    if at + 2 >= len(words) or words[at].lower not in _HELD or words[at + 1].lower != "as":
        return
    found = phrase_at(sentence, chunks, at + 2, "as")
    if found is not None and is_person_noun(words[found.head].lower) and says_what(sentence, found):
        yield found


def office_of_subject(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """An office that acts or is the source, and behind a comma who holds it: ``Town Clerk, Odo Finch then said``.

    ``“No,” said police spokesman, Odo Finch.`` ``According to ward councillor, Odo Finch, …``
    ``Chairman of the League and Mayor of Holm, Ada Lund in a letter, said``
    """
    words = sentence.words
    comma = draft.phrase - 1
    name = words[draft.head]
    if comma < 1 or words[comma].text != "," or name.base_relation != "appos" or name.head >= comma:
        return
    noun = words[name.head]
    office = next((c for c in chunks if c.last == noun.index), None)
    if office is None or office.determiner not in ("", "the"):
        return
    if draft.type == "organization" or draft.possessive or (len(draft.name) < 2 and not draft.honorific):
        return
    if not is_person_noun(noun.lower) or is_plural(noun) or sentence.dependents(name, "conj"):
        return
    first = office.first if office.owner is None else chunks[office.owner].first
    according = [word.lower for word in words[max(first - 2, 0) : first]] == ["according", "to"]
    if noun.base_relation != "nsubj" and not according:
        return
    within = {word.index for word in sentence.subtree(noun)}
    if all(index in within and words[index].text != "," for index in range(first, comma)):
        yield Found(first, comma - 1, noun.index, "apposition")


def before_address(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> Iterator[Found]:
    """An office right before a form of address with its article: ``guild chaplain the Rev. Ann Lee``."""
    words = sentence.words
    if draft.honorific is None or not draft.phrase or words[draft.phrase].lower != "the":
        return
    office = next((c for c in chunks if c.last == draft.phrase - 1), None)
    if office is None or office.determiner or office.owner is not None or office.possessive:
        return
    if is_person_noun(words[office.last].lower) and not is_plural(words[office.last]):
        yield Found(office.first, office.last, office.last, "apposition")
