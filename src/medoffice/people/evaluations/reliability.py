"""How far scores would come out the same with other raters: the intraclass correlation.

The **intraclass correlation** (ICC) is the share of the differences between scores that comes from
the people rated, not from who rated them. It has six forms. Which one fits depends on who rates
and on what is used: one rater's score or the mean of all.

====== ======================================================================
form   the raters
====== ======================================================================
1      others for each person, so that nothing about a rater can be told apart
2      a sample of all who might rate; a lenient one counts as an error
3      these and no others; only the order of the people counts
====== ======================================================================
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

ONE_WAY, ABSOLUTE, CONSISTENCY = 1, 2, 3
FORMS = (ONE_WAY, ABSOLUTE, CONSISTENCY)


@dataclass(frozen=True)
class MeanSquares:
    """The mean squares of scores, a row for each person and a column for each rater.

    Parameters
    ----------
    people, raters : int
        How many.
    between : float
        Between people.
    within : float
        Within people.
    between_raters : float
        Between raters.
    error : float
        What is left.
    """

    people: int
    raters: int
    between: float
    within: float
    between_raters: float
    error: float

    def icc(self, form: int, *, of_mean: bool = False) -> float | None:
        """Return an intraclass correlation.

        Parameters
        ----------
        form : {1, 2, 3}
            ``ONE_WAY``, ``ABSOLUTE`` or ``CONSISTENCY``.
        of_mean : bool, default False
            Whether the mean of all raters is used, not the score of one.

        Returns
        -------
        float or None
            1 where scores differ by person alone; it may be below 0. None where all scores are
            the same.

        Raises
        ------
        ValueError
            If the form is none of the three.

        Notes
        -----
        P. E. Shrout and J. L. Fleiss, "Intraclass correlations: uses in assessing rater
        reliability", Psychological Bulletin 86 (1979), 420-428.
        """
        noise = self.within if _known(form) == ONE_WAY else self.error
        bias = self.between_raters - self.error if form == ABSOLUTE else 0.0
        if of_mean:
            below = self.between + bias / self.people
        else:
            raters = self.raters
            below = self.between + (raters - 1) * noise + raters * bias / self.people
        return (self.between - noise) / below if below else None

    def interval(
        self, form: int, *, of_mean: bool = False, confidence: float = 0.95
    ) -> tuple[float, float]:
        """Return the interval of an intraclass correlation. Needs SciPy.

        Parameters
        ----------
        form, of_mean
            As for :meth:`icc`.
        confidence : float, default 0.95
            Level of confidence, between 0 and 1.

        Raises
        ------
        ValueError
            If the form is none of the three, the level is not between 0 and 1, or there is no
            error to compare with.

        Notes
        -----
        K. O. McGraw and S. P. Wong, "Forming inferences about some intraclass correlation
        coefficients", Psychological Methods 1 (1996), 30-46, with the F distribution.
        """
        if not 0 < confidence < 1:
            raise ValueError(f"confidence is {confidence!r}: expected a number between 0 and 1")
        single = self.icc(form)
        if single is None or not self.error or not self.within:
            raise ValueError("raters agree in all or nobody differs: there is no interval")
        ends = (
            self._absolute(single, confidence)
            if form == ABSOLUTE
            else self._ratio(self.within if form == ONE_WAY else self.error, form, confidence)
        )
        if not of_mean:
            return ends
        low, high = (self.raters * end / (1 + (self.raters - 1) * end) for end in ends)
        return low, high

    def _ratio(self, noise: float, form: int, confidence: float) -> tuple[float, float]:
        from scipy.stats import f

        above = self.people - 1
        below = self.people * (self.raters - 1) if form == ONE_WAY else above * (self.raters - 1)
        tail = (1 + confidence) / 2
        least = self.between / noise / f.ppf(tail, above, below)
        most = self.between / noise * f.ppf(tail, below, above)
        low, high = ((end - 1) / (end + self.raters - 1) for end in (least, most))
        return float(low), float(high)

    def _absolute(self, single: float, confidence: float) -> tuple[float, float]:
        from scipy.stats import f

        people, raters = self.people, self.raters
        a = raters * single / (people * (1 - single))
        b = 1 + raters * single * (people - 1) / (people * (1 - single))
        from_raters, from_error = a * self.between_raters, b * self.error
        freedom = (from_raters + from_error) ** 2 / (
            from_raters**2 / (raters - 1) + from_error**2 / ((people - 1) * (raters - 1))
        )
        tail = (1 + confidence) / 2
        rest = raters * self.between_raters + (raters * people - raters - people) * self.error
        least, most = f.ppf(tail, people - 1, freedom), f.ppf(tail, freedom, people - 1)
        low = people * (self.between - least * self.error) / (least * rest + people * self.between)
        high = people * (most * self.between - self.error) / (rest + people * most * self.between)
        return float(low), float(high)


def mean_squares(scores: Sequence[Sequence[float]]) -> MeanSquares:
    """Take the differences between scores apart.

    Parameters
    ----------
    scores : sequence of sequence of float
        A row for each person, with a score by each rater.

    Raises
    ------
    ValueError
        If there are fewer than two people or raters, or a row has another length.

    Examples
    --------
    >>> told = mean_squares([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8],
    ...                      [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])
    >>> [round(told.icc(form), 2) for form in FORMS]
    [0.17, 0.29, 0.71]
    """
    people = len(scores)
    raters = len(scores[0]) if scores else 0
    if people < 2 or raters < 2:
        raise ValueError(f"{people} people and {raters} raters: expected at least two of each")
    for number, row in enumerate(scores, start=1):
        if len(row) != raters:
            raise ValueError(f"row {number} has {len(row)} scores: expected {raters}, as above")
    grand = sum(map(sum, scores)) / (people * raters)
    rows = [sum(row) / raters for row in scores]
    columns = [sum(column) / people for column in zip(*scores, strict=True)]
    between = raters * sum((mean - grand) ** 2 for mean in rows)
    between_raters = people * sum((mean - grand) ** 2 for mean in columns)
    within = sum(
        (score - mean) ** 2 for row, mean in zip(scores, rows, strict=True) for score in row
    )
    # Computed as a difference, it may fall below 0 by a rounding error.
    error = max(0.0, within - between_raters)
    return MeanSquares(
        people,
        raters,
        between / (people - 1),
        within / (people * (raters - 1)),
        between_raters / (raters - 1),
        error / ((people - 1) * (raters - 1)),
    )


def _known(form: int) -> int:
    if form not in FORMS:
        raise ValueError(f"form is {form!r}: expected 1, 2 or 3")
    return form
