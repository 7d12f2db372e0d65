"""Likely mistakes in the assignment `staff-schedules`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

CALLS_BY_HOUR = {
    "You added the calls of all days up. A weekday with more days looks busier then: take the "
    "average.": lambda hours: hours.groupby(["weekday", "hour"])["calls"].sum(),
    "You took the busiest day of each weekday. The task asks for the average day.": lambda hours: (
        hours.groupby(["weekday", "hour"])["calls"].max()
    ),
    "You split by hour alone, so Mondays and Fridays are mixed. Split by weekday as well.": (
        lambda hours: hours.groupby("hour")["calls"].mean()
    ),
    "You split by weekday alone. Within a day the hours differ most: split by hour as well.": (
        lambda hours: hours.groupby("weekday")["calls"].mean()
    ),
    "You counted the days of each weekday. Take the average of the column “calls”.": (
        lambda hours: hours.groupby(["weekday", "hour"])["calls"].count()
    ),
    "Those are the people the desk needed. The question is about the column “calls”.": (
        lambda hours: hours.groupby(["weekday", "hour"])["front_desk_needed"].mean()
    ),
}


def _worked(payroll: pd.DataFrame) -> float:
    return payroll["regular_hours"].sum() + payroll["overtime_hours"].sum()


def _off(payroll: pd.DataFrame) -> float:
    return payroll["time_off_hours"].sum() + payroll["holiday_hours"].sum()


RELIEF_FACTOR = {
    "You divided the wrong way round. One post takes more than one person, so the factor is above "
    "one: hours paid go above the line.": lambda payroll: (
        _worked(payroll) / (_worked(payroll) + _off(payroll))
    ),
    "You left the holidays out of the hours paid. They are paid and not worked, as vacation "
    "is.": lambda payroll: 1 + payroll["time_off_hours"].sum() / _worked(payroll),
    "You left the time off out of the hours paid. Holidays are only a part of the hours that are "
    "paid and not worked.": lambda payroll: 1 + payroll["holiday_hours"].sum() / _worked(payroll),
    "You left overtime out of the hours worked. Somebody was there in those hours too.": (
        lambda payroll: (_worked(payroll) + _off(payroll)) / payroll["regular_hours"].sum()
    ),
    "That is the share of the hours paid that nobody worked. The relief factor is hours paid "
    "divided by hours worked.": lambda payroll: _off(payroll) / (_worked(payroll) + _off(payroll)),
    "You added the share of hours off to one. Those who come in relief are away at times as well: "
    "divide hours paid by hours worked.": lambda payroll: (
        1 + _off(payroll) / (_worked(payroll) + _off(payroll))
    ),
    "That is hours off divided by hours worked. Above the line stand all hours paid, those worked "
    "among them.": lambda payroll: _off(payroll) / _worked(payroll),
}


def _in_time(choices: pd.DataFrame, goal: float) -> pd.DataFrame:
    return choices[choices["in_20_seconds"] >= goal]


def _within(choices: pd.DataFrame, goal: float, busiest: float) -> pd.DataFrame:
    kept = _in_time(choices, goal)
    return kept[kept["busy"] <= busiest]


PEOPLE_NEEDED = {
    "You looked at the callers alone. The people are busier than the limit allows: keep the rows "
    "that meet both conditions.": lambda choices, goal, busiest: _in_time(choices, goal)[
        "people"
    ].min(),
    "You looked at how busy the people are, and not at how many callers are answered in time. Keep "
    "the rows that meet both conditions.": lambda choices, goal, busiest: choices.loc[
        choices["busy"] <= busiest, "people"
    ].min(),
    "That is the most people in the table. The question is the fewest with whom both conditions "
    "hold.": lambda choices, goal, busiest: _within(choices, goal, busiest)["people"].max(),
    "Exactly the goal, and exactly the limit, will do. Keep those rows too.": (
        lambda choices, goal, busiest: choices.loc[
            (choices["in_20_seconds"] > goal) & (choices["busy"] < busiest), "people"
        ].min()
    ),
    "That is one too few: with so many, one of the conditions does not hold yet.": (
        lambda choices, goal, busiest: _within(choices, goal, busiest)["people"].min() - 1
    ),
    "That is one too many: one person fewer meets both conditions as well.": (
        lambda choices, goal, busiest: _within(choices, goal, busiest)["people"].min() + 1
    ),
    "That is the share answered in time. The question is how many people.": (
        lambda choices, goal, busiest: _within(choices, goal, busiest)["in_20_seconds"].min()
    ),
}


def _weekly(punches: pd.DataFrame) -> pd.Series:
    return punches.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60


def _by_person(hours: pd.Series) -> pd.Series:
    return hours.groupby("staff_id").sum()


OVERTIME = {
    "You let a short week pay for a long one. Each workweek stands alone: count only the weeks "
    "above forty hours, and let none go below zero.": lambda punches: _by_person(
        _weekly(punches) - 40
    ),
    "You averaged the weeks. No law lets an office do so: count each workweek for itself.": (
        lambda punches: (
            _by_person(_weekly(punches)) - 40 * _weekly(punches).groupby("staff_id").size()
        ).clip(lower=0)
    ),
    "You counted hours above eight in a day. Some states do; the federal rule looks at the week "
    "alone.": lambda punches: (
        (punches["paid_minutes"] / 60 - 8).clip(lower=0).groupby(punches["staff_id"]).sum()
    ),
    "Your figures are in minutes. Give them in hours.": lambda punches: (
        60 * _by_person((_weekly(punches) - 40).clip(lower=0))
    ),
    "Those are all hours worked. The question is only about those above forty in a week.": (
        lambda punches: _by_person(_weekly(punches))
    ),
    "You counted all hours of a week with overtime. Only those above forty are overtime.": (
        lambda punches: _by_person(_weekly(punches).where(_weekly(punches) > 40, 0))
    ),
    "You stopped at the weeks. Add the weeks of each person up.": lambda punches: (
        _weekly(punches) - 40
    ).clip(lower=0),
}
