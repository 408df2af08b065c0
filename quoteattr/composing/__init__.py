"""From links and cast to the quotes and speakers that are handed out."""

from __future__ import annotations

from attrs import evolve

from quoteattr.addressing import Address, Addresses
from quoteattr.composing.answers import answered
from quoteattr.composing.bylines import writer
from quoteattr.composing.confidence import confidence_of
from quoteattr.composing.headlines import colon_before
from quoteattr.composing.labels import Labels, read_labels
from quoteattr.composing.merging import Merged
from quoteattr.composing.nameless import nameless
from quoteattr.composing.records import Utterance
from quoteattr.composing.sureness import numbered, sure_enough
from quoteattr.composing.utterances import gather_utterances
from quoteattr.config import Config
from quoteattr.linking.inner import WITHIN, is_pronoun
from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import phrase
from quoteattr.speakers import Cast, Resolution
from quoteattr.types import Attribution, Evidence, Quote, Span, Speaker, with_mention

__all__ = ["compose"]


_BEFORE_NOUNS = frozenset({"my", "our", "your", "his", "her", "their", "the", "a", "an", "one", "some"})


def compose(scene: Scene, cast: Cast, addresses: Addresses, config: Config) -> Attribution:
    """The answer for one text."""
    labels = read_labels(scene, cast)
    byline = writer(scene)
    merged = Merged(cast, addresses.exchange, None if byline is None else Span.of(scene.text, *byline))
    people: dict[int, Speaker] = {}

    def person(number: int) -> Speaker:
        if number not in people:
            known = labels.with_offices(nameless(merged.speaker(number)))
            people[number] = known if config.roles else evolve(known, role=None, roles=())
        return people[number]

    def who(report: Report) -> int | None:
        resolution = None if report.source is None else merged.resolution(cast.resolve(report.sentence, report.source))
        return None if resolution is None else resolution.entity

    utterances = gather_utterances(
        scene,
        config.reported_classes,
        who,
        unattributed=config.unattributed,
        topics=config.thought,
        nested=config.nested,
    )
    utterances = [u for u in utterances if u.kind in config.kinds and _long_enough(scene, u, config)]
    position = {id(u): i for i, u in enumerate(utterances)}
    numbers: dict[int, int] = {}  # of speakers, in order of first quote
    quotes: list[Quote] = []
    for utterance in utterances:
        link = _source_link(scene, utterance.link)
        own = labels.whose_i(link)
        resolution = merged.resolution(_resolve(cast, labels, link) if own is None else labels.first_person(link, own))
        if resolution is not None and labels.is_party(link, resolution.entity):
            resolution = None
        speaker = None
        if resolution is not None and resolution.entity is not None:
            speaker = with_mention(person(resolution.entity), _mention(scene, utterance.link, resolution))
        elif link is not None and link.rule == WITHIN and link.label is not None:
            speaker = _by_their_words(scene, link.label, -2_000_000 - len(quotes))
        elif link is not None and (label := link.label or own) is not None:
            speaker = labels.speaker(label)
            if own is not None:
                speaker = with_mention(speaker, labels.own_word(link))
            if not config.roles:
                speaker = evolve(speaker, role=None, roles=())
        elif link is not None and link.source is not None:
            speaker = _bare_speaker(scene, link.source, -1 - len(quotes))
        entity = resolution.entity if resolution is not None else None
        within = utterance.link is not None and utterance.link.rule == WITHIN
        address = None
        if not within:  # what is told within somebody's words is no turn of the talk
            address = addresses.of(utterance.link, link, utterance.quotations, entity, utterance.start)
        if speaker is not None:
            speaker = evolve(speaker, id=numbers.setdefault(speaker.id, len(numbers)))
        hearers = () if address is None else tuple(person(merged.one(number)) for number in address.people)
        quotes.append(_quote(scene, cast, utterance, link, speaker, resolution, position, address, hearers))
    quotes = answered(scene, [numbered(quote, numbers) for quote in quotes])
    quotes = sure_enough(quotes, config.min_confidence)
    listed: dict[int, Speaker] = {}
    for quote in quotes:
        if quote.speaker is not None and quote.speaker.id not in listed:
            listed[quote.speaker.id] = with_mention(quote.speaker, None)
    return Attribution(scene.text, tuple(quotes), tuple(listed.values()), config.to_dict())


def _by_their_words(scene: Scene, who: tuple[int, int], number: int) -> Speaker:
    """Whoever is only spoken of within somebody's words: ``mother`` of ``my mother used to say``; nobody by ``he``."""
    span = Span.of(scene.text, *who)
    first, _, rest = span.text.partition(" ")
    name = None if is_pronoun(span.text) else rest if rest and first.lower() in _BEFORE_NOUNS else span.text
    return Speaker(number, name, type="unknown", mention=span)


def _through(
    scene: Scene, cast: Cast, link: Link | None, speaker: Speaker | None, said_by: Resolution | None
) -> Speaker | None:
    """The one who passes another's words on: the Gazette in ``The Gazette quoted Elias Noor as saying``."""
    if link is None or link.report is None:
        return None
    report = scene.reports[link.report]
    if report.through is None:
        return None
    resolution = cast.resolve(report.sentence, report.through)
    if resolution is None or resolution.entity is None:
        return None
    found = cast.speaker(resolution.entity)
    same = said_by is not None and said_by.entity == resolution.entity
    named_alike = speaker is not None and found.name is not None and found.name == speaker.name
    if speaker is not None and (same or (named_alike and found.type == speaker.type)):
        return None  # nobody passes on his own words
    return with_mention(found, resolution.mention)


