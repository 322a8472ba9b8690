"""Roles in the database of a class, each with the address that its owner needs."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence

from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError

from lessons.records import class_database
from lessons.records.gathering import CLASS
from lessons.records.problem import RecordsProblem
from lessons.records.records import ADDRESS

LEARNERS, INSTRUCTORS = "lessons_learners", "lessons_instructors"


def make_roles(
    address: str, learners: Sequence[str], instructors: Sequence[str]
) -> Iterator[tuple[str, str, str]]:
    """Prepare the database at an owner's address; give each role's name, variable and address.

    A role that is there already gets a new password. Raises RecordsProblem when
    the database cannot be reached or refuses.
    """
    engine = class_database.connect(address)
    groups = [(name, LEARNERS, ADDRESS) for name in learners]
    groups += [(name, INSTRUCTORS, CLASS) for name in instructors]
    url = make_url(address)
    if not url.host and "host" not in url.query:
        # By this machine's own socket an owner needs no password; a role has one.
        url = url.set(host="localhost")
    try:
        class_database.prepare(engine, INSTRUCTORS, LEARNERS)
        for name, group, variable in groups:
            password = secrets.token_urlsafe(18)
            class_database.add_member(engine, name, password, group)
            own = url.set(username=name, password=password)
            yield name, variable, own.render_as_string(hide_password=False)
    except DatabaseError as problem:
        first = str(problem.orig).strip().splitlines()[0]
        raise RecordsProblem(f"The database of the class refused: {first}.") from problem
    finally:
        engine.dispose()
