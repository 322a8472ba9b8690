"""`[[pinnings]]` of course.toml: statements of a text, and the years that it gives."""

from __future__ import annotations

from lessons.course.toml_table import TomlTable
from lessons.model.pinning import Pinning


def read(table: TomlTable) -> Pinning:
    """The pinning of a table; its faults go to the table's errors."""
    pinning = Pinning(
        identifier=table.identifier("id"),
        title=table.text("title"),
        task=table.text("task"),
        start=table.whole("start"),
        end=table.whole("end"),
        middle=table.whole("middle"),
        statements=table.texts("statements"),
        years=tuple(map(int, table.numbers("years", whole=True))),
        importance=table.whole("importance", 1),
        afterwards=table.text("afterwards"),
        line=table.line,
    )
    table.finish()
    _check(table, pinning)
    return pinning


def _check(table: TomlTable, pinning: Pinning) -> None:
    if not 0 < pinning.start < pinning.middle < pinning.end:
        why = "start, middle and end do not follow each other"
        table.wrong("start", why, "Write three years, the earliest first.")
    if len(pinning.years) != len(pinning.statements):
        why = f"{len(pinning.years)} years, {len(pinning.statements)} statements"
        table.wrong("years", why, "Write one year a statement; 0 where the text gives none.")
    for year in pinning.years:
        if year and not pinning.start <= year <= pinning.end:
            table.wrong("years", f"{year} is not on the line", "Widen the line, or correct it.")
