"""The quotations of a page marked within its own HTML, for a site that has a look of its own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from quoteattr.errors import expected
from quoteattr.render.clean import escaped, one_line
from quoteattr.types import Attribution, Quote

_KEPT = regex.compile(
    r"<!--.*?-->|<(script|style|title|textarea|template)\b[^<>]*+>.*?</\1\s*+>"
    r"""|<[a-z/!?](?:[^<>"']|"[^"]*+"|'[^']*+')*+>""",
    regex.DOTALL | regex.IGNORECASE,
)
"""What stays as it is: tags, remarks, and what no reader sees."""


def mark_html(attribution: Attribution) -> str:
    """The text, which is HTML, with ``<mark>`` around the words of each quotation; all else is left as it is.

    Each mark tells in ``class`` and ``data-…`` the kind and number of its quote and who says it. Where a quotation goes
    over several tags or paragraphs it has several marks of one number, so that tags stay properly nested. How the marks
    look is for your style sheet to say. What was in the page is still in it: if others wrote it, clean it as before.

    Args:
        attribution: what :func:`quoteattr.attribute` said of the page; its text is the HTML.

    Returns:
        The HTML, of which only ``<mark …>`` and ``</mark>`` are new.

    >>> from quoteattr.types import Span, Speaker
    >>> quote = Quote("direct", (Span(3, 12, "We <b>go</b>"),), speaker=Speaker(0, "Ada"))
    >>> print(mark_html(Attribution("<p>We <b>go</b></p>", (quote,)))[:94])
    <p><mark class="quote direct" data-quote="0" data-speaker-id="0" data-speaker="Ada">We </mark>
    """
    text = expected(attribution, Attribution).text
    spans = sorted((span.start, -span.end, number) for number, quote in enumerate(attribution) for span in quote.spans)
    tags = [_tag(number, quote) for number, quote in enumerate(attribution)]
    coming, around = deque(spans), list[tuple[int, int, int]]()
    done = []
    for start, end, kept in _pieces(text, sorted({abs(border) for span in spans for border in span[:2]})):
        while coming and coming[0][0] <= start:
            around.append(coming.popleft())
        around = [span for span in around if -span[1] > start]
        words = text[start:end]
        marks = [tags[number] for _, _, number in around] if not kept and words.strip() else []
        done += [*marks, words, "</mark>" * len(marks)]
    return "".join(done)


def _pieces(text: str, borders: Sequence[int]) -> Iterator[tuple[int, int, bool]]:
    """The text in order: what is kept as it is (True), and what stands between, cut at the borders."""
    at = 0
    for start, end in [*(found.span() for found in _KEPT.finditer(text)), (len(text), len(text))]:
        inner = borders[bisect_right(borders, at) : bisect_left(borders, start)]
        for first, last in pairwise((at, *inner, start)):
            yield first, last, False
        yield start, end, True
        at = end


def _tag(number: int, quote: Quote) -> str:
    speaker = quote.speaker
    told: dict[str, object] = {"quote": number}
    if speaker is not None:
        told |= {"speaker-id": speaker.id, "speaker": speaker.name, "role": speaker.role}
    data = "".join(
        f' data-{name}="{escaped(one_line(str(value)))}"' for name, value in told.items() if value is not None
    )
    return f'<mark class="quote {quote.kind}"{data}>'
