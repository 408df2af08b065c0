"""The command over tables: ``--text-column``, ``--keep`` and ``--columns``."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from handmade import ARTICLE, harbour

import quoteattr
from quoteattr.cli import main
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
            if text == 42:
                yield Attribution("", error="InputError: a number")
            else:
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
    assert found[5]["error"] == "InputError: a number"
    assert "JSON" in found[6]["error"]
    assert "a.json" in err


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
    assert [row["id"] for row in rows(out.read_text(encoding="utf-8"))] == [7] * 5 + [None]


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
    assert [path.name for path in sorted((tmp_path / "pages").iterdir())] == [f"a-{row}.html" for row in (1, 2, 3, 4)]


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
        ("a.json", b"body: no JSON", "neither a list of JSON objects nor JSON lines"),
        ("a.csv.gz", gzip.compress(b"id,body\n1,Quiet.\n" * 9)[:-12], "packed by gzip and damaged"),
        ("a.csv.gz", b"id,body\n1,Quiet.\n", "Not a gzipped file"),
        ("a.txt", b"{}", "--text-column reads files of .csv"),
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
        (["--columns", "speaker"], "--columns is for csv and jsonl, and this is table"),
        (["--columns", "name", "-f", "csv"], "there is no column 'name'; the columns are file, quote, kind"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, str(json_lines(tmp_path))]) == 2
    assert said in capsys.readouterr().err


def test_without_the_option_a_table_is_prose(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(json_lines(tmp_path))]) == 0
    assert "read as prose, with all that is in it for programs; name the column" in capsys.readouterr().err
