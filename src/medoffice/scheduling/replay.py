"""Past mornings once more, with one slot fewer: who shares a slot, and who waits for it.

Who came is known, so nothing is simulated. Each visit takes exactly one slot and everybody who
comes is on time, as in :mod:`medoffice.scheduling.exact`: the shared slot is then the only reason
to wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import combinations
from statistics import fmean
from typing import TYPE_CHECKING

from medoffice.scheduling.exact import slot_session
from medoffice.scheduling.fairness import seat_by_risk
from medoffice.scheduling.intervals import Estimate
from medoffice.scheduling.slots import require

if TYPE_CHECKING:
    import pandas as pd

PLACES = ("first", "last")


def sessions(visits: pd.DataFrame, *, minutes: int, at_least: int) -> pd.DataFrame:
    """Return the visits of the mornings that can be replayed, with the number of the morning.

    Parameters
    ----------
    visits : pandas.DataFrame
        `provider_id`, `date`, `start`, `minutes`.
    minutes : int
        Length of the visits to keep: slots of one length are swapped for each other.
    at_least : int
        Visits that a clinician's morning must have to be kept.

    Returns
    -------
    pandas.DataFrame
        The visits that begin before noon, by clinician and time, with `session`.

    Raises
    ------
    ValueError
        If a column is missing, or no morning has so many visits.
    """
    require(visits, ["provider_id", "date", "start", "minutes"], "visits")
    morning = visits[(visits["start"].dt.hour < 12) & (visits["minutes"] == minutes)]
    morning = morning.sort_values(["provider_id", "start"], ignore_index=True)
    clinic = morning.groupby(["provider_id", "date"], observed=True, sort=False)
    morning = morning.assign(session=clinic.ngroup())
    kept = morning[clinic["start"].transform("size") >= at_least].reset_index(drop=True)
    if kept.empty:
        raise ValueError(f"visits has no morning with {at_least} visits of {minutes} minutes")
    return kept


def replay(visits: pd.DataFrame, place: str, chance: pd.Series | None = None) -> pd.DataFrame:
    """Replay mornings with one slot fewer than patients, so that two of them share one.

    Parameters
    ----------
    visits : pandas.DataFrame
        `session` and `missed`; each session's rows in order of time, as from :func:`sessions`.
    place : {"first", "last"}
        Which slot of the morning is shared.
    chance : pandas.Series, optional
        Foretold probability of missing the visit: the two likeliest to miss it share the slot
        and the others keep their order. Without it, all seats are dealt by lot.

    Returns
    -------
    pandas.DataFrame
        For each visit: `shared`, the probability that its patient was given the shared slot, and
        `wait` in slots, missing for those who did not come. By lot both are means over all ways
        of dealing, worked out exactly.

    Raises
    ------
    ValueError
        If a column is missing, the place is not known, or a session has fewer than two visits.
    """
    import numpy as np
    import pandas as pd

    require(visits, ["session", "missed"], "visits")
    if place not in PLACES:
        raise ValueError(f"place is {place!r}: expected {' or '.join(PLACES)}")
    if chance is not None and not chance.index.equals(visits.index):
        raise ValueError("chance and visits have different rows: expected the same visits")
    came = ~visits["missed"].to_numpy(dtype=bool)
    shared, waits = np.empty(len(visits)), np.empty(len(visits))
    for number, at in visits.groupby("session", sort=False).indices.items():
        if len(at) < 2:
            raise ValueError(f"session {number} has 1 visit: expected 2 or more")
        there = came[at].tolist()
        if chance is None:
            shared[at], waits[at] = 2 / len(at), _by_lot(len(at), sum(there), place)
        else:
            shared[at], waits[at] = _by_risk(there, chance.to_numpy()[at].tolist(), place)
    return pd.DataFrame({"shared": shared, "wait": np.where(came, waits, np.nan)}, visits.index)


def _shared_slot(slots: int, place: str) -> int:
    return 0 if place == "first" else slots - 1


def _by_risk(
    came: Sequence[bool], chance: Sequence[float], place: str
) -> tuple[list[float], list[float]]:
    slots = len(came) - 1
    seats = seat_by_risk([1 - miss for miss in chance], slots, [_shared_slot(slots, place)])
    session = slot_session([[float(came[patient]) for patient in slot] for slot in seats])
    shared, waits = [0.0] * len(came), [0.0] * len(came)
    for slot, slot_waits in zip(seats, session.waits, strict=True):
        for patient, wait in zip(slot, slot_waits, strict=True):
            shared[patient], waits[patient] = float(len(slot) == 2), wait
    return shared, waits


@cache
def _by_lot(patients: int, came: int, place: str) -> float:
    """Return the mean wait of those who come: by lot they are any of the seats, all alike."""
    if not came:
        return 0.0
    slots = patients - 1
    at = _shared_slot(slots, place)
    seats = [slot for slot in range(slots) for _ in range(2 if slot == at else 1)]
    totals = []
    for there in combinations(range(patients), came):
        bookings: list[list[float]] = [[] for _ in range(slots)]
        for seat in there:
            bookings[seats[seat]].append(1.0)
        totals.append(slot_session(bookings).wait)
    return fmean(totals) / came


def by_group(
    replayed: pd.DataFrame, sessions: pd.Series, groups: pd.Series | None = None
) -> pd.DataFrame:
    """Return who was given the shared slot and how long each group waited.

    Parameters
    ----------
    replayed : pandas.DataFrame
        As from :func:`replay`. Only those who came are counted: nobody else can wait.
    sessions : pandas.Series
        Session of each visit.
    groups : pandas.Series, optional
        Group of each visit; without it all are one group, ``"all"``.

    Returns
    -------
    pandas.DataFrame
        By group: `patients` who came, then `shared` (share of them given the shared slot) and
        `wait` (mean, in slots), each an :class:`Estimate`.

    Raises
    ------
    ValueError
        If the rows are not those of the same visits.

    Notes
    -----
    Patients of one morning wait together, so the mornings are the sample: the error is that of a
    ratio of two sums over mornings (W. G. Cochran, "Sampling Techniques", third edition, 1977,
    section 2.11). It says how far the luck of which patients met on which morning can have moved
    a figure.
    """
    import pandas as pd

    if groups is None:
        groups = pd.Series("all", replayed.index)
    if not replayed.index.equals(sessions.index) or not replayed.index.equals(groups.index):
        raise ValueError("replayed, sessions and groups have different rows: expected the same")
    count = sessions.nunique()
    here = replayed[replayed["wait"].notna()].assign(session=sessions, group=groups)
    rows = {}
    for group, theirs in here.groupby("group", observed=True):
        sums = theirs.groupby("session")[["shared", "wait"]].agg("sum")
        size = theirs.groupby("session").size()
        rows[group] = {
            "patients": len(theirs),
            **{name: _ratio(sums[name], size, count) for name in ("shared", "wait")},
        }
    return pd.DataFrame.from_dict(rows, orient="index")


def _ratio(sums: pd.Series, sizes: pd.Series, sessions: int) -> Estimate:
    """Return a mean over patients, with the error that sampling whole sessions gives it."""
    mean = float(sums.sum() / sizes.sum())
    off = (sums - mean * sizes) / (sizes.sum() / sessions)
    # Sessions with nobody of the group add nothing to the mean, and count as a session.
    nobody = [0.0] * (sessions - len(off))
    return Estimate(mean, Estimate.of([*off, *nobody]).standard_error)
