"""The first judgment of what a quotation is used for."""

from __future__ import annotations

import pytest

from quoteattr.quotations import read_quotations

USES = [
    ("“The bridge is shut,” she said.", ["speech"]),
    ("“Never.”", ["speech"]),
    ("“Never,” she said.", ["speech"]),
    ("He replied, “Yes.”", ["speech"]),
    ("“The bridge will open when it is safe and not before.”", ["speech"]),
    ("She called the plan “a disgrace” on Monday.", ["fragment"]),
    ("The plan was “rather good”, the mayor said.", ["fragment"]),
    ("He said the river was “too high” and the ferry “too slow.”", ["fragment", "fragment"]),
    ("She called the mayor a “Paper Tiger” again.", ["fragment"]),
    ("He was mocked as “Slow Tom” by the council.", ["fragment"]),
    ("The crowd kept chanting “Open the Bridge!”", ["fragment"]),
    ("There were chants of “Open the Bridge” outside.", ["fragment"]),
    ("Tom “Boots” Bell came too.", ["title"]),
    ("A film called “The Long Ferry” was shown.", ["title"]),
    ("Her new book, “A Stone in the River,” sells well.", ["title"]),
    ("Ann Lee, author of “A Stone in the River,” came.", ["title"]),
    ("Ann Lee sang on “Night Shift” in May.", ["title"]),
    ("“Night Shift” host Tom Bell laughed.", ["title"]),
    ("The so-called “experts” stayed away.", ["title"]),
    ("He used the word “bridge” twice.", ["title"]),
    ("She wore a “Keep It Green” hat.", ["title"]),
    ("Lee spoke on KTV's “Night Shift,” Bell said.", ["title"]),
    ("Lee spoke on Marsh News channel's “Night Shift,” Bell said.", ["title"]),
    ("One of her books, “The Long Ferry,” by Tom Bell, lay open.", ["title"]),
    ("LATE AGAIN -- “Ferry sinks at its mooring,” by the Herald's Tom Bell: “The ferry sank.”", ["title", "speech"]),
    ("Bell told “Night Shift Live,” adding that it was late.", ["title"]),
    ("Lee, who sang in “Night Shift” and “The Long Ferry,” posted a letter.", ["title", "title"]),
    ("Ann Lee, author of “The Long Ferry: How the Marsh Was Lost and Found and Lost Again,” came.", ["title"]),
    ("“Landlubber” is a word for those who stay ashore.", ["title"]),
]


@pytest.mark.parametrize(("text", "expected"), USES)
def test_use(text: str, expected: list[str]) -> None:
    assert [q.use for q in read_quotations(f"It had rained for days.\n\n{text}\n\nThen it stopped.")] == expected


def test_a_quotation_that_is_the_whole_heading() -> None:
    text = "The council met.\n\n- 'Doing our best' -\n\n“It is late,” said Ann."
    assert [q.use for q in read_quotations(text)] == ["heading", "speech"]


def test_a_headline_may_hold_speech() -> None:
    text = "Mayor: ‘We Are Ready for the Flood’\n\nThe council met on Tuesday."
    assert [q.use for q in read_quotations(text)] == ["fragment"]


def test_single_marks_alone_in_a_text_of_double_ones_are_a_subheading() -> None:
    spoken = "“It is late and the river is high,” said Ann Lee. “We go home.”\n\n"
    text = spoken * 3 + "'A wet night ahead.'\n\n" + spoken
    assert [q.use for q in read_quotations(text)].count("heading") == 1


def test_html_attributes_are_no_quotations() -> None:
    text = '<a href="https://example.org" title="The Bridge">It</a> is “quite old,” he said.'
    assert [text[q.inner_start : q.inner_end] for q in read_quotations(text)] == ["quite old,"]
