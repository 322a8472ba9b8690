"""series.csv: numbers by year, each with its reporter, caveat and source."""

from __future__ import annotations

from lessons.course.tables import duplicates, faults, read_rows
from lessons.model.content_error import ContentError
from lessons.model.record import BASES, Observation

COLUMNS = (
    "Series", "Name", "Reporter", "Year", "Value", "Unit", "Basis", "Caveat", "Source",
)  # fmt: skip

_LARGEST = 1e15


def read(text: str, path: str) -> tuple[tuple[Observation, ...], list[ContentError]]:
    """The observations in the order of the file, and every fault of it."""
    rows, errors = read_rows(text, path, COLUMNS, label="Series")
    observations = tuple(
        Observation(
            series=row.text("Series", required=True),
            name=row.text("Name", required=True),
            reporter=row.text("Reporter"),
            year=row.whole("Year", 1, 9999, required=True) or 0,
            value=row.number("Value", -_LARGEST, _LARGEST, required=True) or 0.0,
            unit=row.text("Unit", required=True),
            basis=row.one_of("Basis", BASES, required=True),
            caveat=row.text("Caveat"),
            source=row.text("Source", required=True),
            line=row.line,
        )
        for row in rows
    )
    repeated = duplicates(rows, "Series", "Reporter", "Year", "Value")
    return observations, [*errors, *faults(rows), *repeated]
