"""A text that begins with a pronoun: ``“I was asleep,” she said.`` and, a paragraph below, ``Nell Finn, 40, lost``."""

from __future__ import annotations

from quoteattr.speakers.phrases.name_keys import key_of
from quoteattr.speakers.reading import Reading
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.pronouns import agrees

_PARAGRAPHS = 2
_SENTENCES = 6


def named_below(reading: Reading, draft: Draft) -> tuple[Entity, float, str] | None:
    """Who speaks as ``she`` before anybody was named: the first one named below, if somebody is named in full soon.

    Not who is brought in as somebody who speaks: ``“It was loud,” she said.`` … ``Sheriff Ada Holm said the woman``.
    """
    if draft.lemma not in ("he", "she") or draft.possessive or (draft.first and draft.text[0].isupper()):
        return None  # capitals within a headline
    if (draft.sentence, draft.head) not in reading.sources:
        return None
    here = reading.paragraphs[draft.sentence]
    for number in range(draft.sentence + 1, draft.sentence + 1 + _SENTENCES):
        if reading.paragraphs.get(number, here + _PARAGRAPHS + 1) > here + _PARAGRAPHS:
            return None
        for name in reading.written_in.get(number, ()):
            if name.sort != "name" or name.type not in ("person", "unknown") or name.quoted is not None or name.heading:
                continue
            entity = reading.register.first_called(key_of(name.name))
            if entity is None or entity.type != "person":
                continue
            if len(name.name) < 2 or not agrees(draft, entity):
                return None
            if (number, name.head) in reading.sources and (name.title or name.honorific):
                return None
            return entity, 0.7, f"“{draft.text}” is the first one named below: {name.text}"
    return None
