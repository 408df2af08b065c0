"""From how sure a rule and a resolution are to the rate at which such answers are right."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

# Certainty of the rule times that of the resolution, and the share of answers of that certainty that were right on 700
# news articles (10,000 quotes); between two of them by a straight line. The product alone says too little: where the
# rule holds, the resolution does too more often than not.
_MEASURED = (
    (0.0, 0.0), (0.2, 0.48), (0.33, 0.56), (0.47, 0.67), (0.55, 0.71), (0.66, 0.8), (0.75, 0.84), (0.85, 0.88),
    (0.93, 0.955), (1.0, 0.98),
)  # fmt: skip
_KNOTS = tuple(certainty for certainty, _ in _MEASURED)


def confidence_of(certainty: float) -> float:
    """The share of answers so certain that are right, 0 to 1.

    >>> confidence_of(0.66), confidence_of(0.0), confidence_of(1.5)
    (0.8, 0.0, 0.98)
    """
    certainty = min(max(certainty, 0.0), 1.0)
    place = min(bisect_right(_KNOTS, certainty), len(_KNOTS) - 1)
    (low, right_low), (high, right_high) = list(pairwise(_MEASURED))[place - 1]
    return round(right_low + (certainty - low) / (high - low) * (right_high - right_low), 3)
