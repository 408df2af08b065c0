"""Train the encoder and all its heads together, from the weights of a small BERT model."""

from __future__ import annotations

import json
import logging
import random
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs
import torch
from torch.nn import functional

from quoteattr.models.encoder.network import Network, Size, draw_weights
from quoteattr.models.encoder.pieces import SPECIAL, Pieces
from quoteattr.models.encoder.storage import save
from quoteattr.models.sixteen_bits import in_16_bits
from quoteattr.models.training.conllu import read
from quoteattr.models.training.fit import Average, Schedule
from quoteattr.models.training.ranges import write_ranges
from quoteattr.models.training.thinning import write_thin_table
from quoteattr.models.training.windows import (
    Example,
    Noise,
    answers_of,
    batches,
    collate,
    example,
    key,
    named_example,
)

logger = logging.getLogger(__name__)


@attrs.frozen
class Weights:
    """What each part of the loss counts."""

    arcs: float = 1.0
    relations: float = 1.0
    upos: float = 0.5
    xpos: float = 0.4
    names: float = 0.4
    begins: float = 0.5


@attrs.frozen
class Run:
    """How to train."""

    schedule: Schedule = attrs.field(factory=lambda: Schedule(steps=4000, rate=2.5e-4, warmup=200, score_every=500))
    heads_rate: float = 1.5e-3
    layer_decay: float = 0.9
    pieces_a_batch: int = 2600
    noise: Noise = attrs.field(factory=Noise)
    weights: Weights = attrs.field(factory=Weights)
    seed: int = 7


@attrs.frozen
class EncoderData:
    """Files: trees to train on and to score, sentences with names in Stanza's JSON form (or None), a BERT model.

    `bert` is a directory with ``model.safetensors`` and ``vocab.txt``, of the sizes in `Size`.
    """

    train: Path
    dev: Path
    names: Path | None
    bert: Path


def train(data: EncoderData, target: Path, run: Run) -> dict[str, float]:
    """Train an encoder with all its heads and write it to `target`; return its scores on the dev trees."""
    torch.manual_seed(run.seed)
    pieces, kept = pieces_of(data.bert / "vocab.txt")
    named: list[list[str]] = []
    names: dict[tuple[str, ...], list[str]] = {}
    if data.names is not None:
        for sentence in json.loads(data.names.read_text(encoding="utf-8")):
            named.append([word["text"] for word in sentence])
            names[key(named[-1])] = [word["ner"] for word in sentence]
    trees = list(read(data.train))
    answers = answers_of(trees, {tag for tags in names.values() for tag in tags} | {"O"})
    examples = [example(tree, pieces, answers, names) for tree in trees]
    parsed = {key([word.form for word in tree.words]) for tree in trees}
    examples += [
        named_example(forms, names[key(forms)], pieces, answers) for forms in named if key(forms) not in parsed
    ]
    dev = [example(tree, pieces, answers, {}) for tree in read(data.dev)]
    counts = {name: len(labels) for name, labels in attrs.asdict(answers).items()}
    network = Network(Size(pieces=len(kept), **counts))
    draw_weights(network)
    start_from_bert(network, data.bert / "model.safetensors", kept)
    random_batches = batches(examples, pieces, run.pieces_a_batch, random.Random(run.seed), run.noise)
    best = fit(network, random_batches, dev, pieces, run)
    save(network, pieces, answers, target)
    some = random.Random(run.seed).sample(trees, min(len(trees), _READ))
    sentences = [[word.form for word in tree.words] for tree in some]
    write_thin_table(target, sentences)
    write_ranges(target, sentences)  # those of the thin table among them
    return best


_READ = 1_200
"""Sentences that are read to see what numbers come up."""


def pieces_of(vocabulary: Path) -> tuple[Pieces, list[int]]:
    """The word pieces of a BERT vocabulary that text in Latin letters needs, and their numbers there."""
    listed = vocabulary.read_text(encoding="utf-8").splitlines()
    kept = [number for number, piece in enumerate(listed) if _is_kept(piece)]
    return Pieces([listed[number] for number in kept]), kept


def _is_kept(piece: str) -> bool:
    if piece in SPECIAL:
        return True
    signs = piece[2:] if piece.startswith("##") and len(piece) > 2 else piece
    return not piece.startswith("[unused") and all(ord(c) < 0x250 or 0x2000 <= ord(c) < 0x2200 for c in signs)


