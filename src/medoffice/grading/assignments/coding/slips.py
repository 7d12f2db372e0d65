"""Likely mistakes in the assignment `coding`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from medoffice.scheduling.intervals import clopper_pearson

if TYPE_CHECKING:
    import pandas as pd


def _days(visits: pd.DataFrame) -> pd.Series:
    return (visits["entered_on"] - visits["date"]).dt.days


def _by(figures: pd.Series, table: pd.DataFrame) -> object:
    return figures.groupby(table["provider_id"])


MEDIAN_LAG = {
    "You took the mean. A few very late charges pull it up: take the median.": lambda visits: _by(
        _days(visits), visits
    ).mean(),
    "You subtracted the wrong way round. Days gone by are above zero.": lambda visits: (
        -_by(_days(visits), visits).median()
    ),
    "That is one figure for everybody. Give one for each clinician: group by “provider_id”.": (
        lambda visits: _days(visits).median()
    ),
    "You took the longest lag. The median is the one in the middle.": lambda visits: _by(
        _days(visits), visits
    ).max(),
    "You counted a visit without a charge as entered on its own day. Leave it out here: nobody "
    "knows its lag.": lambda visits: _by(_days(visits).fillna(0), visits).median(),
    "You counted one day too many. Entered on the day of the visit is a lag of zero.": (
        lambda visits: _by(_days(visits) + 1, visits).median()
    ),
    "You counted the visits. The question is after how many days their charges were entered.": (
        lambda visits: _by(_days(visits), visits).count()
    ),
    "You sorted by the kind of visit. Group by “provider_id”.": lambda visits: (
        _days(visits).groupby(visits["type_id"]).median()
    ),
}


def _age(visits: pd.DataFrame, day: pd.Timestamp) -> pd.Series:
    return (day - visits["date"]).dt.days


def _kinds(visits: pd.DataFrame) -> pd.Series:
    return visits["type_id"].value_counts()


NEVER_CHARGED = {
    "You counted visits that are too young. Their charges may still come in time: look at the age "
    "as well.": lambda visits, day, grace: _kinds(visits[visits["entered_on"].isna()]),
    "You counted the visits that were charged. Count those that were not.": (
        lambda visits, day, grace: _kinds(
            visits[visits["entered_on"].notna() & (_age(visits, day) > grace)]
        )
    ),
    "You counted every visit that is old enough. Keep those without a charge.": (
        lambda visits, day, grace: _kinds(visits[_age(visits, day) > grace])
    ),
    "A visit that is exactly as old as the grace may still be charged today. You counted it.": (
        lambda visits, day, grace: _kinds(
            visits[visits["entered_on"].isna() & (_age(visits, day) >= grace)]
        )
    ),
    "That is how many there are in all. Give one figure for each kind of visit: it shows where to "
    "look.": lambda visits, day, grace: (
        visits["entered_on"].isna() & (_age(visits, day) > grace)
    ).sum(),
    "You kept the young visits and left out the old ones. Turn the comparison around.": (
        lambda visits, day, grace: _kinds(
            visits[visits["entered_on"].isna() & (_age(visits, day) < grace)]
        )
    ),
    "You gave shares. Give the number of visits of each kind.": lambda visits, day, grace: (
        visits.loc[
            visits["entered_on"].isna() & (_age(visits, day) > grace), "type_id"
        ].value_counts(normalize=True)
    ),
    "You counted by clinician. Count by the kind of visit.": lambda visits, day, grace: visits.loc[
        visits["entered_on"].isna() & (_age(visits, day) > grace), "provider_id"
    ].value_counts(),
}


def _wrong(findings: pd.DataFrame) -> pd.Series:
    return findings["coded"] != findings["supported"]


def _high(findings: pd.DataFrame) -> pd.Series:
    return findings["coded"].str[-1] > findings["supported"].str[-1]


ERROR_RATE = {
    "You left out the visits without a signed note. Nothing supports their code, so they are "
    "wrong, and they were reviewed.": lambda findings: _by(
        _wrong(findings)[findings["supported"].notna()],
        findings[findings["supported"].notna()],
    ).mean(),
    "You counted the visits without a signed note as right. An empty cell supports no code.": (
        lambda findings: _by(_wrong(findings) & findings["supported"].notna(), findings).mean()
    ),
    "That is the share that is right. Give the share that is wrong.": lambda findings: _by(
        ~_wrong(findings), findings
    ).mean(),
    "You counted only the codes that are too high. A code that is too low is wrong as well.": (
        lambda findings: _by(_high(findings), findings).mean()
    ),
    "That is how many are wrong. Divide by how many were reviewed.": lambda findings: _by(
        _wrong(findings), findings
    ).sum(),
    "You divided by all visits of everybody. Divide by the visits reviewed of that clinician.": (
        lambda findings: _by(_wrong(findings), findings).sum() / len(findings)
    ),
    "That is one rate for everybody. It hides the one who differs: group by “provider_id”.": (
        lambda findings: _wrong(findings).mean()
    ),
    "That is the share of all wrong visits that each clinician has. Divide by the visits reviewed "
    "of that clinician.": lambda findings: (
        _by(_wrong(findings), findings).sum() / _wrong(findings).sum()
    ),
}


def _ends(findings: pd.DataFrame) -> pd.DataFrame:
    import pandas as pd

    counts = _by(_wrong(findings), findings).agg(["sum", "size"])
    ends = {
        name: (wrong / size, *clopper_pearson(int(wrong), int(size)))
        for name, wrong, size in counts.itertuples()
    }
    return pd.DataFrame.from_dict(ends, orient="index", columns=["rate", "low", "high"])


STANDS_OUT = {
    "You chose by the rate. A rate above the usual one may be chance: keep those whose whole "
    "interval lies above it.": lambda findings, usual: _ends(findings).query("rate > @usual")[
        "low"
    ],
    "You chose well, and gave the rate. Give the lower end of the interval.": (
        lambda findings, usual: _ends(findings).query("low > @usual")["rate"]
    ),
    "You chose by the upper end. Nearly everybody's upper end lies above the usual rate: the lower "
    "end decides.": lambda findings, usual: _ends(findings).query("high > @usual")["low"],
    "You gave the upper end. What is at least so is the lower end.": lambda findings, usual: _ends(
        findings
    ).query("low > @usual")["high"],
    "You gave the lower end for everybody. Keep those whose lower end is above the usual rate.": (
        lambda findings, usual: _ends(findings)["low"]
    ),
    "You kept those whose interval holds the usual rate. Of them nobody can tell: turn the "
    "comparison around.": lambda findings, usual: _ends(findings).query("low <= @usual")["low"],
    "That is how many stand out. Give the lower end for each of them, by name.": (
        lambda findings, usual: (_ends(findings)["low"] > usual).sum()
    ),
}
