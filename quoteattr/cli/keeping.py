"""A file of rows that grows text by text: what is written is kept when the run stops, and another run goes on with it.

While ``quotes.csv`` is being made, its rows stand in ``quotes.csv.part``, and ``quotes.csv.progress`` says which texts
are done and where their rows end. At the end the first takes the place of ``quotes.csv`` and the second is deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from io import BufferedRandom
from pathlib import Path
from typing import Any

from quoteattr.errors import ConfigError
from quoteattr.export.files import PathLike, is_special, mode_for, named_as

PART, PROGRESS, MADE = ".part", ".progress", ".made"
Make = Callable[[Path, Path], None]


class Kept:
    """The rows of the texts read so far.

    Attributes:
        done: the names of the texts whose rows are in it.
        failed: how many of them could not be read.
    """

    def __init__(self, part: Path, progress: Path) -> None:
        self.part = part
        self.progress = progress
        self.done: set[str] = set()
        self.failed = 0
        self._end = 0
        self._rows: BufferedRandom
        self._log: BufferedRandom

    def begin(self, head: str, made: Mapping[str, Any]) -> None:
        """Start anew.

        Raises:
            ConfigError: if a run before has left its rows.
        """
        if self.part.exists():
            raise ConfigError(
                f"{self.part} is there from a run that was stopped, or from one that still goes on; "
                "go on with it by --resume, or delete it to start anew"
            )
        self._rows = self.part.open("x+b")
        try:
            self._log = self.progress.open("w+b")
            self._put(head, {"made": dict(made)})
        except OSError:
            self.forget()
            raise

    def go_on(self, made: Mapping[str, Any]) -> None:
        """Cut off what was half written, and go on behind it.

        Raises:
            ConfigError: if the rows were made in another way, or are no rows of ours.
        """
        self._log = self.progress.open("r+b")
        self._rows = self.part.open("r+b")
        size = self.part.stat().st_size
        end = log_end = 0
        for line in self._log:
            entry = _entry(line)
            if entry is None or entry["end"] > size:
                break
            if "made" in entry and entry["made"] != json.loads(json.dumps(made)):
                raise ConfigError(_made_otherwise(self.part, entry["made"], made))
            if "file" in entry:
                self.done.add(entry["file"])
                self.failed += bool(entry.get("failed"))
            end = entry["end"]
            log_end += len(line)
        if not end:
            raise ConfigError(f"{self.progress} cannot be read; delete it and {self.part} to start anew")
        for stream, length in ((self._rows, end), (self._log, log_end)):
            stream.seek(length)
            stream.truncate()
        self._end = end

    def add(self, name: str, rows: str, *, failed: bool = False) -> None:
        """The rows of one more text: first they are written, then it is said that they are."""
        self._put(rows, {"file": name, **({"failed": True} if failed else {})})
        self.done.add(name)
        self.failed += failed

    def _put(self, rows: str, entry: dict[str, Any]) -> None:
        self._rows.write(rows.encode("utf-8", "backslashreplace"))
        self._rows.flush()
        end = self._rows.tell()
        self._log.write(json.dumps({**entry, "end": end}).encode("ascii") + b"\n")
        self._log.flush()
        self._end = end

    def finish(self, target: Path, make: Make | None) -> None:
        """Put the rows in their place, or what is to be made of them."""
        os.fsync(self._rows.fileno())
        mode = mode_for(target)
        self.close()
        made = self.part if make is None else self.part.with_name(target.name + MADE)
        try:
            if make is not None:
                make(self.part, made)
            made.chmod(mode)
            made.replace(target)
        except BaseException:
            if make is not None:
                made.unlink(missing_ok=True)
            raise
        self.part.unlink(missing_ok=True)
        self.progress.unlink(missing_ok=True)

    def stop(self) -> None:
        """Keep the rows of the texts that are done, and no half of another one's."""
        self.close()
        with contextlib.suppress(OSError):
            os.truncate(self.part, self._end)

    def close(self) -> None:
        """Leave the files as they are."""
        for stream in (getattr(self, "_rows", None), getattr(self, "_log", None)):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def forget(self) -> None:
        """Delete what was begun."""
        self.close()
        self.part.unlink(missing_ok=True)
        self.progress.unlink(missing_ok=True)


@contextlib.contextmanager
def keeping(
    path: PathLike,
    head: str,
    *,
    made: Mapping[str, Any],
    resume: bool,
    say: Callable[[str], None],
    make: Make | None = None,
) -> Iterator[Kept]:
    """A file of rows that takes its place at ``path`` when all texts are read; what is read stays if the block fails.

    Args:
        path: where the file is to be; a symbolic link is followed.
        head: what stands above the rows.
        made: what the rows depend on; a run may only go on with rows that were made alike.
        resume: go on with what a run before has left, if it has.
        say: told what is kept when the block fails.
        make: makes of the rows the file that is to be at ``path``; None where they are it.

    Raises:
        ConfigError: if what a run before has left is in the way, or was made otherwise.
        OSError: if the file cannot be written.
    """
    target = Path(os.path.realpath(path))
    kept = Kept(target.with_name(target.name + PART), target.with_name(target.name + PROGRESS))
    try:
        mode_for(target)
        if resume and kept.part.is_file() and not kept.part.is_symlink():
            kept.go_on(made)
        else:
            kept.begin(head, made)
    except OSError as error:
        kept.close()
        raise named_as(error, path) from error
    except ConfigError:
        kept.close()
        raise
    try:
        yield kept
        kept.finish(target, make)
    except BaseException as error:
        if kept.done and not isinstance(error, NothingToKeepError):
            kept.stop()
            texts = "1 text is" if len(kept.done) == 1 else f"{len(kept.done)} texts are"
            say(f"{texts} kept in {kept.part}; the same command with --resume goes on from there")
        else:
            kept.forget()
        raise


class NothingToKeepError(Exception):
    """No text could be read: what stands at the place of the output is better left as it is."""


def can_be_kept(path: PathLike) -> bool:
    """Is this a place for a file, and no device or pipe?"""
    return not is_special(Path(os.path.realpath(path)))


def _entry(line: bytes) -> dict[str, Any] | None:
    """A line of the list of texts; None for half a line."""
    try:
        entry = json.loads(line) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("end"), int) else None


def _made_otherwise(part: Path, before: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    others = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    differences = ", ".join(f"{name} was {before.get(name)!r} and is {now.get(name)!r}" for name in others)
    return f"{part} was made in another way ({differences}); give the same options, or delete it to start anew"
