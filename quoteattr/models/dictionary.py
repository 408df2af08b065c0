"""The word list inside a pipeline's lemmatizer: how words are written, and their lemmas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_ANY_TAG = "*"


def dictionary_of(nlp: Any) -> Mapping[str, str]:
    """Forms as written and their lemmas, frequent ones first; empty if the pipeline has no such list."""
    lemmatizer = getattr(nlp, "processors", {}).get("lemma")
    trainer = getattr(lemmatizer, "_trainer", None)
    by_tag = getattr(trainer, "pos_dict", None)
    found = by_tag.get(_ANY_TAG) if isinstance(by_tag, Mapping) else getattr(trainer, "word_dict", None)
    return found if isinstance(found, Mapping) else {}
