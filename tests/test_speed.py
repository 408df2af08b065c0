"""What was made fast gives the same answers: trees, labels, portions, chosen sentences."""

from __future__ import annotations

import itertools
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

import quoteattr
from quoteattr.models.encoder import windows
from quoteattr.models.spanning import best_heads, is_tree
from quoteattr.syntax import batching, decoding

ARTICLES = Path(__file__).resolve().parent.parent / "examples" / "articles"


@pytest.fixture(scope="module")
def plain() -> Any:
    """The bundled models of Stanza's own kind, as a user's own pipeline would be."""
    from quoteattr.models import load_pipeline

    return load_pipeline(encoder=False)


@pytest.fixture(scope="module", params=["encoder", "Stanza's own"])
def nlp(request: pytest.FixtureRequest, plain: Any) -> Any:
    from quoteattr.models import load_pipeline

    return load_pipeline() if request.param == "encoder" else plain


@pytest.fixture(scope="module")
def tagged(plain: Any) -> Any:
    """Sentences of a few example articles as one tagged document."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))[:3]]
    parsed = list(batching.parse_texts(texts, plain))
    return batching._combined([item.sentence for item in parsed])


def by_trying_all(scores: Any) -> float:
    """The score of the best tree with one root, found by trying every tree."""
    size = len(scores)
    choices = itertools.product(range(size), repeat=size - 1)
    return max(
        sum(scores[word + 1, head] for word, head in enumerate(heads)) for heads in choices if is_tree([0, *heads])
    )


@given(st.integers(2, 5), st.integers(0, 10_000), st.sampled_from([0.0, 3.0, -3.0]))
def test_no_tree_is_better_than_the_one_found(size: int, seed: int, rootward: float) -> None:
    scores = numpy.random.default_rng(seed).normal(size=(size, size))
    scores[:, 0] += rootward
    heads = best_heads(scores)
    assert is_tree(heads)
    assert sum(scores[i, heads[i]] for i in range(1, size)) == pytest.approx(by_trying_all(scores))


@given(st.integers(2, 40), st.integers(0, 10_000), st.sampled_from([0.0, 5.0]))
def test_the_tree_is_the_one_that_stanza_finds(size: int, seed: int, rootward: float) -> None:
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    scores = numpy.random.default_rng(seed).normal(size=(size, size)).astype("float32") * 3
    scores[:, 0] += rootward
    assert best_heads(scores) == chuliu_edmonds_one_root(scores).tolist()


def test_a_tree_over_a_thousand_words_is_found_at_once() -> None:
    scores = numpy.random.default_rng(1).normal(size=(1000, 1000))
    scores[:, 0] += 4
    start = time.process_time()
    assert is_tree(best_heads(scores))
    assert time.process_time() - start < 5


TREES = [
    ([0, 0], True),
    ([0, 2, 0, 2], True),
    ([0, 2, 3, 0], True),
    ([0, 0, 0], False),
    ([0, 2, 1], False),
    ([0, 2, 1, 0], False),
    ([0, 1], False),
]


@pytest.mark.parametrize(("heads", "expected"), TREES)
def test_a_tree_has_one_root_and_no_circle(heads: list[int], expected: bool) -> None:
    assert is_tree(heads) is expected


@pytest.mark.parametrize("constrained", [False, True], ids=["as trained", "with head constraints"])
def test_heads_and_relations_are_those_of_stanza(plain: Any, tagged: Any, constrained: bool) -> None:
    processor = plain.processors["depparse"]
    assert decoding.understands(processor)
    before = processor.config.get("resolve_head_constraints")
    processor.config["resolve_head_constraints"] = constrained
    try:
        ours = [list(zip(heads, relations, strict=True)) for heads, relations in decoding.trees(processor, tagged)]
        processor.process(tagged)
    finally:
        processor.config["resolve_head_constraints"] = before
    assert ours == [[(word.head, word.deprel) for word in sentence.words] for sentence in tagged.sentences]


class Recorder:
    """Not a Stanza pipeline, but with its ``bulk_process``."""

    def __init__(self, nlp: Any) -> None:
        self.nlp, self.calls = nlp, 0

    def bulk_process(self, documents: list[Any]) -> list[Any]:
        self.calls += 1
        return list(self.nlp.bulk_process(documents))


def test_any_other_pipeline_is_asked_in_its_own_way(plain: Any) -> None:
    text = '"The pump has failed," said Ona Ferrer, the harbour engineer. "We need a new one."'
    other = Recorder(plain)
    assert not batching.is_stanza_pipeline(other)
    ours = quoteattr.attribute(text, nlp=plain, parse_all=True)
    assert quoteattr.attribute(text, nlp=other).to_dict()["quotes"] == ours.to_dict()["quotes"]
    assert other.calls == 1


def test_a_parser_that_is_not_known_is_run_in_its_own_way(plain: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = '"The pump has failed," said Ona Ferrer, the harbour engineer.'
    ours = quoteattr.attribute(text, nlp=plain)
    monkeypatch.setattr(decoding, "understands", lambda _: False)
    assert quoteattr.attribute(text, nlp=plain) == ours


class Splitter:
    """Stands for Stanza's step that splits contractions; the bundled models have none."""

    def __init__(self) -> None:
        self.seen = 0

    def bulk_process(self, documents: list[Any]) -> list[Any]:
        self.seen += len(documents)
        return documents


