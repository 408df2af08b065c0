"""Reads texts with the network: words and sentences, tags, names, and trees for the sentences that need one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from attrs import define, frozen
from torch.nn import functional

from quoteattr.models.encoder.network import Network
from quoteattr.models.encoder.records import ReadSentence, ReadWord
from quoteattr.models.encoder.windows import Cutter, Window, window_of_words
from quoteattr.models.spanning import best_heads

BATCH = 1_500
"""Pieces that are read at once, about: what stays in the cache of a core is quickest."""
_PAIRS = 60_000
"""Arcs that are scored at once, about."""
_ARCS = 512
# Sizes are rounded up: PyTorch keeps compiled arithmetic for every size that it meets, and memory would grow with them.
_STEP, _ROWS = 8, 64


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

    def read(self, texts: Sequence[str]) -> list[list[ReadSentence]]:
        """The sentences of each text, tagged; offsets count from the text's first character."""
        windows = [window for number, text in enumerate(texts) for window in self.cutter.windows(text, number)]
        read: list[list[ReadSentence]] = [[] for _ in windows]
        for numbers in _batches([len(window.pieces) + 2 for window in windows]):
            chosen = [windows[number] for number in numbers]
            with torch.inference_mode():
                states = self._states(chosen)
                begins = (self.network.begins(states) > 0).numpy()
                found = [_divided(window, begins[row]) for row, window in enumerate(chosen)]
                first, last = _piece_bounds(chosen, [words for words, _ in found])
                self._tagged(states, chosen, found, first, last, [texts[w.text] for w in chosen], read, numbers)
        by_text: list[list[ReadSentence]] = [[] for _ in texts]
        for window, sentences in zip(windows, read, strict=True):
            by_text[window.text] += sentences
        return by_text

    def read_words(
        self, sentences: Sequence[Sequence[str]], touches: Sequence[Sequence[bool]]
    ) -> list[ReadSentence]:
        """Sentences whose words are given, tagged; `touches` tells whether a word follows without a blank."""
        parts: list[tuple[int, Window, list[int]]] = []
        for number, (words, glued) in enumerate(zip(sentences, touches, strict=True)):
            for start in range(0, len(words), _WORDS):
                part = words[start : start + _WORDS]
                window, firsts = window_of_words(self.cutter, part, glued[start : start + _WORDS])
                if len(window.pieces) > _POSITIONS - 2:
                    parts += _halved(self.cutter, number, part)
                else:
                    parts.append((number, window, firsts))
        read: list[list[ReadSentence]] = [[] for _ in parts]
        for numbers in _batches([len(window.pieces) + 2 for _, window, _ in parts]):
            chosen = [parts[number][1] for number in numbers]
            found = [(parts[number][2], [0]) for number in numbers]
            with torch.inference_mode():
                states = self._states(chosen)
                first, last = _piece_bounds(chosen, [words for words, _ in found])
                self._tagged(states, chosen, found, first, last, None, read, numbers)
        whole: list[list[ReadSentence]] = [[] for _ in sentences]
        for (number, _, _), made in zip(parts, read, strict=True):
            whole[number] += made
        return [_joined(made, words) for made, words in zip(whole, sentences, strict=True)]

    def parse(self, sentences: Sequence[ReadSentence]) -> None:
        """Sets head and relation of every word."""
        order = sorted(range(len(sentences)), key=lambda number: len(sentences[number].words))
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and len(sentences[order[end]].words) ** 2 * (end + 1 - start) <= _PAIRS:
                end += 1
            end = max(end, start + 1)
            self._trees([sentences[number] for number in order[start:end]])
            start = end

    def _states(self, windows: Sequence[Window]) -> Any:
        lengths = torch.tensor([len(window.pieces) + 2 for window in windows])
        table = torch.zeros((3, len(windows), _rounded(int(lengths.max()), _STEP)), dtype=torch.long)
        pieces = self.cutter.pieces
        for row, window in enumerate(windows):
            size = len(window.pieces)
            table[:, row, 1 : size + 1] = torch.tensor((window.pieces, window.shapes, window.gaps))
            table[0, row, 0], table[0, row, size + 1] = pieces.first, pieces.last
        return self.network.encoder(*table, lengths)

    def _tagged(
        self,
        states: Any,
        windows: Sequence[Window],
        found: Sequence[tuple[list[int], list[int]]],
        first: Any,
        last: Any,
        texts: Sequence[str] | None,
        read: list[list[ReadSentence]],
        numbers: Sequence[int],
    ) -> None:
        """Words and sentences of a batch of windows into `read`."""
        size, answers = self.network.size, self.answers
        row = torch.repeat_interleave(
            torch.arange(len(windows)), torch.tensor([len(words) for words, _ in found])
        )
        count = len(row)
        row, first, last = (functional.pad(part, (0, _rounded(count, _ROWS) - count)) for part in (row, first, last))
        words = self.network.words(states, row, first, last)
        tags = self.network.tags(words).split([size.upos, size.xpos, size.names], 1)
        upos, xpos, names = (part.argmax(1).tolist() for part in tags)
        at = 0
        for place, (window, (begins, starts)) in enumerate(zip(windows, found, strict=True)):
            text = texts[place] if texts is not None else None
            offsets = window.atoms
            bounds = [*begins, len(offsets)]
            for one, other in zip(starts, [*starts[1:], len(begins)], strict=True):
                made = []
                for number in range(one, other):
                    start, end = offsets[bounds[number]][0], offsets[bounds[number + 1] - 1][1]
                    made.append(
                        ReadWord(
                            number - one + 1,
                            text[start:end] if text is not None else "",
                            start,
                            end,
                            answers.upos[upos[at + number]],
                            answers.xpos[xpos[at + number]],
                            answers.names[names[at + number]],
                        )
                    )
                read[numbers[place]].append(ReadSentence(made, words[at + one : at + other]))
            at += len(begins)

    def _trees(self, sentences: Sequence[ReadSentence]) -> None:
        network = self.network
        with torch.inference_mode():
            padded = torch.nn.utils.rnn.pad_sequence([s.states for s in sentences], batch_first=True)
            padded = functional.pad(padded, (0, 0, 0, _rounded(padded.size(1), _STEP) - padded.size(1)))
            scores = network.arcs(padded).float().numpy()
            counts = [len(s.words) for s in sentences]
            heads = [_heads(scores[row, :count, : count + 1]) for row, count in enumerate(counts)]
            flat = torch.cat([s.states for s in sentences])
            begin = torch.tensor([0, *counts[:-1]]).cumsum(0).tolist()
            # the root's state stands behind those of all words
            head = torch.tensor(
                [start + h - 1 if h else len(flat) for start, tree in zip(begin, heads, strict=True) for h in tree]
            )
            every = torch.cat([flat, network.root.to(flat.dtype).unsqueeze(0)])
            missing = _rounded(len(flat), _ROWS) - len(flat)
            flat, head = functional.pad(flat, (0, 0, 0, missing)), functional.pad(head, (0, missing))
            labels: list[int] = []
            for part in range(0, len(flat), _ARCS):
                stop = part + _ARCS
                labels += network.labels(flat[part:stop], every[head[part:stop]]).argmax(1).tolist()
        at = 0
        for sentence, tree in zip(sentences, heads, strict=True):
            for word, head_of_word in zip(sentence.words, tree, strict=True):
                word.head, word.deprel = head_of_word, self.answers.relations[labels[at]]
                at += 1


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


