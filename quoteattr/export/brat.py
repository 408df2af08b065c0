"""Standoff annotations as brat and INCEpTION read them, for answers that are to be looked at and mended by hand."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quoteattr.errors import expected
from quoteattr.types import Attribution, Span, Speaker

BRAT_CONF = """[entities]
Quote
Cue
Speaker
Addressee

[relations]
Says Arg1:Speaker, Arg2:Quote
Signals Arg1:Cue, Arg2:Quote
SaidTo Arg1:Quote, Arg2:Addressee

[attributes]
Kind Arg:Quote, Value:direct|mixed|indirect

[events]
"""
"""What stands in brat's ``annotation.conf`` for such files."""

_LINE = regex.compile(r"[^\r\n]+")


def to_brat(attribution: Attribution) -> str:
    """The quotes as a ``.ann`` file of brat, to stand beside a ``.txt`` file with the text.

    A quote, its cue, the words for speaker and addressee are annotations of their own (``T``), tied by relations
    (``R``): ``Says``, ``Signals``, ``SaidTo``. The kind is an attribute (``A``); who speaks by name and role, a note.

    Args:
        attribution: what to write. Write its ``text`` as it is, with ``newline=""``, or the offsets do not fit.

    Returns:
        The lines of the file; :data:`BRAT_CONF` is the configuration that goes with them.

    >>> from quoteattr import Quote
    >>> ada = Speaker(0, "Ada Lind", "mayor", mention=Span(14, 22, "Ada Lind"))
    >>> quote = Quote("direct", (Span(1, 7, "We go,"),), cue=Span(9, 13, "said"), speaker=ada)
    >>> print(to_brat(Attribution("“We go,” said Ada Lind, the mayor.", (quote,))).replace("\\t", " | "), end="")
    T1 | Quote 1 7 | We go,
    A1 | Kind T1 direct
    #1 | AnnotatorNotes T1 | Ada Lind, mayor
    T2 | Cue 9 13 | said
    R1 | Signals Arg1:T2 Arg2:T1
    T3 | Speaker 14 22 | Ada Lind
    R2 | Says Arg1:T3 Arg2:T1
    """
    lines: list[str] = []
    known: dict[tuple[str, tuple[Span, ...]], str] = {}
    relations = 0

    def noted(sort: str, spans: Iterable[Span]) -> str:
        place = (sort, tuple(spans))
        if place not in known:
            known[place] = f"T{len(known) + 1}"
            parts = [part for span in place[1] for part in _parts(span)]
            offsets = ";".join(f"{part.start} {part.end}" for part in parts)
            lines.append(f"{known[place]}\t{sort} {offsets}\t{' '.join(part.text for part in parts)}")
        return known[place]

    for number, quote in enumerate(expected(attribution, Attribution), 1):
        words = noted("Quote", quote.spans)
        lines.append(f"A{number}\tKind {words} {quote.kind}")
        lines.append(f"#{number}\tAnnotatorNotes {words}\t{_named(quote.speaker)}")
        ties = [("Signals", "Cue", quote.cue), ("Says", "Speaker", quote.speaker.mention if quote.speaker else None)]
        for tie, sort, span in [*ties, ("SaidTo", "Addressee", quote.addressee)]:
            if span is not None:
                relations += 1
                other = noted(sort, (span,))
                pair = (words, other) if tie == "SaidTo" else (other, words)
                lines.append(f"R{relations}\t{tie} Arg1:{pair[0]} Arg2:{pair[1]}")
    return "".join(f"{line}\n" for line in lines)


def _parts(span: Span) -> list[Span]:
    """The stretch line by line, since an annotation of brat ends with its line."""
    return [Span(span.start + at.start(), span.start + at.end(), at.group()) for at in _LINE.finditer(span.text)]


def _named(speaker: Speaker | None) -> str:
    told = [one for one in (speaker.name, speaker.role) if one] if speaker is not None else []
    return " ".join(", ".join(told).split()) or "nobody named"
