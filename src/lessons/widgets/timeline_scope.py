"""Which part of a course a timeline shows: its events, its stretch of time, its tour."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lessons.model.dates import PartialDate
from lessons.model.event import Event
from lessons.model.outline import Era, Factor, Lane
from lessons.widgets.timeline_stops import stops

if TYPE_CHECKING:
    from lessons.course.course import Course


class _Named(Protocol):
    identifier: str
    name: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """An era as it is drawn, both ends included; one that goes on ends with the record."""

    identifier: str
    name: str
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True, slots=True)
class Scope:
    """Events in order of time, with the lanes, factors and eras that they may belong to.

    `first` and `last` are the days between which the axis runs; `tour` holds
    the stops in order of time.
    """

    title: str
    events: tuple[Event, ...]
    lanes: tuple[Lane, ...]
    factors: tuple[Factor, ...]
    eras: tuple[Stretch, ...]
    first: datetime.date
    last: datetime.date
    tour: tuple[Event, ...]

    @classmethod
    def of(
        cls,
        course: Course,
        *,
        era: str = "",
        lane: str = "",
        factor: str = "",
        tour: Sequence[str] = (),
        title: str = "",
        events: Sequence[str] = (),
        importance: int = 0,
    ) -> Scope:
        """Choose from a course; KeyError with what there is for an unknown identifier."""
        named = tuple(course.event(identifier) for identifier in events)
        chosen = [
            _known("era", era, course.eras),
            _known("lane", lane, course.lanes),
            _known("factor", factor, course.factors),
        ]
        found = tuple(
            event
            for event in sorted(
                course.events, key=lambda each: (each.interval.earliest, each.identifier)
            )
            if (not lane or event.lane == lane)
            and (not factor or factor in event.factors)
            and (not era or _reaches(event, chosen[0]))
            and (not named or event in named)
            and event.importance >= importance
        )
        end = _end(course)
        eras = tuple(
            _stretch(each, end) for each in course.eras if era in ("", each.identifier)
        )
        # What matters most is seen against all of the time that it leaves out; events
        # that were named tell a story of their own, however short.
        first, last = _span(found, eras, whole=bool(era or importance))
        words = " · ".join(each.name for each in chosen if each)
        return cls(
            title=title or words or course.title,
            events=found,
            lanes=tuple(each for each in course.lanes if lane in ("", each.identifier)),
            factors=tuple(course.factors),
            eras=tuple(each for each in eras if each.first <= last and first <= each.last),
            first=first,
            last=last,
            tour=stops(found, tour),
        )


def _known(kind: str, identifier: str, there: Iterable[_Named]) -> _Named | None:
    if not identifier:
        return None
    for each in there:
        if each.identifier == identifier:
            return each
    names = ", ".join(each.identifier for each in there)
    raise KeyError(f"The course has no {kind} {identifier!r}. It has: {names or 'none'}.")


def _reaches(event: Event, era: Era) -> bool:
    # A year or month that only might run over an era's border counts where it
    # begins; what is known to last counts in every era it reaches.
    begins = era.interval.earliest
    ends = era.interval.latest if era.interval.end else datetime.date.max
    if begins <= event.interval.earliest <= ends:
        return True
    lasts = event.interval.end is not None
    return lasts and event.interval.earliest < begins <= event.interval.latest


def _end(course: Course) -> datetime.date:
    latest = [event.interval.latest for event in course.events]
    if course.as_of:
        latest.append(PartialDate.parse(course.as_of).latest)
    return max(latest, default=datetime.date.min)


def _stretch(era: Era, end: datetime.date) -> Stretch:
    first = era.interval.earliest
    last = era.interval.latest if era.interval.end else max(first, end)
    return Stretch(era.identifier, era.name, first, last)


def _span(
    events: Sequence[Event], eras: Sequence[Stretch], *, whole: bool
) -> tuple[datetime.date, datetime.date]:
    if (whole or not events) and eras:
        return eras[0].first, eras[-1].last
    if not events:
        return datetime.date(2000, 1, 1), datetime.date(2000, 12, 31)
    return (
        min(event.interval.earliest for event in events),
        max(event.interval.latest for event in events),
    )
