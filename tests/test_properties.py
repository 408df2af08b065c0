"""What holds for any text: offsets, order, determinism, round trips, linear time, bounded memory."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import pytest
from hostile_texts import WORST, texts
from hypothesis import given, settings
from hypothesis import strategies as st
from sound import check

import quoteattr
from quoteattr.config import Config
from quoteattr.quotations import read_paragraphs, read_quotations
from quoteattr.types import KINDS, Attribution


def check_reader(text: str) -> None:
    """The quotation reader's own promises."""
    found = read_quotations(text)
    for index, quotation in enumerate(found):
        assert 0 <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
        inner = text[quotation.inner_start : quotation.inner_end]
        assert inner == inner.strip()
        assert quotation.continues is None or 0 <= quotation.continues < index
        assert (quotation.parent is None) == (quotation.depth == 0)
        if quotation.parent is not None:
            around = found[quotation.parent]
            assert around.start <= quotation.start
            assert quotation.end <= around.end
            assert quotation.depth == around.depth + 1
    outermost = [quotation for quotation in found if quotation.depth == 0]
    assert all(one.end <= two.start for one, two in zip(outermost, outermost[1:], strict=False))
    assert found == read_quotations(text)
    paragraphs = read_paragraphs(text)
    assert bool(paragraphs) == bool(text.strip())
    assert all(text[p.start : p.end] == text[p.start : p.end].strip() for p in paragraphs)
    assert all(one.end <= two.start for one, two in zip(paragraphs, paragraphs[1:], strict=False))


# ------------------------------------------------------------------------------ any text


@settings(max_examples=300)
@given(texts)
def test_reader_holds_its_promises_on_any_text(text: str) -> None:
    check_reader(text)


@settings(max_examples=60)
@given(texts)
def test_any_text_gives_a_sound_result(text: str) -> None:
    check(quoteattr.attribute(text), text)


@settings(max_examples=15)
@given(st.lists(texts, min_size=1, max_size=12), st.integers(1, 5))
def test_a_batch_gives_what_single_calls_give(batch: list[str], batch_size: int) -> None:
    results = list(quoteattr.attribute_many(batch, batch_size=batch_size))
    assert len(results) == len(batch)
    for result, text in zip(results, batch, strict=True):
        check(result, text)
        assert spans(result) == spans(quoteattr.attribute(text))


def spans(result: Attribution) -> list[tuple[str, list[tuple[int, int]], str | None]]:
    """Kinds, offsets and names: what must not depend on the company of a text."""
    return [(q.kind, [(s.start, s.end) for s in q.spans], q.speaker.name if q.speaker else None) for q in result]


options = st.fixed_dictionaries(
    {},
    optional={
        "kinds": st.sets(st.sampled_from(KINDS), min_size=1),
        "thought": st.booleans(),
        "fold": st.booleans(),
        "parse_all": st.booleans(),
        "roles": st.booleans(),
        "unattributed": st.booleans(),
        "nested": st.booleans(),
        "min_words": st.integers(0, 4),
        "marks": st.sets(st.sampled_from(sorted(quoteattr.config.MARK_STYLES)), min_size=1),
    },
)


@settings(max_examples=25)
@given(texts, options)
def test_any_text_under_any_options(text: str, given_options: dict[str, object]) -> None:
    result = quoteattr.attribute(text, **given_options)
    check(result, text)
    config = Config(**given_options)  # type: ignore[arg-type]
    assert {quote.kind for quote in result} <= config.kinds
    assert dict(result.config) == config.to_dict()


def test_the_same_input_gives_the_same_output(article: str) -> None:
    first = quoteattr.attribute(article)
    check(first, article)
    assert quoteattr.attribute(article) == first
    assert list(quoteattr.attribute_many([article, article])) == [first, first]


