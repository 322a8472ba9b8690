"""Rules for what is placed, matched, sorted or typed: one place and one answer for each."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.rule import Rule, Subject
from lessons.drafting.rules_of_choices import plain, twice
from lessons.model.interaction import (
    Match,
    ShortAnswer,
    Sort,
    WordBank,
)


def _bank(subject: Subject) -> str:
    if not isinstance(subject.interaction, WordBank):
        return ""
    return twice(subject.choices)


def _chained(subject: Subject) -> str:
    if not isinstance(subject.interaction, Match):
        return ""
    terms, definitions = subject.groups
    same = twice(terms) or twice(definitions)
    both = {plain(term.text) for term in terms}
    return same or next((d.text for d in definitions if plain(d.text) in both), "")


def _one_sided(subject: Subject) -> str:
    if not isinstance(subject.interaction, Sort):
        return ""
    filled = {member.category for member in subject.interaction.members}
    if len(subject.interaction.categories) < 2:
        return subject.item.title
    empty = (c.text for c in subject.interaction.categories if c.identifier not in filled)
    return next(empty, "")


def _partial(subject: Subject) -> str:
    """An answer that is a part of the one that is shown, which is the whole."""
    if not isinstance(subject.interaction, ShortAnswer):
        return ""
    same = subject.background.knowledge.same
    whole, *others = subject.interaction.answers or ("",)
    for other in others:
        differs = words.normal(whole) != words.normal(other)
        part = differs and words.holds(whole, other) and not same(whole, other)
        if part and not _surname(whole, other, subject.item.prompt):
            return other
    return ""


def _surname(whole: str, part: str, prompt: str) -> bool:
    """Whether somebody is asked for, who goes by the last of two names."""
    return whole.split()[1:] == [part] and bool(re.search(r"\bwho\b", prompt, re.IGNORECASE))


def _shared(subject: Subject) -> str:
    """An answer that is a word of two names, and no name itself."""
    if not isinstance(subject.interaction, ShortAnswer):
        return ""
    names, same = subject.background.names, subject.background.knowledge.same
    for answer in subject.interaction.answers:
        if any(same(answer, name) for name in names):
            continue
        holders = [name for name in names if words.holds(name, answer)]
        if any(not same(holders[0], other) for other in holders[1:]):
            return answer
    return ""


RULES = (
    Rule(
        "equal-words",
        "error",
        "Two words of the bank are the same, so it is not clear which goes where.",
        _bank,
    ),
    Rule("chained-links", "error", "One side of a pair fits two partners.", _chained),
    Rule("one-sided-sort", "error", "A category has nothing that belongs in it.", _one_sided),
    Rule(
        "partial-answer",
        "error",
        "A part of the answer passes for the whole; accept full answers only.",
        _partial,
    ),
    Rule(
        "shared-keyword", "error", "The typed answer is a word that two names share.", _shared
    ),
)
