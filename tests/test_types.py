"""The records: offsets, round trips, lookups, and what is refused."""

from __future__ import annotations

import json
import pickle
from collections.abc import Sequence

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from quoteattr.errors import FormatError, InputError, QuoteattrError
from quoteattr.types import KINDS, Attribution, Evidence, Quote, Role, Span, Speaker, with_mention

TEXT = 'Ines Okafor, the engineer, wrote to the mayor. "It holds," she said, "for now." Nobody else spoke.'


def span(words: str) -> Span:
    """The first place of ``words`` in the text."""
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


SPEAKER = Speaker(
    id=0,
    name="Ines Okafor",
    role="the engineer",
    roles=(Role("the engineer", span("the engineer"), "apposition"),),
    honorific="Dr.",
    type="person",
    aliases=("Okafor",),
    pronouns=("she",),
    affiliation="I-Lagos",
)
QUOTE = Quote(
    kind="direct",
    spans=(span("It holds"), span("for now.")),
    cue=span("said"),
    cue_class="say",
    speaker=with_mention(SPEAKER, span("she")),
    addressee=span("the mayor"),
    through=Speaker(1, None),
    rule="verb-after",
    confidence=0.875,
    asserted=False,
    evidence=Evidence("“…”", "the verb stands after it", "she is Ines Okafor", span("Ines Okafor")),
)
BARE = Quote(kind="indirect", spans=(span("Nobody else spoke"),))
FULL = Attribution(TEXT, (QUOTE, BARE), (SPEAKER,), {"kinds": ["direct"]}, None, {"quoteattr": "0.1.0"})


def test_span_is_half_open() -> None:
    assert span("she").text == "she"
    assert TEXT[span("she").start : span("she").end] == "she"


def test_text_of_an_interrupted_quote_is_joined_by_a_blank() -> None:
    assert QUOTE.text == "It holds for now."
    assert (QUOTE.start, QUOTE.end) == (TEXT.index("It holds"), TEXT.index("for now.") + len("for now."))


def test_attribution_is_a_sequence_of_quotes() -> None:
    assert list(FULL) == [QUOTE, BARE]
    assert len(FULL) == 2
    assert FULL[1] is BARE
    assert FULL[:1] == (QUOTE,)
    assert isinstance(FULL, Sequence)
    assert (FULL.index(BARE), FULL.count(QUOTE), list(reversed(FULL))) == (1, 1, [BARE, QUOTE])


@pytest.mark.parametrize("who", [SPEAKER, "Ines Okafor", "Okafor"])
def test_quotes_by_speaker_name_or_alias(who: Speaker | str) -> None:
    assert FULL.quotes_by(who) == (QUOTE,)


@pytest.mark.parametrize("who", ["ines okafor", "The Okafor", "Dr. Ines Okafor", "the engineer Ines Okafor", "Ines"])
def test_quotes_by_whatever_way_of_writing(who: str) -> None:
    assert FULL.quotes_by(who) == (QUOTE,)
    heard = Attribution(TEXT, (evolve(BARE, addressees=(SPEAKER,)),))
    assert heard.quotes_to(who) == heard.quotes


@pytest.mark.parametrize("who", ["Okonkwo", "Oka", "", " ", "the"])
def test_quotes_by_a_stranger_are_none(who: str) -> None:
    assert FULL.quotes_by(who) == FULL.quotes_to(who) == ()


@pytest.mark.parametrize("who", [None, 3, QUOTE])
def test_what_is_no_speaker_is_refused(who: object) -> None:
    for asked in (FULL.quotes_by, FULL.quotes_to):
        with pytest.raises(InputError, match=r"pass a Speaker or a name"):
            asked(who)  # type: ignore[arg-type]


def test_part_of_a_name_that_two_have_is_nobodys() -> None:
    other = Speaker(1, "Ada Okafor", aliases=("the diver",))
    both = Attribution(TEXT, (QUOTE, evolve(BARE, speaker=other)), (SPEAKER, other))
    assert both.quotes_by("Ada") == both.quotes_by("Diver") == (both[1],)
    assert both.quotes_by("Ines") == (QUOTE,)
    assert both.quotes_by("okafor") == (QUOTE,)  # which the text calls her alone


def test_what_two_say_together_is_found_by_either_name() -> None:
    pair = Speaker(1, "Ines Okafor and Ada Moss", type="group")
    both = Attribution(TEXT, (QUOTE, evolve(BARE, speaker=pair)), (SPEAKER, pair))
    assert both.quotes_by("Ines Okafor") == both.quotes_by(SPEAKER) == both.quotes_by("Okafor") == both.quotes
    assert both.quotes_by("Ada Moss") == both.quotes_by("Moss") == both.quotes_by(pair) == (both[1],)


