#!/usr/bin/env python3
"""Coverage-guided fuzzing with atheris: any text and any trees through everything but the parser itself.

usage: fuzz_engine.py [libFuzzer options] [CORPUS_FOLDER]     (see README.md in this folder)
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import atheris

sys.path[:0] = [str(Path(__file__).resolve().parent.parent.parent), str(Path(__file__).resolve().parent.parent)]

with atheris.instrument_imports(include=["quoteattr"]):
    from random_trees import attribute_with_random_trees

    import quoteattr.attributor  # noqa: F401  (instruments the rooms)
    from quoteattr.casing import restored, words_from
    from quoteattr.quotations import read_paragraphs, read_quotations
    from quoteattr.types import Attribution

WORDS = words_from(
    {"the": "the", "said": "say", "won": "win", "told": "tell", "bush": "bush", "Bush": "Bush"},
    ordinary={"mayor"}, given={"ana"}, titles={"president", "dr"}, names={"Ruiz"},
)  # fmt: skip
SNIPPETS = [
    "“", "”", "‘", "’", '"', "'", " said ", " told reporters", ", ", ". ", "\n\n", "\n", "Ana Ruiz", "he ",
    "she ", "Dr. ", "the mayor", "according to ", " that ", ": ", " — ", "?", "…", "«", "»", "We won", "president ",
    "who ", "Q: ", "A: ",
]  # fmt: skip


def read_text(data: atheris.FuzzedDataProvider) -> str:
    """A text out of the fuzzer's bytes: pieces of news and any characters."""
    pieces = []
    for _ in range(data.ConsumeIntInRange(0, 40)):
        choice = data.ConsumeIntInRange(0, len(SNIPPETS))
        pieces.append(SNIPPETS[choice] if choice < len(SNIPPETS) else data.ConsumeUnicode(6))
    return "".join(pieces)


def one_input(raw: bytes) -> None:
    """One run: raises if a promise is broken."""
    data = atheris.FuzzedDataProvider(raw)
    text = read_text(data)
    for quotation in read_quotations(text):
        assert 0 <= quotation.start <= quotation.inner_start <= quotation.inner_end <= quotation.end <= len(text)
    for paragraph in read_paragraphs(text):
        assert text[paragraph.start : paragraph.end].strip()
    assert len(restored(text, WORDS)) == len(text)
    result = attribute_with_random_trees(
        text, lambda n: data.ConsumeIntInRange(0, n - 1) if n > 1 else 0, thought=data.ConsumeBool()
    )
    for quote in result:
        for span in quote.spans:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == span.text
        assert all(one.end <= two.start for one, two in zip(quote.spans, quote.spans[1:], strict=False))
    assert Attribution.from_dict(json.loads(json.dumps(result.to_dict()))) == result


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
