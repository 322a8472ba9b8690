"""The rows of a CSV file, each with the line on which it begins."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from lessons.course.cells import Row
from lessons.course.naming import nearest, shorten
from lessons.model.content_error import ContentError

_MOST_ROWS = 20_000
_MOST_COLUMNS = 200  # beyond that it is no table of ours: enough has been said


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
    rows: list[Row] = []
    for number, (line, record) in enumerate(records):
        if number >= _MOST_ROWS:
            why = f"it has more than {_MOST_ROWS:,} rows"
            errors.append(ContentError(path, line, "the table", why, "Split it."))
            break
        record += [""] * (len(header) - len(record))
        # A cell below no name is as much too many as one beyond the header.
        names = header + [""] * (len(record) - len(header))
        if any(cell and not name for name, cell in zip(names, record, strict=True)):
            why = (
                f"the row has {len(record)} cells for {len(list(filter(None, header)))} columns"
            )
            mend = 'Put a cell that holds a comma between double quotes: "one, two".'
            errors.append(ContentError(path, line, "this row", why, mend))
            continue
        cells = {name: cell for name, cell in zip(names, record, strict=True) if name}
        rows.append(Row(path, line, label, cells))
    return rows, errors


def _records(
    text: str, path: str, errors: list[ContentError]
) -> Iterator[tuple[int, list[str]]]:
    separator = _separator(text)
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


def _separator(text: str) -> str:
    header = text.lstrip("\n").partition("\n")[0]
    return max(",;\t", key=header.count)


def columns_of(text: str) -> tuple[str, ...]:
    """The names in the first line of a table, as they stand there."""
    _, header = next(_records(text, "", []), (1, []))
    return tuple(header)


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


def faults(rows: Iterable[Row]) -> list[ContentError]:
    """What reading the rows has found, in their order."""
    return [error for row in rows for error in row.errors]


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
