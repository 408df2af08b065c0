"""The bundled transformer: words and sentences of any text, tags, trees, and its place in Stanza's pipelines."""

from __future__ import annotations

import pickle
import time
from pathlib import Path
from typing import Any

import numpy
import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from quoteattr.errors import ModelError
from quoteattr.models import RESOURCES, load_pipeline
from quoteattr.models.encoder import eight_bits, layout, reading, storage, windows
from quoteattr.models.encoder.atoms import CAPITALS, DIGITS, INITIAL, MIXED, SIGN, SMALL, TITLE, atoms, shape
from quoteattr.models.encoder.pieces import SPECIAL, Pieces
from quoteattr.models.encoder.reading import Reader, agreed
from quoteattr.models.spanning import best_heads

FILE = RESOURCES / "en" / "encoder" / "quoteattr.pt"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return storage.load(FILE)


@pytest.fixture(scope="module")
def nlp() -> Any:
    return load_pipeline()


ATOMS = [
    ("contractions", "We don't, we can’t.", "We do n ' t , we ca n ’ t ."),
    ("written together", "I cannot wanna", "I can not wan na"),
    ("figures and units", "5pm $3.5m 2nd", "5 pm $ 3 . 5 m 2 nd"),
    ("a name with an apostrophe", "O'Dowd's", "O ' Dowd ' s"),
    ("signs", "(no)… “yes”", "( no ) … “ yes ”"),
    ("a line of signs", "so ------- far", "so ------- far"),
    ("letters with accents", "Zoë naïve", "Zoë naïve"),
    ("an accent of its own", "e\u0301t", "e\u0301t"),
    ("other scripts", "Привет мир", "Привет мир"),
    ("nothing", " \n\t", ""),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in ATOMS], ids=[row[0] for row in ATOMS])
def test_atoms(text: str, expected: str) -> None:
    assert " ".join(text[start:end] for start, end in atoms(text)) == expected


SHAPES = [
    ("pump", SMALL), ("Pump", TITLE), ("PUMP", CAPITALS), ("P", INITIAL), ("McPump", MIXED), ("1984", DIGITS),
    ("½", DIGITS), ("“", SIGN), ("----", SIGN), ("é", SMALL),
]  # fmt: skip


@pytest.mark.parametrize(("atom", "expected"), SHAPES)
def test_shapes(atom: str, expected: int) -> None:
    assert shape(atom) == expected


def test_pieces_are_the_longest_from_the_left() -> None:
    listed = Pieces([*SPECIAL, "har", "##bour", "##b", "harb", "##our", "e", "-"])
    named = lambda word: [listed.listed[number] for number in listed.of(word)]  # noqa: E731
    assert named("Harbour") == ["harb", "##our"]
    assert named("é") == ["e"]
    assert named("quay") == ["[UNK]"]
    assert named("-----") == ["-", "-"]
    assert len(listed.of("har" + "b" * 500)) <= 12


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=120))
def test_atoms_cover_every_character_but_blanks(text: str) -> None:
    found = list(atoms(text))
    assert "".join(text[start:end] for start, end in found) == regex.sub(r"\s", "", text)
    assert all(a[1] <= b[0] for a, b in zip(found, found[1:], strict=False))


@given(st.text(alphabet=st.sampled_from("aB1 .,’'\"“”-\n\u00a0é漢\u200b$"), max_size=200))
def test_words_stand_where_they_say(reader: Reader, text: str) -> None:
    words = [word for sentence in reader.read([text])[0] for word in sentence.words]
    assert all(text[word.start_char : word.end_char] == word.text for word in words)
    assert "".join("".join(word.text.split()) for word in words) == "".join(text.split())


def sentences(reader: Reader, text: str) -> list[list[str]]:
    return [[word.text for word in sentence.words] for sentence in reader.read([text])[0]]


