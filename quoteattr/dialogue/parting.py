"""Descriptions taken for somebody named who is somebody else, as a tale shows: the old lawyer is not Mr. Vane.

``The lawyer`` is taken for whoever was spoken of last, and what has been said of somebody once is held to be said of
them later. A tale of many scenes tells better: the lawyer speaks to Mr. Vane by name, before and behind him, stands
beside him in a sentence. Who is so again and again is parted from him, and the turns tell who it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set

import regex
from attrs import define, field

from quoteattr.dialogue.descriptions import DEFINITE, by_presence, may_rename, noun_of, plain_title
from quoteattr.dialogue.vocatives import vocatives
from quoteattr.linking.records import Scene
from quoteattr.speakers import Cast, Mention
from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.compounds import tells_looks

_ENOUGH = 3
_SHARE = 0.1
_TOLD = 2  # mentions against which a single phrase beside the name holds
_BESIDE = ("the phrase beside", "the title before", "the text")
_WORD = regex.compile(r"\p{Lu}[\p{L}’'-]+")


def part_descriptions(scene: Scene, cast: Cast) -> None:
    """Gives a description that cannot mean whom it was taken for an entry of its own, or that of the one before.

    ``“It is late, Mr. Vane,” said the lawyer. / “Is it?” said Vane. / “It is,” said the lawyer.``
    """
    groups: dict[tuple[int, str], list[Mention]] = {}
    for (number, noun), mentions in _descriptions(cast).items():
        if _is_stranger(scene, cast, number, mentions):
            _part(cast, number, noun, mentions)
        elif len(mentions) >= _ENOUGH:
            groups[number, noun] = mentions
    if not groups:
        return
    named = {number: frozenset(_WORD.findall(cast.speaker(number).name or "")) for number, _ in groups}
    evidence = _Evidence()
    evidence.fill(scene, cast, named)
    for (number, noun), mentions in groups.items():
        against = evidence.against(mentions)
        told = _TOLD * sum((mention.how or "").startswith(_BESIDE) for mention in mentions)
        if against >= max(_ENOUGH, told + 1, _SHARE * len(mentions)):
            _part(cast, number, noun, mentions)


def _is_stranger(scene: Scene, cast: Cast, number: int, mentions: Sequence[Mention]) -> bool:
    """Whether a description says more than a tale has told of whoever was spoken of last: ``the red-nosed landlord``.

    ``the old man`` and ``the young lady`` take somebody up, so does ``the weary traveller`` who neither says anything
    nor is told of again; ``the porter`` is hardly a woman.
    """
    first = mentions[0]
    if not by_presence(first) or may_rename(first) or any((m.how or "").startswith(_BESIDE) for m in mentions):
        return False
    told = first.text.lower().split()[1:-1]
    if noun_of(first.text) in entries("renaming_nouns"):
        return False  # the mogul of an interview
    again = len(mentions) > 1 or any(map(tells_looks, told))
    again = again or any(link.source == (first.sentence, first.head) for link in scene.links.values())
    return cast.gender(number) == "she" or bool(again and told and _RANKS.isdisjoint(told))


_RANKS = frozenset({"first", "second", "third", "chief", "head", "junior", "senior", "elder", "younger", "other"})


def _descriptions(cast: Cast) -> Mapping[tuple[int, str], list[Mention]]:
    """The descriptions of those with a name, by whom they are taken for and by their noun; not those in titles."""
    found: dict[tuple[int, str], list[Mention]] = defaultdict(list)
    titles = {(m.entity, plain_title(word)) for m in cast.mentions if m.sort == "name" for word in _title(m)}
    for mention in cast.mentions:
        if mention.sort != "nominal" or mention.number != "singular" or mention.entity is None:
            continue
        first = mention.text.split(" ", 1)[0].lower()
        speaker = cast.speaker(mention.entity)
        if first in DEFINITE and speaker.type == "person" and (speaker.name or "")[:1].isupper():
            found[mention.entity, noun_of(mention.text)].append(mention)
    return {key: mentions for key, mentions in found.items() if key not in titles}


def _title(mention: Mention) -> Sequence[str]:
    """``sheriff`` of ``Sheriff Block``"""
    return [word.rstrip(".") for word in mention.text.lower().split()[:-1]]


@define
class _Before:
    """What has been said in a paragraph, and by whom."""

    paragraph: int = -9
    words: str = ""
    tag: Mention | None = None


@define
class _Evidence:
    """What a tale says of descriptions, by the identity of the mention.

    Attributes:
        apart: those that stand where they cannot mean whom they are taken for.
        called: those in the tag of an answer to words for somebody by name: whether that is whom they are taken for.
    """

    apart: set[int] = field(factory=set)
    called: dict[int, bool] = field(factory=dict)

    def fill(self, scene: Scene, cast: Cast, named: Mapping[int, Set[str]]) -> None:
        """Goes over sentences and tags once; ``named``: the words of the names of those who are described."""
        beside: dict[int, set[int]] = defaultdict(set)
        for mention in cast.mentions:
            if mention.sort == "name" and mention.entity is not None:
                beside[mention.sentence].add(mention.entity)
        for mention in cast.mentions:
            told = (mention.how or "").startswith(_BESIDE)
            if mention.sort == "nominal" and mention.entity in beside.get(mention.sentence, ()) and not told:
                self.apart.add(id(mention))
        before = _Before()
        for index, quotation in enumerate(scene.quotations):
            link, here = scene.links.get(index), scene.paragraph_of[index]
            words = scene.text[quotation.inner_start : quotation.inner_end]
            tag = link.source if link is not None and link.report is not None else None
            tagged = cast.mention_at(*tag) if tag is not None else None
            if tagged is not None and tagged.entity in named:
                self._hear(tagged, named[tagged.entity or 0], words, before if here == before.paragraph + 1 else None)
            if here == before.paragraph:
                before.words, before.tag = f"{before.words}\n{words}", tagged or before.tag
            else:
                before = _Before(here, words, tagged)

    def _hear(self, mention: Mention, name: Set[str], words: str, before: _Before | None) -> None:
        """Notes whom the words in the marks call, and who spoke before."""
        described = mention.sort == "nominal"
        if described and not name.isdisjoint(_WORD.findall(words)):
            self.apart.add(id(mention))
        if before is None:
            return
        last = before.tag
        if last is not None and last.entity == mention.entity and last.sort != mention.sort:
            self.apart.add(id(mention if described else last))
        called = {word for vocative in vocatives(before.words) for word in _WORD.findall(vocative.name or "")}
        if described and called:
            self.called[id(mention)] = not name.isdisjoint(called)

    def against(self, mentions: Sequence[Mention]) -> int:
        """In how many places descriptions stand that cannot mean whom they are taken for."""
        called = [self.called[id(mention)] for mention in mentions if id(mention) in self.called]
        called = called if by_presence(mentions[0]) else []
        return sum(id(mention) in self.apart for mention in mentions) + (0 if any(called) else len(called))


def _part(cast: Cast, number: int, noun: str, mentions: Sequence[Mention]) -> None:
    """Gives descriptions, and the pronouns that follow them, to somebody else."""
    known = _known_before(cast, noun, mentions[0])
    other = known if known is not None else cast.enter(mentions[0])
    moved = {id(mention) for mention in mentions}
    last: Mention | None = None
    for mention in cast.mentions:
        if mention.entity != number:
            continue
        if mention.sort != "pronoun":
            last = mention
        if id(mention) in moved or (mention.sort == "pronoun" and last is not None and id(last) in moved):
            mention.entity = other
    cast.unsay(number, noun)


def _known_before(cast: Cast, noun: str, first: Mention) -> int | None:
    """The one of whom the text has last said the noun before that, who has no name."""
    found = None
    for mention in cast.mentions:
        if mention.start >= first.start:
            break
        if mention.sort == "nominal" and mention.entity is not None and noun_of(mention.text) == noun:
            speaker = cast.speaker(mention.entity)
            if speaker.type == "person" and not (speaker.name or "")[:1].isupper():
                found = mention.entity
    return found
