"""The records that quoteattr hands out: frozen, slotted, typed, free of everything else.

All offsets are character offsets into the text as given, half-open: ``text[start:end]``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TextIO, overload

from attrs import evolve, field, frozen

if TYPE_CHECKING:
    import os

    import pandas

Kind = Literal["direct", "mixed", "indirect"]
SpeakerType = Literal["person", "group", "organization", "document", "unknown"]

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")
SPEAKER_TYPES: tuple[SpeakerType, ...] = ("person", "group", "organization", "document", "unknown")


_SHOWN = 60  # characters of a text that a record's repr shows


def _excerpt(text: str) -> str:
    """The beginning of a text, for a ``repr``."""
    return repr(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")


@frozen
class Span:
    """A stretch of the text: half-open character offsets and the words themselves.

    >>> Span.of("She said so.", 0, 3)
    Span(start=0, end=3, text='She')
    """

    start: int
    end: int
    text: str = field(repr=_excerpt)

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span of ``text`` from ``start`` up to ``end`` (character offsets)."""
        return cls(start, end, text[start:end])

    def to_dict(self) -> dict[str, Any]:
        """The span as plain data."""
        return {"start": self.start, "end": self.end, "text": self.text}


@frozen
class Role:
    """What somebody is, as the text states it, and where it does.

    Attributes:
        text: the words of the role, on one line.
        span: where they stand.
        relation: how the text says it: "title" (before the name), "apposition", "relative clause",
            "copula" (X is …), "as" (as chairman, X …), "naming" (X was named …), "body" (of Acme, X;
            Acme's X), "description" (the phrase itself, where nobody is named).

    >>> Role("mayor", Span(4, 9, "mayor"), "title").to_dict()
    {'text': 'mayor', 'start': 4, 'end': 9, 'relation': 'title'}
    """

    text: str
    span: Span
    relation: str

    def to_dict(self) -> dict[str, Any]:
        """The role as plain data."""
        return {"text": self.text, "start": self.span.start, "end": self.span.end, "relation": self.relation}


@frozen
class Speaker:
    """Who speaks: the person, body or document behind a quotation.

    Attributes:
        id: number of the speaker within its text; the same for every quote of one speaker.
        name: the fullest name in the text without honorific, or a descriptive phrase
            ("Western diplomat") where nobody is named; None where the text does not say
            more than a pronoun or a word that stands for one ("the other", "some").
        role: the role nearest to the first full name, as the text states it; None if it does not.
        roles: every role stated for the speaker, nearest to the first full name first.
        honorific: form of address set apart from the name ("General", "Dr.", "Sen.").
        type: person, group, organization, document or unknown.
        mention: the words that stand next to the cue of this quote, perhaps "he"; not compared.
        aliases: the other names and descriptions that the text uses, in order of appearance.
        pronouns: the pronouns ("he", "she", "they", "it") that the text uses for the speaker.
        affiliation: party, state or handle tag that follows the name ("R-Texas"), else the body that the text
            puts them to ("Acme's Ann Lee"); in a transcript's label the firm.

    >>> Speaker(0, "Ada Lind", role="mayor", type="person")
    Speaker(id=0, name='Ada Lind', role='mayor', type='person')
    """

    id: int
    name: str | None
    role: str | None = None
    roles: tuple[Role, ...] = field(default=(), repr=False)
    honorific: str | None = field(default=None, repr=False)
    type: SpeakerType = "unknown"
    mention: Span | None = field(default=None, repr=False, eq=False)
    aliases: tuple[str, ...] = field(default=(), repr=False)
    pronouns: tuple[str, ...] = field(default=(), repr=False)
    affiliation: str | None = field(default=None, repr=False)

    def to_dict(self) -> dict[str, Any]:
        """The speaker as plain data."""
        return {
            "id": self.id,
            "name": self.name,
            "role": self.role,
            "roles": [role.to_dict() for role in self.roles],
            "honorific": self.honorific,
            "type": self.type,
            "mention": self.mention.to_dict() if self.mention else None,
            "aliases": list(self.aliases),
            "pronouns": list(self.pronouns),
            "affiliation": self.affiliation,
        }


