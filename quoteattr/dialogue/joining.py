"""Names and descriptions that only the turns explain: ``Percy`` is the earl, ``the lawyer`` is Mr. Holm.

Whoever is called by a name that the narration does not use speaks next or spoke last, time and again; and ``said the
lawyer`` stands where it is Mr. Holm's turn.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field

from quoteattr.dialogue.descriptions import noun_of
from quoteattr.dialogue.forms import gender_of_given, goes_by_title, without_form
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.dialogue.vocatives import forms_of_address, may_be_name
from quoteattr.speakers.lexicon import noun_gender

_Turns = Sequence[DialogueTurn]
_Decisions = Sequence[Decision | None]
_NEXT, _BEFORE, _REACTS, _HIMSELF = 1.0, 0.8, 0.6, 1.5
_NARRATOR = 0.4  # whose name the narration seldom tells
_ENOUGH = 0.45
_MARGIN = 0.4
_PREFIX = 3
_TWICE = 2


def join_by_turns(people: People, turns: _Turns, decisions: _Decisions) -> bool:
    """Learns what else people are called from who speaks where; whether anything was learnt."""
    learnt = False
    for name, person in _answers_to(people, turns, decisions):
        people.call(name, person)
        learnt = True
    for entity, person in (*_stands_for(people, turns, decisions), *_pointed_at(people, turns, decisions)):
        people.join(entity, person)
        learnt = True
    return learnt


@define
class _Votes:
    """What speaks for each person, and in how many places."""

    shares: dict[int, float]
    places: int = 0
    names: set[str] = field(factory=set)
    sure: bool = False

    def add(self, person: int, value: float) -> None:
        self.shares[person] = self.shares.get(person, 0.0) + value

    def best(self, enough: float, margin: float) -> int | None:
        """Who is ahead of all others by far."""
        ranked = sorted(self.shares.items(), key=lambda pair: -pair[1])
        if not ranked or ranked[0][1] < enough:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] - ranked[1][1] >= margin else None


def _shares(turns: _Turns, decisions: _Decisions, number: int) -> dict[int, float]:
    """How likely each person speaks a turn."""
    speaker = turns[number].speaker
    if speaker is not None:
        return {speaker: 1.0}
    decision = decisions[number]
    return decision.shares if decision is not None else {}


def _answers_to(people: People, turns: _Turns, decisions: _Decisions) -> Iterator[tuple[str, int]]:
    """Names that somebody is called by, and who answers to each."""
    found: dict[str, _Votes] = {}
    beginnings = _beginnings(people)
    for number, turn in enumerate(turns):
        for name in turn.called:
            votes = found.setdefault(_key(name), _Votes({}))
            votes.names.add(name)
            votes.places += 1
            if people.known.narrator is not None:
                _vote(people, votes, name, {people.known.narrator: 1.0}, _NARRATOR, beginnings)
            votes.sure = votes.sure or may_be_name(name, turn.words)
            if number + 1 < len(turns) and not turns[number + 1].gap:
                _vote(people, votes, name, _shares(turns, decisions, number + 1), _NEXT, beginnings)
            elif number + 1 < len(turns):
                _vote(people, votes, name, turns[number + 1].present, _REACTS, beginnings)
            if number and turn.gap <= 1:
                _vote(people, votes, name, _shares(turns, decisions, number - 1), _BEFORE, beginnings)
            _vote(people, votes, name, _shares(turns, decisions, number), -_HIMSELF, beginnings)
    for votes in found.values():
        if not votes.sure and votes.places < _TWICE:
            continue
        person = votes.best(_ENOUGH * votes.places, _MARGIN * votes.places)
        if person is not None:
            for name in sorted(votes.names):
                yield name, person


def _key(name: str) -> str:
    """``Letty`` and ``Letitia`` are one: what is the same in short forms of a name."""
    last = name.split()[-1].casefold()
    return last if last in forms_of_address() else last[:_PREFIX]


def _vote(
    people: People,
    votes: _Votes,
    name: str,
    shares: Mapping[int, float],
    weight: float,
    beginnings: Mapping[int, set[str]],
) -> None:
    """Adds what the shares of a turn say of those who can go by a name."""
    for person, share in shares.items():
        if person >= 0 and may_be_called(people, person, name, beginnings):
            votes.add(person, weight * share)


def _beginnings(people: People) -> dict[int, set[str]]:
    """How the names of each person begin."""
    found: dict[int, set[str]] = {}
    for word, bearers in people.by_word.items():
        for person in bearers:
            found.setdefault(person, set()).add(word[:_PREFIX])
    return found


def may_be_called(people: People, person: int, name: str, beginnings: Mapping[int, set[str]]) -> bool:
    """Whether somebody can go by a name besides the one that the text uses.

    ``Honoria`` can be Mrs. Vane and ``Letty`` Letitia, neither can be Muriel Dane; ``Mr. Mackey`` can be Ray or ``I``.
    """
    words = name.split()
    forms = [word for word in words if noun_gender(word) is not None]
    plain = [word for word in words if word not in forms]
    gender = forms_of_address().get(name.lower())
    gender = gender or (noun_gender(forms[0]) if forms else gender_of_given(plain[0]) if plain else None)
    if gender is not None and people.known.genders.get(person) not in (None, gender):
        return False
    own = people.cast.speaker(person).name
    if person == people.known.narrator or own is None:
        return person == people.known.narrator
    if not people.capitalised(person):
        return people.may_speak(person)
    kept = without_form(own.split())
    if plain and plain[-1][:_PREFIX].casefold() in beginnings.get(person, ()):
        return True
    titled = len(kept) < len(own.split()) or goes_by_title(people.described, person)
    return len(kept) == 1 and (bool(forms) != titled)


def _stands_for(people: People, turns: _Turns, decisions: _Decisions) -> Iterator[tuple[int, int]]:
    """Descriptions in tags, and whose turn it is where they stand."""
    places: dict[int, list[int]] = {}
    for number, turn in enumerate(turns):
        one = turn.own
        if one is None or turn.speaker is not None or one in people.same:
            continue
        noun = noun_of(people.cast.speaker(one).name or "")
        if not people.may_speak(one) or noun in SAID_OF_MANY:
            continue
        places.setdefault(one, []).append(number)
    apart = apart_in_sentences(people) if places else {}
    for one, numbers in places.items():
        votes = _Votes({_NOBODY_THERE: 0.0}, len(numbers))
        about = {p for number in numbers for p in people.about.near(turns[number].end)} & people.known.named
        fitting = [p for p in about if _is_somebody(people, p) and same_gender(people, one, p)]
        for number in numbers:
            shares = _shares(turns, decisions, number)
            own = shares.get(one, 0.0) + _LITTLE
            votes.add(_NOBODY_THERE, math.log(_LITTLE / own))
            for person in fitting:
                votes.add(person, math.log((shares.get(person, 0.0) + _LITTLE) / own))
        for somebody_else in (*apart.get(one, ()), *people.owners(one)):
            votes.shares.pop(somebody_else, None)
        ahead = _AHEAD_OF_KIN if people.owners(one) else _AHEAD
        whom = votes.best(ahead - _ONCE * (votes.places - 1), _CLEAR)
        if whom not in (None, one, _NOBODY_THERE):
            yield one, whom


def _pointed_at(people: People, turns: _Turns, decisions: _Decisions) -> Iterator[tuple[int, int]]:
    """Whom ``the other`` of a tag means, and so whoever the text goes on about: ``said the other. He rose.``"""
    meant: dict[int, set[int]] = {}
    for turn, decision in zip(turns, decisions, strict=True):
        if turn.own is None or turn.speaker is not None or turn.own in people.same or decision is None:
            continue
        if noun_of(people.cast.speaker(turn.own).name or "") in POINTING:
            plain = decision.probability > _PLAIN and decision.speaker in people.known.named
            meant.setdefault(turn.own, set()).add(decision.speaker if plain else _NOBODY_THERE)
    for one, whom in meant.items():
        if len(whom) == 1 and _NOBODY_THERE not in whom:
            yield one, whom.pop()


_PLAIN = 0.8
POINTING = frozenset({"other", "latter", "former"})


def _is_somebody(people: People, person: int) -> bool:
    """Not Homer, where the text once speaks of ``the head of Homer``."""
    return people.weight.get(person, 0) > 1 or people.cast.speaker(person).type == "person"


_LITTLE = 0.02
_NOBODY_THERE = -1
_AHEAD = -0.7
_AHEAD_OF_KIN = 1.5
_CLEAR = 0.9
SAID_OF_MANY = frozenset(
    {
        "other",
        "latter",
        "former",
        "lady",
        "gentleman",
        "man",
        "woman",
        "person",
        "visitor",
        "guest",
        "speaker",
        "friend",
    }
)
_ONCE = 2.5  # that it is somebody of their own speaks against all places once, and each has counted it


def same_gender(people: People, one: int, other: int) -> bool:
    """Whether a description can mean somebody as far as ``he`` and ``she`` go: no widow is Peter."""
    genders = people.known.genders
    gender = genders.get(one)
    if gender not in ("he", "she"):
        return True
    given = (people.cast.speaker(other).name or "").split(" ")[0]
    return (genders.get(other) or gender_of_given(given) or gender) == gender


def apart_in_sentences(people: People) -> dict[int, Counter[int]]:
    """Who stands beside somebody named in one sentence, and so is likely somebody else, and in how many.

    Not beside a name within somebody's words: ``“Sit down, Tom,” said Mia, and the boatman sat.``
    """
    inside: dict[int, set[int]] = {}
    named: dict[int, set[int]] = {}
    for mention in people.cast.mentions:
        spoken_of = mention.start not in people.described.within
        if mention.entity is not None and mention.sort != "pronoun" and spoken_of:
            inside.setdefault(mention.sentence, set()).add(mention.entity)
            if mention.sort == "name":
                named.setdefault(mention.sentence, set()).add(people.one(mention.entity))
    apart: dict[int, Counter[int]] = {}
    for sentence, others in named.items():
        for one in inside[sentence]:
            apart.setdefault(one, Counter()).update(others - {one})
    return apart
