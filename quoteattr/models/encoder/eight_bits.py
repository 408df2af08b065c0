"""Reading in whole numbers of eight bits, for processors that multiply those faster than fractions.

Numbers that a layer takes in are counted in steps of a fixed size, known from sentences that were read beforehand
(`quoteattr.models.training.ranges`), so that an answer does not depend on what is read with it. A few channels have far
greater numbers than the others; they are made smaller and their weights greater, as in SmoothQuant (Xiao et al., 2023).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from quoteattr.models.encoder.network import Dense, Network

RANGES = ".ranges.pt"
"""Ending of the file with the ranges of a network, beside that with its weights."""
NARROW = "narrow"
"""Name of the layers that take in what the bend (gelu) gives: their channels cannot be evened out."""

_EVENING = 0.8
"""How much of the differences between channels goes to the weights: 0 is nothing, 1 all."""
_LEVELS = 255
_HALF = 128
_WEIGHT_LEVELS = 127
_ROWS = 1_536

Ranges = Mapping[str, Any]
"""Of each layer the lowest and the highest number of each channel that it takes in: two rows."""


def ranges_file(weights: Path) -> Path:
    """Where the ranges of a network lie."""
    return weights.with_suffix(RANGES)


class EightBits(nn.Module):  # type: ignore[misc]
    """A linear layer for reading only. It takes in fractions, or whole numbers in the steps of its own."""

    def __init__(self, weight: Any, bias: Any, lowest: Any, highest: Any, *, evening: float) -> None:
        super().__init__()
        even = torch.ones_like(lowest)
        if evening:
            greatest = torch.maximum(-lowest, highest).clamp(min=1e-3)
            even = greatest**evening / weight.abs().amax(0).clamp(min=1e-4) ** (1 - evening)
        low, high = min(float((lowest / even).min()), 0.0), max(float((highest / even).max()), 1e-3)
        self.step = (high - low) / _LEVELS
        self.zero = round(-low / self.step)
        self.even = 1 / (even * self.step)
        self.shift = torch.full_like(even, self.zero - _HALF)
        weight = weight * even
        self.steps = (weight.abs().amax(1) / _WEIGHT_LEVELS).clamp(min=1e-8)
        self.whole = (weight / self.steps.unsqueeze(1)).round().to(torch.int8).contiguous()
        self.bias, self.bend = bias, "none"
        self.receiver: EightBits | None = None
        self._pack()

    def _pack(self) -> None:
        self.packed = torch.ops.onednn.qlinear_prepack(self.whole, [_ROWS, self.whole.size(1)])
        self.zeros = torch.zeros(len(self.whole), dtype=torch.int32)

    def forward(self, states: Any) -> Any:
        if states.dtype != torch.uint8:
            # by way of numbers with a sign: to those PyTorch turns fractions five times as fast
            states = torch.addcmul(self.shift, states, self.even).clamp_(-_HALF, _HALF - 1).round_()
            states = states.to(torch.int8).view(torch.uint8).add_(_HALF)
        step, zero, kind = 1.0, 0, torch.float32
        if self.receiver is not None:
            step, zero, kind = self.receiver.step, self.receiver.zero, torch.uint8
        return torch.ops.onednn.qlinear_pointwise(
            states, self.step, self.zero, self.packed, self.steps, self.zeros, self.bias,
            step, zero, kind, self.bend, [], "none",
        )  # fmt: skip

    def __getstate__(self) -> dict[str, Any]:
        """Pickled and copied with the weights in their plain order."""
        return {name: value for name, value in self.__dict__.items() if name not in ("packed", "zeros")}

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        self._pack()


def to_eight_bits(network: Network, ranges: Ranges) -> None:
    """Make the layers of a network, its numbers in 32 bits, compute in eight."""
    for path, layer in list(network.named_modules()):
        if isinstance(layer, Dense) and path in ranges:
            owner, _, name = path.rpartition(".")
            evening = 0.0 if name == NARROW else _EVENING
            setattr(network.get_submodule(owner), name, _made(layer.weight, layer.bias, ranges[path], evening=evening))
    for layer in network.encoder.layers:
        if isinstance(layer.widen, EightBits) and isinstance(layer.narrow, EightBits):
            layer.widen.bend, layer.widen.receiver, layer.bends = "gelu", layer.narrow, True


def _made(weight: Any, bias: Any, ranges: Any, *, evening: float) -> EightBits:
    return EightBits(weight.detach(), bias.detach(), *ranges.float(), evening=evening)


def can_compute() -> bool:
    """Has this processor the instructions, and this PyTorch the means? Where not, numbers have 32 bits."""
    if torch.backends.cpu.get_cpu_capability() not in ("AVX2", "AVX512"):
        return False
    weight = torch.eye(16)
    ends = torch.tensor([[-1.0], [1.0]]).expand(2, 16)
    try:
        with torch.inference_mode():
            found = _made(weight, torch.zeros(16), ends, evening=_EVENING)(weight)
    except (AttributeError, RuntimeError, TypeError):
        return False
    return bool(torch.allclose(found, weight, atol=0.02))
