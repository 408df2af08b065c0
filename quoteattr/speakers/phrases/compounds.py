"""Nouns for people: those with hyphens (``brother-in-law``), those that are one whatever the tagger says, or nobody."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import entries, is_person_noun, is_place
from quoteattr.speakers.phrases.chunks import GLUE, glued
from quoteattr.syntax.mending.players import is_player
from quoteattr.syntax.records import Word

_LOOKS = regex.compile(r"\p{L}-\p{L}+ed\Z|\A(?:bearded|freckled|spectacled|bald|moustached|whiskered)\Z")
SIZES = frozenset({"tall", "short", "little", "big", "stout", "fat", "thin", "lean"})


def tells_looks(word: str) -> bool:
    """Whether a word tells one man from another at a glance: ``scar-faced``, ``red-haired``, ``freckled``."""
    return _LOOKS.search(word) is not None


def noun_at(words: tuple[Word, ...], index: int) -> str:
    """The noun that ends at a word, in lower case, with what its hyphens tie to it if that is a noun for a person.

    ``brother-in-law`` for the last word of ``her brother-in-law``, but ``law`` for that of ``an anti-theft law``.
    The ``vote count`` is no nobleman.
    """
    word = words[index]
    if word.lower == "number" and index and words[index - 1].lower == "opposite":
        return "counterpart"  # her opposite number
    if word.lower == "count" and index and words[index - 1].upos == "NOUN" and words[index - 1].text.islower():
        return "tally"
    if is_player(words, index):
        return "player"  # a running back
    if index < 2 or words[index - 1].text not in GLUE or not glued(words, index - 1):
        return word.lower
    first = index
    while first >= 2 and glued(words, first - 1):
        first -= 2
    whole = "".join(part.lower for part in words[first : index + 1])
    return whole if is_person_noun(whole) else word.lower


_HIS_OWN = frozenset({"figure", "head"})
_PRONOUNS = frozenset({"his", "her", "my", "your"})


def of_place(words: tuple[Word, ...], at: int) -> bool:
    """Whether a place stands between an office and a name, as in Pakistan: ``Governor Sindh Ada Holm``."""
    place, office = words[at], words[at - 1].lower
    return at > 0 and is_place(place.text) and place.lower not in entries("given_names") and is_person_noun(office)


def is_no_person(words: tuple[Word, ...], last: int, noun: str, determiner: str) -> bool:
    """Whether a noun for a person is none there: ``shook her head``, ``his whole figure``, ``justice must be done``."""
    if noun == "justice":
        return not determiner and words[last].text.islower()
    of = last + 1 < len(words) and words[last + 1].lower == "of"  # his head of staff
    return noun in _HIS_OWN and determiner in _PRONOUNS and not of


_FIRMS = frozenset({"distributor", "exporter", "major", "maker", "operator", "producer", "provider", "supplier"})


_GUARDS = frozenset({"border", "coast", "home", "national", "republican"})


_TRADES = frozenset({"drug", "energy", "food", "gas", "mining", "oil", "pharma", "retail", "shipping", "tech"})


def is_firm(words: tuple[Word, ...], last: int, determiner: str) -> bool:
    """Whether a noun for a person means a body: ``the regulator``, ``the coast guard``, ``the oil major``,
    ``the valve maker said it``.
    """
    noun = words[last].lower
    before = words[last - 1].lower if last else ""
    if (noun == "guard" and before in _GUARDS) or (noun in ("major", "majors") and before in _TRADES):
        return True
    if determiner != "the" or noun in ("regulator", "watchdog"):
        return determiner == "the"
    if noun not in _FIRMS or words[last - 1].upos not in ("NOUN", "PROPN"):
        return False
    return any(word.lower in ("it", "its") for word in words[last + 2 : last + 5])


_RELATED = frozenset({"holding", "insurance", "mother", "parent", "partner", "rival", "sister"})  # the parent company
_BELONGING = frozenset({"-", "backed", "based", "listed", "owned", "run", "low-cost", "social"})


def tells_field(before: tuple[Word, ...]) -> bool:
    """Whether the words before a noun for a body say where it is or what it does: ``the Ohio-based | firm``.

    Not those that tell it from others: ``the new company``, ``the parent company``.
    """
    return all(
        word.text[:1].isupper() or word.lower in _BELONGING or (word.upos == "NOUN" and word.lower not in _RELATED)
        for word in before
    )


def surely_one(noun: str) -> bool:
    """``boatswain``, ``parson``: a noun for one person, whatever the tagger takes it for; not ``men`` or ``police``."""
    return noun in entries("person_nouns") and noun.endswith(_ONE)


NATION_OPENERS = frozenset(
    {"new", "sri", "south", "north", "west", "east", "northern", "costa", "puerto", "sierra", "saudi"}
)  # of a nation's name of two words


def nation_start(words: tuple[Word, ...], last: int) -> int:
    """Where the name of a nation begins that ends at a word: ``the |Dane``, ``the |South African``."""
    before = words[last - 1] if last else words[last]
    return last - (before.text[:1].isupper() and before.lower in NATION_OPENERS)


def by_nation_alone(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a phrase that ends in a nation says nothing else but of what kind: ``the wily old Dane``."""
    start = nation_start(words, last)
    return start == first or (start > first and words[start - 1].upos == "ADJ" and words[start - 1].text.islower())


_ONE = ("man", "woman", "swain", "er", "or", "on", "ant", "ist", "maid", "boy", "girl", "ain")