def test_words(reader: Reader) -> None:
    text = "“It isn’t Ada’s U.S. boat,” Lt. Finch said at 5 p.m. on Friday, and he’d know."
    (words,) = sentences(reader, text)
    assert words == [
        "“", "It", "is", "n’t", "Ada", "’s", "U.S.", "boat", ",", "”", "Lt.", "Finch", "said", "at", "5", "p.m.", "on",
        "Friday", ",", "and", "he", "’d", "know", ".",
    ]  # fmt: skip


SENTENCES = [
    ("plain", "The tide came in. Boats left. Who saw them?", 3),
    ("titles", "Mr. Finch met Gov. Ada Lind and Dr. Roe. They talked.", 2),
    ("initials", "Odo K. Finch spoke to J. R. Lind on Monday.", 1),
    ("closing marks", "“We won.” “You did?” “Yes!”", 3),
    ("a tag after a question", "“Who goes there?” asked the guard.", 1),
    ("paragraphs", "No stop here\n\nNor here", 2),
    ("small letters", "the tide came in. the boats left.", 2),
]


@pytest.mark.parametrize(("text", "count"), [row[1:] for row in SENTENCES], ids=[row[0] for row in SENTENCES])
def test_sentences(reader: Reader, text: str, count: int) -> None:
    assert len(sentences(reader, text)) == count


def test_tags_trees_and_names(reader: Reader) -> None:
    (sentence,) = reader.read(["Ada Lind, who runs the harbour in Lowmoor, said the pump had failed."])[0]
    reader.parse([sentence])
    by_text = {word.text: word for word in sentence.words}
    heads = {word.text: sentence.words[word.head - 1].text if word.head else "" for word in sentence.words}
    assert (heads["Ada"], by_text["Ada"].deprel, by_text["Ada"].upos) == ("said", "nsubj", "PROPN")
    assert (heads["failed"], by_text["failed"].deprel) == ("said", "ccomp")
    assert (heads["runs"], by_text["runs"].deprel) == ("Ada", "acl:relcl")
    assert heads["said"] == ""
    assert [word.ner for word in sentence.words[:2]] == ["B-PER", "I-PER"]
    assert by_text["Lowmoor"].ner == "B-LOC"


def test_an_answer_does_not_depend_on_what_is_read_with_it(reader: Reader) -> None:
    texts = [f"The {noun} has failed, said Ona Ferrer on day {n}. {'It rained. ' * n}" for n, noun in
             enumerate(("pump", "old crane", "harbour wall", "boat"))]  # fmt: skip

    def read(given: list[str]) -> list[Any]:
        found = reader.read(given)
        reader.parse([sentence for text in found for sentence in text])
        return [[[(w.text, w.upos, w.head, w.deprel) for w in s.words] for s in text] for text in found]

    assert read(texts) == [read([text])[0] for text in texts]


def test_states_do_not_depend_on_what_is_read_with_a_text(reader: Reader) -> None:
    import torch

    texts = ["Ona Ferrer said so.", "The crane " * 60 + "fell.", "It rained. " * 30]
    together = reader.read(texts)
    for text, found in zip(texts, together, strict=True):
        alone = reader.read([text])[0]
        for one, other in zip(found, alone, strict=True):
            assert torch.allclose(one.states.float(), other.states.float(), atol=0.1)


def test_packed_layers_give_the_same_numbers() -> None:
    import torch

    from quoteattr.models.encoder.network import Dense
    from quoteattr.models.encoder.packing import Packed, pack

    layer = Dense(64, 96).to(torch.bfloat16)
    with torch.no_grad():
        for weight in layer.parameters():
            weight.normal_()
    states = torch.randn(40, 64).bfloat16()
    plain = layer(states)
    network = torch.nn.Sequential(layer).requires_grad_(False)
    pack(network)
    with torch.inference_mode():
        assert torch.equal(network(states), plain)
        if isinstance(network[0], Packed):
            assert torch.equal(pickle.loads(pickle.dumps(network))(states), plain)  # noqa: S301
    exact = torch.nn.Sequential(Dense(64, 96))
    pack(exact)
    assert isinstance(exact[0], Dense), "numbers of 32 bits are left as they are"


