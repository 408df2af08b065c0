"""Wrong input, no network, interruptions, threads and forked processes: our own errors, and nothing lost."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import quoteattr
from quoteattr import Attribution, Attributor, ConfigError, DocumentError, InputError, ModelError, QuoteattrError

TEXTS = [
    '"The roof is gone," said Ana Ruiz, a baker.',
    "",
    "The mayor, Tom Bell, told reporters that it would be mended by May.",
    "“Nobody asked us,” Ruiz said. “Nobody will.”",
    "It rained.",
    "According to the ministry, the bridge is closed.",
]


def found(result: Attribution) -> list[tuple[str, str | None, str]]:
    """Kind, speaker's name and words."""
    return [(quote.kind, quote.speaker.name if quote.speaker else None, quote.text) for quote in result]


# ------------------------------------------------------------------------------ wrong input

NOT_TEXT = [None, 3, 2.5, b'"Yes," she said.', bytearray(b"x"), ["a", "b"], {"text": "a"}, object(), ("a",), {1}]


@pytest.mark.parametrize("given", NOT_TEXT, ids=lambda given: type(given).__name__)
def test_what_is_no_text_is_refused_with_advice(given: object) -> None:
    with pytest.raises(InputError, match=r"pass (?:a|one) str|decode it first"):
        quoteattr.attribute(given)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (None, "The text is None; pass a str"),
        (3, "The text is 3, a number; pass a str"),
        (Path("a.txt"), r"The text is a path; .* path\.read_text\("),
        (["a"], "a list; pass one str, or several texts to attribute_many"),
    ],
    ids=str,
)
def test_it_is_said_what_to_pass_instead(given: object, says: str) -> None:
    with pytest.raises(InputError, match=says):
        quoteattr.attribute(given)


def test_input_error_is_a_type_error_and_ours() -> None:
    assert issubclass(InputError, TypeError)
    assert issubclass(InputError, QuoteattrError)


@pytest.mark.parametrize("given", ["one text", b"bytes", 3, None])
def test_a_batch_must_be_an_iterable_of_texts(given: Any) -> None:
    with pytest.raises(InputError, match=r"attribute\(text\)"):
        quoteattr.attribute_many(given)


@pytest.mark.parametrize("batch_size", [0, -1, 1.5, "2", None])
def test_a_batch_size_must_be_a_whole_number(batch_size: Any) -> None:
    with pytest.raises(InputError, match="batch_size"):
        quoteattr.attribute_many(TEXTS, batch_size=batch_size)


def test_an_unknown_option_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ConfigError, match="no option 'kind'"):
        quoteattr.attribute("x", kind="direct")
    with pytest.raises(ConfigError, match="no option 'kind'"):
        quoteattr.attribute_many([], kind="direct")
    with pytest.raises(ConfigError, match="no rule 'guessing'"):
        Attributor(rules_off={"guessing"})


@pytest.mark.parametrize("empty", [[], (), iter(()), {}])
def test_an_empty_batch_gives_nothing(empty: Any) -> None:
    assert list(quoteattr.attribute_many(empty)) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "\x00", "…", "-", "\u2029"])
def test_nothing_to_read_gives_no_quotes(text: str) -> None:
    assert quoteattr.attribute(text) == Attribution(text)


# ------------------------------------------------------------------------------ Stanza documents


def test_a_document_without_trees_is_refused_with_advice() -> None:
    from stanza import Document

    words = [[{"id": 1, "text": "Yes", "start_char": 0, "end_char": 3}]]
    with pytest.raises(InputError, match="depparse"):
        quoteattr.attribute(Document(words, text="Yes"))


def test_a_document_without_text_is_refused_with_advice() -> None:
    from stanza import Document

    with pytest.raises(InputError, match="text"):
        quoteattr.attribute(Document([[{"id": 1, "text": "Yes", "head": 0, "deprel": "root", "upos": "INTJ"}]]))


def test_a_document_of_another_language_gives_a_sound_result() -> None:
    from stanza import Document

    text = "„Das Dach ist weg“, sagte Ana Ruiz."
    words = ["„", "Das", "Dach", "ist", "weg", "“", ",", "sagte", "Ana", "Ruiz", "."]
    heads = [5, 3, 5, 5, 8, 5, 5, 0, 8, 9, 8]
    rows, end = [], 0
    for number, (word, head) in enumerate(zip(words, heads, strict=True), 1):
        start = text.index(word, end)
        end = start + len(word)
        tree = {"lemma": word.lower(), "upos": "X", "head": head, "deprel": "dep" if head else "root"}
        rows.append({"id": number, "text": word, "start_char": start, "end_char": end, **tree})
    result = quoteattr.attribute(Document([rows], text=text))
    assert all(text[span.start : span.end] == span.text for quote in result for span in quote.spans)


