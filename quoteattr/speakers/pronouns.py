"""Pronouns and definite phrases: who was last in the reader's mind."""

from __future__ import annotations

from attrs import define, field

from quoteattr.speakers.lexicon import alike, entries, is_place, narrower, noun_type
from quoteattr.speakers.nominals import canonical, fit, of_age, speaks_against, telling
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word

_REACH = 10


@define(eq=False)
class Focus:
    """Who has been spoken of, and where; grows with the text."""

    recent: list[tuple[Draft, Entity]] = field(factory=list)
    sources: set[tuple[int, int]] = field(factory=set)

    def see(self, draft: Draft, entity: Entity) -> None:
        """Take note of a mention outside quotation marks."""
        self.recent.append((draft, entity))
        if len(self.recent) > 120:
            del self.recent[:60]


def function(sentence: Sentence, draft: Draft) -> str:
    """What the phrase does in its sentence: subject, object, owner, other."""
    if draft.possessive:
        return "owner"
    relation = draft.relation.partition(":")[0]
    word = sentence.words[draft.head]
    if relation == "appos" and word.head >= 0 and sentence.words[word.head].base_relation == "nsubj":
        return "subject"
    named = draft.sort == "name" and relation in ("root", "conj") and bool(sentence.dependents(word, "cop"))
    if named or relation in ("nsubj", "csubj") or draft.relation == "obl:agent":
        return "subject"
    if relation in ("obj", "iobj"):
        return "object"
    if relation in ("root", "appos", "conj", "parataxis", "vocative"):
        return "loose"
    return "other"


def in_subclause(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase stands in a relative or other clause inside another phrase."""
    word = sentence.words[draft.head]
    return any(w.base_relation == "acl" for w in sentence.ancestors(word))


def agrees(pronoun: Draft, draft: Draft, entity: Entity) -> bool:
    """Whether number and gender allow that the pronoun means the entity."""
    base = pronoun.lemma
    if base in ("he", "she"):
        if entity.type in ("group", "document") or (entity.type == "organization"):
            return False
        if entity.number == "plural" or (entity.type == "unknown" and not entity.named):
            return False
        if entity.type == "unknown" and "it" in entity.pronouns:
            return False
        return entity.gender in (None, base, "they")
    if base == "they":
        return entity.type in ("group", "organization") or entity.number == "plural" or entity.gender == "they"
    if base == "it":
        return (
            entity.type in ("organization", "document", "unknown")
            and entity.number == "singular"
            and entity.gender not in ("he", "she")
        )
    return False


def _first_conjunct(sentence: Sentence, word: Word) -> Word:
    """The first of the joined phrases that the word belongs to."""
    for above in (word, *sentence.ancestors(word)):
        if above.base_relation != "conj":
            return above
    return word


def _clause_mates(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether both are arguments of one verb, so that they cannot be the same ("Ann told her")."""
    one, other = sentence.words[pronoun.head], sentence.words[draft.head]
    if pronoun.possessive or pronoun.text.lower().endswith("self") or draft.possessive:
        return False
    other = _first_conjunct(sentence, other)
    if one.upos in ("NOUN", "PROPN"):
        one = _first_conjunct(sentence, one)
    return (
        one.head == other.head >= 0
        and {one.base_relation, other.base_relation} <= {"nsubj", "obj", "iobj", "obl"}
        and one.base_relation != other.base_relation
    )


def resolve_pronoun(
    pronoun: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]
) -> tuple[Entity, float, str] | None:
    """The likeliest entity of a pronoun with a confidence and the reason in words."""
    scores: dict[int, float] = {}
    by_id: dict[int, tuple[Draft, Entity]] = {}
    repeats: dict[int, int] = {}
    barred: set[int] = set()
    here = sentences[pronoun.sentence]
    writes = _verb_of(here, pronoun) in ("write", "writes", "wrote")
    for order, (draft, entity) in enumerate(reversed(focus.recent)):
        distance = pronoun.sentence - draft.sentence
        if distance > _REACH:
            break
        if not agrees(pronoun, draft, entity):
            continue
        if distance == 0 and (_clause_mates(here, pronoun, draft) or _told_of(here, pronoun, draft)):
            barred.add(entity.id)
            continue
        value = _salience(pronoun, draft, entity, focus, sentences, paragraphs) - 0.01 * order
        if distance == 0 and _asked(here, pronoun, draft):
            value += 2.5
        if distance == 1 and _announced(sentences[draft.sentence], draft):
            value += 2.5
        if distance == 1 and writes and not draft.possessive and _sent_by(sentences[draft.sentence], draft):
            value += 3.5
        if entity.id not in by_id or value > scores[entity.id]:
            scores[entity.id] = value
            by_id[entity.id] = (draft, entity)
        elif repeats.setdefault(entity.id, 0) < 4:
            scores[entity.id] += 0.1
            repeats[entity.id] += 1
    for number in barred & by_id.keys():
        del by_id[number]
    if not by_id:
        return None
    ranked = sorted(by_id, key=lambda i: -scores[i])
    best = ranked[0]
    margin = scores[best] - scores[ranked[1]] if len(ranked) > 1 else 2.0
    draft, entity = by_id[best]
    confidence = max(0.35, min(0.97, 0.6 + 0.25 * margin))
    return entity, confidence, _why(pronoun, draft, sentences)


