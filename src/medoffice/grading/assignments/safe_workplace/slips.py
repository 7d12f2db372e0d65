"""Likely mistakes in the assignment `safe-workplace`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

BASE, FULL_TIME = 200_000, 100


def _late(days: pd.Series) -> pd.Series:
    return days[days > 0]


def _ended(steps: pd.DataFrame, today: pd.Timestamp) -> pd.Series:
    return steps["done"].fillna(today)


LATE_STEPS: dict[str, Callable[..., object]] = {
    "You left out the steps that nobody did. An empty “done” is late from its due day until "
    "today.": lambda steps, today: _late(
        (lambda s: (s["done"] - s["due"]).dt.days)(steps.set_index("step"))
    ),
    "You counted every step until today. A step that was done stopped being late on the day in "
    "“done”.": lambda steps, today: _late(
        (lambda s: (today - s["due"]).dt.days)(steps.set_index("step"))
    ),
    "You kept the steps that were in time, too. Keep those that are late.": lambda steps, today: (
        lambda s: (_ended(s, today) - s["due"]).dt.days.dropna()
    )(steps.set_index("step")),
    "The sign is turned around: a day late is above zero.": lambda steps, today: (
        -_late((lambda s: (_ended(s, today) - s["due"]).dt.days)(steps.set_index("step")))
    ),
    "You kept only the steps that nobody did. A step that was done after its due day was late, "
    "too.": lambda steps, today: _late(
        (lambda s: (today - s["due"]).dt.days[s["done"].isna()])(steps.set_index("step"))
    ),
}


def _due(began: pd.Series, holidays: list[pd.Timestamp], days: int = 10) -> pd.Series:
    import pandas as pd

    on = pd.offsets.CustomBusinessDay(days, holidays=holidays)
    return began.map(lambda day: day + on)


def _offer(
    workers: pd.DataFrame, today: pd.Timestamp, due: Callable[[pd.Series], pd.Series]
) -> pd.Series:
    named = workers.set_index("worker")
    return _late((named["offered"].fillna(today) - due(named["began"])).dt.days)


def _calendar(began: pd.Series) -> pd.Series:
    import pandas as pd

    return began + pd.Timedelta(days=10)


OFFER_LATE: dict[str, Callable[..., object]] = {
    "You counted calendar days. Count working days: leave out weekends and holidays.": (
        lambda workers, holidays, today: _offer(workers, today, _calendar)
    ),
    "You left out weekends and counted holidays. Give the holidays to the count, too.": (
        lambda workers, holidays, today: _offer(workers, today, lambda began: _due(began, []))
    ),
    "You counted the first day at work as a working day. The count begins on the day after it.": (
        lambda workers, holidays, today: _offer(
            workers, today, lambda began: _due(began, holidays, 9)
        )
    ),
    "You left out who was never offered it. Where “offered” is empty, count until today.": (
        lambda workers, holidays, today: (
            lambda w: _late((w["offered"] - _due(w["began"], holidays)).dt.days)
        )(workers.set_index("worker"))
    ),
    "You counted from the first day at work. It is late from the due day on.": (
        lambda workers, holidays, today: _offer(workers, today, lambda began: began)
    ),
}


def _reason(reports: pd.DataFrame) -> pd.Series:
    return (
        (reports["care"] == "medical")
        | (reports["days_away"] > 0)
        | (reports["days_restricted"] > 0)
        | (reports["used_sharp"] == "yes")
    )


def _by_year(reports: pd.DataFrame) -> pd.Series:
    return reports.groupby("year").size()


COUNTED: dict[str, Callable[..., object]] = {
    "You counted every report. Keep those that work caused and that have one of the reasons.": (
        _by_year
    ),
    "You counted what work did not cause. Look at the column “work”.": lambda reports: _by_year(
        reports[_reason(reports)]
    ),
    "You counted only injuries with days away. That is one reason of several.": (
        lambda reports: _by_year(reports[(reports["work"] == "yes") & (reports["days_away"] > 0)])
    ),
    "You left out sticks by a used sharp. They count whatever care was given.": (
        lambda reports: _by_year(
            reports[(reports["work"] == "yes") & _reason(reports.assign(used_sharp="no"))]
        )
    ),
    "You counted first aid as care that counts. Only care beyond first aid does.": (
        lambda reports: _by_year(
            reports[
                (reports["work"] == "yes") & (_reason(reports) | (reports["care"] == "first-aid"))
            ]
        )
    ),
    "You left out restricted work. A worker who is back, but may not lift, counts.": (
        lambda reports: _by_year(
            reports[(reports["work"] == "yes") & _reason(reports.assign(days_restricted=0))]
        )
    ),
    "That is one number for all. Give one for each year: group by “year”.": lambda reports: int(
        ((reports["work"] == "yes") & _reason(reports)).sum()
    ),
}


def _rate(cases: pd.Series, hours: pd.DataFrame, base: float = BASE) -> pd.Series:
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * base / worked


RATES: dict[str, Callable[..., object]] = {
    "You left out the years without a case. Their rate is there to be seen, too: give every year "
    "of the hours.": lambda cases, hours: _rate(cases, hours)[lambda rate: rate > 0],
    "You divided cases by hours and stopped there. The rate is for so many hours as a hundred "
    "full-time workers have.": lambda cases, hours: _rate(cases, hours, 1),
    "You took the hours of one full-time worker. Take those of a hundred.": (
        lambda cases, hours: _rate(cases, hours, BASE / FULL_TIME)
    ),
    "You divided by the hours of all years together. Each year has its own.": (
        lambda cases, hours: (
            cases.reindex(hours["year"], fill_value=0) * BASE / hours["hours"].sum()
        )
    ),
    "You turned the fraction around: cases stand above, hours below.": (
        lambda cases, hours: (1 / _rate(cases, hours)).replace(float("inf"), 0)
    ),
}


def _hours(events: pd.DataFrame, *, window: bool = True, watched: bool = True) -> pd.Series:
    import pandas as pd

    after = events["came"] - events["accident"]
    death = events["what"] == "death"
    limit = pd.Series(pd.Timedelta(hours=24), index=events.index)
    limit = limit.where(~death, pd.Timedelta(days=30))
    hours = pd.Series(24, index=events.index).where(~death, 8)
    if window:
        hours = hours.where(after <= limit, 0)
    if watched:
        hours = hours.where(events["only_watched"] == "no", 0)
    return hours.set_axis(events["event"])


CALL_WITHIN: dict[str, Callable[..., object]] = {
    "You did not look at when it came. What comes too long after the accident is not reported.": (
        lambda events: _hours(events, window=False)
    ),
    "You counted a stay for watching as an admission. Look at the column “only_watched”.": (
        lambda events: _hours(events, watched=False)
    ),
    "You gave a death as long as an injury. It has to be reported sooner.": (
        lambda events: _hours(events).replace(8, 24)
    ),
    "You gave every injury as short a time as a death. An injury has longer.": (
        lambda events: _hours(events).replace(24, 8)
    ),
    "You held a death to the window of an injury. A death has days, not hours, to come in.": (
        lambda events: _hours(events.assign(what="injury")).where(
            (events["what"] != "death").to_numpy(),
            _hours(events.assign(what="injury")).replace(24, 8),
        )
    ),
    "You left out what is not reported. Give it the number zero.": lambda events: _hours(events)[
        lambda hours: hours > 0
    ],
}
