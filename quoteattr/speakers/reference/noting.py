"""The fullest form of a name, and where it stands first."""

from __future__ import annotations

from quoteattr.speakers.records import Draft, Entity


def note_name(entity: Entity, draft: Draft) -> None:
    """Remember the fullest form of a name and where it stands first."""
    full = " ".join(draft.name)
    at = (draft.name_start, draft.end)
    loud = entity.name is not None and entity.name.isupper() and len(entity.name) > _LETTERS and not full.isupper()
    fuller = entity.name is None or (len(draft.name) > len(entity.name.split()) and not draft.heading)
    if fuller or (loud and entity.type == "person"):  # MR. RUDGE over a chapter is Rudge
        if entity.name is not None and entity.name.casefold() != full.casefold():
            entity.aliases.append(entity.name)
        entity.name, entity.name_at = full, at
    elif full == entity.name and entity.name_at is not None and _stands_before(draft, entity.name_at[0]):
        entity.name_at = at
    elif full != entity.name and full not in entity.aliases:
        entity.aliases.append(full)


_LETTERS = 4


def _stands_before(draft: Draft, start: int) -> bool:
    """Whether a name in running text stands before the place noted first, which is in somebody's words."""
    return draft.sentence >= 0 and draft.quoted is None and not draft.heading and draft.name_start < start
