"""What is due today, over all lessons, and a picture of what comes back when."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import traitlets

from lessons.model.item import Quiz as Questions
from lessons.records import review
from lessons.records.problem import RecordsProblem
from lessons.records.records import Records
from lessons.records.review import Return
from lessons.widgets.personal import Personal
from lessons.widgets.quiz import Quiz
from lessons.widgets.quiz_citations import Citations
from lessons.widgets.quiz_records import QuizRecords

if TYPE_CHECKING:
    from datetime import datetime

    from lessons.course.course import Course

# Days from now, and how the picture calls them.
_SPANS = ((0.5, "today"), (1.5, "tomorrow"), (7, "within a week"), (30, "within a month"))


class Review(Personal, Quiz):
    """The items that are due for this learner, and when the others come back.

    `plan` has a row for each span of time: its words and how many items come
    back in it; the last row is of items that were never answered.
    """

    heading_text = "Due today"
    invitation = (
        "Run this cell: it asks what you are about to forget, from the lessons that you "
        "have answered."
    )

    _scripts = (*Quiz._scripts[:-1], "review_plan.js", Quiz._scripts[-1])
    _styles = (*Quiz._styles, "review.css")

    plan = traitlets.List().tag(packed=True)

    def __init__(self, course: Course, opened: Callable[[], Records] | None = None) -> None:
        opened = opened or partial(Records.of, course.identifier)
        problem = ""
        try:
            records = opened()
            known, at = review.returns(records.rows()), records.clock()
        except RecordsProblem as trouble:
            known, at, problem = {}, None, str(trouble)
        items = {name: item for name, (_, item) in course.items.items()}
        known = {name: each for name, each in known.items() if name in items}
        chosen = [items[each.item] for each in review.due(known, at)] if at else []
        quiz = Questions(
            identifier="review",
            title="Due today",
            introduction=problem or _introduction(known, len(chosen), at),
            items=tuple(chosen),
        )
        kept = QuizRecords("review", chosen, opened, afresh=True)
        citations = Citations.of_course(course, quiz)
        super().__init__(quiz, citations, records=kept, plan=_plan(known, at, len(items)))


def _introduction(known: dict[str, Return], count: int, at: datetime) -> str:
    if not known:
        return "You have not answered a question yet. Answer those of a lesson, then come back."
    if count:
        misled = "Those that you were sure of and got wrong come first."
        noun = "question" if count == 1 else "questions"
        return f"{count} {noun} for today. {misled}"
    soonest = min(each.due for each in known.values())
    return f"Nothing is due today. The next question comes back on {soonest:%d %B %Y}."


def _plan(known: dict[str, Return], at: datetime | None, total: int) -> list[list]:
    if at is None or not known:
        return []
    days = [(each.due - at).total_seconds() / 86_400 for each in known.values()]
    rows, before = [], float("-inf")
    for limit, words in (*_SPANS, (float("inf"), "later")):
        rows.append([words, sum(before < each <= limit for each in days)])
        before = limit
    return [*rows, ["not answered yet", total - len(known)]]
