"""Stored trees of our own texts, so that rules are tested without a parser (and without torch).

CoNLL-U with ``# name`` and ``# text`` before the first sentence of each text (``\\n`` for a line break), and in the
last column ``at=start:end`` (half-open character offsets) and ``quotation=index`` for words between marks.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from quoteattr.linking import Scene
from quoteattr.quotations import read_paragraphs, read_quotations
from quoteattr.quotations.transcript import read_turns
from quoteattr.reporting import find_reports
from quoteattr.syntax.records import Parse, Sentence, Word

DATA = Path(__file__).parent / "data"


@lru_cache(maxsize=4)
def stored_parses(file: str) -> dict[str, Parse]:
    """The parses of a file in ``tests/data`` by name."""
    parses: dict[str, Parse] = {}
    name, text = "", ""
    sentences: list[Sentence] = []
    for block in (DATA / file).read_text(encoding="utf-8").strip().split("\n\n"):
        rows = []
        for line in block.split("\n"):
            if line.startswith("# name = "):
                name, sentences = line.removeprefix("# name = "), []
            elif line.startswith("# text = "):
                text = line.removeprefix("# text = ").replace("\\n", "\n")
            elif not line.startswith("#"):
                rows.append(line.split("\t"))
        words = tuple(_word(row) for row in rows)
        paragraph = text.count("\n\n", 0, words[0].start)
        sentences.append(Sentence(len(sentences), words, paragraph))
        parses[name] = Parse(text, tuple(sentences))
    return parses


def _word(row: list[str]) -> Word:
    notes = dict(note.split("=") for note in row[9].split("|"))
    start, end = notes["at"].split(":")
    return Word(
        index=int(row[0]) - 1,
        text=row[1],
        lemma=row[2],
        upos=row[3],
        xpos="" if row[4] == "_" else row[4],
        head=int(row[6]) - 1,
        relation=row[7],
        start=int(start),
        end=int(end),
        quotation=int(notes["quotation"]) if "quotation" in notes else None,
    )


def scene_of(parse: Parse) -> Scene:
    """What the linking rules look at, made from a stored parse."""
    paragraphs = read_paragraphs(parse.text)
    quotations = read_quotations(parse.text, paragraphs)
    turns = read_turns(parse.text, paragraphs)
    return Scene(parse.text, paragraphs, quotations, parse, find_reports(parse), turns)


_LEMMAS = {
    "said": "say",
    "told": "tell",
    "made": "make",
    "issued": "issue",
    "called": "call",
    "was": "be",
    "demanding": "demand",
}


def tree(sentence: str, text: str | None = None) -> Parse:
    """A parse of one sentence from short notes: ``word/UPOS/XPOS/relation>head`` with heads counted from 1."""
    given = text if text is not None else " ".join(note.split("/")[0] for note in sentence.split())
    words: list[Word] = []
    at = 0
    for number, note in enumerate(sentence.split()):
        form, upos, xpos, tie = note.split("/")
        relation, head = tie.split(">")
        start = given.index(form, at)
        at = start + len(form)
        lemma = _LEMMAS.get(form.lower(), form.lower())
        words.append(Word(number, form, lemma, upos, xpos, int(head) - 1, relation, start, at))
    return Parse(given, (Sentence(0, tuple(words), 0),))
