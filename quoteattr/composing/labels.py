"""Whom the label of a turn names: ``BRANDT:``, ``Ilse Brandt:``, ``Ilse Brandt -- Analyst:``, ``Q:``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex
from attrs import define, evolve, field

from quoteattr.composing.presented import presented
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.records import Turn
from quoteattr.speakers import Cast, Mention, Resolution
from quoteattr.speakers.lexicon import honorifics, is_person_noun, is_place, states
from quoteattr.syntax.records import Word
from quoteattr.types import Role, Span, Speaker

_QUESTION = regex.compile(r"^[*_#>\s]{0,4}Q[*_]{0,2}[:.]", regex.MULTILINE)
_NO_NAMES = frozenset(
    {"the", "a", "an", "in", "on", "at", "when", "while", "as", "after", "and", "but", "mr", "mrs", "ms"}
)
_WORD = regex.compile(r"[\p{L}#][\p{L}\p{N}'’._-]*")
_BEHIND_OFFICE = regex.compile(r"\A\p{Lu}.*\s\p{Ll}{4,}\s(?=\p{Lu})")  # Valley challenger | Ada Holm
_INITIALS = regex.compile(r"\p{Lu}{2,3}")
_BYLINE = regex.compile(r"(?:^|\n)[\s*_]*(?:[Bb]y|Interview by|Words by|Interviewer:)\s+(?:\p{Lu}\S*\s+)?$")
_TALK = regex.compile(
    r"\b(?:[Ii]nterview(?:s|ed|ing)?(?:\swith|:)?|Q\s?&\s?A(?:\swith|:)?|conversation with|[a-z]+ (?:to|with))"
    r"\s(?:\S+\s){0,3}$"
)
_TALKS_TO = regex.compile(r"\b(?:[Hh]e|[Ss]he|who) (?:talk|speak|spoke|chat)(?:s|ed)? (?:to|with) $")
_MEETS = regex.compile(
    r"\b(?:(?:talk|speak|spoke|chat|sit down|sat down|catch up|catches up)(?:s|ed|ted)? (?:to|with)"
    r"|meets|met|interviews)\b"
)
_SEVERAL = regex.compile(r"\p{L} (?:and|&) \p{L}")
_ASKING = ("q", "a", "question", "questioner")
_NO_OFFICES = frozenset({"byline"})
_LONGEST_PARTY = 12
_TWO = 2
_OF_STATE = regex.compile(r"(?P<who>(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[\p{L}'’-]+)\sof\s(?P<state>.+)")


@define(eq=False)
class Labels:
    """The turns of a transcript by where their labels begin, and whom the labels name."""

    scene: Scene
    cast: Cast
    _turns: dict[int, Turn]
    _places: dict[int, tuple[int, int]]  # by label: where the name stands
    _fullest: dict[tuple[str, ...], str]  # by words of a label: the fullest name that labels give
    _found: dict[str, Resolution | None] = field(factory=dict)
    _numbers: dict[str, int] = field(factory=dict)
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
        if not self._parties:
            for other in self._turns.values():
                found = self.resolve((other.label_start, other.label_end))
                known = None if found is None else found.entity
                named = {m.entity for m in self.cast.mentions if other.label_start <= m.start < other.label_end}
                whose = self.scene.text[other.label_start : other.label_end] if known is None else known
                self._whose[other.label_start] = whose
                self._parties.setdefault(whose, set()).update(n for n in {*named, known} if n is not None)
        own = self._parties[self._whose[turn.label_start]]
        return entity in own or (
            len(self._parties) == _TWO and any(entity in named for named in self._parties.values())
        )

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
        if turn is not None and turn.part != "labelled":
            return self._answering(label) if turn.part == "answer" else None
        name = text[slice(*self._place(label))]
        if _SEVERAL.search(name):
            return None
        if name not in self._found:
            self._found[name] = self._resolved(label)
        found = self._found[name]
        return None if found is None else evolve(found, mention=Span.of(text, *label))

    def _answering(self, label: tuple[int, int]) -> Resolution | None:
        """Who is interviewed, where answers have no label."""
        if "" not in self._found:
            found = _interviewed(self.cast, self.scene.text, label, self.scene.turns[0].start)
            self._found[""] = None if found is None else evolve(found, mention=None)
        return self._found[""]

    def _resolved(self, label: tuple[int, int]) -> Resolution | None:
        text = self.scene.text
        start, end = self._place(label)
        words = _words(text[start:end])
        if words == ["a"]:
            question = _QUESTION.search(text)
            return None if question is None else _interviewed(self.cast, text, label, question.start())
        if _INITIALS.fullmatch(text, start, end):
            return _by_initials(self.cast, text, label)
        words = _without_titles(_words(_BEHIND_OFFICE.sub("", text[start:end])))
        if not words or (len(words[0]) < 3 and len(words) == 1):
            return None
        best: tuple[tuple[int, bool], Resolution] | None = None
        for mention in self.cast.mentions:
            if mention.sort != "name" or mention.entity is None or not _names(mention, words):
                continue
            own = mention.start >= start and mention.end <= end
            if own and len(_words(mention.text)) < len(words):
                continue  # “Court” of “The Court”
            rank = (len(_words(mention.text)), own)
            if best is None or rank > best[0]:
                how = None if own else f"the label names {mention.text}"
                where = self.cast.name_span(mention.entity) or Span(mention.start, mention.end, mention.text)
                best = (rank, Resolution(mention.entity, how, 0.95, Span.of(text, *label), where))
        return best[1] if best is not None else None

    def speaker(self, label: tuple[int, int]) -> Speaker:
        """A speaker of whom there are labels only; ``Q`` and ``A`` are no names. Labels of one name have one number."""
        turn = self._turns.get(label[0]) or Turn(*label, *label)
        if turn.part != "labelled":
            return Speaker(self._numbers.setdefault(turn.part, -1_000_000 - len(self._numbers)), None)
        span = Span.of(self.scene.text, *label)
        full = self._full(turn)
        key = " ".join(_without_titles(_words(full)) or [full])
        number = self._numbers.setdefault(key, -1_000_000 - len(self._numbers))
        if full.casefold() in _ASKING:
            return Speaker(id=number, name=None, type="unknown", mention=span)
        if _SEVERAL.search(full):
            return Speaker(number, full, type="group", mention=span)
        honorific, name = _parted(full)
        aliases = (span.text,) if span.text not in (full, name) and len(span.text) > 1 else ()
        speaker = Speaker(number, name, type="person", honorific=honorific, mention=span, aliases=aliases)
        return _with_office(self.scene.text, speaker, turn)

    def with_offices(self, speaker: Speaker) -> Speaker:
        """A speaker with what labels say, where the text says nothing else: the full name, office and firm."""
        turn = self._of_entity.get(speaker.id)
        if turn is None:
            return speaker
        if speaker.type == "unknown":
            speaker = evolve(speaker, type="person")
        honorific, full = _parted(self._labelled(turn))
        part, whole = _words(speaker.name or ""), _words(full)
        if len(part) < len(whole) and whole[-len(part) :] == part:
            speaker = evolve(speaker, name=full, honorific=speaker.honorific or honorific)
        return _with_office(self.scene.text, speaker, turn)

    def _place(self, label: tuple[int, int]) -> tuple[int, int]:
        """Where the name stands; the label itself where it is not that of a turn (``Brandt:`` before a quotation)."""
        return self._places.get(label[0], label)

    def _labelled(self, turn: Turn) -> str:
        """The fullest name that labels give: ``Tam Orrell`` for ``Orrell``."""
        label = self.scene.text[slice(*self._place((turn.label_start, turn.label_end)))].strip()
        return self._fullest.get(tuple(_without_titles(_words(label))), label)

    def _full(self, turn: Turn) -> str:
        """The fullest name that labels and text give: ``Ilse Brandt`` for ``BRANDT``."""
        name = self._labelled(turn)
        return _spelled_out(self.scene.text, name) or name


def read_labels(scene: Scene, cast: Cast) -> Labels:
    """What the labels of a transcript say; nothing where a text is none."""
    text = scene.text
    introduced = presented(text, scene.turns)
    places = {}
    for turn in scene.turns:
        name = _name_of(text, turn)
        places[turn.label_start] = introduced.get(text[slice(*name)], name)
    fullest: dict[tuple[str, ...], str] = {}
    names = {tuple(_without_titles(_words(text[slice(*place)]))): text[slice(*place)] for place in places.values()}
    alone = [words for words, name in names.items() if not _SEVERAL.search(name)]
    for words in names:
        longer = [other for other in alone if len(other) > len(words) and other[-len(words) :] == words]
        if len(longer) == 1:
            fullest[words] = names[longer[0]].strip()
    labels = Labels(scene, cast, {turn.label_start: turn for turn in scene.turns}, places, fullest)
    for turn in sorted(scene.turns, key=lambda turn: not (turn.beside or turn.tags)):
        found = labels.resolve((turn.label_start, turn.label_end)) if turn.part == "labelled" else None
        if found is not None and found.entity is not None:
            labels.speaks(found.entity, turn)
    return labels


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _without_titles(words: Sequence[str]) -> list[str]:
    """The words of a label without what stands before the name: ``orrell`` of ``Mr. Orrell``, ``Ohio Sen. Orrell``."""
    known = honorifics()
    of_place = len(words) > _TWO and (is_place(words[0].title()) or words[0].upper() in states())
    at = 1 if of_place and _bare(words[1]) in known else 0
    while at < len(words) - 1 and words[at + 1].isalpha() and (_bare(words[at]) in known or is_person_noun(words[at])):
        at += 1
    return list(words[at:])


def _bare(word: str) -> str:
    return word.rstrip(".")


def _names(mention: Mention, words: Sequence[str]) -> bool:
    """Whether a mention by name is of whom the words of a label name."""
    named = _without_titles(_words(mention.text.removesuffix("’s").removesuffix("'s")))
    return named[-len(words) :] == list(words) or (len(words) > 1 and list(words[-len(named) :]) == named)


def _name_of(text: str, turn: Turn) -> tuple[int, int]:
    """Where the name stands: whom ``Q`` means, in brackets behind an office, before ``of Ohio``; else the label."""
    of = _OF_STATE.fullmatch(text, turn.label_start, turn.label_end)
    if of:
        start, end = of.span("who")
        return start, end
    return turn.meant or _holder(text, turn) or (turn.label_start, turn.label_end)


def _holder(text: str, turn: Turn) -> tuple[int, int] | None:
    """Who holds the office that a label names: ``The Minister for Health (Dame Ida Lund):``."""
    label = text[turn.label_start : turn.label_end]
    inside = text[slice(*turn.tags[0])].split() if len(turn.tags) == 1 else []
    full = len(inside) > 1 and all(word[0].isupper() for word in inside)
    return turn.tags[0] if label.startswith("The ") and len(label.split()) > 1 and full else None


def _interviewed(cast: Cast, text: str, label: tuple[int, int], first: int) -> Resolution | None:
    """The one person named before the first question: Ilse Brandt in ``Ilse Brandt spoke to us. / Q: … / A: …``

    Who wrote it (``By Odo Finch``) is not counted; of several it is the only one in the first line (``A bridge
    of her own for Ilse Brandt``), else the one with whom the text says the talk was.
    """
    people: dict[int, Mention] = {}
    for mention in cast.mentions:
        known = mention.sort == "name" and mention.entity is not None and mention.end <= first
        if known and mention.entity is not None and cast.speaker(mention.entity).type == "person":
            if not _BYLINE.search(text, max(mention.start - 40, 0), mention.start):
                people.setdefault(mention.entity, mention)
    met = _met(cast, text, people)
    if met is not None:
        people = {met: people[met]}
    in_title = {n: m for n, m in people.items() if m.start < text.find("\n")}
    if len(in_title) == 1:
        people = in_title
    if len(people) > 1:
        spoken_to = {n for n, m in people.items() if _TALK.search(text, max(m.start - 60, 0), m.start)}
        writers = {n for n in spoken_to if _TALKS_TO.search(text, max(people[n].start - 60, 0), people[n].start)}
        people = {n: m for n, m in people.items() if n not in writers and (writers or not spoken_to or n in spoken_to)}
    if len(people) != 1:
        return None
    entity, mention = next(iter(people.items()))
    name = Span(mention.start, mention.end, mention.text)
    return Resolution(entity, f"the answers are those of {mention.text}", 0.85, Span.of(text, *label), name)


def _met(cast: Cast, text: str, people: Mapping[int, Mention]) -> int | None:
    """Of two who talk the one of whom it is said what they are: ``Chef Odo Finch talks to Ada Holm about fish``."""
    if len(people) != 2:
        return None
    one, other = sorted(people.values(), key=lambda mention: mention.start)
    described = [number for number in people if cast.speaker(number).role is not None]
    talk = _MEETS.search(text, one.end, other.start)
    return described[0] if talk is not None and len(described) == 1 else None


def _by_initials(cast: Cast, text: str, label: tuple[int, int]) -> Resolution | None:
    """The one whose name has these first letters: Ilse Brandt for ``IB:``."""
    letters = text[slice(*label)].casefold()
    found: dict[int, Mention] = {}
    for mention in cast.mentions:
        if mention.sort == "name" and mention.entity is not None:
            named = [word for word in _words(cast.speaker(mention.entity).name or "") if word not in _NO_NAMES]
            if "".join(word[0] for word in named) == letters:
                found.setdefault(mention.entity, mention)
    if len(found) != 1:
        return None
    entity, mention = next(iter(found.items()))
    where = Span(mention.start, mention.end, mention.text)
    return Resolution(entity, f"the letters are those of {mention.text}", 0.85, Span.of(text, *label), where)


def _spelled_out(text: str, label: str) -> str | None:
    """The full name that the text gives for the surname of a label: ``Ilse Brandt`` for ``BRANDT``."""
    if not label.isalpha() or len(label) < 3:
        return None
    given = rf"\b(?P<name>(?:\p{{Lu}}[\p{{L}}'’-]+\s)+(?i:{regex.escape(label)}))\b(?!\s*:)"
    for found in regex.finditer(given, text):
        words = found["name"].split()
        while len(words) > 1 and (words[0].lower() in _NO_NAMES or words[0].isupper()):
            words = words[1:]
        if len(words) > 1:
            return " ".join(words)
    return None


def _parted(label: str) -> tuple[str | None, str]:
    """Form of address and name: ``Mr.``, ``Orrell``; ``Mr. Speaker`` is all name."""
    parts = label.split()
    first = parts[0].rstrip(".").lower()
    if len(parts) > 1 and (first in honorifics() or parts[0].lower() in honorifics()):
        rest = " ".join(parts[1:])
        if rest[0].isalpha() and not is_person_noun(rest.lower()):
            return parts[0], rest
    return None, label


def _with_office(text: str, speaker: Speaker, turn: Turn) -> Speaker:
    """The speaker with office and firm, party or place from beside the name, where nothing else is known."""
    spans = [Span.of(text, *span) for span in (*turn.beside, *_callings(text, turn))]
    spans = [span for span in spans if span.text.lower() not in _NO_OFFICES]
    offices = [span for span in spans if any(is_person_noun(word.rstrip(".")) for word in _words(span.text))]
    if _holder(text, turn) is not None:
        offices.append(Span.of(text, turn.label_start + len("The "), turn.label_end))
    others = [span.text for span in spans if span not in offices] or _parties(text, turn)
    of = _OF_STATE.fullmatch(text, turn.label_start, turn.label_end)
    others += [of["state"]] if of else []
    if not offices and not speaker.roles:
        offices = _titles(text, turn)
    if offices and not speaker.roles:
        roles = tuple(Role(span.text, span, "apposition") for span in offices)
        speaker = evolve(speaker, role=roles[0].text, roles=roles)
    return evolve(speaker, affiliation=speaker.affiliation or (others[-1] if others else None))


def _titles(text: str, turn: Turn) -> list[Span]:
    """The office before the name in a label: ``Mayor`` of ``MAYOR YVETTE BROSSARD:``."""
    parts = text[turn.label_start : turn.label_end].split()
    title, rest = parts[0], parts[1:]
    if not rest or not honorifics().get(title.lower(), False) or is_person_noun(rest[-1].lower()):
        return []
    return [Span.of(text, turn.label_start, turn.label_start + len(title))]


def _callings(text: str, turn: Turn) -> list[tuple[int, int]]:
    """What somebody is, in brackets behind the name: ``Petra Lind (engineer):``."""
    inside = [_before_comma(text, tag) for tag in turn.tags if tag != _holder(text, turn)]
    return [tag for tag in inside if is_person_noun(text[slice(*tag)].rpartition(" ")[2].lower())]


def _before_comma(text: str, tag: tuple[int, int]) -> tuple[int, int]:
    """``shopkeeper`` of ``(shopkeeper, Harrow)``."""
    comma = text.find(",", *tag)
    return tag if comma < 0 else (tag[0], comma)


def _parties(text: str, turn: Turn) -> list[str]:
    """Party or state in brackets behind a name: ``D-Ohio``, ``Lab``; not a time, a place, another's name."""
    inside = [text[slice(*tag)].strip() for tag in turn.tags]
    short = [tag for tag in inside if len(tag) <= _LONGEST_PARTY and not any(c.isdigit() for c in tag)]
    return [tag for tag in short if "-" in tag or "–" in tag or (len(tag) < 5 and len(inside) > 1)]
