"""Parties in brackets behind a name: ``Ada Holm (Lab, Deal North)``, ``Odo Finch (NDP)``."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence

_IN_BRACKETS = regex.compile(r"\s?\((\p{Lu}[^()\n]{0,48})\)")


def party_behind(text: str, end: int) -> tuple[str, int] | None:
    """The party in brackets at ``end`` of a name and where they close, with the seat or land behind its comma."""
    found = _IN_BRACKETS.match(text, end)
    if found is None:
        return None
    words = found.group(1)
    return (words, found.end()) if words.partition(",")[0].strip() in entries("parties") else None


def without_parties(sentence: Sentence, text: str, drafts: list[Draft]) -> list[Draft]:
    """The mentions but those in the brackets of somebody's party; ``the National Party (NP)`` keeps its letters."""
    if "(" not in sentence.forms:
        return drafts
    tags = []
    for draft in drafts:
        somebody = draft.sort != "pronoun" and draft.type in ("person", "unknown")
        if somebody and (len(draft.name) != 1 or draft.honorific):
            found = party_behind(text, draft.end)
            if found is not None:
                tags.append((draft.end, found[1]))
    return [d for d in drafts if not any(start < d.start and d.end <= end for start, end in tags)] if tags else drafts
