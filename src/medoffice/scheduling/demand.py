"""The work of each hour, the people it asks for, and the people who are there.

No system reports this. It is put together from three: the appointments say who comes and goes, the
telephone says who calls, and the time clock says who is at work. The table ``staffing_demand``
holds the three joined; the functions here build it anew, sum it up by weekday and hour, and show
where the people and the work do not meet.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
WORK = ["calls", "check_ins", "check_outs"]
VIDEO = "TELE"  # a visit at which nobody comes to the desk
ROLES = {
    "front-desk": ("front_desk_needed", "front_desk"),
    "medical-assistant": ("assistants_needed", "assistants"),
}
"""Roles with the columns of ``staffing_demand`` that say how many are needed and how many there."""


@dataclass(frozen=True)
class DeskWork:
    """How long the front desk is busy with each kind of work; all are teaching values.

    Parameters
    ----------
    check_in, check_out, call : float
        Minutes for a patient who comes, one who goes, and a call.
    busy : float
        Share of an hour that a person can be busy without a line forming.
    fewest : int
        People who are at the desk whatever the work, so that nobody is alone.
    """

    check_in: float = 5.0
    check_out: float = 3.0
    call: float = 3.0
    busy: float = 0.85
    fewest: int = 2

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        for name in ("check_in", "check_out", "call"):
            if not 0 <= getattr(self, name) < math.inf:
                raise ValueError(f"{name} is {getattr(self, name)!r}: expected minutes, 0 or more")
        if not 0 < self.busy <= 1:
            raise ValueError(f"busy is {self.busy!r}: expected a share above 0, at most 1")
        if self.fewest < 0:
            raise ValueError(f"fewest is {self.fewest!r}: expected 0 or more people")

    def minutes(self, check_ins: float, check_outs: float, calls: float) -> float:
        """Return the minutes of work that an hour brings."""
        return self.check_in * check_ins + self.check_out * check_outs + self.call * calls

    def people(self, check_ins: float, check_outs: float, calls: float) -> int:
        """Return how many people an hour needs.

        Parameters
        ----------
        check_ins, check_outs, calls : float
            Patients who come and go, and calls, in one hour.

        Returns
        -------
        int
            People: the minutes of work divided by the minutes a person can be busy, rounded up.

        Raises
        ------
        ValueError
            If a count is below 0.

        Examples
        --------
        >>> DeskWork().people(check_ins=10, check_outs=4, calls=18)
        3
        """
        for name, count in (
            ("check_ins", check_ins),
            ("check_outs", check_outs),
            ("calls", calls),
        ):
            if not count >= 0:
                raise ValueError(f"{name} is {count!r}: expected 0 or more")
        # Rounded first: 153 minutes at 85 % are exactly three people, not a hair more.
        exact = round(self.minutes(check_ins, check_outs, calls) / (60 * self.busy), 9)
        return max(math.ceil(exact), self.fewest)


def hourly_work(appointments: pd.DataFrame, phone_calls: pd.DataFrame) -> pd.DataFrame:
    """Count the work of each hour from the records it leaves.

    Parameters
    ----------
    appointments : pandas.DataFrame
        The table ``appointments``: `type_id`, `date`, `arrived`, `ended`. Visits that were not
        completed and visits by video bring nobody to the desk.
    phone_calls : pandas.DataFrame
        The table ``phone_calls``: `date`, `start`, `offered`.

    Returns
    -------
    pandas.DataFrame
        By date and hour: `date`, `hour`, `calls`, `check_ins`, `check_outs`. Hours without any
        work are left out.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    import pandas as pd

    require(appointments, ["type_id", "date", "arrived", "ended"], "appointments")
    require(phone_calls, ["date", "start", "offered"], "phone_calls")
    seen = appointments[appointments["ended"].notna() & (appointments["type_id"] != VIDEO)]
    parts = [
        phone_calls.assign(hour=phone_calls["start"].dt.hour)
        .groupby(["date", "hour"])["offered"]
        .sum()
        .rename("calls")
    ]
    for column, name in (("arrived", "check_ins"), ("ended", "check_outs")):
        parts.append(
            seen.assign(hour=seen[column].dt.hour).groupby(["date", "hour"]).size().rename(name)
        )
    return pd.concat(parts, axis=1).fillna(0).astype(int).sort_index().reset_index()


