"""Rows pasted from a spreadsheet, one question each."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from lessons.course.quiz_forms import Form, Row

HEAD = ("Question", "Right answer", "Why it is right", "Wrong answer", "Why it is wrong")
_TITLE_WORDS = 6


def read(text: str, taken: Iterable[str]) -> list[Form]:
    """Forms of the rows: question, right choice, its feedback, then wrong ones in pairs.

    Cells are separated by tabs, as a spreadsheet copies them, or by semicolons
    or commas where there is no tab. A first row that begins with “Question” is
    a head. `taken` are the titles that are there already. A cell is text,
    whatever it begins with.
    """
    lines = text.strip("\r\n")
    counts = {sign: lines.count(sign) for sign in "\t;,"}
    sign = "\t" if counts["\t"] else max(";,", key=counts.__getitem__)
    known = {title.casefold() for title in taken}
    rows = csv.reader(io.StringIO(lines, newline=""), delimiter=sign)
    cells = [[cell.strip() for cell in row] for row in rows]
    cells = [row for row in cells if any(row)]
    if cells and cells[0][0].casefold() == HEAD[0].casefold():
        del cells[0]
    return [_form(row, known) for row in cells]


def _form(cells: list[str], known: set[str]) -> Form:
    prompt, rest = cells[0], cells[1:]
    pairs = [(rest[at], (rest[at + 1 :] or [""])[0]) for at in range(0, len(rest), 2)]
    rows = [
        Row("box", words, number == 0, feedback)
        for number, (words, feedback) in enumerate(pairs)
        if words or feedback
    ]
    return Form(_title(prompt, known), prompt, rows)


def _title(prompt: str, known: set[str]) -> str:
    words = prompt.split()
    short = " ".join(words[:_TITLE_WORDS]).rstrip("?!.,:;").lstrip("#=+-@ ") or "Question"
    title = f"{short} …" if len(words) > _TITLE_WORDS else short
    number, unique = 2, title
    while unique.casefold() in known:
        number, unique = number + 1, f"{title} ({number})"
    known.add(unique.casefold())
    return unique
