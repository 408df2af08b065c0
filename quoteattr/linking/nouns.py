"""Rules for words in marks that a noun introduces: ``her answer was "…"``, ``a chant of "…"``, ``with slogans like "…"``."""

from __future__ import annotations

from quoteattr.linking.records import Link, Scene
from quoteattr.reporting.sources import subject_of
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list


def noun_of_saying(scene: Scene, index: int) -> Link | None:
    """A noun that stands for words introduces the quotation.

    ``Her answer was that "nobody had asked".`` ``Fans broke into a chant of "One more year!"``
    """
    place = scene.places.get(index)
    if place is None:
        return None
    sentence, words = place
    first = min(w.index for w in words)
    coming = _came_from(sentence, max(w.index for w in words))
    if coming is not None:
        return Link("noun of saying", 0.75, source=(sentence.index, coming.index), relation="the words come from there")
    region = [w for w in sentence.words[max(first - 8, 0) : first] if w.quotation is None]
    noun = next(
        (w for w in reversed(region) if w.lower in word_list("linking", "saying_nouns") and w.upos == "NOUN"), None
    )
    if noun is None or any(w.upos == "VERB" for w in region if w.index > noun.index and w.lemma not in {"read", "say"}):
        return None
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None)
    if owner is None and noun.lower == "words" and any(w.lower == "such" for w in region if w.index > noun.index):
        return None  # ``searched for words such as "anchor"``
    head = sentence.head_of(noun)
    if owner is None and head is not None and noun.base_relation in {"obj", "obl", "xcomp"} and head.quotation is None:
        owner = _moved_to(sentence, head, noun) or subject_of(sentence, head)
    source = (
        owner
        if owner is not None
        else (noun if noun.lemma in {"sign", "banner", "placard", "poster", "note"} else None)
    )
    if source is None or source.quotation is not None:
        return None
    return Link(
        "noun of saying", 0.75, source=(sentence.index, source.index), relation=f"'{noun.text}' stands for the words"
    )


def noun_at_the_marks(scene: Scene, index: int) -> Link | None:
    """A noun for words said stands right before the marks, or is said to be them; a verb further off is not asked.

    ``When Ost mentioned the pier, the crowd struck up the old chant "Pay up!"``; ``Lind's advice was, "Row."``
    """
    place = scene.places.get(index)
    if place is None:
        return None
    sentence, words = place
    at = min(w.index for w in words) - 1
    while at > 0 and sentence.words[at].text in {",", ":"}:
        at -= 1
    nouns = word_list("linking", "saying_nouns")
    word = sentence.words[max(at, 0)]
    if word.upos == "NOUN" and word.lower in nouns and word.quotation is None:
        return noun_of_saying(scene, index)
    if word.lemma.lower() != "be":
        return None
    noun = next(
        (w for w in reversed(sentence.words[max(at - 16, 0) : at]) if w.lower in nouns and w.upos == "NOUN"), None
    )
    owner = next(iter(sentence.dependents(noun, "nmod:poss")), None) if noun is not None else None
    if noun is None or owner is None or owner.quotation is not None:
        return None
    return Link(
        "noun of saying", 0.75, source=(sentence.index, owner.index), relation=f"'{noun.text}' stands for the words"
    )


def _came_from(sentence: Sentence, last: int) -> Word | None:
    """``the gallery`` in ``"Count again," came cries from the gallery.``"""
    after = sentence.words[last + 1 : last + 7]
    if not after or after[0].lemma.lower() != "come" or after[0].quotation is not None:
        return None
    noun = next((w for w in after if w.lower in word_list("linking", "saying_nouns")), None)
    if noun is None:
        return None
    for word in (*sentence.dependents(noun, "nmod", "obl"), *sentence.dependents(after[0], "obl", "nmod")):
        if word.index > noun.index and any(case.lower == "from" for case in sentence.dependents(word, "case")):
            return word if word.quotation is None else None
    return next(iter(sentence.dependents(noun, "nmod:poss")), None)


def _moved_to(sentence: Sentence, verb: Word, noun: Word) -> Word | None:
    """``the crowd`` in ``She roused the crowd to chants of "One more!"``"""
    if not any(case.lower in {"to", "into"} for case in sentence.dependents(noun, "case")):
        return None
    return next((k for k in sentence.dependents(verb, "obj") if verb.index < k.index < noun.index), None)
