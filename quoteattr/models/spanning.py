"""The best tree over given scores for arcs, with exactly one word under the root.

The algorithm of Chu, Liu and Edmonds, grown along one path as Tarjan and Gabow do it: a cycle is
drawn together as soon as the path closes it, so that a sentence of n words costs n² steps.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen


@frozen(eq=False)
class _Cycle:
    """Nodes drawn together into one, each with the arc (dependent, head) that closed the cycle."""

    members: tuple[int, ...]
    arcs: tuple[tuple[int, int], ...]


def best_heads(scores: Any) -> list[int]:
    """The head of every word in the best tree with one root; entry 0 stands for the root itself.

    Args:
        scores: a square array of floats: ``scores[word, head]``; row and column 0 are the root's.
            What stands in row 0 and in the diagonal is ignored.

    The best head of each word is taken if that makes such a tree: then no other can be better.

    >>> import numpy
    >>> best_heads(numpy.array([[0.0, 0, 0], [5, 0, 9], [4, 3, 0]]))
    [0, 2, 0]
    """
    import numpy

    scores = scores.astype("float64")
    numpy.fill_diagonal(scores, -numpy.inf)
    heads: list[int] = scores.argmax(axis=1).tolist()
    heads[0] = 0
    if is_tree(heads):
        return heads
    heads = _search(scores.copy())
    if is_tree(heads):
        return heads
    # More than one word under the root. Make each such arc dearer than any tree without it can be.
    finite = scores[1:][numpy.isfinite(scores[1:])]
    scores[:, 0] -= (float(finite.max()) - float(finite.min()) + 1.0) * len(scores)
    return _search(scores)


def is_tree(heads: Sequence[int]) -> bool:
    """Do the heads make a tree with exactly one word under the root? (Entry 0 stands for the root.)

    >>> is_tree([0, 2, 0, 2])
    True
    >>> is_tree([0, 0, 0]), is_tree([0, 2, 1, 0])
    (False, False)
    """
    if sum(head == 0 for head in heads[1:]) != 1:
        return False
    walked = [-1] * len(heads)
    walked[0] = 0
    for start in range(1, len(heads)):
        at = start
        while walked[at] < 0:
            walked[at] = start
            at = heads[at]
        if at and walked[at] == start:
            return False
    return True


def _search(scores: Any) -> list[int]:
    """The best tree, whatever stands under the root; overwrites `scores`."""
    import numpy

    size = len(scores)
    # For the nodes in force: which real arc the score of [dependent, head] belongs to.
    dependents = numpy.repeat(numpy.arange(size)[:, None], size, axis=1)
    heads = numpy.repeat(numpy.arange(size)[None, :], size, axis=0)
    within = list(range(size))  # the row that each node in force lives in
    node_in = list(range(size))  # and the other way round
    cycles: dict[int, _Cycle] = {}
    arc: dict[int, tuple[int, int]] = {}  # node: the arc chosen for it
    settled = [False] * size  # by row: does its path lead to the root?
    settled[0] = True
    on_path = [False] * size
    for start in range(1, size):
        if within[start] != start or settled[start]:
            continue
        path = [start]
        on_path[start] = True
        while path:
            row = path[-1]
            best = int(scores[row].argmax())
            arc[node_in[row]] = (int(dependents[row, best]), int(heads[row, best]))
            if settled[best]:
                for walked in path:
                    settled[walked], on_path[walked] = True, False
                break
            if not on_path[best]:
                path.append(best)
                on_path[best] = True
                continue
            rows = path[path.index(best) :]
            del path[-len(rows) + 1 :]
            members = tuple(node_in[r] for r in rows)
            cycles[size + len(cycles)] = _Cycle(members, tuple(arc[node] for node in members))
            _contract(scores, dependents, heads, rows)
            node_in[best] = size + len(cycles) - 1
            for gone in rows[1:]:
                within[gone], on_path[gone] = best, False
    return _expand(size, cycles, arc)


def _contract(scores: Any, dependents: Any, heads: Any, rows: list[int]) -> None:
    """Draws the nodes of a cycle together into its first row and column."""
    import numpy

    kept, gone = rows[0], rows[1:]
    chosen = scores[rows].max(axis=1)
    entering = scores[rows] - chosen[:, None]
    leaving = scores[:, rows]
    source = numpy.asarray(rows)
    every = numpy.arange(len(scores))
    by = source[entering.argmax(axis=0)]
    new_row, new_dependents, new_heads = entering.max(axis=0), dependents[by, every], heads[by, every]
    to = source[leaving.argmax(axis=1)]
    new_column, column_dependents, column_heads = leaving.max(axis=1), dependents[every, to], heads[every, to]
    scores[kept], dependents[kept], heads[kept] = new_row, new_dependents, new_heads
    scores[:, kept], dependents[:, kept], heads[:, kept] = new_column, column_dependents, column_heads
    scores[:, gone] = -numpy.inf
    scores[gone] = -numpy.inf
    scores[kept, rows] = -numpy.inf


def _expand(size: int, cycles: dict[int, _Cycle], arc: dict[int, tuple[int, int]]) -> list[int]:
    """Opens the cycles again, the last one first; in each the word gives way whose head lies outside."""
    inside: dict[int, int] = {}
    for node, cycle in cycles.items():
        for member in cycle.members:
            inside[member] = node
    result = [0] * size
    for node in range(size + len(cycles) - 1, 0, -1):
        if node < size:
            result[node] = arc[node][1]
            continue
        entry = arc[node][0]
        while inside[entry] != node:
            entry = inside[entry]
        for member, own in zip(cycles[node].members, cycles[node].arcs, strict=True):
            arc[member] = arc[node] if member == entry else own
    return result
