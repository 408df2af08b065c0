"""The word lists of the speakers room, and the small questions asked of them."""

from __future__ import annotations

import doctest
import importlib
from importlib.resources import files

import pytest

from quoteattr.speakers.identity.sameness import same_body, same_given, same_person
from quoteattr.speakers.lexicon import entries, is_person_noun, noun_gender, noun_type, singular
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.records import Draft

LISTS = sorted(p.name for p in (files("quoteattr.speakers") / "data").iterdir() if p.name.endswith(".txt"))
MODULES = [
    "cast",
    "phrases.chunks",
    "phrases.extents",
    "identity.gathering",
    "phrases.name_keys",
    "phrases.known",
    "lexicon",
    "mentions",
    "phrases.names",
    "reference.nominals",
    "roles.predicates",
    "reference.pronouns",
    "reading",
    "records",
    "roles.roles",
    "phrases.tags",
]


@pytest.mark.parametrize("name", LISTS)
def test_list_has_a_header_and_no_entry_twice(name: str) -> None:
    lines = (files("quoteattr.speakers") / "data" / name).read_text(encoding="utf-8").splitlines()
    body = [line for line in lines if line and not line.startswith("#")]
    assert lines[0].startswith("# ")
    assert any("Compiled by the authors" in line for line in lines[:3])
    assert body
    assert len(body) == len(set(body))
    assert all(line == line.strip() for line in body)


@pytest.mark.parametrize("name", ["person_nouns", "org_nouns", "document_nouns", "given_names", "org_words"])
def test_lists_are_in_lower_case(name: str) -> None:
    assert all(entry == entry.lower() for entry in entries(name))


@pytest.mark.parametrize("name", MODULES)
def test_doctests(name: str) -> None:
    assert doctest.testmod(importlib.import_module(f"quoteattr.speakers.{name}")).failed == 0


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("secretaries", "secretary"),
        ("spokeswomen", "spokeswoman"),
        ("salespeople", "salesperson"),
        ("witnesses", "witness"),
        ("bosses", "boss"),
        ("officials", "official"),
        ("bus", "bus"),
    ],
)
def test_singular(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("noun", "plural", "kind"),
    [
        ("baker", False, "person"),
        ("bakers", True, "group"),
        ("police", False, "group"),
        ("survey", False, "document"),
        ("company", False, "organization"),
        ("weather", False, "unknown"),
        ("seismologist", False, "person"),
        ("bookmaker", False, "person"),
    ],
)
def test_noun_type(noun: str, plural: bool, kind: str) -> None:
    assert noun_type(noun, plural) == kind


@pytest.mark.parametrize("noun", ["letter", "september", "newspaper", "list", "checklist", "factor"])
def test_no_person_by_its_ending_alone(noun: str) -> None:
    assert not is_person_noun(noun)


@pytest.mark.parametrize(
    ("word", "gender"), [("Mr.", "he"), ("Mrs.", "she"), ("spokeswomen", "she"), ("Dr.", None), ("judge", None)]
)
def test_gender_only_from_words_that_say_it(word: str, gender: str | None) -> None:
    assert noun_gender(word) == gender


def test_no_given_name_says_a_gender() -> None:
    assert not entries("given_names") & (entries("masculine") | entries("feminine")) - {"guy"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ruth Lang", "Ruth B. Lang", True),
        ("R. Lang", "Ruth Lang", True),
        ("Liz Lang", "Elizabeth Lang", True),
        ("Ruth Lang", "Nora Lang", False),
        ("Ruth A. Lang", "Ruth B. Lang", False),
        ("Costa Lima", "Ana Maria Costa Lima", True),
        ("Lang", "Ruth Lang", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    assert same_person(key_of(tuple(one.split())), key_of(tuple(other.split()))) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("NHA", "Northern Harbour Authority", True),
        ("N.H.A.", "Northern Harbour Authority", True),
        ("Northern Harbour", "Northern Harbour Authority", True),
        ("NHB", "Northern Harbour Authority", False),
    ],
)
def test_same_body(one: str, other: str, same: bool) -> None:
    assert same_body(key_of(tuple(one.split())), key_of(tuple(other.split()))) is same


def test_same_given_by_a_common_long_form() -> None:
    assert same_given("bob", "rob")
    assert not same_given("bob", "bill")


def test_a_draft_starts_without_an_entity() -> None:
    assert Draft(0, 0, 0, 0, 0, "name", 0, 1, "A").entity is None
