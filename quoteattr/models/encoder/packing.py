"""Weights laid out as the processor's matrix instructions want them, once and not at every call.

The answers are the same, bit by bit. Where this PyTorch cannot do so, the layers stay as they are.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import nn

from quoteattr.models.encoder.network import Dense


class Packed(nn.Module):  # type: ignore[misc]
    """A linear layer for reading only: its weights are no parameters any more, and cannot be saved or trained."""

    def __init__(self, weight: Any, bias: Any) -> None:
        super().__init__()
        self.weight = torch.ops.mkldnn._reorder_linear_weight(weight, _ROWS)
        self.bias = bias

    def forward(self, states: Any) -> Any:
        return torch.ops.mkldnn._linear_pointwise(states, self.weight, self.bias, "none", [], "")

    def __reduce__(self) -> Any:
        """Pickled and copied with the weights in their plain order."""
        return Packed, (self.weight.to_dense(), self.bias)


_ROWS = 1_536
"""The rows of a call for which the layout is best, about."""


def pack(network: nn.Module) -> None:
    """Lay out the weights of all linear layers, if they are in 16 bits and this PyTorch has the means."""
    for module in list(network.modules()):
        for name, layer in list(module.named_children()):
            if isinstance(layer, Dense) and layer.weight.dtype == torch.bfloat16 and layer.out_features > 8:
                if not _can(layer):
                    return
                setattr(module, name, Packed(layer.weight.detach(), layer.bias.detach()))


def _can(layer: Dense) -> bool:
    """Does the packed layer give what the layer gives?"""
    if not torch.backends.mkldnn.is_available():
        return False
    states = torch.ones(2, layer.in_features, dtype=layer.weight.dtype)
    try:
        with torch.inference_mode():
            return bool(torch.equal(Packed(layer.weight.detach(), layer.bias.detach())(states), layer(states)))
    except (AttributeError, RuntimeError):
        return False
