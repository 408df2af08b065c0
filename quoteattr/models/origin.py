"""What a pipeline reads with, so that an answer can say it."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from quoteattr.models.loading import SUMS, models_version

OTHER = "other"
"""Stands for models that are not ours, and for trees that somebody else made."""


def models_of(nlp: Any) -> dict[str, str]:
    """The models of a pipeline, as :func:`models_version` writes them, and the numbers that it computes in.

    >>> models_of(object())
    {'models': 'other'}
    """
    directory = getattr(nlp, "dir", None)
    if not isinstance(directory, (str, Path)) or not (Path(directory) / SUMS).is_file():
        return {"models": OTHER}
    parser = getattr(nlp, "processors", {}).get("depparse")
    reader = getattr(getattr(parser, "_variant", None), "reader", None)
    return {"models": _version(str(directory)), "precision": getattr(reader, "precision", "float32")}


@functools.lru_cache(maxsize=4)
def _version(directory: str) -> str:
    return models_version(directory)
