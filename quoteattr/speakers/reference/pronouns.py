"""Pronouns: who was last in the reader's mind."""

from __future__ import annotations

from collections.abc import Container, Sequence

import attrs

from quoteattr.speakers.lexicon import may_be_person_noun
from quoteattr.speakers.phrases.addresses import addressed_beside
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.asked import Asked, question
from quoteattr.speakers.reference.binding import cannot_be, clause_mates, governs, told_of
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.newcomers import beside_another, is_subject, just_named, newcomer, reports
from quoteattr.speakers.reference.salience import salience
from quoteattr.speakers.reference.signs import (
    as_for,
    brought_up,
    by_its_word,
    by_newcomer,
    described_again,
    gave_it,
    is_dead,
    is_told,
    judged_for,
    sells_it,
    sent_by,
    was_asked,
    was_met,
)
from quoteattr.speakers.reference.standing import REACH, function
from quoteattr.syntax.records import Sentence
from quoteattr.types import SpeakerType

_THINGS: frozenset[SpeakerType] = frozenset({"group", "document", "organization"})


def agrees(pronoun: Draft, entity: Entity) -> bool:
    """Whether number and gender allow that the pronoun means the entity."""
    base = pronoun.lemma
    if base in ("he", "she"):
        if entity.type in _THINGS:
            return False
        if entity.number == "plural" or (entity.type == "unknown" and not entity.named):
            return False
        if entity.type == "unknown" and "it" in entity.pronouns:
            return False
        return entity.gender in (None, base, "they")
    if base == "they":
        return entity.type in ("group", "organization") or entity.number == "plural" or entity.gender == "they"
    if base == "it":
        thing = entity.type in ("organization", "document", "unknown") and entity.gender not in ("he", "she")
        return entity.number == "singular" and (thing or entity.creature)
    return False


_DOUBT = 1.2  # of whom the pronoun tells something: ``Hill was ill, he said`` may be Hill or somebody who has spoken
_MEANT, _ANSWERS, _WRITER, _READ_OUT = 2.5, 2.5, 3.5, 1.5  # what a sign is worth beside that of how present one is
_NEWCOMER, _DESCRIBED, _DEAD = 2.0, 3.0, 2.5
_TURNED_TO, _NAMED_BESIDE = 4.5, 1.5
_HAS_SPOKEN = 2.5  # whoever replies has not spoken before
_MISTAKES = 1.5  # mistakes do not speak: ``they said``
_LISTED, _NEAR = 1.0, 2  # who is he or she by a list of given names alone, and how many sentences back
_PRESENT = 2.5
_REPORTS = 0.6  # A spokesman said the man was lost. He said
_REPEATS, _REPEAT = 4, 0.1  # further mentions that count, and what each is worth


@attrs.define(eq=False)
class _Tally:
    """Who may be meant: the best score of each, the mention it was given for and the order of their last ones."""

    scores: dict[int, float] = attrs.Factory(dict)
    found: dict[int, tuple[Draft, Entity]] = attrs.Factory(dict)
    order: dict[int, int] = attrs.Factory(dict)
    repeats: dict[int, int] = attrs.Factory(dict)
    barred: set[int] = attrs.Factory(set)
    doubted: set[int] = attrs.Factory(set)


def resolve_pronoun(
    pronoun: Draft,
    focus: Focus,
    sentences: dict[int, Sentence],
    paragraphs: dict[int, int],
    others: Sequence[Draft] = (),
) -> tuple[Entity, float, str] | None:
    """The likeliest entity of a pronoun with a confidence and the reason in words; ``others``: of its sentence."""
    asked = question(pronoun, focus, sentences, paragraphs)
    here = asked.here
    later = [draft for draft in others if draft.first > pronoun.last]
    beside = {
        d.lemma for d in later if d.sort == "nominal" and d.determiner == "the" and clause_mates(here, pronoun, d)
    }
    tally = _Tally()
    for name in later:
        if name.entity is not None and (governs(here, pronoun, name) or clause_mates(here, pronoun, name)):
            tally.barred.add(name.entity)
    never = _THINGS if asked.somebody else ()
    for spoken in reversed(focus.by_entity.values()):
        last = spoken.places[-1][1]
        if pronoun.sentence - last.sentence > REACH:
            break
        if (
            spoken.entity.type not in never
            and agrees(pronoun, spoken.entity)
            and _may_be(asked, spoken.entity, last, beside)
        ):
            _weigh(asked, tally, spoken.entity, spoken.places)
    if asked.somebody and asked.says and not _somebody_known(pronoun, tally):
        _weigh_against_lists(asked, tally)
    for number in tally.found.keys() & tally.barred:
        del tally.found[number]
    for number in tally.doubted & tally.found.keys():
        tally.scores[number] -= _DOUBT * (1 + asked.says_it)
    new = newcomer(asked, tally.found)
    if new is None and (asked.acts or pronoun.possessive):
        new = just_named(pronoun, tally.found, focus, sentences)
    if new is not None:
        tally.scores[new] += _NEWCOMER
    return _chosen(asked, tally) if tally.found else None


