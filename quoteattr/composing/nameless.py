"""Words that stand for people without naming them: as little a name as ``she``."""

from __future__ import annotations

from attrs import evolve

from quoteattr.types import Speaker
from quoteattr.wordlists import word_list

_STANDING_FOR = word_list("composing", "standing_for")


def nameless(speaker: Speaker) -> Speaker:
    """A speaker of whom the text says ``One``, ``the other``, ``two others`` or ``nobody``, without that as a name.

    >>> nameless(Speaker(0, "Two others", type="group")).name, nameless(Speaker(0, "two sailors")).name
    (None, 'two sailors')
    """
    words = (speaker.name or "").lower().split()
    nobody = words[:1] == ["nobody"] or words[:2] == ["no", "one"]  # No one at the port
    if not words or not (nobody or _STANDING_FOR.issuperset(words)) or speaker.honorific is not None:
        return speaker
    roles = tuple(role for role in speaker.roles if not _STANDING_FOR.issuperset(role.text.lower().split()))
    kind = "unknown" if speaker.type == "person" and not speaker.pronouns else speaker.type
    return evolve(speaker, name=None, role=roles[0].text if roles else None, roles=roles, type=kind)