@pytest.mark.parametrize("scale", [1.0, 400.0])
def test_attention_in_16_bits_takes_in_the_same(scale: float) -> None:
    """A scale that is far too large for the powers is left to PyTorch."""
    import torch

    from quoteattr.models.encoder import attention

    draw = torch.Generator().manual_seed(3)
    groups, heads, size = [], 3, 16
    for rows, length in ((1, 12), (2, 16), (5, 30), (1, 32), (3, 40)):
        filled = torch.arange(length) < torch.tensor([length - row % 2 for row in range(rows)])[:, None]
        groups.append(attention.Group(rows, length, None if filled.all() else filled[:, None, None, :]))
    count = sum(group.rows * group.length for group in groups)
    mixed = torch.randn(count, 3 * heads * size, generator=draw)
    mixed[:, : heads * size] *= scale
    wanted = list(attention.attended(mixed, groups, heads))
    buckets = list(attention.buckets_of(groups, heads, mixed[:, : heads * size].bfloat16()))
    assert [bucket.parts.shape[1:4] for bucket in buckets] == [(3, heads, 16), (6, heads, 32), (3, heads, 48)]
    for _ in range(2):  # the second layer finds what the first has left
        found = list(attention.attended_in_16_bits(mixed.bfloat16(), buckets))
        for group, one, other in zip(groups, found, wanted, strict=True):
            real = torch.ones(group.rows, group.length, dtype=torch.bool) if group.real is None else group.real[:, 0, 0]
            error = (one.float() - other).abs()[real.reshape(-1)]
            assert error.mean() < (0.02 if scale == 1.0 else 0.2)


def test_sizes_are_few() -> None:
    assert [layout.rows_for(size) for size in (1, 64, 65, 256, 257, 1_500)] == [64, 64, 128, 256, 512, 1_536]
    assert len({layout.rows_for(size) for size in range(1, 1_537)}) < 10


def test_best_trees_of_many_sentences_are_those_of_each() -> None:
    draw = numpy.random.default_rng(3)
    counts = [1, 2, 5, 9, 9, 12]
    scores = draw.normal(size=(len(counts), 12, 13)).astype("float32")
    expected = []
    for place, count in enumerate(counts):
        square = numpy.zeros((count + 1, count + 1))
        square[1:] = scores[place, :count, : count + 1]
        expected.append(best_heads(square)[1:])
    assert reading._best_trees(scores, counts) == expected


def test_a_paragraph_without_an_end_is_read_in_windows(reader: Reader) -> None:
    start = time.process_time()
    found = reader.read(["harbour " * 5_000, "x" * 20_000, '"' * 3_000])
    reader.parse([sentence for text in found for sentence in text])
    assert sum(len(sentence.words) for sentence in found[0]) == 5_000
    assert all(len(s.words) <= windows.LONGEST for text in found for s in text)
    assert time.process_time() - start < 60


def in_eight_bits() -> Reader:
    import torch

    if not eight_bits.can_compute():
        pytest.skip("this processor has no instructions for it")
    return storage.load(FILE, torch.int8)


def answers_of(reader: Reader, texts: list[str]) -> list[dict[tuple[int, int], tuple[str, str | None]]]:
    found = reader.read(texts)
    reader.parse([sentence for sentences in found for sentence in sentences])
    return [{(w.start_char, w.end_char): (w.upos, w.deprel) for s in read for w in s.words} for read in found]


