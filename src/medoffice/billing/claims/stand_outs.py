"""Groups of claims that are denied more often than luck explains: where to look for a root."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


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
