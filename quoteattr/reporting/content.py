"""Which stretches of the text a report covers."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.syntax.records import Sentence, Word

_OPENING = frozenset({"that", ",", ":", ";", "-", "--", "—", "–", "...", "…"})
_CLOSING = frozenset({",", ":", ";", ".", "-", "--", "—", "–", "and", "but", "or"})


def frame_of(sentence: Sentence, verb: Word, content: Iterable[Word]) -> frozenset[int]:
    """The words that belong to the reporting clause itself: below the verb, not below its content."""
    inside: set[int] = set()
    for head in content:
        inside.update(w.index for w in sentence.subtree(head))
    inside.discard(verb.index)
    return frozenset(w.index for w in sentence.subtree(verb) if w.index not in inside) | {verb.index}


def stretch(sentence: Sentence, heads: Iterable[Word], frame: frozenset[int]) -> list[int]:
    """The words from the first to the last below ``heads``, the frame left out."""
    below: set[int] = set()
    for head in heads:
        below.update(w.index for w in sentence.subtree(head) if w.index not in frame)
    if not below:
        return []
    low, high = min(below), max(below)
    return [i for i in range(low, high + 1) if i not in frame or i in below]


def without_frame(sentence: Sentence, head: Word, verb: Word) -> list[int]:
    """What ``X, he said, Y`` reports: all below ``head``, the clause of ``verb`` left out."""
    frame = {w.index for w in sentence.subtree(verb)}
    return [w.index for w in sentence.subtree(head) if w.index not in frame]


def spans_of(sentence: Sentence, words: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Character offsets of runs of words; a leading ``that`` and outer punctuation left out."""
    runs: list[list[int]] = []
    for index in sorted(set(words)):
        if runs and index == runs[-1][-1] + 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    spans: list[tuple[int, int]] = []
    for number, run in enumerate(runs):
        while run and _trimmed(sentence.words[run[0]], _OPENING):
            run.pop(0)
        while run and _trimmed(sentence.words[run[-1]], _CLOSING):
            run.pop()
        if not run:
            continue
        start = min(sentence.words[i].start for i in run)
        end = max(sentence.words[i].end for i in run)
        if end > start and (number == 0 or any(sentence.words[i].upos != "PUNCT" for i in run)):
            spans.append((start, end))
    return tuple(spans)


def _trimmed(word: Word, trimmed: frozenset[str]) -> bool:
    return word.quotation is None and word.lower in trimmed
