"""Those whom a narrator calls by what they are to the narrator: ``my companion``, ``our landlady``."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers import Cast

_OWN = frozenset({"my", "our"})
_WORDS = 2
_REACH = 6000  # characters: whoever is "our visitor" a chapter later is another one


def narrators_own(cast: Cast) -> Iterator[tuple[int, int]]:
    """Entries of one phrase of the narrator's, each with the one before: ``“Yes,” said my companion`` twice.

    Not ``my old friend`` and ``my new friend``, of whom there may be two.
    """
    last: dict[str, tuple[int, int]] = {}
    for mention in cast.mentions:
        if mention.sort != "nominal" or mention.number != "singular" or mention.entity is None:
            continue
        words = mention.text.lower().split()
        if len(words) != _WORDS or words[0] not in _OWN or cast.speaker(mention.entity).type != "person":
            continue
        entity, place = last.get(words[1], (mention.entity, mention.start))
        if entity != mention.entity and mention.start - place < _REACH:
            yield mention.entity, entity
        last[words[1]] = (mention.entity, mention.start)
