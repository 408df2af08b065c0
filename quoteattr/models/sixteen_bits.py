"""Fractions of sixteen bits (bfloat16): quick where the processor has instructions for them, very slow elsewhere."""

from __future__ import annotations

from typing import Any

import torch


def multiplies_16_bits() -> bool:
    """Has this processor instructions that multiply fractions of 16 bits?"""
    for name in ("_is_amx_tile_supported", "_is_avx512_bf16_supported"):
        supported = getattr(torch.cpu, name, None)
        if supported is not None and supported():
            return True
    return False


def has_matrix_tiles() -> bool:
    """Has this processor matrix tiles (AMX), which multiply fractions of 16 bits many at a time?"""
    supported = getattr(torch.cpu, "_is_amx_tile_supported", None)
    return supported is not None and bool(supported())


def in_16_bits() -> Any:
    """Within it matrices are multiplied in 16 bits, where that is quick; elsewhere all stays in 32."""
    return torch.autocast("cpu", dtype=torch.bfloat16, enabled=multiplies_16_bits())
