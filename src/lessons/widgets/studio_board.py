"""What the page of the Studio is told of the quiz that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.widgets import studio_content
from lessons.widgets.studio_desk import Clock, Desk
from lessons.widgets.studio_preview import Preview

if TYPE_CHECKING:
    from lessons.course.course import Course
    from lessons.course.quiz_editing import Editing

Reply = dict[str, object]


class Board:
    """The course, its quiz on the desk, the item in the preview, and replies about them."""

    def __init__(self, course: Course, clock: Clock | None = None) -> None:
        self.course, self.preview = course, Preview()
        self._clock, self._desk = clock, None

    def open(self, quiz: str) -> Desk:
        """Put a quiz on the desk. Raises KeyError and ContentErrors as Desk does."""
        self._desk = Desk(self.course, quiz, self._clock)
        return self._desk

    @property
    def desk(self) -> Desk:
        """The open quiz; ValueError when none is."""
        if self._desk is None:
            raise ValueError("open a quiz first")
        return self._desk

    @property
    def editing(self) -> Editing:
        return self.desk.editing

    def number(self, question: dict) -> int:
        """The place of the item that is asked about; ValueError where there is none."""
        number = question["item"]
        if not isinstance(number, int) or not 0 <= number < len(self.editing.pieces):
            raise ValueError("this quiz has no such question")
        return number

    def rows(self) -> list[dict]:
        """All items of the quiz, as its list shows them."""
        faults = studio_content.whole(self.course, self.desk.quiz, self.editing)
        return [
            studio_content.row(self.editing, number, number in faults)
            for number in range(len(self.editing.pieces))
        ]

    def state(self) -> Reply:
        """What can be undone, and whether something waits to be published."""
        return {
            "undo": self.editing.undoable,
            "redo": self.editing.redoable,
            "unpublished": self.desk.unpublished,
            "elsewhere": self.desk.elsewhere,
        }

    def whole(self, **more: object) -> Reply:
        """The state, the list and the versions."""
        versions = [[each.name, each.at] for each in self.desk.versions.all()]
        return self.state() | {"rows": self.rows(), "versions": versions} | more

    def kept(self, **more: object) -> Reply:
        """The same, once the working copy is kept. Raises OSError."""
        self.desk.keep()
        return self.whole(**more)

    def under_the_pen(self, number: int) -> Reply:
        """The item at that place, which goes into the preview: row, faults, card, source."""
        piece = self.editing.pieces[number][1]
        alone, faults = studio_content.lone(self.course, self.desk.quiz, piece.text)
        item = piece.item if alone and piece.item else alone
        self.preview.show(item)
        return self.state() | {
            "number": number,
            "row": studio_content.row(self.editing, number, bool(faults)),
            "faults": faults,
            "card": studio_content.shown(item),
            "source": studio_content.source(self.course, item),
        }
