"""A quiz in a notebook: one widget, whose keys stay in the kernel until they are earned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import traitlets

from lessons.course.rendering import inline, to_html, to_text
from lessons.model.item import Item
from lessons.model.item import Quiz as Questions
from lessons.model.response import Outcome, Response
from lessons.records.records import Records
from lessons.widgets import quiz_responses, quiz_static
from lessons.widgets.quiz_cards import cards
from lessons.widgets.quiz_citations import Citations
from lessons.widgets.quiz_records import QuizRecords
from lessons.widgets.quiz_tries import CLOSED, Tries
from lessons.widgets.shell import Shell

if TYPE_CHECKING:
    from lessons.course.course import Course


class Quiz(Shell):
    """Questions that are answered in the page and judged in the kernel.

    `citations` serve the feedback; `records` keep what is done, and bring back what
    was done before. `changed` names items that were answered and ask something
    else since. The order in which choices are shown depends
    on `seed`, the item's identifier and the choices' words alone.
    """

    _scripts = (
        "shell.js",
        "quiz_choices.js",
        "quiz_fields.js",
        "quiz_bank.js",
        "quiz_typed.js",
        "quiz_drag.js",
        "quiz_order.js",
        "quiz_feedback.js",
        "quiz_card.js",
        "quiz_summary.js",
        "quiz_steps.js",
        "quiz_keys.js",
        "quiz_memory.js",
        "quiz.js",
    )
    _styles = ("shell.css", "quiz.css")

    title = traitlets.Unicode().tag(packed=True)
    heading = traitlets.Unicode().tag(packed=True)
    introduction = traitlets.Unicode().tag(packed=True)
    cards = traitlets.List().tag(packed=True)
    changed = traitlets.List().tag(packed=True)
    progress = traitlets.Dict().tag(sync=True)
    saved = traitlets.Unicode().tag(sync=True)

    def __init__(
        self,
        quiz: Questions,
        citations: Citations | None = None,
        *,
        seed: int = 0,
        records: QuizRecords | None = None,
        **more: object,
    ) -> None:
        quiz = quiz.for_learners()
        self._quiz, self._seed, self._records = quiz, seed, records
        self._items = {item.identifier: item for item in quiz.items}
        self._tries = Tries(citations or Citations(), records)
        super().__init__(
            title=to_text(quiz.title),
            heading=inline(quiz.title),
            introduction=to_html(quiz.introduction) if quiz.introduction else "",
            cards=cards(quiz, seed),
            changed=records.changed if records else [],
            saved=records.status if records else "",
            progress={
                item.identifier: self._tries.progress(item)
                for item in quiz.items
                if self._tries.count(item)
            },
            **more,
        )

    @classmethod
    def of(cls, course: Course, address: str, *, seed: int = 0) -> Quiz:
        """The quiz of a course at that address. Raises KeyError when there is none."""
        quiz = course.quiz(address)
        kept = partial(Records.of, course.identifier)
        records = QuizRecords(address, quiz.for_learners().items, kept)
        return cls(quiz, Citations.of_course(course, quiz), seed=seed, records=records)

    @property
    def responses(self) -> tuple[tuple[Response, Outcome], ...]:
        """Every scored response with its outcome, oldest first, also before a restart."""
        return tuple(self._tries.responses)

    def answer(self, question: dict) -> dict:
        """Reply to `submit`, `explain`, `recall` and `restart`.

        `{"error": sentence}` for what no page of ours can have asked,
        `{"note": sentence}` for what was asked too early.
        """
        replies = {
            "submit": self._submit,
            "explain": self._explain,
            "recall": self._recall,
            "restart": self._restart,
        }
        asked = question.get("ask") if isinstance(question, dict) else None
        if not isinstance(asked, str) or asked not in replies:
            return {"error": "A quiz does not know this question."}
        try:
            return replies[asked](question)
        except ValueError as error:
            return {"error": f"This could not be read: {error}."}

    def static_html(self) -> str:
        return quiz_static.html(self._quiz, self._seed)

    def static_text(self) -> str:
        return quiz_static.text(self._quiz)

    def _item(self, name: object) -> Item:
        if not isinstance(name, str) or name not in self._items:
            raise ValueError("this quiz has no such question")
        return self._items[name]

    def _submit(self, question: dict) -> dict:
        item, attempt = self._item(question.get("item")), question.get("attempt")
        if isinstance(attempt, bool) or not isinstance(attempt, int) or attempt < 1:
            raise ValueError("the response does not say which try it is")
        tried = self._tries.count(item)
        # A try that came twice, or from a second view of this quiz, counts once.
        if attempt <= tried or self._tries.state(item) in CLOSED:
            return self._tries.earned(item)
        if attempt > tried + 1:
            raise ValueError("the try before this one is missing")
        value, confidence = question.get("value"), question.get("confidence")
        response = quiz_responses.read(item, value, confidence, attempt)
        if not self._tries.submit(item, response):
            return {"note": "Nothing is entered yet."}
        return self._changed(item)

    def _explain(self, question: dict) -> dict:
        item = self._item(question.get("item"))
        if not self._tries.count(item):
            return {"note": "Try it first: a wrong guess helps too."}
        self._tries.give_up(item)
        return self._changed(item)

    def _recall(self, question: dict) -> dict:
        names = question.get("items")
        items = [self._item(name) for name in names] if isinstance(names, list) else []
        return {
            "items": [self._tries.earned(item) for item in items if self._tries.count(item)]
        }

    def _restart(self, _question: dict) -> dict:
        self._tries.restart(self._quiz.items)
        self.progress = {}
        self._tell()
        return {"restarted": True}

    def _changed(self, item: Item) -> dict:
        self.progress = self.progress | {item.identifier: self._tries.progress(item)}
        self._tell()
        return self._tries.earned(item)

    def _tell(self) -> None:
        if self._records:
            self.saved = self._records.status
