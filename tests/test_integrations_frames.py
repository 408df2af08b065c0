"""``attribute_frame``: pandas, and the shapes that Spark, Dask and Ray hand over."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import pytest
from handmade import ARTICLE, harbour

from quoteattr.config import configure
from quoteattr.errors import ConfigError, InputError, MissingExtraError
from quoteattr.export import COLUMNS
from quoteattr.integrations.frames import attribute_frame, empty_frame, spark_schema
from quoteattr.types import Attribution

pandas = pytest.importorskip("pandas")


seen: list[int] = []


class Engine:
    """In place of the engine: knows the handmade article, fails on "bad", finds nothing elsewhere."""

    def __init__(self, config: Any = None, *, nlp: Any = None, **options: Any) -> None:
        self.config = configure(config, options)

    def attribute_many(self, texts: Iterable[str], *, batch_size: int, workers: int) -> Iterator[Attribution]:
        seen.append(workers)
        if workers > 1:
            texts = list(texts)  # processes read ahead
        for text in texts:
            yield harbour() if text == ARTICLE else Attribution(text, error="no luck" if text == "bad" else None)


@pytest.fixture(autouse=True)
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quoteattr.attributor.Attributor", Engine)


@pytest.fixture
def articles() -> Any:
    return pandas.DataFrame(
        {"id": [7, 8, 9, 10], "text": [ARTICLE, "bad", None, "nothing"], "kind": ["news", "blog", "blog", "news"]},
        index=[3, 3, 1, 0],
    )


def test_one_row_per_quote_and_one_per_error(articles: Any) -> None:
    answer = attribute_frame(articles)
    assert list(answer.columns) == ["id", "kind", *[f"quote_{c}" if c == "kind" else c for c in COLUMNS], "error"]
    assert answer["id"].tolist() == [7, 7, 7, 7, 7, 8]
    assert answer["error"].tolist() == [None] * 5 + ["no luck"]
    assert answer["text"].tolist()[:5] == [quote.text for quote in harbour()]
    assert answer["quote_kind"].tolist()[:2] == ["indirect", "direct"]
    assert answer.index.tolist() == list(range(6))


def test_offsets_are_integers_even_beside_an_error(articles: Any) -> None:
    answer = attribute_frame(articles)
    assert {str(answer[name].dtype) for name in ("start", "end", "quote", "cue_start")} == {"Int64"}
    assert answer["start"].tolist()[:5] == [30, 122, 224, 270, 286]
    assert pandas.isna(answer["start"][5])


@pytest.mark.parametrize(
    ("keep", "kept"), [(["id"], ["id"]), ("id", ["id"]), ([], []), (["kind", "id"], ["kind", "id"])]
)
def test_kept_columns(articles: Any, keep: Any, kept: list[str]) -> None:
    answer = attribute_frame(articles, keep=keep)
    assert list(answer.columns)[: len(answer.columns) - len(COLUMNS) - 1] == kept
    assert len(answer) == 6


def test_another_text_column(articles: Any) -> None:
    renamed = articles.rename(columns={"text": "body"})
    assert len(attribute_frame(renamed, "body", keep=["id"])) == 6
    kept = attribute_frame(renamed.assign(text="x"), text_column="body")
    assert kept["text"].tolist() == ["x"] * 6
    assert kept["quote_text"].tolist()[4] == "Nobody asked us."


def test_an_iterator_of_frames_gives_one_lazily(articles: Any) -> None:
    taken = []

    def parts() -> Iterator[Any]:
        for start in (0, 2):
            taken.append(start)
            yield articles.iloc[start : start + 2]

    answers = attribute_frame(parts(), keep=["id"])
    assert taken == []
    assert len(next(answers)) == 6
    assert taken == [0]
    assert len(next(answers)) == 0


def test_several_processes_are_started_once_for_all_frames(articles: Any) -> None:
    seen.clear()
    parts = [articles.iloc[:0], articles.iloc[:2], articles.iloc[2:3], articles.iloc[3:], articles, articles.iloc[:0]]
    answers = list(attribute_frame(iter(parts), workers=4, keep=["id"]))
    assert seen == [4]
    assert [len(answer) for answer in answers] == [0, 6, 0, 0, 6, 0]
    for part, answer in zip(parts, answers, strict=True):
        pandas.testing.assert_frame_equal(answer, attribute_frame(part, keep=["id"]))


def test_one_frame_and_processes(articles: Any) -> None:
    seen.clear()
    pandas.testing.assert_frame_equal(attribute_frame(articles, workers=3), attribute_frame(articles))
    assert seen == [3, 1]


def test_the_index_of_the_rows_can_be_kept(articles: Any) -> None:
    unique = articles.reset_index(drop=True).rename(index=lambda row: f"row {row}")
    answer = attribute_frame(unique, keep=[], keep_index=True)
    assert answer.index.tolist() == ["row 0"] * 5 + ["row 1"]
    assert unique[["id"]].join(answer, how="inner")["id"].tolist() == [7] * 5 + [8]
    two = articles.set_index(["kind", "id"])
    assert attribute_frame(two, keep_index=True).index.tolist() == [("news", 7)] * 5 + [("blog", 8)]
    assert attribute_frame(two.iloc[:0], keep_index=True).index.names == ["kind", "id"]


def test_no_rows_keep_columns_and_types(articles: Any) -> None:
    full, empty = attribute_frame(articles), attribute_frame(articles.iloc[:0])
    assert list(empty.columns) == list(full.columns)
    assert empty.dtypes.astype(str).tolist() == full.dtypes.astype(str).tolist()
    assert empty_frame(articles).dtypes.astype(str).tolist() == full.dtypes.astype(str).tolist()


@pytest.mark.parametrize(
    "wrong",
    ["text", b"text", 3, None, ["text"], {"text": ["a"]}, pandas.Series(["text"])],
    ids=["str", "bytes", "number", "nothing", "list", "dict", "series"],
)
def test_not_a_frame(wrong: Any) -> None:
    with pytest.raises(InputError, match="pass a pandas"):
        attribute_frame(wrong)


def test_a_frame_of_another_library_can_be_turned_into_one_of_pandas() -> None:
    pyarrow = pytest.importorskip("pyarrow")
    with pytest.raises(InputError, match=r"frame is a pyarrow\.Table; pass frame\.to_pandas\(\)"):
        attribute_frame(pyarrow.table({"text": ["Nobody spoke."]}))


def test_an_iterator_of_something_else_is_told_when_it_is_met(articles: Any) -> None:
    answers = attribute_frame(iter([articles, "text"]))
    assert len(next(answers)) == 6
    with pytest.raises(InputError, match=r"hands out a str.*attribute_many"):
        next(answers)


@pytest.mark.parametrize("columns", [["text", "text"], pandas.MultiIndex.from_tuples([("text", "a"), ("text", "b")])])
def test_two_columns_of_texts(columns: Any) -> None:
    with pytest.raises(InputError, match="several columns 'text'"):
        attribute_frame(pandas.DataFrame([["Nobody spoke.", "Nobody spoke."]], columns=columns))


def test_missing_columns_are_named(articles: Any) -> None:
    with pytest.raises(InputError, match="no column 'body'; it has 'id', 'text', 'kind'"):
        attribute_frame(articles, "body")
    with pytest.raises(InputError, match="no column 'url'"):
        attribute_frame(articles, keep=["url"])


def test_wrong_options_are_told_at_once(articles: Any) -> None:
    with pytest.raises(ConfigError, match="loud"):
        attribute_frame(iter([articles]), kinds={"loud"})


def test_without_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match=r"quoteattr\[pandas\]"):
        attribute_frame(None)  # type: ignore[arg-type]


def test_the_spark_schema_has_the_columns_of_the_frame(articles: Any) -> None:
    columns = [part.split()[0].strip("`") for part in spark_schema("id bigint, kind string").split(", ")]
    assert columns == list(attribute_frame(articles).columns)
    assert spark_schema().startswith("`quote` bigint")


def test_dask(articles: Any) -> None:
    dask = pytest.importorskip("dask.dataframe")
    frame = dask.from_pandas(articles.reset_index(drop=True), npartitions=2)
    meta = empty_frame(articles, keep=["id"])
    answer = frame.map_partitions(partial(attribute_frame, keep=["id"]), meta=meta).compute(scheduler="synchronous")
    assert answer["id"].tolist() == [7, 7, 7, 7, 7, 8]
    assert answer["speaker"].tolist()[0] == "Ilse Varga"
