"""The temperature log of a vaccine refrigerator: when it was out of range, and who did not look.

Ranges are those of the CDC, from the table of benchmarks. A reading says the lowest and
the highest temperature since the one before; nobody knows when in between it was reached.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from statistics import linear_regression

from medoffice.practice import benchmarks

MORNING, EVENING = "morning", "evening"


@dataclass(frozen=True)
class Range:
    """The temperatures a unit must keep, in degrees Celsius, both allowed."""

    low: float
    high: float


def published(unit: str) -> Range:
    """Return the range of a ``refrigerator`` or a ``freezer`` for vaccine, as the CDC gives it."""
    known = benchmarks()[f"vaccines.{unit}"]
    if known.low is None or known.high is None:
        raise ValueError(f"the benchmark of the {unit} is {known.statement!r}; expected a range")
    return Range(known.low, known.high)


RANGES = {unit: published(unit) for unit in ("refrigerator", "freezer")}


@dataclass(frozen=True)
class Reading:
    """One line of the log.

    Parameters
    ----------
    at : datetime.datetime
        When it was read.
    session : str
        ``morning`` or ``evening``.
    current, lowest, highest : float
        Degrees Celsius now, and the lowest and highest since the reading before.
    note : str
        What was written beside it.

    Raises
    ------
    ValueError
        If the present temperature is not between the lowest and the highest.
    """

    at: datetime
    session: str
    current: float
    lowest: float
    highest: float
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse a reading outside its own lowest and highest."""
        if not self.lowest <= self.current <= self.highest:
            raise ValueError(
                f"the reading of {self.at} is {self.current:g}; expected one from its lowest "
                f"{self.lowest:g} to its highest {self.highest:g}"
            )

    def kept(self, limits: Range) -> bool:
        """Tell whether the temperature stayed in range since the reading before."""
        return limits.low <= self.lowest and self.highest <= limits.high


@dataclass(frozen=True)
class Excursion:
    """Readings out of range, one after the other.

    Parameters
    ----------
    readings : tuple of Reading
        All of them.
    last_good : datetime.datetime or None
        The last reading before at which the unit was in range; None if there is none.
    """

    readings: tuple[Reading, ...]
    last_good: datetime | None

    @property
    def found(self) -> datetime:
        """When somebody first saw it."""
        return self.readings[0].at

    @property
    def lowest(self) -> float:
        """The lowest temperature reached."""
        return min(reading.lowest for reading in self.readings)

    @property
    def highest(self) -> float:
        """The highest temperature reached."""
        return max(reading.highest for reading in self.readings)

    @property
    def unseen_hours(self) -> float | None:
        """Hours from the last good reading until it was found: the longest it can have lasted."""
        if self.last_good is None:
            return None
        return (self.found - self.last_good).total_seconds() / 3600


def excursions(readings: Iterable[Reading], limits: Range) -> list[Excursion]:
    """Find when a unit was out of range.

    Parameters
    ----------
    readings : iterable of Reading
        Of one unit, in any order.
    limits : Range
        What it must keep.
    """
    found: list[Excursion] = []
    last_good, run = None, []
    for reading in sorted(readings, key=lambda reading: reading.at):
        if not reading.kept(limits):
            run.append(reading)
            # A present reading in range ends it: what comes next is a new one.
            if not limits.low <= reading.current <= limits.high:
                continue
        if run:
            found.append(Excursion(tuple(run), last_good))
            run = []
        last_good = reading.at
    if run:
        found.append(Excursion(tuple(run), last_good))
    return found


def not_read(
    readings: Iterable[Reading],
    open_days: Collection[date],
    sessions: Sequence[str] = (MORNING, EVENING),
) -> list[tuple[date, str]]:
    """Return the days and sessions without a reading, in order."""
    there = {(reading.at.date(), reading.session) for reading in readings}
    return [
        (day, session)
        for day in sorted(open_days)
        for session in sessions
        if (day, session) not in there
    ]


def rising(readings: Sequence[Reading], days: int) -> float:
    """Return by how much the highest temperature rose a day, over the last days of a log.

    Parameters
    ----------
    readings : sequence of Reading
        Of one unit.
    days : int
        How many days back from the last reading.

    Returns
    -------
    float
        Degrees a day: the slope of the least squares line.

    Raises
    ------
    ValueError
        If there are readings of fewer than two moments.
    """
    last = max((reading.at for reading in readings), default=None)
    points = [
        ((reading.at - last).total_seconds() / 86_400, reading.highest)
        for reading in readings
        if (last - reading.at).days < days
    ]
    if len({at for at, _ in points}) < 2:
        raise ValueError(f"there are {len(points)} readings; expected two or more, to draw a line")
    return linear_regression(*zip(*points, strict=True)).slope
