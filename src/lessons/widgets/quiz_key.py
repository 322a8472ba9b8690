"""The key of a quiz on paper: what is right, and why, item by item."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from lessons.course.rendering import inline, to_html
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


def html(quiz: Quiz) -> str:
    """A numbered list in the order of the worksheet."""
    rows = "".join(f"<li>{_item(item)}</li>\n" for item in quiz.items)
    return f"<p><strong>{inline(quiz.title)}</strong></p>\n<ol>\n{rows}</ol>\n"


def _item(item: Item) -> str:
    why = to_html(item.explanation) if item.explanation else _why(item)
    return f"<div><strong>{inline(item.title)}</strong></div>{_key(item.interaction)}{why}"


def _why(item: Item) -> str:
    """Without an explanation of the whole, what the right choices say."""
    choices = getattr(item.interaction, "choices", ())
    return "".join(to_html(one.feedback) for one in choices if one.correct and one.feedback)


def _rows(rows: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


def _right(choices: Iterable[Choice]) -> list[str]:
    return [inline(choice.text) for choice in choices if choice.correct]


@singledispatch
def _key(interaction: object) -> str:
    return _rows(_right(interaction.choices))


@_key.register
def _(interaction: InlineChoice) -> str:
    return _rows(" / ".join(_right(gap.choices)) for gap in interaction.gaps)


@_key.register
def _(interaction: WordBank) -> str:
    return _rows(inline(key.text) for key in interaction.keys)


@_key.register
def _(interaction: Order) -> str:
    entries = enumerate(interaction.entries, 1)
    return _rows(f"{place}. {inline(entry.text)}" for place, entry in entries)


@_key.register
def _(interaction: Match) -> str:
    pairs = interaction.pairs
    return _rows(f"{inline(p.term.text)} → {inline(p.definition.text)}" for p in pairs)


@_key.register
def _(interaction: Sort) -> str:
    names = {category.identifier: category.text for category in interaction.categories}
    return _rows(
        f"{inline(member.choice.text)} → {inline(names.get(member.category, member.category))}"
        for member in interaction.members
    )


@_key.register
def _(interaction: Year) -> str:
    return _rows([f"{interaction.year}{_tolerance(interaction.tolerance)}"])


@_key.register
def _(interaction: Number) -> str:
    unit = f" {inline(interaction.unit)}" if interaction.unit else ""
    return _rows([f"{interaction.value:,g}{unit}{_tolerance(interaction.tolerance)}"])


@_key.register
def _(interaction: ShortAnswer) -> str:
    return _rows([" / ".join(map(inline, interaction.answers))])


def _tolerance(tolerance: float) -> str:
    return f" (± {tolerance:,g})" if tolerance else ""
