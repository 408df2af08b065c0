"""What is passed in: refused in plain words if it is something else, warned of if it was damaged on its way."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import regex

from quoteattr.errors import InputError, QuoteattrWarning
from quoteattr.syntax import is_stanza_document

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
        if _is_spacys(text):
            raise InputError(f"The text is a spaCy {type(text).__name__}; pass its .text, or {_SPACY}")
        raise InputError(f"The text is a {type(text).__name__}; pass a str or a parsed stanza.Document.")
    return text


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
        raise InputError("The texts are a dict, which hands out its keys; pass texts.values().")
    if hasattr(texts, "columns"):
        raise InputError(
            f"The texts are a {type(texts).__name__}, which hands out its columns; pass the column of the texts, "
            'as in table["text"], or call quoteattr.integrations.frames.attribute_frame(table).'
        )


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


def warn_of_damage(texts: Iterable[str]) -> None:
    """Marks that cannot be read since the text was damaged on its way: it is read as it is, but not silently."""
    for text in texts:
        if _is_json(text):
            message = (
                f"A text is JSON ({text[:30]!r}…) and is read as prose, keys and all; pass the texts that are in it, "
                "as json.loads(text)[…]."
            )
            warnings.warn(message, QuoteattrWarning, stacklevel=2)
        for sign, what, remedy in _DAMAGE:
            if sign in text and (sign != '""' or _DOUBLED.search(text)):
                at = text.find(sign)
                message = (
                    f"A text has {what} ({text[max(at - 10, 0) : at + 20]!r}), so its quotation marks may not be "
                    f"understood; {remedy} before you pass it (see the FAQ)."
                )
                warnings.warn(message, QuoteattrWarning, stacklevel=2)
                break