@pytest.mark.parametrize("name", sorted(WORST))
def test_worst_texts_of_some_size(name: str) -> None:
    text = WORST[name](600)
    check(quoteattr.attribute(text), text)


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("double marks", 200_000),
        ("opening marks", 200_000),
        ("one line", 300_000),
        ("one word", 300_000),
        ("NUL", 300_000),
    ],
)
@pytest.mark.slow
def test_texts_of_absurd_size(name: str, size: int) -> None:
    text = WORST[name](size)
    check(quoteattr.attribute(text), text)


# ------------------------------------------------------------------------------ time


def seconds(work: Callable[[str], object], text: str, runs: int = 3) -> float:
    """Processor time, the best of some runs: other work on the machine does not count."""
    best = float("inf")
    gc.disable()  # the collector walks through all that the other tests have left
    try:
        for _ in range(runs):
            start = time.process_time()
            work(text)
            best = min(best, time.process_time() - start)
    finally:
        gc.enable()
    return best


def grows_linearly(work: Callable[[str], object], make: Callable[[int], str], size: int, runs: int = 3) -> bool:
    """Four times the text takes about four times the time, less than eight; a square would take sixteen times."""
    floor = 0.01  # below this the clock says more than the text
    for _ in range(3):  # a busy machine is given another go
        once, four = seconds(work, make(size), runs), seconds(work, make(4 * size), runs)
        if four <= 8 * max(once, floor):
            return True
    return False


@pytest.mark.parametrize("name", sorted(WORST))
def test_reader_takes_linear_time(name: str) -> None:
    assert grows_linearly(lambda text: (read_quotations(text), read_paragraphs(text)), WORST[name], 3_000)


WHOLE_WAY = ["said", "pairs", "said that", "transcript", "one line", "many people", "never closed"]


@pytest.mark.parametrize("name", WHOLE_WAY)
@pytest.mark.slow
def test_the_whole_way_takes_linear_time(name: str) -> None:
    quoteattr.attribute(WORST[name](500))
    assert grows_linearly(quoteattr.attribute, WORST[name], 2_000, runs=1)


def without_the_network(work: Callable[[str], object], text: str, monkeypatch: pytest.MonkeyPatch) -> float:
    """Processor time of all but the network, which takes most of it and hides what the rules do."""
    from quoteattr.models.encoder.reading import Reader

    spent = [0.0]

    def timed(method: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: Any) -> Any:
            start = time.process_time()
            try:
                return method(*given)
            finally:
                spent[0] += time.process_time() - start

        return run

    with monkeypatch.context() as patched:
        for name in ("read", "read_words", "parse"):
            patched.setattr(Reader, name, timed(getattr(Reader, name)))
        return seconds(work, text, runs=1) - spent[0]


@pytest.mark.parametrize("name", ["single pairs", "quotations in one line", "headlines", "said"])
@pytest.mark.slow
def test_the_rules_take_linear_time(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quoteattr.attribute(WORST[name](500))
    for _ in range(3):  # a busy machine is given another go
        once, four = (without_the_network(quoteattr.attribute, WORST[name](n), monkeypatch) for n in (8_000, 32_000))
        if four <= 6 * max(once, 0.05):
            return
    pytest.fail(f"{once:.2f} s, then {four:.2f} s for four times the text")


# ------------------------------------------------------------------------------ memory

MEMORY = """
import resource, sys
import quoteattr
text = '"The roof is gone," said Ana Ruiz, a baker. The mayor told reporters that it would be mended. ' * 4
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
def read(count):
    for result in quoteattr.attribute_many((f"{text}\\n\\nNumber {i}." for i in range(count)), batch_size=8):
        assert result.error is None
read(24)
once = peak()
read(240)
print(peak() / once)
"""


@pytest.mark.slow
def test_memory_is_flat_over_many_texts() -> None:
    done = subprocess.run([sys.executable, "-c", MEMORY], capture_output=True, text=True, timeout=300, check=True)
    assert float(done.stdout) < 1.1
