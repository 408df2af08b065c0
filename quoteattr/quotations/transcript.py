"""Turns of a transcript or interview: ``SMITH: We will go.``, ``Q: Why?``, ``[00:12] Ann Lee: We dig.``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex
from attrs import evolve

from quoteattr.quotations.interviews import read_interview
from quoteattr.quotations.labels import Form, Label, is_setting, is_stamped, read_label
from quoteattr.quotations.paragraphs import read_paragraphs
from quoteattr.quotations.records import Paragraph, Turn

_EXAMINING = regex.compile(
    r"(?:[\p{L}-]{2,20}\s){0,2}BY\s(?P<who>(?:MR|MS|MRS|DR|MISS)\.\s[\p{Lu}’'-]+):?", regex.IGNORECASE
)
_SWORN = regex.compile(r"(?P<who>\p{Lu}[\p{Lu}’'.-]*(?:\s\p{Lu}[\p{Lu}’'.-]*){1,4}),[^.]{0,160}\bsworn\b")
_ADDRESSED = regex.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Madam|Sen|Rep|Gov|Senator|Governor|President|Chairman|Judge)\b"
)
_WHO = r"(?P<who>(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Hon)\.?\s)?\p{Lu}[\p{L}'’.-]+(?:\s\p{Lu}[\p{L}'’.-]+){0,3})"
_IN_OFFICE = regex.compile(
    r"(?P<office>(?:Vice-?|Acting\s)?(?:President|Chair(?:man|woman|person)?|Moderator|Interviewer|Host|Facilitator|Narrator"
    r"|Interviewee|Guest|Respondent|Witness|Deponent)):\s+" + _WHO + r"(?:\s+\([^()\n]{1,60}\))?"
)
_DEPOSED = regex.compile(r"(?:(?i:deposition|testimony|examination)\s(?i:of)\s)" + _WHO)
_LONGEST_HEAD = 120
_NOTHING_SAID = frozenset(
    {"media omitted", "image omitted", "video omitted", "audio omitted", "sticker omitted", "gif omitted"}
    | {"document omitted", "this message was deleted", "you deleted this message", "null"}
)  # what chats export in place of words
# what is done, not said: (putting down the knife) You knew. [Exit.]
_DONE_FIRST = regex.compile(r"(?:\(\p{Ll}[^()\n]{1,80}\)|\[[^\[\]\n]{1,80}\])\s+(?=\S)")
_DONE_LAST = regex.compile(
    r"(?<=[.!?…—–-][”\"]?)\s+(?:\[[^\[\]\n]{1,80}\]|\((?:\p{Lu}[^()\n]{1,80}\.|laughs|laughter|laughing|applause|pause)\)|Exeunt\b[^.!?\n]{0,40})\.?$"
)
_FROM_ZERO = regex.compile(r"(?<!\d)00?:\d\d")
_CHAIRS = frozenset({"Operator", "Host", "Moderator", "Interviewer", "Chair", "Chairman", "Chairwoman"})
_OVER = regex.compile(
    r"(?:The|This)\s(?:\S+\s)?(?:meeting|hearing|session|sitting|committee|subcommittee|house|court|deposition|call|interview)\s"
    r"(?:rose|adjourned|ended|concluded|was\s(?:adjourned|suspended|closed|concluded))\b",
    regex.IGNORECASE,
)
_WITNESS = frozenset({"the witness", "witness", "deponent", "the deponent"})
_STRONG: tuple[Form, ...] = ("stamped", "nick", "sided", "line")
"""Forms that hardly anything but a label has; one of them must come again, or they are a share of the paragraphs."""


def read_turns(text: str, paragraphs: Sequence[Paragraph] | None = None) -> tuple[Turn, ...]:
    r"""The turns of a transcript or interview, empty if ``text`` is none.

    A text is a transcript where at least two paragraphs begin with a label and the labels
    alternate or come again, are Q and A, are written in capitals, or bear times or offices.

    >>> [(t.label_start, t.label_end) for t in read_turns("Q: Why?\n\nA: Because it rained.")]
    [(0, 1), (9, 10)]
    """
    if paragraphs is None:
        paragraphs = read_paragraphs(text)
    paragraphs = [paragraph for paragraph in paragraphs if not is_setting(text, paragraph)]
    labels = [read_label(text, paragraph) for paragraph in paragraphs]
    labels = [None if _is_title(text, p, label) else label for p, label in zip(paragraphs, labels, strict=True)]
    labels = _without_headline(labels, text)
    accepted = _accepted(labels, text)
    if not accepted:
        return read_interview(text, paragraphs)
    turns: list[Turn] = []
    above: Label | None = None  # a label on a line of its own whose words come next
    meant = _told_above(text, paragraphs)  # whom Q and A mean, who is in the chair
    played = False  # is this a play, where what stands below a turn is what is done?
    for paragraph, label in zip(paragraphs, labels, strict=True):
        if label is not None and _key(text, label) in accepted:
            above = label if label.form in ("line", "bare") else None
            name = text[label.start : label.end]
            if name.casefold() in _WITNESS:
                meant.setdefault("a", (label.start, label.end))
            said = text[label.words : paragraph.end].strip(" <>.\u200e").casefold()
            if above is None and _told(text, paragraph) is None and said not in _NOTHING_SAID:
                turns.append(_turn(text, label, label.words, paragraph, meant.get(_office(name))))
                played = False
            continue
        named = _meant(text, paragraph)
        if named is not None:
            meant[named[0]] = named[1]
        elif above is not None and _is_aside(text, paragraph):
            continue  # (to himself)
        elif above is not None and not _is_list_head(text, paragraph):
            turns.append(_turn(text, above, paragraph.start, paragraph))
            last_name = text[above.start : above.end]
            played = above.form == "bare" and last_name.isupper()
        elif turns and not (played or paragraph.heading) and _carries_on(text, paragraph, turns[-1], accepted):
            turns[-1] = evolve(turns[-1], end=paragraph.end)
        above = None
    turns = [evolve(turn, end=_before_direction(text, turn)) for turn in turns]
    return _with_offices(turns, [label for label in labels if label is not None], text)


def _turn(text: str, label: Label, start: int, paragraph: Paragraph, meant: tuple[int, int] | None = None) -> Turn:
    done = _DONE_FIRST.match(text, start, paragraph.end)
    start = start if done is None else done.end()
    return Turn(label.start, label.end, start, paragraph.end, label.beside, label.tags, meant)


def _before_direction(text: str, turn: Turn) -> int:
    """Where the words of a turn end: before ``[Exit.]``, ``(She sits.)``, ``(laughs)``."""
    done = _DONE_LAST.search(text, max(turn.start, turn.end - _LONGEST_HEAD), turn.end)
    return turn.end if done is None or done.start() <= turn.start else done.start()


def _meant(text: str, paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
    """Whom ``Q`` or ``A`` means from here on: ``BY MR. LEE:``, ``ANN LEE, having been duly sworn, testified:``."""
    end = min(paragraph.end, paragraph.start + 300)
    if found := _EXAMINING.fullmatch(text, paragraph.start, end):
        return "q", found.span("who")
    found = _SWORN.match(text, paragraph.start, end)
    return ("a", found.span("who")) if found else None


def _told_above(text: str, paragraphs: Sequence[Paragraph]) -> dict[str, tuple[int, int]]:
    """Who is in the chair, asks or answers, by lines that say only that: ``Moderator: Fay Stroud``."""
    return dict(filter(None, [_told(text, p) for p in paragraphs if p.end - p.start < _LONGEST_HEAD]))


def _told(text: str, paragraph: Paragraph) -> tuple[str, tuple[int, int]] | None:
    """``Moderator: Fay Stroud``, ``President: Mrs. Lund (Ostria)``, ``DEPOSITION OF ODO FINCH``."""
    found = _IN_OFFICE.fullmatch(text, paragraph.start, paragraph.end)
    if found:
        return _office(found["office"]), found.span("who")
    found = _DEPOSED.fullmatch(text, paragraph.start, paragraph.end)
    return ("a", found.span("who")) if found else None


def _office(label: str) -> str:
    """What a label is looked up by: ``president`` for ``The President``, ``a`` for ``THE WITNESS``."""
    lower = label.casefold()
    return "a" if lower in _WITNESS else lower.removeprefix("the ")


def _is_aside(text: str, paragraph: Paragraph) -> bool:
    """``(to himself)``: how something is said, between a name on its line and the words."""
    return text[paragraph.start] in "([" and text[paragraph.end - 1] in ")]" and paragraph.end - paragraph.start < 80


def _with_offices(turns: Sequence[Turn], labels: Sequence[Label], text: str) -> tuple[Turn, ...]:
    """The turns, each with what another label says beside the name: ``Ann Lee - Analyst`` in a list of who is there."""
    beside = {text[label.start : label.end]: label.beside for label in reversed(labels) if label.beside}
    return tuple(
        turn if turn.beside else evolve(turn, beside=beside.get(text[turn.label_start : turn.label_end], ()))
        for turn in turns
    )


def _is_list_head(text: str, paragraph: Paragraph) -> bool:
    """``Conference Call Participants``: a heading right below a name, so that the name is one of a list."""
    words = text[paragraph.start : min(paragraph.end, paragraph.start + 80)].split()
    if words[0].rstrip(":.").lower() in ("scene", "setting", "act", "place"):
        return True  # below a list of who plays
    return paragraph.heading and len(words) > 1 and all(word[0].isupper() for word in words)


def _is_title(text: str, paragraph: Paragraph, label: Label | None) -> bool:
    """``SALT: A History``: a heading with a colon, no words of Salt's."""
    if label is None or label.form != "colon" or paragraph.end - label.words > 100:
        return False
    words = text[label.words : paragraph.end].split()
    return len(words) > 1 and words[-1][-1].isalnum() and all(not word[0].islower() or len(word) < 4 for word in words)


