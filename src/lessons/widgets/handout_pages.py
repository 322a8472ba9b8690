"""Pages to print for a lesson: what learners get, and the key, from the same files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.course.rendering import inline
from lessons.model.item import Quiz
from lessons.model.outline import Notebook
from lessons.model.worksheet import Worksheet
from lessons.widgets import (
    quiz_key,
    quiz_static,
    sketch_static,
    worksheet_key,
    worksheet_static,
)
from lessons.widgets.printing import page

if TYPE_CHECKING:
    from lessons.course.course import Course


def lessons(course: Course) -> list[Notebook]:
    """The notebooks that have a quiz or a worksheet."""
    sheets = {sheet.identifier for sheet in course.worksheets}
    found = sheets | set(course.quizzes())
    return [notebook for notebook in course.notebooks if notebook.identifier in found]


def handout(course: Course, notebook: Notebook, key: bool) -> str:
    """A whole HTML document: questions, lines to draw and worksheet of a lesson, or the key.

    What is drawn is a guess, and has no key.

    Raises ContentErrors when the quiz of that notebook has faults.
    """
    body = "".join(_quiz(quiz, key) for quiz in _quizzes(course, notebook))
    body += "" if key else _sketches(course, notebook)
    body += "".join(_sheet(course, sheet, key) for sheet in _sheets(course, notebook))
    title = f"{notebook.title}: {'key' if key else 'worksheet'}"
    head = f"<h1>{inline(title)}</h1>\n<p>{inline(course.title)}</p>\n"
    return page(title, course.language, head + body)


def _quizzes(course: Course, notebook: Notebook) -> tuple[Quiz, ...]:
    found = notebook.identifier in course.quizzes()
    return course.sections(notebook.identifier) if found else ()


def _sheets(course: Course, notebook: Notebook) -> list[Worksheet]:
    return [one for one in course.worksheets if one.identifier == notebook.identifier]


def _sketches(course: Course, notebook: Notebook) -> str:
    drawn = [one for one in course.sketches if one.notebook == notebook.identifier]
    return "".join(sketch_static.body(course, one) for one in drawn)


def _quiz(quiz: Quiz, key: bool) -> str:
    return quiz_key.html(quiz) if key else quiz_static.body(quiz)


def _sheet(course: Course, sheet: Worksheet, key: bool) -> str:
    if key:
        return worksheet_key.html(course, sheet)
    parts = worksheet_static.parts(course, sheet, lines=True)
    return f"<h2>{inline(sheet.title)}</h2>\n{parts}"
