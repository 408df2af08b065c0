"""An answer about a text with restored capitals, laid over the text as it came."""

from __future__ import annotations

from attrs import evolve

from quoteattr.types import Attribution, Quote, Span, Speaker


def laid_over(result: Attribution, text: str) -> Attribution:
    """The same answer with every span cut from ``text``; names and roles keep their capitals.

    >>> spoken = Attribution("Go, said Ana.", (Quote("direct", (Span(0, 3, "Go,"),)),))
    >>> laid_over(spoken, "go, said ana.").quotes[0].text
    'go,'
    """
    return evolve(
        result,
        text=text,
        quotes=tuple(_quote(quote, text) for quote in result.quotes),
        speakers=tuple(_speaker(speaker, text) for speaker in result.speakers),
    )


def _quote(quote: Quote, text: str) -> Quote:
    return evolve(
        quote,
        spans=tuple(Span.of(text, span.start, span.end) for span in quote.spans),
        cue=_span(quote.cue, text),
        addressee=_span(quote.addressee, text),
        speaker=_speaker(quote.speaker, text) if quote.speaker else None,
        through=_speaker(quote.through, text) if quote.through else None,
        evidence=evolve(quote.evidence, name_span=_span(quote.evidence.name_span, text)),
    )


def _speaker(speaker: Speaker, text: str) -> Speaker:
    roles = tuple(evolve(role, span=Span.of(text, role.span.start, role.span.end)) for role in speaker.roles)
    return evolve(speaker, mention=_span(speaker.mention, text), roles=roles)


def _span(span: Span | None, text: str) -> Span | None:
    return None if span is None else Span.of(text, span.start, span.end)
