"""Train Stanza's tagger, and tag files with it."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

from quoteattr.models.training.fit import (
    Schedule,
    chunks_of_like_length,
    count_weights,
    fit,
    stanza_options,
    use_bfloat16,
)

logger = logging.getLogger(__name__)


@attrs.frozen
class TaggerSize:
    """The network's sizes; the rest are Stanza's defaults."""

    hidden: int = 200
    layers: int = 2
    classifier: int = 200
    characters: int = 150
    character_vector: int = 48
    word_vector: int = 60
    word_cutoff: int = 5
    transformed: int = 100
    dropout: float = 0.33
    word_dropout: float = 0.25

    def options(self) -> dict[str, object]:
        """By the names that they have on the command line of `stanza.models.tagger`."""
        return {
            "hidden_dim": self.hidden,
            "num_layers": self.layers,
            "deep_biaff_hidden_dim": self.classifier,
            "char_hidden_dim": self.characters,
            "char_emb_dim": self.character_vector,
            "word_emb_dim": self.word_vector,
            "word_cutoff": self.word_cutoff,
            "transformed_dim": self.transformed,
            "dropout": self.dropout,
            "word_dropout": self.word_dropout,
        }


@attrs.frozen
class TaggerData:
    """Files: training and dev sentences with gold tags (FEATS left out), and the vectors."""

    gold: Path
    dev: Path
    vectors: Path


def _batches(dataset: Any, words: int, seed: int) -> Iterator[Any]:
    """Endless batches of about `words` words, of sentences of like length."""
    rng = random.Random(seed)
    lengths = [len(sample.text) for sample in dataset.data]
    for chunk in chunks_of_like_length(lengths, words, rng):
        yield dataset.collate_fn([dataset[number] for number in chunk])


def _predict(trainer: Any, dataset: Any) -> list[Any]:
    from stanza.models.common import utils

    predictions: list[Any] = []
    indices: list[int] = []
    for batch in dataset.to_loader(batch_size=100):
        predictions += trainer.predict(batch)
        indices.extend(batch.idx)
    restored: list[Any] = utils.unsort(predictions, indices)
    return restored


def _score(trainer: Any, dev: Any) -> float:
    """The share of words whose UPOS is right (XPOS counts a little, to break ties)."""
    right = total = fine = 0
    for gold, found in zip(dev.sentences_gold, _predict(trainer, dev), strict=True):
        for (upos, xpos), word in zip(gold, found, strict=True):
            total += 1
            right += upos == word[0]
            fine += xpos == word[1]
    return (right + 0.01 * fine) / (1.01 * total)


def train(
    data: TaggerData,
    target: Path,
    size: TaggerSize,
    schedule: Schedule,
    *,
    language: str = "en",
    words: int = 1200,
    seed: int = 1,
) -> float:
    """Train a tagger and write the best one to `target`; return its dev accuracy (0 to 1)."""
    import torch
    from stanza.models import tagger as stanza_tagger
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer
    from stanza.utils.conll import CoNLL

    torch.manual_seed(seed)
    random.seed(seed)
    shared = stanza_options(data.gold, data.dev, data.vectors, schedule, size.options(), language=language, seed=seed)
    args = stanza_tagger.parse_args(["--share_hid", *shared])
    args["augment_nopunct"] = 0.1
    pretrain = Pretrain(str(data.vectors))
    vocab, (dataset, *_), _ = stanza_tagger.load_training_data(args, pretrain)
    trainer = Trainer(args=args, vocab=vocab, pretrain=pretrain, device="cpu")
    dev = Dataset(CoNLL.conll2doc(str(data.dev)), args, pretrain, vocab=vocab, evaluation=True, sort_during_eval=True)
    dev.sentences_gold = [[(w.upos, w.xpos) for w in s.words] for s in dev.doc.sentences]
    logger.info("tagger: %d weights", count_weights(trainer.model))
    use_bfloat16(trainer.model)
    return fit(
        trainer,
        list(trainer.optimizers.values()),
        _batches(dataset, words, seed),
        schedule,
        lambda: _score(trainer, dev),
        lambda: trainer.save(str(target)),
    )


def retag(source: Path, target: Path, model: Path, vectors: Path, *, noise: float = 0.0, seed: int = 1) -> float:
    """Write `source` with predicted UPOS and XPOS; return the share of UPOS that stayed the same.

    `noise` is the dropout that is left on while tagging (Gal and Ghahramani, 2016): it makes a
    tagger err on its own training data about as often, and in the same way, as on new text.
    """
    import torch
    from stanza.models.common.doc import UPOS, XPOS
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.pos.data import Dataset
    from stanza.models.pos.trainer import Trainer
    from stanza.utils.conll import CoNLL

    torch.manual_seed(seed)
    pretrain = Pretrain(str(vectors))
    trainer = Trainer(
        pretrain=pretrain, model_file=str(model), device="cpu", args={"wordvec_pretrain_file": str(vectors)}
    )
    if noise:
        _leave_dropout_on(trainer.model, noise)
    document = CoNLL.conll2doc(str(source))
    gold = [word.upos for sentence in document.sentences for word in sentence.words]
    dataset = Dataset(document, trainer.args, pretrain, vocab=trainer.vocab, evaluation=True, sort_during_eval=True)
    with torch.no_grad():
        found = [word for sentence in _predict(trainer, dataset) for word in sentence]
    document.set([UPOS, XPOS], [word[:2] for word in found])
    CoNLL.write_doc2conll(document, str(target))
    same = sum(1 for tag, word in zip(gold, found, strict=True) if tag == word[0])
    return same / len(gold)


def _leave_dropout_on(model: Any, share: float) -> None:
    from torch import nn

    dropouts = [module for module in model.modules() if isinstance(module, nn.Dropout)]
    for module in dropouts:
        module.p = share

    def switch(mode: bool = True) -> Any:
        nn.Module.train(model, mode)
        for module in dropouts:
            module.training = True
        return model

    model.train = switch
    model.eval = lambda: switch(False)
