"""The learner's view of the question under the pen, which its author may try."""

from __future__ import annotations

from lessons.model.item import Item
from lessons.widgets import quiz_responses
from lessons.widgets.quiz_citations import Citations
from lessons.widgets.quiz_tries import Tries


class Preview:
    """One item at a time, answered as a learner would; nothing of it is recorded."""

    def __init__(self) -> None:
        self.item: Item | None = None
        self._tries = Tries(Citations(), None)

    def show(self, item: Item | None) -> None:
        """Put another item, or another wording of it, in view; earlier tries are gone."""
        self.item = item
        self._tries.restart()

    def answer(self, question: dict) -> dict:
        """What the page's quiz card asks: to score a response, or to explain."""
        item = self.item
        if item is None or question.get("item") != item.identifier:
            return {"note": "This question has just changed. Try it again."}
        if question["ask"] == "explain":
            if not self._tries.count(item):
                return {"note": "Try it first: a wrong guess helps too."}
            self._tries.give_up(item)
            return self._tries.earned(item)
        value, certainty = question.get("value"), question.get("confidence")
        attempt = self._tries.count(item) + 1
        response = quiz_responses.read(item, value, certainty, attempt)
        if not self._tries.submit(item, response):
            return {"note": "Nothing is entered yet."}
        return self._tries.earned(item)
