"""The walk through a text that gathers its people and bodies."""

from __future__ import annotations

from collections.abc import Collection

from attrs import define, field

from quoteattr.speakers.chunks import Chunk, chunks_of
from quoteattr.speakers.extents import complement, trimmed
from quoteattr.speakers.gathering import Register, key_of, plausible_stray, shared_surnames, stray_names
from quoteattr.speakers.known import broken_title, embedded_names, heading_names, inner_names, known_surnames
from quoteattr.speakers.lexicon import honorifics, is_plural, lemma, may_be_person_noun, noun_gender, noun_type
from quoteattr.speakers.mentions import mentions_of
from quoteattr.speakers.names import dotted_end, name_token
from quoteattr.speakers.nominals import Descriptions, Known, can_be_body, can_be_epithet
from quoteattr.speakers.predicates import Found, stated
from quoteattr.speakers.pronouns import Focus, named_later, resolve_body, resolve_epithet, resolve_pronoun
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.roles import affiliation_of, make_role, roles_beside, title_role
from quoteattr.syntax.records import Parse, Sentence, Word

_KNOWN_AS = frozenset(
    {
        "known as",
        "better known as",
        "known to friends as",
        "nicknamed",
        "called",
        "who goes by",
        "or",
        "widely known as",
    }
)


@define(eq=False)
class Reading:
    """All that is known of a text's people while it is read."""

    parse: Parse
    sources: frozenset[tuple[int, int]]
    with_roles: bool = True
    drafts: list[Draft] = field(factory=list)
    register: Register = field(factory=Register)
    focus: Focus = field(factory=Focus)
    chunks: dict[int, list[Chunk]] = field(factory=dict)
    sentences: dict[int, Sentence] = field(factory=dict)
    paragraphs: dict[int, int] = field(factory=dict)
    apposed: dict[tuple[int, int], int] = field(factory=dict)
    descriptions: Descriptions = field(factory=Descriptions)
    names_in: dict[int, list[Draft]] = field(factory=dict)
    drafts_in: dict[int, list[Draft]] = field(factory=dict)

    @property
    def entities(self) -> list[Entity]:
        """Everybody found so far."""
        return self.register.entities


def read(parse: Parse, sources: Collection[tuple[int, int]], with_roles: bool) -> Reading:
    """Read a whole text: names first, then everything in order."""
    reading = Reading(parse, frozenset(sources), with_roles)
    reading.focus.sources = set(sources)
    by_sentence: dict[int, list[Draft]] = {}
    for sentence in parse.sentences:
        reading.sentences[sentence.index] = sentence
        reading.paragraphs[sentence.index] = sentence.paragraph
        reading.chunks[sentence.index] = chunks_of(sentence)
        tail = sentence.words[-1].text[-1:]
        heading = (tail.isalnum() or sentence.index == 0) and len(sentence.words) < 30
        by_sentence[sentence.index] = mentions_of(sentence, parse.text, reading.chunks[sentence.index], heading)
    _introduce(reading, by_sentence)
    _complete(reading, by_sentence)
    before: Sentence | None = None
    for sentence in parse.sentences:
        drafts = by_sentence[sentence.index]
        for draft in drafts:
            if draft.sort == "name":
                _place_name(reading, sentence, draft)
        reading.drafts_in[sentence.index] = drafts
        reading.names_in[sentence.index] = [d for d in drafts if d.sort == "name"]
        if before is not None:
            _mend_title(reading, before, sentence, drafts)
        _share_titles(reading, sentence, drafts)
        before = sentence
        for draft in drafts:
            _place(reading, sentence, draft)
    return reading


