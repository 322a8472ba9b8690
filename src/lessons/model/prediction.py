"""A guess that a learner commits to before the record is shown."""

from __future__ import annotations

from dataclasses import dataclass, field

KINDS = ("number", "choice", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Prediction:
    """A question that nobody marks.

    - number: between `low` and `high` in `unit`; `answer` is the record's number.
    - choice: one of `choices`; `replies`, one a choice, say what speaks for it.
    - date: a month from the year `low` to `high`; the first of `events` tells it.

    `afterwards` is told, and `events` are shown, once a guess has been made.
    """

    identifier: str
    kind: str
    title: str
    question: str
    low: float = 0
    high: float = 0
    answer: float = 0
    unit: str = ""
    choices: tuple[str, ...] = ()
    replies: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    afterwards: str
    line: int = field(default=0, compare=False)
