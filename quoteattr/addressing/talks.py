"""With whom somebody is in talk, as a sentence tells it: ``In an interview with the Herald, Finch laughed it off.``"""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from quoteattr.addressing.records import Address
from quoteattr.addressing.told import adjuncts, party
from quoteattr.linking.records import Scene
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
    root = next((word for word in sentence.words if word.head < 0), None)
    found: list[Talk] = []
    for noun in adjuncts(sentence, root) if root is not None else ():
        if root is None or noun.lemma.lower() not in word_list("addressing", "talks"):
            continue
        owners = [*sentence.dependents(root, "nsubj"), *sentence.dependents(noun, "nmod:poss")]
        head = party(sentence, noun, root)
        if head is None or head.upos == "PRON":
            continue
        hearers, speakers = _numbers(cast, sentence, [head]), _numbers(cast, sentence, owners)
        if hearers and not hearers & speakers:
            found.append(Talk(speakers, Address(None, tuple(hearers), _HOW, lasting=True)))
    return found


_HOW = "the words come from what is said or written to them"


def _numbers(cast: Cast, sentence: Sentence, words: list[Word]) -> frozenset[int]:
    resolutions = (cast.resolve(sentence.index, word.index) for word in words)
    return frozenset(one.entity for one in resolutions if one is not None and one.entity is not None)
