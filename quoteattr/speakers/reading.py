"""What is known of a text's people and bodies while it is read."""

from __future__ import annotations

from attrs import define, field

from quoteattr.speakers.identity.gathering import Register
from quoteattr.speakers.lexicon import is_person_noun, is_plural
from quoteattr.speakers.phrases.bodies import body_end
from quoteattr.speakers.phrases.chunks import Chunk, glued
from quoteattr.speakers.phrases.extents import complement, extent
from quoteattr.speakers.phrases.trimming import trimmed
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.gender import GenderEvidence
from quoteattr.speakers.reference.nominals import Descriptions
from quoteattr.syntax.records import Parse, Sentence


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
    written_in: dict[int, list[Draft]] = field(factory=dict)
    drafts_in: dict[int, list[Draft]] = field(factory=dict)
    genders: GenderEvidence = field(factory=GenderEvidence)
    alone: frozenset[str] = frozenset()
    addressed: frozenset[str] = frozenset()
    lead: Draft | None = None
    they: set[Draft] = field(factory=set)

    @property
    def entities(self) -> list[Entity]:
        """Everybody found so far."""
        return self.register.entities

    def entity_of(self, draft: Draft) -> Entity | None:
        """Who is meant by a mention, where that is known by now."""
        return self.entities[draft.entity] if draft.entity is not None else None


def describe(reading: Reading, draft: Draft) -> tuple[str, int, int]:
    """A description in full, its article left out, and its offsets: ``Western diplomat``."""
    sentence = reading.sentences[draft.sentence]
    chunks = reading.chunks[draft.sentence]
    last = draft.last if draft.possessive else body_end(sentence, chunks, complement(sentence, chunks, draft))
    first = trimmed(sentence, draft.phrase, draft.last) if draft.owner is None else draft.phrase
    if draft.owner is not None:
        first = trimmed(sentence, draft.phrase, draft.first)
    words = sentence.words
    entity = reading.entity_of(draft)
    if last == draft.last and not draft.possessive and entity is not None and entity.named:
        last = _joined(sentence, chunks, draft)
    if draft.lemma == "one" and words[draft.phrase].lower == "no":
        first = draft.phrase  # no one at the port
    if words[first].lower == "one" and draft.type == "person" and first < draft.last and not glued(words, first + 1):
        first += 1  # "One juror … the juror"
    start, end = words[first].start, max(words[last].end, draft.end)
    return " ".join(reading.parse.text[start:end].split()), start, end


def _joined(sentence: Sentence, chunks: list[Chunk], draft: Draft) -> int:
    """The end of two nouns for one whom the text has named: ``the baker | and film star announced her plan``."""
    words = sentence.words
    if draft.type != "person" or draft.last + 2 >= len(words) or words[draft.last + 1].lower != "and":
        return draft.last
    chunk = next((c for c in chunks if c.first == draft.last + 2), None)
    if chunk is None or chunk.determiner or chunk.possessive or words[chunk.last].head != draft.head:
        return draft.last
    noun = words[chunk.last]
    one = noun.base_relation == "conj" and is_person_noun(noun.lower) and noun.text.islower() and not is_plural(noun)
    return extent(sentence, chunk.inner, chunk.last, strict=True) if one else draft.last
