"""Mends two slips of tokenizers: a sentence cut in the middle of a line, and ``its`` cut in two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def mended(document: Any, text: str) -> list[Any]:
    """The sentences of a tokenized text.

    A sentence does not end within a line without a mark (``Petra | Lind said so.``), and ``its`` is one word.

    Args:
        document: a ``stanza.Document`` with tokens.
        text: its text; paragraphs stand on lines of their own.
    """
    from stanza.models.common.doc import Sentence

    runs: list[list[Any]] = []
    changed = False
    for sentence in document.sentences:
        tokens = sentence.tokens
        if runs and tokens and _runs_on(runs[-1][-1], tokens[0], text):
            runs[-1].extend(tokens)
            changed = True
        elif tokens:
            runs.append(list(tokens))
    if not changed and not any(_is_cut(one, two) for run in runs for one, two in zip(run, run[1:], strict=False)):
        return list(document.sentences)
    return [Sentence(entries(run), doc=document) for run in runs]


def _runs_on(last: Any, first: Any, text: str) -> bool:
    """Does a sentence go on after its last token?"""
    if last.end_char is None or first.start_char is None or not last.text[-1:].isalnum():
        return False
    return "\n" not in text[last.end_char : first.start_char]


def _is_cut(one: Any, two: Any) -> bool:
    """Are two tokens the halves of ``its``?"""
    return (
        two.text == "s"
        and one.text.lower() == "it"
        and len(one.words) == len(two.words) == 1
        and one.end_char is not None
        and one.end_char == two.start_char
    )


def entries(tokens: Sequence[Any]) -> list[dict[str, Any]]:
    """Tokens as Stanza's plain data, words counted from 1; the halves of ``its`` joined."""
    found: list[dict[str, Any]] = []
    count = 0
    skip = False
    for place, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        first = count + 1
        count += len(token.words)
        after = tokens[place + 1] if place + 1 < len(tokens) else None
        if after is not None and _is_cut(token, after):
            skip = True
            found.append(
                {"id": (first,), "text": token.text + "s", "start_char": token.start_char, "end_char": after.end_char}
            )
            continue
        where = {"start_char": token.start_char, "end_char": token.end_char}
        if len(token.words) > 1:
            found.append({"id": (first, count), "text": token.text, **where})
            found += [{"id": (first + i,), "text": word.text} for i, word in enumerate(token.words)]
        else:
            found.append({"id": (first,), "text": token.words[0].text, **where})
    return found