@frozen
class Evidence:
    """Why a quote has its speaker: what ``Quote.explain`` puts into words.

    Attributes:
        marks: the quotation marks that were read ("“…”", "‘… (never closed)"), None without marks.
        relation: how the cue and the quote hang together, in plain words.
        resolution: how the mention was resolved to the name, in plain words; None if it is the name.
        name_span: where the name was found.
        addressing: how it is known whom the words are for, in plain words; None if it is not.
    """

    marks: str | None = None
    relation: str | None = None
    resolution: str | None = None
    name_span: Span | None = None
    addressing: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The evidence as plain data."""
        return {
            "marks": self.marks,
            "relation": self.relation,
            "resolution": self.resolution,
            "name_span": self.name_span.to_dict() if self.name_span else None,
            "addressing": self.addressing,
        }


@frozen
class Quote:
    """One utterance: what was said, by whom, and how we know.

    Attributes:
        kind: "direct" (a quotation that stands by itself: a sentence or more, or words behind a colon or beside
            ``she said,``), "mixed" (words in marks woven into the reporter's sentence, with what else that
            reports around them), "indirect" (no marks).
        spans: the content, one span or several where a frame such as ``she said`` interrupts;
            sorted, not overlapping; the quotation marks around a span are left out, those within it are not.
        cue: the words that signal the attribution ("told", "according to"), None if untagged.
        cue_class: the sort of cue ("say", "ask", "think" …), None if untagged.
        speaker: None where the text does not say who speaks.
        addressee: the words for whom the speaker addresses ("reporters"), None if the text has none.
        through: the one who passes the words on (Smith in ``Smith said Jones told her "…"``).
        rule: name of the rule that tied the quote to its speaker.
        confidence: probability, 0 to 1, that the speaker is right.
        asserted: False where the report is negated, hypothetical or a question
            ("did not say that …", "if she says …").
        outer: index in ``Attribution.quotes`` of the quote that this one is nested in.
        evidence: what led to the speaker.
        addressees: who is addressed, by name and role like a speaker; also where only what was said before or the
            turns of a dialogue tell.
        plain: the words without markup, where the text as given has some; see ``plain_text``.

    >>> quote = Quote("direct", (Span(1, 6, "We go"), Span(19, 23, "now.")), speaker=Speaker(0, "Ada Lind"))
    >>> quote.text, quote.start, quote.end, quote.speaker_name
    ('We go now.', 1, 23, 'Ada Lind')
    """

    kind: Kind
    spans: tuple[Span, ...]
    cue: Span | None = None
    cue_class: str | None = None
    speaker: Speaker | None = None
    addressee: Span | None = None
    through: Speaker | None = None
    rule: str | None = None
    confidence: float = 0.0
    asserted: bool = True
    outer: int | None = None
    evidence: Evidence = field(factory=Evidence)
    addressees: tuple[Speaker, ...] = ()
    plain: str | None = None

    def __repr__(self) -> str:
        who, words = self.speaker_name, _excerpt(self.text)
        return f"Quote({self.kind!r}, start={self.start}, end={self.end}, text={words}, speaker_name={who!r})"

    @property
    def speaker_name(self) -> str | None:
        """The speaker's name; None where the text names nobody, or does not say who speaks."""
        return None if self.speaker is None else self.speaker.name

    @property
    def speaker_role(self) -> str | None:
        """What the speaker is; None where the text does not say."""
        return None if self.speaker is None else self.speaker.role

    @property
    def text(self) -> str:
        """The words of the quote; its spans joined by a blank."""
        return " ".join(span.text for span in self.spans)

    @property
    def plain_text(self) -> str:
        """The words to be printed: on one line, without tags, entities, links, signs of emphasis and numbers of notes.

        Offsets count in the text as given, so ``text`` is what stands there, and this is how a reader sees it.
        """
        return " ".join(self.text.split()) if self.plain is None else self.plain

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.spans[-1].end

    def explain(self) -> str:
        """One to four sentences: which marks, cue, relation and rule led to the speaker."""
        from quoteattr.explanation import explain

        return explain(self)

    def to_dict(self) -> dict[str, Any]:
        """The quote as plain data."""
        from quoteattr.export.stored import quote_as_dict

        return quote_as_dict(self)


