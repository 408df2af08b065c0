"""Pronouns: who was last in the reader's mind."""

from __future__ import annotations

from collections.abc import Container, Sequence

from quoteattr.speakers.lexicon import noun_type
from quoteattr.speakers.phrases.addresses import addressed_beside
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.binding import cannot_be, clause_mates, governs, told_of
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.standing import REACH, function
from quoteattr.syntax.records import Sentence
from quoteattr.types import SpeakerType
from quoteattr.wordlists import word_list

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
        return (
            entity.type in ("organization", "document", "unknown")
            and entity.number == "singular"
            and entity.gender not in ("he", "she")
        )
    return False


_DOUBT = 1.2  # of whom the pronoun tells something: ``Hill was ill, he said`` may be Hill or somebody who has spoken


def resolve_pronoun(
    pronoun: Draft,
    focus: Focus,
    sentences: dict[int, Sentence],
    paragraphs: dict[int, int],
    others: Sequence[Draft] = (),
) -> tuple[Entity, float, str] | None:
    """The likeliest entity of a pronoun with a confidence and the reason in words; ``others``: of its sentence."""
    scores: dict[int, float] = {}
    by_id: dict[int, tuple[Draft, Entity]] = {}
    first: dict[int, int] = {}  # of those who may be meant, which mention is the last one
    repeats: dict[int, int] = {}
    here = sentences[pronoun.sentence]
    later = [draft for draft in others if draft.first > pronoun.last]
    names = [draft for draft in later if draft.entity is not None]
    barred = {name.entity for name in names if governs(here, pronoun, name) or clause_mates(here, pronoun, name)}
    beside = {
        d.lemma for d in later if d.sort == "nominal" and d.determiner == "the" and clause_mates(here, pronoun, d)
    }
    doubted: set[int] = set()
    says = (pronoun.sentence, pronoun.head) in focus.sources
    says_they = says and pronoun.lemma == "they"
    verb = _verb_of(here, pronoun)
    writes = verb in ("write", "writes", "wrote")
    read_out = pronoun.lemma == "it" and verb in ("read", "reads", "began", "begins")  # of a letter
    acts = here.words[pronoun.head].base_relation == "nsubj"  # what most questions below ask first
    somebody = pronoun.lemma in ("he", "she")
    for spoken in reversed(focus.by_entity.values()):
        entity, places = spoken.entity, spoken.places
        if pronoun.sentence - places[-1][1].sentence > REACH:
            break
        if somebody and entity.type in _THINGS:
            continue
        if not agrees(pronoun, entity) or _is_where(entity, sentences):
            continue
        if beside and not entity.named and places[-1][1].lemma in beside:
            continue  # She asked the porter
        for number, draft in reversed(places):
            distance = pronoun.sentence - draft.sentence
            if distance > REACH:
                break
            meant = False
            if distance == 0:
                meant = draft.phrase > 1 and _as_for(here, pronoun, draft)
                if not meant and cannot_be(here, pronoun, draft, acts):
                    barred.add(entity.id)
                    continue
                if not meant and acts and told_of(here, pronoun, draft):
                    if not somebody or draft.sort != "name" or here.words[draft.head].head > pronoun.last:
                        barred.add(entity.id)  # Hill, he said, was ill
                        continue
                    doubted.add(entity.id)
                meant = meant or (acts and (_asked(here, pronoun, draft) or _gave_it(here, pronoun, draft)))
            order = focus.seen - number
            value = salience(pronoun, draft, entity, focus, sentences, paragraphs) - 0.01 * order
            value += 2.5 * meant
            if says_they and entity.type == "organization" and _is_told(sentences[draft.sentence], draft):
                barred.add(entity.id)
            if says_they and entity.type == "unknown" and not entity.named:
                value -= 1.5  # mistakes do not speak
            value += 3.0 * (acts and distance > 0 and _described_again(here, pronoun, draft))
            if distance == 1:
                value += _brought_up(pronoun, draft, entity, sentences)
                if says and _by_its_word(sentences[draft.sentence], draft):
                    value += 2.5
                if writes and not draft.possessive and _sent_by(sentences[draft.sentence], draft):
                    value += 3.5
                if read_out and entity.type == "document":
                    value += 1.5
            known = scores.get(entity.id)
            if known is None or value > known:
                scores[entity.id] = value
                by_id[entity.id] = (draft, entity)
                first.setdefault(entity.id, order)
            elif repeats.setdefault(entity.id, 0) < 4:
                scores[entity.id] += 0.1
                repeats[entity.id] += 1
    for number in by_id.keys() & barred:
        del by_id[number]
    for number in doubted & by_id.keys():
        scores[number] -= _DOUBT
    newcomer = _newcomer(pronoun, by_id, here, focus, paragraphs)
    if newcomer is not None:
        scores[newcomer] += 2.0
    if not by_id:
        return None
    ranked = sorted(by_id, key=lambda i: (-scores[i], first[i]))
    best = ranked[0]
    if by_id[best][1].gender is None:
        best = next((i for i in ranked if _doer_known(here, pronoun, *by_id[i])), best)
        best = next((i for i in ranked if _in_its_clause(here, pronoun, *by_id[i])), best)
        best = next((i for i in ranked if addressed_beside(by_id[best], by_id[i], pronoun.lemma)), best)
    margin = scores[best] - scores[ranked[1]] if len(ranked) > 1 else 2.0
    draft, entity = by_id[best]
    confidence = max(0.35, min(0.97, 0.6 + 0.25 * margin))
    return entity, confidence, _why(pronoun, draft, sentences)


