"""Roles that several people share: titles in the plural, examples of a group, the two between whom something is."""

from __future__ import annotations

from collections.abc import Iterator

from quoteattr.speakers.lexicon import entries, is_place, is_plural, is_several, singular, tells_something
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import extent
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found, phrase_at
from quoteattr.speakers.roles.roles import make_role
from quoteattr.speakers.roles.several import for_one
from quoteattr.speakers.roles.title_roles import title_role
from quoteattr.speakers.roles.titles import add_role
from quoteattr.syntax.records import Sentence, Word

_BEFORE_NAMES = (",", ":", "—", "–", "--")
_SHORT_PLURALS = frozenset({"sens", "reps", "govs", "gens", "profs"})


def share_titles(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Senators Ann Lee and Tom Hill``: a title in the plural is that of every name joined to the first."""
    names = [d for d in drafts if d.sort == "name" and d.entity is not None]
    words = sentence.words
    for draft in names:
        if draft.title is None or not _in_plural(words[draft.title[1]]):
            continue
        found = title_role(sentence, draft)
        if found is not None:
            share(reading, sentence, draft, names, sentence, found)


def share_apposition(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Two objectors, Ann Lee and Tom Hill, had come``: what stands in the plural before the names of all of them."""
    names = [d for d in drafts if d.sort == "name" and d.entity is not None]
    chunks, words = reading.chunks[sentence.index], sentence.words
    for draft in names:
        end = draft.phrase - 2
        if draft.title is not None or len(draft.name) < 2 or end < 1 or words[end + 1].text not in _BEFORE_NAMES:
            continue
        others = list(joined_to(sentence, draft, names))
        last = others[-1].last if others else end
        closed = last + 1 < len(words) and words[last + 1].text in (",", "—", "–", "--")
        chunk = next((c for c in chunks if c.last <= end and _counted(sentence, c, end)), None)
        if chunk is None and closed:
            chunk = next((c for c in chunks[:2] if c.last <= end and _opening(sentence, chunks, c, end)), None)
        if others and chunk is not None:
            found = Found(role_start(sentence, chunks, chunk), end, chunk.last, "description")
            for one in (draft, *others):
                if one.entity is not None and not reading.entities[one.entity].roles:
                    _give(reading, sentence, one, found)


def _counted(sentence: Sentence, chunk: Chunk, end: int) -> bool:
    """Whether a phrase up to a word begins with how many they are ("two objectors", "three sisters of Ada")."""
    words = sentence.words
    number = is_several(words[chunk.last].text) and words[chunk.inner].upos == "NUM" and chunk.inner < chunk.last
    return number and (chunk.last == end or extent(sentence, chunk.inner, chunk.last, end + 1) == end)


def _opening(sentence: Sentence, chunks: list[Chunk], chunk: Chunk, end: int) -> bool:
    """Whether a sentence begins with what all of several are ("The owners of the mill, Ann Lee and Tom Hill, said")."""
    words = sentence.words
    whose = chunk if chunk.owner is None else chunks[chunk.owner]
    several = whose.first == 0 and is_several(words[chunk.last].text) and words[chunk.last].text.islower()
    known = several and (chunk.owner is not None or chunk.determiner in ("the", "its", "their", "his", "her"))
    return known and (chunk.last == end or extent(sentence, chunk.inner, chunk.last, end + 1) == end)


def share_after(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Ann Lee and Tom Hill, bakers in Holm, said``: what stands in the plural behind the last is said of all.

    ``Ann Lee and Tom Hill, the parents of two sailors lost in May, said``
    """
    names = [d for d in drafts if d.sort == "name" and d.entity is not None and d.quoted is None]
    if len(names) < 2:
        return
    chunks, words = reading.chunks[sentence.index], sentence.words
    for number, draft in enumerate(names):
        if number and any(joined is draft for joined in joined_to(sentence, names[number - 1], names)):
            continue
        joined = list(joined_to(sentence, draft, names))
        last = joined[-1] if joined else None
        if last is None or last.last + 2 >= len(words) or words[last.last + 1].text != ",":
            continue
        found = phrase_at(sentence, chunks, last.last + 2, "description")
        if found is None or not is_several(words[found.head].text):
            continue
        owned = any(c.first == found.first and c.possessive for c in chunks)  # the firm's owners; not: the bakers
        both = words[last.phrase - 1].lower == "and" and words[found.first].lower == "the"
        of_whom = both and found.last > found.head and words[found.head + 1].lower == "of"  # the parents of Tom
        if words[found.first].upos == "DET" and not (owned or of_whom):
            continue
        after = words[found.last + 1] if found.last + 1 < len(words) else None
        if after is not None and after.text not in (",", ".", ";", "—", "–", "-"):
            if not (of_whom and after.base_relation == "acl"):
                continue
        for one in (draft, *joined[:-1]):
            _give(reading, sentence, one, found)


def _in_plural(word: Word) -> bool:
    """Whether a title is meant for several ("Senators", "Sens.")."""
    return is_plural(word) or word.lower.rstrip(".") in _SHORT_PLURALS


def share(
    reading: Reading, sentence: Sentence, first: Draft, names: list[Draft], where: Sentence, found: Found
) -> None:
    """Put the title of the first name to every name joined to it."""
    for other in joined_to(sentence, first, names):
        if other.title is not None:
            break
        if other.entity is not None and (other.type == "person" or len(other.name) > 1):
            add_role(reading, where, reading.entities[other.entity], found)


def joined_to(sentence: Sentence, first: Draft, names: list[Draft]) -> Iterator[Draft]:
    """The names after the first that ``and`` or commas join to it, in order."""
    words = sentence.words
    last = first.last
    for other in names:
        if other.first <= first.last or words[other.phrase - 1].text in ("(", "["):
            continue
        where = other.type == "organization" or is_place(" ".join(other.name)) or words[other.last].name.endswith("LOC")
        if where and words[other.phrase - 1].lower in ("of", "at", "from", "with"):
            continue  # Senators Ann Lee | of Ohio | and Tom Hill
        between = words[last + 1 : other.phrase]
        if len(between) > 8 or other.entity is None:
            return
        if not all(w.lower in (",", "and", "&", "or", "the") or w.upos in ("PUNCT", "PROPN", "ADP") for w in between):
            return
        if not any(w.lower in ("and", ",", "&", "or") for w in between):
            return
        yield other
        last = other.last


_BEFORE_EXAMPLES = frozenset({"as", "them", "including", "like"})


def name_examples(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``dancers, including Ann Lee and Tom Hill``: each of those named is one of the group."""
    if _BEFORE_EXAMPLES.isdisjoint(sentence.forms):
        return
    chunks = reading.chunks[sentence.index]
    names = [d for d in drafts if d.sort == "name" and d.entity is not None and d.quoted is None and not d.heading]
    for draft in names:
        end = _before_example(sentence, draft.phrase)
        chunk = _group_at(sentence, chunks, end) if end is not None else None
        if chunk is None or end is None:
            continue
        found = Found(role_start(sentence, chunks, chunk), end, chunk.last, "description")
        for one in (draft, *joined_to(sentence, draft, names)):
            _give(reading, sentence, one, found)


def name_others(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Ann Lee, Tom Hill and other bakers``: each of those named is one."""
    if "other" not in sentence.forms or "and" not in sentence.forms:
        return
    chunks, words = reading.chunks[sentence.index], sentence.words
    names = [d for d in drafts if d.sort == "name" and d.entity is not None and d.quoted is None and not d.heading]
    for draft in names:
        one_of = (draft, *joined_to(sentence, draft, names))
        at = one_of[-1].last + 1
        at += at < len(words) and words[at].text == ","
        if [word.lower for word in words[at : at + 2]] != ["and", "other"]:
            continue
        chunk = next((c for c in chunks if at + 1 in (c.first, c.inner) and c.owner is None), None)
        if chunk is None or not is_several(words[chunk.last].text) or chunk.possessive:
            continue
        if singular(words[chunk.last].lower) in entries("general_nouns"):
            continue
        found = Found(role_start(sentence, chunks, chunk), chunk.last, chunk.last, "description")
        for one in one_of:
            _give(reading, sentence, one, found)


def _before_example(sentence: Sentence, first: int) -> int | None:
    """The last word of the phrase that a name is an example of: before ``like``, ``such as``, ``including``."""
    words = sentence.words
    at = first - 1
    if at < 1:
        return None
    pair = (words[at - 1].lower, words[at].lower)
    if pair in (("such", "as"), ("among", "them")):
        at -= 1
    elif words[at].lower != "including" and not (words[at].lower == "like" and words[at].upos == "ADP"):
        return None
    at -= 1
    if at > 0 and words[at].text == ",":
        at -= 1
    return at if at >= 0 else None


def _group_at(sentence: Sentence, chunks: list[Chunk], end: int) -> Chunk | None:
    """The phrase for several people that ends at a word, complements included ("members of the board")."""
    words = sentence.words
    chunk = next((c for c in chunks if c.last == end), None)
    for _ in range(3):
        if chunk is None:
            return None
        noun = words[chunk.last]
        several = is_several(noun.text) or (noun.upos == "NOUN" and is_several(noun.lower))
        if several and tells_something(singular(noun.lower)):
            return chunk
        before = chunk.first - 1
        if before < 1 or words[before].lower not in ("of", "in", "at", "from", "for", "on"):
            return None
        chunk = next((c for c in chunks if c.last == before - 1), None)
    return None


def role_start(sentence: Sentence, chunks: list[Chunk], chunk: Chunk) -> int:
    """Where the role begins: with the owner, without numbers and words such as ``many`` and ``other``."""
    start = chunk.inner
    if chunk.owner is not None:
        return chunks[chunk.owner].inner
    while start < chunk.last and (
        sentence.words[start].upos == "NUM"
        or sentence.words[start].lower in entries("empty_modifiers") | {"several", "many", "some", "few", "most"}
    ):
        start += 1
    return start


def _give(reading: Reading, sentence: Sentence, draft: Draft, found: Found) -> None:
    """Put a role said of several to one of them, without more ado: they may be called by another noun."""
    entity = reading.entity_of(draft)
    role = make_role(sentence, reading.parse.text, found)
    if entity is not None and role is not None and entity.type in ("person", "unknown"):
        entity.roles.append(for_one(role, sentence.words[found.head].text))


def tell_of_two(reading: Reading, sentence: Sentence, names: list[Draft]) -> None:
    """``Lee met Hill in a debate between the candidates``: what both are, if nothing else says what they are."""
    named = {d.entity: d for d in names if d.quoted is None and not d.heading}
    people = [d for d in named.values() if d.entity is not None and reading.entities[d.entity].type == "person"]
    if len(people) != 2 or any(len(reading.entities[d.entity].key) < 2 for d in people if d.entity is not None):
        return
    chunks = reading.chunks[sentence.index]
    chunk = next((c for c in chunks if _of_two(sentence, c)), None)
    if chunk is None:
        return
    found = Found(role_start(sentence, chunks, chunk), chunk.last, chunk.last, "description")
    for draft in people:
        if draft.entity is not None and not reading.entities[draft.entity].roles:
            _give(reading, sentence, draft, found)


def _of_two(sentence: Sentence, chunk: Chunk) -> bool:
    """Whether a phrase is for two people spoken of ("between the candidates", "the two senators")."""
    words = sentence.words
    noun = words[chunk.last]
    if chunk.determiner not in ("the", "both") or chunk.possessive or not noun.text.islower():
        return False
    if not is_several(noun.text) or singular(noun.lower) in entries("general_nouns") or noun.quotation is not None:
        return False
    if [w.text for w in words[chunk.last + 1 : chunk.last + 2]] == [","] and words[chunk.last + 2].upos == "PROPN":
        return False  # between the parents, Karl and Ida Holm, and Lind
    two = chunk.determiner == "both" or words[chunk.inner].lower == "two"
    return two or (chunk.first > 0 and words[chunk.first - 1].lower == "between")
