"""The table that scores relations made thin for reading: a fifth of the arithmetic, and hardly another answer.

The network views each word in 128 numbers and a one, as dependent and as head, and has a table of 129 by 129 for each
relation. Most of these directions hardly matter. The few that do are found after training
(`quoteattr.models.training.thinning`) and stand in a file beside the weights.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn

from quoteattr.models.encoder.network import Dense, Network

_ENDING = ".thin.pt"


def thin_file(weights: Path) -> Path:
    """Where the thin table of a network lies."""
    return weights.with_suffix(_ENDING)


class ThinTable(nn.Module):  # type: ignore[misc]
    """Scores of every relation for pairs of words, from fewer numbers of each.

    Args:
        dependent: from a word's view as dependent (and a one) to what is left of it.
        head: the same of the view as head.
        mix: relations by what is left of the dependent by what is left of the head.
    """

    def __init__(self, dependent: Any, head: Any, mix: Any) -> None:
        super().__init__()
        self.relations = len(mix)
        self.dependent, self.head = nn.Parameter(dependent), nn.Parameter(head)
        rows = mix.transpose(1, 2).reshape(-1, mix.size(1)).contiguous()
        self.mix = Dense(rows.size(1), len(rows))
        self.mix.weight, self.mix.bias = nn.Parameter(rows), nn.Parameter(rows.new_zeros(len(rows)))

    def forward(self, dependents: Any, heads: Any) -> Any:
        """Scores of pairs by relations, from both views with a one behind."""
        heads = heads @ self.head
        mixed = self.mix(dependents @ self.dependent).view(len(heads), self.relations, heads.size(1))
        return torch.bmm(mixed, heads.unsqueeze(2)).squeeze(2)


def with_thin_table(network: Network, table: Mapping[str, Any], precision: Any) -> None:
    """Let a network that only reads score relations with its thin table."""
    network.thin = ThinTable(*(table[name].to(precision) for name in ("dependent", "head", "mix")))
    network.thin.requires_grad_(False)
