"""Files that are whole or not there: written beside their place, then renamed into it."""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

PathLike = str | os.PathLike[str]


@contextlib.contextmanager
def writing(path: PathLike, *, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A text file to write to, which takes its place at ``path`` only when all is written.

    If anything goes wrong (disk full, Ctrl-C, an exception in the block), what stood at ``path``
    before stays untouched and nothing half-written is left. Devices and pipes are written directly.
    Lone surrogates, which no file can hold, are written as ``\\\\udXXX``. Line ends are kept as written.

    Args:
        path: where the file is to be; a symbolic link is followed.
        encoding: of the file.

    Raises:
        OSError: if the file cannot be written; its ``filename`` is ``path``.
    """
    target = Path(os.path.realpath(path))
    if is_special(target):
        try:
            with target.open("w", encoding=encoding, errors="backslashreplace", newline="") as stream:
                yield stream
        except OSError as error:
            raise named_as(error, path) from error
        return
    try:
        mode = mode_for(target)
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:80]}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise named_as(error, path) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding=encoding, errors="backslashreplace", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise named_as(error, path) from error
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def is_special(path: Path) -> bool:
    """Is it a device, a pipe or a socket?"""
    try:
        found = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(found) and not stat.S_ISDIR(found)


def mode_for(path: Path) -> int:
    """The permissions of the file that is replaced; those of a new file otherwise.

    Raises:
        IsADirectoryError: if a folder stands there.
    """
    with contextlib.suppress(FileNotFoundError):
        found = path.stat()
        if stat.S_ISDIR(found.st_mode):
            raise IsADirectoryError(21, "Is a directory", str(path))
        return stat.S_IMODE(found.st_mode)
    mask = os.umask(0o022)
    os.umask(mask)
    return 0o666 & ~mask


def named_as(error: OSError, path: PathLike) -> OSError:
    """The same error with the name that the user gave."""
    if error.errno is None or (error.filename is not None and not _is_temporary(error.filename)):
        return error
    return type(error)(error.errno, error.strerror, os.fspath(path))


def _is_temporary(name: object) -> bool:
    return str(name).endswith(".part")
