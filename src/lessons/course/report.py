"""What a check has found: faults, warnings, and drafts that wait for their author."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lessons.course.folder import Reading
from lessons.course.known import line_of
from lessons.model.content_error import ContentError
from lessons.model.item import Item

Errors = tuple[ContentError, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Every fault of what was checked, in the order of their places.

    `warnings` are of items that can still be taken; `drafts` is how many items
    wait for their author, at the `first_draft`, `path:line`, and after it.
    """

    errors: Errors = ()
    warnings: Errors = ()
    drafts: int = 0
    first_draft: str = ""

    @classmethod
    def of(cls, errors: Iterable[ContentError], readings: Iterable[Reading]) -> Report:
        """The errors, and what the items of all quizzes among the files say of themselves."""
        items = [
            (reading, item)
            for reading in readings
            if reading.kind == "quiz"
            for quiz in reading.values or ()
            for item in quiz.items
        ]
        warnings = [_marked(reading, item) for reading, item in items if item.stale]
        drafts = [f"{reading.path}:{item.line}" for reading, item in items if item.draft]
        found = (tuple(sorted(set(faults))) for faults in (errors, warnings))
        return cls(*found, len(drafts), drafts[0] if drafts else "")


def _marked(reading: Reading, item: Item) -> ContentError:
    mend = "Read it beside its source, mend or delete it, then take out the line Stale:."
    line = line_of("Stale:", item.line, reading.text.split("\n"))
    return ContentError(reading.path, line, f'"{item.title}"', item.stale, mend)