@frozen
class Attribution(Sequence[Quote]):
    """What :func:`quoteattr.attribute` returns: a text, its quotes and its speakers.

    It is a sequence of its quotes, in the order of the text.

    Attributes:
        text: the text as given.
        quotes: every quote, sorted by first offset.
        speakers: each distinct speaker once, in order of first quote.
        config: the options that were not left at their default, as plain data.
        error: what went wrong with this document in a batch, None if nothing did.
        made_with: what gave the answer: ``"quoteattr"``, the release; ``"models"``, the bundled models as
            :func:`quoteattr.models.models_version` writes them, or "other"; ``"precision"``, the numbers that
            they compute in. Two answers that say the same are equal whatever made them.

    >>> result = Attribution("“We go,” said Ada Lind.", (Quote("direct", (Span(1, 7, "We go,"),)),))
    >>> len(result), [quote.text for quote in result]
    (1, ['We go,'])
    """

    text: str
    quotes: tuple[Quote, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    config: Mapping[str, Any] = field(factory=dict, hash=False)
    error: str | None = None
    made_with: Mapping[str, str] = field(factory=dict, eq=False)

    def __repr__(self) -> str:
        failed = "" if self.error is None else f", error={_excerpt(self.error)}"
        text, quotes, speakers = _excerpt(self.text), len(self.quotes), len(self.speakers)
        return f"<Attribution of {text}: {quotes=}, {speakers=}{failed}>"

    def __str__(self) -> str:
        return self.to_table()

    def __len__(self) -> int:
        return len(self.quotes)

    @overload
    def __getitem__(self, index: int) -> Quote: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Quote, ...]: ...
    def __getitem__(self, index: int | slice) -> Quote | tuple[Quote, ...]:
        return self.quotes[index]

    def quotes_by(self, speaker: Speaker | str) -> tuple[Quote, ...]:
        """The quotes of one speaker, given as a Speaker, by name, alias, or form of address or role and name.

        What several of them say together is theirs too. Case and ``the`` do not matter, and part of a name will do
        where only one speaker has it. As every speaker has a quote, an empty answer means that nobody of that name
        speaks.

        Raises:
            InputError: for anything else, such as the None of a quote that has no speaker.
        """
        from quoteattr.lookup import ids_of

        ids = ids_of(speaker, self.speakers)
        return tuple(q for q in self.quotes if q.speaker is not None and q.speaker.id in ids)

    def quotes_to(self, addressee: Speaker | str) -> tuple[Quote, ...]:
        """The quotes addressed to somebody, given as for :meth:`quotes_by`.

        Raises:
            InputError: as there.
        """
        from quoteattr.lookup import ids_of

        ids = ids_of(addressee, [one for quote in self.quotes for one in quote.addressees])
        return tuple(q for q in self.quotes if any(one.id in ids for one in q.addressees))

    def to_dict(self) -> dict[str, Any]:
        """The whole as plain data (dicts, lists, strings, numbers) that JSON can hold."""
        from quoteattr.export.stored import as_dict

        return as_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole as a JSON string (lone surrogates are escaped)."""
        return json.dumps(self.to_dict(), indent=indent)

    def to_records(self) -> list[dict[str, Any]]:
        """One flat dict per quote; the keys are :data:`quoteattr.export.COLUMNS`."""
        from quoteattr.export.records import to_records

        return to_records(self)

    def to_frame(self) -> pandas.DataFrame:
        """One row per quote as a pandas data frame.

        Raises:
            MissingExtraError: if pandas is not installed.
        """
        from quoteattr.export.tables import to_frame

        return to_frame(self)

    @overload
    def to_csv(self, target: None = None, *, safe: bool = True) -> str: ...
    @overload
    def to_csv(self, target: str | os.PathLike[str] | TextIO, *, safe: bool = True) -> None: ...
    def to_csv(self, target: str | os.PathLike[str] | TextIO | None = None, *, safe: bool = True) -> str | None:
        """One line per quote as CSV, ``safe`` for spreadsheets: to a path or an open file, or returned as a string.

        Raises:
            OSError: if the file cannot be written; nothing half-written is left.
        """
        from quoteattr.export.tables import to_csv

        return to_csv(self, target, safe=safe)

    @overload
    def to_jsonl(self, target: None = None) -> str: ...
    @overload
    def to_jsonl(self, target: str | os.PathLike[str] | TextIO) -> None: ...
    def to_jsonl(self, target: str | os.PathLike[str] | TextIO | None = None) -> str | None:
        """One flat JSON object per quote and line: to a path or an open file, or returned as a string.

        Raises:
            OSError: if the file cannot be written; nothing half-written is left.
        """
        from quoteattr.export.tables import to_jsonl

        return to_jsonl(self, target)

    def to_displacy(self, *, style: str = "ent") -> dict[str, Any]:
        """The quotes as a dict that spaCy's displaCy draws with ``manual=True``.

        Raises:
            ValueError: for a ``style`` other than "ent" and "span".
        """
        from quoteattr.export.displacy import to_displacy

        return to_displacy(self, style=style)

    def to_table(self, *, width: int = 100, color: bool = False, explain: bool = False) -> str:
        """The quotes as a table to read: what ``print`` shows; see :func:`quoteattr.render.to_table`."""
        from quoteattr.render.terminal import to_table

        return to_table(self, width=width, color=color, explain=explain)

    def to_text(self, *, width: int = 100, color: bool = False) -> str:
        """The text with each quote marked and numbered; see :func:`quoteattr.render.to_text`."""
        from quoteattr.render.terminal import to_text

        return to_text(self, width=width, color=color)

    def to_html(self, *, page: bool = False, title: str | None = None, uid: str | None = None, lang: str = "en") -> str:
        """The text, its quotes in colour: a ``<div>``, or a whole ``page``; see :func:`quoteattr.render.to_html`."""
        from quoteattr.render.html import to_html

        return to_html(self, page=page, title=title, uid=uid, lang=lang)

    def _repr_html_(self) -> str:
        """The view in a notebook; ids differ each time, so that two of them do not meet."""
        import secrets

        return self.to_html(uid=f"qa{secrets.token_hex(5)}")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Attribution:
        """The reverse of :meth:`to_dict`.

        Raises:
            FormatError: if ``data`` does not have that shape, or its offsets do not fit its text.
        """
        from quoteattr.export.stored import attribution_of

        return attribution_of(data)

    @classmethod
    def from_json(cls, data: str) -> Attribution:
        """The reverse of :meth:`to_json`.

        Raises:
            FormatError: if ``data`` is not JSON, does not have that shape, or its offsets do not fit its text.
        """
        from quoteattr.export.stored import attribution_of_json

        return attribution_of_json(data)


def with_mention(speaker: Speaker, mention: Span | None) -> Speaker:
    """The same speaker as seen from one quote, with the words that stand next to its cue."""
    return evolve(speaker, mention=mention)
