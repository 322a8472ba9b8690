"""From a response to a score, by named rules.

`all_or_nothing`: 1 when everything is right, else 0.
`net_correct`: right choices less wrong ones, over the number of keys, never
below 0, so that ticking everything is worth nothing beyond what it risks.
`each_answer`: the share of gaps, pairs or places that are right.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import singledispatch

from lessons.model.item import (
    ChooseAll,
    ChooseOne,
    InlineChoice,
    Item,
    Match,
    Order,
    TrueFalse,
    Year,
)
from lessons.model.response import Outcome, Response, Value


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


def _each(keys: list[str], chosen: list[str]) -> Outcome:
    right = sum(key == value for key, value in zip(keys, chosen, strict=False))
    return Outcome(right / len(keys), "each_answer")
