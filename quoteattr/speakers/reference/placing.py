"""Whom each mention means: names, pronouns and common nouns given their entities in the order of the text."""

from __future__ import annotations

from quoteattr.speakers.identity.leads import is_lead, join_lead, named_after_lead
from quoteattr.speakers.identity.sameness import surname_first
from quoteattr.speakers.lexicon import entries, is_place, may_be_person_noun, singular
from quoteattr.speakers.phrases.joined import knows_of, withholds_name
from quoteattr.speakers.phrases.tags import age_behind
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.bare_nouns import is_in_headline, is_mere_office, only_compared
from quoteattr.speakers.reference.creatures import BEASTS
from quoteattr.speakers.reference.met_before import met_before, whose
from quoteattr.speakers.reference.nominals import Known
from quoteattr.speakers.reference.noting import note_name
from quoteattr.speakers.reference.openings import named_below
from quoteattr.speakers.reference.pronouns import agrees, named_later, resolve_pronoun
from quoteattr.speakers.reference.signs import is_dead
from quoteattr.speakers.reference.singular_they import somebody_reporting, somebody_unknown
from quoteattr.speakers.roles.offices import held_office
from quoteattr.speakers.roles.preceding import before_pronoun
from quoteattr.speakers.roles.roles import affiliation_of, roles_beside
from quoteattr.speakers.roles.stating import stated
from quoteattr.speakers.roles.titles import add_role
from quoteattr.syntax.records import Sentence


