"""Entries of which the dialogue has shown that they are one person: the Earl and Lord Holm, ``I`` and Mr. Daunt."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field

from quoteattr.dialogue import Exchange
from quoteattr.dialogue.forms import called_at_home
from quoteattr.dialogue.joining import POINTING
from quoteattr.speakers import Cast, Resolution
from quoteattr.speakers.lexicon import honorifics
from quoteattr.types import Span, Speaker

_FIRST = frozenset({"i", "me"})
_WRITER = "“I” is the writer, whom the text names"
_SURE = 0.9
_IN_AN_OFFICE = 1  # words of a description with capitals that count
_TITLE = 40  # characters that a mention may begin before the name


@define(eq=False)
class Merged:
    """The speakers of a text, each person with one entry."""

    cast: Cast
    exchange: Exchange
    writer: Span | None = None
    _others: dict[int, list[int]] = field(init=False)
    _writer: int | None = field(init=False)
    _writers_i: set[int] = field(init=False)
    _named: set[int | None] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._others = {}
        self._writers_i = self._numbers_of_i() if self.writer is not None else set()
        self._writer = self._number_of_writer()
        for number, person in sorted(self.exchange.same.items()):
            if number != person:
                self._others.setdefault(person, []).append(number)
        self._named = {m.entity for m in self.cast.mentions if m.sort == "name"} if self._others else set()

    def resolution(self, found: Resolution | None) -> Resolution | None:
        """The same with the number by which the person goes, and where their fullest name stands."""
        if found is None or found.entity is None:
            return found
        if found.entity in self._writers_i:
            return evolve(found, entity=self.one(found.entity), how=_WRITER, confidence=_SURE, name_span=self.writer)
        person = self.exchange.one(found.entity)
        if person == found.entity and person not in self._others and person not in self.exchange.names:
            return found
        how = found.how
        called = self.exchange.names.get(person)
        if called and how is not None and self.cast.speaker(person).name is None:
            how = (
                f"{how.rpartition(':')[0] or 'the words beside the cue'}: the narrator, whom the talk calls {called[0]}"
            )
        return evolve(found, entity=person, how=how, name_span=self._name_span(person))

    def one(self, number: int) -> int:
        """The number by which somebody goes in the answer."""
        if self._writer is not None and number in self._writers_i:
            return self._writer
        return self.exchange.one(number)

    def _numbers_of_i(self) -> set[int]:
        """The numbers of ``I`` and ``me``, where nobody is known to say it."""
        said = {m.entity for m in self.cast.mentions if m.sort == "pronoun" and m.text.lower() in _FIRST}
        return {number for number in said if number is not None and self.cast.speaker(number).name is None}

    def _number_of_writer(self) -> int | None:
        """The number of the one whom a byline names; that of ``I`` where the line was not worth a tree."""
        if self.writer is None or not self._writers_i:
            return None
        near = self.cast.mentions_between(self.writer.start - _TITLE, self.writer.end)
        named = (m.entity for m in near if m.sort == "name" and m.end > self.writer.start)
        return next(named, min(self._writers_i))

    def speaker(self, person: int) -> Speaker:
        """Somebody with the fullest name and all others that any of their entries has."""
        own = self.cast.speaker(person)
        if self.writer is not None and person in self._writers_i:
            return evolve(own, name=self.writer.text, type="person")
        names = self.exchange.names.get(person, ())
        others = [self.cast.speaker(number) for number in self._others.get(person, ())]
        others = [other for other in others if other.name not in POINTING]
        if not names and not others:
            return own
        full = self.cast.speaker(self._fullest(person))
        found = evolve(own, name=full.name, honorific=full.honorific or own.honorific)
        if names and not _fullness(found.name):
            found = evolve(found, name=_plain(names[0]), type="person")
        if own.role is None:
            told = next((other for other in others if other.role is not None), own)
            found = evolve(found, role=told.role, roles=told.roles)
        telling = [one for one in others if one.type == "person" or _fullness(one.name)]  # no voice, no hand
        known = [name for one in (own, *telling) for name in (one.name, *one.aliases)]
        pronouns = dict.fromkeys(pronoun for one in (own, *others) for pronoun in one.pronouns)
        return evolve(found, aliases=_without(found.name, [*known, *names]), pronouns=tuple(pronouns))

    def _fullest(self, person: int) -> int:
        """The entry whose name is the fullest: ``Ada Holm`` before ``Mrs. Holm``, a name before ``the lady``.

        ``Ada Holm`` before ``the Last Warden of Kelm`` too, which is no name for all its capitals.
        """
        numbers: list[int] = [person, *self._others.get(person, ())]
        fullness = [_fullness(self.cast.speaker(number).name) for number in numbers]
        fullness = [
            words if number in self._named else min(words, _IN_AN_OFFICE)
            for number, words in zip(numbers, fullness, strict=True)
        ]
        return numbers[fullness.index(max(fullness))]

    def _name_span(self, person: int) -> Span | None:
        return self.cast.name_span(self._fullest(person))


def _plain(name: str) -> str:
    """``Orrery`` of ``Miss Orrery``"""
    words = name.split()
    kept = [word for word in words if word.lower().rstrip(".") not in honorifics()]
    return " ".join(kept or words)


def _fullness(name: str | None) -> int:
    """How many words of a name there are; none in a description, nor in ``Papa``."""
    if name and called_at_home(name):
        return 0
    return sum(word[:1].isupper() for word in _plain(name).split()) if name and name[:1].isupper() else 0


def _without(name: str | None, known: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(alias for alias in known if alias and alias != name))
