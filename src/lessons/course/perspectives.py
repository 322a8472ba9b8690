"""perspectives.csv: who says what of a contested event."""

from __future__ import annotations

from lessons.course.tables import duplicates, faults, read_rows
from lessons.model.content_error import ContentError
from lessons.model.event import Perspective

COLUMNS = ("Event", "Party", "Statement", "Date", "Source")


def read(text: str, path: str) -> tuple[tuple[Perspective, ...], list[ContentError]]:
    """The statements in the order of the file, and every fault of it."""
    rows, errors = read_rows(text, path, COLUMNS, label="Event")
    perspectives = tuple(
        Perspective(
            event=row.text("Event", required=True),
            party=row.text("Party", required=True),
            statement=row.text("Statement", required=True),
            date=row.text("Date"),
            source=row.text("Source", required=True),
            line=row.line,
        )
        for row in rows
    )
    repeated = duplicates(rows, "Event", "Party", "Statement")
    return perspectives, [*errors, *faults(rows), *repeated]
