"""The walk through a text that gathers its people and bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection

from quoteattr.speakers.identity.families import generations, shared_surnames
from quoteattr.speakers.identity.other_names import join_other_names, name_relatives
from quoteattr.speakers.identity.told_later import join_letters, join_told_later
from quoteattr.speakers.lexicon import entries, is_plural
from quoteattr.speakers.mentions import is_title_case, mentions_of
from quoteattr.speakers.phrases.addresses import take_offices_off
from quoteattr.speakers.phrases.chunks import chunks_of
from quoteattr.speakers.phrases.couples import with_husbands
from quoteattr.speakers.phrases.known import (
    embedded_names,
    heading_names,
    inner_bodies,
    inner_names,
    known_opening,
    known_surnames,
    outvote,
    person_draft,
)
from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.phrases.parties import without_parties
from quoteattr.speakers.phrases.short_forms import bodies_in, is_credit
from quoteattr.speakers.phrases.stray_names import (
    behind_office,
    introduced_in_talk,
    office_before,
    plausible_stray,
    stray_names,
)
from quoteattr.speakers.phrases.word_shapes import is_acronym, name_token
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft
from quoteattr.speakers.reference.creatures import bring_to_life
from quoteattr.speakers.reference.gender import gather_gender, part_couples, part_families, tell_the_only_one
from quoteattr.speakers.reference.noting import note_name
from quoteattr.speakers.reference.placing import note_titles, place, place_name, tell_by_given_names
from quoteattr.speakers.reference.singular_they import known_as_they
from quoteattr.speakers.roles.counting import share_count
from quoteattr.speakers.roles.sharing import (
    name_examples,
    name_others,
    share,
    share_after,
    share_apposition,
    share_titles,
    tell_of_two,
)
from quoteattr.speakers.roles.titles import add_body, mend_title
from quoteattr.syntax.records import Parse, Sentence
from quoteattr.types import Role, Span


def read(parse: Parse, sources: Collection[tuple[int, int]], with_roles: bool, *, tale: bool = False) -> Reading:
    """Read a whole text: names first, then everything in order."""
    reading = Reading(parse, frozenset(sources), with_roles)
    reading.focus.sources = set(sources)
    size = Counter(sentence.paragraph for sentence in parse.sentences)
    by_sentence = _mentions(reading, size)
    outvote(reading.sentences, by_sentence)
    if tale:
        bring_to_life(reading.sentences, by_sentence, reading.sources)
    _introduce(reading, by_sentence)
    _complete(reading, by_sentence)
    _tell_he_from_she(reading, by_sentence)
    _look_ahead(reading)
    reading.written_in = by_sentence
    reading.focus.named = _surnames(by_sentence)
    before: Sentence | None = None
    for sentence in parse.sentences:
        drafts = by_sentence[sentence.index]
        _read_sentence(reading, sentence, before, drafts, alone=size[sentence.paragraph] == 1)
        before = sentence
    if with_roles:
        for sentence in parse.sentences:
            if len(reading.names_in[sentence.index]) > 1:
                tell_of_two(reading, sentence, reading.names_in[sentence.index])
        join_told_later(reading)
        join_letters(reading)
        _titles_in_talk(reading)
    return reading


def _mentions(reading: Reading, size: Counter[int]) -> dict[int, list[Draft]]:
    """The mentions of each sentence; ``size``: how many sentences each paragraph has."""
    parse = reading.parse
    by_sentence: dict[int, list[Draft]] = {}
    for sentence in parse.sentences:
        reading.sentences[sentence.index] = sentence
        reading.paragraphs[sentence.index] = sentence.paragraph
        reading.chunks[sentence.index] = chunks_of(sentence)
        heading = _is_heading(parse, sentence, alone=size[sentence.paragraph] == 1)
        drafts = mentions_of(sentence, parse.text, reading.chunks[sentence.index], heading)
        drafts = with_husbands(sentence, without_parties(sentence, parse.text, drafts))
        by_sentence[sentence.index] = [d for d in drafts if not is_credit(sentence.words, d.first, d.last)]
    return by_sentence


def _is_heading(parse: Parse, sentence: Sentence, *, alone: bool) -> bool:
    """Whether a sentence is a headline: in capitals, the first, ``alone`` in its paragraph, or without a full stop."""
    if sentence.start < parse.loud_headline:
        return True
    if sentence.words[-1].text == ":":
        return False  # Prime Minister Ada Holm:
    outside = next((word for word in sentence.words if word.quotation is None), sentence.words[0])
    if outside.index != 1 and outside.text in ("—", "–", "―", "-", "--"):
        return False  # “We are staying.” — Ada Holm, Director, Holm Bank
    if _is_signature(sentence):
        return False
    unclosed = sentence.words[-1].text[-1:].isalnum()
    apart = unclosed or sentence.index == 0 or (alone and len(sentence.words) > 4)
    return apart and len(sentence.words) < 30 and is_title_case(sentence)


def _is_signature(sentence: Sentence) -> bool:
    """Whether a line is a name and an office and no more: ``Ada Holm, Director, Holm Bank``."""
    words = sentence.words
    end = next((word.index for word in words if not word.name.endswith("PER")), len(words))
    signed = 1 < end < len(words) and words[end].text == ","
    return signed and not any(word.upos in ("VERB", "AUX") for word in words)


def _tell_he_from_she(reading: Reading, by_sentence: dict[int, list[Draft]]) -> None:
    """What the text tells of everybody's pronouns."""
    parse, shared = reading.parse, reading.register.shared
    reading.genders = gather_gender(parse.text, parse.sentences, by_sentence, shared)
    part_couples(reading.genders, by_sentence)
    part_families(parse.text, reading.genders, by_sentence, shared)
    reading.register.shared |= reading.genders.of_two
    reading.register.of_people = reading.genders.told()
    tell_by_given_names(reading)
    tell_the_only_one(reading.entities, parse.sentences, by_sentence, reading.genders)
    reading.they = known_as_they(parse.text, parse.sentences, by_sentence)