def start_from_bert(network: Network, file: Path, kept: Sequence[int]) -> None:
    """Copy the weights of a BERT model (a safetensors file) into the encoder; `kept` are the pieces to keep."""
    given = read_safetensors(file)
    encoder = network.encoder
    size = network.size
    with torch.no_grad():
        encoder.pieces.weight.copy_(given["embeddings.word_embeddings.weight"][list(kept)])
        kinds = given["embeddings.token_type_embeddings.weight"][0]
        encoder.positions.weight.copy_(given["embeddings.position_embeddings.weight"][: size.positions] + kinds)
        encoder.shapes.weight.zero_()
        encoder.gaps.weight.zero_()
        _norm(encoder.norm, given, "embeddings.LayerNorm")
        for number, layer in enumerate(encoder.layers):
            name = f"encoder.layer.{number}"
            for kind in ("weight", "bias"):
                parts = [given[f"{name}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
                getattr(layer.mix, kind).copy_(torch.cat(parts))
                getattr(layer.out, kind).copy_(given[f"{name}.attention.output.dense.{kind}"])
                getattr(layer.widen, kind).copy_(given[f"{name}.intermediate.dense.{kind}"])
                getattr(layer.narrow, kind).copy_(given[f"{name}.output.dense.{kind}"])
            _norm(layer.norm, given, f"{name}.attention.output.LayerNorm")
            _norm(layer.last_norm, given, f"{name}.output.LayerNorm")


def _norm(layer: Any, given: Mapping[str, Any], name: str) -> None:
    layer.weight.copy_(given[f"{name}.weight"])
    layer.bias.copy_(given[f"{name}.bias"])


def read_safetensors(file: Path) -> dict[str, Any]:
    """The tensors of a safetensors file of 32-bit numbers: a JSON header, then the numbers."""
    raw = file.read_bytes()
    length = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + length])
    found = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            numbers = torch.frombuffer(bytearray(raw[8 + length + start : 8 + length + end]), dtype=torch.float32)
            found[name] = numbers.view(entry["shape"])
    return found


def loss_of(network: Network, batch: Mapping[str, Any], weights: Weights) -> Any:
    """The loss of a batch: the mean of each part over what it counts, weighted."""
    with in_16_bits():
        states = network.encoder(batch["pieces"], batch["shapes"], batch["gaps"], batch["lengths"])
        begins = network.begins(network.drop(states)).float()
        words = network.words(states, batch["row"], batch["first"], batch["last"])
        tags = network.tags(network.drop(words)).float()
        padded = network.drop(words)
        arcs = network.arcs(padded).float()
        real = batch["head"] >= 0
        head = batch["head"].clamp(min=0)
        root = network.root.to(padded.dtype).expand(len(padded), 1, -1)
        heads = torch.gather(torch.cat([root, padded], 1), 1, head.unsqueeze(2).expand(-1, -1, padded.size(2)))
        labels = network.labels(padded[real], heads[real]).float()
    size = network.size
    upos, xpos, names = tags.split([size.upos, size.xpos, size.names], 2)
    arcs = masked_arcs(arcs, batch["words"])
    parts = {
        "arcs": _entropy(arcs, batch["head"]),
        "relations": _entropy(labels, batch["relation"][real]),
        "upos": _entropy(upos, batch["upos"]),
        "xpos": _entropy(xpos, batch["xpos"]),
        "names": _entropy(names, batch["name"]),
    }
    total = sum(getattr(weights, name) * value for name, value in parts.items())
    for place, name in enumerate(("begins_word", "begins_sentence")):
        counted = batch[name] >= 0
        if bool(counted.any()):
            wanted = batch[name][counted].float()
            part = functional.binary_cross_entropy_with_logits(begins[..., place][counted], wanted)
            total = total + weights.begins * part
    return total


def _entropy(scores: Any, gold: Any) -> Any:
    counted = gold >= 0
    if not bool(counted.any()):
        return scores.new_zeros(())
    return functional.cross_entropy(scores[counted], gold[counted])


def masked_arcs(arcs: Any, words: Any) -> Any:
    """Arc scores without words past a sentence's end and without a word as its own head."""
    size = arcs.size(2)
    past = torch.arange(size) > words.unsqueeze(1)
    own = torch.eye(size, dtype=torch.bool)[1:].unsqueeze(0)
    return arcs.masked_fill(past.unsqueeze(1) | own, -1e4)


