"""Likely mistakes in the assignment `wage-and-hour`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _there(punches: pd.DataFrame) -> pd.Series:
    import pandas as pd

    ends = [pd.to_datetime(punches[name], format="%H:%M") for name in ("leaves", "arrives")]
    return (ends[0] - ends[1]).dt.total_seconds() / 60


def _by_worker(punches: pd.DataFrame, minutes: pd.Series) -> pd.Series:
    return minutes.groupby(punches["worker"]).sum()


def _lost(punches: pd.DataFrame) -> pd.Series:
    return _there(punches) - punches["meal_minutes"] - punches["paid_minutes"]


LOST = {
    "The meal is still in it. Take its minutes off as the clock did.": lambda punches: _by_worker(
        punches, _there(punches) - punches["paid_minutes"]
    ),
    "You took it the other way around: minutes lost are punched less paid.": lambda punches: (
        _by_worker(punches, -_lost(punches))
    ),
    "You gave hours. Give minutes.": lambda punches: _by_worker(punches, _lost(punches) / 60),
    "You gave the mean of a day. Add the days up.": lambda punches: (
        _lost(punches).groupby(punches["worker"]).mean()
    ),
    "You counted the days on which something was lost. Add up the minutes.": lambda punches: (
        _by_worker(punches, _lost(punches) > 0)
    ),
    "You gave the minutes punched. Take the minutes paid from them.": lambda punches: _by_worker(
        punches, _there(punches) - punches["meal_minutes"]
    ),
    "You gave one figure for each week. Add the weeks up for each worker.": lambda punches: (
        _lost(punches).groupby([punches["worker"], punches["week_of"]]).sum()
    ),
}


def _by_week(punches: pd.DataFrame, minutes: pd.Series) -> pd.Series:
    return minutes.groupby([punches["worker"], punches["week_of"]]).sum() / 60


def _meals(punches: pd.DataFrame, least: int) -> pd.Series:
    free = punches["at_meal"].eq("free") & punches["meal_minutes"].ge(least)
    return punches["meal_minutes"].where(free, 0)


HOURS_WORKED = {
    "You took every meal off. A meal with work in it is work.": lambda punches, least: _by_week(
        punches,
        _there(punches) - punches["meal_minutes"].where(punches["meal_minutes"] >= least, 0),
    ),
    "A break shorter than the least meal is work, even a free one.": lambda punches, least: (
        _by_week(
            punches,
            _there(punches) - punches["meal_minutes"].where(punches["at_meal"] == "free", 0),
        )
    ),
    "A free meal of exactly the least minutes is a meal.": lambda punches, least: _by_week(
        punches, _there(punches) - _meals(punches, least + 1)
    ),
    "You took no meal off. Free meals that are long enough are unpaid.": lambda punches, least: (
        _by_week(punches, _there(punches))
    ),
    "You took all meals off, short ones and worked ones too.": lambda punches, least: _by_week(
        punches, _there(punches) - punches["meal_minutes"]
    ),
    "You gave minutes. Give hours.": lambda punches, least: (
        60 * _by_week(punches, _there(punches) - _meals(punches, least))
    ),
    "You added up what was paid. Go back to the punches.": lambda punches, least: _by_week(
        punches, punches["paid_minutes"]
    ),
    "You put the weeks together. Overtime needs each workweek by itself.": lambda punches, least: (
        _by_worker(punches, _there(punches) - _meals(punches, least)) / 60
    ),
}


def _over(hours: pd.Series) -> pd.Series:
    return (hours - 40).clip(lower=0)


def _of_worker(amounts: pd.Series, weeks: pd.DataFrame) -> pd.Series:
    return amounts.groupby(weeks["worker"]).sum()


def _regular_rate(weeks: pd.DataFrame) -> pd.Series:
    return weeks["rate"] + weeks["bonus"] / weeks["hours"]


PREMIUM = {
    "The bonus is not in your regular rate. It was promised, so it counts.": lambda weeks: (
        _of_worker(_over(weeks["hours"]) * weeks["rate"] / 2, weeks)
    ),
    "You paid the overtime hours in full. They have earned their rate; half is added.": (
        lambda weeks: _of_worker(_over(weeks["hours"]) * _regular_rate(weeks) * 1.5, weeks)
    ),
    "You added the whole regular rate. The extra is half of it.": lambda weeks: _of_worker(
        _over(weeks["hours"]) * _regular_rate(weeks), weeks
    ),
    "You spread the bonus over forty hours. Divide it by all hours worked.": lambda weeks: (
        _of_worker(_over(weeks["hours"]) * (weeks["rate"] + weeks["bonus"] / 40) / 2, weeks)
    ),
    "A short week took from a long one. Each workweek stands alone: no week is below zero.": (
        lambda weeks: _of_worker((weeks["hours"] - 40) * _regular_rate(weeks) / 2, weeks)
    ),
    "You added the whole bonus to the rate of an hour. Divide it by the hours first.": (
        lambda weeks: _of_worker(
            _over(weeks["hours"]) * (weeks["rate"] + weeks["bonus"]) / 2, weeks
        )
    ),
    "You gave the hours of overtime. Give the dollars that are added for them.": lambda weeks: (
        _of_worker(_over(weeks["hours"]), weeks)
    ),
}


def _premium(audit: pd.DataFrame, hours: pd.Series) -> pd.Series:
    return _over(hours) * (audit["rate"] + audit["bonus"] / hours) / 2


def _more(audit: pd.DataFrame) -> pd.Series:
    return (audit["hours_worked"] - audit["hours_paid"]) * audit["rate"]


def _above_zero(amounts: pd.Series) -> pd.Series:
    return amounts[amounts > 0.004]


def _owed(audit: pd.DataFrame) -> pd.Series:
    before, after = (_premium(audit, audit[name]) for name in ("hours_paid", "hours_worked"))
    return _more(audit) + after - before


OWED = {
    "You paid the missing hours at their rate alone. Some of them lie above forty.": lambda audit: (
        _above_zero(_of_worker(_more(audit), audit))
    ),
    "You paid every missing hour as overtime. Only those above forty are.": lambda audit: (
        _above_zero(_of_worker(1.5 * _more(audit), audit))
    ),
    "You gave the premium alone. The missing hours are owed as well.": lambda audit: _above_zero(
        _of_worker(
            _premium(audit, audit["hours_worked"]) - _premium(audit, audit["hours_paid"]), audit
        )
    ),
    "You left out that some overtime was paid already. Take the old premium off.": lambda audit: (
        _above_zero(_of_worker(_more(audit) + _premium(audit, audit["hours_worked"]), audit))
    ),
    "You gave everybody. Keep those who are owed something.": lambda audit: _of_worker(
        _owed(audit), audit
    ),
    "You took paid from worked the wrong way around.": lambda audit: (
        lambda owed: owed[owed < -0.004]
    )(_of_worker(-_owed(audit), audit)),
    "You gave hours. Give dollars.": lambda audit: _above_zero(
        _of_worker(audit["hours_worked"] - audit["hours_paid"], audit)
    ),
    "You gave one figure for each week. Add the weeks up for each worker.": lambda audit: (
        lambda owed: owed[owed > 0.004]
    )(_owed(audit).groupby([audit["worker"], audit["week_of"]]).sum()),
}
