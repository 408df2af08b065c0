"""An answer about a text as it was read, laid over the text as it came."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from quoteattr.types import Attribution, Quote, Span, Speaker

Way = tuple[Callable[[int], int], Callable[[int], int]]
AS_IT_IS: Way = (int, int)
_EMPHASIS = "_*"


def laid_over(result: Attribution, text: str, way: Way = AS_IT_IS, plain: str | None = None) -> Attribution:
    """The same answer with every span cut from ``text``; names and roles stay as they were read.

    Args:
        result: an answer about a text as it was read.
        text: the text as it came.
        way: where in it the character at an offset of the text as read stands, and where the one before an offset ends.
        plain: the text as read with its letters as they came, for the words without markup; None where it had none.

    >>> spoken = Attribution("Go, said Ana.", (Quote("direct", (Span(0, 3, "Go,"),)),))
    >>> laid_over(spoken, "go, said ana.").quotes[0].text
    'go,'
    """
    return evolve(
        result,
        text=text,
        quotes=tuple(_quote(quote, text, way, plain) for quote in result.quotes),
        speakers=tuple(_speaker(speaker, text, way) for speaker in result.speakers),
    )


def _quote(quote: Quote, text: str, way: Way, plain: str | None) -> Quote:
    laid = evolve(
        quote,
        spans=tuple(_content(span, text, way) for span in quote.spans),
        cue=_span(quote.cue, text, way),
        addressee=_span(quote.addressee, text, way),
        speaker=_speaker(quote.speaker, text, way) if quote.speaker else None,
        addressees=tuple(_speaker(one, text, way) for one in quote.addressees),
        through=_speaker(quote.through, text, way) if quote.through else None,
        evidence=evolve(quote.evidence, name_span=_span(quote.evidence.name_span, text, way)),
    )
    if plain is None:
        return laid
    words = " ".join(" ".join(plain[span.start : span.end] for span in quote.spans).split())
    return laid if words == laid.plain_text else evolve(laid, plain=words)


def _speaker(speaker: Speaker, text: str, way: Way) -> Speaker:
    roles = tuple(evolve(role, span=_words(role.span, text, way)) for role in speaker.roles)
    return evolve(speaker, mention=_span(speaker.mention, text, way), roles=roles)


def _span(span: Span | None, text: str, way: Way) -> Span | None:
    return None if span is None else _words(span, text, way)


def _content(span: Span, text: str, way: Way) -> Span:
    """What is quoted, with the signs that were left out at its edges if they belong to words of it.

    ``_Go_ now`` of ``“_Go_ now”``; but ``Why?`` of ``**Q: Why?**``
    """
    narrow = _words(span, text, way)
    before = text[way[1](span.start) if span.start else 0 : narrow.start]
    after = text[narrow.end : way[0](span.end)]
    opening = before[len(before.rstrip(_EMPHASIS)) :]
    closing = after[: len(after) - len(after.lstrip(_EMPHASIS))]
    if opening != closing[::-1]:
        opening = opening if opening in narrow.text else ""
        closing = closing if closing in narrow.text else ""
    return Span.of(text, narrow.start - len(opening), narrow.end + len(closing))


def _words(span: Span, text: str, way: Way) -> Span:
    """The span in the text as it came; an empty one stays empty."""
    start = way[0](span.start)
    return Span.of(text, start, way[1](span.end) if span.end > span.start else start)
