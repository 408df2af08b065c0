"""The result for a terminal: a table of quotes, or the text with its quotes marked.

In colour through ``rich`` (extra "terminal") if that is asked for and installed, plainly otherwise.
Control characters of the text never reach the terminal.
"""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import TYPE_CHECKING

from quoteattr.errors import MissingExtraError, expected
from quoteattr.render.clean import one_line, printable, shortened
from quoteattr.render.palette import NOBODY, PALETTE, colour_number
from quoteattr.render.wording import all_speakers, described, quotes_per_speaker, speaker_name
from quoteattr.types import Attribution, Quote

if TYPE_CHECKING:
    from rich.text import Text

_HEAD = ("SPEAKER", "ROLE", "QUOTE")


def to_table(attribution: Attribution, *, width: int = 100, color: bool = False, explain: bool = False) -> str:
    """The quotes as a readable table: speaker, role, quote.

    Args:
        attribution: what to show.
        width: columns of the terminal, 40 or more.
        color: each speaker in colour; needs the extra "terminal".
        explain: add below each quote why it has its speaker.

    Raises:
        MissingExtraError: if ``color`` is asked for and rich is not installed.

    >>> print(to_table(Attribution("Nothing.")))
    No quotes found.
    """
    if not expected(attribution, Attribution).quotes:
        return "No quotes found."
    rows = [_cells(quote, explain) for quote in attribution.quotes]
    return _rich_table(attribution, rows, max(width, 40)) if color else _plain_table(rows, max(width, 40))


def to_text(attribution: Attribution, *, width: int = 100, color: bool = False) -> str:
    """The text with each quote marked and numbered, and below it who says what.

    Without colour a quote is shown as ``[1: words]``.

    Args:
        attribution: what to show.
        width: columns of the terminal, 40 or more; 0 leaves the lines of the text as they are.
        color: each speaker in colour; needs the extra "terminal".

    Raises:
        MissingExtraError: if ``color`` is asked for and rich is not installed.

    >>> print(to_text(Attribution("Nothing.")))
    Nothing.
    """
    attribution = expected(attribution, Attribution)
    width = max(width, 40) if width else 0
    if color:
        return _rich_text(attribution, width)
    text = _marked(attribution)
    lines = [_wrapped(line, width) if width else line for line in text.splitlines()]
    return "\n".join([*lines, *([""] if attribution.quotes else []), *_legend(attribution)])


def _cells(quote: Quote, explain: bool) -> tuple[str, str, str]:
    from quoteattr.explanation import explain as why

    who = "-" if quote.speaker is None else printable(one_line(speaker_name(quote.speaker)))
    role = printable(one_line(quote.speaker.role)) if quote.speaker and quote.speaker.role else "-"
    parted = len(quote.spans) > 1 and quote.plain is None
    words = printable(" … ".join(one_line(span.text) for span in quote.spans) if parted else quote.plain_text)
    said = f"“{words}”" if quote.kind == "direct" else words
    return who, role, f"{said}\n  {printable(one_line(why(quote)))}" if explain else said


def _columns(rows: Sequence[tuple[str, str, str]], width: int) -> tuple[int, int, int]:
    """Widths of the three columns: names and roles take what they need, a quarter at most each."""
    most = width // 4
    first = min(max(_length(row[0]) for row in [_HEAD, *rows]), most)
    second = min(max(_length(row[1]) for row in [_HEAD, *rows]), most)
    return first, second, width - first - second - 4


def _plain_table(rows: Sequence[tuple[str, str, str]], width: int) -> str:
    widths = _columns(rows, width)
    out = [_line(_HEAD, widths), _line(["─" * w for w in widths], widths)]
    for number, row in enumerate(rows):
        cells = [_fitted(cell, w) for cell, w in zip(row, widths, strict=True)]
        height = max(map(len, cells))
        if number:
            out.append("")
        out.extend(_line([cell[i] if i < len(cell) else "" for cell in cells], widths) for i in range(height))
    return "\n".join(out)


def _line(cells: Iterable[str], widths: Sequence[int]) -> str:
    return "  ".join(cell + " " * (w - _length(cell)) for cell, w in zip(cells, widths, strict=True)).rstrip()


def _fitted(cell: str, width: int) -> list[str]:
    """The cell broken into lines of ``width`` columns; wide (East Asian) characters count two."""
    out: list[str] = []
    for part in cell.split("\n"):
        indent = part[: len(part) - len(part.lstrip())]
        scale = max(_length(part) / max(len(part), 1), 1.0)
        fit = max(int(width / scale), 2)
        out.extend(textwrap.wrap(part, fit, subsequent_indent=indent, drop_whitespace=True) or [""])
    return out


