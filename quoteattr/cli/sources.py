"""Where the command's texts come from: files, folders, standard input."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

STDIN = "-"
ENDINGS = frozenset({".txt", ".text"})
_DATA = frozenset({".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".rtf"})
_PROSE = "read as prose, with all that is in it for programs; take the texts out (see the recipes)"


@frozen
class Source:
    """One text to be read.

    Attributes:
        name: as shown to the user and written into tables; "-" for standard input.
        path: None for standard input.
    """

    name: str
    path: Path | None

    @property
    def title(self) -> str:
        """Heading for a page."""
        return "Standard input" if self.path is None else self.path.stem

    def read(self, encoding: str) -> str:
        """The text; a byte order mark is left out, line ends are kept.

        Raises:
            OSError: if the file cannot be read.
            UnicodeDecodeError: if it is not in that encoding.
        """
        data = sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        return data.decode(encoding).removeprefix("\ufeff")


def sources(names: Sequence[str], endings: frozenset[str] = ENDINGS) -> tuple[list[Source], list[str], list[str]]:
    """The texts behind the names given, in order, each once; what is wrong with the rest; what of folders is left out.

    A folder stands for all files below it that have one of the endings, sorted by path; of others it is said how many
    are left out. Hidden files and folders are passed over. Of a file of data it is said that it is read as prose.
    """
    found: dict[str, Source] = {}
    problems = []
    left_out = []
    for name in names:
        if name == STDIN:
            found.setdefault(STDIN, Source(STDIN, None))
            continue
        path = Path(name)
        if path.is_dir():
            inside, others = _texts_below(path, endings)
            wanted = " and ".join(sorted(endings - {".text"}))
            if others:
                left_out.append(f"{name}: {_left_out(others, wanted)}")
            if not endings.isdisjoint(_DATA):
                left_out.append(f"{name}: {_PROSE}")
            if not inside:
                problems.append(f"{name}: no {wanted} files in this folder")
            for file in inside:
                found.setdefault(str(file), Source(str(file), file))
        elif path.exists():
            if path.suffix.lower() in _DATA:
                left_out.append(f"{name}: {_PROSE}")
            found.setdefault(str(path), Source(name, path))
        else:
            problems.append(f"{name}: no such file or folder{_advice(name)}")
    return list(found.values()), problems, left_out


def _advice(name: str) -> str:
    """What to do where somebody gives an address, or a text itself, for a file."""
    if "://" in name:
        return "; nothing is fetched: save the page and name the file"
    return "; pipe a text in (quoteattr -), or name its file" if len(name.split()) > 3 else ""


def _left_out(others: Counter[str], wanted: str) -> str:
    """``3 files left out (.html 2, .csv 1)``."""
    files = "1 file" if others.total() == 1 else f"{others.total()} files"
    shown = ", ".join(f"{ending or 'without ending'} {number}" for ending, number in others.most_common(5))
    return f"{files} left out ({shown}); of a folder {wanted} files are read, others if --endings says so"


def _texts_below(folder: Path, endings: frozenset[str]) -> tuple[list[Path], Counter[str]]:
    """The texts of a folder, and how many other files have which ending."""
    found = []
    others: Counter[str] = Counter()
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            if name.startswith("."):
                continue
            ending = Path(name).suffix.lower()
            if ending in endings:
                found.append(Path(place) / name)
            else:
                others[ending] += 1
    return sorted(found), others


def unique_stems(found: Sequence[Source]) -> dict[Source, str]:
    """For each source a file name without ending; a number is added where two would be the same."""
    taken: set[str] = set()
    stems = {}
    for source in found:
        base = "stdin" if source.path is None else source.path.stem
        stem, number = base, 2
        while stem.lower() in taken:
            stem, number = f"{base}-{number}", number + 1
        taken.add(stem.lower())
        stems[source] = stem
    return stems
