"""Whom the words of a quotation are spoken to: ``“Come here, Tom,” she said.``"""

from __future__ import annotations

import functools
from collections.abc import Iterator

import regex
from attrs import frozen

from quoteattr.dialogue.forms import ENDEARING
from quoteattr.speakers.lexicon import entries, may_be_person_noun, noun_gender
from quoteattr.wordlists import word_list

_TITLE = r"(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Prof|Rev)"
_NAME = (
    r"(?:(?:[Mm]y\s+)?(?:[Dd]ear(?:est)?|poor|good|old|little|young)\s+)*"
    rf"(?:{_TITLE}\.?\s|(?:Miss|Sir|Lady|Lord|Master|Captain|Colonel|Doctor|Professor|Aunt(?:ie|y)?|Uncle|Cousin"
    r"|Mother|Father|Brother|Sister|Father)\s)?\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?"
)
_OPENS = regex.compile(
    rf"(?:\A|(?<!\b{_TITLE})[.!?]\s)\s*(?:[\p{{L}}’']+(?:\s[\p{{L}}’']+)?,\s+)?(?P<name>{_NAME})(?=\s*[,!?—–.])"
)
_AFTER_COMMA = regex.compile(rf",\s+(?:and\s+you,\s+)?(?P<name>{_NAME})(?=\s*(?:[.!?;,—–:]|\Z))")
_CUT_SHORT = regex.compile(rf"(?:.*\s)?{_TITLE}\Z")  # Mr. Holm knows: the name does not end there
_MINE = regex.compile(r"(?:\A|[.!?;]\s)(?:My|my|Our|our)\s(?:\p{Ll}[\p{Ll}-]*\s)?(?P<noun>\p{Ll}[\p{Ll}-]*),\s\Z")
_ASKED_AFTER = regex.compile(r"\?\s(?![^.?!]*\b[Yy]ou)[^.?!]*\b(?:[Hh]e|[Ss]he|him|her|[Hh]is)\b")  # Mia? I saw her
_LIST = regex.compile(
    rf",\s+{_NAME}(?:(?:,\s+{_NAME})+,?\s+(?:and|or)\s|\s+(?:and|or)\s|,\s+(?:and|or)\s"
    r"(?=\p{Lu}|(?:the|an?|my|his|her|our|their|all|some|two|others?|every\p{Ll}*)\b))"  # Sit down, Mia, and read
)
_LED = regex.compile(
    rf"(?:\A|[.!?…]\s)\s*(?:But|And|Well|Now|Yes|No|Then|So)\s(?P<name>{_NAME})"
    r"(?=!|,\s(?:I|you|we|it|what|how|why|this|that|there)\b)"
)


_SHORT = regex.compile(r"\p{L}+[’'](?:m|re|ve|ll|d|s|t)\b")  # I'm Mia, that's Tom


@frozen
class Vocative:
    """Somebody spoken to: a name as written, or a form of address and the pronoun that it implies.

    ``start`` counts characters from the beginning of the words, ``length`` those of the name or form.
    """

    name: str | None
    gender: str | None = None
    form: str | None = None
    start: int = 0
    length: int = 0


@functools.cache
def forms_of_address() -> dict[str, str | None]:
    """The common nouns by which people speak to one another, and the gender each implies."""
    pairs = (line.split("\t") for line in sorted(word_list("dialogue", "forms_of_address")))
    return {form: None if gender == "-" else gender for form, gender in pairs}


@functools.cache
def _address() -> regex.Pattern[str]:
    forms = "|".join(sorted((regex.escape(form) for form in forms_of_address()), key=len, reverse=True))
    return regex.compile(
        rf"(?:\A\s*|[,;.!?—–]\s+(?:no|yes|oh|my dear)?\s*)(?P<form>{forms})"
        r"(?:\s(?:mine|dear|darling))?(?=\s*(?:[,.!?;—–:]|\Z))",
        regex.IGNORECASE,
    )


def _common(name: str) -> bool:
    """``From London``, ``Nice``, ``I'm``: words that a capital does not make a name."""
    words = name.lower().split()
    listed = word_list("dialogue", "not_vocatives")
    if "-" in name and words[0].partition("-")[0] in _TENS:
        return True  # Ninety-four
    return name.lower() in listed or (len(words) > 1 and words[0] in listed - ENDEARING) or bool(_SHORT.match(name))


def without_title(words: list[str]) -> list[str]:
    """``Holm`` of ``Sen. Holm`` and ``Miss Holm``, in words."""
    titled = len(words) > 1 and (noun_gender(words[0]) is not None or _CUT_SHORT.match(words[0]) is not None)
    return words[1:] if titled else words


def may_be_name(name: str, words: str) -> bool:
    """Whether a name that the text does not use elsewhere is one: a given name, ``Mr. Holm``, or ``Sit down, Nads.``"""
    plain = [word for word in name.split() if word.lower() not in ENDEARING]
    if len(plain) != len(name.split()) or any(noun_gender(w) for w in plain):
        return True
    if plain[0].lower() in forms_of_address():
        return True
    if not entries("given_names").isdisjoint(word.lower() for word in plain):
        return True
    return any(found["name"] == name for found in _AFTER_COMMA.finditer(words))


def _is_beside(words: str, start: int, name: str) -> bool:
    """``My foreman, Seth Rudd, will not``: who that is, and nobody spoken to."""
    noun = _MINE.search(words, 0, start) if words.startswith(",", start + len(name)) else None
    return noun is not None and noun["noun"] not in forms_of_address() and may_be_person_noun(noun["noun"])


_TENS = frozenset({"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"})


def vocatives(words: str) -> Iterator[Vocative]:
    """Who is spoken to in the words of a quotation.

    >>> [v.name for v in vocatives("Come here, Tom, and bring the axe.")]
    ['Tom']
    >>> [v.gender for v in vocatives("No, sir.")]
    ['he']
    """
    seen = set()
    places = [(m.start("name"), m["name"]) for m in _OPENS.finditer(words)]
    places += [(m.start("name"), m["name"]) for m in _AFTER_COMMA.finditer(words) if not _LIST.match(words, m.start())]
    places += [(m.start("name"), m["name"]) for m in _LED.finditer(words)]
    places = [(start, name) for start, name in places if not _is_beside(words, start, name)]
    for start, name in sorted(places):
        cut = words[start + len(name) : start + len(name) + 1] == "." and _CUT_SHORT.match(name) is not None
        cut = cut or _ASKED_AFTER.match(words, start + len(name)) is not None
        if start not in seen and not cut and not _common(name):
            seen.add(start)
            yield Vocative(name, start=start, length=len(name))
    for form in _address().finditer(words):
        said = form["form"].lower()
        yield Vocative(None, forms_of_address()[said], said, form.start("form"), len(said))