def _read_sentence(
    reading: Reading, sentence: Sentence, before: Sentence | None, drafts: list[Draft], *, alone: bool
) -> None:
    """Say of every mention who it is, and of everybody what the sentence tells of them."""
    names = [draft for draft in drafts if draft.sort == "name"]
    for draft in names:
        place_name(reading, sentence, draft)
    if alone and names and _is_label(sentence, reading.parse):
        reading.focus.turn = frozenset(d.entity for d in names[:1] if d.entity is not None)
    reading.drafts_in[sentence.index] = drafts
    reading.names_in[sentence.index] = names
    if names and before is not None and (mended := mend_title(reading, before, drafts)) is not None:
        first, found = mended
        share(reading, sentence, first, names, before, found)
    if len(names) > 1:
        share_titles(reading, sentence, drafts)
    for draft in drafts:
        place(reading, sentence, draft)
    note_titles(reading, names)
    if not reading.with_roles or not names:
        return
    for draft in names:
        add_body(reading, draft)
    name_examples(reading, sentence, drafts)
    name_others(reading, sentence, drafts)
    if len(names) > 1:
        share_apposition(reading, sentence, drafts)
        share_after(reading, sentence, drafts)
        share_count(reading, sentence, drafts)


def _is_label(sentence: Sentence, parse: Parse) -> bool:
    """Whether a line is the label of a turn (``Petra Lind, driver:``; not ``Petra Lind wrote:``)."""
    words = sentence.words
    if any(word.upos in ("VERB", "AUX") for word in words):
        return False
    if words[-1].text == ":":
        return True
    return parse.text[words[-1].end : words[-1].end + _LABEL].partition("\n")[0].partition(".")[0].count(":") == 1


_LABEL = 40  # characters of an office between a name and its colon


def _surnames(by_sentence: dict[int, list[Draft]]) -> Counter[str]:
    """How often each surname stands in the text."""
    keys = (key_of(d.name) for drafts in by_sentence.values() for d in drafts if d.sort == "name")
    return Counter(key[-1] for key in keys if key)


