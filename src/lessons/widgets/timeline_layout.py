"""Where everything of a static timeline stands: marks, bars, lanes, ticks.

Distances are in pixels from the picture's top left corner. The page lays its
track out by the same rules, with words that it can measure.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from lessons.model.dates import MONTHS
from lessons.model.event import Event
from lessons.widgets.timeline_scope import Scope

WIDTH, GUTTER, MARGIN = 960, 150, 14
HEAD, FOOT = 40, 26
LABEL_ROWS, LABEL_HEIGHT = 2, 15
MARK = 24
BAR_LEVELS, BAR_STEP, BAR_SHORTEST = 3, 6, 8
LANE = LABEL_ROWS * LABEL_HEIGHT + MARK + BAR_LEVELS * BAR_STEP + 8
# Months from one tick to the next, and the room in pixels that a tick's words need.
STEPS, TICK = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200), 62


@dataclass(frozen=True, slots=True)
class Mark:
    """One event, or several of one lane that stand too close to be told apart."""

    x: float
    y: float
    events: tuple[Event, ...]

    @property
    def chief(self) -> Event:
        """The most important of its events, the earliest among equals."""
        return max(self.events, key=lambda event: event.importance)


@dataclass(frozen=True, slots=True)
class Bar:
    """The time over which an event lasted, or within which it happened."""

    event: Event
    left: float
    right: float
    y: float


class Axis:
    """From days to pixels and back to words."""

    def __init__(self, scope: Scope) -> None:
        self._first = scope.first.toordinal()
        self._days = max(scope.last.toordinal() + 1 - self._first, 1)
        self.left, self.right = GUTTER + MARGIN, WIDTH - MARGIN

    def x(self, day: datetime.date, share: float = 0.0) -> float:
        """Where `day` begins, or the given share of it has passed; kept inside the axis."""
        along = (day.toordinal() + share - self._first) / self._days
        return self.left + min(max(along, 0.0), 1.0) * (self.right - self.left)

    def ticks(self) -> list[tuple[float, str]]:
        """Places and words of the ticks, at the closest step that leaves room for the words."""
        for step in STEPS:
            if step / 12 * 365.25 / self._days * (self.right - self.left) >= TICK:
                break
        begin = datetime.date.fromordinal(self._first)
        end = datetime.date.fromordinal(self._first + self._days - 1)
        months = range(begin.year * 12 + begin.month - 1, end.year * 12 + end.month)
        return [
            (self.x(datetime.date(month // 12, month % 12 + 1, 1)), _tick(month, step))
            for month in months
            if month % step == 0 and datetime.date(month // 12, month % 12 + 1, 1) >= begin
        ]


def marks(axis: Axis, events: Iterable[Event], y: float) -> list[Mark]:
    """The marks of one lane, near ones gathered until none stands on another."""
    found = sorted((Mark(anchor(axis, event), y, (event,)) for event in events), key=_place)
    while True:
        for place in range(len(found) - 1):
            near, next_one = found[place : place + 2]
            if next_one.x - near.x < MARK:
                found[place : place + 2] = [_joined(near, next_one)]
                break
        else:
            return found


def anchor(axis: Axis, event: Event) -> float:
    """Where an event's mark stands: its beginning if it lasts, else the middle of its date."""
    if event.interval.end is not None:
        return axis.x(event.interval.earliest)
    return (axis.x(event.interval.earliest) + axis.x(event.interval.latest, 1)) / 2


def bars(axis: Axis, events: Iterable[Event], top: float) -> list[Bar]:
    """The bars of one lane, on the first of a few levels where they meet no other."""
    ends = [float("-inf")] * BAR_LEVELS
    found = []
    for event in events:
        left, right = axis.x(event.interval.earliest), axis.x(event.interval.latest, 1)
        level = next((place for place, end in enumerate(ends) if end + 3 < left), None)
        if right - left >= BAR_SHORTEST and level is not None:
            ends[level] = right
            found.append(Bar(event, left, right, top + level * BAR_STEP))
    return found


def _joined(one: Mark, other: Mark) -> Mark:
    events = one.events + other.events
    x = (one.x * len(one.events) + other.x * len(other.events)) / len(events)
    return Mark(x, one.y, events)


def _place(mark: Mark) -> tuple[float, str]:
    return mark.x, mark.events[0].identifier


def _tick(month: int, step: int) -> str:
    year = str(month // 12)
    return year if step >= 12 else f"{MONTHS[month % 12][:3]} {year}"
