"""Forms of address before a name, some of several words: ``Datuk Seri``, ``Tan Sri``, ``Lord Justice``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from quoteattr.speakers.lexicon import entries, honorifics, noun_gender
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Word

_LETTERS = frozenset({"cm", "ds", "pc"})  # of an office before somebody's name, never before a firm's: PC Wares


@cache
def _second_words() -> frozenset[str]:
    """The last words of the forms of two words."""
    return frozenset(form.partition(" ")[2] for form in honorifics() if " " in form)


def ends_address(words: Sequence[Word], index: int) -> bool:
    """Whether a form of address ends with the word: ``Mr.``, ``Datuk | Seri`` (not any ``Seri``)."""
    lower = words[index].lower
    if lower in honorifics():
        return lower not in _LETTERS or not (index + 1 < len(words) and words[index + 1].name.endswith("ORG"))
    return index > 0 and lower in _second_words() and f"{words[index - 1].lower} {lower}" in honorifics()


def inside_name(words: Sequence[Word], index: int, first: int) -> bool:
    """Whether a form of address is part of somebody's name: ``Salleh | Haji | Musa``, ``Lim Tun Aye``."""
    word = words[index]
    if index <= first or not word.name.startswith("I-PER") or honorifics().get(word.lower) is not False:
        return False
    before = words[index - 1]
    plain = before.lower not in entries("person_nouns") and before.text[:1].isupper()
    return plain and before.name.endswith("PER") and not ends_address(words, index - 1)


def address_start(words: Sequence[Word], index: int, first: int, *, mere: bool = False) -> int:
    """Where the forms of address begin that stand right before the word ``index``; ``index`` without any.

    ``mere``: only those that do not say what somebody is (``Mr.``, not ``Senator``).
    """
    while index > first and words[index - 1].text[:1].isupper():
        lower = words[index - 1].lower
        if lower in honorifics():
            if mere and (honorifics()[lower] or master_of(words, index - 1)):
                break
            index -= 1
        elif index - 1 > first and ends_address(words, index - 1):
            if mere and honorifics().get(f"{words[index - 2].lower} {lower}"):
                break  # Det Con Ann Lee
            index -= 2
        else:
            break
    return index


def addressed_beside(one: tuple[Draft, Entity], other: tuple[Draft, Entity], gender: str) -> bool:
    """Whether a form of address tells which of two is she, where a mere rank stands before the other.

    ``Captain Strand wrote to Mrs. Lowe. “I am ill,” she said``: Mrs. Lowe is; ``he`` beside ``Mr. Lowe`` is either.
    """
    if gender != "she":
        return False
    (first, ranked), (second, known) = one, other
    if ranked.gender is not None or len(ranked.key) != 1 or not ranked.honorific or first.sentence != second.sentence:
        return False
    return known.gender == gender == noun_gender((known.honorific or "").rstrip(".").lower())


def master_of(words: Sequence[Word], at: int) -> bool:
    """Whether a word before a name is an office by what stands before it: ``Harbor | Master``, not ``Master Jo``."""
    if not at or words[at].lower not in ("master", "mistress") or words[at - 1].head != at:
        return False
    return words[at - 1].base_relation == "compound" and words[at - 1].lower not in honorifics()
