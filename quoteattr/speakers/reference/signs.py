"""What a sentence tells of whom a pronoun in it, or in the next, means: who was asked, announced or brought in."""

from __future__ import annotations

from quoteattr.speakers.lexicon import entries, noun_type
from quoteattr.speakers.records import Draft, Entity
from quoteattr.syntax.records import Sentence, Word
from quoteattr.types import SpeakerType
from quoteattr.wordlists import word_list

WORTH_OF_TYPE: dict[SpeakerType, float] = {"person": 0.5, "unknown": -0.6}
"""How much likelier (or less) such an entity is meant by ``he`` or ``she``."""
_ANNOUNCING = frozenset({"announced", "announcing", "introduced", "introducing", "presented", "ushered", "admitted"})
_ASKED = frozenset({"asked", "questioned", "pressed"})
_WRITERS = frozenset({"i", "we"})
_GOING_ON = frozenset({"added", "adds", "asked", "asks", "continued", "continues", "demanded", "went"})
_OPENING = frozenset({"about", "how", "if", "what", "when", "where", "whether", "who", "why"})
_HEARING = frozenset({"commission", "committee", "court", "hearing", "inquest", "inquiry", "jury", "panel", "tribunal"})


def brought_up(pronoun: Draft, draft: Draft, entity: Entity, sentences: dict[int, Sentence]) -> float:
    """How much more present somebody is whom the sentence before has brought in or turned to."""
    before = sentences[draft.sentence]
    answers = verb_of(sentences[pronoun.sentence], pronoun) not in _GOING_ON and _questioned(before, draft)
    if draft.sort == "name":
        turned_to = answers or _announced(before, draft) or _heard(before, draft) or _reacts(before, draft)
        as_person = (0.5 - WORTH_OF_TYPE.get(entity.type, 0.0)) * (pronoun.lemma in ("he", "she"))
        seen = 3.5 if _in_whose_eyes(before, draft) else 0.0
        return seen + (2.5 if turned_to else 0.0) + (1.0 + as_person if _brought_in(before, draft, entity) else 0.0)
    told = draft.sort == "nominal" and _told_who(pronoun, draft, entity, sentences)
    return (1.0 if told else 0.0) + (4.0 if answers and draft.sort == "nominal" else 0.0)


def by_newcomer(sentence: Sentence, draft: Draft) -> bool:
    """Whether a newcomer has turned to whom the text is about: ``A guest asked | him | the way. “Left,” he said``."""
    word = sentence.words[draft.head]
    verb = sentence.head_of(word)
    if draft.sort != "pronoun" or verb is None or word.base_relation not in ("obj", "iobj"):
        return False
    subjects = [s for s in sentence.dependents(verb, "nsubj") if s.upos == "NOUN"]
    return any(w.lower in ("a", "an", "one") for s in subjects for w in sentence.dependents(s))


