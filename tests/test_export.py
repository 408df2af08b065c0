"""Records, data frames, CSV, JSON lines, displaCy; files that are whole or not there."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import stat
import subprocess
import sys
import textwrap
from decimal import Decimal
from pathlib import Path
from typing import Any, TextIO

import pytest
from handmade import HOSTILE, harbour, hostile
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.errors import InputError, MissingExtraError
from quoteattr.export import COLUMNS, to_brat, to_csv, to_displacy, to_frame, to_jsonl, to_records, writing
from quoteattr.render import mark_html, to_html, to_table, to_text
from quoteattr.types import Attribution, Quote, Span, Speaker


def test_records_are_flat_and_complete() -> None:
    rows = to_records(harbour())
    assert [list(row) for row in rows] == [list(COLUMNS)] * 5
    for row in rows:
        for name, value in row.items():
            assert value is None or type(value) is COLUMNS[name], name
    assert rows[1]["spans"] == "122-162 175-194"
    assert (rows[1]["speaker"], rows[1]["mention"], rows[1]["role"]) == ("Ilse Varga", "she", "Harbour Master")
    assert (rows[4]["speaker"], rows[4]["cue_start"]) == (None, None)


def test_offsets_in_records_are_those_of_the_text() -> None:
    result = harbour()
    for row in result.to_records():
        for name in ("mention", "cue"):
            if row[name] is not None:
                assert result.text[row[f"{name}_start"] : row[f"{name}_end"]] == row[name]


def test_rows_tell_what_else_the_speaker_is_called() -> None:
    rows = harbour().to_records()
    assert (rows[1]["aliases"], rows[1]["pronouns"]) == ("she", "she")
    assert (rows[4]["aliases"], rows[4]["pronouns"]) == (None, None)


def test_frame_has_integer_columns() -> None:
    pytest.importorskip("pandas")
    frame = to_frame(harbour())
    assert frame.shape == (5, len(COLUMNS))
    types = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert types["start"] == types["end"] == types["quote"] == "int64"
    assert types["cue_start"] == types["outer"] == "Int64"
    assert types["asserted"] == "bool"
    assert frame["speaker"].tolist()[-1] is None


def test_an_empty_frame_has_the_same_columns_and_types() -> None:
    pytest.importorskip("pandas")
    empty, full = to_frame(Attribution("")), to_frame(harbour())
    assert list(empty.columns) == list(full.columns)
    assert empty.dtypes.astype(str).tolist() == full.dtypes.astype(str).tolist()


def test_frame_without_pandas_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[pandas\]"):
        to_frame(harbour())


def test_csv_is_read_back() -> None:
    text = harbour().to_csv()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["text"] for row in rows] == [quote.text for quote in harbour()]
    assert (rows[0]["start"], rows[0]["asserted"], rows[4]["speaker"]) == ("30", "true", "")


def test_csv_of_nothing_has_a_head() -> None:
    assert to_csv(Attribution("")) == ",".join(COLUMNS) + "\n"
    assert to_csv([]) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("\n=1", "'\n=1"),
        (" =1", "' =1"),
        ("\u00a0=1", "'\u00a0=1"),
        ("\u200b=1", "'\u200b=1"),
        ("＝1", "'＝1"),
        ("\x00=1", "\ufffd=1"),
        ("plain - text = fine", "plain - text = fine"),
        ("“=1”", "“=1”"),
        ("", ""),
    ],
)
def test_cells_that_start_a_formula_are_made_safe(cell: str, written: str) -> None:
    row = next(csv.DictReader(io.StringIO(to_csv([{"a": cell, "b": 0}]), newline="")))
    assert row["a"] == written


@given(st.text(max_size=12))
def test_no_cell_starts_a_formula_and_unsafe_cells_come_back_unchanged(cell: str) -> None:
    safe = next(csv.reader(io.StringIO(to_csv([{"a": cell, "b": 0}]).split("\n", 1)[1], newline="")))[0]
    assert not safe.lstrip().startswith(tuple("=+-@＝＋－＠"))
    if "\x00" not in cell:
        written = to_csv([{"a": cell, "b": 0}], safe=False).split("\n", 1)[1]
        assert next(csv.reader(io.StringIO(written, newline="")))[0] == cell


def test_numbers_are_not_made_text() -> None:
    assert to_csv([{"a": -1, "b": None, "c": True}]) == "a,b,c\n-1,,true\n"


def test_csv_file_opens_in_a_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "quotes.csv"
    harbour().to_csv(path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbfquote,")
    pandas = pytest.importorskip("pandas")
    assert pandas.read_csv(path)["start"].tolist() == [30, 122, 224, 270, 286]
    to_csv(harbour(), path, encoding="utf-8")
    assert path.read_bytes().startswith(b"quote,")


def test_open_files_are_written_to_and_left_open() -> None:
    stream = io.StringIO()
    assert harbour().to_csv(stream) is None
    assert harbour().to_jsonl(stream) is None
    assert stream.getvalue() == f"{harbour().to_csv()}{harbour().to_jsonl()}"


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "quotes.jsonl"
    harbour().to_jsonl(path)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == harbour().to_records()
    assert "“" not in lines[1]
    assert "won't" in lines[1]


def test_json_lines_are_lines_and_hold_anything() -> None:
    rows = [{"a": "\ud800"}, {"a": "x\u2028y\x85z\u2029"}]
    text = to_jsonl(rows)
    assert [json.loads(line) for line in text.splitlines()] == rows
    text.encode("utf-8")


def test_hostile_text_is_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    hostile().to_csv(path)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert rows[0]["text"] == HOSTILE
    surrogate = Attribution("\ud800", (Quote("direct", (Span(0, 1, "\ud800"),), speaker=Speaker(0, "\ud800")),))
    surrogate.to_csv(path)
    assert "\\ud800" in path.read_text(encoding="utf-8")


def test_displacy_ent_leaves_nested_quotes_out() -> None:
    text = "“He said ‘no’ twice,” said Ada."
    outer, inner = (
        Quote("direct", (Span(1, 20, text[1:20]),), speaker=Speaker(0, "Ada")),
        Quote("direct", (Span(10, 12, "no"),), outer=0),
    )
    drawn = to_displacy(Attribution(text, (outer, inner)))
    assert drawn["ents"] == [{"start": 1, "end": 20, "label": "Ada"}]


def test_displacy_span_covers_the_words() -> None:
    drawn = harbour().to_displacy(style="span")
    shown = {(s["label"], " ".join(drawn["tokens"][s["start_token"] : s["end_token"]])) for s in drawn["spans"]}
    assert ("speaker", "she") in shown
    assert ("cue", "called") in shown
    assert ("Fishermen", "a disaster for families") in shown


def test_displacy_draws_it() -> None:
    displacy = pytest.importorskip("spacy").displacy
    assert "Ilse Varga" in displacy.render(harbour().to_displacy(), style="ent", manual=True, jupyter=False)
    assert "Ilse Varga" in displacy.render(
        harbour().to_displacy(style="span"), style="span", manual=True, jupyter=False
    )


def test_displacy_of_another_style() -> None:
    with pytest.raises(ValueError, match="choose"):
        to_displacy(harbour(), style="dep")


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


class Fault(Exception):
    """Something went wrong in the middle."""


def half_written(stream: TextIO) -> None:
    stream.write("half")
    raise Fault


def test_writing_replaces_only_when_all_is_written(tmp_path: Path) -> None:
    path = tmp_path / "out.txt"
    path.write_text("before")
    with pytest.raises(Fault), writing(path) as stream:
        half_written(stream)
    assert path.read_text() == "before"
    assert names(tmp_path) == ["out.txt"]
    with writing(path) as stream:
        stream.write("after\n")
        assert path.read_text() == "before"
    assert path.read_bytes() == b"after\n"
    assert names(tmp_path) == ["out.txt"]


def test_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), writing(tmp_path / "out.txt"):
        raise KeyboardInterrupt
    assert names(tmp_path) == []


@pytest.mark.parametrize("step", ["fsync", "mkstemp"])
def test_a_full_disk_leaves_what_was_there_and_names_the_file(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(f"quoteattr.export.files.{'os.fsync' if step == 'fsync' else 'tempfile.mkstemp'}", full)
    with pytest.raises(OSError, match="No space left") as caught:
        harbour().to_csv(path)
    assert caught.value.filename == str(path)
    assert caught.value.errno == errno.ENOSPC
    assert path.read_text() == "before"
    assert names(tmp_path) == ["out.csv"]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are a thing of POSIX")
def test_a_file_that_grows_past_a_real_limit_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("before")
    script = f"""
        import resource, signal, sys
        from quoteattr.export import to_csv
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
        try:
            to_csv(({{"text": "word " * 100}} for _ in range(1000)), {str(path)!r})
        except OSError as error:
            print(error)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True, check=True)
    assert "File too large" in done.stdout
    assert str(path) in done.stdout
    assert path.read_text() == "before"
    assert names(tmp_path) == ["out.csv"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_device() -> None:
    with pytest.raises(OSError, match="No space left"):
        harbour().to_csv("/dev/full")


def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    harbour().to_csv(link)
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_text(encoding="utf-8-sig").startswith("quote,")


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    harbour().to_jsonl(tmp_path / "new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_folder_and_a_missing_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError) as caught:
        harbour().to_csv(tmp_path)
    assert caught.value.filename == str(tmp_path)
    with pytest.raises(FileNotFoundError) as missing:
        harbour().to_csv(tmp_path / "no" / "out.csv")
    assert missing.value.filename == str(tmp_path / "no" / "out.csv")


def test_a_frame_of_several_texts_keeps_their_keys() -> None:
    pandas = pytest.importorskip("pandas")
    rows = ({"id": key, **record} for key in (3, 4) for record in to_records(harbour()))
    frame = to_frame(rows)
    assert list(frame) == ["id", *COLUMNS]
    assert list(frame["id"]) == [3] * 5 + [4] * 5
    assert (frame["id"].dtype, frame["start"].dtype, frame["outer"].dtype) == ("int64", "int64", pandas.Int64Dtype())
    assert list(to_frame([])) == list(COLUMNS)


def test_annotations_of_brat_fit_the_text() -> None:
    """Line by line, as brat wants them; cue and words for a speaker once, however many quotes they have."""
    text = "“We go.\r\n\r\n“We stay,” she told him. “Or not.”"
    she = Speaker(0, None, mention=Span.of(text, 22, 25))
    said = {"cue": Span.of(text, 26, 30), "speaker": she, "addressee": Span.of(text, 31, 34)}
    quotes = (Quote("direct", (Span.of(text, 1, 20),), **said), Quote("direct", (Span.of(text, 37, 44),), **said))  # type: ignore[arg-type]
    lines = to_brat(Attribution(text, quotes)).splitlines()
    assert lines[0] == "T1\tQuote 1 7;11 20\tWe go. “We stay,"
    assert lines[2] == "#1\tAnnotatorNotes T1\tnobody named"
    entities = [line.split("\t") for line in lines if line.startswith("T")]
    assert [entity[1].split()[0] for entity in entities] == ["Quote", "Cue", "Speaker", "Addressee", "Quote"]
    for _, place, words in entities:
        offsets = [part.split() for part in place.partition(" ")[2].split(";")]
        assert " ".join(text[int(start) : int(end)] for start, end in offsets) == words
    assert [line.split("\t")[1] for line in lines if line.startswith("R")] == [
        "Signals Arg1:T2 Arg2:T1", "Says Arg1:T3 Arg2:T1", "SaidTo Arg1:T1 Arg2:T4",
        "Signals Arg1:T2 Arg2:T5", "Says Arg1:T3 Arg2:T5", "SaidTo Arg1:T5 Arg2:T4",
    ]  # fmt: skip


@pytest.mark.parametrize("write", [to_csv, to_jsonl, to_frame])
@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("“Go.”", "The rows are a str; pass an Attribution"),
        (None, "The rows are a NoneType"),
        ({"quote": 1}, "The rows are a dict"),
        ([harbour(), harbour()], "A row is an Attribution; pass the rows of several"),
        (harbour().quotes, "A row is a Quote"),
    ],
)
def test_what_are_no_rows(write: Any, rows: Any, said: str) -> None:
    with pytest.raises(InputError, match=said):
        write(rows)


