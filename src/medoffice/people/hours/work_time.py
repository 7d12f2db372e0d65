"""Which minutes of a shift are work under the federal rules, and what rounding does to them.

A break of 5 to 20 minutes is work. A meal is unpaid only where the worker is free of all duties for
30 minutes or more (29 CFR 785.18-785.19). A clock may round only if that pays, over time, for all
the time worked (29 CFR 785.48).

Times are minutes after the midnight at which the day of the shift began. A shift that goes on past
midnight ends after 1440.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cache

from medoffice import practice
from medoffice.scheduling.workweek import SUNDAY, workweek_of

DAY = 24 * 60
QUARTER_HOUR = 15
MINUTE = timedelta(minutes=1)
WEEK = timedelta(days=7)

Span = tuple[int, int]


class Rounding(StrEnum):
    """What a clock does to a punch before it counts."""

    NONE = "none"
    NEAREST = "nearest"
    TRIMMED = "trimmed"
    """Arrival goes up and leaving goes down: each change takes time from the worker."""


@cache
def least_meal() -> int:
    """Return the minutes from which a meal may be unpaid."""
    return int(practice.rule_value("flsa.breaks", "meal_least"))


@dataclass(frozen=True)
class Meal:
    """A meal, or another break, within a shift.

    Parameters
    ----------
    out, back : int
        Minutes at which it begins and ends.
    worked : sequence of (int, int), optional
        The spans within it in which the worker had any duty, from minute to minute.
    """

    out: int
    back: int
    worked: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a meal that ends before it begins, and work that lies outside it."""
        if self.back < self.out:
            raise ValueError(f"the meal is back at {self.back}: expected {self.out} or later")
        for first, last in self.worked:
            if not self.out <= first <= last <= self.back:
                raise ValueError(
                    f"worked holds ({first}, {last}): expected a span within the meal, from "
                    f"{self.out} to {self.back}"
                )

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return self.back - self.out

    @property
    def free_stretches(self) -> list[int]:
        """The minutes of each stretch without any duty."""
        stretches, at = [], self.out
        for first, last in sorted(self.worked):
            stretches.append(max(first - at, 0))
            at = max(at, last)
        return [*stretches, self.back - at]

    @property
    def unpaid(self) -> int:
        """The minutes that need not be paid: free stretches of 30 minutes or more.

        Where a call cuts a meal, we read 29 CFR 785.19 with care: what is left is unpaid only if
        it is a meal in itself.
        """
        return sum(stretch for stretch in self.free_stretches if stretch >= least_meal())


@dataclass(frozen=True)
class Shift:
    """A shift from its first to its last punch.

    Parameters
    ----------
    arrives, leaves : int
        Minutes; leaving after midnight is 1440 or more.
    meals : sequence of Meal, optional
        Breaks that were punched or noted.
    """

    arrives: int
    leaves: int
    meals: tuple[Meal, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a shift that does not hold its meals."""
        if not self.arrives <= self.leaves <= self.arrives + DAY:
            raise ValueError(
                f"leaves is {self.leaves}: expected {self.arrives} to {self.arrives + DAY}; past "
                "midnight, count on from 1440"
            )
        for meal in self.meals:
            if not self.arrives <= meal.out <= meal.back <= self.leaves:
                raise ValueError(
                    f"a meal from {meal.out} to {meal.back} lies outside the shift, from "
                    f"{self.arrives} to {self.leaves}"
                )

    @property
    def worked(self) -> int:
        """Minutes that are work and must be paid."""
        return self.leaves - self.arrives - sum(meal.unpaid for meal in self.meals)

    def rounded(self, how: Rounding, step: int = QUARTER_HOUR) -> Span:
        """Return arrival and leaving as a clock that rounds counts them."""
        return (
            rounded(self.arrives, how, step, arriving=True),
            rounded(self.leaves, how, step, arriving=False),
        )


def rounded(minute: int, how: Rounding, step: int = QUARTER_HOUR, *, arriving: bool) -> int:
    """Return a punch as a clock counts it.

    Parameters
    ----------
    minute : int
        The punch.
    how : Rounding
        To the nearest step, half a step up; or trimmed.
    step : int, default 15
        Minutes to which the clock rounds: 5, 6 or 15 in practice.
    arriving : bool
        Whether the punch is an arrival.

    Returns
    -------
    int

    Examples
    --------
    >>> [rounded(8 * 60 + m, Rounding.NEAREST, arriving=True) - 8 * 60 for m in (7, 8)]
    [0, 15]
    >>> rounded(8 * 60 + 1, Rounding.TRIMMED, arriving=True) - 8 * 60
    15
    """
    if step < 1:
        raise ValueError(f"step is {step}: expected the minutes to round to, 1 or more")
    if how is Rounding.NEAREST:
        return (2 * minute + step) // (2 * step) * step
    if how is Rounding.TRIMMED:
        return -(-minute // step) * step if arriving else minute // step * step
    return minute


def lost_to_rounding(shifts: Iterable[Shift], how: Rounding, step: int = QUARTER_HOUR) -> int:
    """Return the minutes that rounding took from the worker over some shifts.

    Parameters
    ----------
    shifts : iterable of Shift
        Long enough to judge by: a month or more.
    how, step
        As for :func:`rounded`.

    Returns
    -------
    int
        More than 0 if the worker lost time, which rounding may not do over time (29 CFR
        785.48(b)).
    """
    lost = 0
    for shift in shifts:
        arrives, leaves = shift.rounded(how, step)
        lost += (arrives - shift.arrives) + (shift.leaves - leaves)
    return lost


def by_workweek(
    starts: datetime, ends: datetime, begins_on: int = SUNDAY, begins_at: int = 0
) -> dict[date, int]:
    """Split a stretch of work at the beginning of each workweek.

    Parameters
    ----------
    starts, ends : datetime.datetime
        The stretch; it may go past midnight.
    begins_on : int, default 7
        Weekday on which the workweek begins, from 1 for Monday to 7 for Sunday.
    begins_at : int, default 0
        Minutes after midnight at which it begins that day.

    Returns
    -------
    dict
        By the first day of each workweek, the minutes that fall into it (29 CFR 778.104-105).

    Raises
    ------
    ValueError
        If the stretch ends before it starts, or the workweek begins at no time of a day.

    Notes
    -----
    Times are those of the wall clock. In the two nights in which the clocks change, a shift lasts
    an hour longer or shorter than they say: give times without daylight saving there.

    Examples
    --------
    >>> by_workweek(datetime(2025, 3, 15, 22), datetime(2025, 3, 16, 6))
    {datetime.date(2025, 3, 9): 120, datetime.date(2025, 3, 16): 360}
    """
    if ends < starts:
        raise ValueError(f"ends is {ends}: expected {starts} or later")
    if not 0 <= begins_at < DAY:
        raise ValueError(f"begins_at is {begins_at}: expected minutes of a day, 0 to {DAY - 1}")
    offset, minutes, at = timedelta(minutes=begins_at), {}, starts
    while at < ends:
        week = workweek_of((at - offset).date(), begins_on)
        next_week = datetime.combine(week + WEEK, datetime.min.time()) + offset
        until = min(ends, next_week)
        minutes[week] = (until - at) // MINUTE
        at = until
    return minutes
