"""The command ``quoteattr``: files, folders or standard input in; a table or a file format out.

Exit status: 0 all went well, 1 a file could not be read, attributed or written, 2 wrong usage;
130 after Ctrl-C, 141 when the reader of the output went away (as shells count it).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import sys
import warnings
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from quoteattr.cli.sources import STDIN, Source, sources, unique_stems
from quoteattr.config import Config, configure
from quoteattr.errors import ConfigError, QuoteattrError, QuoteattrWarning
from quoteattr.types import KINDS, Attribution

FORMATS = ("table", "text", "json", "jsonl", "csv", "html")
OK, FAILED, USAGE, INTERRUPTED, PIPE = 0, 1, 2, 130, 141

_EPILOG = """examples:
  quoteattr article.txt                          who said what, as a table
  quoteattr --format csv -o quotes.csv archive/  every .txt file below archive/
  quoteattr --format html -o view.html a.txt     a page to look at
  cat a.txt | quoteattr --kinds direct -         direct quotations only
  quoteattr --workers 4 -o quotes.csv archive/   on four cores

exit status: 0 all went well, 1 something could not be read or written, 2 wrong usage
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: the words after the command's name; None for those of this process.

    Returns:
        The exit status; nothing is raised (argparse's own exit for ``--help`` and wrong options aside).
    """
    try:
        return _run(_parser().parse_args(arguments))
    except KeyboardInterrupt:
        _say("interrupted")
        return INTERRUPTED
    except BrokenPipeError:
        _silence_stdout()
        return PIPE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quoteattr",
        description="Every quotation of an English text with its speaker and the speaker's role.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("files", nargs="*", metavar="FILE", help="text files, folders (their .txt files), or - for standard input")
    add("-f", "--format", choices=FORMATS, help="default: table, or what the ending of --output says")
    add("-o", "--output", metavar="PATH", help="write to this file; with html and several texts: to this folder")
    add("--kinds", metavar="LIST", help=f"which quotes, parted by commas: {','.join(KINDS)} (default: all)")
    add("--thought", action="store_true", help="also what people think, feel, know and plan")
    add("--min-words", type=int, metavar="N", help="leave out quotations in marks with fewer words")
    add("--min-confidence", type=float, metavar="X", help="leave out quotes whose speaker is less sure (0 to 1)")
    add("--nested", action="store_true", help="also what somebody's words in marks quote of somebody")
    add("--attributed", action="store_true", help="leave out quotations for which no speaker was found")
    add("--cues", metavar="LIST", help="cue verbs of your own, parted by commas, a class behind =: riff,quip=say")
    add("--rules-off", metavar="LIST", help="rules not to be used, as --explain names them, parted by commas")
    add("--explain", action="store_true", help="in the table: why each quote has its speaker")
    add("--encoding", default="utf-8", metavar="NAME", help="of the texts (default: utf-8)")
    add("--color", choices=("auto", "always", "never"), default="auto", help="needs the extra quoteattr[terminal]")
    add("--workers", type=int, default=1, metavar="N", help="how many processes read (1 GB each; for many texts)")
    add("--progress", action=argparse.BooleanOptionalAction, default=None, help="a bar on standard error")
    add("--version", action="version", version=f"quoteattr {_version()}")
    return parser


def _version() -> str:
    from quoteattr import __version__

    return __version__


def _run(args: argparse.Namespace) -> int:
    if not args.files and sys.stdin is not None and sys.stdin.isatty():
        return _wrong("no FILE given; name a file or a folder, or pipe a text in (see quoteattr --help)")
    try:
        config = _config(args)
        "".encode(args.encoding)
    except ConfigError as error:
        return _wrong(str(error))
    except LookupError:
        return _wrong(f"there is no encoding {args.encoding!r}; try utf-8 or cp1252")
    if args.workers < 1:
        return _wrong(f"--workers is {args.workers}; give a whole number of processes, 1 or more")
    found, problems, left_out = sources(args.files or [STDIN])
    for message in (*problems, *left_out):
        _say(message)
    form = _format(args)
    if form == "html" and len(found) > 1 and not args.output:
        return _wrong("several texts make several pages; name a folder for them with --output")
    if not found:
        return FAILED
    try:
        with _warnings_as_messages():
            failed = _write_all(form, args, _Results(found, config, args), many=_is_many(args.files, found))
    except BrokenPipeError:
        raise
    except _NothingReadError:
        return FAILED
    except OSError as error:
        _say(_os_message(error))
        return FAILED
    except QuoteattrError as error:
        _say(str(error))
        return FAILED
    return FAILED if failed or problems else OK


@contextlib.contextmanager
def _warnings_as_messages() -> Iterator[None]:
    """Our warnings are said as our other messages are, each once."""
    said: set[str] = set()

    def shown(message: Warning | str, *_: object, **__: object) -> None:
        if str(message) not in said:
            said.add(str(message))
            _say(str(message))

    with warnings.catch_warnings():
        warnings.simplefilter("always", QuoteattrWarning)
        warnings.showwarning = shown
        yield


def _is_many(files: Sequence[str], found: Sequence[Source]) -> bool:
    return len(found) > 1 or any(name != STDIN and Path(name).is_dir() for name in files)


def _config(args: argparse.Namespace) -> Config:
    options: dict[str, Any] = {"thought": args.thought, "unattributed": not args.attributed, "nested": args.nested}
    if args.kinds is not None:
        options["kinds"] = set(_listed(args.kinds))
    if args.rules_off is not None:
        options["rules_off"] = set(_listed(args.rules_off))
    if args.cues is not None:
        pairs = (cue.partition("=") for cue in _listed(args.cues))
        options["cues"] = {cue.strip(): sort.strip() or "say" for cue, _, sort in pairs}
    for name in ("min_words", "min_confidence"):
        if getattr(args, name) is not None:
            options[name] = getattr(args, name)
    config = configure(None, options)
    if args.rules_off is not None:
        from quoteattr import Attributor

        Attributor(config)  # knows the rules
    return config


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _format(args: argparse.Namespace) -> str:
    if args.format:
        return str(args.format)
    ending = Path(args.output).suffix.lower() if args.output else ""
    return {".json": "json", ".jsonl": "jsonl", ".csv": "csv", ".html": "html", ".htm": "html"}.get(ending, "table")


class _NothingReadError(Exception):
    """Every text failed: a file that stands at --output is better left as it is."""


class _Results:
    """The attributions of all sources, one after the other; counts what failed on the way."""

    def __init__(self, found: Sequence[Source], config: Config, args: argparse.Namespace) -> None:
        self.found = found
        self.failed = 0
        self._config = config
        self._encoding: str = args.encoding
        self._team = {} if args.workers == 1 else {"workers": args.workers}
        self._progress = args.progress if args.progress is not None else len(found) > 3 and sys.stderr.isatty()

    def __iter__(self) -> Iterator[tuple[Source, Attribution]]:
        from quoteattr import attribute_many

        read: deque[Source] = deque()
        results = attribute_many(self._texts(read), config=self._config, **self._team)
        for result in self._shown(results):
            source = read.popleft()
            if result.error is not None:
                self.failed += 1
                _say(f"{source.name}: {result.error}")
            yield source, result

    def _texts(self, read: deque[Source]) -> Iterator[str]:
        for source in self.found:
            try:
                text = source.read(self._encoding)
            except UnicodeDecodeError as error:
                _say(f"{source.name}: not {self._encoding} at byte {error.start}; name its encoding with --encoding")
            except OSError as error:
                _say(_os_message(error, source.name))
            else:
                read.append(source)
                yield text
                continue
            self.failed += 1

    def _shown(self, results: Iterable[Attribution]) -> Iterable[Attribution]:
        if not self._progress:
            return results
        from tqdm import tqdm  # type: ignore[import-untyped, unused-ignore]

        bar: Iterable[Attribution] = tqdm(results, total=len(self.found), unit="text", file=sys.stderr)
        return bar


def _write_all(form: str, args: argparse.Namespace, results: _Results, *, many: bool) -> int:
    """Write every result in one format; returns how many texts failed."""
    from quoteattr.export.files import writing

    if form == "html" and len(results.found) > 1:
        _write_pages(Path(args.output), results)
    elif args.output and args.output != STDIN:
        with writing(args.output, encoding="utf-8-sig" if form == "csv" else "utf-8") as stream:
            _write(form, args, results, stream, many=many, terminal=False)
            if results.failed == len(results.found):
                raise _NothingReadError
    else:
        _prepare_stdout()
        _write(form, args, results, sys.stdout, many=many, terminal=True)
        sys.stdout.flush()
    return results.failed


def _write(
    form: str, args: argparse.Namespace, results: _Results, stream: TextIO, *, many: bool, terminal: bool
) -> None:
    from quoteattr.cli import formats

    if form in ("table", "text"):
        color = _color(args.color, stream) if terminal else False
        width = shutil.get_terminal_size((100, 24)).columns if terminal else 100
        formats.write_readable(results, stream, form=form, width=width, color=color, explain=args.explain, many=many)
    elif form == "json":
        formats.write_json(results, stream, many=many)
    elif form == "jsonl":
        formats.write_jsonl(results, stream)
    elif form == "csv":
        formats.write_csv(results, stream)
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
    """Characters that the terminal's encoding lacks are shown as escapes, never an error."""
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

    sys.stderr.write(f"quoteattr: {printable(message)}\n")


def _wrong(message: str) -> int:
    _say(message)
    return USAGE


def _os_message(error: OSError, name: str | None = None) -> str:
    where = name or (os.fspath(error.filename) if error.filename else None)
    what = error.strerror or str(error)
    return f"{where}: {what}" if where else what
