"""Train Stanza's lemmatizer: a dictionary of the treebank's words and tags."""

from __future__ import annotations

from pathlib import Path


def train(data: Path, dev: Path, target: Path, *, language: str = "en", seed: int = 1) -> None:
    """Write a dictionary lemmatizer made of a treebank."""
    from stanza.models import lemmatizer

    lemmatizer.main([
        "--train_file", str(data), "--eval_file", str(dev), "--output_file", str(target.with_suffix(".conllu")),
        "--shorthand", f"{language}_quoteattr", "--dict_only", "--save_dir", str(target.parent),
        "--save_name", target.name, "--seed", str(seed), "--cpu",
    ])  # fmt: skip
