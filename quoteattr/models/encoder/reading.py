"""Reads texts with the network: words and sentences, tags, names, and trees for the sentences that need one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

import numpy
import torch
from attrs import define, frozen
from torch.nn import functional

from quoteattr.models.encoder.layout import Layout, laid_out, length_of, rows_for
from quoteattr.models.encoder.network import Network
from quoteattr.models.encoder.records import ReadSentence, ReadWord
from quoteattr.models.encoder.windows import Cutter, Window, window_of_words
from quoteattr.models.forking import computing
from quoteattr.models.spanning import best_heads

BATCH = 1_536
"""Pieces that are read at once, at most: what stays in the cache of a core is quickest."""
_PARSED = 1_024
"""Words that are parsed at once, about."""
_BLOCK = 128
"""Words among which arcs are scored at once."""
_ARCS = 256
"""Arcs whose relations are scored at once."""


def agreed(tags: Sequence[str]) -> list[str]:
    """Name tags with one kind for all words of a name: that of most of them, the first of kinds as frequent.

    >>> agreed(["B-LOC", "I-ORG", "I-ORG", "O", "B-PER"])
    ['B-ORG', 'I-ORG', 'I-ORG', 'O', 'B-PER']
    """
    found = list(tags)
    for place, (tag, last) in enumerate(zip(tags[1:], tags, strict=False), 1):
        if last != "O" and tag[:2] == "I-" and last[2:] != tag[2:]:
            start, end = place - 1, place + 1
            while start > 0 and tags[start][:2] == "I-" and tags[start - 1] != "O":
                start -= 1
            while end < len(tags) and tags[end][:2] == "I-":
                end += 1
            kinds = [name[2:] for name in tags[start:end]]
            kind = max(kinds, key=kinds.count)
            found[start:end] = [name[:2] + kind for name in tags[start:end]]
    return found


@frozen
class Answers:
    """The labels of the heads, in the order of the network's outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    relations: tuple[str, ...]
    names: tuple[str, ...]


