"""Bodies that only somebody's office names: ``Norvik chief executive Lena Holm left … The company said``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import alike, entries, is_place, narrower, singular
from quoteattr.speakers.phrases.bodies import is_title_noun
from quoteattr.speakers.phrases.known import person_draft
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.body_epithets import TEAMS, WATCHING
from quoteattr.speakers.reference.nominals import OF_TEAMS, Known
from quoteattr.speakers.reference.noting import note_name
from quoteattr.types import Role

_REACH = 3  # sentences
_IN_TEAMS = OF_TEAMS | {"chairman", "player"}
_REPORTING = frozenset({"columnist", "correspondent", "journalist", "reporter"})


def body_of_office(reading: Reading, phrase: Draft) -> Known | None:
    """The body in an office of somebody just spoken of, where it fits: ``Tarn Airlines`` for ``the airline``."""
    if phrase.modifiers != phrase.compounds or phrase.lemma not in entries("body_nouns"):
        return None  # the new company; but: the oil giant
    seen = set()
    for draft, person in reversed(reading.focus.recent):
        if phrase.sentence - draft.sentence > _REACH:
            return None
        if person.id in seen or person.type != "person" or not person.named:
            continue
        seen.add(person.id)
        for role in person.roles:
            name = _body_in(role.text)
            body = _entity(reading, role, name) if name and _fits(name, role.text, phrase.lemma) else None
            if body is not None:
                return body, 0.65, f"“{phrase.text}” takes up the body of the {role.text}"
    return None


def _body_in(role: str) -> str:
    """The name that begins an office: ``Norvik`` in ``Norvik chief executive``; empty where there is none."""
    words = role.split()
    start = next((at for at, word in enumerate(words) if word[:1].isupper()), len(words))
    stop = start
    while stop < len(words) and words[stop][:1].isupper() and not _opens_office(words[stop]):
        stop += 1
    behind = words[stop - 1].endswith(("'s", "’s")) if stop else False
    return "" if stop == len(words) or behind else " ".join(words[start:stop])


def _opens_office(word: str) -> bool:
    """Whether an office begins with the word: ``Norvik | Chief Executive``, ``Norvik | Chairman``."""
    return word.lower() in entries("office_grades") or is_title_noun(word)


def _fits(name: str, role: str, noun: str) -> bool:
    """Whether a body of that name can be ``the noun``, as its words and the office tell."""
    words = {singular(word.lower()) for word in name.split()}
    office = {singular(word.lower()) for word in role.split()}
    land_or_party = is_place(name) or name in entries("parties") or name in entries("demonyms")
    if name.lower() == noun or land_or_party or office & WATCHING:
        return False
    if noun in words or words & {*narrower().get(noun, ())}:
        return True
    if any(noun in group and words & group for group in alike()):
        return True
    if noun in TEAMS:
        return bool(office & _IN_TEAMS)
    business = noun in entries("company_nouns") or noun in ("brand", "giant", "group", "major")
    return business and not words & entries("public_words") and not office & _REPORTING


def _entity(reading: Reading, role: Role, name: str) -> Entity | None:
    """The body that begins an office, made known by its name; None where that name is a person's."""
    start = role.span.start + role.text.index(name)
    sentence = next((s for s in reading.sentences.values() if start < s.words[-1].end), None)
    if sentence is None:
        return None
    inside = [word.index for word in sentence.words if start <= word.start and word.end <= start + len(name)]
    if not inside:
        return None
    draft = person_draft(sentence, reading.parse.text, inside[0], inside[-1])
    draft.type = "organization"
    entity = reading.register.short(draft, sentence.paragraph, reading.paragraphs)
    if entity.type in ("person", "group"):
        return None
    entity.type, entity.named = "organization", True
    note_name(entity, draft)
    return entity
