"""What the record says of a sketch's years: points with who counted them, or dated events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline, to_html
from lessons.model.event import Event
from lessons.model.record import Observation
from lessons.model.sketch import Sketch
from lessons.widgets.chart_content import ChartContent
from lessons.widgets.chart_parts import Line
from lessons.widgets.event_card import card

if TYPE_CHECKING:
    from lessons.course.course import Course


def of(course: Course, sketch: Sketch) -> dict:
    """`points` (year, value), `marks` (a day's place in years), and HTML to read beside them.

    A year without a point is one for which the record has no number.
    """
    told = to_html(sketch.afterwards)
    if sketch.chart:
        content = ChartContent.of(course, sketch.chart)
        found = [
            (line, point)
            for line in content.lines
            for point in line.points
            if sketch.years[0] <= point.year <= sketch.years[-1]
        ]
        found.sort(key=lambda pair: pair[1].year)
        return {
            "points": [[point.year, point.value] for _, point in found],
            "marks": [],
            "told": told,
            "counts": [_count(course, line, point) for line, point in found],
        }
    events = [course.event(name) for name in sketch.events]
    return {
        "points": [],
        "marks": [_place(event) for event in events],
        "told": told,
        "events": [card(course, event) for event in events],
    }


def given(course: Course, sketch: Sketch) -> list[list[float]]:
    """The points that are shown from the start."""
    if not sketch.given:
        return []
    content = ChartContent.of(course, sketch.chart)
    return [
        [point.year, point.value]
        for line in content.lines
        for point in line.points
        if point.year in sketch.given
    ]


def _count(course: Course, line: Line, point: Observation) -> dict:
    source = course.sources[point.source]
    return {
        "year": point.year,
        "value": point.value,
        "by": inline(f"{line.label} ({point.basis})"),
        "note": inline(point.caveat),
        "source": inline(source.publisher or source.title),
    }


def _place(event: Event) -> float:
    day = event.interval.earliest
    return round(day.year + (day.timetuple().tm_yday - 1) / 366, 3)
