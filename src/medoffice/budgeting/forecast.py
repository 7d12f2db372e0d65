"""Forecasting visits: a few plain methods, tried on the past before they are trusted.

The calendar is known, so what is forecast is visits a working day. A method is judged by a
back-test: from every month of the past it forecasts a month ahead, knowing only what was known
then. The errors of the back-test give the interval of the forecast.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean

YEAR = 12
RECENT = 3
NORMAL_95 = 1.959964
"""Half the width of a 95% interval, in standard errors of a normal distribution."""


@dataclass(frozen=True)
class Month:
    """One month of the past.

    Parameters
    ----------
    visits, days : int
        Completed visits and working days.
    """

    visits: int
    days: int

    @property
    def a_day(self) -> float:
        """Visits a working day."""
        return self.visits / self.days


Method = Callable[[Sequence[Month]], float]
"""Takes the months known, oldest first, and gives the visits a day of the next month."""


def last_month(past: Sequence[Month]) -> float:
    """Say that the next month will be like the last one."""
    return past[-1].a_day


def average(past: Sequence[Month]) -> float:
    """Say that the next month will be like the average of the last twelve."""
    year = past[-YEAR:]
    return sum(month.visits for month in year) / sum(month.days for month in year)


def last_year(past: Sequence[Month]) -> float:
    """Say that the next month will be like the same month a year ago."""
    return past[-YEAR].a_day


def last_year_with_trend(past: Sequence[Month]) -> float:
    """Take the same month a year ago, and the change of the last three months over theirs."""
    recent, then = past[-RECENT:], past[-YEAR - RECENT : -YEAR]
    if not then:
        return last_year(past)
    return last_year(past) * fmean(m.a_day for m in recent) / fmean(m.a_day for m in then)


METHODS: dict[str, Method] = {
    "like last month": last_month,
    "like the last twelve months": average,
    "like the same month a year ago": last_year,
    "a year ago, with the recent change": last_year_with_trend,
}


@dataclass(frozen=True)
class BackTest:
    """How a method did on the past.

    Parameters
    ----------
    forecasts, actual : tuple of float
        Visits forecast, and visits that came, month by month.
    """

    forecasts: tuple[float, ...]
    actual: tuple[int, ...]

    @property
    def errors(self) -> tuple[float, ...]:
        """By how much of the forecast each month was above or below it."""
        return tuple(
            came / said - 1 for said, came in zip(self.forecasts, self.actual, strict=True)
        )

    @property
    def mean_error(self) -> float:
        """The mean size of the errors, above and below alike, as a share of what came."""
        return fmean(
            abs(came - said) / came for said, came in zip(self.forecasts, self.actual, strict=True)
        )

    @property
    def bias(self) -> float:
        """The mean of the errors: above 0 if more came than the method says."""
        return fmean(self.errors)

    @property
    def spread(self) -> float:
        """The root of the mean square of the errors."""
        return sqrt(fmean(error**2 for error in self.errors))

    def interval(self, forecast: float) -> tuple[float, float]:
        """Return the 95% interval of a forecast, if errors go on as they were."""
        reach = NORMAL_95 * self.spread * forecast
        return forecast - reach, forecast + reach

    @property
    def covered(self) -> float:
        """Share of the months of the back-test that fell within such an interval."""
        inside = [
            low <= came <= high
            for (low, high), came in (
                (self.interval(said), came)
                for said, came in zip(self.forecasts, self.actual, strict=True)
            )
        ]
        return sum(inside) / len(inside)


def back_test(method: Method, months: Sequence[Month], known: int = YEAR) -> BackTest:
    """Forecast each month of the past from the months before it.

    Parameters
    ----------
    method : callable
        One of :data:`METHODS`, or another.
    months : sequence of Month
        The past, oldest first.
    known : int, default 12
        Months that are known before the first forecast.

    Raises
    ------
    ValueError
        If there is no month left to forecast.
    """
    if len(months) <= known:
        raise ValueError(f"there are {len(months)} months; expected more than {known}")
    forecasts = [method(months[:at]) * months[at].days for at in range(known, len(months))]
    return BackTest(tuple(forecasts), tuple(month.visits for month in months[known:]))
