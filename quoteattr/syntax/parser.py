"""Texts in, parses out: folds, runs the Stanza pipeline over a batch, maps back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import evolve, frozen

from quoteattr.quotations.records import Paragraph, Quotation, Turn
from quoteattr.syntax.batching import is_stanza_pipeline, parse_texts
from quoteattr.syntax.folding import FoldedText, fold_text
from quoteattr.syntax.records import Parse, Sentence
from quoteattr.syntax.selection import Selection, Signs
from quoteattr.syntax.stanza_trees import add_sentence, parse_of_folded


@frozen
class Reading:
    """A text with its paragraphs and quotations, and its turns where it is a transcript, ready to be parsed."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    turns: tuple[Turn, ...] = ()
    loud_headline: int = 0


def parse_readings(
    readings: Sequence[Reading], nlp: Any, *, fold: bool = True, signs: Signs | None = None
) -> list[Parse]:
    """One parse for each reading, in order; their sentences are parsed together.

    Args:
        readings: the texts.
        nlp: a ``stanza.Pipeline``, or anything with its ``bulk_process``.
        fold: whether long quotations are handed over as a short stand-in.
        signs: what makes a sentence worth a tree; None parses all.
    """
    folded = [fold_text(r.text, r.paragraphs, r.quotations, fold=fold) for r in readings]
    if is_stanza_pipeline(nlp):
        sentences: list[list[Sentence]] = [[] for _ in readings]
        choose = (
            Selection(signs, _quoted(folded), _beside(folded), _labels(readings, folded)) if signs is not None else None
        )
        for item in parse_texts([f.text for f in folded], nlp, choose):
            reading = readings[item.text]
            add_sentence(
                sentences[item.text], reading.text, folded[item.text], item.sentence, reading.paragraphs, item.start
            )
        return [Parse(r.text, tuple(found), r.loud_headline) for r, found in zip(readings, sentences, strict=True)]
    return _parsed_by_others(readings, folded, nlp)


_HEAD = 4000
"""So many characters above the first turn are looked at for who takes part."""


def _quoted(folded: Sequence[FoldedText]) -> Callable[[int, int, int], bool]:
    """Is anything between two offsets of a text, by its number, part of a quotation or its stand-in?"""
    return lambda text, start, end: folded[text].quoted_between(start, end)


def _beside(folded: Sequence[FoldedText]) -> Callable[[int, int, int], bool]:
    """Does a sentence, by number of the text and offsets there, border on a quotation that was left out?"""
    return lambda text, start, end: folded[text].beside_left_out(start, end)


def _labels(readings: Sequence[Reading], folded: Sequence[FoldedText]) -> Callable[[int, int], bool]:
    """Does the label of a turn begin at an offset of a text, by its number, or stand right above who takes part?"""
    starts = [frozenset(turn.label_start for turn in reading.turns) for reading in readings]
    asked = [r.turns[0].start if r.turns else 0 for r in readings]

    def told(text: int, start: int) -> bool:
        if not starts[text]:
            return False
        at = folded[text].given(start, start)[0]
        return at in starts[text] or at < asked[text] < at + _HEAD

    return told


def _parsed_by_others(readings: Sequence[Reading], folded: Sequence[FoldedText], nlp: Any) -> list[Parse]:
    """The same from anything that has Stanza's ``bulk_process``."""
    from stanza import Document

    filled = [i for i, f in enumerate(folded) if f.text.strip()]
    parses = [Parse(r.text, ()) for r in readings]
    if not filled:
        return parses
    documents = nlp.bulk_process([Document([], text=folded[i].text) for i in filled])
    for i, document in zip(filled, documents, strict=True):
        parse = parse_of_folded(readings[i].text, folded[i], document, readings[i].paragraphs)
        parses[i] = evolve(parse, loud_headline=readings[i].loud_headline)
    return parses
