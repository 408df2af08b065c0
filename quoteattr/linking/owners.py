"""Rules for words in marks without a verb of saying, where a noun, a pronoun or a frame shows whose they are."""

from __future__ import annotations

from quoteattr.linking.records import Link, Place, Scene, placed
from quoteattr.linking.within import main_subject
from quoteattr.reporting.sources import is_nominal, subject_of
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list

_JOINS = frozenset({"of", "for", "to", "against", "about", "as", "that", "on"})
_ARTICLES = frozenset({"a", "an", "the", "its", "his", "her", "their"})
_PEOPLE = frozenset({"he", "she", "they", "we", "i", "who"})
_POINTS = frozenset({"it", "this", "that"})
_SELF = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})


@placed
def owned_words(scene: Scene, index: int, place: Place) -> Link | None:
    """The words belong to a noun for something said, and that noun to somebody.

    ``Byron's call for "one more bridge"``, ``his "bread for all" promise``, ``her description of it as "a trap"``
    """
    sentence, first, last = place.sentence, place.first, place.last
    noun = _noun_before(sentence, first) or _noun_after(sentence, last)
    if noun is None:
        return None
    owner = _owner(sentence, noun)
    if owner is None:
        return None
    return Link(
        "owned words", 0.7, source=(sentence.index, owner.index), relation=f"'{noun.text}' stands for the words"
    )


def _noun_before(sentence: Sentence, first: int) -> Word | None:
    """``call`` in ``his call for a "…"``."""
    at = first - 1
    while at >= 0 and (sentence.words[at].lower in _ARTICLES or sentence.words[at].upos == "ADJ"):
        at -= 1
    if at > 1 and sentence.words[at].upos == "VERB" and sentence.words[at - 1].lower == "to":
        at -= 1  # ``her call to mend the "…"``
    if at < 1 or sentence.words[at].lower not in _JOINS or sentence.words[at].quotation is not None:
        return None
    if sentence.words[at].lower == "as":
        for of in reversed(sentence.words[max(at - 10, 1) : at]):
            if of.upos == "VERB":
                return None
            if of.lower == "of" and (noun := _listed(sentence.words[of.index - 1])) is not None:
                return noun
    return _listed(sentence.words[at - 1])


def _noun_after(sentence: Sentence, last: int) -> Word | None:
    """``promise`` in ``his "…" promise``."""
    return next((_listed(w) for w in sentence.words[last + 1 : last + 2]), None)


def _listed(noun: Word) -> Word | None:
    known = word_list("linking", "owned_words")
    return noun if noun.upos == "NOUN" and noun.quotation is None and noun.lemma.lower() in known else None


def _owner(sentence: Sentence, noun: Word) -> Word | None:
    """Whose noun it is: its possessor."""
    for kid in sentence.dependents(noun, "nmod:poss"):
        if kid.quotation is None:
            return kid
    return None


@placed
def self_portrait(scene: Scene, index: int, place: Place) -> Link | None:
    """What somebody presents himself as.

    ``The inn bills itself as the "last stop before the pass".``
    """
    sentence, first = place.sentence, place.first
    for word in reversed(sentence.words[max(first - 8, 0) : first]):
        if word.lower not in _SELF:
            continue
        between = sentence.words[word.index + 1 : first]
        verb = sentence.words[word.index - 1] if word.index else None
        if verb is None or verb.upos != "VERB":
            verb = sentence.head_of(word)
        if not between or between[0].lower != "as" or any(w.upos in {"VERB", "AUX"} for w in between):
            return None
        if verb is None or verb.upos != "VERB":
            return None
        subject = subject_of(sentence, verb)
        if subject is not None and subject.upos == "NOUN" and word.lower in {"himself", "herself"}:
            subject = main_subject(sentence, first)  # ``She runs a blog that lives off casting herself as …``
        if subject is None or subject.quotation is not None:
            return None
        return Link(
            "self-portrait", 0.7, source=(sentence.index, subject.index), relation="somebody presents himself so"
        )
    return None