def _key(text: str, label: Label) -> tuple[str, bool]:
    """The words of a label, and whether it fills its line."""
    return text[label.start : label.end], label.form == "bare"


def _without_headline(labels: list[Label | None], text: str) -> list[Label | None]:
    """The labels, the first left out where it is the beginning of a headline.

    ``Mayor Brandt: We Are Staying`` above turns that begin ``BRANDT:`` and ``OST:``.
    """
    if not labels or labels[0] is None:
        return labels
    if labels[0].form != "colon":
        return labels
    first, *others = [text[label.start : label.end] for label in labels if label is not None and label.form != "bare"]
    if first.isupper() or first in others or not any(other.isupper() for other in others):
        return labels
    return [None, *labels[1:]]


def _accepted(labels: Sequence[Label | None], text: str) -> frozenset[tuple[str, bool]]:
    """The labels that really are speakers: strong patterns, or a share of the text's paragraphs."""
    found = [label for label in labels if label is not None]
    accepted: set[tuple[str, bool]] = set()
    names = Counter(text[label.start : label.end] for label in found)
    for form in _STRONG:
        keys = [_key(text, label) for label in found if label.form == form]
        again = any(names[name] > 1 for name, _ in keys) or (form == "line" and _chairs(found, names, text))
        if len(keys) > 1 and (again or (form != "line" and len(keys) * 3 >= len(labels))):
            accepted |= set(keys)
    accepted |= _by_clocks([label for label in found if label.form == "clocked"], text)
    accepted |= _by_points([label for label in found if label.form == "point"], text, len(labels))
    accepted |= _by_lines(labels, text, accepted)
    colons = Counter(text[label.start : label.end] for label in found if label.form == "colon" or _holds(text, label))
    rest = sum(label is None or label.form == "bare" for label in labels) + sum(colons.values())
    by_colons = _by_colons(colons, rest, bool(accepted))
    accepted |= {(name, False) for name in by_colons}
    if by_colons:  # ANN LEE, HOST: … LEE: …
        surnames = {name.split()[-1] for name in by_colons}
        sided = (_key(text, label) for label in found if label.form == "sided")
        accepted |= {key for key in sided if key[0].split()[-1] in surnames or key[0].isupper()}
    return frozenset(accepted)


