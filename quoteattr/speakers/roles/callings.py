"""Clauses that say what somebody does: ``who works for the port``, ``who has sold eels since 1979``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.chunks import Chunk, behind_owners
from quoteattr.speakers.phrases.extents import extent, is_stop
from quoteattr.syntax.records import Sentence, Word

_HABITS = entries("habits")
_WORKS = frozenset(
    {"composed", "created", "designed", "directed", "played", "plays", "produced", "translated", "wrote", "co-wrote"}
)
_POSTS = {
    **dict.fromkeys(("works", "worked"), ("for", "at", "in", "with", "on")),
    **dict.fromkeys(("serves", "served", "sits", "sat"), ("on", "in")),
    **dict.fromkeys(("specializes", "specialises", "stars", "starred"), ("in",)),
    **dict.fromkeys(("writes", "wrote"), ("for", "about")),
    **dict.fromkeys(("teaches", "taught", "studies"), ("at",)),
    **dict.fromkeys(("presides", "presided"), ("over",)),
    **dict.fromkeys(("plays", "played"), ("for",)),
}
_LASTING = entries("lasting")
_BACKGROUND = {
    "grew": ("up",),
    "born": ("in",),
    "raised": ("in",),
    "lives": ("in", "on", "near", "across", "outside"),
    **dict.fromkeys(("voted", "votes", "campaigned", "volunteered", "volunteers", "caucused"), ("for",)),
}
_LONGEST = 20


def who_does(sentence: Sentence, chunks: list[Chunk], index: int, at: int) -> tuple[int, int] | None:
    """The last word of a clause that says what somebody does, and its verb; ``index`` is ``who``, ``at`` the verb.

    ``who works for the port authority``, ``who plays the smuggler in the film``, ``who sits on the council``; not
    ``who wrote a letter``, ``who plays well``.
    """
    words = sentence.words
    verb = words[at].lower
    if at + 1 >= len(words):
        return None
    if verb in _LASTING and words[at - 1].lower in ("has", "had"):
        return _long_since(sentence, index, at)
    start = at + 1
    if verb in _POSTS and words[start].lower in _POSTS[verb]:
        start += 1
        if verb in ("sat", "sits") and words[start - 1].lower == "in" and not _seats(words, chunks, start):
            return None  # who sat in the dock
    elif verb in _BACKGROUND and words[start].lower in _BACKGROUND[verb] and start + 1 < len(words):
        start += 1 + (verb == "grew" and words[start + 1].lower in ("in", "with", "on", "near", "among"))
    elif verb not in _HABITS and verb not in _WORKS:
        return None
    chunk = next((c for c in chunks if c.first == start), None)
    if chunk is None or words[chunk.last].quotation is not None or _is_time(words[chunk.last]):
        return None
    if start == at + 1 and verb in _WORKS and verb not in _HABITS and chunk.determiner in ("a", "an"):
        return None
    owned = behind_owners(chunks, chunk)
    return None if owned is None else (extent(sentence, owned.inner, owned.last, strict=True), at)


def _seats(words: tuple[Word, ...], chunks: list[Chunk], start: int) -> bool:
    """Whether a phrase is a body in which people have a seat: ``in the cabinet``, ``in Parliament``."""
    chunk = next((c for c in chunks if c.first == start), None)
    return chunk is not None and words[chunk.last].lower in entries("org_words") | entries("org_nouns")


def _is_time(word: Word) -> bool:
    return word.lower in ("time", "times", "day", "days", "week", "night", "part", "hours", "well", "home", "truth")


def _long_since(sentence: Sentence, index: int, at: int) -> tuple[int, int] | None:
    """``who has sold shellfish from the stall since 1979``, ``who had taught there for 30 years``: up to the comma."""
    words = sentence.words
    end = next((w.index for w in words[at:] if is_stop(w) or w.text == "."), len(words))
    inside = words[at + 1 : end]
    if end - index > _LONGEST or end == len(words) or any(w.quotation is not None for w in inside):
        return None
    since = any(w.lower == "since" for w in inside[:-1])
    joined = next(
        (n for n in range(2, len(inside)) if inside[n].lower == "and" and inside[n - 2].lower == "since"), None
    )
    if joined is not None:
        end, inside = inside[joined].index, inside[:joined]  # who has sold eels since 1979 | and lives nearby
    years = inside and inside[-1].lower in ("years", "decades") and any(w.lower == "for" for w in inside)
    return (end - 1, at) if since or years else None
