"""Overtime under the federal rule: hours above 40 in a workweek, at one and a half.

A workweek is seven days in a row that begin on a day the employer has fixed, 168 hours; each one
stands alone, and two weeks are never averaged (29 CFR 778.104-105). What is paid above 40 hours
is the regular rate and half of it again (29 USC 207(a); 29 CFR 778.110). The regular rate is all
pay for the week's work divided by the hours worked, so a bonus that was promised raises it
(29 CFR 778.109, 778.208-209). Time off and holidays are paid, but nobody worked them: they do
not count toward the 40 hours (29 CFR 778.218-219).

Many states ask for more, such as overtime after eight hours a day. This is the federal floor.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

HOURS_IN_A_WORKWEEK = 168
SUNDAY = 7
WEEK_DAYS = 7
HUNDREDTH = Decimal("0.01")


def workweek_of(day: date, begins_on: int = SUNDAY) -> date:
    """Return the first day of the workweek a day belongs to.

    Parameters
    ----------
    day : datetime.date
        Any day.
    begins_on : int, default 7
        Weekday on which the employer's workweek begins, from 1 for Monday to 7 for Sunday.

    Returns
    -------
    datetime.date

    Raises
    ------
    ValueError
        If the weekday is none.

    Examples
    --------
    >>> workweek_of(date(2025, 3, 12))
    datetime.date(2025, 3, 9)
    """
    if begins_on not in range(1, WEEK_DAYS + 1):
        raise ValueError(f"begins_on is {begins_on!r}: expected 1 for Monday to 7 for Sunday")
    return day - timedelta(days=(day.isoweekday() - begins_on) % WEEK_DAYS)


@dataclass(frozen=True)
class WeekPay:
    """The pay of one person for one workweek.

    Parameters
    ----------
    hours : float
        Hours worked, to the hundredth.
    rate : float
        Pay for an hour, in dollars.
    bonus : float, default 0
        Bonus that was promised for the week, in dollars. A gift that nobody promised does not
        belong here (29 CFR 778.211).
    """

    hours: float
    rate: float
    bonus: float = 0.0

    def __post_init__(self) -> None:
        """Refuse what is no week's work."""
        if not 0 <= self.hours <= HOURS_IN_A_WORKWEEK:
            raise ValueError(
                f"hours is {self.hours!r}: expected 0 to {HOURS_IN_A_WORKWEEK}, a workweek"
            )
        for name in ("rate", "bonus"):
            if not 0 <= getattr(self, name) < math.inf:
                raise ValueError(f"{name} is {getattr(self, name)!r}: expected dollars, 0 or more")

    @property
    def overtime_hours(self) -> float:
        """Hours above 40."""
        return float(self._over())

    @property
    def regular_hours(self) -> float:
        """Hours up to 40."""
        return float(_exact(self.hours) - self._over())

    @property
    def regular_rate(self) -> float:
        """All pay for the week's work, by the hour, in dollars; the rate if nobody worked."""
        return float(self._regular_rate())

    @property
    def base_pay(self) -> float:
        """The rate for all hours worked, in dollars."""
        return float(_rounded(_exact(self.rate) * _exact(self.hours)))

    @property
    def premium(self) -> float:
        """What is paid on top for the overtime hours: half the regular rate, in dollars."""
        return float(_rounded(self._regular_rate() * _extra_share() * self._over()))

    @property
    def total(self) -> float:
        """Base pay, bonus and premium, in dollars."""
        return float(_exact(self.base_pay) + _exact(self.bonus) + _exact(self.premium))

    def _over(self) -> Decimal:
        return max(_exact(self.hours) - _weekly_limit(), Decimal(0))

    def _regular_rate(self) -> Decimal:
        if not self.hours:
            return _exact(self.rate)
        hours = _exact(self.hours)
        return (_exact(self.rate) * hours + _exact(self.bonus)) / hours


@cache
def _weekly_limit() -> Decimal:
    return _exact(practice.rule_value("flsa.overtime", "weekly_hours"))


@cache
def _extra_share() -> Decimal:
    return _exact(practice.rule_value("flsa.overtime", "times_rate")) - 1


def _exact(amount: float) -> Decimal:
    # A float read from a table stands for the decimal it was written as.
    return Decimal(repr(float(amount)))


def _rounded(amount: Decimal) -> Decimal:
    return amount.quantize(HUNDREDTH, ROUND_HALF_UP)


def hours_of(minutes: int) -> float:
    """Return minutes as hours to the nearest hundredth, as payrolls count."""
    return float(_rounded(Decimal(int(minutes)) / 60))


def overtime(weeks: Sequence[float]) -> float:
    """Return the overtime hours of some workweeks, each of which stands alone.

    Parameters
    ----------
    weeks : sequence of float
        Hours worked in each workweek.

    Returns
    -------
    float
        Hours.

    Examples
    --------
    >>> overtime([46, 34])
    6.0
    """
    return math.fsum(WeekPay(hours, 0).overtime_hours for hours in weeks)


def missed_by_averaging(weeks: Sequence[float]) -> float:
    """Return the overtime hours that nobody is paid if the weeks are averaged, as none may be.

    Parameters
    ----------
    weeks : sequence of float
        Hours worked in each workweek, such as the two of a pay period.

    Returns
    -------
    float
        Hours.

    Raises
    ------
    ValueError
        If no week is given.

    Notes
    -----
    29 CFR 778.104 forbids it for offices; hospitals and nursing homes may agree on fourteen days
    (29 USC 207(j)).

    Examples
    --------
    >>> missed_by_averaging([46, 34])
    6.0
    >>> missed_by_averaging([46, 42])
    0.0
    """
    if not weeks:
        raise ValueError("weeks is empty: expected the hours of at least one workweek")
    averaged = max(math.fsum(weeks) - len(weeks) * float(_weekly_limit()), 0.0)
    return overtime(weeks) - averaged


