"""The Quiz Studio: edit a quiz in forms, see what learners will see, publish it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import traitlets

from lessons.model.content_error import ContentErrors
from lessons.widgets.personal import Personal
from lessons.widgets.quiz import Quiz
from lessons.widgets.shell import Shell
from lessons.widgets.studio_blanks import BLANKS
from lessons.widgets.studio_board import Board
from lessons.widgets.studio_desk import Clock
from lessons.widgets.studio_drafts import DraftTray
from lessons.widgets.studio_publishing import Publishing
from lessons.widgets.studio_questions import Questions

if TYPE_CHECKING:
    from lessons.course.course import Course


class Studio(Personal, Shell):
    """One quiz of a course at a time. Nothing reaches learners before it is published."""

    heading_text = "Quiz Studio"
    invitation = "Run this cell to edit the quizzes of this course."

    _scripts = (*Quiz._scripts[:9], "studio_form.js", "studio_panels.js", "studio.js")
    _styles = (*Quiz._styles, "studio.css")

    quizzes = traitlets.List().tag(packed=True)
    kinds = traitlets.List().tag(packed=True)
    objectives = traitlets.List().tag(packed=True)

    def __init__(self, course: Course, clock: Clock | None = None) -> None:
        self.board = Board(course, clock)
        questions = Questions(self.board)
        self._doing = {
            "open": self._open,
            "state": lambda _question: self.board.state(),
            **questions.doing,
            **Publishing(self.board).doing,
            **DraftTray(self.board, questions).doing,
        }
        super().__init__(
            quizzes=list(course.quizzes()),
            kinds=[[name, blank.words] for name, blank in BLANKS.items()],
            objectives=[[one.identifier, one.sentence] for one in course.objectives],
        )

    def answer(self, question: dict) -> dict:
        """Open a quiz, change, undo, check, publish; or try the item in the preview.

        Raises ValueError and KeyError for what no page of ours can have asked.
        """
        if "ask" in question:
            return self.board.preview.answer(question)
        want = question.get("want")
        doing = self._doing.get(want) if isinstance(want, str) else None
        if doing is None:
            raise ValueError("the Studio does not know this question")
        try:
            return doing(question)
        except ContentErrors as problem:
            return {"error": str(problem.errors[0])}
        except OSError as problem:
            reason = problem.strerror or problem
            return {"error": f"It could not be kept: {reason}. What you typed is on this page."}

    def _open(self, question: dict) -> dict:
        desk = self.board.open(str(question["quiz"]))
        told = ""
        if desk.restored:
            told = "Your work of last time is here again. Learners do not see it yet."
        return self.board.whole(told=told)
