"""Fit a table of word vectors to Stanza's lookup, which is by lower-cased word.

Rows that are spelt with capitals can never be found; they are kept under their lower-cased
spelling where that is not in the table already, and dropped otherwise.
"""

from __future__ import annotations

from pathlib import Path


def lower_cased(source: Path, target: Path, *, half: bool = False) -> int:
    """Write the table of `source` with lower-cased words; return the number of rows."""
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    pretrain = Pretrain(str(source))
    old, table = pretrain.vocab, torch.as_tensor(pretrain.emb)
    special = len(VOCAB_PREFIX)
    rows: dict[str, int] = {}
    for number in range(special, len(old)):
        rows.setdefault(old.id2unit(number), number)
    kept: dict[str, int] = {word: row for word, row in rows.items() if word == word.lower()}
    for word, row in rows.items():
        kept.setdefault(word.lower(), row)
    ordered = sorted(kept.items(), key=lambda item: item[1])
    new = PretrainedWordVocab([word for word, _ in ordered], lower=False)
    numbers = [*range(special), *(row for _, row in ordered)]
    table = table[torch.tensor(numbers)].to(torch.float16 if half else torch.float32)
    state = {"vocab": new.state_dict(), "emb": table.clone()}
    torch.save(state, target, _use_new_zipfile_serialization=False)
    return len(ordered)
