"""A text without its setting: italics, numbers of notes, wrapped lines; and that every offset finds its way back."""

from __future__ import annotations

import pytest
import regex
from hostile_texts import texts
from hypothesis import given

import quoteattr
from quoteattr.models import load_pipeline
from quoteattr.quotations import plain_text
from quoteattr.quotations.signs import read_signs

SET = [
    ("italics of a plain-text edition", "“Go,” said _Gale_, “_now_.”", "“Go,” said Gale, “now.”"),
    ("italics over several words", "He read _The Mill on the Quay_ twice.", "He read The Mill on the Quay twice."),
    ("italics over a line end", "He read _The Mill\non the Quay_ twice.", "He read The Mill on the Quay twice."),
    ("italics before a genitive", "_Gale_’s hat", "Gale’s hat"),
    ("italics behind a dash", "“I--_I_ did it.”", "“I--I did it.”"),
    ("bold as Markdown has it", "**Ada Holm** said *no*, ***never***.", "Ada Holm said no, never."),
    ("bold by two strokes", "__Ada Holm__ said no.", "Ada Holm said no."),
    ("an underscore within a word stays", "the file_of_names and a_name", "the file_of_names and a_name"),
    ("a user's name stays", "wrote @_ada_holm_ on Monday", "wrote @_ada_holm_ on Monday"),
    ("one underscore alone stays", "said _Gale, and left", "said _Gale, and left"),
    ("a sum stays", "2 * 3 * 4 is 24", "2 * 3 * 4 is 24"),
    ("a swear word stays", "the f*** thing and the d*mn*d other", "the f*** thing and the d*mn*d other"),
    ("a section break stays", "It rained.\n\n* * *\n\nIt stopped.", "It rained.\n\n* * *\n\nIt stopped."),
    ("bullets stay", "* a bridge\n* a ferry", "* a bridge\n* a ferry"),
    ("emphasis ends with the paragraph", "It _rained.\n\nIt stopped_ then.", "It _rained.\n\nIt stopped_ then."),
    ("numbers of notes", "said Ada Holm.[3] “No,”[12] she said.", "said Ada Holm. “No,” she said."),
    ("numbers of pages", "said [Pg 12]Ada Holm {13}on Monday", "said Ada Holm on Monday"),
    ("an editor's word in a quotation stays", "“We [the guild] lost [1-0].”", "“We [the guild] lost [1-0].”"),
    ("a capital in brackets stays", "“[T]he end,” he said.", "“[T]he end,” he said."),
    ("a picture", "“No.”\n\n[Illustration: “He sat\ndown.”]\n\n“Yes.”", "“No.”\n\n\n\n“Yes.”"),
    ("a picture within a line stays", "He saw [Illustration: a] there.", "He saw [Illustration: a] there."),
    ("entities", "&ldquo;It&#39;s late,&rdquo; said Ada&nbsp;Holm &amp; Co.", "“It's late,” said Ada Holm & Co."),
    ("an ampersand and a semicolon stay", "Holm & Sons; Brandt &c.; R&D;", "Holm & Sons; Brandt &c.; R&D;"),
    ("inline tags", 'said <a href="/a_b_c">Ada <b>Holm</b></a>.', "said Ada Holm."),
    ("paragraphs in tags", "<p>“No.”</p><p>“Yes.”</p>", "\n\n“No.”\n\n\n\n“Yes.”\n\n"),
    ("quotation marks in tags", "<q>No</q>, said Ada.", "“No”, said Ada."),
    ("scripts and remarks", "No.<script>if (a < b) { c(); }</script><!-- “Yes.” -->", "No."),
    (
        "less and more stay",
        "if 5 < b and c > d, or <bridge> and <Ada Holm>",
        "if 5 < b and c > d, or <bridge> and <Ada Holm>",
    ),
    ("a link of Markdown", "said [Ada Holm](https://example.org/ada_holm).", "said Ada Holm."),
    (
        "words in brackets before a parenthesis stay",
        "“We [the guild](or most of it) agree.”",
        "“We [the guild](or most of it) agree.”",
    ),
    ("escaped marks", r"\"No,\" said Ada.\n\n\"Yes,\" said Tom.", '"No," said Ada.\n\n"Yes," said Tom.'),
    ("escaped characters", r"\u201cNo,\u201d said Ada.", "“No,” said Ada."),
    ("a path stays", r"in C:\news\ada it says", r"in C:\news\ada it says"),
    ("controls", "“Go,\x07” said Jo\x00 Gale.", "“Go,” said Jo Gale."),
    ("ligatures and soft hyphens", "the oﬃcials’ ofﬁce in Lin\u00addholm", "the officials’ office in Lindholm"),
    (
        "words cut at the ends of lines",
        "We have looked at every stone of it, said the chief engi-\nneer of the harbour, whose name is given as Ada "
        "Mary-\nAnn Lee and who is, as far as that can be said, well-\nknown there, or so they say.",
        "We have looked at every stone of it, said the chief engineer of the harbour, whose name is given as Ada "
        "Mary-Ann Lee and who is, as far as that can be said, well-known there, or so they say.",
    ),
    ("a letter answered", "> “No,” said Ada.\n> “Yes.”\n\nI see.", "“No,” said Ada.\n“Yes.”\n\nI see."),
    (
        "a wrapped paragraph",
        "“We have looked at every stone of it, and we shall open it when it is\nsafe and not a day before,” said "
        "Ann Lee, the engineer. “Until then\nthere is the ferry, which is slow.”",
        "“We have looked at every stone of it, and we shall open it when it is safe and not a day before,” said "
        "Ann Lee, the engineer. “Until then there is the ferry, which is slow.”",
    ),
    (
        "a wrapped paragraph with CRLF and indented lines",
        "“We have looked at every stone of it, and we shall open it when it is\r\n  safe and not a day before,” said "
        "Ann Lee, the engineer. “Until then\r\n  there is the ferry, which is slow.”",
        "“We have looked at every stone of it, and we shall open it when it is safe and not a day before,” said "
        "Ann Lee, the engineer. “Until then there is the ferry, which is slow.”",
    ),
    ("dialogue a line each", "“No,” said Ann.\n“Yes,” said Tom.", "“No,” said Ann.\n“Yes,” said Tom."),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SET], ids=[row[0] for row in SET])
