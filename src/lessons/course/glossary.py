"""glossary.csv: terms, what they mean, and how they are spelled elsewhere."""

from __future__ import annotations

import re

from lessons.course.tables import duplicates, read_rows
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
    terms = []
    for row in rows:
        term = Term(
            identifier=row.identifier("Id"),
            term=row.text("Term", required=True),
            definition=row.text("Definition", required=True),
            spellings=tuple(
                (found["tag"], found["system"], cell)
                for column, cell in row.cells.items()
                if cell and column not in COLUMNS and (found := _SPELLING.fullmatch(column))
            ),
            aliases=row.names("Aliases"),
            sources=row.names("Sources"),
            line=row.line,
        )
        errors += row.errors
        if not row.failed:
            terms.append(term)
    errors += duplicates(rows, "Id")
    return tuple(terms), errors


def _is_spelling(column: str) -> bool:
    return _SPELLING.fullmatch(column) is not None
