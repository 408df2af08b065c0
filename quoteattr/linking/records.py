"""A quotation tied to its source, and the view of the text that the rules look at."""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import regex
from attrs import define, field, frozen

from quoteattr.quotations.records import Paragraph, Quotation, Turn
from quoteattr.reporting.records import Report
from quoteattr.syntax.records import Parse, Sentence, Word


@frozen
class Link:
    """Who speaks a quotation, and by which rule we know.

    Attributes:
        rule: name of the rule.
        certainty: how often the rule is right, 0 to 1, before anything else is known.
        report: index (in the list of reports) of the reporting clause, None without one.
        source: (sentence index, word index) of the head of the source, None if unknown.
        same_as: index of the quotation whose speaker this one shares.
        label: half-open offsets of a label that names the speaker outside any parsed sentence.
        relation: how they hang together, in plain words.
        speaker: number of the person in the cast, where the turns of a dialogue tell who speaks.
    """

    rule: str
    certainty: float
    report: int | None = None
    source: tuple[int, int] | None = None
    same_as: int | None = None
    label: tuple[int, int] | None = None
    relation: str = ""
    speaker: int | None = None


NEARBY = 6000
"""So many characters of a paragraph are looked at beside a quotation, so that a book in one line takes no longer."""


class Place(NamedTuple):
    """Where a quotation stands: its sentence, and those of its words that are in it, in order."""

    sentence: Sentence
    words: list[Word]

    @property
    def first(self) -> int:
        """Index of the first word."""
        return self.words[0].index

    @property
    def last(self) -> int:
        """Index of the last word."""
        return self.words[-1].index


@define
class Scene:
    """One text as the linking rules see it; ``links`` grows while they run.

    ``places``: the sentence and words of each quotation; ``before``: the outermost quotation before
    each; ``last_linked``: the last tied quotation of each paragraph so far.
    """

    text: str
    paragraphs: Sequence[Paragraph]
    quotations: Sequence[Quotation]
    parse: Parse
    reports: Sequence[Report]
    turns: Sequence[Turn] = ()
    links: dict[int, Link] = field(factory=dict)
    places: Mapping[int, Place] = field(init=False)
    by_sentence: Mapping[int, list[int]] = field(init=False)
    paragraph_of: Mapping[int, int] = field(init=False)
    before: Mapping[int, int] = field(init=False)
    last_linked: dict[int, int] = field(factory=dict)
    linked_reports: set[int] = field(factory=set)
    dialogue: bool = field(init=False)
    _printed: Mapping[tuple[str, ...], int] | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        by_sentence: dict[int, list[int]] = {}
        for index, report in enumerate(self.reports):
            by_sentence.setdefault(report.sentence, []).append(index)
        self.by_sentence = by_sentence
        self.places = self._places()
        of: dict[int, int] = {}
        number = 0
        for index, quotation in enumerate(self.quotations):
            while number + 1 < len(self.paragraphs) and self.paragraphs[number + 1].start <= quotation.start:
                number += 1
            of[index] = number
        self.paragraph_of = of
        signs = {i for i, q in enumerate(self.quotations) if q.use == "heading" and q.continues is not None}
        outer = [i for i, q in enumerate(self.quotations) if q.depth == 0 and i not in signs]
        self.before = dict(zip(outer[1:], outer, strict=False))
        self.dialogue = is_dialogue(self.text, self.paragraphs, self.quotations, of)

    def _places(self) -> dict[int, Place]:
        """The sentence of each quotation; of several the one that also holds a cue outside marks, else the last."""
        places: dict[int, Place] = {}
        for sentence in self.parse.sentences:
            if {word.quotation for word in sentence.words} == {None}:  # most sentences
                continue
            inside: dict[int, list[Word]] = {}
            for word in sentence.words:
                if word.quotation is not None:
                    inside.setdefault(word.quotation, []).append(word)
            framed = any(self.reports[i].quotes for i in self.by_sentence.get(sentence.index, ()))
            for quotation, words in inside.items():
                if quotation not in places or framed:
                    places[quotation] = Place(sentence, words)
        return places

    def add(self, index: int, link: Link) -> None:
        """Notes that a quotation is tied by a link."""
        self.links[index] = link
        self.last_linked[self.paragraph_of[index]] = index
        if link.report is not None:
            self.linked_reports.add(link.report)

    def printed(self, gather: Callable[[Scene], dict[tuple[str, ...], int]]) -> Mapping[tuple[str, ...], int]:
        """What quotations say in which words, gathered once."""
        if self._printed is None:
            self._printed = gather(self)
        return self._printed

    def spoken_before(self, index: int) -> int | None:
        """The outermost quotation before one, titles that nobody says aside: ``she told KTV’s “Morning Hour.” “We``."""
        before = self.before.get(index)
        while before is not None and self.quotations[before].use == "title" and before not in self.links:
            before = self.before.get(before)
        return before

    def reports_in(self, sentence: Sentence) -> list[tuple[int, Report]]:
        """The reports of one sentence with their indexes."""
        return [(i, self.reports[i]) for i in self.by_sentence.get(sentence.index, [])]

    @property
    def transcript(self) -> bool:
        """Do several talk in turns, as no speech and no letters given whole are?"""
        return bool(self.turns) and self.turns[0].part != "whole"

    def turn_at(self, offset: int) -> Turn | None:
        """The turn of a transcript whose words an offset is among."""
        place = bisect_right(self.turns, offset, key=_first_word) if self.turns else 0
        return self.turns[place - 1] if place and offset < self.turns[place - 1].end else None

    def sentence_at(self, offset: int) -> Sentence | None:
        """The parsed sentence that an offset is in."""
        place = bisect_right(self.parse.sentences, offset, key=_begin)
        found = self.parse.sentences[place - 1] if place else None
        return found if found is not None and offset < found.end else None

    def sentences_before(self, start: int, end: int) -> list[Sentence]:
        """The last parsed sentences that begin in ``text[start:end]``: all of them but in endless paragraphs."""
        return self.sentences_between(max(start, end - NEARBY), end)

    def sentences_after(self, start: int, end: int) -> list[Sentence]:
        """The first ones, likewise."""
        return self.sentences_between(start, min(end, start + NEARBY))

    def sentences_between(self, start: int, end: int) -> list[Sentence]:
        """Parsed sentences that lie within ``text[start:end]``, in order."""
        sentences = self.parse.sentences
        low, high = 0, len(sentences)
        while low < high:
            middle = (low + high) // 2
            if sentences[middle].start < start:
                low = middle + 1
            else:
                high = middle
        first = low
        while low < len(sentences) and sentences[low].start < end:
            low += 1
        return [*sentences[first:low]]


