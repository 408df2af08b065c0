"""Turns of transcripts and interviews."""

from __future__ import annotations

import pytest

from quoteattr.quotations.transcript import read_turns

TRANSCRIPTS = [
    ("Q: Why is it shut?\n\nA: Because it rained.", [("Q", "Why is it shut?"), ("A", "Because it rained.")]),
    ("LEE: We dig.\nBELL: We wait.\nLEE: No.", [("LEE", "We dig."), ("BELL", "We wait."), ("LEE", "No.")]),
    ("MODERATOR: Welcome.\n\nGOV. ANN LEE: Thank you.\n\nIt is good to be here.\n\nMODERATOR: Let us start.",
     [("MODERATOR", "Welcome."), ("GOV. ANN LEE", "Thank you.\n\nIt is good to be here."),
      ("MODERATOR", "Let us start.")]),
    ("Ann Lee: We dig.\n\nTom Bell: We wait.\n\nAnn Lee: No.",
     [("Ann Lee", "We dig."), ("Tom Bell", "We wait."), ("Ann Lee", "No.")]),
    ("The mayor spoke to us about the bridge.\n\nQ: When will it open?\n\nA: In May.\n\nQ: Sure?\n\nA: No.",
     [("Q", "When will it open?"), ("A", "In May."), ("Q", "Sure?"), ("A", "No.")]),
    ("Gov. Lee: We Are Digging at Last\n\nThe governor was asked.\n\nBELL: Where?\n\nLEE: Here.\n\nBELL: And then?",
     [("BELL", "Where?"), ("LEE", "Here."), ("BELL", "And then?")]),
    ("**Lee:** We dig.\n\n**Bell:** We wait.\n\n**Lee:** No.",
     [("Lee", "We dig."), ("Bell", "We wait."), ("Lee", "No.")]),
    ("SEN. TOM BELL (R-Marsh): We wait.\n\nREP. ANN LEE (D-Hill): We dig.",
     [("SEN. TOM BELL", "We wait."), ("REP. ANN LEE", "We dig.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TRANSCRIPTS)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    turns = read_turns(text)
    assert [(text[t.label_start : t.label_end], text[t.start : t.end]) for t in turns] == expected


NO_TRANSCRIPTS = [
    "Note: the bridge is shut.\n\nUpdate: it is open.",
    "The mayor said this: we dig.\n\nThe council said that: we wait.",
    "Bridge: shut since March\n\nThe council met on Tuesday.\n\nIt rained.\n\nNobody came.\n\nFerry: slow",
    "Ann Lee: We dig.\n\nIt rained.",
    "Photo: Ann Lee\n\nSource: Northern Wire\n\nPhoto: Tom Bell\n\nSource: Northern Wire",
    "“We dig,” she said.\n\n“We wait,” he said.",
    "The host had spoken to them.\n\n'Why do you sit there?' asked Nora.\n\n'I like it,' said Hugh.\n\n"
    "'Do you like it very much?'\n\n'I do.'\n\n'Then may I sit there too?'\n\n'I suppose so.'\n\n"
    "'And where is the inspector?'\n\n'I have not seen him.'",
    "",
]


@pytest.mark.parametrize("text", NO_TRANSCRIPTS)
def test_a_colon_makes_no_transcript(text: str) -> None:
    assert read_turns(text) == ()
