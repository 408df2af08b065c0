"""The HTML and terminal views: everything escaped, well nested, with enough contrast, in linear time."""

from __future__ import annotations

import hashlib
import re
import time
from base64 import b64encode
from html.parser import HTMLParser

import pytest
from handmade import ARTICLE, HOSTILE, crowd, harbour, hostile, span
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.errors import MissingExtraError
from quoteattr.render import mark_html, to_html, to_table, to_text
from quoteattr.render.clean import escaped, one_line, printable, shortened
from quoteattr.render.layers import Badge, Layer, paragraphs, tagged
from quoteattr.render.palette import DARK, LIGHT, NOBODY, PALETTE
from quoteattr.render.wording import all_speakers, described, initials, resolved, speaker_name
from quoteattr.types import Attribution, Quote, Span, Speaker

VOID = {"meta", "br", "img"}


class Page(HTMLParser):
    """Reads HTML strictly: tags must nest; collects elements, and the text inside ``<article>``."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""
        self.everything = ""
        self.feed(html)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> without a start"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.everything += data
        if "article" in self.open:
            self.article += data

    def all(self, tag: str, css: str | None = None) -> list[dict[str, str | None]]:
        return [a for t, a in self.elements if t == tag and (css is None or css in (a.get("class") or "").split())]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_known() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", [*PALETTE, NOBODY], ids=lambda colour: colour.name)
def test_colours_have_contrast(colour) -> None:
    pairs = {
        "text on ground, light": (LIGHT.text, colour.light_ground),
        "name on page, light": (colour.light_ink, LIGHT.page),
        "name on panel, light": (colour.light_ink, LIGHT.panel),
        "name on ground, light": (colour.light_ink, colour.light_ground),
        "text on ground, dark": (DARK.text, colour.dark_ground),
        "name on page, dark": (colour.dark_ink, DARK.page),
        "name on panel, dark": (colour.dark_ink, DARK.panel),
        "name on ground, dark": (colour.dark_ink, colour.dark_ground),
    }
    assert {name: round(contrast(*pair), 1) for name, pair in pairs.items() if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_themes_have_contrast(theme) -> None:
    for ground in (theme.page, theme.panel):
        assert contrast(theme.text, ground) >= 4.5
        assert contrast(theme.faint, ground) >= 4.5


def test_neighbouring_speakers_have_different_colours() -> None:
    assert len({colour.light_ground for colour in PALETTE}) == len(PALETTE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n \n", []),
        ("one", [(0, 3)]),
        ("one\ntwo", [(0, 3), (4, 7)]),
        ("one\r\ntwo\r\n", [(0, 3), (5, 8)]),
        ("head\nline\n\ntwo", [(0, 9), (11, 14)]),
        ("\n\n  one  \n\n", [(2, 7)]),
    ],
)
def test_paragraphs(text: str, expected: list[tuple[int, int]]) -> None:
    assert paragraphs(text) == expected


@given(
    st.text(alphabet="ab \n\r<&", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(0, 3)), max_size=8),
    st.lists(st.integers(0, 45), max_size=4),
)
def test_any_layers_give_well_formed_html_with_the_same_text(text, stretches, offsets) -> None:
    layers = [Layer(min(a, b), max(a, b), rank, "<i id='x'>", "<i>", "</i>") for a, b, rank in stretches if a != b]
    page = Page(f"<article>{tagged(text, layers, [Badge(o, '<b></b>') for o in offsets])}</article>")
    assert page.article == text
    assert len(page.all("b")) == (len(offsets) if paragraphs(text) else 0)


@given(st.text(max_size=60), st.data())
def test_any_text_with_any_quotes_is_shown_whole(text, data) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    quotes = tuple(
        Quote("mixed", (Span.of(text, min(p), max(p)),), Span.of(text, min(p), max(p)), speaker=Speaker(i, text[:9]))
        for i, p in enumerate(places)
    )
    page = Page(to_html(Attribution(text, quotes), page=True))
    unescaped = escaped(text).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
    assert page.article == unescaped.replace("&#x27;", "'").replace("&amp;", "&")


def test_the_view_holds_what_it_should() -> None:
    page = Page(to_html(harbour(), page=True, title="Harbour"))
    assert page.article == ARTICLE
    assert "5 quotations by 3 speakers" in page.everything
    assert len(page.all("mark", "q")) == 6 + 2  # two spans in one quote; two in the key
    assert len(page.all("button", "b")) == 5
    assert [row["data-s"] for row in page.all("li")] == ["0", "1", "2", "none"]
    she = next(a for a in page.all("span", "m") if a.get("data-name"))
    assert she["data-name"] == "Dr. Ilse Varga, Harbour Master"
    assert she["tabindex"] == "0"
    assert she["aria-label"] == "she: Dr. Ilse Varga, Harbour Master"


def test_every_button_opens_an_explanation_and_is_labelled() -> None:
    page = Page(harbour().to_html(page=True))
    ids = {a["id"] for _, a in page.elements if a.get("id")}
    for button in page.all("button"):
        assert button["popovertarget"] in ids
        assert button["aria-label"]
    for link in page.all("a"):
        assert (link["href"] or "").removeprefix("#") in ids
    assert len(ids) == len([a for _, a in page.elements if a.get("id")])


def test_no_script_no_request_and_a_policy_for_the_style() -> None:
    html = to_html(hostile(), page=True, title=HOSTILE)
    page = Page(html)
    tags = {tag for tag, _ in page.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "form", "base", "svg"}
    assert not any(name.startswith("on") or name in ("style", "src") for _, a in page.elements for name in a)
    policy = next(a["content"] for a in page.all("meta") if a.get("http-equiv"))
    style = html.split("<style>")[1].split("</style>")[0]
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert "http:" not in style
    assert "url(" not in style


def test_hostile_names_stay_text() -> None:
    page = Page(to_html(hostile(), page=True))
    assert HOSTILE in page.article
    assert "\x00" not in page.everything
    assert "\x1b" not in page.everything
    page.everything.encode("utf-8")


def test_the_same_input_gives_the_same_output_and_notebook_views_do_not_meet() -> None:
    assert to_html(harbour()) == to_html(harbour())
    assert harbour()._repr_html_() != harbour()._repr_html_()
    assert Page(harbour()._repr_html_()).article == ARTICLE


@pytest.mark.parametrize("uid", ["", "1a", "a b", "a}body{display:none", "x" * 50, 'a"'])
def test_a_uid_that_is_no_identifier_is_refused(uid: str) -> None:
    with pytest.raises(ValueError, match="letter"):
        to_html(harbour(), uid=uid)


def test_an_empty_result_says_so() -> None:
    assert "Nobody is quoted in this text." in Page(to_html(Attribution(""))).everything


def test_a_page_with_many_speakers_stays_small_and_linear() -> None:
    small, large = crowd(300), crowd(1200)
    best = [float("inf"), float("inf")]
    for _ in range(3):  # a collection of garbage may fall into one
        start = time.process_time()
        one = to_html(small, page=True)
        middle = time.process_time()
        four = to_html(large, page=True)
        end = time.process_time()
        best = [min(best[0], middle - start), min(best[1], end - middle)]
    assert len(four) < 5 * len(one)
    assert best[1] < 12 * best[0] + 0.2


def test_shortened_keeps_whole_words() -> None:
    assert shortened("one two three", 8) == "one two…"
    assert shortened("unbreakablelongword", 6) == "unbre…"
    assert shortened(" short ", 6) == "short"


def test_cleaning() -> None:
    assert escaped("a\x00b\ud800'") == "a\ufffdb\ufffd&#x27;"
    assert printable("a\x1b]0;x\x07\u202eb\nc") == "a\ufffd]0;x\ufffd\ufffdb\nc"
    assert one_line("a \r\n b") == "a b"


@pytest.mark.parametrize(
    ("speaker", "name", "short", "long"),
    [
        (None, "Nobody named", "?", "Nobody named"),
        (Speaker(0, "Ada Byron", "engineer", honorific="Dr."), "Ada Byron", "AB", "Dr. Ada Byron, engineer"),
        (Speaker(0, "union of bakers"), "union of bakers", "UB", "union of bakers"),
        (Speaker(0, None, mention=Span(0, 2, "he")), "“he”", "H", "“he”"),
        (Speaker(0, None, pronouns=("they",)), "“they”", "T", "“they”"),
        (Speaker(0, None), "Nobody named", "?", "Nobody named"),
        (Speaker(0, "…"), "…", "?", "…"),
        (Speaker(0, "Dr. Who", honorific="Dr."), "Dr. Who", "DW", "Dr. Who"),
    ],
)
def test_labels(speaker, name: str, short: str, long: str) -> None:
    assert (speaker_name(speaker), initials(speaker), described(speaker)) == (name, short, long)


def test_a_pronoun_is_resolved_and_a_name_is_not() -> None:
    quotes = harbour().quotes
    assert [resolved(quote) for quote in quotes] == [False, True, False, False, False]


def test_speakers_that_only_a_quote_names_are_listed() -> None:
    quote = Quote("direct", (Span(0, 1, "a"),), speaker=Speaker(7, "Ada"))
    assert [s.name for s in all_speakers(Attribution("a", (quote,)))] == ["Ada"]


def test_table_in_plain_text() -> None:
    table = to_table(harbour(), width=80)
    assert table.splitlines()[0] == "SPEAKER     ROLE            QUOTE"
    assert "“The north wall won't see another winter, … We have" in table
    assert max(map(len, table.splitlines())) <= 80
    assert "\x1b" not in table


def test_table_explains() -> None:
    assert "is Ilse Varga (the only woman named so far)" in " ".join(to_table(harbour(), explain=True).split())


def test_text_in_plain_text() -> None:
    text = to_text(harbour())
    assert "“[3: a disaster for families]”. The union said that [4: it would sue]." in text
    assert text.endswith("Dr. Ilse Varga, Harbour Master: 1, 2\nFishermen: 3\nThe union: 4\nNobody named: 5")


def test_wide_characters_keep_the_columns() -> None:
    wide = "東京都知事"
    text = f"{wide}: “{wide}”"
    quote = Quote("direct", (Span(7, 12, wide),), speaker=Speaker(0, wide, mention=Span(0, 5, wide)))
    line = to_table(Attribution(text, (quote,)), width=60).splitlines()[2]
    assert line.startswith(f"{wide}  -     “")


@pytest.mark.parametrize("color", [False, True])
@pytest.mark.parametrize("width", [0, 100])
def test_line_ends_of_windows_are_line_ends(color: bool, width: int) -> None:
    if color:
        pytest.importorskip("rich")
    shown = to_text(Attribution("One line.\r\n\r\nAnother.\rA third."), color=color, width=width)
    assert [line.rstrip() for line in shown.splitlines()] == ["One line.", "", "Another.", "A third."]


def test_a_table_is_as_wide_in_colour_as_without() -> None:
    pytest.importorskip("rich")
    plain, coloured = (to_table(harbour(), width=80, color=color) for color in (False, True))
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert "Ilse Varga" in bare
    assert len([line for line in bare.splitlines() if line.strip()]) <= len(plain.splitlines())


def test_terminal_in_colour() -> None:
    pytest.importorskip("rich")
    assert "\x1b[1;34mIlse Varga" in to_table(harbour(), color=True)
    text = to_text(harbour(), color=True)
    assert "\x1b[1;4;34mshe" in text
    assert text.endswith("\x1b[37mNobody named: 5\x1b[0m")


@pytest.mark.parametrize("show", [to_table, to_text])
@pytest.mark.parametrize("color", [False, True])
def test_the_text_cannot_steer_the_terminal(show, color: bool) -> None:
    if color:
        pytest.importorskip("rich")
    shown = show(hostile(), color=color)
    assert "\x1b[31m" not in shown.replace("\x1b[1;31m", "")
    assert "\u202e" not in shown
    assert "\x00" not in shown


@pytest.mark.parametrize("show", [to_table, to_text])
def test_colour_without_rich_says_what_to_install(show, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("rich", "rich.console", "rich.text", "rich.table"):
        monkeypatch.setitem(__import__("sys").modules, module, None)
    with pytest.raises(MissingExtraError, match="quoteattr\\[terminal\\]"):
        show(harbour(), color=True)


def test_the_button_of_an_inner_quotation_comes_first() -> None:
    text = "“He said, ‘Run!’” Ada told us."
    outer = Quote("direct", (Span.of(text, 1, 16),), speaker=Speaker(0, "Ada"))
    inner = Quote("direct", (Span.of(text, 11, 15),), outer=0)
    shown = to_html(Attribution(text, (outer, inner)))
    assert shown.index("Quotation 2: Nobody named") < shown.index("Quotation 1: Ada")


def test_no_quotations_are_counted_in_words() -> None:
    assert ">No quotations</p>" in to_html(Attribution("Nothing."))


def test_who_has_no_name_is_listed_by_the_words_beside_the_cue() -> None:
    she = Speaker(0, None, mention=Span(0, 3, "She"))
    quote = Quote("indirect", (Span(9, 14, "it is"),), Span(4, 8, "said"), speaker=she)
    told = Attribution("She said it is.", (quote,), (Speaker(0, None),))
    assert speaker_name(all_speakers(told)[0]) == "“She”"
    assert to_text(told).endswith("“She”: 1")
    assert "unknown" not in to_html(told)


MARKED = [
    ("We go.", [(0, 5)], "[0We go]."),
    ("<p>We <b>go</b> &amp; stay.</p>", [(3, 26)], "<p>[0We ]<b>[0go]</b>[0 &amp; stay].</p>"),
    ("<p>We go.</p>\n<ul><li>So.</li></ul>", [(3, 31)], "<p>[0We go.]</p>\n<ul><li>[0So.]</li></ul>"),
    ("We go there now.", [(0, 15), (3, 5)], "[0We ][0[1go]][0 there now]."),
    ("We go there now.", [(0, 5), (3, 11)], "[0We ][0[1go]][1 there] now."),
    (
        "<!-- We --><script>We</script><a title='a>We'>We</a>",
        [(0, 52)],
        "<!-- We --><script>We</script><a title='a>We'>[0We]</a>",
    ),
    ("a < b <", [(0, 7)], "[0a < b <]"),
]


@pytest.mark.parametrize(("text", "spans", "expected"), MARKED)
def test_quotations_are_marked_in_html_as_it_is(text: str, spans: list[tuple[int, int]], expected: str) -> None:
    quotes = tuple(Quote("direct", (Span.of(text, start, end),)) for start, end in spans)
    marked = mark_html(Attribution(text, quotes))
    assert re.sub(r'<mark class="quote direct" data-quote="(\d)">', r"[\1", marked).replace("</mark>", "]") == expected


def test_marks_tell_who_speaks_and_escape_it() -> None:
    speaker = Speaker(3, 'Odo "O" <b>', role="a\n cook")
    marked = mark_html(Attribution("We go", (Quote("mixed", (Span(0, 2, "We"), Span(3, 5, "go")), speaker=speaker),)))
    opening = (
        '<mark class="quote mixed" data-quote="0" data-speaker-id="3" data-speaker="Odo &quot;O&quot; &lt;b&gt;" '
        'data-role="a cook">'
    )
    assert marked == f"{opening}We</mark> {opening}go</mark>"


@given(
    st.text(alphabet="ab <>/p\"'!-", max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4),
)
def test_only_marks_are_new(text: str, places: list[tuple[int, int]]) -> None:
    spans = [Span.of(text, start, end) for start, end in places if start < end <= len(text)]
    marked = mark_html(Attribution(text, tuple(Quote("direct", (span,)) for span in spans)))
    assert re.sub(r'<mark class="quote direct" data-quote="\d">|</mark>', "", marked) == text


def test_marking_takes_time_in_proportion() -> None:
    page = "<p>We <b>go</b> there.</p>" * 4000
    quotes = tuple(Quote("direct", (Span.of(page, at, at + 21),)) for at in range(3, len(page) - 26, 26))
    began = time.perf_counter()
    assert mark_html(Attribution(page, quotes)).count("<mark") == 3 * len(quotes)
    assert time.perf_counter() - began < 5


def test_span_helper_finds_the_nth() -> None:
    assert span("a b a", "a", 1).start == 4
