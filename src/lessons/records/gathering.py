"""Answers of a class from wherever they are: handed-in files, an SQLite file, a database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool, StaticPool

from lessons.records import class_database, response_file
from lessons.records.problem import RecordsProblem
from lessons.records.tables import METADATA, RESPONSES

# The variable that names the place of a class's answers.
CLASS = "LESSONS_RESULTS"
# A file of answers is never longer, in bytes.
LARGEST = 20_000_000
# Counting the answers of a large school may take a database so many seconds.
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Gathered:
    """Where the answers now are, and a line on each file that was not simply taken."""

    engine: Engine
    report: tuple[str, ...] = ()


def gather(place: str, course: str) -> Gathered:
    """The answers at a place: a folder, an SQLite file, or a database's address.

    Raises RecordsProblem, saying what to name instead, when there are none.
    """
    if "://" in place:
        return Gathered(_ready(class_database.connect(place, PATIENCE)))
    path = Path(place).expanduser()
    if path.is_dir():
        found = sorted(each for each in path.rglob("*.json") if each.is_file())
        return of_files(((str(each.relative_to(path)), _bytes(each)) for each in found), course)
    if path.is_file():
        return Gathered(_ready(_sqlite(path)))
    why = f"There is no folder and no file {place!r}. Name a folder with files of answers, "
    raise RecordsProblem(why + "an SQLite file, or an address that begins with postgresql://.")


def of_files(files: Iterable[tuple[str, bytes]], course: str) -> Gathered:
    """Handed-in files by name and bytes, each row once; they are kept in memory alone."""
    # A kernel answers its pages from more than one thread, one at a time.
    loose = {"check_same_thread": False}
    engine = create_engine("sqlite://", poolclass=StaticPool, connect_args=loose)
    METADATA.create_all(engine)
    report, seen, count = [], set(), 0
    for name, data in files:
        count += 1
        handed = response_file.read(data, course)
        if handed.problem:
            report.append(f"{name}: not taken, because {handed.problem}.")
            continue
        fresh = [row for row in handed.rows if (row.learner, row.number) not in seen]
        if len(fresh) < len(handed.rows):
            again = len(handed.rows) - len(fresh)
            report.append(
                f"{name}: {again} of its answers were in an earlier file; counted once."
            )
        seen |= {(row.learner, row.number) for row in fresh}
        if fresh:
            class_database.send(engine, fresh)
    if not count:
        raise RecordsProblem("There is no file of answers: their names end in .answers.json.")
    return Gathered(engine, tuple(report))


def _bytes(path: Path) -> bytes:
    if path.stat().st_size > LARGEST:
        return b""
    return path.read_bytes()


def _sqlite(path: Path) -> Engine:
    # Read alone: a teacher looks at the file of a class while the class writes.
    address = f"sqlite:///file:{path.resolve().as_posix()}?mode=ro&uri=true"
    engine = create_engine(address, poolclass=NullPool)
    event.listen(engine, "connect", _roomy)
    return engine


def _roomy(connection, _record) -> None:
    """A million rows are sorted in memory, and read without a copy."""
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -200000")
    connection.execute(f"PRAGMA mmap_size = {2**30}")


def _ready(engine: Engine) -> Engine:
    try:
        if inspect(engine).has_table(RESPONSES.name):
            return engine
    except DatabaseError as problem:
        first = str(problem.orig).strip().splitlines()[0]
        raise RecordsProblem(f"It could not be read: {first}.") from problem
    raise RecordsProblem("It has no table of answers. Is it the right file or database?")
