"""Everything in ``examples/`` runs, and the articles give the answers that were written down by hand."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import shutil
import sys
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from examples_known_failures import KNOWN_FAILURES

import quoteattr

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = sorted(path.stem for path in (EXAMPLES / "expected").glob("*.json"))
ARTICLES = ("the ", "a ", "an ", "one ")


def expected(name: str) -> list[dict[str, Any]]:
    return list(json.loads((EXAMPLES / "expected" / f"{name}.json").read_text(encoding="utf-8")))


def article_text(name: str) -> str:
    return (EXAMPLES / "articles" / f"{name}.txt").read_text(encoding="utf-8")


@cache
def answer(name: str) -> quoteattr.Attribution:
    return quoteattr.attribute(article_text(name))


def bare(words: str | None) -> str | None:
    """Without the article in front, and in lower case: "The mayor" and "mayor" count as the same."""
    if words is None:
        return None
    low = " ".join(words.lower().split())
    return next((low[len(article) :] for article in ARTICLES if low.startswith(article)), low)


def found(name: str, start: str) -> quoteattr.Quote | None:
    """The quote whose content begins with these words; content may begin a few words earlier if it is mixed."""
    text = article_text(name)
    place = text.index(start)
    quotes = [q for q in answer(name) if q.spans[0].start == place]
    quotes += [q for q in answer(name) if q.kind == "mixed" and q.spans[0].start <= place < q.end]
    return quotes[0] if quotes else None


def cases() -> list[Any]:
    listed = []
    for name in NAMES:
        for row in expected(name):
            for field in ("found", "kind", "speaker", "role"):
                lost = (name, row["quote"], "found") in KNOWN_FAILURES
                if field != "found" and (field not in row or lost):
                    continue
                key = (name, row["quote"], field)
                marks = [pytest.mark.xfail(strict=True, reason=KNOWN_FAILURES[key])] if key in KNOWN_FAILURES else []
                listed.append(pytest.param(name, row, field, id="-".join(key).replace(" ", "_"), marks=marks))
    return listed


@pytest.mark.parametrize(("name", "row", "field"), cases())
def test_the_answers_written_by_hand(name: str, row: dict[str, Any], field: str) -> None:
    quote = found(name, row["quote"])
    if field != "found" and quote is None:
        pytest.skip("not found, as the test above this one tells")
    assert quote is not None
    speaker = quote.speaker
    if field == "kind":
        assert quote.kind == row["kind"]
    elif field == "speaker":
        assert bare(speaker.name if speaker else None) == bare(row["speaker"])
    elif field == "role":
        assert bare(speaker.role if speaker else None) == bare(row["role"])


def test_known_failures_are_about_answers_that_exist() -> None:
    keys = {(name, row["quote"], field) for name in NAMES for row in expected(name) for field in ("found", *row)}
    assert set(KNOWN_FAILURES) <= keys


@pytest.mark.parametrize("name", NAMES)
def test_nobody_says_a_heading_or_a_title(name: str) -> None:
    text = article_text(name)
    for words in ("'Giving it everything'", "‘Ice at a Crossroads’", 'so-called "rainy day"', "«missing»"):
        if words in text:
            start = text.index(words)
            quoted = [q for q in answer(name) if q.kind == "direct" and start < q.start < start + len(words)]
            assert [q.text for q in quoted if q.speaker] == []


@pytest.mark.parametrize("name", NAMES)
def test_offsets_of_the_articles_keep_their_promise(name: str) -> None:
    result, text = answer(name), article_text(name)
    assert len(result.quotes) >= len(expected(name)) // 2
    for quote in result:
        assert [text[span.start : span.end] for span in quote.spans] == [span.text for span in quote.spans]
    assert quoteattr.Attribution.from_json(result.to_json()) == result


def test_every_article_has_answers_and_a_fair_length() -> None:
    assert sorted(path.stem for path in (EXAMPLES / "articles").glob("*.txt")) == NAMES
    assert len(NAMES) >= 6
    for name in NAMES:
        assert 250 <= len(article_text(name).split()) <= 480


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_newsroom(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert script("newsroom").main([str(EXAMPLES / "articles"), str(tmp_path / "out")]) == 0
    assert "quotes in 7 articles" in capsys.readouterr().out
    assert sorted(path.stem for path in (tmp_path / "out").glob("*.html")) == NAMES
    with (tmp_path / "out" / "quotes.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert {row["article"] for row in rows} == set(NAMES)
    for row in rows:
        assert article_text(row["article"])[int(row["start"]) :].startswith(row["text"].lstrip("'")[:5])


def test_pipeline_embed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"id": name, "text": article_text(name)}) for name in NAMES[:2]]
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n".join(lines) + "\n\n"))
    assert script("pipeline_embed").main() == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["article"] for record in records] == sorted(record["article"] for record in records)
    assert {record["article"] for record in records} == set(NAMES[:2])
    assert all(record["why"].endswith(".") for record in records)


def test_monitor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monitor, database = script("monitor").main, str(tmp_path / "news.db")
    assert monitor([database, "--add", str(EXAMPLES / "articles")]) == 0
    first, *most = capsys.readouterr().out.splitlines()
    assert first == "7 new articles read"
    assert len(most) == 5
    assert monitor([database, "--by", "Phyllida Marsh"]) == 0
    first, *said = capsys.readouterr().out.splitlines()
    assert first == "0 new articles read"
    assert {line.partition(":")[0] for line in said} == {"glacier_road"}
    assert "she understood his anger" in said[1]


@pytest.mark.spark
def test_spark(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("pyspark")
    pandas = pytest.importorskip("pandas")
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        pytest.skip("Spark needs Java: apt-get install openjdk-17-jre-headless")
    root = str(EXAMPLES.parent)
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")]))
    (tmp_path / "articles").mkdir()
    for name in NAMES[:3]:
        shutil.copy(EXAMPLES / "articles" / f"{name}.txt", tmp_path / "articles")
    assert script("spark_local").main([str(tmp_path / "articles"), str(tmp_path / "quotes.parquet")]) == 0
    frame = pandas.read_parquet(tmp_path / "quotes.parquet")
    assert set(frame["id"]) == set(NAMES[:3])
    assert frame["error"].isna().all()
    for name, rows in frame.sort_values("quote").groupby("id"):
        direct = quoteattr.attribute(article_text(name), kinds={"direct", "mixed"})
        assert rows["text"].tolist() == [quote.text for quote in direct]
        assert rows["start"].tolist() == [quote.start for quote in direct]
    assert "count" in capsys.readouterr().out


def test_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("matplotlib")
    pytest.importorskip("ipykernel")
    notebook = nbformat.read(EXAMPLES / "who_said_what.ipynb", as_version=4)
    nbformat.validate(notebook)
    paths = [str(EXAMPLES.parent), os.environ.get("PYTHONPATH")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, paths)))
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")  # as in a notebook
    client = nbclient.NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(EXAMPLES)}})
    client.execute()
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert any("quoteattr" in output.get("data", {}).get("text/html", "") for output in outputs)
    assert any("image/png" in output.get("data", {}) for output in outputs)
    assert not [output["text"] for output in outputs if output.get("name") == "stderr"]
    assert any("quotes.csv" in output.get("text", "") for output in outputs)
