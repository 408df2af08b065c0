"""The command's output formats, each written as the results come in, so that memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from typing import Any, TextIO

from quoteattr.cli.sources import Source
from quoteattr.export.records import COLUMNS, names_beside, to_records
from quoteattr.export.tables import csv_line, json_line
from quoteattr.render.clean import printable
from quoteattr.render.terminal import to_table, to_text
from quoteattr.render.wording import made_with
from quoteattr.types import Attribution

Results = Iterable[tuple[Source, Attribution]]


def write_readable(
    results: Results, stream: TextIO, *, form: str, width: int, color: bool, explain: bool, many: bool, chosen: bool
) -> None:
    """A table or the marked text of each result; with several texts the name of the file above each.

    Where only some quotes are ``chosen``, those of several texts that have none of them are passed over.
    """
    first = True
    for source, result in results:
        if chosen and many and not result.quotes:
            continue
        if many:
            stream.write(f"{'' if first else chr(10)}{printable(source.name)}\n\n")
        if form == "table":
            stream.write(to_table(result, width=width, color=color, explain=explain) + "\n")
        else:
            stream.write(to_text(result, width=width, color=color) + "\n")
        stream.flush()
        first = False
    if first and chosen:
        stream.write("No quotes found.\n")


def write_json(results: Results, stream: TextIO, *, many: bool) -> None:
    """``to_dict()`` of one text as an object; of several as a list of objects, with a key "file"."""
    if not many:
        for _, result in results:
            stream.write(_readable_json(result.to_dict(), indent=2) + "\n")
        return
    stream.write("[")
    comma = "\n"
    for source, result in results:
        stream.write(comma + _readable_json({"file": source.name, **source.kept, **result.to_dict()}))
        comma = ",\n"
    stream.write("\n]\n")


def head_of(form: str, columns: Sequence[str]) -> str:
    """What stands above the rows: the names of the columns in CSV, nothing in JSON lines."""
    return csv_line(columns) if form == "csv" else ""


def rows_of(
    form: str,
    source: Source,
    result: Attribution,
    columns: Sequence[str],
    *,
    every_text: bool = False,
    context: int | None = None,
) -> str:
    """The lines of one text: one per quote, with the file first and ``context``, ``error`` and ``made_with`` last.

    A text that could not be read has one line in which only these are filled; so has, with ``every_text``, one
    without quotes.
    """
    from quoteattr import contexts

    records = to_records(result)
    around = contexts(result, characters=context) if context is not None else []
    if not records and (every_text or result.error is not None):
        records = [dict.fromkeys(COLUMNS)]
    more = {"context": None, "error": result.error, "made_with": made_with(result)}
    names = names_beside(("file", *COLUMNS, *more), source.kept)
    lines = []
    for record, words in zip_longest(records, around):
        ours = {"file": source.name, **record, **more, "context": words}
        ours = {names[name]: value for name, value in ours.items()}
        row = {**ours, **source.kept}
        cells = {name: row[name] for name in columns}
        lines.append(csv_line(map(_flat, cells.values())) if form == "csv" else f"{json_line(cells)}\n")
    return "".join(lines)


def _flat(value: Any) -> Any:
    """What a row of JSON holds, for a cell."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value


def write_rows(form: str, results: Results, stream: TextIO, columns: Sequence[str], **options: Any) -> None:
    """The lines of all texts, as they are read."""
    stream.write(head_of(form, columns))
    for source, result in results:
        stream.write(rows_of(form, source, result, columns, **options))
        stream.flush()


def _readable_json(data: dict[str, Any], indent: int | None = None) -> str:
    line = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent)
    return line
