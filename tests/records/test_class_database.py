"""The database of a class: what a learner's role may do, and what an outage costs."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from lessons.cli.class_roles import INSTRUCTORS, LEARNERS
from lessons.model.interaction import Choice, ChooseOne
from lessons.model.item import Item
from lessons.records import class_database
from lessons.records.problem import RecordsProblem
from lessons.records.recorded import Recorded
from lessons.records.records import Records

CHOICES = ChooseOne((Choice("Wool", True, "Yes."), Choice("Silk", False, "No.")))
ITEM = Item(identifier="q-1", title="Cargo", prompt="What did they ship?", interaction=CHOICES)


def row(course: str, sitting: int = 1) -> Recorded:
    at = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    return Recorded.of(ITEM, course=course, quiz="01", sitting=sitting, at=at)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


def everything(address: str, statement: str = "SELECT * FROM responses") -> list:
    engine = class_database.connect(address)
    try:
        with engine.begin() as connection:
            found = connection.execute(text(statement))
            return found.all() if found.returns_rows else []
    finally:
        engine.dispose()


@pytest.fixture
def learner(monkeypatch, tmp_path):
    """Opens records as somebody with a data folder of their own."""

    def opened(name: str, course: str, address: str, clock=None) -> Records:
        monkeypatch.setenv("LESSONS_DATA", str(tmp_path / name))
        return Records(course, address, clock or Clock())

    return opened


def test_what_is_kept_reaches_the_class(role, learner):
    """A row is in the learner's file and in the database, under a name made by chance."""
    address = role("ann")
    records = learner("ann", "reach", address)
    records.keep(row("reach"))
    assert records.status == "Saved here and for your class."
    (mine,) = records.rows()
    (theirs,) = everything(address, "SELECT learner, number, item, at FROM responses")
    assert tuple(theirs) == (mine.learner, 1, "q-1", "2026-03-01T09:00Z")


@pytest.mark.parametrize(
    "attempt",
    [
        "SELECT * FROM responses WHERE role = 'ben'",
        "UPDATE responses SET score = 1 WHERE role = 'ben'",
        "UPDATE responses SET score = 1",
        "DELETE FROM responses",
        "TRUNCATE responses",
        "INSERT INTO responses SELECT * FROM responses WHERE role = 'ben'",
        "COPY responses TO STDOUT",
        "ALTER TABLE responses DISABLE ROW LEVEL SECURITY",
        "DROP TABLE responses",
        "DROP POLICY own_rows ON responses",
        "CREATE POLICY mine ON responses USING (true)",
        "GRANT lessons_instructors TO eve",
        "SET ROLE lessons_instructors",
        "SET ROLE ben",
        "SET SESSION AUTHORIZATION ben",
        "ALTER ROLE eve SUPERUSER",
        "ALTER ROLE eve BYPASSRLS",
        "ALTER ROLE ben PASSWORD 'mine'",
        "CREATE VIEW spy AS SELECT * FROM responses",
        "CREATE FUNCTION spy() RETURNS bigint SECURITY DEFINER LANGUAGE sql "
        "AS 'SELECT count(*) FROM responses'",
        "SELECT pg_read_file('PG_VERSION')",
    ],
)
def test_a_learner_never_reaches_the_row_of_another(role, learner, attempt):
    """Whatever a learner's role tries, another's row is neither read nor changed."""
    ben, eve = role("ben"), role("eve")
    learner("ben", "walls", ben).keep(row("walls"))
    learner("eve", "walls", eve).keep(row("walls"))
    before = everything(ben)
    try:
        seen = everything(eve, attempt)
    except DatabaseError:
        seen = []
    assert not [each for each in seen if "ben" in map(str, each)]
    assert before and everything(ben) == before
    assert {each.role for each in everything(eve)} == {"eve"}


def test_a_learner_cannot_add_a_row_for_another(role):
    """The database notes who has sent a row; another's name is refused."""
    role("ben")
    columns = "learner, number, course, quiz, item, version, kind, objective, action, sitting"
    values = "'x', 1, 'c', 'q', 'i', 'v', 'k', '', 'response', 1, 1, 'null', '', '2026', 'ben'"
    statement = f"INSERT INTO responses ({columns}, attempt, value, confidence, at, role)"
    with pytest.raises(DatabaseError, match="row-level security"):
        everything(role("eve"), f"{statement} VALUES ({values})")


