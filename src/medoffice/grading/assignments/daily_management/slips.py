"""Likely mistakes in the assignment `daily-management`, and what to tell who makes them.

Each function makes one mistake, on the same data as the student's own function. None of them,
and no sentence, holds the right answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

LATE_MINUTES = 10
NOON = 13


def _here(visits: pd.DataFrame, now: pd.Timestamp) -> pd.DataFrame:
    return visits[(visits["arrived"] <= now) & (visits["started"] > now)]


def _behind(here: pd.DataFrame, now: pd.Timestamp, column: str = "due") -> pd.Series:
    minutes = (now - here.groupby("clinician")[column].min()).dt.total_seconds() / 60
    return minutes[minutes > 0]


def _all_minutes(here: pd.DataFrame, now: pd.Timestamp) -> pd.Series:
    return (now - here.groupby("clinician")["due"].min()).dt.total_seconds() / 60


def _last(here: pd.DataFrame, now: pd.Timestamp) -> pd.Series:
    minutes = (now - here.groupby("clinician")["due"].max()).dt.total_seconds() / 60
    return minutes[minutes > 0]


MINUTES_BEHIND: dict[str, Callable[..., object]] = {
    "You counted patients who are with the clinician already. Who is behind shows in those who "
    "still wait: “started” is after now.": lambda visits, now: _behind(
        visits[(visits["arrived"] <= now) & (visits["ended"] > now)], now
    ),
    "You counted patients who are not here. Keep those who have arrived.": lambda visits, now: (
        _behind(visits[(visits["due"] <= now) & ~(visits["started"] <= now)], now)
    ),
    "You counted from when the patient came. Somebody who comes early makes nobody late: count "
    "from “due”.": lambda visits, now: _behind(_here(visits, now), now, "arrived"),
    "You took the patient who is due last. The clinician is behind by the first one who waits.": (
        lambda visits, now: _last(_here(visits, now), now)
    ),
    "You kept clinicians who are not behind. Keep minutes above zero.": lambda visits, now: (
        _all_minutes(_here(visits, now), now)
    ),
}


def _with_sessions(visits: pd.DataFrame) -> pd.DataFrame:
    seen = visits.dropna(subset=["started"]).sort_values("due")
    return seen.assign(
        day=seen["due"].dt.date,
        half=seen["due"].dt.hour < NOON,
        late=(seen["started"] - seen["due"]).dt.total_seconds() / 60 > LATE_MINUTES,
    )


def _shares(first: pd.DataFrame) -> pd.Series:
    return first.groupby("clinician")["late"].mean()


LATE_STARTS: dict[str, Callable[..., object]] = {
    "You counted every visit. Only the first visit of each session says how it began.": (
        lambda visits: _shares(_with_sessions(visits))
    ),
    "You took the first visit of the day. A day has two sessions; the afternoon begins anew.": (
        lambda visits: _shares(_with_sessions(visits).drop_duplicates(["clinician", "day"]))
    ),
    "You counted how many sessions began late. Give the share: late ones divided by all.": (
        lambda visits: (
            _with_sessions(visits)
            .drop_duplicates(["clinician", "day", "half"])
            .groupby("clinician")["late"]
            .sum()
        )
    ),
    "You counted from when the patient came. Late is late against the appointed time, “due”.": (
        lambda visits: _shares(
            _with_sessions(visits)
            .assign(
                late=lambda v: (v["started"] - v["arrived"]).dt.total_seconds() / 60 > LATE_MINUTES
            )
            .drop_duplicates(["clinician", "day", "half"])
        )
    ),
    "You counted each session that began after its time. Here late is more than ten minutes.": (
        lambda visits: _shares(
            _with_sessions(visits)
            .assign(late=lambda v: v["started"] > v["due"])
            .drop_duplicates(["clinician", "day", "half"])
        )
    ),
    "That is one share for all. Give one for each clinician.": lambda visits: float(
        _with_sessions(visits).drop_duplicates(["clinician", "day", "half"])["late"].mean()
    ),
}

COULD_GO: dict[str, Callable[..., object]] = {
    "You summed up everything. Leave out what nobody else could have taken: “who” is “me”.": (
        lambda log: log.groupby("kind")["minutes"].sum()
    ),
    "You summed up what only you could take. Turn it around.": lambda log: (
        log[log["who"] == "me"].groupby("kind")["minutes"].sum()
    ),
    "You counted how often. Give the minutes.": lambda log: (
        log[log["who"] != "me"].groupby("kind").size()
    ),
    "That is grouped by who could take it. Group by “kind”.": lambda log: (
        log[log["who"] != "me"].groupby("who")["minutes"].sum()
    ),
    "That is one number for all. Give one for each kind.": lambda log: int(
        log[log["who"] != "me"]["minutes"].sum()
    ),
}


def _begun(checks: pd.DataFrame) -> pd.DataFrame:
    return checks[checks.groupby("date")["initials"].transform("count") > 0]


def _often(missing: pd.Series, least: int = 2) -> pd.Series:
    return missing[missing >= least]


LEFT_UNDONE: dict[str, Callable[..., object]] = {
    "You counted a day on which nobody used the list. It says nothing about a line; leave it "
    "out.": lambda checks: _often(checks[checks["initials"].isna()].groupby("line").size()),
    "You counted the days on which a line was done. Count those without initials.": (
        lambda checks: _often(
            _begun(checks)[_begun(checks)["initials"].notna()].groupby("line").size()
        )
    ),
    "You kept lines that were missed once. Keep those missed twice or more.": lambda checks: (
        _begun(checks)[_begun(checks)["initials"].isna()].groupby("line").size()
    ),
    "You kept only lines that were missed more than twice. Twice is enough.": lambda checks: _often(
        _begun(checks)[_begun(checks)["initials"].isna()].groupby("line").size(), 3
    ),
    "You gave shares. Give the number of days.": lambda checks: (
        lambda begun: (
            _often(begun[begun["initials"].isna()].groupby("line").size()) / begun["date"].nunique()
        )
    )(_begun(checks)),
}


def _walk(matters: pd.DataFrame, *, wait: bool = False, start: bool = False) -> dict[str, int]:
    """Take matters up in the order given; `wait` lets the clock run for those left, too."""
    clock, found = 0, {}
    for line in matters.to_dict("records"):
        if clock + line["takes"] <= line["late_after"]:
            found[line["matter"]] = clock if start else clock + line["takes"]
            clock += line["takes"]
        elif wait:
            clock += line["takes"]
    return found


def _ordered(matters: pd.DataFrame) -> pd.DataFrame:
    return matters.assign(
        last=matters["harms"] != "yes", worth=-matters["loss"] / matters["takes"]
    ).sort_values(["last", "worth"], kind="stable")


def _none_late(matters: pd.DataFrame) -> dict[str, int]:
    ends = _ordered(matters)
    return dict(zip(ends["matter"], ends["takes"].cumsum(), strict=True))


THROUGH: dict[str, Callable[..., object]] = {
    "You took up what was too late by then. Leave it, and go on with the next.": _none_late,
    "You did not put first what can harm somebody.": lambda matters: _walk(
        matters.assign(worth=-matters["loss"] / matters["takes"]).sort_values(
            "worth", kind="stable"
        )
    ),
    "You went by the loss. A long task that saves much can be worth less, by the minute, than a "
    "short one: divide by “takes”.": lambda matters: _walk(
        matters.assign(last=matters["harms"] != "yes", worth=-matters["loss"]).sort_values(
            ["last", "worth"], kind="stable"
        )
    ),
    "You went by the deadline alone. What is due first is not always worth most.": (
        lambda matters: _walk(matters.sort_values("late_after", kind="stable"))
    ),
    "You let the clock run for matters that you left. They take no time.": lambda matters: _walk(
        _ordered(matters), wait=True
    ),
    "You gave the minute at which you begin. Give the one at which you are through.": (
        lambda matters: _walk(_ordered(matters), start=True)
    ),
    "You kept the order of the table. Sort it first.": lambda matters: _walk(matters),
}
