"""Mends slips of tokenizers: a sentence cut in the middle of a line or after a title's dot, a word cut in pieces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quoteattr.wordlists import word_list

_APOSTROPHES = frozenset({"'", "’", "‘"})
_TITLES = word_list("syntax", "short_titles")
_OPEN = frozenset({",", "“", "‘", "«", "(", "["})
_MARKS = frozenset({'"', "”", "''", "»", "“"})


def mended(document: Any, text: str) -> list[Any]:
    """The sentences of a tokenized text.

    A sentence does not end within a line without a mark (``Petra | Lind said so.``) nor after the dot of a
    title (``Maj. | Gen. Ivo Brandt``); ``its``, ``Anna``, ``O'Dowd`` and ``Brig.`` are one
    word each.

    Args:
        document: a ``stanza.Document`` with tokens.
        text: its text; paragraphs stand on lines of their own.
    """
    from stanza.models.common.doc import Sentence

    runs: list[list[Any]] = []
    changed = False
    for sentence in document.sentences:
        tokens = sentence.tokens
        if runs and tokens and (_runs_on(runs[-1][-1], tokens[0], text) or _after_title(runs[-1], tokens[0], text)):
            runs[-1].extend(tokens)
            changed = True
        elif tokens:
            runs.append(list(tokens))
    if not changed and not any(_pieces(run, place) > 1 for run in runs for place in range(len(run))):
        return list(document.sentences)
    return [Sentence(entries(run), doc=document) for run in runs]


def joined(sentences: Sequence[Any], text: str, longest: int) -> list[Any]:
    """The sentences that our own network has read, those that were cut in the middle of a line made one again.

    None gets more than `longest` words by that.
    """
    found: list[Any] = []
    for sentence in sentences:
        first = sentence.words[0]
        before = found[-1].words if found else []
        fits = 0 < len(before) <= longest - len(sentence.words)
        if fits and (_runs_on(before[-1], first, text) or _after_title(before, first, text)):
            found[-1].run_on(sentence)
        else:
            found.append(sentence)
    return found


def _runs_on(last: Any, first: Any, text: str) -> bool:
    """Does a sentence go on after its last token: ``“Why?” | he asked``, ``Petra | Lind said so``?"""
    if last.end_char is None or first.start_char is None:
        return False
    small = last.text in _MARKS and first.text[:1].islower()
    if not (small or last.text[-1:].isalnum() or last.text in _OPEN):
        return False
    return "\n" not in text[last.end_char : first.start_char]


def _after_title(run: Sequence[Any], first: Any, text: str) -> bool:
    """Does a sentence go on after a title that was cut off at its dot?"""
    dot = run[-1]
    if dot.text == "." and len(run) > 1 and run[-2].end_char == dot.start_char:
        title = run[-2].text
    elif dot.text.endswith("."):
        title = dot.text[:-1]
    else:
        return False
    if title.lower() not in _TITLES or not title[:1].isupper() or not first.text[:1].isupper():
        return False
    return dot.end_char is not None and "\n" not in text[dot.end_char : first.start_char]


def _pieces(tokens: Sequence[Any], place: int) -> int:
    """How many tokens from ``place`` on are one word: the halves of ``its``, ``O | ' | Dowd``, ``Brig | .``."""
    one, *rest = tokens[place : place + 3]
    if not rest or len(one.words) != 1 or not _touch(one, rest[0]):
        return 1
    if rest[0].text == "s" and one.text.lower() == "it" and len(rest[0].words) == 1:
        return 2
    if _is_cut_name(one, rest[0]):
        return 2
    if rest[0].text == "." and one.text.lower() in _TITLES and one.text[:1].isupper() and len(rest) == 2:
        return 2 if rest[1].text[:1].isupper() else 1
    name = len(rest) == 2 and one.text == "O" and rest[0].text in _APOSTROPHES and rest[1].text[:1].isupper()
    return 3 if name and _touch(rest[0], rest[1]) and len(rest[1].words) == 1 else 1


# what English writes as one word and treebanks as two
_TWO_WORDS = frozenset({"cannot", "gonna", "wanna", "gotta", "gimme", "lemme", "dunno", "hafta", "whatcha", "gotcha"})


def _is_cut_name(one: Any, two: Any) -> bool:
    """``An | na``: letters only, a capital and small ones, and no contraction written without its apostrophe."""
    whole = one.text + two.text
    if len(two.words) != 1 or not whole.isalpha() or not whole.istitle():
        return False
    return whole.lower() not in _TWO_WORDS and not whole.endswith("nt")


def _touch(one: Any, two: Any) -> bool:
    """Does the second token begin where the first ends?"""
    return one.end_char is not None and one.end_char == two.start_char


def entries(tokens: Sequence[Any]) -> list[dict[str, Any]]:
    """Tokens as Stanza's plain data, words counted from 1; the pieces of a word joined."""
    found: list[dict[str, Any]] = []
    count = 0
    skip = 0
    for place, token in enumerate(tokens):
        if skip:
            skip -= 1
            continue
        first = count + 1
        count += len(token.words)
        pieces = tokens[place : place + _pieces(tokens, place)]
        if len(pieces) > 1:
            skip = len(pieces) - 1
            whole = "".join(piece.text for piece in pieces)
            found.append(
                {"id": (first,), "text": whole, "start_char": token.start_char, "end_char": pieces[-1].end_char}
            )
            continue
        where = {"start_char": token.start_char, "end_char": token.end_char}
        if len(token.words) > 1:
            found.append({"id": (first, count), "text": token.text, **where})
            found += [{"id": (first + i,), "text": word.text} for i, word in enumerate(token.words)]
        else:
            found.append({"id": (first,), "text": token.words[0].text, **where})
    return found
