"""series.csv: numbers by year, each with its reporter, caveat and source."""

from __future__ import annotations

from lessons.course.tables import Row, duplicates, read_rows, shorten
from lessons.model.content_error import ContentError
from lessons.model.record import BASES, Observation

COLUMNS = (
    "Series", "Name", "Reporter", "Year", "Value", "Unit", "Basis", "Caveat", "Source",
)  # fmt: skip

_LARGEST = 1e15


def read(text: str, path: str) -> tuple[tuple[Observation, ...], list[ContentError]]:
    """The observations in the order of the file, and every fault of it."""
    rows, errors = read_rows(text, path, COLUMNS, label="Series")
    observations = []
    units: dict[str, Row] = {}
    for row in rows:
        unit = row.text("Unit", required=True)
        first = units.setdefault(row.text("Series"), row)
        if unit and first.text("Unit") not in ("", unit):
            why = f'line {first.line} gives this series in "{shorten(first.text("Unit"))}"'
            row.wrong("Unit", why, "Use one unit, or begin another series.")
        year = row.whole("Year", 1, 9999, required=True)
        value = row.number("Value", -_LARGEST, _LARGEST, required=True)
        texts = {
            name.lower(): row.text(name, required=True)
            for name in ("Series", "Name", "Reporter", "Source")
        }
        basis = row.one_of("Basis", BASES, required=True)
        caveat = row.text("Caveat")
        errors += row.errors
        if not row.failed and year is not None and value is not None:
            observation = Observation(
                year=year,
                value=value,
                unit=unit,
                basis=basis,
                caveat=caveat,
                line=row.line,
                **texts,
            )
            observations.append(observation)
    errors += duplicates(rows, "Series", "Reporter", "Year", "Value")
    return tuple(observations), errors
