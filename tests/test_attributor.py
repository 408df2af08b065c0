"""The front doors: what goes in, what comes out, and one article of ours with all the difficulties of the wire."""

from __future__ import annotations

import gc
import pickle
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import quoteattr
from quoteattr.attributor import Attributor
from quoteattr.config import Config
from quoteattr.errors import ConfigError, InputError
from quoteattr.models import RESOURCES, load_pipeline, models_version
from quoteattr.types import Attribution

SIMPLE = "“The dam is full,” said Petra Lind, the chief engineer. “It will hold,” she added."

WIRE = """‘Holding our line’

OSTRIA will arm thousands of river guards, its security adviser said on Monday, after more than 800 of them \
fled over the water.

Hamid Zaran, the National Security Adviser, acknowledged that the river guard was stretched.

‘There were some mistakes. We know it. But that doesn’t mean that the men’s courage is gone, Zaran told \
reporters.

‘We didn’t expect the raid. It came at night and from both banks,’ he added.

The guards who crossed the river were coming home, he said.

A statement from the presidency spoke of ‘a bitter day for the whole river’.

Ostrian officials have vowed to take back all the lost posts.

‘We had to leave our post, because nobody came to help,’ said Rustam Vell, a guard who had fled to Moravia with \
forty others.

‘The situation is changing fast,’ Moravia’s envoy to Ostria, Zamir Karel, told the state-run MNA news agency.

‘They may have left their posts, but they’ll be back,’ said Zaran.

‘We are trying to do what we can,’ said General Amir Kohan, an Ostrian commander.
"""


def speakers(result: Attribution) -> list[str | None]:
    """Name of the speaker of each quote."""
    return [quote.speaker.name if quote.speaker else None for quote in result]


def test_attribute_gives_quotes_with_speakers() -> None:
    """The simplest way in."""
    result = quoteattr.attribute(SIMPLE)
    assert [quote.text for quote in result] == ["The dam is full,", "It will hold,"]
    assert speakers(result) == ["Petra Lind", "Petra Lind"]
    assert result.text == SIMPLE
    assert result.error is None
    assert result.config == {}


def test_one_speaker_has_one_number_and_stands_once_in_the_list() -> None:
    """``speakers`` lists each distinct speaker once."""
    result = quoteattr.attribute(SIMPLE + " “Maybe,” said Elias Noor.")
    assert [speaker.name for speaker in result.speakers] == ["Petra Lind", "Elias Noor"]
    assert [speaker.id for speaker in result.speakers] == [0, 1]
    assert [quote.speaker.id for quote in result if quote.speaker] == [0, 0, 1]
    assert [quote.text for quote in result.quotes_by("Petra Lind")] == ["The dam is full,", "It will hold,"]
    assert all(speaker.mention is None for speaker in result.speakers)


def test_the_options_that_differ_stand_in_the_answer() -> None:
    """Single options, a whole config, and both."""
    assert quoteattr.attribute(SIMPLE, kinds={"direct"}).config == {"kinds": ["direct"]}
    config = Config(thought=True)
    assert quoteattr.attribute(SIMPLE, config=config).config == {"thought": True}
    assert Attributor(config, min_words=2).config == Config(thought=True, min_words=2)


def test_answers_say_what_made_them(pipeline: Any) -> None:
    """Release, models and precision: alone, in a batch, stored and read back; equal answers are equal all the same."""
    result = quoteattr.attribute(SIMPLE, nlp="float32")
    assert result.made_with == {
        "quoteattr": quoteattr.__version__,
        "models": models_version(),
        "precision": "float32",
    }
    again = quoteattr.Attribution.from_json(result.to_json())
    assert again.made_with == result.made_with
    assert quoteattr.Attribution.from_dict({**result.to_dict(), "made_with": {}}) == result
    assert quoteattr.attribute(pipeline(SIMPLE)).made_with == {"quoteattr": quoteattr.__version__, "models": "other"}
    (failed,) = quoteattr.attribute_many([None])
    assert failed.made_with == {"quoteattr": quoteattr.__version__}
    content = f"quoteattr {quoteattr.__version__}; models {models_version()}; float32"
    assert f'<meta name="generator" content="{content}">' in result.to_html(page=True)


def test_a_config_may_stand_behind_the_text() -> None:
    """As in ``Attributor(config)``."""
    assert quoteattr.attribute(SIMPLE, Config(thought=True)).config == {"thought": True}
    assert next(quoteattr.attribute_many([SIMPLE], Config(thought=True))).config == {"thought": True}
    with pytest.raises(ConfigError, match=r"pass a quoteattr\.Config"):
        quoteattr.attribute(SIMPLE, "thought")  # type: ignore[arg-type]


def test_many_are_read_in_order() -> None:
    """From any iterable, a generator too."""

    def texts() -> Iterator[str]:
        for name in ("Lind", "Noor", "Vell"):
            yield f"“The dam is full,” said {name}."

    results = list(quoteattr.attribute_many(texts(), batch_size=2))
    assert [speakers(result) for result in results] == [["Lind"], ["Noor"], ["Vell"]]


