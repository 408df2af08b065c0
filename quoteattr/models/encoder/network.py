"""The network: a small BERT encoder with heads for words, sentences, tags, trees and names.

The encoder is that of Devlin et al. (2019) in the size of MiniLM (Wang et al., 2020), with two more embeddings for how
an atom is written and what stands before it; trees are scored by pairs as in Dozat and Manning (2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import torch
from torch import nn
from torch.nn import functional

from quoteattr.models.encoder.atoms import GAPS, SHAPES
from quoteattr.models.encoder.attention import Bucket, Group, attended, attended_in_16_bits, buckets_of
from quoteattr.models.sixteen_bits import has_matrix_tiles


@attrs.frozen
class Size:
    """The network's sizes."""

    pieces: int
    upos: int
    xpos: int
    relations: int
    names: int
    width: int = 384
    inner: int = 1536
    layers: int = 6
    attention: int = 12
    positions: int = 512
    arcs: int = 256
    labels: int = 128
    dropout: float = 0.1
    head_dropout: float = 0.33


class Dense(nn.Linear):  # type: ignore[misc]
    """A linear layer whose weights come from a file: drawing random ones takes time (see `draw_weights`)."""

    def reset_parameters(self) -> None:
        """Leave the weights undefined."""


class Table(nn.Embedding):  # type: ignore[misc]
    """An embedding whose weights come from a file."""

    def reset_parameters(self) -> None:
        """Leave the weights undefined."""


def draw_weights(network: nn.Module) -> None:
    """Random weights to begin training with."""
    for module in network.modules():
        if isinstance(module, Dense):
            nn.Linear.reset_parameters(module)
        elif isinstance(module, Table):
            nn.Embedding.reset_parameters(module)


class Layer(nn.Module):  # type: ignore[misc]
    """One layer of the encoder."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.heads = size.attention
        self.mix = Dense(size.width, 3 * size.width)
        self.out = Dense(size.width, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = Dense(size.width, size.inner)
        self.narrow = Dense(size.inner, size.width)
        self.last_norm = nn.LayerNorm(size.width, eps=1e-12)
        self.drop = nn.Dropout(size.dropout)
        self.bends = False  # does `widen` apply the bend (gelu) itself? See `eight_bits`

    def forward(self, states: Any, mask: Any) -> Any:
        rows, length, width = states.shape
        query, key, value = (
            self.mix(states).view(rows, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        )
        if self.training:  # several times faster than PyTorch's fused attention, whose backward pass is slow here
            scores = query @ key.transpose(2, 3) * (width // self.heads) ** -0.5
            seen = (scores if mask is None else scores.masked_fill(~mask, -1e4)).softmax(3).to(value.dtype) @ value
        else:
            seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(rows, length, width)
        states = self.norm(states + self.drop(self.out(seen)))
        return self.last_norm(states + self.drop(self.narrow(functional.gelu(self.widen(states)))))

    def read(self, states: Any, groups: Sequence[Group], buckets: Sequence[Bucket] | None) -> Any:
        """The same, not for training, for windows of several lengths one behind the other (see `Encoder.read`)."""
        count = len(states)
        mixed = self.mix(states)
        if buckets is None:
            seen = list(attended(mixed, groups, self.heads))
        else:
            seen = list(attended_in_16_bits(mixed, buckets))
        left = count - sum(map(len, seen))
        if left:
            seen.append(states.new_zeros(left, states.size(1)))
        states = self.norm(self.out(torch.cat(seen)).add_(states))
        wide = self.widen(states)
        return self.last_norm(self.narrow(wide if self.bends else torch.ops.aten.gelu_(wide)).add_(states))


class Encoder(nn.Module):  # type: ignore[misc]
    """Piece numbers, shapes and gaps to a state for each piece."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.pieces = Table(size.pieces, size.width)
        self.positions = Table(size.positions, size.width)
        self.shapes = Table(SHAPES, size.width)
        self.gaps = Table(GAPS, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.drop = nn.Dropout(size.dropout)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))

    def forward(self, pieces: Any, shapes: Any, gaps: Any, lengths: Any) -> Any:
        length = pieces.size(1)
        states = self.pieces(pieces) + self.shapes(shapes) + self.gaps(gaps) + self.positions.weight[:length]
        states = self.drop(self.norm(states))
        real = torch.arange(length) < lengths.unsqueeze(1)
        mask = None if bool(real.all()) else real[:, None, None, :]
        for layer in self.layers:
            states = layer(states, mask)
        return states

    def read(self, pieces: Any, shapes: Any, gaps: Any, places: Any, groups: Sequence[Group]) -> Any:
        """States of pieces, not for training: window behind window in groups of one length, one row for each piece.

        Nothing is computed for filling up windows to the longest; rows behind the last group are let be.
        """
        states = self.pieces(pieces).add_(self.shapes(shapes)).add_(self.gaps(gaps)).add_(self.positions(places))
        states = self.norm(states)
        quick = states.dtype == torch.bfloat16 and not has_matrix_tiles()
        buckets = list(buckets_of(groups, self.layers[0].heads, states)) if quick else None
        for layer in self.layers:
            states = layer.read(states, groups, buckets)
        return states