# ------------------------------------------------------------------------------ one bad document among many


def test_one_bad_document_never_stops_the_rest() -> None:
    results = list(quoteattr.attribute_many([TEXTS[0], None, TEXTS[2], b"x", TEXTS[3]], batch_size=2))
    assert [result.error is None for result in results] == [True, False, True, False, True]
    assert "InputError" in str(results[1].error)
    assert results[1].quotes == ()
    assert found(results[0]) == found(quoteattr.attribute(TEXTS[0]))


def test_the_log_says_which_document_it_was(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(self: Attributor, reading: Any, parse: Any) -> Attribution:
        raise RecursionError("too deep")

    list(quoteattr.attribute_many([TEXTS[0], None, TEXTS[2]], batch_size=2))
    assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["text 1 could not be read"]
    caplog.clear()
    monkeypatch.setattr(Attributor, "_answer", broken)
    list(quoteattr.attribute_many(["Nothing."]))
    assert [record.getMessage() for record in caplog.records] == [
        "text 0 could not be read: RecursionError: too deep (it begins 'Nothing.')"
    ]
    with pytest.raises(DocumentError, match=r"document that begins 'Nothing\.' could not be read"):
        list(quoteattr.attribute_many(["Nothing."], on_error="raise"))


def test_a_bad_document_raises_on_request_after_those_before_it() -> None:
    stream = quoteattr.attribute_many([TEXTS[0], 7], batch_size=1, on_error="raise")
    assert next(stream).error is None
    with pytest.raises(DocumentError, match="InputError: The text is 7, a number"):
        next(stream)


class Doc:
    """Looks like spaCy's."""

    __module__ = "spacy.tokens.doc"
    text = "text"


class Table(list[str]):
    """Looks like a table: hands out the names of its columns."""

    columns = ("id", "text")


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        ({"a": "text"}, r"pass texts\.values\(\)"),
        (Table(["id", "text"]), "pass the column of the texts.*attribute_frame"),
        ("text", r"call attribute\(text\)"),
    ],
    ids=["dict", "table", "one text"],
)
def test_what_hands_out_something_else_than_texts_is_refused_at_once(texts: Any, says: str) -> None:
    with pytest.raises(InputError, match=says):
        quoteattr.attribute_many(texts)


def test_things_of_spacy_are_told_where_they_belong() -> None:
    with pytest.raises(InputError, match=r'spaCy Doc; pass its \.text, or add.*add_pipe\("quoteattr"\)'):
        quoteattr.attribute(Doc())
    with pytest.raises(InputError, match=r"Doc of spaCy.*leave nlp out"):
        Attributor(nlp=Doc())
    with pytest.raises(InputError, match=r"nlp is a int; pass a stanza.Pipeline"):
        quoteattr.attribute("text", nlp=3)


def test_an_error_of_the_texts_themselves_comes_through() -> None:
    def broken() -> Iterator[str]:
        yield TEXTS[0]
        raise OSError("the disk is gone")

    stream = quoteattr.attribute_many(broken(), batch_size=1)
    assert next(stream).error is None
    with pytest.raises(OSError, match="the disk is gone"):
        next(stream)


def test_a_parser_that_fails_on_one_text_costs_only_that_text() -> None:
    class Failing:
        """Stands for a pipeline that breaks on one word."""

        def bulk_process(self, documents: list[Any]) -> list[Any]:
            if any("reporters" in document.text for document in documents):
                raise RuntimeError("out of memory")
            return Attributor().nlp.bulk_process(documents)

    results = list(Attributor(nlp=Failing()).attribute_many(TEXTS, batch_size=4))
    assert [result.error is not None for result in results] == [False, False, True, False, False, False]
    assert "out of memory" in str(results[2].error)
    assert [result.text for result in results] == TEXTS


def test_a_missing_model_is_no_fault_of_the_documents() -> None:
    with pytest.raises(ModelError, match="no-such-package"):
        list(Attributor(nlp="no-such-package").attribute_many(TEXTS))


