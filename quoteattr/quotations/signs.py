"""What stands in a text beside its words: emphasis, numbers of notes, places of pictures, HTML, links, escapes.

Plain-text editions of books write ``_Gale_`` for italics and keep the numbers of notes and pages (``Gale[3]``,
``[Pg 12]``) and the places of pictures (``[Illustration: The mill]``); posts and newsletters write ``**Gale**`` and
``[Gale](https://…)``; feeds and scraped pages have ``&ldquo;``, ``<b>`` or ``\\"``; e-mail has ``> `` before each
line; pages made for print have ligatures and soft hyphens.
"""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Callable, Iterator

import regex

from quoteattr.quotations.blocks import block_marks

Cut = tuple[int, int, str]
"""What is replaced: half-open offsets and the words that take the place."""

_INSIDE = r"(?=[^\s{m}])(?:[^{m}\n\r]|\r?\n(?![ \t]*\r?\n)){{1,3000}}+(?<=[^\s{m}])"
_UNDERSCORES = regex.compile(r"(?<![\w@/#=])(__?)" + _INSIDE.format(m="_") + r"(\1)(?!\w)")
_STARS = regex.compile(r"(?<![\w*@/#=])(\*{1,3})" + _INSIDE.format(m="*") + r"(\1)(?![\w*])")
_NUMBER = regex.compile(
    r"(?<=[\p{L}\p{N}.,;:!?…’'”\")])\[(?:\d{1,3}|[*†‡])\]|\[(?:[Pp]g?|[Pp]age)\.?\s?\d{1,4}\]|\{\d{1,4}\}"
)
_NOTE = regex.compile(
    r"(?m)^[ \t]*\[(?:Illustration|Decoration|Frontispiece|Sidenote|Transcriber[’']s Note|Editor[’']s Note)\b"
    r"[^\[\]]{0,400}\][ \t]*\r?$"
)
_ENTITY = regex.compile(r"&(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z][a-zA-Z\d]{1,9});")
_TAG = regex.compile(
    r"</v>|<!doctype[^<>]{0,300}>|</?(?:(?P<block>address|article|aside|blockquote|body|br|button|caption|center|dd|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|input|label|legend|li|link|main|meta|nav"
    r"|ol|option|p|picture|pre|section|source|table|tbody|td|tfoot|th|thead|title|tr|ul|video)|(?P<quote>q)"
    r"|a|abbr|b|bdi|big|cite|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strike|strong|sub|sup|time|u|wbr)"
    r"(?:\s[^<>]{0,600})?/?>",
    regex.IGNORECASE,
)
_UNSEEN = (
    ("<!--", "-->"),
    *(
        (f"<{opening}", f"</{opening.rstrip('> ')}>")
        for name in ("script", "style", "noscript", "template", "svg", "select", "head>", "head ")
        for opening in (name, name.upper())
    ),
)
_LINK = regex.compile(r"(?<!!)(\[)[^\[\]\n]{1,200}(\]\((?:https?://|www\.|mailto:|/|#)[^()\s]{0,600}\))")
_ESCAPED = regex.compile(r"\\(?=[\"'])|\\r?\\?n(?=\W|\p{Lu}|\Z)|\\u[\da-fA-F]{4}")
_LIGATURE = regex.compile("[\ufb00-\ufb06]")
_NO_WIDTH = regex.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
    "|(?<=\\p{L})[\u200c\u200d]|[\u200c\u200d](?=\\p{L})"
)
_CONTROLS = regex.compile(r"[\x00-\x08\x0e-\x1b\x7f]+")
_CITED = regex.compile(r"(?m)^(?:> ?){1,4}(?=\S)")

_NUMBERED = regex.compile(r"(?m)^[ \t]{0,8}(?P<number>\d{1,2})(?:[ \t]+|$)")
_FEWEST_LINES = 12

_SOUNDBITE = regex.compile(
    r"\(?\bSOUNDBITE\b\)?:?[ ]{0,2}\n?(?:\([^()\n]{2,40}\)[ ]{0,2}\n?){0,2}(?P<who>\p{Lu}[^():\n]{2,120}(?=:))?"
)
_LOUD = regex.compile(r"\p{Lu}[\p{Lu}'’]+")
_SMALL = {word.upper(): word for word in ("and", "at", "for", "from", "in", "of", "on", "the", "with")}

Reader = Callable[[str], Iterator[Cut]]


def _emphasis(text: str) -> Iterator[Cut]:
    """``_Gale_``, ``**Gale**``; not ``file_of_names``, ``2 * 3 * 4``."""
    for mark, pattern in (("_", _UNDERSCORES), ("*", _STARS)):
        if mark in text:
            for pair in pattern.finditer(text):
                yield (*pair.span(1), "")
                yield (*pair.span(2), "")


def _brackets(text: str) -> Iterator[Cut]:
    """Numbers of notes and pages, lines that stand for a picture or are an editor's, links: ``Gale[3]``."""
    if "[" in text or "{" in text:
        for pattern in (_NUMBER, _NOTE):
            for found in pattern.finditer(text):
                yield (*found.span(), "")
        for link in _LINK.finditer(text):
            yield (*link.span(1), "")
            yield (*link.span(2), "")


