"""Quotations folded before parsing: what the parser is given, and the way back to the offsets of the text."""

from __future__ import annotations

import pytest

from quoteattr.quotations import read_paragraphs, read_quotations
from quoteattr.syntax.folding import FoldedText, fold_text, is_sentence


def folded(text: str, *, fold: bool = True) -> FoldedText:
    """The text as the parser gets it."""
    paragraphs = read_paragraphs(text)
    return fold_text(text, paragraphs, read_quotations(text, paragraphs), fold=fold)


FOLDS = {
    "a sentence before its tag": ("“The dam is full,” said Lind.", '"We agree," said Lind.'),
    "three sentences before the tag": ("“It broke. We ran. Nobody was hurt,” said Lind.", '"We agree," said Lind.'),
    "a question before the tag": ("“Is the dam full?” asked Lind.", '"We agree," asked Lind.'),
    "a sentence behind its tag": ("Lind said: “The dam is full.”", 'Lind said: "We agree."'),
    "comma behind the mark": ("‘The dam is full’, said Lind.", '"We agree", said Lind.'),
    "a fragment stays": ("Lind called it “a disgrace”.", 'Lind called it "a disgrace".'),
    "marks within a fragment": ("Lind called it “a ‘great’ mess”.", "Lind called it \"a 'great' mess\"."),
    "a sentence ends with a fragment": (
        "Most were “very tired.” In Hull, half said no.",
        'Most were "very tired." In Hull, half said no.',
    ),
    "no quotation": ("Lind’s dam is full.", "Lind's dam is full."),
    "a line break is a blank": ("Lind’s dam\nis full.", "Lind's dam is full."),
    "never closed": ("“The dam is full, said Lind.", '"We agree," said Lind.'),
}


@pytest.mark.parametrize("name", FOLDS)
def test_folds(name: str) -> None:
    """What the parser is given."""
    text, wanted = FOLDS[name]
    assert folded(text).text.split() == wanted.split()


LEFT_OUT = {
    "a paragraph of its own": "Lind shook her head.\n\n“The dam is full. It will hold.”\n\nShe left.",
    "a sentence of its own": "Lind shook her head. “The dam is full.” She left.",
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_left_out(name: str) -> None:
    """A quotation that is a sentence by itself needs no tree."""
    result = folded(LEFT_OUT[name])
    assert "dam" not in result.text
    assert "agree" not in result.text
    assert not result.stand_ins
    assert not result.kept


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Lind was “very tired.” Ost said no.", 2),
        ("Lind drove a “very old.” bus.", 1),
        ("Lind asked “who paid?” Ost said he had not.", 1),
        ("Lind served in the “U.S.” Army.", 1),
    ],
)
def test_a_fragment_ends_a_sentence(text: str, parts: int) -> None:
    """A full stop within the marks and a capital behind them: the next sentence is parsed apart."""
    assert len(folded(text).text.split("\n\n")) == parts


def test_what_became_of_each() -> None:
    """Stand-ins and kept quotations are told apart."""
    result = folded("“The dam is full,” said Lind, who called it “a disgrace”.")
    assert result.stand_ins == {0}
    assert result.kept == {1}


def test_nothing_folded() -> None:
    """With fold=False the words stay."""
    result = folded("“The dam is full. It will hold,” said Lind.", fold=False)
    assert "The dam is full" in result.text
    assert not result.stand_ins


WAYS_BACK = [
    "“The dam is full,” said Petra Lind, who called it “a disgrace”.",
    "Lind’s dam\nis full. ‘It’ll hold,’ she said. “Maybe ‘not’ now.”",
    "«One.» Two said “three” and „four“.\n\nFive ``six'' seven.",
    "“Never closed, said Petra Lind.\n\nThe next one, “not at all”, is.",
]


@pytest.mark.parametrize("text", WAYS_BACK)
@pytest.mark.parametrize("fold", [True, False])
def test_way_back(text: str, fold: bool) -> None:
    """Every word outside the stand-ins maps to the same word in the text as given."""
    result = folded(text, fold=fold)
    plain = str.maketrans("‘’“”„«»‹›\n\u00a0", '\'\'"""""""  ')
    at = 0
    for word in result.text.split():
        start = result.text.index(word, at)
        at = start + len(word)
        piece = result.piece_at(start)
        if not piece.literal or result.piece_at(at - 1) is not piece:
            continue
        given_start, given_end, quotation = result.given(start, at)
        assert text[given_start:given_end].translate(plain).replace('"', "'") == word.replace('"', "'")
        assert quotation == piece.quotation


def test_a_stand_in_maps_to_the_whole_quotation() -> None:
    """The words of a stand-in lead to all that stands between the marks."""
    text = "“It broke. We ran,” said Lind."
    result = folded(text)
    start = result.text.index("We agree")
    assert result.given(start, start + 2) == (1, 18, 0)
    assert text[1:18] == "It broke. We ran,"


SENTENCES = [
    ("“The dam is full,” said Lind.", True),
    ("“Yes,” said Lind.", True),
    ("“No!” cried Lind.", True),
    ("It was over. “Nonsense.” She left.", True),
    ("She said, “Never.”", True),
    ("Lind called it “a disgrace”.", False),
    ("Lind called it “A Disgrace”.", False),
    ("The “experts” left.", False),
    ("Lind said they “had nowhere to go”.", False),
    ("Lind said they “had nowhere. And nobody cared”.", True),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_sentences(text: str, sentence: bool) -> None:
    """Sentences are told from fragments by their surface."""
    assert is_sentence(text, read_quotations(text, read_paragraphs(text))[0]) is sentence
