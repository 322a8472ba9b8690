"""A line that the learner draws first and then sees beside the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.course.rendering import inline
from lessons.model.sketch import Sketch
from lessons.widgets import sketch_record, sketch_static
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class SketchView(Shell):
    """An empty chart to be filled by pointer or by number boxes, then compared.

    What the record says stays in the kernel until the page asks for it; the
    line is kept for as long as the kernel runs. Raises KeyError for a sketch
    that the course has not.
    """

    _scripts = ("shell.js", "event_cards.js", "sketch_plane.js", "sketch.js")
    _styles = ("shell.css", "sketch.css")

    content = traitlets.Dict().tag(packed=True)
    values = traitlets.Dict().tag(sync=True)
    compared = traitlets.Bool().tag(sync=True)

    def __init__(self, course: Course, identifier: str) -> None:
        self._course = course
        self._sketch = named(course.sketches, identifier, "sketch")
        super().__init__(content=_for_page(course, self._sketch))

    def answer(self, question: dict) -> dict:
        """What the record says of these years, once it is asked for."""
        if question.get("want") != "record":
            raise ValueError("a sketch does not know this question")
        return sketch_record.of(self._course, self._sketch)

    def static_html(self) -> str:
        return sketch_static.html(self._course, self._sketch)

    def static_text(self) -> str:
        return sketch_static.text(self._sketch)


def _for_page(course: Course, sketch: Sketch) -> dict:
    return {
        "title": inline(sketch.title),
        "label": sketch.title,
        "task": inline(sketch.task),
        "years": sketch.years,
        "low": sketch.low,
        "high": sketch.high,
        "step": sketch.step,
        "unit": sketch.unit,
        "ends": [sketch.low_word, sketch.high_word],
        "given": sketch_record.given(course, sketch),
    }