@placed
def viewpoint(scene: Scene, index: int, place: Place) -> Link | None:
    """``To`` or ``For`` and a name at the opening say in whose eyes it is so.

    ``To Byron, the bridge was a "widow-maker".`` ``For the poet Odo Finch it was "a cathedral".``
    """
    sentence, first = place.sentence, place.first
    opening = sentence.words[0]
    if opening.lower not in {"to", "for"} or first < 4:
        return None
    near = sentence.words[1 : min(first, 9)]
    stop = next((w.index for w in near if w.text == "," or (opening.lower == "for" and w.lower in _POINTS)), None)
    if stop is None:
        return None
    phrase = sentence.words[1:stop]
    somebody = any(w.name in {"B-PER", "I-PER"} for w in phrase)
    somebody = somebody or (len(phrase) == 2 and phrase[1].lower in word_list("speakers", "person_nouns"))
    if opening.lower == "for" and not (somebody and _is_said_to_be(sentence, first)):
        return None
    if any(w.upos in {"VERB", "AUX"} or w.quotation is not None for w in phrase):
        return None
    source = sentence.head_of(opening)
    if source is None or source not in phrase or not is_nominal(source) or source.upos == "NUM":
        return None
    return Link("viewpoint", 0.7, source=(sentence.index, source.index), relation="in whose eyes it is so")


def _is_said_to_be(sentence: Sentence, first: int) -> bool:
    """``is a`` before the marks: what something is called."""
    before = sentence.words[max(first - 2, 0) : first]
    return any(w.lemma.lower() == "be" for w in before) and all(w.upos in {"AUX", "DET"} for w in before[-1:])


@placed
def felt_words(scene: Scene, index: int, place: Place) -> Link | None:
    """What somebody is, in marks: how they feel is what they say themselves.

    ``Lind is "cautiously optimistic" about the pier.`` ``The delay left Brandt "fuming".``
    """
    quotation = scene.quotations[index]
    if scene.paragraphs[scene.paragraph_of[index]].heading:
        return None
    sentence, words = place
    if scene.text.count(" ", quotation.inner_start, quotation.inner_end) > 3:
        return None
    feeling = next((w for w in words if w.lower in word_list("linking", "stances")), None)
    if feeling is None or sentence.head_of(feeling) in words:
        return None
    if any(k.lemma.lower() == "be" for k in sentence.dependents(feeling, "cop", "aux", "aux:pass")):
        source = next(iter(sentence.dependents(feeling, "nsubj")), None)
    else:
        verb = sentence.head_of(feeling)
        left = verb is not None and verb.lemma.lower() == "leave" and feeling.base_relation in {"xcomp", "obj"}
        source = (
            next((k for k in sentence.dependents(verb, "obj") if k.quotation is None), None) if left and verb else None
        )
    if source is None or source.quotation is not None or source.index > words[0].index:
        return None
    if source.name not in {"B-PER", "I-PER"} and source.lower not in _PEOPLE | word_list("linking", "public"):
        return None
    return Link("words of the subject", 0.65, source=(sentence.index, source.index), relation="who feels so says so")


@placed
def words_of_subject(scene: Scene, index: int, place: Place) -> Link | None:
    """Three words or more in marks that nothing reports: most likely those of the one who acts in that clause.

    ``Lind took credit for "keeping the valley dry for a decade".``
    """
    quotation = scene.quotations[index]
    if scene.paragraphs[scene.paragraph_of[index]].heading:
        return None
    if scene.text.count(" ", quotation.inner_start, quotation.inner_end) < 2:
        return None
    sentence, words = place
    inside = {w.index for w in words}
    top = next((w for w in words if w.head not in inside and w.upos != "PUNCT"), words[0])
    verb = next((w for w in sentence.ancestors(top) if w.upos == "VERB" and w.quotation is None), None)
    if verb is None or verb.index > place.first:
        return None
    subject = subject_of(sentence, verb)
    if subject is None or subject.quotation is not None:
        return None
    if subject.upos != "PROPN" and subject.lower not in _PEOPLE:
        return None
    return Link(
        "words of the subject", 0.65, source=(sentence.index, subject.index), relation="the one who acts in that clause"
    )
