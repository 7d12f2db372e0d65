"""From posts to people: full-time equivalents and the relief factor.

A post that must be filled all year takes more than one person, because nobody works all the hours
they are paid for. The relief factor says how much more: hours paid divided by hours worked.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

NORMAL_WEEK = 40.0
PAID_HOURS_A_YEAR = 2080.0
"""Hours a full-time person is paid for in a year: 52 weeks of 40."""


def _above_zero(**values: float) -> None:
    for name, value in values.items():
        if not 0 < value < math.inf:
            raise ValueError(f"{name} is {value!r}: expected a number above 0")


def fte(worked: float, normal: float = NORMAL_WEEK) -> float:
    """Return one person's full-time equivalent.

    Parameters
    ----------
    worked : float
        Hours of the person's week, or any other part of a normal whole, such as 3 of 12 months.
    normal : float, default 40
        What full time is, in the same unit.

    Returns
    -------
    float
        A share of full time. Nobody counts as more than 1, however long they stay.

    Raises
    ------
    ValueError
        If `worked` is below 0 or `normal` not above 0.

    Notes
    -----
    The counting rule of the surveys of the Medical Group Management Association.

    Examples
    --------
    >>> fte(30), fte(3, 12), fte(45)
    (0.75, 0.25, 1.0)
    """
    _above_zero(normal=normal)
    if not 0 <= worked < math.inf:
        raise ValueError(f"worked is {worked!r}: expected hours, 0 or more")
    return min(worked / normal, 1.0)


def relief_factor(time_off_hours: float, paid_hours: float = PAID_HOURS_A_YEAR) -> float:
    """Return how many people must be employed for one to be there.

    Parameters
    ----------
    time_off_hours : float
        Hours that are paid and not worked in a year: vacation, sick days, holidays, training.
    paid_hours : float, default 2080
        All hours that are paid in the year.

    Returns
    -------
    float
        Hours paid divided by hours worked; 1 if nobody is ever away.

    Raises
    ------
    ValueError
        If the hours off are below 0 or not fewer than those paid.

    Notes
    -----
    Some books multiply by 1 + hours off ÷ hours paid instead. That is too little: those who
    come in relief are away at times as well.

    Examples
    --------
    >>> round(relief_factor(80 + 48 + 8 + 80 + 8), 4)
    1.1207
    """
    _above_zero(paid_hours=paid_hours)
    if not 0 <= time_off_hours < paid_hours:
        raise ValueError(
            f"time_off_hours is {time_off_hours!r}: expected 0 or more, and fewer than the "
            f"{paid_hours:g} hours paid"
        )
    return paid_hours / (paid_hours - time_off_hours)


@dataclass(frozen=True)
class Posts:
    """Posts that must be filled, week after week.

    Parameters
    ----------
    positions : float
        People who must be there at a time.
    hours_a_day : float
        Hours of the day for which they must.
    days_a_week : float
        Days of the week.
    """

    positions: float
    hours_a_day: float
    days_a_week: float

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        _above_zero(
            positions=self.positions, hours_a_day=self.hours_a_day, days_a_week=self.days_a_week
        )
        for name, most in (("hours_a_day", 24), ("days_a_week", 7)):
            if getattr(self, name) > most:
                raise ValueError(f"{name} is {getattr(self, name)!r}: expected at most {most}")

    @property
    def hours_a_week(self) -> float:
        """Hours to be covered in a week."""
        return self.positions * self.hours_a_day * self.days_a_week

    def fte(self, relief: float = 1.0, normal_week: float = NORMAL_WEEK) -> float:
        """Return the full-time equivalents that keep the posts filled.

        Parameters
        ----------
        relief : float, default 1
            Relief factor; 1 covers the week in which nobody is away.
        normal_week : float, default 40
            Hours of a full-time week.

        Returns
        -------
        float

        Raises
        ------
        ValueError
            If the relief factor is below 1 or the week not above 0.

        Notes
        -----
        Hours to be covered ÷ hours of a full-time week × relief factor. The figure before relief
        already holds the people of each day: it replaces the number of positions and is not
        added to it.

        Examples
        --------
        >>> posts = Posts(24, hours_a_day=8, days_a_week=7)
        >>> round(posts.fte(), 2), round(posts.fte(relief_factor(224)), 2)
        (33.6, 37.66)
        """
        _above_zero(normal_week=normal_week)
        if not 1 <= relief < math.inf:
            raise ValueError(f"relief is {relief!r}: expected a relief factor, 1 or more")
        return self.hours_a_week / normal_week * relief


def relief_by_role(
    payroll: pd.DataFrame, staff: pd.DataFrame, time_off: pd.DataFrame, pay_periods: pd.DataFrame
) -> pd.DataFrame:
    """Measure the relief factor of each role from what was paid.

    Parameters
    ----------
    payroll : pandas.DataFrame
        The table ``payroll``. Salaried people have no hours in it and are left out.
    staff : pandas.DataFrame
        The table ``staff``: `staff_id`, `role`.
    time_off : pandas.DataFrame
        The table ``time_off``: `staff_id`, `date`, `hours`, `paid`.
    pay_periods : pandas.DataFrame
        The table ``pay_periods``: `starts_on`, `ends_on`, `closed`. Time off after the last
        payroll that was run is left out.

    Returns
    -------
    pandas.DataFrame
        By `role`, those with the most hours first: `worked_hours`, `time_off_hours` and
        `holiday_hours` paid, `unpaid_hours` of shifts that nobody worked and nobody was paid
        for, `paid_hours`, and two factors. `relief_factor` is hours paid ÷ hours worked.
        `open_days_factor` is for an office that closes on holidays, when nobody need be there:
        hours that were to be worked on open days ÷ hours worked on them.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    paid = ["regular_hours", "overtime_hours", "time_off_hours", "holiday_hours"]
    require(payroll, ["staff_id", *paid], "payroll")
    require(staff, ["staff_id", "role"], "staff")
    require(time_off, ["staff_id", "date", "hours", "paid"], "time_off")
    require(pay_periods, ["starts_on", "ends_on", "closed"], "pay_periods")
    roles = staff.set_index("staff_id")["role"].astype(str)
    hourly = payroll[payroll["regular_hours"].notna()]
    sums = hourly.groupby(hourly["staff_id"].map(roles).rename("role"))[paid].sum()
    run = pay_periods[pay_periods["closed"]]
    unpaid = time_off[
        ~time_off["paid"] & time_off["date"].between(run["starts_on"].min(), run["ends_on"].max())
    ]
    worked = sums["regular_hours"] + sums["overtime_hours"]
    table = sums[["time_off_hours", "holiday_hours"]].assign(
        worked_hours=worked,
        unpaid_hours=unpaid.groupby(unpaid["staff_id"].map(roles))["hours"].sum(),
        paid_hours=sums.sum(axis=1),
    )
    table = table.fillna({"unpaid_hours": 0.0})
    planned = worked + table["time_off_hours"] + table["unpaid_hours"]
    columns = ["worked_hours", "time_off_hours", "holiday_hours", "unpaid_hours", "paid_hours"]
    return (
        table[columns]
        .assign(relief_factor=table["paid_hours"] / worked, open_days_factor=planned / worked)
        .sort_values("paid_hours", ascending=False)
        .reset_index()
    )
