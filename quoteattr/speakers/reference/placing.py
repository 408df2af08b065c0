"""Whom each mention means: names, pronouns and common nouns given their entities in the order of the text."""

from __future__ import annotations

from quoteattr.speakers.identity.leads import is_lead, join_lead, named_after_lead
from quoteattr.speakers.lexicon import entries, is_place, may_be_person_noun
from quoteattr.speakers.phrases.ages import known_by_age
from quoteattr.speakers.phrases.joined import knows_of
from quoteattr.speakers.phrases.renaming import can_be_body, can_be_epithet, of_a_place
from quoteattr.speakers.phrases.tags import age_behind
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.apart import of_elsewhere, of_other_looks, of_something, told_of_another
from quoteattr.speakers.reference.bare_nouns import is_in_headline, is_mere_office, only_compared
from quoteattr.speakers.reference.binding import clause_mates
from quoteattr.speakers.reference.body_epithets import resolve_body
from quoteattr.speakers.reference.epithets import resolve_epithet, stands_above
from quoteattr.speakers.reference.nominals import Known, bare_text, fit, speaks_against, telling
from quoteattr.speakers.reference.only_ones import the_only_one
from quoteattr.speakers.reference.openings import named_below
from quoteattr.speakers.reference.pairs import one_of_two
from quoteattr.speakers.reference.pronouns import agrees, named_later, resolve_pronoun
from quoteattr.speakers.reference.singular_they import somebody_unknown
from quoteattr.speakers.reference.told_of import the_one_who_did
from quoteattr.speakers.roles.offices import held_office
from quoteattr.speakers.roles.predicates import stated
from quoteattr.speakers.roles.roles import affiliation_of, roles_beside
from quoteattr.speakers.roles.titles import add_role
from quoteattr.syntax.records import Sentence


def note_name(entity: Entity, draft: Draft) -> None:
    """Remember the fullest form of a name and where it stands first."""
    full = " ".join(draft.name)
    at = (draft.name_start, draft.end)
    if entity.name is None or (len(draft.name) > len(entity.name.split()) and not draft.heading):
        if entity.name is not None and entity.name != full:
            entity.aliases.append(entity.name)
        entity.name, entity.name_at = full, at
    elif full == entity.name and entity.name_at is not None and _stands_before(draft, entity.name_at[0]):
        entity.name_at = at
    elif full != entity.name and full not in entity.aliases:
        entity.aliases.append(full)


def _stands_before(draft: Draft, start: int) -> bool:
    """Whether a name in running text stands before the place noted first, which is in somebody's words."""
    return draft.sentence >= 0 and draft.quoted is None and not draft.heading and draft.name_start < start


_GONE = 3  # sentences: whoever was not spoken of since is no longer the one whom a bare phrase means


