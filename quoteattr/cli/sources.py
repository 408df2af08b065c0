"""Where the command's texts come from: files, folders, standard input."""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import field, frozen

from quoteattr.cli.packed_tables import PACKED
from quoteattr.cli.tables import TABLES, ending, number_of_rows
from quoteattr.errors import InputError, MissingExtraError

STDIN = "-"
ENDINGS = frozenset({".txt", ".text"})
_DATA = frozenset({".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml", ".rss", ".rtf"})
_PROSE = "read as prose, with all that is in it for programs; "
_REMEDY = "take the texts out (see the recipes)"
_OF_TABLES = "name the column of its texts with --text-column"


@frozen
class Source:
    """One text to be read.

    Attributes:
        name: as shown to the user and written into tables; "-" for standard input.
        path: None for standard input.
        row: the number of the row that holds the text, from 1; None where it is the whole file.
        kept: what stands in the other columns of that row that are to be written.
    """

    name: str
    path: Path | None
    row: int | None = None
    kept: Mapping[str, Any] = field(factory=dict, eq=False)

    @property
    def title(self) -> str:
        """Heading for a page."""
        if self.path is None:
            return "Standard input"
        return self.path.stem if self.row is None else f"{self.path.stem}-{self.row}"

    def read(self, encoding: str) -> str:
        """The text, unpacked from gzip; a byte order mark is left out, line ends are kept.

        Raises:
            OSError: if the file cannot be read or unpacked.
            UnicodeDecodeError: if it is not in that encoding.
        """
        if self.path is None and sys.stdin is None:
            raise OSError("standard input is closed")
        data = sys.stdin.buffer.read() if self.path is None else self.path.read_bytes()
        if self.path is not None and self.path.suffix.lower() == ".gz":
            try:
                data = gzip.decompress(data)
            except (EOFError, zlib.error) as error:
                raise OSError(f"packed by gzip and damaged ({error})") from error
        return data.decode(encoding).removeprefix("\ufeff")


def sources(names: Sequence[str], endings: frozenset[str] = ENDINGS) -> tuple[list[Source], list[str], list[str]]:
    """The texts behind the names given, in order, each once; what is wrong with the rest; what of folders is left out.

    A folder stands for all files below it that have one of the endings, sorted by path; of others it is said how many
    are left out. Hidden files and folders are passed over. Of a file of data it is said that it is read as prose.
    """
    return _found(names, endings, prose=True)


def sources_in_tables(
    names: Sequence[str], endings: frozenset[str], encoding: str, columns: list[str]
) -> tuple[list[Source], list[str], list[str]]:
    """The same of tables: a text for each row. The first of the columns holds the texts."""
    tables, problems, left_out = _found(names, endings & TABLES or TABLES, prose=False)
    found = []
    for table in tables:
        if table.path is None or ending(table.path) not in TABLES:
            problems.append(f"{table.name}: --text-column reads files of {', '.join(sorted(TABLES))}")
            continue
        try:
            number = number_of_rows(table.path, encoding, columns)
        except UnicodeDecodeError:
            problems.append(f"{table.name}: not {encoding}; name its encoding with --encoding")
        except OSError as error:
            problems.append(f"{table.name}: {error.strerror or error}")
        except (InputError, MissingExtraError) as error:
            problems.append(f"{table.name}: {error}")
        else:
            if not number:
                problems.append(f"{table.name}: there are no rows in it")
            kept = dict.fromkeys(columns[1:])
            found += [Source(f"{table.name}:{row}", table.path, row, kept) for row in range(1, number + 1)]
    return found, problems, left_out


def _found(names: Sequence[str], endings: frozenset[str], *, prose: bool) -> tuple[list[Source], list[str], list[str]]:
    found: dict[str, Source] = {}
    problems = []
    left_out = []
    for name in names:
        if not name:
            problems.append("an empty name; name a file or a folder")
            continue
        if name == STDIN:
            found.setdefault(STDIN, Source(STDIN, None))
            continue
        path = Path(name)
        if path.is_dir():
            inside, others = _texts_below(path, endings)
            wanted = " and ".join(sorted(endings - {".text"}))
            if others:
                left_out.append(f"{name}: {_left_out(others, wanted)}")
            if prose and not endings.isdisjoint(_DATA):
                left_out.append(f"{name}: {_PROSE}{_OF_TABLES if endings <= TABLES else _REMEDY}")
            if not inside:
                problems.append(f"{name}: no {wanted} files in this folder")
            for file in inside:
                found.setdefault(str(file), Source(str(file), file))
        elif path.exists():
            if prose and ending(path) in PACKED:
                problems.append(f"{name}: a table; {_OF_TABLES}")
                continue
            if prose and ending(path) in _DATA:
                left_out.append(f"{name}: {_PROSE}{_OF_TABLES if ending(path) in TABLES else _REMEDY}")
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
    shown = ", ".join(f"{what or 'without ending'} {number}" for what, number in others.most_common(5))
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
            if ending(Path(name)) in endings:
                found.append(Path(place) / name)
            else:
                others[Path(name).suffix.lower()] += 1
    return sorted(found), others


def overwritten(found: Sequence[Source], targets: Sequence[str | Path]) -> str | None:
    """The first of the texts whose place is also one of those to be written to."""
    places = {os.path.realpath(target) for target in targets}
    texts = (source for source in found if source.path is not None and os.path.realpath(source.path) in places)
    return next((str(source.path) for source in texts), None)


def unique_stems(found: Sequence[Source]) -> dict[Source, str]:
    """For each source a file name without ending; a number is added where two would be the same."""
    taken: set[str] = set()
    stems = {}
    for source in found:
        base = "stdin" if source.path is None else source.title
        stem, number = base, 2
        while stem.lower() in taken:
            stem, number = f"{base}-{number}", number + 1
        taken.add(stem.lower())
        stems[source] = stem
    return stems