def _somebody_known(pronoun: Draft, tally: _Tally) -> bool:
    """Whether somebody present is known to be he or she, as the pronoun says."""
    return any(e.gender == pronoun.lemma and tally.scores[i] > _PRESENT for i, (_, e) in tally.found.items())


def _weigh_against_lists(asked: Asked, tally: _Tally) -> None:
    """Whoever only a list of given names makes a woman may be ``he`` where nobody else is known to be.

    ``Mattie Holm called it a trap. “I fell in,” he said.``
    """
    for spoken in asked.focus.by_entity.values():
        entity, last = spoken.entity, spoken.places[-1][1]
        near = (
            asked.pronoun.sentence - last.sentence <= _NEAR and asked.paragraphs[last.sentence] == asked.here.paragraph
        )
        listed = entity.by_given_name and entity.gender not in entity.pronouns
        if near and listed and entity.gender != asked.pronoun.lemma and entity.type == "person":
            _weigh(asked, tally, entity, spoken.places)
            if entity.id in tally.scores:
                tally.scores[entity.id] -= _LISTED


def _may_be(asked: Asked, entity: Entity, last: Draft, beside: Container[str]) -> bool:
    """Whether one whom a pronoun agrees with fits it; ``beside``: the descriptions in its clause.

    ``She asked the porter``: she is no porter.
    """
    if _is_where(entity, asked.sentences):
        return False
    if asked.says_it and entity.type == "unknown" and not entity.named:
        return False  # The dog ran off. It said
    if asked.says_they and entity.type == "unknown" and not entity.named and not may_be_person_noun(last.lemma):
        return False  # It sent up a shower of sparks. “Oh!” they cried.
    return entity.named or last.lemma not in beside


def _weigh(asked: Asked, tally: _Tally, entity: Entity, places: Sequence[tuple[int, Draft]]) -> None:
    """Score somebody by the mentions within reach, the last first."""
    for number, draft in reversed(places):
        distance = asked.pronoun.sentence - draft.sentence
        if distance > REACH:
            break
        meant = False
        if distance == 0:
            meant = as_for(asked.here, asked.pronoun, draft) or judged_for(asked.here, asked.pronoun, draft)
            if not meant and _is_ruled_out(asked, tally, draft, entity):
                continue
            meant = meant or (
                asked.acts
                and any(sign(asked.here, asked.pronoun, draft) for sign in (was_asked, was_met, gave_it, sells_it))
            )
        order = asked.focus.seen - number
        value = _value(asked, tally, draft, entity, order) + (_MEANT if meant else 0.0)
        value += _signs(asked, draft, entity) if distance == 1 else 0.0
        known = tally.scores.get(entity.id)
        if known is None or value > known:
            tally.scores[entity.id] = value
            tally.found[entity.id] = (draft, entity)
            tally.order.setdefault(entity.id, order)
        elif tally.repeats.setdefault(entity.id, 0) < _REPEATS:
            tally.scores[entity.id] += _REPEAT
            tally.repeats[entity.id] += 1


def _is_ruled_out(asked: Asked, tally: _Tally, draft: Draft, entity: Entity) -> bool:
    """Whether grammar forbids that a mention in the sentence of the pronoun is who it means."""
    here, pronoun = asked.here, asked.pronoun
    if cannot_be(here, pronoun, draft, asked.acts):
        tally.barred.add(entity.id)
        return True
    if asked.acts and told_of(here, pronoun, draft):
        named = draft.sort == "name" and (asked.somebody or (asked.says_it and entity.type != "document"))
        if not named or here.words[draft.head].head > pronoun.last:
            tally.barred.add(entity.id)  # Hill, he said, was ill
            return True
        tally.doubted.add(entity.id)
    return False


def _value(asked: Asked, tally: _Tally, draft: Draft, entity: Entity, order: int) -> float:
    """How present a mention is; who is only told something does not speak."""
    value = salience(asked.pronoun, draft, entity, asked.focus, asked.sentences, asked.paragraphs) - 0.01 * order
    if asked.says_they:
        if entity.type == "organization" and is_told(asked.sentences[draft.sentence], draft):
            tally.barred.add(entity.id)
        if entity.type == "unknown" and not entity.named:
            value -= _MISTAKES
    if asked.acts and draft.sentence < asked.pronoun.sentence and described_again(asked.here, asked.pronoun, draft):
        value += _DESCRIBED
    return value


def _signs(asked: Asked, draft: Draft, entity: Entity) -> float:
    """What the sentence before tells of who is meant."""
    before = asked.sentences[draft.sentence]
    value = brought_up(asked.pronoun, draft, entity, asked.sentences)
    value += _NAMED_BESIDE if asked.somebody and beside_another(asked, draft, entity) else 0.0
    if asked.says and by_its_word(before, draft):
        value += _ANSWERS
    if asked.somebody and asked.says and reports(asked, before, draft):
        value += _REPORTS
    if asked.says and by_newcomer(before, draft):
        value += _TURNED_TO
    if asked.says and is_dead(before, draft):
        value -= _DEAD
    if asked.writes and not draft.possessive and sent_by(before, draft):
        value += _WRITER
    if asked.replies and before.words[0].quotation is not None and is_subject(before, draft):
        value -= _HAS_SPOKEN  # “Shame!” a heckler cried as Lind spoke. “It is late,” he replied
    if asked.reads_out and entity.type == "document":
        value += _READ_OUT
    return value


