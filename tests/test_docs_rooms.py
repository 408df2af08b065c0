"""The picture in the docs is true: imports go one way, and heavy libraries stay in their rooms."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "quoteattr"
FLOOR = {"errors", "types", "config", "wordlists"}
SENTENCES = FLOOR | {"quotations", "syntax"}
ALLOWED = {
    "errors": set(),
    "wordlists": set(),
    "types": {"errors"},
    "config": {"errors", "types"},
    "casing": FLOOR,
    "quotations": FLOOR,
    "syntax": FLOOR | {"quotations", "models"},
    "reporting": SENTENCES,
    "linking": SENTENCES | {"reporting"},
    "speakers": SENTENCES | {"reporting", "linking"},
    "dialogue": SENTENCES | {"reporting", "linking", "speakers"},
    "explanation": FLOOR,
    "export": FLOOR,
    "render": FLOOR | {"explanation"},
}
"""For each room the rooms that its modules may import at their top level."""

HEAVY = {
    "stanza": {"syntax", "models", "integrations"},
    "torch": {"syntax", "models"},
    "spacy": {"integrations"},
    "pandas": set(),
    "rich": set(),
    "pyspark": set(),
    "tqdm": set(),
}
"""For each library the rooms that may import it at the top level of a module."""


def top_imports(path: Path) -> Iterator[str]:
    """Modules that are imported when the file is: not those within functions or for type checking only."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        for part in [node, *(node.body if isinstance(node, ast.Try) else [])]:
            if isinstance(part, ast.Import):
                yield from (alias.name for alias in part.names)
            elif isinstance(part, ast.ImportFrom) and part.module:
                yield part.module


def files(room: str) -> list[Path]:
    return [PACKAGE / f"{room}.py"] if (PACKAGE / f"{room}.py").exists() else sorted((PACKAGE / room).rglob("*.py"))


@pytest.mark.parametrize("room", ALLOWED)
def test_arrows_go_one_way(room: str) -> None:
    assert files(room), f"there is no room {room}"
    for path in files(room):
        others = {name.split(".")[1] for name in top_imports(path) if name.startswith("quoteattr.")}
        assert others <= ALLOWED[room] | {room}, path


def test_integrations_know_nothing_of_each_other() -> None:
    for path in files("integrations"):
        assert not [name for name in top_imports(path) if name.startswith("quoteattr.integrations")], path


def mapped() -> dict[str, set[str]]:
    """The files of each room by the table "Inside the rooms"."""
    page = (PACKAGE.parent / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    table = page.split("### Inside the rooms")[1].split("\n## ")[0]
    rows = re.findall(r"^\| `([\w/]+)` \| (.*) \|$", table, re.MULTILINE)
    return {room: set(re.findall(r"`([a-z_]+)`", files_of)) for room, files_of in rows}


@pytest.mark.parametrize("room", mapped())
def test_the_map_names_every_file_of_a_room(room: str) -> None:
    there = {path.stem for path in (PACKAGE / room).glob("*.py") if not path.stem.startswith("__")}
    assert there == mapped()[room]


def test_the_map_names_every_room_with_files() -> None:
    folders = {path.parent.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")} - {"."}
    assert folders == set(mapped())


@pytest.mark.parametrize("library", HEAVY)
def test_heavy_libraries_stay_in_their_rooms(library: str) -> None:
    for path in PACKAGE.rglob("*.py"):
        room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if room not in HEAVY[library]:
            assert library not in {name.split(".")[0] for name in top_imports(path)}, path