def article(name: str) -> str:
    return (Path(__file__).parent.parent / "examples" / "articles" / f"{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("precision", ["bfloat16", "int8"])
def test_shorter_numbers_give_nearly_the_same_trees(precision: str) -> None:
    import torch

    [exact] = answers_of(storage.load(FILE, torch.float32), [article("glacier_road")])
    one = in_eight_bits() if precision == "int8" else storage.load(FILE, torch.bfloat16)
    [found] = answers_of(one, [article("glacier_road")])
    assert sum(exact.get(place) == answer for place, answer in found.items()) >= 0.97 * len(found)


def test_in_eight_bits_an_answer_does_not_depend_on_what_is_read_with_it() -> None:
    reader = in_eight_bits()
    texts = [article("glacier_road"), "Ona Ferrer said so.", "The crane " * 60 + "fell.", "It rained. " * 30]
    assert answers_of(reader, texts) == [answers_of(reader, [text])[0] for text in texts]


def test_a_network_in_eight_bits_can_be_pickled() -> None:
    reader = in_eight_bits()
    again = pickle.loads(pickle.dumps(reader))  # noqa: S301
    assert answers_of(again, ["“We left,” Ada Lind said."]) == answers_of(reader, ["“We left,” Ada Lind said."])


def test_a_layer_in_eight_bits_gives_nearly_what_it_gave() -> None:
    import torch

    if not eight_bits.can_compute():
        pytest.skip("this processor has no instructions for it")
    draw = torch.Generator().manual_seed(2)
    weight, bias = torch.randn(24, 16, generator=draw), torch.randn(24, generator=draw)
    states = torch.randn(50, 16, generator=draw)
    states[:, 3] *= 40  # a channel far greater than the others
    ends = torch.stack([states.amin(0), states.amax(0)])
    exact = torch.nn.functional.linear(states, weight, bias)
    errors = []
    for evening in (0.0, 0.8):
        layer = eight_bits.EightBits(weight, bias, *ends, evening=evening)
        errors.append(float((layer(states) - exact).norm() / exact.norm()))
    assert errors[1] < 0.02
    assert errors[1] < errors[0]


def test_the_thin_table_gives_the_relations_of_the_whole_one(tmp_path: Path) -> None:
    import torch

    (tmp_path / "quoteattr.pt").write_bytes(FILE.read_bytes())
    whole = storage.load(tmp_path / "quoteattr.pt", torch.float32)
    assert whole.network.thin is None
    thin = storage.load(FILE, torch.float32)
    [expected], [found] = answers_of(whole, [article("glacier_road")]), answers_of(thin, [article("glacier_road")])
    assert found.keys() == expected.keys()
    assert sum(expected[place] == answer for place, answer in found.items()) >= 0.99 * len(found)


def test_without_ranges_numbers_have_32_bits(tmp_path: Path) -> None:
    import torch

    (tmp_path / "quoteattr.pt").write_bytes(FILE.read_bytes())
    reader = storage.load(tmp_path / "quoteattr.pt", torch.int8)
    assert reader.network.encoder.layers[0].mix.weight.dtype == torch.float32


@pytest.mark.parametrize(
    ("capability", "tiles", "sixteen", "expected"),
    [
        ("AVX512", True, True, "bfloat16"),
        ("AVX512", False, True, "int8"),
        ("AVX512", False, False, "int8"),
        ("AVX2", False, False, "int8"),
        ("DEFAULT", False, True, "bfloat16"),
        ("DEFAULT", False, False, "float32"),
    ],
)
def test_numbers_suit_the_processor(
    capability: str, tiles: bool, sixteen: bool, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import torch

    if expected == "int8" and not eight_bits.can_compute():
        pytest.skip("this processor has no instructions for it")
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: capability)
    monkeypatch.setattr(torch.cpu, "_is_amx_tile_supported", lambda: tiles, raising=False)
    monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda: sixteen, raising=False)
    assert storage.suitable_precision() is getattr(torch, expected)


def test_precision_can_be_chosen() -> None:
    import torch

    nlp = load_pipeline(precision="float32")
    reader = nlp.processors["depparse"]._variant.reader
    assert reader.network.encoder.layers[0].mix.weight.dtype == torch.float32
    assert reader is nlp.processors["tokenize"]._variant.reader
    with pytest.raises(ModelError, match="There is no precision 'float16'; give float32"):
        load_pipeline(precision="float16")


