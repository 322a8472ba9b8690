"""Flaws put into good items, to see whether those who judge would notice."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lessons.model.interaction import Choice, ChooseOne, Match, Order, Pair, Year
from lessons.model.item import Item

SILLY = ("a purple teapot", "whatever the cat likes", "42 bananas a minute", "nobody, ha ha")


def planted(rows: Iterable, count: int, chance: random.Random) -> Iterator[tuple]:
    """Up to `count` rows with a flawed item and the flaw's name, flaws in turn."""
    pool = list(rows)
    chance.shuffle(pool)
    names = sorted(FLAWS)
    for place in range(count):
        name = names[place % len(names)]
        kind, flawed = FLAWS[name]
        fit = next((row for row in pool if isinstance(row.item.interaction, kind)), None)
        if fit:
            pool.remove(fit)
            yield fit, flawed(fit.item), name


def _wrong_key(item: Item) -> Item:
    """Another choice is called right."""
    choices = item.interaction.choices
    wrong = next(one for one in choices if not one.correct)
    return _with(item, [replace(one, correct=one == wrong) for one in choices])


def _two_right(item: Item) -> Item:
    """A wrong choice says the same as the key."""
    choices = list(item.interaction.choices)
    key = next(one for one in choices if one.correct)
    place = next(place for place, one in enumerate(choices) if not one.correct)
    choices[place] = Choice(f"That is, {key.text[:1].lower()}{key.text[1:]}", False, "No.")
    return _with(item, choices)


def _silly(item: Item) -> Item:
    """Nobody would take the wrong choices for right."""
    silly = iter(SILLY)
    choices = item.interaction.choices
    return _with(
        item, [one if one.correct else Choice(next(silly), False, "No.") for one in choices]
    )


def _told(item: Item) -> Item:
    """The prompt tells the key."""
    key = next(one.text for one in item.interaction.choices if one.correct)
    return replace(item, prompt=f"{item.prompt} (It was, of course, {key}.)")


def _unclear(item: Item) -> Item:
    """Nobody can say what is asked."""
    return replace(item, title="That one", prompt="Which of them did they mean by this?")


def _wrong_year(item: Item) -> Item:
    """The key is a decade off."""
    right = item.interaction
    return replace(item, interaction=replace(right, year=right.year + 10))


def _wrong_pair(item: Item) -> Item:
    """Two terms have each other's definitions."""
    one, other, *rest = item.interaction.pairs
    swapped = (Pair(one.term, other.definition), Pair(other.term, one.definition))
    return replace(item, interaction=replace(item.interaction, pairs=(*swapped, *rest)))


def _wrong_order(item: Item) -> Item:
    """The last comes first."""
    *rest, last = item.interaction.entries
    return replace(item, interaction=Order((last, *rest)))


def _year_told(item: Item) -> Item:
    """The prompt of a typed answer tells it."""
    return replace(item, prompt=f"{item.prompt} (As you know, {item.interaction.year}.)")


Flaw = tuple[type, Callable[[Item], Item]]
FLAWS: dict[str, Flaw] = {
    "wrong key": (ChooseOne, _wrong_key),
    "two right": (ChooseOne, _two_right),
    "silly choices": (ChooseOne, _silly),
    "key told": (ChooseOne, _told),
    "unclear": (object, _unclear),
    "wrong year": (Year, _wrong_year),
    "wrong pair": (Match, _wrong_pair),
    "wrong order": (Order, _wrong_order),
    "year told": (Year, _year_told),
}


def _with(item: Item, choices: Iterable[Choice]) -> Item:
    return replace(item, interaction=ChooseOne(tuple(choices)))
