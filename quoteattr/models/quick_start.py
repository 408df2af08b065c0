"""Loading without what only training needs: an optimizer is built for each model, and drags in a compiler.

Stanza's trainers make an optimizer even where nobody trains. PyTorch marks its methods as "not to be
compiled", and to do so imports its compiler at the first call: most of the time that loading takes.
While the models load, the methods are said to be marked already; afterwards all is as it was.

Stanza also imports libraries that reading never calls. They are imported when something of theirs is asked for.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_MARK = "__dynamo_disable"


@contextlib.contextmanager
def without_compiler() -> Iterator[None]:
    """Within it, making an optimizer does not import PyTorch's compiler.

    Where this PyTorch goes about it in another way, nothing is done.
    """
    from torch.optim import Optimizer

    wrapped = [getattr(method, "__wrapped__", None) for method in vars(Optimizer).values() if callable(method)]
    unmarked = [inner for inner in wrapped if inner is not None and not hasattr(inner, _MARK)]
    if "torch._dynamo" in sys.modules:
        unmarked = []
    for inner in unmarked:
        setattr(inner, _MARK, inner)
    try:
        yield
    finally:
        for inner in unmarked:
            with contextlib.suppress(AttributeError):
                delattr(inner, _MARK)


class _Later(ModuleType):
    """Stands for a library where another one keeps it; imports it when something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(importlib.import_module(self.__name__), name)


@contextlib.contextmanager
def imported_later(*names: str) -> Iterator[None]:
    """Whoever imports one of these libraries within it gets a stand-in, unless it is imported already.

    Afterwards nobody else sees the stand-in: an import elsewhere imports the library.
    """
    stand_ins: dict[str, ModuleType] = {}
    for name in names:
        spec = find_spec(name) if name not in sys.modules else None
        if spec is not None:
            stand_ins[name] = stand_in = _Later(name)
            stand_in.__spec__, stand_in.__file__ = spec, spec.origin  # whoever lists modules asks for these
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name, left in stand_ins.items():
            if sys.modules.get(name) is left:
                del sys.modules[name]


@contextlib.contextmanager
def without_collection() -> Iterator[None]:
    """Within it, Python does not look for garbage, for work that makes many objects which are all kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
