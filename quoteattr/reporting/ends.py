"""Where reported words end: asides of the reporter's behind them."""

from __future__ import annotations

from collections.abc import Sequence

from quoteattr.syntax.records import Sentence, Word

_RELATIVE = frozenset({"which", "who", "whom"})
_ARTICLES = frozenset({"a", "an"})
_STOPS = frozenset({",", "—", "–", "--", "-"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SHORTEST = 3  # words before an aside


def before_aside(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """``words`` without the reporter's explanation behind them.

    ``said she would vote for Ost, | who leads the council``, ``said the pier would close, | a blow to the town``.
    An aside with words in quotation marks is left where it is.
    """
    if not words:
        return ()
    last = max(words)
    for place, index in enumerate(words[_SHORTEST:-1], start=_SHORTEST):
        if sentence.words[index].text not in _STOPS or sentence.words[index].quotation is not None:
            continue
        if any(sentence.words[i].quotation is not None for i in words[place:]):
            continue
        if _is_reservation(sentence, words, place):
            return tuple(words[:place])
        if _is_relative_to_end(sentence, index + 1, last) or _is_apposition(sentence, words, place):
            return tuple(words[:place])
    return tuple(words)


def to_closing_mark(sentence: Sentence, words: Sequence[int]) -> tuple[int, ...]:
    """``words`` to the end of the quotation that they end in: ``the plan “a trap | from start to finish”``."""
    last = max(words, default=-1)
    mark = None if last < 0 else sentence.words[last].quotation
    if mark is None:
        return tuple(words)
    first = next(i for i in words if sentence.words[i].quotation == mark)
    inside = [w.index for w in sentence.words[first:] if w.quotation == mark]
    return tuple(sorted({*words, *inside}))


def _is_reservation(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """Does ``though`` follow with a clause to the end: ``said she would stay, | though she gave no reason``?"""
    mark = sentence.words[words[place]].text
    after = sentence.words[words[place + 1]]
    if after.lower != "though" or any(sentence.words[i].text == mark for i in words[place + 2 :]):
        return False
    return all(any(sentence.words[i].xpos in _FINITE for i in part) for part in (words[:place], words[place:]))


def _is_relative_to_end(sentence: Sentence, at: int, last: int) -> bool:
    """Does a relative clause that begins at word number ``at`` run to the end?"""
    if at >= len(sentence.words) or sentence.words[at].lower not in _RELATIVE:
        return False
    opening = sentence.words[at]
    head = next((w for w in (opening, *sentence.ancestors(opening)) if w.base_relation == "acl"), None)
    return head is not None and head.index >= at and _last_below(sentence, head) >= last


def _is_apposition(sentence: Sentence, words: Sequence[int], place: int) -> bool:
    """Is what follows the comma a noun phrase beside a whole clause: ``the pier would close, a blow to the town``?"""
    after = [sentence.words[i] for i in words[place + 1 :]]
    before = [sentence.words[i] for i in words[:place]]
    if not after or after[0].lower not in _ARTICLES or any(w.text == "," for w in after):
        return False
    opening = before[1] if before[0].lower == "that" else before[0]
    return opening.upos not in {"ADP", "SCONJ", "ADV"} and any(w.xpos in _FINITE for w in before)


def _last_below(sentence: Sentence, head: Word) -> int:
    """The last word below ``head`` that is no punctuation."""
    return max((w.index for w in sentence.subtree(head) if w.upos != "PUNCT"), default=head.index)
