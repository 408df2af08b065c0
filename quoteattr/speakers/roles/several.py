"""A role said of several as that of one of them."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.lexicon import entries, is_several, singular
from quoteattr.types import Role


def for_one(role: Role, noun: str) -> Role:
    """``board members`` → ``board member``, ``Professors`` → ``Professor``; ``Sens.`` and a capital office stay."""
    lower = noun.lower()
    one = singular(lower)
    if one == lower:
        return role
    plain = " of " not in role.text and "," not in role.text  # not: Secretary, Guild of Farmers
    titled = role.relation == "title" and plain and one in entries("person_nouns")
    described = role.relation == "description" and is_several(lower)
    if not (is_several(noun) or described or titled):
        return role
    short = noun[:-1] if one == lower[:-1] else noun[:1] + one[1:]  # MPs, Professors; Secretaries
    words = role.text.split(" ")
    counted = next((n for n, word in enumerate(words[:-1]) if word.lower() in _NUMBERS), None) if plain else None
    if counted is not None:
        del words[counted]  # the mill's two directors
    return evolve(role, text=" ".join(_with(word, noun, short) for word in words))


_NUMBERS = frozenset({"two", "three", "four", "five", "six", "both"})


def _with(word: str, noun: str, short: str) -> str:
    """A word with the short form of a noun, which may be its second part: ``front-runners`` → ``front-runner``."""
    whole = word == noun or word.endswith(f"-{noun}")
    return word.removesuffix(noun) + short if whole else word
