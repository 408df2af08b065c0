"""The encoder's training: data as arrays, windows, a short run from the files of a BERT model to a reader."""

from __future__ import annotations

import json
import random
import string
from pathlib import Path
from typing import Any

import attrs
import numpy
import pytest
import torch

from quoteattr.models.encoder import storage
from quoteattr.models.encoder.atoms import BLANK, INSIDE, NOTHING, SMALL, TITLE
from quoteattr.models.encoder.eight_bits import ranges_file
from quoteattr.models.encoder.network import Network, Size, draw_weights
from quoteattr.models.encoder.pieces import SPECIAL, Pieces
from quoteattr.models.encoder.thin_table import thin_file
from quoteattr.models.training import conllu, encoder, templates, windows
from quoteattr.models.training.fit import Schedule

LETTERS = [*SPECIAL, *string.ascii_lowercase, *("##" + letter for letter in string.ascii_lowercase)]
SIGNS = [*string.digits, *("##" + digit for digit in string.digits), *",.;:!?'\"“”‘’«»„‹›`-$%()&"]


@pytest.fixture(scope="module")
def trees() -> list[conllu.Sentence]:
    return templates.sentences(60, 3)


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces([*LETTERS, *SIGNS])


def tree(text: str) -> conllu.Sentence:
    """Words as a flat tree; a word behind ``_`` touches the one before."""
    words = []
    for number, form in enumerate(text.split()):
        if form.startswith("_") and words:
            words[-1].space_after = False
        words.append(conllu.Word(form.lstrip("_"), "x", "X", "X", "_", number, "dep" if number else "root"))
    return conllu.Sentence(words, [], "a")


def test_a_sentence_as_arrays(pieces: Pieces) -> None:
    sentence = tree("Ada ca _n't _.")
    answers = windows.answers_of([sentence], {"O", "B-PER"})
    one = windows.example(sentence, pieces, answers, {("Ada", "ca", "nt", "."): ["B-PER", "O", "O", "O"]})
    assert [pieces.listed[n] for n in one.pieces] == ["a", "##d", "##a", "c", "##a", "n", "'", "t", "."]
    assert one.gaps.tolist() == [BLANK, INSIDE, INSIDE, BLANK, INSIDE, NOTHING, NOTHING, NOTHING, NOTHING]
    assert one.begins_word[[5, 6, 7, 8]].tolist() == [1, 0, 0, 1]
    assert one.begins_word[[0, 3]].tolist() == [windows.IGNORED] * 2, "behind a blank a word always begins"
    assert (one.first.tolist(), one.last.tolist()) == ([0, 3, 5, 8], [2, 4, 7, 8])
    assert one.begins_sentence[[0, 3]].tolist() == [1, 0]
    assert one.shapes[[0, 3]].tolist() == [TITLE, SMALL]
    assert one.name.tolist() == [0, 1, 1, 1]


def test_windows_keep_paragraphs_apart_and_lose_nothing(pieces: Pieces, trees: list[conllu.Sentence]) -> None:
    answers = windows.answers_of(trees, {"O"})
    examples = [
        attrs.evolve(windows.example(t, pieces, answers, {}), document="d", starts_paragraph=n % 5 == 0)
        for n, t in enumerate(trees)
    ]
    found = list(windows.windows(examples, random.Random(1), windows.Noise(), longest=400))
    assert [one for window in found for one in window] == [one for one in examples if len(one.pieces) <= 400]
    assert any(len(window) > 1 for window in found)
    assert not any(one.starts_paragraph for window in found for one in window[1:])


def test_noise_hides_spaces_and_capitals(pieces: Pieces, trees: list[conllu.Sentence]) -> None:
    answers = windows.answers_of(trees, {"O"})
    examples = [windows.example(t, pieces, answers, {}) for t in trees[:4]]
    noise = windows.Noise(unspaced=1, small_letters=1, hidden=0)
    batch = windows.collate([[one] for one in examples], pieces, random.Random(1), noise)
    assert not bool((batch["shapes"] == TITLE).any())
    assert bool((batch["begins_word"] == windows.IGNORED).all())
    quiet = windows.collate([[one] for one in examples], pieces)
    assert bool((quiet["shapes"] == TITLE).any())
    hidden = windows.collate([examples], pieces, random.Random(1), windows.Noise(hidden=1))
    assert bool((hidden["pieces"] == pieces.mask).all())


