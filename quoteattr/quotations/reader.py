"""The quotation reader: from marks and paragraphs to quotations."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from attrs import define

from quoteattr.quotations.dashes import read_dashes
from quoteattr.quotations.headings import is_signature
from quoteattr.quotations.marks import Habits, Mark, read_habits, read_marks
from quoteattr.quotations.pairing import Pair, Stray, read_pairs
from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.records import Paragraph, Quotation, Use
from quoteattr.quotations.unclosed import ends_within, find_end, find_start
from quoteattr.quotations.use import judge_use

_SOMETHING = regex.compile(r"[\p{L}\p{N}?!…]|\.\.\.|--|—")


@define
class _Draft:
    """A quotation in the making; ``before`` is the draft that it carries on, ``parent`` the one around it."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    style: str
    closed: bool
    paragraph: int
    limit: int
    before: _Draft | None = None
    parent: _Draft | None = None
    number: int = -1
    depth: int = 0


def read_quotations(
    text: str, paragraphs: Sequence[Paragraph] | None = None, *, marks: frozenset[str] | None = None
) -> tuple[Quotation, ...]:
    """Every stretch of ``text`` in quotation marks, nested ones too, sorted by start.

    Args:
        text: any string.
        paragraphs: its paragraphs, if they are known already.
        marks: the styles to read (see ``quoteattr.config.MARK_STYLES``); None for all.

    >>> [q.style for q in read_quotations("“He said ‘yes’ at once,” she recalled.")]
    ['double', 'single']
    """
    if paragraphs is None:
        paragraphs = read_paragraphs(text)
    habits = read_habits(text)
    spans = [(paragraph.start, paragraph.end) for paragraph in paragraphs]
    found = list(read_marks(text, marks, habits))
    dashes = list(read_dashes(text, paragraphs)) if marks is None or "dash" in marks else []
    if not spans or not (found or dashes):
        return ()
    pairs, strays = read_pairs(found, spans, habits.single_first)
    drafts = [_draft(text, pair, found, habits) for pair in pairs]
    _join(text, pairs, drafts, paragraphs, habits)
    drafts = [draft for draft in drafts if _SOMETHING.search(text, draft.inner_start, draft.inner_end)]
    drafts += _unopened(text, strays, found, spans)
    drafts += [_Draft(*stretch, "dash", True, number, stretch[1]) for stretch, number in dashes]
    drafts.sort(key=lambda draft: (draft.start, -draft.end))
    drafts = _nest(drafts)
    return tuple(_quotation(text, draft, paragraphs[draft.paragraph], habits) for draft in drafts)


def _draft(text: str, pair: Pair, marks: Sequence[Mark], habits: Habits) -> _Draft:
    inner_start = pair.start if pair.opening is None else marks[pair.opening].end
    if pair.closing is not None:
        inner_end, end = marks[pair.closing].start, pair.limit
    else:
        inner_end = end = find_end(text, inner_start, pair.limit, habits, pair.broken_off)
    inner_start, inner_end = _trimmed(text, inner_start, inner_end)
    return _Draft(
        start=pair.start,
        end=end if pair.closing is not None else inner_end,
        inner_start=inner_start,
        inner_end=inner_end,
        style="" if pair.opening is None else marks[pair.opening].style,
        closed=pair.closing is not None,
        paragraph=pair.paragraph,
        limit=pair.limit,
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _join(
    text: str, pairs: Sequence[Pair], drafts: Sequence[_Draft], paragraphs: Sequence[Paragraph], habits: Habits
) -> None:
    """Joins the paragraphs of one quotation: each but the last leaves its marks open, by convention."""
    open_at_end: dict[int, _Draft] = {}
    for pair, draft in zip(pairs, drafts, strict=True):
        if pair.parent is not None:
            continue
        before = open_at_end.get(pair.paragraph - 1)
        if pair.carries is not None:
            before = drafts[pair.carries]
            draft.style = before.style
            if ends_within(text, before.inner_start, before.limit, habits) or before.inner_end <= before.inner_start:
                draft.inner_start = draft.inner_end  # no carrying on after all
            else:
                _carry_on(text, before, draft)
        elif (
            before is not None
            and before.style == draft.style
            and pair.start == paragraphs[pair.paragraph].start
            and not ends_within(text, before.inner_start, before.limit, habits)
        ):
            _carry_on(text, before, draft)
        if pair.closing is None and pair.limit == paragraphs[pair.paragraph].end:
            open_at_end[pair.paragraph] = draft


def _carry_on(text: str, before: _Draft, draft: _Draft) -> None:
    draft.before = before
    before.closed = True
    before.inner_start, before.inner_end = _trimmed(text, before.inner_start, before.limit)
    before.end = before.inner_end


def _unopened(
    text: str, strays: Sequence[Stray], marks: Sequence[Mark], spans: Sequence[tuple[int, int]]
) -> list[_Draft]:
    """Quotations whose opening mark is missing, where a reporting frame follows the closing one."""
    drafts = []
    for stray in strays:
        mark = marks[stray.closing]
        first = spans[stray.paragraph][0]
        start = find_start(text, stray.free, first, mark.start, mark.end)
        if start is not None and start < mark.start:
            inner_start, inner_end = _trimmed(text, start, mark.start)
            drafts.append(_Draft(start, mark.end, inner_start, inner_end, mark.style, True, stray.paragraph, mark.end))
    return drafts


def _nest(drafts: Sequence[_Draft]) -> list[_Draft]:
    """Numbers the drafts and finds the one around each; none is left half inside another, or empty."""
    stack: list[_Draft] = []
    kept: list[_Draft] = []
    for draft in drafts:
        while stack and stack[-1].inner_end <= draft.start:
            stack.pop()
        if stack and draft.end > stack[-1].inner_end:
            _cut(draft, stack[-1])
        if draft.inner_start >= draft.inner_end:
            continue
        draft.number = len(kept)
        draft.parent = stack[-1] if stack else None
        draft.depth = len(stack)
        stack.append(draft)
        kept.append(draft)
    return kept


def _cut(draft: _Draft, outer: _Draft) -> None:
    draft.end = min(draft.end, outer.inner_end)
    draft.inner_end = min(draft.inner_end, draft.end)
    draft.inner_start = min(draft.inner_start, draft.inner_end)


def _quotation(text: str, draft: _Draft, paragraph: Paragraph, habits: Habits) -> Quotation:
    if draft.before is not None and is_signature(text[draft.inner_start : draft.inner_end]):
        use: Use = "heading"
    else:
        odd_single = draft.style in ("single", "straight-single") and draft.depth == 0 and habits.double_first
        outer, within = (draft.start, draft.end), (draft.inner_start, draft.inner_end)
        use = judge_use(text, outer, within, paragraph, odd_single=odd_single)
    return Quotation(
        start=draft.start,
        end=draft.end,
        inner_start=draft.inner_start,
        inner_end=draft.inner_end,
        style=draft.style,
        closed=draft.closed,
        continues=draft.before.number if draft.before is not None and draft.before.number >= 0 else None,
        depth=draft.depth,
        parent=draft.parent.number if draft.parent is not None else None,
        use=use,
    )
