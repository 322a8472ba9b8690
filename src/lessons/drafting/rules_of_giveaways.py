"""Rules for a title and a prompt that are silent about the key."""

from __future__ import annotations

import re

from lessons.drafting import parts, words
from lessons.drafting.rule import Rule, Subject
from lessons.model.interaction import (
    Match,
    Number,
    Order,
    ShortAnswer,
    WordBank,
    Year,
)

_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _key_told(subject: Subject) -> str:
    prompt, interaction = subject.item.prompt, subject.interaction
    shown = f"{subject.item.title}. {prompt}"
    for key, wrong in subject.contests:
        # A word of grammar (“in”, “before”) may well occur twice.
        told = len(key) > 3 and words.stems(key) and words.holds(shown, key)
        if key.isdigit() and words.years(key):
            continue  # A year told has a rule of its own.
        if told and not any(words.holds(shown, _head(other)) for other in wrong):
            return key
    if isinstance(interaction, ShortAnswer | WordBank):
        # A title may name all words of a bank, which are shown anyway.
        shown = shown if isinstance(interaction, ShortAnswer) else prompt
        told = (k for k in parts.keys(interaction) if len(k) > 2 and words.stems(k))
        return next((key for key in told if words.holds(shown, key)), "")
    if isinstance(interaction, Number):
        figures = (found.replace(",", "") for found in _FIGURE.findall(shown))
        return next((each for each in figures if float(each) == interaction.value), "")
    return ""


def _head(text: str) -> str:
    """The words by which a title names a long choice."""
    return " ".join(text.split()[:3])


def _year_told(subject: Subject) -> str:
    interaction = subject.interaction
    shown = words.years(f"{subject.item.title} {subject.item.prompt}")
    if isinstance(interaction, Year):
        near = (y for y in shown if abs(y - interaction.year) <= interaction.tolerance)
        return str(next(near, ""))
    if isinstance(interaction, Match):
        for pair in interaction.pairs:
            if both := set(words.years(pair.term.text)) & set(
                words.years(pair.definition.text)
            ):
                return str(min(both))
    if isinstance(interaction, Order):
        told = [years[0] for e in interaction.entries if (years := words.years(e.text))]
        if len(told) > 1 and told in (sorted(told), sorted(told, reverse=True)):
            return str(told[0])
    for key, wrong in subject.contests:
        spans = [_span(text) for text in (key, *wrong)]
        if shown and all(spans):
            for year in shown:
                inside = [low <= year <= high for low, high in spans]
                if inside[0] and not any(inside[1:]):
                    return str(year)
    return ""


def _span(text: str) -> tuple[int, int] | None:
    """The years that a choice names: one, from one to another, or from one on."""
    years = words.years(text)
    if not years:
        return None
    open_ended = len(years) == 1 and re.search(r"\b(?:from|since|after)\b|[–-]\s*\)?$", text)
    return min(years), 9999 if open_ended else max(years)


RULES = (
    Rule(
        "key-in-prompt", "error", "The title or the prompt tells the right answer.", _key_told
    ),
    Rule("year-given-away", "error", "A year in the text tells when it happened.", _year_told),
)