def place_name(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Give a mention by name its entity, and the entity what stands beside the name."""
    speaks = (sentence.index, draft.head) in reading.sources
    entity = reading.register.short(draft, sentence.paragraph, reading.paragraphs, speaks=speaks)
    if draft.quoted is None and is_dead(sentence, draft):
        entity.gone = not any((m.sentence, m.head) in reading.sources for m in entity.mentions)
    draft.entity = entity.id
    if entity.key and len(draft.name) < len(entity.key) and draft.how is None:
        draft.how = "a part of the name"
        draft.confidence = 0.95
    if len(draft.name) == 1 and draft.name[0].lower() == entity.surname:
        entity.surname_uses += 1
    entity.mentions.append(draft)
    note_name(entity, draft)
    if draft.type != "unknown" and (
        entity.type == "unknown" or draft.honorific or (draft.title and draft.type == "person")
    ):
        entity.type = draft.type
    entity.creature = entity.creature or draft.creature
    _tell_gender(reading, entity, draft)
    if draft.honorific and (entity.honorific is None or entity.honorific.isupper()):
        entity.honorific = draft.honorific
        entity.age = reading.register.age(draft)
    _call_by_title(reading, sentence, entity, draft)
    reading.descriptions.name(entity)
    if draft in reading.they:
        entity.gender, entity.presumed, entity.by_given_name = "they", False, False
    if entity.affiliation is None:
        entity.affiliation = affiliation_of(sentence, draft, reading.parse.text)
    entity.years = entity.years or age_behind(sentence, draft)
    if reading.with_roles:
        for found in roles_beside(sentence, reading.chunks[sentence.index], draft, reading.parse.text):
            add_role(reading, sentence, entity, found)
    if reading.lead is not None and named_after_lead(reading, sentence, draft, entity):
        join_lead(reading, reading.lead, entity)
        reading.lead = None


def _tell_gender(reading: Reading, entity: Entity, draft: Draft) -> None:
    """The pronoun of somebody, from the mention or the text, else from the given name."""
    gender, likely = draft.gender, _by_given_name(reading, entity)
    if gender is None and likely is None and entity.type in ("person", "unknown"):
        gender = reading.genders.of(draft.name)
        if entity.by_given_name and gender not in (None, entity.gender):
            gender = reading.genders.of(entity.key)  # one “she” behind Holt does not make Ned Holt a woman
    if gender and (entity.gender is None or entity.by_given_name):
        entity.gender, entity.by_given_name = gender, False
    elif entity.gender is None and likely is not None:
        entity.gender, entity.by_given_name = likely, True


def _call_by_title(reading: Reading, sentence: Sentence, entity: Entity, draft: Draft) -> None:
    """Whoever has a title may be called by it alone: ``Vice President Holm`` … ``the vice president``."""
    called: list[str] = []
    if draft.lemma and draft.title and not (draft.lemma == "lady" and draft.title[0] == draft.title[1]):
        before = sentence.words[draft.title[1] - 1].lower if draft.title[1] > 0 else ""
        called.append(f"vice {draft.lemma}" if before == "vice" else draft.lemma)
        called += ["premier"] if before == "prime" else []
    if draft.honorific is not None and draft.honorific.lower().endswith(" justice"):
        called.append("judge")  # Mr Justice Holm
    for name in called:
        reading.descriptions.call(entity, name)


def _by_given_name(reading: Reading, entity: Entity) -> str | None:
    """What a given name tells where the text says nothing else: ``Sophia`` is she, ``Ned Holt`` he, ``Holt`` either."""
    if entity.type not in ("person", "unknown") or not entity.key or reading.genders.tells_of(entity.key[0]):
        return None
    if len(entity.key) == 1 and (entity.honorific or is_place(entity.name or "")):
        return None
    given = entity.key[-1] if len(entity.key) > 1 and surname_first(entity.key, "") else entity.key[0]
    lists = ("",) if len(entity.key) == 1 else ("", "_abroad")
    for form in ("she", "he"):
        for part in lists:
            if given in entries(f"given_names_{form}{part}"):
                return form
    return None


def tell_by_given_names(reading: Reading) -> None:
    """Whether those known by a full name are he or she, before short names are read (``Mrs. Holt`` is not Ned Holt)."""
    for entity in reading.entities:
        if entity.gender is None and len(entity.key) > 1 and entity.type in ("person", "unknown"):
            entity.gender = _by_given_name(reading, entity) or reading.genders.agreed(entity.key)
            entity.by_given_name = entity.gender is not None


def _note_campaign(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Whoever has a campaign is a candidate (``Lind's campaign manager`` … ``the candidate``)."""
    after = draft.last + 1
    words = sentence.words[after : after + 2] if draft.possessive else sentence.words[after : after + 1]
    entity = reading.entity_of(draft)
    if entity is not None and entity.type in ("person", "unknown") and words and words[-1].lower == "campaign":
        reading.descriptions.call(entity, "candidate")


def place(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Give pronouns and common nouns their entity, in the order of the text."""
    if draft.sort == "name":
        entity = reading.entity_of(draft)
        _note_campaign(reading, sentence, draft)
    elif draft.sort == "pronoun":
        entity = _place_pronoun(reading, sentence, draft)
    else:
        entity = _place_nominal(reading, sentence, draft)
    if draft.determiner == "whose" or _told_of_somebody(reading, sentence, draft):
        return  # Mia, whose mother was ill; Mia is the captain: nobody else whom "she" would mean
    if draft.sort == "nominal" and draft.number == "plural" and draft.lemma in _SPANS:
        return  # Hours before the match, Lind told them
    if draft.sort == "nominal" and (draft.relation == "vocative" or is_mere_office(sentence, draft)):
        return  # Fellow citizens, they said no; tough enough to be mayor
    if entity is not None and draft.quoted is None and (not draft.heading or draft.sentence == 0):
        reading.focus.see(draft, entity)


_SPANS = frozenset({"century", "day", "decade", "hour", "minute", "moment", "month", "second", "week", "year"})


def _told_of_somebody(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a common noun is what a sentence says that somebody named is (``Perhaps Mia is the captain``)."""
    names = reading.names_in.get(sentence.index) if draft.sort == "nominal" else None
    if not names or not sentence.children[draft.head]:
        return False
    word = sentence.words[draft.head]
    if not sentence.dependents(word, "cop"):
        return False
    subject = next(iter(sentence.dependents(word, "nsubj")), None)
    return subject is not None and any(d.first <= subject.index <= d.last for d in names)


def _emphasised(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """Whom ``herself`` right behind a phrase stresses (``The mayor herself was late``)."""
    if not draft.text.lower().endswith("self") or sentence.words[draft.head].head < 0:
        return None
    for other in reading.drafts_in.get(sentence.index, []):
        if other.last == draft.first - 1 and other.sort != "pronoun" and other.entity is not None:
            entity = reading.entities[other.entity]
            stressed = sentence.words[draft.head].head == other.head and agrees(draft, entity)
            return (entity, 0.9, f"“{draft.text}” stresses “{other.text}”") if stressed else None
    return None


def _place_pronoun(reading: Reading, sentence: Sentence, draft: Draft) -> Entity | None:
    if draft.quoted is not None or draft.lemma in ("I", "we"):
        return None
    names, others = reading.names_in.get(sentence.index, []), reading.drafts_in.get(sentence.index, [])
    answer = (
        _emphasised(reading, sentence, draft)
        or named_later(draft, sentence, names, reading.entities)
        or somebody_reporting(draft, reading.focus, reading.paragraphs, others)
        or resolve_pronoun(draft, reading.focus, reading.sentences, reading.paragraphs, others)
        or named_below(reading, draft)
        or somebody_unknown(draft, reading.focus)
    )
    if answer is None:
        return None
    entity, draft.confidence, draft.how = answer
    draft.entity = entity.id
    entity.mentions.append(draft)
    entity.pronouns.add(draft.lemma)
    if draft.lemma in ("he", "she"):
        if entity.gender is None and draft.confidence > 0.5 and not _of_another(reading, sentence, draft):
            entity.gender, entity.presumed = draft.lemma, True
        elif entity.by_given_name and entity.gender != draft.lemma:
            entity.gender, entity.by_given_name = draft.lemma, False  # Mattie Holm, who is he
        if entity.type == "unknown":
            entity.type = "person"
    if reading.with_roles and draft.lemma in ("he", "she"):
        chunks = reading.chunks[sentence.index]
        told = held_office(sentence, chunks, draft) if draft.possessive else stated(sentence, chunks, draft)
        for found in (*told, *before_pronoun(sentence, chunks, draft)):
            add_role(reading, sentence, entity, found)
    return entity


def _of_another(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether ``his`` may be that of a man spoken of by a noun (``Mia, whose son was lost, held his cap``)."""
    before = (d for d in reading.drafts_in.get(sentence.index, []) if d.sort == "nominal" and d.last < draft.first)
    return draft.possessive and any(other.gender == draft.lemma for other in before)


def _place_nominal(reading: Reading, sentence: Sentence, draft: Draft) -> Entity | None:
    """The entity of a common noun: beside a name, met before, or new."""
    apposed = reading.apposed
    for word in (draft.last, draft.head) if apposed else ():
        if (sentence.index, word) in apposed:
            entity = reading.entities[apposed[(sentence.index, word)]]
            draft.entity, draft.how = entity.id, "the phrase beside the name"
            entity.mentions.append(draft)
            _note_whose(reading, draft, entity)
            return entity
    anonymous = draft.determiner != "the" and knows_of(sentence.words, draft.last + 1, len(sentence.words))
    nameless = draft.type == "person" and withholds_name(sentence.words, draft.last + 1)
    known = met_before(reading, sentence, draft, anonymous=anonymous)
    if known is not None and not (nameless and known[0].named):
        entity, draft.confidence, draft.how = known
    else:
        known, entity = None, _new(reading, draft)
    draft.entity = entity.id
    entity.mentions.append(draft)
    entity.creature = entity.creature or draft.creature
    if known is None and reading.lead is None and not nameless and is_lead(reading, sentence, draft):
        reading.lead = draft
    new_office = known is None and (
        draft.heading or is_mere_office(sentence, draft) or is_in_headline(reading, sentence, draft)
    )
    beast = entity.creature and draft.lemma in BEASTS  # which the next one may be as well
    if draft.lemma and not new_office and not beast and not only_compared(sentence, draft):
        reading.descriptions.call(entity, _one_of(sentence, draft) or draft.lemma)
        if draft.determiner == "the" and not entity.named and draft.modifiers[:1] in _RANKED:
            reading.descriptions.call(entity, draft.modifiers[0])
    if draft.gender and entity.gender is None:
        entity.gender = draft.gender
    if not anonymous:
        reading.descriptions.note(draft, entity)
        _note_whose(reading, draft, entity)
    return entity


def _one_of(sentence: Sentence, draft: Draft) -> str | None:
    """``monk`` of ``one of the monks``, who is the monk from then on; not ``girl``, as many are called."""
    if draft.lemma != "one":
        return None
    nouns = (singular(w.lower) for w in sentence.dependents(sentence.words[draft.head], "nmod") if w.xpos == "NNS")
    return next((noun for noun in nouns if may_be_person_noun(noun) and noun not in entries("general_nouns")), None)


_RANKED = {("chief",), ("deputy",)}  # the deputy commander: the deputy


def _note_whose(reading: Reading, draft: Draft, entity: Entity) -> None:
    """Remember that somebody is ``his brother`` or ``Roe's brother``."""
    owner = draft.owner.entity if draft.owner is not None else whose(reading, draft)
    if owner is not None:
        reading.descriptions.own(draft, owner, entity)


def note_titles(reading: Reading, names: list[Draft]) -> None:
    """Remember whose those are who have it for a title: ``His brother Odo Finch``."""
    for draft in names:
        entity = reading.entity_of(draft)
        if entity is not None and draft.title is not None:
            _note_whose(reading, draft, entity)


def _new(reading: Reading, draft: Draft) -> Entity:
    """An entity for a description met for the first time; what speaks is somebody."""
    entity = reading.register.new()
    speaks = draft.type == "unknown" and (draft.sentence, draft.head) in reading.sources
    if speaks and draft.last > draft.first and may_be_person_noun(draft.lemma):
        draft.type = "group" if draft.number == "plural" else "person"
    entity.type, entity.number, entity.gender = draft.type, draft.number, draft.gender
    if speaks and draft.type == "unknown" and draft.number == "plural":
        entity.type = "group"
    return entity
