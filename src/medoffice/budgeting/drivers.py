"""Next year's budget, from this year's books and a few drivers.

Each line follows what drives it. Visits follow the calendar; revenue follows visits and what each
payer's visits bring; variable costs follow visits and prices; fixed costs follow prices; pay
follows people. Every amount is rounded once, to the cent, where it enters the budget, so a
spreadsheet with the same formulas has the same totals.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from medoffice.budgeting import books
from medoffice.budgeting.books import ALLOWANCE, EXPENSE, STEP, VARIABLE, WAGES
from medoffice.budgeting.calendar import working_days
from medoffice.budgeting.rounding import rounded

MONTHS = 12
TAXES, BENEFITS = "5100", "5150"


@dataclass(frozen=True)
class Base:
    """The year a budget starts from.

    Parameters
    ----------
    year : int
        The year.
    visits, days : sequence of int
        Completed visits, and days on which patients were seen, of each month.
    revenue : mapping of str to sequence of int
        Net revenue of each payer's visits before the change in the allowance, by month, in cents.
    amounts : mapping of str to sequence of int
        All other accounts by month, in cents by their effect on the result.
    """

    year: int
    visits: Sequence[int]
    days: Sequence[int]
    revenue: Mapping[str, Sequence[int]]
    amounts: Mapping[str, Sequence[int]]

    @property
    def result(self) -> int:
        """Income less expenses of the year, in cents."""
        return sum(map(sum, self.revenue.values())) + sum(map(sum, self.amounts.values()))


def base_year(year: int) -> Base:
    """Return a year of the practice's own books as the base of a budget.

    Parameters
    ----------
    year : int
        A year of the data.

    Raises
    ------
    ValueError
        If the books do not hold that year whole.
    """
    months = books.months_of(year)
    seen = books.visit_days()
    if missing := [month for month in months if month not in seen]:
        raise ValueError(f"the books have no visits in {missing[0]:%B %Y}; expected a whole year")
    net, actual = books.net_by_payer(), books.actual()
    payers = sorted({payer for month, payer in net if month in months})
    others = [
        number
        for number, account in books.accounts().items()
        if not account.is_patient_revenue or number == ALLOWANCE
    ]
    return Base(
        year,
        tuple(seen[month][0] for month in months),
        tuple(seen[month][1] for month in months),
        {payer: tuple(net.get((month, payer), 0) for month in months) for payer in payers},
        {number: tuple(actual.get((month, number), 0) for month in months) for number in others},
    )


@dataclass(frozen=True)
class Drivers:
    """What next year is expected to bring. Changes are in tenths of a percent: 25 is 2.5%.

    Parameters
    ----------
    growth : int
        Change of visits a working day.
    payer_change : mapping of str to int
        Change of what a visit brings, by payer; 0 where not named.
    cost_change : mapping of str to int
        Change of price, by account number; ``other_change`` where not named.
    other_change : int
        Change of price of all other costs.
    raise_change : int
        Raise of pay.
    raise_month : int
        Month (1 to 12) from which the raise is paid.
    hire_month : int or None
        Month from which one more person works, if any.
    hire_pay : int
        Cents that person is paid a month, before taxes and benefits.
    staffing : int
        Cents a year, at the pay of the base year, by which a staffing plan takes more wages of the
        office than were paid; below 0 if it takes less. See :mod:`medoffice.budgeting.staffing`.
    """

    growth: int = 0
    payer_change: Mapping[str, int] = field(default_factory=dict)
    cost_change: Mapping[str, int] = field(default_factory=dict)
    other_change: int = 0
    raise_change: int = 0
    raise_month: int = 1
    hire_month: int | None = None
    hire_pay: int = 0
    staffing: int = 0

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for name in ("raise_month", "hire_month"):
            month = getattr(self, name)
            if month is not None and not 1 <= month <= MONTHS:
                raise ValueError(f"{name} is {month}; expected a month from 1 to {MONTHS}")
        if self.growth <= -1000:
            raise ValueError(f"growth is {self.growth} tenths of a percent; expected above -1000")


@dataclass(frozen=True)
class Budget:
    """A budget by month.

    Parameters
    ----------
    year : int
        The year it is for.
    days, visits : tuple of int
        Working days and visits of each month.
    revenue : mapping of str to tuple of int
        Net revenue by payer and month, in cents.
    amounts : mapping of str to tuple of int
        Other accounts by month, in cents by their effect on the result.
    """

    year: int
    days: tuple[int, ...]
    visits: tuple[int, ...]
    revenue: Mapping[str, tuple[int, ...]]
    amounts: Mapping[str, tuple[int, ...]]

    def by_month(self) -> tuple[int, ...]:
        """Return the result of each month, in cents."""
        lines = [*self.revenue.values(), *self.amounts.values()]
        return tuple(sum(line[month] for line in lines) for month in range(MONTHS))

    @property
    def result(self) -> int:
        """Income less expenses of the year, in cents."""
        return sum(self.by_month())

    def patient_revenue(self) -> int:
        """Net patient revenue of the year, in cents."""
        return sum(map(sum, self.revenue.values())) + sum(self.amounts[ALLOWANCE])

    def costs(self, behavior: str) -> int:
        """Return what a year's costs of one behavior come to, in cents above 0."""
        return -sum(
            sum(line)
            for number, line in self.amounts.items()
            if books.accounts()[number].behavior == behavior
        )