def _introduce(reading: Reading, by_sentence: dict[int, list[Draft]]) -> None:
    """Make the full names known, the surest places first: running text, quotations, headings, the rest."""
    register, text = reading.register, reading.parse.text
    register.shared = shared_surnames([d for drafts in by_sentence.values() for d in drafts])
    named = [d for drafts in by_sentence.values() for d in drafts if d.sort == "name" and len(d.name) > 1]
    for draft in named:
        if draft.quoted is None and not draft.heading:
            register.introduce(draft)
    for draft in named:
        if draft.quoted is not None and not draft.heading:
            register.introduce(draft)
    for drafts in by_sentence.values():
        _known_as(reading, drafts)
    for draft in named:
        if draft.heading and plausible_stray(draft.name):
            draft.type = "person"
            register.introduce(draft)
    alone = frozenset(
        d.name[0].lower() for drafts in by_sentence.values() for d in drafts if d.sort == "name" and len(d.name) == 1
    )
    strays = []
    for number, drafts in by_sentence.items():
        strays += embedded_names(reading.sentences[number], text, drafts, alone)
    for start, end in stray_names(text, _read_stretches(reading.parse)):
        words = tuple(text[start:end].split())
        if plausible_stray(words):
            strays.append(Draft(-1, 0, 0, 0, 0, "name", start, end, text[start:end], words, start))
    for stray in strays:
        stray.type = "person"
        entity = register.introduce(stray)
        if entity is not None:
            _note_name(entity, stray)


def _read_stretches(parse: Parse) -> list[tuple[int, int]]:
    """The stretches of the text whose own words are in the parse (not folded, not left out)."""
    stretches: list[tuple[int, int]] = []
    for sentence in parse.sentences:
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


def _known_as(reading: Reading, drafts: list[Draft]) -> None:
    """``Mr. Hart, known as Jed``: the given name that the text calls somebody by."""
    names = [d for d in drafts if d.sort == "name" and not d.heading]
    for one, other in zip(names, names[1:], strict=False):
        words = reading.sentences[one.sentence].words
        between = " ".join(w.lower for w in words[one.last + 1 : other.first] if w.upos != "PUNCT")
        if between not in _KNOWN_AS or len(other.name) != 1 or other.honorific:
            continue
        entity = reading.register.first_called(key_of(one.name))
        if entity is not None and entity.key:
            reading.register.also(entity, (name_token(other.name[0]), entity.key[-1]))


def _complete(reading: Reading, by_sentence: dict[int, list[Draft]]) -> None:
    """Find the names that can be seen only now that the full names are known."""
    text = reading.parse.text
    for number, drafts in by_sentence.items():
        sentence = reading.sentences[number]
        if any(d.heading for d in drafts):
            found = heading_names(sentence, text, reading.register)
            drafts[:] = [d for d in drafts if d.sort != "name" or not d.heading]
        else:
            found = known_surnames(sentence, text, drafts, reading.register)
        if not any(d.heading for d in drafts):
            inner = inner_names(sentence, text, drafts, reading.register)
            drafts += inner
        if found:
            taken = {i for d in found for i in range(d.first, d.last + 1)}
            drafts[:] = [d for d in drafts if d.sort == "pronoun" or not (d.first in taken or d.last in taken)]
            drafts += found
            drafts.sort(key=lambda d: (d.first, d.last))
        reading.drafts += drafts


def _note_name(entity: Entity, draft: Draft) -> None:
    """Remember the fullest form of a name and where it stands first."""
    full = " ".join(draft.name)
    at = (draft.name_start, draft.end)
    if entity.name is None or (len(draft.name) > len(entity.name.split()) and not draft.heading):
        if entity.name is not None and entity.name != full:
            entity.aliases.append(entity.name)
        entity.name, entity.name_at = full, at
    elif full != entity.name and full not in entity.aliases:
        entity.aliases.append(full)


