"""Pairs opening with closing marks: the best reading of all marks of a text taken together.

Every mark opens, closes or does neither; a reading is the sum of its marks' weights less what
its oddities cost (a quotation never closed, one carried over a paragraph without marks). A
dynamic programme over the marks finds the best reading; it keeps a handful of states at each
mark, so time is linear in the number of marks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteattr.quotations.marks import Mark

_BEAM = 6
_DEEPEST = 3
_LONGEST_CARRY = 4

UNCLOSED = -4.0
UNCLOSED_WOVEN = -2.0
UNCLOSED_SINGLE = -6.5
UNCLOSED_STRAIGHT_SINGLE = -7.5
REOPENED = -1.0
CARRIED = -2.5
ABANDONED = -4.5
NESTED_OTHER_MAKE = -2.5
NESTED_SAME = -4.0
NESTED_STRAIGHT = -5.0
OTHER_FAMILY = -6.0
CLEARLY = 3.0
IMPOSSIBLE = -500.0

# What a closing mark of another make than the opening one costs.
_MIXED: dict[tuple[str, str], float] = {
    ("low", "left"): 6.0,
    ("low", "right"): 0.0,
    ("low", "straight"): -0.5,
    ("grave", "tex"): 1.0,
    ("grave", "straight"): 0.0,
    ("grave", "acute"): 1.0,
    ("straight", "tex"): -1.0,
    ("tex", "straight"): -1.0,
    ("left", "right"): 0.0,
    ("right", "right"): 0.0,
    ("right", "left"): 0.0,
    ("left", "left"): -1.0,
}

# An open quotation: family, make of its opening mark, paragraphs it was carried over (or WOVEN:
# it began in the middle of a sentence, and is not carried over).
WOVEN = -1
Open = tuple[str, str, int]
State = tuple[Open, ...]
# A reading so far: the last mark's number and role, and the reading before it.
Path = tuple[int, str, "Path | None"]


@frozen
class Pair:
    """A stretch in marks: numbers of its marks in the list, or offsets where a mark is missing.

    Attributes:
        opening: number of the opening mark; None where a paragraph carries on without a mark.
        closing: number of the closing mark, None if there is none.
        start: offset where it starts.
        limit: offset where it must have ended.
        paragraph: number of the paragraph.
        parent: number of the pair around it, None outermost.
        broken_off: another opening mark of the family came before it was closed.
        carries: number of the pair that it carries on over a paragraph's end, None if none.
    """

    opening: int | None
    closing: int | None
    start: int
    limit: int
    paragraph: int
    parent: int | None
    carries: int | None
    broken_off: bool = False


@frozen
class Stray:
    """A closing mark that nothing opened: number of the mark and of the paragraph, and the offset
    from which on the paragraph is free of quotations before it."""

    closing: int
    paragraph: int
    free: int


def _mixing(opened: str, closed: str) -> float:
    return 0.0 if opened == closed else _MIXED.get((opened, closed), -1.5)


def _unclosed(entry: Open, single_first: bool) -> float:
    """What it costs that a quotation is never closed; a single mark may rather be an apostrophe."""
    family, make, carried = entry
    woven = UNCLOSED_WOVEN if carried == WOVEN else 0.0
    if family != "S":
        return UNCLOSED + woven
    if make == "straight":
        return UNCLOSED_STRAIGHT_SINGLE + (1.5 if single_first else 0.0) + woven
    return (UNCLOSED if single_first else UNCLOSED_SINGLE) + woven


def _nesting(outer: Open, mark: Mark) -> float | None:
    """What it costs to open a mark directly within marks of its own family, None if that is absurd."""
    if mark.make != outer[1]:
        return NESTED_OTHER_MAKE
    if mark.make == "left":
        return NESTED_SAME
    return NESTED_STRAIGHT if mark.opens >= CLEARLY else None


def _moves(state: State, mark: Mark, single_first: bool) -> list[tuple[State, float, str]]:
    """Every way to read ``mark`` when ``state`` is open: the state after it, its weight, its role."""
    moves = [(state, mark.neither, "neither")]
    if not state:  # at most marks
        if mark.opens > IMPOSSIBLE:
            moves.append((((mark.family, mark.make, WOVEN if mark.woven else 0),), mark.opens, "open"))
        return moves
    depth = len(state)
    families = [entry[0] for entry in state]
    if mark.opens > IMPOSSIBLE:
        entry = (mark.family, mark.make, WOVEN if mark.woven else 0)
        if depth < _DEEPEST:
            nesting = _nesting(state[-1], mark) if families[-1] == mark.family else 0.0
            if nesting is not None:
                moves.append(((*state, entry), mark.opens - 0.3 * depth + nesting, "open"))
        if mark.family in families:
            below = families.index(mark.family)
            lost = sum(_unclosed(other, single_first) for other in state[below + 1 :])
            lost += UNCLOSED_WOVEN if state[below][2] == WOVEN else 0.0
            moves.append(((*state[:below], entry), mark.opens + ABANDONED + lost, "abandon"))
    if mark.closes > IMPOSSIBLE:
        lost = 0.0
        for at in range(depth - 1, -1, -1):
            if families[at] == mark.family:
                moves.append((state[:at], mark.closes + lost + _mixing(state[at][1], mark.make), f"close {at}"))
            elif at == depth - 1 and _slip(families[at], mark):
                slip = OTHER_FAMILY if mark.left == "." else OTHER_FAMILY - 1.0
                moves.append((state[:at], mark.closes + slip, f"close {at}"))
            lost += _unclosed(state[at], single_first)
    return moves


def _slip(family: str, mark: Mark) -> bool:
    """A single mark closes double ones by a slip, or the reverse: “We go.’ She left."""
    return family in "DS" and mark.family in "DS" and mark.left in ".a" and mark.right in " ."


def _over_paragraph(state: State, first: Mark | None, single_first: bool) -> Iterator[tuple[State, float, str]]:
    """What may become of open quotations at a paragraph's end; ``first`` is a mark that begins the next."""
    if not state:
        yield state, 0.0, "pass"
        return
    outer = state[0]
    reopened = first is not None and first.family == outer[0] and first.opens > 0
    ending = REOPENED if reopened and outer[2] <= 0 else _unclosed(outer, single_first)
    lost = sum(_unclosed(entry, single_first) for entry in state[1:])
    yield (), ending + lost, "end"
    if WOVEN < outer[2] < _LONGEST_CARRY and not reopened:
        cost = CARRIED + lost - (2.0 if outer[0] == "S" else 0.0)
        yield ((outer[0], outer[1], outer[2] + 1),), cost, "carry"


