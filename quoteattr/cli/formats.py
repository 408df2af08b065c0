"""The command's output formats, each written as the results come in, so that memory stays flat."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from quoteattr.cli.sources import Source
from quoteattr.export.records import COLUMNS, to_records
from quoteattr.export.tables import csv_line, json_line
from quoteattr.render.clean import printable
from quoteattr.render.terminal import to_table, to_text
from quoteattr.types import Attribution

Results = Iterable[tuple[Source, Attribution]]


def write_readable(
    results: Results, stream: TextIO, *, form: str, width: int, color: bool, explain: bool, many: bool
) -> None:
    """A table or the marked text of each result; with several texts the name of the file above each."""
    first = True
    for source, result in results:
        if many:
            stream.write(f"{'' if first else chr(10)}{printable(source.name)}\n\n")
        if form == "table":
            stream.write(to_table(result, width=width, color=color, explain=explain) + "\n")
        else:
            stream.write(to_text(result, width=width, color=color) + "\n")
        stream.flush()
        first = False


def write_json(results: Results, stream: TextIO, *, many: bool) -> None:
    """``to_dict()`` of one text as an object; of several as a list of objects, with a key "file"."""
    if not many:
        for _, result in results:
            stream.write(_readable_json(result.to_dict(), indent=2) + "\n")
        return
    stream.write("[")
    comma = "\n"
    for source, result in results:
        stream.write(comma + _readable_json({"file": source.name, **result.to_dict()}))
        comma = ",\n"
    stream.write("\n]\n")


def write_jsonl(results: Results, stream: TextIO) -> None:
    """One flat JSON object per quote and line, with a key "file"."""
    for source, result in results:
        for row in to_records(result):
            stream.write(json_line({"file": source.name, **row}) + "\n")
        stream.flush()


def write_csv(results: Results, stream: TextIO) -> None:
    """One line per quote below one head line; the first column is the file; formulas are made safe."""
    stream.write(csv_line(["file", *COLUMNS]))
    for source, result in results:
        for row in to_records(result):
            stream.write(csv_line([source.name, *row.values()]))
        stream.flush()


def _readable_json(data: dict[str, Any], indent: int | None = None) -> str:
    line = json.dumps(data, ensure_ascii=False, indent=indent)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent)
    return line
