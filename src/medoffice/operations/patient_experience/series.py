"""A measure month by month as a control chart, and whether a month is really worse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from medoffice.operations.patient_experience.control_charts import (
    FOR_SHARES,
    WESTERN_ELECTRIC,
    Point,
    Rule,
    Signal,
    p_chart,
    signals,
    xmr_chart,
)
from medoffice.practice.months import add_months


@dataclass(frozen=True, slots=True)
class Series:
    """A measure month by month, without a gap.

    Parameters
    ----------
    months : tuple of datetime.date
        First day of each month, in order.
    values : tuple of float
        The measure; a share lies between 0 and 1.
    totals : tuple of int, optional
        Of a share, how many it is a share of; none for a count or a rate.
    """

    months: tuple[date, ...]
    values: tuple[float, ...]
    totals: tuple[int, ...] | None = None

    @property
    def is_share(self) -> bool:
        """Tell whether the measure is a share, which has limits of its own in each month."""
        return self.totals is not None

    @property
    def rules(self) -> Sequence[Rule]:
        """The rules that suit the measure."""
        return FOR_SHARES if self.is_share else WESTERN_ELECTRIC

    def chart(self, baseline: int | None = None) -> list[Point]:
        """Return the control chart: a p chart for a share, else an XmR chart.

        Parameters
        ----------
        baseline : int, optional
            How many of the first months set the limits; by default all.

        Raises
        ------
        ValueError
            As :func:`~.control_charts.xmr_chart` and :func:`~.control_charts.p_chart`.
        """
        if self.totals is None:
            return xmr_chart(self.values, baseline)
        counts = [
            round(value * total) for value, total in zip(self.values, self.totals, strict=True)
        ]
        return p_chart(counts, self.totals, baseline)

    def chart_anew(self, place: int, baseline: int | None = None) -> list[Point]:
        """Return the chart with new limits from a known change on, set by the months since.

        Parameters
        ----------
        place : int
            The first month after the change, counted from 0.
        baseline : int, optional
            How many of the first months set the limits before it; by default all before it.

        Raises
        ------
        ValueError
            As :meth:`chart`, for the months before the change and for those since.
        """
        return self._part(0, place).chart(baseline) + self._part(place, None).chart()

    def _part(self, first: int, last: int | None) -> Series:
        totals = self.totals and self.totals[first:last]
        return Series(self.months[first:last], self.values[first:last], totals)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a month differs from the months that set the limits by more than luck.

    Parameters
    ----------
    point : Point
        The month on the chart.
    signals : tuple of Signal
        The rules that are met in this month; empty if it is noise.
    since : int or None
        Place of the month from which on all lie on the side of the signal; none without one.
    """

    point: Point
    signals: tuple[Signal, ...]
    since: int | None

    @property
    def is_signal(self) -> bool:
        """Tell whether to look for a cause."""
        return bool(self.signals)


def judge(points: Sequence[Point], place: int, rules: Sequence[Rule] = WESTERN_ELECTRIC) -> Verdict:
    """Tell whether a month is a signal or noise.

    Parameters
    ----------
    points : sequence of Point
        The chart.
    place : int
        The month, counted from 0. What came after it is not looked at.
    rules : sequence of Rule, default WESTERN_ELECTRIC
        Which rules are used.

    Raises
    ------
    ValueError
        If there is no such month.
    """
    if not 0 <= place < len(points):
        raise ValueError(f"place is {place!r}: expected 0 to {len(points) - 1}")
    here = tuple(signal for signal in signals(points[: place + 1], rules) if signal.place == place)
    if not here:
        return Verdict(points[place], (), None)
    sign = 1 if here[0].side == "above" else -1
    since = place
    while since and sign * (points[since - 1].value - points[since - 1].centre) > 0:
        since -= 1
    return Verdict(points[place], here, since)


def counted(days: Iterable[date], first: date | None = None, last: date | None = None) -> Series:
    """Count days by month; a month in which nothing happened counts 0.

    Parameters
    ----------
    days : iterable of datetime.date
        One for each thing that happened, in any order.
    first, last : datetime.date, optional
        Any day of the first and of the last month; by default those of the days.

    Raises
    ------
    ValueError
        If there is no day, and no span is given.
    """
    of_month = [day.replace(day=1) for day in days]
    if not of_month and (first is None or last is None):
        raise ValueError("there is no day to count: expected at least one")
    months = span(first or min(of_month), last or max(of_month))
    return Series(months, tuple(float(of_month.count(month)) for month in months))


def span(first: date, last: date) -> tuple[date, ...]:
    """Return the first day of each month from one day to another."""
    months = [first.replace(day=1)]
    while add_months(months[-1], 1) <= last:
        months.append(add_months(months[-1], 1))
    return tuple(months)
