"""Who goes by a name: behind ``quotes_by``, ``quotes_to`` and the command's ``--by``."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from quoteattr.errors import InputError
from quoteattr.types import Attribution, Speaker


def only_by(attribution: Attribution, names: Iterable[str]) -> Attribution:
    """The same text with the quotes of those who go by one of the names."""
    ids = {number for name in names for number in ids_of(name, attribution.speakers)}
    kept = [index for index, quote in enumerate(attribution) if quote.speaker is not None and quote.speaker.id in ids]
    places = {index: place for place, index in enumerate(kept)}
    return evolve(
        attribution,
        quotes=tuple(
            evolve(quote, outer=None if quote.outer is None else places.get(quote.outer))
            for quote in (attribution[index] for index in kept)
        ),
        speakers=tuple(speaker for speaker in attribution.speakers if speaker.id in ids),
    )


def ids_of(who: Speaker | str, people: Iterable[Speaker]) -> set[int]:
    """The numbers of those who are meant by a record or a name, and of those who speak together with them.

    Raises:
        InputError: for anything else.
    """
    known = list(people)
    if isinstance(who, Speaker):
        return {who.id} | _together([who], known)
    if not isinstance(who, str):
        raise InputError(
            f"The speaker is a {type(who).__name__}; pass a Speaker or a name. Quotes without one are those whose "
            "quote.speaker is None."
        )
    found = called(who, known)
    return {one.id for one in found} | _together(found or [Speaker(-1, who)], known)


def _together(found: Iterable[Speaker], people: Iterable[Speaker]) -> set[int]:
    """The numbers of the groups to which somebody belongs by name: ``Ana Ruiz and Bo Lind``."""
    names = {_plainly(one.name) for one in found if one.name}
    return {one.id for one in people if one.type == "group" and one.name and not names.isdisjoint(_members(one.name))}


def _members(name: str) -> set[str]:
    several = name.replace(", ", " and ").split(" and ")
    return set(map(_plainly, several)) if len(several) > 1 else set()


def called(name: str, people: Iterable[Speaker]) -> list[Speaker]:
    """Those who go by a name; if nobody does, the one whose name it is a part of.

    >>> mayor = Speaker(0, "Ana Ruiz", role="Mayor", aliases=("mayor",))
    >>> people = [mayor, Speaker(1, "Bo Lind"), Speaker(2, "Jo Lind")]
    >>> [one.id for name in ("The Mayor", "mayor ana ruiz", "Ana", "Lind", "an") for one in called(name, people)]
    [0, 0, 0]
    >>> called("Senator Ruiz", [Speaker(0, "Ana Ruiz", honorific="Sen.")])[0].name
    'Ana Ruiz'
    """
    wanted, known = _plainly(name), list(people)
    found = [one for one in known if wanted in _names_of(one)]
    if found or not wanted:
        return found
    partly = [one for one in known if one.name and f" {_addressed(wanted, one)} " in f" {_plainly(one.name)} "]
    alone = [one for one in partly if not (one.type == "group" and _members(one.name or ""))]
    return next((some for some in (partly, alone) if len({one.id for one in some}) == 1), [])


def _addressed(name: str, speaker: Speaker) -> str:
    """A name without the speaker's form of address before it, short or in full: ``Sen. Ruiz``, ``Senator Ruiz``."""
    form = _plainly(speaker.honorific or "").rstrip(".")
    first, _, rest = name.partition(" ")
    whole = len(form) > 2 and " " not in form and first.startswith(form)
    if form and rest and (whole or first.rstrip(".") == form):
        return rest
    return name.removeprefix(f"{form} ")


def _names_of(speaker: Speaker) -> set[str]:
    name = speaker.name
    if name is None:
        return set(map(_plainly, speaker.aliases))
    titled = [f"{title} {name}" for title in (speaker.honorific, speaker.role) if title]
    return set(map(_plainly, (name, *titled, *speaker.aliases)))


def _plainly(name: str) -> str:
    words = name.replace("’", "'").casefold().split()
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) and len(words) > 1 else words)
