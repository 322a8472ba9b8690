"""Whether every objective is practised by an item, and every item practises an objective."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from lessons.course.folder import Reading
from lessons.course.known import Known, line_of
from lessons.model.content_error import ContentError


def check(quizzes: Sequence[Reading], known: Known) -> Iterator[ContentError]:
    """An error for each one without the other; none where objectives or quizzes are faulty.

    A part of a worksheet counts as an item. A course without objectives.md owes
    nothing, and neither does a quiz that is no notebook's, such as a file of drafts.
    """
    objectives = known.readings.get("objectives")
    if objectives is None or objectives.errors:
        return
    practised = {
        part.objective
        for reading in known.by_path.values()
        if reading.kind == "worksheet"
        for sheet in reading.values or ()
        for part in sheet.parts
    }
    for reading in quizzes:
        for item in (item for quiz in reading.values or () for item in quiz.items):
            practised.add(item.objective)
            owing = PurePosixPath(reading.path).stem in known.notebooks.defined
            if owing and not item.objective and not item.draft:
                why = "it names no objective"
                mend = f"Add a line `Objective:` with one of {objectives.path}."
                yield ContentError(reading.path, item.line, f'"{item.title}"', why, mend)
    if any(reading.errors for reading in quizzes):
        return
    lines = objectives.text.split("\n")
    for objective in objectives.values:
        if objective.identifier not in practised:
            why = "no item of a quiz and no part of a worksheet practises it"
            mend = "Write one with the line `Objective:`, or take the objective out."
            what = f'"{objective.identifier}"'
            line = line_of(f"{objective.identifier}:", 1, lines)
            yield ContentError(objectives.path, line, what, why, mend)
