#!/usr/bin/env python3
"""How much each distortion of a text costs: marks straightened, paragraphs lost, case lost, typos …

usage: distortions.py GOLD.jsonl --scorer SCORE.py [--limit N] [--only NAME …] [--json]

GOLD.jsonl has an annotated article a line: {"id", "text", "attributions": …}. SCORE.py has a function
score(gold_rows, predicted_rows, errors) that returns (figures, …), figures as {"block": {"name": number}}; a
predicted row is {"id", "quotes": [{"kind", "spans", "cue", "speaker": {"mention", "name", "role"}}]}.

Each distortion keeps every offset: one character stands for one. The table shows the figures on the text as it is and
the difference that each distortion makes, in points.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import regex

import quoteattr

FIGURES = [
    ("quoted", "recall"),
    ("quoted", "attributed_f1"),
    ("all", "f1"),
    ("resolved", "name_accuracy"),
    ("resolved", "role_accuracy"),
]
WORD = regex.compile(r"\p{L}{4,}")
SCAN = {"l": "1", "o": "0", "i": "l", "e": "c", "c": "e", "n": "u", "u": "n", "t": "f", "s": "5", "h": "b", "m": "w"}


def plain(text: str) -> str:
    """The text as it is."""
    return text


def straightened(text: str) -> str:
    """Curly marks become straight ones."""
    return text.translate(str.maketrans("“”„«»‘’‚", '"""""\'\'\''))


def single(text: str) -> str:
    """Double marks become single ones, as agencies and British papers set them."""
    text = regex.sub(r'(?<![\w.,!?…])"(?=\S)', "‘", text)
    return text.translate(str.maketrans('“”"', "‘’’"))


def unclosed(text: str) -> str:
    """Every third closing mark is lost."""
    count = 0

    def drop(found: regex.Match[str]) -> str:
        nonlocal count
        count += 1
        return " " if count % 3 == 0 else found.group()

    return regex.sub(r"”|(?<=[\w.,!?…])\"", drop, text)


def blank_lines_lost(text: str) -> str:
    """Every paragraph on one line, no blank line between."""
    return regex.sub(r"\n(?=\n)", " ", text)


def paragraphs_lost(text: str) -> str:
    """The whole text on one line."""
    return regex.sub(r"[\r\n]", " ", text)


def lower_case(text: str) -> str:
    """Everything in small letters."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def capitals(text: str) -> str:
    """Everything in capitals."""
    return "".join(high if len(high := char.upper()) == 1 else char for char in text)


def typos(text: str) -> str:
    """In one long word of twenty, two letters change places."""
    chance, letters = random.Random(1), list(text)
    for word in WORD.finditer(text):
        if chance.random() < 0.05:
            at = chance.randrange(word.start() + 1, word.end() - 1)
            letters[at : at + 2] = letters[at + 1], letters[at]
    return "".join(letters)


def bad_scan(text: str) -> str:
    """In one long word of ten, a letter is read as another that looks like it."""
    chance, letters = random.Random(2), list(text)
    for word in WORD.finditer(text):
        if chance.random() < 0.1:
            at = chance.randrange(word.start(), word.end())
            letters[at] = SCAN.get(letters[at], letters[at])
    return "".join(letters)


def commas_lost(text: str) -> str:
    """Every second comma becomes a blank."""
    chance = random.Random(3)
    return "".join(" " if char == "," and chance.random() < 0.5 else char for char in text)


def odd_blanks(text: str) -> str:
    """One blank of ten is a no-break blank."""
    chance = random.Random(4)
    return "".join("\u00a0" if char == " " and chance.random() < 0.1 else char for char in text)


DISTORTIONS: tuple[Callable[[str], str], ...] = (
    plain, straightened, single, unclosed, blank_lines_lost, paragraphs_lost, lower_case, capitals, typos, bad_scan,
    commas_lost, odd_blanks,
)  # fmt: skip


def load_scorer(path: Path) -> Callable[..., Any]:
    """The function ``score`` of a file."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    scorer: Callable[..., Any] = module.score
    return scorer


def offsets(span: dict[str, Any] | None) -> list[int] | None:
    """A span as the scorer wants it."""
    return [span["start"], span["end"]] if span else None


def predicted(rows: list[dict[str, Any]], distort: Callable[[str], str]) -> Iterator[dict[str, Any]]:
    """What the library finds in the distorted texts."""
    texts = [distort(row["text"]) for row in rows]
    for row, text in zip(rows, texts, strict=True):
        if len(text) != len(row["text"]):
            raise AssertionError(f"{distort.__name__} moves offsets")
    for row, result in zip(rows, quoteattr.attribute_many(texts), strict=True):
        quotes = []
        for quote in result.to_dict()["quotes"]:
            who = quote["speaker"]
            speaker = {"mention": offsets(who["mention"]), "name": who["name"], "role": who["role"]} if who else None
            quotes.append(
                {"kind": quote["kind"], "spans": quote["spans"], "cue": offsets(quote["cue"]), "speaker": speaker}
            )
        yield {"id": row["id"], "quotes": quotes}


def table(measured: dict[str, dict[str, Any]]) -> str:
    """The figures as a Markdown table."""
    first = next(iter(measured.values()))
    shown = [(block, name) for block, name in FIGURES if first.get(block, {}).get(name) is not None]
    titles = [f"{block}: {name}" for block, name in shown]
    lines = ["| | " + " | ".join(titles) + " |", "| --- |" + " ---: |" * len(shown)]
    for title, figures in measured.items():
        cells = []
        for block, name in shown:
            value = 100 * figures[block][name]
            cells.append(f"{value:.1f}" if figures is first else f"{value - 100 * first[block][name]:+.1f}")
        lines.append(f"| {title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Measures every distortion and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--scorer", type=Path, required=True)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args(arguments)
    lines = args.gold.read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()][: args.limit]
    sys.path.insert(0, str(args.scorer.resolve().parent))
    scorer = load_scorer(args.scorer)
    measured = {}
    for distort in DISTORTIONS:
        name = distort.__name__.replace("_", " ")
        if distort is plain or not args.only or name in args.only:
            measured[name] = scorer(rows, list(predicted(rows, distort)), 0)[0]
            print(f"{name}: done", file=sys.stderr)
    print(json.dumps(measured) if args.json else table(measured))
    return 0


if __name__ == "__main__":
    sys.exit(main())
