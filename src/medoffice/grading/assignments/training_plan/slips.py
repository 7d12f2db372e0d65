"""Likely mistakes in the assignment `training-plan`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def _size(lines: pd.DataFrame) -> pd.Series:
    return lines.groupby("title").size()


NEVER_DONE = {
    "You counted every line. Keep those whose “last” is empty.": _size,
    "You counted the lines that were done. Ask for those that were not: an empty “last”.": (
        lambda lines: _size(lines[lines["last"].notna()])
    ),
    "You counted lines with an empty “next_due”. What is done once and for all has none, either.": (
        lambda lines: _size(lines[lines["next_due"].isna()])
    ),
    "That is one number for all. Give one for each training: group by “title”.": (
        lambda lines: lines["last"].isna().sum()
    ),
    "You gave a share of the lines. Give how many.": (
        lambda lines: (lambda share: share[share > 0])(
            lines["last"].isna().groupby(lines["title"]).mean()
        )
    ),
    "You grouped by person. The question is asked of each training.": (
        lambda lines: lines[lines["last"].isna()].groupby("name").size()
    ),
}


def _late(due: pd.Series, today: pd.Timestamp) -> pd.Series:
    days = (today - due).dt.days
    return days[days > 0]


def _right_due(lines: pd.DataFrame) -> pd.Series:
    return lines["first_due"].where(lines["last"].isna(), lines["next_due"])


DAYS_LATE = {
    "You left out those who never did it. They have no “next_due”: take “first_due” for them.": (
        lambda lines, today: _late(lines.set_index("line")["next_due"], today)
    ),
    "You took the first due day for everybody. Who has done it since is due on “next_due”.": (
        lambda lines, today: _late(lines.set_index("line")["first_due"], today)
    ),
    "You filled every empty “next_due”. Where once was enough it is empty, too, and nothing is "
    "due: look at “last”.": lambda lines, today: (
        lambda table: _late(table["next_due"].fillna(table["first_due"]), today)
    )(lines.set_index("line")),
    "You kept what is due today. On its last day it is still in time.": (
        lambda lines, today: (lambda days: days[days >= 0])(
            (today - _right_due(lines.set_index("line"))).dt.days
        )
    ),
    "The sign is turned around: a day late is above zero.": (
        lambda lines, today: -_late(_right_due(lines.set_index("line")), today)
    ),
    "You kept those that are not late and left out those that are.": (
        lambda lines, today: (lambda days: days[days <= 0])(
            (today - _right_due(lines.set_index("line"))).dt.days
        )
    ),
    "You kept every line. Keep those that are late.": (
        lambda lines, today: (today - _right_due(lines.set_index("line"))).dt.days.dropna()
    ),
    "You counted from the day it was last done. Count from the day it was due.": (
        lambda lines, today: (
            lambda table: (today - table["last"]).dt.days[_late(_right_due(table), today).index]
        )(lines.set_index("line"))
    ),
}


def _months(year: pd.DataFrame, by: pd.Series) -> pd.Series:
    return year.groupby(by.dt.month)["minutes"].sum() / 60


HOURS = {
    "You left what is overdue in the month in which it was due. Its time comes on “first”.": (
        lambda year, first: _months(year, year["by"])
    ),
    "You left out what is overdue. It has to be done, too: on “first”.": (
        lambda year, first: (lambda kept: _months(kept, kept["by"]))(year[year["by"] >= first])
    ),
    "These are minutes. Sixty of them are an hour.": (
        lambda year, first: _months(year, year["by"].clip(lower=first)) * 60
    ),
    "You counted lines. Add up their minutes, as hours.": (
        lambda year, first: year.groupby(year["by"].clip(lower=first).dt.month).size()
    ),
    "That is the mean of a line. Add up the hours of a month.": (
        lambda year, first: (
            year.groupby(year["by"].clip(lower=first).dt.month)["minutes"].mean() / 60
        )
    ),
    "You divided twice by sixty.": (
        lambda year, first: _months(year, year["by"].clip(lower=first)) / 60
    ),
}


def _pay(year: pd.DataFrame, more: pd.Series, extra: bool, times: float = 1.5) -> pd.Series:
    factor = more.map({True: times, False: 1.0}) if extra else 1.0
    dollars = year["minutes"] / 60 * year["rate"] * factor
    return dollars.groupby(year["title"]).sum()


def _full(year: pd.DataFrame) -> pd.Series:
    return year["fte"] >= 1


def _not_exempt(year: pd.DataFrame) -> pd.Series:
    return year["exempt"] == "no"


PAY = {
    "You multiplied minutes by pay for an hour. Sixty minutes are an hour.": (
        lambda year, extra: _pay(year, _full(year) & _not_exempt(year), extra) * 60
    ),
    "You paid the extra hours at the plain rate. Look at “extra”.": (
        lambda year, extra: _pay(year, _full(year), False)
    ),
    "You raised the pay though the hours are not extra. Look at “extra”.": (
        lambda year, extra: _pay(year, _full(year) & _not_exempt(year), True)
    ),
    "You paid everybody one and a half times. Who is exempt is not, and who works part-time is "
    "still below the full week.": lambda year, extra: _pay(year, year["fte"] >= 0, extra),
    "You forgot that people who are exempt get no overtime.": (
        lambda year, extra: _pay(year, _full(year), extra)
    ),
    "You raised the pay of people who work part-time. They are still below the full week.": (
        lambda year, extra: _pay(year, _not_exempt(year), extra)
    ),
    "You gave those who get overtime half their rate, and no more. The half comes on top.": (
        lambda year, extra: _pay(year, _full(year) & _not_exempt(year), extra, 0.5)
    ),
    "You gave those who get overtime twice their rate. It is one and a half times.": (
        lambda year, extra: _pay(year, _full(year) & _not_exempt(year), extra, 2)
    ),
    "You raised the pay of those who are exempt. It is the others who get overtime.": (
        lambda year, extra: _pay(year, _full(year) & ~_not_exempt(year), extra)
    ),
}


def _held(days: Iterable[pd.Timestamp], early: int, *, strict: bool = False) -> int:
    import pandas as pd

    span, held = pd.Timedelta(days=early), []
    for day in sorted(days):
        apart = not held or (day - held[-1] >= span if strict else day - held[-1] > span)
        if apart:
            held.append(day)
    return len(held)


def _chained(days: Iterable[pd.Timestamp], early: int) -> int:
    import pandas as pd

    span = pd.Timedelta(days=early)
    return 1 + sum(later - day > span for day, later in pairwise(sorted(days)))


SESSIONS = {
    "You held a session for each person. Some can come together.": (
        lambda days, early: len(list(days))
    ),
    "You held a session on each day on which somebody is due. Some can come earlier, together.": (
        lambda days, early: len(set(days))
    ),
    "You compared each day with the person before. Compare with the day of the session: a chain "
    "of short steps can lead too far from it.": _chained,
    "Somebody who is due exactly “early” days after a session can still come to it.": (
        lambda days, early: _held(days, early, strict=True)
    ),
    "You did not count the first session.": lambda days, early: _held(days, early) - 1,
    "You cut the year into equal pieces. Begin each piece with whoever is due first.": (
        lambda days, early: len({(day - min(days)).days // (early + 1) for day in days})
    ),
}