def test_texts_are_taken_lazily() -> None:
    taken: list[int] = []

    def texts() -> Iterator[str]:
        for number in range(100):
            taken.append(number)
            yield TEXTS[0]

    stream = quoteattr.attribute_many(texts(), batch_size=4)
    assert taken == []
    next(stream)
    assert len(taken) <= 8


# ------------------------------------------------------------------------------ no network


def python(code: str, *, timeout: float = 120, measured: bool = True) -> subprocess.CompletedProcess[str]:
    """Runs code in a new interpreter, which takes part in measuring coverage if that is measured."""
    env = {name: value for name, value in os.environ.items() if measured or not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=timeout, check=False, env=env
    )


CUT = """
import socket
def refuse(*args, **kwargs):
    raise AssertionError("the network was used")
socket.create_connection = socket.getaddrinfo = refuse
socket.socket.connect = socket.socket.connect_ex = socket.socket.sendto = refuse
import quoteattr
[quote] = quoteattr.attribute('"The roof is gone," said Ana Ruiz, a baker.')
print(quote.speaker.name)
"""


def test_works_without_a_network_and_says_nothing() -> None:
    done = python(CUT)
    assert (done.stdout, done.stderr) == ("Ana Ruiz\n", "")


# ------------------------------------------------------------------------------ threads and processes


def test_threads_read_the_same_as_one() -> None:
    attributor = Attributor()
    alone = [found(attributor.attribute(text)) for text in TEXTS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(attributor.attribute, TEXTS * 4, timeout=120))
    assert [found(result) for result in together] == alone * 4


@pytest.mark.slow
def test_threads_that_all_load_the_models_first() -> None:
    code = (
        "import quoteattr\nfrom concurrent.futures import ThreadPoolExecutor\n"
        f"texts = {TEXTS!r}\n"
        "with ThreadPoolExecutor(4) as pool:\n"
        "    print(sum(len(r) for r in pool.map(quoteattr.attribute, texts)))\n"
    )
    done = python(code)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) == sum(len(quoteattr.attribute(text)) for text in TEXTS)


def read_in_child(attributor: Attributor) -> list[Any]:
    """What a worker process finds (also a process that the parent forked after loading the models)."""
    return [found(attributor.attribute(text)) for text in TEXTS]


@pytest.mark.parametrize("method", ["fork", pytest.param("spawn", marks=pytest.mark.slow)])
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_process_started_after_the_models_were_loaded(method: str) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system cannot {method}")
    import torch

    threads = torch.get_num_threads()
    torch.set_num_threads(2)  # a forked process has none of the threads that the parent computes with
    try:
        attributor = Attributor()
        here = read_in_child(attributor)
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context(method)) as pool:
            assert pool.submit(read_in_child, attributor).result(timeout=120) == here
    finally:
        torch.set_num_threads(threads)


BOTH = """
import multiprocessing, threading, time
import quoteattr
text = '"The roof is gone," said Ana Ruiz, a baker.'
attributor = quoteattr.Attributor()
def read(found):
    found.append([(q.text, q.speaker.name) for q in attributor.attribute(text)])
def in_child(pipe):
    found = []
    read(found)
    pipe.send(found[0])
expected = []
read(expected)
found, stop = [], time.monotonic() + 3
def reader():
    while time.monotonic() < stop:
        read(found)
threads = [threading.Thread(target=reader) for _ in range(2)]
for thread in threads:
    thread.start()
ours, theirs = multiprocessing.Pipe()
child = multiprocessing.get_context("fork").Process(target=in_child, args=(theirs,))
child.start()
assert ours.poll(100), "the forked process does not answer"
found.append(ours.recv())
child.join(20)
for thread in threads:
    thread.join()
assert len(found) > 3
assert all(answer == expected[0] for answer in found), found
print("the same", child.exitcode)
"""


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork")
def test_two_threads_and_a_forked_process_at_once() -> None:
    # a thread that enters a file for the first time holds a lock of coverage's, which a fork at that moment never gets
    done = python(BOTH, measured=False)
    assert done.stdout == "the same 0\n", done.stderr


def test_an_attributor_travels() -> None:
    attributor = Attributor(kinds={"direct"}, thought=True)
    attributor.attribute(TEXTS[0])
    again = pickle.loads(pickle.dumps(attributor))  # noqa: S301
    assert again.config == attributor.config
    assert found(again.attribute(TEXTS[0])) == found(attributor.attribute(TEXTS[0]))


# ------------------------------------------------------------------------------ interrupted and killed

