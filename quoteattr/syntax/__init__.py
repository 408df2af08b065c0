"""A small read-only view of a Stanza parse; the only room that imports Stanza."""

from quoteattr.syntax.parser import Reading, parse_readings
from quoteattr.syntax.records import Parse, Sentence, Word
from quoteattr.syntax.selection import OTHER_SIGNS, Signs
from quoteattr.syntax.stanza_trees import document_text, is_stanza_document, parse_of_document

__all__ = [
    "OTHER_SIGNS",
    "Parse",
    "Reading",
    "Sentence",
    "Signs",
    "Word",
    "document_text",
    "is_stanza_document",
    "parse_of_document",
    "parse_readings",
]
