"""Whom or what met before a description means: ``the 22-year-old``, ``the company``, ``the lawmaker``."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.phrases.ages import known_by_age
from quoteattr.speakers.phrases.renaming import can_be_body, can_be_epithet, of_a_place
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.apart import (
    acting_above,
    have_met,
    of_elsewhere,
    of_other_looks,
    of_something,
    told_of_another,
)
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.bodies_of_office import body_of_office
from quoteattr.speakers.reference.body_epithets import resolve_body
from quoteattr.speakers.reference.creatures import resolve_creature
from quoteattr.speakers.reference.epithets import resolve_epithet
from quoteattr.speakers.reference.nominals import Known, bare_text, fit, speaks_against, telling
from quoteattr.speakers.reference.only_ones import the_only_one
from quoteattr.speakers.reference.pairs import one_of_two
from quoteattr.speakers.reference.told_of import the_one_who_did
from quoteattr.syntax.records import Sentence

_GONE = 3  # sentences: whoever was not spoken of since is no longer the one whom a bare phrase means


def met_before(reading: Reading, sentence: Sentence, draft: Draft, *, anonymous: bool) -> Known | None:
    """Whom or what met before a description means, as far as nothing in its sentence speaks against it."""
    if draft.lemma == "other" and draft.number == "singular" and not draft.modifiers:
        return None  # somebody else each time
    known = (
        resolve_creature(draft, reading.focus, reading.sentences, reading.paragraphs)
        or one_of_two(reading, draft)
        or _of_that_age(reading, draft)
        or _in_small(reading, sentence, draft)
        or _of_same_owner(reading, draft)
        or reading.descriptions.find(
            draft,
            reading.entities,
            lambda entity: of_elsewhere(sentence, draft, entity),
            alone=not of_something(sentence, draft),
        )
    )
    # people close to the mayor are not the people before
    if known is not None and (anonymous or _is_other(reading, sentence, draft, known[0])):
        known = None
    if known is not None and _never_brought_in(known[0], draft):
        known = _named_since(reading, sentence, draft, known[0]) or known
    elif known is not None and _another_company(known[0], draft) and can_be_body(draft, sentence):
        known = resolve_body(draft, reading.focus, reading.sentences, reading.paragraphs) or known
    if draft.determiner == "the" and (known is None or _hardly(reading, known[0], draft)):
        other = _epithet(reading, sentence, draft)
        two = known is not None and other is not None and have_met(reading, known[0], other[0])
        known = (None if two else other) or known or _speaks_on(reading, sentence, draft)
    if known is not None and known[0].named and told_of_another(reading, sentence, draft, known[0]):
        return None
    return known


def _is_other(reading: Reading, sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether the sentence tells that somebody else is meant: of other looks or places, or acting there by name."""
    if of_elsewhere(sentence, draft, entity):
        return True
    if not entity.named:
        return of_other_looks(reading, sentence, draft, entity)
    return entity.id in acting_above(reading, sentence, draft) or _beside_it(reading, sentence, draft, entity)


def _of_that_age(reading: Reading, draft: Draft) -> Known | None:
    """Whom ``the 22-year-old`` means where the text has told one person's age: ``Lund, 40, beat Ada Holm, 22``."""
    told = draft.quoted is None and ("year" in draft.text or draft.lemma in ("teen", "teenager"))
    entity = known_by_age(draft, reading.entities) if told else None
    return (entity, 0.85, f"“{draft.text}” has the age that the text has told") if entity is not None else None


def whose(reading: Reading, draft: Draft) -> int | None:
    """Whom ``his`` means at the beginning of a phrase for one person or body (``his brother``, ``her campaign``)."""
    one = draft.number != "plural" and draft.type in ("person", "organization") and not telling(draft)
    if draft.determiner not in ("his", "her", "its", "their") or not one:
        return None
    for other in reading.drafts_in.get(draft.sentence, ()):
        if other.sort == "pronoun" and other.first == draft.first:
            return other.entity
    return None


