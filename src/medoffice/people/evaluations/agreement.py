"""How far two raters agree: percent agreement, Cohen's kappa and weighted kappa.

Two raters agree on some cases by chance alone. **Kappa** is the share of the agreement beyond
chance that was reached. It depends on how common each rating is, so it is never shown without
the percent agreement and without how often each rater used each rating.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from fractions import Fraction

UNWEIGHTED, LINEAR, QUADRATIC = "unweighted", "linear", "quadratic"
# How far apart two ratings count, by their places on the scale.
_DISTANCES: dict[str, Callable[[int, int], int]] = {
    UNWEIGHTED: lambda one, other: int(one != other),
    LINEAR: lambda one, other: abs(one - other),
    QUADRATIC: lambda one, other: (one - other) ** 2,
}


@dataclass(frozen=True)
class Agreement:
    """How often two raters put the same cases where.

    Parameters
    ----------
    counts : tuple of tuple of int
        A row for each category of the first rater, a column for each of the second, in the order
        of the scale.

    Raises
    ------
    ValueError
        If the table is not square, or holds no case.
    """

    counts: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        """Refuse what is no table of two raters."""
        if any(len(row) != len(self.counts) for row in self.counts):
            raise ValueError(f"the table is {self.counts}: expected as many columns as rows")
        if not self.cases:
            raise ValueError("the table holds no case: expected at least one")

    @property
    def cases(self) -> int:
        """How many cases both rated."""
        return sum(map(sum, self.counts))

    @property
    def observed(self) -> Fraction:
        """The share of cases on which both said the same."""
        return Fraction(sum(row[at] for at, row in enumerate(self.counts)), self.cases)

    @property
    def marginals(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """How often the first and the second rater used each category."""
        return tuple(map(sum, self.counts)), tuple(map(sum, zip(*self.counts, strict=True)))

    def kappa(self, weights: str = UNWEIGHTED) -> Fraction | None:
        """Return Cohen's kappa.

        Parameters
        ----------
        weights : {"unweighted", "linear", "quadratic"}
            How much a disagreement counts: each the same (for categories without an order), by
            the steps between the ratings, or by their square.

        Returns
        -------
        fractions.Fraction or None
            1 for full agreement, 0 for as much as by chance, below 0 for less. None where both
            used one and the same category throughout: then nothing could have been otherwise.

        Raises
        ------
        ValueError
            If the weights are none of the three.

        Notes
        -----
        J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
        Measurement 20 (1960), 37-46; weighted: Psychological Bulletin 70 (1968), 213-220.

        Examples
        --------
        >>> float(Agreement(((20, 5), (10, 15))).kappa())
        0.4
        """
        if weights not in _DISTANCES:
            raise ValueError(f"weights is {weights!r}: expected one of {', '.join(_DISTANCES)}")
        distance = _DISTANCES[weights]
        rows, columns = self.marginals
        apart, expected = 0, 0
        for at, row in enumerate(self.counts):
            for across, number in enumerate(row):
                apart += distance(at, across) * number
                expected += distance(at, across) * rows[at] * columns[across]
        return 1 - Fraction(apart * self.cases, expected) if expected else None


def compare(
    first: Sequence[Hashable], second: Sequence[Hashable], scale: Sequence[Hashable] | None = None
) -> Agreement:
    """Set what two raters said of the same cases side by side.

    Parameters
    ----------
    first, second : sequence
        What each said, case by case.
    scale : sequence, optional
        The categories in order; by default those that were used, sorted.

    Returns
    -------
    Agreement

    Raises
    ------
    ValueError
        If one rated more cases than the other, or something is not on the scale.
    """
    if len(first) != len(second):
        raise ValueError(
            f"the raters rated {len(first)} and {len(second)} cases: expected the same ones"
        )
    places = {each: at for at, each in enumerate(scale or sorted({*first, *second}))}  # type: ignore[type-var]
    for said in (*first, *second):
        if said not in places:
            raise ValueError(f"a rating is {said!r}: expected one of {', '.join(map(str, places))}")
    counts = [[0] * len(places) for _ in places]
    for one, other in zip(first, second, strict=True):
        counts[places[one]][places[other]] += 1
    return Agreement(tuple(map(tuple, counts)))
