"""One person under two entries: ``the boatman`` and Jem Rudd, ``Miss Holm`` and Ada, never seen together.

Two people of one scene stand side by side now and then, speak in turn, call or speak of each other. A name and a
description of one person do not; and whoever is called by the name has just spoken, or answers, under the other. That
two are never seen together says nothing alone: the driver is not the man whom he drives. But a lady whom a book calls
by surname and one whom it calls by given name would meet, if it goes from one to the other again and again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from attrs import define, field

from quoteattr.dialogue.descriptions import noun_of
from quoteattr.dialogue.forms import gender_of_given, goes_by_title, without_form
from quoteattr.dialogue.joining import SAID_OF_MANY, apart_in_sentences, same_gender
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.speakers.lexicon import entries

_FAR = 1500  # characters between two mentions that belong to one scene
_CHANGED = 0.5
_ANSWERED = 2.0
_ENOUGH = 3.0
_ENOUGH_FOR_NAMES = 4.0
_CLEAR = 2.0
_SLOT = 0.75
_SURE = 0.6
_LONG_TALK = 12  # turns
_PARTED = 3  # answers that outweigh one place


def join_twofold(people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]) -> bool:
    """Joins entries that are one person by all that the text shows of them; whether any was joined."""
    described = [one for one in sorted(people.weight) if _may_be_another_name(people, one)]
    named = {people.one(p) for p in people.known.named}
    named.discard(people.known.narrator if people.known.narrator is not None else -1)
    formal, given = _by_title(people, named), _by_one_name(people, named)
    if not described and not (formal and given):
        return False
    seen = _Seen.of(people, turns, decisions, named)
    joined = _join_names(people, seen, formal, given)
    for one in described:
        worth = {p: v for p, v in seen.evidence(one).items() if seen.may_be_one(one, p) and same_gender(people, one, p)}
        best, second = [*sorted(worth.values(), reverse=True), 0.0, 0.0][:2]
        if best < _ENOUGH or best - second <= _CLEAR:
            continue
        person = next(p for p, v in worth.items() if v == best)
        if seen.answers[one, person] or seen.slots[one, person]:
            people.join(one, person)
            joined = True
    return joined


def _by_title(people: People, named: Set[int]) -> list[int]:
    """Those whose given name the text does not join to the surname: ``Miss Holm``, not ``Miss Ada``."""
    names = {p: without_form((people.cast.speaker(p).name or "").split()) for p in sorted(named)}
    surnames = [p for p, words in names.items() if len(words) == 1 and gender_of_given(words[0]) is None]
    return [p for p in surnames if goes_by_title(people.described, p)]


def _by_one_name(people: People, named: Set[int]) -> list[int]:
    """Those who go by one name without a title: ``Ada``, not ``the Governor``."""
    names = {p: people.cast.speaker(p).name or " " for p in sorted(named)}
    single = [p for p, name in names.items() if " " not in name and name.lower() not in entries("person_nouns")]
    return [p for p in single if not goes_by_title(people.described, p)]


def _join_names(people: People, seen: _Seen, formal: Sequence[int], given: Sequence[int]) -> bool:
    """``“Well?” said Ada. … Miss Holm laughed.``, time and again, and nowhere the two; whether any were joined."""
    joined = False
    for one in formal:
        worth = {
            p: value
            for p, value in (seen.evidence(one) if given else {}).items()
            if p in given and people.one(p) == p and seen.may_be_one(one, p) and same_gender(people, one, p)
        }
        best, second = [*sorted(worth.values(), reverse=True), 0.0, 0.0][:2]
        if best < _ENOUGH_FOR_NAMES or best - second < _CLEAR:
            continue
        person = next(p for p, v in worth.items() if v == best)
        if max(seen.answers[one, person], seen.slots[one, person]) > 1:
            people.join(*sorted((one, person), key=lambda p: people.weight.get(p, 0)))
            joined = True
    return joined


def _may_be_another_name(people: People, one: int) -> bool:
    """``the boatman``, whom nothing has brought in; not ``a boatman``, ``the lady``, ``a voice`` or ``his wife``."""
    if people.one(one) != one or people.capitalised(one) or not people.may_speak(one):
        return False
    name = people.cast.speaker(one).name or ""
    noun = noun_of(name)
    if (
        one == people.known.narrator
        or one in people.described.introduced
        or one in people.described.predicated
        or people.owners(one)
    ):
        return False
    return noun not in SAID_OF_MANY and _is_person(noun) and " of " not in name


def _is_person(noun: str) -> bool:
    """``lawyer``, ``boatman``; not the ``head`` of somebody."""
    if noun.capitalize() in entries("demonyms"):
        return True
    return noun in entries("person_nouns") or noun.endswith(("man", "woman", "maid"))


@define
class _Seen:
    """Where people are named, and who is somebody else.

    Attributes:
        places: the offsets at which each is spoken of, in order.
        apart: in how many places somebody shows to be somebody else.
        answers: how often one is called right beside a turn of the other.
        names: where the people with a name are spoken of, in order.
        slots: how often the tag with a description stands where it is the turn of the other.
    """

    places: dict[int, list[int]] = field(factory=dict)
    apart: Counter[tuple[int, int]] = field(factory=Counter)
    answers: Counter[tuple[int, ...]] = field(factory=Counter)
    slots: Counter[tuple[int, int]] = field(factory=Counter)
    names: list[tuple[int, int]] = field(factory=list)

    @classmethod
    def of(
        cls, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], named: Set[int]
    ) -> _Seen:
        """Goes over mentions and turns once."""
        seen = cls()
        for mention in people.cast.mentions:
            if mention.entity is not None and mention.sort != "pronoun":
                person = people.one(mention.entity)
                seen.places.setdefault(person, []).append(mention.start)
                if person in named:
                    seen.names.append((mention.start, person))
        for one, others in apart_in_sentences(people).items():
            for other, places in others.items():
                seen.part(people.one(one), people.one(other), places)
        speakers = [_surely(people, turn, decision) for turn, decision in zip(turns, decisions, strict=True)]
        for number, turn in enumerate(turns):
            here = speakers[number]
            before = speakers[number - 1] if number and not turn.gap else None
            if here is not None and before is not None and here != before:
                seen.part(here, before)
            elif number and not turn.gap and turn.own is not None and here == people.one(turn.own):
                acted = _acting(people, turns[number - 1], decisions[number - 1])
                if acted is not None:
                    seen.part(here, acted)
            if here is not None:
                for other in (*turn.addressed, *(p for p, value in turn.soft.items() if value < -1.0)):
                    seen.part(here, people.one(other))
            for near in (number - 1, number + 1):
                if 0 <= near < len(turns) and turns[max(near, number)].gap <= 1 and speakers[near] is not None:
                    for called in turn.addressed[-1:]:
                        pair = (speakers[near] or 0, people.one(called))
                        if pair[0] != pair[1] and pair[0] != here:
                            seen.answers.update({pair, pair[::-1]})
            seen.note_slot(people, turns, decisions, number)
        for pair in _taking_turns(people, turns):
            seen.slots.update({pair, pair[::-1]})
        return seen

    def note_slot(
        self, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int
    ) -> None:
        """``said the boatman`` where Jem Rudd spoke two turns before, or will: somebody else between them."""
        one = turns[number].own
        if one is None or _speaker(people, turns, decisions, number) not in (None, one):
            return
        for step in (-1, 1):
            first, second = number + step, number + 2 * step
            if not 0 <= second < len(turns) or turns[max(number, first)].gap or turns[max(first, second)].gap:
                continue
            between, other = (_speaker(people, turns, decisions, place) for place in (first, second))
            if between is not None and other is not None and len({one, between, other}) == 3:
                self.slots[one, other] += 1

    def part(self, one: int, other: int, places: int = 1) -> None:
        """Notes that two are not one."""
        if one != other:
            self.apart[one, other] += places
            self.apart[other, one] += places

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether nothing parts two, or little where one answers to the name of the other again and again."""
        return self.apart[one, other] * _PARTED <= self.answers[one, other]

    def evidence(self, one: int) -> dict[int, float]:
        """What speaks for each name: how often the text changes to or from it close by, and who answers to it."""
        found: Counter[int] = Counter()
        for at in self.places.get(one, ()):
            low, here, high = (bisect_left(self.names, (place, -1)) for place in (at - _FAR, at, at + _FAR))
            found.update({person for _, person in self.names[low:here]})
            found.update({person for _, person in self.names[here:high]})
        return {
            person: _CHANGED * changes + _ANSWERED * self.answers[one, person] + _SLOT * self.slots[one, person]
            for person, changes in found.items()
        }


