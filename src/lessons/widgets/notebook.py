"""The few calls that a notebook makes, such as `timeline` and `quiz`."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.course.course import Course
from lessons.course.location import find_course

if TYPE_CHECKING:
    from lessons.widgets.atlas import AtlasView
    from lessons.widgets.chart import ChartView
    from lessons.widgets.glossary import GlossaryView
    from lessons.widgets.handouts import HandoutsView
    from lessons.widgets.passage import PassageView
    from lessons.widgets.pinning import PinningView
    from lessons.widgets.prediction import PredictionView
    from lessons.widgets.quiz import Quiz
    from lessons.widgets.records_view import RecordsView
    from lessons.widgets.results import ResultsView
    from lessons.widgets.review import Review
    from lessons.widgets.sketch import SketchView
    from lessons.widgets.studio import Studio
    from lessons.widgets.timeline import Timeline
    from lessons.widgets.worksheet import WorksheetView


def course() -> Course:
    """The course of this notebook, read again whenever one of its files has changed."""
    folder = find_course()
    changed = max(path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file())
    return _load(folder, changed)


@lru_cache(maxsize=1)
def _load(folder: Path, _changed: int) -> Course:
    return Course.load(folder)


def timeline(**options: object) -> Timeline:
    """A timeline of the course: `timeline(era="…")`, `timeline(lane="…")`, or all of it."""
    from lessons.widgets.timeline import Timeline

    return Timeline(course(), **options)


def quiz(address: str, seed: int = 0) -> Quiz:
    """The quiz of that name, or one section of it: `quiz("06-lesson#the-veto")`."""
    from lessons.widgets.quiz import Quiz

    return Quiz.of(course(), address, seed=seed)


def review() -> Review:
    """What this learner is about to forget, from all lessons that they have answered."""
    from lessons.widgets.review import Review

    return Review(course())


def records() -> RecordsView:
    """What is kept of this learner on this computer: to see, to hand in, to erase."""
    from lessons.widgets.records_view import RecordsView

    return RecordsView(course())


def results(place: str = "") -> ResultsView:
    """What a class knows, from handed-in files, an SQLite file or a database's address.

    The variable LESSONS_RESULTS names the place where none is given here.
    """
    from lessons.records.gathering import CLASS
    from lessons.widgets.results import ResultsView

    return ResultsView(course(), place or os.environ.get(CLASS, ""))


def studio() -> Studio:
    """The quizzes of the course, to edit, to check and to publish without code."""
    from lessons.widgets.studio import Studio

    return Studio(course())


def chart(identifier: str, **options: object) -> ChartView:
    """A chart that course.toml describes: `chart("trade")`."""
    from lessons.widgets.chart import ChartView

    return ChartView(course(), identifier, **options)


def sketch(identifier: str) -> SketchView:
    """A line to be drawn before it is compared, as course.toml describes it."""
    from lessons.widgets.sketch import SketchView

    return SketchView(course(), identifier)


def prediction(identifier: str) -> PredictionView:
    """A guess to be made before the record is shown, as course.toml describes it."""
    from lessons.widgets.prediction import PredictionView

    return PredictionView(course(), identifier)


def pinning(identifier: str) -> PinningView:
    """Statements to be pinned to a line of time, as course.toml describes them."""
    from lessons.widgets.pinning import PinningView

    return PinningView(course(), identifier)


def worksheet(identifier: str) -> WorksheetView:
    """A sheet to be worked through in writing: a file of the folder `worksheets`."""
    from lessons.widgets.worksheet import WorksheetView

    return WorksheetView(course(), identifier)


def atlas(identifier: str, **options: object) -> AtlasView:
    """A map of where the events happened: a file of the folder `maps`."""
    from lessons.widgets.atlas import AtlasView

    return AtlasView(course(), identifier, **options)


def handouts() -> HandoutsView:
    """Worksheets and keys of every lesson, to print."""
    from lessons.widgets.handouts import HandoutsView

    return HandoutsView(course())


def passage(identifier: str) -> PassageView:
    """A text of the lesson at three levels: a file of the folder `passages`."""
    from lessons.widgets.passage import PassageView

    return PassageView(course(), identifier)


def glossary() -> GlossaryView:
    """The words and names of the course, with their spellings."""
    from lessons.widgets.glossary import GlossaryView

    return GlossaryView(course())
