"""From links and reports to quotes, on stored trees of our own: spans, kinds, joining, nesting, what is left out."""

from __future__ import annotations

import pytest
from attrs import frozen
from trees import scene_of, stored_parses

from quoteattr.addressing import Addresses
from quoteattr.composing import compose
from quoteattr.composing.nesting import nest
from quoteattr.composing.quoted import merge
from quoteattr.composing.records import Utterance
from quoteattr.composing.sureness import sure_enough
from quoteattr.config import Config
from quoteattr.dialogue import Exchange
from quoteattr.linking import link_quotations
from quoteattr.reporting import Report
from quoteattr.speakers import read_cast
from quoteattr.types import Attribution, Kind, Quote, Span, Speaker


def answer(file: str, name: str, config: Config | None = None) -> Attribution:
    """What comes out for a stored parse."""
    scene = scene_of(stored_parses(file)[name])
    link_quotations(scene)
    sources = {link.source for link in scene.links.values() if link.source is not None}
    sources |= {(report.sentence, report.source) for report in scene.reports if report.source is not None}
    cast = read_cast(scene.parse, sources=sources)
    return compose(scene, cast, Addresses(scene, cast, Exchange()), config or Config())


@frozen
class Made:
    """A quote: kind, the words of its spans joined by `` | ``, the speaker's name."""

    kind: Kind
    words: str
    by: str | None


def made(result: Attribution) -> list[Made]:
    """The quotes in the terms of the tables."""
    return [
        Made(q.kind, " | ".join(span.text for span in q.spans), q.speaker.name if q.speaker else None) for q in result
    ]


FULL = "The dam is full,"
QUOTES: dict[str, list[Made]] = {
    "carried on": [Made("direct", f"{FULL} | We opened the gates. | Nobody was hurt.", "Petra Lind")],
    "interrupted": [Made("direct", "If it rains, | we open the gates.", "Petra Lind")],
    "governing verb": [Made("direct", FULL, "Petra Lind")],
    "reported content": [Made("mixed", "the plan was “a disgrace” for farmers", "Petra Lind")],
    "closing frame": [Made("mixed", "The bridge had become “a trap for lorries,”", "Petra Lind")],
    "frame before": [Made("direct", "The dam is full.", "Petra Lind")],
    "label before": [Made("direct", "The dam is full.", "Petra Lind")],
    "label after": [Made("direct", "The dam is full.", "Petra Lind")],
    "resumed": [Made("direct", f"{FULL} | It will hold.", "Petra Lind")],
    "lead-in": [Made("direct", "The dam is full.", "Petra Lind")],
    "nobody": [Made("direct", "The dam is full.", None)],
    "heading": [],
    "takes turns": [
        Made("direct", "Coming?", "Mia"),
        Made("direct", "Soon,", "Jo"),
        Made("direct", "When?", "Mia"),
        Made("direct", "At noon.", "Jo"),
        Made("direct", "Good.", "Mia"),
    ],
}


@pytest.mark.parametrize("name", QUOTES)
def test_quotes(name: str) -> None:
    """Every quote of the text."""
    assert made(answer("links.conllu", name)) == QUOTES[name]


def test_titles_of_works_are_no_quotes() -> None:
    """``“The Long Way Home,” a novel, was on the table.``"""
    assert made(answer("links.conllu", "title")) == []


SAFE = "the bridge was safe"
REPORTS: dict[str, list[Made]] = {
    "clause": [Made("indirect", SAFE, "Ada Lind")],
    "frame behind": [Made("indirect", "The bridge was safe", None)],
    "frame in the middle": [Made("indirect", "The bridge | was safe", None)],
    "two cues": [Made("indirect", SAFE, "Lind"), Made("indirect", "the road was icy", "Lind")],
    "fact that": [],
    "nested": [Made("indirect", "Lind believed the bridge was safe", "Noor")],
    "plainly said": [Made("indirect", SAFE, "Lind")],
}


@pytest.mark.parametrize("name", REPORTS)
def test_reports(name: str) -> None:
    """What is reported without marks."""
    assert made(answer("reports.conllu", name)) == REPORTS[name]


OPTIONS: list[tuple[str, str, str, Config, list[Made]]] = [
    ("direct only", "links.conllu", "reported content", Config(kinds={"direct"}), []),
    ("least words", "links.conllu", "governed words", Config(min_words=3), []),
    ("nobody's left out", "links.conllu", "nobody", Config(unattributed=False), []),
    ("indirect only", "links.conllu", "governing verb", Config(kinds={"indirect"}), []),
    (
        "thought too",
        "reports.conllu",
        "nested",
        Config(thought=True),
        [Made("indirect", "Lind believed the bridge was safe", "Noor"), Made("indirect", SAFE, "Lind")],
    ),
    (
        "thought only",
        "reports.conllu",
        "nested",
        Config(cue_classes={"think"}),
        [Made("indirect", SAFE, "Lind")],
    ),
]


