"""Statements that the learner pins to an empty line of time, then sees beside the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.course.rendering import inline, to_html
from lessons.widgets import pinning_static
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class PinningView(Shell):
    """A pinning of the course.

    `pins` maps the place of a statement (from 0, as text) to the year that the
    learner gave it; `compared` says whether the text's own years and the record
    are shown. Raises KeyError for a pinning that the course has not.
    """

    _scripts = ("shell.js", "pinning_line.js", "pinning.js")
    _styles = ("shell.css", "pinning.css")

    content = traitlets.Dict().tag(packed=True)
    pins = traitlets.Dict().tag(sync=True)
    compared = traitlets.Bool().tag(sync=True)

    def __init__(self, course: Course, identifier: str) -> None:
        self._course = course
        self._pinning = named(course.pinnings, identifier, "pinning")
        super().__init__(content=self._for_page())

    def answer(self, question: dict) -> dict:
        """The years that the text gives (0: none), and the years of the record's events."""
        if question.get("want") != "record":
            raise ValueError("a pinning does not know this question")
        pinning = self._pinning
        years = [
            event.interval.earliest.year
            for event in self._course.events
            if event.importance >= pinning.importance
        ]
        return {
            "years": pinning.years,
            "record": [year for year in years if pinning.start <= year <= pinning.end],
            "middle": pinning.middle,
            "told": to_html(pinning.afterwards),
        }

    def static_html(self) -> str:
        return pinning_static.html(self._pinning)

    def static_text(self) -> str:
        return pinning_static.text(self._pinning)

    def _for_page(self) -> dict:
        pinning = self._pinning
        return {
            "title": inline(pinning.title),
            "label": pinning.title,
            "task": inline(pinning.task),
            "start": pinning.start,
            "end": pinning.end,
            "statements": list(map(inline, pinning.statements)),
        }
