"""The words behind the command's name, and what they mean."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from quoteattr.cli.keeping import can_be_kept
from quoteattr.cli.packed_tables import PACKED, check_library
from quoteattr.cli.sources import ENDINGS
from quoteattr.config import MARK_STYLES, Config, configure
from quoteattr.errors import ConfigError
from quoteattr.export.records import COLUMNS, names_beside
from quoteattr.models import PRECISIONS
from quoteattr.release import __version__
from quoteattr.types import KINDS

FORMATS = ("table", "text", "json", "jsonl", "csv", "parquet", "xlsx", "html")
ROWS = frozenset({"jsonl", "csv", "parquet", "xlsx"})
"""The formats that are written text by text, and can be gone on with."""
MORE = ("context", "error", "made_with")
"""What the rows tell beside the columns of the library; the first where it is asked for."""
_BY_ENDING = {f".{form}": form for form in ("json", "jsonl", "csv", "parquet", "xlsx", "html")} | {".htm": "html"}
_ROWS_SAID = "csv, jsonl, parquet and xlsx"
_OF_TABLES = frozenset({"", ".txt", ".text", ".out", ".log"})

_EPILOG = """examples:
  quoteattr article.txt                          who said what, as a table
  quoteattr --format csv -o quotes.csv archive/  every .txt file below archive/
  quoteattr --resume -o quotes.csv archive/      go on where the same command was stopped
  quoteattr --format html -o view.html a.txt     a page to look at
  cat a.txt | quoteattr --kinds direct -         direct quotations only
  quoteattr --by "Ada Lind" archive/             what one speaker says in all of them
  quoteattr --text-column body --keep id,date -o quotes.csv articles.jsonl
  quoteattr --workers 4 -o quotes.csv archive/   on four cores

