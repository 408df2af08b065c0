"""Roles put to the people and bodies they belong to: titles cut off, stated beside the name."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.speakers.lexicon import (
    gender_of_bearer,
    honorifics,
    is_person_noun,
    is_place,
    is_several,
    lemma,
    may_be_person_noun,
    noun_gender,
    noun_type,
    singular,
)
from quoteattr.speakers.phrases.chunks import glued
from quoteattr.speakers.phrases.compounds import noun_at
from quoteattr.speakers.phrases.known import broken_title
from quoteattr.speakers.phrases.names import dotted_end, is_ranked
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.roles.employers import is_common_body
from quoteattr.speakers.roles.predicates import Found
from quoteattr.speakers.roles.roles import make_role
from quoteattr.speakers.roles.several import for_one
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import Role, Span

# what a firm is as often as a person: says nothing of which a lone name is
_MAKERS = frozenset({"distributor", "exporter", "importer", "maker", "operator", "provider", "supplier"})
# tennis great Ann Lee; who plays where: Ireland wing Ann Lee
_GREATS = frozenset(
    {"great", "model", "seed", "sensation", "signing"}
    | {"back", "centre", "center", "end", "lock", "prop", "safety", "tackle", "wing"}
)
_DOERS = {"farms": "farmer", "teaches": "teacher", "taught": "teacher"}
_ANYBODY = frozenset(
    {"other", "others", "man", "woman", "person", "boy", "girl", "guy", "lady", "gentleman", "individual"}
)


def mend_title(reading: Reading, before: Sentence, drafts: list[Draft]) -> tuple[Draft, Found] | None:
    """Give a title that was cut off by a false sentence end back to its name; one in the plural is handed out."""
    first = next((d for d in drafts if d.sort == "name" and d.first == 0), None)
    if first is None or first.entity is None:
        return None
    bounds = broken_title(before, reading.chunks[before.index])
    if bounds is None:
        return None
    entity = reading.entities[first.entity]
    for draft in reading.drafts_in[before.index]:
        if draft.first <= bounds[1] <= draft.last and draft.sort != "pronoun":
            if draft.entity is not None:
                reading.entities[draft.entity].mentions.remove(draft)
            draft.entity, draft.how = entity.id, "the title before the name"
    word = before.words[bounds[1]]
    if entity.honorific is None:
        entity.honorific = reading.parse.text[word.start : dotted_end(reading.parse.text, word.start, word.end)]
    token = word.lower.rstrip(".")
    if not (honorifics().get(token) or honorifics().get(token + ".")):
        return None
    found = Found(bounds[0], bounds[1], bounds[1], "title")
    add_role(reading, before, entity, found)
    return (first, found) if token.endswith("s") else None


def _of_person(head: Word) -> bool:
    """Whether a noun before a person's name is a title, not a phrase that happens to stand there.

    ``the campaign Hill envisioned`` and ``a terse Hill`` give Hill no role, ``Ostrian-born Hill`` does.
    """
    lower = head.lower
    return not head.text.islower() or may_be_person_noun(lower) or lower.endswith("born") or lower in _GREATS


def _joined_nouns(sentence: Sentence, found: Found) -> list[Word]:
    """The nouns for a person that ``and`` joins to the first of a role: ``a former senator and an adviser``."""
    return [
        word
        for word in sentence.words[found.head + 1 : found.last + 1]
        if word.base_relation == "conj"
        and word.head == found.head
        and word.text.islower()
        and is_person_noun(word.lower)
    ]


def _posted(words: Sequence[Word]) -> Word | None:
    """The noun of an office that says for what it is: ``Minister`` in ``Minister for Trade``."""
    pairs = zip(words, words[1:], strict=False)
    return next((one for one, two in pairs if two.upos == "ADP" and _of_person(one)), None)


def add_role(reading: Reading, sentence: Sentence, entity: Entity, found: Found) -> None:
    """Put a role to an entity; a phrase beside the name is then the same person."""
    role = make_role(sentence, reading.parse.text, found)
    head = sentence.words[found.head]
    noun = head.lower.rstrip(".")
    part = glued(sentence.words, found.head - 1) and _of_person(sentence.words[found.head - 2])
    words = sentence.words[found.first : found.last + 1]
    posted = _posted(words)
    ranked = is_ranked(sentence.words, found.head)
    whole = is_person_noun(noun_at(sentence.words, found.head))  # full-back
    stated = found.relation not in ("title", "body") or (found.relation == "body" and is_common_body(noun))
    titled = stated or part or posted is not None or ranked or whole or _of_person(head)
    if role is None or (entity.type == "person" and not titled):
        return
    if entity.name is not None and " " in entity.name and role.text == entity.name.partition(" ")[0]:
        return  # Dean Hill, a baker: Dean is no title
    beside = found.relation in ("apposition", "as")
    several = beside and is_several(head.text) and words[0].lower not in ("one", "among")
    one = entity.type == "person" and (found.relation in ("title", "body") or several)
    if role.text.lower() not in _ANYBODY:
        entity.roles.append(for_one(role, head.text) if one else role)
    reading.descriptions.call(entity, singular(noun) if one and is_several(noun) else noun)
    if "-" in (hyphened := noun_at(sentence.words, found.head)):
        reading.descriptions.call(entity, hyphened)  # … the governor-general
    if posted is not None and found.relation == "title" and words[0].upos != "DET":
        reading.descriptions.call(entity, posted.lower)
    if noun in _DOERS and found.relation == "relative clause":
        reading.descriptions.call(entity, _DOERS[noun])
    gender = gender_of_bearer(noun, entity.key[0]) if entity.key and found.relation == "title" else noun_gender(noun)
    if gender and entity.gender is None:
        entity.gender = gender
    if found.relation in ("apposition", "as", "relative clause", "copula", "naming"):
        reading.apposed[(sentence.index, found.head)] = entity.id
        for word in _joined_nouns(sentence, found) if entity.type == "person" else ():
            reading.apposed[(sentence.index, word.index)] = entity.id
            reading.descriptions.call(entity, word.lower)
        if entity.type == "unknown" and (lemma(head) not in _MAKERS or entity.gender is not None):
            kind = noun_type(lemma(head))
            entity.type = kind if kind != "unknown" else "person"


def add_body(reading: Reading, draft: Draft) -> None:
    """Put to somebody the body that owns the name, if it has been named: ``the Guild … The guild's Odo Finch``."""
    owner = draft.owner
    if owner is None or owner.sort != "nominal" or draft.title is not None or len(draft.name) < 2:
        return
    entity, body = reading.entity_of(draft), reading.entity_of(owner)
    if entity is None or body is None or body.name is None or body.name_at is None or body.type != "organization":
        return
    if entity.type != "organization" and not is_place(body.name):
        entity.roles.append(Role(body.name, Span.of(reading.parse.text, *body.name_at), "body"))
        entity.affiliation = entity.affiliation or body.name
