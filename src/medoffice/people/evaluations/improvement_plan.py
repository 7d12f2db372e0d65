"""An improvement plan: what is to be seen, on which days somebody looks, and what follows.

What is asked for rises evenly from where the person stands to the target. A look that nobody took
is the supervisor's miss and not the employee's, so that no plan with one is judged.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, comb

from medoffice.practice.workdays import Workdays, federal_holidays

MET, EXTEND, NOT_MET, NOT_JUDGED = "met", "extend", "not met", "cannot be judged"
AHEAD, BEHIND, NOT_LOOKED = "on the way", "behind", "nobody looked"


@dataclass(frozen=True)
class Expectation:
    """One thing to be seen, counted in a sample of the person's own work.

    Parameters
    ----------
    behavior : str
        What is to be done, in words of the job.
    measure : str
        What is looked at, and what counts as right.
    sample : int
        How many cases are looked at each time.
    now, target : int
        How many of the sample were right before the plan, and are to be right at its end.
    criterion_id : str
        Line of the evaluation form it belongs to.

    Raises
    ------
    ValueError
        If the target is not above today's count, or more than the sample.
    """

    behavior: str
    measure: str
    sample: int
    now: int
    target: int
    criterion_id: str = ""

    def __post_init__(self) -> None:
        """Refuse an expectation that asks for nothing, or for more than there is."""
        if not 0 <= self.now < self.target <= self.sample:
            raise ValueError(
                f"{self.measure!r}: now {self.now}, target {self.target}, sample {self.sample}; "
                "expected now below target, and target no more than the sample"
            )

    def wanted(self, look: int, looks: int) -> int:
        """Return how many are to be right at a look, the first being 1.

        Parameters
        ----------
        look, looks : int
            Which look, and how many there are.

        Returns
        -------
        int
            Rounded up to a whole case; the target at the last look.
        """
        return self.now + ceil((self.target - self.now) * look / looks)


@dataclass(frozen=True)
class Checkpoint:
    """A day on which somebody looks and both talk.

    Parameters
    ----------
    number : int
        Which one, from 1.
    on : datetime.date
        The day.
    wanted : tuple of int
        How many of each expectation's sample are to be right.
    """

    number: int
    on: date
    wanted: tuple[int, ...]


@dataclass(frozen=True)
class Plan:
    """An improvement plan.

    Parameters
    ----------
    starts_on : datetime.date
        The day on which both sign.
    expectations : sequence of Expectation
        One to three; more cannot be worked on at once.
    weeks, every : int
        How long it runs, and how many weeks lie between two checkpoints.
    closed : container of datetime.date, optional
        Days on which the office is closed besides weekends and federal holidays.

    Raises
    ------
    ValueError
        If it has no expectation or more than three, or the weeks make no whole checkpoints.
    """

    starts_on: date
    expectations: Sequence[Expectation]
    weeks: int = 8
    every: int = 2
    closed: Container[date] = ()

    def __post_init__(self) -> None:
        """Refuse a plan nobody can follow."""
        if not 1 <= len(self.expectations) <= 3:
            raise ValueError(f"the plan has {len(self.expectations)} expectations; expected 1 to 3")
        if self.every < 1 or self.weeks < self.every or self.weeks % self.every:
            raise ValueError(
                f"the plan runs {self.weeks} weeks with a look every {self.every}; expected a "
                "whole number of looks, one or more"
            )

    def checkpoints(self) -> list[Checkpoint]:
        """Return the days of looking, each moved on to the next working day."""
        looks = self.weeks // self.every
        last = self.starts_on + timedelta(weeks=self.weeks + 2)
        holidays = federal_holidays(self.starts_on, last)
        days = Workdays(_Either(holidays, self.closed))
        return [
            Checkpoint(
                number,
                days.on_or_after(self.starts_on + timedelta(weeks=self.every * number)),
                tuple(each.wanted(number, looks) for each in self.expectations),
            )
            for number in range(1, looks + 1)
        ]

    def states(self, which: int, found: Sequence[int | None]) -> list[str]:
        """Say of each look so far whether the person is on the way.

        Parameters
        ----------
        which : int
            Which expectation, from 0.
        found : sequence of int or None
            How many of the sample were right at each look so far; None where nobody looked.

        Returns
        -------
        list of str
            On the way, behind, or nobody looked.

        Raises
        ------
        ValueError
            If there are more looks than checkpoints, or a count is no part of the sample.
        """
        expected, looks = self.expectations[which], self.checkpoints()
        if len(found) > len(looks):
            raise ValueError(f"{len(found)} looks were given; expected at most {len(looks)}")
        states = []
        for look, right in zip(looks, found, strict=False):
            if right is not None and not 0 <= right <= expected.sample:
                raise ValueError(
                    f"look {look.number} at {expected.measure!r}: {right}; expected 0 to "
                    f"{expected.sample}"
                )
            states.append(
                NOT_LOOKED if right is None else AHEAD if right >= look.wanted[which] else BEHIND
            )
        return states

    def outcome(self, which: int, found: Sequence[int | None]) -> str:
        """Say how one expectation ended.

        The last look decides. The target is met; or it is not, but the person came more than half
        of the way and did not fall back since the look before: extend once; or it is not met.

        Parameters
        ----------
        which : int
            Which expectation, from 0.
        found : sequence of int or None
            As in :meth:`states`.

        Returns
        -------
        str
            Met, extend, not met; cannot be judged if a look is missing.
        """
        states = self.states(which, found)
        if len(states) < len(self.checkpoints()) or NOT_LOOKED in states:
            return NOT_JUDGED
        expected, last = self.expectations[which], found[-1]
        before = found[-2] if len(found) > 1 else expected.now
        assert last is not None and before is not None
        if last >= expected.target:
            return MET
        far = 2 * (last - expected.now) > expected.target - expected.now
        return EXTEND if far and last >= before else NOT_MET


def chance_of_passing(right: float, sample: int, target: int) -> float:
    """Return the chance that a sample reaches the target, by the binomial distribution.

    Parameters
    ----------
    right : float
        Share of all the person's work that is right, from 0 to 1.
    sample : int
        How many cases are looked at, drawn by chance.
    target : int
        How many of them are to be right.

    Returns
    -------
    float
        From 0 to 1.

    Raises
    ------
    ValueError
        If the share or the target is out of range.
    """
    if not 0 <= right <= 1:
        raise ValueError(f"right is {right}; expected a share from 0 to 1")
    if not 0 <= target <= sample:
        raise ValueError(f"target is {target}; expected 0 to {sample}, the sample")
    return sum(
        comb(sample, count) * right**count * (1 - right) ** (sample - count)
        for count in range(target, sample + 1)
    )


class _Either:
    """Days that are in one of two collections."""

    def __init__(self, *collections: Container[date]) -> None:
        """Keep both."""
        self._collections = collections

    def __contains__(self, day: object) -> bool:
        """Tell whether a day is in any."""
        return any(day in each for each in self._collections)