exit status: 0 all went well, 1 something could not be read or written, 2 wrong usage
"""


def parser() -> argparse.ArgumentParser:
    """What reads the words."""
    made = argparse.ArgumentParser(
        prog="quoteattr",
        description="Every quotation of an English text with its speaker and the speaker's role.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = made.add_argument
    add("files", nargs="*", metavar="FILE", help="text files, folders (their .txt files), or - for standard input")
    add = made.add_argument_group("texts").add_argument
    add(
        "--text-column",
        metavar="NAME",
        help="the files are .csv, .tsv, .jsonl, .json, .parquet or .xlsx: a text in each row, in this column",
    )
    add("--keep", metavar="LIST", help="with --text-column: columns to be written beside each quote: id,date")
    add(
        "--endings",
        metavar="LIST",
        help="files of a folder to read, separated by commas: .txt,.html (default: .txt,.text)",
    )
    add("--encoding", default="utf-8", metavar="NAME", help="of the texts (default: utf-8)")
    add = made.add_argument_group("which quotes").add_argument
    add("--kinds", metavar="LIST", help=f"which quotes, separated by commas: {','.join(KINDS)} (default: all)")
    add("--by", action="append", metavar="NAME", help="only what this speaker says; may be given several times")
    add("--min-confidence", type=float, metavar="X", help="leave out quotes whose speaker is less sure (0 to 1)")
    add("--attributed", action="store_true", help="leave out quotations for which no speaker was found")
    add("--min-words", type=int, metavar="N", help="leave out quotations in marks with fewer words")
    add("--thought", action="store_true", help="also what people think, feel, know and plan")
    add("--nested", action="store_true", help="also what somebody's words in marks quote of somebody")
    add("--cue-classes", metavar="LIST", help="whose reports without marks, separated by commas: say,tell,ask")
    add("--cues", metavar="LIST", help="cue verbs of your own, separated by commas, a class behind =: riff,quip=say")
    add(
        "--marks", metavar="LIST", help=f"which quotation marks to read: {','.join(sorted(MARK_STYLES))} (default: all)"
    )
    add("--rules-off", metavar="LIST", help="rules not to be used, as --explain names them, separated by commas")
    add("--no-roles", action="store_true", help="leave out what the speakers are")
    add = made.add_argument_group("what is written", f"rows are written by {_ROWS_SAID}").add_argument
    add("-f", "--format", choices=FORMATS, help="default: table, or what the ending of --output says")
    add("-o", "--output", metavar="PATH", help="write to this file; with html and several texts: to this folder")
    add("--columns", metavar="LIST", help="of rows only these columns: file,speaker,role,plain_text")
    add(
        "--context",
        type=int,
        metavar="N",
        help="of rows: a column with each quote and N characters on both sides of it",
    )
    add("--every-text", action="store_true", help="a row for a text without quotes too")
    add("--resume", action="store_true", help="go on with the rows that a run that was stopped has written")
    add("--explain", action="store_true", help="in the table: why each quote has its speaker")
    add("--color", choices=("auto", "always", "never"), default="auto", help="needs the extra quoteattr[terminal]")
    add = made.add_argument_group("the run").add_argument
    add("--workers", type=int, default=1, metavar="N", help="how many processes read (1 GB each; for many texts)")
    add("--precision", choices=PRECISIONS, help="compute in these numbers (default: the fastest on this machine)")
    add("--parse-all", action="store_true", help="parse every sentence, not only those that can matter (slower)")
    add("--progress", action=argparse.BooleanOptionalAction, default=None, help="a bar on standard error")
    add("--version", action="version", version=f"quoteattr {__version__}")
    return made


def config_of(args: argparse.Namespace) -> Config:
    """The options of the library among them.

    Raises:
        ConfigError: for a value that does not exist.
    """
    options: dict[str, Any] = {"thought": args.thought, "unattributed": not args.attributed, "nested": args.nested}
    options |= {"roles": not args.no_roles, "parse_all": args.parse_all}
    for name in ("kinds", "rules_off", "marks", "cue_classes"):
        if getattr(args, name) is not None:
            options[name] = set(listed(getattr(args, name)))
    if args.cues is not None:
        pairs = (cue.partition("=") for cue in listed(args.cues))
        options["cues"] = {cue.strip(): sort.strip() or "say" for cue, _, sort in pairs}
    for name in ("min_words", "min_confidence"):
        if getattr(args, name) is not None:
            options[name] = getattr(args, name)
    config = configure(None, options)
    if args.rules_off is not None:
        from quoteattr import Attributor

        Attributor(config)  # knows the rules
    return config


def kept_of(args: argparse.Namespace) -> list[str]:
    """The columns of a table of texts that are written beside each quote."""
    return listed(args.keep or "")


def columns_of(args: argparse.Namespace) -> list[str]:
    """The columns of the rows: all, or those that are asked for.

    Raises:
        ConfigError: for one that there is not.
    """
    more = MORE if args.context is not None else MORE[1:]
    there = names_beside(("file", *COLUMNS, *more), kept_of(args))
    every = [there.pop("file"), *kept_of(args), *there.values()]
    wanted = listed(args.columns or "")
    for name in wanted:
        if name not in every:
            raise ConfigError(f"there is no column {name!r}; the columns are {', '.join(every)}")
    return wanted or every


def endings_of(args: argparse.Namespace) -> frozenset[str]:
    """The endings of those files of a folder that are read."""
    given = listed(args.endings or "")
    return frozenset(f".{ending.lstrip('*.').lower()}" for ending in given) if given else ENDINGS


def check(args: argparse.Namespace) -> None:
    """Do the words fit together?

    Raises:
        ConfigError: if not.
        MissingExtraError: if a library is missing for this format.
    """
    try:
        "".encode(args.encoding)
    except LookupError as error:
        raise ConfigError(f"there is no encoding {args.encoding!r}; try utf-8 or cp1252") from error
    if args.workers < 1:
        raise ConfigError(f"--workers is {args.workers}; give a whole number of processes, 1 or more")
    form = format_of(args)
    if args.every_text and form not in ROWS:
        raise ConfigError(f"--every-text is for {_ROWS_SAID}, and this is {form}; give --format csv")
    if args.explain and form != "table":
        raise ConfigError(f"--explain is for the table, and this is {form}; pages of html explain every quotation")
    if args.keep and not args.text_column:
        raise ConfigError("--keep is for tables of texts; name the column of the texts with --text-column")
    for option, given in (("--columns", args.columns), ("--context", args.context is not None)):
        if given and form not in ROWS:
            raise ConfigError(f"{option} is for {_ROWS_SAID}, and this is {form}; give --format csv")
    if args.context is not None and args.context < 0:
        raise ConfigError(f"--context is {args.context}; give a number of characters, 0 or more")
    columns_of(args)
    if args.resume and (form not in ROWS or not args.output or args.output == "-"):
        raise ConfigError(f"--resume goes on with a file of {_ROWS_SAID}; name it with --output")
    if f".{form}" in PACKED:
        check_library(f".{form}")
        if not args.output or args.output == "-" or not can_be_kept(args.output):
            raise ConfigError(f"{form} is no text to be shown; name a file for it with --output")


def format_of(args: argparse.Namespace) -> str:
    """The format: as named, else by the ending of the output.

    Raises:
        ConfigError: for an ending that tells none.
    """
    if args.format:
        return str(args.format)
    ending = Path(args.output).suffix.lower() if args.output else ""
    if ending in _OF_TABLES:
        return "table"
    if ending not in _BY_ENDING:
        known = ", ".join(_BY_ENDING)
        raise ConfigError(
            f"there is no format for {ending} ({args.output}); the endings are {known}, or name the format with "
            "--format. Others: see attribute_frame in the documentation"
        )
    return _BY_ENDING[ending]


def listed(words: str) -> list[str]:
    """What is separated by commas."""
    return [word.strip() for word in words.split(",") if word.strip()]
