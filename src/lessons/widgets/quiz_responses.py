"""What the page sends as a response, read with suspicion."""

from __future__ import annotations

from collections.abc import Iterable

from lessons.model.interaction import Choice, InlineChoice, Match, Order, Year
from lessons.model.item import Item
from lessons.model.response import CONFIDENCE, Response, Value


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
    if isinstance(interaction, Match):
        return _pairs(interaction, value)
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ValueError("the response is not a list of choices")
    if isinstance(interaction, InlineChoice):
        return _gaps(interaction, value)
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


def _pairs(match: Match, value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        raise ValueError("the response is not made of pairs")
    if not all(isinstance(one, str) for one in [*value, *value.values()]):
        raise ValueError("the response is not made of pairs")
    _known(value, (pair.term for pair in match.pairs))
    definitions = [pair.definition for pair in match.pairs]
    _known(value.values(), [*definitions, *match.spare], blank=True)
    return dict(value)


def _gaps(interaction: InlineChoice, value: list[str]) -> tuple[str, ...]:
    if len(value) not in (0, len(interaction.gaps)):
        raise ValueError("the response has another number of gaps than the question")
    for chosen, gap in zip(value, interaction.gaps, strict=False):
        _known([chosen], gap.choices, blank=True)
    return tuple(value)


def _order(interaction: Order, value: list[str]) -> tuple[str, ...]:
    _known(value, interaction.entries)
    if value and sorted(value) != sorted(entry.identifier for entry in interaction.entries):
        raise ValueError("the response leaves out an entry or has one twice")
    return tuple(value)
