"""Train Stanza's graph parser on treebanks whose tags are partly predicted.

A parser that has only seen gold tags loses several points when a tagger feeds it. So each
time a training sentence is drawn, its tags are drawn too: gold ones, or one of several
predicted versions of the file (see `tagger.predict_noisily`).
"""

from __future__ import annotations

import io
import logging
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from quoteattr.models.training.fast import parser_loss
from quoteattr.models.training.fit import (
    Schedule,
    chunks_of_like_length,
    count_weights,
    fit,
    stanza_options,
    use_bfloat16,
)

logger = logging.getLogger(__name__)

UPOS_FIELD, XPOS_FIELD = 2, 3


@attrs.frozen
class ParserSize:
    """The network's sizes; the rest are Stanza's defaults."""

    hidden: int = 320
    layers: int = 2
    biaffine: int = 120
    characters: int = 100
    character_vector: int = 48
    word_vector: int = 60
    word_cutoff: int = 5
    tag_vector: int = 50
    transformed: int = 100
    dropout: float = 0.33
    word_dropout: float = 0.25

    def options(self) -> dict[str, object]:
        """By the names that they have on the command line of `stanza.models.parser`."""
        return {
            "hidden_dim": self.hidden,
            "num_layers": self.layers,
            "deep_biaff_hidden_dim": self.biaffine,
            "char_hidden_dim": self.characters,
            "char_emb_dim": self.character_vector,
            "word_emb_dim": self.word_vector,
            "word_cutoff": self.word_cutoff,
            "tag_emb_dim": self.tag_vector,
            "transformed_dim": self.transformed,
            "dropout": self.dropout,
            "word_dropout": self.word_dropout,
        }


@attrs.frozen
class ParserData:
    """Files: the gold training trees, the same trees with predicted tags, and the dev trees."""

    gold: Path
    predicted: tuple[Path, ...]
    dev: Path
    vectors: Path
    gold_share: float = 0.2


class _Sentences:
    """Draws batches of about `words` words, of sentences of like length, tags drawn anew."""

    def __init__(self, gold: Any, versions: list[Any], gold_share: float, words: int, seed: int) -> None:
        self.gold, self.versions = gold, versions
        self.gold_share, self.words = gold_share, words
        self.rng = random.Random(seed)
        self.lengths = [len(record[0]) for record in gold.data]

    def _draw(self, number: int) -> Any:
        record = self.gold[number]
        if self.versions and self.rng.random() >= self.gold_share:
            other = self.rng.choice(self.versions).data[number]
            record = list(record)
            cut = len(record[0])
            record[UPOS_FIELD] = other[UPOS_FIELD][:cut]
            record[XPOS_FIELD] = other[XPOS_FIELD][:cut]
        return record

    def __iter__(self) -> Iterator[Any]:
        from stanza.models.depparse.data import DataLoader

        for chunk in chunks_of_like_length(self.lengths, self.words, self.rng):
            yield DataLoader.collate([self._draw(number) for number in chunk])


def _score(trainer: Any, dev: Any, gold: Path) -> float:
    from stanza.models.common.doc import DEPREL, HEAD
    from stanza.models.depparse import scorer
    from stanza.models.depparse.utils import predict_dataset

    predictions = predict_dataset(trainer, dev)
    dev.doc.set([HEAD, DEPREL], [word for sentence in predictions for word in sentence])
    _, _, result = scorer.score(io.StringIO(f"{dev.doc:C}\n\n"), str(gold))
    return float(result)


def train(
    data: ParserData,
    target: Path,
    size: ParserSize,
    schedule: Schedule,
    *,
    language: str = "en",
    words: int = 2000,
    seed: int = 1,
) -> float:
    """Train a parser and write the best one to `target`; return its dev LAS (0 to 1)."""
    import torch
    from stanza.models import parser as stanza_parser
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.depparse.data import DataLoader, Dataset
    from stanza.models.depparse.trainer import GraphTrainer
    from stanza.utils.conll import CoNLL

    torch.manual_seed(seed)
    shared = stanza_options(data.gold, data.dev, data.vectors, schedule, size.options(), language=language, seed=seed)
    args = stanza_parser.parse_args(["--no_ufeats", "--no_second_optim", "--no_checkpoint", *shared])
    pretrain = Pretrain(str(data.vectors))
    random.seed(seed)
    gold = Dataset(CoNLL.conll2doc(str(data.gold)), args, pretrain)
    versions = []
    for path in data.predicted:
        random.seed(seed)  # Stanza shuffles as it reads; all versions must end in the same order
        versions.append(Dataset(CoNLL.conll2doc(str(path)), args, pretrain, vocab=gold.vocab))
        if [record[-1] for record in versions[-1].data] != [record[-1] for record in gold.data]:
            msg = f"{path} does not hold the sentences of {data.gold}"
            raise ValueError(msg)
    trainer = GraphTrainer(args=args, vocab=gold.vocab, pretrain=pretrain, device="cpu")
    dev_document = CoNLL.conll2doc(str(data.dev))
    dev = DataLoader(dev_document, 3000, args, pretrain, vocab=gold.vocab, evaluation=True, sort_during_eval=True)
    logger.info(
        "parser: %d weights, %d sentences, %d versions", count_weights(trainer.model), len(gold.data), len(versions)
    )
    use_bfloat16(trainer.model)
    trainer.model.loss = lambda *batch: (parser_loss(trainer.model, batch[:11], batch[11:]), None)
    return fit(
        trainer,
        list(trainer.optimizer.values()),
        iter(_Sentences(gold, versions, data.gold_share, words, seed)),
        schedule,
        lambda: _score(trainer, dev, data.dev),
        lambda: trainer.save(str(target)),
    )
