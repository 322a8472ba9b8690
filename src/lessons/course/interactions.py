"""From a prompt's gaps and the entries below it to what the learner does with them."""

from __future__ import annotations

from lessons.course.choices import choices, gaps, word_bank
from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card
from lessons.course.fields import Fields
from lessons.course.marks import Alternatives
from lessons.course.pairings import match, sort
from lessons.course.typed import typed
from lessons.model.interaction import Choice, Interaction, Order

_SHOWN = {
    "box": "choices with boxes",
    "numbered box": "boxes in a numbered list",
    "number": "a numbered list",
    "bullet": "bullets without boxes",
    "typed": "a line with `=`",
}
_SORTING = "Write `- member :: category` below the prompt, or leave `Sort:` out."


def interaction(
    entries: list[Entry], alternatives: list[Alternatives], values: Fields
) -> Interaction | None:
    """What entries, the prompt's alternatives and the fields make; None if nothing."""
    card = values.card
    kinds = [kind for kind in _SHOWN if any(entry.kind == kind for entry in entries)]
    if alternatives and kinds in ([], ["bullet"]):
        if "Sort" in values:
            values.fault("Sort", "`Sort:` does not go with gaps in the prompt", _SORTING)
        if "Bank" in values:
            return word_bank(entries, alternatives, values)
        return gaps(entries, alternatives, card)
    if "Bank" in values:
        mend = "Put each word of a gap into braces in the prompt: `The {first} gap`."
        values.fault("Bank", "`Bank:` needs gaps in the prompt, and no other choices", mend)
    if not kinds:
        mend = "Write them below the prompt: `- [x] right`, `- [ ] wrong`."
        card.fault(card.line, "it has no choices", mend)
        return None
    if len(kinds) > 1 or alternatives or kinds == ["numbered box"]:
        shown = ["alternatives in braces"] * bool(alternatives) + [
            _SHOWN[kind] for kind in kinds
        ]
        card.fault(
            next(entry.line for entry in entries if entry.kind == kinds[-1]),
            f"it mixes {' and '.join(shown)}" if len(shown) > 1 else f"it has {shown[0]}",
            "Begin every choice with `- [ ]` or `- [x]`, or make an item of each kind. In a "
            "prompt, write `\\{` for a brace and `1961\\.` for a line that begins so.",
        )
        return None
    if "Sort" in values:
        if kinds == ["bullet"]:
            return sort(entries, values)
        values.fault("Sort", f"`Sort:` does not go with {_SHOWN[kinds[0]]}", _SORTING)
    make = {"box": choices, "number": _order, "bullet": match, "typed": typed}[kinds[0]]
    return make(entries, card)


def _order(entries: list[Entry], card: Card) -> Order:
    if len(entries) < 3:
        card.fault(
            entries[0].line,
            f"an ordering needs at least three entries and has {len(entries)}",
            "Add entries. A line that only begins with a number needs a backslash: `1961\\.`.",
        )
    distinct([(entry.text, entry.line) for entry in entries], "entry", card)
    return Order(tuple(Choice(entry.text, feedback=entry.feedback) for entry in entries))
