"""A class's database, and items to answer."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from lessons.cli.class_roles import INSTRUCTORS, LEARNERS
from lessons.records import class_database
from tests.records.postgresql import running


@pytest.fixture(scope="session")
def cluster():
    """A real PostgreSQL with the table of responses and its rules.

    Its folder is not pytest's: that is closed to other users whenever a pytest starts.
    """
    with (
        tempfile.TemporaryDirectory(prefix="lessons-records-") as folder,
        running(Path(folder)) as server,
    ):
        owner = class_database.connect(server.address())
        class_database.prepare(owner, INSTRUCTORS, LEARNERS)
        owner.dispose()
        yield server


@pytest.fixture
def role(cluster):
    """Makes a learner's or an instructor's role, and gives its address."""

    def made(name: str, group: str = LEARNERS) -> str:
        owner = class_database.connect(cluster.address())
        class_database.add_member(owner, name, f"secret of '{name}'", group)
        owner.dispose()
        return cluster.address(name, f"secret%20of%20%27{name}%27")

    return made
