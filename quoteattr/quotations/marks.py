"""Finds every quotation mark and weighs what it may be: opening, closing or neither.

The weights are plain numbers in favour (positive) or against (negative), taken from the
characters on both sides of the mark and from how the whole text uses its marks.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex
from attrs import frozen

from quoteattr.quotations.apostrophes import weigh_apostrophe

NEVER = -1000.0

# Character -> family and make. A family is closed only by its own kind; the make tells curly from straight.
_MAKES: dict[str, tuple[str, str]] = {
    "“": ("D", "left"), "‟": ("D", "left"), "❝": ("D", "left"), "〝": ("D", "left"),
    "”": ("D", "right"), "❞": ("D", "right"), "〞": ("D", "right"), "〟": ("D", "right"),
    "„": ("D", "low"), "⹂": ("D", "low"),
    '"': ("D", "straight"), "＂": ("D", "straight"), "″": ("D", "straight"), "''": ("D", "tex"), "``": ("D", "grave"),
    "\x93": ("D", "left"), "\x94": ("D", "right"), "\x91": ("S", "left"), "\x92": ("S", "right"),
    "\ufffd": ("D", "straight"), "‘‘": ("D", "left"), "’’": ("D", "right"), "´´": ("D", "tex"),
    "‘": ("S", "left"), "‛": ("S", "left"), "❛": ("S", "left"), "’": ("S", "right"), "❜": ("S", "right"),
    "‚": ("S", "low"), "'": ("S", "straight"), "＇": ("S", "straight"), "`": ("S", "grave"), "´": ("S", "acute"),
    "«": ("G", "left"), "»": ("G", "right"), "‹": ("g", "left"), "›": ("g", "right"),
}  # fmt: skip

_STYLES: dict[tuple[str, str], str] = {
    ("D", "left"): "double", ("D", "right"): "double", ("D", "straight"): "straight", ("D", "low"): "low",
    ("D", "tex"): "tex", ("D", "grave"): "tex",
    ("S", "left"): "single", ("S", "right"): "single", ("S", "low"): "low", ("S", "straight"): "straight-single",
    ("S", "grave"): "tex", ("S", "acute"): "straight-single",
    ("G", "left"): "guillemets", ("G", "right"): "guillemets",
    ("g", "left"): "single-guillemets", ("g", "right"): "single-guillemets",
}  # fmt: skip

_SINGLE = "‘’‛❛❜‚'＇`´\x91\x92"
_ALL = '“”‟❝❞〝〞〟„⹂"＂″«»‹›\x93\x94\ufffd' + _SINGLE
MARK_CHARACTERS = frozenset(_ALL)
# Four and more of one mark in a row are an ornament or noise.
_MARK = regex.compile(r"([" + _ALL + r"])\1{3,}+(*SKIP)(*FAIL)|''(?!')|``|‘‘|’’|´´|[" + _ALL + "]")
# An attribute's value in HTML left in the text: <a href="…">.
_ATTRIBUTE = regex.compile(r"""(?<=[\w-])=\s?(?:"[^"<>\n]*"|'[^'<>\n]*'|[“”][^“”<>\n]*[“”])(?=[\s/>])""")
_FEET_INCHES = regex.compile(r"\d['’′]\s?\d{1,2}(?:[.½¼¾]\d?)?(?:\"|''|”|″)")
_STRONG_SINGLE_OPEN = regex.compile(r"(?<![^\s(\[—–-])['‘](?=\p{L}[^'‘’\n]{0,80}\s)")
_STRONG_SINGLE_CLOSE = regex.compile(r"(?<=[,.!?…])['’](?![\p{L}\p{N}])")
_UNSTOPPED = regex.compile(r"(?<=\p{L}(?<!in|[sxz]))['’](?=[,.;:])")
_MANY, _RARE = 10, 20
_DOUBLE_AT_ALL = regex.compile(r"[“”\"„«»]|''|``")
_TEX_OPEN = regex.compile(r"(?<![^\s(\[])(?:''|``)(?=[\p{L}\p{N}$])")
_OUTWARD = regex.compile(r"(?<!\S)»\S")
_INWARD = regex.compile(r"(?<!\S)«")
_CURLY_WITHIN = regex.compile(r"\p{L}’\p{L}")
_STRAIGHT_WITHIN = regex.compile(r"\p{L}'\p{L}")

