"""Texts cut off anywhere are read: no rule looks behind the end of a sentence."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import quoteattr

ARTICLES = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.txt"))
CUTS = 600


@pytest.fixture(scope="module")
def attributor() -> quoteattr.Attributor:
    return quoteattr.Attributor(thought=True, nested=True)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lind was dismissed earlier this week",
        "Rosa Denning cited the price",
        "The council met. His letter said",
        "The Finch Bridge was shut, the mayor said by",
    ],
)
def test_an_end_without_a_stop(text: str, attributor: quoteattr.Attributor) -> None:
    assert attributor.attribute(text).error is None


def test_anywhere(attributor: quoteattr.Attributor) -> None:
    chance = random.Random(7)
    texts = []
    for _ in range(CUTS):
        words = chance.choice(ARTICLES).read_text(encoding="utf-8").split(" ")
        first = chance.randrange(len(words))
        texts.append(" ".join(words[first : first + chance.randrange(1, 40)]).rstrip('.”" '))
    assert [text for text, answer in zip(texts, attributor.attribute_many(texts), strict=True) if answer.error] == []
