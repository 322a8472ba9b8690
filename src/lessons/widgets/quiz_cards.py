"""The cards of a quiz as anybody may see them: prompts and choices, never a key."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.interaction import (
    Choice,
    InlineChoice,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    WordBank,
    Year,
)
from lessons.model.item import Item, Quiz


@dataclass(frozen=True, slots=True)
class Hand:
    """The choices of an item in the order in which they are shown.

    `groups` holds one tuple of choices; for a gap one a gap, for a match the
    terms and then the definitions, for a sorting the members and then the
    categories, for what is typed none.
    """

    groups: tuple[tuple[Choice, ...], ...]


def deal(item: Item, seed: int = 0) -> Hand:
    """Shuffle an item's choices: always the same way for the same seed and item."""
    stream = random.Random(f"{seed}/{item.identifier}")
    interaction = item.interaction
    if isinstance(interaction, Year | Number | ShortAnswer):
        return Hand(())
    if isinstance(interaction, WordBank):
        return Hand((_shuffled([*interaction.keys, *interaction.spare], stream),))
    if isinstance(interaction, Sort):
        members = _shuffled((member.choice for member in interaction.members), stream)
        return Hand((members, interaction.categories))
    if isinstance(interaction, InlineChoice):
        return Hand(tuple(_shuffled(gap.choices, stream) for gap in interaction.gaps))
    if isinstance(interaction, Order):
        return Hand((_disordered(interaction.entries, stream),))
    if isinstance(interaction, Match):
        definitions = [pair.definition for pair in interaction.pairs]
        terms = tuple(pair.term for pair in interaction.pairs)
        return Hand((terms, _shuffled([*definitions, *interaction.spare], stream)))
    if item.kind == "true-false":
        return Hand((tuple(interaction.choices),))
    return Hand((_shuffled(interaction.choices, stream),))


def _shuffled(choices: Iterable[Choice], stream: random.Random) -> tuple[Choice, ...]:
    # Sorted by identifier first: a shuffle that starts from the author's order
    # could be undone by whoever knows the seed, and the key often comes first.
    distinct = {choice.identifier: choice for choice in choices}
    shown = [distinct[identifier] for identifier in sorted(distinct)]
    stream.shuffle(shown)
    return tuple(shown)


def _disordered(entries: tuple[Choice, ...], stream: random.Random) -> tuple[Choice, ...]:
    shown = _shuffled(entries, stream)
    return shown if shown != entries else shown[1:] + shown[:1]


def cards(quiz: Quiz, seed: int = 0) -> list[dict]:
    """One card an item, for the page. The keys are short because there may be a thousand.

    `i` identifier, `k` kind, `t` title, `p` prompt (HTML); then `c` choices,
    entries, terms or members (`[identifier, HTML]`), `d` definitions or
    categories, `g` the choices of each gap or `b` the bank of all `n` gaps
    (`[identifier, plain text]`, as they stand in drop-down lists), `u` the unit.
    """
    return [card(item, seed) for item in quiz.items]


def card(item: Item, seed: int = 0) -> dict:
    """The card of one item, without its key, feedback, hint or explanation."""
    groups = deal(item, seed).groups
    shown: dict = {"i": item.identifier, "k": item.kind, "t": to_text(item.title)}
    shown["p"] = prompt_html(item)
    if isinstance(item.interaction, InlineChoice):
        shown["g"] = [_plain(choices) for choices in groups]
    elif isinstance(item.interaction, WordBank):
        shown |= {"b": _plain(groups[0]), "n": len(item.interaction.keys)}
    elif isinstance(item.interaction, Number):
        shown["u"] = to_text(item.interaction.unit)
    elif groups:
        shown["c"] = [[choice.identifier, inline(choice.text)] for choice in groups[0]]
        if isinstance(item.interaction, Match | Sort):
            shown["d"] = _plain(groups[1])
    return shown


def prompt_html(item: Item, gap: str = '<span data-gap="{}"></span>') -> str:
    """The prompt as HTML, with `gap` (which is given the gap's number) for each `{}` in it."""
    several = "\n\n" in item.prompt.strip()
    rendered = to_html(item.prompt) if several else inline(item.prompt)
    if isinstance(item.interaction, InlineChoice | WordBank):
        for number in range(item.prompt.count("{}")):
            rendered = rendered.replace("{}", gap.replace("{}", str(number)), 1)
    return rendered


def _plain(choices: tuple[Choice, ...]) -> list[list[str]]:
    return [[choice.identifier, to_text(choice.text)] for choice in choices]
