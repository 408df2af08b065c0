"""The spaCy component: attributes, alignment to spaCy's tokens, ``nlp.pipe``, saving and loading."""

from __future__ import annotations

import importlib
import inspect
import pickle
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from attrs import fields

spacy = pytest.importorskip("spacy")

import quoteattr  # noqa: E402
from quoteattr.config import Config  # noqa: E402
from quoteattr.integrations.spacy import fill, make_component, set_extensions  # noqa: E402
from quoteattr.types import Attribution, Quote, Span, Speaker  # noqa: E402

MAYOR = "“We have a plan,” the mayor, Ada Byron, told reporters. “It is a good plan,” she said."
TEXTS = [MAYOR, "", "Nobody speaks here.", "The baker said that bread would be late."]


@pytest.fixture(scope="module")
def nlp() -> Any:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("quoteattr")
    return pipeline


def test_quotes_and_speakers(nlp: Any) -> None:
    doc = nlp(MAYOR)
    assert [span._.speaker.name for span in doc._.quotes] == ["Ada Byron", "Ada Byron"]
    assert [span._.quote for span in doc._.quotes] == list(quoteattr.attribute(MAYOR).quotes)
    assert [span.label_ for span in doc.spans["quotes"]] == ["Ada Byron", "Ada Byron"]
    for span in doc._.quotes:
        assert span.start_char <= span._.quote.start
        assert span._.quote.end <= span.end_char


def test_other_spans_have_no_speaker(nlp: Any) -> None:
    doc = nlp(MAYOR)
    assert doc[0:2]._.speaker is None
    assert doc[0:2]._.quote is None
    assert spacy.blank("en")(MAYOR)[0:2]._.speaker is None


def test_pipe_gives_the_same_in_order(nlp: Any) -> None:
    piped = list(nlp.pipe(TEXTS, batch_size=2))
    assert [doc.text for doc in piped] == TEXTS
    assert [doc._.attribution for doc in piped] == [nlp(text)._.attribution for text in TEXTS]


def test_pipe_is_lazy(nlp: Any) -> None:
    seen = []

    def texts() -> Any:
        for text in TEXTS:
            seen.append(text)
            yield nlp.make_doc(text)

    next(nlp.get_pipe("quoteattr").pipe(texts(), batch_size=2))
    assert len(seen) == 2


def test_options() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quoteattr", config={"kinds": ["indirect"], "cues": {"riff": "say"}})
    assert [span._.quote.kind for span in nlp(f"{MAYOR} {TEXTS[3]}")._.quotes] == ["indirect"]


def test_the_precision_can_be_chosen() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("quoteattr", config={"precision": "float32"})
    assert nlp(MAYOR)._.attribution.made_with["precision"] == "float32"
    with pytest.raises(quoteattr.ConfigError, match="choose from float32"):
        spacy.blank("en").add_pipe("quoteattr", config={"precision": "float64"})


def test_every_option_of_the_config_can_be_given() -> None:
    assert list(inspect.signature(make_component).parameters)[2:-1] == [field.name for field in fields(Config)]


def test_a_wrong_option_is_told() -> None:
    with pytest.raises(quoteattr.ConfigError, match="loud"):
        spacy.blank("en").add_pipe("quoteattr", config={"kinds": ["loud"]})


def test_spans_that_cut_a_token_are_widened() -> None:
    set_extensions()
    doc = spacy.blank("en").make_doc("unbelievable words")
    quote = Quote("direct", (Span(2, 14, "believable w"),), speaker=Speaker(0, "Ada"))
    filled = fill(doc, Attribution(doc.text, (quote,)))
    assert [span.text for span in filled._.quotes] == ["unbelievable words"]
    assert filled._.quotes[0]._.quote.spans[0].start == 2


