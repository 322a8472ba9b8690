"""Choose a quiz from drafted items: kinds in turn, and none that answers another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from lessons.drafting import words
from lessons.drafting.candidate import stream
from lessons.model.item import Item


def pick(items: Iterable[Item], length: int, seed: int = 0) -> tuple[Item, ...]:
    """Up to `length` items for one quiz.

    Each next one is of the kind that was used least, at random by the seed; one
    that answers an item already chosen, or is answered by it, is passed over.
    """
    pool = sorted(items, key=lambda item: stream(seed, item.identifier).random())
    chosen: list[Item] = []
    used: Counter[str] = Counter()
    while pool and len(chosen) < length:
        best = min(range(len(pool)), key=lambda place: (used[pool[place].kind], place))
        item = pool.pop(best)
        if not any(answer_each_other(item, other) for other in chosen):
            chosen.append(item)
            used[item.kind] += 1
    return tuple(chosen)


def answer_each_other(one: Item, other: Item) -> bool:
    """Whether one item tells the key of the other.

    Items from one line of a source do, and so do items on the same event's date;
    any other does when its text holds all the words of the key.
    """
    ours, theirs = one.provenance, other.provenance
    if ours and theirs and ours.path == theirs.path:
        if ours.heading == theirs.heading and ours.quote == theirs.quote:
            return True
        dated = ours.heading in one.events and theirs.heading in other.events
        if dated and set(one.events) & set(other.events):
            return True
    return _tells(one, other) or _tells(other, one)


def _tells(teller: Item, asked: Item) -> bool:
    keys = [c.text for c in _choices(asked) if c.correct and len(words.stems(c.text)) > 1]
    if asked.kind == "match" or asked.kind == "order":
        return False
    shown = " ".join([teller.title, teller.prompt])
    return any(words.stems(key) <= words.stems(shown) for key in keys)


def _choices(item: Item):
    interaction = item.interaction
    gaps = getattr(interaction, "gaps", ())
    return (*getattr(interaction, "choices", ()), *(c for gap in gaps for c in gap.choices))
