"""To whom words are spoken: ``told reporters``, ``in a letter to the court``, ``“Thank you, Tom.”``, who answers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, evolve, field, frozen

from quoteattr.addressing.by_name import by_name, greeted, says_you
from quoteattr.addressing.occasions import (
    in_one_breath,
    is_asking,
    is_elsewhere,
    is_long_said,
    is_plain,
    is_plainest,
    is_question,
    is_written,
    replies,
    talk_again,
)
from quoteattr.addressing.records import Address
from quoteattr.addressing.talks import Talk, talks_in
from quoteattr.addressing.told import by_report
from quoteattr.dialogue import Exchange
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.records import Paragraph
from quoteattr.reporting.records import Report
from quoteattr.speakers import Cast
from quoteattr.syntax.records import Sentence
from quoteattr.wordlists import word_list

__all__ = ["Address", "Addresses"]

_TURNS = "the turns of the dialogue"
_IN_TALK = "the speaker has been talking to them"
_REPLY = "they answer the one who spoke before"
_TELLING = frozenset({"say", "tell"})  # classes of cues
_TALKING = frozenset({"say", "tell", "ask"})
_GOES_ON = 2  # paragraphs
_GOES_ON_PLAINLY = 4  # paragraphs, where all there is is ``he said``
_REPLIES_WITHIN = 2  # paragraphs
_PRONOUNS = frozenset({"him", "her", "them", "me", "us"})


@frozen
class _Heard:
    """The quote before: its speaker, paragraph and hearers, and whether it asks."""

    speaker: int
    paragraph: int
    people: tuple[int, ...] = ()
    asks: bool = False


@define(eq=False)
class Addresses:
    """Whom each quote of a text is addressed to.

    Attributes:
        scene: the text with its quotations and reports.
        cast: the people of the text.
        exchange: whom the turns of a dialogue are for.
    """

    scene: Scene
    cast: Cast
    exchange: Exchange
    _of_reports: dict[int, Address | None] = field(factory=dict)
    _talks: dict[int, list[Talk]] = field(factory=dict)  # by sentence
    _here: dict[tuple[int, int], Address] = field(factory=dict)  # by paragraph and speaker
    _lasting: dict[int, tuple[Address, int]] = field(factory=dict)  # by speaker, with the paragraph of the last quote
    _of_talks: dict[tuple[int, str], Address] = field(factory=dict)  # by speaker and what the talk is called
    _told_last: dict[int, tuple[Address, int]] = field(factory=dict)  # by speaker, with the paragraph
    _before: _Heard | None = None

    def of(
        self, link: Link | None, source: Link | None, quotations: Sequence[int], speaker: int | None, start: int
    ) -> Address | None:
        """Whom the words of one quote are for; None if a reader cannot tell.

        Asked for the quotes in the order of the text: what somebody goes on to say is for whom they spoke to before,
        and who replies speaks to the one before.

        Args:
            link: what ties the words to their source.
            source: the link at the end of a chain of shared speakers, ``link`` itself without one.
            quotations: indexes of its quotations.
            speaker: number of who says it.
            start: offset of its first character.
        """
        paragraph = max(bisect_right(self.scene.paragraphs, start, key=_first) - 1, 0)
        turn = next((self.exchange.hearers[i] for i in quotations if i in self.exchange.hearers), ())
        address = self._said(link, source, quotations, speaker, turn) or greeted(self.scene, self.cast, start)
        if address is None and turn:
            address = Address(None, turn, _TURNS)
        report = self._report(link)
        if address is None and speaker is not None:
            address = self._from_context(link, speaker, paragraph, start, quotations)
        address = self._known(address, speaker)
        if speaker is not None:
            if address is not None and (address.lasting or quotations):
                self._here[paragraph, speaker] = address
            self._keep(address, report, speaker, paragraph)
            asks = report is not None and self._asks(report, address, quotations)
            people = address.people if address is not None and (quotations or asks) else ()
            self._before = _Heard(speaker, paragraph, people, asks)
        return address

    def _asks(self, report: Report, address: Address | None, quotations: Sequence[int]) -> bool:
        """``“Is it dry?” she asked``, ``she asked Finch whether it was dry``"""
        if not quotations:
            return address is not None and is_question(self.scene, report)
        marked = map(self.scene.quotations.__getitem__, quotations)
        return is_asking(self.scene, report) and any(self.scene.text[one.inner_end - 1] == "?" for one in marked)

    def _said(
        self,
        link: Link | None,
        source: Link | None,
        quotations: Sequence[int],
        speaker: int | None,
        turn: tuple[int, ...],
    ) -> Address | None:
        """Whom the clause or the words themselves name."""
        address = self._told(link) or (self._told(source) if self._near(link, source) else None)
        if address is not None:
            return evolve(address, people=turn) if turn and self._by_pronoun(address) else address
        address = by_name(self.scene, self.cast, quotations, speaker)
        return evolve(address, people=turn) if turn and address is not None else address

    def _told(self, link: Link | None) -> Address | None:
        """Whom the reporting clause of a link names, or one in the same breath."""
        if link is None or link.report is None:
            return None
        return self._named_by(link.report) or self._in_one_breath(link.report)

    def _named_by(self, report: int) -> Address | None:
        if report not in self._of_reports:
            self._of_reports[report] = by_report(self.scene, self.cast, self.scene.reports[report])
        return self._of_reports[report]

    def _in_one_breath(self, number: int) -> Address | None:
        """``Finch praised her, telling the Gazette …``, ``told the Gazette …, adding that``: named once for both."""
        report = self.scene.reports[number]
        sentence = self.scene.parse.sentences[report.sentence]
        for other, beside in self.scene.reports_in(sentence):
            if beside.cue_class in _TELLING and in_one_breath(sentence, report, beside):
                return self._named_by(other)
        return None

    def _report(self, link: Link | None) -> Report | None:
        return self.scene.reports[link.report] if link is not None and link.report is not None else None

    def _near(self, link: Link | None, source: Link | None) -> bool:
        """Does the clause stand in the paragraph of the quotation that goes on: ``“A,” she told Odo. “B.”``?"""
        if link is None or source is None or source.source is None or link.same_as is None or link.report is not None:
            return False
        return self.scene.parse.sentences[source.source[0]].paragraph == self.scene.paragraph_of[link.same_as]

    def _by_pronoun(self, address: Address) -> bool:
        return address.words is not None and self.scene.text[slice(*address.words)].lower() in _PRONOUNS

    def _keep(self, address: Address | None, report: Report | None, speaker: int, paragraph: int) -> None:
        """Keeps with whom a speaker is in talk: those of before, where a quote names none itself."""
        if address is not None:
            if report is not None and report.cue_class in _TALKING and address.words is not None:
                self._told_last[speaker] = address, paragraph
            if address.talk is not None and address.words is not None:
                self._of_talks[speaker, address.talk] = address
            if address.lasting:
                self._lasting[speaker] = address, paragraph
            else:
                self._lasting.pop(speaker, None)
        elif report is not None and is_elsewhere(self.scene, report):
            self._lasting.pop(speaker, None)
        elif speaker in self._lasting:
            kept, last = self._lasting[speaker]
            if paragraph - last <= _GOES_ON:
                self._lasting[speaker] = kept, paragraph

    def _from_context(
        self, link: Link | None, speaker: int, paragraph: int, start: int, quotations: Sequence[int]
    ) -> Address | None:
        """Whom the speaker has been talking to."""
        report = self._report(link)
        talk = talk_again(self.scene, report) if report is not None else None
        address = self._of_talk(talk, speaker, start) if talk is not None else None
        if address is None and report is not None:
            here = is_plain(self.scene, report) and not is_elsewhere(self.scene, report)
            if not here or is_long_said(self.scene, report):
                return None
        if address is None and report is None and link is not None and link.same_as is None:
            address = self._beside(speaker, quotations)
        address = address or self._fitting(report, self._here.get((paragraph, speaker)))
        address = address or self._fitting(report, self._talking(paragraph, start, speaker))
        address = address or self._told_just_before(report, speaker, paragraph, quotations)
        if address is None:
            return self._from_before(report, speaker, paragraph, quotations)
        return evolve(address, words=None, how=_IN_TALK)

    def _beside(self, speaker: int, quotations: Sequence[int]) -> Address | None:
        """``She addressed the guests: “Sit down.”``"""
        place = self.scene.places.get(quotations[0]) if quotations else None
        talks = self._talks_of(place.sentence) if place is not None else ()
        return next((talk.address for talk in talks if speaker in talk.speakers), None)

    def _of_talk(self, talk: str, speaker: int, start: int) -> Address | None:
        """To whom the speaker wrote ``the letter``, as some sentence before tells."""
        if (speaker, talk) not in self._of_talks:
            for sentence in self.scene.sentences_before(0, start):
                self._talks_of(sentence)
        return self._of_talks.get((speaker, talk))

    def _fitting(self, report: Report | None, address: Address | None) -> Address | None:
        """The same if what is reported may be part of it: what somebody ``wrote`` only of a letter or the like."""
        if address is None or report is None or not is_written(self.scene, report):
            return address
        return address if address.talk in word_list("addressing", "written") else None

    def _told_just_before(
        self, report: Report | None, speaker: int, paragraph: int, quotations: Sequence[int]
    ) -> Address | None:
        """``She told Finch that it was late. “It is over,” she said.``; in the next paragraph if she says ``you``."""
        address, last = self._told_last.get(speaker, (None, 0))
        if address is None or not address.people or paragraph - last > 1 or self.scene.dialogue or not quotations:
            return None
        here = paragraph == last and self._before is not None and self._before.speaker == speaker
        plain = here and report is not None and is_plainest(self.scene, report)
        return address if plain or says_you(self.scene, quotations) else None

    def _talking(self, paragraph: int, end: int, speaker: int) -> Address | None:
        """With whom the sentences before say the speaker is in talk: the paragraph's, and the last one above it."""
        start = self.scene.paragraphs[paragraph].start
        sentences = [sentence for sentence in self.scene.sentences_before(start, end) if sentence.end <= end]
        if paragraph:
            sentences[:0] = self.scene.sentences_between(self.scene.paragraphs[paragraph - 1].start, start)[-1:]
        for sentence in reversed(sentences):
            for talk in self._talks_of(sentence):
                if speaker in talk.speakers:
                    return talk.address
        return None

    def _talks_of(self, sentence: Sentence) -> list[Talk]:
        """The talks that a sentence tells of, kept by what they are called as well."""
        if sentence.index not in self._talks:
            found = talks_in(self.scene, self.cast, sentence, self._named_by)
            self._talks[sentence.index] = found
            for talk in found:
                if talk.address.talk is not None:
                    self._of_talks.update({(one, talk.address.talk): talk.address for one in talk.speakers})
        return self._talks[sentence.index]

    def _from_before(
        self, report: Report | None, speaker: int, paragraph: int, quotations: Sequence[int]
    ) -> Address | None:
        """Whom the speaker spoke to before, if they go on; the speaker of the quote before, if this is a reply."""
        if self.scene.transcript:
            return None
        kept, last = self._lasting.get(speaker, (None, 0))
        within = _GOES_ON_PLAINLY if report is not None and is_plainest(self.scene, report) else _GOES_ON
        kept = self._fitting(report, kept)
        if kept is not None and paragraph - last <= within and not self.scene.dialogue:
            return evolve(kept, words=None, how=_IN_TALK)
        before = self._before
        if report is None or before is None or before.speaker == speaker:
            return None
        asker = self.cast.speaker(before.speaker).type
        if asker != "person" and not (before.asks and asker != "document"):
            return None
        answers = self._answers(before, report, speaker, paragraph, quotations)
        return Address(None, (before.speaker,), _REPLY) if answers else None

    def _answers(self, before: _Heard, report: Report, speaker: int, paragraph: int, quotations: Sequence[int]) -> bool:
        """Is a quote the answer to the one before, as its cue says, or because that asks or is for its speaker?"""
        if paragraph - before.paragraph > _REPLIES_WITHIN:
            return False
        if replies(self.scene, report):
            return True
        if paragraph - before.paragraph > 1 or is_written(self.scene, report):
            return False
        if before.people:
            return before.people == (speaker,) and (before.asks or bool(quotations))
        return before.asks and bool(quotations)

    def _known(self, address: Address | None, speaker: int | None) -> Address | None:
        """The same with each person by one number, and nobody who speaks to themselves."""
        if address is None:
            return None
        numbers = dict.fromkeys(self.exchange.one(person) for person in address.people)
        people = tuple(person for person in numbers if person != speaker)
        return evolve(address, people=people) if people or (address.words is not None and not numbers) else None


def _first(paragraph: Paragraph) -> int:
    return paragraph.start
