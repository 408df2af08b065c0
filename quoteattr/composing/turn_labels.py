"""Whom the label of a turn names: ``BRANDT:``, ``Ilse Brandt:``, ``Ilse Brandt -- Analyst:``, ``Q:``."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import define, evolve, field

from quoteattr.composing.interviewed import by_initials, interviewed, interviewer
from quoteattr.composing.introductions import Introduced, introductions
from quoteattr.composing.label_names import (
    BEHIND_OFFICE,
    headed,
    name_of,
    parted,
    spelled_out,
    straight,
    without_titles,
    words_of,
)
from quoteattr.composing.label_offices import with_office
from quoteattr.composing.presented import presented
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.records import Turn
from quoteattr.speakers import Cast, Mention, Resolution
from quoteattr.syntax.records import Word
from quoteattr.types import Span, Speaker, SpeakerType

_QUESTION = regex.compile(r"^[*_#>\s]{0,4}Q[*_]{0,2}[:.]", regex.MULTILINE)
_INITIALS = regex.compile(r"\p{Lu}{2,3}")
_SEVERAL = regex.compile(r"\p{L} (?:and|&) \p{L}")
_ASKING = ("q", "a", "question", "questioner")
_TWO = 2
_TITLES = 40  # characters before a name


@define(eq=False)
class Labels:
    """The turns of a transcript by where their labels begin, and whom the labels name."""

    scene: Scene
    cast: Cast
    _turns: dict[int, Turn]
    _places: dict[int, tuple[int, int]]  # by label: where the name stands
    _fullest: dict[tuple[str, ...], str]  # by words of a label: the fullest name that labels give
    _introduced: dict[tuple[str, ...], Introduced]  # by words of a name: what the lines above say
    _found: dict[str, Resolution | None] = field(factory=dict)
    _numbers: dict[str, int] = field(factory=dict)
    _asks: list[tuple[int, int]] | None = None
    _of_entity: dict[int, Turn] = field(factory=dict)
    _whose: dict[int, int | str] = field(factory=dict)  # by where a turn begins: who speaks, else the label
    _parties: dict[int | str, set[int]] = field(factory=dict)  # by those: who is named in labels

    def speaks(self, entity: int, turn: Turn) -> None:
        """Take note of whose label names somebody of the text."""
        self._of_entity.setdefault(entity, turn)

    def whose_i(self, link: Link | None) -> tuple[int, int] | None:
        """The label of the turn where the source is ``I``: ``BRANDT: I said, “Let us stay.”``."""
        if not self._turns or link is None or link.source is None or link.label is not None:
            return None
        word = self._source(link.source)
        if word.lower not in ("i", "me") or word.quotation is not None:
            return None
        turn = self.scene.turn_at(word.start)
        return None if turn is None else (turn.label_start, turn.label_end)

    def first_person(self, link: Link | None, label: tuple[int, int]) -> Resolution | None:
        """Whose turn it is, where the source is ``I``; None if nothing but labels names them."""
        found = self.resolve(label)
        return None if found is None else evolve(found, how="“I” is whose turn it is", mention=self.own_word(link))

    def is_party(self, link: Link | None, entity: int | None) -> bool:
        """Would ``he`` in a turn be whose turn it is, or the other one of two who talk: ``BRANDT: He'd say, “No.”``?"""
        if not self._turns or entity is None or link is None or link.source is None:
            return False
        word = self._source(link.source)
        turn = self.scene.turn_at(word.start) if word.lower in ("he", "she") and word.quotation is None else None
        if turn is None or turn.part != "labelled" or "\n" in self.scene.text[turn.start : word.start]:
            return False
        self._gather_parties()
        own = self._parties[self._whose[turn.label_start]]
        return entity in own or (
            len(self._parties) == _TWO and any(entity in named for named in self._parties.values())
        )

    def _gather_parties(self) -> None:
        """Once, whose each turn is, and who is named in the labels of each."""
        if self._parties:
            return
        text = self.scene.text
        for turn in self._turns.values():
            label = (turn.label_start, turn.label_end)
            found = self.resolve(label)
            known = None if found is None else found.entity
            named = {m.entity for m in self.cast.mentions if label[0] <= m.start < label[1]}
            whose = text[slice(*label)] if known is None else known
            self._whose[turn.label_start] = whose
            self._parties.setdefault(whose, set()).update(n for n in {*named, known} if n is not None)

    def own_word(self, link: Link | None) -> Span | None:
        """Where the ``I`` of a link stands."""
        if link is None or link.source is None:
            return None
        word = self._source(link.source)
        return Span.of(self.scene.text, word.start, word.end)

    def _source(self, place: tuple[int, int]) -> Word:
        return self.scene.parse.sentences[place[0]].words[place[1]]

    def resolve(self, label: tuple[int, int]) -> Resolution | None:
        """The person of the text whom the label names, None if nothing but labels does.

        ``BRANDT:`` after ``Ilse Brandt`` was named resolves to Ilse Brandt.
        """
        text = self.scene.text
        turn = self._turns.get(label[0])
        if turn is not None and turn.part in ("question", "answer"):
            return self._answering(label) if turn.part == "answer" else self._asking(label)
        name = text[slice(*self._place(label))]
        if _SEVERAL.search(name):
            return None
        if name not in self._found:
            self._found[name] = self._resolved(label)
        found = self._found[name]
        return None if found is None else evolve(found, mention=self._mention(label))

    def _mention(self, label: tuple[int, int]) -> Span:
        """The label, or the name that a heading or a signature gives in place of one."""
        return Span.of(self.scene.text, *(label if label[0] < label[1] else self._place(label)))

    def _answering(self, label: tuple[int, int]) -> Resolution | None:
        """Who is interviewed, where answers have no label."""
        if "" not in self._found:
            found = interviewed(self.cast, self.scene.text, label, self.scene.turns[0].start)
            self._found[""] = None if found is None else evolve(found, mention=None)
        return self._found[""]

    def _asking(self, label: tuple[int, int]) -> Resolution | None:
        """Who interviews the one whose the answers are, if the cast knows them."""
        place = self._asker()
        if place is None:
            return None
        mentions = self.cast.mentions_between(place[0] - _TITLES, place[1])
        named = next((m for m in mentions if m.sort == "name" and m.end == place[1] and m.entity is not None), None)
        if named is None:
            return None
        name = Span(named.start, named.end, named.text)
        return Resolution(
            named.entity, f"the questions are those of {name.text}", 0.8, Span.of(self.scene.text, *label), name
        )

    def _asker(self) -> tuple[int, int] | None:
        """Where the name of the interviewer stands; None where nothing tells, or whose the answers are."""
        if self._asks is None:
            asked = next((turn for turn in self.scene.turns if self._is_answer(turn)), None)
            answering = None if asked is None else self.resolve((asked.label_start, asked.label_end))
            place = None if answering is None else interviewer(self.scene)
            one = (
                place is None
                or answering is None
                or self.scene.text[slice(*place)] == self.cast.speaker(answering.entity or 0).name
            )
            self._asks = [] if one or place is None else [place]
        return self._asks[0] if self._asks else None

    def _is_answer(self, turn: Turn) -> bool:
        return turn.part == "answer" or self.scene.text[turn.label_start : turn.label_end] == "A"

    def _resolved(self, label: tuple[int, int]) -> Resolution | None:
        text = self.scene.text
        start, end = self._place(label)
        words = words_of(text[start:end])
        if words == ["q"]:
            return self._asking(label)
        if words == ["a"]:
            question = _QUESTION.search(text)
            return None if question is None else interviewed(self.cast, text, label, question.start())
        if _INITIALS.fullmatch(text, start, end):
            return by_initials(self.cast, text, label)
        words = without_titles(words_of(straight(BEHIND_OFFICE.sub("", text[start:end]))))
        if not words or (len(words[0]) < 3 and len(words) == 1):
            return None
        best: tuple[tuple[int, bool], Resolution] | None = None
        for mention in self.cast.mentions:
            if mention.sort != "name" or mention.entity is None or not _names(mention, words):
                continue
            own = mention.start >= start and mention.end <= end
            if own and len(words_of(mention.text)) < len(words):
                continue  # “Court” of “The Court”
            rank = (len(words_of(mention.text)), own)
            if best is None or rank > best[0]:
                how = None if own else f"the label names {mention.text}"
                where = self.cast.name_span(mention.entity) or Span(mention.start, mention.end, mention.text)
                best = (rank, Resolution(mention.entity, how, 0.95, Span.of(text, *label), where))
        return best[1] if best is not None else None

    def speaker(self, label: tuple[int, int]) -> Speaker:
        """A speaker of whom there are labels only; ``Q`` and ``A`` are no names. Labels of one name have one number."""
        turn = self._turns.get(label[0]) or Turn(*label, *label)
        asks = turn.part == "question" or self.scene.text[slice(*self._place(label))] == "Q"
        if turn.part in ("question", "answer") or (asks and self._asker() is not None):
            place = self._asker() if asks else None
            name = None if place is None else self.scene.text[slice(*place)]
            kind: SpeakerType = "unknown" if name is None else "person"
            return Speaker(self._numbers.setdefault(turn.part, -1_000_000 - len(self._numbers)), name, type=kind)
        span = self._mention(label)
        full = self._full(turn)
        key = " ".join(without_titles(words_of(full)) or [full])
        number = self._numbers.setdefault(key, -1_000_000 - len(self._numbers))
        if full.casefold() in _ASKING:
            return Speaker(id=number, name=None, type="unknown", mention=span)
        if _SEVERAL.search(full):
            return Speaker(number, full, type="group", mention=span)
        honorific, name = parted(full)
        aliases = (span.text,) if span.text not in (full, name) and len(span.text) > 1 else ()
        kind = "person" if label[0] in self._turns else headed(full)
        speaker = Speaker(number, name, type=kind, honorific=honorific, mention=span, aliases=aliases)
        return self._with_introduction(with_office(self.scene.text, speaker, turn))

    def _with_introduction(self, speaker: Speaker) -> Speaker:
        """The speaker with what the lines above the first turn say, where nothing else tells of office or body."""
        told = self._introduced.get(tuple(words_of(speaker.name or "")))
        if told is None:
            return speaker
        if speaker.name is not None and told.name.casefold() == speaker.name.casefold():
            speaker = evolve(speaker, name=told.name)  # AGATHA Pell of a list in capitals
        if told.roles and not speaker.roles:
            speaker = evolve(speaker, role=told.roles[0].text, roles=told.roles)
        return evolve(speaker, affiliation=speaker.affiliation or told.affiliation)

    def with_offices(self, speaker: Speaker) -> Speaker:
        """A speaker with what labels say, where the text says nothing else: the full name, office and firm."""
        turn = self._of_entity.get(speaker.id)
        if turn is None:
            return speaker
        if speaker.type == "unknown":
            speaker = evolve(speaker, type="person")
        honorific, full = parted(self._labelled(turn))
        part, whole = words_of(speaker.name or ""), words_of(full)
        if len(part) < len(whole) and whole[-len(part) :] == part:
            speaker = evolve(speaker, name=full, honorific=speaker.honorific or honorific)
        return self._with_introduction(with_office(self.scene.text, speaker, turn))

    def _place(self, label: tuple[int, int]) -> tuple[int, int]:
        """Where the name stands; the label itself where it is not that of a turn (``Brandt:`` before a quotation)."""
        return self._places.get(label[0], label)

    def _labelled(self, turn: Turn) -> str:
        """The fullest name that labels give: ``Tam Orrell`` for ``Orrell``."""
        label = self.scene.text[slice(*self._place((turn.label_start, turn.label_end)))].strip()
        label = straight(label) if turn.part == "whole" else label
        return self._fullest.get(tuple(without_titles(words_of(label))), label)

    def _full(self, turn: Turn) -> str:
        """The fullest name that labels and text give: ``Ilse Brandt`` for ``BRANDT``."""
        name = self._labelled(turn)
        return spelled_out(self.scene.text, name) or name