def _holds(text: str, label: Label) -> bool:
    """Is a label an office with who holds it in brackets: ``The Minister of State, Home Office (Ada Holm):``?"""
    return label.form == "sided" and bool(label.tags) and text.startswith("The ", label.start)


def _chairs(labels: Sequence[Label], names: Counter[str], text: str) -> bool:
    """Whether a name alone on its line comes again that can be a chair's: ``Madam Speaker``; not ``Share``."""
    alone = {text[label.start : label.end] for label in labels if label.form == "bare"}
    return any(names[name] > 1 and (len(name.split()) > 1 or name in _CHAIRS) for name in alone)


def _by_colons(counts: Counter[str], paragraphs: int, transcript: bool) -> frozenset[str]:
    """Labels before a colon: Q and A, capitals, some that come again among others; all where other labels are found."""
    if "Q" not in counts:
        counts.pop("A", None)
    total = sum(counts.values())
    if total < 2:
        return frozenset(counts) if transcript else frozenset()
    strong = {label for label in counts if label.isupper()}
    addressed = sum(count for label, count in counts.items() if _ADDRESSED.match(label))
    again = any(count > 1 for count in counts.values()) or addressed > 1
    if {"Q", "A"} <= set(counts) or (sum(counts[label] for label in strong) >= 2 and (len(strong) > 1 or again)):
        return frozenset(counts) if total * 3 >= paragraphs else frozenset(strong)
    if again and (len(counts) > 1 or transcript) and total * 3 >= paragraphs:
        return frozenset(counts)
    return frozenset()