def test_what_is_read(text: str, expected: str) -> None:
    assert plain_text(text).text == expected


@given(texts)
def test_every_character_that_is_read_stands_in_the_text(text: str) -> None:
    plain = plain_text(text)
    instead = {start for start, _, words in read_signs(text) if words}
    before = -1
    for place, character in enumerate(plain.text):
        at = plain.given(place)
        assert before < at < len(text)
        assert (
            text[at] == character
            or {at, at - 1} & instead
            or (character == " " and regex.match(r"[ \t]*(?:\r\n|[\n\r\u2028\x0b\x0c\x85])", text[at:]))
        )
        before = at
    for paragraph in plain.paragraphs:
        assert not plain.text[paragraph.start].isspace()
        assert not plain.text[paragraph.end - 1].isspace()


BOOK = (
    "THE FERRYMAN HAD been asleep when Miss Abigail Stroud came down to the\r\nlanding, and he was not pleased.\r\n\r\n"
    '"_You_ again!" said he.[1] "It is past ten, and the tide--"\r\n\r\n'
    "[Illustration: The landing at Orl]\r\n\r\n"
    '"The tide can wait," said _Miss Stroud_, who had never waited for\r\nanything. "I must be over before '
    '_The Swallow_ sails, and you\r\nknow it."\r\n\r\n"I know that you pay," said the _ferryman_.\r\n'
)


def test_a_book_as_plain_text_editions_set_it() -> None:
    result = quoteattr.attribute(BOOK)
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in result] == [
        ("_You_ again! It is past ten, and the tide--", "ferryman"),
        ("The tide can wait, I must be over before _The Swallow_ sails, and you\r\nknow it.", "Abigail Stroud"),
        ("I know that you pay,", "ferryman"),
    ]
    for quote in result:
        assert all(BOOK[span.start : span.end] == span.text for span in quote.spans)
        assert quote.cue is not None
        assert quote.cue.text == "said"
    second = result.quotes[1].speaker
    assert second is not None
    assert second.mention is not None
    assert second.mention.text == "Miss Stroud"


def test_a_scraped_page() -> None:
    page = (
        "<p>&ldquo;The dam will hold,&rdquo; said <a href='/lindqvist'>Petra Lindqvist</a>, chief engineer of "
        "Holm &amp; Sons.</p>\n<p>&ldquo;We have checked <em>every</em> gate,&rdquo; she added.</p>"
    )
    result = quoteattr.attribute(page)
    assert [(quote.text, quote.speaker and quote.speaker.name) for quote in result] == [
        ("The dam will hold,", "Petra Lindqvist"),
        ("We have checked <em>every</em> gate,", "Petra Lindqvist"),
    ]
    assert result.text == page
    speaker = result.quotes[0].speaker
    assert speaker is not None
    assert speaker.role == "chief engineer of Holm & Sons"
    assert speaker.roles[0].span.text == "chief engineer of Holm &amp; Sons"


def test_a_newsletter_with_bold_names() -> None:
    (quote,) = quoteattr.attribute("**Petra Lindqvist**, the dam's *chief* engineer, said: “The dam will hold.”")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.role) == ("Petra Lindqvist", "dam's chief engineer")


def test_a_parsed_document_keeps_its_text() -> None:
    text = "THE BAKER HAD been ill for a week when Nell Tarn came. “I am _better_,” said the baker to Nell."
    result = quoteattr.attribute(load_pipeline()(text))
    assert result.text == text
    assert all(text[span.start : span.end] == span.text for quote in result for span in quote.spans)
