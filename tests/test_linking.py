"""The linking rules, each on a stored tree of our own: which rule ties a quotation, and to which word or quotation."""

from __future__ import annotations

import pytest
from trees import scene_of, stored_parses

from quoteattr.linking import RULES, Link, Scene, link_quotations, names_a_work
from quoteattr.quotations import read_paragraphs, read_quotations

FILE = "links.conllu"


# For each quotation of a text: the words of the source, or the number of the quotation it shares its speaker with,
# or None if nobody can be said to speak it.
LINKS: dict[str, list[str | int | None]] = {
    "carried on": ["Petra", 0, 1],
    "interrupted": ["Petra", "Petra"],
    "label in the line": ["Petra"],
    "tag beside": ["Harwood"],
    "tag with an aside": ["Petra"],
    "owned words": ["Petra"],
    "self-portrait": ["village"],
    "viewpoint": ["Petra"],
    "label of the headline": ["Lind"],
    "signed within the marks": ["Elias Noor", None],
    "printed twice": [1, "Petra"],
    "words of the subject": ["Petra"],
    "goes on after a report": ["Petra"],
    "governing verb": ["Petra"],
    "reported content": ["Petra"],
    "governed words": ["sign"],
    "closing frame": ["Petra"],
    "frame after": ["Petra"],
    "frame before": ["Petra"],
    "label before": ["Petra"],
    "label after": ["Petra"],
    "noun of saying": ["Her"],
    "turn of a transcript": ["LIND", "NOOR", "LIND"],
    "in scope of a cue": ["minister"],
    "goes on in words": ["Petra", 0],
    "other cue in the sentence": ["Noor"],
    "subject of the sentence": ["Petra"],
    "resumed": ["Petra", 0],
    "lead-in": ["Petra"],
    "takes turns": ["Mia", "Jo", 0, 1, 2],
    "follow-up": ["Petra"],
    "introduced above": ["Petra"],
    "speaker before": ["Petra", 0],
    "heading": [None],
    "nobody": [None],
    "title": [None],
}

# The quotation that a rule ties when it works alone, or after "governing verb" if it needs a quotation before.
ALONE: dict[str, dict[int, str | int]] = {
    "carried on": {2: 1},
    "interrupted": {1: "Petra"},
    "label in the line": {0: "Petra"},
    "tag beside": {0: "Harwood"},
    "tag with an aside": {0: "Petra"},
    "owned words": {0: "Petra"},
    "self-portrait": {0: "village"},
    "viewpoint": {0: "Petra"},
    "label of the headline": {0: "Lind"},
    "signed within the marks": {0: "Elias Noor"},
    "printed twice": {0: 1},
    "words of the subject": {0: "Petra"},
    "goes on after a report": {0: "Petra"},
    "governing verb": {0: "Petra"},
    "reported content": {0: "Petra"},
    "governed words": {0: "sign"},
    "closing frame": {0: "Petra"},
    "frame after": {0: "Petra"},
    "frame before": {0: "Petra"},
    "label before": {0: "Petra"},
    "label after": {0: "Petra"},
    "noun of saying": {0: "Her"},
    "turn of a transcript": {0: "LIND", 1: "NOOR", 2: "LIND"},
    "in scope of a cue": {0: "minister"},
    "goes on in words": {1: 0},
    "other cue in the sentence": {0: "Noor"},
    "subject of the sentence": {0: "Petra"},
    "resumed": {1: 0},
    "lead-in": {0: "Petra"},
    "takes turns": {2: 0, 3: 1, 4: 2},
    "follow-up": {0: "Petra"},
    "introduced above": {0: "Petra"},
    "speaker before": {1: 0},
}
NEEDS_ANOTHER = frozenset({"carried on", "interrupted", "goes on in words", "resumed", "takes turns", "speaker before"})


def tied(scene: Scene, link: Link | None) -> str | int | None:
    """A link in the terms of the tables."""
    if link is None or link.same_as is not None:
        return None if link is None else link.same_as
    if link.label is not None:
        return scene.text[slice(*link.label)]
    assert link.source is not None
    return scene.parse.sentences[link.source[0]].words[link.source[1]].text


def all_tied(name: str) -> list[str | int | None]:
    """What every quotation of a text is tied to."""
    scene = scene_of(stored_parses(FILE)[name])
    links = link_quotations(scene)
    return [tied(scene, links.get(i)) for i in range(len(scene.quotations))]


@pytest.mark.parametrize("name", LINKS)
def test_links(name: str) -> None:
    """The first rule that fits ties each quotation."""
    assert all_tied(name) == LINKS[name]


@pytest.mark.parametrize("name", ALONE)
def test_a_rule_alone(name: str) -> None:
    """Each rule ties what it is for."""
    scene = scene_of(stored_parses(FILE)[name])
    first = [rule for rule in RULES if rule.name == "governing verb" and name in NEEDS_ANOTHER]
    if name == "carried on":
        first = [rule for rule in RULES if rule.name in {"governing verb", "resumed"}]
    links = link_quotations(scene, (*first, *(rule for rule in RULES if rule.name == name)))
    assert {i: tied(scene, link) for i, link in links.items() if link.rule == name} == ALONE[name]


def test_every_rule_has_an_example() -> None:
    """A rule without an example here is a rule that nobody can check."""
    assert {rule.name for rule in RULES} == set(ALONE)


@pytest.mark.parametrize("name", sorted({rule.name for rule in RULES}))
def test_a_rule_switched_off(name: str) -> None:
    """It ties nothing in any text, and the others still work."""
    rules = tuple(rule for rule in RULES if rule.name != name)
    for parse in stored_parses(FILE).values():
        links = link_quotations(scene_of(parse), rules)
        assert name not in {link.rule for link in links.values()}


@pytest.mark.parametrize("name", LINKS)
def test_without_rules(name: str) -> None:
    """No rules, no links."""
    assert link_quotations(scene_of(stored_parses(FILE)[name]), ()) == {}


@pytest.mark.parametrize(
    ("words", "work"),
    [
        ("“The Long Way Home,” a novel", True),
        ("“We are staying here,” she said", False),
        ("“Home”", False),
        ("“The Bridge of the Two Rivers” came out", True),
    ],
)
def test_names_of_works(words: str, work: bool) -> None:
    """Titles are told by their capitals."""
    quotation = read_quotations(words, read_paragraphs(words))[0]
    assert names_a_work(words, quotation) is work


def test_dialogue() -> None:
    """Many bare turns make a dialogue; a report is none."""
    assert scene_of(stored_parses(FILE)["takes turns"]).dialogue
    assert not scene_of(stored_parses(FILE)["resumed"]).dialogue
