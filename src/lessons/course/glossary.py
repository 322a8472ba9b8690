"""glossary.csv: terms, what they mean, and how they are spelled elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lessons.course.cells import Row
from lessons.course.tables import duplicates, faults, read_rows
from lessons.model.content_error import ContentError
from lessons.model.record import Term

COLUMNS = ("Id", "Term", "Definition", "Aliases", "Sources")

# The header cell itself says the language, so that no course's languages are known here.
_SPELLING = re.compile(r"(?P<system>.+?) ?\[(?P<tag>[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\]")


def read(text: str, path: str) -> tuple[tuple[Term, ...], list[ContentError]]:
    """The terms in the order of the file, and every fault of it.

    A column `Name [tag]` holds spellings: `tag` is a language tag as in HTML.
    """
    rows, errors = read_rows(text, path, COLUMNS, label="Id", extra=_is_spelling)
    terms = tuple(
        Term(
            identifier=row.identifier("Id"),
            term=row.text("Term", required=True),
            definition=row.text("Definition", required=True),
            spellings=tuple(_spellings(row)),
            aliases=row.names("Aliases"),
            sources=row.names("Sources"),
            line=row.line,
        )
        for row in rows
    )
    return terms, [*errors, *faults(rows), *duplicates(rows, "Id")]


def _spellings(row: Row) -> Iterator[tuple[str, str, str]]:
    for column, cell in row.cells.items():
        found = _SPELLING.fullmatch(column)
        if cell and found and column not in COLUMNS:
            yield found["tag"], found["system"], cell


def _is_spelling(column: str) -> bool:
    return _SPELLING.fullmatch(column) is not None
