"""From numbers of one reporter: when they were highest, whether they rose, how large."""

from __future__ import annotations

from random import Random

from lessons.drafting import words
from lessons.drafting.candidate import Question
from lessons.drafting.facts import Recorded
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.record_statements import Counted, Larger
from lessons.drafting.record_wording import (
    amount,
    cautions,
    counted,
    need,
    of_observation,
    series_named,
)
from lessons.model.interaction import Choice, ChooseOne, Number, TrueFalse
from lessons.model.record import Observation

_PART = 5  # of a number, within which an answer is right: a fifth


def series_highest(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """In which of these years the number was highest."""
    return _extreme(fact, knowledge, "highest", 1)


def series_lowest(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """In which of these years the number was lowest."""
    return _extreme(fact, knowledge, "lowest", -1)


def _extreme(fact: Recorded, knowledge: Knowledge, called: str, sign: int) -> Question:
    rows: tuple[Observation, ...] = fact.rows
    name = words.quoted(rows[0].name) if rows else ""
    need(len(rows) > 2, "too-few-distractors", f"{name} has too few years to compare.")
    key = max(rows, key=lambda each: (sign * each.value, -each.year))
    choices = []
    for each in rows:
        if each == key:
            feedback = f"Yes. {counted(each)}"
        else:
            other = "higher" if sign > 0 else "lower"
            feedback = f"No. {counted(each)} Another of these years has a {other} number."
        choices.append(Choice(str(each.year), each == key, feedback))
    return of_observation(
        key,
        knowledge,
        title=f"{called.capitalize()}: {rows[0].name} ({rows[0].reporter})",
        prompt=f"{series_named(key)} In which of these years was the number {called}?",
        interaction=ChooseOne(tuple(choices)),
        asserts=tuple(
            (Larger(*((key, each) if sign > 0 else (each, key))), True)
            for each in rows
            if each != key
        ),
        explanation=_told(rows),
    )


def series_direction(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """Whether the number rose or fell between two years."""
    first, last = fact.rows
    rose = last.value > first.value
    says_rose = chance.random() < 0.5
    holds = rose == says_rose
    told = f"{counted(first)} {counted(last)}"
    choices = (
        Choice("True", holds, f"{'Yes' if holds else 'No'}. {told}"),
        Choice("False", not holds, f"{'No' if holds else 'Yes, it is false'}. {told}"),
    )
    return of_observation(
        last,
        knowledge,
        title=f"Up or down, {first.year}–{last.year}: {last.name} ({last.reporter})",
        prompt=f"True or false? {series_named(last)} The number was "
        f"{'higher' if says_rose else 'lower'} for {last.year} than for {first.year}.",
        interaction=TrueFalse(choices),
        asserts=((Larger(last, first), rose), (Larger(first, last), not rose)),
        explanation=_told(fact.rows),
    )


def series_number(fact: Recorded, knowledge: Knowledge, chance: Random) -> Question:
    """About how large a number was, with another year's to start from."""
    anchor, asked = fact.rows
    within = float(f"{asked.value / _PART:.2g}")
    given = amount(anchor.value, "")
    return of_observation(
        asked,
        knowledge,
        title=f"How many in {asked.year}: {asked.name} ({asked.reporter})",
        prompt=f"{series_named(asked)} For {anchor.year} the number was {given}. About how "
        f"large was it for {asked.year}? Round it: you may be off by a fifth.",
        interaction=Number(asked.value, within, asked.unit),
        asserts=((Counted(asked, asked.value), True), (Counted(anchor, anchor.value), True)),
        explanation=_told(fact.rows),
        hint=f"It was {'higher' if asked.value > anchor.value else 'lower'} than for "
        f"{anchor.year}.",
    )


def _told(rows: tuple[Observation, ...]) -> str:
    ordered = sorted(rows, key=lambda each: each.year)
    values = "; ".join(f"{each.year}: {amount(each.value, each.unit)}" for each in ordered)
    return " ".join(part for part in (f"{rows[0].reporter}: {values}.", cautions(rows)) if part)
