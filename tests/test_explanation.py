"""``Quote.explain``: one to four sentences from what the rooms noted down."""

from __future__ import annotations

import pytest
from attrs import evolve
from handmade import harbour

from quoteattr.types import Evidence, Quote, Role, Span, Speaker

WORDS = (Span(10, 20, "We stay on"),)
ADA = Speaker(0, "Ada Byron", mention=Span(30, 39, "Ada Byron"))
HE = Speaker(0, "Ada Byron", mention=Span(30, 33, "she"))
SAID = Span(22, 26, "said")

CASES = [
    ("nobody", Quote("direct", WORDS), ["nothing in the text says who speaks."]),
    ("cue without speaker", Quote("direct", WORDS, SAID), ["although “said” after them signals speech"]),
    ("marks", Quote("direct", WORDS, SAID, speaker=ADA, evidence=Evidence("“…”")), ["quotation marks (“…”)"]),
    (
        "never closed",
        Quote("direct", WORDS, SAID, speaker=ADA, evidence=Evidence("‘… (never closed)")),
        ["after a quotation mark that is never closed (‘…)"],
    ),
    (
        "partly",
        Quote("mixed", WORDS, SAID, speaker=ADA, evidence=Evidence("“…”")),
        ["are woven into a sentence, all or some of them in quotation marks (“…”)"],
    ),
    ("partly, no marks noted", Quote("mixed", WORDS, SAID, speaker=ADA), ["The words are woven into a sentence"]),
    ("reported", Quote("indirect", WORDS, SAID, speaker=ADA), ["reported without quotation marks"]),
    ("cue before", Quote("direct", WORDS, Span(0, 4, "said"), speaker=ADA), ["“said” before them"]),
    (
        "cue between",
        Quote("direct", (Span(0, 5, "Hello"), Span(40, 44, "Bye.")), SAID, speaker=ADA),
        ["“said” between them"],
    ),
    (
        "rule and sureness",
        Quote("direct", WORDS, SAID, speaker=ADA, rule="x_y", confidence=0.5),
        ["(rule “x_y”, 50% sure)"],
    ),
    ("untagged", Quote("direct", WORDS, speaker=ADA), ["are given to “Ada Byron” (by their place in the text, "]),
    (
        "untagged with a reason",
        Quote("direct", WORDS, speaker=ADA, evidence=Evidence(relation="the quote before them")),
        ["and are given to “Ada Byron” (the quote before them, "],
    ),
    (
        "pronoun",
        Quote(
            "direct", WORDS, SAID, speaker=HE, evidence=Evidence(resolution="same paragraph", name_span=Span(1, 10, ""))
        ),
        ["“she” is Ada Byron (same paragraph), named at characters 1–10."],
    ),
    ("no name", Quote("direct", WORDS, SAID, speaker=evolve(HE, name=None)), ["The text gives “she” no name."]),
    ("role nowhere", Quote("direct", WORDS, SAID, speaker=evolve(ADA, role="cook")), ["gives the role as “cook”."]),
    (
        "role in an apposition",
        Quote(
            "direct",
            WORDS,
            SAID,
            speaker=evolve(ADA, role="cook", roles=(Role("cook", Span(41, 45, "cook"), "apposition"),)),
        ),
        ["The role “cook” stands at characters 41–45 in an apposition."],
    ),
    (
        "described",
        Quote("direct", WORDS, SAID, speaker=Speaker(0, "old diver", "old diver", mention=Span(30, 39, "the diver"))),
        ["sure). “the diver” is “old diver”."],
    ),
    (
        "resolved in words",
        Quote("direct", WORDS, SAID, speaker=HE, evidence=Evidence(resolution="the label names Ada Byron")),
        ["sure). The label names Ada Byron."],
    ),
    (
        "told by the turns",
        Quote("direct", WORDS, SAID, speaker=HE, evidence=Evidence(resolution="the turns of the dialogue: Ada Byron")),
        ["sure). “she” is Ada Byron (the turns of the dialogue)."],
    ),
    (
        "relation with a detail",
        Quote("direct", WORDS, SAID, speaker=ADA, evidence=Evidence(relation="it reports (clause)")),
        ["“said” after them (it reports, clause) gives"],
    ),
    (
        "unknown relation",
        Quote(
            "direct", WORDS, SAID, speaker=evolve(ADA, role="cook", roles=(Role("cook", Span(41, 45, "cook"), "odd"),))
        ),
        ["characters 41–45 (odd)."],
    ),
    (
        "not asserted",
        Quote("indirect", WORDS, SAID, speaker=ADA, asserted=False),
        ["does not assert that they were said"],
    ),
    ("through", Quote("direct", WORDS, SAID, speaker=ADA, through=Speaker(1, "Bo")), ["“Ada Byron”, passed on by Bo"]),
    (
        "through somebody without a name",
        Quote("direct", WORDS, SAID, speaker=ADA, through=Speaker(1, None)),
        ["passed on by somebody without a name"],
    ),
    ("no mention", Quote("direct", WORDS, SAID, speaker=Speaker(0, "Ada Byron")), ["gives them to Ada Byron ("]),
]


@pytest.mark.parametrize(("quote", "parts"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_explanations(quote: Quote, parts: list[str]) -> None:
    told = quote.explain()
    for part in parts:
        assert part in told
    assert told.endswith(".")
    assert "None" not in told


def test_a_whole_explanation() -> None:
    assert harbour().quotes[1].explain() == (
        "The words stand in quotation marks (‘…’), and “said” between them (it stands between two parts of the "
        "quote) gives them to “she” (rule “frame_between”, 93% sure). “she” is Ilse Varga (the only woman named so "
        "far), named at characters 93–103. The role “Harbour Master” stands at characters 74–88 as a title before "
        "the name."
    )