def test_name_and_role_of_a_quote_with_and_without_a_speaker() -> None:
    assert (QUOTE.speaker_name, QUOTE.speaker_role) == ("Ines Okafor", "the engineer")
    assert (BARE.speaker_name, BARE.speaker_role) == (None, None)
    assert evolve(BARE, speaker=Speaker(0, None)).speaker_name is None


def test_records_show_themselves_shortly() -> None:
    long = Attribution("word " * 5000, (evolve(QUOTE, spans=(Span(0, 25000, "word " * 5000),)),), (SPEAKER,))
    assert len(repr(long)) < 150
    assert "quotes=1, speakers=1" in repr(long)
    assert len(repr(long[0])) < 200
    assert "'direct'" in repr(long[0])
    assert "'Ines Okafor'" in repr(long[0])
    assert len(repr(SPEAKER)) < 120
    assert len(repr(long[0].spans[0])) < 120
    assert "no trees" in repr(Attribution("x", error="no trees"))


def test_print_shows_the_table() -> None:
    assert str(FULL) == FULL.to_table()
    assert "It holds" in str(FULL)
    assert "[1: It holds]" in FULL.to_text()


def test_records_can_be_keys() -> None:
    assert hash(FULL) == hash(Attribution.from_dict(FULL.to_dict()))
    assert len({FULL, Attribution(TEXT), QUOTE, SPEAKER}) == 4


@pytest.mark.parametrize(
    "text", ["", "x", TEXT[1:], TEXT.replace("she", "ada"), TEXT.replace('"It', '"it'), f"\r\n{TEXT}"]
)
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="do not fit this text"):
        Attribution.from_dict({**FULL.to_dict(), "text": text})


def test_round_trip_through_dict_and_json() -> None:
    assert Attribution.from_dict(FULL.to_dict()) == FULL
    assert Attribution.from_json(FULL.to_json()) == FULL
    assert Attribution.from_json(FULL.to_json(indent=2)) == FULL


def test_round_trip_of_a_lone_surrogate() -> None:
    odd = Attribution("\ud800“x” \udfff", (Quote("direct", (Span.of("\ud800“x” \udfff", 2, 3),)),))
    written = odd.to_json()
    assert written.encode("ascii")
    assert Attribution.from_json(written) == odd


def test_round_trip_through_pickle() -> None:
    assert pickle.loads(pickle.dumps(FULL)) == FULL  # noqa: S301


def test_failed_document_round_trips() -> None:
    failed = Attribution("x", error="no trees")
    assert Attribution.from_dict(failed.to_dict()) == failed


def test_dict_lists_the_quotes_of_each_speaker() -> None:
    assert FULL.to_dict()["speakers"][0]["quotes"] == [0]


def test_dict_holds_only_what_json_knows() -> None:
    assert json.loads(json.dumps(FULL.to_dict())) == FULL.to_dict()


def test_records_are_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        QUOTE.kind = "mixed"  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        FULL.text = ""  # type: ignore[misc]


def test_kinds_are_the_documented_ones() -> None:
    assert KINDS == ("direct", "mixed", "indirect")


@pytest.mark.parametrize(
    "data",
    [
        {},
        [],
        None,
        "text",
        {"text": "x"},
        {"text": 1, "quotes": [], "speakers": []},
        {"text": b"x", "quotes": [], "speakers": []},
        {"text": "x", "quotes": [{}], "speakers": []},
        {"text": "x", "quotes": 3, "speakers": []},
        {"text": "x", "quotes": [], "speakers": [{"id": "one"}]},
        {**FULL.to_dict(), "quotes": [{**QUOTE.to_dict(), "spans": [[0]]}]},
        {**FULL.to_dict(), "quotes": [{**QUOTE.to_dict(), "spans": [["a", "b"]]}]},
        {**FULL.to_dict(), "quotes": [{**QUOTE.to_dict(), "confidence": "high"}]},
        {**FULL.to_dict(), "quotes": [{**QUOTE.to_dict(), "cue": {"start": 0}}]},
        {**FULL.to_dict(), "config": 7},
    ],
    ids=lambda data: str(data)[:40],
)
def test_what_is_no_attribution_is_refused(data: object) -> None:
    with pytest.raises(FormatError, match=r"to_dict\(\)"):
        Attribution.from_dict(data)  # type: ignore[arg-type]


@pytest.mark.parametrize("data", ["", "{", "[1, 2", "nope", b"\xff", None, 3])
def test_what_is_no_json_is_refused(data: object) -> None:
    with pytest.raises(FormatError, match=r"to_json\(\)|to_dict\(\)"):
        Attribution.from_json(data)  # type: ignore[arg-type]


def test_our_errors_share_a_base() -> None:
    assert issubclass(FormatError, QuoteattrError)
    assert issubclass(FormatError, ValueError)
