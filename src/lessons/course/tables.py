"""Rows of a CSV file, each with its line and with what is wrong in its cells."""

from __future__ import annotations

import csv
import difflib
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from lessons.model.content_error import ContentError
from lessons.model.dates import PartialDate

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WHOLE = re.compile(r"-?[0-9]{1,9}")
_MOST_COLUMNS = 200  # beyond that it is no table of ours: enough has been said
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


IDENTIFIER_MEND = "Use small letters, digits and single hyphens, like first-visit."


def is_identifier(text: str) -> bool:
    return _IDENTIFIER.fullmatch(text) is not None


def shorten(text: str, length: int = 50) -> str:
    """A text that fits into a message: one line, cut where it is long."""
    plain = " ".join(text[: 4 * length].split())
    return plain if len(plain) <= length else plain[: length - 1] + "…"


def nearest(name: str, known: Iterable[str]) -> str:
    """`Did you mean "x"?`, or an empty text when nothing known is like it."""
    found = difflib.get_close_matches(name[:80], list(known), n=1)
    return f'Did you mean "{found[0]}"?' if found else ""


def read_rows(
    text: str,
    path: str,
    columns: Sequence[str],
    label: str,
    extra: Callable[[str], bool] = lambda column: False,
) -> tuple[list[Row], list[ContentError]]:
    """The rows under a header that has `columns`, in any order, and others that `extra` takes.

    `label` is the column that names a row in its errors. Rows of empty cells
    are passed over; commas, semicolons and tabs may separate cells.
    """
    errors: list[ContentError] = []
    records = _records(text, path, errors)
    line, header = next(records, (1, []))
    if not header:
        if not errors:
            mend = f"The first line must name the columns: {','.join(columns)}."
            errors.append(ContentError(path, 1, "the table", "it is empty", mend))
        return [], errors
    spelling = {column.casefold(): column for column in columns}
    header = [spelling.get(name.casefold(), name) for name in header]
    errors += _header_errors(header, path, line, columns, extra)
    rows = []
    for line, record in records:
        if any(record[len(header) :]) or any(
            cell for name, cell in zip(header, record, strict=False) if not name
        ):
            why = f"the row has {len(record)} cells for {len([n for n in header if n])} columns"
            mend = 'Put a cell that holds a comma between double quotes: "one, two".'
            errors.append(ContentError(path, line, "this row", why, mend))
            continue
        record += [""] * (len(header) - len(record))
        rows.append(Row(path, line, label, dict(zip(header, record, strict=False))))
    return rows, errors


def _records(
    text: str, path: str, errors: list[ContentError]
) -> Iterator[tuple[int, list[str]]]:
    first = text.lstrip("\n").partition("\n")[0]
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            record = [cell.strip() for cell in next(reader)]
        except StopIteration:
            return
        except csv.Error:
            # Strict reading stops where a quoted cell goes wrong, which may be
            # many lines below the quote that opened it: name both lines.
            why = f"a cell does not end well (it was read as far as line {reader.line_num})"
            mend = 'Close the cell with one quote, and write quotes inside it twice: "".'
            errors.append(ContentError(path, line, "this row", why, mend))
            continue
        if any(record):
            yield line, record


def _header_errors(
    header: list[str],
    path: str,
    line: int,
    columns: Sequence[str],
    extra: Callable[[str], bool],
) -> Iterator[ContentError]:
    for column in columns:
        if column not in header:
            mend = f'Add "{column}" to the first line.'
            yield ContentError(path, line, f"column {column}", "it is missing", mend)
    for name, times in list(Counter(filter(None, header)).items())[:_MOST_COLUMNS]:
        if times > 1:
            mend = "Rename or delete one of them."
            yield ContentError(path, line, f"column {shorten(name)}", "it stands twice", mend)
        if name not in columns and not extra(name):
            mend = nearest(name, columns) or "Delete the column, or correct its name."
            yield ContentError(path, line, f"column {shorten(name)}", "it is not known", mend)


def duplicates(rows: Iterable[Row], *columns: str) -> Iterator[ContentError]:
    """An error for each row that repeats an earlier row in all of `columns`."""
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row.cells.get(column, "") for column in columns)
        if not all(key):
            continue
        if key in first:
            why = f"line {first[key]} has the same {' and '.join(columns)}"
            mend = "Change one of them, or delete the row."
            yield ContentError(row.path, row.line, row.name, why, mend)
        else:
            first[key] = row.line
