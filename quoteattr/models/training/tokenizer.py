"""Raw text with Stanza's character labels, and Stanza's own tokenizer training on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import attrs

from quoteattr.models.training.conllu import Sentence

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
