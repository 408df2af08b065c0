"""Two entries that are one person: ``the captain`` and Captain Rudd, ``the Prince`` and Prince Florian."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Set

from quoteattr.dialogue.descriptions import DEFINITE, Descriptions, noun_of, plain_title
from quoteattr.dialogue.whereabouts import Whereabouts
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import SECOND, entries, noun_gender
from quoteattr.wordlists import word_list

# forms of address that are said of anybody as well
_ANYBODYS = frozenset({"lady", "lord", "sir", "mother", "father", "brother", "sister", "miss", "master", "madam", "mr"})
_AGED = frozenset({"lady", "gentleman", "woman", "man", "dame", "fellow"})


@functools.cache
def callings() -> Mapping[str, frozenset[str]]:
    """Each calling with the forms of address that go with it: ``priest`` with ``father``."""
    pairs = (line.split("\t") for line in word_list("dialogue", "callings"))
    return {calling: frozenset(forms.split()) for calling, forms in pairs}


def titled_twins(
    cast: Cast, described: Descriptions, genders: Mapping[int, str], about: Whereabouts
) -> Iterator[tuple[int, int]]:
    """Who is spoken of by a calling alone, and the only one about, or in the text, with that form of address.

    ``Captain Rudd of the Gull`` and ``the captain``; ``Prince Florian`` and ``the Prince``; ``Father Benno`` and
    ``the priest``. Not if the text brings in another (``a captain``), nor if two bear the title.
    """
    spoken: dict[int, set[str]] = {}
    places: dict[int, int] = {}
    bearers = described.bearers
    brought_in = {noun_of(cast.speaker(number).name or "") for number in described.introduced}  # a captain
    for mention in cast.mentions:
        if mention.entity is None or mention.sort == "pronoun" or mention.number != "singular":
            continue
        spoken.setdefault(mention.entity, set()).add(_calling(mention))
        places.setdefault(mention.entity, mention.start)
    for number, callings_used in spoken.items():
        if len(callings_used) != 1 or number in described.introduced:
            continue
        calling = next(iter(callings_used))
        if calling and calling not in brought_in and calling not in entries("general_nouns"):
            called = bearers.get(calling) or _by_forms(bearers, calling) or described.roles.get(calling, set())
            found = _only_about(called, about, places[number])
            if found is not None and found != number and _one_gender(genders, number, found, calling):
                yield number, found
    yield from _the_old(cast, described, genders, about)


def by_nation(cast: Cast) -> Set[int]:
    """Those whom the text only calls by their nation: ``the Irishman``, ``a Dutch sailor``; not Mr. German."""
    found: dict[int, bool] = {}
    for mention in cast.mentions:
        if mention.entity is not None and mention.sort != "pronoun":
            words = mention.text.split()
            described = words[0].lower() in DEFINITE or words[0].lower() in ("a", "an")
            nation = described and (words[-1] in entries("demonyms") or words[-1].islower())
            found[mention.entity] = nation and found.get(mention.entity, True)
    return {number for number, nation in found.items() if nation}


def young_ladies(cast: Cast) -> set[int]:
    """Those who are called ``Miss`` by their given name: ``Miss Ada``."""
    found = set()
    for mention in cast.mentions:
        words = mention.text.split()
        if mention.sort == "name" and len(words) == _TWO and words[0] == "Miss" and mention.entity is not None:
            if words[1].casefold() in entries("given_names_she"):
                found.add(mention.entity)
    return found


_TWO = 2


def _the_old(
    cast: Cast, described: Descriptions, genders: Mapping[int, str], about: Whereabouts
) -> Iterator[tuple[int, int]]:
    """``The old lady`` is old Mrs. Quill, ``the old man`` old Rudd, if the text calls nobody else of that gender old.

    Not if it brings in another (``an old woman``). Where nobody is called old, the old lady is the one Lady Quill.
    """
    found: dict[str, dict[int, int]] = {}
    old, ladies = described.bearers.get("old", set()), described.bearers.get("lady", set())
    for mention in cast.mentions if old or ladies else ():
        number = mention.entity
        if mention.sort != "nominal" or mention.number != "singular" or number is None or number in old:
            continue
        words = mention.text.lower().split()
        if len(words) == 3 and words[:2] == ["the", "old"] and words[2] in _AGED and number not in described.introduced:
            gender = "she" if words[2] in ("lady", "woman", "dame") else "he"
            found.setdefault(gender, {}).setdefault(number, mention.start)
    for gender, numbers in found.items():
        named = {p for p in old if genders.get(p) == gender}
        for number, place in numbers.items():
            person = _only_about(named or (ladies if gender == "she" else set()), about, place)
            if person is not None and (cast.speaker(number).name or "").startswith("old "):
                yield number, person


def _calling(mention: Mention) -> str:
    """``captain`` of ``the old captain`` and of ``the Captain``; nothing for other phrases."""
    words = mention.text.lower().replace(".", "").split()
    if not words or words[0] not in DEFINITE:
        return ""
    noun = noun_of(mention.text)
    if noun in _ANYBODYS or not SECOND.isdisjoint(words[1:-1]):
        return ""  # the deputy commander is not Commander Rudd
    return plain_title(noun) if words[0] in ("the", "our", "my", "this", "that") else ""


def _by_forms(bearers: Mapping[str, Set[int]], calling: str) -> set[int]:
    return {person for form in callings().get(calling, ()) for person in bearers.get(form, ())}


def _only_about(people: Set[int], about: Whereabouts, place: int) -> int | None:
    """The only one of several who is spoken of about a place, or in the whole text."""
    near = people & about.near(place) if len(people) > 1 else people
    return next(iter(near)) if len(near) == 1 else None


def _one_gender(genders: Mapping[int, str], one: int, other: int, calling: str) -> bool:
    wanted = genders.get(one) or noun_gender(calling)
    return genders.get(other, wanted) == wanted or wanted is None
