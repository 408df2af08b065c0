"""The exceptions and warnings of quoteattr. Each message says what to do."""

from __future__ import annotations


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
