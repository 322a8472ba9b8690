"""A timeline that needs no script: the picture, the list under it, and plain words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.event import Event
from lessons.model.source import KINDS
from lessons.widgets.picture_address import picture_address
from lessons.widgets.timeline_payload import web_address
from lessons.widgets.timeline_picture import picture
from lessons.widgets.timeline_scope import Scope

if TYPE_CHECKING:
    from lessons.course.course import Course


def figure_and_list(course: Course, scope: Scope) -> str:
    """The picture with its alternative text, then every event with its best source.

    A list, for a narrow column: the live version has the table that can be sorted.
    """
    rows = "\n".join(_row(course, scope, event) for event in scope.events)
    return (
        f'<figure><img alt="{escape(alternative(scope))}" width="960" '
        f'src="{picture_address(picture(scope))}"></figure>\n'
        f"<p>{inline(scope.title)}: {_count(len(scope.events))}</p>\n<ul>\n{rows}\n</ul>"
    )


def summary(scope: Scope) -> str:
    """How many events of which lanes, from when to when."""
    lanes = [
        f"{lane.name} {sum(event.lane == lane.identifier for event in scope.events)}"
        for lane in scope.lanes
    ]
    words = f"Timeline: {scope.title}. {_count(len(scope.events))} ({', '.join(lanes)})"
    if not scope.events:
        return f"{words}."
    return f"{words}, from {_when(scope.events[0])} to {_when(scope.events[-1])}."


def alternative(scope: Scope) -> str:
    """What the picture shows, in two or three sentences."""
    if not scope.events:
        return summary(scope)
    chief = "; ".join(f"{_when(event)}, {event.headline}" for event in scope.tour[:4])
    return f"{summary(scope)} Among them: {chief}. The list below names them all."


def _row(course: Course, scope: Scope, event: Event) -> str:
    # The best source alone: all of them stand on the event's card.
    first, *rest = sorted(
        (course.sources[key] for key in event.sources),
        key=lambda one: (KINDS.index(one.kind), not web_address(one)),
    )
    words, address = escape(first.publisher or first.title), web_address(first)
    cited = f'<a href="{escape(address)}">{words}</a>' if address else words
    if rest:
        cited += f" and {len(rest)} more"
    # Only the live version has a card that shows who says what.
    doubt = " (contested)" if event.confidence == "contested" else ""
    return (
        f"<li>{escape(_when(event))}: <b>{escape(event.headline)}</b>{doubt}. "
        f"{escape(_lane(scope, event))}. {cited}</li>"
    )


def _when(event: Event) -> str:
    return event.display_date or event.interval.display()


def _lane(scope: Scope, event: Event) -> str:
    names = {lane.identifier: lane.name for lane in scope.lanes}
    return names.get(event.lane, event.lane)


def _count(number: int) -> str:
    return f"{number} event" + ("" if number == 1 else "s")
