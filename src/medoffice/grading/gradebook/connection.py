"""A connection to nbgrader's database in which one program at a time writes."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from sqlalchemy import Connection, Engine, create_engine, event, text

from medoffice.grading.gradebook.mark_log import LOG, OWN_TABLES

PATIENCE = 60
"""Seconds to wait for another program to finish writing."""


def connect(url: str) -> Engine:
    """Connect to a gradebook, and make our own tables in it if they are not there.

    Parameters
    ----------
    url : str
        Address of the database: SQLite, or PostgreSQL for many graders.

    Returns
    -------
    sqlalchemy.Engine
        On SQLite, each of its transactions writes, and so keeps other writers out from its start.
    """
    if not url.startswith("sqlite"):
        engine = create_engine(url)
    else:
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        # Python's driver begins a transaction at the first change. What was read before it might
        # then be of before somebody else's.
        event.listen(engine, "connect", _begin_nothing)
        event.listen(engine, "begin", _begin_writing)
    with engine.begin() as db:
        if engine.dialect.name == "postgresql":
            # Two programs that open a new gradebook at once would both make the tables.
            db.execute(text("SELECT pg_advisory_xact_lock(hashtext(:table))"), {"table": LOG.name})
        OWN_TABLES.create_all(db)
    return engine


@contextlib.contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """Give a transaction in which nobody else changes what we read."""
    with engine.begin() as db:
        if engine.dialect.name == "postgresql":
            db.execute(text(f"LOCK TABLE {LOG.name} IN SHARE ROW EXCLUSIVE MODE"))
        yield db


def _begin_nothing(connection: object, record: object) -> None:
    connection.isolation_level = None  # type: ignore[attr-defined]


def _begin_writing(db: Connection) -> None:
    db.exec_driver_sql("BEGIN IMMEDIATE")
