"""Training data of the encoder: treebank sentences as arrays, put together to windows of running text."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
import numpy

from quoteattr.models.encoder.atoms import BLANK, DIGITS, INSIDE, NOTHING, SIGN, SMALL, atoms, shape
from quoteattr.models.encoder.pieces import Pieces
from quoteattr.models.encoder.reading import Answers
from quoteattr.models.training.conllu import Sentence, Word

IGNORED = -100
_MARKS = str.maketrans("", "", "\"'“”‘’„‚«»‹›`´")


def answers_of(sentences: Iterable[Sentence], names: Iterable[str]) -> Answers:
    """Every label of the sentences, each kind in alphabetical order."""
    upos, xpos, relations = set(), set(), set()
    for sentence in sentences:
        for word in sentence.words:
            upos.add(word.upos)
            xpos.add(word.xpos)
            relations.add(word.deprel)
    ordered = (tuple(sorted(found)) for found in (upos, xpos, relations, set(names)))
    return Answers(*ordered)


@attrs.frozen(eq=False)
class Example:
    """A sentence; positions count its own pieces, heads its own words (0 is the root)."""

    pieces: Any
    shapes: Any
    gaps: Any
    begins_word: Any
    begins_sentence: Any
    first: Any
    last: Any
    upos: Any
    xpos: Any
    head: Any
    relation: Any
    name: Any
    document: str
    starts_paragraph: bool
    space_after: bool


def key(forms: Sequence[str]) -> tuple[str, ...]:
    """A sentence without its quotation marks, which restyling changes."""
    return tuple(form.translate(_MARKS) for form in forms)


def example(
    sentence: Sentence, pieces: Pieces, answers: Answers, names: Mapping[tuple[str, ...], Sequence[str]]
) -> Example:
    """A treebank sentence as arrays; `names` holds the name tags of sentences by `key`."""
    rows: list[tuple[int, int, int, int, int]] = []  # piece, shape, gap, begins word, begins sentence
    first, last = [], []
    space = True
    for number, word in enumerate(sentence.words):
        first.append(len(rows))
        for place, (start, end) in enumerate(atoms(word.form)):
            atom = word.form[start:end]
            written = shape(atom)
            touches = place > 0 or not space
            begins = (0 if place else 1) if touches else IGNORED
            starts = IGNORED if place else (0 if number else 1)
            for count, piece in enumerate(pieces.of(atom)):
                gap = INSIDE if count else NOTHING if touches else BLANK
                rows.append((piece, written, gap, begins, starts))
                begins = starts = IGNORED
        last.append(len(rows) - 1)
        space = word.space_after
    columns: Any = numpy.array(rows, dtype=numpy.int64).T
    tags = names.get(key([word.form for word in sentence.words]))
    index = {
        name: {label: number for number, label in enumerate(labels)} for name, labels in attrs.asdict(answers).items()
    }
    words = sentence.words
    return Example(
        *columns,  # type: ignore[call-arg]
        numpy.array(first), numpy.array(last),
        numpy.array([index["upos"].get(w.upos, IGNORED) for w in words]),
        numpy.array([index["xpos"].get(w.xpos, IGNORED) for w in words]),
        numpy.array([w.head for w in words]),
        numpy.array([index["relations"].get(w.deprel, IGNORED) for w in words]),
        numpy.array([index["names"][t] for t in tags] if tags else [IGNORED] * len(words)),
        sentence.document, sentence.starts_paragraph, words[-1].space_after if words else True,
    )  # fmt: skip


def named_example(forms: Sequence[str], tags: Sequence[str], pieces: Pieces, answers: Answers) -> Example:
    """A sentence with name tags and no tree: it counts for names alone."""
    words = [Word(form, "_", "", "", "_", IGNORED, "") for form in forms]
    one = example(Sentence(words), pieces, answers, {key(forms): tags})
    nothing = numpy.full_like(one.begins_word, IGNORED)
    return attrs.evolve(one, begins_word=nothing, begins_sentence=nothing)


@attrs.frozen
class Noise:
    """How windows are varied, as shares of windows or pieces."""

    alone: float = 0.45
    unspaced: float = 0.25
    small_letters: float = 0.03
    hidden: float = 0.04


def windows(
    examples: Sequence[Example], rng: random.Random, noise: Noise, longest: int = 220
) -> Iterator[list[Example]]:
    """Runs of sentences that follow each other within a paragraph, or sentences alone; each sentence once."""
    run: list[Example] = []
    size = wanted = 0
    for one in examples:
        length = len(one.pieces)
        if length > longest:
            continue
        fits = run and not one.starts_paragraph and one.document == run[-1].document and size + length <= wanted
        if not fits:
            if run:
                yield run
            run, size = [], 0
            wanted = 0 if rng.random() < noise.alone or not one.document else rng.randrange(40, longest)
        run.append(one)
        size += length
    if run:
        yield run


def batches(
    examples: Sequence[Example], pieces: Pieces, size: int, rng: random.Random, noise: Noise
) -> Iterator[dict[str, Any]]:
    """Endless batches of about `size` pieces, windows of like length together."""
    while True:
        found = list(windows(examples, rng, noise))
        lengths = [sum(len(one.pieces) for one in window) + 2 for window in found]
        order = sorted(range(len(found)), key=lambda i: lengths[i] * rng.uniform(0.85, 1.15))
        chunks: list[list[int]] = [[]]
        widest = 0
        for i in order:
            widest = max(widest, lengths[i])
            if chunks[-1] and widest * (len(chunks[-1]) + 1) > size:
                chunks.append([])
                widest = lengths[i]
            chunks[-1].append(i)
        rng.shuffle(chunks)
        for chunk in chunks:
            yield collate([found[i] for i in chunk], pieces, rng, noise)


def collate(
    found: Sequence[Sequence[Example]], pieces: Pieces, rng: random.Random | None = None, noise: Noise | None = None
) -> dict[str, Any]:
    """Windows as tensors. With a generator, spaces, capitals and pieces are lost here and there."""
    import torch

    width = max(sum(len(one.pieces) for one in window) for window in found) + 2
    table: Any = numpy.zeros((5, len(found), width), dtype=numpy.int64)
    table[3:] = IGNORED
    lengths: Any = numpy.zeros(len(found), dtype=numpy.int64)
    sentences: list[tuple[int, int, Example]] = []
    for row, window in enumerate(found):
        at = 1
        table[0, row, 0] = pieces.first
        spaced = True
        for place, one in enumerate(window):
            stop = at + len(one.pieces)
            table[:, row, at:stop] = (one.pieces, one.shapes, one.gaps, one.begins_word, one.begins_sentence)
            if not spaced:
                table[2, row, at] = NOTHING
                table[3, row, at] = 1
            if place == 0:
                table[4, row, at] = IGNORED
            sentences.append((row, at, one))
            at, spaced = stop, one.space_after
        table[0, row, at] = pieces.last
        lengths[row] = at + 1
        if rng is not None and noise is not None:
            if rng.random() < noise.unspaced:
                starts = [at + one.first for _, at, one in sentences[-len(window) :]]
                table[2, row, numpy.concatenate(starts)] = BLANK
                table[3, row] = IGNORED
            if rng.random() < noise.small_letters:
                table[1, row] = numpy.where(numpy.isin(table[1, row], (SIGN, DIGITS)), table[1, row], SMALL)
    if rng is not None and noise is not None:
        real = numpy.arange(width) < lengths[:, None]
        hidden = numpy.random.default_rng(rng.getrandbits(32)).random((len(found), width)) < noise.hidden
        table[0][hidden & real] = pieces.mask
    longest = max(len(one.head) for _, _, one in sentences)
    count = len(sentences)
    words: Any = numpy.zeros((2, count, longest), dtype=numpy.int64)
    gold: Any = numpy.full((5, count, longest), IGNORED, dtype=numpy.int64)
    for i, (_, at, one) in enumerate(sentences):
        n = len(one.head)
        words[:, i, :n] = (one.first + at, one.last + at)
        gold[:, i, :n] = (one.upos, one.xpos, one.head, one.relation, one.name)
    return {
        **{name: torch.from_numpy(table[i]) for i, name in
           enumerate(("pieces", "shapes", "gaps", "begins_word", "begins_sentence"))},
        "lengths": torch.from_numpy(lengths),
        "row": torch.tensor([row for row, _, _ in sentences]).unsqueeze(1),
        "first": torch.from_numpy(words[0]), "last": torch.from_numpy(words[1]),
        **{name: torch.from_numpy(gold[i]) for i, name in
           enumerate(("upos", "xpos", "head", "relation", "name"))},
        "words": torch.tensor([len(one.head) for _, _, one in sentences]),
    }  # fmt: skip
