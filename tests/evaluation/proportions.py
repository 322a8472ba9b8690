"""Shares of a sample: how sure they are, and how far two readers agree."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import NormalDist


def wilson(hits: int, total: int, confidence: float = 0.95) -> tuple[float, float]:
    """The Wilson score interval of a share, from 0 to 1; (0, 1) for an empty sample.

    E. B. Wilson, "Probable inference, the law of succession, and statistical
    inference", Journal of the American Statistical Association 22 (1927).
    """
    if not total:
        return 0.0, 1.0
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = hits / total
    middle = share + z * z / (2 * total)
    spread = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)


def kappa(one: Sequence[bool], other: Sequence[bool]) -> float | None:
    """Cohen's kappa of two readers' verdicts on the same items, in the same order.

    None where chance alone would make them agree, so that nothing can be said.
    J. Cohen, "A coefficient of agreement for nominal scales", Educational and
    Psychological Measurement 20 (1960).
    """
    total = len(one)
    seen = sum(a == b for a, b in zip(one, other, strict=True)) / total
    yes = sum(one) / total * sum(other) / total
    no = (total - sum(one)) / total * (total - sum(other)) / total
    chance = yes + no
    return None if chance == 1 else (seen - chance) / (1 - chance)
