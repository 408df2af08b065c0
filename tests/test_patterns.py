"""No regular expression of the package takes for ever, whatever it is given."""

from __future__ import annotations

import importlib
import pkgutil
import time
from inspect import signature

import pytest
import regex
from hostile_texts import WORST

import quoteattr

NOT_OURS = ("quoteattr.integrations.spacy", "quoteattr.models", "quoteattr.__main__")


def patterns() -> dict[str, regex.Pattern[str]]:
    """Every pattern that a module of the package holds or makes at its first use, by its full name."""
    found = {}
    for module in pkgutil.walk_packages(quoteattr.__path__, "quoteattr."):
        if not module.name.startswith(NOT_OURS):
            for name, value in vars(importlib.import_module(module.name)).items():
                if hasattr(value, "cache_info") and value.__module__ == module.name and not signature(value).parameters:
                    value = value()
                for number, pattern in enumerate(value if isinstance(value, tuple) else (value,)):
                    if isinstance(pattern, regex.Pattern):
                        found[f"{module.name}.{name}" + f" {number}" * isinstance(value, tuple)] = pattern
    return found


PATTERNS = patterns()
SHORT = {name: make(1_000) for name, make in WORST.items()}
LONG = {name: make(100_000) for name, make in WORST.items()}


def test_there_are_patterns() -> None:
    assert len(PATTERNS) > 50


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_does_not_explode_on_a_worst_text(name: str) -> None:
    """Searched for everywhere in a window as large as any that the package gives a pattern."""
    for text in SHORT.values():
        for _ in PATTERNS[name].finditer(text, timeout=5):
            pass


@pytest.mark.parametrize("name", PATTERNS)
def test_a_pattern_that_is_tried_at_one_place_takes_linear_time(name: str) -> None:
    """One that is quadratic in the text would need minutes."""
    start = time.process_time()
    for text in LONG.values():
        PATTERNS[name].match(text, timeout=5)
    assert time.process_time() - start < 5
