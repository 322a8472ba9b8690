"""What is said to a year, a number or words that were typed."""

from __future__ import annotations

from decimal import Decimal

from lessons.course.rendering import inline, to_html, to_text
from lessons.course.typed import figures
from lessons.model.interaction import Number, ShortAnswer, Year
from lessons.model.item import Item
from lessons.model.response import Response, Value
from lessons.model.scoring import score


def feedback(item: Item, value: Value, *, everything: bool) -> dict:
    """Its mark and, at the end, what was right; {} for an item where nothing is typed."""
    interaction = item.interaction
    if not isinstance(interaction, Year | Number | ShortAnswer):
        return {}
    right = score(item, Response(item=item.identifier, value=value)).correct
    marks = {"typed": "right" if right else "wrong"}
    if not everything:
        return {"marks": marks, "said": f"It is not {_shown(interaction, value)}."}
    title, words, also = _right(interaction)
    row = [inline(words), "", to_html(also) if also else ""]
    return {"marks": marks, "lists": [{"title": title, "ordered": False, "rows": [row]}]}


def _shown(interaction: Year | Number | ShortAnswer, value: Value) -> str:
    if isinstance(interaction, Number) and isinstance(value, int | float):
        return _amount(value, to_text(interaction.unit))
    return f"“{value}”" if isinstance(interaction, ShortAnswer) else str(value)


def _right(interaction: Year | Number | ShortAnswer) -> tuple[str, str, str]:
    """A title, what was asked for, and what else counts as right."""
    if isinstance(interaction, ShortAnswer):
        first, *others = interaction.answers
        return "The words", first, f"Also right: {', '.join(others)}" if others else ""
    if isinstance(interaction, Year):
        low, high = (interaction.year + sign * interaction.tolerance for sign in (-1, 1))
        also = f"Any year from {low} to {high} counts as right."
        return "The year", str(interaction.year), also if interaction.tolerance else ""
    value, tolerance = Decimal(str(interaction.value)), Decimal(str(interaction.tolerance))
    low, high = (_amount(one) for one in (value - tolerance, value + tolerance))
    also = f"Any number from {low} to {high} counts as right." if tolerance else ""
    return "The number", _amount(interaction.value, interaction.unit), also


def _amount(value: float | Decimal, unit: str = "") -> str:
    """A number as it is printed: `−1,200 tonnes`."""
    shown = figures(value, ",").replace("-", "−")
    return f"{shown} {unit}".rstrip()