def _rounded(size: int, step: int) -> int:
    """The next multiple of a step."""
    return -(-size // step) * step


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of windows that are read together: of like length, about `BATCH` pieces."""
    batch: list[int] = []
    for number in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[number] * (len(batch) + 1) > BATCH:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _divided(window: Window, begins: Any) -> tuple[list[int], list[int]]:
    """The first atoms of words, and the first words of sentences."""
    words: list[int] = []
    sentences: list[int] = []
    for atom, (place, touching) in enumerate(zip(window.first, window.touches, strict=True)):
        word, sentence = begins[place]
        if atom and touching and not word:
            continue
        if not atom or sentence:
            sentences.append(len(words))
        words.append(atom)
    return words, sentences


def _piece_bounds(windows: Sequence[Window], words: Sequence[list[int]]) -> tuple[Any, Any]:
    """Places of the first and the last piece of every word."""
    first: list[int] = []
    last: list[int] = []
    for window, begins in zip(windows, words, strict=True):
        places = [window.first[atom] for atom in begins]
        first += places
        last += [place - 1 for place in places[1:]]
        last.append(len(window.pieces))
    return torch.tensor(first), torch.tensor(last)


def _heads(scores: Any) -> list[int]:
    """The best tree of a sentence from scores of words by heads (0 is the root)."""
    import numpy

    square = numpy.empty((len(scores) + 1, len(scores) + 1), dtype=scores.dtype)
    square[0] = 0
    square[1:] = scores
    return best_heads(square)[1:]
