"""Slips of a parser mended: where players play, taken for a verb or an adverb (``Rovers right back Tom Lind said``)."""

from __future__ import annotations

from collections.abc import Sequence

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


def is_player(words: Sequence[Word], index: int) -> bool:
    """Whether a word and the one before it say where somebody plays: ``a tight | end``."""
    return index > 0 and words[index].lower in PLACES and words[index - 1].lower in _PLACES[words[index].lower]


def with_players(words: list[Word]) -> list[Word]:
    """``Tom Lind`` the subject of ``said`` in ``said Rovers running back Tom Lind``, all before it his title.

    In ``said the Rovers right back, Tom Lind`` the back is the subject, and Tom Lind stands beside.
    """
    for noun in words[:-2]:
        if noun.lower not in _PLACES or noun.index == 0:
            continue
        apart = words[noun.index + 1].text == ","
        name = words[noun.index + 1 + apart]
        if name.name != "B-PER":
            continue
        first = noun.index - 1 - (words[noun.index - 1].text == "-" and noun.index > 1)
        if words[first].lower not in _PLACES[noun.lower]:
            if noun.lower != "forward" or words[first].upos != "PROPN" or apart:
                continue
            first += 1
        team = first
        while team > 0 and words[team - 1].upos == "PROPN" and words[team - 1].quotation == noun.quotation:
            team -= 1
        above = name.head
        while team <= above < name.index:
            above = words[above].head
        if above < 0 or (apart and words[team - 1].upos != "DET"):
            continue
        for word in words[team - apart : noun.index]:
            relation = "det" if word.upos == "DET" else "compound"
            upos = "ADJ" if word.upos in ("VERB", "ADV") else word.upos
            words[word.index] = evolve(word, head=noun.index, relation=relation, upos=upos)
        subject = name.relation if above == name.head else "nsubj"
        if apart:
            words[noun.index] = evolve(noun, head=above, relation=subject, upos="NOUN", xpos="NN")
            words[name.index] = evolve(name, head=noun.index, relation="appos")
        else:
            words[noun.index] = evolve(noun, head=name.index, relation="nmod:desc", upos="NOUN", xpos="NN")
            words[name.index] = evolve(name, head=above, relation=subject)
    return words
