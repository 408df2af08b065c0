"""Raw text with Stanza's character labels, and Stanza's own tokenizer training on it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from quoteattr.models.training.conllu import Sentence
from quoteattr.models.training.fit import Schedule, fit

logger = logging.getLogger(__name__)

CONTINUES, ENDS_TOKEN, ENDS_SENTENCE = "0", "1", "2"


@attrs.frozen
class TokenizerSize:
    """The network's sizes and Stanza's steps; the rest are Stanza's defaults."""

    hidden: int = 64
    steps: int = 2400
    score_every: int = 400
    window: int = 300
    rate: float = 0.003
    batch: int = 32


def _labelled(sentence: Sentence) -> tuple[str, str]:
    text, labels = [], []
    last = len(sentence.words) - 1
    for i, word in enumerate(sentence.words):
        text.append(word.form)
        labels.append(CONTINUES * (len(word.form) - 1) + (ENDS_SENTENCE if i == last else ENDS_TOKEN))
        if i != last and word.space_after:
            text.append(" ")
            labels.append(CONTINUES)
    return "".join(text), "".join(labels)


def write_raw(
    sentences: Iterable[Sentence], text_file: Path, label_file: Path, *, per_paragraph: Sequence[int] = ()
) -> None:
    """Write sentences as paragraphs of text and, in another file, one label for each character.

    Paragraphs are those of the treebank; with `per_paragraph` they are made of that many
    sentences each, in turn, for sentences that have no paragraphs of their own.
    """
    paragraphs: list[list[tuple[str, str, bool]]] = []
    for sentence in sentences:
        wanted = per_paragraph[len(paragraphs) % len(per_paragraph)] if per_paragraph else 0
        starts = sentence.starts_paragraph or bool(wanted and paragraphs and len(paragraphs[-1]) >= wanted)
        if starts or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append((*_labelled(sentence), sentence.words[-1].space_after))
    with text_file.open("a", encoding="utf-8") as texts, label_file.open("a", encoding="utf-8") as labels:
        for paragraph in paragraphs:
            for i, (text, label, spaced) in enumerate(paragraph):
                texts.write(text)
                labels.write(label)
                if spaced and i + 1 < len(paragraph):
                    texts.write(" ")
                    labels.write(CONTINUES)
            texts.write("\n\n")
            labels.write("\n\n")


#: A character that a model does not know starts out as another that it does.
LIKENESS = {"“": '"', "”": '"', "‘": "'", "’": "'", "«": '"', "»": '"', "„": '"', "‟": '"', "‚": "'", "‹": '"',
            "›": '"', "`": "'", "―": "—", "′": "'", "″": '"'}  # fmt: skip


def with_more_characters(source: Path, target: Path) -> list[str]:
    """Copy a tokenizer, its unknown quotation marks made to start out as their straight likes."""
    import torch

    state = torch.load(source, map_location="cpu", weights_only=True)
    vocab, rows = state["vocab"], state["model"]["embeddings.weight"]
    new = [mark for mark, like in LIKENESS.items() if mark not in vocab["_unit2id"] and like in vocab["_unit2id"]]
    for mark in new:
        vocab["_unit2id"][mark] = len(vocab["_id2unit"])
        vocab["_id2unit"].append(mark)
        rows = torch.cat([rows, rows[vocab["_unit2id"][LIKENESS[mark]]][None]])
    state["model"]["embeddings.weight"] = rows
    state["config"]["vocab_size"] = len(vocab["_id2unit"])
    torch.save(state, target)
    return new


def train_further(
    text: Path, dev_text: Path, start_from: Path, target: Path, schedule: Schedule, *, seed: int = 1
) -> float:
    """Go on training a tokenizer; return its dev score (the product of Stanza's F1 figures)."""
    import random

    import torch
    from stanza.models.tokenization.data import DataLoader, TokenizationDataset
    from stanza.models.tokenization.trainer import Trainer
    from stanza.models.tokenization.utils import eval_model

    torch.manual_seed(seed)
    random.seed(seed)
    grafted = target.with_suffix(".start.pt")
    with_more_characters(start_from, grafted)
    trainer = Trainer(args={"lr0": schedule.rate}, model_file=str(grafted), device="cpu")
    args = {**trainer.args, "lr0": schedule.rate, "conll_file": str(target.with_suffix(".conllu"))}
    trainer.args = args
    batches = DataLoader(args, {"txt": str(text), "label": str(text.with_suffix(".labels"))}, vocab=trainer.vocab)
    files = {"txt": str(dev_text), "label": str(dev_text.with_suffix(".labels"))}
    dev = TokenizationDataset(args, files, vocab=trainer.vocab, evaluation=True)
    if len(trainer.vocab) != args["vocab_size"]:
        msg = "Stanza's augmentation needs characters that the tokenizer to start from does not know"
        raise ValueError(msg)

    def draw() -> Iterator[Any]:
        while True:
            yield batches.next(unit_dropout=args["unit_dropout"], feat_unit_dropout=args["feat_unit_dropout"])

    update = trainer.update
    trainer.update = lambda batch, eval=False: update(batch)
    return fit(
        trainer,
        [trainer.optimizer],
        draw(),
        schedule,
        lambda: float(eval_model(args, trainer, dev, trainer.vocab, {})),
        lambda: trainer.save(str(target)),
    )


def train(
    text: Path,
    dev_text: Path,
    dev_gold: Path,
    target: Path,
    size: TokenizerSize,
    *,
    language: str = "en",
    seed: int = 1,
) -> None:
    """Train on `text` (labels beside it, with the suffix ``.labels``) and write `target`."""
    from stanza.models import tokenizer

    none = target.with_suffix(".mwt.json")
    none.write_text("[]", encoding="utf-8")
    tokenizer.main([
        "--txt_file", str(text), "--label_file", str(text.with_suffix(".labels")),
        "--dev_txt_file", str(dev_text), "--dev_label_file", str(dev_text.with_suffix(".labels")),
        "--dev_conll_gold", str(dev_gold), "--mwt_json_file", str(none),
        "--conll_file", str(target.with_suffix(".conllu")), "--lang", language,
        "--shorthand", f"{language}_quoteattr", "--no_use_mwt", "--hidden_dim", str(size.hidden),
        "--max_seqlen", str(size.window), "--batch_size", str(size.batch), "--steps", str(size.steps),
        "--eval_steps", str(size.score_every), "--report_steps", "100", "--lr0", str(size.rate),
        "--anneal_after", "0", "--save_dir", str(target.parent), "--save_name", target.name,
        "--seed", str(seed), "--cpu",
    ])  # fmt: skip
