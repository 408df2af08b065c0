"""Runs a Stanza pipeline over many texts in portions: bounded memory, full batches, no endless sentence.

Texts are cut into blocks between paragraphs, the blocks of many texts are tokenized together, and the
sentences of a portion are tagged and parsed together, sorted by length. What Stanza made of a portion
is let go before the next one is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from weakref import WeakKeyDictionary

import regex
from attrs import frozen

from quoteattr.syntax import decoding
from quoteattr.syntax.mending.tokens import entries, joined, mended

BLOCK = 4_000
"""Characters of a text that are handed to the tokenizer at once, at most."""
PORTION = 60_000
"""Characters of all texts that are read together, at most."""
LONGEST = 120
"""Tokens of a sentence, at most: longer ones are cut, since the cost grows with the square."""

_BREAK = "\n\n"
_SENTENCE_END = regex.compile(r"[.!?…]+[\"'’”)\]]*\s+")
_BLANK = regex.compile(r"\s+")
_LETTER = regex.compile(r"[\p{L}\p{N}]")
_CUTS = ((";",), (":",), (",", "—", "–", "--", "-"))


@frozen
class Block:
    """A stretch of a text: number of the text, offset of its first character, its characters."""

    text: int
    start: int
    words: str


@frozen(eq=False)
class Parsed:
    """A sentence as Stanza has parsed it; offsets of its words count from ``start`` of the text."""

    text: int
    start: int
    sentence: Any


def is_stanza_pipeline(nlp: Any) -> bool:
    """Is it a ``stanza.Pipeline`` whose steps can be run one by one?"""
    try:
        from stanza.pipeline.core import Pipeline
        from stanza.pipeline.lemma_processor import LemmaProcessor
        from stanza.pipeline.pos_processor import POSProcessor
        from stanza.pipeline.tokenize_processor import TokenizeProcessor
    except ImportError:
        return False
    if type(nlp) is not Pipeline:
        return False
    steps = nlp.processors
    expected = {"tokenize": TokenizeProcessor, "pos": POSProcessor, "lemma": LemmaProcessor}
    if any(type(steps.get(name)) is not cls for name, cls in expected.items()) or "depparse" not in steps:
        return False
    config = steps["tokenize"].config
    return not (config.get("pretokenized") or config.get("speaker_delim") or config.get("no_ssplit"))


Chooser = Callable[[Sequence[Parsed]], Sequence[bool]]


def parse_texts(texts: Sequence[str], nlp: Any, choose: Chooser | None = None) -> Iterator[Parsed]:
    """The parsed sentences of the texts, text by text in order.

    Args:
        texts: what is to be parsed, paragraphs apart by an empty line.
        nlp: a pipeline of which `is_stanza_pipeline` is true.
        choose: told the tagged sentences of some texts, says which of them are to be parsed (the others
            are left out); None for all.
    """
    for portion in _portions(texts):
        found = _read(portion, nlp)
        if choose is not None:
            found = [item for item, chosen in zip(found, choose(found), strict=True) if chosen]
        _parse([item.sentence for item in found], nlp)
        yield from found


def own_reader(nlp: Any) -> Any:
    """The network that reads words, tags and trees in one go, if it does all three steps of the pipeline."""
    variants = [getattr(nlp.processors.get(name), "_variant", None) for name in ("tokenize", "pos", "depparse")]
    readers = [getattr(variant, "reader", None) for variant in variants]
    return readers[0] if all(reader is not None and reader is readers[0] for reader in readers) else None


def _read(portion: Sequence[Block], nlp: Any) -> list[Parsed]:
    """The tagged sentences of a portion."""
    reader = own_reader(nlp)
    if reader is None:
        found = list(_tokenized(portion, nlp))
        _tag([item.sentence for item in found], nlp)
        return found
    read = reader.read([block.words for block in portion])
    found = [
        Parsed(block.text, block.start, sentence)
        for block, sentences in zip(portion, read, strict=True)
        for sentence in joined(sentences, block.words, LONGEST)
    ]
    _lemmatize([item.sentence for item in found], nlp)
    return found


def _lemmatize(sentences: Sequence[Any], nlp: Any) -> None:
    """Lemmas for tagged words, from the dictionary of the pipeline; most words come again in the next texts."""
    words = [word for sentence in sentences for word in sentence.words]
    forms = [(word.text, word.upos) for word in words]
    trainer = nlp.processors["lemma"].trainer
    known = _lemmas.get(trainer, {})
    new = [pair for pair in dict.fromkeys(forms) if pair not in known]
    if len(known) + len(new) > _KEPT:
        known, new = {}, list(dict.fromkeys(forms))
    known.update(zip(new, trainer.predict_dict(new), strict=True))
    _lemmas[trainer] = known
    for word, lemma in zip(words, map(known.__getitem__, forms), strict=True):
        word.lemma = lemma


_lemmas: WeakKeyDictionary[Any, dict[tuple[str, str], str]] = WeakKeyDictionary()
"""By trainer, as Stanza calls it, the lemmas of words with their tags."""
_KEPT = 20_000


def _portions(texts: Sequence[str]) -> Iterator[list[Block]]:
    """The blocks of all texts, gathered until there are enough characters.

    A text is not spread over portions unless it is longer than one: its sentences are chosen together.
    """
    portion: list[Block] = []
    size = 0
    for number, text in enumerate(texts):
        if portion and size + len(text) > PORTION:
            yield portion
            portion, size = [], 0
        for start, end in block_bounds(text):
            if portion and size + end - start > PORTION:
                yield portion
                portion, size = [], 0
            portion.append(Block(number, start, text[start:end]))
            size += end - start
    if portion:
        yield portion


def block_bounds(text: str) -> Iterator[tuple[int, int]]:
    """Cuts a text between paragraphs into blocks; a paragraph that is too long, at the end of a sentence.

    >>> list(block_bounds("One.\\n\\nTwo."))
    [(0, 10)]
    """
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > BLOCK:
            limit = start + BLOCK
            cut = text.rfind(_BREAK, start, limit)
            end = cut + len(_BREAK) if cut > start else _cut(text, start, limit)
        if text[start:end].strip():
            yield start, end
        start = end


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a long paragraph: after the last sentence of the second half, else at a blank, else hard."""
    half = start + BLOCK // 2
    for pattern in (_SENTENCE_END, _BLANK):
        ends = [found.end() for found in pattern.finditer(text, half, limit)]
        if ends:
            return int(ends[-1])
    return limit


