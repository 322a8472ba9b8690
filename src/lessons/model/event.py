"""What happened, when, in which lane, by whose account."""

from __future__ import annotations

from dataclasses import dataclass, field

from lessons.model.dates import Interval

PRECISIONS = ("day", "month", "year", "circa", "planned")
CONFIDENCES = ("high", "medium", "contested")


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Perspective:
    """What one party says of a contested event, restated, with its source's key."""

    event: str
    party: str
    statement: str
    date: str = ""
    source: str
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A picture of the course: a file under its folder, credited and described."""

    path: str
    credit: str
    caption: str = ""
    alternative_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One row of the timeline.

    `precision` says how the date is meant: to the day, month or year as given,
    `circa` (about then) or `planned` (announced, not seen to have happened).
    `importance` runs from 1 (a detail) to 5 (nobody should miss it).
    `actors_complete` is True when no actor is missing, so that "took no part"
    may be said of everybody else; `factors_complete` says the same of its factors.
    """

    identifier: str
    headline: str
    text: str
    interval: Interval
    display_date: str
    precision: str
    lane: str
    factors: tuple[str, ...]
    factors_complete: bool = False
    actors: tuple[str, ...] = ()
    actors_complete: bool = False
    place: Place | None = None
    importance: int = 2
    confidence: str = "high"
    note: str = ""
    sources: tuple[str, ...]
    media: Media | None = None
    perspectives: tuple[Perspective, ...] = field(default=())
    line: int = field(default=0, compare=False)