@define(eq=False)
class Reader:
    """A trained network and what is needed to read with it."""

    network: Network
    cutter: Cutter
    answers: Answers
    precision: str = "float32"

    def read(self, texts: Sequence[str]) -> list[list[ReadSentence]]:
        """The sentences of each text, tagged; offsets count from the text's first character."""
        windows = [window for number, text in enumerate(texts) for window in self.cutter.windows(text, number)]
        read: list[list[ReadSentence]] = [[] for _ in windows]
        for numbers in _batches([length_of(window) for window in windows]):
            chosen = [windows[number] for number in numbers]
            with computing(), torch.inference_mode():
                layout, states = self._states(chosen)
                word, sentence = (self.network.begins(states) > 0).numpy()[layout.first].T
                begins = word | ~layout.touches | layout.opens
                places = numpy.flatnonzero(begins)
                opens = (sentence | layout.opens)[places]
                made = self._tagged(states, layout, places, opens, [texts[w.text] for w in chosen])
            at = 0
            for number, count in zip(numbers, _counts(opens, layout, places), strict=True):
                read[number] = made[at : at + count]
                at += count
        by_text: list[list[ReadSentence]] = [[] for _ in texts]
        for window, sentences in zip(windows, read, strict=True):
            by_text[window.text] += sentences
        return by_text

    def read_words(self, sentences: Sequence[Sequence[str]], touches: Sequence[Sequence[bool]]) -> list[ReadSentence]:
        """Sentences whose words are given, tagged; `touches` tells whether a word follows without a blank."""
        parts: list[tuple[int, Window, list[int]]] = []
        for number, (words, glued) in enumerate(zip(sentences, touches, strict=True)):
            for start in range(0, len(words), _WORDS):
                part = words[start : start + _WORDS]
                window, firsts = window_of_words(self.cutter, part, glued[start : start + _WORDS])
                if window.size > _POSITIONS - 2:
                    parts += _halved(self.cutter, number, part)
                else:
                    parts.append((number, window, firsts))
        read: list[ReadSentence] = [ReadSentence([], None) for _ in parts]
        for numbers in _batches([length_of(window) for _, window, _ in parts]):
            with computing(), torch.inference_mode():
                layout, states = self._states([parts[number][1] for number in numbers])
                begin = (numpy.cumsum(layout.atoms) - layout.atoms).tolist()
                places = numpy.array(
                    [at + first for at, number in zip(begin, numbers, strict=True) for first in parts[number][2]]
                )
                made = self._tagged(states, layout, places, layout.opens[places], None)
            for number, sentence in zip(numbers, made, strict=True):
                read[number] = sentence
        whole: list[list[ReadSentence]] = [[] for _ in sentences]
        for (number, _, _), sentence in zip(parts, read, strict=True):
            whole[number].append(sentence)
        return [_joined(made, words) for made, words in zip(whole, sentences, strict=True)]

    def parse(self, sentences: Sequence[ReadSentence]) -> None:
        """Sets head and relation of every word."""
        order = sorted(range(len(sentences)), key=lambda number: len(sentences[number].words))
        part: list[ReadSentence] = []
        size = 0
        for number in order:
            count = len(sentences[number].words)
            if part and size + count > _PARSED:
                self._trees(part)
                part, size = [], 0
            part.append(sentences[number])
            size += count
        if part:
            self._trees(part)

    def _states(self, windows: Sequence[Window]) -> tuple[Layout, Any]:
        layout = laid_out(windows, self.cutter.pieces)
        pieces, shapes, gaps, places = layout.table
        return layout, self.network.encoder.read(pieces, shapes, gaps, places, layout.groups)

    def _tagged(
        self, states: Any, layout: Layout, places: Any, opens: Any, texts: Sequence[str] | None
    ) -> list[ReadSentence]:
        """The sentences of a batch of windows.

        Args:
            states: what the encoder has made of it.
            layout: where its atoms stand.
            places: the first atom of each word.
            opens: of each word whether it begins a sentence.
            texts: of each window the text that it is cut from, None if the words are known already.
        """
        size, answers, count = self.network.size, self.answers, len(places)
        after: Any = numpy.append(places[1:], len(layout.starts)) - 1  # the last atom of each word
        rows: Any = numpy.zeros((2, rows_for(count)), numpy.int64)
        rows[0, :count], rows[1, :count] = layout.first[places], layout.last[after]
        words = self.network.read_words(states, *torch.from_numpy(rows))
        tags = self.network.tags(words).split([size.upos, size.xpos, size.names], 1)
        upos, xpos, names = (
            numpy.array(labels, object)[part.argmax(1)[:count].numpy()].tolist()
            for part, labels in zip(tags, (answers.upos, answers.xpos, answers.names), strict=True)
        )
        names = agreed(names)
        starts, ends = layout.starts[places].tolist(), layout.ends[after].tolist()
        if texts is None:
            forms = [""] * count
        else:
            window = numpy.repeat(numpy.arange(len(texts)), layout.atoms)[places].tolist()
            forms = [texts[number][start:end] for number, start, end in zip(window, starts, ends, strict=True)]
        first = numpy.flatnonzero(opens)
        numbers = (numpy.arange(count) - first[numpy.cumsum(opens) - 1] + 1).tolist()
        made = list(map(ReadWord, numbers, forms, starts, ends, upos, xpos, names))
        bounds = [*first.tolist(), count]
        return [ReadSentence(made[one:other], words[one:other]) for one, other in zip(bounds, bounds[1:], strict=False)]

    def _arc_scores(self, sentences: Sequence[ReadSentence], counts: Sequence[int]) -> Any:
        """Scores of sentences by words by heads (0 is the root), filled up with zeros.

        Words of several sentences are multiplied at once, so that the sizes are nearly always the same.
        """
        network = self.network
        root = sum(counts)
        states = torch.cat([*(s.states for s in sentences), network.root.to(sentences[0].states.dtype).unsqueeze(0)])
        states = functional.pad(states, (0, 0, 0, rows_for(root + 1) - root - 1))
        dependent, head = network.arc_parts(states)
        scores: Any = numpy.zeros((len(counts), max(counts), max(counts) + 1), numpy.float32)
        first, at = 0, 0
        while first < len(counts):
            end, size = first, 1
            while end < len(counts) and (end == first or size + counts[end] <= _BLOCK):
                size += counts[end]
                end += 1
            rows = numpy.full(max(_BLOCK, rows_for(size)), root)
            rows[1:size] = numpy.arange(at, at + size - 1)
            places = torch.from_numpy(rows)
            products = (dependent.index_select(0, places) @ head.index_select(0, places).T).float().numpy()
            row = 1
            for number in range(first, end):
                stop = row + counts[number]
                scores[number, : counts[number], 0] = products[row:stop, 0]
                scores[number, : counts[number], 1 : counts[number] + 1] = products[row:stop, row:stop]
                row = stop
            first, at = end, at + size - 1
        return scores

    def _trees(self, sentences: Sequence[ReadSentence]) -> None:
        network = self.network
        with computing(), torch.inference_mode():
            counts = [len(s.words) for s in sentences]
            heads = _best_trees(self._arc_scores(sentences, counts), counts)
            flat = torch.cat([s.states for s in sentences])
            begin = torch.tensor([0, *counts[:-1]]).cumsum(0).tolist()
            # the root's state stands behind those of all words
            head = torch.tensor(
                [start + h - 1 if h else len(flat) for start, tree in zip(begin, heads, strict=True) for h in tree]
            )
            every = torch.cat([flat, network.root.to(flat.dtype).unsqueeze(0)])
            missing = rows_for(len(flat)) - len(flat)
            flat, head = functional.pad(flat, (0, 0, 0, missing)), functional.pad(head, (0, missing))
            labels: list[int] = []
            for part in range(0, len(flat), _ARCS):
                stop = part + _ARCS
                labels += network.labels(flat[part:stop], every[head[part:stop]]).argmax(1).tolist()
        relations = self.answers.relations
        words = [word for sentence in sentences for word in sentence.words]
        found = [head_of_word for tree in heads for head_of_word in tree]
        for word, head_of_word, label in zip(words, found, labels, strict=False):
            word.head, word.deprel = head_of_word, relations[label]


