"""The word lists of this room, read once from ``data/``, and questions asked of them."""

from __future__ import annotations

from functools import cache, lru_cache

from quoteattr.syntax.records import Word
from quoteattr.types import SpeakerType
from quoteattr.wordlists import word_list

_PERSON_ENDINGS = (
    "man",
    "woman",
    "person",
    "ist",
    "eer",
    "ologist",
    "grapher",
    "maker",
    "keeper",
    "holder",
    "worker",
    "goer",
)
# What hyphens can tie to a noun for a person: "sister-in-law", "mayor-elect", "editor-in-chief".
_HYPHENED = frozenset({"in-law", "in-chief", "in-residence", "in-waiting", "at-large", "elect", "designate", "to-be"})
_COUNTED = frozenset({"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve"})
_SEATS = frozenset({"arm", "bath", "deck", "easy", "garden", "kitchen", "lounge", "push", "rocking", "swivel"})
GIVEN_LIKE_TITLES = frozenset({"earl", "pal"})  # Earl Lee, a baker
SECOND = frozenset({"deputy", "vice", "assistant", "associate", "under"})  # the deputy mayor is not the mayor
_MAYBE_ENDINGS = ("er", "or", "ian", "ee", "ant")


@cache
def entries(name: str) -> frozenset[str]:
    """The entries of the list ``data/<name>.txt``.

    >>> "spokesman" in entries("person_nouns")
    True
    """
    return word_list("speakers", name)


@cache
def honorifics() -> dict[str, bool]:
    """Forms of address, each with whether it also says what somebody is ("Senator": True)."""
    found = {}
    for entry in entries("honorifics"):
        form, _, flag = entry.partition(" office")
        found[form] = entry.endswith(" office") and not flag
    return found


@cache
def long_forms() -> dict[str, frozenset[str]]:
    """Short given names and the long ones they stand for: ``bill`` → ``{william}``."""
    return {short: frozenset(rest) for short, *rest in (entry.split() for entry in entries("nicknames"))}


@cache
def called_short() -> dict[str, tuple[str, ...]]:
    """Names by which bodies go with an article, and how their names begin: ``the Fed`` → ``Federal Reserve``."""
    return {short: tuple(rest) for short, *rest in (entry.split() for entry in entries("called_short"))}


@cache
def first_words_of_places() -> frozenset[str]:
    """The first word of every known place of several words."""
    return frozenset(place.split()[0] for place in entries("places") if " " in place)


@cache
def states() -> dict[str, str]:
    """Short forms of states and the states: ``Fla.`` → ``Florida``."""
    pairs = (entry.partition(" ") for entry in entries("states"))
    return {short: name for short, _, name in pairs}


@lru_cache(maxsize=1)
def alike() -> tuple[frozenset[str], ...]:
    """Groups of nouns that can name one body: ``agency``, ``department`` …"""
    return tuple(frozenset(entry.split()) for entry in sorted(entries("like_bodies")))


@lru_cache(maxsize=1)
def trades() -> dict[str, frozenset[str]]:
    """Nouns for a body of some trade and the words of names that tell it: ``lender`` → ``bank``, ``mortgage`` …"""
    return {noun: frozenset(rest) for noun, *rest in (entry.split() for entry in entries("trades_in_names"))}


@lru_cache(maxsize=1)
def narrower() -> dict[str, tuple[str, ...]]:
    """Wide nouns and the narrower ones that they can take up: ``leader`` → ``president`` …"""
    return {wide: tuple(rest) for wide, *rest in (entry.split() for entry in entries("kinds_of"))}


def singular(noun: str) -> str:
    """A plain singular of a lower-case noun, for models without lemmas.

    >>> singular("secretaries"), singular("spokeswomen"), singular("officials"), singular("boss")
    ('secretary', 'spokeswoman', 'official', 'boss')
    """
    if noun.endswith(("women", "men")):
        return noun[:-2] + "an"
    if noun.endswith("people") and noun != "people":
        return noun[:-6] + "person"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "ches", "shes", "xes")):
        return noun[:-2]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun[:-1]
    return noun


