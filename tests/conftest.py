"""What all tests share: no network, repeatable fuzzing, and which tests need no torch."""

from __future__ import annotations

import importlib.util
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

HAS_STANZA = importlib.util.find_spec("stanza") is not None
LOOPBACK = ("127.", "::1", "localhost")

_QUIET = [HealthCheck.too_slow, HealthCheck.data_too_large]
settings.register_profile("dev", deadline=None, max_examples=50, suppress_health_check=_QUIET)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, suppress_health_check=_QUIET)
settings.register_profile("long", deadline=None, max_examples=2000, suppress_health_check=_QUIET)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


# Tests that need neither torch nor Stanza: folders and modules below tests/. They get the mark "light", and on a
# Python without Stanza nothing else is collected.
LIGHT = (
    "test_casing.py",
    "test_composing.py",
    "test_config.py",
    "test_explanation.py",
    "test_export.py",
    "test_folding.py",
    "test_linking.py",
    "test_quotations.py",
    "test_quotations_paragraphs.py",
    "test_quotations_properties.py",
    "test_quotations_transcript.py",
    "test_quotations_use.py",
    "test_render.py",
    "test_reporting.py",
    "test_speakers_lists.py",
    "test_stored_trees.py",
    "test_types.py",
)


def is_light(path: Path) -> bool:
    """Does the test file need neither torch nor Stanza?"""
    try:
        first = path.relative_to(Path(__file__).parent).parts[0]
    except (ValueError, IndexError):
        return False
    return first in LIGHT


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Without Stanza only the light tests are read at all."""
    if HAS_STANZA or not collection_path.is_file() or is_light(collection_path):
        return None
    return True


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the mark on the light tests."""
    for item in items:
        if is_light(item.path):
            item.add_marker(pytest.mark.light)


class NetworkUsedError(AssertionError):
    """A test reached for a machine other than this one."""


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Every test runs with the network cut: only this machine's own addresses can be reached."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    getaddrinfo = socket.getaddrinfo

    def check(address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else None
        if host is not None and host != "" and not str(host).startswith(LOOPBACK):
            raise NetworkUsedError(f"no network in tests: {address!r}")

    def guarded(self: socket.socket, address: Any) -> None:
        check(address)
        connect(self, address)

    def guarded_ex(self: socket.socket, address: Any) -> int:
        check(address)
        return connect_ex(self, address)

    def looked_up(host: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if name not in (None, "", "0.0.0.0", "::", socket.gethostname()):  # noqa: S104
            check((name, 0))
        return getaddrinfo(host, *args, **kwargs)

    patch = pytest.MonkeyPatch()
    patch.setattr(socket.socket, "connect", guarded)
    patch.setattr(socket.socket, "connect_ex", guarded_ex)
    patch.setattr(socket, "getaddrinfo", looked_up)
    yield
    patch.undo()


@pytest.fixture(scope="session")
def article() -> str:
    """An example article of our own."""
    folder = Path(__file__).parent.parent / "examples" / "articles"
    return sorted(folder.glob("*.txt"))[0].read_text(encoding="utf-8")
