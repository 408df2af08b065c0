"""Texts in, parses out: folds, runs the Stanza pipeline over a batch, maps back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from quoteattr.quotations.records import Paragraph, Quotation
from quoteattr.syntax.batching import Parsed, is_stanza_pipeline, parse_texts
from quoteattr.syntax.folding import FoldedText, fold_text
from quoteattr.syntax.records import Parse, Sentence, Word
from quoteattr.syntax.selection import Selection, Signs
from quoteattr.syntax.stanza_trees import parse_of_folded


@frozen
class Reading:
    """A text with its paragraphs and quotations, ready to be parsed."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]


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
        choose = Selection(signs, _quoted(folded)) if signs is not None else None
        for item in parse_texts([f.text for f in folded], nlp, choose):
            _add(sentences[item.text], item, folded[item.text], readings[item.text].paragraphs)
        return [Parse(r.text, tuple(found)) for r, found in zip(readings, sentences, strict=True)]
    return _parsed_by_others(readings, folded, nlp)


def _quoted(folded: Sequence[FoldedText]) -> Callable[[int, int, int], bool]:
    """Does a word, by number of the text and offsets there, stand in or for a quotation?"""
    return lambda text, start, end: folded[text].given(start, end)[2] is not None


def _parsed_by_others(readings: Sequence[Reading], folded: Sequence[FoldedText], nlp: Any) -> list[Parse]:
    """The same from anything that has Stanza's ``bulk_process``."""
    from stanza import Document

    filled = [i for i, f in enumerate(folded) if f.text.strip()]
    parses = [Parse(r.text, ()) for r in readings]
    if not filled:
        return parses
    documents = nlp.bulk_process([Document([], text=folded[i].text) for i in filled])
    for i, document in zip(filled, documents, strict=True):
        parses[i] = parse_of_folded(readings[i].text, folded[i], document, readings[i].paragraphs)
    return parses


def _add(found: list[Sentence], item: Parsed, folded: FoldedText, paragraphs: Sequence[Paragraph]) -> None:
    """Adds our view of a sentence, with offsets into the text as given."""
    words: list[Word] = []
    for token in item.sentence.tokens:
        for raw in token.words:
            start = raw.start_char if raw.start_char is not None else token.start_char
            end = raw.end_char if raw.end_char is not None else token.end_char
            if start is None or end is None:
                continue
            given_start, given_end, quotation = folded.given(start + item.start, end + item.start)
            words.append(
                Word(
                    raw.id - 1,
                    raw.text,
                    raw.lemma or raw.text.lower(),
                    raw.upos or "X",
                    raw.xpos or "",
                    (raw.head or 0) - 1,
                    raw.deprel or "dep",
                    given_start,
                    given_end,
                    quotation,
                )
            )
    if words:
        paragraph = found[-1].paragraph if found else 0
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= words[0].start:
            paragraph += 1
        found.append(Sentence(len(found), tuple(words), paragraph))
