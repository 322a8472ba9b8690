"""security_council.csv: what a council decided, and how one member voted."""

from __future__ import annotations

from lessons.course.cells import NO_DATE, Row
from lessons.course.tables import duplicates, faults, read_rows
from lessons.model.content_error import ContentError
from lessons.model.record import Measure

COLUMNS = (
    "Number", "Kind", "Year", "Month", "Day", "For", "Against", "Abstain", "Trigger",
    "Content", "Sectors", "Member Vote", "Member Position", "Bearing", "Event", "Sources",
)  # fmt: skip
KINDS = ("resolution", "renewal", "veto")

_MOST_VOTES = 100_000


def read(text: str, path: str) -> tuple[tuple[Measure, ...], list[ContentError]]:
    """The measures in the order of the file, and every fault of it."""
    rows, errors = read_rows(text, path, COLUMNS, label="Number")
    measures = tuple(_measure(row) for row in rows)
    return measures, [*errors, *faults(rows), *duplicates(rows, "Number")]


def _measure(row: Row) -> Measure:
    votes_for, votes_against, abstentions = (
        row.whole(column, 0, _MOST_VOTES, required=True) or 0
        for column in ("For", "Against", "Abstain")
    )
    return Measure(
        number=row.text("Number", required=True),
        kind=row.one_of("Kind", KINDS, required=True),
        date=row.date(required=True) or NO_DATE,
        votes_for=votes_for,
        votes_against=votes_against,
        abstentions=abstentions,
        trigger=row.text("Trigger"),
        content=row.text("Content", required=True),
        sectors=row.names("Sectors"),
        member_vote=row.text("Member Vote", required=True),
        member_position=row.text("Member Position"),
        bearing=row.text("Bearing"),
        event=row.text("Event"),
        sources=row.names("Sources", required=True),
        line=row.line,
    )