def _place_name(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Give a mention by name its entity, and the entity what stands beside the name."""
    entity = reading.register.short(draft, sentence.paragraph, reading.paragraphs)
    draft.entity = entity.id
    if entity.key and len(draft.name) < len(entity.key):
        draft.how = "a part of the name"
        draft.confidence = 0.95
    if len(draft.name) == 1 and draft.name[0].lower() == entity.surname:
        entity.surname_uses += 1
    entity.mentions.append(draft)
    _note_name(entity, draft)
    if draft.type != "unknown" and (
        entity.type == "unknown" or draft.honorific or (draft.title and draft.type == "person")
    ):
        entity.type = draft.type
    gender = draft.gender or (noun_gender(draft.honorific) if draft.honorific else None)
    if gender and entity.gender is None:
        entity.gender = gender
    if draft.honorific and entity.honorific is None:
        entity.honorific = draft.honorific
    if draft.lemma and draft.title:
        reading.descriptions.call(entity, draft.lemma)
    reading.descriptions.name(entity)
    if entity.affiliation is None and draft.sentence >= 0:
        entity.affiliation = affiliation_of(sentence, draft, reading.parse.text)
    if reading.with_roles:
        for found in roles_beside(sentence, reading.chunks[sentence.index], draft, reading.parse.text):
            _add_role(reading, sentence, entity, draft, found)


def _mend_title(reading: Reading, before: Sentence, sentence: Sentence, drafts: list[Draft]) -> None:
    """Give a title that was cut off by a false sentence end back to its name."""
    first = next((d for d in drafts if d.sort == "name" and d.first == 0), None)
    if first is None or first.entity is None:
        return
    bounds = broken_title(before, reading.chunks[before.index])
    if bounds is None:
        return
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
    if honorifics().get(token) or honorifics().get(token + "."):
        found = Found(bounds[0], bounds[1], bounds[1], "title")
        _add_role(reading, before, entity, first, found)
        if token.endswith("s"):
            _share(reading, sentence, first, [d for d in drafts if d.sort == "name"], before, found)


def _share_titles(reading: Reading, sentence: Sentence, drafts: list[Draft]) -> None:
    """``Senators Ann Lee and Tom Hill``: a title in the plural is that of every name joined to the first."""
    names = [d for d in drafts if d.sort == "name" and d.entity is not None]
    words = sentence.words
    for draft in names:
        if draft.title is None or not _in_plural(words[draft.title[1]]):
            continue
        found = title_role(sentence, draft)
        if found is not None:
            _share(reading, sentence, draft, names, sentence, found)


def _in_plural(word: Word) -> bool:
    """Whether a title is meant for several ("Senators", "Sens.")."""
    return is_plural(word) or word.lower.rstrip(".") in ("sens", "reps", "govs", "gens", "profs")


def _share(
    reading: Reading, sentence: Sentence, first: Draft, names: list[Draft], where: Sentence, found: Found
) -> None:
    """Put the title of the first name to every name joined to it."""
    words = sentence.words
    last = first.last
    for other in names:
        if other.first <= first.last:
            continue
        between = words[last + 1 : other.phrase]
        if other.title is not None or len(between) > 6 or other.entity is None:
            break
        if other.type != "person" and len(other.name) < 2:
            continue
        if not all(w.lower in (",", "and", "&", "or") or w.upos in ("PUNCT", "PROPN", "ADP") for w in between):
            break
        if not any(w.lower in ("and", ",", "&", "or") for w in between):
            break
        _add_role(reading, where, reading.entities[other.entity], other, found)
        last = other.last


def _add_role(reading: Reading, sentence: Sentence, entity: Entity, draft: Draft, found: Found) -> None:
    """Put a role to an entity; a phrase beside the name is then the same person."""
    role = make_role(sentence, reading.parse.text, found)
    head = sentence.words[found.head]
    noun = head.lower.rstrip(".")
    if role is None:
        return
    entity.roles.append(role)
    reading.descriptions.call(entity, noun)
    gender = noun_gender(noun)
    if gender and entity.gender is None:
        entity.gender = gender
    if found.relation in ("apposition", "as", "relative clause", "copula", "naming"):
        reading.apposed[(sentence.index, found.head)] = entity.id
        if entity.type == "unknown":
            kind = noun_type(lemma(head))
            entity.type = kind if kind != "unknown" else "person"


def _place(reading: Reading, sentence: Sentence, draft: Draft) -> None:
    """Give pronouns and common nouns their entity, in the order of the text."""
    if draft.sort == "name":
        entity = reading.entities[draft.entity] if draft.entity is not None else None
    elif draft.sort == "pronoun":
        entity = _place_pronoun(reading, sentence, draft)
    else:
        entity = _place_nominal(reading, sentence, draft)
    if entity is not None and draft.quoted is None and (not draft.heading or draft.sentence == 0):
        reading.focus.see(draft, entity)


def _place_pronoun(reading: Reading, sentence: Sentence, draft: Draft) -> Entity | None:
    if draft.quoted is not None or draft.lemma in ("I", "we"):
        return None
    names = reading.names_in.get(sentence.index, [])
    answer = named_later(draft, sentence, names, reading.entities) or resolve_pronoun(
        draft, reading.focus, reading.sentences, reading.paragraphs
    )
    if answer is None:
        return None
    entity, draft.confidence, draft.how = answer
    draft.entity = entity.id
    entity.mentions.append(draft)
    entity.pronouns.add(draft.lemma)
    if draft.lemma in ("he", "she"):
        if entity.gender is None and draft.confidence > 0.5:
            entity.gender = draft.lemma
        if entity.type == "unknown":
            entity.type = "person"
    if reading.with_roles and draft.lemma in ("he", "she") and not draft.possessive:
        for found in stated(sentence, reading.chunks[sentence.index], draft):
            _add_role(reading, sentence, entity, draft, found)
    return entity


def _place_nominal(reading: Reading, sentence: Sentence, draft: Draft) -> Entity | None:
    """The entity of a common noun: beside a name, met before, or new."""
    for word in (draft.last, draft.head):
        if (sentence.index, word) in reading.apposed:
            entity = reading.entities[reading.apposed[(sentence.index, word)]]
            draft.entity, draft.how = entity.id, "the phrase beside the name"
            entity.mentions.append(draft)
            return entity
    known = reading.descriptions.find(draft, reading.entities) or _epithet(reading, sentence, draft)
    if known is not None:
        entity, draft.confidence, draft.how = known
    else:
        entity = reading.register.new()
        speaks = (draft.sentence, draft.head) in reading.sources
        if draft.type == "unknown" and speaks and draft.last > draft.first and may_be_person_noun(draft.lemma):
            draft.type = "group" if draft.number == "plural" else "person"
        entity.type, entity.number, entity.gender = draft.type, draft.number, draft.gender
        if draft.type == "unknown" and (draft.sentence, draft.head) in reading.sources and draft.number == "plural":
            entity.type = "group"
    draft.entity = entity.id
    entity.mentions.append(draft)
    if draft.lemma:
        reading.descriptions.call(entity, draft.lemma)
    if draft.gender and entity.gender is None:
        entity.gender = draft.gender
    reading.descriptions.note(draft, entity)
    return entity


def _epithet(reading: Reading, sentence: Sentence, draft: Draft) -> Known | None:
    """The named person whom a definite phrase with no other owner means."""
    if draft.heading:
        return None
    if can_be_body(draft, sentence):
        return resolve_body(draft, reading.focus, reading.sentences, reading.paragraphs)
    if not can_be_epithet(draft, sentence):
        return None
    verb = sentence.words[draft.head].head
    below = set()
    for other in reading.names_in.get(sentence.index, []):
        word = sentence.words[other.head]
        under = any(above.index == verb for above in sentence.ancestors(word))
        if other.entity is not None and ((other.first > draft.last and under) or word.head == verb):
            below.add(other.entity)
    return resolve_epithet(draft, reading.focus, reading.sentences, reading.paragraphs, below)


def describe(reading: Reading, draft: Draft) -> tuple[str, int, int]:
    """A description in full, its article left out, and its offsets: ``Western diplomat``."""
    sentence = reading.sentences[draft.sentence]
    last = draft.last if draft.possessive else complement(sentence, reading.chunks[draft.sentence], draft)
    first = trimmed(sentence, draft.phrase, draft.last) if draft.owner is None else draft.phrase
    if draft.owner is not None:
        first = trimmed(sentence, draft.phrase, draft.first)
    words = sentence.words
    start, end = words[first].start, max(words[last].end, draft.end)
    return " ".join(reading.parse.text[start:end].split()), start, end
