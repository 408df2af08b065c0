"""Tables and JSON lines whose rows hold texts, for ``--text-column``: read row by row, so that memory stays flat."""

from __future__ import annotations

import csv
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any, TextIO

from quoteattr.cli.packed_tables import PACKED, rows_of_packed
from quoteattr.errors import InputError

TABLES = frozenset({".csv", ".tsv", ".jsonl", ".ndjson", ".json"}) | PACKED
_LONGEST = 2**31 - 1  # characters of a cell: csv's own limit is shorter than many an article
_LOOKED_AT = 1_000

Row = Mapping[str, Any]


def ending(path: Path) -> str:
    """What a file's name ends with, in small letters; of one packed by gzip what stands before ``.gz``.

    >>> ending(Path("news.JSONL.gz")), ending(Path("news.txt"))
    ('.jsonl', '.txt')
    """
    last = path.suffix.lower()
    return Path(path.stem).suffix.lower() or last if last == ".gz" else last


def rows_of_table(path: Path, encoding: str) -> Iterator[Row | str]:
    """The rows of a table in order; a line that is no row is told instead.

    Raises:
        OSError: if the file cannot be read.
        UnicodeDecodeError: if it is not in that encoding.
        InputError: if it is no such table, or is packed and damaged.
        MissingExtraError: if a library is needed for it that is not there.
    """
    opening = gzip.open if path.suffix.lower() == ".gz" else open
    if ending(path) in PACKED:
        with opening(path, "rb") as file:
            yield from rows_of_packed(file, ending(path))
        return
    encoding = "utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding
    try:
        with opening(path, "rt", encoding=encoding, newline="") as lines:
            yield from _rows(lines, ending(path))
    except (EOFError, zlib.error) as error:
        raise InputError(f"packed by gzip and damaged ({error})") from error


def _rows(lines: TextIO, sort: str) -> Iterator[Row | str]:
    """The rows of an open table of a sort (``.csv``)."""
    if sort == ".json":
        yield from _rows_of_json(lines.read())
    elif sort in (".jsonl", ".ndjson"):
        yield from (_row_of_line(line) for line in lines if line.strip())
    else:
        csv.field_size_limit(_LONGEST)
        head = lines.readline()
        sign = max(",;\t", key=head.count)  # spreadsheets of half the world write semicolons
        try:
            yield from csv.DictReader(chain([head], lines), delimiter=sign)
        except csv.Error as error:
            raise InputError(f"no table of CSV ({error})") from error


def _row_of_line(line: str) -> Row | str:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return "this line is no JSON"
    return row if isinstance(row, dict) else "this line is no JSON object"


def _rows_of_json(text: str) -> Iterator[Row | str]:
    """A list of objects, or objects one behind the other as in JSON lines."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        rows = [_row_of_line(line) for line in text.splitlines() if line.strip()]
        if not any(isinstance(row, dict) for row in rows):
            raise InputError("neither a list of JSON objects nor JSON lines") from None
        yield from rows
        return
    for row in data if isinstance(data, list) else [data]:
        yield row if isinstance(row, dict) else "this is no JSON object"


def cell(row: Row, column: str) -> Any:
    """What stands in a column; ``article.body`` also looks within an object. None where there is nothing.

    >>> cell({"article": {"body": "“We stay,” said Jo."}}, "article.body")
    '“We stay,” said Jo.'
    """
    value: Any = row
    for part in [column] if column in row else column.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def number_of_rows(path: Path, encoding: str, columns: list[str]) -> int:
    """How many rows a table has.

    Raises:
        OSError: if the file cannot be read.
        UnicodeDecodeError: if it is not in that encoding.
        InputError: if it is no table, or none of its first rows has one of the columns.
        MissingExtraError: if a library is needed for it that is not there.
    """
    number = 0
    names: dict[str, None] = {}
    missing = set(columns)
    for number, row in enumerate(rows_of_table(path, encoding), start=1):
        if number <= _LOOKED_AT and not isinstance(row, str):
            names |= dict.fromkeys(name for name in row if name)
            missing -= {column for column in missing if column in row or cell(row, column) is not None}
    if missing and number:
        lacking, there = ", ".join(map(repr, sorted(missing))), ", ".join(map(repr, names)) or "none"
        raise InputError(f"no column {lacking}; its columns are {there}")
    return number


class Reader:
    """Hands out rows of tables by their number; those of one table in rising order are read in one go."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._open: tuple[Path | None, int, Iterator[Row | str]] = (None, 0, iter(()))

    def row(self, path: Path, number: int) -> Row:
        """The row of that number, from 1.

        Raises:
            OSError: if the file cannot be read.
            InputError: if this line is no row, or is not there any more.
        """
        before, passed, rows = self._open
        if before != path or passed >= number:
            passed, rows = 0, rows_of_table(path, self._encoding)
        row = next(islice(rows, number - passed - 1, None), "this row is not there any more")
        self._open = (path, number, rows)
        if isinstance(row, str):
            raise InputError(row)
        return row
