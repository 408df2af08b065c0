"""What is passed in: refused in plain words if it is something else, warned of if it was damaged on its way."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from quoteattr.errors import InputError, QuoteattrWarning
from quoteattr.syntax import is_stanza_document
from quoteattr.wordlists import word_list

_SPACY = 'add the component to the spaCy pipeline: nlp.add_pipe("quoteattr").'
_DAMAGE = (
    ("â€", "UTF-8 that was read as Windows-1252", "decode the bytes as utf-8"),
    ("&amp;quot;", "entities that were escaped twice", "call html.unescape once"),
    ("&amp;ldquo;", "entities that were escaped twice", "call html.unescape once"),
    ("&amp;#", "entities that were escaped twice", "call html.unescape once"),
    ('""', "marks doubled as in a CSV file", "read the file with Python's csv module or pandas"),
)
_DOUBLED = regex.compile(r'""(?=\w[^"]*"")')


def checked(text: Any) -> str:
    """A text, as it is.

    Raises:
        InputError: if it is something else.
    """
    if isinstance(text, bytes):
        raise InputError("The text is bytes; decode it first, for instance with text.decode('utf-8').")
    if not isinstance(text, str):
        raise InputError(_no_text(text))
    return text


def _no_text(given: Any) -> str:
    """What was passed for a text, and what to pass."""
    sort = type(given).__name__
    if _is_spacys(given):
        return f"The text is a spaCy {sort}; pass its .text, or {_SPACY}"
    if isinstance(given, Path):
        return "The text is a path; pass what is in the file, as path.read_text(encoding='utf-8') gives it."
    if isinstance(given, (list, tuple)):
        return f"The text is a {sort}; pass one str, or several texts to attribute_many."
    what = "None" if given is None else f"{given!r}, a number" if isinstance(given, (int, float)) else f"a {sort}"
    return f"The text is {what}; pass a str or a parsed stanza.Document."


def _is_spacys(value: Any) -> bool:
    return any(cls.__module__.partition(".")[0] == "spacy" for cls in type(value).__mro__)


def checked_pipeline(nlp: Any) -> Any:
    """What can be a pipeline, as it is.

    Raises:
        InputError: if it is something else.
    """
    if nlp is None or isinstance(nlp, (str, Path)) or hasattr(nlp, "bulk_process"):
        return nlp
    what = f"nlp is a {type(nlp).__name__}"
    if _is_spacys(nlp):
        raise InputError(f"{what} of spaCy, whose trees are of another kind; leave nlp out, or {_SPACY}")
    raise InputError(f"{what}; pass a stanza.Pipeline, the name of a Stanza package or a resource directory.")


def check_texts(texts: Any) -> None:
    """Is this a series of texts?

    Raises:
        InputError: if it is one text, or something that hands out names of columns or keys.
    """
    if isinstance(texts, (str, bytes)) or not isinstance(texts, Iterable) or is_stanza_document(texts):
        raise InputError("attribute_many takes an iterable of texts; for one text call attribute(text).")
    if isinstance(texts, Mapping) and texts:
        raise InputError(
            "The texts are a dict, which hands out its keys; pass texts.values(), or texts.items() to attribute_items."
        )
    if hasattr(texts, "columns"):
        raise InputError(
            f"The texts are a {type(texts).__name__}, which hands out its columns; pass the column of the texts, "
            'as in table["text"], or call quoteattr.integrations.frames.attribute_frame(table).'
        )


def check_items(items: Any) -> None:
    """Can this be a series of pairs of a key and a text?

    Raises:
        InputError: if it is one text, a dict or a table.
    """
    if isinstance(items, Mapping):
        raise InputError("The items are a dict, which hands out its keys alone; pass items.items().")
    if hasattr(items, "columns"):
        raise InputError(
            f"The items are a {type(items).__name__}, which hands out its columns; pass pairs, as in "
            'zip(table["id"], table["text"]), or call quoteattr.integrations.frames.attribute_frame(table).'
        )
    if isinstance(items, (str, bytes)) or not isinstance(items, Iterable):
        raise InputError("attribute_items takes pairs of a key and a text; for one text call attribute(text).")


def checked_item(item: Any) -> tuple[Any, Any]:
    """A key and a text, whatever holds the two (a tuple, a list, a row of a database).

    Raises:
        InputError: if they are not two.
    """
    if not isinstance(item, (str, bytes, Mapping)):
        try:
            key, text = item
        except (TypeError, ValueError):
            pass
        else:
            return key, text
    raise InputError(
        f"An item is no pair of a key and a text ({shown(item)}); for texts alone call attribute_many(texts)."
    )


def shown(value: Any) -> str:
    """The beginning of what somebody passed, for a message."""
    words = repr(value)
    return words if len(words) <= 60 else f"{words[:59]}…"


_JSON = regex.compile(r"\s{0,80}+(?:\{\s{0,80}+\"|\[\s{0,80}+[{\"\[])")


def _is_json(text: str) -> bool:
    """Are these data, and no prose?"""
    if not _JSON.match(text) or text.rstrip()[-1:] not in ("}", "]"):
        return False
    first = text.strip().partition("\n")[0] if text.lstrip()[0] == "{" else text  # JSON lines: the first of them
    for data in (first, text):
        try:
            json.loads(data)
        except (ValueError, RecursionError):
            continue
        return True
    return False


_LETTERS = regex.compile(r"\p{L}++")
_READ, _ENOUGH, _SHARE = 4_000, 40, 0.03


def _is_foreign(text: str) -> bool:
    """Are these words of another language? A few words tell nothing, and HTML has words for programs.

    In no one of 1,260 English texts the common words are fewer than six of a hundred.
    """
    if "</" in text:
        return False
    words = _LETTERS.findall(text[:_READ].lower())
    common = word_list("syntax", "common_words")
    letters = "".join(words)
    if 2 * len(letters.encode("ascii", "ignore")) >= len(letters):  # most texts
        if len(common.intersection(words)) >= _SHARE * len(words):
            return False
    latin = [word for word in words if word < "\u0370"]
    if sum(map(len, words)) > 2 * sum(map(len, latin)):
        return sum(map(len, words)) >= _ENOUGH  # in another script
    listed = 2 * sum(word[0].isupper() for word in _LETTERS.findall(text[:_READ])) > len(words)  # names and offices
    return not listed and len(words) >= _ENOUGH and sum(word in common for word in words) < _SHARE * len(words)


def warn_of_damage(text: str, name: str = "A text", *, english: bool = True) -> None:
    """Marks that cannot be read since the text was damaged on its way, or is no prose in the language of the models.

    It is read as it is, but not silently.

    Args:
        text: as given.
        name: how it is called in the warning.
        english: are the models English ones?
    """
    messages = list(_damage(text))
    if not messages and english and _is_foreign(text):
        messages = [
            f"is no English prose, as it looks ({text.strip()[:30]!r}); the bundled models and rules know no other "
            "language: leave it out, or pass a pipeline of its own (see Other languages)."
        ]
    for message in messages:
        warnings.warn(f"{name} {message}", QuoteattrWarning, stacklevel=4)


_NAME = regex.compile(r"\s*+(?:https?://\S++|[^\n]{1,250}\.(?:txt|html?|md|csv|jsonl?|docx?|pdf))\s*+")


def _damage(text: str) -> Iterator[str]:
    if len(text) <= 300 and _NAME.fullmatch(text):
        yield f"is the name of a file or an address ({shown(text.strip())}), which is not opened; pass what is in it."
    if _is_json(text):
        yield (
            f"is JSON ({text[:30]!r}…) and is read as prose, keys and all; pass the texts that are in it, "
            "as json.loads(text)[…]."
        )
    for sign, what, remedy in _DAMAGE:
        if sign in text and (sign != '""' or _DOUBLED.search(text)):
            at = text.find(sign)
            yield (
                f"has {what} ({text[max(at - 10, 0) : at + 20]!r}), so its quotation marks may not be "
                f"understood; {remedy} before you pass it (see the FAQ)."
            )
            break
