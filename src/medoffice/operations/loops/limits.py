"""How many days each step of a loop may take."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

TEACHING = "teaching value"


@dataclass(frozen=True)
class Limits:
    """Limits for the loops of one grade, such as urgent referrals.

    Parameters
    ----------
    days : mapping of str to int
        For each step, calendar days from the step before it (the first from the order, a visit
        from the day it is booked for).
    lost_after : int
        An overdue loop is lost when nothing has moved for more than so many days.
    whole : int, optional
        Days from the order within which the loop should be closed. By default the sum of the
        steps; a loop with a wait that the office cannot set, such as that for a specialist,
        needs a number of its own.
    source : str, default "teaching value"
        Where the limits come from.

    Raises
    ------
    ValueError
        If there is no step, or a number is not a whole number in its range.
    """

    days: Mapping[str, int]
    lost_after: int
    whole: int | None = None
    source: str = field(default=TEACHING, compare=False)

    def __post_init__(self) -> None:
        """Refuse what cannot be a limit, and keep the days from being changed later."""
        if not self.days:
            raise ValueError("days is empty: expected a limit for each step")
        for step, days in self.days.items():
            _whole_number(f"days[{step!r}]", days, 0)
        _whole_number("lost_after", self.lost_after, 1)
        if self.whole is not None:
            _whole_number("whole", self.whole, 1)
        object.__setattr__(self, "days", MappingProxyType(dict(self.days)))

    def but(self, **days: int) -> Limits:
        """Return the same limits with other days for some steps.

        Raises
        ------
        ValueError
            If there is no such step.
        """
        unknown = sorted(set(days) - set(self.days))
        if unknown:
            raise ValueError(
                f"there is no step {', '.join(unknown)}: expected one of {', '.join(self.days)}"
            )
        return replace(self, days={**self.days, **days})


def _whole_number(name: str, value: object, lowest: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or value < lowest:
        raise ValueError(f"{name} is {value!r}: expected a whole number of days, {lowest} or more")


ROUTINE = Limits(
    {"sent": 5, "booked": 14, "seen": 7, "report": 21, "closed": 7}, lost_after=60, whole=90
)
"""Routine referrals."""
URGENT = Limits(
    {"sent": 1, "booked": 3, "seen": 2, "report": 7, "closed": 2}, lost_after=14, whole=30
)
"""Urgent referrals."""

VETERANS = (
    "patient told within 7 days of an abnormal result that needs action and 14 of another: policy "
    "of the Veterans Health Administration since 2015, in its research service's brief on "
    "communicating test results; how the days are split between the steps, and lost_after: "
    + TEACHING
)
NORMAL = Limits({"resulted": 7, "reviewed": 5, "told": 9}, lost_after=60, source=VETERANS)
"""Results within the normal, and tests whose result is not there."""
ABNORMAL = Limits({"resulted": 7, "reviewed": 2, "told": 5}, lost_after=14, source=VETERANS)
"""Abnormal results."""

TURNAROUND: Mapping[str, int] = MappingProxyType(
    {
        "pap": 14,
        "pathology": 14,
        "x-ray": 14,
        "ct": 21,
        "ultrasound": 28,
        "mri": 30,
        "bone-density": 45,
        "mammogram": 45,
    }
)
"""Days a result may take to come, for tests that take longer than blood (teaching values)."""