def weekly_hours(time_clock: pd.DataFrame, begins_on: int = SUNDAY) -> pd.DataFrame:
    """Add up the time clock by person and workweek.

    Parameters
    ----------
    time_clock : pandas.DataFrame
        The table ``time_clock``: `staff_id`, `date`, `paid_minutes`.
    begins_on : int, default 7
        Weekday on which the workweek begins, from 1 for Monday to 7 for Sunday.

    Returns
    -------
    pandas.DataFrame
        By person and week: `staff_id`, `week_of` (its first day), `minutes`, `hours` and
        `overtime_hours`, both to the hundredth.

    Raises
    ------
    ValueError
        If a column is missing or the weekday is none.
    """
    require(time_clock, ["staff_id", "date", "paid_minutes"], "time_clock")
    weeks = {day: workweek_of(day, begins_on) for day in time_clock["date"].drop_duplicates()}
    sums = (
        time_clock.assign(week_of=time_clock["date"].map(weeks))
        .groupby(["staff_id", "week_of"])["paid_minutes"]
        .sum()
        .rename("minutes")
        .reset_index()
    )
    hours = [hours_of(minutes) for minutes in sums["minutes"]]
    return sums.assign(hours=hours, overtime_hours=[overtime([worked]) for worked in hours])


def pay_by_week(
    time_clock: pd.DataFrame,
    bonuses: pd.DataFrame,
    payroll: pd.DataFrame,
    pay_periods: pd.DataFrame,
) -> pd.DataFrame:
    """Work out the pay of each workweek of the people paid by the hour.

    Parameters
    ----------
    time_clock, bonuses, payroll, pay_periods : pandas.DataFrame
        The practice's tables. The payroll gives nothing but the rate of each period.

    Returns
    -------
    pandas.DataFrame
        By person and week: `staff_id`, `week_of`, `period_id`, `rate`, `bonus`, `hours`,
        `overtime_hours`, `regular_rate`, `premium`. Weeks without a closed payroll are left out.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    import pandas as pd

    require(bonuses, ["staff_id", "week_of", "amount"], "bonuses")
    require(payroll, ["period_id", "staff_id", "hourly_rate"], "payroll")
    require(pay_periods, ["period_id", "starts_on"], "pay_periods")
    second = pay_periods["starts_on"] + pd.Timedelta(days=WEEK_DAYS)
    periods = pd.concat(
        [
            pay_periods[["period_id"]].assign(week_of=starts)
            for starts in (pay_periods["starts_on"], second)
        ]
    )
    promised = bonuses[["staff_id", "week_of", "amount"]].rename(columns={"amount": "bonus"})
    rates = payroll[["period_id", "staff_id", "hourly_rate"]].dropna()
    weeks = (
        weekly_hours(time_clock)
        .merge(periods, on="week_of")
        .merge(rates, on=["period_id", "staff_id"])
        .merge(promised, on=["staff_id", "week_of"], how="left")
        .fillna({"bonus": 0.0})
        .rename(columns={"hourly_rate": "rate"})
    )
    pay = [WeekPay(row.hours, row.rate, row.bonus) for row in weeks.itertuples()]
    columns = ["staff_id", "week_of", "period_id", "rate", "bonus", "hours", "overtime_hours"]
    return weeks[columns].assign(
        regular_rate=[week.regular_rate for week in pay], premium=[week.premium for week in pay]
    )


def against_payroll(weeks: pd.DataFrame, payroll: pd.DataFrame) -> pd.DataFrame:
    """Set the overtime worked out from the clock against the overtime that was paid.

    Parameters
    ----------
    weeks : pandas.DataFrame
        As from :func:`pay_by_week`.
    payroll : pandas.DataFrame
        The table ``payroll``: `period_id`, `staff_id`, `hourly_rate`, `overtime_hours`,
        `overtime_premium`.

    Returns
    -------
    pandas.DataFrame
        The lines that differ by a hundredth of an hour or a cent: `period_id`, `staff_id`,
        `hours_due`, `hours_paid`, `premium_due`, `premium_paid`. None if all is well.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    columns = ["period_id", "staff_id", "hourly_rate", "overtime_hours", "overtime_premium"]
    require(payroll, columns, "payroll")
    due = (
        weeks.groupby(["period_id", "staff_id"])[["overtime_hours", "premium"]]
        .sum()
        .round(2)
        .rename(columns={"overtime_hours": "hours_due", "premium": "premium_due"})
        .reset_index()
    )
    paid = payroll.loc[payroll["hourly_rate"].notna(), columns].rename(
        columns={"overtime_hours": "hours_paid", "overtime_premium": "premium_paid"}
    )
    both = paid.merge(due, on=["period_id", "staff_id"], how="left").fillna(
        {"hours_due": 0.0, "premium_due": 0.0}
    )
    differ = ((both["hours_due"] - both["hours_paid"]).abs() > float(HUNDREDTH) / 2) | (
        (both["premium_due"] - both["premium_paid"]).abs() > float(HUNDREDTH) / 2
    )
    order = ["period_id", "staff_id", "hours_due", "hours_paid", "premium_due", "premium_paid"]
    return both.loc[differ, order].reset_index(drop=True)
