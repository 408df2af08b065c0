"""Stanza's graph parser, asked for less: labels of the chosen arcs only, trees mostly without a search.

Stanza scores every relation for every pair of words, which grows with the square of a sentence,
and searches each tree in Python. Here each word takes its best head; nearly always that is a tree
with one root already, and then it is the best tree there is. Only the few others are searched.
Relations are then scored for the chosen arcs alone. Heads and relations are those of Stanza,
up to exact ties.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quoteattr.models.spanning import best_heads

Tree = tuple[list[int], list[str]]


def understands(processor: Any) -> bool:
    """Is it Stanza's own parser processor with the plain graph parser, whose arithmetic is known here?

    Ensembles, transition parsers, arc embeddings and replaced processors are left to Stanza.
    """
    try:
        from stanza.models.depparse.model import GraphParser
        from stanza.pipeline.depparse_processor import DepparseProcessor
    except ImportError:
        return False
    if type(processor) is not DepparseProcessor or "process" in vars(processor) or hasattr(processor, "_variant"):
        return False
    model = getattr(getattr(processor, "trainer", None), "model", None)
    if model is None or type(model) is not GraphParser or model.args.get("use_arc_embedding"):
        return False
    return all(_is_pairwise(getattr(model, name, None)) for name in ("unlabeled", "deprel"))


def _is_pairwise(scorer: Any) -> bool:
    """Has the scorer the three parts that the arithmetic below takes apart?"""
    weight = getattr(getattr(getattr(scorer, "scorer", None), "W_bilin", None), "weight", None)
    return weight is not None and weight.dim() == 3 and hasattr(scorer, "W1") and hasattr(scorer, "W2")


def parse_sentences(processor: Any, document: Any) -> None:
    """Sets head and relation of every word of a tagged ``stanza.Document``; `processor` must be understood."""
    for sentence, (heads, relations) in zip(document.sentences, trees(processor, document), strict=True):
        for word, head, relation in zip(sentence.words, heads, relations, strict=True):
            word.head, word.deprel = head, relation


def trees(processor: Any, document: Any) -> list[Tree]:
    """For every sentence of a tagged document the heads (1 is the first word, 0 the root) and relations."""
    from stanza.models.common.utils import unsort
    from stanza.models.depparse.data import DataLoader

    config, trainer = processor.config, processor.trainer
    loader = DataLoader(
        document,
        config["batch_size"],
        config,
        processor.pretrain,
        vocab=processor.vocab,
        evaluation=True,
        sort_during_eval=True,
        min_length_to_batch_separately=config.get("min_length_to_batch_separately", 150),
    )
    found: list[Tree] = []
    trainer.model.eval()
    constrained = _constrained(config)
    # The batches are taken by number: the loop over a loader would start torch's own for a list in memory.
    for number in range(len(loader)):
        found += _batch_trees(trainer, loader[number], constrained)
    return list(unsort(found, loader.data_orig_idx)) if loader.data_orig_idx is not None else found


def _constrained(config: Any) -> bool:
    """Does this Stanza repair heads with two subjects or objects, and is it told to?"""
    try:
        from stanza.models.depparse import head_constraints as _constraints
    except ImportError:
        return False
    del _constraints
    return bool(config.get("resolve_head_constraints", True))


def _batch_trees(trainer: Any, batch: Any, constrained: bool) -> list[Tree]:
    """The trees of one batch, in its order as given."""
    import torch
    from stanza.models.common.utils import unsort
    from stanza.models.depparse.trainer import unpack_batch

    model = trainer.model
    inputs, order, word_order, lengths, word_lengths, words = unpack_batch(batch, model.get_device())
    with torch.inference_mode():
        states = model.embed(*inputs, word_order, lengths, word_lengths, words)
        scores = _arc_scores(model, states)
        given = scores.cpu().numpy()
        heads = [best_heads(given[i][:length, :length]) for i, length in enumerate(lengths)]
        labels = _chosen_labels(model, states, heads)
    found: list[Tree] = []
    vocabulary, first = model.vocab["deprel"], _prefix_size()
    for i, tree in enumerate(heads):
        chosen = labels[i][: len(tree) - 1]
        relations = vocabulary.unmap([label + first for label in chosen])
        if constrained and _crowded(tree, relations):
            tree, chosen = _repaired(model, states[i, : len(tree)], given[i][: len(tree), : len(tree)], tree)
            relations = vocabulary.unmap([label + first for label in chosen])
        found.append((tree[1:], relations))
    if trainer.args.get("reversed", False):
        found = [_read_backwards(tree) for tree in found]
    return list(unsort(found, order))


def _prefix_size() -> int:
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE

    return int(VOCAB_PREFIX_SIZE)


def _read_backwards(tree: Tree) -> Tree:
    """The tree of a sentence that the model read from its end."""
    heads, relations = tree
    return [len(heads) + 1 - head if head else 0 for head in heads[::-1]], relations[::-1]


def _arc_scores(model: Any, states: Any) -> Any:
    """Log-probabilities of every head of every word (sentences × dependents × heads)."""
    import torch
    from torch.nn import functional

    size = states.size(1)
    scores = model.unlabeled(states, states).squeeze(3)
    if model.args["linearization"] or model.args["distance"]:
        places = torch.arange(size, device=states.device)
        offset = places.view(1, 1, -1) - places.view(1, -1, 1)
        if model.args["linearization"]:
            order = model.linearization(states, states).squeeze(3)
            scores += functional.logsigmoid(order * torch.sign(offset).float())
        if model.args["distance"]:
            likely = 1 + functional.softplus(model.distance(states, states).squeeze(3))
            scores += -torch.log((torch.abs(offset).float() - likely) ** 2 / 2 + 1)
    scores.masked_fill_(torch.eye(size, dtype=torch.bool, device=states.device).unsqueeze(0), -float("inf"))
    return functional.log_softmax(scores, 2)


def _chosen_labels(model: Any, states: Any, heads: Sequence[list[int]]) -> list[list[int]]:
    """For every sentence the best label of each word's arc to its chosen head."""
    import torch

    scorer, device = model.deprel, states.device
    counts = [len(tree) - 1 for tree in heads]
    row = torch.repeat_interleave(torch.arange(len(heads)), torch.tensor(counts))
    dependent = torch.cat([torch.arange(1, count + 1) for count in counts])
    head = torch.cat([torch.tensor(tree[1:], dtype=torch.long) for tree in heads])
    one = scorer.hidden_func(scorer.W1(states[row.to(device), dependent.to(device)]))
    other = scorer.hidden_func(scorer.W2(states[row.to(device), head.to(device)]))
    best: list[int] = []
    for part in range(0, len(one), _ARCS_AT_ONCE):
        scores = _label_scores(scorer, one[part : part + _ARCS_AT_ONCE], other[part : part + _ARCS_AT_ONCE])
        best += scores.argmax(1).tolist()
    ends = torch.tensor(counts).cumsum(0).tolist()
    return [best[end - count : end] for end, count in zip(ends, counts, strict=True)]


