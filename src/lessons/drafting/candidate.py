"""An item on its way: what it asserts, what it will look like, or why it was refused."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lessons.drafting.statements import Statement
from lessons.model.interaction import (
    Choice,
    InlineChoice,
    Interaction,
    Match,
    Number,
    Order,
    ShortAnswer,
    Sort,
    WordBank,
    Year,
    digest,
)
from lessons.model.item import Provenance


@dataclass(frozen=True, slots=True)
class Refusal:
    """An item that was not made: its name, the rule it broke, and why in plain words."""

    identifier: str
    rule: str
    sentence: str


class Refused(Exception):
    """Raised by a template that cannot make its item."""

    def __init__(self, rule: str, sentence: str):
        super().__init__(sentence)
        self.rule = rule
        self.sentence = sentence


class Inapplicable(Exception):
    """Raised by a template that its fact does not call for: there is nothing to refuse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a template makes of a fact: an item without a name, and all that it asserts.

    `asserts` pairs every statement with the truth that the item takes it to have.
    """

    title: str
    prompt: str
    interaction: Interaction
    asserts: tuple[tuple[Statement, bool], ...]
    provenance: Provenance
    explanation: str
    hint: str = ""
    objective: str = ""
    events: tuple[str, ...] = ()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Everything that can be chosen, ordered or matched."""
        match self.interaction:
            case InlineChoice(gaps):
                return tuple(choice for gap in gaps for choice in gap.choices)
            case Order(entries):
                return entries
            case Match(pairs, spare):
                sides = (side for pair in pairs for side in (pair.term, pair.definition))
                return (*sides, *spare)
            case WordBank(keys, spare):
                return (*keys, *spare)
            case Sort(categories, members):
                return (*categories, *(member.choice for member in members))
            case Year() | Number() | ShortAnswer():
                return ()
        return self.interaction.choices


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question under its name; `fact` says what is asked, whatever the wording."""

    identifier: str
    template: str
    fact: str
    question: Question

    @property
    def kind(self) -> str:
        return self.question.interaction.kind


# Every stage after the templates has this form, so that another can stand between two.
Stage = Callable[[Sequence[Candidate]], tuple[list[Candidate], list[Refusal]]]


def name_of(template: str, fact: str) -> str:
    """An item's identifier: from its template and its fact, never from its wording."""
    return f"q-{digest(f'{template}/{fact}')}"


def stream(seed: int | str, identifier: str) -> random.Random:
    """The item's own source of chance: no other item can disturb it."""
    return random.Random(f"{seed}/{identifier}")
