"""Drafts from the course's FAQ and record, each beside the passage that it rests on."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from lessons.course import quiz_forms
from lessons.course.quiz_writing import text_of
from lessons.drafting import Knowledge, draft
from lessons.drafting.raw import drafts as raw_drafts
from lessons.model.item import Item
from lessons.widgets import studio_content
from lessons.widgets.studio_board import Board, Reply
from lessons.widgets.studio_questions import Questions


class DraftTray:
    """What no quiz of the course has yet; the author takes what is good."""

    def __init__(self, board: Board, questions: Questions) -> None:
        self._board, self._questions = board, questions
        self.doing: dict[str, Callable[[dict], Reply]] = {
            "drafts": self._waiting,
            "take": self._take,
        }

    @cached_property
    def _drafted(self) -> dict[str, Item]:
        course = self._board.course
        made = draft(course.faq, Knowledge.of(course)).items
        found = (*made, *raw_drafts(course.faq))
        return {item.identifier: item for item in found}

    def _waiting(self, _question: dict) -> Reply:
        pieces = self._board.editing.pieces
        taken = {item.identifier for _, piece in pieces if (item := piece.item)}
        taken |= set(self._board.course.items)
        drafts = [item for item in self._drafted.values() if item.identifier not in taken]
        return {"drafts": [self._shown(item) for item in drafts]}

    def _shown(self, item: Item) -> dict:
        text = text_of(item).split("\n", 1)[1].strip()
        source = studio_content.source(self._board.course, item)
        return {"id": item.identifier, "title": item.title, "text": text, "source": source}

    def _take(self, question: dict) -> Reply:
        item = self._drafted[question["draft"]]
        return self._questions.insert(question, [quiz_forms.read(text_of(item))])
