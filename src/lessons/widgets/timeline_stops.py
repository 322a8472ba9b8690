"""Where a tour stops: the events it is told, or the ones that nobody should miss."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from lessons.model.event import Event

STOPS = 8


def stops(events: Sequence[Event], wanted: Sequence[str] = ()) -> tuple[Event, ...]:
    """The events named by `wanted`, or the most important ones, in order of time.

    Raises KeyError for a name that is not among the events.
    """
    if not wanted:
        return tuple(events[place] for place in _important(events))
    by_name = {event.identifier: event for event in events}
    for identifier in wanted:
        if identifier not in by_name:
            close = get_close_matches(identifier, by_name, 3, 0.4)
            hint = f" Did you mean {' or '.join(close)}?" if close else ""
            raise KeyError(
                f"The tour names {identifier!r}, which is not among the {len(events)} events "
                f"of this timeline.{hint}"
            )
    return tuple(event for event in events if event.identifier in set(wanted))


def _important(events: Sequence[Event]) -> list[int]:
    """The places of the most important events; among equals, those far from the others."""
    chosen: list[int] = []
    left = list(range(len(events)))
    while left and len(chosen) < STOPS:
        level = max(events[place].importance for place in left)
        equals = [place for place in left if events[place].importance == level]
        if len(equals) > STOPS - len(chosen):
            equals = [max(equals, key=lambda place: _distance(place, chosen, len(events)))]
        chosen += equals
        left = [place for place in left if place not in chosen]
    return sorted(chosen)


def _distance(place: int, chosen: Sequence[int], furthest: int) -> int:
    # Counted in events: a tour is spread over the story, not over the calendar.
    return min((abs(place - other) for other in chosen), default=furthest)
