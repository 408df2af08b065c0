"""Forms of address without a name: ``Aye, Captain``, ``No, my lady``, ``Mum``."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quoteattr.dialogue.descriptions import Descriptions
from quoteattr.speakers import Cast
from quoteattr.speakers.lexicon import entries, honorifics, noun_gender
from quoteattr.wordlists import word_list

TITLED = regex.compile(
    r"\b(?P<title>Mrs|Miss|Captain|Capt|Sergeant|Ensign|Lieutenant|Major|Colonel|General|Admiral|Commodore|Corporal|Dr|Doctor"
    r"|Inspector|Constable|Detective|Judge|Squire|Parson|Father|Brother|Sister|Sir|Lady|Lord|Count|Countess|Prince|Princess"
    r"|Duke|Duchess|Baron|Baroness|Professor|Nurse|Bishop|Abb[eé]|King|Queen|Uncle|Aunt(?:ie|y)?)\b\.?\s"
    r"(?:\p{Lu}[\p{L}’'-]+\s)?(?P<name>\p{Lu}['’]?\p{L}+)\b"
)
ENDEARING = frozenset({"my", "dear", "dearest", "poor", "good", "old", "little", "young"})
_SHORT = {
    "dr": "doctor", "capt": "captain", "col": "colonel", "prof": "professor", "lieut": "lieutenant", "auntie": "aunt",
    "aunty": "aunt",
}  # fmt: skip
_STYLES = {"ladyship": "lady", "lordship": "lord", "grace": "duke", "highness": "prince"}
_BEFORE = regex.compile(r"\A(?:my |your |m['’])")
_AT_HOME = {
    "mother": frozenset({"mother", "mamma", "mama", "mum", "mummy", "mom", "mommy", "ma"}),
    "father": frozenset({"father", "papa", "dad", "daddy", "pa"}),
    "uncle": frozenset({"uncle"}),
    "aunt": frozenset({"aunt", "auntie", "aunty"}),
    "grandmother": frozenset({"grandmother", "grandmamma", "grandmama", "grandma", "granny", "gran"}),
    "grandfather": frozenset({"grandfather", "grandpapa", "grandpa", "grandad", "granddad"}),
}


YOUR_PARENT = regex.compile(
    r"\byour (?:\p{L}+ )?(?:" + "|".join(sorted(_AT_HOME["mother"] | _AT_HOME["father"])) + r")\b", regex.IGNORECASE
)


def gender_of_given(word: str) -> str | None:
    """``she`` for ``Svetlana``; None for a name of both, or of nobody."""
    given = word.casefold()
    she = any(given in entries(name) for name in ("given_names_she", "given_names_she_abroad"))
    he = any(given in entries(name) for name in ("given_names_he", "given_names_he_abroad"))
    return None if she == he else "she" if she else "he"


def without_form(words: list[str]) -> list[str]:
    """``Tabb`` of ``Mrs. Tabb`` and of ``Second Officer Tabb``.

    >>> without_form(["Space", "Commander", "Ivo", "Tabb"])
    ['Ivo', 'Tabb']
    """
    if len(words) > 1 and noun_gender(words[0]) is not None:
        words = words[1:]
    last = max((at for at, word in enumerate(words[:-1]) if word.lower().rstrip(".") in honorifics()), default=-1)
    return words[last + 1 :]


def _in_full(title: str) -> str:
    """``doctor`` for ``Dr.``"""
    plain = title.lower().rstrip(".")
    return _SHORT.get(plain, plain)


def bearers_of(described: Descriptions, form: str) -> set[int]:
    """Who has the title or the calling that somebody is spoken to by: Captain Holm for ``Aye, Captain``."""
    title = _in_full(_BEFORE.sub("", form.lower()))
    title = _STYLES.get(title, title)
    if title in word_list("dialogue", "titles"):
        return set(described.holders.get(title, ()))
    return set(described.roles.get(title, ()))


def relation_of(form: str) -> str:
    """What somebody is to whoever calls them so: ``mother`` for ``Mum``; nothing for other forms."""
    return next((noun for noun, forms in _AT_HOME.items() if form.lower() in forms), "")


def is_name(name: str, capitalised: bool) -> bool:
    """``Holm`` and ``de la Tour``, not ``Holm's wife``; ``capitalised``: is it written with a capital?"""
    words = name.split(" ")
    if capitalised:
        return not (words[-1].islower() and any(word.endswith(("'s", "’s")) for word in words))
    return words[0] in entries("particles") and words[-1][:1].isupper()


def called_at_home(name: str) -> str:
    """``father`` for somebody whom the text calls ``Papa`` or ``Poor Papa`` as if it were a name."""
    words = name.split()
    if not words or not name[0].isupper() or len(words) > _PET_NAME:
        return ""
    if len(words) == 1:
        return relation_of(name)
    return next((noun for word in (words[0], words[-1]) if (noun := _NURSERY.get(word.lower()))), "")


_PET_NAME = 2  # words
_NURSERY = {form: noun for noun in ("mother", "father") for form in _AT_HOME[noun] if len(form) > 2 and form != noun}


def parents_at_home(cast: Cast, numbers: Iterable[int]) -> dict[int, str]:
    """Who is called ``Papa`` or ``Granny`` as if it were a name, and what that is; ``when daddy came`` too."""
    found = {number: noun for number in numbers if (noun := called_at_home(cast.speaker(number).name or ""))}
    for mention in cast.mentions:
        if mention.sort == "nominal" and mention.entity is not None and (noun := relation_of(mention.text)):
            found.setdefault(mention.entity, noun)
    return found


def goes_by_title(described: Descriptions, person: int) -> bool:
    """Does the text call somebody by a form of address: ``Mrs. Vane``, ``Lord Bagshot``?"""
    listed = word_list("dialogue", "titles")
    return any(title in listed or noun_gender(title) for title in described.titles.get(person, ()))
