"""People on the phones: how many it takes, where they are missing, and how sure the model is.

The table is ``phone_calls`` of :func:`medoffice.practice.load`, or a reader's own report of the
telephone system by interval with the same columns. The models are those of
:mod:`medoffice.scheduling.queues`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from medoffice.scheduling.queues import PhoneQueue, erlang_a, erlang_c, offered_load
from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

TARGET_SECONDS = 20
"""The target of the column `answered_in_20s`."""

HALF_HOUR = ["weekday", "half_hour"]
COUNTS = ["agents", "offered", "answered", "answered_in_20s", "abandoned"]
SECONDS = ["wait_seconds", "handle_seconds"]

# Patience of callers is looked for between these, in seconds.
SHORTEST, LONGEST = 1.0, 6 * 3600.0


@dataclass(frozen=True)
class Staffing:
    """How many people it takes.

    Parameters
    ----------
    positions : int
        People on the phones at the same time.
    scheduled : int
        People to put on the schedule, so that so many are there.
    queue : PhoneQueue
        What callers meet with that many positions.
    """

    positions: int
    scheduled: int
    queue: PhoneQueue


def people_needed(
    calls: float,
    per_minutes: float,
    handle_seconds: float,
    *,
    service_level: float = 0.8,
    target_seconds: float = 20,
    max_abandoned: float = 1.0,
    max_occupancy: float = 0.85,
    shrinkage: float = 0.0,
    patience_seconds: float | None = None,
) -> Staffing:
    """Return the fewest people with whom a goal is met.

    Parameters
    ----------
    calls, per_minutes, handle_seconds, target_seconds
        As for :func:`medoffice.scheduling.queues.erlang_c`.
    service_level : float, default 0.8
        Share of callers to answer within the target, below 1.
    max_abandoned : float, default 1
        Largest share of callers who may hang up; needs `patience_seconds` to matter.
    max_occupancy : float, default 0.85
        Largest share of their time in which people may be busy with calls.
    shrinkage : float, default 0
        Share of their scheduled time in which people are not on the phones: time off,
        meetings, breaks. Below 1.
    patience_seconds : float, optional
        As for :func:`medoffice.scheduling.queues.erlang_a`. Without it nobody hangs up
        (Erlang C).

    Returns
    -------
    Staffing

    Raises
    ------
    ValueError
        If a number is out of its range.

    Notes
    -----
    Scheduled = positions ÷ (1 − shrinkage), rounded up.

    Examples
    --------
    >>> answer = people_needed(100, 30, 180, shrinkage=0.3)
    >>> answer.positions, answer.scheduled
    (14, 20)
    """
    _share(service_level=service_level, shrinkage=shrinkage)
    for name, value in (("max_occupancy", max_occupancy), ("max_abandoned", max_abandoned)):
        if not 0 < value <= 1:
            raise ValueError(f"{name} is {value!r}: expected a share above 0 and up to 1")
    positions = 1
    if patience_seconds is None:
        # With fewer the line would grow without end.
        positions = math.floor(offered_load(calls, per_minutes, handle_seconds)) + 1

    def line(agents: int) -> PhoneQueue:
        asked = (calls, per_minutes, handle_seconds, agents, target_seconds)
        return erlang_c(*asked) if patience_seconds is None else erlang_a(*asked, patience_seconds)

    queue = line(positions)
    while not (
        queue.service_level >= service_level
        and queue.occupancy <= max_occupancy
        and queue.abandoned <= max_abandoned
    ):
        positions += 1
        queue = line(positions)
    return Staffing(positions, _scheduled(positions, shrinkage), queue)


def _scheduled(positions: int, shrinkage: float) -> int:
    # 14 ÷ 0.7 is a hair above 20 in a computer's numbers.
    return math.ceil(positions / (1 - shrinkage) - 1e-9)


def phone_measures(
    calls: pd.DataFrame, by: str | Sequence[str] | None = None, *, minutes: float = 15
) -> pd.DataFrame:
    """Return what callers met and how busy the phones were.

    Parameters
    ----------
    calls : pandas.DataFrame
        One row for each interval: `start` (moment), `agents`, `offered`, `answered`,
        `answered_in_20s`, `abandoned`, `wait_seconds` and `handle_seconds`.
    by : str or sequence of str, optional
        Columns to split by, among them `weekday` (1 = Monday) and `half_hour` (such as
        ``"09:30"``), which are made from `start`.
    minutes : float, default 15
        Minutes of an interval.

    Returns
    -------
    pandas.DataFrame
        By group (one row, ``"all"``, without `by`): `intervals`; `offered` and `answered`
        (counts); `service_level` (answered within 20 seconds) and `abandonment`, shares of the
        calls offered; `average_speed_of_answer`, seconds of the answered; `agents`, the mean
        number on the phones; `load`, the offered load in erlangs, with the mean handle time of
        the whole table; `occupancy`, share of the agents' time spent on calls. A figure that
        would rest on no call is missing.

    Raises
    ------
    ValueError
        If a column is missing, or an interval's counts do not fit each other.
    """
    table = _with_half_hours(calls)
    keys = [by] if isinstance(by, str) else list(by or [])
    require(table, keys, "calls")
    grouped = table.groupby(keys) if keys else table.groupby(lambda _: "all")
    sums = grouped[COUNTS + SECONDS].sum()
    intervals = grouped.size()
    seconds = intervals * minutes * 60
    return sums[["offered", "answered"]].assign(
        intervals=intervals,
        service_level=sums["answered_in_20s"] / sums["offered"],
        abandonment=sums["abandoned"] / sums["offered"],
        average_speed_of_answer=sums["wait_seconds"] / sums["answered"],
        agents=sums["agents"] / intervals,
        load=sums["offered"] * mean_handle_seconds(table) / seconds,
        occupancy=sums["handle_seconds"] / (sums["agents"] * minutes * 60),
    )


def mean_handle_seconds(calls: pd.DataFrame) -> float:
    """Return the seconds an answered call took with the work after it, on average.

    Parameters
    ----------
    calls : pandas.DataFrame
        `answered` and `handle_seconds`, one row for each interval.

    Raises
    ------
    ValueError
        If a column is missing, or no call was answered.
    """
    require(calls, ["answered", "handle_seconds"], "calls")
    answered = calls["answered"].sum()
    if not answered:
        raise ValueError("answered is 0 in every row of calls: expected one answered call at least")
    return float(calls["handle_seconds"].sum() / answered)


def compare_with_model(
    calls: pd.DataFrame, patience_seconds: float, *, minutes: float = 15
) -> pd.DataFrame:
    """Return what callers met, by weekday and half hour, beside what Erlang A would have said.

    Each half hour of the week gets its own mean number of calls. How many people were on the
    phones is taken as it was, interval by interval.

    Parameters
    ----------
    calls, minutes
        As for :func:`phone_measures`; each interval with one agent at least.
    patience_seconds : float
        As for :func:`medoffice.scheduling.queues.erlang_a`, such as from :func:`find_patience`.

    Returns
    -------
    pandas.DataFrame
        By `weekday` and `half_hour`: `offered` (calls in all), `service_level` and
        `abandonment` as they were, `predicted_service_level` and `predicted_abandonment`.

    Raises
    ------
    ValueError
        As for :func:`phone_measures`, or if an interval has no agent.
    """
    found = phone_measures(calls, HALF_HOUR, minutes=minutes)
    met = _crews(calls, minutes)
    predicted = _predicted(met, patience_seconds, mean_handle_seconds(calls), minutes)
    return found[["offered", "service_level", "abandonment"]].join(predicted)


def find_patience(calls: pd.DataFrame, *, minutes: float = 15) -> float:
    """Return the mean patience with which Erlang A loses as many callers as hung up.

    No report says how long callers would have waited: only those who hung up show it. So the
    patience is looked for that makes the model agree with the calls abandoned in all.

    Parameters
    ----------
    calls, minutes
        As for :func:`compare_with_model`.

    Returns
    -------
    float
        Seconds.

    Raises
    ------
    ValueError
        As for :func:`compare_with_model`, or if nobody hung up, or so many that no patience of
        a second or more explains it.
    """
    met = _crews(calls, minutes)
    offered, handle = met["offered"].sum(), mean_handle_seconds(calls)
    share = calls["abandoned"].sum() / offered

    def lost(patience: float) -> float:
        predicted = _predicted(met, patience, handle, minutes)["predicted_abandonment"]
        return float((predicted * met.groupby(HALF_HOUR)["offered"].sum()).sum() / offered)

    if not lost(LONGEST) < share < lost(SHORTEST):
        raise ValueError(
            f"abandoned is {share:.1%} of the calls offered: expected more than "
            f"{lost(LONGEST):.1%} and less than {lost(SHORTEST):.1%}, which callers with patience "
            "would come to with these people on the phones"
        )
    low, high = SHORTEST, LONGEST
    while high / low > 1.001:
        middle = math.sqrt(low * high)
        low, high = (middle, high) if lost(middle) > share else (low, middle)
    return math.sqrt(low * high)


def people_by_half_hour(
    calls: pd.DataFrame,
    *,
    minutes: float = 15,
    service_level: float = 0.8,
    target_seconds: float = 20,
    max_abandoned: float = 1.0,
    max_occupancy: float = 0.85,
    shrinkage: float = 0.0,
    patience_seconds: float | None = None,
) -> pd.DataFrame:
    """Return how many people each half hour of the week takes, beside how many there were.

    Parameters
    ----------
    calls, minutes
        As for :func:`phone_measures`.
    service_level, target_seconds, max_abandoned, max_occupancy, shrinkage, patience_seconds
        As for :func:`people_needed`.

    Returns
    -------
    pandas.DataFrame
        By `weekday` and `half_hour`: `calls` in a half hour and `load` in erlangs, on average;
        `agents`, the mean number on the phones; `positions` and `scheduled`, the numbers it
        takes; and `short`, positions less agents (below 0: people to spare).

    Raises
    ------
    ValueError
        As for :func:`phone_measures` and :func:`people_needed`.
    """
    import pandas as pd

    found = phone_measures(calls, HALF_HOUR, minutes=minutes)
    handle = mean_handle_seconds(calls)
    per_interval = found["offered"] / found["intervals"]
    answers = [
        people_needed(
            mean,
            minutes,
            handle,
            service_level=service_level,
            target_seconds=target_seconds,
            max_abandoned=max_abandoned,
            max_occupancy=max_occupancy,
            shrinkage=shrinkage,
            patience_seconds=patience_seconds,
        )
        for mean in per_interval
    ]
    table = pd.DataFrame(
        {
            "calls": per_interval * 30 / minutes,
            "load": found["load"],
            "agents": found["agents"],
            "positions": [answer.positions for answer in answers],
            "scheduled": [answer.scheduled for answer in answers],
        }
    )
    return table.assign(short=table["positions"] - table["agents"])


def _with_half_hours(calls: pd.DataFrame) -> pd.DataFrame:
    """Add weekday and half hour; refuse counts that do not fit each other."""
    require(calls, ["start", *COUNTS, *SECONDS], "calls")
    for column in COUNTS + SECONDS:
        _refuse(calls, ~(calls[column] >= 0), column, "0 or more")
    _refuse(calls, calls["answered"] > calls["offered"], "answered", "no more than offered")
    _refuse(
        calls,
        calls["answered_in_20s"] > calls["answered"],
        "answered_in_20s",
        "no more than answered",
    )
    return calls.assign(
        weekday=calls["start"].dt.day_of_week + 1,
        half_hour=calls["start"].dt.floor("30min").dt.strftime("%H:%M"),
    )


def _refuse(calls: pd.DataFrame, wrong: pd.Series, column: str, expected: str) -> None:
    rows = calls[wrong]
    if len(rows):
        raise ValueError(
            f"calls row {rows.index[0]}: {column} is {rows[column].iloc[0]}, expected {expected}"
        )


def _crews(calls: pd.DataFrame, minutes: float) -> pd.DataFrame:
    """Return for each half hour of the week how often how many people were on the phones."""
    table = _with_half_hours(calls)
    _refuse(table, table["agents"] < 1, "agents", "one person at least")
    usual = table.groupby(HALF_HOUR)["offered"].mean().rename("calls")
    crews = table.groupby([*HALF_HOUR, "agents"]).size().rename("intervals").reset_index()
    crews = crews.join(usual, on=HALF_HOUR)
    return crews.assign(offered=crews["intervals"] * crews["calls"])


def _predicted(
    crews: pd.DataFrame, patience: float, handle_seconds: float, minutes: float
) -> pd.DataFrame:
    """Return what Erlang A says of each half hour, over the people it was staffed with."""
    lines = [
        erlang_a(row.calls, minutes, handle_seconds, row.agents, TARGET_SECONDS, patience)
        for row in crews.itertuples()
    ]
    weighted = crews.assign(
        predicted_service_level=[line.service_level for line in lines] * crews["intervals"],
        predicted_abandonment=[line.abandoned for line in lines] * crews["intervals"],
    ).groupby(HALF_HOUR)[["predicted_service_level", "predicted_abandonment", "intervals"]]
    sums = weighted.sum()
    return sums.drop(columns="intervals").div(sums["intervals"], axis=0)


def _share(**values: float) -> None:
    for name, value in values.items():
        if not 0 <= value < 1:
            raise ValueError(f"{name} is {value!r}: expected a share from 0 to below 1")
