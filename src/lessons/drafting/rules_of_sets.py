"""Rules for items that are asked together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from lessons.drafting import parts
from lessons.drafting.answering import answer_each_other, key_place
from lessons.drafting.dedupe import alike, signature
from lessons.drafting.rule import Finding, Severity
from lessons.model.interaction import ShortAnswer, TrueFalse
from lessons.model.item import Item
from lessons.model.spelling import accepts

_FEW, _LARGE_SHARE = 8, 0.7
_FEW_STATEMENTS, _LARGE_SHARE_OF_STATEMENTS = 6, 0.8

Broken = Iterator[tuple[Item, str]]


@dataclass(frozen=True, slots=True)
class SetRule:
    """A rule for items together. `check` yields each item that breaks it, and by what."""

    identifier: str
    severity: Severity
    sentence: str
    check: Callable[[Sequence[Item]], Broken]


def lint_set(items: Sequence[Item]) -> tuple[Finding, ...]:
    """What is wrong with items as one quiz. Every two of them are compared."""
    return tuple(
        Finding(rule.identifier, rule.severity, item.title, rule.sentence, spot)
        for rule in RULES_OF_SETS
        for item, spot in rule.check(items)
    )


def _near(items: Sequence[Item]) -> Broken:
    signed = [(item, signature(item)) for item in items]
    for (one, ours), (other, theirs) in combinations(signed, 2):
        if one.kind == other.kind and alike(ours, theirs):
            yield other, one.title


def _answering(items: Sequence[Item]) -> Broken:
    for one, other in combinations(items, 2):
        if answer_each_other(one, other):
            yield other, one.title


def _unbalanced(items: Sequence[Item]) -> Broken:
    for statements in (False, True):
        asked = [(item, key_place(item.interaction)) for item in items]
        asked = [
            (item, place)
            for item, place in asked
            if place is not None and isinstance(item.interaction, TrueFalse) == statements
        ]
        least = _FEW_STATEMENTS if statements else _FEW
        share = _LARGE_SHARE_OF_STATEMENTS if statements else _LARGE_SHARE
        places = Counter(place for _, place in asked)
        if len(asked) < least:
            continue
        place, most = max(places.items(), key=lambda found: (found[1], -found[0]))
        if most >= share * len(asked):
            name = ("True", "False")[place] if statements else f"choice {place + 1}"
            yield asked[0][0], f"{name}: {most} of {len(asked)}"


def _shared(items: Sequence[Item]) -> Broken:
    typed = [item for item in items if isinstance(item.interaction, ShortAnswer)]
    for one, other in combinations(typed, 2):
        ours, theirs = parts.keys(one.interaction), parts.keys(other.interaction)
        shared = [key for key in theirs if accepts(ours, key)]
        if shared and not (accepts(ours, theirs[0]) or accepts(theirs, ours[0])):
            yield other, shared[0]


RULES_OF_SETS = (
    SetRule("near-duplicate", "warning", "Another item asks nearly the same.", _near),
    SetRule(
        "answers-another",
        "warning",
        "Another item tells the right answer of this one, or is told its own.",
        _answering,
    ),
    SetRule(
        "unbalanced-keys",
        "warning",
        "The right choice stands in the same place too often.",
        _unbalanced,
    ),
    SetRule(
        "answer-of-two", "warning", "One typed word passes for two different answers.", _shared
    ),
)
