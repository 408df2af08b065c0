"""Parties: in brackets behind a name (``Ada Holm (Lab, Deal North)``), and those that tell people apart."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence

_AND_PLACE = regex.compile(r"[RDI][-–]\p{Lu}")
_IN_BRACKETS = regex.compile(r"\s?\((\p{Lu}[^()\n]{0,48})\)")


def party_behind(text: str, end: int) -> tuple[str, int] | None:
    """The party in brackets at ``end`` of a name and where they close, with the seat or land behind its comma."""
    found = _IN_BRACKETS.match(text, end)
    if found is None:
        return None
    words = found.group(1)
    party = words.partition(",")[0].strip()
    before = party.partition("-")[0]
    known = party in entries("parties") or (len(before) > 1 and before in entries("parties"))  # (PH-Kulim)
    return (words, found.end()) if known else None


def without_parties(sentence: Sentence, text: str, drafts: list[Draft]) -> list[Draft]:
    """The mentions but those in the brackets of somebody's party; ``the National Party (NP)`` keeps its letters.

    Nor is ``R-Ohio`` one in ``Ann Lee, R-Ohio, and Tom Hill, D-Utah, said``.
    """
    ends = {draft.last for draft in drafts if draft.sort == "name"}
    drafts = [d for d in drafts if not (d.first - 2 in ends and _AND_PLACE.match(d.text))]
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


_PARTIES = (
    frozenset({"republican", "republicans", "gop"}),
    frozenset({"democrat", "democrats", "democratic"}),
    frozenset({"labour"}),
    frozenset({"tory", "tories"}),
    frozenset({"snp"}),
    frozenset({"lib"}),
)
_TAGS = {
    "R": "gop", "Rep": "gop", "D": "democrat", "Dem": "democrat", "Lab": "labour", "Con": "tory",
    "Lib Dem": "lib", "LibDem": "lib", "LD": "lib",
}  # fmt: skip


def _parties(words: Iterable[str]) -> set[int]:
    """Which parties are named among words; ``Conservative`` is one, ``conservative`` is none."""
    said = {"tory" if word == "Conservative" else word.lower() for word in words}
    return {number for number, names in enumerate(_PARTIES) if said & names}


def of_other_party(entity: Entity, draft: Draft) -> bool:
    """Whether the text has put somebody in another party only than the phrase names ("the GOP nominee")."""
    party = _parties(draft.text.split())
    if len(party) != 1:
        return False
    said_of = (*(role.text for role in entity.roles), *entity.ahead)
    known = _parties(part.strip(".,'’") for role in said_of for part in role.split())
    tag = (entity.affiliation or "").replace("–", "-").replace(",", "-").split("-")[0].strip()
    known |= _parties([_TAGS.get(tag, tag)])
    return bool(known) and not known & party
