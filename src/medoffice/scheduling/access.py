"""Measures of access, from the practice's own tables.

The first question is how soon a patient can come (third next available, lead time), the second
who does not come (no-shows, late cancellations), the third how well the time is used (fill
rate, utilization), the last how long a visit takes (cycle time). Tables are those of
:func:`medoffice.practice.load`, or a reader's own with the same columns.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from medoffice.scheduling.intervals import wilson
from medoffice.scheduling.slots import occupants, offered_slots, require

if TYPE_CHECKING:
    import numpy as np
    import pandas as pd

THIRD = 3

LEAD_BANDS = {
    "Same day": 0,
    "1 to 7 days": 7,
    "8 to 14 days": 14,
    "15 to 28 days": 28,
    "More than 28 days": None,
}
"""Bands of lead time with their last day."""


class _Book:
    """The appointment book over a stretch of days, to be looked at as of any of them."""

    def __init__(
        self,
        templates: pd.DataFrame,
        closures: pd.DataFrame,
        appointments: pd.DataFrame,
        first: pd.Timestamp,
        last: pd.Timestamp,
    ) -> None:
        require(appointments, ["booked_on", "cancelled_on"], "appointments")
        self.slots = offered_slots(templates, closures, first, last)
        pairs = occupants(self.slots, appointments)
        self._slot = pairs["slot"].to_numpy()
        self._booked_on = appointments["booked_on"].to_numpy()[pairs["appointment"]]
        self._cancelled_on = appointments["cancelled_on"].to_numpy()[pairs["appointment"]]
        self._date = self.slots["date"].to_numpy()
        self._planned_away = (
            self.slots["closed"].notna() & (self.slots["closed"] != "sick")
        ).to_numpy()
        self._sick = (self.slots["closed"] == "sick").to_numpy(dtype=bool, na_value=False)
        self._release = self.slots["release_days"].astype("float64").to_numpy()

    def open_as_of(self, day: pd.Timestamp, horizon_days: int) -> np.ndarray:
        """Return for each slot whether it can be booked when the phones open on a day."""
        import numpy as np

        today = day.to_datetime64()
        ahead = (self._date - today) / np.timedelta64(1, "D")
        taken = np.zeros(len(self.slots), dtype=bool)
        # A comparison with a missing date is false: never cancelled means still booked.
        still_booked = (self._booked_on < today) & ~(self._cancelled_on < today)
        taken[self._slot[still_booked]] = True
        held = ahead > self._release
        # Nobody knows of a sick day before it comes.
        away = self._planned_away | (self._sick & (ahead <= 0))
        return (ahead >= 0) & (ahead <= horizon_days) & ~taken & ~held & ~away


def open_slots(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    as_of: str | pd.Timestamp,
    *,
    horizon_days: int = 180,
    type_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return the slots that could be booked when the phones opened on a day.

    A slot is open if its day is not closed, it is not held back, and no appointment made before
    that day is still in it. Appointments made or cancelled on the day itself do not count yet.
    A sick day counts as closed only once it has come.

    Parameters
    ----------
    templates, closures, appointments : pandas.DataFrame
        The practice's tables. `appointments` needs `provider_id`, `start`, `minutes`,
        `booked_on` and `cancelled_on`, and must hold the book as far ahead as the horizon:
        a day nobody has recorded looks like a free day.
    as_of : str or pandas.Timestamp
        The day of asking.
    horizon_days : int, default 180
        Calendar days ahead to look.
    type_ids : collection of str, optional
        Kinds of slot to keep, such as those a new patient may have; by default all.

    Returns
    -------
    pandas.DataFrame
        By provider and time: `provider_id`, `date`, `start`, `minutes`, `type_id` and
        `days_ahead`, calendar days from the day of asking (today = 0).

    Raises
    ------
    ValueError
        If a column is missing, the horizon is below 0, or a kind of slot is in no template.
    """
    import pandas as pd

    day = pd.Timestamp(as_of).normalize()
    _check_question(templates, horizon_days, type_ids)
    book = _Book(templates, closures, appointments, day, day + pd.Timedelta(days=horizon_days))
    slots = book.slots[book.open_as_of(day, horizon_days)]
    if type_ids is not None:
        slots = slots[slots["type_id"].isin(type_ids)]
    slots = slots[["provider_id", "date", "start", "minutes", "type_id"]]
    return slots.assign(days_ahead=(slots["date"] - day).dt.days).reset_index(drop=True)


