"""Who speaks each turn, decided for all turns of a text together.

A second-order chain: people seldom speak twice running, often answer the one who spoke to them, and two
who talk take turns. Sums over all ways to fill the turns give each speaker's probability.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from quoteattr.dialogue.records import Decision, DialogueTurn, Known

# what follows are log odds
_TWICE_RUNNING = 3.0
_TWICE_AFTER_ACTION = 1.3
_ANSWERS_BACK = 1.1
_ANSWERS_WHO_ADDRESSED = 2.0
_SPEAKS_TO_LAST = 0.8
_GENDER_AGAINST = 7.0
_GENDER_UNKNOWN = 0.8
_SPEAKS_NEARBY = 0.2
_SPEAKS_NOWHERE_NEAR = 1.5
_CROWD = 3.0
_VAGUE = 1.5
_UNNAMED = 2.5
_NOT_MET = 1.5
_NOT_TOLD = 2.5
_REACH = 9
_MOST = 8
_NOBODY = -1


def candidates(turns: Sequence[DialogueTurn], number: int, earlier: Sequence[Decision | None] = ()) -> list[int]:
    """Who may speak a turn: those who speak or act nearby, the most present first."""
    turn = turns[number]
    if turn.speaker is not None:
        return [turn.speaker]
    weight: dict[int, float] = {}
    for place in range(max(number - _REACH, 0), min(number + _REACH + 1, len(turns))):
        near = 1.0 / (1 + abs(place - number))
        other = turns[place]
        if other.speaker is not None:
            weight[other.speaker] = weight.get(other.speaker, 0.0) + 1.0 + near
        elif earlier and (guess := earlier[place]) is not None and guess.speaker != _NOBODY:
            weight[guess.speaker] = weight.get(guess.speaker, 0.0) + guess.probability * near
        for person, value in other.soft.items():
            if value > 0:
                weight[person] = weight.get(person, 0.0) + 0.5 * near
        for person, value in other.present.items():
            if place <= number:
                weight[person] = weight.get(person, 0.0) + 0.4 * value * near
        for person in other.addressed:
            weight[person] = weight.get(person, 0.0) + 0.5 * near
    for person, value in turn.soft.items():
        weight[person] = weight.get(person, 0.0) + max(value, 0.0)
    return sorted(weight, key=lambda person: (-weight[person], person))[:_MOST]


def _emission(
    turns: Sequence[DialogueTurn], number: int, person: int, known: Known, earlier: Sequence[Decision | None]
) -> float:
    turn = turns[number]
    if turn.speaker is not None:
        return 0.0
    value = turn.soft.get(person, 0.0)
    gender = known.genders.get(person)
    if turn.gender is not None and (gender != turn.gender or person == known.narrator):
        value -= _GENDER_UNKNOWN if gender is None and person != known.narrator else _GENDER_AGAINST
    if person in turn.addressed:
        value -= 5.0
    if turn.described and person not in known.named and person != known.narrator and not value > 0:
        value -= _UNNAMED if turn.gender is None or gender != turn.gender else 0.0
    if person in known.vague and not turn.soft.get(person, 0.0) > 0:
        value -= _VAGUE
    if person in known.crowds:
        value -= _CROWD
    elif known.first.get(person, 0) > turn.end:
        value -= _NOT_MET
    heard = 0.0
    for i in range(max(number - _REACH, 0), min(number + _REACH + 1, len(turns))):
        other = earlier[i] if earlier else None
        if turns[i].speaker == person:
            heard += 1.0
        elif other is not None and i != number and other.speaker == person:
            heard += max(2.0 * other.probability - 1.0, 0.0)
    if heard > 0.5:
        return value + _SPEAKS_NEARBY * min(heard, 4)
    near = max((turns[i].present.get(person, 0.0) for i in range(max(number - _REACH, 0), number + 1)), default=0.0)
    return value - _SPEAKS_NOWHERE_NEAR * (1.0 - 0.6 * near)


def _transition(
    turns: Sequence[DialogueTurn], number: int, before: int | None, last: int, person: int, known: Known
) -> float:
    """How natural it is that ``person`` speaks after ``last``, who spoke after ``before``."""
    turn, previous, genders = turns[number], turns[number - 1], known.genders
    if turn.gap > 6:
        return 0.0
    value = 0.0
    if person == last:
        value -= (_TWICE_RUNNING if turn.gap == 0 else _TWICE_AFTER_ACTION) / (1.0 + 0.3 * turn.gap)
    elif person == before:
        back = (_ANSWERS_BACK + 0.4 * previous.asks) / (1.0 + 0.5 * turn.gap)
        value += back if turn.speaker is None and not turn.soft.get(person, 0.0) > 1.0 else 0.5 * back
    if person in previous.addressed and person != last:
        share = 1.0 if person == previous.addressed[-1] else 0.4
        value += share * _ANSWERS_WHO_ADDRESSED / (1.0 + 0.3 * turn.gap)
    if last in turn.addressed and person != last:
        value += _SPEAKS_TO_LAST
    if previous.addressed_genders and person != last:
        gender = genders.get(person)
        value += 0.0 if gender is None else (0.5 if gender in previous.addressed_genders else -1.0)
    if previous.told_third and person == known.narrator:
        value -= _NOT_TOLD
    if turn.addressed_genders and person != last:
        gender = genders.get(last)
        value += 0.0 if gender is None else (0.3 if gender in turn.addressed_genders else -0.5)
    return value


def decide(
    turns: Sequence[DialogueTurn], known: Known, earlier: Sequence[Decision | None] = ()
) -> list[Decision | None]:
    """The likeliest speaker of each turn; None where nobody can be named.

    ``earlier``: what was decided in the round before, by which it is seen who takes part.
    """
    options = [candidates(turns, number, earlier) or [_NOBODY] for number in range(len(turns))]
    if not turns:
        return []
    score = [
        {p: _emission(turns, n, p, known, earlier) if p != _NOBODY else 0.0 for p in people}
        for n, people in enumerate(options)
    ]
    forward: list[dict[tuple[int | None, int], float]] = [{(None, p): score[0][p] for p in options[0]}]
    for n in range(1, len(turns)):
        sums: dict[tuple[int | None, int], list[float]] = {}
        for (before, last), value in forward[-1].items():
            for person in options[n]:
                step = _transition(turns, n, before, last, person, known) + score[n][person]
                sums.setdefault((last, person), []).append(value + step)
        forward.append({key: _log_sum(values) for key, values in sums.items()})
    backward: list[dict[tuple[int | None, int], float]] = [dict.fromkeys(forward[-1], 0.0)]
    for n in range(len(turns) - 2, -1, -1):
        later = backward[-1]
        now: dict[tuple[int | None, int], float] = {}
        for before, last in forward[n]:
            now[(before, last)] = _log_sum(
                [
                    later[(last, person)]
                    + _transition(turns, n + 1, before, last, person, known)
                    + score[n + 1][person]
                    for person in options[n + 1]
                ]
            )
        backward.append(now)
    backward.reverse()
    return [_likeliest(ahead, behind) for ahead, behind in zip(forward, backward, strict=True)]


def _likeliest(
    ahead: Mapping[tuple[int | None, int], float], behind: Mapping[tuple[int | None, int], float]
) -> Decision | None:
    total = _log_sum([value + behind[key] for key, value in ahead.items()])
    shares: dict[int, float] = {}
    for key, value in ahead.items():
        shares[key[1]] = shares.get(key[1], 0.0) + math.exp(value + behind[key] - total)
    best = max(shares, key=lambda person: (shares[person], -person))
    return Decision(best, shares[best]) if best != _NOBODY else None


def _log_sum(values: Sequence[float]) -> float:
    top = max(values)
    return top + math.log(sum(math.exp(value - top) for value in values))
