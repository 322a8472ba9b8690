"""A timeline that needs no script: the picture, the table under it, and plain lines."""

from __future__ import annotations

import base64
from html import escape
from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.event import Event
from lessons.model.source import KINDS
from lessons.widgets.timeline_payload import web_address
from lessons.widgets.timeline_picture import picture
from lessons.widgets.timeline_scope import Scope

if TYPE_CHECKING:
    from lessons.course.course import Course

HEADS = ("Date", "Event", "Lane", "Sources")
# JupyterLab aligns the cells of saved output to the right, as if all were numbers.
LEFT = ' style="text-align:left"'


def figure_and_table(course: Course, scope: Scope) -> str:
    """The picture with its alternative text, then every event with its best source."""
    address = base64.b64encode(picture(scope).encode()).decode()
    rows = "\n".join(_row(course, scope, event) for event in scope.events)
    heads = "".join(f'<th scope="col"{LEFT}>{word}</th>' for word in HEADS)
    return (
        f'<figure><img alt="{escape(alternative(scope))}" width="960" '
        f'src="data:image/svg+xml;base64,{address}"></figure>\n'
        f"<table><caption>{inline(scope.title)}: {_count(len(scope.events))}</caption>\n"
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table>"
    )


def lines(scope: Scope) -> str:
    """One line an event: date, headline, lane."""
    found = [
        f"{_when(event)}: {event.headline} ({_lane(scope, event)})" for event in scope.events
    ]
    return "\n".join([f"{scope.title}: {_count(len(scope.events))}", *found])


def alternative(scope: Scope) -> str:
    """What the picture shows, in two or three sentences."""
    lanes = [
        f"{lane.name} {sum(event.lane == lane.identifier for event in scope.events)}"
        for lane in scope.lanes
    ]
    words = f"Timeline: {scope.title}. {_count(len(scope.events))} ({', '.join(lanes)})"
    if not scope.events:
        return f"{words}."
    words += f", from {_when(scope.events[0])} to {_when(scope.events[-1])}."
    chief = "; ".join(f"{_when(event)}, {event.headline}" for event in scope.tour[:4])
    return f"{words} Among them: {chief}. The table below lists them all."


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
    cells = [
        f"<td{LEFT}>{escape(_when(event))}</td>",
        f'<th scope="row"{LEFT}>{escape(event.headline)}{doubt}</th>',
        f"<td{LEFT}>{escape(_lane(scope, event))}</td>",
        f"<td{LEFT}>{cited}</td>",
    ]
    return f"<tr>{''.join(cells)}</tr>"


def _when(event: Event) -> str:
    return event.display_date or event.interval.display()


def _lane(scope: Scope, event: Event) -> str:
    names = {lane.identifier: lane.name for lane in scope.lanes}
    return names.get(event.lane, event.lane)


def _count(number: int) -> str:
    return f"{number} event" + ("" if number == 1 else "s")
