"""Whom the words themselves call by name: ``“Thank you, Ms. Finch,” he said.``"""

from __future__ import annotations

import functools
from collections.abc import Sequence, Set
from weakref import WeakKeyDictionary

import regex

from quoteattr.addressing.records import Address
from quoteattr.dialogue.vocatives import Vocative, vocatives, without_title
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast
from quoteattr.speakers.lexicon import noun_gender
from quoteattr.wordlists import word_list

_HOW = "the words call them by name"
_GREETED = "the letter greets them"
_WORD = regex.compile(r"\p{L}[\p{L}’'-]*")
_YOU = regex.compile(
    r"\b(?:you|your|yours|thanks?|please|sir|madam|let|welcome|hello|good (?:morning|evening))\b|\?", regex.I
)
_TO_YOU = regex.compile(r"\b(?:you(?! (?:know|see|can|could|get|got|gotta|look|go)\b)|your|yours|yourself)\b", regex.I)
_GLOSS = regex.compile(r"\b[Yy]ou \[((?:\p{Lu}[\p{L}.’'-]*\s?){1,4})\]")
_PEOPLE = frozenset({"person", "unknown"})


def by_name(scene: Scene, cast: Cast, quotations: Sequence[int], speaker: int | None) -> Address | None:
    """The last one whom the words call by a name or a form of address; nobody's number for a form alone.

    Args:
        scene: the text.
        cast: its people.
        quotations: indexes of the quotations that make the quote.
        speaker: number of who speaks, whom the words do not call.
    """
    best: Address | None = None
    for index in quotations:
        quotation = scene.quotations[index]
        words = scene.text[quotation.inner_start : quotation.inner_end]
        if not scene.dialogue and _YOU.search(words) is None:
            continue  # “Finch, who built it, is gone,”
        for found in vocatives(words):
            start = quotation.inner_start + found.start
            person = _person(cast, found)
            if person is not None and (person == speaker or not (scene.dialogue or _is_somebody(cast, person))):
                continue
            if person is not None or (found.name is None and best is None and scene.dialogue):
                best = Address((start, start + found.length), () if person is None else (person,), _HOW)
        form = None if scene.dialogue or best is not None else _form_in_public(words)
        if form is not None:
            start = quotation.inner_start + form.start(1)
            best = Address((start, start + len(form[1])), (), _HOW)
        for gloss in _GLOSS.finditer(words):  # But you [Holm] must help me
            person = _person(cast, Vocative(gloss[1], None))
            if person is not None and person != speaker:
                start = quotation.inner_start + gloss.start(1)
                best = Address((start, start + len(gloss[1])), (person,), _HOW)
    return best


def greeted(scene: Scene, cast: Cast, start: int) -> Address | None:
    """Whom a letter greets, of which the words begin at an offset: ``Dear Odo, / I shall be late. / Yours, / Ada``."""
    turn = scene.turn_at(start)
    if turn is None or turn.to is None or turn.start != start:
        return None
    person = _person(cast, Vocative(scene.text[slice(*turn.to)], None))
    return Address(turn.to, () if person is None else (person,), _GREETED)


def _is_somebody(cast: Cast, person: int) -> bool:
    return cast.speaker(person).type == "person"  # not “It rained in Nice, France.”


def says_you(scene: Scene, quotations: Sequence[int]) -> bool:
    """Do the words speak to somebody: ``“You have let us down,”``? Not ``you know``."""
    return any(
        _TO_YOU.search(scene.text, quotation.inner_start, quotation.inner_end) is not None
        for quotation in map(scene.quotations.__getitem__, quotations)
    )


def _form_in_public(words: str) -> regex.Match[str] | None:
    """The form of address in ``We are late, Mr. Speaker.``"""
    folded = words.casefold()  # most words have none: looking for each is quicker than for all at every place
    return _in_public().search(words) if any(form in folded for form in _public_forms()) else None


@functools.cache
def _public_forms() -> tuple[str, ...]:
    return tuple(sorted(map(str.casefold, word_list("addressing", "public_forms"))))


@functools.cache
def _in_public() -> regex.Pattern[str]:
    """``Mr. Speaker,`` at the beginning, behind a comma or between them."""
    forms = "|".join(sorted(map(regex.escape, word_list("addressing", "public_forms")), key=len, reverse=True))
    return regex.compile(rf"(?:\A\s*|[,;.!?—–]\s+)({forms})(?=\s*(?:[,.!?;—–:]|\Z))", regex.IGNORECASE)


def _person(cast: Cast, found: Vocative) -> int | None:
    """The person of the text whom a name inside the words means: of several the one named most often."""
    if found.name is None:
        return None
    words = _WORD.findall(found.name)
    gender = noun_gender(words[0]) if len(words) > 1 else None
    wanted = {word.casefold() for word in without_title(words)}
    uses: dict[int, int] = {}
    for one, named in _names(cast).get(next(iter(wanted), ""), ()):
        if wanted <= named:
            uses[one] = uses.get(one, 0) + 1
    fitting = [one for one in uses if cast.speaker(one).type in _PEOPLE and _may_be(cast, one, gender)]
    return max(fitting, key=lambda one: (uses[one], -one), default=None)


_NAMES: WeakKeyDictionary[Cast, dict[str, list[tuple[int, Set[str]]]]] = WeakKeyDictionary()


def _names(cast: Cast) -> dict[str, list[tuple[int, Set[str]]]]:
    """By each word of a name: who is named with it, and all words of that name; kept as long as the cast."""
    found = _NAMES.get(cast)
    if found is None:
        found = {}
        for mention in cast.mentions:
            if mention.sort == "name" and mention.entity is not None and mention.number == "singular":
                named = {word.casefold() for word in _WORD.findall(mention.text)}
                for word in named:
                    found.setdefault(word, []).append((mention.entity, named))
        _NAMES[cast] = found
    return found


def _may_be(cast: Cast, person: int, gender: str | None) -> bool:
    return gender is None or cast.gender(person) in (None, gender)
