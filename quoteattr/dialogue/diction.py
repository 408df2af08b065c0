"""How people speak: how much of the talk of a text is theirs, and which words they use.

``“Ye be late,” said Old Tam. … “Nay, ye be early.”``: who says ``ye`` elsewhere is likelier to say it here.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import regex
from attrs import frozen

from quoteattr.dialogue.records import DialogueTurn

_WORD = regex.compile(r"\p{L}+(?:['’]\p{L}+)?|[!?;—]|--")
_KNOWN = 0.5
_WELL_KNOWN = 0.8
_SMOOTHING = 200.0  # words as everybody uses them, added to what one person says
_MOST = 3.0
_ENOUGH = 50  # turns: of a few, who speaks most is chance


def words_said(text: str) -> tuple[str, ...]:
    """The words of a turn as they are compared, and the marks that tell of a temper."""
    return tuple(_WORD.findall(text.casefold()))


@frozen
class Diction:
    """What is known of the talk of a text, by those turns of which it is known whose they are.

    Attributes:
        owners: by turn, whose it is where that is known well.
        said: by person, how often each word is said.
        words: by person, how many words that are.
        rarity: by word, what one use of it counts.
        shares: by person, the logarithm of the share of all turns.
        least: the same of whoever has none.
    """

    owners: Sequence[int | None]
    said: Mapping[int, Mapping[str, int]]
    words: Mapping[int, int]
    rarity: Mapping[str, float]
    shares: Mapping[int, float]
    least: float

    def share(self, person: int) -> float:
        """How much of the talk is a person's."""
        return self.shares.get(person, self.least)

    def likeness(self, turn: DialogueTurn, number: int, person: int) -> float:
        """How much likelier the words of a turn are a person's than anybody's: log odds by the root of their number.

        What the turn itself has added to the person's words does not count.
        """
        said, length = self.said.get(person), len(turn.diction)
        if said is None or not length:
            return 0.0
        own = Counter(turn.diction) if self.owners[number] == person else Counter[str]()
        value = -length * math.log1p((self.words[person] - own.total()) / _SMOOTHING)
        for word in turn.diction:
            times = said.get(word, 0)
            if times and (times := times - own[word]) > 0:
                value += math.log1p(times * self.rarity[word])
        return max(-_MOST, min(_MOST, value / math.sqrt(length)))


def diction_of(turns: Sequence[DialogueTurn], spoken: Sequence[tuple[int, float]]) -> Diction:
    """What the turns tell of those who speak them; ``spoken``: who that is by turn, and how sure it is."""
    owners: list[int | None] = []
    said: dict[int, Counter[str]] = {}
    times_of: Counter[int] = Counter()
    every: Counter[str] = Counter()
    for turn, (person, sure) in zip(turns, spoken, strict=True):
        every.update(turn.diction)
        owners.append(person if person >= 0 and sure > _WELL_KNOWN else None)
        if person >= 0 and sure > _KNOWN:
            times_of[person] += 1
        if owners[-1] is not None:
            said.setdefault(person, Counter()).update(turn.diction)
    total = every.total() + 0.5 * len(every)
    known = max(times_of.total(), 1)
    weight = min(1.0, known / _ENOUGH)
    return Diction(
        owners,
        said,
        {person: counts.total() for person, counts in said.items()},
        {word: total / (_SMOOTHING * (times + 0.5)) for word, times in every.items()},
        {person: weight * math.log((times + 1) / known) for person, times in times_of.items()},
        weight * math.log(1 / known),
    )
