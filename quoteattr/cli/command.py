"""The command ``quoteattr``: files, folders or standard input in; a table or a file format out.

Exit status: 0 all went well, 1 a file could not be read, attributed or written, 2 wrong usage;
130 after Ctrl-C, 141 when the reader of the output went away (as shells count it).
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import os
import shutil
import sys
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import regex
from attrs import evolve

from quoteattr.cli.keeping import NothingToKeepError, can_be_kept, keeping
from quoteattr.cli.options import ROWS, check, columns_of, config_of, endings_of, format_of, kept_of, parser
from quoteattr.cli.packed_tables import PACKED, write_packed
from quoteattr.cli.sources import STDIN, Source, overwritten, sources, sources_in_tables, unique_stems
from quoteattr.cli.tables import Reader, cell
from quoteattr.config import Config
from quoteattr.errors import ConfigError, InputError, MissingExtraError, QuoteattrError, QuoteattrWarning
from quoteattr.lookup import only_by
from quoteattr.models import models_version
from quoteattr.release import __version__
from quoteattr.types import Attribution

OK, FAILED, USAGE, INTERRUPTED, PIPE = 0, 1, 2, 130, 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: the words after the command's name; None for those of this process.

    Returns:
        The exit status; nothing is raised (argparse's own exit for ``--help`` and wrong options aside).
    """
    try:
        return _run(parser().parse_args(arguments))
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return PIPE


def _run(args: argparse.Namespace) -> int:
    if not args.files and sys.stdin is not None and sys.stdin.isatty():
        return _wrong("no FILE given; name a file or a folder, or pipe a text in (see quoteattr --help)")
    try:
        check(args)
        config = config_of(args)
    except (ConfigError, MissingExtraError) as error:
        return _wrong(str(error))
    if args.text_column is None:
        found, problems, left_out = sources(args.files or [STDIN], endings_of(args))
    else:
        columns = [args.text_column, *kept_of(args)]
        found, problems, left_out = sources_in_tables(args.files or [STDIN], endings_of(args), args.encoding, columns)
    for message in (*problems, *left_out):
        _say(message)
    form = format_of(args)
    if not found:
        return FAILED
    many = _is_many(args.files, found)
    output = None if args.output == STDIN else args.output
    pages = form == "html" and (len(found) > 1 or (output and (_is_folder(output) or (many and not _is_page(output)))))
    if pages and (not output or _is_page(output)):
        return _wrong("several texts make several pages; name a folder for them with --output")
    targets = (
        [Path(output or "") / f"{stem}.html" for stem in unique_stems(found).values()] if pages else [output or ""]
    )
    if lost := overwritten(found, targets):
        return _wrong(f"{lost} is a text to be read, and would be lost; name another place with --output")
    try:
        results = _Results(found, config, args, form)
        with _warnings_as_messages(results):
            if pages:
                _write_pages(Path(args.output), results)
            else:
                _write_all(form, args, results, many=many)
    except BrokenPipeError:
        raise
    except NothingToKeepError:
        return FAILED
    except ConfigError as error:
        return _wrong(str(error))
    except OSError as error:
        _say(_os_message(error))
        return FAILED
    except QuoteattrError as error:
        _say(str(error))
        return FAILED
    return FAILED if results.failed or problems else OK


@contextlib.contextmanager
def _warnings_as_messages(results: _Results) -> Iterator[None]:
    """Our warnings are said as our other messages are, each once, and with the file's name for the text's number."""
    said: set[str] = set()

    def shown(message: Warning | str, *_: object, **__: object) -> None:
        words = regex.sub(r"^Text \d++ ", f"{results.now}: the text ", str(message))
        if words not in said:
            said.add(words)
            _say(words)

    log, quiet = logging.getLogger("quoteattr"), logging.NullHandler()
    log.addHandler(quiet)  # what is logged of a text is said with its file's name
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("always", QuoteattrWarning)
            warnings.showwarning = shown
            yield
    finally:
        log.removeHandler(quiet)


def _is_many(files: Sequence[str], found: Sequence[Source]) -> bool:
    return len(found) > 1 or any(name != STDIN and Path(name).is_dir() for name in files)


def _is_folder(output: str) -> bool:
    """Is it one, or named like one?"""
    return output.endswith(("/", os.sep)) or Path(output).is_dir()