def test_an_instructor_reads_the_class_and_changes_nothing(role, learner):
    """An instructor's role sees rows of all, and may not add, change or delete one."""
    for name in ("ann", "ben"):
        learner(name, "class", role(name)).keep(row("class"))
    teacher = role("teacher", INSTRUCTORS)
    found = everything(teacher, "SELECT role FROM responses WHERE course = 'class'")
    assert {each.role for each in found} == {"ann", "ben"}
    for attempt in ("DELETE FROM responses", "UPDATE responses SET score = 0"):
        with pytest.raises(DatabaseError, match="permission denied"):
            everything(teacher, attempt)


def test_nothing_is_lost_or_doubled_when_the_database_goes_away(role, learner, cluster):
    """Thirty learners answer before, during and after an outage: each row arrives once."""
    clock = Clock()
    address = role("school")
    class_ = [learner(f"s{n}", "outage", address, clock) for n in range(30)]

    def each_answers() -> None:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda one: one.keep(row("outage")), class_))

    each_answers()
    cluster.stop()
    try:
        each_answers()
        assert all("It will follow" in one.status for one in class_)
        each_answers()
    finally:
        cluster.start()
    clock.time += timedelta(minutes=1)
    each_answers()
    found = everything(address, "SELECT learner, number FROM responses WHERE course = 'outage'")
    kept = {(mine.learner, mine.number) for one in class_ for mine in one.rows()}
    assert len(kept) == 120
    assert sorted(map(tuple, found)) == sorted(kept)


def test_what_is_answered_after_erasing_reaches_the_class_as_well(role, learner):
    """The new learner's first row is no second copy of the old one's."""
    address = role("forgetful")
    records = learner("forgetful", "erased", address)
    other = learner("forgetful", "erased", address)
    records.keep(row("erased"))
    records.erase()
    other.keep(row("erased"))
    found = everything(address, "SELECT learner FROM responses WHERE course = 'erased'")
    assert len({each.learner for each in found}) == len(found) == 2


def test_a_kernel_waits_once_for_a_database_that_is_away(monkeypatch):
    """All widgets of a kernel share its records, and so the pause after a failure."""
    monkeypatch.setenv("LESSONS_RECORDS", "postgresql+psycopg://a:b@127.0.0.1:1/none")
    first = Records.of("away")
    first.keep(row("away"))
    assert first.waiting
    assert Records.of("away") is first
    monkeypatch.setenv("LESSONS_RECORDS", "")
    assert Records.of("away") is not first


def test_preparing_again_keeps_every_row(cluster, role, learner):
    """An owner may prepare the database of a running class a second time."""
    address = role("steady")
    learner("steady", "again", address).keep(row("again"))
    owner = class_database.connect(cluster.address())
    class_database.prepare(owner, INSTRUCTORS, LEARNERS)
    owner.dispose()
    assert len(everything(address, "SELECT 1 FROM responses WHERE course = 'again'")) == 1


def test_a_batch_that_is_sent_twice_is_there_once(role, learner):
    """When the reply is lost after the rows have arrived, sending again adds nothing."""
    address = role("ann")
    records = learner("twice", "twice", address)
    records.keep(row("twice"), row("twice", 2))
    engine = class_database.connect(address)
    class_database.send(engine, records.rows())
    class_database.send(engine, records.rows())
    engine.dispose()
    found = everything(address, "SELECT number FROM responses WHERE course = 'twice'")
    assert sorted(each.number for each in found) == [1, 2]


def test_an_address_that_is_none_is_told(learner):
    """What cannot be an address is told with the form of one."""
    with pytest.raises(RecordsProblem, match="looks like postgresql"):
        learner("ann", "c", "the school's server")


def test_the_command_prints_addresses_that_work(cluster, learner):
    """A learner's address adds a row, and an instructor's reads it."""
    words = ["--learner", "it's me", "--instructor", "head-teacher"]
    command = [sys.executable, "-m", "lessons", "class-database", cluster.address(), *words]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (_, *own), (_, *head) = (line.split(",", 2) for line in done.stdout.splitlines())
    (variable, pupil), (other, teacher) = own, head
    assert (variable, other) == ("LESSONS_RECORDS", "LESSONS_RESULTS")
    records = learner("me", "command", pupil)
    records.keep(row("command"))
    assert records.status == "Saved here and for your class."
    statement = "SELECT role FROM responses WHERE course = 'command'"
    assert [each.role for each in everything(teacher, statement)] == ["it's me"]


def test_the_command_tells_what_the_database_refuses(role):
    """A learner's own address cannot prepare a class: a sentence, and no traceback."""
    command = [sys.executable, "-m", "lessons", "class-database", role("eve")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert "The database of the class refused" in done.stderr
    assert "Traceback" not in done.stderr
