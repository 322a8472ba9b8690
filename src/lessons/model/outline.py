"""How a course is divided: by era, by lane and factor, by notebook, by objective."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessons.model.dates import Interval

SHAPES = ("circle", "square", "diamond", "triangle")


@dataclass(frozen=True, slots=True)
class Era:
    """A stretch of time with a name; both its ends belong to it.

    An era that goes on has `interval.end=None`.
    """

    identifier: str
    name: str
    interval: Interval


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the timeline: a word, a colour and a shape that always go together."""

    identifier: str
    name: str
    colour: str
    shape: str


@dataclass(frozen=True, slots=True)
class Factor:
    """A theme that runs across eras, drawn in one lane."""

    identifier: str
    name: str
    lane: str


@dataclass(frozen=True, slots=True)
class Notebook:
    """One lesson, with the minutes it takes in class and alone (0: not planned for)."""

    identifier: str
    title: str
    class_minutes: int
    alone_minutes: int
    era: str = ""


@dataclass(frozen=True, slots=True)
class Objective:
    """What a learner can do afterwards: a sentence that begins with a verb."""

    identifier: str
    sentence: str
    notebook: str
    line: int = field(default=0, compare=False)
