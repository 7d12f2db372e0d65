"""Wages from a staffing plan: the places of the shift planner, priced at what an hour costs.

An hour at work costs more than its rate, since leave and holidays are paid too: pay of a year is
divided by the hours that were worked for it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice import practice
from medoffice.budgeting.rounding import rounded
from medoffice.practice.money import cents
from medoffice.scheduling.planner import Need

MINUTES = 60


@dataclass(frozen=True)
class Worked:
    """What the people of a role worked and were paid in a year.

    Parameters
    ----------
    hours : fractions.Fraction
        Hours at work.
    pay : int
        Cents of gross pay, with leave and overtime.
    """

    hours: Fraction
    pay: int

    @property
    def an_hour(self) -> Fraction:
        """Cents that an hour at work costs, before taxes and benefits."""
        return self.pay / self.hours


@dataclass(frozen=True)
class Staffed:
    """A role in the plan and in the books.

    Parameters
    ----------
    planned : fractions.Fraction
        Hours a working day that its places take.
    days : int
        Working days of the year.
    worked : Worked
        The year in the books.
    """

    planned: Fraction
    days: int
    worked: Worked

    @property
    def worked_a_day(self) -> Fraction:
        """Hours worked on a working day."""
        return self.worked.hours / self.days

    @property
    def pay(self) -> int:
        """Cents of a year's pay if each place is filled, and nothing else is done."""
        return rounded(self.planned * self.days * self.worked.an_hour)

    @property
    def change(self) -> int:
        """Cents a year that the plan takes above what was paid; below 0 if it takes less."""
        return self.pay - self.worked.pay


def hours_a_day(needs: Iterable[Need]) -> dict[str, Fraction]:
    """Return the hours that the places of each role take on a working day.

    Parameters
    ----------
    needs : iterable of Need
        The places of a shift plan. Those that ask for a certificate, or must be filled above all,
        say more about places that are counted already, and are left out.
    """
    minutes: Counter[str] = Counter()
    days: dict[str, set[date]] = defaultdict(set)
    for need in needs:
        if need.credential is None and not need.vital:
            minutes[need.role] += (need.ends - need.starts) * need.people
            days[need.role].add(need.day)
    return {role: Fraction(minutes[role], MINUTES * len(days[role])) for role in minutes}


def worked(year: int) -> dict[str, Worked]:
    """Return what the practice's hourly staff worked and were paid in a year, by role.

    Parameters
    ----------
    year : int
        The year in which the pay periods were paid.
    """
    periods = {
        row["period_id"] for row in practice.records("pay_periods") if row["paid_on"].year == year
    }
    roles = {row["staff_id"]: row["role"] for row in practice.records("staff")}
    hours: dict[str, Fraction] = defaultdict(Fraction)
    pay: Counter[str] = Counter()
    for row in practice.records("payroll"):
        if row["period_id"] in periods and row["regular_hours"] is not None:
            role = roles[row["staff_id"]]
            hours[role] += Fraction(str(row["regular_hours"]))
            hours[role] += Fraction(str(row["overtime_hours"] or 0))
            pay[role] += cents(row["gross"])
    return {role: Worked(hours[role], pay[role]) for role in hours}


def by_role(needs: Iterable[Need], year: int, days: int) -> dict[str, Staffed]:
    """Return each role of a shift plan beside what it worked in a year.

    Parameters
    ----------
    needs : iterable of Need
        The places of a shift plan.
    year, days : int
        The year in the books, and its working days.

    Raises
    ------
    ValueError
        If a role of the plan was paid no hour in the year.
    """
    paid = worked(year)
    made = {}
    for role, planned in hours_a_day(needs).items():
        if role not in paid:
            raise ValueError(f"nobody was paid by the hour as {role!r} in {year}; expected someone")
        made[role] = Staffed(planned, days, paid[role])
    return made
