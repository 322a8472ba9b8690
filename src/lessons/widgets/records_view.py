"""What is kept of a learner on this computer: to see, to hand in and to erase."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import traitlets

from lessons.course.rendering import inline
from lessons.records import response_file
from lessons.records.data_folder import data_folder
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import RESPONDED, Recorded
from lessons.records.records import Records
from lessons.widgets.personal import Personal
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course

_WORDS = {1.0: "right", 0.0: "not right"}


class RecordsView(Personal, Shell):
    """A learner's own records: a table, a file to hand in, and erasing in two steps."""

    heading_text = "Your answers"
    invitation = "Run this cell to see what is kept of you, to hand it in or to erase it."

    _scripts = ("shell.js", "records.js")
    _styles = ("shell.css", "records.css")

    content = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course) -> None:
        self._course = course
        super().__init__(content=self._content())

    def answer(self, question: dict) -> dict:
        """`export` gives the file's name and text; `erase` forgets all; `look` reads anew."""
        want = question.get("want")
        try:
            if want == "export":
                return self._export()
            if want == "erase":
                Records.of(self._course.identifier).erase()
                worksheets = data_folder(self._course.identifier) / "worksheets"
                if worksheets.exists():
                    shutil.rmtree(worksheets)
            elif want != "look":
                raise ValueError("this table does not know this question")
        except (RecordsProblem, OSError) as problem:
            return {"error": str(problem)}
        self.content = self._content()
        return {}

    def _export(self) -> dict:
        records = Records.of(self._course.identifier)
        data = response_file.write(records.rows(), self._course.identifier)
        name = f"{self._course.identifier}-{records.file.learner[:6]}.answers.json"
        return {"name": name, "text": data.decode()}

    def _content(self) -> dict:
        try:
            records = Records.of(self._course.identifier)
            rows = [row for row in records.rows() if row.action == RESPONDED]
        except RecordsProblem as problem:
            return {"rows": [], "place": "", "status": str(problem)}
        return {
            "rows": [self._row(row) for row in reversed(rows)],
            "place": str(records.file.path),
            "status": records.status,
            "learner": records.file.learner,
        }

    def _row(self, row: Recorded) -> list[str]:
        _, item = self._course.items.get(row.item, ("", None))
        told = inline(item.title) if item else "a question that is no longer asked"
        score = row.score or 0.0
        result = _WORDS.get(score, f"{score:.0%} right")
        return [row.at[:10], row.quiz, told, str(row.attempt), row.confidence, result]