def _check_question(
    templates: pd.DataFrame, horizon_days: int, type_ids: Collection[str] | None
) -> None:
    if horizon_days < 0:
        raise ValueError(f"horizon_days is {horizon_days!r}: expected 0 or more")
    if type_ids is not None:
        require(templates, ["type_id"], "templates")
        known = set(templates["type_id"])
        unknown = sorted(set(type_ids) - known)
        if unknown:
            raise ValueError(
                f"type_ids has {', '.join(unknown)}: expected kinds of slot of the templates, "
                f"{', '.join(sorted(known))}"
            )


def third_next_available(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    as_of: str | pd.Timestamp,
    *,
    horizon_days: int = 180,
    type_ids: Collection[str] | None = None,
) -> pd.Series:
    """Return the days until each provider's third open slot.

    Parameters
    ----------
    templates, closures, appointments, as_of, horizon_days, type_ids
        As for :func:`open_slots`.

    Returns
    -------
    pandas.Series
        Calendar days from the day of asking, today = 0, by `provider_id`; missing where
        there are fewer than three open slots within the horizon.

    Raises
    ------
    ValueError
        As for :func:`open_slots`.

    Notes
    -----
    The measure of the Institute for Healthcare Improvement: the days between a request for an
    appointment and the third next available one, without held slots. The first and the second
    are often open by chance, after a cancellation. Days are calendar days, as patients count;
    some practices count working days, so say which.

    Ask for one type of visit at a time with `type_ids`, as the Institute does. Over all kinds
    of slot together, the same-day slots released that morning make any book look open.
    """
    import pandas as pd

    day = pd.Timestamp(as_of).normalize()
    by_day = _third_next(
        templates, closures, appointments, pd.DatetimeIndex([day]), horizon_days, type_ids
    )
    return by_day.set_index("provider_id")["days"]


def third_next_available_by_week(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    first: str | pd.Timestamp,
    last: str | pd.Timestamp,
    *,
    weekday: int = 1,
    horizon_days: int = 180,
    type_ids: Collection[str] | None = None,
) -> pd.DataFrame:
    """Return third next available measured on the same weekday of each week.

    Parameters
    ----------
    templates, closures, appointments, horizon_days, type_ids
        As for :func:`open_slots`.
    first, last : str or pandas.Timestamp
        Stretch of days to measure in, both included.
    weekday : int, default 1
        Day of the week to measure on: 1 is Monday, 7 Sunday.

    Returns
    -------
    pandas.DataFrame
        One row per week and provider: `date`, `provider_id`, `days` as in
        :func:`third_next_available`.

    Raises
    ------
    ValueError
        As for :func:`open_slots`, or if no such weekday lies between the two days.
    """
    import pandas as pd

    if weekday not in range(1, 8):
        raise ValueError(f"weekday is {weekday!r}: expected 1 (Monday) to 7 (Sunday)")
    first, last = pd.Timestamp(first).normalize(), pd.Timestamp(last).normalize()
    days = pd.date_range(first, last)
    days = days[days.day_of_week == weekday - 1]
    if len(days) == 0:
        raise ValueError(
            f"first {first.date()} to last {last.date()} holds no weekday {weekday}: expected "
            "one at least"
        )
    return _third_next(templates, closures, appointments, days, horizon_days, type_ids)


