"""Tables of Parquet and Excel, which need a library of their own: read row by row, and made of JSON lines."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from gzip import GzipFile
from importlib.util import find_spec
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any

import regex

from quoteattr.errors import InputError, MissingExtraError
from quoteattr.export.records import COLUMNS

_NEEDS = {".parquet": ("pyarrow", "Parquet"), ".xlsx": ("openpyxl", "Excel")}
PACKED = frozenset(_NEEDS)
_AT_A_TIME = 500
_LONGEST_SHEET, _LONGEST_CELL, _LONGEST_WHOLE = 1_048_576, 32_767, 10**15  # what Excel holds
_SURROGATE = regex.compile(r"\p{Cs}")
_UNSPEAKABLE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\p{Cs}\ufffe\uffff]")


def check_library(ending: str) -> None:
    """Is the library for such files there?

    Raises:
        MissingExtraError: if not.
    """
    library, sort = _NEEDS[ending]
    if find_spec(library) is None:
        raise MissingExtraError(f"tables of {sort} need {library}: pip install 'quoteattr[tables]'")


def rows_of_packed(file: IO[bytes] | GzipFile, ending: str) -> Iterator[Mapping[str, Any]]:
    """The rows of an open table, dates as ISO 8601 writes them and NaN as nothing.

    Of a workbook the first sheet is read; the first of its rows has the names, and empty rows are passed over.

    Raises:
        MissingExtraError: if its library is not there.
        InputError: if it is no such table.
    """
    check_library(ending)
    rows = _rows_of_parquet(file) if ending == ".parquet" else _rows_of_sheet(file)
    try:
        for row in rows:
            yield {name: value if isinstance(value, bytes) else _plain(value) for name, value in row.items()}
    except Exception as error:  # each of these libraries has many sorts of them
        reason = str(error).partition("\n")[0] or type(error).__name__
        raise InputError(f"no table of {_NEEDS[ending][1]} that can be read ({reason})") from error


def _rows_of_parquet(file: IO[bytes] | GzipFile) -> Iterator[Mapping[str, Any]]:
    from pyarrow.parquet import ParquetFile

    for batch in ParquetFile(file).iter_batches(batch_size=_AT_A_TIME):
        yield from batch.to_pylist()


def _rows_of_sheet(file: IO[bytes] | GzipFile) -> Iterator[Mapping[str, Any]]:
    from openpyxl import load_workbook

    sheet = load_workbook(file, read_only=True, data_only=True).worksheets[0]
    sheet.reset_dimensions()  # some programs write wrong ones
    rows = sheet.iter_rows(values_only=True)
    names = [None if name is None else str(name) for name in next(rows, ())]
    for row in rows:
        if any(value is not None for value in row):
            padded = [*row, *[None] * (len(names) - len(row))]
            yield {name: value for name, value in zip(names, padded, strict=False) if name is not None}


def _plain(value: Any) -> Any:
    """A value as JSON knows it.

    >>> from datetime import date
    >>> _plain({"on": [date(2026, 5, 1)], "share": float("nan")})
    {'on': ['2026-05-01'], 'share': None}
    """
    if isinstance(value, Mapping):
        return {str(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, float):
        return None if math.isnan(value) else value
    if isinstance(value, bytes):
        return value.decode("utf-8", "backslashreplace")
    if value is None or isinstance(value, (str, int)):
        return value
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def write_packed(lines: Path, target: Path, ending: str, columns: Sequence[str]) -> None:
    """Make a table of rows that stand in a file as JSON lines.

    Raises:
        OSError: if the file cannot be written.
    """
    write = _write_parquet if ending == ".parquet" else _write_sheets
    write(lines, target, columns)


def _rows(lines: Path) -> Iterator[dict[str, Any]]:
    with lines.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


def _write_parquet(lines: Path, target: Path, columns: Sequence[str]) -> None:
    """A column has the type of its values; one with several sorts of them is text."""
    import pyarrow
    from pyarrow.parquet import ParquetWriter

    kinds: dict[str, set[type]] = {name: set() for name in columns}
    for row in _rows(lines):
        for name, value in row.items():
            if value is not None:
                kinds[name].add(str if isinstance(value, int) and abs(value) >= 2**63 else type(value))
    names = {int: pyarrow.int64(), float: pyarrow.float64(), bool: pyarrow.bool_(), str: pyarrow.string()}
    types = {name: names[_one_kind(kinds[name] or {COLUMNS.get(name, str)})] for name in columns}
    texts = {name for name, sort in types.items() if sort == names[str]}
    rows = _rows(lines)
    schema = pyarrow.schema(list(types.items()))
    with ParquetWriter(target, schema) as writer:
        while piece := list(islice(rows, _AT_A_TIME)):
            for row in piece:
                row |= {name: _SURROGATE.sub("\ufffd", _text(row[name])) for name in texts if row[name] is not None}
            writer.write_table(pyarrow.Table.from_pylist(piece, schema=schema))


def _one_kind(kinds: set[type]) -> type:
    """What all values of these types can be."""
    if kinds == {int, float}:
        return float
    (kind,) = kinds if len(kinds) == 1 else (str,)
    return kind if kind in (int, float, bool) else str


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _write_sheets(lines: Path, target: Path, columns: Sequence[str]) -> None:
    """A workbook; no text in it is run as a formula, and rows that a sheet cannot hold go on in another."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    def cell(value: Any) -> Any:
        if value is None or isinstance(value, float) or (isinstance(value, int) and abs(value) < _LONGEST_WHOLE):
            return value
        words = _UNSPEAKABLE.sub("\ufffd", _text(value))
        made = WriteOnlyCell(sheet, words if len(words) <= _LONGEST_CELL else f"{words[: _LONGEST_CELL - 1]}…")
        made.data_type = "s"
        return made

    book = Workbook(write_only=True)
    rows = _rows(lines)
    for first in rows:
        sheet = book.create_sheet()
        sheet.append([cell(name) for name in columns])
        for row in chain([first], islice(rows, _LONGEST_SHEET - 2)):
            sheet.append([cell(row[name]) for name in columns])
    if not book.worksheets:
        book.create_sheet().append(list(columns))
    book.save(target)
