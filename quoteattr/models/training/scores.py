"""The figures of the model card, measured on held-out treebank files."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quoteattr.models.training.conllu import Sentence, read

#: Relations whose F1 the card shows.
RELATIONS = ("nsubj", "ccomp", "parataxis", "appos", "flat", "compound", "nmod:desc", "acl:relcl", "obl")


def _f1(right: int, found: int, wanted: int) -> float:
    return round(200 * right / (found + wanted), 2) if found + wanted else 0.0


def parser_scores(pipeline: Any, sentences: Sequence[Sentence]) -> dict[str, Any]:
    """Scores of a pipeline that was made with ``tokenize_pretokenized=True``: gold words, its own tags."""
    document = pipeline([[word.form for word in sentence.words] for sentence in sentences])
    count: Counter[str] = Counter()
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for sentence, parsed in zip(sentences, document.sentences, strict=True):
        for gold, word in zip(sentence.words, parsed.words, strict=True):
            same_head = gold.head == word.head
            count["words"] += 1
            count["upos"] += gold.upos == word.upos
            count["xpos"] += gold.xpos == word.xpos
            count["uas"] += same_head
            count["las"] += same_head and gold.deprel == word.deprel
            count["main"] += same_head and gold.deprel.partition(":")[0] == word.deprel.partition(":")[0]
            wanted[gold.deprel] += 1
            found[word.deprel] += 1
            right[gold.deprel] += same_head and gold.deprel == word.deprel
    words = count["words"]
    share = {key: round(100 * count[key] / words, 2) for key in ("upos", "xpos", "uas", "las", "main")}
    relations = {name: _f1(right[name], found[name], wanted[name]) for name in RELATIONS}
    return {
        "words": words,
        "UPOS": share["upos"],
        "XPOS": share["xpos"],
        "UAS": share["uas"],
        "LAS": share["las"],
        "LAS main relations": share["main"],
        "F1": relations,
    }


def tokenizer_scores(pipeline: Any, text: str, gold: Path) -> dict[str, float]:
    """F1 of words and sentences from raw text, by the CoNLL 2018 scorer that Stanza carries."""
    from stanza.models.common.doc import DEPREL, HEAD, Document
    from stanza.models.common.utils import ud_scores

    document: Document = pipeline(text)
    for sentence in document.sentences:
        for i, word in enumerate(sentence.words):
            word.text = text[word.start_char : word.end_char]  # Stanza blanks very long words
            setattr(word, HEAD, i)
            setattr(word, DEPREL, "root" if i == 0 else "dep")
    result = ud_scores(str(gold), io.StringIO(f"{document:C}\n\n"))
    return {"words": round(100 * result["Words"].f1, 2), "sentences": round(100 * result["Sentences"].f1, 2)}


def measure(directory: Path, test: Path, text: str, *, language: str = "en") -> dict[str, Any]:
    """All scores of a directory of models on a test treebank and its raw text."""
    from quoteattr.models.loading import load_directory

    sentences = list(read(test))
    parser = load_directory(directory, tokenize_pretokenized=True, lang=language)
    tokenizer = load_directory(directory, processors="tokenize", lang=language)
    return {
        "parser": parser_scores(parser, sentences),
        "tokenizer": tokenizer_scores(tokenizer, text, test),
    }
