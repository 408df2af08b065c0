"""Slim weight files and put a Stanza resource directory together.

A weight file that Stanza saves holds 32-bit numbers whose last sixteen bits make no measurable
difference. Here those bits are rounded away and the file, a zip archive, is compressed. Torch
reads such a file as any other and gets 32-bit numbers, so plain Stanza loads the directory too.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from quoteattr.models.loading import PACKAGE, SCORES, SUMS

#: Mantissa bits kept of 23; with four the trees are as good (see the model card).
BITS = 4

#: Parts of a checkpoint that only training needs.
TRAINING_ONLY = ("optimizer_state_dict", "scheduler_state_dict", "dev_score_history", "last_best_step", "global_step")

PARTS = ("tokenize", "pos", "lemma", "depparse", "ner", "pretrain")
#: Our own network, which is no model of Stanza's and is small already.
ENCODER = "encoder"
NEEDS_VECTORS = ("pos", "depparse", "ner")


def rounded(tensor: Any, bits: int = BITS) -> Any:
    """The tensor with its numbers rounded to `bits` bits of mantissa."""
    import torch

    if tensor.dtype != torch.float32 or bits >= 23:
        return tensor.clone()
    dropped = 23 - bits
    whole = tensor.contiguous().view(torch.int32)
    return ((whole + (1 << (dropped - 1))) & ~((1 << dropped) - 1)).view(torch.float32)


def _cleaned(value: Any, bits: int) -> Any:
    import torch

    if isinstance(value, torch.Tensor):
        return rounded(value.detach().cpu(), bits)
    if isinstance(value, Mapping):
        return type(value)((key, _cleaned(item, bits)) for key, item in value.items())  # type: ignore[call-arg]
    return value


def _without_paths(config: Mapping[str, Any]) -> dict[str, Any]:
    """A model's settings without the file names of the machine that trained it."""
    return {
        key: (
            None if isinstance(value, str) and (os.sep in value or key.endswith(("_file", "_dir", "_name"))) else value
        )
        for key, value in config.items()
    }


def slim(source: Path, target: Path, *, bits: int = BITS) -> int:
    """Write a slimmed copy of a weight file; return its size in bytes."""
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    state = {key: _cleaned(value, bits) for key, value in state.items() if key not in TRAINING_ONLY}
    if "config" in state:
        state["config"] = _without_paths(state["config"])
    plain = io.BytesIO()
    torch.save(state, plain)
    partial = target.with_suffix(".partial")
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(partial, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: not name.endswith("data.pkl")):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED, 9)
    partial.replace(target)
    return target.stat().st_size


def install(parts: Mapping[str, Path], directory: Path, *, language: str = "en", bits: int = BITS) -> None:
    """Slim each part's weights into `directory`, whole files at a time, and renew the listing."""
    from quoteattr.models.encoder.eight_bits import ranges_file
    from quoteattr.models.encoder.thin_table import thin_file

    for part, source in parts.items():
        if part not in (*PARTS, ENCODER):
            msg = f"unknown part {part!r}; the parts are {', '.join(PARTS)}"
            raise ValueError(msg)
        target = directory / language / part / f"{PACKAGE}.pt"
        target.parent.mkdir(parents=True, exist_ok=True)
        if part == ENCODER:
            copy_as_is(source, target)
            for beside in (thin_file, ranges_file):
                if beside(source).is_file():
                    copy_as_is(beside(source), beside(target))
        else:
            slim(source, target, bits=bits)
    write_listing(directory, language)
    write_sums(directory)


def write_listing(directory: Path, language: str) -> None:
    """Write the `resources.json` in which Stanza looks for the package."""
    from stanza.models.common.constant import lcode2lang

    present = [part for part in PARTS if (directory / language / part / f"{PACKAGE}.pt").is_file()]
    listing: dict[str, Any] = {"lang_name": lcode2lang.get(language, language).replace("_", " ")}
    for part in present:
        entry: dict[str, Any] = {"md5": ""}
        if part in NEEDS_VECTORS:
            entry["dependencies"] = [{"model": "pretrain", "package": PACKAGE}]
        listing[part] = {PACKAGE: entry}
    listing["packages"] = {PACKAGE: {part: PACKAGE for part in present if part != "pretrain"}}
    _replace(directory / "resources.json", json.dumps({language: listing}, indent=1, ensure_ascii=False) + "\n")


def write_sums(directory: Path) -> None:
    """Write the SHA-256 sums that are checked before the models are loaded."""
    files = sorted(p for p in directory.rglob("*") if p.is_file() and p.suffix in (".pt", ".json") and p.name != SCORES)
    lines = [f"{hashlib.sha256(p.read_bytes()).hexdigest()}  {p.relative_to(directory).as_posix()}\n" for p in files]
    _replace(directory / SUMS, "".join(lines))


def write_scores(directory: Path, scores: Mapping[str, Any]) -> None:
    """Write the figures of the model card, with the versions that made the models."""
    from importlib.metadata import version

    made_with = {name: version(name) for name in ("stanza", "torch")}
    sizes = {p.relative_to(directory).as_posix(): p.stat().st_size for p in sorted(directory.rglob("*.pt"))}
    record = {"made_with": made_with, "bytes": sizes, **scores}
    _replace(directory / SCORES, json.dumps(record, indent=1, ensure_ascii=False) + "\n")


def copy_as_is(source: Path, target: Path) -> None:
    """Put a file into place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".partial")
    shutil.copyfile(source, partial)
    partial.replace(target)


def _replace(path: Path, text: str) -> None:
    partial = path.with_suffix(".partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)