@lru_cache(maxsize=8192)
def is_person_noun(noun: str) -> bool:
    """Whether a lower-case noun names what a person is ("spokesman", "skywriter")."""
    first, _, rest = noun.partition("-")
    if rest in _HYPHENED or rest.startswith("of-"):  # a mother-of-two
        return is_person_noun(first)
    if rest in ("man", "woman") and first in _COUNTED:
        return False  # the seven-man crew
    if rest == "chair" and first in _SEATS:
        return False  # an easy-chair
    for form in {noun, singular(noun), noun.rpartition("-")[2], singular(noun.rpartition("-")[2])}:
        if form in entries("person_nouns"):
            return True
        if (
            form.endswith(_PERSON_ENDINGS)
            and form not in ("human", "woman's", "list")
            and form not in entries("not_person_nouns")
        ) and (not form.endswith("ist") or len(form) > 5):
            return True
    return False


@lru_cache(maxsize=8192)
def is_several(word: str) -> bool:
    """Whether a word is a noun for several people ("members", "Republicans").

    >>> is_several("teachers"), is_several("teacher"), is_several("Danes")
    (True, False, True)
    """
    lower = word.lower()
    if singular(lower) == lower:
        return False
    return (word.islower() and is_person_noun(lower)) or word.removesuffix("s") in entries("demonyms")


@lru_cache(maxsize=8192)
def may_be_person_noun(noun: str) -> bool:
    """Whether a lower-case noun looks like one for a person, by list or by its ending ("builder")."""
    form = singular(noun)
    return is_person_noun(noun) or (
        len(form) > 4
        and form.endswith(_MAYBE_ENDINGS)
        and form not in entries("not_person_nouns")
        and form not in entries("org_nouns")
        and form not in entries("document_nouns")
    )


@lru_cache(maxsize=8192)
def noun_type(noun: str, plural: bool = False) -> SpeakerType:
    """What a lower-case common noun can be as a speaker.

    >>> noun_type("spokeswoman"), noun_type("officials", plural=True), noun_type("report"), noun_type("rain")
    ('person', 'group', 'document', 'unknown')
    """
    form = singular(noun)
    if noun in entries("group_nouns") or (form in entries("group_nouns") and form not in entries("person_nouns")):
        return "group"
    if {form, noun} & entries("document_nouns") and form not in entries("person_nouns"):
        return "document"
    if is_person_noun(noun):
        return "group" if plural or (noun != form and noun not in entries("person_nouns")) else "person"
    if form in entries("org_nouns"):
        return "organization"
    return "unknown"


@lru_cache(maxsize=8192)
def noun_gender(noun: str) -> str | None:
    """The pronoun that a noun or form of address says by itself: "he", "she" or None.

    >>> noun_gender("spokeswoman"), noun_gender("Mrs"), noun_gender("teacher")
    ('she', 'she', None)
    """
    for form in dict.fromkeys((noun.lower(), singular(noun.lower()))):
        if form in entries("masculine"):
            return "he"
        if form in entries("feminine"):
            return "she"
    return None


def gender_of_bearer(noun: str, given: str) -> str | None:
    """The same for a noun before a name, where ``actor`` may be a woman: ``Actor Mala Nair says she was ill``."""
    return None if noun.lower() == "actor" and given.lower() not in entries("given_names_he") else noun_gender(noun)


def is_place(name: str) -> bool:
    """Whether ``name`` is a known place."""
    return name in entries("places")


def lemma(word: Word) -> str:
    """The lemma of a word in lower case, or a plain singular where the model has none."""
    text, base = word.lower, word.lemma.lower()
    if base and base != text:
        return base
    return singular(text) if is_plural(word) else text


def is_plural(word: Word) -> bool:
    """Whether a noun is plural, by its tag or its ending."""
    if word.xpos in ("NNS", "NNPS"):
        return True
    if word.xpos in ("NN", "NNP"):
        return False
    return word.upos == "NOUN" and word.lower != singular(word.lower)


def is_given(word: str) -> bool:
    """Whether a word is a known given name, of today (``Brandon``) or of old (``Dorothea``)."""
    lower = word.lower()
    return any(lower in entries(name) for name in ("given_names", "given_names_he", "given_names_she"))


def tells_something(noun: str) -> bool:
    """Whether a description with this noun is a role ("the senator"), not only a person ("the man")."""
    if (
        noun.endswith("-old")
        or noun == "old"
        or (noun.capitalize() in entries("demonyms") and (noun.endswith("man") or not is_person_noun(noun)))
    ):
        return False
    return noun not in entries("general_nouns") or noun == "lady"
