"""Where the events of a course happened: places, each with its events in order of time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessons.model.event import Event

# Two names for points this near to each other (in degrees) stand for one place.
_NEAR = 0.05


@dataclass(frozen=True, slots=True)
class Spot:
    """A point in degrees, under the name that most of its events give it."""

    name: str
    longitude: float
    latitude: float
    events: tuple[Event, ...]


def spots(events: Iterable[Event]) -> tuple[Spot, ...]:
    """The places of events that name a point, those with most events first."""
    groups: list[list[Event]] = []
    for event in events:
        if event.place is None or event.place.latitude is None:
            continue
        near = (group for group in groups if _near(group[0], event))
        group = next(near, None)
        if group is None:
            groups.append([event])
        else:
            group.append(event)
    found = map(_spot, groups)
    return tuple(sorted(found, key=lambda spot: (-len(spot.events), spot.name)))


def _near(one: Event, other: Event) -> bool:
    first, second = one.place, other.place
    apart = (first.latitude - second.latitude, first.longitude - second.longitude)
    return max(map(abs, apart)) < _NEAR


def _spot(events: list[Event]) -> Spot:
    names = [event.place.name for event in events]
    place = events[0].place
    # Of names used as often, the first in the alphabet.
    name = min(set(names), key=lambda name: (-names.count(name), name))
    return Spot(name, place.longitude, place.latitude, tuple(events))
