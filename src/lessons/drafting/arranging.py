"""The order in which choices stand: numbers ascending, words by chance."""

from __future__ import annotations

import random
import re

_QUANTITY = re.compile(r"(\d[\d,.]*)(?: (million|billion))?\b(.*)")
_SCALE = {None: 1.0, "million": 1e6, "billion": 1e9}


def arranged(texts: tuple[str, ...], chance: random.Random) -> list[str]:
    """Numbers ascending, words in any order."""
    found = [_QUANTITY.fullmatch(text) for text in texts]
    if all(found):
        return sorted(texts, key=_amount)
    mixed = list(texts)
    chance.shuffle(mixed)
    return mixed


def _amount(text: str) -> tuple[float, str]:
    number, scale, _ = _QUANTITY.fullmatch(text).groups()
    plain = number.replace(",", "").rstrip(".")
    whole, _, rest = plain.partition(".")
    return float(f"{whole}.{rest.replace('.', '') or 0}") * _SCALE[scale], text