def read_labels(scene: Scene, cast: Cast) -> Labels:
    """What the labels of a transcript say; nothing where a text is none."""
    text = scene.text
    introduced = presented(text, scene.turns)
    places = {}
    for turn in scene.turns:
        name = name_of(text, turn)
        places[turn.label_start] = introduced.get(text[slice(*name)], name)
    fullest: dict[tuple[str, ...], str] = {}
    names = {tuple(without_titles(words_of(text[slice(*place)]))): text[slice(*place)] for place in places.values()}
    told = introductions(text, scene.turns[0].start) if scene.turns else {}
    names |= {words: one.name for words, one in told.items() if words not in names}
    alone = [words for words, name in names.items() if not _SEVERAL.search(name)]
    for words in names:
        longer = [other for other in alone if len(other) > len(words) and other[-len(words) :] == words]
        if len(longer) == 1:
            fullest[words] = names[longer[0]].strip()
    labels = Labels(scene, cast, {turn.label_start: turn for turn in scene.turns}, places, fullest, told)
    for turn in sorted(scene.turns, key=lambda turn: not (turn.beside or turn.tags)):
        named = turn.part in ("labelled", "whole")
        found = labels.resolve((turn.label_start, turn.label_end)) if named else None
        if found is not None and found.entity is not None:
            labels.speaks(found.entity, turn)
    return labels


def _names(mention: Mention, words: Sequence[str]) -> bool:
    """Whether a mention by name is of whom the words of a label name."""
    named = without_titles(words_of(mention.text.removesuffix("’s").removesuffix("'s")))
    return named[-len(words) :] == list(words) or (len(words) > 1 and list(words[-len(named) :]) == named)
