"""Who says an utterance: somebody of the text, whom a label names, or no more than the words beside the cue.

Speakers have numbers of their own while they are gathered: those of the cast from 0 up, those of whom only words or
labels are known below 0.
"""

from __future__ import annotations

from attrs import define, evolve, field, frozen

from quoteattr.composing.bylines import writer
from quoteattr.composing.merging import Merged
from quoteattr.composing.nameless import nameless
from quoteattr.composing.records import Utterance
from quoteattr.composing.turn_labels import Labels, read_labels
from quoteattr.dialogue import Exchange
from quoteattr.linking.inner import WITHIN, is_pronoun
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import phrase
from quoteattr.speakers import Cast, Resolution
from quoteattr.types import Span, Speaker, with_mention

_BEFORE_NOUNS = frozenset({"my", "our", "your", "his", "her", "their", "the", "a", "an", "one", "some"})
_QUOTED_WITHIN = -2_000_000  # numbers of those who are only spoken of within somebody's words
_BESIDE_CUE = -1  # numbers of those of whom the text says no more than the words beside the cue


@frozen
class Source:
    """Who says an utterance, as far as the text tells.

    Attributes:
        link: the link that names the source, which may be that of another quotation; None if nothing does.
        resolution: whom of the text it means.
        speaker: who that is.
    """

    link: Link | None
    resolution: Resolution | None
    speaker: Speaker | None


@define(eq=False)
class Sources:
    """The sources of one text, each person with one entry."""

    scene: Scene
    cast: Cast
    exchange: Exchange
    with_roles: bool
    _labels: Labels = field(init=False)
    _merged: Merged = field(init=False)
    _people: dict[int, Speaker] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        byline = writer(self.scene)
        self._labels = read_labels(self.scene, self.cast)
        self._merged = Merged(self.cast, self.exchange, None if byline is None else Span.of(self.scene.text, *byline))

    def person(self, number: int) -> Speaker:
        """Somebody of the cast."""
        number = self._merged.one(number)
        if number not in self._people:
            known = self._labels.with_offices(nameless(self._merged.speaker(number)))
            self._people[number] = self._shown(known)
        return self._people[number]

    def of_report(self, report: Report) -> int | None:
        """Which person or body the source of a report is."""
        if report.source is None:
            return None
        found = self._merged.resolution(self.cast.resolve(report.sentence, report.source))
        return None if found is None else found.entity

    def of(self, utterance: Utterance, place: int) -> Source:
        """Who says the utterance that is the ``place``-th of the text."""
        link = source_link(self.scene, utterance.link)
        own = self._labels.whose_i(link)
        found = self._resolve(link) if own is None else self._labels.first_person(link, own)
        found = self._merged.resolution(found)
        if found is not None and self._labels.is_party(link, found.entity):
            found = None
        return Source(link, found, self._speaker(utterance, link, found, own, place))

    def through(self, link: Link | None, source: Source) -> Speaker | None:
        """The one who passes another's words on: the Gazette in ``The Gazette quoted Elias Noor as saying``."""
        if link is None or link.report is None:
            return None
        report = self.scene.reports[link.report]
        if report.through is None:
            return None
        resolution = self.cast.resolve(report.sentence, report.through)
        if resolution is None or resolution.entity is None:
            return None
        found, speaker = self.cast.speaker(resolution.entity), source.speaker
        same = source.resolution is not None and source.resolution.entity == resolution.entity
        named_alike = speaker is not None and found.name is not None and found.name == speaker.name
        if speaker is not None and (same or (named_alike and found.type == speaker.type)):
            return None  # nobody passes on his own words
        return with_mention(found, resolution.mention)

    def _speaker(
        self, utterance: Utterance, link: Link | None, found: Resolution | None, own: tuple[int, int] | None, place: int
    ) -> Speaker | None:
        """The source as a speaker; ``own`` is the label of the turn, where the source is ``I``."""
        if found is not None and found.entity is not None:
            return with_mention(self.person(found.entity), _mention(self.scene, utterance.link, found))
        if link is None:
            return None
        if link.rule == WITHIN and link.label is not None:
            return _by_their_words(self.scene, link.label, _QUOTED_WITHIN - place)
        label = link.label or own
        if label is not None:
            speaker = self._labels.speaker(label)
            return self._shown(speaker if own is None else with_mention(speaker, self._labels.own_word(link)))
        return None if link.source is None else _bare_speaker(self.scene, link.source, _BESIDE_CUE - place)

    def _shown(self, speaker: Speaker) -> Speaker:
        return speaker if self.with_roles else evolve(speaker, role=None, roles=())

    def _resolve(self, link: Link | None) -> Resolution | None:
        if link is None:
            return None
        if link.speaker is not None:
            return _in_turn(self.cast, link, link.speaker)
        if link.label is not None:
            return self._labels.resolve(link.label)
        return None if link.source is None else self.cast.resolve(*link.source)


def source_link(scene: Scene, link: Link | None) -> Link | None:
    """The link that names the source: the one at the end of a chain of "same speaker as"."""
    seen = set()
    while link is not None and link.same_as is not None and link.source is None and link.speaker is None:
        if link.same_as in seen:
            return None
        seen.add(link.same_as)
        link = scene.links.get(link.same_as)
    return link


def is_near(scene: Scene, quotation: int, sentence: int) -> bool:
    """Does a sentence stand in the paragraph of the quotation whose speaker is shared?"""
    return scene.parse.sentences[sentence].paragraph == scene.paragraph_of[quotation]


def _in_turn(cast: Cast, link: Link, speaker: int) -> Resolution:
    """Somebody whom the turns of a dialogue tell; the mention is the pronoun of the tag, if there is one."""
    beside = cast.resolve(*link.source) if link.source is not None else None
    mention = beside.mention if beside is not None else None
    how = f"the turns of the dialogue: {cast.speaker(speaker).name or 'the narrator'}"
    return Resolution(speaker, how, 1.0, mention, cast.name_span(speaker))


def _mention(scene: Scene, link: Link | None, resolution: Resolution) -> Span | None:
    """The words for the source beside the cue; None if the quote shares another one's speaker."""
    if link is None:
        return None
    if link.same_as is not None:
        source = source_link(scene, link)
        near = source is not None and source.source is not None and is_near(scene, link.same_as, source.source[0])
        return resolution.mention if near else None
    if link.report is not None and scene.reports[link.report].pronoun is not None:
        report = scene.reports[link.report]
        word = scene.parse.sentences[report.sentence].words[report.pronoun or 0]
        return Span.of(scene.text, word.start, word.end)
    return resolution.mention


def _by_their_words(scene: Scene, who: tuple[int, int], number: int) -> Speaker:
    """Whoever is only spoken of within somebody's words: ``mother`` of ``my mother used to say``; nobody by ``he``."""
    span = Span.of(scene.text, *who)
    first, _, rest = span.text.partition(" ")
    name = None if is_pronoun(span.text) else rest if rest and first.lower() in _BEFORE_NOUNS else span.text
    return Speaker(number, name, type="unknown", mention=span)


def _bare_speaker(scene: Scene, source: tuple[int, int], number: int) -> Speaker:
    """A source of whom the text says no more than the words beside the cue."""
    sentence = scene.parse.sentences[source[0]]
    head = sentence.words[source[1]]
    first, last = phrase(sentence, head)
    mention = Span.of(scene.text, sentence.words[first].start, sentence.words[last].end)
    return nameless(Speaker(id=number, name=None if head.upos in {"PRON", "DET"} else mention.text, mention=mention))
