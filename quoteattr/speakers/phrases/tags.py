"""What follows a name and is no role: party and state tags, ages, places."""

from __future__ import annotations

import unicodedata

import regex

from quoteattr.speakers.lexicon import (
    entries,
    is_place,
    states,
)
from quoteattr.speakers.phrases.extents import is_stop
from quoteattr.speakers.phrases.letters import past_letters
from quoteattr.speakers.phrases.parties import party_behind
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word

# Possessive (``*+``): a name before endless blanks is no reason to try all ways of sharing them out.
_TAG = regex.compile(
    r"\s*+,?\s*+[\[(]?((?:Republican|Democrat|[RDI])(?:[-–,.] ?\p{Lu}[\p{L}. ]{0,18}?))[\])](?!\w)"
    r"|\s*+,\s*+([RDI][-–]\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]+)?)(?=\s*[,.;)])"
    r"|\s*+\((@\w+)\)"
    r"|\s*+\((\p{Lu}\p{L}*+\.?(?:\p{Lu}\.?)*+)\)"
)


_TAG_BEGINS = frozenset("[(RDI")
_BEFORE_TAGS = frozenset({",", "(", "of", "from", "in"})


def after_tags(sentence: Sentence, draft: Draft, text: str) -> tuple[int, str | None]:
    """Index of the word after the name and its tags (party, age, place), and the party tag."""
    words = sentence.words
    index = past_letters(words, draft.last + 1)
    affiliation = None
    if index < len(words) and words[index].text in ("'s", "’s"):
        return index, None
    end = words[index - 1].end
    party = party_behind(text, end) if words[index : index + 1] and words[index].text == "(" else None
    if party is not None and draft.type != "organization":
        while index < len(words) and words[index].start < party[1]:
            index += 1
        return _past_tags(sentence, index, draft), party[0]
    match = _TAG.match(text, end) if _may_be_tag(text, end) else None
    if match:
        affiliation = next(g for g in match.groups() if g)
        if match.group(4) and not (is_place(affiliation) or affiliation in states()):
            return index, None
        while index < len(words) and words[index].start < match.end():
            index += 1
    return _past_tags(sentence, index, draft), affiliation


def _past_tags(sentence: Sentence, index: int, draft: Draft) -> int:
    """The first word behind an age, a place, a suffix or a picture."""
    words = sentence.words
    while index + 1 < len(words):
        if words[index].lower not in _BEFORE_TAGS and words[index].text.isascii():
            break  # most words
        skip = skip_age(words, index) or _skip_suffix(words, index) or _skip_place(sentence, index, draft)
        skip = skip or _skip_picture(words, index) or _skip_pointer(words, index)
        skip = skip or _skip_birth_name(words, index) or _skip_player(words, index)
        if not skip:
            break
        index = skip
    return index


def _may_be_tag(text: str, end: int) -> bool:
    """Whether a tag can begin behind a name, by the first signs there."""
    after = text[end : end + 2].lstrip()[:1]
    if after == ",":
        comma = text.index(",", end)
        after = text[comma + 1 : comma + 3].lstrip()[:1]
    return not after or after in _TAG_BEGINS


def _skip_picture(words: tuple[Word, ...], index: int) -> int | None:
    """Past a picture behind a name: ``Odo Finch 🥐, the baker``."""
    text = words[index].text
    return index + 1 if not text.isascii() and unicodedata.category(text[0]) == "So" else None


def _skip_pointer(words: tuple[Word, ...], index: int) -> int | None:
    """Past where somebody is in a picture: ``Ada Holm, left, the mayor``, ``Ada Holm (pictured), head of the port``."""
    close = {",": ",", "(": ")"}.get(words[index].text)
    if index + 2 >= len(words) or words[index + 1].lower not in _IN_PICTURE or words[index + 2].text != close:
        return None
    return index + 2 + (close == ")")


_IN_PICTURE = frozenset({"left", "right", "centre", "center", "above", "below", "pictured", "foreground"})


def _skip_birth_name(words: tuple[Word, ...], index: int) -> int | None:
    """Past ``(née Finch)``."""
    if words[index].text != "(" or words[index + 1].lower not in ("née", "nee", "né", "born"):
        return None
    end = index + 2
    while end < len(words) and words[end].text[:1].isupper():
        end += 1
    return end + 1 if end > index + 2 and end < len(words) and words[end].text == ")" else None


