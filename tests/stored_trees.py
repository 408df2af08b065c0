#!/usr/bin/env python3
"""Trees of our own sentences, kept in data/trees.json, so that the rules can be tested without a parser.

usage: python tests/stored_trees.py     parses every text of CASES with the bundled models and writes the file anew
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from quoteattr.attributor import Attributor
from quoteattr.syntax.records import Parse, Sentence, Word
from quoteattr.types import Attribution

FILE = Path(__file__).with_name("data") / "trees.json"

# Text -> kind, speaker's name, role and first words of each quote.
CASES: dict[str, list[tuple[str, str | None, str | None, str]]] = {
    "“The roof is gone,” said Ana Ruiz, a baker.": [("direct", "Ana Ruiz", "baker", "The roof is gone")],
    "Ana Ruiz said: “The roof is gone.”": [("direct", "Ana Ruiz", None, "The roof is gone")],
    "“The roof,” Ana Ruiz said, “is gone.”": [("direct", "Ana Ruiz", None, "The roof")],
    "The mayor, Tom Bell, told reporters that the road would open in May.": [
        ("indirect", "Tom Bell", "mayor", "the road would open in May")
    ],
    "According to Ines Okafor, the bridge will stay closed.": [
        ("indirect", "Ines Okafor", None, "the bridge will stay closed")
    ],
    "Ines Okafor arrived at noon.\n\n“We are late,” she said.": [("direct", "Ines Okafor", None, "We are late")],
    "“We are late,” said engineer Ines Okafor.\n\n“It was the rain,” Okafor added.": [
        ("direct", "Ines Okafor", "engineer", "We are late"),
        ("direct", "Ines Okafor", "engineer", "It was the rain"),
    ],
    "The harvest was poor. It rained for weeks.": [],
}


def words_of(parse: Parse) -> list[list[Any]]:
    """The sentences of a parse as plain data: paragraph, then the fields of each word."""
    return [
        [
            sentence.paragraph,
            [
                [w.text, w.lemma, w.upos, w.xpos, w.head, w.relation, w.start, w.end, w.quotation]
                for w in sentence.words
            ],
        ]
        for sentence in parse.sentences
    ]


def parse_of(text: str, stored: list[list[Any]]) -> Parse:
    """The reverse of `words_of`."""
    return Parse(
        text,
        tuple(
            Sentence(number, tuple(Word(i, *fields) for i, fields in enumerate(words)), paragraph)
            for number, (paragraph, words) in enumerate(stored)
        ),
    )


def attribute_stored(text: str, **options: Any) -> Attribution:
    """The whole way, with the stored tree in the place of the parser's."""
    attributor = Attributor(**options)
    trees = json.loads(FILE.read_text(encoding="utf-8"))
    return attributor._answer(attributor._reading(text), parse_of(text, trees[text]))


def store() -> None:
    """Parses every text of `CASES` and writes the file."""
    from quoteattr.syntax import parse_readings

    attributor = Attributor()
    readings = [attributor._reading(text) for text in CASES]
    parses = [parse_readings([reading], attributor.nlp)[0] for reading in readings]
    data = {reading.text: words_of(parse) for reading, parse in zip(readings, parses, strict=True)}
    lines = [f"{json.dumps(text, ensure_ascii=False)}: {json.dumps(data[text])}" for text in data]
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    store()