@pytest.mark.parametrize("workers", [1, 2])
def test_each_text_comes_back_with_its_key(workers: int) -> None:
    """Whatever it is, also that of a text that cannot be read."""
    rows = [((1, "a"), "“The dam is full,” said Lind."), [None, 3], ("b", "Nobody spoke.")]
    results = list(quoteattr.attribute_items(rows, batch_size=1, workers=workers))  # type: ignore[arg-type]
    assert [key for key, _ in results] == [(1, "a"), None, "b"]
    assert speakers(results[0][1]) == ["Lind"]
    assert [result.error is None for _, result in results] == [True, False, True]


def test_items_are_taken_as_they_are_needed() -> None:
    """From a cursor of a database, say."""
    taken = []

    def rows() -> Iterator[tuple[int, str]]:
        for number in range(9):
            taken.append(number)
            yield number, SIMPLE

    results = quoteattr.attribute_items(rows(), batch_size=2)
    assert taken == []
    assert next(results)[0] == 0
    assert len(taken) <= 3


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ({"a": SIMPLE}, r"pass items\.items\(\)"),
        (SIMPLE, r"call attribute\(text\)"),
        ([SIMPLE], r"no pair of a key and a text .* attribute_many"),
        (["ab"], "no pair of a key and a text"),
        ([{"id": 1, "text": SIMPLE}], "no pair of a key and a text"),
        ([3], r"no pair of a key and a text \(3\)"),
    ],
    ids=str,
)
def test_what_is_no_series_of_pairs_is_refused_with_advice(items: Any, says: str) -> None:
    """And nothing is guessed."""
    with pytest.raises(InputError, match=says):
        list(quoteattr.attribute_items(items))


def test_progress_is_shown_on_stderr_only_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    """And never on stdout."""
    list(quoteattr.attribute_many([SIMPLE], progress=True))
    shown = capsys.readouterr()
    assert "1/1" in shown.err
    assert shown.out == ""
    list(quoteattr.attribute_items({"a": SIMPLE}.items(), progress=True))
    assert "1/1" in capsys.readouterr().err
    list(quoteattr.attribute_many([SIMPLE]))
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("", "")


@pytest.fixture(scope="module")
def pipeline() -> Any:
    """The bundled pipeline, as a user would get it."""
    return load_pipeline()


def test_a_parsed_document_is_read_as_it_is(pipeline: Any) -> None:
    """Somebody else's parse, nothing folded."""
    text = "The mayor, Petra Lind, said that the dam was full. She called it “a disgrace”."
    result = quoteattr.attribute(pipeline(text))
    assert result.text == text
    assert [quote.text for quote in result.quotes] == [q.text for q in quoteattr.attribute(text, fold=False).quotes]
    assert "Petra Lind" in speakers(result)


def test_documents_and_texts_in_one_batch(pipeline: Any) -> None:
    """A batch may mix them."""
    results = list(quoteattr.attribute_many([pipeline("The mayor, Petra Lind, said the dam was full."), SIMPLE]))
    assert [result.text for result in results] == ["The mayor, Petra Lind, said the dam was full.", SIMPLE]
    assert speakers(results[0]) == ["Petra Lind"]


@pytest.mark.parametrize("where", [str(RESOURCES), RESOURCES])
def test_a_directory_of_models_by_name(where: Any) -> None:
    """``nlp`` may be a directory."""
    assert speakers(quoteattr.attribute(SIMPLE, nlp=where)) == ["Petra Lind", "Petra Lind"]


def test_a_pipeline_of_ones_own(pipeline: Any) -> None:
    """``nlp`` may be a pipeline."""
    attributor = Attributor(nlp=pipeline)
    assert attributor.nlp is pipeline
    assert speakers(attributor.attribute(SIMPLE)) == ["Petra Lind", "Petra Lind"]


def test_the_models_are_loaded_once() -> None:
    """Two attributors share them."""
    assert Attributor().nlp is Attributor(kinds={"direct"}).nlp


def test_an_attributor_shows_and_keeps_its_options() -> None:
    """In its repr, and through pickle."""
    attributor = Attributor(min_words=3)
    assert "min_words=3" in repr(attributor)
    travelled = pickle.loads(pickle.dumps(attributor))  # noqa: S301
    assert travelled.config == attributor.config


def test_an_unknown_rule_is_refused_with_those_there_are() -> None:
    """By name, with all the names that exist."""
    with pytest.raises(ConfigError, match="governing verb"):
        Attributor(rules_off={"govern"})


@pytest.mark.parametrize(("name", "told"), [("reported clause", "kinds="), ("said within words", "nested=True")])
def test_what_is_switched_off_by_another_option_is_told(name: str, told: str) -> None:
    """It is a name that quotes bear, so somebody will try."""
    with pytest.raises(ConfigError, match=told):
        Attributor(rules_off={name})