def _introduce(reading: Reading, by_sentence: dict[int, list[Draft]]) -> None:
    """Make the full names known, the surest places first: running text, quotations, headings, the rest."""
    register, text = reading.register, reading.parse.text
    every = [d for drafts in by_sentence.values() for d in drafts]
    take_offices_off(every, reading.sentences)
    register.shared = shared_surnames(every, text)
    register.generations = generations(every, register.shared)
    named = [d for drafts in by_sentence.values() for d in drafts if d.sort == "name" and len(d.name) > 1]
    for draft in named:
        if draft.quoted is None and not draft.heading:
            register.introduce(draft)
    for draft in named:
        if draft.quoted is not None and not draft.heading:
            register.introduce(draft)
    formal = (d for d in every if d.sort == "name" and name_token(d.honorific or "") in ("mr", "mrs"))
    reading.addressed = frozenset(name_token(d.name[-1]) for d in formal if d.name)
    for drafts in by_sentence.values():
        _with_letters(reading, drafts)
        join_other_names(reading, drafts)
        _share_surname(reading, drafts)
        _short_for(reading, drafts)
    name_relatives(reading, every)
    for draft in named:
        if draft.heading and plausible_stray(draft.name):
            draft.type = "person"
            register.introduce(draft)
    alone = frozenset(
        d.name[0].lower() for drafts in by_sentence.values() for d in drafts if d.sort == "name" and len(d.name) == 1
    )
    reading.alone = alone
    strays = []
    for number, drafts in by_sentence.items():
        strays += embedded_names(reading.sentences[number], text, drafts, alone)
        strays += inner_bodies(reading.sentences[number], text, drafts)
    for start, end in stray_names(text, _read_stretches(reading.parse)):
        words = tuple(text[start:end].split())
        name_at = start if plausible_stray(words) else behind_office(text, start, end, alone)
        if name_at is not None:
            start, words = name_at, tuple(text[name_at:end].split())
        if name_at is not None or introduced_in_talk(text, start, end):
            strays.append(Draft(-1, 0, 0, 0, 0, "name", start, end, text[start:end], words, start))
    for stray in strays:
        stray.type = "person" if stray.type == "unknown" else stray.type
        entity = register.introduce(stray)
        if entity is not None:
            note_name(entity, stray)


def _titles_in_talk(reading: Reading) -> None:
    """What somebody is whom only words in marks call by an office: ``“I met FBI Director Ann Lee,” … Lee said``."""
    text = reading.parse.text
    bare = {
        entity.surname: entity
        for entity in reading.entities
        if entity.type == "person" and len(entity.key) > 1 and not entity.roles
        if any((draft.sentence, draft.head) in reading.sources for draft in entity.mentions)
    }
    for start, end in stray_names(text, _read_stretches(reading.parse)) if bare else ():
        words = text[start:end].removesuffix("'s").removesuffix("’s").split()
        entity = bare.get(name_token(words[-1]))
        office = office_before(words, entity.key) if entity is not None else ""
        if entity is not None and office:
            at = start + text[start:end].index(office)
            entity.roles.append(Role(office, Span.of(text, at, at + len(office)), "title"))


def _read_stretches(parse: Parse) -> list[tuple[int, int]]:
    """The stretches of the text whose own words are in the parse (not folded, not left out)."""
    stretches: list[tuple[int, int]] = []
    for sentence in parse.sentences:
        if {word.quotation for word in sentence.words} == {None}:  # most sentences
            stretches.append((sentence.start, sentence.words[-1].end))
            continue
        open_at: int | None = None
        last = sentence.start
        for word in sentence.words:
            if word.quotation is None:
                open_at = word.start if open_at is None else open_at
                last = word.end
            elif open_at is not None:
                stretches.append((open_at, last))
                open_at = None
        if open_at is not None:
            stretches.append((open_at, last))
    return sorted(stretches)


def _look_ahead(reading: Reading) -> None:
    """What the text says before full names, for what comes before: ``the Ohio senator`` … ``Ohio Sen. Ann Lee``."""
    for draft in reading.drafts:
        if draft.sort == "name" and (draft.title or draft.honorific) and len(draft.name) > 1 and draft.quoted is None:
            entity = reading.register.first_called(key_of(draft.name))
            if entity is not None:
                entity.ahead.append(draft.text[: draft.name_start - draft.start])


