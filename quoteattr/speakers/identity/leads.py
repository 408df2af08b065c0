"""Who a report opens with: ``A former baker was jailed on Friday. / Odo Finch, 58, had …``."""

from __future__ import annotations

import regex

from quoteattr.speakers.lexicon import entries, tells_something
from quoteattr.speakers.phrases.tags import skip_age
from quoteattr.speakers.reading import Reading, describe
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.epithets import stands_above
from quoteattr.syntax.records import FINITE, Sentence
from quoteattr.types import Role, Span

_WITHIN = 2
_OPENING = 3  # sentences from there to the name
_TOP, _LINE = 8, 10  # a headline, short lines and one long line may come before
_LEAVING = frozenset({"apologise", "apologize", "quit", "resign", "retire", "step", "stand"})
_SELF = regex.compile(r"\b(?:I|[Mm]e|[Mm]y)\b")
_ANYBODY = frozenset({"boy", "couple", "girl", "man", "mother", "father", "teenager", "woman"})


def is_lead(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a phrase is the subject of the first sentence and brings somebody in (``A former baker was jailed``).

    Or says whose words the report is about or who leaves or is sorry (``The leader of the guild has warned``).
    """
    if draft.type != "person" or draft.quoted is not None or not draft.relation.startswith("nsubj"):
        return False
    speaks = (sentence.index, draft.head) in reading.sources
    if draft.phrase and not (speaks and (draft.owner is not None or _of_self(reading, sentence, draft))):
        return False  # …, but Ostby's mayor said
    if sentence.index <= 1 and draft.determiner in ("a", "an") and not draft.phrase:
        return True
    if sentence.index > _TOP or not _speaks_or_leaves(reading, sentence, draft):
        return False
    return sum(len(reading.sentences[at].words) > _LINE for at in range(sentence.index)) <= 1


def _of_self(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether a feature opens with what somebody says of himself: ``“I cure old ovens,” the former baker says``."""
    verb = sentence.head_of(sentence.words[draft.head])
    said = reading.parse.text[sentence.start : draft.start]
    present = verb is not None and verb.xpos == "VBZ"
    return present and _SELF.search(said) is not None and _behind_words(sentence, draft)


def _speaks_or_leaves(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether the holder of an office says something or gives it up: ``The guild's treasurer will step down``."""
    if draft.lemma in entries("general_nouns") or draft.lemma in _ANYBODY:
        return False
    if not draft.determiner and draft.owner is None:
        return False
    verb = sentence.head_of(sentence.words[draft.head])
    leaves = verb is not None and verb.lemma.lower() in _LEAVING
    return leaves or (sentence.index, draft.head) in reading.sources


def named_after_lead(reading: Reading, sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether the next paragraph begins with a full name and an age, and nothing else says who that is.

    Or with the full name of one of whom it tells the same: ``Rhona Orme is on trial accused of burning down the mill``.
    Or with words of whom nothing else is said than the name: ``“We are ready,” Ada Holm told the Herald.``
    ``Speaking to the Herald, Ada Holm said``.
    """
    lead = reading.lead
    if lead is None or lead.entity is None or len(draft.name) < 2 or any(not _is_degree(role) for role in entity.roles):
        return False
    speaks = draft.phrase > 0 and (_speaks_first(reading, sentence, draft) or _speaks_to(reading, sentence, draft))
    if draft.phrase and not speaks:
        return False
    distance = reading.paragraphs[sentence.index] - reading.paragraphs[lead.sentence]
    before = sum(mention.sentence >= lead.sentence for mention in entity.mentions)  # a headline may have named them
    later = distance > 0 or (speaks and sentence.index > lead.sentence)
    if not later or distance > _WITHIN or draft.last + 1 >= len(sentence.words) or before > 1:
        return False
    other = reading.entities[lead.entity]
    if None not in (entity.gender, other.gender) and entity.gender != other.gender:
        return False
    if not (draft.relation.startswith("nsubj") or speaks) or _told_of_the_dead(reading, lead, sentence, draft):
        return False
    return (
        skip_age(sentence.words, draft.last + 1) is not None
        or _told_again(reading, lead, sentence)
        or _goes_on(reading, lead, sentence, draft)
    )


def _speaks_first(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether only words in marks and a verb of speech stand before a name (``“We are ready,” said | Ada Holm``)."""
    return _behind_words(sentence, draft) and (sentence.index, draft.head) in reading.sources


def _behind_words(sentence: Sentence, draft: Draft) -> bool:
    """Whether only words in marks and the verb stand before a phrase (``“I am ready,” | the former baker | says``)."""
    verb = sentence.words[draft.head].head
    before = sentence.words[: draft.phrase]
    alone = all(w.quotation is not None or w.upos == "PUNCT" or w.index == verb for w in before)
    return alone and before[0].upos == "PUNCT"


def _speaks_to(reading: Reading, sentence: Sentence, draft: Draft) -> bool:
    """Whether where or to whom somebody speaks stands before the name: ``Speaking to the Herald, | Ada Holm said``."""
    words = sentence.words
    if (sentence.index, draft.head) not in reading.sources:
        return False
    if draft.phrase < 3 or words[draft.phrase - 1].text != ",":
        return _follows_according(sentence, draft)
    before = words[: draft.phrase]
    opening = words[0].text[:1].isupper() and (words[0].xpos == "VBG" or words[0].lower in ("in", "on", "at", "during"))
    return opening and not any(w.xpos in FINITE or w.quotation is not None for w in before)


def _follows_according(sentence: Sentence, draft: Draft) -> bool:
    """``According to | Ada Holm, the port will shut.``"""
    return draft.phrase == 2 and sentence.words[0].lower == "according" and sentence.words[1].lower == "to"


def _is_degree(role: Role) -> bool:
    """Whether no more is told of somebody than a degree: ``Prof``."""
    return role.text.lower().rstrip(".") in entries("degrees") | {"prof", "professor"}


_DYING = frozenset({"die", "drown", "drowned", "perish"})
_KILLING = frozenset({"kill", "murder"})


def _told_of_the_dead(reading: Reading, lead: Draft, sentence: Sentence, draft: Draft) -> bool:
    """Whether one speaks and the other is dead: ``A nurse told an inquest … / Odo Finch, 78, died in May``."""
    first = reading.sentences.get(lead.sentence)
    verb = sentence.head_of(sentence.words[draft.head])
    if first is None or verb is None or (lead.sentence, lead.head) not in reading.sources:
        return False
    passive = draft.relation == "nsubj:pass"
    inquest = passive and any(word.lower == "inquest" for word in first.words)
    return inquest or verb.lemma.lower() in (_KILLING if passive else _DYING)


def _goes_on(reading: Reading, lead: Draft, sentence: Sentence, draft: Draft) -> bool:
    """Whether the next paragraph goes on with whose words a report is about, now by name.

    ``The leader of the guild has warned of a strike. / Odo Finch told dockers …``; nobody else was named before,
    but for those of whom the report is (``A councillor wants Ann Lee to go``).
    """
    first = reading.sentences.get(lead.sentence)
    if first is None or not _speaks_or_leaves(reading, first, lead) or sentence.index - lead.sentence > _OPENING:
        return False
    if draft.relation != "nsubj" and not _follows_according(sentence, draft):
        return False
    if draft.phrase == 0 and reading.paragraphs[sentence.index - 1] == reading.paragraphs[sentence.index]:
        return False
    if sentence.dependents(sentence.words[draft.head], "conj"):
        return False
    between = range(lead.sentence, sentence.index)
    others = (other for at in between for other in reading.names_in.get(at, []))
    return not any(
        other.relation.startswith("nsubj") and other.type in ("person", "unknown")
        for other in others
        if other.sentence > lead.sentence or not stands_above(first, lead, other)
    )


def _told_again(reading: Reading, lead: Draft, sentence: Sentence) -> bool:
    """Whether what is told of ``a woman`` is told of the one named: ``Rhona Orme is accused of burning the mill``."""
    first = reading.sentences.get(lead.sentence)
    if first is None or lead.lemma not in _ANYBODY or not sentence.index - lead.sentence <= 2:
        return False
    told, again = _telling(first), _telling(sentence)
    return len(told & again) > 1


def _telling(sentence: Sentence) -> set[str]:
    """The words of a sentence that tell what happened."""
    return {
        word.lemma.lower()
        for word in sentence.words
        if word.upos in ("ADJ", "NOUN", "VERB") and word.quotation is None and len(word.text) > 3
    }


def join_lead(reading: Reading, lead: Draft, entity: Entity) -> None:
    """What was said of the one without a name is said of the one named."""
    if lead.entity is None:
        return
    other = reading.entities[lead.entity]
    for mention in other.mentions:
        mention.entity, mention.how, mention.confidence = entity.id, "the text names later whom it opens with", 0.85
    entity.mentions[:0], other.mentions = other.mentions, []
    entity.pronouns |= other.pronouns
    entity.gender = entity.gender or other.gender
    words, start, end = describe(reading, lead)
    if reading.with_roles and (tells_something(lead.lemma) or lead.lemma not in entries("general_nouns")):
        entity.roles.append(Role(words, Span.of(reading.parse.text, start, end), "description"))
    reading.descriptions.call(entity, lead.lemma)