BATCH = """
import itertools, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background lets it be ignored
import quoteattr
texts = ('"The roof is gone," said Ana Ruiz, a baker.' for _ in itertools.count())
try:
    for number, result in enumerate(quoteattr.attribute_many(texts, batch_size=4)):
        assert result.error is None, result.error
        sys.stdout.write(f"{number} {len(result)}\\n")  # in one piece: print may be interrupted before the line's end
        sys.stdout.flush()
except KeyboardInterrupt:
    print("interrupted", flush=True)
    sys.exit(130)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_ctrl_c_ends_a_batch_at_once_and_is_no_bad_document() -> None:
    # without a buffer, or lines that are read along with the first are lost to `communicate`
    command = [sys.executable, "-c", BATCH]
    with subprocess.Popen(command, bufsize=0, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        asked = time.monotonic()
        out, err = process.communicate(timeout=60)
    lines = out.decode().splitlines()
    assert time.monotonic() - asked < 20
    assert (process.returncode, lines[-1:]) == (130, ["interrupted"]), err.decode()
    assert [line.split()[0] for line in lines[:-1]] == [str(n) for n in range(1, len(lines))]


def test_a_worker_that_is_killed_is_noticed_and_the_rest_can_be_read_again(tmp_path: Path) -> None:
    """With the standard library's pool: results that arrived stay, the killed worker's texts are known."""
    flag = tmp_path / "killed"
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        tasks = {pool.submit(read_or_die, text, str(flag)): text for text in TEXTS}
        arrived: dict[str, Any] = {}
        lost: list[str] = []
        for task, text in tasks.items():
            try:
                arrived[text] = task.result(timeout=120)
            except Exception:
                lost.append(text)
    assert flag.exists()
    assert TEXTS[2] in lost
    arrived.update({text: found(quoteattr.attribute(text)) for text in lost})
    assert [arrived[text] for text in TEXTS] == [found(quoteattr.attribute(text)) for text in TEXTS]


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_worker_that_is_killed_loses_and_doubles_no_document() -> None:
    texts = [f'"Pump {number} has failed," said Ana Ruiz.' for number in range(120)]
    stream = quoteattr.attribute_many(texts, workers=2, batch_size=4)
    results = [next(stream)]
    for child in multiprocessing.active_children()[:1]:
        assert child.name == "quoteattr worker"
        assert child.pid is not None
        os.kill(child.pid, signal.SIGKILL)
    results += stream
    assert [result.text for result in results] == texts
    lost = [result for result in results if result.error]
    assert len(lost) <= 4
    assert all("exit code -9" in str(result.error) for result in lost)
    assert all(len(result) == 1 for result in results if not result.error)


def spawned() -> set[int]:
    """The processes that this one has spawned, as the system lists them (asking multiprocessing would reap them)."""
    found = set()
    for directory in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            parent = int((directory / "stat").read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and b"spawn_main" in (directory / "cmdline").read_bytes():
                found.add(int(directory.name))
    return found


def kill_workers(at_most: int, done: threading.Event) -> None:
    """Kills workers as soon as they appear, long before they have loaded the models."""
    killed: set[int] = set()
    while not done.is_set() and len(killed) < at_most:
        for child in sorted(spawned() - killed)[: at_most - len(killed)]:
            os.kill(child, signal.SIGKILL)
            killed.add(child)
        time.sleep(0.02)


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the list of processes of Linux")
def test_a_worker_that_is_killed_while_it_starts_is_started_again() -> None:
    done = threading.Event()
    killer = threading.Thread(target=kill_workers, args=(1, done))
    killer.start()
    try:
        results = list(quoteattr.attribute_many(TEXTS * 8, workers=2, batch_size=2))
    finally:
        done.set()
        killer.join()
    assert [result.text for result in results] == TEXTS * 8
    assert not [result.error for result in results if result.error]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="the list of processes of Linux")
def test_workers_that_are_always_killed_while_they_start_end_the_batch_with_advice() -> None:
    done = threading.Event()
    killer = threading.Thread(target=kill_workers, args=(1000, done))
    killer.start()
    try:
        with pytest.raises(QuoteattrError, match="use fewer workers"):
            list(quoteattr.attribute_many(TEXTS * 8, workers=2, batch_size=2))
    finally:
        done.set()
        killer.join()


def read_or_die(text: str, flag: str) -> Any:
    """Reads a text; at the third one the process is killed as the system does when memory is short."""
    if text == TEXTS[2]:
        Path(flag).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return found(quoteattr.attribute(text))
