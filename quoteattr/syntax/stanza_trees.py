"""From Stanza's documents to our own view of a parse. The only file that knows Stanza's classes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from attrs import evolve

from quoteattr.errors import InputError
from quoteattr.quotations.records import Paragraph, Quotation
from quoteattr.syntax.folding import FoldedText, Piece
from quoteattr.syntax.mending import mended_tree
from quoteattr.syntax.records import Parse, Sentence, Word


def is_stanza_document(value: object) -> bool:
    """Is this a ``stanza.Document``? (Told by its class, so that Stanza need not be imported.)"""
    return any(cls.__name__ == "Document" and cls.__module__.startswith("stanza.") for cls in type(value).__mro__)


def parse_of_folded(text: str, folded: FoldedText, document: Any, paragraphs: Sequence[Paragraph]) -> Parse:
    """Our view of the parsed folded text, with offsets into the text as given."""
    sentences: list[Sentence] = []
    for parsed in document.sentences:
        add_sentence(sentences, text, folded, parsed, paragraphs)
    return Parse(text, tuple(sentences))


def add_sentence(
    found: list[Sentence],
    text: str,
    folded: FoldedText,
    parsed: Any,
    paragraphs: Sequence[Paragraph],
    shift: int = 0,
) -> None:
    """Adds our view of a parsed sentence of the folded text, ``shift`` characters into it."""
    words = _read_words(text, folded, parsed, shift)
    if not words:
        return
    paragraph = found[-1].paragraph if found else 0
    while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= words[0].start:
        paragraph += 1
    found.append(Sentence(len(found), tuple(mended_tree(words)), paragraph))


def _read_words(text: str, folded: FoldedText, parsed: Any, shift: int) -> list[Word]:
    """Our view of the words of a parsed sentence of the folded text, ``shift`` characters into it."""
    if parsed.tokens is parsed.words:  # our own reader's: each word is its only token
        raws = parsed.words
        whole = folded.literal_at(raws[0].start_char + shift, raws[-1].end_char + shift)
        if whole is not None:
            return _words_of_stretch(text, folded, whole, raws, shift)
    words: list[Word] = []
    read, piece = folded.text, None
    for raw, start, end in _words(parsed):
        at = start + shift
        if piece is None or not piece.start <= at < piece.end:  # most words stand in the same piece as the one before
            piece = folded.piece_at(at)
        if piece.literal and at < end + shift <= piece.end:
            move, quotation = shift + piece.given_start - piece.start, piece.quotation
            given_start, given_end = start + move, end + move
        else:
            given_start, given_end, quotation = folded.given(at, end + shift)
        stop = quotation is None and text[given_end : given_end + 1] == "." and read.startswith(" ", end + shift)
        words.append(_word(raw, given_start, given_end + stop, quotation, "." if stop else ""))
    return words


def _words_of_stretch(text: str, folded: FoldedText, whole: Piece, raws: Sequence[Any], shift: int) -> list[Word]:
    """The same of a sentence of our own reader within one stretch of the text, as most are: nothing is looked up."""
    move, quotation = shift + whole.given_start - whole.start, whole.quotation
    words = [
        Word(
            raw.id - 1, raw.text, raw.lemma or raw.text.lower(), raw.upos, raw.xpos, (raw.head or 0) - 1,
            raw.deprel or "dep", raw.start_char + move, raw.end_char + move, quotation,
            "O" if raw.ner == "O" else _name_tag(raw.ner),
        )
        for raw in raws
    ]  # fmt: skip
    start, end, move = words[0].start, words[-1].end + 1, move - shift
    if quotation is None and text[start:end] != folded.text[start - move : end - move]:
        for index, word in enumerate(words):
            if _dot_left_out(text, word.end, folded.text, word.end - move):
                words[index] = evolve(word, text=f"{word.text}.", end=word.end + 1)
    return words


def _dot_left_out(text: str, end: int, read: str, read_end: int) -> bool:
    """Does a dot follow a word that was not handed to the parser (see `folding`)?"""
    return text[end : end + 1] == "." and read.startswith(" ", read_end)


def parse_of_document(document: Any, paragraphs: Sequence[Paragraph], quotations: Sequence[Quotation]) -> Parse:
    """Our view of a document that somebody else parsed (nothing folded).

    Raises:
        InputError: if the document has no text or no trees.
    """
    text = document_text(document)
    outer = [(i, q) for i, q in enumerate(quotations) if q.depth == 0]
    position, paragraph = 0, 0
    sentences: list[Sentence] = []
    for parsed in document.sentences:
        words: list[Word] = []
        for raw, start, end in _words(parsed):
            while position < len(outer) and outer[position][1].end <= start:
                position += 1
            inside = position < len(outer) and outer[position][1].start <= start
            words.append(_word(raw, start, end, outer[position][0] if inside else None))
        if not words:
            continue
        while paragraph + 1 < len(paragraphs) and paragraphs[paragraph + 1].start <= words[0].start:
            paragraph += 1
        sentences.append(Sentence(len(sentences), tuple(mended_tree(words)), paragraph))
    return Parse(text, tuple(sentences))


def document_text(document: Any) -> str:
    """The text of a Stanza document.

    Raises:
        InputError: if it has no text or no dependency trees.
    """
    text = getattr(document, "text", None)
    if not isinstance(text, str):
        raise InputError(
            "This stanza.Document has no text, so offsets would mean nothing; make it with a Pipeline from a str."
        )
    for sentence in document.sentences:
        for word in sentence.words:
            if word.head is None or word.deprel is None:
                raise InputError(
                    "This stanza.Document has no dependency trees; run a Pipeline with "
                    "processors='tokenize,pos,lemma,depparse' or pass the text itself."
                )
            break
        break
    return text


def _words(parsed: Any) -> Iterable[tuple[Any, int, int]]:
    if parsed.tokens is parsed.words:  # our own reader's: each word is its only token
        return [(word, word.start_char, word.end_char) for word in parsed.words]
    return _words_of_tokens(parsed.tokens)


def _words_of_tokens(tokens: Iterable[Any]) -> Iterable[tuple[Any, int, int]]:
    for token in tokens:
        token_start, token_end = token.start_char, token.end_char
        for word in token.words:
            start = word.start_char if word.start_char is not None else token_start
            end = word.end_char if word.end_char is not None else token_end
            if start is not None and end is not None:
                yield word, start, end


_KINDS = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}


def _name(raw: Any) -> str:
    """The tag of a word's name, whatever set of tags the pipeline has."""
    return _name_tag(getattr(raw, "ner", None) or getattr(getattr(raw, "parent", None), "ner", None) or "")


@lru_cache(maxsize=256)
def _name_tag(tag: str) -> str:
    """``S-PERSON`` is ``B-PER``, ``E-GPE`` is ``I-LOC``."""
    if not tag:
        return ""
    prefix, _, kind = tag.partition("-")
    kind = _KINDS.get(kind, "")
    return f"{'B' if prefix in 'BS' else 'I'}-{kind}" if kind else "O"


def _word(raw: Any, start: int, end: int, quotation: int | None, stop: str = "") -> Word:
    form = raw.text
    name = "O" if getattr(raw, "ner", None) == "O" else _name(raw)  # most words
    return Word(
        raw.id - 1, form + stop, raw.lemma or form.lower(), raw.upos or "X", raw.xpos or "", (raw.head or 0) - 1,
        raw.deprel or "dep", start, end, quotation, name,
    )  # fmt: skip
