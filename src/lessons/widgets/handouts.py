"""A list of what can be printed for a class: worksheets, and keys apart from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.course.naming import named
from lessons.course.rendering import inline
from lessons.widgets import handout_pages
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course

INVITATION = "Run this cell to print a worksheet or its key."


class HandoutsView(Shell):
    """Every lesson of the course with a page to print for learners, and one with the key."""

    _scripts = ("shell.js", "handouts.js")
    _styles = ("shell.css", "handouts.css")

    content = traitlets.List().tag(packed=True)

    def __init__(self, course: Course) -> None:
        self._course = course
        rows = handout_pages.lessons(course)
        super().__init__(content=[[row.identifier, inline(row.title)] for row in rows])

    def answer(self, question: dict) -> dict:
        """The page of a lesson as a whole HTML document, with or without the key."""
        if question.get("want") != "page":
            raise ValueError("this list does not know this question")
        notebook = named(self._course.notebooks, question["lesson"], "lesson")
        return {"page": handout_pages.handout(self._course, notebook, question["key"] is True)}

    def static_html(self) -> str:
        rows = "".join(f"<li>{title}: worksheet, key</li>" for _, title in self.content)
        return f"<div>\n<ul>{rows}</ul>\n<p><em>{INVITATION}</em></p>\n</div>"

    def static_text(self) -> str:
        return "\n".join([*(f"- {name}" for name, _ in self.content), INVITATION])
