"""What a headline says somebody said: ``Brandt: Town Needs a New Pier``, ``Survey: Lind Ahead in the Valley``."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from quoteattr.composing.records import Utterance
from quoteattr.linking.labels import HEADLINE_NAME, is_clause
from quoteattr.linking.records import Link, Scene
from quoteattr.quotations.wordlists import word_list
from quoteattr.speakers.lexicon import entries, is_person_noun
from quoteattr.syntax.records import FINITE
from quoteattr.types import Kind
from quoteattr.wordlists import word_list as listed

RULE = "label of the headline"

_KICKER = r"(?:\p{Lu}[\p{L}]+\s[–—-]\s)?"
_FOR_SOMEBODY = r"(?:\s(?:camp|campaign|aide|aides|adviser|advisers|allies|ally|team|report|editorial|poll|survey))?"
_PLACE = r"(?:\s(?:to|To|at|At|in|In)\s\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2})?"
_LABEL = regex.compile(rf"{_KICKER}(?P<label>{HEADLINE_NAME}{_FOR_SOMEBODY}){_PLACE}:\s(?=\S)")
_NO_NAMES = frozenset({"the", "a", "an", "for", "of", "on", "in", "is", "are", "to"})
_END = regex.compile(r";\s*\n|\n")
_SMALLEST, _LONGEST = 3, 30  # words


def said_in_headline(scene: Scene, spoken: Sequence[Utterance]) -> list[Utterance]:
    """``spoken``, with what stands behind a name and a colon at the top of the text as words of that one.

    Quotations within it belong to it: ``Brandt: Pier a ‘Trap’ for Every Boat in Town``.
    """
    found = _headline(scene)
    if found is None:
        return list(spoken)
    label, (start, end) = found
    if is_clause(scene, *label):
        return list(spoken)
    inside = [u for u in spoken if start <= u.start and u.end <= end]
    whole = sum(u.end - u.start for u in inside) * 10 >= (end - start) * 9
    if whole or any(u.link is None or not _labelled(scene, u.link) for u in inside):
        return list(spoken)
    relation = "the name begins the headline"
    kind: Kind = "mixed" if any(start <= q.start < end for q in scene.quotations) else "indirect"
    words = Utterance(
        Link(RULE, 0.8, label=label, relation=relation),
        [number for u in inside for number in u.quotations],
        [(start, end)],
        kind,
    )
    return [words, *(u for u in spoken if u not in inside)]


def colon_before(scene: Scene, utterance: Utterance) -> tuple[int, int] | None:
    """The colon by which a headline gives somebody's words, None for any other utterance."""
    link = utterance.link
    if link is None or link.label is None or link.rule != RULE:
        return None
    colon = scene.text.rfind(":", link.label[1], utterance.start)
    return None if colon < 0 else (colon, colon + 1)


def is_label(scene: Scene, utterance: Utterance) -> bool:
    """Do the words only tell what a headline is about: ``Ferry Row: Mayor Urges Calm``?"""
    begins = bool(scene.paragraphs) and utterance.start == scene.paragraphs[0].start
    label = _LABEL.match(scene.text, utterance.start) if begins else None
    return label is not None and label.end("label") == utterance.end


def _labelled(scene: Scene, link: Link) -> bool:
    """Is nobody else the source: ``Lind: Anger at the gate recalls ‘Dark Days’``?"""
    if link.rule in {RULE, "label before", "reported content", "carried on"}:
        return True
    source = None if link.source is None else scene.parse.sentences[link.source[0]].words[link.source[1]]
    return source is not None and source.upos == "NOUN" and not is_person_noun(source.lemma.lower())


def _headline(scene: Scene) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The label and what stands behind its colon; None if the text does not begin so."""
    if not scene.paragraphs:
        return None
    paragraph = scene.paragraphs[0]
    line = scene.text[paragraph.start : paragraph.end]
    if ": " not in line or len(line.split()) > _LONGEST:
        return None
    found = _LABEL.match(scene.text, paragraph.start, paragraph.end)
    if found is None:
        return None
    stop = _END.search(scene.text, found.end(), paragraph.end)
    end = paragraph.end if stop is None else stop.start()
    while end > found.end() and scene.text[end - 1] in " .;\n":
        end -= 1
    said = scene.text[found.end() : end]
    if said.endswith("?") or len(said.split()) < _SMALLEST or not _somebody(scene, found["label"], paragraph.end):
        return None
    if scene.text[end : end + 1] == "." and _is_where(scene, found["label"], paragraph.end):
        return None
    if _is_topic(scene, found.span("label"), end):
        return None
    return (found.start("label"), found.end("label")), (found.end(), end)


def _is_where(scene: Scene, label: str, after: int) -> bool:
    """A dateline: ``Norwich: Flu has closed ten schools.`` in a text that goes on to say what happened in Norwich."""
    return bool(regex.search(rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]cross) {regex.escape(label)}\b", scene.text[after:]))


def _is_topic(scene: Scene, label: tuple[int, int], end: int) -> bool:
    """Is it a thing, or nobody's name before what somebody else says: ``Ferry Crisis: Holm Says Boats Will Sail``?"""
    words = scene.text[slice(*label)].split()
    if words[-1].lower() in entries("thing_words") or len(words) == 1:
        return len(words) > 1
    for sentence in scene.sentences_between(label[0], end):
        if any(word.name.endswith("PER") for word in sentence.words if word.start < label[1]):
            return False
        for _, report in scene.reports_in(sentence):
            source = None if report.source is None else sentence.words[report.source]
            told = source is not None and source.start >= label[1] and source.upos == "PROPN"
            if told and report.asserted and sentence.words[report.head].xpos in FINITE:
                return True
    return False


def _somebody(scene: Scene, label: str, after: int) -> bool:
    """Does the label name a survey or a paper, or somebody of whom the text tells, and is it no clause?"""
    words = label.split()
    if words[0].lower() in word_list("not_labels") or any(w.lower() in _NO_NAMES for w in words[:-1]):
        return words[-1].lower() in {"report", "study"} and len(words) == 1
    if words[-1].lower() in listed("composing", "unnamed_sources") and not any(w.endswith(("'s", "’s")) for w in words):
        return True
    while len(words) > 1 and words[-1][:1].islower():
        words.pop()
    name = regex.escape(words[-1])
    return bool(regex.search(rf"[\p{{Ll}}.,)]\s(?:\p{{Lu}}[\p{{L}}.'’-]*\s){{0,5}}{name}\b", scene.text[after:]))
