"""Slips of a parser mended: where players play, taken for a verb or an adverb (``Rovers right back Tom Lind said``)."""

from __future__ import annotations

from attrs import evolve

from quoteattr.syntax.records import Word

_SIDES = frozenset({"left", "right", "center", "centre", "defensive", "offensive"})
_PLACES = {
    "back": _SIDES | {"running", "full", "half", "wing"},
    "forward": _SIDES | {"power", "small"},
    "tackle": _SIDES,
    "end": frozenset({"tight", "defensive"}),
}
PLACES = frozenset(_PLACES)


def with_players(words: list[Word]) -> list[Word]:
    """``Tom Lind`` the subject of ``said`` in ``said Rovers running back Tom Lind``, all before it his title."""
    for noun in words[:-1]:
        if noun.lower not in _PLACES or noun.index == 0 or words[noun.index + 1].name != "B-PER":
            continue
        first = noun.index - 1 - (words[noun.index - 1].text == "-" and noun.index > 1)
        if words[first].lower not in _PLACES[noun.lower]:
            if noun.lower != "forward" or words[first].upos != "PROPN":
                continue
            first += 1
        team = first
        while team > 0 and words[team - 1].upos == "PROPN" and words[team - 1].quotation == noun.quotation:
            team -= 1
        name = words[noun.index + 1]
        above = name.head
        while team <= above < name.index:
            above = words[above].head
        if above < 0:
            continue
        relation = name.relation if above == name.head else "nsubj"
        words[name.index] = evolve(name, head=above, relation=relation)
        for word in words[team : noun.index]:
            words[word.index] = evolve(
                word, head=noun.index, relation="compound", upos="ADJ" if word.upos in ("VERB", "ADV") else word.upos
            )
        words[noun.index] = evolve(noun, head=name.index, relation="nmod:desc", upos="NOUN", xpos="NN")
    return words
