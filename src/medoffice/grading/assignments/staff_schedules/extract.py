"""The data of the assignment `staff-schedules`, taken from the practice's own tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice import practice
from medoffice.scheduling.demand import WEEKDAYS
from medoffice.scheduling.workweek import workweek_of

if TYPE_CHECKING:
    import pandas as pd

AUTUMN = ("2025-09-02", "2025-12-12")
"""First and last day of the hours in the assignment."""

OPEN_HOURS = (8, 16)
"""First and last hour in which the phones are open."""

YEAR = 2025
"""Year of the payroll in the assignment."""

SHORT_WEEKS = ("2025-02-23", "2025-03-22")
"""Two pay periods, with the week in which three people called off in the middle."""

ON_MOST_DAYS = 0.8
"""Share of the days of autumn for which the people needed are enough."""

MONDAY_MORNING = {9: 5, 10: 5, 11: 5}
"""People needed when the callers come: three on the phones, two with patients."""


def tables() -> dict[str, pd.DataFrame]:
    """Make the assignment's tables.

    Returns
    -------
    dict of str to DataFrame
        ``hours``: each open hour of the autumn with its calls, the people the front desk needed
        and those it had. ``payroll``: the hours paid in the year. ``punches``: minutes paid by
        person and day, in the four weeks around the short one. ``need``: the people the front
        desk needs, by weekday and hour.
    """
    hours = _hours()
    return {
        "hours": hours,
        "payroll": _payroll(),
        "punches": _punches(),
        "need": _need(hours),
    }


def _hours() -> pd.DataFrame:
    demand = practice.load("staffing_demand")
    rows = demand[demand["date"].between(*AUTUMN) & demand["hour"].between(*OPEN_HOURS)]
    rows = rows.assign(weekday=rows["date"].dt.day_name())
    return rows[["date", "weekday", "hour", "calls", "front_desk_needed", "front_desk"]]


def _payroll() -> pd.DataFrame:
    payroll, periods = practice.load("payroll"), practice.load("pay_periods")
    staff = practice.load("staff")[["staff_id", "role"]]
    in_year = periods.loc[periods["paid_on"].dt.year == YEAR, "period_id"]
    rows = payroll[payroll["period_id"].isin(in_year) & payroll["hourly_rate"].notna()]
    hours = ["regular_hours", "overtime_hours", "time_off_hours", "holiday_hours"]
    return rows.merge(staff, on="staff_id")[["period_id", "staff_id", "role", *hours]]


def _punches() -> pd.DataFrame:
    clock, staff = practice.load("time_clock"), practice.load("staff")[["staff_id", "name"]]
    rows = clock[clock["date"].between(*SHORT_WEEKS)].merge(staff, on="staff_id")
    rows = rows.assign(week_of=[workweek_of(day) for day in rows["date"]])
    return rows[["staff_id", "name", "date", "week_of", "paid_minutes"]]


def _need(hours: pd.DataFrame) -> pd.DataFrame:
    import numpy as np

    needed = hours.groupby(["weekday", "hour"])["front_desk_needed"].quantile(ON_MOST_DAYS)
    need = np.ceil(needed.unstack()).astype(int).loc[WEEKDAYS]
    for hour, people in MONDAY_MORNING.items():
        need.loc[WEEKDAYS[0], hour] = people
    return need.rename_axis(columns=None).reset_index()
