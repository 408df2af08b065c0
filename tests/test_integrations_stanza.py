"""The Stanza processor: process, bulk_process and stream, with the pipeline's own trees."""

from __future__ import annotations

from typing import Any

import pytest
import stanza

import quoteattr
import quoteattr.integrations.stanza  # registers the processor
from quoteattr.errors import ConfigError
from quoteattr.models import load_pipeline

PROCESSORS = "tokenize,pos,lemma,depparse,quoteattr"
MAYOR = "“We have a plan,” the mayor, Ada Byron, told reporters. “It is a good plan,” she said."
BAKER = "The baker said that bread would be late."
TEXTS = [MAYOR, BAKER, "", "Nobody speaks here."]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_pipeline(processors=PROCESSORS)


def names(document: Any) -> list[str | None]:
    return [quote.speaker and quote.speaker.name for quote in document.quotes]


def test_process(nlp: Any) -> None:
    document = nlp(MAYOR)
    assert names(document) == ["Ada Byron", "Ada Byron"]
    assert document.attribution.text == MAYOR
    assert [MAYOR[span.start : span.end] for quote in document.quotes for span in quote.spans] == [
        quote.text for quote in document.quotes
    ]


def test_bulk_process_and_stream_give_the_same(nlp: Any) -> None:
    single = [nlp(text).quotes for text in TEXTS]
    assert [document.quotes for document in nlp.bulk_process(TEXTS)] == single
    assert [document.quotes for document in nlp.stream(iter(TEXTS), batch_size=2)] == single
    assert "baker" in str(names(nlp(BAKER))[0])


def test_the_pipelines_own_trees_are_used(nlp: Any) -> None:
    document = nlp(MAYOR)
    assert document.quotes == quoteattr.attribute(nlp(MAYOR)).quotes


def test_options_go_in_with_a_prefix() -> None:
    nlp = load_pipeline(processors=PROCESSORS, quoteattr_kinds="indirect")
    assert [quote.kind for quote in nlp(f"{MAYOR} {BAKER}").quotes] == ["indirect"]


def test_wrong_options_are_told() -> None:
    with pytest.raises(ConfigError, match="loud"):
        load_pipeline(processors=PROCESSORS, quoteattr_kinds="loud")
    with pytest.raises(ConfigError, match=r"no option 'colour'.*begins with quoteattr_"):
        load_pipeline(processors=PROCESSORS, quoteattr_colour="red")


def test_trees_are_required() -> None:
    with pytest.raises(ConfigError, match=r'no pos, lemma, depparse.*"tokenize,pos,lemma,depparse,quoteattr"'):
        load_pipeline(processors="tokenize,quoteattr")


@pytest.mark.parametrize("name", ["bogus", "ner"])
def test_a_processor_that_the_models_lack_is_told(name: str) -> None:
    with pytest.raises(quoteattr.ModelError, match=f"There is no processor '{name}' in the bundled models: they are"):
        load_pipeline(processors=f"tokenize,{name}")


def test_a_document_that_has_not_been_through_has_no_quotes() -> None:
    document = stanza.Document([], text="“Yes,” she said.")
    assert document.quotes == ()
    assert document.attribution is None


def test_a_document_is_copied_with_its_quotes(nlp: Any) -> None:
    import copy

    assert copy.deepcopy(nlp(MAYOR)).quotes == nlp(MAYOR).quotes
