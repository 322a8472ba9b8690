"""From a response to a score, by named rules.

`all_or_nothing`: 1 when everything is right, else 0.
`net_correct`: right choices less wrong ones, over the number of keys, never
below 0, so that ticking everything is worth nothing beyond what it risks.
`each_answer`: the share of gaps, pairs, members or places that are right.
`spelled`: 1 for an accepted answer in a spelling that may pass for it, else 0.
`within`: 1 for a number no farther off than the tolerance, else 0.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch
from math import isfinite

from lessons.model.interaction import (
    ChooseAll,
    ChooseOne,
    InlineChoice,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    TrueFalse,
    WordBank,
    Year,
)
from lessons.model.item import Item
from lessons.model.response import Outcome, Response, Value
from lessons.model.spelling import accepts


def score(item: Item, response: Response) -> Outcome:
    """Score a response to an item; unanswered is None, neither 0 nor right."""
    return _score(item.interaction, response.value)


@singledispatch
def _score(interaction: object, value: Value) -> Outcome:
    raise TypeError(f"no scoring rule for {type(interaction).__name__}")


@_score.register(ChooseOne)
@_score.register(TrueFalse)
def _(interaction: ChooseOne | TrueFalse, value: Value) -> Outcome:
    if not value:
        return Outcome(None, "all_or_nothing")
    keys = {choice.identifier for choice in interaction.choices if choice.correct}
    return Outcome(float(set(value) == keys), "all_or_nothing")


@_score.register
def _(interaction: ChooseAll, value: Value) -> Outcome:
    if not value:
        return Outcome(None, "net_correct")
    keys = {choice.identifier for choice in interaction.choices if choice.correct}
    chosen = set(value)
    net = len(chosen & keys) - len(chosen - keys)
    return Outcome(max(0.0, net / len(keys)), "net_correct")


@_score.register
def _(interaction: InlineChoice, value: Value) -> Outcome:
    if not value or not any(value):
        return Outcome(None, "each_answer")
    keys = [next(c.identifier for c in gap.choices if c.correct) for gap in interaction.gaps]
    return _each(keys, list(value))


@_score.register
def _(interaction: Order, value: Value) -> Outcome:
    if not value:
        return Outcome(None, "each_answer")
    return _each([entry.identifier for entry in interaction.entries], list(value))


@_score.register
def _(interaction: Match, value: Value) -> Outcome:
    if not isinstance(value, Mapping) or not any(value.values()):
        return Outcome(None, "each_answer")
    keys = [pair.definition.identifier for pair in interaction.pairs]
    chosen = [value.get(pair.term.identifier, "") for pair in interaction.pairs]
    return _each(keys, chosen)


@_score.register
def _(interaction: Year, value: Value) -> Outcome:
    if not isinstance(value, int):
        return Outcome(None, "all_or_nothing")
    near = abs(value - interaction.year) <= interaction.tolerance
    return Outcome(float(near), "all_or_nothing")


@_score.register
def _(interaction: Number, value: Value) -> Outcome:
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        return Outcome(None, "within")
    # Decimal fractions are not exact: 0.3 is within 0.1 of 0.2.
    slack = 1e-9 * max(1.0, abs(interaction.value))
    near = abs(value - interaction.value) <= interaction.tolerance + slack
    return Outcome(float(near), "within")


@_score.register
def _(interaction: WordBank, value: Value) -> Outcome:
    if not value or not any(value):
        return Outcome(None, "each_answer")
    keys = [choice.identifier for choice in interaction.keys]
    # A word of the bank is used once: putting it into every gap earns nothing.
    used = list(value)
    chosen = [word if used.count(word) == 1 else "" for word in used]
    return _each(keys, chosen)


@_score.register
def _(interaction: ShortAnswer, value: Value) -> Outcome:
    if not isinstance(value, str) or not value.strip():
        return Outcome(None, "spelled")
    return Outcome(float(accepts(interaction.answers, value)), "spelled")


@_score.register
def _(interaction: Sort, value: Value) -> Outcome:
    if not isinstance(value, Mapping) or not any(value.values()):
        return Outcome(None, "each_answer")
    keys = [member.category for member in interaction.members]
    chosen = [value.get(member.choice.identifier, "") for member in interaction.members]
    return _each(keys, chosen)


def _each(keys: list[str], chosen: list[str]) -> Outcome:
    right = sum(key == value for key, value in zip(keys, chosen, strict=False))
    return Outcome(right / len(keys), "each_answer")
