"""Texts in, parses out: folds, runs the Stanza pipeline over a batch, maps back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from quoteattr.quotations.records import Paragraph, Quotation
from quoteattr.syntax.folding import fold_text
from quoteattr.syntax.records import Parse
from quoteattr.syntax.stanza_trees import parse_of_folded


@frozen
class Reading:
    """A text with its paragraphs and quotations, ready to be parsed."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]


def parse_readings(readings: Sequence[Reading], nlp: Any, *, fold: bool = True) -> list[Parse]:
    """One parse for each reading, in order; one run of the pipeline for all of them."""
    from stanza import Document

    folded = [fold_text(r.text, r.paragraphs, r.quotations, fold=fold) for r in readings]
    filled = [i for i, f in enumerate(folded) if f.text.strip()]
    parses = [Parse(r.text, ()) for r in readings]
    if not filled:
        return parses
    documents = nlp.bulk_process([Document([], text=folded[i].text) for i in filled])
    for i, document in zip(filled, documents, strict=True):
        parses[i] = parse_of_folded(readings[i].text, folded[i], document, readings[i].paragraphs)
    return parses
