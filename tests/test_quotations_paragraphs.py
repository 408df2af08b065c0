"""Paragraphs: blank lines, single line ends, wrapped lines, lists, transcripts; and which are headings."""

from __future__ import annotations

import textwrap

import pytest

from quoteattr.quotations import read_paragraphs, read_quotations

LONG = (
    "The council of Lower Marsh met on Tuesday to talk about the bridge, which has been shut since the flood "
    "of March. Nobody could say when it would open again, and few had come to ask."
)
SPEECH = (
    "“We have looked at every stone of it, and we shall open it when it is safe and not a day before,” said Ann "
    "Lee, the engineer. “Until then there is the ferry, which is slow, I know.”"
)


def paragraphs(text: str) -> list[str]:
    return [" ".join(text[p.start : p.end].split()) for p in read_paragraphs(text)]


CUTS = [
    ("blank lines", f"{LONG}\n\n{SPEECH}", [LONG, SPEECH]),
    ("blank lines with blanks in them", f"{LONG}\n \t \n{SPEECH}\n", [LONG, SPEECH]),
    ("CRLF", f"{LONG}\r\n\r\n{SPEECH}\r\n", [LONG, SPEECH]),
    ("old Mac", f"{LONG}\r\r{SPEECH}", [LONG, SPEECH]),
    ("a paragraph a line", f"{LONG}\n{SPEECH}\n{LONG}", [LONG, SPEECH, LONG]),
    ("U+2029", f"{LONG}\u2029{SPEECH}", [LONG, SPEECH]),
    ("U+2028", f"{LONG}\u2028{SPEECH}", [LONG, SPEECH]),
    ("one line", LONG, [LONG]),
    ("wrapped", f"{textwrap.fill(LONG, 70)}\n\n{textwrap.fill(SPEECH, 70)}", [LONG, SPEECH]),
    ("wrapped, first lines indented",
     "\n".join(textwrap.fill(p, 66, initial_indent="    ") for p in (LONG, SPEECH, LONG)), [LONG, SPEECH, LONG]),
    ("wrapped, no blank line, short last lines",
     "\n".join(textwrap.fill(p, 58) for p in (LONG, SPEECH)), [LONG, SPEECH]),
    ("wrapped block quote",
     f"{textwrap.fill(LONG, 70)}\n\n{textwrap.fill(SPEECH, 70, initial_indent='    ', subsequent_indent='    ')}",
     [LONG, SPEECH]),
    ("bullets", "What they want:\n- a bridge\n- a ferry\n- a road", ["What they want:", "- a bridge", "- a ferry",
                                                                     "- a road"]),
    ("numbers", "1. Open the bridge.\n2. Pay for it.\n3. Go home.",
     ["1. Open the bridge.", "2. Pay for it.", "3. Go home."]),
    ("transcript", "ANN LEE: We dig.\nTOM BELL: We wait.\nANN LEE: No.",
     ["ANN LEE: We dig.", "TOM BELL: We wait.", "ANN LEE: No."]),
    ("questions", "Q: Why?\nA: Because it rained.\nQ: And now?", ["Q: Why?", "A: Because it rained.", "Q: And now?"]),
    ("dialogue", "“Hello,” said Ann.\n“Hello to you, and to all of yours,” said Tom.\n“Well.”",
     ["“Hello,” said Ann.", "“Hello to you, and to all of yours,” said Tom.", "“Well.”"]),
    ("header lines", "Bridge Stays Shut\nBy Ann Lee\nLower Marsh, March 3\n\n" + LONG,
     ["Bridge Stays Shut", "By Ann Lee", "Lower Marsh, March 3", LONG]),
    ("nothing", " \n\n \t ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in CUTS], ids=[row[0] for row in CUTS])
def test_cutting(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_dashes_at_the_start_of_a_wrapped_line_are_no_bullets() -> None:
    wrapped = "The bridge, which has been shut since the flood - nobody knows if it\n- or the old ferry - will open\n"
    wrapped += "again - has become a place for birds and for those who watch them, and\nfor nobody else."
    assert len(paragraphs(wrapped)) == 1


HEADINGS = [
    ("- Water over the bridge -", True),
    ("BRIDGE STAYS SHUT", True),
    ("Bridge stays shut", True),
    ("By Ann Lee", True),
    ("Lower Marsh, March 3", True),
    ("Lower Marsh | Northern Wire", True),
    ("## What next", True),
    ("Mayor: 'We are ready'", True),
    ("The bridge stays shut.", False),
    ("“No,” she said.", False),
    ("“No!”", False),
    ("What they want:", False),
    (LONG, False),
]


@pytest.mark.parametrize(("line", "heading"), HEADINGS)
def test_headings(line: str, heading: bool) -> None:
    (_, found, _) = read_paragraphs(f"{LONG}\n\n{line}\n\n{LONG}")
    assert found.heading is heading


def test_a_title_may_end_in_a_full_stop() -> None:
    first, second = read_paragraphs(f"Mayor Opens Long Bridge After the Flood.\n\n{LONG}")
    assert (first.heading, second.heading) == (True, False)


@pytest.mark.parametrize("width", [60, 72, 80])
def test_quotations_survive_wrapping(width: int) -> None:
    text = "\n\n".join([LONG, SPEECH, LONG, SPEECH])
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in (LONG, SPEECH, LONG, SPEECH))
    words = [" ".join(text[q.inner_start : q.inner_end].split()) for q in read_quotations(text)]
    assert [" ".join(wrapped[q.inner_start : q.inner_end].split()) for q in read_quotations(wrapped)] == words
