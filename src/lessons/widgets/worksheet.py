"""A worksheet to work through in writing; what is written is kept on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.records.writings import Writings
from lessons.widgets import (
    worksheet_checks,
    worksheet_content,
    worksheet_export,
    worksheet_static,
)
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class WorksheetView(Shell):
    """A worksheet of the course, with what this learner wrote on it before.

    `values` maps a part's identifier to what was entered there. It is written to
    the learner's own data folder before the page says that it is kept, and is
    there when the notebook is opened again. `checks` says, part by part, what is
    still to do. Raises KeyError for a worksheet that
    the course has not.
    """

    _styles = ("shell.css", "worksheet.css")

    content = traitlets.Dict().tag(packed=True)
    values = traitlets.Dict().tag(sync=True)
    checks = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course, identifier: str) -> None:
        self._course = course
        self._sheet = named(course.worksheets, identifier, "worksheet")
        self._writings = Writings.of(course.identifier, identifier)
        self._scripts = worksheet_content.scripts(self._sheet)
        content = worksheet_content.of(course, self._sheet)
        values = self._writings.read()
        super().__init__(content=content, values=values, checks=self._checks(values))

    def answer(self, question: dict) -> dict:
        """Keep or erase what was entered, show a part's key, or export the whole.

        Raises ValueError for another question, KeyError for a part that is not there.
        """
        want = question.get("want")
        if want == "keep":
            return self._keep(dict(question["values"]))
        if want == "erase":
            return self._erase()
        if want == "key":
            part = self._sheet.part(question["part"])
            return worksheet_content.key(self._course, part, question.get("claim", ""))
        if want == "export":
            return worksheet_export.of(self._course, self._sheet, self.values)
        raise ValueError("a worksheet does not know this question")

    def static_html(self) -> str:
        return worksheet_static.html(self._course, self._sheet)

    def static_text(self) -> str:
        return worksheet_static.text(self._sheet)

    def _keep(self, values: dict) -> dict:
        self.values, self.checks = values, self._checks(values)
        try:
            self._writings.write(values)
        except OSError as problem:
            return {"error": f"It could not be kept: {problem.strerror or problem}."}
        return {}

    def _erase(self) -> dict:
        try:
            self._writings.erase()
        except OSError as problem:
            return {"error": f"It could not be erased: {problem.strerror or problem}."}
        self.values, self.checks = {}, self._checks({})
        return {}

    def _checks(self, values: dict) -> dict:
        """Only of parts that ask for something."""
        found = {
            part.identifier: worksheet_checks.of(
                self._course, part, values.get(part.identifier)
            )
            for part in self._sheet.parts
        }
        return {name: checks for name, checks in found.items() if checks}