def _taking_turns(people: People, turns: Sequence[DialogueTurn]) -> Iterator[tuple[int, int]]:
    """Two names on one side of a talk of a man and a woman, whose turns all tags tell.

    ``“Well?” said Ada. / “I am late,” said he. / “Are you?” said she. / “Yes.” / “Sit,” said Miss Holm.``
    """
    genders = people.known.genders
    for begun, turn in enumerate(turns):
        one = turn.speaker
        sides: list[str | None] = [genders.get(one) if one is not None else None, None]
        if one is None or sides[0] is None:
            continue
        for number in range(begun + 1, min(begun + _LONG_TALK, len(turns))):
            side, here = (number - begun) % 2, turns[number]
            speaker, gender = here.speaker, here.gender
            if speaker is not None and (gender := genders.get(speaker)) is None:
                break
            if here.gap > 1 or here.described or (gender is not None and sides[side] not in (None, gender)):
                break
            sides[side] = gender or sides[side]
            if sides[0] == sides[1]:
                break
            if speaker is not None and not side and people.one(speaker) != people.one(one):
                if sides[1] is not None:
                    yield people.one(one), people.one(speaker)
                break


def _surely(people: People, turn: DialogueTurn, decision: Decision | None) -> int | None:
    """Who speaks by the turn's own tag: by name or by description."""
    if turn.speaker is not None:
        return people.one(turn.speaker) if turn.speaker >= 0 else None
    if turn.own is not None and decision is not None and decision.speaker == people.one(turn.own):
        return decision.speaker
    return None


def _acting(people: People, turn: DialogueTurn, decision: Decision | None) -> int | None:
    """Who speaks by what they do beside the words, as good as surely: ``Mia shook her head. “No.”``"""
    if decision is None or decision.probability < _AS_GOOD_AS or turn.soft.get(decision.speaker, 0.0) < _ACTS:
        return None
    return people.one(decision.speaker)


_AS_GOOD_AS = 0.9
_ACTS = 4.0


def _speaker(
    people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int
) -> int | None:
    """Who speaks a turn, by its tag or likely."""
    said, decision = turns[number].speaker, decisions[number]
    if said is not None:
        return people.one(said) if said >= 0 else None
    return people.one(decision.speaker) if decision is not None and decision.probability > _SURE else None