def _skip_player(words: tuple[Word, ...], index: int) -> int | None:
    """Past who plays somebody: ``Marta (Ana Reis), a baker``."""
    if words[index].text != "(":
        return None
    end = index + 1
    while end < len(words) and words[end].name.endswith("PER") and words[end].text[:1].isupper():
        end += 1
    return end + 1 if index + 2 < end < len(words) and words[end].text == ")" else None


def skip_age(words: tuple[Word, ...], index: int) -> int | None:
    """Past ``, 33`` or ``, aged 33``."""
    if words[index].text not in (",", "("):
        return None
    after = index + 1
    while after < len(words) and words[after].lower in ("aged", "age", "now"):
        after += 1
    if after >= len(words) or not words[after].text.isdigit() or len(words[after].text) > 3:
        return None
    if after + 1 >= len(words) or is_stop(words[after + 1]) or words[after + 1].text == ".":
        return after + 1 + (after + 1 < len(words) and words[after + 1].text == ")")
    return None


def age_behind(sentence: Sentence, draft: Draft) -> int | None:
    """The age right behind a name: ``Ada Holm, 22,``, ``Ada Holm (22)``."""
    words = sentence.words
    at = draft.last + 1
    if at + 1 >= len(words) or words[at].text not in (",", "(") or skip_age(words, at) is None:
        return None
    return next(int(word.text) for word in words[at + 1 :] if word.text.isdigit())


def _skip_suffix(words: tuple[Word, ...], index: int) -> int | None:
    """Past ``, Jr.``, not past what says what somebody is (``, MP for Lundby``)."""
    if words[index].text != ",":
        return None
    if words[index + 1].text not in entries("suffixes") and words[index + 1].text not in entries("letters_of_honour"):
        return None
    after = index + 2
    office = after < len(words) and words[after].lower in ("and", "&", "of", "at")  # MD and CEO of Lind Motors
    if office or words[index + 1].lower in entries("person_nouns"):
        return None
    return after + 1 if after < len(words) and words[after].text == "." and words[index + 1].text[-1] != "." else after


def _skip_place(sentence: Sentence, index: int, draft: Draft) -> int | None:
    """Past ``of Flint, Mich.`` or ``, of Ohio``, ``of Flint in southern Ohio,``."""
    words = sentence.words
    at = index + (words[index].text == ",")
    if at + 1 >= len(words) or words[at].lower not in ("of", "from", "in"):
        return None
    end = at + 1
    while end < len(words) and (words[end].text[:1].isupper() or words[end].lower == "the"):
        end += 1
    name = " ".join(w.text for w in words[at + 1 : end])
    if end == at + 1:
        return None
    known = at > index or all(word.name.endswith("LOC") for word in words[at + 1 : end])
    if known and end + 2 < len(words) and words[end].lower in ("in", "near"):
        region = next((w.index for w in words[end + 1 : end + 5] if w.text == ","), end)
        if region > end + 1 and is_place(words[region - 1].text) | words[region - 1].name.endswith("LOC"):
            return region
    if end + 1 < len(words) and words[end].text == "," and is_place(words[end + 1].text):
        owner = end + 2 < len(words) and words[end + 2].text in ("'s", "’s")
        return None if owner else end + 2  # Ann Lee of Nordberg, Norway's largest bank
    return end if is_place(name) or _seen_as_place(sentence, at + 1, end, draft) else None


def _seen_as_place(sentence: Sentence, first: int, end: int, draft: Draft) -> bool:
    """Whether words before a comma are a place by the parser, or a lord's (``Ann Lee of Riverton, a nurse``)."""
    words = sentence.words
    if end >= len(words) or words[end].text != ",":
        return False
    if any(word.lower in entries("org_words") for word in words[first:end]):
        return False
    return _is_peer(draft) or all(word.name.endswith("LOC") for word in words[first:end])


def _is_peer(draft: Draft) -> bool:
    """Whether a name is a lord's or a lady's, which may end in a place (``Lord Holm of Riverton``)."""
    return (draft.honorific or "").lower() in ("lord", "lady", "baron", "baroness", "viscount", "viscountess", "earl")
