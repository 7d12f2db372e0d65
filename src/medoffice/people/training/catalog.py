"""What people are trained in: who needs it, how soon, how often, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents
from medoffice.practice.months import add_months

PASS = 80
"""Percent of the test at the end of a training: below it, the training is not completed."""
HOURS_OF_A_YEAR = 2_080
"""Paid hours of a full-time year: what a salary is divided by to price an hour."""
FULL_TIME = 1


@dataclass(frozen=True)
class Training:
    """A training and the roles that need it.

    Parameters
    ----------
    number, title : str
        As in the plan.
    minutes : int
        How long it takes.
    repeat_months : int or None
        Months until it is due again; None if once is enough.
    by_law : bool
        Whether the law says when it is due; if not, the practice does.
    rule : str or None
        Id of the rule it rests on.
    required_from : datetime.date or None
        Day from which it has been asked for.
    due_days : mapping of str to int
        For each role that needs it, the days after the first day within which it is due.
    """

    number: str
    title: str
    minutes: int
    repeat_months: int | None
    by_law: bool
    rule: str | None
    required_from: date | None
    due_days: Mapping[str, int]

    def first_due(self, role: str, hired: date) -> date:
        """Return the last day on which somebody new must have it.

        Raises
        ------
        ValueError
            If the role does not need it.
        """
        if role not in self.due_days:
            raise ValueError(
                f"{self.number} is not a training of the role {role!r}; expected one of "
                f"{', '.join(self.due_days)}"
            )
        due = hired + timedelta(days=self.due_days[role])
        return max(due, self.required_from or due)

    def next_due(self, role: str, hired: date, last: date | None) -> date | None:
        """Return the last day on which it must be done again; None if it need not be.

        Parameters
        ----------
        role : str
            The person's role.
        hired : datetime.date
            First day at the practice.
        last : datetime.date or None
            Day of the last completion; None if there is none.
        """
        if last is None:
            return self.first_due(role, hired)
        return add_months(last, self.repeat_months) if self.repeat_months else None


@dataclass(frozen=True)
class Person:
    """Somebody on the staff.

    Parameters
    ----------
    number, name, role : str
        As on the roster.
    hired : datetime.date
        First day at the practice.
    left : datetime.date or None
        Last day; None if still here.
    fte : float
        Share of the normal week.
    exempt : bool
        Whether exempt from overtime.
    hourly : fractions.Fraction
        Cents an hour; of a salary, the year's pay over 2,080 hours.
    """

    number: str
    name: str
    role: str
    hired: date
    left: date | None = None
    fte: float = 1
    exempt: bool = False
    hourly: Fraction = Fraction(0)

    def here(self, day: date) -> bool:
        """Tell whether the person is employed on a day."""
        return self.hired <= day and (self.left is None or day <= self.left)

    def pay(self, minutes: int, *, extra: bool = False) -> Fraction:
        """Return what minutes of the person's time cost, in cents, before payroll taxes.

        Parameters
        ----------
        minutes : int
            Minutes of training, all of them working time.
        extra : bool, default False
            Whether they come on top of the normal week: then somebody who is full-time and not
            exempt is paid one and a half times for them.
        """
        plain = self.hourly * minutes / 60
        if not extra or self.exempt or self.fte < FULL_TIME:
            return plain
        return plain * Fraction(practice.rule_value("flsa.overtime", "times_rate"))


def trainings(
    rows: Iterable[dict[str, Any]] | None = None,
    requirements: Iterable[dict[str, Any]] | None = None,
) -> list[Training]:
    """Return the plan of trainings; that of the practice if no rows are given.

    Raises
    ------
    ValueError
        If a requirement names a training that is not in the plan.
    """
    rows = list(practice.records("trainings") if rows is None else rows)
    if requirements is None:
        requirements = practice.records("training_requirements")
    needed: dict[str, dict[str, int]] = {row["training_id"]: {} for row in rows}
    for row in requirements:
        if row["training_id"] not in needed:
            raise ValueError(
                f"the role {row['role']!r} needs {row['training_id']!r}, which is not in the plan"
            )
        needed[row["training_id"]][row["role"]] = row["due_days"]
    return [
        Training(
            row["training_id"],
            row["title"],
            row["minutes"],
            row["repeat_months"],
            row["basis"] == "law",
            row["rule_id"],
            row["required_from"],
            needed[row["training_id"]],
        )
        for row in rows
    ]


def people(rows: Iterable[dict[str, Any]] | None = None) -> list[Person]:
    """Return everybody on the roster; that of the practice if no rows are given."""
    return [
        Person(
            row["staff_id"],
            row["name"],
            row["role"],
            row["hired_on"],
            row["left_on"],
            row["fte"],
            row["exempt"],
            _hourly(row),
        )
        for row in (practice.records("staff") if rows is None else rows)
    ]


def _hourly(row: dict[str, Any]) -> Fraction:
    if row["annual_salary"] is not None:
        return Fraction(cents(row["annual_salary"]), HOURS_OF_A_YEAR)
    return Fraction(cents(row["hourly_rate"]))


def last_completions(
    rows: Iterable[dict[str, Any]] | None = None, until: date = date.max
) -> dict[tuple[str, str], date]:
    """Return for each person and training the last day on which it was passed.

    Parameters
    ----------
    rows : iterable of dict, optional
        ``staff_id``, ``training_id``, ``completed_on`` and ``score``; left out, the practice's.
        A row without a score counts as passed.
    until : datetime.date, optional
        Rows after this day do not count: on that day nobody knew of them.
    """
    last: dict[tuple[str, str], date] = {}
    for row in practice.records("training_completions") if rows is None else rows:
        score, day = row.get("score"), row["completed_on"]
        if day > until or (score is not None and score < PASS):
            continue
        key = row["staff_id"], row["training_id"]
        last[key] = max(day, last.get(key, day))
    return last
