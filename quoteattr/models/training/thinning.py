"""Which directions of the views of words tell relations apart: the thin table of a trained network."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch

from quoteattr.models.encoder.network import Network
from quoteattr.models.encoder.reading import Reader
from quoteattr.models.encoder.storage import load
from quoteattr.models.encoder.thin_table import thin_file

_DEPENDENT, _HEAD = 96, 64
_LEAST = 1e-8


def write_thin_table(weights: Path, sentences: Sequence[Sequence[str]]) -> Path:
    """Read sentences (lists of words) with the network in a file; write its thin table beside it, and return where."""
    target = thin_file(weights)
    target.unlink(missing_ok=True)
    partial = target.with_suffix(".partial")
    torch.save(thinned(load(weights, torch.float32), sentences), partial)
    partial.replace(target)
    return target


def thinned(reader: Reader, sentences: Sequence[Sequence[str]]) -> dict[str, Any]:
    """The thin table: views to what is left of them, and relations by that of the dependent by that of the head.

    What all relations have in common decides nothing and is left out. The rest is looked at where words are: each
    view is stretched until its numbers are independent and of one size in the sentences read, and of the table in
    these terms the directions with most in them are kept (a singular value decomposition on each side, as in Tucker's).
    """
    network = reader.network
    sums = [torch.zeros(network.size.labels + 1, network.size.labels + 1, dtype=torch.float64) for _ in range(2)]
    count = 0

    def note(layer: Any, given: Any, views: Any) -> None:
        nonlocal count
        count += len(views[0])
        for total, view in zip(sums, views, strict=True):
            whole = torch.cat([view, view.new_ones(len(view), 1)], 1).double()
            total += whole.T @ whole

    hook = network.label_views.register_forward_hook(note)
    try:
        reader.parse(reader.read_words(sentences, [[False] * len(words) for words in sentences]))
    finally:
        hook.remove()
    (dependent, narrow), (head, thin) = (_stretched(total / max(count, 1)) for total in sums)
    table = torch.einsum("ij,jrk,kl->irl", dependent, _centred(network), head)
    first = torch.linalg.svd(table.flatten(1), full_matrices=False)[0][:, :_DEPENDENT]
    last = torch.linalg.svd(table.permute(2, 0, 1).flatten(1), full_matrices=False)[0][:, :_HEAD]
    mix = torch.einsum("ia,irl,lb->rab", first, table, last)
    return {"dependent": (narrow @ first).half(), "head": (thin @ last).half(), "mix": mix.half()}


def _centred(network: Network) -> Any:
    """The table of relations, dependent by relation by head, without what all have in common."""
    table = network.label.detach().double().view(-1, network.size.relations, network.size.labels + 1)
    return table - table.mean(1, keepdim=True)


def _stretched(products: Any) -> tuple[Any, Any]:
    """The root of a matrix of products of channels, and the root's inverse."""
    values, vectors = torch.linalg.eigh(products)
    values = values.clamp(min=_LEAST)
    return (vectors * values.sqrt()) @ vectors.T, (vectors * values.rsqrt()) @ vectors.T
