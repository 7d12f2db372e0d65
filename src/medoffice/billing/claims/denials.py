"""How many claims are denied, and which causes count.

Money is whole cents. "Billed" is what the denied lines were charged at, "price" what the contract
gives for them, "lost" what was written off in the end, at the contract's price.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from medoffice.billing.claims.denial_log import Denial

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
