"""A guess that the learner commits to, and then sees beside the record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.course.rendering import inline
from lessons.model.dates import MONTHS
from lessons.widgets import prediction_record, prediction_static
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class PredictionView(Shell):
    """A prediction of the course. Nobody marks it.

    `guess` is a text: a number, the place of a choice (from 0), or a year with or
    without its month; `committed` says whether the record is shown. Both are kept
    for as long as the kernel runs. Raises KeyError for a prediction that the
    course has not.
    """

    _scripts = ("shell.js", "event_cards.js", "prediction.js")
    _styles = ("shell.css", "prediction.css")

    content = traitlets.Dict().tag(packed=True)
    guess = traitlets.Unicode().tag(sync=True)
    committed = traitlets.Bool().tag(sync=True)

    def __init__(self, course: Course, identifier: str) -> None:
        self._course = course
        self._prediction = named(course.predictions, identifier, "prediction")
        super().__init__(content=self._for_page())

    def answer(self, question: dict) -> dict:
        """What the record says to a guess; for one that cannot be, why not."""
        if question.get("want") != "record":
            raise ValueError("a prediction does not know this question")
        try:
            return prediction_record.of(self._course, self._prediction, str(question["guess"]))
        except ValueError as problem:
            return {"error": f"Not yet: {problem}."}

    def static_html(self) -> str:
        return prediction_static.html(self._prediction)

    def static_text(self) -> str:
        return prediction_static.text(self._prediction)

    def _for_page(self) -> dict:
        asked = self._prediction
        return {
            "kind": asked.kind,
            "title": inline(asked.title),
            "label": asked.title,
            "question": inline(asked.question),
            "low": asked.low,
            "high": asked.high,
            "unit": asked.unit,
            "choices": list(map(inline, asked.choices)),
            "months": MONTHS if asked.kind == "date" else (),
        }