def _tokenized(portion: Sequence[Block], nlp: Any) -> Iterator[Parsed]:
    """The sentences of a portion, tokens only; too long ones in pieces."""
    from stanza import Document

    steps = nlp.processors
    documents = steps["tokenize"].bulk_process([Document([], text=block.words) for block in portion])
    if "mwt" in steps:
        documents = steps["mwt"].bulk_process(documents)
    for block, document in zip(portion, documents, strict=True):
        for sentence in mended(document, block.words):
            pieces = shortened(sentence)
            for piece in pieces:
                # of a sentence that had to be cut, what holds no letter or digit is not worth the time
                if len(pieces) == 1 or any(_LETTER.search(word.text) for word in piece.words):
                    yield Parsed(block.text, block.start, piece)


def shortened(sentence: Any) -> list[Any]:
    """The sentence, or pieces of it if it has too many tokens, cut at the strongest mark at hand."""
    tokens = sentence.tokens
    if len(tokens) <= LONGEST:
        return [sentence]
    from stanza.models.common.doc import Sentence

    pieces: list[Any] = []
    start = 0
    while start < len(tokens):
        end = min(start + LONGEST, len(tokens))
        if end < len(tokens):
            end = _cut_after([token.text for token in tokens[start:end]]) + start
        pieces.append(Sentence(entries(tokens[start:end]), doc=sentence.doc))
        start = end
    return pieces


def _cut_after(words: Sequence[str]) -> int:
    """After how many of the words to cut: at the last semicolon, colon or comma of the second half, else at the end."""
    for marks in _CUTS:
        for index in range(len(words) - 1, len(words) // 2, -1):
            if words[index] in marks:
                return index + 1
    return len(words)


def _tag(sentences: Sequence[Any], nlp: Any) -> None:
    """Tags and lemmas for tokenized sentences."""
    if sentences:
        combined = _combined(sentences)
        for name in ("pos", "lemma"):
            nlp.processors[name].bulk_process([combined])


def _parse(sentences: Sequence[Any], nlp: Any) -> None:
    """Trees for tagged sentences."""
    if not sentences:
        return
    reader = own_reader(nlp)
    parser = nlp.processors["depparse"]
    if reader is not None:
        reader.parse(sentences)
    elif decoding.understands(parser):
        decoding.parse_sentences(parser, _combined(sentences))
    else:
        parser.bulk_process([_combined(sentences)])


def _combined(sentences: Sequence[Any]) -> Any:
    """A ``stanza.Document`` of sentences from anywhere."""
    from stanza import Document

    document = Document([])
    document.sentences = list(sentences)
    document.num_tokens = sum(len(sentence.tokens) for sentence in sentences)
    document.num_words = sum(len(sentence.words) for sentence in sentences)
    return document
