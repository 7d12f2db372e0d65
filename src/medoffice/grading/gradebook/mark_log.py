"""The log of marks: every change, when, whose, of which cell, from what to what, and why.

The log is a table in the gradebook's own database, so that a mark and its entry are written
together or not at all. It is only added to: the database refuses to change or delete an entry.
Each entry holds a digest of itself and of the entry before it. Whoever has the database file can
still take the table apart, but then the digests no longer follow from each other, or the newest
one is not the one that an earlier run printed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import (
    DDL,
    Column,
    Connection,
    Double,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    func,
    insert,
    select,
)

OWN_TABLES = MetaData()
"""The tables that are not nbgrader's."""

LATE_PENALTY = ""
"""What stands in place of a cell where the change is of the penalty for the whole submission."""

START = "0" * 64
"""What the first entry follows."""


class Why(StrEnum):
    """Why a mark changed."""

    AUTOGRADED = "autograded"
    REGRADED = "regraded"
    BY_HAND = "by hand"
    OVERRIDE = "override"
    EXTRA_CREDIT = "extra credit"
    SETTLED = "settled after a second marking"
    LATE = "handed in late"
    MORE_TIME = "the time agreed on has changed"
    REMOVED = "submission removed"


class Part(StrEnum):
    """Which part of a mark: the manual one, where there is one, counts in place of the auto one."""

    AUTO = "auto"
    MANUAL = "manual"
    EXTRA = "extra"
    PENALTY = "penalty"


@dataclass(frozen=True)
class Change:
    """One change of one mark.

    Parameters
    ----------
    student, assignment, cell : str
        Whose mark, and its cell's grade id; `LATE_PENALTY` for the penalty of the submission.
    part : Part
        Which part of the mark.
    before, after : float or None
        Points before and after; None where there is no mark.
    why : Why
        The reason.
    by : str
        Who made the change, or the program that ran.
    note : str
        Whatever else is to be remembered.
    at : datetime, optional
        When it was entered, with time zone; by default now.
    number : int
        Its place in the log, from 1; 0 while it is not entered.
    digest : str
        What ties it to the entry before it; empty while it is not entered.
    """

    student: str
    assignment: str
    cell: str
    part: Part
    before: float | None
    after: float | None
    why: Why
    by: str
    note: str = ""
    at: datetime | None = None
    number: int = 0
    digest: str = ""

    def following(self, digest: str) -> str:
        """Return the digest of this entry behind one with another digest."""
        # A database gives 4.0 back where 4 was entered.
        before, after = (None if it is None else float(it) for it in (self.before, self.after))
        said = [
            digest, self.number, _text(self.at), self.student, self.assignment, self.cell,
            self.part, before, after, self.why, self.by, self.note,
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(said).encode()).hexdigest()


LOG = Table(
    "medoffice_mark_log",
    OWN_TABLES,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String(32), nullable=False),
    Column("student", String(128), nullable=False),
    Column("assignment", String(128), nullable=False),
    Column("cell", String(128), nullable=False),
    Column("part", String(16), nullable=False),
    Column("before", Double),
    Column("after", Double),
    Column("why", String(64), nullable=False),
    Column("by", String(128), nullable=False),
    Column("note", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Index("medoffice_mark_log_place", "assignment", "student", "cell", "part"),
)

_REFUSAL = "the mark log is only added to"
for _what in ("UPDATE", "DELETE"):
    event.listen(
        LOG,
        "after_create",
        DDL(
            f"CREATE TRIGGER medoffice_mark_log_no_{_what.lower()} BEFORE {_what} ON "
            f"medoffice_mark_log BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
        ).execute_if(dialect="sqlite"),
    )
event.listen(
    LOG,
    "after_create",
    DDL(
        "CREATE OR REPLACE FUNCTION medoffice_mark_log_kept() RETURNS trigger AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$ LANGUAGE plpgsql; "
        "CREATE TRIGGER medoffice_mark_log_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON "
        "medoffice_mark_log FOR EACH STATEMENT EXECUTE FUNCTION medoffice_mark_log_kept()"
    ).execute_if(dialect="postgresql"),
)


def enter(db: Connection, changes: Iterable[Change]) -> list[Change]:
    """Add changes to the log, in a transaction that no other writer shares.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction.
    changes : iterable of Change
        In the order in which they were made.

    Returns
    -------
    list of Change
        The same, with their numbers and digests.
    """
    number, digest = newest(db)
    entered = []
    for number, change in enumerate(changes, start=number + 1):  # noqa: B020 - counts on from it
        # To the second: the text of it is part of the digest, and a database may cut the rest.
        at = (change.at or datetime.now(UTC)).replace(microsecond=0)
        numbered = replace(change, number=number, at=at)
        digest = numbered.following(digest)
        entered.append(replace(numbered, digest=digest))
    if entered:
        db.execute(insert(LOG), [vars(change) | {"at": _text(change.at)} for change in entered])
    return entered


def newest(db: Connection) -> tuple[int, str]:
    """Return the number and the digest of the newest entry; 0 and `START` if there is none."""
    row = db.execute(select(LOG.c.number, LOG.c.digest).order_by(LOG.c.number.desc()).limit(1))
    return next(((number, digest) for number, digest in row), (0, START))


def read(
    db: Connection,
    assignment: str | None = None,
    student: str | None = None,
    cell: str | None = None,
) -> Iterator[Change]:
    """Go through the log from its first entry, or through what it says of one thing.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the database of the gradebook.
    assignment, student, cell : str, optional
        Only changes of these.
    """
    query = select(LOG).order_by(LOG.c.number)
    asked = {"assignment": assignment, "student": student, "cell": cell}
    for name, value in asked.items():
        if value is not None:
            query = query.where(LOG.c[name] == value)
    for row in db.execute(query).mappings():
        kept = dict(row)
        kept["at"] = datetime.fromisoformat(kept["at"])
        kept["part"], kept["why"] = Part(kept["part"]), Why(kept["why"])
        yield Change(**kept)


def last_known(
    db: Connection, assignment: str, students: Sequence[str] | None = None
) -> dict[tuple[str, str, Part], float | None]:
    """Return what each part of each mark was, by the log's newest entry on it.

    Parameters
    ----------
    db : sqlalchemy.Connection
        To the database of the gradebook.
    assignment : str
        Its slug.
    students : sequence of str, optional
        Only theirs.

    Returns
    -------
    dict
        By student, cell and part.
    """
    place = LOG.c.student, LOG.c.cell, LOG.c.part
    last = select(func.max(LOG.c.number)).where(LOG.c.assignment == assignment).group_by(*place)
    if students is not None:
        last = last.where(LOG.c.student.in_(students))
    rows = db.execute(select(*place, LOG.c.after).where(LOG.c.number.in_(last)))
    return {(student, cell, Part(part)): after for student, cell, part, after in rows}


def broken_at(entries: Iterable[Change]) -> int | None:
    """Find the first entry that does not follow from the one before it.

    Parameters
    ----------
    entries : iterable of Change
        The whole log, as :func:`read` gives it.

    Returns
    -------
    int or None
        The number that should stand there; None if every entry is as it was entered.
    """
    digest = START
    for number, entry in enumerate(entries, start=1):
        if entry.number != number or entry.following(digest) != entry.digest:
            return number
        digest = entry.digest
    return None


def _text(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat() if at else ""
