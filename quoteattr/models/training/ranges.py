"""In what range the numbers lie that each layer of an encoder takes in: what reading in eight bits has to know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import torch

from quoteattr.models.encoder.eight_bits import NARROW, ranges_file
from quoteattr.models.encoder.network import Dense
from quoteattr.models.encoder.reading import Reader
from quoteattr.models.encoder.storage import load

_BINS = 4_000
_SPAN = (-1.0, 39.0)
_RARE = 1e-4
_HEADROOM = 2.0


def write_ranges(weights: Path, sentences: Sequence[Sequence[str]]) -> Path:
    """Read sentences (lists of words) with the network in a file; write the ranges beside it, and return where."""
    target = ranges_file(weights)
    partial = target.with_suffix(".partial")
    torch.save(measured(load(weights, torch.float32), sentences), partial)
    partial.replace(target)
    return target


def measured(reader: Reader, sentences: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Of each layer the lowest and the highest number of each channel that it takes in: two rows.

    What follows the bend has, in few pieces, numbers five times as great as all others; twice what one in
    ten thousand exceeds is the highest there, and what is greater counts as that.
    """
    seen: dict[str, Any] = {}
    counts: dict[str, Any] = {}

    def note(name: str, states: Any) -> None:
        rows = states.reshape(-1, states.size(-1)).float()
        ends = torch.stack([rows.amin(0), rows.amax(0)])
        if name in seen:
            ends = torch.stack([torch.minimum(ends[0], seen[name][0]), torch.maximum(ends[1], seen[name][1])])
        seen[name] = ends
        if name.endswith(NARROW):
            counts[name] = counts.get(name, 0) + torch.histc(rows, _BINS, *_SPAN)

    network = reader.network
    hooks = [
        layer.register_forward_pre_hook(partial(_first, note, name))
        for name, layer in network.named_modules()
        if isinstance(layer, Dense) and layer.out_features > 8
    ]
    try:
        reader.parse(reader.read_words(sentences, [[False] * len(words) for words in sentences]))
    finally:
        for hook in hooks:
            hook.remove()
    for name, count in counts.items():
        above = count.flip(0).cumsum(0).flip(0) / count.sum()
        usual = _SPAN[0] + float((above > _RARE).sum()) * (_SPAN[1] - _SPAN[0]) / _BINS
        seen[name] = seen[name].clamp(max=_HEADROOM * usual)
    return {name: ends.half() for name, ends in seen.items()}


def _first(note: Callable[[str, Any], None], name: str, layer: Any, given: Any) -> None:
    note(name, given[0])
