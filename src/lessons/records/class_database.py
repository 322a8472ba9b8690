"""The database that a class shares: where each learner adds rows and reads only their own."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, create_engine, insert, inspect, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from lessons.records.problem import RecordsProblem
from lessons.records.recorded import Recorded
from lessons.records.tables import METADATA, RESPONSES

# So long a page waits for a database that does not reply.
PATIENCE = 3
_INSERTS = {"postgresql": postgresql.insert, "sqlite": sqlite.insert}

# Row-level security: https://www.postgresql.org/docs/15/ddl-rowsecurity.html
# A row belongs to the role that added it, and the database itself notes which.
_OWNED = (
    "ALTER TABLE responses ADD COLUMN role text NOT NULL DEFAULT current_user",
    "ALTER TABLE responses DROP CONSTRAINT responses_pkey",
    "ALTER TABLE responses ADD CONSTRAINT responses_pkey PRIMARY KEY (role, learner, number)",
)
_RULES = (
    "ALTER TABLE responses ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE responses FORCE ROW LEVEL SECURITY",
    "REVOKE ALL ON responses FROM PUBLIC",
    "DROP POLICY IF EXISTS own_rows ON responses",
    "DROP POLICY IF EXISTS add_own_rows ON responses",
    "DROP POLICY IF EXISTS whole_class ON responses",
    "CREATE POLICY own_rows ON responses FOR SELECT USING (role = current_user)",
    "CREATE POLICY add_own_rows ON responses FOR INSERT WITH CHECK (role = current_user)",
)


def connect(address: str, patience: int = PATIENCE) -> Engine:
    """An engine for the database at that address, as SQLAlchemy writes addresses.

    Nothing is sent yet. A statement may take `patience` seconds. Raises
    RecordsProblem for an address that is none.
    """
    try:
        url = make_url(address)
        options: dict[str, object] = {}
        if url.get_backend_name() == "postgresql":
            options["connect_timeout"] = PATIENCE
            options["options"] = f"-c statement_timeout={patience}s"
        # A connection for each step: hundreds of kernels that each held one would
        # leave none to the others.
        return create_engine(url, connect_args=options, poolclass=NullPool)
    except (ArgumentError, NoSuchModuleError, ImportError, ValueError) as problem:
        why = f"The address of the class's database cannot be read: {problem}. "
        mend = "It looks like postgresql+psycopg://name:password@host/database."
        raise RecordsProblem(why + mend) from problem


def send(engine: Engine, rows: Sequence[Recorded]) -> None:
    """Add these rows, all or none; those that are there already stay as they are.

    Raises RecordsProblem when the database cannot be reached or refuses them.
    """
    statement = _INSERTS.get(engine.dialect.name, insert)(RESPONSES).on_conflict_do_nothing()
    try:
        with engine.begin() as connection:
            connection.execute(statement, [row.row() for row in rows])
    except DatabaseError as problem:
        first = str(problem.orig).strip().splitlines()[0]
        raise RecordsProblem(f"The class's database did not take them: {first}") from problem


def prepare(engine: Engine, instructors: str, learners: str) -> None:
    """Make the table, and say who may do what: roles that hold others, by their names.

    Members of `learners` may add rows and read their own; members of
    `instructors` may read all rows. Nobody may change one. It may be done again.
    """
    with engine.begin() as connection:
        METADATA.create_all(connection)
        if engine.dialect.name != "postgresql":
            return
        columns = {column["name"] for column in inspect(connection).get_columns(RESPONSES.name)}
        for rule in _RULES if "role" in columns else (*_OWNED, *_RULES):
            connection.execute(text(rule))
        for role in (instructors, learners):
            _make_role(connection, role)
        reading, adding = (_quoted(connection, role) for role in (instructors, learners))
        connection.execute(text(f"GRANT SELECT ON responses TO {reading}"))
        connection.execute(text(f"GRANT SELECT, INSERT ON responses TO {adding}"))
        everything = f"CREATE POLICY whole_class ON responses FOR SELECT TO {reading}"
        connection.execute(text(f"{everything} USING (true)"))


def add_member(engine: Engine, role: str, password: str, group: str) -> None:
    """A role for one person, in a group of `prepare`; one that is there gets the password."""
    with engine.begin() as connection:
        _make_role(connection, role)
        name, members = _quoted(connection, role), _quoted(connection, group)
        # A utility statement takes no parameters: the password is quoted as SQL quotes text.
        secret = password.replace("'", "''").replace("%", "%%")
        connection.exec_driver_sql(f"ALTER ROLE {name} LOGIN PASSWORD '{secret}'")
        connection.execute(text(f"GRANT {members} TO {name}"))


def _make_role(connection: Connection, role: str) -> None:
    known = text("SELECT 1 FROM pg_roles WHERE rolname = :role")
    if connection.execute(known, {"role": role}).scalar() is None:
        connection.execute(text(f"CREATE ROLE {_quoted(connection, role)}"))


def _quoted(connection: Connection, role: str) -> str:
    return connection.dialect.identifier_preparer.quote_identifier(role)
