"""The exceptions and warnings of quoteattr. Each message says what to do."""

from __future__ import annotations

from typing import Any, TypeVar

Record = TypeVar("Record")


class QuoteattrError(Exception):
    """Base class of every error that quoteattr raises on purpose.

    >>> issubclass(InputError, QuoteattrError), issubclass(InputError, TypeError), issubclass(ConfigError, ValueError)
    (True, True, True)
    """


class InputError(QuoteattrError, TypeError):
    """The input is not something that can be read: wrong type, no text, no trees."""


class ConfigError(QuoteattrError, ValueError):
    """An option has a name or value that does not exist."""


class ModelError(QuoteattrError):
    """A model is missing, altered, unreadable, or of another Stanza version."""


class FormatError(QuoteattrError, ValueError):
    """Stored data (a dict or a JSON string) does not have the shape of an Attribution."""


class MissingExtraError(QuoteattrError, ImportError):
    """An optional dependency is needed for this call; the message names the extra."""


class DocumentError(QuoteattrError):
    """One document of a batch could not be read; the rest of the batch goes on."""


class QuoteattrWarning(UserWarning):
    """Base class of the warnings of quoteattr."""


def expected(value: Any, sort: type[Record]) -> Record:
    """The value, if it is such a record.

    Raises:
        InputError: if it is something else, mostly a text or a list of answers.

    >>> expected("“Go.”", dict)
    Traceback (most recent call last):
    quoteattr.errors.InputError: This is a str; pass a dict, as quoteattr.attribute(text) gives it.
    """
    if isinstance(value, sort):
        return value
    several = ", one after the other" if isinstance(value, (list, tuple)) or hasattr(value, "__next__") else ""
    article = "an" if sort.__name__[0] in "AEIOU" else "a"
    what = f"{article} {sort.__name__}, as quoteattr.attribute(text) gives it"
    raise InputError(f"This is a {type(value).__name__}; pass {what}{several}.")