_WIDE = regex.compile(r"[.!?] {2}\p{Lu}")
_NARROW = regex.compile(r"[.!?] \p{Lu}")

_OPENS_AFTER = {" ": 2.0, "(": 2.0, "-": 0.5, ".": -2.0, "a": -4.0, "1": -4.0}
_OPENS_BEFORE = {"a": 1.5, "1": 1.5, "(": 1.0, "-": 0.0, ".": -2.0, " ": -3.5}
_CLOSES_AFTER = {".": 2.0, "a": 1.5, "1": 1.0, "-": 0.5, " ": -3.5, "(": -3.0}
_CLOSES_BEFORE = {" ": 1.5, ".": 2.0, "-": 1.0, "a": -3.5, "1": -3.5, "(": -2.0}


@frozen
class Mark:
    """One quotation mark and what it may be.

    Attributes:
        start: offset of its first character.
        end: offset after its last character.
        family: "D" double, "S" single, "G" guillemets, "g" single guillemets.
        make: "left", "right", "straight", "low", "tex", "grave", "acute".
        style: the style of a quotation that it opens.
        opens: weight for opening a quotation.
        closes: weight for closing one.
        neither: weight for being an apostrophe, a prime or a stray.
        left: kind of the character before it (and before other marks that touch it):
            " " blank, "." punctuation, "(" bracket, "-" dash, "a" letter, "1" digit.
        right: the same of the character after it.
        woven: a small letter follows, in the middle of a line: the words are part of a sentence.
    """

    start: int
    end: int
    family: str
    make: str
    style: str
    opens: float
    closes: float
    neither: float
    left: str
    right: str
    woven: bool


@frozen
class Habits:
    """How a text uses its marks.

    Attributes:
        curly_apostrophe: ’ stands within words (don’t).
        straight_apostrophe: ' stands within words (don't).
        single_first: single marks are its first quotation marks, as in British and agency style.
        double_first: double marks (or guillemets) stand in it, and more often.
        tex: '' stands for a double mark.
        reversed_guillemets: »so«, as in German and Danish books.
        wide_spaces: two blanks stand between sentences.
        stopped: what is said in single marks ends in a stop before the mark: ‘We go,’ he said. ‘Now.’
    """

    curly_apostrophe: bool
    straight_apostrophe: bool
    single_first: bool
    double_first: bool
    tex: bool
    reversed_guillemets: bool
    wide_spaces: bool
    stopped: bool


def read_habits(text: str) -> Habits:
    """How ``text`` uses its marks, as a whole.

    >>> read_habits("‘They don't know,’ she said. ‘I don't either.’").single_first
    True
    """
    opens = len(_STRONG_SINGLE_OPEN.findall(text))
    closes = len(_STRONG_SINGLE_CLOSE.findall(text))
    doubles = len(_DOUBLE_AT_ALL.findall(text))
    tex = ("''" in text or "``" in text) and _TEX_OPEN.search(text) is not None
    outward = len(_OUTWARD.findall(text)) if "»" in text else 0
    inward = len(_INWARD.findall(text)) if "«" in text else 0
    single_first = min(opens, closes) * 2 > doubles
    return Habits(
        curly_apostrophe="’" in text and _CURLY_WITHIN.search(text) is not None,
        straight_apostrophe="'" in text and _STRAIGHT_WITHIN.search(text) is not None,
        single_first=single_first,
        double_first=doubles >= max(4, 2 * min(opens, closes)),
        tex=tex,
        reversed_guillemets=outward > inward,
        wide_spaces="  " in text and len(_WIDE.findall(text)) > len(_NARROW.findall(text)),
        stopped=single_first and closes >= _MANY and len(_UNSTOPPED.findall(text)) * _RARE < closes,
    )


def read_marks(text: str, styles: frozenset[str] | None, habits: Habits) -> Iterator[Mark]:
    """Every mark of ``text`` in order that may belong to a quotation of one of ``styles`` (None: all)."""
    primes = {m.end() for m in _FEET_INCHES.finditer(text)}
    attributes = [match.span() for match in _ATTRIBUTE.finditer(text)] if "=" in text else []
    size, attribute = len(text), 0
    for match in _MARK.finditer(text):
        token = match.group()
        start, end = match.span()
        while attribute < len(attributes) and attributes[attribute][1] <= start:
            attribute += 1
        if attribute < len(attributes) and attributes[attribute][0] < start:
            continue
        if token in ("''", "’’") and not habits.tex and "``" not in text:
            for place in (start, start + 1):
                yield from _mark(text, size, place, place + 1, styles, habits, primes)
        else:
            yield from _mark(text, size, start, end, styles, habits, primes)


