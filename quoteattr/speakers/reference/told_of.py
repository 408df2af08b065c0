"""What the text tells of somebody beside a role, by which a phrase can mean him or her: ``the Toledo native``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.speakers.lexicon import entries
from quoteattr.speakers.records import Draft, Entity
from quoteattr.speakers.reference.focus import Focus
from quoteattr.speakers.reference.nominals import Known
from quoteattr.speakers.reference.standing import function
from quoteattr.syntax.records import Sentence, Word


def the_one_who_did(phrase: Draft, focus: Focus, sentences: dict[int, Sentence]) -> Known | None:
    """The one of whom the text tells what a noun says: ``Lind was jailed. … the defendant``, ``the driver``."""
    words = sentences[phrase.sentence].words
    after = words[phrase.last + 1 : phrase.last + 2]
    if (after and after[0].lower in ("of", "who", "whose", "for")) or phrase.number == "plural":
        return None
    if (phrase.sentence, phrase.head) not in focus.sources or phrase.determiner != "the":
        return None
    noun = words[phrase.last].lower
    tried = noun in _ON_TRIAL or not _ON_TRIAL.isdisjoint(phrase.modifiers)
    if not tried and (phrase.modifiers or noun in entries("leading_nouns")):
        return None
    fitting = [
        spoken.entity
        for spoken in focus.by_entity.values()
        if spoken.entity.named
        and spoken.entity.type == "person"
        and not (phrase.gender and spoken.entity.gender not in (None, phrase.gender))
        and (_is_tried(spoken.entity, sentences) if tried else _does(spoken.entity, noun, sentences))
    ]
    if len(fitting) != 1:
        return None
    return fitting[0], 0.6, f"“{phrase.text}” takes up the one of whom the text tells that"


_ON_TRIAL = frozenset({"accused", "convicted", "defendant", "suspect"})
_SUFFERED = frozenset({"accuse", "arrest", "charge", "convict", "detain", "indict", "jail", "sentence", "sentenced"})
_PLEADING = frozenset({"admit", "deny", "plead"})
_NOTHING: frozenset[str] = frozenset()


def _is_tried(entity: Entity, sentences: dict[int, Sentence]) -> bool:
    """Whether somebody was arrested, charged or sentenced, or pleads: ``Lind was jailed``, ``Lind denied theft``."""
    for mention in entity.mentions:
        sentence = sentences.get(mention.sentence)
        if sentence is None or mention.quoted is not None or mention.possessive:
            continue
        word = sentence.words[mention.head]
        word = sentence.words[word.head] if word.base_relation == "conj" and word.head >= 0 else word
        verb = sentence.head_of(word)
        undergoes = word.relation in ("nsubj:pass", "obj")
        tells = _SUFFERED if undergoes else _PLEADING if word.relation == "nsubj" else _NOTHING
        if verb is not None and verb.lemma.lower() in tells:
            return True
    return False


def told_of_alone(
    phrase: Draft, wanted: list[str], entities: Mapping[int, Entity], sentences: Mapping[int, Sentence]
) -> int | None:
    """Of whom alone the text has told what a phrase says: ``Holm was born in Toledo. … the Toledo native``.

    Where the word has stood anywhere else it tells nothing: ``Reed met Republicans. … the Republican nominee``.
    """
    for word in wanted:
        if word.capitalize() in entries("demonyms"):
            continue
        telling = [number for number in range(phrase.sentence) if _stands_in(word, sentences.get(number))]
        fitting = {entity.id for entity in entities.values() if _tells(entity, word, sentences)}
        if len(fitting) == 1 and len(telling) == 1:
            return fitting.pop()
    return None


def _stands_in(word: str, sentence: Sentence | None) -> bool:
    return sentence is not None and word in sentence.forms


def _tells(entity: Entity, wanted: str, sentences: Mapping[int, Sentence]) -> bool:
    """Whether a word stands where somebody acts; not in another one's clause: ``Holm met Reed, who sat in …``."""
    return any(
        word.lower == wanted
        and word.upos in ("NOUN", "PROPN")
        and word.quotation is None
        and _of_its_clause(sentence, word, verb)
        for verb, sentence in _acting(entity, sentences)
        if wanted in sentence.forms
        for word in sentence.words
    )


