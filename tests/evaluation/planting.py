"""Flaws put into good items, to see whether those who judge would notice."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from lessons.model.interaction import Choice, ChooseOne
from lessons.model.item import Item

SILLY = ("a purple teapot", "whatever the cat likes", "42 bananas a minute", "nobody, ha ha")


def planted(rows: Iterable, count: int, chance: random.Random) -> Iterator[tuple]:
    """Up to `count` choose-one rows with a flawed item and the flaw's name, flaws in turn."""
    pool = [row for row in rows if isinstance(row.item.interaction, ChooseOne)]
    chance.shuffle(pool)
    names = sorted(FLAWS)
    for place, row in enumerate(pool[:count]):
        name = names[place % len(names)]
        yield row, FLAWS[name](row.item), name


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


FLAWS: dict[str, Callable[[Item], Item]] = {
    "wrong key": _wrong_key,
    "two right": _two_right,
    "silly choices": _silly,
    "key told": _told,
    "unclear": _unclear,
}


def _with(item: Item, choices: Iterable[Choice]) -> Item:
    return replace(item, interaction=ChooseOne(tuple(choices)))