_WORDS = 200
_POSITIONS = 512


def _halved(cutter: Cutter, number: int, words: Sequence[str]) -> list[tuple[int, Window, list[int]]]:
    """Words of very many pieces, a few at a time."""
    made = []
    for start in range(0, len(words), 10):
        part = words[start : start + 10]
        made.append((number, *window_of_words(cutter, part, [False] * len(part))))
    return made


def _joined(parts: Sequence[ReadSentence], words: Sequence[str]) -> ReadSentence:
    """A sentence that was read in parts."""
    if not parts:
        return ReadSentence([], None)
    made = [word for part in parts for word in part.words]
    for number, (word, text) in enumerate(zip(made, words, strict=True), 1):
        word.id, word.text = number, text
    return ReadSentence(made, parts[0].states if len(parts) == 1 else torch.cat([part.states for part in parts]))


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of windows that are read together, sorted by length: about `BATCH` pieces, mostly of like length.

    What is left of a batch is filled with the longest windows that still fit, so that few rows are computed for
    nothing.
    """
    left = sorted(range(len(lengths)), key=lengths.__getitem__)
    sizes = [lengths[number] for number in left]
    while left:
        batch, room = [left.pop()], BATCH - sizes.pop()
        while left and sizes[0] <= room:
            place = bisect_right(sizes, room) - 1
            batch.append(left.pop(place))
            room -= sizes.pop(place)
        batch.reverse()
        yield batch


def _counts(opens: Any, layout: Layout, places: Any) -> list[int]:
    """The sentences of each window."""
    firsts = numpy.flatnonzero(layout.opens[places])
    return numpy.add.reduceat(opens.astype(int), firsts).tolist()  # type: ignore[no-any-return]


def _best_trees(scores: Any, counts: Sequence[int]) -> list[list[int]]:
    """The best trees of sentences from scores of sentences by words by heads (0 is the root), filled up with anything.

    The best head of each word is asked for all sentences at once; only where that makes no tree is one searched.
    """
    words, heads = numpy.arange(scores.shape[1]), numpy.arange(scores.shape[2])
    size = numpy.array(counts)
    scores[:, words, words + 1] = -numpy.inf
    scores[numpy.broadcast_to(heads > size[:, None, None], scores.shape)] = -numpy.inf
    best = scores.argmax(2)
    best[words >= size[:, None]] = 0
    good = ((best == 0) & (words < size[:, None])).sum(1) == 1
    above = numpy.concatenate([numpy.zeros((len(best), 1), best.dtype), best], 1)
    for _ in range(int(scores.shape[1]).bit_length()):  # each time twice as far up
        above = numpy.take_along_axis(above, above, 1)
    good &= (above == 0).all(1)
    return [
        row[:count] if fits else _searched(scores[place, :count, : count + 1])
        for place, (row, count, fits) in enumerate(zip(best.tolist(), counts, good.tolist(), strict=True))
    ]


def _searched(scores: Any) -> list[int]:
    """The best tree of a sentence from scores of words by heads."""
    square = numpy.zeros((len(scores) + 1, len(scores) + 1), dtype=scores.dtype)
    square[1:] = scores
    return best_heads(square)[1:]
