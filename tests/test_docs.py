"""Every Python snippet of README and docs runs; what the pages name exists; the site builds strictly."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import regex

ROOT = Path(__file__).parent.parent
PAGES = sorted([*(ROOT / "docs").glob("*.md"), ROOT / "README.md"])
FENCE = regex.compile(r"^```(\{[^}\n]*\}|\w*)([^\n]*)\n(.*?)^```$", regex.M | regex.S)
INCLUDE = regex.compile(r'--8<-- "([^":]+)[^"]*"')
IMAGE = regex.compile(r"\]\((images/[^)#]+)")
EXTRAS = {"import spacy": "spacy", "import pandas": "pandas", "to_frame": "pandas", "from spacy": "spacy"}
NOT_RUN = {"recipes.md": 3, "languages.md": 1, "models.md": 1}
"""How many Python snippets of a page are not run here, since they need what the tests do not have."""


def snippets(page: Path, *languages: str) -> list[str]:
    found = FENCE.findall(page.read_text(encoding="utf-8"))
    return [code for language, _, code in found if language in languages]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_snippets_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = [code for code in snippets(page, "python") if not INCLUDE.search(code)]
    for words, module in EXTRAS.items():
        if any(words in code for code in codes):
            pytest.importorskip(module)
    monkeypatch.chdir(tmp_path)
    space: dict[str, object] = {"__name__": "snippet"}
    for number, code in enumerate(codes, 1):
        exec(compile(code, f"{page.name}, snippet {number}", "exec"), space)  # noqa: S102


def test_no_more_snippets_are_left_out_than_said() -> None:
    left_out = {page.name: len(snippets(page, "{.python .no-run}", "{.py .no-run}", "py", "python3")) for page in PAGES}
    assert {name: number for name, number in left_out.items() if number} == NOT_RUN


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_included_files_and_pictures_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for name in INCLUDE.findall(text):
        assert (ROOT / name).is_file(), name
    for name in IMAGE.findall(text):
        picture = ROOT / "docs" / name
        assert picture.is_file(), name
        assert picture.stat().st_size < 300_000, name


def test_the_data_model_names_every_rule_and_class_of_cue() -> None:
    from quoteattr.config import SPEECH_CLASSES, THOUGHT_CLASSES
    from quoteattr.linking import RULES
    from quoteattr.linking.inner import WITHIN

    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    classes, rules = page.split("\n## Cue classes\n")[1].split("\n## Rules\n")
    cells = "|".join(regex.findall(r"^\|([^|]*)\|", rules, regex.M))
    assert set(regex.findall("`([^`]+)`", cells)) == {"reported clause", WITHIN, *(rule.name for rule in RULES)}
    assert set(regex.findall("`([^`]+)`", classes)) >= SPEECH_CLASSES | THOUGHT_CLASSES


def test_the_data_model_names_every_column() -> None:
    from quoteattr.export import COLUMNS

    page = (ROOT / "docs" / "data-model.md").read_text(encoding="utf-8")
    table = page.split("\n| columns, in order |")[1].split("\n\n")[0]
    cells = "".join(regex.findall(r"^\|([^|]*)\|", table, regex.M))
    assert regex.findall("`([a-z_]+)`", cells) == list(COLUMNS)


def test_how_it_works_names_every_room() -> None:
    page = (ROOT / "docs" / "how-it-works.md").read_text(encoding="utf-8")
    named = regex.findall("`([a-z]+)`", "".join(regex.findall(r"^\|([^|]*)\|", page, regex.M)))
    rooms = {
        path.stem for path in (ROOT / "quoteattr").iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    assert rooms - {"__init__", "__main__"} == set(named) & rooms


def test_the_pages_and_the_menu_are_the_same() -> None:
    named = set(regex.findall(r": ([\w-]+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), regex.M))
    assert named == {page.name for page in PAGES} - {"README.md"}


@pytest.mark.slow
def test_the_site_builds_strictly(tmp_path: Path) -> None:
    for module in ("mkdocs", "material", "mkdocstrings"):
        if find_spec(module) is None:
            pytest.skip(f"no {module}: pip install 'quoteattr[docs]'")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "site" / "index.html").read_text(encoding="utf-8")
    assert "fonts.googleapis.com" not in page
    assert "attribute_many" in (tmp_path / "site" / "api" / "index.html").read_text(encoding="utf-8")
