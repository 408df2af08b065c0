"""The command over tables: ``--text-column``, ``--keep`` and ``--columns``."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from handmade import ARTICLE, harbour

import quoteattr
from quoteattr.cli import main, packed_tables
from quoteattr.cli.packed_tables import rows_of_packed
from quoteattr.types import Attribution

ROWS: list[dict[str, Any]] = [
    {"id": 7, "body": ARTICLE, "text": "short", "meta": {"by": "Lind"}},
    {"id": 8, "body": None, "text": ""},
    {"id": 9, "body": "Nothing is said here."},
    {"id": 10, "body": 42},
]


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the engine: knows the handmade article, warns of one text, finds nothing elsewhere."""

    def attribute_many(texts: Iterable[Any], **_: Any) -> Iterator[Attribution]:
        for number, text in enumerate(texts):
            quoteattr.inputs.warn_of_damage(text, f"Text {number}")
            yield harbour() if text == ARTICLE else Attribution(text)

    monkeypatch.setattr(quoteattr, "attribute_many", attribute_many, raising=False)


def json_lines(place: Path) -> Path:
    path = place / "a.jsonl"
    path.write_text("\n".join([*map(json.dumps, ROWS), "{broken", ""]), encoding="utf-8")
    return path


def a_list(place: Path) -> Path:
    path = place / "a.json"
    path.write_text(json.dumps([*ROWS, "broken"], indent=1), encoding="utf-8")
    return path


