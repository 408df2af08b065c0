"""The examples in docstrings of the whole package run and give what they say."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import quoteattr

MODULES = [
    "quoteattr",
    *(found.name for found in pkgutil.walk_packages(quoteattr.__path__, "quoteattr.") if "__main__" not in found.name),
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str) -> None:
    """Those of one module."""
    assert doctest.testmod(importlib.import_module(name)).failed == 0
