"""Whom a pronoun means, and which pronouns the text uses for somebody."""

from __future__ import annotations

import pytest
from speakers_cast import announce, parse_of, speaker_at, speaker_named

from quoteattr.speakers import read_cast

# (phenomenon, text, pronoun, which occurrence, name)
PRONOUNS = [
    ("subject of the sentence before", "Ilse Varga met the council. “No,” she said.", "she", 0, "Ilse Varga"),
    ("speaker before", "“No,” said Tomas Brandt. “Never,” he added.", "he", 0, "Tomas Brandt"),
    ("inside the clause of its subject", "Tomas Brandt said he was tired.", "he", 0, "Tomas Brandt"),
    ("possessive", "Tomas Brandt sold his boat.", "his", 0, "Tomas Brandt"),
    (
        "form of address decides",
        "Mr. Brandt met Mrs. Varga. “No,” she said. “Yes,” he said.",
        "she",
        0,
        "Varga",
    ),
    (
        "form of address decides for the other",
        "Mr. Brandt met Mrs. Varga. “No,” she said. “Yes,” he said.",
        "he",
        0,
        "Brandt",
    ),
    (
        "noun decides",
        "The spokeswoman, Kim Berg, met the chairman, Robin Falk. “Yes,” he said.",
        "he",
        0,
        "Robin Falk",
    ),
    (
        "not the other argument of its verb",
        "Ilse Varga left. Nora Lind told her to stay.",
        "her",
        0,
        "Ilse Varga",
    ),
    ("it means a body", "The Harbour Authority met. It said the pier was unsafe.", "It", 0, "Harbour Authority"),
    ("they means a group", "City officials met. They said the pier was unsafe.", "They", 0, "City officials"),
    (
        "not a name within quotation marks",
        "Tomas Brandt spoke first. “Karl Reuter is a fool,” he said.",
        "he",
        0,
        "Tomas Brandt",
    ),
    ("looks forward", "Nora Lind sat down. As he left, Tomas Brandt said it was late.", "he", 0, "Tomas Brandt"),
    (
        "owner of the subject",
        "“No,” said Nora Lind. Ilse Varga's plan is ready, but she said it could wait.",
        "she",
        0,
        "Ilse Varga",
    ),
    (
        "new paragraph, same speaker",
        "“No,” said Nora Lind, a baker.\n\n“Never,” she added.",
        "she",
        0,
        "Nora Lind",
    ),
    (
        "who wrote is who the letter is from",
        "Ilse Varga read out a letter sent from her friend Nora Lind. “We stay,” she wrote.",
        "she",
        0,
        "Nora Lind",
    ),
    (
        "stressed by herself",
        "Nora Lind ran. Lind's campaign manager, Jonas Falk, left. The candidate herself sat. “No,” she said.",
        "she",
        0,
        "Nora Lind",
    ),
    ("the old man of a tale", "“Who is there?” asked the old man. He rose slowly.", "He", 0, "old man"),
]


@pytest.mark.parametrize(("text", "word", "nth", "name"), [row[1:] for row in PRONOUNS], ids=[r[0] for r in PRONOUNS])
def test_pronoun(text: str, word: str, nth: int, name: str) -> None:
    speaker = speaker_at(text, word, nth)
    assert speaker is not None
    assert speaker.name == name


# (phenomenon, text, name, pronouns)
USED = [
    ("none where the text uses none", "“No,” said Ilse Varga. Varga left.", "Ilse Varga", ()),
    ("subject form of an object", "Tomas Brandt left. The council thanked him.", "Tomas Brandt", ("he",)),
    ("not from the form of address", "“No,” said Mrs. Varga.", "Varga", ()),
    ("of a body", "Nordbank said it would close its doors.", "Nordbank", ("it",)),
]


@pytest.mark.parametrize(("text", "name", "pronouns"), [row[1:] for row in USED], ids=[row[0] for row in USED])
def test_pronouns_that_the_text_uses(text: str, name: str, pronouns: tuple[str, ...]) -> None:
    assert speaker_named(text, name).pronouns == pronouns


def test_resolution_says_how_in_plain_words() -> None:
    text = "Ilse Varga met the council. “No,” she said."
    parse = parse_of(text)
    cast = read_cast(parse)
    sentence = parse.sentences[-1]
    word = next(w for w in sentence.words if w.text == "she")
    resolution = cast.resolve(sentence.index, word.index)
    assert resolution is not None
    assert resolution.how is not None
    assert "she" in resolution.how
    assert "Ilse Varga" in resolution.how
    assert 0.0 < resolution.confidence <= 1.0
    assert resolution.mention.text == "she"
    assert resolution.name_span is not None
    assert text[resolution.name_span.start : resolution.name_span.end] == "Ilse Varga"


def test_narrator_and_we_have_no_name() -> None:
    speaker = speaker_at("I said that we were late.", "I")
    assert speaker is not None
    assert speaker.name is None


announce(PRONOUNS, USED)