def rows(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def packed(folder: Path) -> Path:
    path = json_lines(folder)
    path.with_name("a.jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()
    return path.with_name("a.jsonl.gz")


def parquet(folder: Path) -> Path:
    """As Python's own values, with a column of bytes and one of dates."""
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as files

    records = [{"id": row["id"], "body": row["body"] or None, "text": row.get("text")} for row in ROWS[:3]]
    more = [{"meta": row.get("meta"), "raw": b"Zo\xc3\xab", "day": date(2026, 5, 1)} for row in ROWS[:3]]
    files.write_table(
        pyarrow.Table.from_pylist([a | b for a, b in zip(records, more, strict=True)]), folder / "a.parquet"
    )
    return folder / "a.parquet"


def workbook(folder: Path) -> Path:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["id", None, "body", "text", "day", "raw"])
    for row in ROWS[:3]:
        book.active.append([row["id"], "left out", row["body"], row.get("text"), date(2026, 5, 1), "Zoë"])
        book.active.append([])
    book.save(folder / "a.xlsx")
    return folder / "a.xlsx"


@pytest.mark.parametrize("make", [json_lines, a_list, packed])
def test_a_row_is_a_text(make: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make(tmp_path)
    assert main(["--text-column", "body", "--keep", "id,meta.by,text", "-f", "jsonl", str(path)]) == 1
    out, err = capsys.readouterr()
    found = rows(out)
    assert [row["file"].rpartition(":")[2] for row in found] == ["1"] * 5 + ["4", "5"]
    assert [row["id"] for row in found] == [7] * 5 + [10, None]
    assert {row["meta.by"] for row in found[:5]} == {"Lind"}
    assert (found[0]["text"], found[0]["quote_text"][:3]) == ("short", harbour()[0].text[:3])
    assert list(found[0])[:5] == ["file", "id", "meta.by", "text", "quote"]
    assert found[5]["error"] == "in column 'body' is no text but 42"
    assert "JSON" in found[6]["error"]
    assert "a.json" in err


@pytest.mark.parametrize("make", [parquet, workbook])
def test_tables_that_need_a_library(make: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = make(tmp_path)
    arguments = ["--text-column", "body", "--keep", "id,day,raw,text", "-f", "jsonl", "--every-text", str(path)]
    assert main(arguments) == 0
    found = rows(capsys.readouterr().out)
    assert [row["id"] for row in found] == [7] * 5 + [8, 9]
    assert {row["day"][:10] for row in found} == {"2026-05-01"}
    assert {row["raw"] for row in found} == {"Zoë"}
    assert main([str(path)]) == 1
    assert "a table; name the column of its texts with --text-column" in capsys.readouterr().err
    assert main(["--text-column", "words", str(path)]) == 1
    assert "no column 'words'; its columns are 'id', 'body'" in capsys.readouterr().err


@pytest.mark.parametrize("ending", ["parquet", "xlsx"])
def test_a_table_out(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Types are kept, what a text holds is text, and a run that was stopped goes on."""
    pytest.importorskip("openpyxl" if ending == "xlsx" else "pyarrow")
    path, out = tmp_path / "a.jsonl", tmp_path / f"q.{ending}"
    body = ARTICLE.replace("\n", "\r\n")
    ids: list[Any] = ["=1+1", "\ud800\x07", 2**80, ["a", {"b": 1}]]
    path.write_text("\n".join(json.dumps({"id": one, "n": 1, "body": body}) for one in ids), encoding="utf-8")
    wanted = "file,id,n,quote,text,speaker,confidence,asserted,outer,error"
    arguments = ["--text-column", "body", "--keep", "id,n", "--columns", wanted, "--every-text", "-o", str(out)]
    monkeypatch.setattr(quoteattr, "attribute_many", stopped_at_the_third, raising=False)
    assert main([*arguments, str(path)]) == 130
    monkeypatch.setattr(quoteattr, "attribute_many", lambda texts, **_: (harbour() for _ in texts))
    assert main(["--resume", *arguments, str(path)]) == 0
    assert [file.name for file in sorted(tmp_path.iterdir())] == ["a.jsonl", out.name]
    with out.open("rb") as file:
        found = list(rows_of_packed(file, f".{ending}"))
    assert list(found[0]) == wanted.split(",")
    assert len(found) == 5 + 1 + 5 + 5
    assert {row["n"] for row in found} == {1}
    assert found[0]["text"] == harbour()[0].text
    assert (found[0]["confidence"], found[0]["asserted"], found[0]["outer"]) == (harbour()[0].confidence, True, None)
    shown = ["=1+1", "\ufffd\x07" if ending == "parquet" else "\ufffd\ufffd", str(2**80), '["a", {"b": 1}]']
    assert list(dict.fromkeys(row["id"] for row in found)) == shown


def test_long_sheets_and_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    monkeypatch.setattr(packed_tables, "_LONGEST_SHEET", 3)
    lines = tmp_path / "a.part"
    lines.write_text("".join(json.dumps({"a": "x" * 40_000, "b": at}) + "\n" for at in range(5)), encoding="utf-8")
    packed_tables.write_packed(lines, tmp_path / "a.xlsx", ".xlsx", ["a", "b"])
    sheets = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets
    assert [[row[1] for row in sheet.values] for sheet in sheets] == [["b", 0, 1], ["b", 2, 3], ["b", 4]]
    assert len(sheets[0]["A2"].value) == 32_767


@pytest.mark.parametrize(("ending", "library"), [("parquet", "pyarrow"), ("xlsx", "openpyxl")])
def test_without_the_library(
    ending: str, library: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(packed_tables, "find_spec", lambda _: None)
    said = f"need {library}: pip install 'quoteattr[tables]'"
    (tmp_path / f"a.{ending}").write_bytes(b"")
    assert main(["--text-column", "body", str(tmp_path / f"a.{ending}")]) == 1
    assert said in capsys.readouterr().err
    assert main(["-o", str(tmp_path / f"q.{ending}"), str(json_lines(tmp_path))]) == 2
    assert said in capsys.readouterr().err


def test_each_quote_in_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = json_lines(tmp_path)
    arguments = ["--text-column", "body", "--every-text", "--context", "20", "-f", "jsonl", str(path)]
    assert main(arguments) == 1
    found = rows(capsys.readouterr().out)
    assert [row["context"] for row in found[:5]] == quoteattr.contexts(harbour(), characters=20)
    assert {row["context"] for row in found[5:]} == {None}
    assert main([*arguments, "--keep", "id", "--columns", "id,context"]) == 1
    assert rows(capsys.readouterr().out)[0] == {"id": 7, "context": found[0]["context"]}


@pytest.mark.parametrize(("ending", "sign"), [(".csv", ","), (".csv", ";"), (".tsv", "\t")])
def test_csv_with_long_cells(ending: str, sign: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / f"a{ending}"
    stream = io.StringIO()
    csv.writer(stream, delimiter=sign).writerows([["id", "body"], ["a", "x" * 200_000], ["b", ARTICLE], ["c", ""]])
    path.write_text(f"\ufeff{stream.getvalue()}", encoding="utf-8", newline="")
    arguments = ["--text-column", "body", "--keep", "id", "--columns", "id,speaker,plain_text", "-f", "csv"]
    assert main([*arguments, "--every-text", str(path)]) == 0
    found = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["id"] for row in found] == ["a"] + ["b"] * 5 + ["c"]
    assert list(found[0]) == ["id", "speaker", "plain_text"]


def test_a_run_goes_on_row_by_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, out = json_lines(tmp_path), tmp_path / "q.jsonl"
    arguments = ["--text-column", "body", "--keep", "id", "-o", str(out)]
    monkeypatch.setattr(quoteattr, "attribute_many", stopped_at_the_third, raising=False)
    assert main([*arguments, str(path)]) == 130
    monkeypatch.setattr(quoteattr, "attribute_many", lambda texts, **_: (Attribution(str(one)) for one in texts))
    assert main(["--resume", *arguments[:3], "id,text", *arguments[4:], str(path)]) == 2
    assert main(["--resume", *arguments, str(path)]) == 1  # the last line is no JSON
    assert [row["id"] for row in rows(out.read_text(encoding="utf-8"))] == [7] * 5 + [10, None]


def stopped_at_the_third(texts: Iterable[Any], **_: Any) -> Iterator[Attribution]:
    for number, _text in enumerate(texts):
        if number == 2:
            raise KeyboardInterrupt
        yield Attribution("") if number else harbour()


def test_a_packed_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(ARTICLE.encode()))
    assert main(["-f", "jsonl", str(tmp_path)]) == 0
    assert len(rows(capsys.readouterr().out)) == 5
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(ARTICLE.encode())[:-12])
    assert main(["-f", "jsonl", str(tmp_path)]) == 1
    assert "packed by gzip and damaged" in capsys.readouterr().err


def test_pages_and_folders_of_tables(tmp_path: Path) -> None:
    json_lines(tmp_path)
    (tmp_path / "notes.txt").write_text("not read")
    assert main(["--text-column", "body", "-f", "html", "-o", f"{tmp_path}/pages/", str(tmp_path)]) == 1
    assert [path.name for path in sorted((tmp_path / "pages").iterdir())] == [f"a-{row}.html" for row in (1, 2, 3)]


def test_a_warning_names_the_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text('{"body": "Quiet."}\n{"body": "\u00e2\u20ac\u0153No,"}\n', encoding="utf-8")
    assert main(["--text-column", "body", str(tmp_path / "a.jsonl")]) == 0
    assert "a.jsonl:2: the text has UTF-8 that was read as Windows-1252" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.jsonl", b'{"id": 1}\n', "no column 'body'; its columns are 'id'"),
        ("a.csv", b"id,text\n1,2\n", "no column 'body'; its columns are 'id', 'text'"),
        ("a.csv", b"id,body\n", "there are no rows in it"),
        ("a.csv", b"id,body\n1,Zo\xeb\n", "not utf-8; name its encoding with --encoding"),
        ("a.json", b"[" * 100_000, "neither a list of JSON objects nor JSON lines"),
        ("a.jsonl", b"[" * 100_000, "no column 'body'; its columns are none"),
        ("a.json", b"body: no JSON", "neither a list of JSON objects nor JSON lines"),
        ("a.csv.gz", gzip.compress(b"id,body\n1,Quiet.\n" * 9, mtime=0)[:-12], "packed by gzip and damaged"),
        ("a.csv.gz", b"id,body\n1,Quiet.\n", "Not a gzipped file"),
        ("a.txt", b"{}", "--text-column reads files of .csv"),
        ("a.parquet", b"PAR1, but no more", "no table of Parquet that can be read"),
        ("a.xlsx", b"PK\x03\x04, but no more", "no table of Excel that can be read"),
        ("a.parquet.gz", b"PAR1", "Not a gzipped file"),
    ],
)
def test_no_such_table(name: str, data: bytes, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / name).write_bytes(data)
    assert main(["--text-column", "body", str(tmp_path / name)]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--keep", "id"], "name the column of the texts with --text-column"),
        (["--columns", "speaker"], "--columns is for csv, jsonl, parquet and xlsx, and this is table"),
        (["--context", "20"], "--context is for csv, jsonl, parquet and xlsx, and this is table"),
        (["--context", "-1", "-f", "csv"], "--context is -1; give a number of characters, 0 or more"),
        (["-f", "xlsx"], "xlsx is no text to be shown; name a file for it with --output"),
        (["-o", "/dev/null", "-f", "parquet"], "name a file for it with --output"),
        (["--columns", "name", "-f", "csv"], "there is no column 'name'; the columns are file, quote, kind"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, str(json_lines(tmp_path))]) == 2
    assert said in capsys.readouterr().err


def test_without_the_option_a_table_is_prose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(json_lines(tmp_path))]) == 0
    assert "read as prose, with all that is in it for programs; name the column" in capsys.readouterr().err