def _does(entity: Entity, noun: str, sentences: Mapping[int, Sentence]) -> bool:
    """Whether somebody does what the noun says: ``Holm drove the van. … the driver``, ``Holm founded Kettle``."""
    verbs = _verbs_of(noun)
    return bool(verbs) and any(
        verb.lemma.lower() in verbs and sentence.dependents(verb, "obj")
        for verb, sentence in _acting(entity, sentences)
    )


def _verbs_of(noun: str) -> frozenset[str]:
    """The verbs of which a noun may be the doer: ``owner`` own, ``driver`` drive, ``winner`` win."""
    if not noun.endswith(("er", "or")) or len(noun) < 5 or noun in _NO_DOERS:
        return frozenset()
    stem = noun[:-2]
    return frozenset({stem, f"{stem}e", *((stem[:-1],) if stem[-1] == stem[-2] else ())})


# nouns that are callings or much else beside
_NO_DOERS = frozenset({"caller", "speaker", "reporter", "leader", "minister", "officer", "number", "matter", "order"})


def _acting(entity: Entity, sentences: Mapping[int, Sentence]) -> Iterator[tuple[Word, Sentence]]:
    """The verbs of which somebody is the subject outside quotation marks, the last ones first."""
    for mention in entity.mentions[:-_LOOK_BACK:-1]:
        if mention.quoted is not None or mention.sort == "nominal" or mention.sentence not in sentences:
            continue
        sentence = sentences[mention.sentence]
        subject = sentence.words[mention.head]
        if function(sentence, mention) == "subject" and subject.head >= 0:
            yield sentence.words[subject.head], sentence
        for clause in sentence.dependents(subject, "acl"):
            if any(word.lower == "who" for word in sentence.dependents(clause, "nsubj")):
                yield clause, sentence


_LOOK_BACK = 20


def _of_its_clause(sentence: Sentence, word: Word, verb: Word) -> bool:
    """Whether a word hangs on the verb or on the subject's own clause, with no other subject in between."""
    for above in sentence.ancestors(word):
        if above.index == verb.index:
            return True
        if any(w.upos != "PRON" for w in sentence.dependents(above, "nsubj")):
            return False
    return False


def works_elsewhere(entity: Entity, phrase: Draft, sentences: Mapping[int, Sentence]) -> bool:
    """Whether a phrase is rather somebody at a place spoken of: ``Lind sat at the bank. … the bank manager``.

    Not if the text tells that the one meant does so: ``Lind manages the bank``.
    """
    at_places = phrase.lemma in entries("posts") or phrase.lemma in _AT_PLACES
    return at_places and _of_a_place_named(phrase, sentences) and not _does(entity, phrase.lemma, sentences)


_AT_PLACES = frozenset(
    {"boss", "director", "employee", "engineer", "guard", "head", "owner", "superintendent", "worker"}
)


def _of_a_place_named(phrase: Draft, sentences: Mapping[int, Sentence]) -> bool:
    """Whether the text has spoken of a place by itself before a phrase that has its noun."""
    noun = phrase.compounds[-1] if phrase.compounds else ""
    if not noun or any(word[:1].isupper() for word in phrase.text.split()[1:]):
        return False
    for number in range(phrase.sentence + 1):
        words = sentences[number].words if number in sentences else ()
        for word in words:
            if word.start >= phrase.start:
                return False
            after = words[word.index + 1].upos if word.index + 1 < len(words) else ""
            if word.lower == noun and word.upos == "NOUN" and after not in ("NOUN", "PROPN") and word.quotation is None:
                if word.relation != "compound":
                    return True
    return False
