"""Records as a pandas frame, as CSV that a spreadsheet can open, and as JSON lines."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Mapping
from datetime import date, time
from decimal import Decimal
from io import BufferedIOBase, RawIOBase, StringIO
from typing import TYPE_CHECKING, Any, TextIO, overload

import regex

from quoteattr.errors import InputError, MissingExtraError
from quoteattr.export.files import PathLike, writing
from quoteattr.export.records import COLUMNS, to_records
from quoteattr.types import Attribution

if TYPE_CHECKING:
    import pandas

_FORMULA = regex.compile(r"[\s\p{Z}\p{C}]*+[=+\-@＝＋－＠]|[\t\r\n]")
_UNSPEAKABLE = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")

Rows = Attribution | Iterable[Mapping[str, Any]]
_ROWS = "pass an Attribution, or records as its to_records() gives them"


def to_frame(rows: Rows) -> pandas.DataFrame:
    """The quotes as a pandas data frame: one row per quote, the columns of :data:`COLUMNS`.

    ``quote``, ``start`` and ``end`` are int64; the integer columns that may be empty are Int64, pandas'
    integers with missing values.

    Args:
        rows: an attribution, or records as :func:`to_records` makes them, of several texts too (more columns are
            welcome, the first record says which; they stand first).

    Raises:
        MissingExtraError: if pandas is not installed.
        InputError: if these are no rows, or lack a column.
    """
    records = list(_records(rows))
    if lacking := [name for name in COLUMNS if not all(name in record for record in records)]:
        raise InputError(f"A record lacks {', '.join(lacking)}; {_ROWS}.")
    more = dict.fromkeys(name for name in (records[0] if records else ()) if name not in COLUMNS)
    return frame_of(records, before=more, whole=("quote", "start", "end"))


def frame_of(
    records: Iterable[Mapping[str, Any]], *, before: Mapping[str, Any] | None = None, whole: Iterable[str] = ()
) -> pandas.DataFrame:
    """Records as a pandas frame with the types of :data:`COLUMNS`; columns ``before`` stand first.

    Columns named in ``whole`` are never empty and become int64.
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError("Data frames need pandas: pip install 'quoteattr[pandas]'.") from error
    rows = list(records)
    names = {int: "Int64", float: "float64", bool: "bool", str: "object"}
    columns: dict[str, Any] = {}
    for name in before or {}:
        columns[name] = pandas.Series([row[name] for row in rows], dtype=before[name] if before else None)
    for name, kind in COLUMNS.items():
        values = [row[name] for row in rows]
        columns[name] = pandas.Series(values, dtype="int64" if name in set(whole) else names[kind])
    return pandas.DataFrame(columns)


@overload
def to_csv(rows: Rows, target: None = None, *, safe: bool = True, encoding: str = "utf-8-sig") -> str: ...
@overload
def to_csv(rows: Rows, target: PathLike | TextIO, *, safe: bool = True, encoding: str = "utf-8-sig") -> None: ...
def to_csv(
    rows: Rows, target: PathLike | TextIO | None = None, *, safe: bool = True, encoding: str = "utf-8-sig"
) -> str | None:
    """The quotes as CSV: a head line, then one line per quote.

    Args:
        rows: an attribution, or records as :func:`to_records` makes them (more columns are welcome,
            the first record says which).
        target: a path (written beside and renamed, so it is whole or not there), an open text file,
            or None for a string.
        safe: put an apostrophe before cells of text that a spreadsheet would run as a formula (they
            start with ``=``, ``+``, ``-``, ``@``, a tab or a line end), and blank out control characters.
            With False every cell is written as it is: only for programs that read it back.
        encoding: of a file at a path; the default starts with a byte order mark, by which spreadsheets
            know UTF-8. Give "utf-8" to leave it out.

    Raises:
        OSError: if the file cannot be written.
        InputError: if these are no rows, or this is no place to write to.

    >>> print(to_csv([{"speaker": "Ada", "text": "=1+1"}]), end="")
    speaker,text
    Ada,'=1+1
    """
    if target is None:
        stream = StringIO(newline="")
        _write_csv(rows, stream, safe)
        return stream.getvalue()
    if isinstance(target, (str, os.PathLike)):
        with writing(target, encoding=encoding) as file:
            _write_csv(rows, file, safe)
    else:
        _write_csv(rows, _checked_target(target), safe)
    return None


