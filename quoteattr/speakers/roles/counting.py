"""What a number behind names that are joined says of all of them: ``both bakers``, ``two of the five bakers``."""

from __future__ import annotations

from attrs import evolve

from quoteattr.speakers.lexicon import entries, is_several, singular
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import extent
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found
from quoteattr.speakers.roles.roles import make_role
from quoteattr.speakers.roles.several import for_one
from quoteattr.speakers.roles.sharing import joined_to, role_start
from quoteattr.syntax.records import Sentence

_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_OPENINGS = frozenset({",", "-", "--", "—", "–", "("})


def share_count(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Ann Lee and Tom Hill, both bakers``: each is a baker, if there are as many names as the number says.

    ``two of the five bakers who had stayed``: each is ``one of the five bakers who had stayed``.
    """
    names = [d for d in drafts if d.sort == "name" and d.entity is not None and not d.heading]
    words = sentence.words
    if len(names) < 2 or _NUMBERS.keys().isdisjoint(sentence.forms):
        return
    done = -1
    for draft in names:
        joined = [draft, *joined_to(sentence, draft, names)] if draft.first > done else []
        at = joined[-1].last + 2 if joined else len(words)
        at += at < len(words) and words[at].lower == "the"
        if (
            at + 2 >= len(words)
            or words[joined[-1].last + 1].text not in _OPENINGS
            or _NUMBERS.get(words[at].lower) != len(joined)
        ):
            continue
        done = joined[-1].last
        found = _said_of_all(sentence, reading.chunks[sentence.index], at)
        for one in joined if found is not None else ():
            _give(reading, sentence, one, found)


def _said_of_all(sentence: Sentence, chunks: list[Chunk], at: int) -> Found | None:
    """The phrase behind the number at ``at``, with ``of`` where it is about some of several."""
    words = sentence.words
    some = words[at + 1].lower == "of"
    starts = (at + 2,) if some else (at - 1, at, at + 1)
    chunk = next((c for c in chunks if c.first in starts), None)
    if (
        chunk is None
        or chunk.possessive
        or not (words[chunk.last].lower == "people" or is_several(words[chunk.last].text))
    ):
        return None
    first = at + 1 if some else max(role_start(sentence, chunks, chunk), at + 1)
    return Found(first, extent(sentence, chunk.last, chunk.last), chunk.last, "apposition")


def _give(reading: Reading, sentence: Sentence, draft: Draft, found: Found | None) -> None:
    """Put it to one of those named."""
    entity = reading.entity_of(draft)
    if entity is None or found is None or entity.type not in ("person", "unknown"):
        return
    role = make_role(sentence, reading.parse.text, found)
    if role is None:
        return
    if sentence.words[found.first].lower == "of":
        entity.roles.append(evolve(role, text=f"one {role.text}"))
    elif singular(sentence.words[found.head].lower) not in entries("general_nouns"):
        entity.roles.append(for_one(role, sentence.words[found.head].text))