def test_a_written_network_reads_alike(reader: Reader, tmp_path: Path) -> None:
    import torch

    exact = storage.load(FILE, torch.float32)
    size = storage.save(exact.network, exact.cutter.pieces, exact.answers, tmp_path / "again.pt")
    assert size <= 30_000_000
    again = storage.load(tmp_path / "again.pt", torch.float32)
    weights = dict(exact.network.state_dict())
    found = dict(again.network.state_dict())
    assert set(weights) - set(found) == {f"thin.{name}" for name in ("dependent", "head", "mix.weight", "mix.bias")}
    assert all(torch.allclose(weight, weights[name]) for name, weight in found.items())
    assert again.answers == exact.answers


def test_as_a_pipeline_of_stanza(nlp: Any) -> None:
    document = nlp("“We don’t know,” Ada Lind said. It rained.\n\nThe end")
    assert [len(sentence.words) for sentence in document.sentences] == [11, 3, 2]
    words = document.sentences[0].words
    assert [document.text[word.start_char : word.end_char] for word in words] == [word.text for word in words]
    assert (words[7].lemma, words[9].lemma) == ("Ada", "say")
    assert {word.deprel for word in words} >= {"nsubj", "ccomp", "root"}
    assert document.sentences[0].dependencies


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-PER I-PER O", "O B-PER I-PER O"),
        ("B-LOC I-ORG I-ORG", "B-ORG I-ORG I-ORG"),
        ("B-PER I-ORG O I-LOC", "B-PER I-PER O I-LOC"),
        ("B-PER B-LOC I-PER I-LOC", "B-PER B-LOC I-LOC I-LOC"),
        ("", ""),
    ],
)
def test_a_name_is_of_one_kind(tags: str, expected: str) -> None:
    assert agreed(tags.split()) == expected.split()


def test_names_in_a_pipeline_of_stanza(nlp: Any) -> None:
    document = nlp("Ada Lind met Odo Finch and Ferrer in Lowmoor.")
    assert [(entity.text, entity.type) for entity in document.ents] == [
        ("Ada Lind", "PER"), ("Odo Finch", "PER"), ("Ferrer", "PER"), ("Lowmoor", "LOC"),
    ]  # fmt: skip
    assert [token.ner for token in document.sentences[0].tokens[:3]] == ["B-PER", "E-PER", "O"]


def test_many_documents_keep_apart(nlp: Any) -> None:
    from stanza import Document

    texts = ["One. Two.", "Three", ""]
    documents = nlp.bulk_process([Document([], text=text) for text in texts])
    assert [[s.text for s in document.sentences] for document in documents] == [["One.", "Two."], ["Three"], []]


def test_given_words_are_kept() -> None:
    given_words = load_pipeline(tokenize_pretokenized=True)
    document = given_words([["She", "can't", "swim", "."], ["A", "new york", "x" * 3000], ["word"] * 700])
    assert [[word.text for word in s.words][:3] for s in document.sentences] == [
        ["She", "can't", "swim"], ["A", "new york", "x" * 3000], ["word"] * 3,
    ]  # fmt: skip
    assert all(word.head is not None and word.deprel for s in document.sentences for word in s.words)
    assert sum(word.head == 0 for word in document.sentences[2].words) == 1


def test_sentences_can_be_left_whole() -> None:
    whole = load_pipeline(processors="tokenize", tokenize_no_ssplit=True)
    assert [len(s.words) for s in whole("One. Two.\n\nThree.").sentences] == [4, 2]


def test_steps_can_be_mixed_with_those_of_stanza() -> None:
    mixed = load_pipeline(tokenize_with_encoder=False, pos_with_encoder=False)
    assert {word.text: word.deprel for word in mixed("She left.").sentences[0].words} == {
        "She": "nsubj", "left": "root", ".": "punct",
    }  # fmt: skip
