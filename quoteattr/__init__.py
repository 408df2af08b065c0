"""quoteattr: who said what, and who they are.

>>> import quoteattr
>>> quote = quoteattr.attribute('“We have a plan,” the mayor, Ada Byron, told reporters.').quotes[0]
>>> quote.speaker_name, quote.addressee.text
('Ada Byron', 'reporters')
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from quoteattr.config import Config
from quoteattr.errors import (
    ConfigError,
    DocumentError,
    FormatError,
    InputError,
    MissingExtraError,
    ModelError,
    QuoteattrError,
    QuoteattrWarning,
)
from quoteattr.release import __version__
from quoteattr.types import Attribution, Quote, Role, Span, Speaker

if TYPE_CHECKING:
    from quoteattr.attributor import Attributor, attribute, attribute_many

__all__ = [
    "Attribution",
    "Attributor",
    "Config",
    "ConfigError",
    "DocumentError",
    "FormatError",
    "InputError",
    "MissingExtraError",
    "ModelError",
    "Quote",
    "QuoteattrError",
    "QuoteattrWarning",
    "Role",
    "Span",
    "Speaker",
    "__version__",
    "attribute",
    "attribute_many",
]

_LAZY = frozenset({"Attributor", "attribute", "attribute_many"})


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from quoteattr.models.quick_start import without_collection

        with without_collection():
            from quoteattr import attributor
        return getattr(attributor, name)
    raise AttributeError(f"module 'quoteattr' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
