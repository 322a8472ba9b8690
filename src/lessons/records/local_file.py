"""The learner's own file of responses: an SQLite database that only ever grows."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Engine, create_engine, func, insert, literal, select, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import NullPool

from lessons.records.data_folder import set_aside
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import Recorded
from lessons.records.tables import COLUMNS, METADATA, RESPONSES, SETTINGS

NAME = "answers.sqlite"
# Another notebook may be writing: so long it is waited for.
PATIENCE = 5


class LocalFile:
    """Rows of one learner, who has a name made by chance.

    `notice` says that a damaged file was set aside, and as what. Whatever cannot
    be read or written raises RecordsProblem.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.notice = path, ""
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._open()

    def _open(self) -> None:
        self.engine = _engine(self.path)
        try:
            self._prepare()
        except DatabaseError as problem:
            if not _damaged(problem):
                raise
            other = set_aside(self.path)
            self.notice = (
                f"Your file of answers was damaged. It is kept as {other.name}, "
                "and a new one has been started."
            )
            self._prepare()

    def _prepare(self) -> None:
        with self.engine.begin() as connection:
            state = connection.execute(text("PRAGMA quick_check(1)")).scalar()
            if state != "ok":
                raise DatabaseError("quick_check", None, Exception(f"malformed: {state}"))
            METADATA.create_all(connection)
            SETTINGS.metadata.create_all(connection)
            # Two notebooks may open the file at once: the first name stays.
            connection.execute(
                insert(SETTINGS).prefix_with("OR IGNORE"),
                {"name": "learner", "value": secrets.token_hex(8)},
            )

    @property
    def learner(self) -> str:
        """The name made by chance; another one once all was erased."""
        return self.setting("learner")

    def append(self, rows: Iterable[Recorded]) -> None:
        """Keep these rows, all or none; they are on the disk when this returns."""
        with self._told(), self.engine.begin() as connection:
            for row in rows:
                connection.execute(_append(row))

    def rows(self, course: str = "", after: int = 0, most: int = -1) -> list[Recorded]:
        """In the order in which they were kept: those of a course, or those after a number."""
        query = select(RESPONSES).where(RESPONSES.c.number > after).limit(most)
        if course:
            query = query.where(RESPONSES.c.course == course)
        with self._told(), self.engine.connect() as connection:
            found = connection.execute(query.order_by(RESPONSES.c.number)).mappings()
            return [Recorded(**row) for row in found]

    def setting(self, name: str) -> str:
        """What was noted under that name, or "" for nothing."""
        query = select(SETTINGS.c.value).where(SETTINGS.c.name == name)
        with self._told(), self.engine.connect() as connection:
            return connection.execute(query).scalar() or ""

    def note(self, name: str, value: str) -> None:
        """Note a value under a name, in place of an earlier one."""
        with self._told(), self.engine.begin() as connection:
            statement = insert(SETTINGS).prefix_with("OR REPLACE")
            connection.execute(statement, {"name": name, "value": value})

    def erase(self) -> None:
        """Forget every row and the learner's name; the next row begins a new one."""
        with self._told():
            self.engine.dispose()
            self.path.unlink(missing_ok=True)
            self._open()

    @contextmanager
    def _told(self):
        try:
            yield
        except (DatabaseError, OSError) as problem:
            raise RecordsProblem(_reason(problem, self.path)) from problem


def _engine(path: Path) -> Engine:
    # A connection for each step: notebooks come and go, and no lock outlives its step.
    return create_engine(
        URL.create("sqlite", database=str(path)),
        poolclass=NullPool,
        connect_args={"timeout": PATIENCE},
    )


def _append(row: Recorded):
    """One statement names, counts and writes.

    So two notebooks never share a number, and one that was open while all was
    erased does not bring the old name back.
    """
    learner = select(SETTINGS.c.value).where(SETTINGS.c.name == "learner").scalar_subquery()
    own = RESPONSES.c.learner == learner
    count = select(func.coalesce(func.max(RESPONSES.c.number), 0) + 1).where(own)
    given = {"learner": learner, "number": count.scalar_subquery()}
    values = row.row()
    cells: Sequence = [
        given[name] if name in given else literal(values[name], column.type)
        for name, column in RESPONSES.columns.items()
    ]
    return insert(RESPONSES).from_select(COLUMNS, select(*cells))


def _damaged(problem: DatabaseError) -> bool:
    words = str(problem.orig).casefold()
    return any(sign in words for sign in ("malformed", "not a database", "no such column"))


def _reason(problem: Exception, path: Path) -> str:
    words = str(getattr(problem, "orig", problem)).casefold()
    if isinstance(problem, OperationalError) and "locked" in words:
        why = "another notebook is busy with it. Try again in a moment"
    elif "full" in words or "no space" in words:
        why = "the disk is full. Make room on it, then answer the next question"
    elif "readonly" in words or "read-only" in words or "denied" in words or "unable" in words:
        why = "its folder may not be written to"
    else:
        why = str(getattr(problem, "orig", problem))
    return f"Your answers could not be kept in {path.name}: {why}."
