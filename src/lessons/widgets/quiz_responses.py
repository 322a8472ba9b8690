"""What the page sends as a response, read with suspicion."""

from __future__ import annotations

from collections.abc import Iterable

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
from lessons.model.item import Item
from lessons.model.response import CONFIDENCE, Response, Value

LARGEST = 1e15
LONGEST = 200


def read(item: Item, value: object, confidence: object, attempt: int) -> Response:
    """Make a response of what the page sent; None, "" and empty lists are unanswered.

    Raises ValueError, with a plain sentence, for what no page of ours can have sent.
    """
    if confidence not in ("", None, *CONFIDENCE):
        raise ValueError(f"{str(confidence)[:40]!r} is no degree of certainty")
    return Response(
        item=item.identifier,
        value=_value(item, value),
        confidence=confidence or "",
        attempt=attempt,
    )


def _value(item: Item, value: object) -> Value:
    interaction = item.interaction
    if value is None or value == "":
        return None
    if isinstance(interaction, Year):
        return _year(value)
    if isinstance(interaction, Number):
        return _number(value)
    if isinstance(interaction, ShortAnswer):
        return _words(value)
    if isinstance(interaction, Match):
        definitions = [pair.definition for pair in interaction.pairs]
        terms = [pair.term for pair in interaction.pairs]
        return _pairs(value, terms, [*definitions, *interaction.spare])
    if isinstance(interaction, Sort):
        members = [member.choice for member in interaction.members]
        return _pairs(value, members, interaction.categories)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError("the response is not a list of choices")
    if isinstance(interaction, InlineChoice):
        return _gaps([gap.choices for gap in interaction.gaps], value)
    if isinstance(interaction, WordBank):
        bank = (*interaction.keys, *interaction.spare)
        return _gaps([bank] * len(interaction.keys), value)
    if isinstance(interaction, Order):
        return _order(interaction, value)
    _known(value, interaction.choices)
    if len(set(value)) < len(value) or (len(value) > 1 and item.kind != "choose-all"):
        raise ValueError("the response has more choices than may be made")
    return tuple(value)


def _known(chosen: Iterable[str], choices: Iterable[Choice], *, blank: bool = False) -> None:
    identifiers = {choice.identifier for choice in choices}
    if not set(chosen) <= (identifiers | {""} if blank else identifiers):
        raise ValueError("the response names a choice that this question does not have")


def _year(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 10_000:
        raise ValueError("the response is not a year of one to four figures")
    return value


def _number(value: object) -> int | float:
    known = isinstance(value, int | float) and not isinstance(value, bool)
    # A comparison that NaN and infinity fail too.
    if not known or not -LARGEST <= value <= LARGEST:
        raise ValueError("the response is not a number of up to 15 figures")
    return value


def _words(value: object) -> str | None:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise ValueError(f"the response is not a line of up to {LONGEST} letters")
    return value.strip() or None


def _pairs(value: object, left: Iterable[Choice], right: Iterable[Choice]) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError("the response is not made of pairs")
    if not all(isinstance(one, str) for one in [*value, *value.values()]):
        raise ValueError("the response is not made of pairs")
    _known(value, left)
    _known(value.values(), right, blank=True)
    return dict(value)


def _gaps(gaps: list[tuple[Choice, ...]], value: list[str]) -> tuple[str, ...]:
    if len(value) not in (0, len(gaps)):
        raise ValueError("the response has another number of gaps than the question")
    for chosen, choices in zip(value, gaps, strict=False):
        _known([chosen], choices, blank=True)
    return tuple(value)


def _order(interaction: Order, value: list[str]) -> tuple[str, ...]:
    _known(value, interaction.entries)
    if value and sorted(value) != sorted(entry.identifier for entry in interaction.entries):
        raise ValueError("the response leaves out an entry or has one twice")
    return tuple(value)
