"""Which labels of a text are those of speakers, and so whether it is a transcript at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from quoteattr.quotations.labels import Form, Label, read_label
from quoteattr.quotations.records import Paragraph

Key = tuple[str, bool]
"""The words of a label, and whether it fills its line."""

_ADDRESSED = regex.compile(
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Madam|Sen|Rep|Gov|Senator|Governor|President|Chairman|Judge)\b"
)
_SPEAKS = regex.compile(r"[“\"‘'«]|[^\n]{0,400}?\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Uu]s|[Oo]ur|I[’'](?:m|d|ve|ll))\b")
_DATED = regex.compile(r"[·•|]\s?\S")
_FROM_ZERO = regex.compile(r"(?<!\d)00?:\d\d")
_CHAIRS = frozenset({"Operator", "Host", "Moderator", "Interviewer", "Chair", "Chairman", "Chairwoman"})
_STRONG: tuple[Form, ...] = ("stamped", "nick", "sided", "line")
"""Forms that hardly anything but a label has; one of them must come again, or they are a share of the paragraphs."""


def labels_of(text: str, paragraphs: Sequence[Paragraph]) -> list[Label | None]:
    """For each paragraph the label that it begins with, None where it has none; a headline begins with none."""
    labels = [read_label(text, paragraph) for paragraph in paragraphs]
    labels = [None if _is_title(text, p, label) else label for p, label in zip(paragraphs, labels, strict=True)]
    return _without_headline(_without_particulars(labels, text), text)


def key_of(text: str, label: Label) -> Key:
    """By what a label is known again: ``("LEE", False)``."""
    return text[label.start : label.end], label.form == "bare"


def keys_of_speakers(labels: Sequence[Label | None], text: str) -> frozenset[Key]:
    """The labels that really are speakers: strong patterns, or a share of the text's paragraphs."""
    found = [label for label in labels if label is not None]
    accepted: set[Key] = set()
    names = Counter(text[label.start : label.end] for label in found)
    for form in _STRONG:
        keys = [key_of(text, label) for label in found if label.form == form]
        again = any(names[name] > 1 for name, _ in keys) or (form == "line" and _chairs(found, names, text))
        if len(keys) > 1 and (again or (form != "line" and len(keys) * 3 >= len(labels))):
            accepted |= set(keys)
    accepted |= _by_handles(labels, text)
    accepted |= _by_clocks([label for label in found if label.form == "clocked"], text)
    accepted |= _by_points([label for label in found if label.form == "point"], text, len(labels))
    accepted |= _by_lines(labels, text, accepted)
    colons = Counter(text[label.start : label.end] for label in found if label.form == "colon" or _holds(text, label))
    talk = _from_first_again(labels, colons, text)
    rest = sum(label is None or label.form == "bare" for label in talk) + sum(colons.values())
    by_colons = _by_colons(colons, rest, bool(accepted))
    accepted |= {(name, False) for name in by_colons}
    if by_colons:  # ANN LEE, HOST: … LEE: …
        surnames = {name.split()[-1] for name in by_colons}
        sided = (key_of(text, label) for label in found if label.form == "sided")
        accepted |= {key for key in sided if key[0].split()[-1] in surnames or key[0].isupper()}
    return frozenset(accepted)


def _from_first_again(labels: Sequence[Label | None], counts: Counter[str], text: str) -> Sequence[Label | None]:
    """The labels of the paragraphs from the first on whose label comes again: a talk below a long introduction."""
    names = [None if label is None else text[label.start : label.end] for label in labels]
    return labels[next((at for at, name in enumerate(names) if name is not None and counts[name] > 1), 0) :]


def _is_title(text: str, paragraph: Paragraph, label: Label | None) -> bool:
    """``SALT: A History``: a heading with a colon, no words of Salt's."""
    if label is None or label.form != "colon" or paragraph.end - label.words > 100:
        return False
    words = text[label.words : paragraph.end].split()
    return len(words) > 1 and words[-1][-1].isalnum() and all(not word[0].islower() or len(word) < 5 for word in words)


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


def _without_particulars(labels: list[Label | None], text: str) -> list[Label | None]:
    """The labels without those with an age (``Ada Holm, 54, Labour:``) where hardly one speaks in what follows.

    People asked in the street do, of ``I`` or in marks; what is said of those who stand for election does not.
    """
    aged = [label for label in labels if label is not None and _has_age(text, label)]
    speaking = sum(_SPEAKS.match(text, label.words) is not None for label in aged)
    return labels if speaking * 2 >= len(aged) else [None if label in aged else label for label in labels]


def _has_age(text: str, label: Label) -> bool:
    return any(text[end - 1].isdigit() for _, end in label.beside)


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


def _by_handles(labels: Sequence[Label | None], text: str) -> set[Key]:
    """``Ann Lee @annlee · 3 May``, ``Ann Lee (@annlee):``; not the writer's name and handle above an article."""
    found = [label for label in labels if label is not None and any(text[start] == "@" for start, _ in label.tags)]
    dated = {key_of(text, label) for label in found if label.form == "line" and _is_post(text, label)}
    nicks = sum(label is not None and text.startswith("@", label.start) for label in labels)
    before_colon = {key_of(text, label) for label in found if label.form in ("colon", "sided")}
    return dated | (before_colon if len(found) + nicks > 1 else set())


def _is_post(text: str, label: Label) -> bool:
    """Does a day stand behind the handle, or a colon end the line above?"""
    above = text[max(label.start - 12, 0) : label.start].rstrip(" \t\r\n*>")
    return _DATED.search(text, label.end, label.words) is not None or above.endswith(":")


def _by_clocks(labels: Sequence[Label], text: str) -> set[Key]:
    """``0:12 Host:`` of a recording; ``9:30 Ann Lee:`` where full names come again; not ``9:30 Weather:`` of a blog."""
    counts = Counter(key_of(text, label) for label in labels)
    again = [name for (name, _), count in counts.items() if count > 1]
    recorded = any(_FROM_ZERO.search(text, max(label.start - 12, 0), label.start) for label in labels)
    return set(counts) if len(again) > 1 and (recorded or any(len(name.split()) > 1 for name in again)) else set()


def _by_points(labels: Sequence[Label], text: str, paragraphs: int) -> set[Key]:
    """``Mr. LEE. We dig.``, as parliaments print it, ``LEE. We dig.`` of a play; ``Mr. Lee.`` where most begin so."""
    counts = Counter(key_of(text, label) for label in labels)
    alone = {key for key in counts if key[0].isupper()}
    if len(alone) < 2 or sum(counts[key] for key in alone) == len(alone):
        counts = Counter({key: count for key, count in counts.items() if key not in alone})
    capitals = {key for key in counts if key[0].split(" of ")[0].split()[-1].isupper()}
    if sum(counts[key] for key in capitals) >= 2:
        return capitals if len(labels) * 3 < paragraphs else set(counts)
    return set(counts) if len(counts) > 1 and len(labels) >= 3 and len(labels) * 3 >= paragraphs else set()


def _by_lines(labels: Sequence[Label | None], text: str, accepted: set[Key]) -> set[Key]:
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
