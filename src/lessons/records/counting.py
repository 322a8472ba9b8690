"""The counts of a class's answers, made by the database in two passes over its rows."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import (
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    func,
    insert,
    select,
)
from sqlalchemy.exc import DatabaseError
from sqlalchemy.schema import DropTable

from lessons.records.problem import RecordsProblem
from lessons.records.recorded import RESPONDED
from lessons.records.tables import RESPONSES

_ROW = RESPONSES.c
# What each learner has reached in all: only for as long as the counting takes.
_TOTALS = Table(
    "lessons_totals",
    MetaData(),
    Column("learner", String(64), primary_key=True),
    Column("total", Float, nullable=False),
    Column("tried", Integer, nullable=False),
    prefixes=["TEMPORARY"],
)


@dataclass(frozen=True, slots=True)
class Count:
    """First tries at an item that gave one value with one degree of certainty.

    `score` is the sum of their scores. `sums` are n, Σx, Σy, Σxy, Σx² and Σy² of
    the score x and the mean y of the same learner's other items, over those
    learners who have tried another one.
    """

    item: str
    version: str
    objective: str
    confidence: str
    value: str
    learners: int
    score: float
    sums: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many learners have answered, and all counts."""

    learners: int
    counts: tuple[Count, ...]


def tally(engine: Engine, course: str) -> Tally:
    """Count the first tries of a course. Raises RecordsProblem when they cannot be read."""
    with _counting(engine, course) as connection:
        people = connection.execute(select(func.count()).select_from(_TOTALS)).scalar_one()
        return Tally(people, tuple(_counts(connection, course)))


def gradebook(engine: Engine, course: str) -> list[tuple[str, str, int, float]]:
    """For each learner and quiz: items tried, and the sum of the scores at the first try."""
    query = (
        select(_ROW.learner, _ROW.quiz, func.count(), func.sum(_ROW.score))
        .where(*_first(course))
        .group_by(_ROW.learner, _ROW.quiz)
        .order_by(_ROW.learner, _ROW.quiz)
    )
    with _told(engine) as connection:
        found = connection.execute(query)
        return [(who, quiz, tried, float(total)) for who, quiz, tried, total in found]


@contextmanager
def _told(engine: Engine) -> Iterator[Connection]:
    try:
        with engine.connect() as connection:
            yield connection
    except DatabaseError as problem:
        first = str(problem.orig).strip().splitlines()[0]
        raise RecordsProblem(f"The answers could not be read: {first}.") from problem


@contextmanager
def _counting(engine: Engine, course: str) -> Iterator[Connection]:
    """A connection that has the totals of each learner."""
    totals = (
        select(_ROW.learner, func.sum(_ROW.score), func.count())
        .where(*_first(course))
        .group_by(_ROW.learner)
    )
    with _told(engine) as connection:
        _TOTALS.create(connection)
        try:
            connection.execute(insert(_TOTALS).from_select(list(_TOTALS.c), totals))
            yield connection
        finally:
            # A shared connection goes on clean; not every database undoes a table's making.
            connection.rollback()
            connection.execute(DropTable(_TOTALS, if_exists=True))
            connection.commit()


def _counts(connection: Connection, course: str) -> Iterator[Count]:
    others = (_TOTALS.c.total - _ROW.score) / func.nullif(_TOTALS.c.tried - 1, 0)
    rows = (
        select(
            *(_ROW.item, _ROW.version, _ROW.objective, _ROW.confidence, _ROW.value),
            _ROW.score.label("x"),
            others.label("y"),
        )
        .join(_TOTALS, _TOTALS.c.learner == _ROW.learner)
        .where(*_first(course))
        .subquery()
    ).c
    names = (rows.item, rows.version, rows.confidence, rows.value)
    paired = rows.y.is_not(None)
    query = select(
        *names,
        func.min(rows.objective),
        func.count(),
        func.sum(rows.x),
        func.count(rows.y),
        func.sum(rows.x).filter(paired),
        func.sum(rows.y),
        func.sum(rows.x * rows.y),
        func.sum(rows.x * rows.x).filter(paired),
        func.sum(rows.y * rows.y),
    ).group_by(*names)
    for item, version, confidence, value, objective, tried, score, *sums in connection.execute(
        query
    ):
        exact = tuple(float(each or 0) for each in sums)
        yield Count(item, version, objective, confidence, value, tried, float(score), exact)


def _first(course: str) -> tuple:
    """The first try of the first sitting: before any feedback on that item."""
    return (
        _ROW.course == course,
        _ROW.action == RESPONDED,
        _ROW.attempt == 1,
        _ROW.sitting == 1,
        _ROW.score.is_not(None),
    )
