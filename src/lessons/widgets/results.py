"""What a class knows: read from handed-in files, an SQLite file or the class's database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.records import counting
from lessons.records.gathering import Gathered, gather, of_files
from lessons.records.problem import RecordsProblem
from lessons.widgets import results_content
from lessons.widgets.personal import Personal
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class ResultsView(Personal, Shell):
    """Facility, wrong choices, certainty and objectives of a class, and a gradebook.

    Answers come from a `place` (a folder, an SQLite file, an address) or from files
    that the page sends. They are read, never changed; nothing is told of fewer
    than five learners.
    """

    heading_text = "Results of a class"
    invitation = "Run this cell to choose the answers of your class and to read them."

    _scripts = ("shell.js", "results_tables.js", "results.js")
    _styles = ("shell.css", "results.css")

    content = traitlets.Dict().tag(sync=True)

    def __init__(self, course: Course, place: str = "") -> None:
        self._course = course
        self._gathered: Gathered | None = None
        super().__init__(content={})
        if place:
            self.content = self._read(lambda: gather(place, course.identifier))

    def answer(self, question: dict) -> dict:
        """`place` and `files` read answers, `gradebook` gives a CSV, `forget` drops all."""
        want, identifier = question.get("want"), self._course.identifier
        if want == "place":
            place = str(question["place"]).strip()
            self.content = self._read(lambda: gather(place, identifier))
        elif want == "files":
            files = [(str(name), str(text).encode()) for name, text in question["files"]]
            self.content = self._read(lambda: of_files(files, identifier))
        elif want == "gradebook":
            return self._gradebook()
        elif want == "forget":
            self._gathered, self.content = None, {}
        else:
            raise ValueError("this table does not know this question")
        return {}

    def _read(self, gathering) -> dict:
        self._gathered = None
        try:
            gathered = gathering()
            tally = counting.tally(gathered.engine, self._course.identifier)
        except (RecordsProblem, OSError) as problem:
            return {"problem": str(problem)}
        self._gathered = gathered
        return results_content.of(self._course, tally) | {"report": list(gathered.report)}

    def _gradebook(self) -> dict:
        if self._gathered is None:
            return {"error": "Read the answers of a class first."}
        try:
            rows = counting.gradebook(self._gathered.engine, self._course.identifier)
        except RecordsProblem as problem:
            return {"error": str(problem)}
        return {"name": "gradebook.csv", "text": results_content.gradebook(rows)}