def _mark(
    text: str,
    size: int,
    start: int,
    end: int,
    styles: frozenset[str] | None,
    habits: Habits,
    primes: set[int],
) -> Iterator[Mark]:
    family, make = _MAKES[text[start:end]]
    style = _STYLES[family, make]
    before, after = _beside(text, start, size, -1), _beside(text, end - 1, size, 1)
    left, right = _kind(before), _kind(after)
    inside_word = left in "a1" and right in "a1" and text[start - 1].isalnum() and text[end : end + 1].isalnum()
    if inside_word and ((family == "S" and make != "left") or text[start] == "\ufffd"):
        return  # don't
    opens = _OPENS_AFTER[left] + _OPENS_BEFORE[right]
    closes = _CLOSES_AFTER[left] + _CLOSES_BEFORE[right]
    if right == "." and text.startswith(("...", "…", ". . ."), end):
        opens += 3.0
    if family in "Gg":
        opens, closes = _guillemet(make, opens, closes, habits.reversed_guillemets)
    else:
        opens, closes = _directed(make, opens, closes)
    neither = -5.0
    if family == "D":
        if end in primes:
            neither = 3.0
        elif make in ("straight", "right") and before.isdigit() and start > 0 and text[start - 1].isdigit():
            neither = -1.5
    elif family == "S":
        used = habits.curly_apostrophe if make == "right" else habits.straight_apostrophe or not habits.curly_apostrophe
        weights = weigh_apostrophe(text, start, end, left, right, make, used, habits.stopped)
        neither = 3.0 if end in primes else weights.neither
        opens, closes = opens + weights.opens, closes + weights.closes
        if make == "grave":
            opens -= 1.5
        elif make == "straight":
            opens += _sentence_start(text, start, after)
    if styles is not None and style not in styles:
        opens = NEVER
    woven = left == " " and after.islower() and text[max(0, start - 2) : start].strip(" ").isalnum()
    yield Mark(start, end, family, make, style, opens, closes, neither, left, right, woven)


def _sentence_start(text: str, start: int, after: str) -> float:
    """A straight single mark rather opens where a sentence or line may begin: 'We go,' but not the 'round."""
    before = text[max(0, start - 2) : start]
    if after.isupper() and (start == 0 or before.endswith("\n") or before[:1] in ".,:!?"):
        return 1.0
    return -0.5 if after.islower() and before[:1].isalpha() else 0.0


def _directed(make: str, opens: float, closes: float) -> tuple[float, float]:
    """Curly marks say themselves which way they face; bad scans and typists turn them round."""
    if make == "left":
        return opens + 3.0, closes - 3.0
    if make == "right":
        return opens - 3.0, closes + 2.0
    if make == "low":
        return opens + 4.0, NEVER
    if make == "grave":
        return opens + 1.0, closes - 3.0
    if make == "acute":
        return opens - 2.0, closes
    return opens, closes


def _guillemet(make: str, opens: float, closes: float, turned: bool) -> tuple[float, float]:
    """French « so » has blanks inside, German »so« faces the other way."""
    faces_in = (make == "left") != turned
    if faces_in:
        return max(opens, 0.0) + 3.0, min(closes, 0.0) - 4.0
    return min(opens, 0.0) - 4.0, max(closes, 0.0) + 3.0


def _beside(text: str, place: int, size: int, step: int) -> str:
    """The nearest character beside a mark that is no mark itself; a blank at the text's end."""
    for distance in range(1, 5):
        at = place + step * distance
        if at < 0 or at >= size:
            return " "
        if text[at] not in MARK_CHARACTERS:
            return text[at]
    return " "


def _kind(char: str) -> str:
    if char.isspace():
        return " "
    if char.isalpha():
        return "a"
    if char.isdigit():
        return "1"
    if char in "-–—‒―−":
        return "-"
    if char in "([{/$£€#@<=+~&¡¿":
        return "("
    if char in ".,;:!?…)]}%>|*":
        return "."
    return "a"
