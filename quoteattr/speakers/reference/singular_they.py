"""One who is ``they``: by their own word (``who uses they/them pronouns``), or because nothing says he or she."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.syntax.records import Sentence

_OUTRIGHT = regex.compile(
    r"\bthey(?:/|\sand\s|,\s)them\b(?:/theirs?)?(?:\sas\s(?:their|her|his)\s|\s)?(?:pronouns|\))"
    r"|\bpronouns\s(?:are|of)\s[“\"'‘]?they\b|\bgoes\sby\sthey\b|\bnon-?binary\b"
)
_SIGNS = ("pronouns", "they/them", "binary", "by they")
_SOMEBODY = frozenset({"a", "an", "one", "another"})


def known_as_they(text: str, sentences: Sequence[Sentence], drafts: Mapping[int, Sequence[Draft]]) -> set[Draft]:
    """The names of whom a text says that they are ``they``: ``Robin Vance, who uses they/them pronouns``.

    ``Kit Abney (they/them)``, ``Sky Moran is nonbinary``; the last one named before it in the sentence, if nobody
    else stands between.
    """
    found: set[Draft] = set()
    told = any(sign in text for sign in _SIGNS)
    places = [match.start() for match in _OUTRIGHT.finditer(text)] if told else []
    for sentence in sentences if places else ():
        for place in places:
            if not sentence.start <= place < sentence.end:
                continue
            before = [
                d for d in drafts.get(sentence.index, ()) if d.end <= place and d.sort == "name" and d.quoted is None
            ]
            if before and before[-1].type in ("person", "unknown"):
                found.add(before[-1])
    return found


def somebody_unknown(pronoun: Draft, focus: Focus) -> tuple[Entity, float, str] | None:
    """Who is ``they`` where no several are spoken of: ``A student said they saw smoke. “It was black,” they said.``"""
    if pronoun.lemma != "they" or pronoun.possessive:
        return None
    for draft, entity in reversed(focus.recent):
        if pronoun.sentence - draft.sentence > 1:
            break
        if entity.named or entity.type != "person" or entity.gender is not None or entity.number == "plural":
            continue
        again = draft.sort == "pronoun" and draft.lemma == "they"
        says = (draft.sentence, draft.head) in focus.sources and draft.text.partition(" ")[0].lower() in _SOMEBODY
        if again or says:
            return entity, 0.55, f"“{pronoun.text}” can be one of whom nothing says he or she"
    return None
