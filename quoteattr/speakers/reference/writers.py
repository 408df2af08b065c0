"""Who speaks in a text that speaks: the sender of a letter, whoever issued a statement."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.speakers.lexicon import entries, is_place
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word

_PUT_OUT = frozenset({"deliver", "issue", "leave", "make", "pen", "post", "publish", "release", "send", "write"})
_MADE = frozenset(
    {"authored", "circulated", "delivered", "drafted", "filed", "issued", "left", "made", "penned", "pinned", "posted"}
    | {"published", "recorded", "released", "run", "sent", "shared", "signed", "submitted", "tweeted", "written"}
)
_OF_BODIES = frozenset({"message", "post", "statement", "tweet"})  # what bodies put out as their own words
_NEAR = 600  # characters
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
        writer, last = None, 0
        for draft in text.mentions if any((d.sentence, d.head) in reading.sources for d in text.mentions) else ():
            writer = _writer(reading, draft) or (writer if draft.start - last <= _NEAR else None)
            last = draft.end
            if writer is not None and (draft.sentence, draft.head) in reading.sources and id(draft) in numbers:
                words = reading.sentences[draft.sentence].words
                if not words[words[draft.head].head].lemma.lower().startswith(_SHOWING):
                    found[numbers[id(draft)]] = writer.id
    return found


def _writer(reading: Reading, draft: Draft) -> Entity | None:
    """Whom a phrase for a text names as its writer."""
    if draft.sort != "nominal" or draft.quoted is not None:
        return None
    sentence = reading.sentences[draft.sentence]
    head = sentence.words[draft.head]
    message = draft.lemma in entries("messages")
    makers = _makers(sentence, head, message)
    if message and head.base_relation == "obl" and _is_behind(sentence, head, "in"):  # In a post, Lind wrote
        makers += [word for word in _doers(sentence, head) if (sentence.index, word.index) in reading.sources]
    for word in makers:
        writer = _somebody(reading, sentence, word, message)
        if writer is not None and (writer.type != "organization" or draft.lemma in _OF_BODIES):
            return writer
    whose = draft.owner or _pronoun_before(reading, draft)
    owner = reading.entity_of(whose) if message and whose is not None and whose.determiner != "an" else None
    return owner if owner is not None and owner.type == "person" and owner.number == "singular" else None


def _pronoun_before(reading: Reading, draft: Draft) -> Draft | None:
    """``his`` in ``His letter said``."""
    if draft.determiner not in ("his", "her"):
        return None
    return next((d for d in reading.drafts_in[draft.sentence] if d.sort == "pronoun" and d.first == draft.phrase), None)


def _makers(sentence: Sentence, head: Word, message: bool) -> list[Word]:
    """The words for whom a text is from: behind ``from`` and ``by``, signed by, the subject of what puts it out."""
    found = [k for k in sentence.dependents(head, "nmod") if _is_behind(sentence, k, "from", "by")]
    for clause in sentence.dependents(head, "acl"):
        if clause.xpos == "VBN" and clause.lower in _MADE:
            found += [k for k in sentence.dependents(clause, "obl") if _is_behind(sentence, k, "by")]
    verb = sentence.head_of(head)
    if message and head.base_relation == "obj" and verb is not None and verb.lemma.lower() in _PUT_OUT:
        found += _doers(sentence, head)
    return found


def _doers(sentence: Sentence, word: Word) -> list[Word]:
    """The subject of the verb that a word hangs on."""
    verb = sentence.head_of(word)
    return [] if verb is None else sentence.dependents(verb, "nsubj")


def _is_behind(sentence: Sentence, word: Word, *prepositions: str) -> bool:
    return any(case.lower in prepositions for case in sentence.dependents(word, "case"))


def _somebody(reading: Reading, sentence: Sentence, word: Word, message: bool) -> Entity | None:
    """The one person for whom a word stands, of letters also several: ``doctors``; of studies only one with a name."""
    for draft in sorted(reading.drafts_in.get(sentence.index, ()), key=lambda d: d.sort != "name"):
        if not draft.phrase <= word.index <= draft.last or draft.quoted is not None or draft.entity is None:
            continue
        entity = reading.entities[draft.entity]
        behind = sentence.words[draft.last + 1].lower if draft.last + 1 < len(sentence.words) else ""
        if behind == "and" or sentence.dependents(word, "conj"):
            return None
        if entity.number == "plural":
            return entity if message and draft.type == "group" and word.xpos == "NNS" else None
        person = entity.type == "person" or (entity.type == "unknown" and entity.named and not is_place(draft.name[-1]))
        body = entity.type == "organization" and entity.named
        return entity if (person and (entity.named or message)) or (body and message) else None
    return None
