"""Quotes of whole tables: one function for pandas, Spark, Dask and Ray.

* pandas: ``attribute_frame(articles)``, with ``workers=4`` on four cores
* Spark: ``articles.mapInPandas(partial(attribute_frame, keep=["id"]), schema=spark_schema("id long"))``
* Dask: ``articles.map_partitions(attribute_frame, keep=["id"], meta=empty_frame(articles.head(0), keep=["id"]))``
* Ray: ``dataset.map_batches(attribute_frame, batch_format="pandas", fn_kwargs={"keep": ["id"]})``
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, overload

from attrs import define, field

from quoteattr.errors import InputError, MissingExtraError
from quoteattr.export.records import COLUMNS, names_beside, to_records
from quoteattr.types import Attribution

if TYPE_CHECKING:
    import pandas
    from typing_extensions import Unpack

    from quoteattr.config import Config, Options

ERROR = "error"
_SPARK = {int: "bigint", str: "string", float: "double", bool: "boolean"}
_PANDAS = {int: "Int64", str: "object", float: "float64", bool: "boolean"}


@overload
def attribute_frame(
    frame: pandas.DataFrame,
    text_column: str = "text",
    *,
    keep: Sequence[str] | None = None,
    batch_size: int = 16,
    workers: int = 1,
    keep_index: bool = False,
    config: Config | None = None,
    nlp: Any = None,
    **options: Unpack[Options],
) -> pandas.DataFrame: ...
@overload
def attribute_frame(  # type: ignore[overload-cannot-match, unused-ignore]  # where pandas has no types
    frame: Iterable[pandas.DataFrame],
    text_column: str = "text",
    *,
    keep: Sequence[str] | None = None,
    batch_size: int = 16,
    workers: int = 1,
    keep_index: bool = False,
    config: Config | None = None,
    nlp: Any = None,
    **options: Unpack[Options],
) -> Iterator[pandas.DataFrame]: ...
def attribute_frame(
    frame: pandas.DataFrame | Iterable[pandas.DataFrame],
    text_column: str = "text",
    *,
    keep: Sequence[str] | None = None,
    batch_size: int = 16,
    workers: int = 1,
    keep_index: bool = False,
    config: Config | None = None,
    nlp: Any = None,
    **options: Unpack[Options],
) -> pandas.DataFrame | Iterator[pandas.DataFrame]:
    """From a frame with one row per text to a frame with one row per quote.

    Args:
        frame: a pandas data frame, or an iterator of such (as Spark's ``mapInPandas`` hands them to
            its function); the answer is of the same sort.
        text_column: the column that holds the texts. A missing value counts as no text.
        keep: columns to carry over to every quote of a row, such as an id; None for all but the text.
        batch_size: texts to be read at a time.
        workers: how many processes read; 1 reads in this one, as is right inside Spark, Dask and Ray, which have
            their own. In a script, call this below ``if __name__ == "__main__":``, since each worker imports it.
        keep_index: give each quote the index of its row, so that the answer can be joined with ``frame`` (as after
            ``DataFrame.explode``); else the quotes are numbered from 0.
        config: a :class:`quoteattr.Config`, or None.
        nlp: a Stanza pipeline, package or folder instead of the bundled models, or None.
        **options: single options of :class:`quoteattr.Config`.

    Returns:
        The kept columns, then those of :data:`quoteattr.export.COLUMNS`, then ``error``. The quote's own
        text is in ``quote_text`` if a kept column is called ``text``, and likewise for other names that
        meet. A text without quotes gives no row. A text that could not be read gives one row in which only
        the kept columns and ``error`` are filled, so that none is lost without a word.

    Raises:
        InputError: if ``frame`` is not a frame or lacks a column, or a number makes no sense.
        MissingExtraError: if pandas is not installed.
        ConfigError: for an option or value that does not exist.
    """
    pandas_ = _pandas()
    from quoteattr.attributor import Attributor

    attributor = Attributor(config, nlp=nlp, **options)

    def answered(parts: Iterable[Any]) -> Iterator[pandas.DataFrame]:
        checked = (_checked_frame(part, pandas_) for part in parts)
        read = partial(attributor.attribute_many, batch_size=batch_size, workers=workers)
        return _attributed(checked, text_column, keep, keep_index, read)

    if isinstance(frame, pandas_.DataFrame):
        return next(answered([frame]))
    _check_parts(frame, pandas_)
    if workers > 1:  # which are started once, for all frames
        return answered(frame)
    return (answer for part in frame for answer in answered([part]))


def empty_frame(
    frame: pandas.DataFrame, text_column: str = "text", *, keep: Sequence[str] | None = None
) -> pandas.DataFrame:
    """What :func:`attribute_frame` returns for no rows: the right columns and types, for Dask's ``meta``.

    Args:
        frame: a frame with the columns of the input; its rows are not looked at.
        text_column: the column that holds the texts.
        keep: columns to carry over; None for all but the text.

    Raises:
        InputError: if the frame lacks a column.
        MissingExtraError: if pandas is not installed.
    """
    kept = _kept(frame, text_column, keep)
    return _assembled(frame.iloc[:0], kept, [], [])


def spark_schema(kept: str = "") -> str:
    """The schema of the answer for Spark's ``mapInPandas``, as a DDL string.

    Args:
        kept: the kept columns with their types, such as ``"id bigint, source string"``.

    >>> spark_schema("id bigint")[:60]
    'id bigint, `quote` bigint, `kind` string, `start` bigint, `e'
    """
    taken = {part.split()[0].strip("`") for part in kept.split(",") if part.split()}
    names = _names(taken)
    ours = [f"`{names[name]}` {_SPARK[kind]}" for name, kind in COLUMNS.items()]
    return ", ".join([*([kept] if kept.strip() else []), *ours, f"`{names[ERROR]}` string"])


def _check_parts(frames: Any, pandas_: Any) -> None:
    """Can these be frames? What is no iterator is looked into at once.

    Raises:
        InputError: if not.
    """
    if isinstance(frames, pandas_.Series):
        raise InputError('frame is a Series; pass a pandas.DataFrame, as series.to_frame("text") gives it.')
    if hasattr(frames, "to_pandas"):
        sort = f"{type(frames).__module__.partition('.')[0]}.{type(frames).__name__}"
        raise InputError(f"frame is a {sort}; pass frame.to_pandas(), and turn the answer back.")
    if isinstance(frames, (str, bytes, Mapping)) or hasattr(frames, "columns") or not isinstance(frames, Iterable):
        raise InputError(f"frame is a {type(frames).__name__}; pass a pandas.DataFrame, or an iterator of them.")
    if isinstance(frames, Collection):
        for part in frames:
            _checked_frame(part, pandas_)


def _checked_frame(part: Any, pandas_: Any) -> Any:
    if not isinstance(part, pandas_.DataFrame):
        raise InputError(
            f"frame hands out a {type(part).__name__}; pass a pandas.DataFrame, or an iterator of them. "
            'Texts in a list: pandas.DataFrame({"text": texts}), or quoteattr.attribute_many(texts).'
        )
    return part


def _attributed(
    frames: Iterable[pandas.DataFrame],
    text_column: str,
    keep: Sequence[str] | None,
    keep_index: bool,
    read: Callable[[Iterator[Any]], Iterator[Attribution]],
) -> Iterator[pandas.DataFrame]:
    """The answer for each frame, in order; their texts are read in one stream."""
    waiting: deque[_Part] = deque()

    def texts() -> Iterator[Any]:
        for frame in frames:
            _kept(frame, text_column, keep)  # complains of missing columns before anything is read
            there = frame[text_column].notna().tolist()
            part = _Part(frame, [row for row, present in enumerate(there) if present])
            waiting.append(part)
            yield from frame[text_column].iloc[part.rows].tolist()

    def assembled(part: _Part) -> pandas.DataFrame:
        kept = _kept(part.frame, text_column, keep)
        return _assembled(part.frame, kept, part.places, part.records, keep_index)

    for result in read(texts()):
        while len(waiting[0].rows) == waiting[0].read:  # a frame without texts
            yield assembled(waiting.popleft())
        part = waiting[0]
        for record in _rows(result):
            part.places.append(part.rows[part.read])
            part.records.append(record)
        part.read += 1
        if part.read == len(part.rows):
            yield assembled(waiting.popleft())
    while waiting:
        yield assembled(waiting.popleft())


@define(eq=False)
class _Part:
    """A frame, its rows that have a text, how many of them are read, and what came of them."""

    frame: pandas.DataFrame
    rows: list[int]
    read: int = 0
    places: list[int] = field(factory=list)
    records: list[dict[str, Any]] = field(factory=list)


def _rows(result: Attribution) -> list[dict[str, Any]]:
    if result.error is not None:
        return [{**dict.fromkeys(COLUMNS), ERROR: result.error}]
    return [{**record, ERROR: None} for record in to_records(result)]


def _kept(frame: pandas.DataFrame, text_column: str, keep: Sequence[str] | None) -> list[str]:
    if isinstance(keep, str):
        keep = [keep]
    wanted = [text_column, *(keep or [])]
    missing = [name for name in wanted if name not in frame.columns]
    if missing:
        raise InputError(
            f"The frame has no column {', '.join(map(repr, missing))}; it has "
            f"{', '.join(map(repr, frame.columns)) or 'none'}. "
            "Name the column of the texts with text_column=…, those to keep with keep=[…]."
        )
    if frame[text_column].ndim != 1:
        raise InputError(f"The frame has several columns {text_column!r}; give the texts a column of their own.")
    return list(keep) if keep is not None else [name for name in frame.columns if name != text_column]


def _names(taken: Iterable[str]) -> dict[str, str]:
    """Our columns' names in the answer: with "quote_" before them where a kept column has that name."""
    return names_beside((*COLUMNS, ERROR), taken)


def _assembled(
    frame: pandas.DataFrame,
    kept: Sequence[str],
    places: Sequence[int],
    records: Sequence[dict[str, Any]],
    keep_index: bool = False,
) -> pandas.DataFrame:
    pandas_ = _pandas()
    chosen = frame[list(kept)].iloc[list(places)]
    answer = chosen.reset_index(drop=True)
    names = _names(kept)
    for name, kind in {**COLUMNS, ERROR: str}.items():
        answer[names[name]] = pandas_.Series([record[name] for record in records], dtype=_PANDAS[kind])
    if keep_index:
        answer.index = chosen.index
    return answer


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        raise MissingExtraError("Data frames need pandas: pip install 'quoteattr[pandas]'.") from error
    return pandas