@overload
def to_jsonl(rows: Rows, target: None = None) -> str: ...
@overload
def to_jsonl(rows: Rows, target: PathLike | TextIO) -> None: ...
def to_jsonl(rows: Rows, target: PathLike | TextIO | None = None) -> str | None:
    """The quotes as JSON lines: one flat JSON object per quote and line.

    Args:
        rows: an attribution, or records as :func:`to_records` makes them.
        target: a path (written beside and renamed), an open text file, or None for a string.

    Raises:
        OSError: if the file cannot be written.
        InputError: if these are no rows, or this is no place to write to.

    >>> print(to_jsonl([{"speaker": "Ada", "start": 1}]), end="")
    {"speaker": "Ada", "start": 1}
    """
    if target is None:
        return "".join(f"{json_line(row)}\n" for row in _records(rows))
    if isinstance(target, (str, os.PathLike)):
        with writing(target) as file:
            for row in _records(rows):
                file.write(f"{json_line(row)}\n")
    else:
        _checked_target(target)
        for row in _records(rows):
            target.write(f"{json_line(row)}\n")
    return None


def json_line(row: Mapping[str, Any]) -> str:
    """A record as JSON on one line; readable Unicode, lone surrogates escaped, no line separators."""
    row = {name: None if _is_missing(value) else value for name, value in row.items()}
    line = json.dumps(row, ensure_ascii=False, default=_plain)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row, default=_plain)
    return line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085")


def csv_line(values: Iterable[Any], *, safe: bool = True) -> str:
    """One line of CSV with its line end: None as nothing, truth values as true and false, texts made safe."""
    stream = StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerow([_cell(value, safe) for value in values])
    return f"{stream.getvalue()[:-2]}\n"


def _is_missing(value: Any) -> bool:
    """Is it nothing, as pandas writes that: NaN, NA, NaT?"""
    return type(value).__name__ in ("NAType", "NaTType") or (isinstance(value, float) and value != value)


def _plain(value: Any) -> Any:
    """What JSON does not know as it stands in a frame or a database: a date, a decimal, a number of numpy."""
    if isinstance(value, (date, time, Decimal)):
        return str(value) if isinstance(value, Decimal) else value.isoformat()
    if hasattr(value, "item"):
        return value.item()
    raise InputError(f"A cell is a {type(value).__name__}, which JSON does not know; make it text first.")


def _cell(value: Any, safe: bool) -> Any:
    if value is None or _is_missing(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and safe:
        value = _UNSPEAKABLE.sub("\ufffd", value)
        return f"'{value}" if _FORMULA.match(value) else value
    return value


def _records(rows: Rows) -> Iterable[Mapping[str, Any]]:
    if isinstance(rows, Attribution):
        return to_records(rows)
    if isinstance(rows, (str, bytes, Mapping)) or not isinstance(rows, Iterable):
        raise InputError(f"The rows are a {type(rows).__name__}; {_ROWS}.")
    return map(_record, rows)


def _record(row: Any) -> Mapping[str, Any]:
    if isinstance(row, Attribution):
        raise InputError(
            "A row is an Attribution; pass the rows of several: (row for one in … for row in one.to_records())."
        )
    if not isinstance(row, Mapping):
        raise InputError(f"A row is a {type(row).__name__}; {_ROWS}.")
    return row


def _checked_target(target: Any) -> Any:
    """A place to write to, that is no path."""
    if isinstance(target, (RawIOBase, BufferedIOBase)):
        raise InputError("The target is open for bytes; open it for text, with newline='' and an encoding.")
    if not hasattr(target, "write"):
        raise InputError(
            f"The target is a {type(target).__name__}; pass a path, an open text file, or None for a string."
        )
    return target


def _write_csv(rows: Rows, stream: TextIO, safe: bool) -> None:
    columns: list[str] | None = list(COLUMNS) if isinstance(rows, Attribution) else None
    if columns is not None:
        stream.write(csv_line(columns, safe=safe))
    for row in _records(rows):
        if columns is None:
            columns = list(row)
            stream.write(csv_line(columns, safe=safe))
        stream.write(csv_line((row.get(name) for name in columns), safe=safe))
    if columns is None:
        stream.write(csv_line(COLUMNS))