_ARCS_AT_ONCE = 512


def _label_scores(scorer: Any, one: Any, other: Any) -> Any:
    """Scores of every label for pairs of words (pairs × labels)."""
    import torch

    one = torch.cat([one, one.new_ones(len(one), 1)], 1)
    other = torch.cat([other, other.new_ones(len(other), 1)], 1)
    weight = scorer.scorer.W_bilin.weight.detach()
    mixed = (one @ weight.reshape(weight.size(0), -1)).view(len(one), other.size(1), -1)
    return torch.bmm(other.unsqueeze(1), mixed).squeeze(1) + scorer.scorer.W_bilin.bias


def _crowded(tree: list[int], relations: list[str]) -> bool:
    """Has any head two dependents of which it may have one?"""
    from stanza.models.depparse.head_constraints import find_head_constraint_violations

    return bool(find_head_constraint_violations(tree, relations))


def _repaired(model: Any, states: Any, scores: Any, tree: list[int]) -> tuple[list[int], list[int]]:
    """Stanza's own repair of such a tree, which looks at every label of every arc of the sentence."""
    import numpy
    import torch
    from stanza.models.depparse.head_constraints import resolve_head_constraint_violations
    from torch.nn import functional

    with torch.inference_mode():
        every = functional.log_softmax(model.deprel(states.unsqueeze(0), states.unsqueeze(0))[0], 2).cpu().numpy()
    repaired, labels = resolve_head_constraint_violations(scores, every, numpy.array(tree), model.vocab["deprel"])
    return [int(head) for head in repaired], list(labels)
