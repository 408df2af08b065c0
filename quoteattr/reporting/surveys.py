"""What stands in a poll or is reported by nobody in particular: ``Lind led Ost in the latest survey``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.reporting.content import spans_of
from quoteattr.reporting.lexicon import Cue
from quoteattr.reporting.records import Report
from quoteattr.syntax.records import FINITE, Sentence, Word

_ASKING = frozenset({"poll", "survey"})
# to rise or sink "in the polls" is what becomes of somebody, and no finding
_MOVING = frozenset({"rise", "fall", "slide", "sink", "drop", "climb", "surge", "sag", "soar", "rocket", "slip"})
HEARSAY = frozenset({"reportedly"})


def survey_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``In a poll of May, Lind led Ost by two points``: the poll is the source, the clause the content."""
    for noun in sentence.words:
        if noun.base_relation != "obl" or noun.quotation is not None:
            continue
        if noun.lemma.lower() not in _ASKING and noun.lower.removesuffix("s") not in _ASKING:
            continue
        preposition = next((c for c in sentence.dependents(noun, "case") if c.lower == "in"), None)
        clause = sentence.head_of(noun)
        if preposition is None or clause is None or clause.quotation is not None:
            continue
        if clause.base_relation in {"acl", "advcl"} or clause.lemma.lower() in _MOVING:
            continue  # ``though Lind leads in most polls``: said in passing
        if not (_is_finite(sentence, clause) and sentence.dependents(clause, "nsubj")):
            continue
        phrase = {w.index for w in sentence.subtree(noun)}
        words = _without(sentence, clause, phrase)
        if not words:
            continue
        yield Report(
            sentence=sentence.index,
            head=preposition.index,
            cue=(preposition.index,),
            cue_class="show",
            source=noun.index,
            content=spans_of(sentence, words),
            content_words=frozenset(words),
            pattern="in a survey",
            quotes=False,
        )


def _is_finite(sentence: Sentence, clause: Word) -> bool:
    """``led``, ``was ahead``, ``has led``: a verb or predicate with a tense."""
    return clause.xpos in FINITE or any(k.xpos in FINITE for k in sentence.dependents(clause, "aux", "cop"))


def _without(sentence: Sentence, clause: Word, phrase: set[int]) -> list[int]:
    """The words of a clause, without ``phrase`` and the commas and conjunctions around it."""
    words = [w.index for w in sentence.subtree(clause) if w.index not in phrase]
    while words and (sentence.words[words[0]].upos in {"PUNCT", "CCONJ"} or sentence.words[words[0]].lower == "that"):
        words.pop(0)
    if any(sentence.words[i].quotation is not None for i in words):
        return []
    return words


def hearsay_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Lind has reportedly left``: the clause is what somebody reported, nobody is named."""
    for adverb in sentence.words if not HEARSAY.isdisjoint(sentence.forms) else ():
        if adverb.lower not in HEARSAY or adverb.quotation is not None:
            continue
        clause = sentence.head_of(adverb)
        if clause is None or clause.upos not in {"VERB", "AUX", "ADJ", "NOUN"} or clause.quotation is not None:
            continue
        words = _without(sentence, clause, {adverb.index})
        if clause.base_relation == "acl":
            words = [i for i in words if i > adverb.index]
        if len(words) < 2:
            continue
        yield Report(
            sentence=sentence.index,
            head=adverb.index,
            cue=(adverb.index,),
            cue_class="say",
            source=None,
            content=spans_of(sentence, words),
            content_words=frozenset(words),
            pattern="hearsay",
            quotes=False,
        )
