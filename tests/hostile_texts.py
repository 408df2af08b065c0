"""Texts that scraped pages bring and that break readers: as Hypothesis strategies and as worst cases by size."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

MARKS = "“”‘’\"'`´«»„“‹›‚‛＂"
SNIPPETS = [
    "she said", "he told reporters", "according to Ines Okafor", "said Bram Achterberg, a baker", "Dr. Lena Vos",
    "the ministry", "don’t", "the soldiers’ posts", "’90s", "6' 2\"", "''", "``", "Q:", "A:", "RIVERA:",
    "- ", "• ", "— ", " – ", "...", "…", ".", ",", "?", "!", ":", ";", "(", ")", "[", "]", "\n", "\n\n", "\r\n", "\r",
    "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x00", "\t", "\u00a0", "\u200b", "\u200e", "\u202e", "\u2066",
    "\ufeff", "<p>", "</p>", "<script>alert(1)</script>", "&quot;", "&ldquo;", "https://example.org/a?b='c'", "@ines_o",
    "#tag", "👩‍🚒", "🇳🇬", "e\u0301", "שלום", "مرحبا", "中文", "\ud800", "\udfff", "ﬁ", "İ", "ß", "ẞ", "Ǆ", "1,000",
    "$5", "I", "We won", "The roof is gone", "yes", "A", " ", "  ",
]  # fmt: skip

# Any string at all, lone surrogates among it.
anything = st.text(st.characters(exclude_categories=()), max_size=300)
# What looks like news and goes wrong.
newsy = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.sampled_from(MARKS), st.text(max_size=4)), max_size=60).map(
    "".join
)
spaced = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.sampled_from(MARKS)), max_size=40).map(" ".join)
texts = st.one_of(anything, newsy, spaced)


def _repeat(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _person(number: int) -> str:
    return f"Ana Ruiz{chr(97 + number % 26)}{chr(97 + number // 26 % 26)} spoke. "


# Name -> a text of that many characters. Each is there because some pass could become quadratic on it.
WORST: dict[str, Callable[[int], str]] = {
    "double marks": _repeat('"'),
    "single marks": _repeat("'"),
    "opening marks": _repeat("“"),
    "closing marks": _repeat("”"),
    "opening marks and blanks": _repeat("“ "),
    "opening single marks": _repeat(" ‘a"),
    "alternating marks": _repeat("“‘"),
    "pairs": _repeat("“a” "),
    "single pairs": _repeat("'a' "),
    "marks and letters": _repeat('a"'),
    "tex": _repeat("``a'' "),
    "guillemets": _repeat("«a» "),
    "deep guillemets": lambda size: "«" * (size // 2) + "»" * (size // 2),
    "never closed, paragraph after paragraph": _repeat("“We go on and on.\n\n"),
    "never closed": lambda size: "“" + _repeat("We go on and on. ")(size - 1),
    "apostrophes": _repeat("the dogs' cats' "),
    "one word": _repeat("a"),
    "capitals": _repeat("Aa "),
    "one line": _repeat("The rain went on and nobody came. "),
    "line ends": _repeat("\n"),
    "carriage returns": _repeat("\r\n"),
    "short lines": _repeat("A b\n"),
    "wrapped lines": _repeat("The rain went on for so long that nobody in the whole town came out\n"),
    "blanks": _repeat(" "),
    "full stops": _repeat("."),
    "ellipses": _repeat(". . . "),
    "dashes": _repeat("— "),
    "hyphens": _repeat("-"),
    "bullets": _repeat("• a\n"),
    "brackets": _repeat("("),
    "digits": _repeat("1"),
    "feet and inches": _repeat("6'2\" "),
    "NUL": _repeat("\x00"),
    "surrogates": _repeat("\ud800"),
    "combining": lambda size: "e" + "\u0301" * (size - 1),
    "emoji": _repeat("👩‍🚒"),
    "markup": _repeat("<p>"),
    "labels": _repeat("ANA: "),
    "transcript": _repeat("ANA RUIZ: We go.\n"),
    "said": _repeat('"We go," said Ana Ruiz. '),
    "said, nothing else": _repeat("said "),
    "said that": _repeat("Ana Ruiz said that "),
    "many people": lambda size: "".join(_person(number) for number in range(size // 18)),
    "quotations in one line": _repeat('"We go," said Ana Ruiz, who left. '),
    "headlines": _repeat("Brandt: Town Would Lose ‘My Bed’\n\n"),
    "according to": _repeat("according to "),
    "commas": _repeat("Ana, "),
    "titles": _repeat("Dr. "),
    "name and blanks": lambda size: "“Go,” said Ana Ruiz" + " " * (size // 2) + "\n" * (size // 2) + "and left.",
    "small letters": _repeat("we go, said ana ruiz. "),
}  # fmt: skip
