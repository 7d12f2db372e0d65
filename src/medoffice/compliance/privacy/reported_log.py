"""A reader's own access log: what three questions find that need no other table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from medoffice.billing import report_cells
from medoffice.operations.cleaning.times import read_time
from medoffice.practice.exports import Export, ExportError, match_columns, require_columns

USER, PATIENT, WHEN, TIME, USER_NAME, PATIENT_NAME = (
    "user", "patient", "when", "time", "user_name", "patient_name",
)  # fmt: skip
NEEDED = {USER: "the account", PATIENT: "the patient’s number", WHEN: "the day"}
_NAMES = {
    USER: ("user", "user id", "account", "login", "username", "staff id", "employee id"),
    PATIENT: ("patient", "patient id", "mrn", "chart", "record", "patient number"),
    WHEN: ("date", "day", "access date", "event date"),
    TIME: ("time", "access time", "event time"),
    USER_NAME: ("user name", "name of user", "employee", "staff name", "employee name"),
    PATIENT_NAME: ("patient name", "name of patient"),
}  # fmt: skip


def propose(columns: Sequence[str]) -> dict[str, str | None]:
    """Guess which column holds what; for each role a name in the file, or None."""
    return match_columns(columns, _NAMES)


@dataclass(frozen=True)
class Account:
    """What the log says of one account.

    Parameters
    ----------
    entries, records : int
        Lines, and different patients.
    after_hours, same_surname : int or None
        Lines outside the office's hours, and on people of the user's surname; None without the
        columns for it.
    weekend : int
        Lines on a Saturday or Sunday.
    """

    entries: int
    records: int
    weekend: int
    after_hours: int | None
    same_surname: int | None


def audited(
    export: Export, columns: Mapping[str, str | None], opens: int, closes: int
) -> dict[str, Account]:
    """Audit an access log with one line for each opening of a record.

    Parameters
    ----------
    export : Export
        From :func:`medoffice.practice.exports.read`.
    columns : mapping of str to str or None
        As :func:`propose` gives them.
    opens, closes : int
        Minutes after midnight; a line before or from then on is after hours.

    Returns
    -------
    dict of str to Account
        By account, the one with the most lines that stand out first.

    Raises
    ------
    ExportError
        If a needed column is missing, only one of two names has a column, or a cell cannot be read;
        the message names line, column and value.
    """
    require_columns(columns, NEEDED)
    if bool(columns.get(USER_NAME)) != bool(columns.get(PATIENT_NAME)):
        raise ExportError("Choose a column for both names, the user’s and the patient’s, or none.")
    lines: dict[str, list[tuple[str, bool, bool, bool]]] = defaultdict(list)
    for at, line in enumerate(export.lines):
        cells = {
            role: (export.rows[at][export.columns.index(column)].strip() if column else "")
            for role, column in columns.items()
        }
        for role, what in ((USER, "account"), (PATIENT, "patient’s number")):
            if not cells[role]:
                raise ExportError(f"Line {line} has no {what}: expected one on each line.")
        weekend = report_cells.day(cells[WHEN], line, columns[WHEN]).weekday() >= 5
        late = bool(columns.get(TIME)) and not (
            opens <= _minute(cells[TIME], line, columns[TIME]) < closes
        )
        same = bool(columns.get(USER_NAME)) and surname(cells[USER_NAME]) == surname(
            cells[PATIENT_NAME]
        )
        lines[cells[USER]].append((cells[PATIENT], weekend, late, same))
    timed, named = bool(columns.get(TIME)), bool(columns.get(USER_NAME))
    made = {
        user: Account(
            len(of),
            len({patient for patient, *_ in of}),
            sum(weekend for _, weekend, _, _ in of),
            sum(late for _, _, late, _ in of) if timed else None,
            sum(same for *_, same in of) if named else None,
        )
        for user, of in lines.items()
    }
    return dict(sorted(made.items(), key=lambda pair: (-_stands_out(pair[1]), pair[0])))


def surname(name: str) -> str:
    """Return the surname in ``Ann Lee`` or ``Lee, Ann``, for comparing.

    Examples
    --------
    >>> surname("Lee, Ann") == surname("ann LEE")
    True
    """
    before, comma, _ = name.partition(",")
    return (before if comma else name.rpartition(" ")[2]).strip().casefold()


def _stands_out(account: Account) -> int:
    return account.weekend + (account.after_hours or 0) + (account.same_surname or 0)


def _minute(text: str, line: int, column: str | None) -> int:
    found = read_time(text).minutes
    if found is None:
        raise ExportError(
            f"Line {line}, column “{column}”, holds “{text[:40]}”: expected a time such as 5:30 PM "
            "or 17:30."
        )
    return found
