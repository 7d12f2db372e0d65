"""What a sample says of all items: the overpayment of the whole, with its interval.

The point estimate is the likeliest amount. The lower end of a two-sided 90 percent interval is
what reviewers commonly ask for, since it favors the one who pays. Neither holds unless the sample
was drawn at random from the whole list, and its size was not chosen after looking.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

from medoffice.compliance.integrity.student_t import t_value

CONFIDENCE = 0.90
FEW_IN_ERROR = 10
"""With fewer items in error than this an interval of this kind is not to be trusted."""


@dataclass(frozen=True, slots=True)
class Group:
    """A group of items, such as all visits of one level, with the sample drawn from it.

    Parameters
    ----------
    name : str
        What it is called.
    items : int
        How many items the whole group has.
    found : sequence of int
        What was overpaid for each item of the sample, in cents: 0 where all was right, below 0
        where too little was paid.

    Raises
    ------
    ValueError
        If the sample has fewer than two items, or more than there are.
    """

    name: str
    items: int
    found: Sequence[int]

    def __post_init__(self) -> None:
        """Refuse a sample that cannot be."""
        drawn = len(self.found)
        if drawn < 2:
            raise ValueError(
                f"group {self.name!r}: {drawn} reviewed, expected at least 2 (one item alone "
                "tells nothing of how much items differ)"
            )
        if drawn > self.items:
            raise ValueError(
                f"group {self.name!r}: {drawn} reviewed of {self.items} items: expected no more "
                "than there are"
            )

    @property
    def mean(self) -> float:
        """Overpaid for an average item of the sample, in cents."""
        return sum(self.found) / len(self.found)

    @property
    def variance(self) -> float:
        """Variance of the items of the sample, in cents squared."""
        return sum((each - self.mean) ** 2 for each in self.found) / (len(self.found) - 1)

    @property
    def point(self) -> float:
        """Overpaid for the whole group, in cents: an average item times all items."""
        return self.items * self.mean

    @property
    def error(self) -> float:
        """Standard error of the point estimate, in cents."""
        return standard_error(self.items, len(self.found), self.variance)


def standard_error(items: int, drawn: int, variance: float) -> float:
    """Return the standard error of a total, from a sample without putting back.

    Parameters
    ----------
    items, drawn : int
        All items, and those of the sample.
    variance : float
        Variance of the items of the sample.

    Notes
    -----
    W. G. Cochran, *Sampling Techniques*, 3rd edition (1977), formula 2.22.
    """
    return items * math.sqrt(variance / drawn * (1 - drawn / items))


@dataclass(frozen=True, slots=True)
class Extrapolation:
    """An estimated total.

    Parameters
    ----------
    items, reviewed, in_error : int
        Items in all, items of the sample, and those of them that were paid wrongly.
    point, error : float
        The point estimate and its standard error, in cents.
    reach : float
        How many standard errors the interval reaches to each side.
    confidence : float
        Of the two-sided interval.
    """

    items: int
    reviewed: int
    in_error: int
    point: float
    error: float
    reach: float
    confidence: float

    @property
    def low(self) -> float:
        """Lower end of the interval, in cents; it may lie below 0."""
        return self.point - self.reach * self.error

    @property
    def high(self) -> float:
        """Upper end of the interval, in cents."""
        return self.point + self.reach * self.error

    @property
    def precision(self) -> float | None:
        """How far the interval reaches, as a share of the point estimate; None if that is 0."""
        return self.reach * self.error / abs(self.point) if self.point else None

    @property
    def doubtful(self) -> bool:
        """Whether too few items were in error to trust the interval."""
        return self.in_error < FEW_IN_ERROR


def extrapolate(group: Group, confidence: float = CONFIDENCE) -> Extrapolation:
    """Estimate the total of a plain random sample.

    Parameters
    ----------
    group : Group
        All items as one group, and the sample.
    confidence : float, default 0.90
        Of the two-sided interval.

    Returns
    -------
    Extrapolation

    Notes
    -----
    Cochran (1977), section 2.9, with Student's t as the variable appraisal of OIG's program
    RAT-STATS takes it.

    Examples
    --------
    >>> found = extrapolate(Group("visits", 400, [0] * 20 + [25_00] * 20))
    >>> found.point, round(found.low)
    (500000.0, 369839)
    """
    return _total([group], t_value(confidence, len(group.found) - 1), confidence)


def extrapolate_by_group(groups: Iterable[Group], confidence: float = CONFIDENCE) -> Extrapolation:
    """Estimate the total from a sample of each group, a stratified sample.

    Parameters
    ----------
    groups : iterable of Group
        Groups that share no item and hold all of them.
    confidence : float, default 0.90
        Of the two-sided interval.

    Returns
    -------
    Extrapolation

    Raises
    ------
    ValueError
        If there is no group, or two have one name.

    Notes
    -----
    Cochran (1977), sections 5.3 and 5.4, with the normal law as RAT-STATS takes it for strata.
    """
    made = list(groups)
    if not made or len({group.name for group in made}) < len(made):
        raise ValueError("groups: expected at least one, each with a name of its own")
    return _total(made, NormalDist().inv_cdf((1 + confidence) / 2), confidence)


def _total(groups: Sequence[Group], reach: float, confidence: float) -> Extrapolation:
    return Extrapolation(
        items=sum(group.items for group in groups),
        reviewed=sum(len(group.found) for group in groups),
        in_error=sum(each != 0 for group in groups for each in group.found),
        point=math.fsum(group.point for group in groups),
        error=math.sqrt(math.fsum(group.error**2 for group in groups)),
        reach=reach,
        confidence=confidence,
    )
