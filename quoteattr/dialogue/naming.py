"""Who has which name: ``The boy's name was Kit``, ``a porter called Odo``, ``Hazel the dormouse``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

import regex

from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import entries

_BETWEEN = regex.compile(
    r"['’]s?\s(?:full\s|real\s|own\s|first\s)?name\s(?:was|is|being|had\sbeen)\s(?:\p{Ll}+\s)?"
    r"|\sname\s(?:was|is|being)\s(?:\p{Ll}+\s)?"
    r"|(?:,|\sthere|\shere)?\s(?:called|named|by\sname|by\sthe\sname\sof|of\sthe\sname\sof|who\swas\s(?:called|named)"
    r"|was\s(?:called|named))\s"
    r"|(?:,?\swho(?:\shad)?)?\s(?:introduced|announced|called|styled)\s(?:him|her)self\s(?:as\s)?"
    r"|(?:,?\swho(?:\shad)?)?\s(?:gave|given)\s(?:his|her)\sname\sas\s"
)
_WHOSE = regex.compile(r"whose\s(?:full\s|real\s|own\s|first\s)?name")
_WAS = regex.compile(r"\s(?:was|is|being)\s(?:\p{Ll}+\s)?")
_OF = regex.compile(r"\b[Tt]he\sname\sof\s$")
_ALSO = regex.compile(
    r"(?:,\s|\s?--|\s?[—–]\s?|\s\()?(?:otherwise|alias|nicknamed|christened|bapti[sz]ed"
    r"|(?:otherwise|also|better|commonly|generally|usually)\s(?:called|known\sas)"
    r"|whose\s(?:real|full|baptismal|proper|Christian|own)\sname\s(?:was|is)"
    r"|or,\sas\s(?:his|her)\s(?:real|full|proper|Christian)\sname\s(?:was|is),)\s"
)
_REACH = 3  # mentions
_CLOSE = 40  # characters


def told_names(cast: Cast, text: str, speaking: Set[int]) -> Iterator[tuple[int, int]]:
    """Descriptions, each with the name that the text says it has, by their numbers.

    ``The wren's name was Tuppence``, ``a woman, whose name was Ada``, ``the name of the wren was Tuppence``,
    ``Hazel the dormouse``, if the dormouse speaks (not ``gave Hazel the book``).
    """
    mentions = [m for m in cast.mentions if m.entity is not None]
    for place, one in enumerate(mentions):
        behind = mentions[place + 1 : place + 1 + _REACH]
        if one.sort == "name":
            described, names = behind[:1], [one]
            told = bool(behind) and _stands_beside(one, behind[0]) and behind[0].entity in speaking
        elif _WHOSE.fullmatch(one.text):  # a woman at the oven, whose name was Ada
            before = mentions[max(place - _REACH, 0) : place]
            described, names = [m for m in before if _is_person(cast, m, one)][-1:], behind[:1]
            told = bool(names) and names[0].sort == "name" and bool(_WAS.fullmatch(text, one.end, names[0].start))
        else:
            described, names = [one], [m for m in behind if m.sort == "name" and _is_told(text, one, m)][:1]
            told = (one.sort == "nominal" and one.number == "singular") or one.text.lower() in ("his", "her")
        if told and described and names and described[0].entity != names[0].entity:
            yield described[0].entity or 0, names[0].entity or 0


def other_names(cast: Cast, text: str) -> Iterator[tuple[int, int]]:
    """Names of somebody who has another, each with the one that stands before it, by their numbers.

    ``Poppy, otherwise Ellen``, ``Poppy, whose real name was Ellen``, ``Rudd, better known as the Ferret``
    """
    mentions = [m for m in cast.mentions if m.entity is not None and m.sort == "name"]
    for one, other in zip(mentions, mentions[1:], strict=False):
        if other.start - one.end < _CLOSE and _ALSO.fullmatch(text, one.end, other.start):
            if cast.speaker(other.entity or 0).name == other.text.removeprefix("the "):  # not a part of another's
                yield other.entity or 0, one.entity or 0


def named_beside(cast: Cast) -> Iterator[tuple[int, int]]:
    """Whom a scene only describes until a name stands beside the same words, each with the one of that name.

    ``“Sit,” said the pilot. … The pilot, a Mr. Wick, had lit his pipe.``
    """
    met: dict[str, Mention] = {}
    for mention in cast.mentions:
        words = mention.text.lower()
        if mention.sort != "nominal" or mention.entity is None or not words.startswith("the "):
            continue
        speaker, before = cast.speaker(mention.entity), met.get(words)
        named = speaker.type == "person" and (speaker.name or "")[:1].isupper()
        if named and before is not None and (mention.how or "").startswith("the phrase beside"):
            if before.entity is not None and mention.start - before.start < _SCENE:
                yield before.entity, mention.entity
        if not named and speaker.type == "person":
            met[words] = mention
        elif named:
            met.pop(words, None)


_SCENE = 5000  # characters


def by_looks(cast: Cast) -> Iterator[tuple[int, int]]:
    """``The scar-faced storyteller`` and the scar-faced man called Rudd, if nobody else is said to look so."""
    found: dict[str, dict[int, bool]] = {}
    for mention in cast.mentions:
        if (
            mention.sort != "nominal"
            or mention.entity is None
            or mention.number != "singular"
            or "-" not in mention.text
        ):
            continue
        if (mention.how or "").endswith("of whom the text says so") or cast.speaker(mention.entity).type != "person":
            continue
        words = mention.text.lower().split()
        for word in filter(_LOOKS.search, words[1:-1]):
            taken_up = words[0] in ("the", "this", "that") and word in found
            found.setdefault(word, {}).setdefault(mention.entity, taken_up)
    for looks in found.values():
        first, *others = looks
        named = [number for number in (first, *others) if (cast.speaker(number).name or "")[:1].isupper()]
        person = named[0] if named else first
        if not named[1:] and all(looks[number] for number in others):
            yield from ((number, person) for number in (first, *others) if number != person)


_LOOKS = regex.compile(r"-(?:bearded|cheeked|eyed|faced|haired|headed|jawed|legged|lipped|nosed|shouldered|voiced)\Z")


def by_given_names(names: Mapping[int, Sequence[str]], same: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """``Miss Drusilla`` and Miss Drusilla Holm, if nobody else has that name, be it another's surname.

    Args:
        names: of those with a name its words without forms of address, by their numbers.
        same: who is known to be somebody else.
    """
    full: dict[str, set[int]] = {}
    for number, words in names.items():
        for word in words if len(words) > 1 else ():
            full.setdefault(word, set()).add(same.get(number, number))
    for number, words in names.items():
        bearers = full.get(words[0], set()) if len(words) == 1 and number not in same else set()
        if len(bearers) == 1:
            (person,) = bearers
            if list(names[person][:1]) == list(words):
                yield number, person
    yield from _two_given(names)


def _two_given(names: Mapping[int, Sequence[str]]) -> Iterator[tuple[int, int]]:
    """``Tessie May`` and Tessie Holm, if others are called Holm and nobody else Tessie."""
    alike: dict[str, list[int]] = {}
    for number, words in names.items():
        alike.setdefault(words[0] if words else "", []).append(number)
    last = Counter(words[-1] for words in names.values() if words)
    for numbers in alike.values():
        full = [number for number in numbers if len(names[number]) > 1]
        given = [n for n in full if last[names[n][-1]] == 1 and names[n][-1].casefold() in _SECOND]
        family = [n for n in full if n not in given]
        if len(given) == len(family) == 1 and last[names[family[0]][-1]] > 1:
            yield given[0], family[0]


_SECOND = entries("given_names_she") | {"lou", "mae", "may"}


def _stands_beside(name: Mention, noun: Mention) -> bool:
    """``Hazel | the dormouse``"""
    return noun.sort == "nominal" and noun.start == name.end + 1 and noun.text.startswith("the ")


def _is_person(cast: Cast, mention: Mention, beside: Mention) -> bool:
    """Is it somebody without a name in the same sentence?"""
    if mention.sentence != beside.sentence or mention.sort != "nominal" or mention.number != "singular":
        return False
    return cast.speaker(mention.entity or 0).type == "person"


def _is_told(text: str, one: Mention, name: Mention) -> bool:
    """Is a name that stands behind a description the name of whoever is described?"""
    if not 0 < name.start - one.end < _CLOSE or one.sentence != name.sentence:
        return False
    if _BETWEEN.fullmatch(text, one.end, name.start):
        return True
    return bool(_WAS.fullmatch(text, one.end, name.start) and _OF.search(text[max(one.start - _CLOSE, 0) : one.start]))
