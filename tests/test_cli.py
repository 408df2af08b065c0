"""The command: formats, files, folders, standard input, exit status, messages."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from handmade import ARTICLE, harbour

import quoteattr
from quoteattr.cli import main
from quoteattr.config import Config
from quoteattr.types import Attribution

OTHER = "Nothing is said here."
BROKEN = "This one fails."


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> list[Config]:
    """In place of the engine: knows the handmade article, fails on one text, finds nothing elsewhere."""
    seen: list[Config] = []

    def attribute_many(texts: Iterable[str], *, config: Config) -> Iterator[Attribution]:
        seen.append(config)
        for text in texts:
            if text == ARTICLE:
                yield harbour()
            else:
                yield Attribution(text, error="out of luck" if text == BROKEN else None)

    monkeypatch.setattr(quoteattr, "attribute_many", attribute_many, raising=False)
    return seen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    (place / "deep").mkdir(parents=True)
    (place / ".hidden").mkdir()
    (place / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (place / "deep" / "a.TXT").write_text(OTHER, encoding="utf-8")
    (place / "deep" / "b.txt").write_text(ARTICLE, encoding="utf-8")
    (place / ".hidden" / "x.txt").write_text("not read")
    (place / ".y.txt").write_text("not read")
    return place


@pytest.fixture
def article(folder: Path) -> str:
    return str(folder / "b.txt")


def pipe_in(monkeypatch: pytest.MonkeyPatch, data: bytes, *, tty: bool = False) -> None:
    stream = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
    monkeypatch.setattr(stream, "isatty", lambda: tty, raising=False) if tty else None
    monkeypatch.setattr(sys, "stdin", stream)


def test_a_table_by_default(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([article]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("SPEAKER     ROLE            QUOTE\n")
    assert err == ""


def test_the_text_with_marks(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--format", "text", article]) == 0
    assert "[4: it would sue]" in capsys.readouterr().out


def test_explanations_in_the_table(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--explain", article]) == 0
    assert "the only woman" in capsys.readouterr().out


def test_json_of_one_text_is_what_to_dict_gives(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", article]) == 0
    assert json.loads(capsys.readouterr().out) == harbour().to_dict()


def test_json_of_several_is_a_list(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "json", str(folder)]) == 0
    loaded = json.loads(capsys.readouterr().out)
    assert [Path(one.pop("file")).name for one in loaded] == ["b.txt", "a.TXT", "b.txt"]
    assert loaded[0] == harbour().to_dict()


def test_json_lines(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "jsonl", str(folder)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 10
    assert {list(row)[-1] for row in rows} == {"made_with"}
    assert {Path(row.pop("file")).name for row in rows} == {"b.txt"}
    assert {(row.pop("error"), row.pop("made_with")) for row in rows} == {(None, "quoteattr")}
    assert rows[:5] == harbour().to_records()


def test_csv(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "csv", str(folder)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert len(rows) == 10
    assert rows[0]["speaker"] == "Ilse Varga"


def test_a_row_for_every_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for form in ("jsonl", "csv"):
        assert main(["-f", form, "--every-text", str(folder)]) == 0
        assert capsys.readouterr().out.count("a.TXT") == 1
        assert main(["-f", form, str(folder)]) == 0
        assert capsys.readouterr().out.count("a.TXT") == 0


@pytest.mark.parametrize("name", ["x.jsonl", "x.rtf", "feed.RSS"])
def test_of_a_file_of_data_is_said_that_it_is_read_as_prose(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_text(OTHER)
    assert main([str(tmp_path / name)]) == 0
    assert f"{name}: read as prose" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("“We stay,” said Ada Lind.", "pipe a text in"),
        ("https://example.org/a", "nothing is fetched"),
        ("a b.txt", "no such file or folder\n"),
    ],
)
def test_what_to_do_with_what_is_no_file(name: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name]) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("names", [["Ilse Varga"], ["varga", "Nobody"]])
def test_what_one_speaker_says(names: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    by = [word for name in names for word in ("--by", name)]
    assert main(["-f", "jsonl", *by, str(folder)]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(rows) == 2 * len(harbour().quotes_by("Ilse Varga"))
    assert {row["speaker"] for row in rows} == {"Ilse Varga"}


def test_html(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-f", "html", article]) == 0
    assert capsys.readouterr().out == harbour().to_html(page=True, title="b")


def test_texts_without_what_is_looked_for_are_passed_over(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--by", "varga", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "b.txt\n\nSPEAKER" in out
    assert "a.TXT" not in out
    assert main(["--by", "Nobody", str(folder)]) == 0
    assert capsys.readouterr().out == "No quotes found.\n"


@pytest.mark.parametrize("form", ["html", "text"])
def test_a_page_is_shown_without_its_tags(form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text("<p>We <b>go</b> &amp; stay.</p>", encoding="utf-8")
    assert main(["-f", form, str(tmp_path / "page.html")]) == 0
    out = capsys.readouterr().out
    assert "We go &amp; stay." in out if form == "html" else "We go & stay." in out
    assert "&lt;" not in out


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["-"]):
        pipe_in(monkeypatch, b"\xef\xbb\xbf" + ARTICLE.encode())
        assert main(arguments) == 0
        assert "Ilse Varga" in capsys.readouterr().out


def test_no_file_at_a_terminal_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe_in(monkeypatch, b"", tty=True)
    assert main([]) == 2
    assert "no FILE given" in capsys.readouterr().err


def test_several_files_are_told_apart(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder / "b.txt"), str(folder / "deep" / "a.TXT"), str(folder / "b.txt")]) == 0
    out = capsys.readouterr().out
    assert out.count("b.txt\n") == 1
    assert "a.TXT\n\nNo quotes found." in out


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        (".json", "{\n"),
        (".jsonl", '{"file"'),
        (".csv", "\ufefffile,"),
        (".html", "<!DOCTYPE html>"),
        (".out", "SPEAKER"),
        (".txt", "SPEAKER"),
        ("", "SPEAKER"),
    ],
)
def test_the_ending_of_the_output_says_the_format(
    ending: str, start: str, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"out{ending}"
    assert main([article, "-o", str(out)]) == 0
    assert out.read_text(encoding="utf-8").startswith(start)
    assert capsys.readouterr().out == ""


def test_a_page_for_each_text(folder: Path, tmp_path: Path) -> None:
    assert main([str(folder), "-f", "html", "-o", str(tmp_path / "pages")]) == 0
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["a.html", "b-2.html", "b.html"]


@pytest.mark.parametrize(
    ("output", "made"), [("pages", "pages/a.html"), ("pages/", "pages/a.html"), ("b.html", "b.html")]
)
def test_a_folder_of_one_text_gives_a_folder_of_one_page(output: str, made: str, folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").unlink()
    (folder / "deep" / "b.txt").unlink()
    for _ in range(2):  # a second time the folder is there
        assert main([str(folder), "-f", "html", "-o", f"{tmp_path}/{output}"]) == 0
    assert (tmp_path / made).is_file()
    assert main([str(folder / "deep" / "a.TXT"), "-f", "html", "-o", f"{tmp_path}/{output}"]) == 0


def test_several_pages_need_a_folder(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for output in ([], ["-o", "-"], ["-o", "pages.html"]):
        assert main([str(folder), "-f", "html", *output]) == 2
        assert "--output" in capsys.readouterr().err


def test_options_reach_the_engine(article: str, engine: list[Config]) -> None:
    main(["--kinds", "direct, mixed", "--thought", "--min-words", "3", "--attributed", article])
    assert engine[0] == Config(kinds={"direct", "mixed"}, thought=True, min_words=3, unattributed=False)
    main(["--cues", "riff, muse=think", "--min-confidence", "0.8", article])
    assert engine[1] == Config(cues={"riff": "say", "muse": "think"}, min_confidence=0.8)
    main(["--marks", "double, single", "--cue-classes", "say,ask", "--parse-all", "--no-roles", article])
    assert engine[2] == Config(marks={"double", "single"}, cue_classes={"say", "ask"}, parse_all=True, roles=False)


def test_rules_are_switched_off_by_name(article: str, engine: list[Config], capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("stanza")
    assert main(["--rules-off", "takes turns, governing verb", article]) == 0
    assert engine[0].rules_off == {"takes turns", "governing verb"}
    assert main(["--rules-off", "governing verbs", article]) == 2
    assert "There is no rule 'governing verbs'; the rules are" in capsys.readouterr().err


def test_processes_are_asked_for(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def attribute_many(texts: Iterable[str], **options: Any) -> Iterator[Attribution]:
        asked.append((options.get("workers"), options.get("nlp")))
        yield from (harbour() for _ in texts)

    monkeypatch.setattr(quoteattr, "attribute_many", attribute_many, raising=False)
    assert main(["--workers", "3", "--precision", "float32", article]) == main([article]) == 0
    assert asked == [(3, "float32"), (None, None)]


def test_of_a_folder_is_said_what_is_left_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.md").write_text(OTHER)
    (folder / "deep" / "a.HTML").touch()
    (folder / "deep" / "b.html").touch()
    assert main(["-f", "jsonl", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 10
    assert f"{folder}: 3 files left out (.html 2, .md 1); of a folder .txt files" in err
    assert main(["-f", "jsonl", str(folder / "deep"), str(folder / "notes.md")]) == 0
    assert "2 files left out (.html 2)" in capsys.readouterr().err
    assert main(["-f", "jsonl", "--every-text", "--endings", "html,*.md", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 3
    assert "3 files left out (.txt 3); of a folder .html and .md files are read, others if --endings says so" in err
    assert main(["-f", "jsonl", "--endings", ".csv", str(folder)]) == 1
    err = capsys.readouterr().err
    assert "no .csv files in this folder" in err
    assert "read as prose" in err


def test_a_text_is_never_written_over(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(article).read_bytes()
    assert main([article, "-o", article]) == 2
    assert "is a text to be read, and would be lost; name another place" in capsys.readouterr().err
    page = Path(article).with_suffix(".html")
    page.write_bytes(before)
    assert main([str(page), "-f", "html", "-o", f"{page.parent}/"]) == 2
    assert Path(article).read_bytes() == page.read_bytes() == before


def test_closed_streams(article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdin", None)
        assert main(["-"]) == 1
    assert "standard input is closed" in capsys.readouterr().err
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", None)
        assert main([article]) == 1
    assert "standard output is closed; name a file with --output" in capsys.readouterr().err
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stderr", None)
        assert main(["missing.txt"]) == 1


def test_an_empty_name_is_no_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([""]) == 1
    assert "an empty name; name a file or a folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--kinds", "loud"], "loud is not known; choose from direct, indirect, mixed"),
        (["--min-words", "-1"], "whole number"),
        (["--min-confidence", "80"], "from 0 to 1"),
        (["--cues", "riff=loud"], "loud is not known"),
        (["--workers", "0"], "1 or more"),
        (["--marks", "wavy"], "wavy is not known"),
        (["-o", "quotes.feather"], "no format for .feather (quotes.feather); the endings are .json, .jsonl, .csv"),
        (["-o", "quotes.tsv"], "name the format with --format"),
        (["--every-text"], "--every-text is for csv, jsonl, parquet and xlsx, and this is table"),
        (["--explain", "-f", "csv"], "--explain is for the table, and this is csv"),
        (["--resume", "-f", "csv"], "name it with --output"),
        (["--resume", "-o", "quotes.json"], "--resume goes on with a file of csv, jsonl, parquet and xlsx"),
        (["--encoding", "klingon"], "there is no encoding 'klingon'"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, article]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--format", "xml"], ["--nothing"]])
def test_wrong_options(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: quoteattr" in capsys.readouterr().err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option, said in (("--version", quoteattr.__version__), ("--help", "exit status")):
        with pytest.raises(SystemExit) as stopped:
            main([option])
        assert stopped.value.code == 0
        assert said in capsys.readouterr().out


def no_rights(place: Path) -> str:
    return str(place / "missing.txt")


def not_utf8(place: Path) -> str:
    (place / "latin.txt").write_bytes("Zoë".encode("latin-1"))
    return str(place / "latin.txt")


def empty_folder(place: Path) -> str:
    (place / "empty").mkdir()
    return str(place / "empty")


def failing_text(place: Path) -> str:
    (place / "broken.txt").write_text(BROKEN)
    return str(place / "broken.txt")


def utf16(place: Path) -> str:
    (place / "wide.txt").write_bytes("Zoë".encode("utf-16"))
    return str(place / "wide.txt")


def pdf(place: Path) -> str:
    (place / "page.txt").write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    return str(place / "page.txt")


@pytest.mark.parametrize(
    ("make", "said", "row"),
    [
        (no_rights, "missing.txt: no such file or folder", ""),
        (not_utf8, "latin.txt: not utf-8 at byte 2; name its encoding with --encoding", "not utf-8 at byte 2"),
        (utf16, "wide.txt: not utf-8 at byte 0; it looks like utf-16: --encoding utf-16", "not utf-8 at byte 0"),
        (pdf, "page.txt: this is a PDF and no plain text; take the text out of it first", "this is a PDF"),
        (empty_folder, "empty: no .txt files in this folder", ""),
        (failing_text, "broken.txt: out of luck", "out of luck"),
    ],
)
def test_one_bad_file_does_not_stop_the_rest(
    make: Callable[[Path], str], said: str, row: str, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["-f", "csv", make(tmp_path), article]) == 1
    out, err = capsys.readouterr()
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [one["error"].startswith(row) for one in rows if not one["text"]] == [True] * bool(row)
    assert len([one for one in rows if one["text"] and not one["error"]]) == 5
    assert said in err
    assert "Traceback" not in err


def test_another_encoding(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "utf16.txt"
    path.write_bytes(ARTICLE.encode("utf-16"))
    assert main(["--encoding", "utf-16", str(path)]) == 0
    assert "Ilse Varga" in capsys.readouterr().out


def test_nothing_readable_leaves_the_output_as_it_was(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("before")
    assert main([not_utf8(tmp_path), "-o", str(out)]) == 1
    assert out.read_text() == "before"


@pytest.mark.parametrize("output", ["no/such/folder/out.csv", "."])
def test_an_output_that_cannot_be_written(
    output: str, article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([article, "-f", "csv", "-o", str(tmp_path / output)]) == 1
    assert "quoteattr: " in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([article, "-o", "/dev/full"]) == 1
    assert "No space left" in capsys.readouterr().err


def test_ctrl_c(article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(quoteattr, "attribute_many", interrupted, raising=False)
    assert main([article]) == 130
    assert capsys.readouterr().err == "quoteattr: interrupted\n"


def test_an_error_of_ours_is_one_line(
    article: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: Any, **__: Any) -> None:
        raise quoteattr.ModelError("the model is missing; do this")

    monkeypatch.setattr(quoteattr, "attribute_many", broken, raising=False)
    assert main([article]) == 1
    assert capsys.readouterr().err == "quoteattr: the model is missing; do this\n"


def test_progress_goes_to_standard_error(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("tqdm")
    assert main(["--progress", "-f", "jsonl", str(folder)]) == 0
    out, err = capsys.readouterr()
    assert "3/3" in err
    assert len(out.splitlines()) == 10
    main(["--no-progress", "-f", "jsonl", str(folder)])
    assert capsys.readouterr().err == ""


def test_colour_on_demand_only(article: str, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("rich")
    main([article])
    assert "\x1b[" not in capsys.readouterr().out
    main(["--color", "always", article])
    assert "\x1b[1;34m" in capsys.readouterr().out


@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_colour_at_a_terminal(
    variables: dict[str, str], coloured: bool, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("rich")

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    stream = Terminal()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main([article]) == 0
    assert ("\x1b[" in stream.getvalue()) == coloured


def test_warnings_are_messages(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def attribute_many(texts: Iterable[str], **_: Any) -> Iterator[Attribution]:
        for _text in texts:
            warnings.warn("the text is damaged", quoteattr.QuoteattrWarning, stacklevel=1)
            yield harbour()

    monkeypatch.setattr(quoteattr, "attribute_many", attribute_many, raising=False)
    assert main(["-f", "jsonl", str(folder)]) == 0
    assert capsys.readouterr().err == "quoteattr: the text is damaged\n"


def test_messages_cannot_steer_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "\x1b[31mred.txt")]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_the_error_of_one_text_is_kept_beside_the_results_of_others(article: str, tmp_path: Path) -> None:
    out = tmp_path / "x.json"
    assert main([failing_text(tmp_path), article, "-o", str(out)]) == 1
    assert [one["error"] for one in json.loads(out.read_text(encoding="utf-8"))] == ["out of luck", None]


def test_the_real_command_on_an_example_article() -> None:
    pytest.importorskip("stanza")
    root = Path(__file__).parent.parent
    article = root / "examples" / "articles" / "glacier_road.txt"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")])}
    done = subprocess.run(
        [sys.executable, "-m", "quoteattr", "-f", "jsonl", "--kinds", "direct", str(article)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env=environment,
    )
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    text = article.read_text(encoding="utf-8")
    assert done.stderr == ""
    assert "Phyllida Marsh" in {row["speaker"] for row in rows}
    assert all(text[row["start"] :].startswith(row["text"][:8]) for row in rows)
