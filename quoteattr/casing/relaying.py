"""An answer about a text as it was read, laid over the text as it came."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quoteattr.types import Attribution, Quote, Span, Speaker

Way = Callable[[int], int]


def laid_over(result: Attribution, text: str, given: Way = int) -> Attribution:
    """The same answer with every span cut from ``text``; names and roles stay as they were read.

    Args:
        result: an answer about a text as it was read.
        text: the text as it came.
        given: where in it the character at an offset of the text as read stands.

    >>> spoken = Attribution("Go, said Ana.", (Quote("direct", (Span(0, 3, "Go,"),)),))
    >>> laid_over(spoken, "go, said ana.").quotes[0].text
    'go,'
    """
    return evolve(
        result,
        text=text,
        quotes=tuple(_quote(quote, text, given) for quote in result.quotes),
        speakers=tuple(_speaker(speaker, text, given) for speaker in result.speakers),
    )


def _quote(quote: Quote, text: str, given: Way) -> Quote:
    return evolve(
        quote,
        spans=tuple(_content(span, text, given) for span in quote.spans),
        cue=_span(quote.cue, text, given),
        addressee=_span(quote.addressee, text, given),
        speaker=_speaker(quote.speaker, text, given) if quote.speaker else None,
        through=_speaker(quote.through, text, given) if quote.through else None,
        evidence=evolve(quote.evidence, name_span=_span(quote.evidence.name_span, text, given)),
    )


def _speaker(speaker: Speaker, text: str, given: Way) -> Speaker:
    roles = tuple(evolve(role, span=_words(role.span, text, given)) for role in speaker.roles)
    return evolve(speaker, mention=_span(speaker.mention, text, given), roles=roles)


def _span(span: Span | None, text: str, given: Way) -> Span | None:
    return None if span is None else _words(span, text, given)


def _content(span: Span, text: str, given: Way) -> Span:
    """What is quoted, with the signs that were left out at its edges (``_Go_`` of ``“_Go_ now”``)."""
    narrow = _words(span, text, given)
    start = given(span.start - 1) + 1 if span.start else 0
    end = given(span.end)
    start += len(text[start : narrow.start]) - len(text[start : narrow.start].lstrip())
    end -= len(text[narrow.end : end]) - len(text[narrow.end : end].rstrip())
    return Span.of(text, min(start, narrow.start), max(end, narrow.end))


def _words(span: Span, text: str, given: Way) -> Span:
    """The span in the text as it came; an empty one stays empty."""
    start = given(span.start)
    return Span.of(text, start, given(span.end - 1) + 1 if span.end > span.start else start)
