"""The body that somebody is of: ``Ann Lee of the Harbour Institute``, ``Odo Finch, formerly of Nordbank``."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from quoteattr.speakers.lexicon import entries, is_person_noun, is_place, is_plural, noun_type
from quoteattr.speakers.phrases.chunks import Chunk, behind_owners, glued
from quoteattr.speakers.phrases.extents import body_comma, extent
from quoteattr.speakers.phrases.joined import ends_name
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.postings import is_body
from quoteattr.speakers.roles.predicates import Found
from quoteattr.syntax.records import Sentence, Word


def of_body(sentence: Sentence, chunks: list[Chunk], index: int) -> Found | None:
    """The body after the name: ``Ann Lee of Clean Rivers Network``, ``of the liberal Eel Center``, ``of Lee Farms``."""
    words = sentence.words
    chunk = next((c for c in chunks if c.first == index + 1), None)
    if chunk is None:
        return None
    start = _name_start(words, chunk)
    owned = _owned_body(sentence, chunks, chunk)
    if owned is not None:
        return owned
    business = _of_business(sentence, chunks, chunk) if words[chunk.inner].text.islower() else None
    if business is not None or not words[start].text[:1].isupper():
        return business
    after = next((c for c in chunks if chunk.possessive and c.first == chunk.last + 2), None)
    if after is not None and words[after.last].lower in entries("org_words"):
        chunk = evolve(chunk, last=after.last)  # the Nurses' Union
    name = list(words[start : chunk.last + 1])
    if words[chunk.first].text == "The" and not (name[-1].name.endswith("LOC") or is_place(name[-1].text)):
        return Found(chunk.inner, chunk.last, chunk.last, "body")  # Ann Lee of The Lantern
    if is_place(" ".join(w.text for w in name)):
        return None
    bodies = entries("org_words")
    last = chunk.last
    if _said_to_be_body(sentence, chunks, chunk):
        return Found(chunk.inner, last, last, "body")
    seen = _seen_as_body(name)
    seen = seen or (len(name) > 1 and not chunk.possessive and any(word.text == words[index - 1].text for word in name))
    if not (seen or any(w.lower in bodies for w in name) or (name[-1].text.isupper() and len(name[-1].text) > 1)):
        return None
    if chunk.last + 1 < len(words) and words[chunk.last + 1].text == "," and len(name) == 1:
        if not name[0].name.endswith("ORG") or not (chunk.determiner or name[0].text.isupper()):
            return None
    return Found(chunk.inner, _body_end(sentence, chunks, last), last, "body")


def _seen_as_body(name: Sequence[Word]) -> bool:
    """Whether the parser sees a body in words with capitals; it marks its noun at least: ``Red | Cross``."""
    return name[-1].name.endswith("ORG") and all(word.name == "O" or word.name.endswith("ORG") for word in name)


def _owned_body(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> Found | None:
    """A noun for a body behind whose it is: ``Ann Lee of the Holm law firm``, ``from Odo Finch's campaign``."""
    words = sentence.words
    last = behind_owners(chunks, chunk)
    noun = words[last.last] if last is not None else None
    whose = chunk.possessive or words[chunk.inner].text[:1].isupper()
    if noun is None or not noun.text.islower() or not whose or not is_common_body(noun.lower):
        return None
    return Found(chunk.inner, noun.index, noun.index, "body")


def is_common_body(noun: str) -> bool:
    """Whether a common noun is one for a body that somebody can be of: ``firm``, ``police``."""
    return noun_type(noun) == "organization" or noun in ("police", "team")


def _name_start(words: Sequence[Word], chunk: Chunk) -> int:
    """Where a body's name begins behind what is said of it: ``the liberal | Harbour Center``."""
    start = chunk.inner
    while start < chunk.last and not words[start].text[:1].isupper() and words[start].upos not in ("NOUN", "NUM"):
        start += 1
    return start if words[start].text[:1].isupper() else chunk.inner


def at_body(sentence: Sentence, chunks: list[Chunk], draft: Draft, index: int) -> Found | None:
    """The body at which somebody is: ``said Ann Lee at Nordbank Securities``, not ``at Nordbank Stadium``.

    ``said Ann Lee with the law firm Kray``, ``with St. Ann's Hospital``
    """
    words = sentence.words
    chunk = next((c for c in chunks if c.first == index + 1), None)
    if chunk is None or not draft.relation.startswith("nsubj") or len(draft.name) < 2:
        return None
    if words[index].lower == "with":
        house = _house(words, chunks, chunk)
        if house is not None or words[chunk.inner].text.islower():
            return house or _of_business(sentence, chunks, chunk) or _owned_body(sentence, chunks, chunk)
    if chunk.possessive:
        return None
    name = words[_name_start(words, chunk) : chunk.last + 1]
    tied = draft.first <= words[chunk.last].head <= draft.last or draft.first <= name[0].head <= draft.last
    behind = words[chunk.last].head == words[draft.head].head < draft.first and words[index].lower == "with"
    tied = tied or behind  # said Ann Lee with the Holm police
    if tied and (owned := _owned_body(sentence, chunks, chunk)) is not None:
        return owned
    if not tied or not _seen_as_body(name) or is_place(" ".join(w.text for w in name)):
        return None
    return Found(chunk.inner, _body_end(sentence, chunks, chunk.last), chunk.last, "body")