def best_reading(marks: Sequence[Mark], spans: Sequence[tuple[int, int]], single_first: bool) -> list[tuple[int, str]]:
    """The roles of all marks, and of paragraph ends, in order: (number, role).

    Roles of marks: "open", "abandon" (opens, and the one open before it is lost), "close n"
    (the n-th open one, those within it are lost), "neither". Roles of paragraph ends, with the
    number of the paragraph: "pass", "end", "carry".
    """
    states: dict[State, tuple[float, Path | None]] = {(): (0.0, None)}
    at = 0
    for number, (_, end) in enumerate(spans):
        while at < len(marks) and marks[at].start < end:
            states = _step(states, _mark_moves(states, marks[at], single_first), at)
            at += 1
        if number + 1 < len(spans) and len(states) == 1 and () in states:
            score, path = states[()]
            states = {(): (score, (number, "pass", path))}
            continue
        after = marks[at] if at < len(marks) and number + 1 < len(spans) else None
        first = after if after is not None and after.start == spans[number + 1][0] else None
        states = _step(states, _end_moves(states, first, single_first), number)
    path = states[()][1] if () in states else max(states.values(), key=lambda value: value[0])[1]
    roles: list[tuple[int, str]] = []
    while path is not None:
        roles.append((path[0], path[1]))
        path = path[2]
    roles.reverse()
    return roles


Move = tuple[State, State, float, str]


def _mark_moves(states: dict[State, tuple[float, Path | None]], mark: Mark, single_first: bool) -> list[Move]:
    return [(state, *move) for state in states for move in _moves(state, mark, single_first)]


def _end_moves(states: dict[State, tuple[float, Path | None]], first: Mark | None, single_first: bool) -> list[Move]:
    return [(state, *move) for state in states for move in _over_paragraph(state, first, single_first)]


def _step(
    states: dict[State, tuple[float, Path | None]], moves: Sequence[Move], number: int
) -> dict[State, tuple[float, Path | None]]:
    """The best way into each state, the few best states kept."""
    best: dict[State, tuple[float, State, str]] = {}
    for before, after, weight, role in moves:
        score = states[before][0] + weight
        known = best.get(after)
        if known is None or score > known[0]:
            best[after] = (score, before, role)
    if len(best) > _BEAM:
        kept = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:_BEAM]
        if () in best and all(state for state, _ in kept):
            kept[-1] = ((), best[()])
        best = dict(kept)
    return {state: (score, (number, role, states[before][1])) for state, (score, before, role) in best.items()}


def _stray(mark: Mark) -> bool:
    """A mark that plainly closes something, of a style that is read."""
    return mark.family != "S" and mark.closes >= CLEARLY and mark.closes > mark.opens > IMPOSSIBLE


def read_pairs(
    marks: Sequence[Mark], spans: Sequence[tuple[int, int]], single_first: bool
) -> tuple[list[Pair], list[Stray]]:
    """The pairs of the best reading in order of their start, and closing marks that nothing opened.

    ``spans`` are the paragraphs.
    """
    found: list[Pair] = []
    strays: list[Stray] = []
    free = spans[0][0] if spans else 0
    stack: list[tuple[int, str]] = []  # number of the pair, family
    paragraph = 0
    for number, role in best_reading(marks, spans, single_first):
        if role in ("pass", "end", "carry"):
            stop = spans[number][1]
            for index, _ in stack:
                found[index] = evolve(found[index], closing=None, limit=stop)
            outer = stack[:1] if role == "carry" else []
            stack = []
            paragraph = number + 1
            free = spans[paragraph][0] if paragraph < len(spans) else 0
            for index, family in outer:
                start = spans[paragraph][0]
                found.append(Pair(None, None, start, spans[paragraph][1], paragraph, None, index))
                stack.append((len(found) - 1, family))
            continue
        mark = marks[number]
        if role in ("open", "abandon"):
            if role == "abandon":
                below = next(i for i, (_, family) in enumerate(stack) if family == mark.family)
                for index, _ in stack[below:]:
                    found[index] = evolve(found[index], limit=mark.start, broken_off=True)
                del stack[below:]
            parent = stack[-1][0] if stack else None
            found.append(Pair(number, None, mark.start, spans[paragraph][1], paragraph, parent, None))
            stack.append((len(found) - 1, mark.family))
        elif role.startswith("close"):
            at = int(role[6:])
            for index, _ in stack[at + 1 :]:
                found[index] = evolve(found[index], closing=None, limit=mark.start)
            index = stack[at][0]
            found[index] = evolve(found[index], closing=number, limit=mark.end)
            del stack[at:]
            free = mark.end
        elif not stack and _stray(mark):
            strays.append(Stray(number, paragraph, free))
            free = mark.end
    return found, strays
