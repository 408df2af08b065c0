"""Who speaks in a text that speaks: the sender of a letter, whoever issued a statement."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.speakers.lexicon import entries, is_place
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word

_PUT_OUT = frozenset({"deliver", "issue", "leave", "make", "pen", "post", "publish", "release", "send", "write"})
_SHOWING = ("show", "reveal", "indicate", "suggest", "confirm", "prove", "describe", "detail", "contain", "make")


def writers(reading: Reading, drafts: Sequence[Draft]) -> dict[int, int]:
    """For mentions of a text that says something the number of the one who wrote it, where the text tells of one.

    ``A letter from Ada Lind said …``, ``The email, signed by Ada Lind, said …``, ``Lind's statement said …``,
    ``Lind issued a statement. It said …``; not ``Texts from Lind show that they met``.
    """
    numbers = {id(draft): number for number, draft in enumerate(drafts)}
    found = {}
    for text in reading.entities:
        if text.type != "document" or text.named:
            continue
        saying = [draft for draft in text.mentions if (draft.sentence, draft.head) in reading.sources]
        writer = _writer(reading, text) if saying else None
        if writer is None:
            continue
        for draft in saying:
            words = reading.sentences[draft.sentence].words
            verb = words[words[draft.head].head]
            if id(draft) in numbers and not verb.lemma.lower().startswith(_SHOWING):
                found[numbers[id(draft)]] = writer.id
    return found


def _writer(reading: Reading, text: Entity) -> Entity | None:
    """Whom the first phrase that tells of anybody names as the writer."""
    for draft in text.mentions:
        if draft.sort != "nominal" or draft.quoted is not None:
            continue
        sentence = reading.sentences[draft.sentence]
        head = sentence.words[draft.head]
        message = draft.lemma in entries("messages")
        for word in _makers(sentence, head, message):
            writer = _somebody(reading, sentence, word, message)
            if writer is not None:
                return writer
        if message and draft.owner is not None and draft.owner.entity is not None and draft.owner.determiner != "an":
            owner = reading.entities[draft.owner.entity]
            if owner.type == "person" and owner.number == "singular":
                return owner
    return None


def _makers(sentence: Sentence, head: Word, message: bool) -> list[Word]:
    """The words for whom a text is from: behind ``from`` and ``by``, signed by, the subject of what puts it out."""
    found = [k for k in sentence.dependents(head, "nmod") if _is_behind(sentence, k, "from", "by")]
    for clause in sentence.dependents(head, "acl"):
        if clause.xpos == "VBN":
            found += [k for k in sentence.dependents(clause, "obl") if _is_behind(sentence, k, "by")]
    verb = sentence.head_of(head)
    if message and head.base_relation == "obj" and verb is not None and verb.lemma.lower() in _PUT_OUT:
        found += sentence.dependents(verb, "nsubj")
    return found


def _is_behind(sentence: Sentence, word: Word, *prepositions: str) -> bool:
    return any(case.lower in prepositions for case in sentence.dependents(word, "case"))


def _somebody(reading: Reading, sentence: Sentence, word: Word, message: bool) -> Entity | None:
    """The one person for whom a word stands; of studies and reports only one with a name."""
    for draft in sorted(reading.drafts_in.get(sentence.index, ()), key=lambda d: d.sort != "name"):
        if not draft.phrase <= word.index <= draft.last or draft.quoted is not None or draft.entity is None:
            continue
        entity = reading.entities[draft.entity]
        behind = sentence.words[draft.last + 1].lower if draft.last + 1 < len(sentence.words) else ""
        alone = entity.number == "singular" and behind != "and" and not sentence.dependents(word, "conj")
        person = entity.type == "person" or (entity.type == "unknown" and entity.named and not is_place(draft.name[-1]))
        return entity if alone and person and (entity.named or message) else None
    return None
