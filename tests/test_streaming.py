"""Many texts: batches, worker processes that die or cannot start, errors that stay with their text."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field

from quoteattr import workers
from quoteattr.config import Config
from quoteattr.errors import ConfigError, DocumentError, QuoteattrError
from quoteattr.types import Attribution
from quoteattr.workers import attribute_in_workers, batches


@define
class Echo:
    """Stands in for an Attributor: answers without models, and does what a text tells it to."""

    config: Config = field(factory=Config)

    @property
    def nlp(self) -> None:
        return None

    def answers(self, batch: list[str]) -> list[Attribution]:
        for text in batch:
            if text == "die":
                os.kill(os.getpid(), signal.SIGKILL)
            if text == "slow":
                time.sleep(0.3)
            if text == "broken":
                raise QuoteattrError("broken for good")
        return [Attribution(f"{text}!") for text in batch]


@define
class Unloadable(Echo):
    """Its worker ends before it has read anything."""

    @property
    def nlp(self) -> None:
        os._exit(3)


def run(texts: list[Any], size: int = 1, count: int = 2, stand_in: Echo | None = None) -> list[Attribution]:
    groups = batches(texts, size)
    return [answer for group in attribute_in_workers(stand_in or Echo(), groups, count) for answer in group]  # type: ignore[arg-type]


BATCHES = [
    ([], 4, 10, []),
    (["a", "b", "c"], 2, 10, [["a", "b"], ["c"]]),
    (["aaaa", "bbbb", "cccc"], 9, 8, [["aaaa", "bbbb"], ["cccc"]]),
    (["a", "x" * 99, "b"], 9, 10, [["a"], ["x" * 99], ["b"]]),
    (["x" * 99] * 3, 9, 10, [["x" * 99]] * 3),
    ([None, 3, "a"], 2, 10, [[None, 3], ["a"]]),
]


@pytest.mark.parametrize(("texts", "size", "characters", "expected"), BATCHES)
def test_batches_are_bounded_by_texts_and_characters(
    texts: list[Any], size: int, characters: int, expected: list[list[Any]]
) -> None:
    assert list(batches(texts, size, characters)) == expected


def test_batches_read_no_further_than_asked() -> None:
    taken = []

    def source() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield str(number)

    next(batches(source(), 3))
    assert len(taken) == 3


def test_workers_keep_the_order_though_the_first_text_takes_longest() -> None:
    texts = ["slow", *map(str, range(20))]
    assert [answer.text for answer in run(texts, count=3)] == [f"{text}!" for text in texts]


def test_a_killed_worker_costs_only_its_own_batch() -> None:
    texts = ["a", "b", "die", "c", *map(str, range(12))]
    answers = run(texts)
    assert [answer.text for answer in answers if not answer.error] == [f"{t}!" for t in texts if t != "die"]
    (bad,) = [answer for answer in answers if answer.error]
    assert bad.text == "die"
    assert "exit code -9" in (bad.error or "")


def test_a_killed_worker_raises_on_request() -> None:
    with pytest.raises(DocumentError, match="ended"):
        run(["a", "die"], stand_in=Echo(Config(on_error="raise")))


def test_an_error_that_is_not_of_a_document_is_raised_here() -> None:
    with pytest.raises(QuoteattrError, match="broken for good"):
        run(["a", "broken", "b"])


def test_a_worker_that_cannot_start_says_what_to_do() -> None:
    with pytest.raises(QuoteattrError, match="__main__"):
        run(["a", "b"], stand_in=Unloadable())


def test_a_pipeline_that_cannot_be_sent_is_refused() -> None:
    unsendable = Echo()
    unsendable.config = lambda: None  # type: ignore[assignment, return-value]
    with pytest.raises(ConfigError, match=r"cannot be sent to worker processes .* pass nlp as the name"):
        run(["a"], stand_in=unsendable)


class Stubborn:
    """A process that does not end when it is asked to."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def terminate(self) -> None:
        self.asked.append("terminate")

    def join(self, seconds: float) -> None:
        assert seconds > 0

    def is_alive(self) -> bool:
        return "kill" not in self.asked

    def kill(self) -> None:
        self.asked.append("kill")


def test_a_process_that_does_not_end_is_killed() -> None:
    ours, theirs = multiprocessing.Pipe()
    stubborn = Stubborn()
    workers._dismiss([workers._Worker(stubborn, ours)])
    assert stubborn.asked == ["terminate", "kill"]
    assert ours.closed
    theirs.close()


class Unsendable(Exception):
    """Cannot be made again from what it was pickled to."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (ConfigError("no such thing"), "ConfigError: no such thing"),
        (Unsendable("a", "b"), "QuoteattrError: A worker process failed: Unsendable('a')"),
    ],
)
def test_an_error_crosses_to_the_parent(error: Exception, expected: str) -> None:
    ours, theirs = multiprocessing.Pipe()
    workers._complain(theirs, error)
    sort, content = ours.recv()
    assert sort == "raise"
    assert f"{type(content).__name__}: {content}" == expected
    ours.close()
    workers._complain(theirs, error)  # nobody is there any more: no further error


def test_no_process_is_left_when_the_reader_stops_early() -> None:
    answers = attribute_in_workers(Echo(), batches(map(str, range(50)), 1), 2)  # type: ignore[arg-type]
    assert next(answers)[0].text == "0!"
    answers.close()  # type: ignore[attr-defined]
    assert not [p for p in multiprocessing.active_children() if p.name == "quoteattr worker"]


def test_interrupting_ends_the_workers_too(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import signal, sys; sys.path[:0] = [sys.argv[1], sys.argv[2]]\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell in the background lets it be ignored
        "from test_streaming import Echo\nfrom quoteattr.workers import attribute_in_workers, batches\n"
        "if __name__ == '__main__':\n"
        "    for group in attribute_in_workers(Echo(), batches(['slow'] * 500, 1), 2):\n"
        "        print('one', flush=True)\n"
    )
    here = Path(__file__).resolve().parent
    process = subprocess.Popen(
        [sys.executable, str(script), str(here), str(here.parent)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == b"one"
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)
    assert process.returncode not in (0, None)
    assert b"KeyboardInterrupt" in complaint
    assert b"quoteattr worker" not in complaint
