"""Whose mother somebody is, as the talk tells: ``“Mamma!” cried Ada. / “Well?” said Mrs. Holm.``"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set

from quoteattr.dialogue.forms import called_at_home
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.speakers.lexicon import noun_gender

_SURE = 0.8


def learn_parents(people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]) -> bool:
    """Notes who is called ``Mamma`` by whom, and joins ``her mother`` to her; whether anything was learnt.

    She spoke right before, or answers; the mother of a child of whom that does not show is whoever the others mean.
    """
    speakers = [_surely(turn, decision) for turn, decision in zip(turns, decisions, strict=True)]
    votes: dict[tuple[str, int], Counter[int]] = {}
    for number, turn in enumerate(turns):
        child = speakers[number]
        if child is None or not people.is_named(child):
            continue
        for noun in turn.elders:
            found = votes.setdefault((noun, child), Counter())
            if number and not turn.gap:
                _vote(people, found, noun, child, speakers[number - 1])
            if number + 1 < len(turns) and not turns[number + 1].gap:
                _vote(people, found, noun, child, speakers[number + 1])
    learnt = False
    for (noun, child), found in votes.items():
        others = [c for (other, _), c in votes.items() if other == noun]
        person = _first(found) if found else _first(sum(others, Counter()))
        if person is not None and person != child and not people.kin_of(child, noun):
            people.kin.append((person, noun, child))
            learnt = True
    for noun in {noun for noun, _ in votes} if learnt else ():
        _join_called(people, noun)
        for number, whose in sorted(people.relations.get(noun, ())):
            known = people.kin_of(people.one(whose), noun)
            if len(known) == 1 and people.one(number) not in known and not people.is_named(people.one(number)):
                people.join(number, next(iter(known)))
        parents = {person for person, kin, _ in people.kin if kin == noun}
        if len(parents) == 1:
            for number in people.at_home.get(noun, ()):  # Daddy is Mr. Holm
                if people.one(number) == number:
                    people.join(number, people.one(next(iter(parents))))
    return learnt


def _join_called(people: People, noun: str) -> None:
    """``Granny``, by whom all children mean one person: that is she from now on."""
    found = {people.one(person) for person, kin, _ in people.kin if kin == noun}
    found = {person for person in found if people.is_named(person) and not _goes_by(people, person)}
    for number in people.weight if len(found) == 1 else ():
        if _goes_by(people, number) == noun == _goes_by(people, people.one(number)):
            people.join(number, next(iter(found)))


def _goes_by(people: People, person: int) -> str:
    """``grandmother`` for somebody whom the text calls Granny and nothing else."""
    return called_at_home(people.cast.speaker(person).name or "")


def only_kin(people: People, noun: str, about: Set[int]) -> set[int]:
    """The one aunt with a name who is spoken of, be she anybody's: ``said their aunt``."""
    found = {people.one(one) for one, kin, _ in people.kin if kin == noun} & about
    return {one for one in found if people.is_named(one)} if len(found) == 1 else set()


def _surely(turn: DialogueTurn, decision: Decision | None) -> int | None:
    number = turn.speaker
    if number is None and decision is not None and decision.probability > _SURE:
        number = decision.speaker
    return number if number is not None and number >= 0 else None


def _vote(people: People, found: Counter[int], noun: str, child: int, person: int | None) -> None:
    if person is None or person in (child, people.known.narrator) or not people.is_named(person):
        return
    if not _goes_by(people, person) and person not in people.at_home.get(noun, ()):
        if people.known.genders.get(person) == noun_gender(noun):
            found[person] += 1


def _first(found: Counter[int]) -> int | None:
    """Who is ahead of all others."""
    ranked = found.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