def next_year(base: Base, drivers: Drivers, days: Sequence[int] | None = None) -> Budget:
    """Build the budget of the year after the base.

    Visits of a month are its working days, times the visits a day of the same month before, times
    the growth, rounded to whole visits. Revenue of a payer is the month's before, times the visits
    now over the visits before, times the change of price. Variable costs go the same way. Fixed
    costs change by price alone, so that a bill falls into its month. Pay, taxes and benefits
    change by the raise from its month on; a staffing plan and a new person bring pay, and taxes and
    benefits in the proportion they have to all pay of the base year. No change of the allowance
    is planned.

    Parameters
    ----------
    base : Base
        The year before.
    drivers : Drivers
        What is expected.
    days : sequence of int, optional
        Working days of each month; left out, those of the practice's calendar.

    Returns
    -------
    Budget
    """
    year = base.year + 1
    days = tuple(days or (working_days(date(year, month, 1)) for month in range(1, MONTHS + 1)))
    visits = tuple(
        rounded(Fraction(seen * now * (1000 + drivers.growth), before * 1000))
        for seen, before, now in zip(base.visits, base.days, days, strict=True)
    )

    def with_visits(line: Sequence[int], change: int) -> tuple[int, ...]:
        return tuple(
            rounded(Fraction(amount * now * (1000 + change), before * 1000))
            for amount, now, before in zip(line, visits, base.visits, strict=True)
        )

    revenue = {
        payer: with_visits(line, drivers.payer_change.get(payer, 0))
        for payer, line in base.revenue.items()
    }
    amounts: dict[str, tuple[int, ...]] = {}
    for number, line in base.amounts.items():
        account = books.accounts()[number]
        if number == ALLOWANCE:
            amounts[number] = (0,) * MONTHS
        elif account.behavior == STEP:
            amounts[number] = _pay(base, drivers, number)
        else:
            change = drivers.cost_change.get(
                number, drivers.other_change if account.kind == EXPENSE else 0
            )
            amounts[number] = (
                with_visits(line, change)
                if account.behavior == VARIABLE
                else tuple(rounded(Fraction(amount * (1000 + change), 1000)) for amount in line)
            )
    return Budget(year, days, visits, revenue, amounts)


def _pay(base: Base, drivers: Drivers, number: str) -> tuple[int, ...]:
    """Work out a line of pay, taxes or benefits: the staffing, the raise and the new person."""
    hired = hire_costs(base, drivers).get(number, 0)
    planned = Fraction(_with_taxes(base, drivers.staffing).get(number, 0), MONTHS)
    line = []
    for month, amount in enumerate(base.amounts[number], start=1):
        change = drivers.raise_change if month >= drivers.raise_month else 0
        paid = rounded((amount - planned) * Fraction(1000 + change, 1000))
        works = drivers.hire_month is not None and month >= drivers.hire_month
        line.append(paid - hired if works else paid)
    return tuple(line)


def hire_costs(base: Base, drivers: Drivers) -> dict[str, int]:
    """Return what a new person costs a month, by account, in cents above 0."""
    return _with_taxes(base, drivers.hire_pay)


def _with_taxes(base: Base, wages: int) -> dict[str, int]:
    """Return wages of the office with what taxes and benefits they bring, by account.

    Taxes and benefits of the base year are shared by all who are paid, physicians' pay and
    clinicians' pay included, so the proportion is taken of all pay.
    """
    paid = sum(
        sum(line)
        for number, line in base.amounts.items()
        if books.accounts()[number].behavior == STEP and number not in (TAXES, BENEFITS)
    )
    costs = {WAGES: wages}
    for number in (TAXES, BENEFITS):
        costs[number] = rounded(Fraction(wages * sum(base.amounts[number]), paid))
    return costs