def _third_next(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    days: pd.DatetimeIndex,
    horizon_days: int,
    type_ids: Collection[str] | None,
) -> pd.DataFrame:
    import pandas as pd

    _check_question(templates, horizon_days, type_ids)
    horizon = pd.Timedelta(days=horizon_days)
    book = _Book(templates, closures, appointments, days[0], days[-1] + horizon)
    slots = book.slots[["provider_id", "date"]]
    wanted = True if type_ids is None else book.slots["type_id"].isin(type_ids).to_numpy(dtype=bool)
    providers = pd.Index(templates["provider_id"].astype("str").unique(), name="provider_id")
    parts = []
    for day in days:
        found = slots[book.open_as_of(day, horizon_days) & wanted]
        third = found.groupby("provider_id", observed=True).nth(THIRD - 1)
        ahead = (third.set_index("provider_id")["date"] - day).dt.days.astype("float64")
        parts.append(pd.DataFrame({"date": day, "days": ahead.reindex(providers)}).reset_index())
    return pd.concat(parts, ignore_index=True)[["date", "provider_id", "days"]]


def lead_time(appointments: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Return how far ahead appointments are made.

    Lead time is not the wait for a visit: a patient who books next year's physical has a long
    one by choice. See :func:`third_next_available` for what the book allows.

    Parameters
    ----------
    appointments : pandas.DataFrame
        `booked_on` and `date`. Every row counts, later cancelled or not.
    by : str or sequence of str, optional
        Column or columns to split by.

    Returns
    -------
    pandas.DataFrame
        By group (one row, ``"all"``, without `by`): `appointments`, and the `median`, `mean`
        and `p90` (90th percentile) of the lead time in calendar days, same day = 0.

    Raises
    ------
    ValueError
        If a column is missing, or an appointment was booked after its day.
    """
    require(appointments, ["booked_on", "date", *_keys(by)], "appointments")
    days = (appointments["date"] - appointments["booked_on"]).dt.days
    late = days[days < 0]
    if len(late):
        row = appointments.loc[late.index[0]]
        raise ValueError(
            f"appointments row {late.index[0]}: booked_on is {row['booked_on'].date()}, expected "
            f"{row['date'].date()} (date) or earlier"
        )
    grouped = _grouped(appointments.assign(_days=days), by)["_days"]
    return grouped.agg(
        appointments="size", median="median", mean="mean", p90=lambda values: values.quantile(0.9)
    )


def lead_band(lead_days: pd.Series) -> pd.Series:
    """Put lead times into bands.

    Parameters
    ----------
    lead_days : pandas.Series
        Days between booking and visit.

    Returns
    -------
    pandas.Series
        The names of `LEAD_BANDS` as ordered categories.

    Raises
    ------
    ValueError
        If a lead time is below 0.
    """
    import pandas as pd

    wrong = lead_days[lead_days < 0]
    if len(wrong):
        raise ValueError(
            f"lead_days row {wrong.index[0]} is {wrong.iloc[0]}: expected 0 or more days"
        )
    ends = [float("inf") if end is None else end for end in LEAD_BANDS.values()]
    return pd.cut(lead_days, [-1, *ends], labels=list(LEAD_BANDS))


def no_show_rate(appointments: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Return no-shows as a share of the visits that were expected.

    Expected are completed visits and no-shows. Visits cancelled in time, or late, were no
    longer expected when the hour came, and stay out.

    Parameters
    ----------
    appointments : pandas.DataFrame
        `outcome`, and the columns to split by.
    by : str or sequence of str, optional
        Column or columns to split by.

    Returns
    -------
    pandas.DataFrame
        By group (one row, ``"all"``, without `by`): `expected`, `no_shows`, `rate`, and `low`
        and `high`, Wilson's 95% interval. Groups without an expected visit are left out.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    return _rate(appointments, "no-show", ["completed", "no-show"], "no_shows", by)


def late_cancellation_rate(
    appointments: pd.DataFrame, by: str | Sequence[str] | None = None
) -> pd.DataFrame:
    """Return late cancellations as a share of the visits not cancelled in time.

    Not cancelled in time are completed visits, no-shows and visits cancelled late (less than
    24 hours before). Visits booked on the day itself count too.

    Parameters
    ----------
    appointments : pandas.DataFrame
        `outcome`, and the columns to split by.
    by : str or sequence of str, optional
        Column or columns to split by.

    Returns
    -------
    pandas.DataFrame
        As :func:`no_show_rate`, with `late_cancellations` in place of `no_shows`.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    expected = ["completed", "no-show", "cancelled-late"]
    return _rate(appointments, "cancelled-late", expected, "late_cancellations", by)


def _rate(
    appointments: pd.DataFrame,
    event: str,
    of: Sequence[str],
    count: str,
    by: str | Sequence[str] | None,
) -> pd.DataFrame:
    require(appointments, ["outcome", *_keys(by)], "appointments")
    expected = appointments[appointments["outcome"].isin(of)]
    happened = expected.assign(_event=expected["outcome"] == event)
    rates = _grouped(happened, by)["_event"].agg(["size", "sum"])
    rates.columns = ["expected", count]
    rates["rate"] = rates[count] / rates["expected"]
    ends = [
        wilson(int(events), int(trials))
        for events, trials in zip(rates[count], rates["expected"], strict=True)
    ]
    rates["low"] = [low for low, _ in ends]
    rates["high"] = [high for _, high in ends]
    return rates


def fill_rate(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    first: str | pd.Timestamp,
    last: str | pd.Timestamp,
    by: str | Sequence[str] | None = "provider_id",
) -> pd.DataFrame:
    """Return the share of the offered slots that were booked when their hour came.

    A slot is filled if a patient was expected in it: a completed visit or a no-show. A slot
    whose patient cancelled counts only if somebody else was found. Days away are not offered.

    Parameters
    ----------
    templates, closures, appointments : pandas.DataFrame
        The practice's tables.
    first, last : str or pandas.Timestamp
        First and last day, both included.
    by : str, sequence of str or None, default "provider_id"
        Columns of the slots to split by: `provider_id`, `date`, `weekday`, `type_id`.

    Returns
    -------
    pandas.DataFrame
        By group: `offered` and `filled` slots, and the `rate`.

    Raises
    ------
    ValueError
        If a column is missing, or the days are in the wrong order.
    """
    slots, expected = _offered_and_expected(templates, closures, appointments, first, last)
    require(slots, _keys(by), "slots")
    taken = occupants(slots, expected)["slot"].unique()
    slots["_filled"] = slots.index.isin(taken)
    rates = _grouped(slots, by)["_filled"].agg(["size", "sum"])
    rates.columns = ["offered", "filled"]
    rates["rate"] = rates["filled"] / rates["offered"]
    return rates


def utilization(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    first: str | pd.Timestamp,
    last: str | pd.Timestamp,
    by: str | Sequence[str] | None = "provider_id",
) -> pd.DataFrame:
    """Return the share of the offered minutes used for visits that took place.

    Used are the minutes set aside for completed visits, not the minutes on the clock. Since a
    double-booked slot is used twice, the share can pass 1; a no-show uses nothing. Where no
    slot is double-booked, utilization lies below the fill rate by about what no-shows cost:
    about, because one counts minutes and the other slots.

    Parameters
    ----------
    templates, closures, appointments : pandas.DataFrame
        The practice's tables.
    first, last : str or pandas.Timestamp
        First and last day, both included.
    by : str, sequence of str or None, default "provider_id"
        Columns to split by: `provider_id`, `date`, `weekday`.

    Returns
    -------
    pandas.DataFrame
        By group: `offered_minutes`, `used_minutes`, and the `rate`.

    Raises
    ------
    ValueError
        If a column is missing, or the days are in the wrong order.
    """
    slots, expected = _offered_and_expected(templates, closures, appointments, first, last)
    seen = expected[expected["outcome"] == "completed"]
    seen = seen.assign(weekday=seen["date"].dt.day_of_week + 1)
    require(slots.drop(columns="type_id"), _keys(by), "slots")
    offered = _grouped(slots, by)["minutes"].sum()
    used = _grouped(seen, by)["minutes"].sum().reindex(offered.index, fill_value=0)
    rates = offered.to_frame("offered_minutes").assign(used_minutes=used)
    rates["rate"] = rates["used_minutes"] / rates["offered_minutes"]
    return rates


def _offered_and_expected(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    appointments: pd.DataFrame,
    first: str | pd.Timestamp,
    last: str | pd.Timestamp,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the slots offered on open days, and the visits expected on those days."""
    import pandas as pd

    require(appointments, ["provider_id", "date", "start", "minutes", "outcome"], "appointments")
    slots = offered_slots(templates, closures, first, last)
    slots = slots[slots["closed"].isna()].reset_index(drop=True)
    first, last = pd.Timestamp(first).normalize(), pd.Timestamp(last).normalize()
    expected = appointments[
        appointments["date"].between(first, last)
        & appointments["outcome"].isin(["completed", "no-show"])
    ]
    return slots, expected


def visit_times(appointments: pd.DataFrame) -> pd.DataFrame:
    """Return how each completed visit spent its minutes.

    Parameters
    ----------
    appointments : pandas.DataFrame
        `outcome`, `start`, `arrived`, `roomed`, `started`, `ended` (moments).

    Returns
    -------
    pandas.DataFrame
        For each completed visit, minutes of: `lateness` (arrived after the appointed time;
        below 0 when early), `lobby` (arrived to roomed), `wait` (appointed time, or arrival if
        that is later, until the clinician begins; 0 if taken early), `visit` (started to
        ended), `cycle` (arrived to ended). A missing time leaves its parts missing.

    Raises
    ------
    ValueError
        If a column is missing, or a visit's times are out of order.
    """
    import pandas as pd

    steps = ["arrived", "roomed", "started", "ended"]
    require(appointments, ["outcome", "start", *steps], "appointments")
    seen = appointments[appointments["outcome"] == "completed"]
    for at, later in enumerate(steps):
        for earlier in steps[:at]:
            wrong = seen[seen[later] < seen[earlier]]
            if len(wrong):
                raise ValueError(
                    f"appointments row {wrong.index[0]}: {later} is {wrong[later].iloc[0]}, "
                    f"expected {wrong[earlier].iloc[0]} ({earlier}) or later"
                )

    def minutes(span: pd.Series) -> pd.Series:
        return span / pd.Timedelta(minutes=1)

    # skipna=False: a visit without an arrival has no known wait.
    ready = seen[["start", "arrived"]].max(axis=1, skipna=False)
    return pd.DataFrame(
        {
            "lateness": minutes(seen["arrived"] - seen["start"]),
            "lobby": minutes(seen["roomed"] - seen["arrived"]),
            "wait": minutes(seen["started"] - ready).clip(lower=0),
            "visit": minutes(seen["ended"] - seen["started"]),
            "cycle": minutes(seen["ended"] - seen["arrived"]),
        }
    )


def cycle_time(appointments: pd.DataFrame, by: str | Sequence[str] | None = None) -> pd.DataFrame:
    """Return how long visits take, from coming in to being done.

    Parameters
    ----------
    appointments : pandas.DataFrame
        As for :func:`visit_times`, and the columns to split by.
    by : str or sequence of str, optional
        Column or columns to split by.

    Returns
    -------
    pandas.DataFrame
        By group (one row, ``"all"``, without `by`): `visits`, the median minutes of each part
        of :func:`visit_times`, and `cycle_p90`, the 90th percentile of the cycle time.

    Raises
    ------
    ValueError
        As for :func:`visit_times`.
    """
    keys = _keys(by)
    require(appointments, keys, "appointments")
    times = visit_times(appointments)
    parts = list(times.columns)
    grouped = _grouped(times.join(appointments[keys]), by)
    summary = grouped[parts].median()
    summary.insert(0, "visits", grouped.size())
    summary["cycle_p90"] = grouped["cycle"].quantile(0.9)
    return summary


def _keys(by: str | Sequence[str] | None) -> list[str]:
    if by is None:
        return []
    return [by] if isinstance(by, str) else list(by)


def _grouped(table: pd.DataFrame, by: str | Sequence[str] | None):
    """Group a table, all of it under the name "all" if there is nothing to split by."""
    if by is None:
        return table.groupby(lambda _: "all")
    return table.groupby(by if isinstance(by, str) else list(by), observed=True)
