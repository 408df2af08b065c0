"""Attention: what each piece takes in of its window.

On processors without matrix tiles PyTorch's own (`scaled_dot_product_attention`) multiplies fractions of 16 bits
slowly and is slow with its softmax. There a weight is the power itself, and what the weights give is divided by their
sum at the end: that takes half the time. PyTorch keeps compiled arithmetic for every size of matrices and every count
of them that it multiplies; windows are therefore filled up to few lengths, and multiplied a few at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

import attrs
import torch
from torch.nn import functional

_STEP = 16
"""The lengths that windows are filled up to are multiples of it."""
_TOGETHER, _SHORT = 4, 80
"""So many windows up to that length are multiplied at once, longer ones one by one."""
_LOWEST, _HIGHEST = 1e-20, 1e30
"""Between these a sum of weights is exact; that of any row of a text was between 0.2 and 1e28."""


@attrs.frozen(eq=False)
class Group:
    """Windows of about one length among the rows that are read at once; `real` masks what is filled up, if anything.

    Of a window no more than the last place is filled up.
    """

    rows: int
    length: int
    real: Any


def attended(mixed: Any, groups: Sequence[Group], heads: int) -> Iterator[Any]:
    """What the rows of each group take in of their windows; `mixed` holds queries, keys and values of all rows."""
    at, size = 0, mixed.size(1) // heads // 3
    for group in groups:
        end = at + group.rows * group.length
        query, key, value = mixed[at:end].view(group.rows, group.length, 3, heads, size).permute(2, 0, 3, 1, 4)
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=group.real)
        yield found.transpose(1, 2).reshape(end - at, heads * size)
        at = end


@attrs.frozen(eq=False)
class Bucket:
    """Groups of windows, one behind the other from row `start` on, that are filled up to one length.

    What is worked out on the way lies in the same place for all layers: new memory would take as long as the
    arithmetic. `parts` are queries, keys and values (3 by windows by heads by length by size), 0 where filled up.
    """

    start: int
    groups: Sequence[Group]
    parts: Any
    weights: Any


def buckets_of(groups: Sequence[Group], heads: int, states: Any) -> Iterator[Bucket]:
    """Groups, sorted by length, that are filled up to the same length together."""
    start = 0
    for steps, same in groupby(groups, lambda group: -(-group.length // _STEP)):
        together, length = list(same), steps * _STEP
        rows = sum([group.rows for group in together])
        parts = states.new_zeros(3, rows, heads, length, states.size(1) // heads)
        yield Bucket(start, together, parts, states.new_empty(rows * heads, length, length))
        start += sum([group.rows * group.length for group in together])


def attended_in_16_bits(mixed: Any, buckets: Sequence[Bucket]) -> Iterator[Any]:
    """The same as `attended`, a bucket at a time."""
    for bucket in buckets:
        _fill(bucket, mixed)
        found = _found(bucket)
        row = 0
        for group in bucket.groups:
            part = found[row : row + group.rows, :, : group.length]
            yield part.transpose(1, 2).reshape(group.rows * group.length, -1)
            row += group.rows


def _fill(bucket: Bucket, mixed: Any) -> None:
    _, _, heads, _, size = bucket.parts.shape
    at, row = bucket.start, 0
    for group in bucket.groups:
        end = at + group.rows * group.length
        given = mixed[at:end].view(group.rows, group.length, 3, heads, size)
        bucket.parts[:, row : row + group.rows, :, : group.length] = given.permute(2, 0, 3, 1, 4)
        at, row = end, row + group.rows


def _found(bucket: Bucket) -> Any:
    """What is taken in: windows by heads by length by size."""
    _, rows, heads, length, size = bucket.parts.shape
    query, key, value = bucket.parts.view(3, rows * heads, length, size)
    weights = bucket.weights
    _multiply(query.mul_(size**-0.5), key.transpose(1, 2), heads, weights)
    weights.exp_()
    row = 0
    for group in bucket.groups:
        part = weights.view(rows, heads, length, length)[row : row + group.rows]
        part[:, :, :, group.length :] = 0
        if group.real is not None:
            part[:, :, :, group.length - 1].mul_(group.real[:, :, :, -1])
        row += group.rows
    total = weights.sum(2, keepdim=True)
    low, high = total.aminmax()
    if low > _LOWEST and high < _HIGHEST:
        _multiply(weights, value, heads, query)  # nobody needs the queries any more
        found = query.div_(total)
    else:
        found = functional.scaled_dot_product_attention(query, key, value, attn_mask=_real(bucket, heads), scale=1.0)
    return found.view(rows, heads, length, size)


def _real(bucket: Bucket, heads: int) -> Any:
    """Which places of each window are not filled up, for every head."""
    masks = []
    for group in bucket.groups:
        mask = torch.zeros(group.rows, 1, bucket.parts.size(3), dtype=torch.bool)
        mask[:, :, : group.length] = True if group.real is None else group.real[:, 0]
        masks.append(mask)
    return torch.cat(masks).repeat_interleave(heads, 0)


def _multiply(one: Any, other: Any, heads: int, found: Any) -> None:
    """The products of matrices, those of a few windows at a time."""
    at = 0
    for count in (_TOGETHER, 1) if one.size(1) <= _SHORT else (1,):
        size = count * heads
        while at + size <= len(one):
            torch.bmm(one[at : at + size], other[at : at + size], out=found[at : at + size])
            at += size
