"""One training loop for Stanza's taggers and parsers.

Stanza's own loops keep a constant rate until the dev score stalls. On two processor cores
three well-known changes save most of the hours:

* the rate falls linearly to zero over a fixed number of steps, so that a run of any length
  ends in a settled state;
* the weights that are scored and saved are an exponential moving average of the trained ones
  (Polyak and Juditsky, 1992);
* the recurrent layers run in bfloat16 where the processor has it, scores stay in 32 bits.

The trainers, networks, vocabularies, scorers and the saved files are Stanza's.
"""

from __future__ import annotations

import gc
import logging
import random
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

logger = logging.getLogger(__name__)


@attrs.frozen
class Schedule:
    """How long and how fast to train."""

    steps: int
    rate: float = 0.002
    warmup: int = 100
    floor: float = 0.02
    average: float = 0.998
    score_every: int = 500
    start: int = 0

    def rate_at(self, step: int) -> float:
        """The learning rate of a step: a linear rise, then a linear fall to `floor` of the peak."""
        if step < self.warmup:
            return self.rate * (step + 1) / self.warmup
        left = max(0.0, (self.steps - step) / max(1, self.steps - self.warmup))
        return self.rate * (self.floor + (1 - self.floor) * left)


class Average:
    """An exponential moving average of a module's trained weights."""

    def __init__(self, model: Any, decay: float) -> None:
        self.decay = decay
        self.seen = 0
        self.weights = {name: p.detach().clone() for name, p in model.named_parameters() if p.requires_grad}

    def update(self, model: Any) -> None:
        self.seen += 1
        decay = min(self.decay, (1 + self.seen) / (10 + self.seen))
        for name, parameter in model.named_parameters():
            if name in self.weights:
                self.weights[name].lerp_(parameter.detach(), 1 - decay)

    def swap(self, model: Any) -> None:
        """Exchange the model's weights and the average; a second call undoes the first."""
        for name, parameter in model.named_parameters():
            if name in self.weights:
                held = parameter.detach().clone()
                parameter.data.copy_(self.weights[name])
                self.weights[name].copy_(held)


def chunks_of_like_length(lengths: list[int], words: int, rng: random.Random) -> Iterator[list[int]]:
    """Endless lists of sentence numbers, about `words` words each, in a new order each epoch."""
    while True:
        keys = [length * rng.uniform(0.9, 1.1) + rng.random() for length in lengths]
        chunks: list[list[int]] = [[]]
        held = 0
        for number in sorted(range(len(keys)), key=keys.__getitem__):
            if held + lengths[number] > words and chunks[-1]:
                chunks.append([])
                held = 0
            chunks[-1].append(number)
            held += lengths[number]
        rng.shuffle(chunks)
        yield from chunks


def use_bfloat16(model: Any) -> None:
    """Run the recurrent parts of a Stanza model in bfloat16 while it trains, where the processor has it."""
    from stanza.models.common.char_model import CharacterModel
    from stanza.models.common.hlstm import HighwayLSTM
    from torch.nn.utils.rnn import PackedSequence

    from quoteattr.models.sixteen_bits import in_16_bits

    def wrap(module: Any) -> None:
        inner = module.forward

        def forward(*args: Any, **kwargs: Any) -> Any:
            if not module.training:
                return inner(*args, **kwargs)
            with in_16_bits():
                result = inner(*args, **kwargs)
            packed, rest = result if isinstance(module, HighwayLSTM) else (result, None)
            packed = PackedSequence(packed.data.float(), packed.batch_sizes)
            return (packed, rest) if isinstance(module, HighwayLSTM) else packed

        module.forward = forward

    for module in model.modules():
        if isinstance(module, (HighwayLSTM, CharacterModel)):
            wrap(module)


def stanza_options(
    gold: Path, dev: Path, vectors: Path, schedule: Schedule, sizes: Mapping[str, object], *, language: str, seed: int
) -> list[str]:
    """The part of the command line that Stanza's tagger and parser share; ``sizes`` are options by name."""
    return [
        "--train_file", str(gold), "--eval_file", str(dev), "--lang", language,
        "--shorthand", f"{language}_quoteattr", "--wordvec_pretrain_file", str(vectors),
        "--optim", "adam", "--lr", str(schedule.rate), "--beta2", "0.95", "--cpu", "--seed", str(seed),
        *(text for key, value in sizes.items() for text in (f"--{key}", str(value))),
    ]  # fmt: skip


def count_weights(model: Any) -> int:
    """How many numbers of a model are trained."""
    return sum(p.numel() for p in model.parameters() if p.requires_grad)


def _since(began: float) -> float:
    return time.time() - began


def fit(
    trainer: Any,
    optimizers: list[Any],
    batches: Iterator[Any],
    schedule: Schedule,
    score: Callable[[], float],
    save: Callable[[], None],
) -> float:
    """Train; return the best dev score. `save` is called whenever the averaged weights beat it."""
    model = trainer.model
    average = Average(model, schedule.average)
    gc.freeze()  # the training data are millions of objects that a collection need not visit
    best, total, began = -1.0, 0.0, time.time()
    for step in range(schedule.start, schedule.steps):
        rate = schedule.rate_at(step)
        for optimizer in optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
        loss = trainer.update(next(batches), eval=False)
        total += float(loss[0] if isinstance(loss, tuple) else loss)
        average.update(model)
        done = step + 1
        if done in (schedule.start + 20, schedule.start + 100):
            logger.info("step %d: loss %.4f, %.0f seconds", done, total / (done - schedule.start), _since(began))
        if done % schedule.score_every == 0 or done == schedule.steps:
            average.swap(model)
            result = score()
            if result >= best:
                best = result
                save()
            average.swap(model)
            logger.info(
                "step %d of %d: loss %.4f, dev %.2f, rate %.5f, %.0f seconds",
                done, schedule.steps, total / schedule.score_every, 100 * result, rate, _since(began),
            )  # fmt: skip
            total = 0.0
    return best
