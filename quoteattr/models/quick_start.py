"""Loading without what only training needs: an optimizer is built for each model, and drags in a compiler.

Stanza's trainers make an optimizer even where nobody trains. PyTorch marks its methods as "not to be
compiled", and to do so imports its compiler at the first call: most of the time that loading takes.
While the models load, the methods are said to be marked already; afterwards all is as it was.
"""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator

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