def _share_surname(reading: Reading, drafts: list[Draft]) -> None:
    """``Ravi and Anil Mistry``: a given name before a full one has its surname, if it is nobody else's surname.

    A word that no list has is one where both Mr. and Mrs. of that surname come up; not ``Rudge`` of Mr. Rudge.
    """
    names = [d for d in drafts if d.sort == "name" and not d.heading and d.quoted is None]
    for one, other in zip(names, names[1:], strict=False):
        if len(one.name) != 1 or len(other.name) != 2 or other.phrase != one.last + 2:
            continue
        words = reading.sentences[one.sentence].words
        if words[one.last + 1].lower not in ("and", "&") or (one.phrase and words[one.phrase - 1].lower == "of"):
            continue  # Ida Holm of Georgia and Owen Finch
        given = one.name[0].lower() in entries("given_names") and other.name[0].lower() in entries("given_names")
        couple = name_token(other.name[-1]) in reading.register.shared and one.type in ("person", "unknown")
        titled = one.title is not None and not is_plural(words[one.title[1]])  # Owners Mia and Don Wilk
        couple = couple and name_token(one.name[0]) not in reading.addressed
        if (given or couple) and not (one.honorific or titled or other.title or other.honorific or one.possessive):
            if reading.register.first_called(key_of(one.name)) is None:
                one.name, one.type = (one.name[0], other.name[-1]), "person"
                reading.register.introduce(one)


def _with_letters(reading: Reading, drafts: list[Draft]) -> None:
    """``Holm Workers' Union (HWU) president Ann Lee``: the body in the title is known by its letters as well."""
    for draft in drafts:
        if draft.sort != "name" or draft.title is None or "(" not in draft.text:
            continue
        sentence = reading.sentences[draft.sentence]
        for first, last, letters in bodies_in(sentence, min(draft.phrase, draft.title[0]), draft.title[1]):
            body = person_draft(sentence, reading.parse.text, first, last)
            body.type = "organization"
            entity = reading.register.introduce(body)
            if entity is not None:
                note_name(entity, body)
                reading.register.also(entity, key_of((letters,)))


_BEFORE_SHORT = frozenset({"(", ", or", ", known as", ", also known as", ", better known as"})


def _short_for(reading: Reading, drafts: list[Draft]) -> None:
    """``the Workers' Front (FT)``, ``the Workers' Front, or FT,``: the letters right behind a body are that body's."""
    names = [d for d in drafts if d.sort == "name" and not d.heading]
    for one, other in zip(names, names[1:], strict=False):
        words = reading.sentences[one.sentence].words
        if " ".join(w.lower for w in words[one.last + 1 : other.first]) not in _BEFORE_SHORT:
            continue
        closed = [w.text for w in words[other.last + 1 : other.last + 2]] in ([")"], [","])
        if not closed or len(other.name) != 1 or one.type == "person":
            continue
        entity = reading.register.introduce(one) if is_acronym(other.name[0]) else None
        if entity is not None:
            reading.register.also(entity, key_of(other.name))


def _complete(reading: Reading, by_sentence: dict[int, list[Draft]]) -> None:
    """Find the names that can be seen only now that the full names are known."""
    text = reading.parse.text
    every = (d for drafts in by_sentence.values() for d in drafts)
    names = Counter(d.name[0] for d in every if d.sort == "name" and len(d.name) == 1 and not d.determiner)
    for number, drafts in by_sentence.items():
        sentence = reading.sentences[number]
        heading = any(d.heading for d in drafts)
        if heading:
            found = heading_names(sentence, text, reading.register)
            drafts[:] = [d for d in drafts if d.sort != "name" or not d.heading]
            whole = [d for d in drafts if d.sort == "name"]
            found = [d for d in found if not any(w.first <= d.first and d.last <= w.last for w in whole)]
        else:
            found = known_surnames(sentence, text, drafts, reading.register)
            found += known_opening(sentence, text, drafts, reading.alone, names) if not found else []
        for draft in drafts:
            alone = draft.sort == "name" and draft.type == "group" and len(draft.name) == 1 and not draft.determiner
            if alone and reading.register.is_surname(name_token(draft.name[0])):
                draft.type = "person"
        if not heading or not any(d.heading for d in drafts):
            drafts += inner_names(sentence, text, drafts, reading.register)
        if found:
            taken = {i for d in found for i in range(d.first, d.last + 1)}
            drafts[:] = [d for d in drafts if d.sort == "pronoun" or not (d.first in taken or d.last in taken)]
            drafts += found
            drafts.sort(key=lambda d: (d.first, d.last))
        reading.drafts += drafts
