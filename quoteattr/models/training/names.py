"""Train Stanza's name tagger (people, organisations, places) on its JSON files."""

from __future__ import annotations

from pathlib import Path

import attrs


@attrs.frozen
class NamesSize:
    """The network's sizes and Stanza's steps; the rest are Stanza's defaults."""

    hidden: int = 128
    characters: int = 64
    character_vector: int = 32
    word_vector: int = 100
    steps: int = 6000
    score_every: int = 500
    rate: float = 0.002
    batch: int = 32


def train(
    data: Path, dev: Path, vectors: Path, target: Path, size: NamesSize, *, language: str = "en", seed: int = 1
) -> None:
    """Train on sentences with BIO tags, in the JSON form of `stanza.models.ner_tagger`."""
    from stanza.models import ner_tagger

    ner_tagger.main([
        "--train_file", str(data), "--eval_file", str(dev),
        "--shorthand", f"{language}_quoteattr", "--wordvec_pretrain_file", str(vectors),
        "--hidden_dim", str(size.hidden), "--char_hidden_dim", str(size.characters),
        "--char_emb_dim", str(size.character_vector), "--word_emb_dim", str(size.word_vector),
        "--optim", "adam", "--lr", str(size.rate), "--batch_size", str(size.batch),
        "--max_steps", str(size.steps), "--eval_interval", str(size.score_every),
        "--save_dir", str(target.parent), "--save_name", target.name, "--seed", str(seed), "--cpu",
    ])  # fmt: skip
