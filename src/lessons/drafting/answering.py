"""Whether one item tells the answer of another, and where an item's key stands."""

from __future__ import annotations

from lessons.drafting import parts, words
from lessons.model.interaction import Interaction, Sort
from lessons.model.item import Item

# Prompts with so many words in common are about one thing.
_AKIN = 3


def answer_each_other(one: Item, other: Item) -> bool:
    """Whether one item tells the key of the other.

    Items from one line of a source do, and so do items on the same event's date;
    any other does when its text holds all the words of the key. A key of a single
    word must stand in a text about the same thing.
    """
    ours, theirs = one.provenance, other.provenance
    if ours and theirs and ours.path == theirs.path:
        if ours.heading == theirs.heading and ours.quote == theirs.quote:
            return True
        dated = ours.heading in one.events and theirs.heading in other.events
        if dated and set(one.events) & set(other.events):
            return True
    return _tells(one, other) or _tells(other, one)


def key_place(interaction: Interaction) -> int | None:
    """Where the key stands among the choices, from 0; None where it is not one of them."""
    choices = getattr(interaction, "choices", ())
    right = [place for place, choice in enumerate(choices) if choice.correct]
    return right[0] if len(right) == 1 else None


def _tells(teller: Item, asked: Item) -> bool:
    keys = [stems for key in parts.keys(asked.interaction) if (stems := words.stems(key))]
    if not keys:
        return False
    shown = words.stems(_shown(teller))
    about = words.stems(asked.prompt)
    for key in keys:
        if key <= shown and (len(key) > 1 or len((about & shown) - key) >= _AKIN):
            return True
    return False


def _shown(item: Item) -> str:
    """What an item says before it is answered, but for choices of which some are wrong."""
    given = [item.title, item.prompt]
    if isinstance(item.interaction, Sort):
        given += [category.text for category in item.interaction.categories]
    return " ".join(given)
