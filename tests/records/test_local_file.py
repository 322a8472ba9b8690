"""The learner's own file of responses: nothing acknowledged is lost, whatever happens."""

from __future__ import annotations

import multiprocessing
import random
import sqlite3
import subprocess
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from lessons.records.local_file import LocalFile
from lessons.records.problem import RecordsProblem
from tests.records.test_class_database import row

KILLS = 200
ADDING = """
import sys
from lessons.records.local_file import LocalFile
from tests.records.test_class_database import row
from pathlib import Path
file = LocalFile(Path(sys.argv[1]))
for _ in range(100):
    file.append([row("both")])
"""


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "course" / "answers.sqlite"


def answering(path: Path, told) -> None:
    """Answer one question after another; each is told only after its row is kept."""
    file = LocalFile(path)
    while True:
        sitting = len(file.rows()) + 1
        file.append([row("killed", sitting)])
        told.send(sitting)


def test_no_acknowledged_answer_is_lost_or_doubled_by_a_kill(path):
    """Killed at 200 moments chosen by chance, the file holds each acknowledged row once."""
    chance = random.Random(5)
    acknowledged: list[int] = []
    # A fork starts at once, with all imports done: 200 interpreters would take a minute.
    fork = multiprocessing.get_context("fork")
    for _ in range(KILLS):
        ours, theirs = fork.Pipe(duplex=False)
        process = fork.Process(target=answering, args=(path, theirs))
        process.start()
        theirs.close()
        # A while of answering, then a kill within the next row or between two.
        acknowledged += [ours.recv() for _ in range(chance.randint(1, 6))]
        process.join(chance.random() * 0.004)
        process.kill()
        process.join()
        with suppress(EOFError):
            while True:
                acknowledged.append(ours.recv())
    file = LocalFile(path)
    kept = [each.sitting for each in file.rows()]
    assert file.notice == ""
    assert len(acknowledged) > KILLS
    assert set(acknowledged) <= set(kept)
    assert len(kept) == len(set(kept))
    # What was kept and not acknowledged: at most one row a kill.
    assert len(kept) - len(acknowledged) <= KILLS


def test_two_notebooks_share_one_file(path):
    """Rows of two kernels at once are all kept, under one learner, each with its number."""
    command = [sys.executable, "-c", ADDING, str(path)]
    both = [subprocess.Popen(command) for _ in range(2)]
    assert [each.wait() for each in both] == [0, 0]
    rows = LocalFile(path).rows()
    assert [each.number for each in rows] == list(range(1, 201))
    assert len({each.learner for each in rows}) == 1


@pytest.mark.parametrize("damage", [b"", b"no database at all", None])
def test_a_damaged_file_is_set_aside_and_named(path, damage):
    """It is kept under another name, the learner is told, and a new file begins."""
    LocalFile(path).append([row("c") for _ in range(50)])
    whole = path.read_bytes()
    spoiled = damage * 100 if damage is not None else whole[:5000] + b"\0" * 4000 + whole[9000:]
    path.write_bytes(spoiled)
    file = LocalFile(path)
    file.append([row("c")])
    assert len(file.rows()) == 1
    if damage == b"":  # an empty file is a new database, not a damaged one
        assert file.notice == ""
        return
    (aside,) = path.parent.glob("answers.damaged-*.sqlite")
    assert aside.name in file.notice
    assert aside.read_bytes() == spoiled


def test_a_full_disk_is_told_in_words(path):
    """When the file may not grow, the message says why and what to do; nothing is half kept."""
    file = LocalFile(path)
    file.append([row("c")])
    with sqlite3.connect(path) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    event.listen(
        file.engine,
        "connect",
        lambda raw, _: raw.execute(f"PRAGMA max_page_count={pages}"),
    )
    with pytest.raises(RecordsProblem, match=r"answers\.sqlite: the disk is full\. Make room"):
        for _ in range(200):
            file.append([row("c") for _ in range(20)])
    assert (len(file.rows()) - 1) % 20 == 0


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    """A folder that is no folder is told in words; it is not replaced."""
    (tmp_path / "course").write_text("a file where the folder should be")
    with pytest.raises(RecordsProblem, match="could not be kept"):
        LocalFile(tmp_path / "course" / "answers.sqlite")


def test_erasing_forgets_the_learner_too(path):
    """Nothing of the rows is left in the file, and the next row is of a new learner."""
    file = LocalFile(path)
    file.append([row("quite-a-rare-word")])
    before = file.learner
    file.erase()
    assert file.rows() == []
    assert file.learner != before
    assert b"quite-a-rare-word" not in path.read_bytes()


def test_a_notebook_that_was_open_while_all_was_erased_forgets_the_name(path):
    """Its next row is the first of the new learner: the old name does not come back."""
    here, there = LocalFile(path), LocalFile(path)
    there.append([row("c"), row("c")])
    before = there.learner
    here.erase()
    there.append([row("c")])
    (kept,) = here.rows()
    assert (kept.number, kept.learner) == (1, here.learner)
    assert kept.learner != before


def test_only_the_hour_is_kept():
    """The records do not tell the minute in which somebody answered."""
    assert row("c").at == "2026-03-01T09:00Z"
    assert row("c").time == datetime(2026, 3, 1, 9, tzinfo=UTC)