def _asked(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is who is asked what the pronoun stands in ("Lee asked the mayor whether he knew")."""
    words = sentence.words
    person = words[draft.head]
    if person.base_relation not in ("obj", "iobj") or not words[person.head].lower.startswith("ask"):
        return False
    subject = words[pronoun.head]
    clause = next((w for w in (subject, *sentence.ancestors(subject)) if w.base_relation in ("ccomp", "advcl")), None)
    return clause is not None and clause.head == person.head and subject.base_relation == "nsubj"


def _verb_of(sentence: Sentence, draft: Draft) -> str:
    """The verb that a phrase is the subject of, as it stands there; "" for other phrases."""
    word = sentence.words[draft.head]
    return sentence.words[word.head].lower if word.base_relation == "nsubj" and word.head >= 0 else ""


def _sent_by(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase is who a text is from ("Lee read a note from a friend, Mia Holm. … she wrote")."""
    words = sentence.words
    before = words[draft.phrase - 1].lower if draft.phrase else ""
    return before in ("from", "by") and any(
        word.lower in ("sent", "written", "penned") or noun_type(word.lower) == "document"
        for word in words[max(draft.phrase - 25, 0) : draft.phrase]
    )


_ANNOUNCING = frozenset({"announced", "announcing", "introduced", "introducing", "presented", "ushered", "admitted"})


def _announced(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase is who is brought in ("The maid announced Mr. Holt. He was a small man": Holt is)."""
    word = sentence.words[draft.head]
    if draft.sort != "name" or word.base_relation != "obj" or sentence.words[word.head].lower not in _ANNOUNCING:
        return False
    subjects = sentence.dependents(sentence.words[word.head], "nsubj")
    return any(subject.upos == "NOUN" for subject in subjects)


def _told_of(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase stands in what the pronoun's verb says ("Hill was ill, he said": he is not Hill)."""
    words = sentence.words
    word = words[pronoun.head]
    if draft.sort == "pronoun" or word.base_relation != "nsubj" or word.head < 0 or pronoun.possessive:
        return False
    if any(w.quotation is not None for w in words[draft.last + 1 : pronoun.first]):
        return False
    verb = words[word.head]
    path = [words[draft.head], *sentence.ancestors(words[draft.head])]
    above = next((n for n, w in enumerate(path) if w.index == verb.index), None)
    if above is not None:
        return any(w.base_relation in ("ccomp", "parataxis") for w in path[:above])
    closing = verb.base_relation == "parataxis" and verb.index >= len(words) - 4
    return closing and draft.first < verb.index and any(w.index == verb.head for w in path)


def named_later(
    pronoun: Draft, sentence: Sentence, names: list[Draft], entities: list[Entity]
) -> tuple[Entity, float, str] | None:
    """``As he left, Hill said``: a pronoun in a clause before the subject it looks forward to."""
    if pronoun.lemma not in ("he", "she"):
        return None
    word = sentence.words[pronoun.head]
    clause = next((w for w in (word, *sentence.ancestors(word)) if w.base_relation == "advcl"), None)
    if clause is None or clause.head <= clause.index:
        return None
    for draft in names:
        subject = sentence.words[draft.head]
        if draft.first > clause.index and subject.head == clause.head and subject.base_relation == "nsubj":
            entity = entities[draft.entity] if draft.entity is not None else None
            if entity is not None and agrees(pronoun, draft, entity):
                return entity, 0.75, f"“{pronoun.text}” looks forward to the subject of the sentence"
    return None


def _salience(
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
    value = 3.4 - (0.5 + 0.9 * distance if distance else 0.0)
    role = function(sentence, draft)
    value += {"subject": 1.2, "object": 0.2, "loose": 0.3, "other": -0.1, "owner": -0.35}[role]
    if (draft.sentence, draft.head) in focus.sources:
        value += 0.9
    if paragraphs[draft.sentence] == paragraphs[pronoun.sentence]:
        value += 0.5
    if role == "owner" and distance == 0 and draft.sort == "name" and _owns_subject(sentence, draft):
        value += 1.3
    if role != "subject" and in_subclause(sentence, draft):
        value -= 0.4
    if entity.gender == pronoun.lemma and not entity.by_given_name:
        value += 0.3
    if pronoun.lemma in ("he", "she"):
        value += {"person": 0.5, "unknown": -0.6}.get(entity.type, 0.0)
        if not entity.named and draft.sort == "nominal":
            value -= 0.6 if draft.determiner == "the" else 1.0
    if draft.heading:
        value -= 0.8
    return value


def resolve_epithet(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int], named_here: set[int]
) -> tuple[Entity, float, str] | None:
    """The named person whom a definite phrase renames ("the Bergen baker"): the most present one
    that grammar allows and of whom nothing else has been said that would forbid it.

    ``named_here`` holds the entities named in the same clause, before or after.
    """
    scores: dict[int, float] = {}
    found: dict[int, Entity] = {}
    here = sentences[phrase.sentence]
    wanted = telling(phrase)
    nation = _is_nation(phrase.lemma) and not wanted
    governed = set()
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > 3:
            break
        if entity.id in named_here or not entity.named or entity.type != "person":
            continue
        if phrase.gender and entity.gender not in (None, phrase.gender):
            continue
        if speaks_against(entity, phrase) or (nation and _of_another_nation(entity, phrase)):
            continue
        if distance == 0 and _clause_mates(here, phrase, draft):
            named_here = named_here | {entity.id}
            scores.pop(entity.id, None)
            continue
        value = _salience(phrase, draft, entity, focus, sentences, paragraphs)
        if nation and distance == 1 and function(sentences[draft.sentence], draft) == "subject":
            value += 0.8
        if distance == 0 and function(here, draft) == "subject" and _above(here, draft, phrase):
            governed.add(entity.id)
        if entity.roles and not of_age(phrase) and not nation:
            value += _telling_more(entity, phrase, wanted)
        if entity.id not in scores:
            scores[entity.id], found[entity.id] = value, entity
        else:
            scores[entity.id] = max(scores[entity.id], value) + 0.3
    for number in governed & scores.keys():
        scores[number] -= 5.0
    ranked = sorted(scores, key=lambda i: -scores[i])
    if not ranked or scores[ranked[0]] < 2.0:
        return None
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < 0.4:
        return None
    return found[ranked[0]], 0.6, f"“{phrase.text}” takes up the person just spoken of"


def _is_nation(noun: str) -> bool:
    """Whether a noun names somebody by nation or party ("dane")."""
    return noun.capitalize() in entries("demonyms")


def _of_another_nation(entity: Entity, phrase: Draft) -> bool:
    """Whether the text has named somebody by another nation ("the Dane" is not who was "the Croatian")."""
    nations = {noun for noun in entity.nouns if _is_nation(noun)}
    return bool(nations) and phrase.lemma not in nations


def _telling_more(entity: Entity, phrase: Draft, wanted: list[str]) -> float:
    """How the words of a phrase go with roles known: ``the Bergen coach`` is hardly the manager of another club."""
    good = fit(entity, phrase, wanted) if wanted else 0.0
    if good is None and entity.nouns & {canonical(noun) for noun in (phrase.lemma, *narrower().get(phrase.lemma, ()))}:
        return -2.4
    return 2.0 if good is not None and good >= 0.5 else -0.8


def resolve_body(
    phrase: Draft, focus: Focus, sentences: dict[int, Sentence], paragraphs: dict[int, int]
) -> tuple[Entity, float, str] | None:
    """The named body that ``the agency`` or ``the company`` takes up: the most present one nearby."""
    best: Entity | None = None
    top = 1.6
    here = sentences[phrase.sentence]
    for draft, entity in reversed(focus.recent):
        distance = phrase.sentence - draft.sentence
        if distance > 3:
            break
        if not entity.named or entity.type not in ("organization", "unknown") or entity.gender in ("he", "she"):
            continue
        name = " ".join(draft.name)
        if is_place(name) or (len(draft.name) == 1 and name in entries("demonyms")) or draft.relation == "inner":
            continue
        if entity.nouns and not _compatible(entity.nouns, phrase.lemma):
            continue
        if distance == 0 and _clause_mates(here, phrase, draft):
            continue
        value = _salience(phrase, draft, entity, focus, sentences, paragraphs)
        value -= 1.5 if entity.type == "unknown" else 0.0
        if value > top:
            best, top = entity, value
    return (best, 0.65, f"“{phrase.text}” takes up the body just spoken of") if best is not None else None


def _compatible(nouns: set[str], noun: str) -> bool:
    """Whether a body called by these nouns can be called by another ("department", "agency")."""
    if noun in nouns:
        return True
    groups = alike()
    if any(noun in group and nouns & group for group in groups):
        return True
    return not any(nouns & group for group in groups)


def _above(sentence: Sentence, subject: Draft, phrase: Draft) -> bool:
    """Whether the subject's verb governs the phrase."""
    verb = sentence.words[subject.head].head
    return any(word.index == verb for word in sentence.ancestors(sentence.words[phrase.head]))


def _owns_subject(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase owns the subject ("Ann's fate is open, but she …")."""
    owned = sentence.words[draft.head].head
    return owned >= 0 and sentence.words[owned].base_relation == "nsubj"


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