def _by_clocks(labels: Sequence[Label], text: str) -> set[tuple[str, bool]]:
    """``0:12 Host:`` of a recording; ``9:30 Ann Lee:`` where full names come again; not ``9:30 Weather:`` of a blog."""
    counts = Counter(_key(text, label) for label in labels)
    again = [name for (name, _), count in counts.items() if count > 1]
    recorded = any(_FROM_ZERO.search(text, max(label.start - 12, 0), label.start) for label in labels)
    return set(counts) if len(again) > 1 and (recorded or any(len(name.split()) > 1 for name in again)) else set()


def _by_points(labels: Sequence[Label], text: str, paragraphs: int) -> set[tuple[str, bool]]:
    """``Mr. LEE. We dig.``, as parliaments print it, ``LEE. We dig.`` of a play; ``Mr. Lee.`` where most begin so."""
    counts = Counter(_key(text, label) for label in labels)
    alone = {key for key in counts if key[0].isupper()}
    if len(alone) < 2 or sum(counts[key] for key in alone) == len(alone):
        counts = Counter({key: count for key, count in counts.items() if key not in alone})
    capitals = {key for key in counts if key[0].split(" of ")[0].split()[-1].isupper()}
    if sum(counts[key] for key in capitals) >= 2:
        return capitals if len(labels) * 3 < paragraphs else set(counts)
    return set(counts) if len(counts) > 1 and len(labels) >= 3 and len(labels) * 3 >= paragraphs else set()


def _by_lines(labels: Sequence[Label | None], text: str, accepted: set[tuple[str, bool]]) -> set[tuple[str, bool]]:
    """A name alone on its line above the words: one that is a label elsewhere, or several that come again and again."""
    names = {name for name, _ in accepted}
    lines: Counter[str] = Counter()
    for label, after in pairwise([*labels, None]):
        if label is not None and label.form == "bare" and after is None:
            lines[text[label.start : label.end]] += 1
    again = {name for name, count in lines.items() if count > 1 and (accepted or len(name.split()) > 1)}
    if accepted:
        return {(name, True) for name in lines if name in names or name in again}
    capitals = {name for name in lines if name.isupper() and len(name) > 2}
    if len(capitals) > 1 and any(lines[name] > 1 for name in capitals):  # a play
        return {(name, True) for name in capitals} if sum(lines[n] for n in capitals) * 3 >= len(labels) else set()
    if len(again) < 2 or sum(lines[name] for name in again) * 4 < len(labels):
        again = set()
    return {(name, True) for name in again}


def _carries_on(text: str, paragraph: Paragraph, last: Turn, accepted: frozenset[tuple[str, bool]]) -> bool:
    """Unlabelled paragraphs belong to a turn in a transcript through and through, not in an article.

    A paragraph that opens with a quotation mark is the reporter's again; a time alone begins a line of the chat's own.
    """
    if len(accepted) < 2 or is_stamped(text, paragraph):
        return False
    first = text[paragraph.start : paragraph.start + 40].split(maxsplit=1)[0].casefold()
    if any(first == name.split()[-1].casefold() for name, _ in accepted):
        return False  # “Lee declined to say more.”: the reporter again
    gap = text[last.end : paragraph.start]
    if gap.strip() or gap.count("\n") > 3 or _OVER.match(text, paragraph.start, paragraph.end):
        return False
    return text[paragraph.start] not in '([*-–—"“«„‘'


def labels_apart(text: str, paragraphs: Sequence[Paragraph], turns: Sequence[Turn]) -> tuple[Paragraph, ...]:
    """The paragraphs, each label one of its own, so that the words of a turn are read without it.

    What stands beside a name and before it (office, brackets, times) belongs to no paragraph; nor do ``Q`` and ``A``.
    """
    labels = iter([*turns, None])
    turn = next(labels)
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        if turn is None or not paragraph.start <= turn.label_start < paragraph.end:
            found.append(paragraph)
            continue
        name_end = turn.label_end + text.startswith(":", turn.label_end)
        if turn.label_end - turn.label_start > 1:
            found.append(Paragraph(turn.label_start, name_end))
        if turn.start < paragraph.end:
            found.append(Paragraph(turn.start, paragraph.end))
        turn = next(labels)
    return tuple(found)