def _chosen(asked: Asked, tally: _Tally) -> tuple[Entity, float, str]:
    """Whose score is best, or who is known to be he or she in its clause where nothing tells it of the best."""
    here, pronoun, found = asked.here, asked.pronoun, tally.found
    ranked = sorted(found, key=lambda i: (-tally.scores[i], tally.order[i]))
    best = ranked[0]
    if found[best][1].gender is None:
        best = next((i for i in ranked if _doer_known(here, pronoun, *found[i])), best)
        best = next((i for i in ranked if _in_its_clause(here, pronoun, *found[i])), best)
        best = next((i for i in ranked if addressed_beside(found[best], found[i], pronoun.lemma)), best)
    margin = tally.scores[best] - tally.scores[ranked[1]] if len(ranked) > 1 else 2.0
    draft, entity = found[best]
    return entity, max(0.35, min(0.97, 0.6 + 0.25 * margin)), _why(pronoun, draft, asked.sentences)


def _is_where(entity: Entity, sentences: dict[int, Sentence]) -> bool:
    """Whether a name has only stood for a place so far: ``The road dipped down to Garve``."""
    if entity.type != "unknown" or not entity.named or entity.gender is not None:
        return False
    for draft in entity.mentions:
        sentence = sentences.get(draft.sentence)
        if draft.sort != "name" or sentence is None:
            return False
        word = sentence.words[draft.head]
        if not word.name.endswith("LOC") or not sentence.dependents(word, "case"):
            return False
    return True


def _doer_known(sentence: Sentence, pronoun: Draft, draft: Draft, entity: Entity) -> bool:
    """Whether the phrase is the subject of the clause the pronoun stands in, and known to be he or she.

    ``Lane Morrow said that Ida lost her hat``: where nothing tells of Lane Morrow, ``her`` is Ida.
    """
    if entity.gender != pronoun.lemma or draft.sentence != pronoun.sentence or not draft.relation.startswith("nsubj"):
        return False
    verb = sentence.words[draft.head].head
    return any(above.index == verb for above in sentence.ancestors(sentence.words[pronoun.head]))


def _in_its_clause(sentence: Sentence, pronoun: Draft, draft: Draft, entity: Entity) -> bool:
    """Whether the phrase stands in the relative clause the pronoun stands in, and is known to be he or she.

    ``Lane Morrow, head of a union that has backed Mr. Holm and votes for him, said no``: Mr. Holm.
    """
    if entity.gender != pronoun.lemma or draft.sentence != pronoun.sentence or pronoun.relation == "nsubj":
        return False
    clause = next((w for w in sentence.ancestors(sentence.words[pronoun.head]) if w.base_relation == "acl"), None)
    if clause is None:
        return False
    return any(above.index == clause.index for above in sentence.ancestors(sentence.words[draft.head]))


def named_later(
    pronoun: Draft, sentence: Sentence, names: list[Draft], entities: list[Entity]
) -> tuple[Entity, float, str] | None:
    """``As he left, Hill said``: a pronoun in a clause before the subject it looks forward to.

    Or in one about a phrase before it: ``In what he called a rant, Hill said``.
    """
    if pronoun.lemma not in ("he", "she"):
        return None
    word = sentence.words[pronoun.head]
    above = [word, *sentence.ancestors(word)]
    clause = next((w for w in above if w.base_relation == "advcl"), None)
    if clause is None and pronoun.relation == "nsubj" and len(above) > 2 and above[1].relation == "acl:relcl":
        clause = above[2] if above[2].base_relation == "obl" else None
    if clause is None or clause.head <= clause.index:
        return None
    own = clause.xpos != "VBG" or pronoun.possessive or bool(sentence.dependents(clause, "nsubj"))
    if not own and word.head == clause.index and word.base_relation in ("obj", "iobj"):
        return None  # Sentencing him, Judge Hill said
    for draft in names:
        subject = sentence.words[draft.head]
        if draft.first > clause.index and subject.head == clause.head and subject.base_relation == "nsubj":
            entity = entities[draft.entity] if draft.entity is not None else None
            if entity is not None and agrees(pronoun, entity):
                return entity, 0.75, f"“{pronoun.text}” looks forward to the subject of the sentence"
    return None


def _why(pronoun: Draft, draft: Draft, sentences: dict[int, Sentence]) -> str:
    """The reason in plain words."""
    as_what = {
        "subject": "named as a subject",
        "object": "named as an object",
        "owner": "named as an owner",
        "loose": "named",
        "other": "named",
    }[function(sentences[draft.sentence], draft)]
    if draft.sort == "pronoun":
        as_what = "spoken of"
    return f"“{pronoun.text}” is the last one who fits {as_what}"