def _house(words: tuple[Word, ...], chunks: list[Chunk], chunk: Chunk) -> Found | None:
    """A house called after somebody: ``St. Ann's Hospital``, ``King's College``."""
    after = next((c for c in chunks if c.owner is not None and chunks[c.owner] is chunk), None)
    inside = words[after.first : after.last + 1] if after is not None else ()
    named = bool(inside) and all(word.text[:1].isupper() for word in inside)
    if not named or inside[-1].lower not in entries("org_words"):
        return None
    return Found(chunk.inner, inside[-1].index, inside[-1].index, "body")


def with_body(sentence: Sentence, found: Found) -> Found:
    """An office with its field and body behind commas: ``Ann Lee, Vice President, Sales, Nordbank``."""
    words = sentence.words
    if not _is_plain(sentence, found):
        return found
    last = _offices_end(sentence, found)
    if last != found.last:
        return evolve(found, last=last)
    while last + 2 < len(words) and words[last + 1].text == ",":
        end = last + 2
        while end < len(words) and (
            words[end].text[:1].isupper() or words[end].lower in _IN_NAMES or glued(words, end)
        ):
            end += 1
        part = words[last + 2 : end]
        stops = end == len(words) or words[end].text in _STOPS or words[end].upos in ("VERB", "AUX")
        if not stops or not is_body(part) or is_place(part[0].text) or not _names_body(part):
            break
        last = end - 1
    return found if last == found.last else evolve(found, last=last)


def _is_plain(sentence: Sentence, found: Found) -> bool:
    """Whether an office has no article, or one and a capital: ``the Chairman | , Caretaker Committee``."""
    first, head = sentence.words[found.first], sentence.words[found.head]
    if first.upos not in ("DET", "PRON"):
        return True
    return first.lower == "the" and head.text[:1].isupper() and found.head == found.last == found.first + 1


def _offices_end(sentence: Sentence, found: Found) -> int:
    """Where a list of offices in capitals ends: ``Ann Lee, Chairman, President and CEO of Kray``."""
    words = sentence.words
    last, more = found.last, 0
    if not words[found.head].text[:1].isupper() or "and" not in sentence.forms:
        return found.last
    while last + 2 < len(words) and words[last + 1].lower in (",", "and", "&"):
        ends = words[last + 1].text != "," or words[last + 2].lower in ("and", "&")
        first = last + 2 + (words[last + 1].text == "," and ends)
        noun = first
        while noun < len(words) and words[noun].text[:1].isupper() and not _is_office(words[noun]):
            noun += 1
        while noun + 1 < len(words) and _is_office(words[noun + 1]) and words[noun + 1].text[:1].isupper():
            noun += 1  # Executive | Officer
        after = words[noun + 1 : noun + 2]
        if noun == len(words) or not _is_office(words[noun]) or (after and after[0].text[:1].isupper()):
            break
        if ends:
            return extent(sentence, first, noun, strict=True) if more else found.last
        last, more = noun, more + 1
    return found.last


def _is_office(word: Word) -> bool:
    """Whether a word with a capital is an office: ``President``, ``CEO``."""
    known = is_person_noun(word.lower) or word.lower == "chair"
    return word.text[:1].isupper() and known


_IN_NAMES = frozenset({"of", "for", "and", "&", "the"})
_STOPS = frozenset({",", ".", ";", ":", "”", '"', "''", "’", ")"})


def _names_body(words: Sequence[Word]) -> bool:
    """Whether words with capitals name a body or a field: by a word, by the parser (``Nordbank``, ``Sales``)."""
    if words[0].upos in ("VERB", "ADV"):
        return False
    if all(word.name.endswith("ORG") for word in words if word.lower not in _IN_NAMES):
        return True
    return words[-1].lower in entries("fields") or any(word.lower in entries("org_words") for word in words)


def _of_business(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> Found | None:
    """A noun for a body and its name after a person's: ``Ann Lee of the design firm Kray``."""
    words = sentence.words
    name = next((i for i in range(chunk.inner + 1, chunk.last + 1) if words[i].text[:1].isupper()), None)
    if name is None or noun_type(words[name - 1].lower) != "organization":
        return None
    last = _body_end(sentence, chunks, chunk.last)
    last += last + 1 < len(words) and words[last + 1].upos == "ADV" and ends_name(words, last + 1)
    return Found(chunk.inner, last, chunk.last, "body")


def _said_to_be_body(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> bool:
    """Whether what stands beside a name says that it is a body's: ``Ann Lee of Nordberg, Norway's largest bank,``."""
    words = sentence.words
    position = next((n for n, c in enumerate(chunks) if c.first == chunk.last + 2), None)
    if position is None or words[chunk.last + 1].text != ",":
        return False
    while chunks[position].possessive and position + 1 < len(chunks) and chunks[position + 1].owner == position:
        position += 1
    noun = words[chunks[position].last]
    tied = noun.base_relation == "appos" and (chunk.first <= noun.head <= chunk.last)
    return noun_type(noun.lower) == "organization" and noun.text.islower() and (tied or not is_plural(noun))


def _body_end(sentence: Sentence, chunks: list[Chunk], last: int) -> int:
    """Where a body's name ends that goes on after a small word ("Institute" for Marine Studies)."""
    words = sentence.words
    while last + 2 < len(words) and (
        words[last + 1].lower in ("for", "of", "on", "and") or body_comma(sentence, last + 1)
    ):
        after = next((c for c in chunks if last + 2 in (c.first, c.inner)), None)
        if after is None or not words[after.inner].text[:1].isupper() or not words[after.last].text[:1].isupper():
            break
        if words[last + 1].lower == "and" and words[after.inner].name == "B-PER" and after.last > after.inner:
            break  # Ann Lee of the Harbour Guild | and Tom Hill
        last = after.last
    return last
