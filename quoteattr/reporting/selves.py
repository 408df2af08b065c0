"""What somebody calls himself: ``Lind, a self-described river rat``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.reporting.content import spans_of
from quoteattr.reporting.lexicon import Cue
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_nominal
from quoteattr.syntax.records import Sentence, Word

_SAID = frozenset({"described", "proclaimed", "professed", "styled", "avowed", "confessed", "declared", "identified"})
_FORMS = _SAID | {f"self-{word}" for word in _SAID}


def self_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Lind is a self-described river rat``: Lind calls herself a river rat."""
    if _FORMS.isdisjoint(sentence.forms):
        return
    for word in sentence.words:
        if word.lower not in _FORMS:
            continue
        cue = _cue(sentence, word)
        noun = sentence.head_of(word) if cue else None
        if noun is None or noun.index <= word.index or noun.upos not in {"NOUN", "PROPN"} or noun.quotation is not None:
            continue
        content = range(word.index + 1, _last(sentence, noun) + 1)
        source = _who(sentence, noun)
        if any(sentence.words[i].quotation is not None for i in content):
            continue
        yield Report(
            sentence=sentence.index,
            head=word.index,
            cue=cue,
            cue_class="say",
            source=source.index,
            content=spans_of(sentence, content),
            content_words=frozenset(content),
            pattern="small clause",
            quotes=False,
        )


def _last(sentence: Sentence, noun: Word) -> int:
    """``bread`` in ``eater of bread``."""
    for kid in sentence.dependents(noun, "nmod"):
        below = sentence.subtree(kid)
        if below[0].index == noun.index + 1 and below[0].lower == "of":
            return below[-1].index
    return noun.index


def _cue(sentence: Sentence, word: Word) -> tuple[int, ...]:
    """``self-described``, in one word or three."""
    if word.quotation is not None:
        return ()
    if word.lower.startswith("self-") and word.lower[5:] in _SAID:
        return (word.index,)
    if word.lower not in _SAID or word.index < 2:
        return ()
    before = sentence.words[word.index - 2 : word.index]
    return (before[0].index, before[1].index, word.index) if [w.lower for w in before] == ["self", "-"] else ()


def _who(sentence: Sentence, noun: Word) -> Word:
    """Who that is: the subject of ``is a river rat``, the name beside it, or the river rat."""
    while noun.base_relation == "conj":
        above = sentence.head_of(noun)
        if above is None or above.upos not in {"NOUN", "PROPN"}:
            break
        noun = above
    subject = next(iter(sentence.dependents(noun, "nsubj")), None)
    if subject is not None:
        return subject
    above = sentence.head_of(noun)
    beside = noun.base_relation == "appos" or noun.relation in {"nmod:desc", "compound"}
    return above if above is not None and beside and is_nominal(above) else noun
