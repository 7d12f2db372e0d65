"""A merit matrix: the raise by rating and by place against the market, within a budget.

Those paid below the market get more for the same rating, so that pay meets the market over the
years (Milkovich, Newman and Gerhart, *Compensation*, on merit guidelines and the compa-ratio). All
is reckoned in whole cents an hour; the budget is never exceeded.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

BASIS = 10_000
"""Raises are given in hundredths of a percent."""


@dataclass(frozen=True)
class Employee:
    """Somebody whose pay is decided.

    Parameters
    ----------
    staff_id, role : str
        Who, and in which job.
    rate : int
        Cents an hour now.
    market : int
        Cents an hour paid for the job elsewhere: the middle of the practice's pay range, or a
        median from a survey.
    hours : int
        Paid hours a year.
    rating : decimal.Decimal
        Overall rating, from 1 to 5.
    hired_on : datetime.date
        First day at work.
    rater : str, optional
        Who rated.

    Raises
    ------
    ValueError
        If a rate, the market or the hours are not above 0, or the rating is not from 1 to 5.
    """

    staff_id: str
    role: str
    rate: int
    market: int
    hours: int
    rating: Decimal
    hired_on: date
    rater: str = ""

    def __post_init__(self) -> None:
        """Refuse figures that are no pay."""
        for name in ("rate", "market", "hours"):
            if getattr(self, name) <= 0:
                raise ValueError(
                    f"{name} of {self.staff_id} is {getattr(self, name)}; expected above 0"
                )
        if not 1 <= self.rating <= 5:
            raise ValueError(f"rating of {self.staff_id} is {self.rating}; expected from 1 to 5")

    @property
    def compa_ratio(self) -> Fraction:
        """Pay as a share of the market's."""
        return Fraction(self.rate, self.market)


@dataclass(frozen=True)
class Matrix:
    """Raises by rating and by place against the market.

    Parameters
    ----------
    ratings : tuple of decimal.Decimal
        Lowest rating of each row, falling; the last one takes all that are left.
    places : tuple of fractions.Fraction
        Where a column ends and the next begins, as compa-ratios, rising; there is one more column
        than places.
    raises : tuple of tuple of int
        Hundredths of a percent, a row for each rating.

    Raises
    ------
    ValueError
        If rows or columns do not fit, are out of order, or a better rating would get less.
    """

    ratings: tuple[Decimal, ...]
    places: tuple[Fraction, ...]
    raises: tuple[tuple[int, ...], ...]

    def __post_init__(self) -> None:
        """Refuse a matrix with holes, or one that pays less for more."""
        if len(self.raises) != len(self.ratings):
            raise ValueError(
                f"raises has {len(self.raises)} rows; expected {len(self.ratings)}, one a rating"
            )
        if any(len(row) != len(self.places) + 1 for row in self.raises):
            raise ValueError(f"a row of raises is not {len(self.places) + 1} long; expected that")
        if list(self.ratings) != sorted(set(self.ratings), reverse=True):
            raise ValueError(f"ratings are {self.ratings}; expected each below the one before")
        if list(self.places) != sorted(set(self.places)):
            raise ValueError(f"places are {self.places}; expected each above the one before")
        if any(share < 0 for row in self.raises for share in row):
            raise ValueError("a raise is below 0; expected 0 or more")
        for column in zip(*self.raises, strict=True):
            if list(column) != sorted(column, reverse=True):
                raise ValueError(f"the column {column} pays a better rating less; expected no less")

    def row(self, rating: Decimal) -> int:
        """Return the row of a rating, the best first."""
        return next(
            (place for place, low in enumerate(self.ratings) if rating >= low),
            len(self.ratings) - 1,
        )

    def column(self, compa_ratio: Fraction) -> int:
        """Return the column of a place against the market, the lowest paid first."""
        return sum(compa_ratio >= place for place in self.places)

    def share(self, employee: Employee) -> int:
        """Return the raise that the matrix gives, in hundredths of a percent."""
        return self.raises[self.row(employee.rating)][self.column(employee.compa_ratio)]


@dataclass(frozen=True)
class Raise:
    """What somebody gets.

    Parameters
    ----------
    employee : Employee
        Who.
    new_rate : int
        Cents an hour.
    """

    employee: Employee
    new_rate: int

    @property
    def share(self) -> Fraction:
        """The raise as a share of the rate."""
        return Fraction(self.new_rate - self.employee.rate, self.employee.rate)

    @property
    def cost(self) -> int:
        """Cents a year, before payroll taxes."""
        return (self.new_rate - self.employee.rate) * self.employee.hours


@dataclass(frozen=True)
class Decided:
    """All raises, and how far the budget let the matrix go.

    Parameters
    ----------
    raises : list of Raise
        In the order of the employees.
    scale : fractions.Fraction
        What each share of the matrix was multiplied by; 1 if the budget suffices.
    budget : int
        Cents a year.
    """

    raises: list[Raise]
    scale: Fraction
    budget: int

    @property
    def cost(self) -> int:
        """Cents a year."""
        return sum(each.cost for each in self.raises)

    @property
    def left(self) -> int:
        """Cents of the budget that are not spent."""
        return self.budget - self.cost


def decide(employees: Sequence[Employee], matrix: Matrix, budget: int) -> Decided:
    """Give everybody the raise of the matrix, all scaled alike if the budget is short.

    Parameters
    ----------
    employees : sequence of Employee
        Who may get a raise.
    matrix : Matrix
        Raises by rating and place.
    budget : int
        Cents a year for all of them, without payroll taxes.

    Returns
    -------
    Decided
        With the largest scale, in hundredths of a percent, that keeps to the budget. Rates are
        rounded down to the cent.

    Raises
    ------
    ValueError
        If the budget is below 0.
    """
    if budget < 0:
        raise ValueError(f"budget is {budget}; expected 0 or more")
    low, high = 0, BASIS
    while low < high:
        middle = (low + high + 1) // 2
        fits = sum(each.cost for each in _given(employees, matrix, middle)) <= budget
        low, high = (middle, high) if fits else (low, middle - 1)
    return Decided(_given(employees, matrix, low), Fraction(low, BASIS), budget)


def _given(employees: Sequence[Employee], matrix: Matrix, scale: int) -> list[Raise]:
    return [
        Raise(each, each.rate + each.rate * matrix.share(each) * scale // BASIS**2)
        for each in employees
    ]
