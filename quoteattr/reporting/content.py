"""Which stretches of the text a report covers."""

from __future__ import annotations

from collections.abc import Iterable

from quoteattr.reporting.lexicon import Cue, base_forms
from quoteattr.syntax.records import FINITE, TENSED, Sentence, Word

_OPENING = frozenset({"that", ",", ":", ";", "-", "--", "—", "–", "...", "…"})
_CLOSING = frozenset({",", ":", ";", ".", "-", "--", "—", "–", "and", "but", "or"})


def frame_of(sentence: Sentence, verb: Word, content: Iterable[Word]) -> frozenset[int]:
    """The words that belong to the reporting clause itself: below the verb, not below its content."""
    frame = {word.index for word in sentence.subtree(verb)}
    for head in content:
        frame.difference_update([word.index for word in sentence.subtree(head)])
    frame.add(verb.index)
    return frozenset(frame)


def stretch(sentence: Sentence, heads: Iterable[Word], frame: frozenset[int]) -> list[int]:
    """The words from the first to the last below ``heads``, the frame left out."""
    below: set[int] = set()
    for head in heads:
        below.update([word.index for word in sentence.subtree(head)])
    below -= frame
    if not below:
        return []
    return [i for i in range(min(below), max(below) + 1) if i not in frame]


def filled(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``words`` and what stands between them: ``said that, | if it rains, | the pier will close``, hung on ``said``.

    Also ``said Ost, | despite his age, | would row``. A second act of the cue's (``and left``) is left out.
    """
    first = words[0] if words else -1
    if first <= verb.index or (sentence.words[first].lower != "that" and first > verb.index + 1):
        return words
    if sentence.words[first].upos == "PUNCT":  # ``stated, while she was there, that …``
        return words
    gap = sorted(set(range(first, words[-1])) - set(words))
    if not gap or any(sentence.words[i].base_relation == "conj" and sentence.words[i].head == verb.index for i in gap):
        return words
    marked = sentence.words[gap[0] - 1].quotation is not None and sentence.words[first].lower != "that"
    return words if marked else list(range(first, words[-1] + 1))


def behind_aside(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``that it was late`` in ``said, without giving details, that it was late``, ``said only that it was late``."""
    if len(words) > 1 and sentence.words[words[0]].lower in {"only", "merely", "simply"} and words[0] > verb.index:
        return words[1:] if sentence.words[words[1]].relation == "mark" else words
    if not words or words[0] <= verb.index or sentence.words[verb.index + 1].text != ",":
        return words
    for place, index in enumerate(words[1:], start=1):
        word = sentence.words[index]
        if word.quotation is not None:
            return words
        if word.lower == "that" and word.relation == "mark" and sentence.words[index - 1].text == ",":
            return words[place:] if sentence.words[word.head].head == verb.index else words
    return words


def carried_to_end(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``words`` and what follows them, where a clause that the parser hung on the cue goes on.

    In ``She said the roof leaked, because it was old`` the reason is part of what she said; a
    second act of hers (``and left the room``) or a day is not.
    """
    if not words or words[0] < verb.index:
        return words
    last = max(words)
    tail = list(sentence.words[last + 1 :])
    while tail and tail[-1].upos == "PUNCT" and tail[-1].quotation is None:
        tail.pop()
    if not tail or not any(w.upos != "PUNCT" for w in tail):
        return words
    inside = {w.index for w in tail}
    above = {w.index for w in sentence.ancestors(verb)}
    for word in tail:
        if word.index in above:
            return words  # ``When asked if she would stay, | Lind left``
        if word.head in inside or word.upos == "PUNCT":
            continue
        if word.head != verb.index:
            continue
        if word.base_relation == "parataxis" and _behind_colon(sentence, last, tail):
            continue
        if word.base_relation in {"advcl", "ccomp"} and any(
            m.lower in {"because", "if", "unless", "since", "so", "that"} for m in sentence.dependents(word, "mark")
        ):
            continue
        if word.base_relation == "advcl" and not _set_off(sentence, word):
            continue
        if word.base_relation == "conj" and any(k.base_relation == "nsubj" for k in sentence.dependents(word)):
            subject = sentence.dependents(word, "nsubj")[0]
            if subject.upos != "PROPN" and word.upos in {"VERB", "ADJ", "NOUN"}:
                continue
        if word.base_relation == "conj" and (_feels(sentence, verb, word) or _in_other_tense(sentence, verb, word)):
            continue
        return words
    return words + [w.index for w in tail]


def _behind_colon(sentence: Sentence, last: int, tail: list[Word]) -> bool:
    """``he had sold two`` in ``noted that the boats were gone: he had sold two``; words in marks are left alone."""
    return sentence.words[last + 1].text == ":" and all(w.quotation is None for w in tail)


def _in_other_tense(sentence: Sentence, verb: Word, word: Word) -> bool:
    """``need`` in ``said they were sorry and need a pier``: in the present, unlike ``said``."""
    if verb.xpos != "VBD" or any(k.base_relation == "nsubj" for k in sentence.dependents(word)):
        return False
    if word.xpos in {"VBZ", "VBP"}:
        return True
    helper = next((k for k in sentence.dependents(word, "aux", "cop") if k.xpos in FINITE), None)
    return helper is not None and helper.xpos in {"VBZ", "VBP"} and helper.index > verb.index


_FELT = frozenset(
    {"want", "hope", "feel", "find", "wish", "expect", "plan", "fear", "like", "prefer", "intend", "think", "believe"}
)
# what somebody was at something
_MOVED = frozenset({"dismayed", "surprised", "shocked", "pleased", "delighted", "stunned", "worried", "upset", "sorry"})


def _feels(sentence: Sentence, verb: Word, word: Word) -> bool:
    """``hoped to stay`` in ``Lind said she was sorry and hoped to stay``: who could know but by her word?"""
    if word.lower in _MOVED and any(k.xpos == verb.xpos for k in sentence.dependents(word, "cop", "aux")):
        return not any(k.base_relation == "nsubj" for k in sentence.dependents(word))
    if not _FELT.intersection(base_forms(word)) or word.xpos not in TENSED or word.xpos != verb.xpos:
        return False
    return not any(k.base_relation == "nsubj" for k in sentence.dependents(word))


def with_subject(sentence: Sentence, verb: Word, words: list[int], cue: Cue) -> list[int]:
    """``words`` from the first word behind the cue, where a clause has lost its subject.

    In ``A survey found the hall of the guild leaked`` the tree may hang ``the hall`` on ``found``.
    """
    start = min(words, default=-1)
    if start <= verb.index + 1 or sentence.words[start].xpos not in FINITE:
        return words
    gap = sentence.words[verb.index + 1 : start]
    if any(w.quotation is not None or w.text in {":", ";"} for w in gap):
        return words
    if gap[-1].text == "," and any(kid in gap for kid in sentence.dependents(verb, "nsubj")):
        return words  # The trouble, says Lind, is that
    opener = next((w for w in gap if w.lower == "that" and w.upos in {"SCONJ", "PRON", "DET"}), None)
    if opener is not None:
        return [*range(opener.index, start), *words]
    if "t" in cue.frames or gap[0].upos not in {"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"}:
        return words
    return [*range(verb.index + 1, start), *words]


_MEANWHILE = frozenset({"as", "after", "while", "when"})


def _is_past(sentence: Sentence, verb: Word) -> bool:
    """Is it a verb in the past tense, perhaps taken for a participle?"""
    if verb.xpos == "VBN":
        return bool(sentence.dependents(verb, "nsubj")) and not sentence.dependents(verb, "aux")
    return verb.xpos == "VBD"


def before_circumstance(sentence: Sentence, infinitive: Word, words: list[int]) -> list[int]:
    """``to stay`` in ``vowed to stay as the river rose``: what happened meanwhile is no part of a plan."""
    for place, index in enumerate(words):
        marker = sentence.words[index]
        if marker.lower not in _MEANWHILE or marker.index <= infinitive.index or marker.quotation is not None:
            continue
        clause = sentence.head_of(marker)
        if clause is None or clause.base_relation != "advcl" or not _is_past(sentence, clause):
            continue
        above = sentence.head_of(clause)
        if above is not None and (above.index == infinitive.index or above.relation == "acl"):
            said = words[:place]
            if said and sentence.words[said[-1]].lower == "even":
                said = said[:-1]
            return trimmed_end(sentence, said)
    return words


def with_circumstances(sentence: Sentence, verb: Word, words: list[int]) -> list[int]:
    """``words`` and the clauses right behind them: ``vowed to stay | even if the others left``."""
    for kid in sentence.dependents(verb, "advcl"):
        below = [w.index for w in sentence.subtree(kid)]
        comma = sentence.words[below[0]].text == ","
        because = sentence.words[below[comma]].lower == "because" if len(below) > 1 else False
        if words and below[0] == max(words) + 1 and (because or kid.xpos not in {"VBG", "VBD"}):
            words = words + below
    return words


def before_own_verb(sentence: Sentence, noun: Word, words: list[int]) -> list[int]:
    """``that the pier was old`` in ``The claim that the pier was old was met with laughter``, not the noun's own verb.

    Only where no other verb of the sentence could be: the tree has taken it into the clause.
    """
    tensed = [w for w in sentence.words if w.xpos in FINITE]
    if len(tensed) < 2 or tensed[0].index < noun.index or any(w.index not in words for w in tensed):
        return words
    before, last = tensed[-2:]
    if sentence.words[last.index - 1].upos in {"CCONJ", "PRON", "SCONJ", "PUNCT"}:
        return words
    head = sentence.head_of(last)
    clause = last if last.upos == "VERB" or head is None else head
    for subject in sentence.dependents(clause, "nsubj", "csubj", "expl"):
        below = {w.index for w in sentence.subtree(subject)}
        if subject.index in words and (before.index in below or before.index < subject.index < last.index):
            return words
    return [i for i in words if i < last.index]


def _set_off(sentence: Sentence, clause: Word) -> bool:
    """Does a comma part a clause from what stands before it?"""
    before = min(w.index for w in sentence.subtree(clause) if w.upos != "PUNCT") - 1
    while before > 0 and sentence.words[before].xpos in {"''", "``"}:
        before -= 1
    return before >= 0 and sentence.words[before].text in {",", ";", ":", "—", "–"}


def trimmed_end(sentence: Sentence, words: list[int]) -> list[int]:
    while words and sentence.words[words[-1]].text in {",", "—", "-", "--", "–"}:
        words = words[:-1]
    return words


def without_frame(sentence: Sentence, head: Word, verb: Word) -> list[int]:
    """What ``X, he said, Y`` reports: all below ``head``, the clause of ``verb`` left out."""
    frame = {w.index for w in sentence.subtree(verb)}
    return [w.index for w in sentence.subtree(head) if w.index not in frame]


def spans_of(sentence: Sentence, words: Iterable[int]) -> tuple[tuple[int, int], ...]:
    """Character offsets of runs of words; a leading ``that`` and outer punctuation left out."""
    runs: list[list[int]] = []  # first word, and the one behind the last
    for index in sorted(set(words)):
        if runs and index == runs[-1][1]:
            runs[-1][1] += 1
        else:
            runs.append([index, index + 1])
    spans: list[tuple[int, int]] = []
    for number, (first, stop) in enumerate(runs):
        alone = stop == first + 1 and (first == 0 or len(runs) == 1) and sentence.words[first].upos == "PRON"
        while first < stop and not (alone or _is_that(sentence, first)) and _trimmed(sentence.words[first], _OPENING):
            first += 1
        stop = _before_page(sentence, first, stop)
        while first < stop and _trimmed(sentence.words[stop - 1], _CLOSING):
            stop -= 1
        if first == stop:
            continue
        run = sentence.words[first:stop]
        start, end = min([word.start for word in run]), max([word.end for word in run])
        if end > start and (number == 0 or any(word.upos != "PUNCT" for word in run)):
            spans.append((start, end))
    return tuple(spans)


def _before_page(sentence: Sentence, first: int, stop: int) -> int:
    """``the sea is “a machine”`` in ``Holm wrote the sea is “a machine” (p. 9).``: a page is nothing anybody says."""
    words = sentence.words
    last = stop - 1 if words[stop - 1].text != "." else stop - 2
    if last - 2 <= first or words[last].text != ")" or words[last].quotation is not None:
        return stop
    opening = next((at for at in range(last - 1, max(last - 5, first), -1) if words[at].text == "("), None)
    inside = words[opening + 1 : last] if opening is not None else ()
    page = bool(inside) and all(w.text.rstrip(".").isdigit() or w.lower in {"p.", "pp.", "p", "pp"} for w in inside)
    return opening if page and opening is not None else stop


def _is_that(sentence: Sentence, index: int) -> bool:
    """Whether ``that`` is what is spoken of: ``Lind said that was too late``, not ``Lind said that it was late``."""
    word = sentence.words[index]
    if word.lower != "that" or word.upos != "PRON" or word.base_relation != "nsubj" or index + 1 == len(sentence.words):
        return False
    return sentence.words[index + 1].upos == "AUX"


def _trimmed(word: Word, trimmed: frozenset[str]) -> bool:
    return word.quotation is None and word.lower in trimmed
