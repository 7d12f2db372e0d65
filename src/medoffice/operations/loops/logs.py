"""The logs of a practice, read as loops: referrals, and tests with their results."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NoReturn

from medoffice.operations.loops.figures import Loops
from medoffice.operations.loops.limits import ABNORMAL, NORMAL, ROUTINE, TURNAROUND, URGENT, Limits
from medoffice.operations.loops.state import Order, Step, follow
from medoffice.practice import BadCell, Fault, package, records

if TYPE_CHECKING:
    import pandas as pd

Row = Mapping[str, Any]

ORDERED = "ordered_on"
UNKNOWN = "not known yet"
COORDINATOR, CLINICIAN, NURSE = "referral coordinator", "clinician", "nurse lead"
REFERRAL_STEPS = (
    Step("sent", "sent_on", COORDINATOR, "not sent"),
    Step("booked", "booked_for", COORDINATOR, "no visit booked", planned=True),
    Step("seen", "seen_on", COORDINATOR, "not known whether the patient was seen"),
    Step("report", "report_on", COORDINATOR, "no report"),
    Step("closed", "closed_on", CLINICIAN, "report not read", ends_early=True),
)
RESULT_STEPS = (
    Step("resulted", "resulted_on", NURSE, "no result"),
    Step("reviewed", "reviewed_on", CLINICIAN, "result not reviewed"),
    Step("told", "patient_told_on", NURSE, "patient not told"),
)


def referral_loops(
    referrals: pd.DataFrame | Iterable[Row],
    as_of: str | date,
    *,
    routine: Limits = ROUTINE,
    urgent: Limits = URGENT,
    steps: Sequence[Step] = REFERRAL_STEPS,
) -> Loops:
    """Return the state of every referral as of a day.

    Parameters
    ----------
    referrals : pandas.DataFrame or iterable of mapping
        The table ``referrals``: `referral_id`, `specialty`, `urgency`, `ordered_on` and the
        columns of the steps. With a `provider_id`, the clinician is named.
    as_of : str or datetime.date
        The day. What came later is not used, and later orders are left out. The log does not
        say when a visit was booked: for a day before that of the log, a visit counts as booked
        from the day the referral was sent.
    routine, urgent : Limits
        Limits by urgency.
    steps : sequence of Step, default REFERRAL_STEPS
        For a log without some of the columns, the steps it has; the last one closes the loop.

    Returns
    -------
    Loops

    Raises
    ------
    ValueError
        If a column or a limit is missing, or a cell cannot be right; the message names column,
        row (the header is row 1), value, and what was expected.
    """

    def grade(row: Row) -> tuple[str, bool, Limits]:
        is_urgent = row["urgency"] == "urgent"
        return row["urgency"], is_urgent, urgent if is_urgent else routine

    _require_limits(steps, {"routine": routine, "urgent": urgent})
    choices = ("routine", "urgent")
    log = _Log("referrals", "referral_id", "specialty", "urgency", choices, required=True)
    return log.follow(referrals, _day(as_of), steps, grade)


def result_loops(
    results: pd.DataFrame | Iterable[Row],
    as_of: str | date,
    *,
    normal: Limits = NORMAL,
    abnormal: Limits = ABNORMAL,
    turnaround: Mapping[str, int] = TURNAROUND,
    steps: Sequence[Step] = RESULT_STEPS,
) -> Loops:
    """Return the state of every test as of a day: come, reviewed, told.

    Parameters
    ----------
    results : pandas.DataFrame or iterable of mapping
        The table ``results``: `result_id`, `test`, `abnormal` (yes, no or empty), `ordered_on`
        and the columns of the steps. With a `provider_id`, the clinician is named.
    as_of, steps
        As for :func:`referral_loops`; the first step is that the result came. Nobody knows that
        it is abnormal before.
    normal, abnormal : Limits
        Limits by what came; `normal` also while nothing has come.
    turnaround : mapping of str to int, default TURNAROUND
        Days for a result to come, for tests whose limit is not that of the step ``resulted``.

    Returns
    -------
    Loops

    Raises
    ------
    ValueError
        As for :func:`referral_loops`.
    """
    slow = {
        test: (normal.but(resulted=days), abnormal.but(resulted=days))
        for test, days in turnaround.items()
    }

    def grade(row: Row) -> tuple[str, bool, Limits]:
        of_test = slow.get(row["test"], (normal, abnormal))
        came = row["resulted_on"]
        if came is None or came > day or row["abnormal"] is None:
            return UNKNOWN, False, of_test[0]
        is_abnormal = row["abnormal"] == "yes"
        return ("abnormal" if is_abnormal else "normal"), is_abnormal, of_test[is_abnormal]

    day = _day(as_of)
    if steps[0].name != "resulted":
        raise ValueError(f"the first of steps is {steps[0].name!r}: expected 'resulted'")
    _require_limits(steps, {"normal": normal, "abnormal": abnormal})
    log = _Log("results", "result_id", "test", "abnormal", ("yes", "no"), required=False)
    return log.follow(results, day, steps, grade)


class _Log:
    """A log whose rows are loops, and what its cells may hold."""

    def __init__(
        self, name: str, id_: str, what: str, grade: str, choices: Sequence[str], *, required: bool
    ) -> None:
        self.name, self.id, self.what, self.grade = name, id_, what, grade
        self.choices, self.required = choices, required

    def follow(
        self,
        table: pd.DataFrame | Iterable[Row],
        as_of: date,
        steps: Sequence[Step],
        grade: Callable[[Row], tuple[str, bool, Limits]],
    ) -> Loops:
        """Check every row and follow it up to a day."""
        columns = [self.id, self.what, self.grade, ORDERED, *(step.column for step in steps)]
        loops = []
        for number, row in enumerate(_rows(self.name, table, columns), start=2):
            checked = self._checked(number, row, steps)
            if checked[ORDERED] > as_of:
                continue
            word, serious, limits = grade(checked)
            provider = checked.get("provider_id")
            order = Order(
                str(checked[self.id]),
                str(checked[self.what]),
                word,
                serious,
                checked[ORDERED],
                {CLINICIAN: f"{CLINICIAN} {provider}"} if provider else {},
            )
            loops.append(follow(order, steps, checked, limits, as_of))
        return Loops(as_of, tuple(steps), tuple(loops))

    def _checked(self, number: int, row: Row, steps: Sequence[Step]) -> dict[str, Any]:
        """Return a row with plain dates, or refuse the cell that cannot be right."""
        fixed = dict(row)
        for column in (self.id, self.what, self.grade):
            if row[column] is None and (column != self.grade or self.required):
                self._refuse(number, column, "", "a value, not an empty cell")
        if row[self.grade] is not None and row[self.grade] not in self.choices:
            self._refuse(number, self.grade, row[self.grade], f"one of {', '.join(self.choices)}")
        for column in (ORDERED, *(step.column for step in steps)):
            fixed[column] = self._date(number, column, row[column])
        if fixed[ORDERED] is None:
            self._refuse(number, ORDERED, "", "a date, not an empty cell")
        for step in steps:
            if fixed[step.column] is not None and fixed[step.column] < fixed[ORDERED]:
                expected = f"{fixed[ORDERED]} ({ORDERED}) or later"
                self._refuse(number, step.column, fixed[step.column], expected)
        return fixed

    def _date(self, number: int, column: str, value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if value is None or isinstance(value, date):
            return value
        return self._refuse(number, column, value, "a date or an empty cell")

    def _refuse(self, number: int, column: str, value: object, expected: str) -> NoReturn:
        raise BadCell(Fault(self.name, number, column, str(value), expected))


def _day(as_of: str | date) -> date:
    if isinstance(as_of, str):
        try:
            return date.fromisoformat(as_of)
        except ValueError:
            raise ValueError(f"as_of is {as_of!r}: expected a date like 2025-12-31") from None
    return as_of.date() if isinstance(as_of, datetime) else as_of


def _require_limits(steps: Sequence[Step], limits: Mapping[str, Limits]) -> None:
    for name, given in limits.items():
        lacking = [step.name for step in steps if step.name not in given.days]
        if lacking:
            raise ValueError(
                f"{name} has no limit for {', '.join(lacking)}: expected one for each step, "
                f"{', '.join(step.name for step in steps)}"
            )


def _rows(name: str, table: pd.DataFrame | Iterable[Row], columns: Sequence[str]) -> Iterable[Row]:
    """Return a table as rows, with None for an empty cell; refuse it if a column is missing."""
    if hasattr(table, "columns"):
        kept = [column for column in (*columns, "provider_id") if column in table.columns]
        _require_columns(name, table.columns, columns)
        part = table[kept]
        return part.astype(object).where(part.notna(), None).to_dict("records")
    rows = list(table)
    if rows:
        _require_columns(name, list(rows[0]), columns)
    return rows


def _require_columns(name: str, there: Sequence[str], wanted: Sequence[str]) -> None:
    missing = [column for column in wanted if column not in there]
    if missing:
        raise ValueError(
            f"{name} has no column {', '.join(missing)}: expected it beside "
            f"{', '.join(map(str, there))}"
        )


def read_log(name: str) -> list[dict[str, Any]]:
    """Read a log with the standard library alone.

    Parameters
    ----------
    name : str
        ``"referrals"`` or ``"results"``.

    Returns
    -------
    list of dict
        Its rows, with the `provider_id` of the visit at which it was ordered.

    Raises
    ------
    ValueError
        If a cell cannot be right.
    """
    rows = list(records(name))
    wanted = {row["appointment_id"] for row in rows}
    providers = {}
    with package.path("appointments").open(encoding="utf-8", newline="") as file:
        for visit in csv.DictReader(file):
            if visit["appointment_id"] in wanted:
                providers[visit["appointment_id"]] = visit["provider_id"]
    return [{**row, "provider_id": providers[row["appointment_id"]]} for row in rows]