def _bare_speaker(scene: Scene, source: tuple[int, int], number: int) -> Speaker:
    """A source of whom the text says no more than the words beside the cue."""
    sentence = scene.parse.sentences[source[0]]
    head = sentence.words[source[1]]
    first, last = phrase(sentence, head)
    mention = Span.of(scene.text, sentence.words[first].start, sentence.words[last].end)
    return nameless(Speaker(id=number, name=None if head.upos in {"PRON", "DET"} else mention.text, mention=mention))


def _mention(scene: Scene, link: Link | None, resolution: Resolution) -> Span | None:
    """The words for the source beside the cue; None if the quote shares another one's speaker."""
    if link is None:
        return None
    if link.same_as is not None:
        source = _source_link(scene, link)
        near = source is not None and source.source is not None and _near(scene, link.same_as, source.source)
        return resolution.mention if near else None
    if link.report is not None and scene.reports[link.report].pronoun is not None:
        report = scene.reports[link.report]
        word = scene.parse.sentences[report.sentence].words[report.pronoun or 0]
        return Span.of(scene.text, word.start, word.end)
    return resolution.mention


def _near(scene: Scene, quotation: int, source: tuple[int, int]) -> bool:
    """Does the source stand in the paragraph of the quotation whose speaker is shared?"""
    return scene.parse.sentences[source[0]].paragraph == scene.paragraph_of[quotation]


def _long_enough(scene: Scene, utterance: Utterance, config: Config) -> bool:
    if utterance.kind == "indirect":
        return True
    return sum(len(scene.text[s:e].split()) for s, e in utterance.spans) >= config.min_words


def _source_link(scene: Scene, link: Link | None) -> Link | None:
    """The link that names the source: the one at the end of a chain of "same speaker as"."""
    seen = set()
    while link is not None and link.same_as is not None and link.source is None and link.speaker is None:
        if link.same_as in seen:
            return None
        seen.add(link.same_as)
        link = scene.links.get(link.same_as)
    return link


def _resolve(cast: Cast, labels: Labels, link: Link | None) -> Resolution | None:
    if link is None:
        return None
    if link.speaker is not None:
        return _in_turn(cast, link, link.speaker)
    if link.label is not None:
        return labels.resolve(link.label)
    if link.source is None:
        return None
    return cast.resolve(*link.source)


def _in_turn(cast: Cast, link: Link, speaker: int) -> Resolution:
    """Somebody whom the turns of a dialogue tell; the mention is the pronoun of the tag, if there is one."""
    beside = cast.resolve(*link.source) if link.source is not None else None
    name = cast.speaker(speaker).name or "the narrator"
    how = f"the turns of the dialogue: {name}"
    mention = beside.mention if beside is not None else None
    return Resolution(speaker, how, 1.0, mention, cast.name_span(speaker))


def _quote(
    scene: Scene,
    cast: Cast,
    utterance: Utterance,
    source: Link | None,
    speaker: Speaker | None,
    resolution: Resolution | None,
    position: dict[int, int],
    address: Address | None,
    hearers: tuple[Speaker, ...],
) -> Quote:
    text, link = scene.text, utterance.link
    report = scene.reports[link.report] if link is not None and link.report is not None else None
    cue = _cue_carried_on(scene, link, source) if report is None else None
    colon = colon_before(scene, utterance)
    if colon is not None:
        cue = Span.of(text, *colon)
    if report is not None:
        words = scene.parse.sentences[report.sentence].words
        cue = Span.of(text, words[report.cue[0]].start, words[report.cue[-1]].end)
    addressee = None if address is None or address.words is None else Span.of(text, *address.words)
    if addressee is not None and len(hearers) == 1:
        hearers = (with_mention(hearers[0], addressee),)
    certainty = link.certainty if link is not None else 0.0
    if source is not None and source is not link:
        certainty *= source.certainty
    if speaker is None:
        certainty = min(certainty, 0.3)
    elif resolution is not None:
        certainty *= resolution.confidence
    return Quote(
        kind=utterance.kind,
        spans=tuple(Span.of(text, start, end) for start, end in utterance.spans),
        cue=cue,
        cue_class=report.cue_class if report is not None else None,
        speaker=speaker,
        addressee=addressee,
        addressees=hearers,
        through=_through(scene, cast, link, speaker, resolution),
        rule=link.rule if link is not None else None,
        confidence=confidence_of(certainty),
        asserted=report.asserted if report is not None else True,
        outer=position.get(id(utterance.outer)) if utterance.outer is not None else None,
        evidence=Evidence(
            marks=_marks(scene, utterance),
            relation=link.relation if link is not None else None,
            resolution=resolution.how if resolution is not None else None,
            name_span=resolution.name_span if resolution is not None else None,
            addressing=address.how if address is not None else None,
        ),
    )


def _cue_carried_on(scene: Scene, link: Link | None, source: Link | None) -> Span | None:
    """``said`` for the second quotation of ``“We are late,” Lind said. “I am sorry.”``, if in one paragraph."""
    if link is None or link.same_as is None or source is None or source.report is None or source is link:
        return None
    report = scene.reports[source.report]
    if not _near(scene, link.same_as, (report.sentence, report.head)):
        return None
    words = scene.parse.sentences[report.sentence].words
    return Span.of(scene.text, words[report.cue[0]].start, words[report.cue[-1]].end)


def _marks(scene: Scene, utterance: Utterance) -> str | None:
    if not utterance.quotations:
        return None
    first = scene.quotations[utterance.quotations[0]]
    last = scene.quotations[utterance.quotations[-1]]
    opening = scene.text[first.start : first.inner_start].strip()
    if not last.closed:
        return f"{opening}… (never closed)"
    return f"{opening}…{scene.text[last.inner_end : last.end].strip()}"
