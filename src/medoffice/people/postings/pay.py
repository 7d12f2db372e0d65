"""What a job pays: percentiles by kind of job, setting and experience, from published figures.

Published are, for each kind of job, the 10th, 50th and 90th percentile, and a middle for one
setting. What lies between is worked out by the **course's own** interpolation: pay is taken as
straight in its logarithm against the normal score of the percentile. For the two kinds of job
whose quarters are published it comes within 6 percent of them. A setting moves the whole curve by
the ratio of its middle. Nobody publishes pay by years of experience for this job in the open:
where in the curve people of some experience stand is a teaching value.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import exp, log
from statistics import NormalDist

from medoffice import practice

LOWEST, MIDDLE, HIGHEST = 10, 50, 90
ALL, OFFICES, HOSPITALS = "all places", "physician offices", "hospitals"
NORMAL = NormalDist()


@dataclass(frozen=True)
class JobPay:
    """What a kind of job pays.

    Parameters
    ----------
    title : str
        The kind of job, as the Bureau of Labor Statistics calls it.
    year : str
        Of which the figures are.
    published : tuple of (int, float)
        Percentiles and dollars a year, in order; the 10th, 50th and 90th at least.
    settings : tuple of (str, float)
        For each setting by how much its middle differs from that of all places: 1 for the same.
    sources : tuple of str
        Benchmarks of the course the figures stand in.
    """

    title: str
    year: str
    published: tuple[tuple[int, float], ...]
    settings: tuple[tuple[str, float], ...]
    sources: tuple[str, ...]

    def at(self, percentile: float, setting: str = ALL) -> float:
        """Return the pay at a percentile, in dollars a year.

        Parameters
        ----------
        percentile : float
            From 10 to 90: beyond them nothing is published.
        setting : str, default "all places"
            One of the job's settings.

        Raises
        ------
        ValueError
            If the percentile is not from 10 to 90, or there is no such setting.

        Examples
        --------
        >>> round(managers().at(50))
        117960
        """
        if not LOWEST <= percentile <= HIGHEST:
            raise ValueError(f"percentile is {percentile}: expected from {LOWEST} to {HIGHEST}")
        return self._ratio(setting) * _between(
            [(_score(at), log(pay)) for at, pay in self.published], _score(percentile), exp
        )

    def percentile(self, pay: float, setting: str = ALL) -> float | None:
        """Return at which percentile a pay in dollars a year stands.

        Returns
        -------
        float or None
            None where it lies below the 10th or above the 90th percentile.

        Raises
        ------
        ValueError
            If the pay is not above 0, or there is no such setting.
        """
        if pay <= 0:
            raise ValueError(f"pay is {pay} a year: expected more than 0")
        lies_at = pay / self._ratio(setting)
        amounts = [amount for _, amount in self.published]
        if not amounts[0] <= lies_at <= amounts[-1]:
            return None
        curve = [(log(amount), _score(at)) for at, amount in self.published]
        return 100 * _between(curve, log(lies_at), NORMAL.cdf)

    def _ratio(self, setting: str) -> float:
        known = dict(self.settings)
        if setting not in known:
            raise ValueError(f"setting is {setting!r}: expected one of {', '.join(known)}")
        return known[setting]


def _score(percentile: float) -> float:
    return NORMAL.inv_cdf(percentile / 100)


def _between(
    curve: list[tuple[float, float]], at: float, unscale: Callable[[float], float]
) -> float:
    """Read a curve of straight pieces."""
    for (x, y), (next_x, next_y) in pairwise(curve):
        if at <= next_x or (next_x, next_y) == curve[-1]:
            return unscale(y + (next_y - y) * (at - x) / (next_x - x))
    raise AssertionError("a curve has two points at least")


def _figure(benchmark: str) -> practice.Benchmark:
    return practice.benchmarks()[benchmark]


def _tenths(benchmark: str) -> tuple[tuple[int, float], ...]:
    told = _figure(benchmark)
    assert told.low is not None and told.value is not None and told.high is not None
    return ((LOWEST, told.low), (MIDDLE, told.value), (HIGHEST, told.high))


def _ratio_of(benchmark: str, to: str) -> float:
    one, other = _figure(benchmark).value, _figure(to).value
    assert one is not None and other is not None
    return one / other


@cache
def managers() -> JobPay:
    """Return the pay of medical and health services managers (May 2024)."""
    return JobPay(
        "Medical and health services managers",
        "2024",
        _tenths("pay.managers"),
        (
            (ALL, 1.0),
            (OFFICES, _ratio_of("pay.managers.offices", "pay.managers")),
            (HOSPITALS, _ratio_of("pay.managers.hospitals-2019", "pay.managers.mean-2019")),
        ),
        (
            "pay.managers",
            "pay.managers.offices",
            "pay.managers.hospitals-2019",
            "pay.managers.mean-2019",
        ),
    )


@cache
def supervisors() -> JobPay:
    """Return the pay of first-line supervisors of office staff (May 2020), with its quarters."""
    quarters = _figure("pay.office-supervisors.quarters")
    assert quarters.low is not None and quarters.high is not None
    (low, middle, high) = _tenths("pay.office-supervisors")
    return JobPay(
        "Supervisors of office staff",
        "2020",
        (low, (25, quarters.low), middle, (75, quarters.high), high),
        (
            (ALL, 1.0),
            (
                OFFICES,
                _ratio_of("pay.office-supervisors.offices", "pay.office-supervisors.mean"),
            ),
            (
                HOSPITALS,
                _ratio_of("pay.office-supervisors.hospitals", "pay.office-supervisors.mean"),
            ),
        ),
        (
            "pay.office-supervisors",
            "pay.office-supervisors.quarters",
            "pay.office-supervisors.mean",
            "pay.office-supervisors.offices",
            "pay.office-supervisors.hospitals",
        ),
    )


def jobs() -> tuple[JobPay, ...]:
    """Return the kinds of job that an office manager may be counted with."""
    return (managers(), supervisors())


@dataclass(frozen=True)
class Experience:
    """Where people of some experience stand among all: a teaching value.

    Parameters
    ----------
    name : str
        Years in the job, in words.
    low, high : float
        Percentiles.
    """

    name: str
    low: float
    high: float


@cache
def by_experience() -> tuple[Experience, ...]:
    """Return the course's three steps of experience, the shortest first."""
    steps = {
        "first": "up to 2 years in the job",
        "middle": "3 to 7 years",
        "long": "8 years or more",
    }
    return tuple(
        Experience(name, told.low or 0.0, told.high or 0.0)
        for step, name in steps.items()
        for told in (_figure(f"pay.experience.{step}"),)
    )


def usual(job: JobPay, setting: str, experience: Experience) -> tuple[float, float]:
    """Return from where to where people of some experience are paid, in dollars a year."""
    return job.at(experience.low, setting), job.at(experience.high, setting)