@pytest.mark.parametrize("show", [to_records, to_brat, to_displacy, to_html, to_table, to_text, mark_html])
def test_what_is_no_answer(show: Any) -> None:
    with pytest.raises(
        InputError, match=r"This is a str; pass an Attribution, as quoteattr.attribute\(text\) gives it\."
    ):
        show("“Go.”")
    with pytest.raises(InputError, match=r"This is a list; .* one after the other"):
        show([harbour()])


def test_a_frame_needs_all_columns() -> None:
    with pytest.raises(InputError, match="A record lacks quote, kind, start"):
        to_frame([{"id": 1, "text": "Go."}])


@pytest.mark.parametrize("target", [io.BytesIO(), b"quotes.csv", 5])
def test_no_place_to_write_to(target: Any) -> None:
    for write in (to_csv, to_jsonl):
        with pytest.raises(InputError, match="The target is"):
            write(harbour(), target)


def test_values_of_a_frame_can_be_written() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"n": pandas.array([1, None], dtype="Int64"), "x": [float("nan"), 0.5]})
    frame["day"] = pandas.to_datetime(["2026-05-01", None])
    records = [{**row, "price": Decimal("1.50")} for row in frame.to_dict("records")]
    assert [json.loads(line) for line in to_jsonl(records).splitlines()] == [
        {"n": 1, "x": None, "day": "2026-05-01T00:00:00", "price": "1.50"},
        {"n": None, "x": 0.5, "day": None, "price": "1.50"},
    ]
    assert to_csv(records).splitlines() == ["n,x,day,price", "1,,2026-05-01 00:00:00,1.50", ",0.5,,1.50"]
    assert to_jsonl([{"n": frame["n"].astype("float64").fillna(0).astype("int32").to_numpy()[0]}]) == '{"n": 1}\n'
    with pytest.raises(InputError, match="A cell is a object, which JSON does not know"):
        to_jsonl([{"n": object()}])
