"""With whom somebody is in talk, as a sentence tells it: ``In an interview with the Herald, Finch laughed it off.``"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from quoteattr.addressing.records import Address
from quoteattr.addressing.told import (
    LISTENERS,
    TALKS,
    adjuncts,
    cases,
    given_to,
    is_giving,
    numbers,
    party,
    questions_from,
    spoken_to,
)
from quoteattr.linking.records import Scene
from quoteattr.reporting.lexicon import base_forms
from quoteattr.speakers import Cast
from quoteattr.syntax.records import Sentence, Word
from quoteattr.wordlists import word_list


@frozen
class Talk:
    """Who, by their numbers in the cast, is in talk with whom."""

    speakers: frozenset[int]
    address: Address


def talks_in(scene: Scene, cast: Cast, sentence: Sentence, named_by: Callable[[int], Address | None]) -> list[Talk]:
    """The talks that a sentence tells of: by its reports (``Finch spoke to reporters``), by what it happens in.

    Args:
        scene: the text.
        cast: its people.
        sentence: one of its sentences.
        named_by: whom a report, by its index, names as its hearer.
    """
    found = []
    for number, report in scene.reports_in(sentence):
        address = named_by(number) if report.source is not None else None
        if address is not None and address.lasting and report.source is not None:
            found.append(Talk(_numbers(cast, sentence, [sentence.words[report.source]]), address))
    return [*found, *_in_talk(cast, sentence)]


def _in_talk(cast: Cast, sentence: Sentence) -> list[Talk]:
    """``In an interview with the Herald, Finch laughed it off``, ``In Finch's speech to the guild there was``."""
    found: list[Talk] = []
    for verb, doers in _clauses(sentence):
        forms = base_forms(verb)
        letters = (
            [thing for thing in sentence.dependents(verb, "obj") if thing.xpos != "NNS"] if is_giving(verb) else []
        )
        talks = word_list("addressing", "talks")
        for noun in (*adjuncts(sentence, verb, talks), *letters):
            if noun.lemma.lower() in talks:
                head = party(sentence, noun, verb)
                if head is None and noun.base_relation == "obj":
                    head = given_to(sentence, noun)
                owners = [*doers, *sentence.dependents(noun, "nmod:poss")]
                found += _between(cast, sentence, owners, head, lasting=True, talk=noun.lemma.lower())
        found += _between(cast, sentence, doers, questions_from(sentence, verb), lasting=True)
        sitting = verb.lemma == "sit" and any(kid.lower == "down" for kid in sentence.dependents(verb))
        hearer = spoken_to(sentence, verb) if sitting or verb.lemma in TALKS else None
        if hearer is not None and (sitting or verb.base_relation == "advcl" or "to" in cases(sentence, hearer)):
            found += _between(cast, sentence, doers, hearer, lasting=True)  # while speaking with Holm
        if "interview" in forms:
            found += _interviewed(cast, sentence, verb)
        elif not word_list("addressing", "done_to").isdisjoint(forms) and not _for_something(sentence, verb):
            objects = sentence.dependents(verb, "obj")
            found += _between(cast, sentence, doers, objects[0] if objects else None, lasting=False)
    return found


def _for_something(sentence: Sentence, verb: Word) -> bool:
    """``scolded the mayor for suggesting it``: in public, and not to the face."""
    return any(
        mark.lower == "for"
        for clause in sentence.dependents(verb, "advcl")
        for mark in sentence.dependents(clause, "mark")
    )


def _clauses(sentence: Sentence) -> Iterator[tuple[Word, list[Word]]]:
    """The main verb and those beside it, each with the nouns that do it."""
    root = next((word for word in sentence.words if word.head < 0), None)
    if root is None:
        return
    doers = sentence.dependents(root, "nsubj", "nsubj:pass")
    yield root, doers
    for verb in sentence.dependents(root, "conj", "advcl"):
        if verb.upos == "VERB" and verb.quotation is None:
            yield verb, sentence.dependents(verb, "nsubj", "nsubj:pass") or doers
    for noun in doers:  # Tarn, who endorsed Finch in a call with reporters, was
        for verb in sentence.dependents(noun, "acl:relcl"):
            if any(kid.lower == "who" for kid in sentence.dependents(verb, "nsubj")):
                yield verb, [noun]


def _interviewed(cast: Cast, sentence: Sentence, verb: Word) -> list[Talk]:
    """``Ada Holm interviewed Finch``, ``Finch was interviewed by Ada Holm``: each is the other's hearer."""
    kids = sentence.dependents(verb, "nsubj", "obj", "obl")
    objects = [kid for kid in kids if kid.base_relation == "obj" or kid.relation == "nsubj:pass"]
    doers = [
        kid
        for kid in kids
        if kid.relation == "nsubj"
        or (kid.base_relation == "obl" and any(case.lower == "by" for case in sentence.dependents(kid, "case")))
    ]
    if not doers or not objects:
        return []
    return [
        *_between(cast, sentence, objects[:1], doers[0], lasting=True),
        *_between(cast, sentence, doers[:1], objects[0], lasting=True),
    ]


def _between(
    cast: Cast, sentence: Sentence, owners: list[Word], head: Word | None, *, lasting: bool, talk: str | None = None
) -> list[Talk]:
    if head is None or head.upos == "PRON" or head.quotation is not None:
        return []
    hearers, speakers = _numbers(cast, sentence, [head]), _numbers(cast, sentence, owners)
    if not hearers or hearers & speakers or not all(_listens(cast, head, one, lasting) for one in hearers):
        return []
    return [Talk(speakers, Address(None, tuple(hearers), _HOW, lasting=lasting, talk=talk))]


def _listens(cast: Cast, noun: Word, hearer: int, talking: bool) -> bool:
    """Can that be spoken to? Not the controversy that somebody addressed."""
    kind = cast.speaker(hearer).type
    return kind in LISTENERS or (kind == "unknown" and (talking or noun.upos == "PROPN"))


_HOW = "the words come from what is said or written to them"


def _numbers(cast: Cast, sentence: Sentence, words: list[Word]) -> frozenset[int]:
    return frozenset(number for word in words for number in numbers(cast, sentence, word))
