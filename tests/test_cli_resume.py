"""The command over many texts: what is read stays after Ctrl-C or a crash, and ``--resume`` goes on from there."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from handmade import ARTICLE, harbour

import quoteattr
from quoteattr.cli import main
from quoteattr.types import Attribution

NAMES = [f"{number:03}.txt" for number in range(40)]
QUIET, BROKEN = "Nothing is said here.", "This one fails."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    for number, name in enumerate(NAMES):
        (place / name).write_text({3: QUIET, 5: BROKEN}.get(number, ARTICLE), encoding="utf-8")
    (place / NAMES[7]).write_bytes(b"\xff")
    return place


class Engine:
    """In place of the library: reads batches of four, and stops where it is told to."""

    def __init__(self, stop: BaseException | None = None, after: int = 0) -> None:
        self.stop, self.after, self.read = stop, after, 0

    def __call__(self, texts: Iterable[str], **_: Any) -> Iterator[Attribution]:
        for text in texts:
            if self.stop is not None and self.read == self.after:
                raise self.stop
            self.read += 1
            if text == ARTICLE:
                yield harbour()
            else:
                yield Attribution(text, error="out of luck" if text == BROKEN else None)


def run(monkeypatch: pytest.MonkeyPatch, engine: Engine, *arguments: str | Path) -> int:
    monkeypatch.setattr(quoteattr, "attribute_many", engine, raising=False)
    return main([str(one) for one in arguments])


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


FORMATS = pytest.mark.parametrize("ending", ["csv", "jsonl"])


@FORMATS
@pytest.mark.parametrize("stop", [KeyboardInterrupt(), RuntimeError("a fault"), quoteattr.QuoteattrError("a fault")])
def test_a_run_that_was_stopped_goes_on(
    ending: str, stop: BaseException, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    whole, out = tmp_path / f"whole.{ending}", tmp_path / f"out.{ending}"
    part, progress = tmp_path / f"out.{ending}.part", tmp_path / f"out.{ending}.progress"
    assert run(monkeypatch, Engine(), folder, "--every-text", "-o", whole) == 1
    arguments = (folder, "--every-text", "-o", out)
    if type(stop) is RuntimeError:
        with pytest.raises(RuntimeError):
            run(monkeypatch, Engine(stop, 20), *arguments)
    else:
        assert run(monkeypatch, Engine(stop, 20), *arguments) == (130 if isinstance(stop, KeyboardInterrupt) else 1)
    assert f"21 texts are kept in {part}; the same command with --resume goes on" in capsys.readouterr().err
    assert not out.exists()
    assert part.read_bytes() == whole.read_bytes()[: part.stat().st_size]
    assert progress.is_file()
    engine = Engine()
    assert run(monkeypatch, engine, *arguments, "--resume") == 1
    assert engine.read == 19
    assert out.read_bytes() == whole.read_bytes()
    assert sorted(tmp_path.iterdir()) == sorted([folder, out, whole])


@FORMATS
def test_what_was_half_written_is_cut_off(
    ending: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, out = tmp_path / f"whole.{ending}", tmp_path / f"out.{ending}"
    run(monkeypatch, Engine(), folder, "-o", whole)
    run(monkeypatch, Engine(KeyboardInterrupt(), 10), folder, "-o", out)
    for name, half in ((f"out.{ending}.part", b'"half a line'), (f"out.{ending}.progress", b'{"file": "1')):
        with (tmp_path / name).open("ab") as stream:
            stream.write(half)
    run(monkeypatch, Engine(KeyboardInterrupt(), 10), folder, "-o", out, "--resume")
    run(monkeypatch, Engine(), folder, "-o", out, "--resume")
    assert out.read_bytes() == whole.read_bytes()


def test_rows_that_were_lost_are_read_again(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, out, part = tmp_path / "whole.csv", tmp_path / "out.csv", tmp_path / "out.csv.part"
    run(monkeypatch, Engine(), folder, "-o", whole)
    run(monkeypatch, Engine(KeyboardInterrupt(), 10), folder, "-o", out)
    os.truncate(part, part.stat().st_size - 300)  # as after a power cut
    run(monkeypatch, Engine(), folder, "-o", out, "--resume")
    assert out.read_bytes() == whole.read_bytes()


def test_texts_that_came_or_went_meanwhile(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.csv"
    run(monkeypatch, Engine(KeyboardInterrupt(), 10), folder, "-o", out)
    (folder / "000-new.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / NAMES[0]).unlink()
    run(monkeypatch, Engine(), folder, "-o", out, "--resume")
    with out.open(encoding="utf-8-sig", newline="") as stream:
        names = {Path(row["file"]).name for row in csv.DictReader(stream)}
    assert names == {*NAMES, "000-new.txt"} - {NAMES[3]}


def test_what_a_run_has_left_is_not_overwritten(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, part = tmp_path / "out.csv", tmp_path / "out.csv.part"
    run(monkeypatch, Engine(KeyboardInterrupt(), 10), folder, "-o", out)
    before = part.read_bytes()
    assert run(monkeypatch, Engine(), folder, "-o", out) == 2
    assert "out.csv.part is there from a run that was stopped" in capsys.readouterr().err
    assert run(monkeypatch, Engine(), folder, "-o", out, "--resume", "--thought") == 2
    assert "options was {} and is {'thought': True}" in capsys.readouterr().err
    (tmp_path / "out.csv.progress").write_text("{")
    assert run(monkeypatch, Engine(), folder, "-o", out, "--resume") == 2
    assert "out.csv.progress cannot be read" in capsys.readouterr().err
    assert part.read_bytes() == before
    (tmp_path / "out.csv.progress").unlink()
    assert run(monkeypatch, Engine(), folder, "-o", out, "--resume") == 1


def test_nothing_to_go_on_with_is_a_run_from_the_start(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.jsonl"
    assert run(monkeypatch, Engine(), folder, "-o", out, "--resume") == 1
    assert len(lines(out)) == 5 * 37 + 2


@pytest.mark.parametrize("stop", [KeyboardInterrupt(), quoteattr.ModelError("no models")])
def test_where_no_text_is_read_nothing_stays(
    stop: BaseException, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before")
    run(monkeypatch, Engine(stop), folder, "-o", out)
    run(monkeypatch, Engine(), folder / NAMES[5], folder / NAMES[7], "-o", out)
    assert out.read_text() == "before"
    assert sorted(tmp_path.iterdir()) == sorted([folder, out])


RUN = """
import signal, sys, quoteattr
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background lets it be ignored
sys.path.insert(0, {tests!r})
from handmade import harbour
def attribute_many(texts, *, config):
    for text in texts:
        yield harbour()
    {after}
