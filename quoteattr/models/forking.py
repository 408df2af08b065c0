"""Forking: the copy has none of the other threads, and would wait for ever for them or for locks that they held.

A process that is to be forked waits until no other thread is in the middle of a computation, and lets none begin
meanwhile.
"""

from __future__ import annotations

import functools
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from attrs import define, field

_PATIENCE = 30.0
"""Seconds that a fork waits at most."""


@define(eq=False)
class _Gate:
    """Which threads compute, how deeply nested, and whether a fork is about to happen."""

    changed: threading.Condition = field(factory=threading.Condition)
    busy: dict[int, int] = field(factory=dict)
    closed: bool = False

    def enter(self) -> None:
        """Wait for a fork that is about to happen, then count as busy."""
        me = threading.get_ident()
        with self.changed:
            if me not in self.busy:
                self.changed.wait_for(lambda: not self.closed)
            self.busy[me] = self.busy.get(me, 0) + 1

    def leave(self) -> None:
        """Count as busy no more."""
        me = threading.get_ident()
        with self.changed:
            depth = self.busy.pop(me, 1) - 1
            if depth > 0:
                self.busy[me] = depth
            self.changed.notify_all()

    def close(self) -> None:
        """Before a fork, in the thread that forks."""
        me = threading.get_ident()
        self.changed.acquire()
        self.closed = True
        self.changed.wait_for(lambda: not self.busy.keys() - {me}, timeout=_PATIENCE)

    def open(self) -> None:
        """After a fork, in the parent."""
        self.closed = False
        self.changed.notify_all()
        self.changed.release()

    def begin_anew(self) -> None:
        """After a fork, in the child, where no other thread is left."""
        self.changed, self.busy, self.closed = threading.Condition(), {}, False


@functools.lru_cache(maxsize=1)
def _gate() -> _Gate:
    gate = _Gate()
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(before=gate.close, after_in_parent=gate.open, after_in_child=gate.begin_anew)
    return gate


@contextmanager
def computing() -> Iterator[None]:
    """Within it no other thread forks this process."""
    gate = _gate()
    gate.enter()
    try:
        yield
    finally:
        gate.leave()


@functools.lru_cache(maxsize=1)
def one_thread_after_fork() -> None:
    """From now on a forked process computes on one thread: it does not have the others, and would wait for them."""
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_on_one_thread)


def _on_one_thread() -> None:
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
