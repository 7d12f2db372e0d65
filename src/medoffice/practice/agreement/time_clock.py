"""What shifts, time off and the time clock must agree on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Any

from medoffice.practice.agreement.form import Agreement, Complaint, Rows

QUARTER = timedelta(minutes=15)


def employed(person: dict[str, Any], day: date) -> bool:
    """Tell whether someone on the staff list is employed on a day."""
    return person["hired_on"] <= day and (person["left_on"] is None or day <= person["left_on"])


def people(tables: dict[str, Rows]) -> dict[str, dict[str, Any]]:
    """Give the staff list by number."""
    return {row["staff_id"]: row for _, row in tables["staff"]}


def holidays(tables: dict[str, Rows]) -> set[date]:
    """Give the days on which the whole office is closed."""
    return {row["date"] for _, row in tables["closures"] if row["reason"] == "holiday"}


def shift_minutes(shift: dict[str, Any]) -> int:
    """Give the paid minutes of a planned shift."""
    starts, ends = (60 * shift[at].hour + shift[at].minute for at in ("starts", "ends"))
    return ends - starts - shift["meal_minutes"]


def punches_in_order(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the punches of a day follow one another, the meal with both or none."""
    for number, row in tables["time_clock"]:
        if (row["meal_out"] is None) != (row["meal_in"] is None):
            yield number, "meal_in", "a time for a meal that began, and none without one"
            continue
        stamps = ["clock_in", "clock_out"]
        if row["meal_out"]:
            stamps[1:1] = ["meal_out", "meal_in"]
        for before, after in pairwise(stamps):
            if row[after] <= row[before]:
                yield number, after, f"a time after {before}"


def minutes_paid(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that the minutes paid are those between the punches, rounded as the row says."""
    for number, row in tables["time_clock"]:
        start, end = row["clock_in"], row["clock_out"]
        if row["rounding"] == "trimmed":
            start, end = _up(start), _down(end)
        time = end - start
        if row["meal_out"] and row["meal_in"]:
            time -= row["meal_in"] - row["meal_out"]
        minutes = int(time.total_seconds()) // 60
        if row["paid_minutes"] != minutes:
            yield number, "paid_minutes", f"{minutes}, from the punches of the day"


def _down(moment: datetime) -> datetime:
    return moment - (moment - datetime.min) % QUARTER


def _up(moment: datetime) -> datetime:
    return moment + (datetime.min - moment) % QUARTER


def at_work_when_planned(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that hourly staff punch on days of their shift, while employed, not off, not closed."""
    staff, closed = people(tables), holidays(tables)
    shifts = {(row["staff_id"], row["weekday"]) for _, row in tables["shifts"]}
    off = {(row["staff_id"], row["date"]): row["kind"] for _, row in tables["time_off"]}
    for number, row in tables["time_clock"]:
        who, day = row["staff_id"], row["date"]
        if staff[who]["pay_basis"] != "hourly":
            yield number, "staff_id", "someone paid by the hour"
        elif not employed(staff[who], day):
            yield number, "date", "a day on which the person was employed"
        elif day in closed:
            yield number, "date", "a day on which the office was open"
        elif (who, day.isoweekday()) not in shifts:
            yield number, "date", "a weekday of the person's shifts"
        elif (who, day) in off:
            yield number, "date", f"another day; the person was off ({off[who, day]})"


def off_from_a_shift(tables: dict[str, Rows]) -> Iterator[Complaint]:
    """Ask that time off takes a planned shift, all of it, and was asked for in time."""
    staff, closed = people(tables), holidays(tables)
    shifts = {(row["staff_id"], row["weekday"]): row for _, row in tables["shifts"]}
    for number, row in tables["time_off"]:
        day, shift = row["date"], shifts.get((row["staff_id"], row["date"].isoweekday()))
        if shift is None or day in closed or not employed(staff[row["staff_id"]], day):
            yield number, "date", "a day on which the person was to work"
        elif round(60 * row["hours"]) != shift_minutes(shift):
            yield number, "hours", f"{shift_minutes(shift) / 60:g}, the hours of the shift"
        if row["kind"] == "call-off" and row["requested_on"] != day:
            yield number, "requested_on", "the day itself for a call-off"
        elif row["requested_on"] > day:
            yield number, "requested_on", "a day before date"


RULES: list[Agreement] = [
    ("time_clock", (), punches_in_order),
    ("time_clock", (), minutes_paid),
    ("time_clock", ("staff", "closures", "shifts", "time_off"), at_work_when_planned),
    ("time_off", ("staff", "closures", "shifts"), off_from_a_shift),
]
