"""The package as a whole: what it needs, how it is built, which room may look into which."""

from __future__ import annotations

import ast
import importlib
import importlib.metadata
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import quoteattr

PACKAGE = Path(quoteattr.__file__).parent
PROJECT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))
PARSER_IMPORTS = {"stanza", "torch"}

# Which rooms a room may look into, besides `errors`, `wordlists` and itself.
MAY_SEE: dict[str, set[str]] = {
    "errors": set(),
    "wordlists": set(),
    "types": {"explanation", "lookup", "render", "export"},  # inside methods only: explain, to_html, to_records …
    "lookup": {"types"},
    "config": {"types"},
    "casing": {"types"},
    "quotations": set(),
    "syntax": {"quotations", "models"},
    "reporting": {"config", "syntax", "quotations"},
    "linking": {"types", "config", "quotations", "syntax", "reporting"},
    "speakers": {"types", "syntax"},
    "dialogue": {"syntax", "quotations", "linking", "speakers"},
    "addressing": {"types", "quotations", "syntax", "reporting", "linking", "speakers", "dialogue"},
    "composing": {
        "types", "config", "quotations", "syntax", "reporting", "linking", "speakers", "dialogue", "addressing",
    },
    "models": set(),
    "inputs": {"syntax"},
    "release": set(),
    "attributor": {
        "inputs", "release",
        "types", "config", "casing", "quotations", "syntax", "reporting", "linking", "speakers", "dialogue",
        "addressing", "composing", "models", "export", "workers",  # inside attribute_many only
    },
    "doors": {"types", "config", "attributor", "casing", "quotations"},
    "workers": {"types", "attributor"},
    "explanation": {"types"},
    "render": {"types", "explanation"},
    "export": {"types"},
    "integrations": {"types", "config", "attributor", "export", "models"},
    "cli": {"types", "config", "attributor", "export", "render", "models", "release", "lookup"},
}  # fmt: skip
FRONT = {"__init__", "__main__"}


def imports_of(path: Path) -> set[str]:
    """Every module that a file imports anywhere, by its full name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            if node.module == "quoteattr":
                found.update(f"quoteattr.{alias.name}" for alias in node.names)
            else:
                found.add(node.module)
    return found


def room_of(path: Path) -> str:
    """The first part of the path below the package."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def named(path: Path) -> str:
    """A module's path below the package, for the test's name."""
    return str(path.relative_to(PACKAGE))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_arrows_between_rooms_go_one_way(path: Path) -> None:
    room = room_of(path)
    if room in FRONT:
        return
    seen = {name.split(".")[1] for name in imports_of(path) if name.startswith("quoteattr.")}
    front = set(quoteattr.__all__) if room in {"integrations", "cli"} else set()
    assert seen - MAY_SEE[room] - {room, "errors", "wordlists"} <= front


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_syntax_and_models_know_the_parser(path: Path) -> None:
    room = room_of(path)
    if room in {"syntax", "models"} or path.parent.name == "integrations":
        return
    assert not {name.split(".")[0] for name in imports_of(path)} & PARSER_IMPORTS


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_files_are_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 440  # some 400


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_functions_are_short_enough_to_read(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            told = len((ast.get_docstring(node, clean=False) or "").splitlines())
            assert (node.end_lineno or 0) - node.lineno + 1 - told <= 60, node.name


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_public_names_exist_and_are_documented() -> None:
    for name in quoteattr.__all__:
        assert getattr(quoteattr, name).__doc__, name
    assert dir(quoteattr) == quoteattr.__all__


def test_rooms_for_users_are_there_without_an_import_of_their_own() -> None:
    done = run("import quoteattr as q; print(q.export.to_csv([]), q.render.to_html, q.models.models_version())")
    assert done.returncode == 0, done.stderr


def test_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'atribute'"):
        quoteattr.atribute  # noqa: B018


def test_every_module_can_be_imported() -> None:
    optional = ("quoteattr.integrations", "quoteattr.models.training", "quoteattr.__main__")
    for module in pkgutil.walk_packages(quoteattr.__path__, "quoteattr."):
        if not module.name.startswith(optional):
            importlib.import_module(module.name)


def test_version_is_the_installed_one() -> None:
    assert importlib.metadata.version("quoteattr") == quoteattr.__version__
    assert f"## {quoteattr.__version__}" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_three_runtime_dependencies_and_nothing_else() -> None:
    wanted = importlib.metadata.requires("quoteattr") or []
    runtime = {re.split(r"[<>=~!; \[]", line)[0] for line in wanted if "extra ==" not in line}
    assert runtime == {"stanza", "regex", "attrs"}


def test_constraints_keep_the_gpu_away() -> None:
    pins = (PROJECT / "constraints.txt").read_text(encoding="utf-8")
    assert "\ntorch==2.13.0\n" in pins
    assert not re.search(r"^(nvidia|triton|cuda)", pins, re.MULTILINE)


def test_readme_commands_name_files_that_exist() -> None:
    commands = re.findall(r"^python3 -m venv.*$", (PROJECT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 2
    for name in re.findall(r"[\w/.-]+\.txt", " ".join(commands)):
        assert (PROJECT / name).is_file(), name


def test_typed_marker_and_data_are_in_the_package() -> None:
    assert (PACKAGE / "py.typed").is_file()
    for data in PACKAGE.rglob("data"):
        lists = list(data.glob("*.txt"))
        assert lists
        for path in lists:
            assert path.read_text(encoding="utf-8").startswith("#"), f"{path.name} does not say where it comes from"


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs code in a new interpreter, which counts no coverage."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
    return subprocess.run(
        [sys.executable, *arguments, "-c", code],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env=environment,
    )


def test_import_brings_nothing_heavy() -> None:
    heavy = "{'torch', 'stanza', 'numpy', 'pandas', 'regex', 'requests', 'tqdm'}"
    done = run(f"import sys, quoteattr; print(sorted({heavy} & set(sys.modules)))")
    assert done.stdout.strip() in {"[]", "['regex']"}, done.stderr


def test_import_is_quick() -> None:
    code = "import time; t = time.process_time(); import quoteattr; print(time.process_time() - t)"
    assert min(float(run(code).stdout) for _ in range(5)) < 0.2


def test_import_says_nothing_and_warns_of_nothing() -> None:
    done = run("import quoteattr", "-W", "error")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_path_of_a_machine_and_no_shared_folder(path: Path) -> None:
    assert not re.search(r"[\"'(]/(work|home|root|opt|mnt)/|\.\./shared|shared/eval", path.read_text(encoding="utf-8"))


def test_the_citation_is_of_this_release() -> None:
    citation = (PROJECT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\nversion: {quoteattr.__version__}\n" in citation
