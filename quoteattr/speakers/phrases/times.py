"""Words that say when, beside base noun phrases: where a phrase ends or begins at a day, a time or a score."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import entries, honorifics, is_person_noun, may_be_person_noun
from quoteattr.syntax.records import Sentence, Word

DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_HALVES = frozenset({"a.m.", "p.m."})
_WHEN = frozenset({"today", "tomorrow", "tonight", "yesterday"})
_STAMP = regex.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}:\d\d")
_FIRST_WORDS = 4
TIMING = frozenset({"last", "next", "this", "that", "one", "earlier", "late", "early"})


def behind_day(words: tuple[Word, ...], first: int, last: int) -> list[int]:
    """Where who acts begins behind a date: ``on Monday | coach Ida Orde``, ``On 4 May | Lind``, ``4 p.m. | Police``.

    As pages have it: ``date 2021-05-04 | Mayor Lind``, ``Updated 11:58 | Mayor Lind``.
    """
    if last > first + 1 and words[first].upos == "NUM" and words[first + 1].lower in _HALVES:
        return [first + 2]
    stamped = [i + 1 for i in range(first, min(first + 2, last)) if _STAMP.fullmatch(words[i].text)]
    if stamped and first < _FIRST_WORDS:
        return stamped
    if first == 0 or words[first - 1].lower not in ("on", "in", "by", "since"):
        return []
    start = first
    while start < last and _is_of_date(words, start):
        start += 1
    while first < start < last and words[start].lower in entries("times"):
        start += 1
    if start == first:
        return []
    titled = words[last].text[:1].isupper() and any(may_be_person_noun(word.lower) for word in words[start:last])
    return [start] if titled or any(word.base_relation == "nsubj" for word in words[start : last + 1]) else []


def before_month(words: tuple[Word, ...], first: int, last: int) -> list[int]:
    """Where a time begins behind a name: ``Holm | last May``."""
    timed = (
        last > first + 1 and words[last].lower in _MONTHS and words[last - 1].lower in ("last", "next", "this", "past")
    )
    return [last - 1] if timed and words[last - 2].text[:1].isupper() else []


def _is_of_date(words: tuple[Word, ...], index: int) -> bool:
    """Whether a word is a day's name, a year, or a month or number beside the other: ``4 May``, ``in May``."""
    word, after, before = words[index], words[index + 1], words[index - 1]
    if word.lower in DAYS:
        return True
    if word.lower in _MONTHS:
        return before.text.isdigit() or after.text.isdigit() or word.base_relation == "obl"
    if not word.text.isdigit():
        return False
    return len(word.text) == 4 or before.lower in _MONTHS or after.lower in _MONTHS


_MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november"}
    | {"december"}
)


def past_date(words: tuple[Word, ...], first: int, last: int) -> int:
    """Where a title begins that has a date before it: ``In July 2015 | President Ada Holm``, ``Monday | Mayor Lee``.

    ``2019-04-18 | Harbour Minister Odo Finch``
    """
    stamp = next((at for at in range(last - 1, first - 1, -1) if _ends_stamp(words, at)), None)
    if stamp is not None:
        return stamp + 1
    if last == first or words[first].lower not in _MONTHS | DAYS or not words[first].text[:1].isupper():
        return first
    after = words[first + 1]
    if first + 1 < last and after.text.isdigit() and len(after.text) == 4 and words[first].lower in _MONTHS:
        return first + 2
    titled = is_person_noun(after.lower) or after.lower in honorifics()
    return first + 1 if titled else first


def _ends_stamp(words: tuple[Word, ...], at: int) -> bool:
    """Whether a word is the end of a date in figures: ``2019-04-18``."""
    figures = "".join(word.text for word in words[max(at - 4, 0) : at + 1])
    return words[at].text[-1:].isdigit() and _STAMP.fullmatch(figures[-10:]) is not None


def is_time(word: Word, after: Word) -> bool:
    """Whether two words begin a time ("last week", "one morning", "that night")."""
    return word.lower in TIMING and (after.lower in entries("times") or after.lower in entries("not_names"))


_SPANS = frozenset({"years", "months", "decades", "decade", "terms", "seasons", "weeks", "days", "generations"})


def tells_time(words: tuple[Word, ...], index: int) -> bool:
    """Whether a preposition begins a time: ``mayor | at the time``, ``a baker | by the time the mill opened``."""
    ahead = [word.lower for word in words[index + 1 : index + 3]]
    return words[index].lower in ("at", "by") and ahead in (["the", "time"], ["that", "time"])


def spans_time(words: tuple[Word, ...], index: int) -> bool:
    """Whether ``for`` begins a span of time: ``has been mayor | for nearly six years``, ``| for a decade``."""
    if words[index].lower != "for":
        return False
    ahead = words[index + 1 : index + 6]
    end = next((n for n, word in enumerate(ahead) if word.lower in _SPANS), 0)
    counted = any(word.upos == "NUM" or word.lower in _SOME for word in ahead[:end])
    return counted and not any(word.upos in ("NOUN", "PROPN") for word in ahead[:end])


def before_time(words: tuple[Word, ...], end: int) -> int:
    """Where a phrase ends before a time that reaches up to ``end``: ``chairman | since 2010``, ``| at the time``."""
    for at in range(end - 2, max(end - 6, 0), -1):
        since = words[at].lower in ("since", "until") and (words[at + 1].text.isdigit() or is_day(words[at + 1]))
        if (since and at + 2 == end) or tells_time(words, at) or spans_time(words, at):
            return at
    return end


_SOME = frozenset({"a", "many", "several", "past", "last", "most", "some", "few"})


def counts_another(words: tuple[Word, ...], index: int) -> bool:
    """Whether a number begins another phrase right behind a name: ``gave Ann Lee | two votes``, ``| one of us``."""
    number, name = words[index], words[index - 1]
    if number.lower == "one" and index + 1 < len(words) and words[index + 1].lower == "of":
        return True
    if number.upos != "NUM" or number.head <= index or words[number.head].upos != "NOUN":
        return False
    name = words[name.head] if name.base_relation == "flat" and name.head >= 0 else name
    return name.head == words[number.head].head >= 0


def is_day(word: Word) -> bool:
    """Whether a word says when, and is no part of the name before it: ``Ida Lund | today said`` (or ``Sunday``)."""
    lower = word.lower
    if lower in _WHEN:
        return word.upos == "NOUN" and word.base_relation in ("obl", "nmod", "advmod")
    return lower in DAYS


def begins_behind_time(sentence: Sentence, index: int) -> bool:
    """Whether a new phrase begins at ``index`` though no word stands between ("last week Smith", "one day two men")."""
    word, before = sentence.words[index], sentence.words[index - 1]
    if before.lower in entries("times"):
        return word.upos == "NUM" or (word.text[:1].isupper() and word.base_relation.startswith("nsubj"))
    return False
