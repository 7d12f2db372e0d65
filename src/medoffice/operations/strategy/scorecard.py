"""A scorecard for one month: where each line stands, and whether it has changed at all.

A change is a run of the run chart that has not ended, or a month outside the limits of its XmR
chart. Limits and median come from the first year, so that what came later is judged by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from medoffice.operations.patient_experience.control_charts import (
    OUTSIDE,
    Point,
    signals,
    xmr_chart,
)
from medoffice.operations.strategy.measures import MEASURES, Better, Measure
from medoffice.operations.strategy.months import Counted, Months, months
from medoffice.operations.strategy.run_chart import (
    ABOVE,
    BELOW,
    RISING,
    SHIFT,
    RunChart,
    run_chart,
)

BASELINE = 12
"""Months that set the median and the limits."""
FEWEST = 10
"""Below so many months before the one in question nothing is called a change."""


class State(StrEnum):
    """What the months say of a line."""

    WORSE = "changed for the worse"
    BETTER = "changed for the better"
    STEADY = "as before"
    FEW = "too few months to tell"


ADVICE = {
    (State.WORSE, False): "Find out what changed, and when.",
    (State.WORSE, True): "Still at its target. Find out what changed before it is not.",
    (State.BETTER, False): "Goes the right way. Keep doing what was changed.",
    (State.BETTER, True): "Keep what was changed, and write it down.",
    (State.STEADY, False): "The work as it is gives this figure. Change the work, or the target.",
    (State.STEADY, True): "Leave it alone.",
    (State.FEW, False): "Wait, and count on.",
    (State.FEW, True): "Wait, and count on.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A measure as of a month.

    Parameters
    ----------
    measure : Measure
        What is measured.
    counted : tuple of Counted
        The months up to the one in question.
    chart : RunChart
        Their run chart.
    points : tuple of Point
        The same months on an XmR chart; none where there are too few.
    """

    measure: Measure
    counted: tuple[Counted, ...]
    chart: RunChart
    points: tuple[Point, ...]

    @property
    def value(self) -> float:
        """The value of the month."""
        return self.chart.values[-1]

    @property
    def before(self) -> float | None:
        """The value of the month before, if there is one."""
        return self.chart.values[-2] if len(self.chart.values) > 1 else None

    @property
    def meets(self) -> bool:
        """Whether the month is at its target."""
        return self.measure.meets(self.value)

    @property
    def outside(self) -> str | None:
        """On which side of the limits the month lies, if it does."""
        found = signals(self.points, (OUTSIDE,))
        last = [signal.side for signal in found if signal.place == len(self.points) - 1]
        return last[0] if last else None

    @property
    def state(self) -> State:
        """What the months say; of a better and a worse sign the worse one counts."""
        if not self.points:
            return State.FEW
        ways = [run.way in (ABOVE, RISING) for run in self.chart.at(len(self.chart.values) - 1)]
        ways += [side == ABOVE for side in (self.outside,) if side]
        if not ways:
            return State.STEADY
        up_is_good = self.measure.better is Better.UP
        return State.BETTER if all(up == up_is_good for up in ways) else State.WORSE

    @property
    def signs(self) -> list[str]:
        """What the state rests on, in words."""
        last = len(self.chart.values) - 1
        told = [
            f"{run.points} months {run.way} the median of the first year"
            if run.way in ("above", "below")
            else f"{run.points} months {run.way} in a row"
            for run in self.chart.at(last)
        ]
        if self.outside:
            told.append(f"{self.outside} the limits")
        return told if self.points else []

    @property
    def ended(self) -> str:
        """A shift that ended in the last half year, in words; empty if there is none."""
        last = len(self.chart.values) - 1
        shifts = [
            run
            for run in self.chart.runs
            if run.way in (ABOVE, BELOW) and last - SHIFT < run.last < last
        ]
        if not self.points or not shifts:
            return ""
        run = shifts[-1]
        return (
            f"{run.points} months {run.way} the median of the first year until "
            f"{self.counted[run.last].month:%B %Y}"
        )

    @property
    def advice(self) -> str:
        """What to do with it."""
        return ADVICE[self.state, self.meets]


def line(measure: Measure, counted: Sequence[Counted], baseline: int = BASELINE) -> Line:
    """Judge the last of some months.

    Parameters
    ----------
    measure : Measure
        What was counted.
    counted : sequence of Counted
        In order of time; the last month is judged.
    baseline : int, default 12
        How many of the first months set the median and the limits.

    Raises
    ------
    ValueError
        If there is no month, or a month cannot be worked out.
    """
    values = [measure.value(each.numerator, each.denominator) for each in counted]
    if not values:
        raise ValueError(f"{measure.key}: there is no month; expected one at least")
    used = min(baseline, len(values))
    enough = len(values) > FEWEST
    points = xmr_chart(values, used) if enough else []
    return Line(measure, tuple(counted), run_chart(values, used), tuple(points))


def scorecard(
    as_of: date, measures: Iterable[Measure] = MEASURES, counted: Months | None = None
) -> list[Line]:
    """Return the scorecard of a month.

    Parameters
    ----------
    as_of : datetime.date
        Any day of the month.
    measures : iterable of Measure, optional
        The lines; by default all of the practice.
    counted : mapping, optional
        What was counted; by default what is kept.

    Raises
    ------
    ValueError
        If a line has no figure for the month; the message says for which it has.
    """
    kept = months() if counted is None else counted
    found = []
    for measure in measures:
        known = [each for each in kept[measure.key] if each.month <= as_of]
        if not known or known[-1].month != as_of.replace(day=1):
            has = kept[measure.key]
            raise ValueError(
                f"{measure.name} has no figure for {as_of:%B %Y}; expected a month from "
                f"{has[0].month:%B %Y} to {has[-1].month:%B %Y}"
            )
        # The median and the limits are those of the first calendar year, also where a measure
        # began later than the others.
        first_year = sum(each.month.year == kept[measure.key][0].month.year for each in known)
        found.append(line(measure, known, first_year))
    return found


def worse_than_last_month(lines: Iterable[Line]) -> list[Line]:
    """Return the lines that are worse than in the month before, as an arrow would show them."""
    return [
        each
        for each in lines
        if each.before is not None
        and (
            each.value < each.before
            if each.measure.better is Better.UP
            else each.value > each.before
        )
    ]
