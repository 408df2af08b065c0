"""Train a directory of models: ``python -m quoteattr.models.training --help``."""

from __future__ import annotations

import argparse
import logging
from pathlib import Path

import attrs

from quoteattr.models.training.recipe import Recipe, Sources, run


def parser() -> argparse.ArgumentParser:
    """The command line."""
    result = argparse.ArgumentParser(
        prog="python -m quoteattr.models.training",
        description="Train Stanza models on Universal Dependencies files and write a directory that quoteattr loads.",
    )
    for name in ("train", "dev", "test"):
        result.add_argument(f"--{name}", type=Path, required=True, help=f"the {name} trees, a CoNLL-U file")
    result.add_argument("--vectors", type=Path, required=True, help="word vectors, a Stanza pretrain file (.pt)")
    result.add_argument("--names-train", type=Path, help="sentences with names, in Stanza's JSON form")
    result.add_argument("--names-dev", type=Path, help="the same, for development")
    result.add_argument("--bert", type=Path, help="a small BERT model to train an encoder from: a directory with "
                        "model.safetensors and vocab.txt")  # fmt: skip
    result.add_argument("--language", default="en", help="Stanza's code of the language (default: en)")
    result.add_argument("--output", type=Path, required=True, help="the directory to write")
    result.add_argument("--work", type=Path, default=Path("build/models"), help="where to keep files between steps")
    result.add_argument("--steps", type=float, default=1.0, help="make all trainings this many times as long")
    result.add_argument("--seed", type=int, default=7)
    return result


def main(arguments: list[str] | None = None) -> None:
    """Run the recipe."""
    given = parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    logging.getLogger("stanza").setLevel(logging.WARNING)
    sources = Sources(given.train, given.dev, given.test, given.vectors, given.names_train, given.names_dev, given.bert)
    plain = Recipe(language=given.language, seed=given.seed)
    recipe = attrs.evolve(
        plain,
        tagger_schedule=attrs.evolve(plain.tagger_schedule, steps=int(plain.tagger_schedule.steps * given.steps)),
        parser_schedule=attrs.evolve(plain.parser_schedule, steps=int(plain.parser_schedule.steps * given.steps)),
        tokenizer=attrs.evolve(plain.tokenizer, steps=int(plain.tokenizer.steps * given.steps)),
        encoder=attrs.evolve(
            plain.encoder,
            schedule=attrs.evolve(plain.encoder.schedule, steps=int(plain.encoder.schedule.steps * given.steps)),
        ),
        names=attrs.evolve(plain.names, steps=int(plain.names.steps * given.steps)),
    )
    run(sources, given.output, given.work, recipe)


if __name__ == "__main__":
    main()
