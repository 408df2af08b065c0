"""Members of a family with one surname: which surnames two share, who is the young and who the old one."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.records import Draft

_IN_FAMILIES = frozenset({"mr", "mrs", "miss", "lady"})


_WIVES = frozenset({"mrs", "miss", "lady", "madame", "mme"})


# what a woman of that surname with one of these before it was seldom called as well
_MENS_FORMS = entries("mens_forms")


_IN_TALK = regex.compile(r"\b(Mr|Mrs|Miss)\b\.?\s(\p{Lu}[\p{L}'’-]*\p{Ll})\b(?!['’]?\s\p{Lu})")


def shared_surnames(drafts: list[Draft], text: str = "") -> frozenset[str]:
    """Surnames that stand after forms of address for men and for women ("Mr. Hill", "Mrs. Hill"; "Dr. Hill").

    ``text``: where somebody's words are, which may have been folded.
    """
    genders: dict[str, set[str]] = {}
    for found in _IN_TALK.finditer(text):
        genders.setdefault(name_token(found[2].removesuffix("'s").removesuffix("’s")), set()).add(name_token(found[1]))
    for draft in drafts:
        if draft.sort == "name" and draft.honorific:
            form, key = name_token(draft.honorific), key_of(draft.name)
            if len(key) == 1 and (form == "ms" or form in _WIVES or form in _MENS_FORMS):
                genders.setdefault(key[0], set()).add(form)
    return frozenset(
        name
        for name, forms in genders.items()
        if len(forms & _IN_FAMILIES) > 1 or forms >= {"mr", "ms"} or (forms & _WIVES and forms & _MENS_FORMS)
    )


_PAIRS = {"lady": ("lord", "lady")}


_AGES = {"young": "young", "younger": "young", "little": "young", "old": "old", "elder": "old"}


def age_of(draft: Draft) -> str | None:
    """ "young" for ``young Mr. Hill``, "old" for ``old Mrs. Hill``, None where nothing is said."""
    before = draft.text.partition(draft.honorific)[0].split() if draft.honorific else []
    return next((_AGES[word.lower()] for word in before if word.lower() in _AGES), None)


def generations(drafts: list[Draft], shared: frozenset[str]) -> dict[tuple[str, str], str]:
    """Forms of address and surnames that two of a family bear, and the word that tells the one from the other.

    ``young Mr. Hill`` beside ``Mr.`` and ``Mrs. Hill``; ``old Mrs. Hill`` beside these two, who are her children.
    Of one who is alone of that name ``young`` and ``old`` only say what he is like.
    """
    found: dict[tuple[str, str], set[str | None]] = {}
    for draft in drafts:
        key = key_of(draft.name) if draft.sort == "name" and draft.honorific else ()
        if len(key) == 1:
            found.setdefault((name_token(draft.honorific), key[0]), set()).add(age_of(draft))
    told = {}
    for (form, name), ages in found.items():
        couple = all(None in found.get((other, name), ()) for other in _PAIRS.get(form, ("mr", "mrs")))
        if ages >= {"young", "old"} or (ages >= {"young", None} and name in shared):
            told[form, name] = "young"
        elif form in ("mr", "mrs", "lady") and ages >= {"old", None} and couple:
            told[form, name] = "old"
    return told
