"""A small read-only view of a Stanza parse; the only room that imports Stanza."""

from quoteattr.syntax.parser import Reading, parse_readings
from quoteattr.syntax.records import Parse, Sentence, Word
from quoteattr.syntax.selection import Signs
from quoteattr.syntax.stanza_trees import document_text, is_stanza_document, parse_of_document

__all__ = [
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
