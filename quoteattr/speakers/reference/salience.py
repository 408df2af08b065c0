"""How present somebody is in the reader's mind when a pronoun or a description comes."""

from __future__ import annotations

from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.signs import WORTH_OF_TYPE
from quoteattr.syntax.records import Sentence

_CALLED_SHE = 2.0  # the Hedgehog who is she is seldom it
_THEY = 1.0  # whom the text has called “they”


def salience(
    pronoun: Draft,
    draft: Draft,
    entity: Entity,
    focus: Focus,
    sentences: dict[int, Sentence],
    paragraphs: dict[int, int],
) -> float:
    """How present a mention still is when the pronoun comes."""
    sentence = sentences[draft.sentence]
    distance = pronoun.sentence - draft.sentence
    standing = focus.standings.get(draft) or focus.standing(sentence, draft)
    value = standing.presence[distance]
    if not distance or paragraphs[draft.sentence] == paragraphs[pronoun.sentence]:
        value += 0.5
    elif pronoun.sort == "pronoun" and paragraphs[pronoun.sentence] - paragraphs[draft.sentence] > 1:
        value -= 0.3
    if distance <= 1 and standing.function == "owner" and draft.sort == "name" and _owns_subject(sentence, draft):
        value += 1.3 if distance else 1.6
    if standing.subordinate:
        value -= 0.4
    if entity.gender == pronoun.lemma and not entity.by_given_name:
        value += 0.3
    if pronoun.lemma in ("he", "she"):
        value += WORTH_OF_TYPE.get(entity.type, 0.0)
        if entity.gender is None and not entity.named and "they" in entity.pronouns:
            value -= _THEY
        if not entity.named and draft.sort == "nominal":
            value -= 0.6 if draft.determiner == "the" else 1.0
            value += 0.4 if entity.gender == pronoun.lemma else 0.0
    if entity.creature and pronoun.lemma == "it" and entity.gender is not None and not entity.presumed:
        value -= _CALLED_SHE
    if draft.heading:
        value -= 0.8
    if distance and sentence.words[0].text == "(" != sentences[pronoun.sentence].words[0].text:
        value -= 1.0
    return value


def _owns_subject(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase owns the subject ("Ann's fate is open, but she …")."""
    owned = sentence.words[draft.head].head
    return owned >= 0 and sentence.words[owned].base_relation == "nsubj"
