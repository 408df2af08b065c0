"""Newcomers whose name only the talk tells: a tall girl comes in, and somebody says ``Bess``."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from quoteattr.dialogue.descriptions import COMES, noun_of
from quoteattr.dialogue.joining import SAID_OF_MANY, apart_in_sentences, same_gender
from quoteattr.dialogue.people import People
from quoteattr.dialogue.records import Decision, DialogueTurn
from quoteattr.dialogue.voices import HEARD
from quoteattr.linking.records import Scene
from quoteattr.speakers.lexicon import noun_gender
from quoteattr.wordlists import word_list

_SURE = 0.5
_CLEAR = 0.8
_NEAR = 2
_BACK = 4


def name_newcomers(
    scene: Scene, people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]
) -> bool:
    """Joins a newcomer to the one person addressed by name beside a turn of theirs; whether any was joined.

    ``A tall girl came in. / “No soup,” said she. / “Hush, Bess,” said Rudd.``: the girl is Bess, if Bess is new too.
    """
    met = _first_met(scene, people)
    found: dict[int, Counter[int]] = {}
    calls: set[tuple[int, int]] = set()
    for number in range(len(decisions)):
        one = who_comes(turns, decisions, number)
        if one < 0 or one == people.known.narrator or people.is_named(one):
            continue
        noun = noun_of(people.cast.speaker(one).name or "")
        if not (people.may_speak(one) or noun in HEARD):
            continue
        called = _answers_unseen(people, turns, decisions, number) if noun in HEARD else None
        if called is not None and same_gender(people, one, called):
            found[one] = Counter([called])
            continue
        if not people.may_speak(one):
            continue
        told = turns[number].spoken_of - {turns[number].gives_name}
        calls.update((one, name) for name in (*told, *_called_by(people, turns[number], one)))
        for other in _beside(turns, decisions, number, one):
            found.setdefault(one, Counter()).update(
                name for name in turns[other].addressed if _may_be(people, turns, met, name, one, number)
            )
    narrator = _narrators_names(people, turns)
    for one, name in _own_names(people, turns, decisions, met):
        found[one] = Counter({name: 1})
    later = [*_named_after(scene, people, turns, decisions, met), *_named_by_tag(scene, people, turns, decisions, met)]
    for one, name in later:
        found.setdefault(one, Counter()).update({name: 0 if found.get(one) else 1})
    taken: set[int] = set()
    for one, names in found.items():
        ranked = [pair for pair in names.most_common() if (one, pair[0]) not in calls]
        clear = bool(ranked) and (len(ranked) == 1 or ranked[0][1] > ranked[1][1])
        if clear and ranked[0][0] not in taken:
            people.join(one, ranked[0][0])
            taken.add(ranked[0][0])
    return bool(taken) or narrator


def who_comes(turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int) -> int:
    """Who likely speaks a turn, be it under the name just called: ``“Bess!” he cried. / The girl came up. “Yes?”``"""
    decision = decisions[number]
    if decision is None:
        return -1
    called = turns[number - 1].addressed if number and turns[number].gap <= 1 else []
    share = max((decision.shares.get(name, 0.0) for name in called if name != decision.speaker), default=0.0)
    return decision.speaker if decision.probability + share > _SURE else -1


def _called_by(people: People, turn: DialogueTurn, one: int) -> list[int]:
    """Whom a newcomer speaks to by name: ``“Sit, Bess,” said the cook``; not ``“Hawkes,” the man said``."""
    if one not in (turn.speaker, turn.own):
        return []
    names = {person: (people.cast.speaker(person).name or "-").split()[-1] for person in turn.addressed}
    return [person for person, name in names.items() if turn.words.find(name) > 0]


def _answers_unseen(
    people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], number: int
) -> int | None:
    """Who has just been called and answers out of sight: ``“Kitty!” … “Here,” said a voice``.

    Not the narrator, who would say ``I``, nor whoever has only just spoken, whom all there can see.
    """
    if not number or turns[number].gap > 1 or not turns[number - 1].addressed:
        return None
    called = turns[number - 1].addressed[-1]
    lately = decisions[max(number - _BACK, 0) : number]
    spoke = any(turn is not None and turn.speaker == called for turn in lately)
    return called if called != people.known.narrator and not spoke else None


def _narrators_names(people: People, turns: Sequence[DialogueTurn]) -> bool:
    """Joins whom the narrator says to be to the narrator: ``“Daunt,” said I; “Francis Daunt.”``; whether any was."""
    narrator, found = people.known.narrator, False
    for turn in turns if narrator is not None else ():
        name = turn.gives_name
        if narrator is not None and name is not None and turn.speaker == narrator and people.one(name) != narrator:
            found = True
            people.join(name, narrator)
    return found


def _own_names(
    people: People, turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None], met: dict[int, int]
) -> Iterator[tuple[int, int]]:
    """A newcomer who says ``I am Hawkes``, or spoke a little before that if nobody has met Hawkes."""
    for number, turn in enumerate(turns):
        name = turn.gives_name
        if name is None or any(t.speaker == name for t in turns[:number]):
            continue
        beside = {one for one, worth in turn.soft.items() if worth > 0 and _is_new(people, one)}
        if len(beside) == 1 and same_gender(people, min(beside), name):
            yield min(beside), name  # “Ada Holm.” The woman in red held out a hand.
            continue
        reach = _BACK if met.get(name, turn.end) >= turn.end else 0
        for before in reversed(decisions[max(number - reach, 0) : number + 1]):
            one = before.speaker if before is not None else -1
            if turn.speaker not in (None, one, name):
                break
            if _is_new(people, one):
                genders = people.known.genders
                if genders.get(name, genders.get(one)) == genders.get(one, genders.get(name)):
                    yield one, name
                break


def _is_new(people: People, one: int) -> bool:
    """Whether the text brings somebody in without a name."""
    return one in people.described.introduced and not people.is_named(one)


def _named_after(
    scene: Scene,
    people: People,
    turns: Sequence[DialogueTurn],
    decisions: Sequence[Decision | None],
    met: dict[int, int],
) -> Iterator[tuple[int, int]]:
    """A newcomer who has spoken, and the first person of that gender whom the text names after that.

    ``A girl in a green hat looked over the hedge. “Is it dead?” she asked. … Muriel walked round it.``: unless
    Muriel comes in herself, stands beside the girl in one sentence, or speaks right before or after her.
    """
    spoke = _first_spoken(decisions)
    apart = apart_in_sentences(people)
    names = sorted((at, name) for name, at in met.items() if people.capitalised(name) and people.may_speak(name))
    taken: set[int] = set()
    beside = _in_turn(turns, decisions)
    for one in sorted(people.described.introduced, key=lambda one: people.known.first.get(one, 0)):
        begun = spoke.get(one)
        if not _told_of(people, one):
            continue
        if begun is None or people.one(one) != one:
            continue
        since = bisect_right(names, (people.known.first.get(one, 0), math.inf))
        for at, name in names[since : bisect_right(names, (turns[_soon(people, turns, begun, one)].end, math.inf))]:
            if name in taken or spoke.get(name, -1) < begun:
                continue
            if name in apart.get(one, ()) or not same_gender(people, one, name):
                continue
            if _arrives(scene, at) or (one, name) in beside or _another(people, turns, begun, one, name):
                continue
            taken.add(name)
            yield one, name
            break


def _named_by_tag(
    scene: Scene,
    people: People,
    turns: Sequence[DialogueTurn],
    decisions: Sequence[Decision | None],
    met: dict[int, int],
) -> Iterator[tuple[int, int]]:
    """A newcomer who has spoken, and the one person who begins to speak by name soon after, of whom the text has told.

    ``A young man in a wet coat burst in. “My dear aunt!” he cried. … “Come,” said Edmund``, who was expected.
    """
    spoke = _first_spoken(decisions)
    apart = apart_in_sentences(people)
    tagged: dict[int, int] = {}
    for number, turn in enumerate(turns):
        if turn.speaker is not None and turn.speaker >= 0 and people.capitalised(turn.speaker):
            tagged.setdefault(turn.speaker, number)
    beside, begins, begun_by = _in_turn(turns, decisions), [*tagged.values()], [*tagged.items()]
    for one in sorted(people.described.introduced, key=lambda one: people.known.first.get(one, 0)):
        begun = spoke.get(one)
        if begun is None or people.is_named(one) or people.one(one) != one:
            continue
        if not _told_of(people, one):
            continue
        fitting = [
            name
            for name, at in begun_by[
                bisect_right(begins, begun) : bisect_right(begins, _soon(people, turns, begun, one))
            ]
            if same_gender(people, one, name)
            and spoke.get(name, at) > begun
            and name not in apart.get(one, ())
            and (one, name) not in beside
            and not any(name in turn.present for turn in turns[max(begun - _HERE, 0) : begun + 1])
        ]
        if len(fitting) != 1 or _arrives(scene, met.get(fitting[0], -1)):
            continue
        if not _another(people, turns, begun, one, fitting[0]):
            yield one, fitting[0]


def _another(people: People, turns: Sequence[DialogueTurn], begun: int, one: int, name: int) -> bool:
    """Whether somebody else without a name speaks there whose name it may be: ``asked the landlord``."""
    for turn in turns[max(begun - _HERE, 0) : begun + _SOON]:
        own = turn.own
        if own is None or people.one(own) == one or people.is_named(people.one(own)) or people.owners(own):
            continue
        noun = noun_of(people.cast.speaker(own).name or "")
        many = noun in SAID_OF_MANY or noun in word_list("dialogue", "renaming")
        if own not in people.described.introduced and not many:
            if same_gender(people, own, name) and same_gender(people, one, own):
                return True
    return False


def _soon(people: People, turns: Sequence[DialogueTurn], begun: int, one: int) -> int:
    """The last turn soon after a newcomer's first, in a chapter that tells of the newcomer."""
    last, parts = min(begun + _SOON, len(turns) - 1), people.known.parts.get(one, ())
    while last > begun and turns[last].part != turns[begun].part and turns[last].part not in parts:
        last -= 1
    return last