quoteattr.attribute_many = attribute_many
from quoteattr.cli import main
sys.exit(main(sys.argv[1:]))
"""


def started(folder: Path, after: str, *arguments: str) -> subprocess.Popen[bytes]:
    script = RUN.format(tests=str(Path(__file__).parent), after=after)
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments, str(folder)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    for i in range(400):
        (tmp_path / f"many{i}.txt").write_text(ARTICLE, encoding="utf-8")
    with started(tmp_path, "pass", "-f", "jsonl") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=60) == 141


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
@pytest.mark.parametrize(("sign", "status"), [(signal.SIGINT, 130), (signal.SIGKILL, -9)])
def test_rows_stay_whatever_ends_the_process(sign: int, status: int, folder: Path, tmp_path: Path) -> None:
    out, part = tmp_path / "x.jsonl", tmp_path / "x.jsonl.part"
    wait = "sys.stderr.write('ready\\n'); sys.stderr.flush(); import time; time.sleep(60)"
    with started(folder, wait, "-o", str(out)) as process:
        assert process.stderr is not None
        assert b"not utf-8" in process.stderr.readline()
        assert process.stderr.readline() == b"ready\n"
        os.kill(process.pid, sign)
        assert process.wait(timeout=60) == status
    assert not out.exists()
    assert {Path(json.loads(line)["file"]).name for line in lines(part)} == set(NAMES)
    with started(folder, "pass", "-o", str(out), "--resume") as process:
        assert process.wait(timeout=60) == 1
    assert len(lines(out)) == 5 * 39 + 1
    assert not part.exists()
