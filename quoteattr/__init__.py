"""quoteattr: who said what, and who they are.

>>> import quoteattr
>>> quote = quoteattr.attribute('“We have a plan,” the mayor, Ada Byron, told reporters.').quotes[0]
>>> quote.speaker_name, quote.addressee.text
('Ada Byron', 'reporters')
"""

from __future__ import annotations

from importlib import import_module
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
    from quoteattr import export, models, render
    from quoteattr.attributor import Attributor
    from quoteattr.doors import attribute, attribute_items, attribute_many, contexts, without_markup

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
    "attribute_items",
    "attribute_many",
    "contexts",
    "export",
    "models",
    "render",
    "without_markup",
]

_LAZY = frozenset({"Attributor", "attribute", "attribute_items", "attribute_many", "contexts", "without_markup"})
_ROOMS = frozenset({"export", "models", "render"})


def __getattr__(name: str) -> Any:
    if name in _LAZY:
        from quoteattr.models.quick_start import without_collection

        with without_collection():
            from quoteattr import doors
        return getattr(doors, name)
    if name in _ROOMS:
        return import_module(f"quoteattr.{name}")
    raise AttributeError(f"module 'quoteattr' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