def test_a_sentence_with_names_and_no_tree_counts_for_names_alone(pieces: Pieces) -> None:
    trees = [tree("Ada ran _.")]
    answers = windows.answers_of(trees, {"O", "B-PER"})
    named = windows.named_example(["Bo", "sat", "."], ["B-PER", "O", "O"], pieces, answers)
    assert named.name.tolist() == [0, 1, 1]
    for labels in (named.head, named.relation, named.upos, named.xpos, named.begins_word, named.begins_sentence):
        assert set(labels.tolist()) == {windows.IGNORED}
    counts = {name: len(labels) for name, labels in attrs.asdict(answers).items()}
    network = Network(Size(pieces=len(pieces.listed), layers=1, **counts))
    draw_weights(network)
    torch.nn.init.normal_(network.root)
    loss = encoder.loss_of(network, windows.collate([[named]], pieces), encoder.Weights())
    loss.backward()
    assert bool(torch.isfinite(loss))
    assert bool(network.tags.weight.grad.abs().sum() > 0)
    assert network.label.grad is None or not bool(network.label.grad.any())


def write_safetensors(path: Path, tensors: dict[str, Any]) -> None:
    header, start = {}, 0
    for name, tensor in tensors.items():
        end = start + tensor.nbytes
        header[name] = {"dtype": "F32", "shape": tensor.shape, "data_offsets": [start, end]}
        start = end
    text = json.dumps(header).encode()
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little") + text)
        for tensor in tensors.values():
            file.write(tensor.tobytes())


def bert(folder: Path, pieces: int, layers: int = 6) -> Path:
    """A BERT model of MiniLM's size that has learnt nothing."""
    draw = numpy.random.default_rng(1)
    shapes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (pieces, 384),
        "embeddings.position_embeddings.weight": (512, 384),
        "embeddings.token_type_embeddings.weight": (2, 384),
        "embeddings.LayerNorm.weight": (384,),
        "embeddings.LayerNorm.bias": (384,),
    }
    for number in range(layers):
        layer = f"encoder.layer.{number}"
        for part in ("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"):
            shapes |= {f"{layer}.{part}.weight": (384, 384), f"{layer}.{part}.bias": (384,)}
        for part in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes |= {f"{layer}.{part}.weight": (384,), f"{layer}.{part}.bias": (384,)}
        shapes |= {f"{layer}.intermediate.dense.weight": (1536, 384), f"{layer}.intermediate.dense.bias": (1536,)}
        shapes |= {f"{layer}.output.dense.weight": (384, 1536), f"{layer}.output.dense.bias": (384,)}
    tensors = {name: (draw.normal(size=shape) * 0.02).astype("float32") for name, shape in shapes.items()}
    for name, tensor in tensors.items():
        if name.endswith("LayerNorm.weight"):
            tensor += 1
    folder.mkdir()
    write_safetensors(folder / "model.safetensors", tensors)
    return folder


@pytest.mark.slow
def test_from_the_files_of_a_bert_model_to_a_reader(trees: list[conllu.Sentence], tmp_path: Path) -> None:
    listed = [*LETTERS[:5], "[unused1]", *LETTERS[5:], *SIGNS, "漢"]
    folder = bert(tmp_path / "bert", len(listed))
    (folder / "vocab.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")
    for name, part in (("train", trees[:40]), ("dev", trees[40:])):
        conllu.write(tmp_path / f"{name}.conllu", part)
    names = [[{"text": word.form, "ner": "O"} for word in trees[place].words] for place in (0, 50)]
    (tmp_path / "names.json").write_text(json.dumps(names), encoding="utf-8")
    data = encoder.EncoderData(tmp_path / "train.conllu", tmp_path / "dev.conllu", tmp_path / "names.json", folder)
    run = encoder.Run(schedule=Schedule(steps=24, rate=3e-4, warmup=2, average=0.5, score_every=12), pieces_a_batch=900)
    found = encoder.train(data, tmp_path / "encoder.pt", run)
    assert found["upos"] > 25, "it has begun to learn"
    reader = storage.load(tmp_path / "encoder.pt")
    assert "漢" not in reader.cutter.pieces.listed
    assert "[unused1]" not in reader.cutter.pieces.listed
    sentences = reader.read(["She left, Ada said."])[0]
    reader.parse(sentences)
    assert all(word.deprel in reader.answers.relations for sentence in sentences for word in sentence.words)
    thin = torch.load(thin_file(tmp_path / "encoder.pt"), weights_only=True)
    assert [len(thin[name]) for name in ("dependent", "head", "mix")] == [129, 129, len(reader.answers.relations)]
    ranges = torch.load(ranges_file(tmp_path / "encoder.pt"), weights_only=True)
    assert ranges["encoder.layers.5.narrow"].shape == (2, 1536)
    assert set(ranges) > {"tags", "thin.mix", "arc_views.head", "encoder.layers.0.mix"}
    storage.load(tmp_path / "encoder.pt", torch.int8).read(["She left, Ada said."])
