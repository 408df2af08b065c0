"""What stands beside a name: by the tree, where base noun phrases do not show it, and whose it is."""

from __future__ import annotations

from quoteattr.speakers.lexicon import is_person_noun, is_plural
from quoteattr.speakers.phrases.chunks import Chunk
from quoteattr.speakers.phrases.extents import extent
from quoteattr.speakers.records import Draft
from quoteattr.speakers.roles.predicates import Found
from quoteattr.syntax.records import Sentence, Word


def beside_by_tree(sentence: Sentence, draft: Draft, index: int) -> Found | None:
    """The phrase from ``index`` on that the tree hangs on a name as an apposition.

    ``Ida Brandt, Lind's in-house adviser,`` ``Ida Brandt, press and travel director of the guild``
    """
    words = sentence.words
    for name in words[draft.first : draft.last + 1]:
        for noun in sentence.dependents(name, "appos"):
            if noun.index < index:
                continue
            spoken = [w.index for w in sentence.subtree(noun) if w.upos != "PUNCT"]
            if spoken[:1] != [index] or words[index].upos == "PRON" or is_plural(noun):
                continue
            for head in (noun, *sentence.dependents(noun, "conj"), *sentence.dependents(name, "conj")):
                if is_person_noun(head.lower) and _alone(sentence, head):
                    return Found(index, extent(sentence, index, head.index, strict=True), head.index, "apposition")
    return None


def officer_of_body(sentence: Sentence, chunks: list[Chunk], index: int) -> Found | None:
    """A body whose name goes on behind a small word, and what somebody is there: ``Parents for Holm's director``."""
    words = sentence.words
    body = next((c for c in chunks if c.first == index and not c.determiner and not c.possessive), None)
    if body is None or body.last + 2 >= len(words) or words[body.last + 1].lower not in ("for", "of", "in", "to"):
        return None
    rest = next((n for n, c in enumerate(chunks) if c.first == body.last + 2 and c.possessive), None)
    if rest is None or not (words[body.last].text[:1].isupper() and words[chunks[rest].last].text[:1].isupper()):
        return None
    office = next((c for c in chunks[rest + 1 :] if c.owner == rest), None)
    if office is None or not is_person_noun(words[office.last].lower) or is_plural(words[office.last]):
        return None
    return Found(index, extent(sentence, office.inner, office.last, strict=True), office.last, "apposition")


def _alone(sentence: Sentence, noun: Word) -> bool:
    """Whether a noun has no article: ``the maven and former candidate``, not ``and a candidate``, ``and her son``."""
    kinds = {kid.lower for kid in sentence.dependents(noun, "det", "nmod:poss")}
    return noun.base_relation == "appos" or not kinds


def of_all_named(sentence: Sentence, found: Found, index: int) -> bool:
    """Whether a phrase with a number means several before it: ``Ann Lee and Tom Hill, the two bakers of Holm``."""
    words = sentence.words
    counted = words[index + (words[index].lower in ("the", "their"))]
    several = counted.upos == "NUM" and counted.lower not in ("one", "1")
    some = several and counted.index + 1 < len(words) and words[counted.index + 1].lower == "of"
    both = several or words[index - 1].lower == "both"
    return some or (both and counted.index < found.head and is_plural(words[found.head]))


def one_of_several(sentence: Sentence, found: Found, draft: Draft) -> bool:
    """Whether the phrase is the next of a list of bodies: ``The Bank of Holm, the guild and the port said``."""
    word = sentence.words[found.head]
    listed = word.base_relation == "conj" and draft.first <= word.head <= draft.last
    return draft.type == "organization" and listed