def grouped(network: Network, run: Run) -> list[dict[str, Any]]:
    """Weights by learning rate: the encoder's fall towards its first layer."""
    depth = len(network.encoder.layers)
    found: dict[tuple[float, bool], list[Any]] = {}
    for name, weight in network.named_parameters():
        if name.startswith("encoder.layers."):
            rate = run.layer_decay ** (depth - 1 - int(name.split(".")[2]))
        elif name.startswith(("encoder.shapes", "encoder.gaps")):
            rate = 2.0
        elif name.startswith("encoder."):
            rate = run.layer_decay**depth
        else:
            rate = run.heads_rate / run.schedule.rate
        found.setdefault((rate, weight.dim() > 1), []).append(weight)
    return [
        {"params": weights, "share": rate, "weight_decay": 0.01 if decays else 0.0}
        for (rate, decays), weights in found.items()
    ]


_POOL = 1 << 23


def quick_dropout(network: Network, seed: int) -> None:
    """Let all dropout of the network draw from one pool of random numbers: drawing anew takes a tenth of the time."""
    pool = torch.rand(_POOL, generator=torch.Generator().manual_seed(seed))
    draw = random.Random(seed)
    kept: dict[float, Any] = {}

    def wrap(module: Any) -> None:
        share = module.p
        mask = kept.setdefault(share, ((pool >= share).float() / (1 - share)).bfloat16())

        def forward(states: Any) -> Any:
            count = states.numel()
            if not module.training or not share or count > _POOL // 2:
                return states
            start = draw.randrange(_POOL - count)
            return states * mask[start : start + count].view(states.shape).to(states.dtype)

        module.forward = forward

    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            wrap(module)


def fit(
    network: Network, examples: Iterator[Any], dev: Sequence[Example], pieces: Pieces, run: Run
) -> dict[str, float]:
    """Train; leave the averaged weights of the end in the network and return their scores."""
    optimizer = torch.optim.AdamW(grouped(network, run), lr=run.schedule.rate, betas=(0.9, 0.98), fused=True)
    average = Average(network, run.schedule.average)
    quick_dropout(network, run.seed)
    began, total = time.time(), 0.0
    for step in range(run.schedule.start, run.schedule.steps):
        rate = run.schedule.rate_at(step)
        for group in optimizer.param_groups:
            group["lr"] = rate * group["share"]
        network.train()
        loss = loss_of(network, next(examples), run.weights)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
        optimizer.step()
        average.update(network)
        total += float(loss.detach())
        done = step + 1
        if done % run.schedule.score_every == 0 and done < run.schedule.steps:
            average.swap(network)
            found, mean = scores(network, dev, pieces), total / run.schedule.score_every
            logger.info("step %d: loss %.3f, dev %s, %.0f seconds", done, mean, found, time.time() - began)
            average.swap(network)
            total = 0.0
    average.swap(network)
    return scores(network, dev, pieces)


def scores(network: Network, dev: Sequence[Example], pieces: Pieces) -> dict[str, float]:
    """Shares of right answers on gold words, one sentence at a time."""
    network.eval()
    count = {"words": 0, "upos": 0, "xpos": 0, "uas": 0, "las": 0}
    order = sorted(range(len(dev)), key=lambda i: len(dev[i].pieces))
    for at in range(0, len(order), 32):
        batch = collate([[dev[i]] for i in order[at : at + 32]], pieces)
        with torch.inference_mode(), in_16_bits():
            states = network.encoder(batch["pieces"], batch["shapes"], batch["gaps"], batch["lengths"])
            words = network.words(states, batch["row"], batch["first"], batch["last"])
            tags = network.tags(words).float()
            real = batch["head"] >= 0
            chosen = masked_arcs(network.arcs(words).float(), batch["words"]).argmax(2)
            root = network.root.to(words.dtype).expand(len(words), 1, -1)
            heads = torch.gather(torch.cat([root, words], 1), 1, chosen.unsqueeze(2).expand(-1, -1, words.size(2)))
            labels = network.labels(words[real], heads[real]).argmax(1)
        size = network.size
        upos, xpos, _ = tags.split([size.upos, size.xpos, size.names], 2)
        right = chosen[real] == batch["head"][real]
        count["words"] += int(real.sum())
        count["uas"] += int(right.sum())
        count["las"] += int((right & (labels == batch["relation"][real])).sum())
        count["upos"] += int((upos.argmax(2)[real] == batch["upos"][real]).sum())
        count["xpos"] += int((xpos.argmax(2)[real] == batch["xpos"][real]).sum())
    return {name: round(100 * value / count["words"], 2) for name, value in count.items() if name != "words"}
