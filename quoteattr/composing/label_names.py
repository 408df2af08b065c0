"""The name in the label of a turn: without forms of address, in brackets behind an office, spelled out by the text."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quoteattr.quotations.records import Turn
from quoteattr.speakers.lexicon import entries, honorifics, is_person_noun, is_place, noun_type, states
from quoteattr.types import SpeakerType

NO_NAMES = frozenset(
    {"the", "a", "an", "in", "on", "at", "when", "while", "as", "after", "and", "but", "mr", "mrs", "ms"}
)

_WORD = regex.compile(r"[\p{L}#][\p{L}\p{N}'’._-]*")
BEHIND_OFFICE = regex.compile(r"\A\p{Lu}.*\s\p{Ll}{4,}\s(?=\p{Lu})")  # Valley challenger | Ada Holm
_OFFICE = regex.compile(r"\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\s(?:for|of)\s(?:the\s)?\p{Lu}")  # Minister for Health
OF_STATE = regex.compile(r"(?P<who>(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[\p{L}'’-]+)\sof\s(?P<state>.+)")


def straight(name: str) -> str:
    """``Ada Lind`` of the ``Lind, Ada`` that heads an e-mail."""
    last, _, given = name.partition(", ")
    return f"{given} {last}" if given else name


def words_of(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def headed(label: str) -> SpeakerType:
    """What speaks in the label of a headline: a person, but for ``Poll:``, ``Report:``, ``Lind camp:``."""
    first, _, last = label.rpartition(" ")
    kind = noun_type(last.lower()) if not first or last.islower() else "person"
    return "person" if kind == "unknown" and not last.islower() else kind


def without_titles(words: Sequence[str]) -> list[str]:
    """The words of a label without what stands before the name: ``orrell`` of ``Mr. Orrell``, ``Ohio Sen. Orrell``."""
    known = honorifics()
    of_place = len(words) > 2 and (is_place(words[0].title()) or words[0].upper() in states())
    at = 1 if of_place and _bare(words[1]) in known else 0
    while at < len(words) - 1 and words[at + 1].isalpha() and (_bare(words[at]) in known or is_person_noun(words[at])):
        at += 1
    return list(words[at:])


def _bare(word: str) -> str:
    return word.rstrip(".")


def parted(label: str) -> tuple[str | None, str]:
    """Form of address and name: ``Mr.``, ``Orrell``; ``Mr. Speaker`` is all name."""
    parts = label.split()
    first = parts[0].rstrip(".").lower()
    if len(parts) > 1 and (first in honorifics() or parts[0].lower() in honorifics()):
        rest = " ".join(parts[1:])
        if rest[0].isalpha() and _OFFICE.match(label) is None and not is_person_noun(rest.lower()):
            return parts[0], rest
    return None, label


def name_of(text: str, turn: Turn) -> tuple[int, int]:
    """Where the name stands: whom ``Q`` means, in brackets behind an office, before ``of Ohio``; else the label."""
    of = OF_STATE.fullmatch(text, turn.label_start, turn.label_end)
    if of:
        start, end = of.span("who")
        return start, end
    start, end = turn.meant or holder(text, turn) or (turn.label_start, turn.label_end)
    return start, end - len(letters_behind(text[start:end]))


def letters_behind(name: str) -> str:
    """What stands behind a full name and is no part of it: `` MP`` of ``Ada Holm MP``.

    >>> letters_behind("Ada Holm MP"), letters_behind("Holm MP"), letters_behind("Ada Holm")
    (' MP', '', '')
    """
    full, blank, last = name.rpartition(" ")
    behind = " " in full and last in entries("letters_of_office") | entries("letters_of_honour")
    return blank + last if behind else ""


def holder(text: str, turn: Turn) -> tuple[int, int] | None:
    """Who holds the office that a label names: ``The Minister for Health (Dame Ida Lund):``."""
    label = text[turn.label_start : turn.label_end]
    inside = text[slice(*turn.tags[0])].split() if len(turn.tags) == 1 else []
    full = len(inside) > 1 and all(word[0].isupper() for word in inside)
    office = (label.startswith("The ") and len(label.split()) > 1) or _OFFICE.match(label) is not None
    return turn.tags[0] if office and full else None


def spelled_out(text: str, label: str) -> str | None:
    """The full name that the text gives for the surname of a label: ``Ilse Brandt`` for ``BRANDT``."""
    if not label.isalpha() or len(label) < 3:
        return None
    given = rf"\b(?P<name>(?:\p{{Lu}}[\p{{L}}'’-]+\s)+(?i:{regex.escape(label)}))\b(?!\s*:)"
    for found in regex.finditer(given, text):
        words = found["name"].split()
        while len(words) > 1 and (words[0].lower() in NO_NAMES or words[0].isupper()):
            words = words[1:]
        if len(words) > 1:
            return " ".join(words)
    return None