_HERE = 10
_SOON = 14
_SPOKEN_OF = 3


def _told_of(people: People, one: int) -> bool:
    """``a girl in a green hat`` of whom the text says more than once; not a dog, nor a man at the back of a crowd."""
    known = noun_gender(noun_of(people.cast.speaker(one).name or "")) is not None
    return known and people.weight.get(one, 0) >= _SPOKEN_OF


def _first_spoken(decisions: Sequence[Decision | None]) -> dict[int, int]:
    """The first turn of each speaker."""
    found: dict[int, int] = {}
    for number, decision in enumerate(decisions):
        if decision is not None and decision.probability > _SURE:
            found.setdefault(decision.speaker, number)
    return found


def _in_turn(turns: Sequence[DialogueTurn], decisions: Sequence[Decision | None]) -> set[tuple[int, int]]:
    """Who speaks, by a tag or clearly, right beside a turn of somebody named: the pairs of the two."""
    found = set()
    for number in range(1, len(turns)):
        for one, other in ((number - 1, number), (number, number - 1)):
            decision, name = decisions[one], turns[other].speaker
            if turns[number].gap or name is None or decision is None:
                continue
            if turns[one].tag is not None or decision.probability > _CLEAR:
                found.add((decision.speaker, name))
    return found


def _arrives(scene: Scene, at: int) -> bool:
    """Whether the first sentence on somebody, at an offset, brings them in: ``Muriel came in``, ``looked in``."""
    for sentence in scene.sentences_between(max(at - 600, 0), at + 1):
        if not sentence.start <= at < sentence.end:
            continue
        word = next((w for w in sentence.words if w.start <= at < w.end), None)
        while word is not None and word.upos == "PROPN" and word.base_relation in ("flat", "compound"):
            word = sentence.head_of(word)
        verb = sentence.head_of(word) if word is not None else None
        if verb is None or verb.lower in COMES:
            return verb is not None
        return any(kid.lower == "in" for kid in sentence.dependents(verb, "advmod", "compound:prt"))
    return False


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
    if met.get(name, turns[number].end) < turns[number].end or not people.may_speak(name):
        return False  # “Work! It is no good sitting here.”
    if turns[number].soft.get(name, 0.0) < -1.0:
        return False  # “A Mr. Holm, sir,” said the landlord
    return same_gender(people, one, name) and not any(turn.speaker == name for turn in turns[: number + 2])


def _first_met(scene: Scene, people: People) -> dict[int, int]:
    """Where the narration first names each person."""
    found: dict[int, int] = {}
    above: dict[int, int] = {}
    outer = [(q.start, q.end) for q in scene.quotations if q.depth == 0]
    place = 0
    for mention in people.cast.mentions:
        while place < len(outer) and outer[place][1] <= mention.start:
            place += 1
        if mention.entity is None or (place < len(outer) and outer[place][0] <= mention.start):
            continue
        if mention.sort != "name" and people.is_named(people.one(mention.entity)):
            continue  # the stranger, who turned out to be Ned
        loud = mention.text.isupper() and len(mention.text) > 1  # MR. RUDGE over the chapter in which he comes
        (above if loud else found).setdefault(people.one(mention.entity), mention.start)
    return above | found
