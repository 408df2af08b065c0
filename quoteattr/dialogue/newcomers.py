"""Newcomers whose name only the talk tells: a tall girl comes in, and somebody says ``Bess``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoteattr.dialogue.descriptions import noun_of
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.dialogue.voices import HEARD
from quoteattr.linking.records import Scene

_SURE = 0.5
_ANYBODY = frozenset({"other", "latter"})
_NEAR = 2
_BACK = 4


def name_newcomers(
    scene: Scene, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]
) -> bool:
    """Joins a newcomer to the one person addressed by name beside a turn of theirs; whether any was joined.

    ``A tall girl came in. / “No soup,” said she. / “Hush, Bess,” said Rudd.``: the girl is Bess, if Bess is new too.
    """
    met = _first_met(scene, people)
    found: dict[int, set[int]] = {}
    for number, decision in enumerate(decisions):
        one = decision.speaker if decision is not None and decision.probability > _SURE else -1
        if one < 0 or one == people.known.narrator or people.capitalised(one) or not people.may_speak(one):
            continue
        noun = noun_of(people.cast.speaker(one).name or "")
        if noun in _ANYBODY:
            continue
        for other in _beside(turns, decisions, number, one):
            if noun in HEARD and (other != number + 1 or turns[other].gap):
                continue
            found.setdefault(one, set()).update(
                name for name in turns[other].addressed if _may_be(people, turns, met, name, one, number)
            )
    for one, name in _own_names(people, turns, decisions, met):
        found[one] = {name}
    taken: set[int] = set()
    for one, names in found.items():
        if len(names) == 1 and not names & taken:
            people.same[one] = people.one(next(iter(names)))
            taken |= names
    return bool(taken)


def _own_names(
    people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], met: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """A newcomer who spoke a little before somebody says ``I am Hawkes``, whom nobody has met."""
    for number, turn in enumerate(turns):
        name = turn.gives_name
        if name is None or met.get(name, turn.end) < turn.end or any(t.speaker == name for t in turns[:number]):
            continue
        for before in reversed(decisions[max(number - _BACK, 0) : number + 1]):
            one = before.speaker if before is not None else -1
            if one in people.described.introduced and not people.capitalised(one):
                genders = people.known.genders
                if genders.get(name, genders.get(one)) == genders.get(one):
                    yield one, name
                break


def _beside(turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int, one: int) -> list[int]:
    """The turns of others right before and right behind a turn."""
    near = [n for n in (number - 1, number + 1) if 0 <= n < len(turns)]
    return [
        n
        for n in near
        if turns[max(n, number)].gap <= _NEAR and (guess := decisions[n]) is not None and guess.speaker != one
    ]


def _may_be(
    people: People, turns: Sequence[DialogueTurn], met: dict[int, int], name: int, one: int, number: int
) -> bool:
    """Whether a person with a name has neither spoken nor been met before the newcomer's turn."""
    if not people.capitalised(name) or any(turn.speaker == name for turn in turns[: number + 2]):
        return False
    genders = people.known.genders
    if genders.get(name) is not None and genders.get(one, genders[name]) != genders[name]:
        return False
    return met.get(name, turns[number].end) >= turns[number].end


def _first_met(scene: Scene, people: People) -> dict[int, int]:
    """Where the narration first names each person."""
    found: dict[int, int] = {}
    outer = [(q.start, q.end) for q in scene.quotations if q.depth == 0]
    place = 0
    for mention in people.cast.mentions:
        while place < len(outer) and outer[place][1] <= mention.start:
            place += 1
        if mention.entity is None or (place < len(outer) and outer[place][0] <= mention.start):
            continue
        found.setdefault(people.one(mention.entity), mention.start)
    return found
