"""Roles in the database of a class, each with the address that its owner needs."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from lessons.records import class_database
from lessons.records.problem import RecordsProblem

LEARNERS, INSTRUCTORS = "lessons_learners", "lessons_instructors"


def make_roles(
    address: str, learners: Sequence[str], instructors: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Prepare the database at an owner's address; give each role's name and new address.

    A role that is there already gets a new password. Raises RecordsProblem when
    the database cannot be reached or refuses.
    """
    engine = class_database.connect(address)
    groups = [(name, LEARNERS) for name in learners]
    groups += [(name, INSTRUCTORS) for name in instructors]
    try:
        class_database.prepare(engine, INSTRUCTORS, LEARNERS)
        for name, group in groups:
            password = secrets.token_urlsafe(18)
            class_database.add_member(engine, name, password, group)
            own = make_url(address).set(username=name, password=password)
            yield name, own.render_as_string(hide_password=False)
    except DatabaseError as problem:
        first = str(problem.orig).strip().splitlines()[0]
        raise RecordsProblem(f"The database of the class refused: {first}.") from problem
    finally:
        engine.dispose()
