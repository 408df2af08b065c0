"""The bundled Stanza models, and the ways to load them or others, offline.

>>> from quoteattr.models import load_pipeline
>>> nlp = load_pipeline()                            # doctest: +SKIP
>>> nlp("A first sentence.").sentences[0].words      # doctest: +SKIP

Nothing here touches the network, and importing this module does not import Stanza.
"""

from __future__ import annotations

from quoteattr.models.loading import (
    DEFAULT_PROCESSORS,
    PACKAGE,
    PRECISIONS,
    RESOURCES,
    check_weights,
    load_named,
    load_pipeline,
    models_version,
)
from quoteattr.models.origin import models_of

__all__ = [
    "DEFAULT_PROCESSORS",
    "PACKAGE",
    "PRECISIONS",
    "RESOURCES",
    "check_weights",
    "load_named",
    "load_pipeline",
    "models_of",
    "models_version",
]
