"""Rules against cues in what choices say: they show the key to those who do not know it."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import (
    ChooseAll,
    ChooseOne,
    TrueFalse,
)

_ABSOLUTE = re.compile(
    r"\b(?:always|never|only|(?<!above )(?<!after )(?<!at )(?<!in )all(?! but\b| of\b)|"
    r"none(?! of\b)|every|nobody|everybody|everyone|entirely|completely|totally|solely|"
    r"no one)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"[^\w(]{0,2}(\d[\d,]*(?:\.\d+)?)(?: (?:million|billion|thousand))?(?!\w)")
_SCALE = (("thousand", 1e3), ("million", 1e6), ("billion", 1e9))
# At the head, or after a word or two, where nothing can have named what is meant.
_PRONOUN = re.compile(
    r"^(?:its|their|his|her|this|these|those|it|they|he|she|them)\b|"
    r"^(?:[\w’]+ ){1,2}(?:they|them|he|him|she)\b",
    re.IGNORECASE,
)


def _shared(subject: Subject) -> str:
    """A word of the prompt that the key alone has, while no distractor has another of them.

    A word that half the course uses points to nothing.
    """
    rare = subject.background.knowledge.rare
    if isinstance(subject.interaction, ChooseAll):
        sides: tuple[list[str], list[str]] = ([], [])
        for choice in subject.interaction.choices:
            sides[not choice.correct].append(choice.text)
        common = subject.asked.intersection(*map(words.stems, sides[0]))
        told = sorted(common.difference(*map(words.stems, sides[1])))
        free = not any(subject.asked & words.stems(other) for other in sides[1])
        return told[0] if told and free and len(sides[0]) > 1 else ""
    for key, wrong in subject.contests:
        common = frozenset(filter(rare, subject.asked & words.stems(key)))
        if words.holds(subject.item.prompt, key):
            continue  # That is more than a word, and has a rule of its own.
        if common and not any(subject.asked & words.stems(other) for other in wrong):
            return next(w for w in words.normal(key).split() if words.stem(w) in common)
    return ""


def _absolute(subject: Subject) -> str:
    interaction = subject.interaction
    if isinstance(interaction, TrueFalse):
        false = [not c.correct for c in interaction.choices][:1] == [True]
        found = _ABSOLUTE.search(subject.own_words) if false else None
        return found[0] if found else ""
    sides = list(subject.contests)
    if isinstance(interaction, ChooseAll):
        right = " ".join(c.text for c in interaction.choices if c.correct)
        sides = [(right, tuple(c.text for c in interaction.choices if not c.correct))]
    for key, wrong in sides:
        found = [match for other in wrong if (match := _ABSOLUTE.search(other))]
        if found and not _ABSOLUTE.search(key):
            return found[0][0]
    return ""


def _unsorted(subject: Subject) -> str:
    # Whoever shows a gap mixes its choices.
    if not isinstance(subject.interaction, ChooseOne | ChooseAll):
        return ""
    for group in subject.groups:
        sizes = [_size(choice.text) for choice in group]
        if None not in sizes and sizes not in (sorted(sizes), sorted(sizes, reverse=True)):
            return group[0].text
    return ""


def _size(text: str) -> float | None:
    found = _FIGURE.match(text)
    if not found:
        return None
    scale = next((factor for name, factor in _SCALE if name in found[0]), 1.0)
    return float(found[1].replace(",", "")) * scale


def _pointing(subject: Subject) -> str:
    found = [match[0] for c in subject.choices if (match := _PRONOUN.search(c.text))]
    # Where most begin alike, the prompt names what they are about.
    return found[0] if 0 < 2 * len(found) <= len(subject.choices) else ""


RULES = (
    Rule(
        "shared-word",
        "warning",
        "The prompt shares a word with the right choice alone.",
        _shared,
    ),
    Rule(
        "absolute-distractor",
        "warning",
        "Words such as always, never or only stand on the wrong side alone.",
        _absolute,
    ),
    Rule(
        "numbers-unsorted",
        "warning",
        "Numbers to choose from do not stand in order.",
        _unsorted,
    ),
    Rule(
        "pronoun-in-choice",
        "warning",
        "A choice points to something by a pronoun; name it.",
        _pointing,
    ),
)