def described_again(here: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """``She ran into a young man. He was a tall young man``: who is described by the noun that brought him in."""
    said = here.words[here.words[pronoun.head].head]
    return draft.determiner in ("a", "an") and said.lower == draft.lemma and bool(here.dependents(said, "cop"))


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


def _reacts(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence tells of a reaction of somebody's: ``It drew a rebuke from Ada Holm. “No,” she said``."""
    words, at = sentence.words, draft.phrase
    return at > 2 and words[at - 1].lower == "from" and words[at - 2].lower in word_list("linking", "reactions")


def _in_whose_eyes(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence comes to somebody: ``For Finch, Holm is a hero. He said``, ``The ruling angered Finch``."""
    words = sentence.words
    behind = words[draft.last + 1].text if draft.last + 1 < len(words) else ""
    if draft.phrase == 1 and words[0].lower in ("for", "to") and behind == ",":
        return True
    word = words[draft.head]
    verb = sentence.head_of(word)
    if verb is None or word.base_relation != "obj" or not _moves(verb):
        return False
    subjects = sentence.dependents(verb, "nsubj")
    return bool(subjects) and all(w.upos == "NOUN" and noun_type(w.lower) != "person" for w in subjects)


def _moves(verb: Word) -> bool:
    """Whether a verb tells what a thing does to somebody's mind: ``angered``."""
    stems = (verb.lemma.lower(), verb.lower.removesuffix("ed"), verb.lower.removesuffix("d"))
    return not entries("moving_verbs").isdisjoint(stems)


_DYING = frozenset({"die", "drown", "perish"})
_KILLING = frozenset({"kill", "murder", "execute", "behead", "lynch"})


def is_dead(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence tells of somebody's death: ``Odo Finch’s father, Ned Holm, died. “I am sad,” he said``.

    Or that nobody knows where they are: ``Odo Finch has been missing since May``.
    """
    word = sentence.words[draft.head]
    word = sentence.words[word.head] if word.base_relation == "appos" else word
    verb = sentence.head_of(word)
    if verb is None or draft.possessive or word.base_relation != "nsubj":
        return False
    if verb.lower in _GONE:
        return bool(sentence.dependents(verb, "cop", "aux"))
    if verb.lower == "found" and word.relation == "nsubj:pass":
        return any(w.lower == "dead" for w in sentence.dependents(verb, "xcomp"))
    return verb.lemma.lower() in (_KILLING if word.relation == "nsubj:pass" else _DYING)


_GONE = frozenset({"dead", "missing"})


def _questioned(sentence: Sentence, draft: Draft) -> bool:
    """Whether somebody is asked a question: ``Lee asked Holt whether he knew. “No,” he said``: Holt."""
    person = sentence.words[draft.head]
    verb = sentence.head_of(person)
    if verb is None or person.base_relation not in ("obj", "iobj") or verb.lower not in _ASKED or verb.head >= 0:
        return False
    clauses = sentence.dependents(verb, "ccomp", "obl", "advcl")
    opened = any(kid.lower in _OPENING for clause in clauses for kid in sentence.dependents(clause))
    return opened or sentence.words[0].quotation is not None  # “Did you know?” Lee asked Holt


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


def was_asked(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is who is asked what the pronoun stands in ("Lee asked the mayor whether he knew")."""
    words = sentence.words
    person = words[draft.head]
    if person.base_relation not in ("obj", "iobj") or not words[person.head].lower.startswith("ask"):
        return False
    subject = words[pronoun.head]
    clause = next((w for w in (subject, *sentence.ancestors(subject)) if w.base_relation in ("ccomp", "advcl")), None)
    return clause is not None and clause.head == person.head


def was_met(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is whom the writer has turned to: ``When I spoke to Hill about Ost's claims, he shrugged``."""
    words = sentence.words
    person = words[draft.head]
    verb = sentence.head_of(person)
    if not sentence.forms & _WRITERS or verb is None or person.base_relation not in ("obj", "obl") or draft.possessive:
        return False
    if verb.base_relation != "advcl" or verb.head != words[pronoun.head].head or verb.lower not in entries("turned_to"):
        return False
    to = words[draft.phrase - 1].lower if draft.phrase else ""
    met = to in ("to", "with") or person.base_relation == "obj"
    return met and any(subject.lower in _WRITERS for subject in sentence.dependents(verb, "nsubj"))


def gave_it(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is whose words they are in which the pronoun speaks ("Hill's letter, in which he said")."""
    words = sentence.words
    verb = words[words[pronoun.head].head]
    if "which" not in sentence.forms or verb.base_relation != "acl" or words[draft.head].head != verb.head:
        return False
    where = sentence.dependents(verb, "obl")
    return any(word.lower == "which" and words[word.index - 1].lower == "in" for word in where)


def sells_it(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether what the pronoun calls something is the phrase's doing ("hired Acme, which sells what it calls …")."""
    words = sentence.words
    verb = sentence.head_of(words[pronoun.head])
    if "what" not in sentence.forms or verb is None or verb.base_relation not in ("acl", "ccomp"):
        return False
    if not any(word.lower == "what" for word in words[max(pronoun.first - 1, 0) : pronoun.first]):
        return False
    above = [verb, *sentence.ancestors(verb)]
    clause = next((w for w in above[1:] if w.base_relation == "acl" and w.index < pronoun.first), None)
    noun = None if clause is None else sentence.head_of(clause)
    while noun is not None and noun.base_relation in ("appos", "acl"):
        if noun.index == draft.head:
            return True
        noun = sentence.head_of(noun)
    return noun is not None and noun.index == draft.head


def as_for(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether the phrase is the one whom the sentence comes to ("As for Hill, he was calm")."""
    words = sentence.words
    at = draft.phrase
    return (
        1 < at < 4 and words[at - 1].lower == "for" and words[at - 2].lower == "as" and pronoun.first <= draft.last + 2
    )


def judged_for(sentence: Sentence, pronoun: Draft, draft: Draft) -> bool:
    """Whether a possessive says for what of theirs somebody is named: ``Hill blamed Lind for his record``: Lind's."""
    words = sentence.words
    link = pronoun.first - 1
    if not pronoun.possessive or link < 2 or draft.last >= link or draft.relation.startswith("nsubj"):
        return False
    verb = words[words[draft.head].head]
    if words[link].lower not in ("for", "over") and not (words[link].lower == "about" and verb.lower in _ASKED):
        return False
    if draft.last == link - 1:
        return verb.upos == "VERB" and draft.relation == "obj"
    what = words[words[pronoun.head].head]
    return draft.relation == "obj" and what.base_relation == "obl" and what.head == verb.index


def sent_by(sentence: Sentence, draft: Draft) -> bool:
    """Whether the phrase is who a text is from ("Lee read a note from a friend, Mia Holm. … she wrote")."""
    words = sentence.words
    before = words[draft.phrase - 1].lower if draft.phrase else ""
    return before in ("from", "by") and any(
        word.lower in ("sent", "written", "penned") or noun_type(word.lower) == "document"
        for word in words[max(draft.phrase - 25, 0) : draft.phrase]
    )


def is_told(sentence: Sentence, draft: Draft) -> bool:
    """Whether a body is only told something: ``Two aides told the Herald it was off. “He is ill,” they said``."""
    verb = sentence.head_of(sentence.words[draft.head])
    if verb is None or draft.relation not in ("obj", "iobj") or verb.lower not in ("told", "tell", "tells"):
        return False
    return not sentence.dependents(verb, "xcomp")  # told Acme to pay


def by_its_word(sentence: Sentence, draft: Draft) -> bool:
    """Whether a sentence ends with on whose word it is so ("…, according to the guild. It said", "She said")."""
    words = sentence.words
    return draft.phrase > 1 and words[draft.phrase - 1].lower == "to" and words[draft.phrase - 2].lower == "according"


def verb_of(sentence: Sentence, draft: Draft) -> str:
    """The verb that a phrase is the subject of, as it stands there; "" for other phrases."""
    word = sentence.words[draft.head]
    return sentence.words[word.head].lower if word.base_relation == "nsubj" and word.head >= 0 else ""
