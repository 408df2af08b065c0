"""Text made fit to be shown: escaped for HTML, freed of control characters for a terminal."""

from __future__ import annotations

import html

import regex

_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TERMINAL = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]")
_BLANKS = regex.compile(r"\s+")


def escaped(text: str) -> str:
    """``text`` for HTML, safe between tags and in quoted attributes.

    Control characters and lone surrogates, which no page can hold, become U+FFFD.

    >>> escaped('<b title="x">&')
    '&lt;b title=&quot;x&quot;&gt;&amp;'
    """
    return html.escape(_CONTROL.sub("\ufffd", text), quote=True)


def printable(text: str) -> str:
    """``text`` for a terminal: no escape sequences, no characters that turn the writing direction.

    >>> printable("red: \\x1b[31m")
    'red: \ufffd[31m'
    """
    return str(_TERMINAL.sub("\ufffd", text))


def one_line(text: str) -> str:
    """``text`` with every run of blanks and line ends as a single blank.

    >>> one_line(" two\\n lines ")
    'two lines'
    """
    return str(_BLANKS.sub(" ", text)).strip()


def shortened(text: str, width: int) -> str:
    """``text`` on one line with at most ``width`` characters, cut at a blank and marked with an ellipsis.

    >>> shortened("a long line of words", 12)
    'a long line…'
    """
    line = one_line(text)
    if len(line) <= width:
        return line
    cut = line[: max(width - 1, 1)]
    if not line[len(cut)].isspace() and " " in cut[width // 2 :]:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip() + "…"
