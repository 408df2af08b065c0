"""From how sure a rule and a resolution are to the rate at which such answers are right."""

from __future__ import annotations

from bisect import bisect_right

# Certainty of the rule times that of the resolution, and the share of answers of that certainty that were right on 700
# news articles (10,000 quotes); between two of them by a straight line. The product alone says too little: where the
# rule holds, the resolution does too more often than not.
_CERTAIN = (0.0, 0.2, 0.33, 0.47, 0.55, 0.66, 0.75, 0.85, 0.93, 1.0)
_RIGHT = (0.0, 0.48, 0.56, 0.67, 0.71, 0.8, 0.84, 0.88, 0.955, 0.98)


def confidence_of(certainty: float) -> float:
    """The share of answers so certain that are right, 0 to 1.

    >>> confidence_of(0.66), confidence_of(0.0), confidence_of(1.5)
    (0.8, 0.0, 0.98)
    """
    certainty = min(max(certainty, 0.0), 1.0)
    place = min(bisect_right(_CERTAIN, certainty), len(_CERTAIN) - 1)
    low, high = _CERTAIN[place - 1], _CERTAIN[place]
    share = (certainty - low) / (high - low)
    return round(_RIGHT[place - 1] + share * (_RIGHT[place] - _RIGHT[place - 1]), 3)
