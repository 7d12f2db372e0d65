"""Likely mistakes in the assignment `privacy-incidents`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

FACTORS = ["information", "receiver", "seen", "reduced"]


def _named(incidents: pd.DataFrame) -> pd.DataFrame:
    return incidents.set_index("incident")


def _took(incidents: pd.DataFrame, since: str) -> pd.Series:
    named = _named(incidents)
    return (named["told"] - named[since]).dt.days.dropna()


TOOK = {
    "You counted from the day it happened. The clock begins when it was discovered.": (
        lambda incidents: _took(incidents, "happened")
    ),
    "The sign is turned around: a letter after the discovery took more than zero days.": (
        lambda incidents: -_took(incidents, "discovered")
    ),
    "That is one number for all. Give one for each incident.": (
        lambda incidents: _took(incidents, "discovered").mean()
    ),
    "You counted weeks. The law counts days.": (
        lambda incidents: _took(incidents, "discovered") / 7
    ),
    "You gave the day from which it was told as a day of the year. Subtract the discovery.": (
        lambda incidents: _named(incidents)["told"].dt.dayofyear.dropna()
    ),
}


def _days(last: Any, today: pd.Timestamp) -> pd.Series:
    return (last - today).dt.days


def _sixty(days: int = 60) -> Any:
    import pandas as pd

    return pd.Timedelta(days=days)


def _open(incidents: pd.DataFrame) -> pd.DataFrame:
    named = _named(incidents)
    return named[named["told"].isna()]


def _months(days: pd.Series) -> pd.Series:
    import pandas as pd

    return days + pd.DateOffset(months=2)


LEFT = {
    "You counted from the day it happened. The clock begins when it was discovered.": (
        lambda incidents, today: _days(_open(incidents)["happened"] + _sixty(), today)
    ),
    "The sign is turned around: what is late is below zero.": (
        lambda incidents, today: -_days(_open(incidents)["discovered"] + _sixty(), today)
    ),
    "You kept the incidents whose patients were told. Ask for an empty “told”.": (
        lambda incidents, today: _days(
            _named(incidents).dropna(subset="told")["discovered"] + _sixty(), today
        )
    ),
    "You kept every incident. Those whose patients were told are done.": (
        lambda incidents, today: _days(_named(incidents)["discovered"] + _sixty(), today)
    ),
    "You counted two months. The law counts days.": (
        lambda incidents, today: _days(_months(_open(incidents)["discovered"]), today)
    ),
    "You gave the days since the discovery. Give the days that are left until the last day.": (
        lambda incidents, today: -_days(_open(incidents)["discovered"], today)
    ),
    "You took the days of a request for a copy. A breach has more.": (
        lambda incidents, today: _days(_open(incidents)["discovered"] + _sixty(30), today)
    ),
}


def _year_end(days: pd.Series) -> pd.Series:
    import pandas as pd

    return pd.to_datetime(days.dt.year.astype(str) + "-12-31") + _sixty()


def _hhs(
    incidents: pd.DataFrame,
    today: pd.Timestamp,
    large: Callable[[pd.Series], pd.Series] = lambda people: people >= 500,
    since: str = "discovered",
) -> pd.Series:
    named = _named(incidents)
    late, at_once = _year_end(named[since]), named[since] + _sixty()
    return _days(at_once.where(large(named["people"]), late), today)


HHS = {
    "You gave everybody the date of a large breach. A small one waits for the year’s end.": (
        lambda incidents, today: _hhs(incidents, today, lambda people: people > 0)
    ),
    "You gave everybody the date after the year’s end. A large breach does not wait.": (
        lambda incidents, today: _hhs(incidents, today, lambda people: people < 0)
    ),
    "Look at the border: “more than” is the rule of the media, “or more” that of HHS.": (
        lambda incidents, today: _hhs(incidents, today, lambda people: people > 500)
    ),
    "You turned large and small around.": (
        lambda incidents, today: _hhs(incidents, today, lambda people: people < 500)
    ),
    "You took the year in which it happened. The year of the discovery counts.": (
        lambda incidents, today: _hhs(incidents, today, since="happened")
    ),
    "The sign is turned around: what is late is below zero.": (
        lambda incidents, today: -_hhs(incidents, today)
    ),
    "You counted to the end of the year. The days after it are missing.": (
        lambda incidents, today: (
            _hhs(incidents, today) - 60 * (_named(incidents)["people"] < 500).astype(int)
        )
    ),
}


def _people(incidents: pd.DataFrame, excused: pd.Series) -> pd.Series:
    named = _named(incidents)
    return named.loc[~excused.to_numpy(), "people"]


def _low(incidents: pd.DataFrame) -> pd.Series:
    return (incidents[FACTORS] == "low").all(axis=1)


def _secured(incidents: pd.DataFrame) -> pd.Series:
    return incidents["secured"] == "yes"


def _written(incidents: pd.DataFrame) -> pd.Series:
    return incidents["written"] == "yes"


TELL = {
    "You left out what is secured only if the factors say so. Secured information ends it.": (
        lambda incidents: _people(incidents, _low(incidents) & _written(incidents))
    ),
    "A low chance that nobody wrote down is not shown. Look at “written”.": (
        lambda incidents: _people(incidents, _secured(incidents) | _low(incidents))
    ),
    "You let off what is in writing, whatever it says. Look at the four factors.": (
        lambda incidents: _people(incidents, _secured(incidents) | _written(incidents))
    ),
    "One low factor is not enough: all four must speak for a low chance.": (
        lambda incidents: _people(
            incidents,
            _secured(incidents) | ((incidents[FACTORS] == "low").any(axis=1) & _written(incidents)),
        )
    ),
    "What is not known shows nothing. Ask which factors are low, and not which are “not low”.": (
        lambda incidents: _people(
            incidents,
            _secured(incidents)
            | ((incidents[FACTORS] != "not low").all(axis=1) & _written(incidents)),
        )
    ),
    "You gave those who need not be told. Give the others.": (
        lambda incidents: _people(
            incidents, ~(_secured(incidents) | (_low(incidents) & _written(incidents)))
        )
    ),
    "You gave every incident. Some need no notice.": (
        lambda incidents: _named(incidents)["people"]
    ),
    "That is one number for all. Give the people of each incident.": (
        lambda incidents: _people(
            incidents, _secured(incidents) | (_low(incidents) & _written(incidents))
        ).sum()
    ),
}


def _joined(log: pd.DataFrame, accounts: pd.DataFrame) -> pd.DataFrame:
    return log.merge(accounts, on="account")


def _after(log: pd.DataFrame, accounts: pd.DataFrame) -> pd.DataFrame:
    both = _joined(log, accounts)
    return both[both["date"] > both["left_on"]]


AFTER = {
    "You counted the last day at work, too. It was still a day at work.": (
        lambda log, accounts: (lambda both: both[both["date"] >= both["left_on"]])(
            _joined(log, accounts)
        )
        .groupby("account")
        .size()
    ),
    "You counted all entries of those who left. Keep those after the last day.": (
        lambda log, accounts: _joined(log, accounts).dropna(subset="left_on")
        .groupby("account")
        .size()
    ),
    "You counted patients. Count entries.": (
        lambda log, accounts: _after(log, accounts).groupby("account")["patient"].nunique()
    ),
    "You counted what came before the last day.": (
        lambda log, accounts: (lambda both: both[both["date"] < both["left_on"]])(
            _joined(log, accounts)
        )
        .groupby("account")
        .size()
    ),
    "You counted every entry of every account.": (
        lambda log, accounts: _joined(log, accounts).groupby("account").size()
    ),
    "That is one number for all. Group by “account”.": (
        lambda log, accounts: len(_after(log, accounts))
    ),
}  # fmt: skip
