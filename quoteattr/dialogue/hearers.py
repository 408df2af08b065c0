"""To whom each turn of a dialogue is spoken: whom it calls, who spoke before, who answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn, Known

_REACH = 3  # paragraphs without a word that people who talk let pass
# how much those who speak one, two, three turns before or behind say of whom a turn is for
_BEFORE = (1.0, 0.4, 0.2)
_AFTER = (0.6, 0.25)
_SPOKEN_OF = 0.8
_OTHER_FORM = 1.5
# what share of the turns of a talk follow another's in the next paragraph, and follow their own at one remove
_NEXT_TO = 0.65
_BACK = 0.2


@frozen
class Exchange:
    """Who is spoken to in a dialogue.

    Attributes:
        hearers: for a quotation, by its index, the numbers of those whom it is for.
        same: for a person with two numbers the one by which they go.
        names: by which names the talk calls somebody whom the text names nowhere else, the fullest first.
    """

    hearers: Mapping[int, tuple[int, ...]] = field(factory=dict)
    same: Mapping[int, int] = field(factory=dict)
    names: Mapping[int, tuple[str, ...]] = field(factory=dict)

    def one(self, person: int) -> int:
        """The number by which somebody goes."""
        return self.same.get(person, person)


def hearers_of(people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]) -> Exchange:
    """Whom every turn is for, once it is known who speaks them.

    ``“Coming, Mia?” asked Jo. / “Soon.” / “When?”``: Mia, Jo, Mia.
    """
    spoken = [_speaker(turn, decision) for turn, decision in zip(turns, decisions, strict=True)]
    talking = _is_talk(turns, spoken)
    found: dict[int, tuple[int, ...]] = {}
    for number, turn in enumerate(turns):
        called = tuple(dict.fromkeys(p for p in turn.addressed if p >= 0 and p != spoken[number]))
        if called:
            hearers = called
        elif number and spoken[number - 1] == spoken[number] and turn.gap <= 1:
            hearers = found.get(turns[number - 1].quotations[0], ())  # goes on
        elif talking:
            answer = _partner(people.known, turns, spoken, number)
            hearers = () if answer is None else (answer,)
        else:
            hearers = ()
        if hearers:
            found.update(dict.fromkeys(turn.quotations, hearers))
    return Exchange(found, dict(people.same))


def _is_talk(turns: Sequence[DialogueTurn], spoken: Sequence[int | None]) -> bool:
    """Do people answer one another, rather than each a reporter, with what is told of them in between?"""
    pairs = range(1, len(turns))
    next_to = sum(turns[i].gap <= 1 and spoken[i] != spoken[i - 1] for i in pairs)
    back = sum(turns[i].gap + turns[i - 1].gap <= 3 and spoken[i] == spoken[i - 2] != spoken[i - 1] for i in pairs[1:])
    return next_to >= _NEXT_TO * len(pairs) or back >= _BACK * len(turns)


def _speaker(turn: DialogueTurn, decision: Decision | None) -> int | None:
    number = turn.speaker if turn.speaker is not None else decision.speaker if decision is not None else None
    return number if number is None or number >= 0 else None


def _partner(known: Known, turns: Sequence[DialogueTurn], spoken: Sequence[int | None], number: int) -> int | None:
    """With whom the speaker of a turn talks: who spoke before, who answers, who talks with them nearby."""
    turn, speaker = turns[number], spoken[number]
    weights: dict[int, float] = {}
    for place, weight in (*_around(turns, number, -1, _BEFORE), *_around(turns, number, 1, _AFTER)):
        other, person = turns[place], spoken[place]
        if person is None or person == speaker or person in known.crowds:
            continue
        near = place in (number - 1, number + 1)
        if near and speaker in other.addressed:
            weight *= 2.0
        if place == number + 1 and turn.asks:
            weight *= 2.0
        weights[person] = weights.get(person, 0.0) + weight
    for person in weights:
        gender = known.genders.get(person)
        if person in turn.spoken_of:
            weights[person] -= _SPOKEN_OF
        if turn.addressed_genders and gender is not None and gender not in turn.addressed_genders:
            weights[person] -= _OTHER_FORM
    best = max(weights, key=lambda person: (weights[person], -person), default=None)
    return best if best is not None and weights[best] > 0 else None


def _around(
    turns: Sequence[DialogueTurn], number: int, step: int, shares: Sequence[float]
) -> Iterator[tuple[int, float]]:
    """The turns before or behind one, and how much each says of whom it is spoken to."""
    gap, place = 0, number
    for share in shares:
        gap += turns[place if step < 0 else place + 1].gap if 0 <= place + step < len(turns) else 0
        place += step
        if not 0 <= place < len(turns) or turns[place].part != turns[number].part or gap > _REACH:
            return
        yield place, share / (1.0 + 0.5 * gap)
