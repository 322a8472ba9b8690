"""The table of responses: the same in a learner's own file and in the database of a class."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table, Text

METADATA = MetaData()

# A row is never changed. `number` counts a learner's rows, so that a row that is
# sent twice is one row. `role` is who the database says has sent it.
RESPONSES = Table(
    "responses",
    METADATA,
    Column("learner", String(64), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("course", String(120), nullable=False),
    Column("quiz", String(200), nullable=False),
    Column("item", String(120), nullable=False),
    Column("version", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("objective", String(120), nullable=False),
    Column("action", String(16), nullable=False),
    Column("sitting", Integer, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("value", Text, nullable=False),
    Column("confidence", String(16), nullable=False),
    Column("score", Float),
    Column("at", String(20), nullable=False),
    Index("responses_by_item", "course", "item"),
)

# In the learner's own file only: who they are, and how much has been sent on.
SETTINGS = Table(
    "settings",
    MetaData(),
    Column("name", String(200), primary_key=True),
    Column("value", Text, nullable=False),
)

COLUMNS = tuple(column.name for column in RESPONSES.columns)