def _is_page(output: str) -> bool:
    """Is this a file for a page, and no folder?"""
    return Path(output).suffix.lower() in (".html", ".htm") and not _is_folder(output)


class _Results:
    """The attributions of all sources, one after the other; counts what failed on the way."""

    def __init__(self, found: Sequence[Source], config: Config, args: argparse.Namespace, form: str) -> None:
        self.found = found
        self.failed = 0
        self._read: deque[tuple[Source, str | None]] = deque()
        self.config = config
        self._encoding: str = args.encoding
        self._column: str = args.text_column or ""
        self._kept = kept_of(args)
        self._by: list[str] = args.by or []
        self._bare = form in ("html", "text")  # a page is shown as a reader sees it
        self._unread = form in ROWS  # a row tells of a file that cannot be read, too
        self._options = {} if args.workers == 1 else {"workers": args.workers}
        if args.precision is not None:
            self._options["nlp"] = args.precision
        seen = sys.stderr is not None and sys.stderr.isatty()
        self._progress = args.progress if args.progress is not None else len(found) > 3 and seen

    def __iter__(self) -> Iterator[tuple[Source, Attribution]]:
        from quoteattr import attribute_many, without_markup

        read = self._read
        results = attribute_many(self._texts(read), config=self.config, **self._options)
        for result in self._shown(results):
            yield from self._problems(read)
            source, _ = read.popleft()
            if result.error is not None:
                self.failed += 1
                _say(f"{source.name}: {result.error}")
            if self._bare and "</" in result.text:
                result = without_markup(result)
            yield source, only_by(result, self._by) if self._by else result
        yield from self._problems(read)

    @property
    def now(self) -> str:
        """The name of the text that is being answered."""
        return next((source.name for source, problem in self._read if problem is None), "")

    def _texts(self, read: deque[tuple[Source, str | None]]) -> Iterator[Any]:
        tables = Reader(self._encoding)
        for source in self.found:
            try:
                if source.path is None or source.row is None:
                    text: Any = source.read(self._encoding)
                else:
                    row = tables.row(source.path, source.row)
                    source = evolve(source, kept={name: _readable(cell(row, name)) for name in self._kept})
                    text = cell(row, self._column)
                    text = text.decode(self._encoding) if isinstance(text, bytes) else text
                    text = "" if text is None or text != text else text  # NaN, as pandas writes what is missing
                    if not isinstance(text, str):
                        from quoteattr.render.clean import shortened

                        raise InputError(f"in column {self._column!r} is no text but {shortened(repr(text), 60)}")
            except UnicodeDecodeError as error:
                problem = _encoding_message(error, self._encoding)
            except OSError as error:
                problem = error.strerror or str(error)
            except InputError as error:
                problem = str(error)
            else:
                read.append((source, None))
                yield text
                continue
            _say(f"{source.name}: {problem}")
            self.failed += 1
            if self._unread:
                read.append((source, problem))

    def _problems(self, read: deque[tuple[Source, str | None]]) -> Iterator[tuple[Source, Attribution]]:
        """The files that could not be read before the next text."""
        while read and read[0][1] is not None:
            source, problem = read.popleft()
            options = self.config.to_dict()
            yield source, Attribution("", config=options, error=problem, made_with={"quoteattr": __version__})

    def _shown(self, results: Iterable[Attribution]) -> Iterable[Attribution]:
        if not self._progress:
            return results
        from tqdm import tqdm  # type: ignore[import-untyped, unused-ignore]

        bar: Iterable[Attribution] = tqdm(results, total=len(self.found), unit="text", file=sys.stderr)
        return bar


def _write_all(form: str, args: argparse.Namespace, results: _Results, *, many: bool) -> None:
    """Write every result in one format."""
    from quoteattr.export.files import writing

    if args.output and args.output != STDIN and form in ROWS and can_be_kept(args.output):
        _keep_rows(form, args, results)
    elif args.output and args.output != STDIN:
        with writing(args.output, encoding="utf-8-sig" if form == "csv" else "utf-8") as stream:
            _write(form, args, results, stream, many=many, terminal=False)
            if results.failed == len(results.found):
                raise NothingToKeepError
    else:
        _prepare_stdout()
        _write(form, args, results, sys.stdout, many=many, terminal=True)
        sys.stdout.flush()