def clinicians_with_patients(appointments: pd.DataFrame, minutes: int = 60) -> pd.DataFrame:
    """Count the clinicians who have a patient in a room, interval by interval.

    Parameters
    ----------
    appointments : pandas.DataFrame
        The table ``appointments``: `type_id`, `provider_id`, `date`, `roomed`, `ended`.
    minutes : int, default 60
        Minutes of an interval, such as 30; intervals begin at midnight.

    Returns
    -------
    pandas.DataFrame
        By date and time: `date`, `start` (minutes after midnight) and `clinicians` with a
        patient in a room at some time in the interval. Intervals without any are left out.

    Raises
    ------
    ValueError
        If a column is missing, or the interval is not above 0.
    """
    import pandas as pd

    columns = ["type_id", "provider_id", "date", "roomed", "ended"]
    require(appointments, columns, "appointments")
    if not minutes > 0:
        raise ValueError(f"minutes is {minutes!r}: expected a number above 0")
    seen = appointments.loc[
        appointments["ended"].notna() & (appointments["type_id"] != VIDEO), columns
    ]
    interval = pd.Timedelta(minutes=minutes)
    first = (seen["roomed"] - seen["date"]) // interval
    last = (seen["ended"] - seen["date"]) // interval
    seen = seen.assign(at=[range(a, b + 1) for a, b in zip(first, last, strict=True)])
    rooms = seen[["date", "provider_id", "at"]].explode("at").drop_duplicates()
    counts = rooms.groupby(["date", "at"]).size().rename("clinicians").reset_index()
    counts.insert(1, "start", counts.pop("at").astype(int) * minutes)
    return counts


def by_weekday_and_hour(
    staffing_demand: pd.DataFrame,
    first: str | pd.Timestamp | None = None,
    last: str | pd.Timestamp | None = None,
) -> pd.DataFrame:
    """Return the average hour of each weekday: the work, the people needed, the people there.

    Parameters
    ----------
    staffing_demand : pandas.DataFrame
        The table of that name.
    first, last : str or pandas.Timestamp, optional
        First and last day, both included; by default all days.

    Returns
    -------
    pandas.DataFrame
        By `weekday` (Monday first) and `hour`: `days` counted, then the averages of `calls`,
        `check_ins`, `check_outs`, `front_desk_needed`, `front_desk`, `assistants_needed` and
        `assistants`, and for each role the average of people missing, `front_desk_short` and
        `assistants_short`. A day with too many people does not make up for one with too few.

    Raises
    ------
    ValueError
        If a column is missing, or no day lies in the span.
    """
    people = [column for pair in ROLES.values() for column in pair]
    require(staffing_demand, ["date", "hour", *WORK, *people], "staffing_demand")
    table = _span(staffing_demand, first, last)
    table = table.assign(
        weekday=_weekday(table["date"]),
        **{f"{there}_short": short_by(table, role) for role, (_, there) in ROLES.items()},
    )
    short = [f"{there}_short" for _, there in ROLES.values()]
    groups = table.groupby(["weekday", "hour"], observed=True)
    averages = groups[[*WORK, *people, *short]].mean()
    averages.insert(0, "days", groups.size())
    return averages.reset_index()


def short_by(staffing_demand: pd.DataFrame, role: str) -> pd.Series:
    """Return how many people of a role were missing in each hour, 0 if there were enough.

    Parameters
    ----------
    staffing_demand : pandas.DataFrame
        The table of that name.
    role : str
        ``front-desk`` or ``medical-assistant``.

    Returns
    -------
    pandas.Series

    Raises
    ------
    ValueError
        If the role is not one of them, or a column is missing.
    """
    if role not in ROLES:
        raise ValueError(f"role is {role!r}: expected {' or '.join(ROLES)}")
    needed, there = ROLES[role]
    require(staffing_demand, [needed, there], "staffing_demand")
    return (staffing_demand[needed] - staffing_demand[there]).clip(lower=0)


def busiest_hours(
    staffing_demand: pd.DataFrame, work: str = "calls", count: int = 5
) -> pd.DataFrame:
    """Return the busiest hours of the week, on average, the busiest first.

    Parameters
    ----------
    staffing_demand : pandas.DataFrame
        The table of that name.
    work : str, default "calls"
        Column that is counted: ``calls``, ``check_ins`` or ``check_outs``.
    count : int, default 5
        How many hours to give.

    Returns
    -------
    pandas.DataFrame
        `weekday`, `hour` and the average of the column.

    Raises
    ------
    ValueError
        If the column is none of these.
    """
    if work not in WORK:
        raise ValueError(f"work is {work!r}: expected {', '.join(WORK)}")
    hours = by_weekday_and_hour(staffing_demand)[["weekday", "hour", work]]
    return hours.nlargest(count, work).reset_index(drop=True)


def _span(
    table: pd.DataFrame, first: str | pd.Timestamp | None, last: str | pd.Timestamp | None
) -> pd.DataFrame:
    import pandas as pd

    within = table
    if first is not None:
        within = within[within["date"] >= pd.Timestamp(first)]
    if last is not None:
        within = within[within["date"] <= pd.Timestamp(last)]
    if within.empty:
        raise ValueError(f"staffing_demand has no day from {first} to {last}")
    return within


def _weekday(days: pd.Series) -> pd.Series:
    import pandas as pd

    return days.dt.day_name().astype(pd.CategoricalDtype(WEEKDAYS, ordered=True))
