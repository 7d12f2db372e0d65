"""Charge lag: how long it takes until a visit's charges are entered, and what never was.

Until then there is no claim. What waits is money: charges a day times days of lag.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import mean, median


@dataclass(frozen=True)
class ChargeLag:
    """The lag of some visits.

    Parameters
    ----------
    visits : int
        Visits with charges entered.
    median_days, mean_days : float
        Calendar days from the visit to the entry, same day = 0.
    nine_in_ten : int
        Within so many days nine in ten were entered.
    longest : int
        The longest of them.
    limit, in_time : int
        The office's limit in days, and how many visits were entered within it.
    """

    visits: int
    median_days: float
    mean_days: float
    nine_in_ten: int
    longest: int
    limit: int
    in_time: int

    @property
    def in_time_share(self) -> float:
        """The share entered within the limit."""
        return self.in_time / self.visits


def lag_days(visited: date, entered: date, visit: str = "a visit") -> int:
    """Return the calendar days from a visit to the entry of its charges.

    Raises
    ------
    ValueError
        If the charges were entered before the visit.
    """
    days = (entered - visited).days
    if days < 0:
        raise ValueError(
            f"the charges of {visit} were entered on {entered}, before the visit on {visited}: "
            "expected the same day or later"
        )
    return days


def charge_lag(days: Iterable[int], limit: int) -> ChargeLag:
    """Sum up the lag of some visits.

    Parameters
    ----------
    days : iterable of int
        The lag of each visit, from :func:`lag_days`. Visits without charges are not in it: see
        :func:`not_charged`.
    limit : int
        Days within which charges should be entered.

    Raises
    ------
    ValueError
        If there is no visit, or a number is below 0.
    """
    if limit < 0:
        raise ValueError(f"limit is {limit!r}: expected 0 or more days")
    lags = sorted(days)
    if not lags:
        raise ValueError("days is empty: expected the lag of at least one visit")
    if lags[0] < 0:
        raise ValueError(f"a lag is {lags[0]}: expected 0 or more days")
    return ChargeLag(
        visits=len(lags),
        median_days=median(lags),
        mean_days=mean(lags),
        # Whole numbers, because 0.9 times a number of visits may come out a hair too large.
        nine_in_ten=lags[-(-9 * len(lags) // 10) - 1],
        longest=lags[-1],
        limit=limit,
        in_time=sum(lag <= limit for lag in lags),
    )


def waiting(charges_a_day: int, mean_days: float) -> int:
    """Return the charges that wait to be entered on an average day, in cents.

    Parameters
    ----------
    charges_a_day : int
        Charges of an average calendar day, in cents.
    mean_days : float
        Mean lag in calendar days.

    Raises
    ------
    ValueError
        If one is below 0.

    Notes
    -----
    Little's law: what waits is what comes in a day times how long it stays. J. D. C. Little and
    S. C. Graves, "Little's Law", in *Building Intuition* (2008), chapter 5.
    """
    if charges_a_day < 0 or mean_days < 0:
        raise ValueError(
            f"charges_a_day is {charges_a_day!r} and mean_days {mean_days!r}: expected 0 or more"
        )
    return round(charges_a_day * mean_days)


def not_charged(
    completed: Mapping[str, date], charged: Collection[str], as_of: date, grace_days: int
) -> dict[str, date]:
    """Return the completed visits whose charges should have been entered and were not.

    Parameters
    ----------
    completed : mapping of str to datetime.date
        Day of each completed visit, by its number.
    charged : collection of str
        Visits with charges.
    as_of : datetime.date
        The day of the comparison; later visits are left out.
    grace_days : int
        Visits no older than so many days may still be entered in time.

    Returns
    -------
    dict
        Visit to its day, the oldest first. It is a list to work on: some visits, such as one
        within a global period, have nothing to charge.

    Raises
    ------
    ValueError
        If there are charges for a visit that was not completed.
    """
    known = set(charged)
    strange = sorted(known - set(completed))
    if strange:
        raise ValueError(
            f"visit {strange[0]!r} has charges and was not completed: is it in the right report?"
        )
    open_visits = {
        visit: day
        for visit, day in completed.items()
        if visit not in known and (as_of - day).days > grace_days
    }
    return dict(sorted(open_visits.items(), key=lambda entry: (entry[1], entry[0])))


def by_month(visits: Iterable[date]) -> dict[date, int]:
    """Count visits by month, each named by its first day."""
    return dict(sorted(Counter(day.replace(day=1) for day in visits).items()))