def _of_same_owner(reading: Reading, draft: Draft) -> Known | None:
    """The same one's: ``His brother Odo Finch … his brother added``, who is not the brother's brother."""
    owner = whose(reading, draft)
    if owner is None:
        return None
    known = reading.descriptions.find_owned(draft, owner, reading.entities)
    if known is None and (draft.sentence, draft.head) in reading.sources:
        gender = _POSSESSIVES.get(draft.determiner)
        for other in reading.descriptions.owners_of(owner, draft.lemma):
            if reading.entities[other].gender in (None, gender):
                return reading.entities[owner], 0.7, f"“{draft.text}” was named before"
    return known


_POSSESSIVES = {"his": "he", "her": "she"}


def _in_small(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """The body whose name a phrase has in small letters: ``Tarn Sheriff's Office`` … ``the sheriff's office``."""
    if draft.quoted is not None or draft.last == draft.phrase or draft.determiner not in ("", "the"):
        return None
    if sentence.words[draft.last].lower not in entries("org_words") or of_something(sentence, draft):
        return None
    entity = reading.register.in_small(bare_text(draft).removeprefix("the "))
    return (entity, 0.85, f"“{draft.text}” is its name in small letters") if entity is not None else None


def _beside_it(reading: Reading, sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether the one meant is named beside the phrase under its verb: ``The Ohio senator gave Holm some credit``."""
    names = reading.names_in.get(sentence.index, ())
    return any(other.entity == entity.id and clause_mates(sentence, draft, other) for other in names)


def _never_brought_in(entity: Entity, draft: Draft) -> bool:
    """Whether all that the text has said of somebody is ``the company``, as if the reader knew its name."""
    bare = not entity.named and draft.lemma in entries("company_nouns") and not draft.modifiers
    return bare and all(d.determiner == "the" and not d.modifiers for d in entity.mentions if d.sort == "nominal")


def _hardly(reading: Reading, entity: Entity, draft: Draft) -> bool:
    """Whether little tells that somebody known is meant: of no place and long gone, or only ever ``the candidate``.

    ``the Ohio senator`` is rather whom the text has just named than a senator, of whatever place, of a page ago.
    """
    if draft.type != "person" or draft.number == "plural" or not entity.mentions:
        return False
    if entity.named:
        gone = draft.sentence - entity.mentions[-1].sentence > _GONE
        return gone and of_a_place(draft) and fit(entity, draft, telling(draft)) == 0.0
    if draft.lemma not in entries("office_nouns") | entries("leading_nouns"):
        return False  # the stranger of a tale
    phrases = [mention for mention in entity.mentions if mention.sort == "nominal"]
    spoke = any((mention.sentence, mention.head) in reading.sources for mention in entity.mentions)
    near = bool(telling(draft)) and draft.sentence - entity.mentions[-1].sentence < _GONE  # the safety officer
    if (spoke or near) and any(bare_text(draft) == bare_text(mention) for mention in phrases):
        return False
    return all(mention.determiner == "the" for mention in phrases)


def _another_company(entity: Entity, draft: Draft) -> bool:
    """Whether ``the company`` is hardly the one of some sentences ago, if another has just been named."""
    bare = draft.lemma in entries("company_nouns") and not draft.modifiers and bool(entity.mentions)
    return bare and draft.sentence - entity.mentions[-1].sentence > _GONE


def _named_since(reading: Reading, sentence: Sentence, draft: Draft, before: Entity) -> Known | None:
    """The business named since a heading spoke of ``the company``; what was said of that is said of it."""
    if not can_be_body(draft, sentence):
        return None
    known = resolve_body(draft, reading.focus, reading.sentences, reading.paragraphs)
    if known is None:
        return None
    for mention in before.mentions:
        mention.entity, mention.confidence, mention.how = known[0].id, known[1], known[2]
    known[0].mentions[:0] = before.mentions
    before.mentions = []
    return known


def _epithet(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """The named person whom a definite phrase with no other owner means."""
    if draft.heading:
        return None
    if can_be_body(draft, sentence):
        known = resolve_body(draft, reading.focus, reading.sentences, reading.paragraphs)
        return known or body_of_office(reading, draft) or _unsure_body(reading, draft)
    told = the_one_who_did(draft, reading.focus, reading.sentences) or _likeness(reading, draft)
    if told is not None:
        return told
    if not can_be_epithet(draft, sentence):
        return the_only_one(draft, reading.focus, reading.sentences)
    verb = sentence.words[draft.head].head
    below = set()
    for other in reading.names_in.get(sentence.index, []):
        word = sentence.words[other.head]
        under = any(above.index == verb for above in sentence.ancestors(word))
        if other.entity is not None and ((other.first > draft.last and under) or word.head == verb):
            below.add(other.entity)
    for other in reading.drafts_in.get(sentence.index, []):  # the baker and the mayor are two
        if other.entity is not None and other.head == verb and sentence.words[draft.head].base_relation == "conj":
            below.add(other.entity)
    return resolve_epithet(draft, reading.focus, reading.sentences, reading.paragraphs, below) or the_only_one(
        draft, reading.focus, reading.sentences
    )


_SPEAKING_ON = frozenset({"added", "adds", "continued", "continues", "concluded", "concludes"})


def _speaks_on(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """Whoever spoke right before: ``Odo Lind said, “We are late.” … The candidate added, “We are sorry.”``."""
    if draft.type != "person" or draft.number == "plural":
        return None
    words = sentence.words
    verb = words[words[draft.head].head].lower if words[draft.head].base_relation == "nsubj" else ""
    if verb not in _SPEAKING_ON:
        return None
    for before, entity in reversed(reading.focus.recent):
        if draft.sentence - before.sentence > 4:
            return None
        if (before.sentence, before.head) in reading.sources and before.sentence < draft.sentence:
            gender = draft.gender is None or entity.gender in (None, draft.gender)
            fits = entity.named and entity.type == "person" and gender and not speaks_against(entity, draft)
            return (entity, 0.6, f"“{draft.text}” goes on speaking") if fits else None
    return None


def _likeness(reading: Reading, draft: Draft) -> Known | None:
    """Somebody without a name of whom the same name was said: ``a Napoleon impersonator`` … ``the Napoleon actor``."""
    names = {word for word in draft.text.split() if word[:1].isupper() and word.lower() in draft.modifiers}
    for before, entity in reversed(reading.focus.recent):
        if not names or draft.sentence - before.sentence > 3:
            return None
        brought_in = before.sort == "nominal" and before.determiner in ("a", "an") and entity.type == "person"
        if brought_in and not entity.named and names & {*before.text.split()}:
            return entity, 0.6, f"“{draft.text}” takes up “{before.text}”"
    return None


def _unsure_body(reading: Reading, draft: Draft) -> Known | None:
    """The name that ``the company`` takes up though it could be a person's ("Brindle Hobbs … the company said").

    Only a name that nothing shows to be a person's: no form of address, role or pronoun, never the surname alone.
    """
    if (draft.sentence, draft.head) not in reading.sources or draft.lemma not in entries("company_nouns"):
        return None
    found = None
    for before, entity in reversed(reading.focus.recent):
        if draft.sentence - before.sentence > 3:
            break
        if before.sort != "name" or not _unsure(reading, entity) or before.sentence == draft.sentence:
            continue
        if found is not None and found is not entity:
            return None
        found = entity
    if found is None:
        return None
    found.type = "organization"
    return found, 0.55, f"“{draft.text}” takes up the body just spoken of"


def _unsure(reading: Reading, entity: Entity) -> bool:
    """Whether a name of several words is taken for a person's for want of anything better."""
    return (
        entity.named
        and entity.type == "person"
        and len(entity.key) > 1
        and not (entity.gender or entity.honorific or entity.roles or entity.nouns or entity.affiliation)
        and entity.key[0] not in entries("given_names")
        and entity.surname not in reading.alone
    )