def _length(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _wrapped(line: str, width: int) -> str:
    return "\n".join(_fitted(line, width))


def _marked(attribution: Attribution) -> str:
    """The text with ``[1: `` and ``]`` around every span of every quote."""
    text = _with_plain_ends(attribution.text)
    opening: dict[int, list[str]] = {}
    closing: dict[int, int] = {}
    for index, quote in enumerate(attribution.quotes):
        for span in quote.spans:
            opening.setdefault(span.start, []).append(f"[{index + 1}: ")
            closing[span.end] = closing.get(span.end, 0) + 1
    out, at = [], 0
    for place in sorted({*opening, *closing}):
        out.append(printable(text[at:place]))
        out.append("]" * closing.get(place, 0) + "".join(opening.get(place, ())))
        at = place
    out.append(printable(text[at:]))
    return "".join(out)


def _with_plain_ends(text: str) -> str:
    """The text with line ends of one sort, each character where it was."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def _legend(attribution: Attribution) -> list[str]:
    mine = quotes_per_speaker(attribution)
    lines = []
    for speaker in all_speakers(attribution):
        numbers = ", ".join(str(index + 1) for index in mine.get(speaker.id, ()))
        lines.append(f"{printable(shortened(described(speaker), 200))}: {numbers or 'no quotes'}")
    if None in mine:
        lines.append(f"Nobody named: {', '.join(str(index + 1) for index in mine[None])}")
    return lines


def _styles(attribution: Attribution) -> dict[int | None, str]:
    styles: dict[int | None, str] = {
        speaker.id: PALETTE[colour_number(place)].terminal for place, speaker in enumerate(all_speakers(attribution))
    }
    styles[None] = NOBODY.terminal
    return styles


def _captured(*things: object, width: int) -> str:
    """What rich prints, as a string with colour codes."""
    try:
        from rich.console import Console
    except ImportError as error:  # pragma: no cover - rich is there in the tests
        raise MissingExtraError("Colours need rich: pip install 'quoteattr[terminal]'.") from error
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
        no_color=False,
    )
    for thing in things:
        console.print(thing, soft_wrap=width == _UNBOUNDED)
    file = console.file
    return file.getvalue().rstrip("\n") if isinstance(file, StringIO) else ""


_UNBOUNDED = 10_000


def _rich_table(attribution: Attribution, rows: Sequence[tuple[str, str, str]], width: int) -> str:
    try:
        from rich import box
        from rich.table import Table
        from rich.text import Text
    except ImportError as error:
        raise MissingExtraError("Colours need rich: pip install 'quoteattr[terminal]'.") from error
    styles = _styles(attribution)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=False, padding=(0, 2, 1, 0))
    for name, w in zip(_HEAD, _columns(rows, width - 4), strict=True):
        table.add_column(name, width=w)
    for quote, row in zip(attribution.quotes, rows, strict=True):
        style = styles[quote.speaker.id if quote.speaker else None]
        said, _, why = row[2].partition("\n")
        words = Text(said)
        if why:
            words.append("\n" + why, style="dim")
        table.add_row(Text(row[0], style=f"bold {style}"), Text(row[1]), words)
    return _captured(table, width=width)


def _rich_text(attribution: Attribution, width: int) -> str:
    try:
        from rich.text import Text
    except ImportError as error:
        raise MissingExtraError("Colours need rich: pip install 'quoteattr[terminal]'.") from error
    styles = _styles(attribution)
    body = Text(printable(_with_plain_ends(attribution.text)))
    for quote in attribution.quotes:
        style = styles[quote.speaker.id if quote.speaker else None]
        for span in quote.spans:
            body.stylize(style if quote.kind != "indirect" else f"italic {style}", span.start, span.end)
        if quote.cue is not None:
            body.stylize("underline", quote.cue.start, quote.cue.end)
        if quote.speaker is not None and quote.speaker.mention is not None:
            body.stylize(f"bold underline {style}", quote.speaker.mention.start, quote.speaker.mention.end)
    legend = _rich_legend(attribution, styles)
    return _captured(body, *([Text(""), *legend] if legend else []), width=width or _UNBOUNDED)


def _rich_legend(attribution: Attribution, styles: dict[int | None, str]) -> list[Text]:
    from rich.text import Text

    keys: list[int | None] = [speaker.id for speaker in all_speakers(attribution)]
    if None in quotes_per_speaker(attribution):
        keys.append(None)
    return [Text(line, style=styles[key]) for key, line in zip(keys, _legend(attribution), strict=True)]
