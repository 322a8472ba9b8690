"""The order in which choices stand: numbers and dates ascending, words by chance."""

from __future__ import annotations

import re
from random import Random

from lessons.model.dates import MONTHS

_QUANTITY = re.compile(r"[A-Z]{0,3}\$?(\d[\d,]*(?:\.\d+)?)(?: (million|billion))?(?:%| .*)?")
_SCALE = {None: 1.0, "million": 1e6, "billion": 1e9}
_DATE = re.compile(
    rf"(?:in |on )?(?:(\d{{1,2}}) )?({'|'.join(MONTHS)}) (\d{{4}})", re.IGNORECASE
)


def arranged(texts: tuple[str, ...], chance: Random) -> list[str]:
    """The texts in the order in which a learner should find them."""
    for size in (_moment, _amount):
        sizes = {text: size(text) for text in texts}
        if None not in sizes.values():
            return sorted(texts, key=lambda text: (sizes[text], text))
    mixed = list(texts)
    chance.shuffle(mixed)
    return mixed


def _moment(text: str) -> tuple[int, int, int] | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    day, month, year = found.groups()
    return int(year), MONTHS.index(month.capitalize()), int(day or 0)


def _amount(text: str) -> float | None:
    found = _QUANTITY.fullmatch(text)
    return float(found[1].replace(",", "")) * _SCALE[found[2]] if found else None
