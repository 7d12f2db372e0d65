"""What denials cost by cause, and what it is worth to prevent them. Money is whole cents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import median

from medoffice.billing.claims.denial_log import Denial


@dataclass(frozen=True, slots=True)
class Cost:
    """What denials of one cause cost the practice; amounts in cents.

    Parameters
    ----------
    name : str
        The cause.
    denials, worked : int
        How many there were, and on how many somebody worked.
    lost : int
        Written off, at the contract's price.
    rework : int
        Wages for working them.
    waiting_days : float
        Median days from posting to the outcome, of those closed.
    """

    name: str
    denials: int
    worked: int
    lost: int
    rework: int
    waiting_days: float | None

    @property
    def total(self) -> int:
        """What prevention of all of them would have saved."""
        return self.lost + self.rework

    @property
    def each(self) -> float:
        """Cost of one denial, in cents."""
        return self.total / self.denials


def cost(
    denials: Iterable[Denial],
    by: Callable[[Denial], str],
    minutes_each: float,
    cents_per_hour: int,
) -> list[Cost]:
    """Work out what denials cost by cause: what was lost, and the work.

    Parameters
    ----------
    denials : iterable of Denial
        The denials.
    by : callable
        Gives a denial's cause.
    minutes_each : float
        Minutes it takes to work one.
    cents_per_hour : int
        What an hour of a biller costs, with taxes and benefits.

    Returns
    -------
    list of Cost
        The dearest cause first. What waits still is not in it, nor is the cost of waiting.

    Raises
    ------
    ValueError
        If minutes or wage are below 0.
    """
    if minutes_each < 0 or cents_per_hour < 0:
        raise ValueError(
            f"minutes_each is {minutes_each} and cents_per_hour {cents_per_hour}; 0 or more "
            "expected"
        )
    groups: dict[str, list[Denial]] = defaultdict(list)
    for denial in denials:
        groups[by(denial)].append(denial)
    made = []
    for name, group in groups.items():
        worked = sum(denial.worked_on is not None for denial in group)
        waits = [(denial.closed_on - denial.posted_on).days for denial in group if denial.closed_on]
        made.append(
            Cost(
                name,
                len(group),
                worked,
                sum(denial.lost for denial in group),
                round(worked * minutes_each * cents_per_hour / 60),
                median(waits) if waits else None,
            )
        )
    return sorted(made, key=lambda each: (-each.total, each.name))


def prevented(costs: Iterable[Cost], share: float) -> int:
    """Give what it is worth to prevent a share of the denials of some causes, in cents.

    Raises
    ------
    ValueError
        If the share is not between 0 and 1.
    """
    if not 0 <= share <= 1:
        raise ValueError(f"share is {share!r}; a number from 0 to 1 expected")
    return round(share * sum(each.total for each in costs))