def _begin(sentence: Sentence) -> int:
    return sentence.start


def _first_word(turn: Turn) -> int:
    return turn.start


def placed(rule: Callable[[Scene, int, Place], Link | None]) -> Callable[[Scene, int], Link | None]:
    """A rule that looks at the sentence a quotation stands in; it finds nothing where none was parsed."""

    @functools.wraps(rule)
    def find(scene: Scene, index: int) -> Link | None:
        place = scene.places.get(index)
        return None if place is None else rule(scene, index, place)

    return find


def by_tag(rule: str, certainty: float, scene: Scene, source: tuple[Sentence, Word], cue: int) -> Link:
    """The link to a word beside the marks, and to the report whose cue begins at an offset, if there is one."""
    sentence, word = source
    report = next((n for n, r in scene.reports_in(sentence) if sentence.words[r.head].start == cue), None)
    return Link(rule, certainty, report, (sentence.index, word.index), relation="the tag stands beside the marks")


def by_report(rule: str, certainty: float, scene: Scene, index: int, relation: str) -> Link:
    """The link to the source of a report."""
    report = scene.reports[index]
    source = (report.sentence, report.source) if report.source is not None else None
    return Link(rule, certainty, report=index, source=source, relation=relation)


_CALM = 80  # characters: longer than people who talk in turn go on
_YOU = regex.compile(r"\b(?:you|ye|your|yours|thou|thee|thy)\b", regex.IGNORECASE)
_TALE = 12  # quotations


def is_dialogue(
    text: str, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation], paragraph_of: Mapping[int, int]
) -> bool:
    """Does the text read like a scene with people talking in turn, rather than like a report?

    True where many paragraphs open with a short quotation and some are nothing else, or where a few that are
    nothing else follow one another, or where nearly all open with one and many of them ask or cry out (a scene in
    which every turn has its tag). True too where many quotations ask or cry out, and many say ``you`` (or fewer ask
    and nearly half say ``you``, as hardly in a report): a tale whose words stand behind what somebody does
    (``She turned. “You here?”``), or that breaks them off for its tags (``“If you stay,” said he, “so do I.”``).
    False where nobody asks or cries out and the short ones are no short answers, or where few ask, cry out or say
    ``you`` among many other paragraphs: then somebody speaks on, paragraph by paragraph, as after a match.
    """
    running = sum(not p.heading for p in paragraphs)
    bare = opening = short = outer = cries = said = to_you = resumed = 0
    alone: set[int] = set()
    holding: set[int] = set()
    for index, quotation in enumerate(quotations):
        if quotation.depth or quotation.continues is not None or not quotation.closed:
            continue
        outer += 1
        cries += text[quotation.inner_end - 1 : quotation.inner_end] in ("?", "!")
        to_you += _YOU.search(text, quotation.inner_start, quotation.inner_end) is not None
        resumed += text[quotation.inner_start].islower() and text[quotation.inner_end - 1] in ".!?"
        holding.add(paragraph_of[index])
        paragraph = paragraphs[paragraph_of[index]]
        if quotation.start - paragraph.start <= 1:
            opening += 1
            brief = quotation.inner_end - quotation.inner_start < 160
            short += brief
            if brief and paragraph.end - quotation.end <= 1:
                bare += 1
                said += quotation.inner_end - quotation.inner_start
                alone.add(paragraph_of[index])
    if not cries and said > _CALM * bare:
        return False
    together = sum(number - 1 in alone or number + 1 in alone for number in alone)
    if together >= 3 or (together >= 2 and opening >= 0.7 * running and short >= 0.6 * opening):
        return True
    if opening >= max(6, 0.55 * running) and short >= 0.75 * opening and cries >= 0.15 * outer:
        return True
    if outer >= _TALE and len(holding) >= 0.35 * running:
        if (cries >= 0.3 * outer and to_you >= 0.2 * outer) or (cries >= 0.15 * outer and to_you >= 0.4 * outer):
            return True
        if cries + resumed >= 0.25 * outer and to_you >= 0.28 * outer:
            return True
    if opening < 4 or short < 0.6 * opening or bare < 0.1 * opening:
        return False
    talk = outer < 0.5 * _TALE or cries + to_you >= 0.3 * outer
    return (bare >= 3 and opening >= 0.35 * running and talk) or (bare >= 1 and opening >= 0.6 * running)