def place_name(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Give a mention by name its entity, and the entity what stands beside the name."""
    entity = reading.register.short(draft, sentence.paragraph, reading.paragraphs)
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
    gender = draft.gender
    likely = _by_given_name(reading, entity)
    if gender is None and likely is None and entity.type in ("person", "unknown"):
        gender = reading.genders.of(draft.name)
    if gender and (entity.gender is None or entity.by_given_name):
        entity.gender, entity.by_given_name = gender, False
    elif entity.gender is None and likely is not None:
        entity.gender, entity.by_given_name = likely, True
    if draft.honorific and entity.honorific is None:
        entity.honorific = draft.honorific
        entity.age = reading.register.age(draft)
    if draft.lemma and draft.title and not (draft.lemma == "lady" and draft.title[0] == draft.title[1]):
        vice = draft.title[1] > 0 and sentence.words[draft.title[1] - 1].lower == "vice"
        reading.descriptions.call(entity, f"vice {draft.lemma}" if vice else draft.lemma)
        if draft.title[1] > 0 and sentence.words[draft.title[1] - 1].lower == "prime":
            reading.descriptions.call(entity, "premier")
    if draft.honorific is not None and draft.honorific.lower().endswith(" justice"):
        reading.descriptions.call(entity, "judge")  # Mr Justice Holm
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


def _by_given_name(reading: Reading, entity: Entity) -> str | None:
    """What a given name tells where the text says nothing else: ``Sophia`` is she, ``Ned Holt`` he, ``Holt`` either."""
    if entity.type not in ("person", "unknown") or not entity.key or reading.genders.tells_of(entity.key[0]):
        return None
    if len(entity.key) == 1 and (entity.honorific or is_place(entity.name or "")):
        return None
    given = entity.key[0]
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
    if draft.sort == "nominal" and (draft.relation == "vocative" or is_mere_office(sentence, draft)):
        return  # Fellow citizens, they said no; tough enough to be mayor
    if entity is not None and draft.quoted is None and (not draft.heading or draft.sentence == 0):
        reading.focus.see(draft, entity)


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
        if entity.type == "unknown":
            entity.type = "person"
    if reading.with_roles and draft.lemma in ("he", "she"):
        rule = held_office if draft.possessive else stated
        for found in rule(sentence, reading.chunks[sentence.index], draft):
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
            return entity
    known = (
        one_of_two(reading, draft)
        or _of_that_age(reading, draft)
        or _in_small(reading, sentence, draft)
        or reading.descriptions.find(draft, reading.entities, alone=not of_something(sentence, draft))
    )
    anonymous = draft.determiner != "the" and knows_of(sentence.words, draft.last + 1, len(sentence.words))
    if known is not None and anonymous:
        known = None  # people close to the mayor are not the people before
    if known is not None and not known[0].named and of_other_looks(reading, sentence, draft, known[0]):
        known = None
    elsewhere = known is not None and of_elsewhere(sentence, draft, known[0])
    if known is not None and (elsewhere or (known[0].named and known[0].id in _acting_above(reading, sentence, draft))):
        known = None
    if known is not None and known[0].named and _beside_it(reading, sentence, draft, known[0]):
        known = None
    if known is not None and _never_brought_in(known[0], draft):
        known = _named_since(reading, sentence, draft, known[0]) or known
    elif known is not None and _another_company(known[0], draft) and can_be_body(draft, sentence):
        known = resolve_body(draft, reading.focus, reading.sentences, reading.paragraphs) or known
    if draft.determiner == "the" and (known is None or _hardly(reading, known[0], draft)):
        known = _epithet(reading, sentence, draft) or known or _speaks_on(reading, sentence, draft)
    if known is not None and known[0].named and told_of_another(reading, sentence, draft, known[0]):
        known = None
    if known is not None:
        entity, draft.confidence, draft.how = known
    else:
        entity = reading.register.new()
        speaks = draft.type == "unknown" and (draft.sentence, draft.head) in reading.sources
        if speaks and draft.last > draft.first and may_be_person_noun(draft.lemma):
            draft.type = "group" if draft.number == "plural" else "person"
        entity.type, entity.number, entity.gender = draft.type, draft.number, draft.gender
        if speaks and draft.type == "unknown" and draft.number == "plural":
            entity.type = "group"
    draft.entity = entity.id
    entity.mentions.append(draft)
    if known is None and reading.lead is None and is_lead(reading, sentence, draft):
        reading.lead = draft
    new_office = known is None and (
        draft.heading or is_mere_office(sentence, draft) or is_in_headline(reading, sentence, draft)
    )
    if draft.lemma and not new_office and not only_compared(sentence, draft):
        reading.descriptions.call(entity, draft.lemma)
    if draft.gender and entity.gender is None:
        entity.gender = draft.gender
    if not anonymous:
        reading.descriptions.note(draft, entity)
    return entity


def _of_that_age(reading: Reading, draft: Draft) -> Known | None:
    """Whom ``the 22-year-old`` means where the text has told one person's age: ``Lund, 40, beat Ada Holm, 22``."""
    told = draft.quoted is None and "year" in draft.text
    entity = known_by_age(draft, reading.entities) if told else None
    return (entity, 0.85, f"“{draft.text}” has the age that the text has told") if entity is not None else None


def _in_small(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """The body whose name a phrase has in small letters: ``Tarn Sheriff's Office`` … ``the sheriff's office``."""
    if draft.quoted is not None or draft.last == draft.phrase or draft.determiner not in ("", "the"):
        return None
    if sentence.words[draft.last].lower not in entries("org_words") or of_something(sentence, draft):
        return None
    entity = reading.register.in_small(bare_text(draft).removeprefix("the "))
    return (entity, 0.85, f"“{draft.text}” is its name in small letters") if entity is not None else None


def _acting_above(reading: Reading, sentence: Sentence, draft: Draft) -> set[int]:
    """Who acts where a phrase is spoken of: ``Holm thanked the senator``, ``Holm said the senator would come``."""
    if draft.type != "person" or draft.relation.startswith(("xcomp", "root", "appos")):
        return set()
    found = set()
    for other in reading.names_in.get(sentence.index, []):
        if other.entity is not None and other.first < draft.first and other.relation == "nsubj":
            if stands_above(sentence, other, draft):
                found.add(other.entity)
    return found


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
    if spoke and any(bare_text(draft) == bare_text(mention) for mention in phrases):
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
        return known or _unsure_body(reading, draft)
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
