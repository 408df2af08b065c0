"""The reader as variants of Stanza's own processors, so that a ``stanza.Pipeline`` runs it.

``tokenize_with_encoder=True`` and so on choose them; `quoteattr.models.load_pipeline` does. The documents are Stanza's,
and a pipeline may mix them with Stanza's other processors.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from stanza.models.common.doc import Document
from stanza.pipeline.processor import ProcessorVariant, register_processor_variant

from quoteattr.models.encoder.reading import Reader
from quoteattr.models.encoder.records import ReadSentence
from quoteattr.models.encoder.storage import load

VARIANT = "encoder"
"""The name of the variants."""
FILE = "encoder_file"
"""The option of each processor that holds the network's file."""
PRECISION = "encoder_precision"
"""The option of each processor that says in what numbers to compute; None for what suits the machine."""

_loading = threading.Lock()
_KEPT = "_encoder_reading"


@functools.lru_cache(maxsize=4)
def _loaded(file: Path, precision: str | None) -> Reader:
    return load(file, None if precision is None else getattr(torch, precision))


def reader_of(file: str | Path, precision: str | None = None) -> Reader:
    """The reader in a file, loaded once in this process for each precision."""
    with _loading:
        return _loaded(Path(file), precision)


class _Variant(ProcessorVariant):  # type: ignore[misc]
    OVERRIDE = True

    def __init__(self, config: dict[str, Any]) -> None:
        self.config = config
        self.reader = reader_of(config[FILE], config.get(PRECISION))

    def bulk_process(self, docs: Sequence[Any]) -> Sequence[Any]:
        combined = Document([])
        combined.sentences = [sentence for document in docs for sentence in document.sentences]
        self.process(combined)
        for document in docs:
            self.finish(document)
        return docs

    def finish(self, document: Any) -> None:
        """What a document gets as a whole."""

    def process(self, document: Any) -> Any:
        raise NotImplementedError


@register_processor_variant("tokenize", VARIANT)
class Tokenizer(_Variant):
    """Words and sentences. Given words (``tokenize_pretokenized``) are left to Stanza's own processor."""

    OVERRIDE = False

    def process(self, document: Any) -> Any:
        text = document if isinstance(document, str) else "\n\n".join(document)
        return self.bulk_process([Document([], text=text)])[0]

    def bulk_process(self, docs: Sequence[Any]) -> list[Any]:
        made = []
        for document, sentences in zip(docs, self.reader.read([d.text for d in docs]), strict=True):
            if self.config.get("no_ssplit"):
                sentences = _paragraphs(sentences, document.text)
            tokens = [
                [
                    {"id": (number,), "text": word.text, "start_char": word.start_char, "end_char": word.end_char}
                    for number, word in enumerate(sentence.words, 1)
                ]
                for sentence in sentences
            ]
            made.append(Document(tokens, document.text))
        return made


def _paragraphs(sentences: Sequence[ReadSentence], text: str) -> list[ReadSentence]:
    """Sentences of one paragraph made one."""
    made: list[ReadSentence] = []
    for sentence in sentences:
        gap = text[made[-1].words[-1].end_char : sentence.words[0].start_char] if made else ""
        if made and gap.count("\n") < 2:
            made[-1] = ReadSentence([*made[-1].words, *sentence.words], None)
        else:
            made.append(sentence)
    return made


@register_processor_variant("pos", VARIANT)
class Tagger(_Variant):
    """Tags, and names (``document.ents``); what the network made of a sentence is left on it for the parser."""

    def process(self, document: Any) -> Any:
        for sentence, read in zip(document.sentences, _read_again(self.reader, document.sentences), strict=True):
            setattr(sentence, _KEPT, read)
            for word, found in zip(sentence.words, read.words, strict=True):
                word.upos, word.xpos = found.upos, found.xpos
            for token, tag in zip(sentence.tokens, _names(sentence.tokens, read), strict=True):
                token.ner = tag
        self.finish(document)
        return document

    def finish(self, document: Any) -> None:
        document.build_ents()


_BIOES = {(True, True): "S", (True, False): "B", (False, True): "E", (False, False): "I"}


def _names(tokens: Sequence[Any], read: ReadSentence) -> list[str]:
    """Tags of names for tokens as Stanza writes them: ``B-PER I-PER E-PER``, ``S-LOC``, ``O``."""
    place, tags = 0, []
    for token in tokens:
        tags.append(read.words[place].ner if token.words else "O")
        place += len(token.words)
    found = []
    for number, tag in enumerate(tags):
        before, after = (tags[n] if 0 <= n < len(tags) else "O" for n in (number - 1, number + 1))
        prefix, _, kind = tag.partition("-")
        if not kind:
            found.append("O")
            continue
        begins = prefix == "B" or before[2:] != kind
        ends = after != f"I-{kind}"
        found.append(f"{_BIOES[begins, ends]}-{kind}")
    return found


@register_processor_variant("depparse", VARIANT)
class Parser(_Variant):
    """Heads and relations."""

    REQUIRES_DEFAULT = frozenset({"tokenize"})

    def process(self, document: Any) -> Any:
        sentences = document.sentences
        kept: list[ReadSentence | None] = [vars(sentence).pop(_KEPT, None) for sentence in sentences]
        missing = [
            place
            for place, (one, sentence) in enumerate(zip(kept, sentences, strict=True))
            if one is None or len(one.words) != len(sentence.words)
        ]
        again = dict(zip(missing, _read_again(self.reader, [sentences[place] for place in missing]), strict=True))
        read = [again.get(place) or one or ReadSentence([], None) for place, one in enumerate(kept)]
        self.reader.parse([one for one in read if one.words])
        for sentence, one in zip(sentences, read, strict=True):
            for word, found in zip(sentence.words, one.words, strict=True):
                word.head, word.deprel = found.head, found.deprel
            sentence.build_dependencies()
        return document


def _read_again(reader: Reader, sentences: Sequence[Any]) -> list[ReadSentence]:
    """Sentences of Stanza read as they are divided."""
    words, touches = [], []
    for sentence in sentences:
        words.append([word.text or "_" for word in sentence.words])
        touches.append(_touches(sentence))
    return reader.read_words(words, touches)


def _touches(sentence: Any) -> list[bool]:
    """Of each word whether it follows the one before without a blank."""
    found = []
    end = None
    for token in sentence.tokens:
        for number, _ in enumerate(token.words):
            found.append(number > 0 or (end is not None and token.start_char == end))
        end = token.end_char
    return found
