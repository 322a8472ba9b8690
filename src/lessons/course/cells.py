"""One row of a table: what its cells mean, and what is wrong in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lessons.course.naming import IDENTIFIER_MEND, is_identifier, shorten
from lessons.model.content_error import ContentError
from lessons.model.dates import PartialDate

_WHOLE = re.compile(r"-?[0-9]{1,9}")
_DECIMAL = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")

# Stands in a value whose row has failed, and which nobody will see.
NO_DATE = PartialDate(1)


class Row:
    """One row: its first line, its cells by column, and its faults as they are found.

    Each method reads one cell; a fault goes to `errors`, and `failed` is then
    True. A column that the header lacks was reported there, so its cells fail
    without a word.
    """

    def __init__(self, path: str, line: int, label: str, cells: dict[str, str]):
        self.path, self.line, self.cells = path, line, cells
        self.name = f'"{shorten(cells.get(label, ""))}"' if cells.get(label) else "this row"
        self.errors: list[ContentError] = []
        self.failed = False

    def wrong(self, column: str, why: str, mend: str) -> None:
        self.failed = True
        if column in self.cells:
            what = f"{self.name}, {column}"
            self.errors.append(ContentError(self.path, self.line, what, why, mend))

    def text(self, column: str, required: bool = False) -> str:
        cell = self.cells.get(column, "")
        if column not in self.cells:
            self.failed = True
        elif required and not cell:
            self.wrong(column, "the cell is empty", "Fill it in.")
        return cell

    def identifier(self, column: str) -> str:
        cell = self.text(column, required=True)
        if cell and not is_identifier(cell):
            self.wrong(column, f'"{shorten(cell)}" is not an identifier', IDENTIFIER_MEND)
        return cell

    def names(self, column: str, required: bool = False) -> tuple[str, ...]:
        """The members of a list that is separated by semicolons, each once."""
        parts = (part.strip() for part in self.text(column, required).split(";"))
        found = tuple(dict.fromkeys(part for part in parts if part))
        if required and not found and self.cells.get(column):
            self.wrong(column, "the list has no members", "Write at least one name.")
        return found

    def whole(self, column: str, low: int, high: int, required: bool = False) -> int | None:
        cell = self.text(column, required)
        if not cell:
            return None
        if _WHOLE.fullmatch(cell) and low <= int(cell) <= high:
            return int(cell)
        why = f'"{shorten(cell)}" is not a whole number from {low} to {high}'
        self.wrong(column, why, "Correct the number.")
        return None

    def number(
        self, column: str, low: float, high: float, required: bool = False
    ) -> float | None:
        cell = self.text(column, required)
        if not cell:
            return None
        if not _DECIMAL.fullmatch(cell):
            mend = "Write it like 1234.5: a point, no spaces, no thousands marks."
            self.wrong(column, f'"{shorten(cell)}" is not a number', mend)
        elif low <= float(cell) <= high:
            return float(cell)
        else:
            self.wrong(column, f"{cell} is not from {low:g} to {high:g}", "Correct the number.")
        return None

    def one_of(
        self, column: str, allowed: Sequence[str], default: str = "", required: bool = False
    ) -> str:
        cell = self.text(column, required).lower()
        if cell and cell not in allowed:
            mend = f"Write one of: {', '.join(allowed)}."
            self.wrong(column, f'"{shorten(cell)}" is not known here', mend)
        return cell or default

    def date(self, prefix: str = "", required: bool = False) -> PartialDate | None:
        """The date of the columns Year, Month and Day (`prefix` stands before their names)."""
        columns = [prefix + part for part in ("Year", "Month", "Day")]
        before = len(self.errors)
        year = self.whole(columns[0], 1, 9999, required)
        month = self.whole(columns[1], 1, 12)
        day = self.whole(columns[2], 1, 31)
        if len(self.errors) > before:
            return None
        if year is None:
            if not required and (month or day):
                self.wrong(columns[0], "a month or day without its year", "Add the year.")
            return None
        if day and not month:
            self.wrong(columns[1], "a day without its month", "Add the month.")
            return None
        try:
            return PartialDate(year, month, day)
        except ValueError:
            why = f"there is no day {day} in month {month} of {year}"
            self.wrong(columns[2], why, "Correct the date.")
            return None
