"""Choose a quiz from drafted items: kinds in turn, and none that answers another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessons.drafting.answering import answer_each_other, key_place
from lessons.drafting.candidate import stream
from lessons.drafting.linter import lint
from lessons.model.item import Item

__all__ = ["answer_each_other", "pick"]

# So many of the next best are looked at for one without a warning.
_LOOKED_AT = 8


def pick(items: Iterable[Item], length: int, seed: int = 0) -> tuple[Item, ...]:
    """Up to `length` items for one quiz.

    Each next one is of the kind that was used least, at random by the seed; one
    that answers an item already chosen, or is answered by it, is passed over. Of
    one kind, those come first whose key stands where few keys stand as yet, and
    of these the ones that the linter has nothing to say about.
    """
    pool = sorted(items, key=lambda item: stream(seed, item.identifier).random())
    places = {item.identifier: key_place(item.interaction) for item in pool}
    chosen: list[Item] = []
    kinds: Counter[str] = Counter()
    used: Counter[tuple[str, int | None]] = Counter()

    def need(item: Item) -> tuple[int, int]:
        return kinds[item.kind], used[item.kind, places[item.identifier]]

    while pool and len(chosen) < length:
        least = min(map(need, pool))
        best = [item for item in pool if need(item) == least][:_LOOKED_AT]
        item = next((item for item in best if not lint(item)), best[0])
        pool.remove(item)
        if not any(answer_each_other(item, other) for other in chosen):
            chosen.append(item)
            kinds[item.kind] += 1
            used[item.kind, places[item.identifier]] += 1
    return tuple(chosen)