def test_speakers_can_be_counted() -> None:
    """Whether a quote names them or says `she`: the records are equal."""
    result = quoteattr.attribute(SIMPLE)
    assert [quote.speaker.mention.text for quote in result if quote.speaker] == ["Petra Lind", "she"]
    assert Counter(quote.speaker for quote in result) == {result.speakers[0]: 2}


def test_the_precision_is_no_option() -> None:
    """But where it is chosen is told."""
    with pytest.raises(ConfigError, match="nlp='float32'"):
        quoteattr.attribute(SIMPLE, precision="float32")  # type: ignore[call-arg]


def test_a_rule_can_be_switched_off() -> None:
    """And then another ties the quotation, or none."""
    result = quoteattr.attribute(SIMPLE, rules_off={"governing verb"})
    assert "governing verb" not in {quote.rule for quote in result}
    assert speakers(result) == ["Petra Lind", "Petra Lind"]


@pytest.mark.parametrize(("given", "told"), [(b"bytes", "decode"), (7, "7, a number"), (None, "is None")])
def test_what_is_no_text(given: Any, told: str) -> None:
    """The message says what to do."""
    with pytest.raises(InputError, match=told):
        quoteattr.attribute(given)


@pytest.fixture(scope="module")
def wire() -> Attribution:
    """The article above."""
    return quoteattr.attribute(WIRE)


WIRE_QUOTES = [
    ("There were some mistakes. We know it. But", "Hamid Zaran", "National Security Adviser", "told", "reporters"),
    ("We didn’t expect the raid.", "Hamid Zaran", "National Security Adviser", "added", None),
    ("We had to leave our post", "Rustam Vell", "guard who had fled to Moravia with forty others", "said", None),
    (
        "The situation is changing fast,",
        "Zamir Karel",
        "Moravia’s envoy to Ostria",
        "told",
        "the state-run MNA news agency",
    ),
    ("They may have left their posts", "Hamid Zaran", "National Security Adviser", "said", None),
]


@pytest.mark.parametrize("wanted", WIRE_QUOTES, ids=[quote[0] for quote in WIRE_QUOTES])
def test_quotations_of_a_wire_article(wire: Attribution, wanted: tuple[str, str, str, str, str | None]) -> None:
    """Speaker, role, cue and addressee of each quotation."""
    words, name, role, cue, addressee = wanted
    quote = next(quote for quote in wire if quote.text.startswith(words))
    assert quote.speaker is not None
    assert quote.cue is not None
    found = quote.addressee.text if quote.addressee else None
    assert (quote.speaker.name, quote.speaker.role, quote.cue.text, found) == (name, role, cue, addressee)


def test_role_of_a_general(wire: Attribution) -> None:
    """The honorific is apart from the role."""
    speaker = next(speaker for speaker in wire.speakers if speaker.name == "Amir Kohan")
    assert (speaker.honorific, speaker.role) == ("General", "Ostrian commander")


def test_what_the_presidency_said(wire: Attribution) -> None:
    """A fragment of a statement."""
    quote = next(quote for quote in wire if "bitter day" in quote.text)
    assert quote.speaker is not None
    assert quote.speaker.type in {"document", "organization"}


def test_the_heading_is_nobodys(wire: Attribution) -> None:
    """It stands in marks, but nobody says it."""
    assert not any("Holding" in quote.text for quote in wire)


WIRE_REPORTS = [
    ("the river guard was stretched", "Hamid Zaran", "acknowledged"),
    ("The guards who crossed the river were coming home", "Hamid Zaran", "said"),
    ("to take back all the lost posts", "Ostrian officials", "vowed"),
]


@pytest.mark.parametrize("wanted", WIRE_REPORTS, ids=[report[0] for report in WIRE_REPORTS])
def test_reports_of_a_wire_article(wire: Attribution, wanted: tuple[str, str, str]) -> None:
    """Content, speaker and cue of what is reported without marks."""
    found = [
        (quote.text, quote.speaker.name if quote.speaker else None, quote.cue.text if quote.cue else None)
        for quote in wire
        if quote.kind == "indirect"
    ]
    assert wanted in found


def test_confidence_is_a_probability(wire: Attribution) -> None:
    """And a quotation whose mark is never closed is less sure than one that is."""
    assert all(0 <= quote.confidence <= 1 for quote in wire)
    unclosed, closed = wire.quotes_by("Hamid Zaran")[1:3]
    assert unclosed.text.startswith("There were")
    assert unclosed.confidence < closed.confidence


@pytest.mark.parametrize("switch", [gc.enable, gc.disable], ids=["on", "off"])
def test_the_search_for_garbage_is_left_as_it_was(switch: Callable[[], None]) -> None:
    was_on = gc.isenabled()
    switch()
    try:
        list(quoteattr.attribute_many(['"We are open," said Odo Finch.', None], batch_size=1))
        assert gc.isenabled() is (switch is gc.enable)
    finally:
        if was_on:
            gc.enable()
