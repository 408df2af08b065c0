"""The loss of Stanza's graph parser, computed with less arithmetic.

Stanza scores every label of every pair of words and then looks at the labels of the gold arcs.
Here the gold heads are picked first, so only those arcs are scored; the matrix products run in
bfloat16 where the processor has it. The loss is the same number, up to rounding.
"""

from __future__ import annotations

from typing import Any


def parser_loss(model: Any, inputs: tuple[Any, ...], positions: tuple[Any, ...]) -> Any:
    """The training loss of a `GraphParser` for one batch (without arc embeddings).

    `inputs` are the eleven tensors of Stanza's batch, `positions` the four lists after them.
    """
    import torch
    from stanza.models.common.vocab import VOCAB_PREFIX_SIZE
    from torch.nn import functional

    from quoteattr.models.sixteen_bits import in_16_bits

    word, word_mask, *_, head, deprel = inputs
    states = model.embed(*inputs, *positions)
    offset = torch.arange(word.size(1))
    offset = (offset.view(1, 1, -1) - offset.view(1, -1, 1)).expand(word.size(0), -1, -1)
    with in_16_bits():
        arcs = model.unlabeled(model.drop(states), model.drop(states)).squeeze(3).float()
        labels = _gold_labels(model, states, head)
        order = distance = None
        if model.args["linearization"]:
            order = model.linearization(model.drop(states), model.drop(states)).squeeze(3).float()
        if model.args["distance"]:
            distance = model.distance(model.drop(states), model.drop(states)).squeeze(3).float()
    extra = arcs.new_zeros(())
    real = ~word_mask[:, 1:]
    if order is not None:
        arcs = arcs + functional.logsigmoid(order * torch.sign(offset).float()).detach()
        chosen = torch.gather(order[:, 1:], 2, head.unsqueeze(2)).squeeze(2)
        after = torch.gather(offset[:, 1:] > 0, 2, head.unsqueeze(2)).squeeze(2)
        extra = extra - (functional.logsigmoid(torch.where(after, chosen, -chosen)) * real).sum()
    if distance is not None:
        likely = -torch.log((offset.abs().float() - (1 + functional.softplus(distance))) ** 2 / 2 + 1)
        arcs = arcs + likely.detach()
        extra = extra - (torch.gather(likely[:, 1:], 2, head.unsqueeze(2)).squeeze(2) * real).sum()
    arcs = arcs.masked_fill(torch.eye(word.size(1), dtype=torch.bool).unsqueeze(0), -float("inf"))
    arcs = arcs[:, 1:].masked_fill(word_mask.unsqueeze(1), -float("inf"))
    head_target = head.masked_fill(~real, -1)
    label_target = (deprel - VOCAB_PREFIX_SIZE).masked_fill(~real, -1)
    total = functional.cross_entropy(arcs[real], head_target[real], reduction="sum")
    total = total + functional.cross_entropy(labels.float()[real], label_target[real], reduction="sum")
    return (total + extra) / real.sum()


def _gold_labels(model: Any, states: Any, head: Any) -> Any:
    """Label scores of the gold arcs: words without the root, by labels."""
    import torch

    scorer = model.deprel
    first = scorer.dropout(scorer.hidden_func(scorer.W1(model.drop(states))))[:, 1:]
    second = scorer.dropout(scorer.hidden_func(scorer.W2(model.drop(states))))
    second = torch.gather(second, 1, head.unsqueeze(2).expand(-1, -1, second.size(2)))
    one = first.new_ones(*first.shape[:-1], 1)
    first, second = torch.cat([first, one], -1), torch.cat([second, one], -1)
    weight = scorer.scorer.W_bilin.weight
    width, height, labels = weight.shape
    mixed = (first @ weight.reshape(width, height * labels)).view(*first.shape[:-1], height, labels)
    return torch.einsum("nlj,nljo->nlo", second, mixed) + scorer.scorer.W_bilin.bias
