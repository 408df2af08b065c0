"""What the quotation reader promises for any string at all."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.quotations import read_paragraphs, read_quotations
from quoteattr.quotations.transcript import read_turns

_PIECES = [
    "“", "”", "‘", "’", '"', "'", "''", "``", "«", "»", "„", "‹", "›", "‚", "`", "´", " ", "\n", "\n\n", "\r\n",
    "\u2028",
    ".", ",", "?", ":", "-", "—", "…", "he said", "said Ann Lee", "Ann", "words", "s", "5", "90s", "em", "=", "<", ">",
    "\ud800", "\x00", "\u0301", "🙂", "Q: ", "LEE: ", "   ", "The ", "and ",
]  # fmt: skip
ANY = st.one_of(st.text(), st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))


def check(text: str) -> None:
    paragraphs = read_paragraphs(text)
    for earlier, later in zip(paragraphs, paragraphs[1:], strict=False):
        assert earlier.end <= later.start
    for paragraph in paragraphs:
        assert text[paragraph.start : paragraph.end].strip() == text[paragraph.start : paragraph.end] != ""
    found = read_quotations(text, paragraphs)
    assert found == read_quotations(text)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for number, q in enumerate(found):
        assert 0 <= q.start <= q.inner_start < q.inner_end <= q.end <= len(text)
        assert any(p.start <= q.start and q.end <= p.end for p in paragraphs)
        assert q.depth == 0 if q.parent is None else q.depth == found[q.parent].depth + 1
        if q.parent is not None:
            outer = found[q.parent]
            assert q.parent < number
            assert outer.inner_start <= q.start
            assert q.end <= outer.inner_end
        if q.continues is not None:
            assert q.continues < number
        assert q.style
    outermost = [q for q in found if q.depth == 0]
    for earlier_q, later_q in zip(outermost, outermost[1:], strict=False):
        assert earlier_q.end <= later_q.start
    for turn in read_turns(text, paragraphs):
        assert 0 <= turn.label_start < turn.label_end <= turn.start < turn.end <= len(text)


@given(ANY)
def test_promises_hold_for_any_text(text: str) -> None:
    check(text)


WORST: dict[str, Callable[[int], str]] = {
    "marks": lambda n: '"' * n,
    "marks of all kinds": lambda n: ("\"“'‘’”«»" * n)[:n],
    "marks apart": lambda n: '" ' * (n // 2),
    "opening marks": lambda n: "a “" * (n // 3),
    "reopened and never closed": lambda n: "“Go on.\n\n" * (n // 9),
    "quotations": lambda n: "“Yes, we go,” he said. " * (n // 23),
    "unclosed with names": lambda n: "“" + ", Mary Jones of the Town Hall" * (n // 29),
    "unclosed with capitals": lambda n: "“a, " + "Abc " * (n // 4),
    "apostrophes": lambda n: "don't the dogs' 'em " * (n // 20),
    "single marks": lambda n: "'a 'b c' " * (n // 9),
    "strays": lambda n: "We go.” He said. " * (n // 17),
    "one long line": lambda n: "word " * (n // 5),
    "one long word": lambda n: "“" + "A" * n,
    "blanks": lambda n: "“a" + " " * n + "b",
    "short lines": lambda n: "a\n" * (n // 2),
    "wrapped": lambda n: ("word " * 14 + "\n") * (n // 71),
    "turns": lambda n: "LEE: “go.\n\n" * (n // 11),
    "equals signs": lambda n: 'a="b ' * (n // 5),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", WORST)
def test_time_is_linear(name: str) -> None:
    def seconds(size: int) -> float:
        text = WORST[name](size)
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            paragraphs = read_paragraphs(text)
            read_quotations(text, paragraphs)
            read_turns(text, paragraphs)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(2_500), seconds(10_000)
    assert large < 10 * small + 0.3


HUGE = {"opening marks": "“" * 200_000, "marks apart": '" ' * 30_000, "one line": "“word " + "word " * 60_000 + "”"}


@pytest.mark.parametrize("name", HUGE)
def test_huge_texts(name: str) -> None:
    check(HUGE[name])
