"""Names that only the whole text shows: in headings, as words of other names, as mistagged surnames."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from quoteattr.speakers.identity.gathering import Register
from quoteattr.speakers.lexicon import entries, honorifics, is_given
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.stray_names import plausible_stray
from quoteattr.speakers.phrases.word_shapes import name_token
from quoteattr.speakers.records import Draft
from quoteattr.syntax.records import Sentence, Word


def person_draft(sentence: Sentence, text: str, first: int, last: int) -> Draft:
    """A mention by name made of the words ``first`` to ``last`` alone."""
    words = sentence.words
    head = next((i for i in range(first, last + 1) if not first <= words[i].head <= last), last)
    start, end = words[first].start, words[last].end
    shown = text[start:end]
    for mark in ("'s", "’s"):
        if shown.endswith(mark):
            shown, end = shown[: -len(mark)], end - len(mark)
    draft = Draft(sentence.index, first, last, head, first, "name", start, end, shown, tuple(shown.split()), start)
    draft.relation, draft.quoted = words[head].relation, words[last].quotation
    return draft


def known_surnames(sentence: Sentence, text: str, drafts: list[Draft], register: Register) -> list[Draft]:
    """Surnames of known people that the tagger took for something else ("Price said", "Rowed said")."""
    found = []
    for word in sentence.words:
        if not word.text[:1].isupper() or word.upos in ("DET", "PRON", "CCONJ", "ADP") or _taken(drafts, word.index):
            continue
        token = name_token(word.text.removesuffix("'s").removesuffix("’s"))
        if not register.is_surname(token):
            continue
        if token in entries("not_names") and word.base_relation != "nsubj":
            continue  # Winter said
        if word.index == 0 and not _may_begin(sentence):
            continue
        found.append(person_draft(sentence, text, word.index, word.index))
    return found


def known_opening(
    sentence: Sentence, text: str, drafts: list[Draft], alone: Set[str], times: Mapping[str, int]
) -> list[Draft]:
    """A name of one word that the tagger took for a noun at an opening: ``Don laughed``, ``Dot could hear them``.

    ``alone``: what is a name by itself elsewhere; ``times``: how often the text has each name of one word.
    """
    word = sentence.words[0]
    if not word.text[:1].isupper() or _taken(drafts, 0):
        return []
    token = name_token(word.text)
    named = word.upos == "PROPN" and token in alone and token in entries("person_nouns")
    acts = any(d.sort == "nominal" and not d.last and d.relation.startswith("nsubj") for d in drafts)
    return [person_draft(sentence, text, 0, 0)] if named or (acts and times.get(word.text, 0) >= _OFTEN) else []


_OFTEN = 5


def _taken(drafts: list[Draft], index: int) -> bool:
    """Whether a word is part of a name already, or stands before the noun of a phrase."""
    for draft in drafts:
        if draft.first <= index <= draft.last and (
            draft.sort == "name" or (draft.sort == "nominal" and index < draft.last)
        ):
            return True
    return False


def _may_begin(sentence: Sentence) -> bool:
    """Whether the first word can be a surname though any first word has a capital."""
    first = sentence.words[0]
    if first.upos == "PROPN" or len(sentence.words) == 1:
        return True
    after = sentence.words[1]
    return first.base_relation == "nsubj" or after.upos in ("VERB", "AUX") or after.text in ("'s", "’s", ",")


def heading_names(sentence: Sentence, text: str, register: Register) -> list[Draft]:
    """Known names in a heading where every word has a capital ("Hill Blasts Council Over Budget")."""
    words = sentence.words
    tokens = [name_token(w.text.removesuffix("'s").removesuffix("’s")) for w in words]
    found, index = [], 0
    while index < len(words):
        length = 0
        for size in (4, 3, 2, 1):
            piece = tuple(tokens[index : index + size])
            if len(piece) != size or not words[index].text[:1].isupper():
                continue
            given = size == 1 and words[index].name.endswith("PER") and register.is_given(piece[0])
            if given or register.knows(piece):
                length = size
                break
        if length:
            draft = person_draft(sentence, text, index, index + length - 1)
            draft.heading = True
            found.append(draft)
        index += max(length, 1)
    return found


def embedded_names(sentence: Sentence, text: str, drafts: list[Draft], alone: frozenset[str]) -> list[Draft]:
    """Full names within longer names, if the surname is used alone elsewhere ("The Rachel Hill Show").

    Before a common noun too: ``the Rachel Hill campaign``.
    """
    found = []
    for draft in drafts:
        if draft.sort == "pronoun" or (draft.sort == "name" and len(draft.name) < 3):
            continue
        for index in range(draft.first, draft.last - (draft.sort == "nominal")):
            if not sentence.words[index].text[:1].isupper() or sentence.words[index].text == "A":
                continue  # an article: A Corvane driver
            if index > draft.first and sentence.words[index - 1].lower in entries("given_names"):
                continue  # a second given name: Mia Fernanda Ruiz Holm
            if index > draft.first and sentence.words[index].name == "I-PER":
                continue  # María José Ruiz de la Torre
            pair = sentence.words[index], sentence.words[index + 1]
            names = tuple(w.text for w in pair)
            if not names[1][:1].isupper() or names[1].lower() not in alone:
                continue
            if plausible_stray(names) and key_of(names) != key_of(draft.name)[-2:]:
                found.append(person_draft(sentence, text, index, index + 1))
    return found


def inner_bodies(sentence: Sentence, text: str, drafts: list[Draft]) -> list[Draft]:
    """Bodies named before a common noun, which later sentences call by name ("a Holm Gazette poll … the Gazette")."""
    words = sentence.words
    found = []
    for draft in drafts:
        last = draft.last
        if draft.sort != "nominal" or last - draft.first < 2 or not words[last].text.islower():
            continue
        while last > draft.first and words[last].text.islower():
            last -= 1
        first = last
        while first > draft.first and _in_body(words[first - 1]):
            first -= 1
        if first < last and words[last].upos == "PROPN" and words[last].lower in entries("org_words"):
            body = person_draft(sentence, text, first, last)
            body.type = "organization"
            found.append(body)
    return found


def _in_body(word: Word) -> bool:
    return word.text[:1].isupper() and word.upos in ("PROPN", "ADJ", "NOUN")


def inner_names(sentence: Sentence, text: str, drafts: list[Draft], register: Register) -> list[Draft]:
    """Known people named inside another phrase ("Ann Lee campaign manager Tom Hill")."""
    found = []
    for draft in drafts:
        bounds = (draft.first, draft.last - 1) if draft.sort == "nominal" else draft.title
        if bounds is None or bounds[1] < bounds[0]:
            continue
        index = bounds[0]
        while index <= bounds[1]:
            if not sentence.words[index].text[:1].isupper():
                index += 1
                continue
            for size in (3, 2, 1):
                if index + size - 1 > bounds[1]:
                    continue
                piece = tuple([name_token(w.text) for w in sentence.words[index : index + size]])
                if register.knows_person(piece):
                    inner = person_draft(sentence, text, index, index + size - 1)
                    inner.relation, inner.possessive = "inner", True
                    found.append(inner)
                    index += size - 1
                    break
            index += 1
    return found


def broken_title(sentence: Sentence, chunks: list[Chunk]) -> tuple[int, int] | None:
    """The words of a title at the end of a sentence that was cut after its dot ("Ohio Gov. | Jane Hill")."""
    words = sentence.words
    last = len(words) - 1
    if words[last].text == "." and last > 0:
        last -= 1
    token = name_token(words[last].text)
    if (
        token not in entries("breaking_titles")
        or words[last].text[:1].islower()
        or token not in {h.rstrip(".") for h in honorifics()}
    ):
        return None
    chunk = next((c for c in chunks if c.first <= last <= c.last), None)
    return (chunk.first if chunk else last), last


def outvote(sentences: Mapping[int, Sentence], by_sentence: Mapping[int, Sequence[Draft]]) -> None:
    """Read a name as a body's if it, or its last word alone, is no person's at half of its places or more.

    ``East Lumen`` is no sister of ``Lumen``. Not what has a title or begins with a given name. Of a name of one word
    that nothing else tells of, the parser's word counts, unless it is somebody's surname.
    """
    names = [d for drafts in by_sentence.values() for d in drafts if d.sort == "name"]
    votes: dict[tuple[str, ...], Counter[str]] = {}
    personal = set()
    for draft in names:
        alone = draft.type == "unknown" and len(draft.name) == 1
        seen = sentences[draft.sentence].words[draft.head].name[2:] if alone else ""
        votes.setdefault(draft.name, Counter())[seen or draft.type] += 1
        if draft.honorific or (draft.title and draft.type == "person") or is_given(draft.name[0]):
            personal.add(draft.name)
        if len(draft.name) > 1 and draft.type != "organization":
            personal.add(draft.name[-1:])
    bodies = set()
    for name in votes.keys() - personal:
        count = votes[name] + (votes.get(name[-1:], Counter()) if len(name) > 1 else Counter())
        if votes[name]["person"]:
            body = count["organization"] >= count["person"]
        else:
            body = len(name) == 1 and count["ORG"] > count["PER"]
        if body:
            bodies.add(name)
    for draft in names:
        if draft.type in ("person", "unknown") and draft.name in bodies:
            draft.type = "organization"
