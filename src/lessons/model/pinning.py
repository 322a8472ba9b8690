"""Statements of a text that a learner pins to an empty line of time."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Pinning:
    """A line of time from the year `start` to `end`, and statements to pin to it.

    `years` holds, for each statement, the year that the text itself gives; 0
    stands for none. Afterwards the record's events are set beside the pins, those
    of at least that `importance`; `middle` is the year from which on it is told
    how much stands on either side.
    """

    identifier: str
    title: str
    task: str
    start: int
    end: int
    middle: int
    statements: tuple[str, ...]
    years: tuple[int, ...]
    importance: int = 1
    afterwards: str
    line: int = field(default=0, compare=False)
