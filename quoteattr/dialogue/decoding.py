"""Who speaks each turn, decided for all turns of a text together.

A second-order chain: people seldom speak twice running, often answer the one who spoke to them, and two
who talk take turns. Sums over all ways to fill the turns give each speaker's probability.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from quoteattr.dialogue.diction import Diction
from quoteattr.dialogue.records import Decision, DialogueTurn, Known
from quoteattr.dialogue.weights import WEIGHTS, Weights

_REACH = 9
_MOST = 8
_NOBODY = -1
_SOON = 1500  # characters: who is first spoken of much later is not there yet
_Pair = tuple[int | None, int]


def candidates(
    turns: Sequence[DialogueTurn], number: int, earlier: Sequence[Decision | None], genders: Mapping[int, str]
) -> list[int]:
    """Who may speak a turn: those who speak or act nearby, the most present first; for ``he said`` first the men."""
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
            weight[person] = weight.get(person, 0.0) + (1.0 if place == number - 1 else 0.5 * near)
    for person, value in turn.soft.items():
        weight[person] = weight.get(person, 0.0) + max(value, 0.0)
    others = {p for p in weight if turn.gender is not None and genders.get(p, turn.gender) != turn.gender}
    return sorted(weight, key=lambda person: (person in others, -weight[person], person))[:_MOST]


def _emission(
    turns: Sequence[DialogueTurn],
    number: int,
    person: int,
    known: Known,
    around: _Around,
    w: Weights,
) -> float:
    """What speaks for and against a person at one turn, whoever spoke before."""
    turn = turns[number]
    value = turn.soft.get(person, 0.0)
    gender = known.genders.get(person)
    if turn.gender is not None and (gender != turn.gender or person == known.narrator):
        value -= w.gender_unknown if gender is None and person != known.narrator else w.gender_against
    if person in turn.addressed:
        value -= w.self_named
    unnamed = person not in known.named and person not in known.steady and person != known.narrator
    if turn.described and not turn.other and unnamed and not value > 0:
        value -= w.unnamed_described if turn.gender is None or gender != turn.gender else 0.0
    if unnamed and not turn.described and not (person in known.introduced and person in turn.present):
        value -= w.unnamed
    if person == known.narrator and turn.tag is None:
        value += w.narrator
    if person in known.vague and person not in known.steady and not turn.soft.get(person, 0.0) > 0:
        value -= w.vague
    if turn.part not in known.parts.get(person, (turn.part,)):
        value -= w.elsewhere
    if person in turn.gone:
        value -= w.gone
    if person in known.crowds:
        value -= w.crowd if turn.gender is None or gender is not None else w.gender_against
    elif known.first.get(person, 0) > turn.end:
        value -= w.not_met if known.first[person] - turn.end < _SOON else w.not_met_long
    if number == 0 or turns[number - 1].speaker != person:
        value += w.present * turn.present.get(person, 0.0)
    return value + around.worth(person, w)


@frozen
class _Around:
    """Who takes part around a turn: how much each speaks, and whom the narration names or the talk calls before it."""

    heard: Mapping[int, float]
    there: Mapping[int, float]
    told: Mapping[int, int]

    def worth(self, person: int, w: Weights) -> float:
        """What that says for or against a person."""
        heard = self.heard.get(person, 0.0)
        if heard > _HEARD:
            return w.heard * min(heard, 4.0)
        away = min(self.told.get(person, 0), _TOLD) * w.told_of / _TOLD
        return -w.absent * (1.0 - self.there.get(person, 0.0)) - away


_HEARD = 0.5
_TOLD = 3
_NAMED = 0.6  # how much of being there the narration says of whoever it names, and the talk of whoever it calls
_CALLED = 0.95


def _around(turns: Sequence[DialogueTurn], number: int, spoken: Sequence[tuple[int, float]], earlier: bool) -> _Around:
    heard: dict[int, float] = {}
    there: dict[int, float] = {}
    start = max(number - _REACH, 0)
    for place, (person, share) in enumerate(spoken[start : number + _REACH + 1], start):
        if (place == number and earlier) or turns[place].part != turns[number].part:
            continue
        heard[person] = heard.get(person, 0.0) + share
    told: dict[int, int] = {}
    for place, turn in enumerate(turns[start : number + 1], start):
        if turn.part != turns[number].part:
            continue
        for person in turn.spoken_of:
            told[person] = told.get(person, 0) + 1
        for person, value in turn.present.items():
            there[person] = max(there.get(person, 0.0), _NAMED * value)
        there.update(dict.fromkeys(turn.addressed if place < number else (), _CALLED))
    return _Around(heard, there, told)


def spoken_by(turns: Sequence[DialogueTurn], earlier: Sequence[Decision | None]) -> list[tuple[int, float]]:
    """Who speaks each turn as far as it is known, and how sure that is."""
    found = []
    for number, turn in enumerate(turns):
        guess = earlier[number] if earlier else None
        if turn.speaker is not None:
            found.append((turn.speaker, 1.0))
        elif guess is not None:
            found.append((guess.speaker, max(2.0 * guess.probability - 1.0, 0.0)))
        else:
            found.append((_NOBODY, 0.0))
    return found


def _follows(previous: DialogueTurn, turn: DialogueTurn, last: int, person: int, known: Known, w: Weights) -> float:
    """How natural it is that ``person`` speaks after ``last``."""
    genders = known.genders
    if person == last:
        if turn.other and turn.gap == 0:
            return -_OTHER * w.twice
        if turn.acting is not None and genders.get(person) == turn.acting:
            return w.acts_on_tagged if turn.gender == turn.acting else w.acts_on
        if turn.goes_on and turn.gap == 0:
            return w.goes_on
        if turn.answered:
            return w.answered
        pronoun = turn.gender is not None and turn.tag is not None and not turn.described
        if turn.goes_with == person or (pronoun and turn.tail >= _TRAILS):
            return w.told_between
        apart = turn.tail if turn.gap == 0 else 1.0
        return -(w.twice + (w.twice_after - w.twice) * apart) / (1.0 + 0.3 * turn.gap)
    value = 0.0
    if person in previous.addressed:
        share = 1.0 if person == previous.addressed[-1] else 0.4
        value += share * (w.addressed + w.addressed_asked * previous.asks) / (1.0 + 0.3 * turn.gap)
    if person in previous.spoken_of and turn.gap == 0:
        value -= w.spoken_of * (w.asked_of if previous.asks else 1.0)
    if last in turn.addressed:
        value += w.to_last
    if previous.addressed_genders and (gender := genders.get(person)) is not None:
        value += w.form_fits if gender in previous.addressed_genders else -w.form_against
    if turn.addressed_genders and (gender := genders.get(last)) is not None:
        value += w.form_fits if gender in turn.addressed_genders else -w.form_against
    if previous.gap and turn.gap == 0:
        value += w.acted * previous.present.get(person, 0.0)
    if previous.told_third and person == known.narrator:
        value -= w.not_told
    return value


_OTHER = 2.0
_AGAIN = 1.0
_TRAILS = 0.15  # of narration behind the turn before, as much as a paragraph


def _comes_back(previous: DialogueTurn, turn: DialogueTurn, person: int, w: Weights) -> float:
    """How natural it is that somebody speaks again after one turn of another."""
    if person in turn.gone:
        return 0.0
    told = turn.gap + turn.tail + previous.gap + previous.tail
    value = (w.back + w.back_asked * previous.asks) / (1.0 + 0.5 * told)
    if told < 1.0:
        close = w.back_close + w.back_bare * (turn.tag is None and previous.tag is None) + _AGAIN * turn.other
        value += close * (1.0 - told)
    if turn.speaker is not None or turn.soft.get(person, 0.0) > 1.0:
        return 0.5 * value
    return w.back_tagged * value if turn.tag is not None else value


def decide(
    turns: Sequence[DialogueTurn],
    known: Known,
    earlier: Sequence[Decision | None] = (),
    diction: Diction | None = None,
    weights: Weights = WEIGHTS,
) -> list[Decision | None]:
    """The likeliest speaker of each turn; None where nobody can be named.

    ``earlier``: what was decided in the round before, by which it is seen who takes part; ``diction``: how people speak
    by those answers.
    """
    if not turns:
        return []
    score = _scores(turns, known, earlier, diction, weights)
    if _only_told_of(turns, {person for found in score for person in found} - {_NOBODY}):
        return [None] * len(turns)
    steps = [_Step({}, {})] + [_step(turns, n, score[n - 1], score[n], known, weights) for n in range(1, len(turns))]
    forward = _ahead(score, steps)
    return [_likeliest(*pair) for pair in zip(forward, _behind(steps, forward[-1]), strict=True)]


def _only_told_of(turns: Sequence[DialogueTurn], people: set[int]) -> bool:
    """Do the words tell of people, and nobody takes part: ``What of Mia? / “Mia did well.”``?"""
    if all(people.isdisjoint(turn.spoken_of) for turn in turns):
        return False
    return not any(
        turn.speaker in people
        or not people.isdisjoint(turn.addressed)
        or any(turn.soft.get(p, 0.0) > 0 for p in people)
        for turn in turns
    )


@frozen
class _Step:
    """What it is worth that one person speaks after another, and the factor for one who comes back."""

    worth: Mapping[tuple[int, int], float]
    back: Mapping[int, float]


def _ahead(score: Sequence[Mapping[int, float]], steps: Sequence[_Step]) -> list[dict[_Pair, float]]:
    """For each turn, by the last two speakers: the share of all ways to fill the turns up to it."""
    top = max(score[0].values())
    forward: list[dict[_Pair, float]] = [_shared({(None, p): math.exp(v - top) for p, v in score[0].items()})]
    for step in steps[1:]:
        pairs = forward[-1]
        totals: dict[int, float] = {}
        for (_, last), value in pairs.items():
            totals[last] = totals.get(last, 0.0) + value
        now: dict[_Pair, float] = {}
        for (last, person), worth in step.worth.items():
            again = pairs.get((person, last), 0.0) * (step.back[person] - 1.0) if person != last else 0.0
            now[last, person] = worth * (totals[last] + again)
        forward.append(_shared(now))
    return forward


def _behind(steps: Sequence[_Step], final: Iterable[_Pair]) -> list[dict[_Pair, float]]:
    """For each turn, by the last two speakers: how well the turns behind it can be filled."""
    backward: list[dict[_Pair, float]] = [dict.fromkeys(final, 1.0)]
    for place in range(len(steps) - 1, 0, -1):
        step, later = steps[place], backward[-1]
        products = {pair: worth * later[pair] for pair, worth in step.worth.items()}
        totals: dict[int, float] = {}
        for (last, _), value in products.items():
            totals[last] = totals.get(last, 0.0) + value
        now: dict[_Pair, float] = {}
        before: Iterable[_Pair] = steps[place - 1].worth if place > 1 else [(None, last) for last in totals]
        for first, last in before:
            again = 0.0
            if first is not None and first != last and first in step.back:
                again = products[last, first] * (step.back[first] - 1.0)
            now[first, last] = totals[last] + again
        backward.append(_shared(now))
    backward.reverse()
    return backward


def _shared(values: dict[_Pair, float]) -> dict[_Pair, float]:
    """The same in shares of one."""
    total = sum(values.values())
    return {pair: value / total for pair, value in values.items()}


_HOPELESS = 7.0


def _scores(
    turns: Sequence[DialogueTurn],
    known: Known,
    earlier: Sequence[Decision | None],
    diction: Diction | None,
    weights: Weights,
) -> list[dict[int, float]]:
    """Who may speak each turn, and what speaks for each; whoever is far behind the best is left out."""
    spoken = spoken_by(turns, earlier)
    scores = []
    for number in range(len(turns)):
        people = candidates(turns, number, earlier, known.genders)
        if len(people) <= 1:
            scores.append(dict.fromkeys(people or [_NOBODY], 0.0))
            continue
        around = _around(turns, number, spoken, bool(earlier))
        found = {person: _emission(turns, number, person, known, around, weights) for person in people}
        if diction is not None:
            for person in people:
                found[person] += weights.share * diction.share(person)
                found[person] += weights.likeness * diction.likeness(turns[number], number, person)
        least = max(found.values()) - _HOPELESS
        scores.append({person: value for person, value in found.items() if value >= least})
    return scores


def _step(
    turns: Sequence[DialogueTurn],
    number: int,
    before: Mapping[int, float],
    score: Mapping[int, float],
    known: Known,
    weights: Weights,
) -> _Step:
    """What each step to a turn is worth, and what coming back adds to it."""
    turn, previous = turns[number], turns[number - 1]
    far = turn.part != previous.part
    top = max(score.values())
    worth = {
        (last, person): math.exp(value - top + (0.0 if far else _follows(previous, turn, last, person, known, weights)))
        for last in before
        for person, value in score.items()
    }
    return _Step(worth, {p: 1.0 if far else math.exp(_comes_back(previous, turn, p, weights)) for p in score})


def _likeliest(ahead: Mapping[_Pair, float], behind: Mapping[_Pair, float]) -> Decision | None:
    shares: dict[int, float] = {}
    for (before, person), value in ahead.items():
        shares[person] = shares.get(person, 0.0) + value * behind[before, person]
    total = sum(shares.values())
    shares = {person: value / total for person, value in shares.items()}
    best = max(shares, key=lambda person: (shares[person], -person))
    return Decision(best, shares[best], shares) if best != _NOBODY else None
