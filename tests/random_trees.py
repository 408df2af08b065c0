"""A stand-in for the parser that hands out arbitrary trees: what the rules must survive whatever a model says."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import regex

from quoteattr.attributor import Attributor
from quoteattr.syntax.folding import fold_text
from quoteattr.syntax.stanza_trees import parse_of_folded
from quoteattr.types import Attribution

RELATIONS = [
    "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "parataxis", "advcl", "acl",
    "acl:relcl", "appos", "flat", "compound", "nmod", "nmod:desc", "nmod:poss", "amod", "det", "case", "mark", "aux",
    "aux:pass", "cop", "conj", "cc", "advmod", "punct", "dep", "discourse", "vocative", "dislocated", "expl", "csubj",
    "orphan", "nummod",
]  # fmt: skip
TAGS = [
    ("NOUN", "NN"), ("NOUN", "NNS"), ("PROPN", "NNP"), ("PROPN", "NNPS"), ("PRON", "PRP"), ("VERB", "VBD"),
    ("VERB", "VBZ"), ("VERB", "VBG"), ("VERB", "VBN"), ("AUX", "VBD"), ("ADP", "IN"), ("SCONJ", "IN"), ("DET", "DT"),
    ("ADJ", "JJ"), ("ADV", "RB"), ("PUNCT", ","), ("NUM", "CD"), ("CCONJ", "CC"), ("PART", "TO"), ("INTJ", "UH"),
    ("X", ""), ("", ""),
]  # fmt: skip
LEMMAS = {"said": "say", "told": "tell", "spoke": "speak", "won": "win", "is": "be", "wrote": "write"}
TOKEN = regex.compile(r"\w+|[^\w\s]")

Choose = Callable[[int], int]
"""``choose(n)`` gives a number from 0 to n - 1."""


def tree_of(text: str, start: int, end: int, choose: Choose) -> Any:
    """One sentence with some tree (or, one time in eight, with heads that are no tree at all)."""
    words = list(TOKEN.finditer(text, start, end))
    broken = choose(8) == 0
    root = choose(len(words)) if words else 0
    order = sorted(range(len(words)), key=lambda index: (index != root, choose(256)))
    heads = [0] * len(words)
    for rank, index in enumerate(order):
        if rank:
            heads[index] = 1 + (choose(len(words)) if broken else order[choose(rank)])
    tokens = []
    for index, match in enumerate(words):
        upos, xpos = TAGS[choose(len(TAGS))]
        word = SimpleNamespace(
            id=index + 1,
            text=match.group(),
            lemma=LEMMAS.get(match.group().lower(), match.group().lower()) if choose(16) else None,
            upos=upos,
            xpos=xpos,
            head=heads[index],
            deprel=RELATIONS[choose(len(RELATIONS))] if heads[index] else "root",
            start_char=match.start() if choose(4) else None,
            end_char=match.end() if choose(4) else None,
        )
        tokens.append(SimpleNamespace(start_char=match.start(), end_char=match.end(), words=[word]))
    return SimpleNamespace(tokens=tokens, words=[token.words[0] for token in tokens])


def attribute_with_random_trees(text: str, choose: Choose, **options: Any) -> Attribution:
    """The whole way, with random trees in the place of the parser's."""
    attributor = Attributor(**options)
    reading = attributor._reading(text)
    folded = fold_text(reading.text, reading.paragraphs, reading.quotations, fold=bool(choose(4)))
    cuts = [0, *(match.end() for match in regex.finditer(r"[.?!]\s|\n\n", folded.text)), len(folded.text)]
    sentences = [tree_of(folded.text, cuts[i], cuts[i + 1], choose) for i in range(len(cuts) - 1)]
    parse = parse_of_folded(text, folded, SimpleNamespace(sentences=sentences), reading.paragraphs)
    return attributor._answer(reading, parse)
