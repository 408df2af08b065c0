"""Whose form of address it is in a family: Mr. Holm is Edward Holm, or his father."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

import regex

from quoteattr.dialogue.callings import young_ladies
from quoteattr.dialogue.descriptions import plain_title
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import honorifics, long_forms, noun_gender

_MISS = regex.compile(r"\bMiss (?P<name>\p{Lu}[\p{L}’'-]*\p{L})(?!['’]?\s\p{Lu})")
_PLAIN = frozenset({"mr", "master"})


def joined_addresses(
    cast: Cast,
    by_word: Mapping[str, Set[int]],
    genders: Mapping[int, str],
    says: Mapping[int, Set[str]],
    tags: Sequence[Mention],
    text: str,
) -> Iterator[tuple[int, int]]:
    """``Mr. Hale`` and ``Edward Hale``, where no other man of that name is in the text, by their numbers.

    ``Mrs. Hale`` and ``Miss Hale`` are not both Ada Hale, and ``Mrs. Hale`` is not whom the text calls Miss Ada.
    ``Mr. Hale`` who speaks of Edward, or whose tags stand among those of Edward, is somebody else; so is one of ``Mr.
    Hale`` and ``Captain Hale``, and ``Lord Hale`` is no Edward.
    """
    found: dict[int, list[tuple[int, str]]] = {}
    for number, speaker in enumerate(cast.speakers):
        words, gender = (speaker.name or "").split(), genders.get(number)
        if len(words) != 2 or gender is None or noun_gender(words[0].rstrip(".")) is None:
            continue
        family = by_word.get(words[1].casefold(), set()) - {number}
        fitting = [other for other in family if genders.get(other, gender) == gender and not has_address(cast, other)]
        if len(fitting) != 1 or genders.get(fitting[0]) != gender:
            continue
        given = (cast.speaker(fitting[0]).name or "").split()[:-1]
        apart = _told_apart(tags, number, fitting[0], given, men=gender == "he")
        if not apart and not _speaks_of(says.get(number, frozenset()), given):
            found.setdefault(fitting[0], []).append((number, plain_title(words[0].lower().rstrip("."))))
    young = young_ladies(cast) if found else set()
    misses = {match["name"] for match in _MISS.finditer(text)} if found else set()
    for person, numbers in found.items():
        forms = {form for _, form in numbers}
        if (cast.speaker(person).name or "").split()[-1] in misses:
            forms.add("miss")
        for number, form in numbers:
            if form in ("mrs", "lady") and ("miss" in forms or person in young):
                continue
            if form == "miss" and "mrs" in forms and young - {person}:
                continue
            if form == "lord":
                continue
            if form not in _PLAIN and not forms.isdisjoint(_PLAIN) and genders.get(person) == "he":
                continue
            yield number, person


def _speaks_of(said: Set[str], given: list[str]) -> bool:
    """Whether somebody says a given name, or the short form of it: ``“Where is Ned?” said Mr. Hale.``"""
    if not given or not said:
        return False
    name = given[0].casefold()
    return any(word.casefold() == name or name in long_forms().get(word.casefold(), ()) for word in said)


def _told_apart(tags: Sequence[Mention], formal: int, other: int, given: Sequence[str], *, men: bool) -> bool:
    """Whether those of a form of address and of a given name answer each other, or are men told of by turns.

    ``“Well?” said Mrs. Hale. / “Well,” said Ada.`` ``said Ned … said Mr. Hale … said Ned … said Mr. Hale``
    """
    near = 0
    last: Mention | None = None
    before: Mention | None = None
    for tag in tags:
        before, neighbour = tag, before
        if tag.entity not in (formal, other) or (tag.entity == other and tag.text not in given):
            continue
        if last is not None and last.entity != tag.entity and tag.start - last.start < _NEAR:
            near += _ENOUGH if last is neighbour and tag.start - last.start < _NEXT else men
        last = tag
    return near >= _ENOUGH


_NEXT, _NEAR = 400, 3000  # characters
_ENOUGH = 3


def has_address(cast: Cast, number: int) -> bool:
    """``Mrs. Hale``, ``Sir Hale``, ``Colonel Hale``, ``young Mr. Hale``"""
    words = (cast.speaker(number).name or "").removeprefix("young ").removeprefix("old ").lower().split()
    return len(words) > 1 and (words[0] in honorifics() or words[0].rstrip(".") in honorifics())