@pytest.mark.parametrize(
    ("file", "name", "config", "wanted"), [row[1:] for row in OPTIONS], ids=[r[0] for r in OPTIONS]
)
def test_options(file: str, name: str, config: Config, wanted: list[Made]) -> None:
    """What options leave out or add."""
    assert made(answer(file, name, config)) == wanted


def test_nested_reports_know_what_they_stand_in() -> None:
    """Outer and inner."""
    outer, inner = answer("reports.conllu", "nested", Config(thought=True)).quotes
    assert (outer.outer, inner.outer) == (None, 0)


def test_what_is_not_asserted() -> None:
    """Kept on the quote."""
    assert not answer("reports.conllu", "did not say").quotes[0].asserted
    assert answer("reports.conllu", "plainly said").quotes[0].asserted


def test_evidence() -> None:
    """Marks, relation and where the name stands."""
    quote = answer("links.conllu", "governing verb").quotes[0]
    assert quote.evidence.marks == "“…”"
    assert quote.evidence.relation == "the cue governs the quotation"
    assert quote.evidence.name_span is not None
    assert quote.evidence.name_span.text == "Petra Lind"
    assert quote.rule == "governing verb"
    assert quote.cue is not None
    assert quote.addressee is not None
    assert (quote.cue.text, quote.addressee.text) == ("told", "reporters")


def test_no_roles_on_request() -> None:
    """roles=False."""
    speaker = answer("links.conllu", "frame after", Config(roles=False)).quotes[0].speaker
    assert speaker is not None
    assert speaker.roles == ()
    assert speaker.role is None


@pytest.mark.parametrize(
    ("spans", "joined"),
    [
        ([], []),
        ([(0, 4), (4, 9)], [(0, 9)]),
        ([(6, 9), (0, 4)], [(0, 9)]),
        ([(0, 9), (2, 4)], [(0, 9)]),
        ([(0, 4), (8, 9)], [(0, 4), (8, 9)]),
    ],
)
def test_merge(spans: list[tuple[int, int]], joined: list[tuple[int, int]]) -> None:
    """Spans that overlap or nearly touch are joined."""
    assert merge(spans) == joined


def utterance(*spans: tuple[int, int], kind: Kind = "indirect") -> Utterance:
    """An utterance that stands somewhere."""
    return Utterance(None, spans=list(spans), kind=kind)


def nobody(_: Report) -> None:
    """For texts whose sources are unknown."""


def test_nest_drops_reports_that_cut_across_another() -> None:
    """Quoted and reported speech never overlap unless one holds the other."""
    quoted, across = utterance((0, 10), kind="direct"), utterance((5, 20))
    assert nest(None, [quoted], [across], nobody) == [quoted]  # type: ignore[arg-type]


def test_nest_keeps_what_stands_inside() -> None:
    """And tells it so."""
    outer, inner = utterance((0, 30)), utterance((5, 20))
    assert nest(None, [], [inner, outer], nobody) == [outer, inner]  # type: ignore[arg-type]
    assert inner.outer is outer


def test_nest_keeps_one_of_two_that_are_the_same() -> None:
    """A stretch is given once."""
    first, second = utterance((0, 30)), utterance((0, 30))
    assert nest(None, [], [first, second], nobody) == [first]  # type: ignore[arg-type]


def test_nest_keeps_neighbours() -> None:
    """Side by side is no overlap."""
    first, second = utterance((0, 10)), utterance((10, 30))
    assert nest(None, [], [first, second], nobody) == [first, second]  # type: ignore[arg-type]


def test_nest_of_nothing() -> None:
    """Nothing in, nothing out."""
    assert nest(None, [], [], nobody) == []  # type: ignore[arg-type]


def test_unsure_quotes_are_left_out_and_the_rest_numbered_anew() -> None:
    ada, bo, cy = (Speaker(number, name) for number, name in enumerate(("Ada", "Bo", "Cy")))
    text = (Span(0, 2, "Hm"),)
    quotes = [
        Quote("direct", text, confidence=0.4, speaker=ada),
        Quote("direct", text, confidence=0.9, speaker=bo, addressees=(ada,), through=cy),
        Quote("direct", text, confidence=0.5),
        Quote("direct", text, confidence=0.9, speaker=cy, outer=1),
        Quote("direct", text, confidence=0.9, speaker=bo, outer=0),
    ]
    assert sure_enough(quotes, 0) == quotes
    kept = sure_enough(quotes, 0.5)
    assert [quote.speaker_name for quote in kept] == ["Bo", "Cy", "Bo"]
    assert [quote.speaker and quote.speaker.id for quote in kept] == [0, 1, 0]
    assert (kept[0].addressees[0].id, kept[0].through and kept[0].through.id) == (2, 1)
    assert [quote.outer for quote in kept] == [None, 0, None]
