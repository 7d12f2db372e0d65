"""Why claims are denied: how many, which causes count, what stands out, what prevention is worth.

Money is whole cents. "Billed" is what the denied lines were charged at, "price" what the contract
gives for them, "lost" what was written off in the end, at the contract's price.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from medoffice.billing.denial_log import Denial

COUNT, BILLED, PRICE, LOSS = "count", "billed", "price", "lost"
SIZES: dict[str, Callable[[Denial], int]] = {
    COUNT: lambda denial: 1,
    BILLED: lambda denial: denial.amount,
    PRICE: lambda denial: denial.price,
    LOSS: lambda denial: denial.lost,
}
VITAL_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class Bar:
    """One cause in a Pareto chart.

    Parameters
    ----------
    name : str
        The cause.
    size : int
        How large it is: a count, or cents.
    share, cumulative : float
        Its share of all, and that of it and all larger ones together, from 0 to 1.
    """

    name: str
    size: int
    share: float
    cumulative: float


def pareto(denials: Iterable[Denial], by: Callable[[Denial], str], size: str = BILLED) -> list[Bar]:
    """Order the causes of denials, the largest first.

    Parameters
    ----------
    denials : iterable of Denial
        The denials.
    by : callable
        Gives a denial's cause.
    size : str
        One of :data:`SIZES`: what makes a cause large.

    Returns
    -------
    list of Bar
        Causes of equal size in order of name. Empty if all sizes are 0.

    Raises
    ------
    ValueError
        If the size is none of them.
    """
    if size not in SIZES:
        raise ValueError(f"size is {size!r}; one of {', '.join(SIZES)} expected")
    sizes: dict[str, int] = defaultdict(int)
    for denial in denials:
        sizes[by(denial)] += SIZES[size](denial)
    return ordered(sizes)


def ordered(sizes: Mapping[str, int]) -> list[Bar]:
    """Order named sizes, the largest first, with their shares; as :func:`pareto`."""
    total, so_far, bars = sum(sizes.values()), 0, []
    if not total:
        return []
    for name, size in sorted(sizes.items(), key=lambda pair: (-pair[1], pair[0])):
        so_far += size
        bars.append(Bar(name, size, size / total, so_far / total))
    return bars


def vital_few(bars: Sequence[Bar], share: float = VITAL_SHARE) -> list[Bar]:
    """Give the fewest causes that make up a share of all, the largest first.

    Raises
    ------
    ValueError
        If the share is not above 0 and at most 1.
    """
    if not 0 < share <= 1:
        raise ValueError(f"share is {share!r}; above 0 and at most 1 expected")
    few = []
    for bar in bars:
        few.append(bar)
        if bar.cumulative >= share - 1e-12:
            break
    return few


@dataclass(frozen=True, slots=True)
class Rates:
    """How much of what was sent came back denied; amounts in cents.

    Parameters
    ----------
    claims, denied_claims : int
        Claims sent, and those of them denied in whole or in part.
    sent, denied : int
        Amount billed on them, and on the lines denied.
    """

    claims: int
    denied_claims: int
    sent: int
    denied: int

    @property
    def of_claims(self) -> float:
        """Denied claims as a share of the claims sent."""
        return self.denied_claims / self.claims

    @property
    def of_dollars(self) -> float:
        """Dollars denied as a share of the dollars sent, as AAFP counts."""
        return self.denied / self.sent


def rates(claims: Mapping[str, int], denials: Iterable[Denial]) -> Rates:
    """Work out the denial rate of the claims of a period, by count and by dollars.

    Parameters
    ----------
    claims : mapping of str to int
        Every claim sent in the period, with its amount in cents.
    denials : iterable of Denial
        Denials; those of other claims are left out, and a claim counts once.

    Raises
    ------
    ValueError
        If no claim was sent.
    """
    if not claims or not sum(claims.values()):
        raise ValueError("no claim was sent: expected at least one with an amount")
    of_these = [denial for denial in denials if denial.claim_id in claims]
    return Rates(
        len(claims),
        len({denial.claim_id for denial in of_these}),
        sum(claims.values()),
        sum(denial.amount for denial in of_these),
    )


@dataclass(frozen=True, slots=True)
class StandOut:
    """A group of claims that is denied more often than the others.

    Parameters
    ----------
    factor, value : str
        What makes the group: ``"weekday"`` and ``"Monday"``.
    denied, claims : int
        Denials and claims in the group.
    others : float
        Share denied among all other claims.
    by_chance : float
        Chance of so many denials or more, if the group were like all claims together.
    """

    factor: str
    value: str
    denied: int
    claims: int
    others: float
    by_chance: float

    @property
    def rate(self) -> float:
        """Share denied in the group."""
        return self.denied / self.claims

    @property
    def excess(self) -> float:
        """Denials that would not be there if the group were like the others."""
        return self.denied - self.others * self.claims


def stand_outs(
    claims: Sequence[Mapping[str, Any]],
    denied: str,
    factors: Sequence[str],
    fewest: int = 20,
    at_most_by_chance: float = 0.001,
) -> list[StandOut]:
    """Find the groups of claims in which denials are too many for luck.

    Parameters
    ----------
    claims : sequence of mapping
        Claims, each with the factors and whether it was denied.
    denied : str
        Name of that: true or false.
    factors : sequence of str
        What to group by, one after the other.
    fewest : int
        Groups with fewer claims are passed over.
    at_most_by_chance : float
        Groups that luck explains more easily are passed over. The more groups one looks at, the
        smaller this should be.

    Returns
    -------
    list of StandOut
        The largest excess first. A group is compared with all other claims.

    Raises
    ------
    ValueError
        If there is no claim.
    """
    if not claims:
        raise ValueError("there is no claim to look at: expected at least one")
    total, all_denied = len(claims), sum(bool(claim[denied]) for claim in claims)
    found = []
    for factor in factors:
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for claim in claims:
            group = counts[str(claim[factor])]
            group[0] += 1
            group[1] += bool(claim[denied])
        for value, (number, refused) in counts.items():
            if number < fewest or number == total:
                continue
            others = (all_denied - refused) / (total - number)
            chance = at_least(refused, number, all_denied / total)
            made = StandOut(factor, value, refused, number, others, chance)
            if made.excess > 0 and chance <= at_most_by_chance:
                found.append(made)
    return sorted(found, key=lambda each: -each.excess)


def at_least(number: int, trials: int, share: float) -> float:
    """Return the chance of at least so many among independent trials (binomial).

    Examples
    --------
    >>> round(at_least(2, 3, 0.5), 3)
    0.5
    """
    if number <= 0 or share >= 1:
        return 1.0
    if share <= 0:
        return 0.0
    log_share, log_rest = math.log(share), math.log1p(-share)
    total = math.lgamma(trials + 1)
    terms = (
        math.exp(
            total
            - math.lgamma(k + 1)
            - math.lgamma(trials - k + 1)
            + k * log_share
            + (trials - k) * log_rest
        )
        for k in range(number, trials + 1)
    )
    return min(1.0, math.fsum(terms))


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
