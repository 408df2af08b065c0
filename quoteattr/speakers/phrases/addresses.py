"""Forms of address before a name, some of several words: ``Datuk Seri``, ``Tan Sri``, ``Lord Justice``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from quoteattr.speakers.lexicon import GIVEN_LIKE_TITLES, entries, honorifics, is_given, noun_gender
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word

_CLASSES = frozenset({"1st", "2nd", "3rd", "first", "second", "third"})  # of a rank: Sgt. 1st Class
_LETTERS = frozenset({"cm", "ds", "pc"})  # of an office before somebody's name, never before a firm's: PC Wares


@cache
def _second_words() -> frozenset[str]:
    """The last words of the forms of two words."""
    return frozenset(form.partition(" ")[2] for form in honorifics() if " " in form)


def ends_address(words: Sequence[Word], index: int) -> bool:
    """Whether a form of address ends with the word: ``Mr.``, ``Datuk | Seri`` (not any ``Seri``), ``1st | Class``."""
    lower = words[index].lower
    if is_letters(words, index):
        return True
    if lower in honorifics():
        return lower not in _LETTERS or not (index + 1 < len(words) and words[index + 1].name.endswith("ORG"))
    if lower == "class":
        return index > 1 and words[index - 1].lower in _CLASSES and words[index - 2].lower in honorifics()
    return index > 0 and lower in _second_words() and f"{words[index - 1].lower} {lower}" in honorifics()


def is_letters(words: Sequence[Word], index: int) -> bool:
    """Whether a word is the letters of a rank or office before somebody's name: ``DI Ann Lee``, not ``DC Mayor``.

    Two letters are a given name's before a lone surname: ``CS Lowe``.
    """
    if words[index].text not in entries("letters_before_names") or index + 1 == len(words):
        return False
    one = words[index + 1]
    two = words[index + 2] if index + 2 < len(words) else None
    if not one.text[:1].isupper() or one.name[2:] in ("ORG", "LOC") or one.lower in entries("person_nouns"):
        return False
    full = two is not None and two.text[:1].isupper() and two.text[-1:].islower() and two.name[2:] not in ("ORG", "LOC")
    if full and two is not None:
        return one.lower not in honorifics() and two.lower not in entries("org_words")
    return one.name.endswith("PER") and (len(words[index].text) > 2 or words[index].text in ("DC", "DI"))


def take_offices_off(drafts: Sequence[Draft], sentences: Mapping[int, Sentence]) -> None:
    """An office is no given name where a full name tells so: ``Health CS Ann Lowe … CS Lowe``, ``Sgt. Banks``.

    ``Banks`` alone is a word of bodies: with Carl Banks in the text ``Sgt. Banks`` is none of them.
    """
    letters = entries("letters_before_names")
    full = [draft for draft in drafts if draft.sort == "name" and len(draft.name) > 1]
    told = {(sentences[d.sentence].words[d.title[1]].text, d.name[-1]) for d in full if d.title is not None}
    surnames = {d.name[-1] for d in full if d.type == "person" and d.name[0].lower() not in honorifics()}
    for draft in full:
        if len(draft.name) == 2 and draft.name[0] in letters and draft.name in told:
            draft.honorific, draft.name, draft.type = draft.name[0], draft.name[1:], "person"
        elif draft.name[-1] in surnames and not draft.determiner:
            size = next((n for n, word in enumerate(draft.name) if word.lower() not in honorifics()), 0)
            size = 0 if is_given(draft.name[0]) or draft.name[0].lower() in GIVEN_LIKE_TITLES else size
            if size and all(word.lower() in entries("particles") for word in draft.name[size:-1]):
                words = sentences[draft.sentence].words
                draft.honorific, draft.name, draft.type = " ".join(draft.name[:size]), draft.name[size:], "person"
                draft.title, draft.name_start = (draft.first, draft.first + size - 1), words[draft.first + size].start


def inside_name(words: Sequence[Word], index: int, first: int) -> bool:
    """Whether a form of address is part of somebody's name: ``Salleh | Haji | Musa``, ``Lim Tun Aye``."""
    word = words[index]
    if index <= first or not word.name.startswith("I-PER") or honorifics().get(word.lower) is not False:
        return False
    before = words[index - 1]
    plain = before.lower not in entries("person_nouns") and before.text[:1].isupper()
    plain = plain and f"{before.lower} {word.lower}" not in honorifics()
    return plain and before.name.endswith("PER") and not ends_address(words, index - 1)


def address_start(words: Sequence[Word], index: int, first: int, *, mere: bool = False) -> int:
    """Where the forms of address begin that stand right before the word ``index``; ``index`` without any.

    ``mere``: only those that do not say what somebody is (``Mr.``, not ``Senator``).
    """
    while index > first and words[index - 1].text[:1].isupper():
        lower = words[index - 1].lower
        if lower in honorifics() or is_letters(words, index - 1):
            if mere and (honorifics().get(lower, True) or master_of(words, index - 1)):
                break
            index -= 1
        elif index - 1 > first and ends_address(words, index - 1):
            if mere and (lower == "class" or honorifics().get(f"{words[index - 2].lower} {lower}")):
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