def _brought_up(pronoun: Draft, draft: Draft, entity: Entity, sentences: dict[int, Sentence]) -> float:
    """How much more present somebody is whom the sentence before has brought in or turned to."""
    before = sentences[draft.sentence]
    if draft.sort == "name":
        answers = _verb_of(sentences[pronoun.sentence], pronoun) not in _GOING_ON and _questioned(before, draft)
        turned_to = answers or _announced(before, draft) or _heard(before, draft)
        as_person = (0.5 - _WORTH_OF_TYPE.get(entity.type, 0.0)) * (pronoun.lemma in ("he", "she"))
        return (2.5 if turned_to else 0.0) + (1.0 + as_person if _brought_in(before, draft, entity) else 0.0)
    return 1.0 if draft.sort == "nominal" and _told_who(pronoun, draft, entity, sentences) else 0.0


def _described_again(here: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """``She ran into a young man. He was a tall young man``: who is described by the noun that brought him in."""
    said = here.words[here.words[pronoun.head].head]
    return draft.determiner in ("a", "an") and said.lower == draft.lemma and bool(here.dependents(said, "cop"))


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


def _newcomer(
    pronoun: Draft, fitting: Container[int], here: Sentence, focus: Focus, paragraphs: dict[int, int]
) -> int | None:
    """The one somebody whom the sentence before brought in, where the paragraph speaks of nobody else.

    ``A court fined a carter for the noise. He told the judge …``: the carter.
    """
    if pronoun.lemma not in ("he", "she") or not _verb_of(here, pronoun):
        return None
    found = None
    for draft, entity in reversed(focus.recent):
        if paragraphs[draft.sentence] != here.paragraph:
            break
        if entity.id not in fitting:
            continue
        new = draft.determiner in ("a", "an") and draft.type == "person" and entity.mentions[:1] == [draft]
        told = draft.relation in ("obj", "iobj", "nsubj", "nsubj:pass") and pronoun.sentence - draft.sentence == 1
        if found is not None or not (new and told):
            return None
        found = entity.id
    return found


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


def _asked(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is who is asked what the pronoun stands in ("Lee asked the mayor whether he knew")."""
    words = sentence.words
    person = words[draft.head]
    if person.base_relation not in ("obj", "iobj") or not words[person.head].lower.startswith("ask"):
        return False
    subject = words[pronoun.head]
    clause = next((w for w in (subject, *sentence.ancestors(subject)) if w.base_relation in ("ccomp", "advcl")), None)
    return clause is not None and clause.head == person.head


def _gave_it(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is whose words they are in which the pronoun speaks ("Hill's letter, in which he said")."""
    words = sentence.words
    verb = words[words[pronoun.head].head]
    if "which" not in sentence.forms or verb.base_relation != "acl" or words[draft.head].head != verb.head:
        return False
    where = sentence.dependents(verb, "obl")
    return any(word.lower == "which" and words[word.index - 1].lower == "in" for word in where)


def _as_for(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is the one whom the sentence comes to ("As for Hill, he was calm")."""
    words = sentence.words
    at = draft.phrase
    return (
        1 < at < 4 and words[at - 1].lower == "for" and words[at - 2].lower == "as" and pronoun.first <= draft.last + 2
    )


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


def _is_told(sentence: Sentence, draft: Draft) -> bool:
    """Whether a body is only told something: ``Two aides told the Herald it was off. “He is ill,” they said``."""
    verb = sentence.head_of(sentence.words[draft.head])
    if verb is None or draft.relation not in ("obj", "iobj") or verb.lower not in ("told", "tell", "tells"):
        return False
    return not sentence.dependents(verb, "xcomp")  # told Acme to pay


def _by_its_word(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence ends with on whose word it is so ("…, according to the guild. It said", "She said")."""
    words = sentence.words
    return draft.phrase > 1 and words[draft.phrase - 1].lower == "to" and words[draft.phrase - 2].lower == "according"


_ANNOUNCING = frozenset({"announced", "announcing", "introduced", "introducing", "presented", "ushered", "admitted"})


def _announced(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase is who is brought in ("The maid announced Mr. Holt. He was a small man": Holt is)."""
    word = sentence.words[draft.head]
    if word.base_relation != "obj" or sentence.words[word.head].lower not in _ANNOUNCING:
        return False
    subjects = sentence.dependents(sentence.words[word.head], "nsubj")
    return any(subject.upos == "NOUN" for subject in subjects)


def _heard(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody is asked or heard: ``The inquest heard from Mr. Holt. He said no``, ``Holt was asked why``."""
    words = sentence.words
    verb = sentence.head_of(words[draft.head])
    if draft.relation == "nsubj:pass" and verb is not None and verb.lower in _ASKED:
        return True
    if verb is None or verb.lower not in ("heard", "hears") or not draft.phrase:
        return False
    if words[draft.phrase - 1].lower != "from" or words[draft.head].base_relation != "obl":
        return False
    return any(subject.lower in _HEARING for subject in sentence.dependents(verb, "nsubj"))


_ASKED = frozenset({"asked", "questioned", "pressed"})
_GOING_ON = frozenset({"added", "adds", "asked", "asks", "continued", "continues", "demanded", "went"})


def _questioned(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody is asked a question: ``Lee asked Holt whether he knew. “No,” he said``: Holt."""
    person = sentence.words[draft.head]
    verb = sentence.head_of(person)
    if verb is None or person.base_relation not in ("obj", "iobj") or verb.lower not in _ASKED or verb.head >= 0:
        return False
    clauses = sentence.dependents(verb, "ccomp", "obl", "advcl")
    opened = any(kid.lower in _OPENING for clause in clauses for kid in sentence.dependents(clause))
    return opened or sentence.words[0].quotation is not None  # “Did you know?” Lee asked Holt


_OPENING = frozenset({"about", "how", "if", "what", "when", "where", "whether", "who", "why"})
_HEARING = frozenset({"commission", "committee", "court", "hearing", "inquest", "inquiry", "jury", "panel", "tribunal"})


def _brought_in(sentence: Sentence, draft: Draft, entity: Entity) -> bool:
    """Whether a sentence brings somebody in and says how they feel or what they are.

    ``The baker, Odo Finch, was less sure``, ``Odo Finch is a baker in the old town``
    """
    word = sentence.words[draft.head]
    if word.base_relation != "nsubj" or word.head < 0:
        return False
    if entity.mentions[:1] != [draft]:
        return False
    said = sentence.words[word.head]
    feels = said.upos == "ADJ" or said.lower in word_list("linking", "stances")
    told = feels or noun_type(said.lower) == "person"
    return said.relation == "root" and told and bool(sentence.dependents(said, "cop", "aux", "aux:pass"))


def _told_who(pronoun: Draft, draft: Draft, entity: Entity, sentences: dict[int, Sentence]) -> bool:
    """Whether the sentence before brings somebody in as its subject and tells who it is, and the paragraph goes on.

    ``The girl who followed the cook in was tall. She looked round``: the girl, whoever spoke last.
    """
    before, here = sentences[draft.sentence], sentences[pronoun.sentence]
    word = before.words[draft.head]
    return (
        word.base_relation == "nsubj"
        and entity.gender == pronoun.lemma
        and entity.mentions[:1] == [draft]
        and before.paragraph == here.paragraph
        and bool(before.dependents(word, "acl:relcl"))
    )


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


_WORTH_OF_TYPE = {"person": 0.5, "unknown": -0.6}


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
        value += _WORTH_OF_TYPE.get(entity.type, 0.0)
        if not entity.named and draft.sort == "nominal":
            value -= 0.6 if draft.determiner == "the" else 1.0
            value += 0.4 if entity.gender == pronoun.lemma else 0.0
    if draft.heading:
        value -= 0.8
    if distance and sentence.words[0].text == "(" != sentences[pronoun.sentence].words[0].text:
        value -= 1.0
    return value


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
