"""Windows laid one behind the other as arrays: what the network reads at once, and where each atom stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import Any

import numpy
import torch
from attrs import frozen

from quoteattr.models.encoder.atoms import NOTHING
from quoteattr.models.encoder.attention import Group
from quoteattr.models.encoder.pieces import Pieces
from quoteattr.models.encoder.windows import GAP_BITS, SHAPE_BITS, Window

STEP = 2
"""The length of a window is rounded up to a multiple of it."""


def rows_for(size: int) -> int:
    """The rows that so many are filled up to, so that there are few sizes.

    PyTorch keeps compiled arithmetic for every size that it meets, and memory would grow with them.
    """
    step = 64 if size <= 256 else 256
    return -(-size // step) * step


def length_of(window: Window) -> int:
    """The rows that a window takes, its marks of beginning and end among them."""
    return -(-(window.size + 2) // STEP) * STEP


@frozen(eq=False)
class Layout:
    """Some windows, atom by atom: offsets in the text, rows of the first and the last piece, and more.

    `touches` tells of an atom whether it follows the one before without a blank, `opens` whether it is the first of
    its window; `atoms` counts those of each window.
    """

    starts: Any
    ends: Any
    first: Any
    last: Any
    touches: Any
    opens: Any
    atoms: Any
    table: Any
    groups: list[Group]


def laid_out(windows: Sequence[Window], pieces: Pieces) -> Layout:
    """The layout of windows that are sorted by length."""
    chunks = list(chain.from_iterable([window.chunks for window in windows]))
    atoms = _numbers([chunk.atoms for chunk in chunks], numpy.uint16).reshape(-1, 4)
    codes = _numbers([chunk.codes for chunk in chunks], numpy.int32)
    counts = numpy.array([chunk.count for chunk in chunks])
    sizes = numpy.array([chunk.size for chunk in chunks])
    per_window = numpy.array([len(window.chunks) for window in windows])
    offsets: Any = numpy.repeat(numpy.array(list(chain.from_iterable([window.starts for window in windows]))), counts)
    first_atom, first_piece, first_chunk = _before(counts), _before(sizes), _before(per_window)
    touching = [
        at + place for at, window in zip(first_chunk.tolist(), windows, strict=True) for place in window.touching
    ]
    if touching:
        glued = first_piece[touching]
        codes[glued] = codes[glued] & ((1 << GAP_BITS) - 1) | NOTHING << GAP_BITS
    touches: Any = numpy.ones(len(atoms), bool)
    touches[first_atom] = False
    touches[first_atom[touching]] = True
    opens: Any = numpy.zeros(len(atoms), bool)
    opens[first_atom[first_chunk]] = True

    window_sizes = numpy.array([window.size for window in windows])
    lengths = -(-(window_sizes + 2) // STEP) * STEP
    begins = _before(lengths)
    rows = numpy.repeat(begins + 1 - _before(window_sizes), window_sizes) + numpy.arange(len(codes))
    total = int(lengths.sum())
    table: Any = numpy.zeros((4, rows_for(total)), numpy.int64)
    table[0, rows] = codes & ((1 << SHAPE_BITS) - 1)
    table[1, rows] = codes >> SHAPE_BITS & ((1 << GAP_BITS - SHAPE_BITS) - 1)
    table[2, rows] = codes >> GAP_BITS
    table[0, begins], table[0, begins + window_sizes + 1] = pieces.first, pieces.last
    table[3, :total] = numpy.arange(total) - numpy.repeat(begins, lengths)
    first = rows[numpy.repeat(first_piece, counts) + atoms[:, 2]]
    return Layout(
        starts=offsets + atoms[:, 0],
        ends=offsets + atoms[:, 1],
        first=first,
        last=first + atoms[:, 3] - 1,
        touches=touches,
        opens=opens,
        atoms=numpy.add.reduceat(counts, first_chunk),
        table=torch.from_numpy(table),
        groups=list(_groups(lengths.tolist(), window_sizes + 2)),
    )


def _numbers(packed: Sequence[bytes], kind: Any) -> Any:
    """Packed numbers of many chunks, one behind the other."""
    return numpy.frombuffer(b"".join(packed), kind).astype(numpy.int64)


def _before(counts: Any) -> Any:
    """Of each count the sum of those before it."""
    return numpy.cumsum(counts) - counts


def _groups(lengths: Sequence[int], real: Any) -> Iterator[Group]:
    at = 0
    for length, same in groupby(lengths):
        rows = len(list(same))
        part = real[at : at + rows]
        mask = None
        if (part < length).any():
            mask = torch.from_numpy(numpy.arange(length) < part[:, None])[:, None, None, :]
        yield Group(rows, length, mask)
        at += rows
