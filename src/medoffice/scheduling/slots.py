"""The appointment book's places: which slots a template offers, and who is in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


def require(table: pd.DataFrame, columns: Iterable[str], name: str) -> None:
    """Raise a ValueError naming the columns a table lacks."""
    missing = [column for column in columns if column not in table.columns]
    if missing:
        raise ValueError(
            f"{name} has no column {', '.join(missing)}: expected it beside "
            f"{', '.join(map(str, table.columns))}"
        )


def offered_slots(
    templates: pd.DataFrame,
    closures: pd.DataFrame,
    first: str | pd.Timestamp,
    last: str | pd.Timestamp,
) -> pd.DataFrame:
    """Lay the weekly templates out over a stretch of days.

    Parameters
    ----------
    templates : pandas.DataFrame
        The table ``schedule_templates``: `provider_id`, `weekday` (1 = Monday), `start` (time
        since midnight), `minutes`, `type_id`, `release_days`.
    closures : pandas.DataFrame
        The table ``closures``: `provider_id`, `date`, `reason`.
    first, last : str or pandas.Timestamp
        First and last day, both included.

    Returns
    -------
    pandas.DataFrame
        One row per slot by provider and time: `provider_id`, `date`, `weekday`, `start` and
        `end` (moments), `minutes`, `type_id`, `release_days` and `closed`, the reason the
        provider is away that day (missing if the day is open).

    Raises
    ------
    ValueError
        If a column is missing or holds another kind of value, the days are in the wrong order,
        or two slots of a provider overlap.
    """
    import pandas as pd

    require(
        templates,
        ["provider_id", "weekday", "start", "minutes", "type_id", "release_days"],
        "templates",
    )
    require(closures, ["provider_id", "date", "reason"], "closures")
    if not pd.api.types.is_timedelta64_dtype(templates["start"]):
        raise ValueError(
            f"templates column start is {templates['start'].dtype}: expected time since midnight"
        )
    first, last = pd.Timestamp(first).normalize(), pd.Timestamp(last).normalize()
    if last < first:
        raise ValueError(f"last is {last.date()}: expected {first.date()} (first) or later")
    _refuse_overlaps(templates)

    days = pd.DataFrame({"date": pd.date_range(first, last)})
    days["weekday"] = days["date"].dt.day_of_week + 1
    slots = days.merge(templates, on="weekday")
    slots["start"] = slots["date"] + slots["start"]
    slots["end"] = slots["start"] + pd.to_timedelta(slots["minutes"], unit="min")
    away = closures.drop_duplicates(["provider_id", "date"])[["provider_id", "date", "reason"]]
    slots = slots.merge(
        away.rename(columns={"reason": "closed"}), on=["provider_id", "date"], how="left"
    )
    slots = slots.sort_values(["provider_id", "start"], ignore_index=True)
    return slots[
        [
            "provider_id",
            "date",
            "weekday",
            "start",
            "end",
            "minutes",
            "type_id",
            "release_days",
            "closed",
        ]
    ]


def _refuse_overlaps(templates: pd.DataFrame) -> None:
    import pandas as pd

    ordered = templates.sort_values(["provider_id", "weekday", "start"])
    ends = ordered["start"] + pd.to_timedelta(ordered["minutes"], unit="min")
    before = ends.groupby([ordered["provider_id"], ordered["weekday"]]).shift()
    clash = ordered[ordered["start"] < before]
    if len(clash):
        row = clash.iloc[0]
        raise ValueError(
            f"templates row {clash.index[0]}: provider {row['provider_id']}, weekday "
            f"{row['weekday']}, start {str(row['start'])[-8:-3]} overlaps the slot before; "
            "expected one slot at a time"
        )


def occupants(slots: pd.DataFrame, appointments: pd.DataFrame) -> pd.DataFrame:
    """Find which appointments take which slots.

    An appointment takes every slot of its provider that it overlaps, so that a long visit
    booked over two short slots closes both.

    Parameters
    ----------
    slots : pandas.DataFrame
        As from :func:`offered_slots`.
    appointments : pandas.DataFrame
        The table ``appointments``: `provider_id`, `start` (a moment), `minutes`.

    Returns
    -------
    pandas.DataFrame
        Two columns of positions, `slot` and `appointment`, one row for each pair.

    Raises
    ------
    ValueError
        If a column is missing.
    """
    import numpy as np
    import pandas as pd

    require(appointments, ["provider_id", "start", "minutes"], "appointments")
    starts = appointments["start"].to_numpy()
    ends = (appointments["start"] + pd.to_timedelta(appointments["minutes"], unit="min")).to_numpy()
    theirs = appointments.groupby("provider_id", observed=True).indices
    slot_parts, appointment_parts = [], []
    for provider, of_provider in slots.groupby("provider_id", observed=True).indices.items():
        booked = theirs.get(provider)
        if booked is None:
            continue
        # Slots of one provider follow each other, so those an appointment overlaps are a run.
        begin = np.searchsorted(slots["end"].to_numpy()[of_provider], starts[booked], side="right")
        stop = np.searchsorted(slots["start"].to_numpy()[of_provider], ends[booked], side="left")
        length = np.maximum(stop - begin, 0)
        within_run = np.arange(length.sum()) - np.repeat(np.cumsum(length) - length, length)
        slot_parts.append(of_provider[np.repeat(begin, length) + within_run])
        appointment_parts.append(np.repeat(booked, length))
    nothing = np.empty(0, dtype=np.intp)
    return pd.DataFrame(
        {
            "slot": np.concatenate([nothing, *slot_parts]),
            "appointment": np.concatenate([nothing, *appointment_parts]),
        }
    )
