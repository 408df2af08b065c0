"""Writes and reads the network's file: weights as whole numbers of eight bits with a scale for each row."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import attrs
import torch

from quoteattr.models.encoder.eight_bits import can_compute, ranges_file, to_eight_bits
from quoteattr.models.encoder.network import Network, Size
from quoteattr.models.encoder.packing import pack
from quoteattr.models.encoder.pieces import Pieces
from quoteattr.models.encoder.reading import Answers, Reader
from quoteattr.models.encoder.thin_table import thin_file, with_thin_table
from quoteattr.models.encoder.windows import Cutter
from quoteattr.models.sixteen_bits import has_matrix_tiles, multiplies_16_bits

_LEVELS = 127


def save(network: Network, pieces: Pieces, answers: Answers, target: Path) -> int:
    """Write a network to `target`, a torch file of data only; return its size in bytes.

    It is not compressed: that would save a twentieth and take longer to read.
    """
    weights: dict[str, Any] = {}
    for name, weight in network.state_dict().items():
        if name.startswith("thin."):  # that has a file of its own
            continue
        if weight.dim() < 2 or min(weight.shape) < 8:
            weights[name] = weight.detach().clone()
            continue
        rows = weight.detach().reshape(len(weight), -1)
        scale = rows.abs().amax(1).clamp(min=1e-12) / _LEVELS
        whole = (rows / scale.unsqueeze(1)).round().to(torch.int8)
        weights[name] = {"whole": whole.view(weight.shape), "scale": scale}
    state = {
        "size": attrs.asdict(network.size),
        "weights": weights,
        "pieces": "\n".join(pieces.listed),
        "answers": {name: list(labels) for name, labels in attrs.asdict(answers).items()},
    }
    plain = io.BytesIO()
    torch.save(state, plain)
    partial = target.with_suffix(".partial")
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(partial, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: not name.endswith("data.pkl")):
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_STORED)
    partial.replace(target)
    return target.stat().st_size


def load(file: Path, precision: Any = None) -> Reader:
    """The reader in a file that `save` has written; computing in `precision` (None: what suits the machine).

    In eight bits (`torch.int8`) it computes if the ranges of the network lie beside its file, else in 32.
    """
    precision = precision if precision is not None else suitable_precision()
    ranges = None
    if precision is torch.int8:
        precision = torch.float32
        if ranges_file(file).is_file():
            ranges = torch.load(ranges_file(file), map_location="cpu", weights_only=True)
    state = torch.load(file, map_location="cpu", weights_only=True)
    network = Network(Size(**state["size"]))
    weights = {}
    for name, weight in state["weights"].items():
        if isinstance(weight, dict):
            scale = weight["scale"].view(-1, *[1] * (weight["whole"].dim() - 1))
            weight = weight["whole"] * scale
        weights[name] = weight.to(precision)
    network.load_state_dict(weights, assign=True)
    network.eval().requires_grad_(False)
    answers = Answers(**{name: tuple(labels) for name, labels in state["answers"].items()})
    network.to(precision)
    if thin_file(file).is_file():
        with_thin_table(network, torch.load(thin_file(file), map_location="cpu", weights_only=True), precision)
    pack(network)
    if ranges is not None:
        to_eight_bits(network, ranges)
    numbers = str(precision).removeprefix("torch.") if ranges is None else "int8"
    return Reader(network, Cutter(Pieces(state["pieces"].split("\n"))), answers, numbers)


def suitable_precision() -> Any:
    """The numbers that this machine multiplies fastest: with matrix tiles fractions of 16 bits, else whole ones of 8.

    Where it has no instructions for whole ones, fractions of 16 or 32.
    """
    if has_matrix_tiles():
        return torch.bfloat16
    if can_compute():
        return torch.int8
    return torch.bfloat16 if multiplies_16_bits() else torch.float32