def test_saved_and_loaded(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    assert again(MAYOR)._.attribution == nlp(MAYOR)._.attribution


def test_saved_as_bytes_and_loaded(nlp: Any) -> None:
    again = spacy.blank("en")
    again.add_pipe("quoteattr")
    again.from_bytes(nlp.to_bytes())
    assert again(MAYOR)._.attribution == nlp(MAYOR)._.attribution


def through_bytes(doc: Any) -> Any:
    return spacy.tokens.Doc(spacy.vocab.Vocab()).from_bytes(doc.to_bytes())


def through_a_bin(doc: Any) -> Any:
    kept = spacy.tokens.DocBin(store_user_data=True, docs=[doc]).to_bytes()
    return next(spacy.tokens.DocBin().from_bytes(kept).get_docs(spacy.vocab.Vocab()))


def through_pickle(doc: Any) -> Any:
    return pickle.loads(pickle.dumps(doc))  # noqa: S301


def told(doc: Any) -> list[tuple[Any, ...]]:
    return [(span.text, span.label_, span._.quote, span._.speaker) for span in doc._.quotes]


@pytest.mark.parametrize("way", [through_bytes, through_a_bin, through_pickle, lambda doc: doc.copy()])
def test_a_document_keeps_its_quotes(way: Callable[[Any], Any], nlp: Any) -> None:
    doc = nlp(MAYOR)
    again = way(doc)
    assert again is not doc
    assert told(again) == told(doc) != []
    assert again._.attribution == doc._.attribution
    assert all(span.doc is again for span in again._.quotes)
    assert way(nlp(""))._.attribution == nlp("")._.attribution


def test_several_processes(nlp: Any) -> None:
    piped = list(nlp.pipe(TEXTS, n_process=2, batch_size=2))
    assert [told(doc) for doc in piped] == [told(nlp(text)) for text in TEXTS]


def test_what_was_read_back_before_the_import_is_understood(nlp: Any) -> None:
    doc = nlp(MAYOR)
    plain = {"quoteattr.Attribution": doc._.attribution.to_json()}
    doc.user_data["quoteattr"] = plain
    assert doc._.attribution == quoteattr.attribute(MAYOR)


def test_quotes_stay_where_they_are_when_tokens_are_merged(nlp: Any) -> None:
    doc = nlp(f"So it is. {MAYOR}")
    with doc.retokenize() as tokens:
        tokens.merge(doc[0:3])
    assert [span.text for span in doc._.quotes] == ["We have a plan,", "It is a good plan,"]
    assert [span._.speaker.name for span in doc._.quotes] == ["Ada Byron", "Ada Byron"]


def test_quotes_can_be_chosen_by_hand(nlp: Any) -> None:
    doc = nlp(MAYOR)
    doc._.quotes = doc._.quotes[1:]
    assert [span._.quote for span in through_bytes(doc)._.quotes] == [quoteattr.attribute(MAYOR)[1]]
    doc._.attribution = None
    assert doc[0:2]._.quote is doc._.attribution is None


def test_without_spacy_the_message_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy.language", None)
    monkeypatch.delitem(sys.modules, "quoteattr.integrations.spacy")
    with pytest.raises(quoteattr.errors.MissingExtraError, match=r"quoteattr\[spacy\]"):
        importlib.import_module("quoteattr.integrations.spacy")


def test_a_quote_outside_of_the_document_is_left_out() -> None:
    set_extensions()
    doc = spacy.blank("en").make_doc("few words")
    filled = fill(doc, Attribution("few words and more", (Quote("direct", (Span(12, 18, "d more"),)),)))
    assert filled._.quotes == []


def test_displacy_draws_the_spans(nlp: Any) -> None:
    drawn = spacy.displacy.render(nlp(MAYOR), style="span", jupyter=False, options={"spans_key": "quotes"})
    assert "Ada Byron" in drawn


def test_the_entry_point_is_declared() -> None:
    found = [point for point in entry_points(group="spacy_factories") if point.name == "quoteattr"]
    if not found:
        pytest.skip("the package is not installed here, so it has no entry points")
    assert found[0].load() is make_component