class Pairs(nn.Module):  # type: ignore[misc]
    """Two views of each word, as dependent and as head."""

    def __init__(self, width: int, views: int, dropout: float) -> None:
        super().__init__()
        self.dependent = Dense(width, views)
        self.head = Dense(width, views)
        self.drop = nn.Dropout(dropout)

    def forward(self, dependents: Any, heads: Any) -> tuple[Any, Any]:
        return (
            self.drop(functional.gelu(self.dependent(dependents))),
            self.drop(functional.gelu(self.head(heads))),
        )


class Network(nn.Module):  # type: ignore[misc]
    """Encoder and heads."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.encoder = Encoder(size)
        self.begins = Dense(size.width, 2)  # of a piece: does a word, does a sentence begin with its atom?
        self.tags = Dense(size.width, size.upos + size.xpos + size.names)
        self.root = nn.Parameter(torch.randn(size.width) * 0.02)
        self.arc_views = Pairs(size.width, size.arcs, size.head_dropout)
        self.label_views = Pairs(size.width, size.labels, size.head_dropout)
        self.arc = nn.Parameter(torch.zeros(size.arcs + 1, size.arcs))
        self.label = nn.Parameter(torch.zeros(size.labels + 1, size.relations * (size.labels + 1)))
        self.drop = nn.Dropout(size.head_dropout)
        self.thin: nn.Module | None = None  # what scores relations in reading, see `thin_table`

    def words(self, states: Any, row: Any, first: Any, last: Any) -> Any:
        """States of words, from those of their first and last pieces."""
        return (states[row, first] + states[row, last]) * 0.5

    def read_words(self, states: Any, first: Any, last: Any) -> Any:
        """The same, not for training, where the pieces of all windows stand one behind the other."""
        return states.index_select(0, first).add_(states.index_select(0, last)).mul_(0.5)

    def arcs(self, padded: Any) -> Any:
        """Scores of every head (position 0 is the root) of every word: sentences by words by one more.

        `padded` holds the states of sentences by words, the root not among them.
        """
        root = self.root.to(padded.dtype).expand(len(padded), 1, -1)
        dependent, head = self.arc_views(padded, torch.cat([root, padded], 1))
        one = dependent.new_ones(*dependent.shape[:-1], 1)
        return (torch.cat([dependent, one], -1) @ self.arc.to(dependent.dtype)) @ head.transpose(1, 2)

    def arc_parts(self, states: Any) -> tuple[Any, Any]:
        """Two views of words, one row each: their products are the scores that `arcs` gives."""
        dependent, head = self.arc_views(states, states)
        one = dependent.new_ones(len(dependent), 1)
        return torch.cat([dependent, one], 1) @ self.arc.to(dependent.dtype), head

    def labels(self, dependents: Any, heads: Any) -> Any:
        """Scores of every relation for pairs of words."""
        dependent, head = self.label_views(dependents, heads)
        one = dependent.new_ones(len(dependent), 1)
        dependent, head = torch.cat([dependent, one], 1), torch.cat([head, one], 1)
        if self.thin is not None:
            return self.thin(dependent, head)
        mixed = dependent @ self.label.to(dependent.dtype)
        return torch.bmm(mixed.view(len(dependent), self.size.relations, head.size(1)), head.unsqueeze(2)).squeeze(2)