def test_a_pipeline_that_splits_contractions_is_asked_to(plain: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    splitter = Splitter()
    monkeypatch.setitem(plain.processors, "mwt", splitter)
    assert batching.is_stanza_pipeline(plain)
    assert quoteattr.attribute('"Go," said Ona Ferrer.', nlp=plain)[0].cue is not None
    assert splitter.seen == 1


@pytest.mark.parametrize("name", ["tokenize", "pos", "lemma", "depparse"])
def test_a_pipeline_without_a_step_is_not_taken_apart(nlp: Any, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(nlp.processors, name)
    assert not batching.is_stanza_pipeline(nlp)


def test_a_pipeline_that_takes_words_is_not_taken_apart(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(nlp.processors["tokenize"].config, "pretokenized", True)
    assert not batching.is_stanza_pipeline(nlp)


def test_a_tree_read_from_the_end_is_turned_round() -> None:
    assert decoding._read_backwards(([2, 0, 2], ["c", "root", "a"])) == ([2, 0, 2], ["a", "root", "c"])
    assert decoding._read_backwards(([0, 1, 2], ["root", "b", "c"])) == ([2, 3, 0], ["c", "b", "root"])


def test_what_is_no_parser_of_stanza_is_left_to_itself() -> None:
    assert not decoding.understands(object())


BLOCKS = [
    "",
    "   \n\n  ",
    "One.",
    "One.\n\nTwo.\n\nThree.",
    "A short one. " * 2_000,
    "word " * 5_000,
    "x" * 20_000,
    ("Para. " * 100 + "\n\n") * 30,
]


@pytest.mark.parametrize("text", BLOCKS, ids=range(len(BLOCKS)))
def test_blocks_cover_the_text_and_are_bounded(text: str) -> None:
    bounds = list(batching.block_bounds(text))
    assert all(0 < end - start <= batching.BLOCK for start, end in bounds)
    assert "".join("".join(text[start:end].split()) for start, end in bounds) == "".join(text.split())


def test_words_are_not_cut_between_blocks() -> None:
    text = "harbour " * 5_000
    assert all(text[start:end].strip().endswith("harbour") for start, end in batching.block_bounds(text))


def test_portions_are_bounded_and_keep_a_text_together() -> None:
    texts = ["Short. " * 100, "Long. " * 20_000, *(["Middling. " * 2_000] * 8)]
    portions = list(batching._portions(texts))
    assert all(sum(len(block.words) for block in portion) <= batching.PORTION for portion in portions)
    for number, text in enumerate(texts):
        within = [i for i, portion in enumerate(portions) if any(block.text == number for block in portion)]
        assert len(within) == 1 or len(text) > batching.PORTION


DUMPS = {
    "words without a stop": "Aa " * 1000,
    "nothing but marks": '"' * 1000,
    "figures": "12.5 | " * 600,
    "one endless word": "ab" * 5000,
    "a list": "Ona Ferrer, harbour engineer, " * 200,
}


@pytest.mark.parametrize("text", DUMPS.values(), ids=DUMPS.keys())
def test_an_endless_sentence_takes_no_endless_time(nlp: Any, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    start = time.process_time()
    lengths: list[int] = []
    keep = batching._parse

    def spy(sentences: Any, pipeline: Any) -> None:
        lengths.extend(len(sentence.tokens) for sentence in sentences)
        keep(sentences, pipeline)

    monkeypatch.setattr(batching, "_parse", spy)
    quoteattr.attribute(text, nlp=nlp, parse_all=True)
    assert all(length <= max(batching.LONGEST, windows.LONGEST) for length in lengths)
    assert time.process_time() - start < 120  # it was minutes for a tenth of it; a busy machine is slow


def test_long_sentences_are_cut_at_a_mark_and_lose_no_word(plain: Any) -> None:
    text = "The dredger left, " * 100 + "and the harbour was quiet."
    pieces = [item.sentence for item in batching.parse_texts([text], plain)]
    assert all(len(piece.tokens) <= batching.LONGEST for piece in pieces)
    assert len(pieces) > 3
    assert pieces[0].tokens[-1].text == ","
    tokens = [token for piece in pieces for token in piece.tokens]
    assert [text[t.start_char : t.end_char] for t in tokens] == [t.text for t in tokens]
    assert "".join(t.text for t in tokens) == text.replace(" ", "")
    assert all([word.id for word in piece.words] == list(range(1, len(piece.words) + 1)) for piece in pieces)


FILLER = "The tide was low in the morning. Boats filled the whole quay. "


def parsed_sentences(text: str, nlp: Any, monkeypatch: pytest.MonkeyPatch, **options: Any) -> list[str]:
    """The sentences that got a tree."""
    seen: list[str] = []
    keep = batching._parse

    def spy(sentences: Any, pipeline: Any) -> None:
        seen.extend(" ".join(word.text for word in sentence.words) for sentence in sentences)
        keep(sentences, pipeline)

    monkeypatch.setattr(batching, "_parse", spy)
    quoteattr.attribute(text, nlp=nlp, **options)
    return seen


def test_sentences_that_cannot_matter_get_no_tree(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{FILLER * 3}\n\nOna Ferrer runs the port. {FILLER}\n\nThe pump has failed, Ferrer said on Monday."
    parsed = parsed_sentences(text, nlp, monkeypatch)
    assert any("Ferrer said" in sentence for sentence in parsed)
    assert any("runs the port" in sentence for sentence in parsed), "it names somebody who speaks"
    assert not all("tide" in sentence for sentence in parsed)
    assert sum("Boats" in sentence for sentence in parsed) < 4


def test_parse_all_parses_all(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    text = FILLER * 3
    assert parsed_sentences(text, nlp, monkeypatch) == []
    assert len(parsed_sentences(text, nlp, monkeypatch, parse_all=True)) == 6


def test_an_answer_does_not_depend_on_what_is_read_with_it(nlp: Any) -> None:
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))[:3]]
    together = list(quoteattr.attribute_many(texts, nlp=nlp))
    assert [result.to_dict()["quotes"] for result in together] == [
        quoteattr.attribute(text, nlp=nlp).to_dict()["quotes"] for text in texts
    ]


def test_a_long_text_is_read_in_portions(nlp: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    page = f'{FILLER * 4}\n\n"The pump has failed," said Ona Ferrer.\n\n'
    monkeypatch.setattr(batching, "PORTION", 3 * len(page))
    sizes: list[int] = []
    keep = batching._read

    def spy(portion: Any, pipeline: Any) -> Any:
        found = keep(portion, pipeline)
        sizes.append(len(found))
        return found

    monkeypatch.setattr(batching, "_read", spy)
    monkeypatch.setattr(batching, "BLOCK", len(page) + 1)
    result = quoteattr.attribute(page * 12, nlp=nlp)
    assert len(result) == 12
    assert {quote.speaker.name for quote in result if quote.speaker} == {"Ona Ferrer"}
    assert all(quote.spans[0].text == result.text[quote.start : quote.end] for quote in result)
    assert len(sizes) >= 4
    assert max(sizes) <= 3 * 10


def broken(texts: list[str], at: int) -> Iterator[Any]:
    for number, text in enumerate(texts):
        yield None if number == at else text


@pytest.mark.parametrize("at", [0, 2, 4])
def test_one_bad_text_of_a_batch_does_not_stop_the_rest(nlp: Any, at: int) -> None:
    texts = [f'"Pump {n} has failed," said Ona Ferrer.' for n in range(5)]
    results = list(quoteattr.attribute_many(broken(texts, at), nlp=nlp, batch_size=3))
    assert [bool(result.error) for result in results] == [number == at for number in range(5)]
    assert all(len(result) == 1 for result in results if not result.error)
