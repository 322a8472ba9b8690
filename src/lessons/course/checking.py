"""What is wrong with a course, or with one of its files: everything, in plain words."""

from __future__ import annotations

import re
from pathlib import Path

from lessons.course import (
    council,
    glossary,
    perspectives,
    practice,
    series,
    timeline,
    unfinished,
    upkeep,
)
from lessons.course.course import faults, no_course
from lessons.course.folder import (
    OPTIONAL,
    OUTLINE,
    PASSAGES,
    QUIZZES,
    REQUIRED,
    WORKSHEETS,
    Reading,
    quiz_names,
    read_file,
    read_folder,
    read_quiz,
)
from lessons.course.known import Known, line_of
from lessons.course.report import Report
from lessons.course.tables import columns_of
from lessons.course.text import read_text
from lessons.model.content_error import ContentError

Errors = tuple[ContentError, ...]

_COLUMNS = {
    "timeline": timeline.COLUMNS,
    "perspectives": perspectives.COLUMNS,
    "series": series.COLUMNS,
    "council": council.COLUMNS,
    "glossary": glossary.COLUMNS,
}
_ITEM = re.compile(r"^\s*[-*•] \[[xX]\] |^- .* :: |^= ?\d|^Id: q-", re.MULTILINE)
_PART = re.compile(r"^\s*\[\[\s*parts\s*\]\]", re.MULTILINE)
_LEVEL = re.compile(r"^\s*supported\s*=", re.MULTILINE)
_QUESTION = re.compile(r"^##\s.*\?\s*$", re.MULTILINE)


def check(path: Path | str) -> Errors:
    """The errors that `inspect` reports."""
    return inspect(path).errors


def inspect(path: Path | str) -> Report:
    """Check a course folder or one content file.

    A file in a course folder, or one level below it, is checked against that
    course; any other file for its own form. Never raises and writes nothing.
    """
    path = Path(path).absolute()
    if path.is_dir():
        return _course(path)
    folder = _course_of(path)
    name = path.relative_to(folder).as_posix() if folder else path.name
    text, errors = read_text(path, name)
    if errors:
        return Report(tuple(errors))
    kind = kind_of(path, text)
    if not kind:
        mend = (
            f"Check a course folder, {', '.join([*REQUIRED, *OPTIONAL])}, "
            f"faq.md or a file in {QUIZZES}/."
        )
        why = "it is no kind of course content"
        return Report((ContentError(name, 1, "the file", why, mend),))
    reading = read_file(folder or path.parent, name, kind)
    found = (*reading.errors, *unfinished.check(reading))
    if folder:
        readings = read_folder(folder)
        known = Known(folder, readings)
        found = (*faults(reading, known), *_stale(reading, known))
        found += tuple(upkeep.check(reading, folder))
    return Report.of(found, [reading])


def kind_of(path: Path, text: str) -> str:
    """The kind of a content file, by its name or else by what is in it; "" for none."""
    kind = {**REQUIRED, **OPTIONAL}.get(path.name)
    if kind:
        return kind
    if path.suffix == ".csv":
        return _kind_of_table(text)
    if path.suffix == ".toml" and (path.parent.name == WORKSHEETS or _PART.search(text)):
        return "worksheet"
    if path.suffix == ".toml" and (path.parent.name == PASSAGES or _LEVEL.search(text)):
        return "passage"
    if path.suffix == ".geojson":
        return "map"
    if path.suffix == ".md":
        if path.parent.name == QUIZZES:
            return "quiz"
        if path.name.startswith("faq"):
            return "faq"
        if _ITEM.search(text):
            return "quiz"
        return "faq" if _QUESTION.search(text) else ""
    return ""


def _kind_of_table(text: str) -> str:
    """The kind that shares most columns with the table, if those are most of its own."""
    cells = {cell.casefold() for cell in columns_of(text)}
    shares = {
        kind: len(cells & {column.casefold() for column in columns}) / len(columns)
        for kind, columns in _COLUMNS.items()
    }
    best = max(shares, key=shares.__getitem__)
    return best if shares[best] > 0.5 else ""


def _course_of(path: Path) -> Path | None:
    """The course folder that a file stands in or one level below, if any."""
    for folder in path.absolute().parents[:2]:
        if (folder / OUTLINE).is_file():
            return folder
    return None


def _course(folder: Path) -> Report:
    if not (folder / OUTLINE).is_file():
        return Report((no_course(folder),))
    readings = read_folder(folder)
    known = Known(folder, readings)
    errors = [error for reading in readings for error in faults(reading, known)]
    errors += [error for reading in readings for error in upkeep.check(reading, folder)]
    quizzes = [read_quiz(folder, name) for name in quiz_names(folder)]
    for reading in quizzes:
        errors += [*faults(reading, known), *_stale(reading, known)]
        errors += upkeep.check(reading, folder)
    return Report.of([*errors, *practice.check(quizzes, known)], quizzes)


def _stale(reading: Reading, known: Known) -> list[ContentError]:
    """Items whose quoted words have left their source. Such a quiz can still be taken."""
    if reading.kind != "quiz":
        return []
    texts = {path: _plain(source.text) for path, source in known.by_path.items()}
    lines = reading.text.split("\n")
    errors = []
    for item in (item for quiz in reading.values or () for item in quiz.items):
        origin = item.provenance
        if item.stale or item.draft:  # the one warns already, nobody sees the other
            continue
        if origin and origin.path in texts and _plain(origin.quote) not in texts[origin.path]:
            why = f"{origin.path} no longer has the words that it quotes"
            mend = "Read the item again beside its source, then renew the line Quote:."
            line = line_of("Quote:", item.line, lines)
            errors.append(ContentError(reading.path, line, f'"{item.title}"', why, mend))
    return errors


def _plain(text: str) -> str:
    """The words alone: lines may be wrapped, and a table writes its quotes twice."""
    return " ".join(text.replace('""', '"').split())
