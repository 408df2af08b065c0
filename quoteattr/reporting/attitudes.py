"""Adjectives for what somebody thinks, feels or wants: ``Lind is wary of the plan``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from quoteattr.reporting.content import spans_of
from quoteattr.reporting.lexicon import Cue, read_cues
from quoteattr.reporting.records import Report
from quoteattr.reporting.sources import is_nominal, subject_of
from quoteattr.syntax.records import Sentence, Word

_CLAUSES = frozenset({"ccomp", "advcl", "csubj", "acl"})
_OPENING = frozenset({"that", "how", "why", "whether", "what", "when", "where", "who"})


def attitudes() -> Mapping[str, Cue]:
    """Adjectives that stand for a thought or a feeling, by lemma."""
    return read_cues("attitudes.txt")


def attitude_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Lind is eager to help``, ``confident that the pier would hold``, ``wary of the plan``."""
    known = attitudes()
    if known.keys().isdisjoint(sentence.forms):
        return
    for word in sentence.words:
        if word.upos not in {"ADJ", "VERB"} or word.quotation is not None or word.lower not in known:
            continue
        cue = known[word.lower]
        if _made(sentence, word) is not None and word.lower != "clear":
            continue  # ``made sure that the gate was shut``
        source = _whose(sentence, word)
        found = _what(sentence, word, cue)
        if source is None or found is None:
            continue
        words, pattern = found
        yield Report(
            sentence=sentence.index,
            head=word.index,
            cue=(word.index,),
            cue_class=cue.cue_class,
            source=source.index,
            content=spans_of(sentence, words),
            content_words=frozenset(words),
            pattern=pattern,
            quotes=False,
        )


def _whose(sentence: Sentence, word: Word) -> Word | None:
    """``Lind`` in ``Lind is wary``; ``farmers`` in ``farmers wary of the plan``."""
    made = _made(sentence, word)
    source = subject_of(sentence, made or word)
    if word.lower == "clear" and made is None and not _is_somebody(source):
        return None
    if source is None or source.index > word.index:  # ``Lind was angered by the delay``
        source = next((k for k in sentence.dependents(word, "nsubj") if k.relation == "nsubj:pass"), source)
    if source is None and word.base_relation in {"amod", "acl"}:
        source = sentence.head_of(word)
    return source if source is not None and is_nominal(source) and source.index < word.index else None


def _is_somebody(word: Word | None) -> bool:
    """Whether a subject is a person by its form: ``Lind was clear that …``; not ``It``, nor ``The evidence``."""
    return word is not None and (word.name[2:] in {"PER", "ORG"} or word.lower in {"he", "she", "they", "we", "i"})


def _made(sentence: Sentence, word: Word) -> Word | None:
    """``made`` in ``made clear that …``, ``made it clear that …``."""
    head = sentence.head_of(word)
    return head if head is not None and head.lemma.lower() == "make" and word.base_relation == "xcomp" else None


def _what(sentence: Sentence, word: Word, cue: Cue) -> tuple[list[int], str] | None:
    """The clause, infinitive or phrase behind the adjective, and the pattern it goes by."""
    made = _made(sentence, word)
    kids = sentence.dependents(word) + ([] if made is None else sentence.dependents(made))
    for kid in kids:
        if kid.index <= word.index or kid.quotation is not None:
            continue
        below = [w.index for w in sentence.subtree(kid) if w.index > word.index]
        opening = sentence.words[below[0]] if below else kid
        if kid.base_relation in {"obl", "nmod", *_CLAUSES} and opening.lower in cue.prepositions:
            return below[1:], "preposition"
        marks = {m.lower for m in sentence.dependents(kid, "mark")}
        if kid.base_relation in {"xcomp", "advcl", "ccomp"} and "to" in marks and opening.lower == "to":
            if "i" in cue.frames:
                return below, "infinitive"
            continue
        if kid.base_relation in _CLAUSES and "c" in cue.frames:
            bare = kid.relation == "ccomp" and opening.upos in {"PROPN", "PRON", "DET", "NOUN"}
            stated = made is None and cue.cue_class == "say"  # emphatic when he spoke to us
            if (opening.lower in _OPENING and (not stated or opening.lower == "that")) or bare:
                return below, "clause"
    return None


# what somebody is who stands for or against somebody or something
SIDES = frozenset(
    [
        *("supporter", "backer", "advocate", "proponent", "champion", "defender", "booster", "fan", "admirer"),
        *("believer", "critic", "opponent", "skeptic", "sceptic", "foe", "detractor", "enemy"),
    ]
)
_SIDE_FORMS = SIDES | {f"{side}s" for side in SIDES}


def side_reports(sentence: Sentence, cues: Mapping[str, Cue]) -> Iterator[Report]:
    """``Lind is a fierce critic of the plan``: on whose or what side somebody stands.

    Only of what somebody is said to be: ``The critics of the plan left`` tells who left.
    """
    if _SIDE_FORMS.isdisjoint(sentence.forms):
        return
    for noun in sentence.words:
        if noun.quotation is not None or noun.upos != "NOUN" or noun.lower.removesuffix("s") not in SIDES:
            continue
        source = next((k for k in sentence.dependents(noun, "nsubj") if k.index < noun.index), None)
        if source is None or not sentence.dependents(noun, "cop") or not is_nominal(source):
            continue
        if noun.base_relation == "acl":
            source = subject_of(sentence, noun) or source
        for kid in sentence.dependents(noun, "nmod"):
            words = sentence.subtree(kid)
            if kid.index < noun.index or words[0].lower not in {"of", "for"} or len(words) < 2:
                continue
            yield Report(
                sentence=sentence.index,
                head=noun.index,
                cue=(noun.index,),
                cue_class="intend",
                source=source.index,
                content=spans_of(sentence, [w.index for w in words[1:]]),
                content_words=frozenset(w.index for w in words[1:]),
                pattern="noun topic",
                quotes=False,
            )
            break