def _entities(text: str) -> Iterator[Cut]:
    """``&ldquo;Go&rdquo;``, ``it&#39;s``."""
    if "&" in text:
        for found in _ENTITY.finditer(text):
            character = html.unescape(found.group())
            if len(character) == 1:
                yield (*found.span(), " " if character == "\xa0" else character)


def _tags(text: str) -> Iterator[Cut]:
    """``<p>“Go,” said <b>Gale</b>.</p>``: a paragraph of its own; ``<q>Go</q>`` has quotation marks."""
    if "<" in text:
        yield from _unseen(text)
        for found in _TAG.finditer(text):
            closes = text[found.start() + 1] == "/"
            instead = "\n\n" if found["block"] else ("”" if closes else "“") if found["quote"] else ""
            yield (*found.span(), instead)


def _unseen(text: str) -> Iterator[Cut]:
    """Remarks, scripts, styles and the head of a page with all that they hold."""
    for opening, closing in (pair for pair in _UNSEEN if pair[0] in text):
        at = text.find(opening)
        while at >= 0:
            end = text.find(closing, at)
            if end < 0:
                break
            yield at, end + len(closing), ""
            at = text.find(opening, end)


def _escapes(text: str) -> Iterator[Cut]:
    r"""``\"Go,\" said Gale``, as a text stands in JSON."""
    if "\\" in text:
        for found in _ESCAPED.finditer(text):
            sign = found.group()
            yield (*found.span(), chr(int(sign[2:], 16)) if sign[1:2] == "u" else "\n" if "n" in sign else "")


def _cited(text: str) -> Iterator[Cut]:
    """``> `` before the lines of a letter answered."""
    if ">" in text:
        for found in _CITED.finditer(text):
            yield (*found.span(), "")


def _line_numbers(text: str) -> Iterator[Cut]:
    """Numbers before the lines of a deposition, page by page from 1 on: `` 9  BY MR. LEE:``."""
    run: list[Cut] = []
    before = 0
    for found in _NUMBERED.finditer(text):
        number = int(found["number"])
        if number != before + 1:
            if len(run) >= _FEWEST_LINES:
                yield from run
            run = []
        before = number
        if run or number == 1:
            run.append((found.start("number"), found.end(), ""))
    if len(run) >= _FEWEST_LINES:
        yield from run


def _typeset(text: str) -> Iterator[Cut]:
    """Letters that are set as one, and what has no width: soft hyphens, signs of direction: ``o\ufb03cials``."""
    if not text.isascii():
        for found in _LIGATURE.finditer(text):
            yield (*found.span(), unicodedata.normalize("NFKC", found.group()))
        for found in _NO_WIDTH.finditer(text):
            yield (*found.span(), "")


def _controls(text: str) -> Iterator[Cut]:
    """Controls that no reader sees, left by databases and terminals: ``Jo\\x00 Gale``."""
    for found in _CONTROLS.finditer(text):
        yield (*found.span(), "")


_CORNERS = {"「": "“", "」": "”", "『": "‘", "』": "’", "′": "'"}
_CORNER = regex.compile(r"[「」『』]|(?<!\d)′")


def _corners(text: str) -> Iterator[Cut]:
    """Marks of other scripts, and strokes for marks: ``「Go,」 said Gale``, ``′Go,′ said Gale``; not ``6′``."""
    if not text.isascii():
        for found in _CORNER.finditer(text):
            yield (*found.span(), _CORNERS[found.group()])


def _soundbites(text: str) -> Iterator[Cut]:
    """The labels of scripts for the news on the air: ``(SOUNDBITE) (English) MAYOR OF HOLM, ADA GALE, SAYING:``."""
    if "SOUNDBITE" in text:
        for found in _SOUNDBITE.finditer(text):
            start, end = found.span("who") if found["who"] else (found.end(), found.end())
            yield found.start(), start, ""
            capitals = text[start:end].isupper()
            for word in _LOUD.finditer(text, start, end) if capitals else ():
                loud = word.group()
                yield (*word.span(), "said" if loud == "SAYING" else _SMALL.get(loud, loud.capitalize()))
            if start < end and not text.endswith("SAYING", start, end):
                yield end, end, ", said"


_READERS: tuple[Reader, ...] = (
    _corners,
    block_marks,
    _tags,
    _entities,
    _escapes,
    _cited,
    _line_numbers,
    _typeset,
    _controls,
    _brackets,
    _emphasis,
    _soundbites,
)


def read_signs(text: str) -> list[Cut]:
    """All such signs in order; of two that begin at one place the longer one first.

    >>> read_signs("“Go,” said _Gale_.[3]")
    [(11, 12, ''), (16, 17, ''), (18, 21, '')]
    >>> read_signs("a_name and file_of_names, 2 * 3 * 4 < 5 & 6")
    []
    """
    return sorted((cut for reader in _READERS for cut in reader(text)), key=lambda cut: (cut[0], -cut[1]))
