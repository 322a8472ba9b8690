"""Rules for a prompt that is easy to read, and hard to misread."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import (
    TrueFalse,
)
from lessons.model.reading_grade import grade

_LONG = 60
_HARD = 12
# Below this many words one long name makes a text look hard.
_ENOUGH = 20
_NEGATIVE = re.compile(
    r"\b(?:not|never|except|least likely|incorrect|wrong|false|untrue|cannot|\w+n[’']t)\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|can|perhaps|possibly|probably|sometimes|often|usually|generally|"
    r"typically|some|many|likely|tends? to)\b"
)
_CONCESSION = re.compile(
    r"\b(?:although|albeit|though|whereas|(?<!all )(?<!nothing )but|despite|in spite of|"
    r"however|yet(?! to\b))\b",
    re.IGNORECASE,
)


def _negative(subject: Subject) -> str:
    """The negation in what is asked or claimed, not in what is told beside it."""
    asked = [subject.own_words]
    if not subject.claims:
        asked = [each for each in words.sentences(subject.own_words) if each.endswith("?")]
    return next((found[0] for each in asked if (found := _NEGATIVE.search(each))), "")


def _long(subject: Subject) -> str:
    count = len(subject.item.prompt.split())
    return f"{count} words" if count > _LONG else ""


def _hedged(subject: Subject) -> str:
    if not isinstance(subject.interaction, TrueFalse):
        return ""
    found = _HEDGE.search(subject.own_words)
    return found[0] if found else ""


def _concedes(subject: Subject) -> str:
    found = _CONCESSION.search(subject.own_words) if subject.claims else None
    return found[0] if found else ""


def _hard(subject: Subject) -> str:
    read = ". ".join([subject.statement, *(choice.text for choice in subject.choices)])
    level = grade(read) if len(read.split()) >= _ENOUGH else 0
    return f"grade {level:.0f}" if level > _HARD else ""


RULES = (
    Rule(
        "negative-prompt",
        "warning",
        "The prompt asks for what is not so, which is easy to misread.",
        _negative,
    ),
    Rule("long-prompt", "warning", "The prompt is longer than sixty words.", _long),
    Rule(
        "hedged",
        "warning",
        "The statement is hedged, so both true and false can be argued.",
        _hedged,
    ),
    Rule(
        "concession",
        "warning",
        "The sentence sets one half against the other, which tells what is missing.",
        _concedes,
    ),
    Rule(
        "hard-reading",
        "warning",
        "The text is hard to read; use shorter words and sentences.",
        _hard,
    ),
)
