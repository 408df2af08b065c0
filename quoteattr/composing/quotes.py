"""One quote an utterance: who says it and to whom, where it stands, by which cue and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from quoteattr.addressing import Address, Addresses
from quoteattr.composing.confidence import confidence_of
from quoteattr.composing.headlines import colon_before
from quoteattr.composing.records import Utterance
from quoteattr.composing.sources import Source, Sources, is_near
from quoteattr.composing.sureness import anew, numbered
from quoteattr.linking.inner import WITHIN
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.records import Report
from quoteattr.types import Evidence, Quote, Span, Speaker, with_mention

_NOBODY = 0.3  # how certain at most, where no speaker is known


@define(eq=False)
class QuoteWriter:
    """Makes the quotes of one text from its utterances."""

    scene: Scene
    sources: Sources
    addresses: Addresses
    utterances: Sequence[Utterance]
    _places: dict[int, int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._places = {id(utterance): place for place, utterance in enumerate(self.utterances)}

    def quotes(self) -> list[Quote]:
        """The quotes; speakers are numbered in the order of their first quotes, all others behind them."""
        numbers: dict[int, int] = {}
        found = []
        for place, utterance in enumerate(self.utterances):
            source = self.sources.of(utterance, place)
            address = self._address(utterance, source)
            speaker = source.speaker
            if speaker is not None:
                speaker = anew(speaker, numbers)
            found.append(self._quote(utterance, source, speaker, address))
        return [numbered(quote, numbers) for quote in found]

    def _address(self, utterance: Utterance, source: Source) -> Address | None:
        """To whom it is said; what is told within somebody's words is no turn of the talk."""
        link = utterance.link
        if link is not None and link.rule == WITHIN:
            return None
        speaker = None if source.resolution is None else source.resolution.entity
        return self.addresses.of(link, source.link, utterance.quotations, speaker, utterance.start)

    def _quote(self, utterance: Utterance, source: Source, speaker: Speaker | None, address: Address | None) -> Quote:
        scene, link, resolution = self.scene, utterance.link, source.resolution
        report = scene.reports[link.report] if link is not None and link.report is not None else None
        addressee = None if address is None or address.words is None else Span.of(scene.text, *address.words)
        return Quote(
            kind=utterance.kind,
            spans=tuple(Span.of(scene.text, start, end) for start, end in utterance.spans),
            cue=_cue(scene, utterance, source),
            cue_class=report.cue_class if report is not None else None,
            speaker=speaker,
            addressee=addressee,
            addressees=self._addressees(address, addressee),
            through=self.sources.through(link, source),
            rule=link.rule if link is not None else None,
            confidence=confidence_of(_certainty(link, source)),
            asserted=report.asserted if report is not None else True,
            outer=self._places.get(id(utterance.outer)) if utterance.outer is not None else None,
            evidence=Evidence(
                marks=_marks(scene, utterance),
                relation=link.relation if link is not None else None,
                resolution=resolution.how if resolution is not None else None,
                name_span=resolution.name_span if resolution is not None else None,
                addressing=address.how if address is not None else None,
            ),
        )

    def _addressees(self, address: Address | None, words: Span | None) -> tuple[Speaker, ...]:
        """Who is spoken to; where it is one, with the words of the text for them."""
        if address is None:
            return ()
        people = tuple(self.sources.person(number) for number in address.people)
        return (with_mention(people[0], words),) if words is not None and len(people) == 1 else people


def _certainty(link: Link | None, source: Source) -> float:
    """How certain the speaker is, by the rules that tied the words to the source and the source to somebody."""
    certainty = link.certainty if link is not None else 0.0
    if source.link is not None and source.link is not link:
        certainty *= source.link.certainty
    if source.speaker is None:
        return min(certainty, _NOBODY)
    return certainty if source.resolution is None else certainty * source.resolution.confidence


def _cue(scene: Scene, utterance: Utterance, source: Source) -> Span | None:
    """The words that say that somebody speaks: the verb of the report, the colon of a headline."""
    link = utterance.link
    if link is not None and link.report is not None:
        return _cue_of(scene, scene.reports[link.report])
    colon = colon_before(scene, utterance)
    return _cue_carried_on(scene, link, source.link) if colon is None else Span.of(scene.text, *colon)


def _cue_carried_on(scene: Scene, link: Link | None, source: Link | None) -> Span | None:
    """``said`` for the second quotation of ``“We are late,” Lind said. “I am sorry.”``, if in one paragraph."""
    if link is None or link.same_as is None or source is None or source.report is None or source is link:
        return None
    report = scene.reports[source.report]
    return _cue_of(scene, report) if is_near(scene, link.same_as, report.sentence) else None


def _cue_of(scene: Scene, report: Report) -> Span:
    words = scene.parse.sentences[report.sentence].words
    return Span.of(scene.text, words[report.cue[0]].start, words[report.cue[-1]].end)


def _marks(scene: Scene, utterance: Utterance) -> str | None:
    """The marks around the words, as a reader sees them."""
    if not utterance.quotations:
        return None
    first = scene.quotations[utterance.quotations[0]]
    last = scene.quotations[utterance.quotations[-1]]
    opening = scene.text[first.start : first.inner_start].strip()
    if not last.closed:
        return f"{opening}… (never closed)"
    return f"{opening}…{scene.text[last.inner_end : last.end].strip()}"
