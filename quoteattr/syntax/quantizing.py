"""The weights of the tagger and the parser as whole numbers of eight bits: half the time, nearly the same trees.

Only for the bundled models, whose figures were measured so; a user's own pipeline is left as it is.
Where PyTorch has no such arithmetic for the machine, the weights stay as they are.
"""

from __future__ import annotations

import logging
import warnings
from typing import Any

from quoteattr.syntax import decoding

logger = logging.getLogger(__name__)


def quantize(nlp: Any) -> Any:
    """The same ``stanza.Pipeline``, its tagger and parser quantised in place where that can be done."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            _quantize_parser(nlp.processors["depparse"])
            _quantize_tagger(nlp.processors["pos"])
    except (ImportError, AttributeError, RuntimeError, KeyError, NotImplementedError) as error:
        logger.debug("the weights are not quantised (%r)", error)
    return nlp


def _quantize_parser(processor: Any) -> None:
    """The recurrent part of the parser, and the labels of arcs."""
    if not decoding.understands(processor):
        return
    model = processor.trainer.model
    labels = decoding.label_weights(model.deprel)
    layer = _quantized(_linear(labels))
    recurrent = _quantized(model.parserlstm)
    _still_works(layer, labels.shape[0])
    model.parserlstm = recurrent
    model.deprel.quantized = layer


def _quantize_tagger(processor: Any) -> None:
    model = processor.trainer.model
    model.taggerlstm = _quantized(model.taggerlstm)


def _quantized(module: Any) -> Any:
    import torch
    from torch.ao.quantization import quantize_dynamic

    return quantize_dynamic(
        torch.nn.Sequential(module), {torch.nn.LSTM, torch.nn.Linear}, dtype=torch.qint8, inplace=False
    )[0]


def _linear(weight: Any) -> Any:
    """A layer without bias that multiplies with a matrix."""
    import torch

    layer = torch.nn.Linear(*weight.shape, bias=False)
    layer.weight = torch.nn.Parameter(weight.t().contiguous(), requires_grad=False)
    return layer


def _still_works(layer: Any, width: int) -> None:
    """Raises RuntimeError where the machine lacks the arithmetic."""
    import torch

    with torch.inference_mode():
        layer(torch.zeros(2, width))