def _keep_rows(form: str, args: argparse.Namespace, results: _Results) -> None:
    """Write the rows of text after text, going on with those of a run before if that is wanted."""
    from quoteattr.cli.formats import head_of, rows_of

    columns = columns_of(args)
    head = f"\ufeff{head_of(form, columns)}" if form == "csv" else head_of(form, columns)
    made = {
        "quoteattr": __version__,
        "models": models_version(),
        "options": results.config.to_dict(),
        "format": form,
        "precision": args.precision,
        "encoding": args.encoding,
        "every text": args.every_text,
        **{name: given for name in ("by", "text_column", "keep", "columns") if (given := getattr(args, name))},
        **({} if args.context is None else {"context": args.context}),
    }
    ending = f".{form}"
    make = partial(write_packed, ending=ending, columns=columns) if ending in PACKED else None
    with keeping(args.output, head, made=made, resume=args.resume, say=_say, make=make) as kept:
        results.failed = kept.failed
        results.found = [source for source in results.found if source.name not in kept.done]
        for source, result in results:
            rows = rows_of(form, source, result, columns, every_text=args.every_text, context=args.context)
            kept.add(source.name, rows, failed=result.error is not None)
        if kept.failed == len(kept.done):
            raise NothingToKeepError


def _write(
    form: str, args: argparse.Namespace, results: _Results, stream: TextIO, *, many: bool, terminal: bool
) -> None:
    from quoteattr.cli import formats

    if form in ("table", "text"):
        color = _color(args.color, stream) if terminal else False
        width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
        looks: dict[str, Any] = {"form": form, "width": width, "color": color, "explain": args.explain}
        formats.write_readable(results, stream, **looks, many=many, chosen=bool(args.by))
    elif form == "json":
        formats.write_json(results, stream, many=many)
    elif form in ROWS:
        options = {"every_text": args.every_text, "context": args.context}
        formats.write_rows(form, results, stream, columns_of(args), **options)
    else:
        for source, result in results:
            stream.write(result.to_html(page=True, title=source.title))


def _write_pages(folder: Path, results: _Results) -> None:
    from quoteattr.export.files import writing

    folder.mkdir(parents=True, exist_ok=True)
    stems = unique_stems(results.found)
    for source, result in results:
        with writing(folder / f"{stems[source]}.html") as stream:
            stream.write(result.to_html(page=True, title=source.title))


def _color(wanted: str, stream: TextIO) -> bool:
    if wanted != "auto":
        return wanted == "always"
    if not stream.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    from importlib.util import find_spec

    return find_spec("rich") is not None


def _prepare_stdout() -> None:
    """Characters that the terminal's encoding lacks are shown as escapes, never an error.

    Raises:
        OSError: if there is nothing to write to.
    """
    if sys.stdout is None:
        raise OSError("standard output is closed; name a file with --output")
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace", newline="\n")


def _silence_stdout() -> None:
    """Keep Python from writing once more to a pipe that is gone when it shuts down."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError, AttributeError):
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123


def _say(message: str) -> None:
    from quoteattr.render.clean import printable

    if sys.stderr is not None:
        sys.stderr.write(f"quoteattr: {printable(message)}\n")


def _wrong(message: str) -> int:
    _say(message)
    return USAGE


def _readable(value: Any) -> Any:
    """What stands in a column, for a row: bytes, which Parquet may hold for texts, as text."""
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else value


_NO_TEXTS = {
    b"%PDF": "a PDF",
    b"PAR1": "a table of Parquet",
    b"PK\x03\x04": "a file of Word or LibreOffice, an e-book or a zip archive",
    b"\xd0\xcf\x11\xe0": "an old file of Word or Excel",
    b"\x1f\x8b": "a gzip archive",
}


def _encoding_message(error: UnicodeDecodeError, encoding: str) -> str:
    for beginning, what in _NO_TEXTS.items():
        if error.object.startswith(beginning):
            return f"this is {what} and no plain text; take the text out of it first"
    marked = error.object[:2] in (b"\xff\xfe", b"\xfe\xff")
    remedy = "it looks like utf-16: --encoding utf-16" if marked else "name its encoding with --encoding"
    return f"not {encoding} at byte {error.start}; {remedy}"


def _os_message(error: OSError) -> str:
    where = os.fspath(error.filename) if error.filename else None
    what = error.strerror or str(error)
    return f"{where}: {what}" if where else what
