"""The rows that show how the workbooks work: Willow Bend's team and its average week."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from statistics import mean

from medoffice import practice

MARK = "Sample: type over"
HOURS = range(7, 19)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
# The front desk as it is now began with its newest member.
TEAM_SINCE = datetime.date(2025, 10, 6)
# The Friday before the chapter begins.
UNTIL = datetime.date(2025, 12, 5)
ROLES = {
    "front-desk": "Front desk",
    "medical-assistant": "Medical assistants",
    "nurse-lead": "Nurses",
    "biller": "Billing",
    "referral-coordinator": "Referrals",
}


@dataclass(frozen=True)
class Member:
    """Somebody of the team: the name, the role as people say it, and the usual week.

    Parameters
    ----------
    name, role : str
        Who it is, and the group that can stand in.
    weekdays : tuple of int
        Days of the usual week, from 1 for Monday.
    hours : float
        Paid hours of a usual day.
    fte : float
        Full-time equivalent.
    """

    name: str
    role: str
    weekdays: tuple[int, ...]
    hours: float
    fte: float


def team() -> list[Member]:
    """Return everybody who works at Willow Bend now but the manager, role by role."""
    days: dict[str, dict[int, float]] = {}
    for shift in practice.records("shifts"):
        paid = _hours(shift["starts"], shift["ends"], shift["meal_minutes"])
        days.setdefault(shift["staff_id"], {})[shift["weekday"]] = paid
    members = [
        Member(
            person["name"],
            ROLES[person["role"]],
            tuple(sorted(days[person["staff_id"]])),
            max(days[person["staff_id"]].values()),
            person["fte"],
        )
        for person in practice.records("staff")
        if person["role"] in ROLES and not person["left_on"]
    ]
    order = list(ROLES.values())
    return sorted(members, key=lambda member: order.index(member.role))


def average_week(*columns: str) -> dict[str, dict[tuple[int, int], float]]:
    """Return the mean of each hour of the week in the nine weeks before the chapter begins.

    Parameters
    ----------
    *columns : str
        Columns of the table ``staffing_demand``.

    Returns
    -------
    dict of str to dict
        For each column the mean by (weekday from 1, hour), to one decimal.
    """
    found: dict[str, dict[tuple[int, int], list[float]]] = {column: {} for column in columns}
    for row in practice.records("staffing_demand"):
        if TEAM_SINCE <= row["date"] <= UNTIL:
            at = row["date"].isoweekday(), row["hour"]
            for column in columns:
                found[column].setdefault(at, []).append(row[column])
    return {
        column: {at: round(mean(counts), 1) for at, counts in hours.items()}
        for column, hours in found.items()
    }


def _hours(start: datetime.time, end: datetime.time, meal_minutes: int) -> float:
    minutes = 60 * (end.hour - start.hour) + end.minute - start.minute
    return (minutes - meal_minutes) / 60
