"""From a prompt's gaps and the entries below it to what the learner does with them."""

from __future__ import annotations

import re

from lessons.course.choices import choices, gaps
from lessons.course.entries import Entry, distinct
from lessons.course.faults import Card
from lessons.course.marks import Alternatives
from lessons.model.interaction import Choice, Interaction, Match, Order, Pair, Year

_PAIR = re.compile(r"(?:^|(?<=\s))::(?=\s|$)")
_YEAR = re.compile(r"([0-9]{3,4})(?:\s*(?:±|\+/?[-−])\s*([-−]?[0-9]{1,4}))?")
_SHOWN = {
    "box": "choices with boxes",
    "numbered box": "boxes in a numbered list",
    "number": "a numbered list",
    "bullet": "bullets without boxes",
    "year": "a year after `=`",
}


def interaction(
    entries: list[Entry], alternatives: list[Alternatives], card: Card
) -> Interaction | None:
    """What the entries and the prompt's alternatives make; None if they make nothing."""
    kinds = [kind for kind in _SHOWN if any(entry.kind == kind for entry in entries)]
    if alternatives and kinds in ([], ["bullet"]):
        return gaps(entries, alternatives, card)
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
    make = {"box": choices, "number": _order, "bullet": _match, "year": _year}[kinds[0]]
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


def _match(entries: list[Entry], card: Card) -> Match:
    """`term :: definition`, and `:: definition` for one that belongs to no term."""
    pairs: list[Pair] = []
    spare: list[Choice] = []
    terms, definitions = [], []
    for entry in entries:
        words = [word.strip().replace("\\::", "::") for word in _PAIR.split(entry.text, 1)]
        if len(words) == 1 or not words[1]:
            why = f"“{entry.text}” is neither a choice nor a pair"
            card.fault(entry.line, why, "Write `- [ ] choice`, or `- term :: definition`.")
            continue
        term, definition = words
        definitions.append((definition, entry.line))
        if term:
            terms.append((term, entry.line))
            pairs.append(Pair(Choice(term, feedback=entry.feedback), Choice(definition)))
        else:
            spare.append(Choice(definition, feedback=entry.feedback))
    distinct(terms, "term", card)
    distinct(definitions, "definition", card)
    if len(pairs) == 1 or (spare and not pairs):
        mend = "Write them as `- term :: definition`."
        card.fault(entries[0].line, "a matching needs at least two pairs", mend)
    return Match(tuple(pairs), tuple(spare))


def _year(entries: list[Entry], card: Card) -> Year | None:
    for entry in entries[1:]:
        card.fault(entry.line, "there is a second year", "Keep one line with `=`.")
    found = _YEAR.fullmatch(entries[0].text)
    if not found or int(found[1]) == 0:
        mend = "Write `= 1961`, or `= 1961 ± 1` where a year more or less is right too."
        card.fault(entries[0].line, f"`{entries[0].text}` is not a year", mend)
        return None
    tolerance = found[2] or "0"
    if tolerance[0] in "-−":
        mend = "Write how many years more or less are right too: `= 1961 ± 1`."
        card.fault(entries[0].line, f"the tolerance {tolerance} is negative", mend)
        return None
    return Year(int(found[1]), int(tolerance))
