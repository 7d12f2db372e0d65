"""Why the practice's revenue and pay differ from its budget: by payer, and by hours.

The former manager's budget has one figure for each account. What it implies for payers and hours
is worked out here, from the year before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice import practice
from medoffice.budgeting import books
from medoffice.budgeting.books import ALLOWANCE, WAGES
from medoffice.budgeting.rounding import shared
from medoffice.budgeting.variances import Line, Variance, cost_split, of, revenue_split

FULL_TIME = 80
"""Hours of a pay period that somebody on a salary is counted with."""


def year_before(months: Sequence[date]) -> tuple[date, ...]:
    """Return the same months of the year before."""
    return tuple(month.replace(year=month.year - 1) for month in months)


def payer_lines(months: Sequence[date]) -> dict[str, Line]:
    """Return what was planned and what came, by payer.

    Planned visits are shared out by the year before's visits, and planned revenue by the year
    before's revenue of a visit. Both add up to the budget.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months, of one year.
    """
    before = books.months_of(months[0].year - 1)
    seen, net = books.visits_by_payer(), books.net_by_payer()
    payers = sorted({payer for month, payer in net if month in before})
    then = {payer: sum(seen.get((m, payer), 0) for m in before) for payer in payers}
    brought = {payer: sum(net.get((m, payer), 0) for m in before) for payer in payers}
    planned_visits = sum(books.planned_visits()[month] for month in months)
    revenue = [n for n, account in books.accounts().items() if account.is_patient_revenue]
    planned = books.total(books.budgeted(), months, revenue)
    units = shared(planned_visits, [then[payer] for payer in payers])
    amounts = shared(
        planned,
        [
            Fraction(brought[payer], then[payer]) * number
            for payer, number in zip(payers, units, strict=True)
        ],
    )
    return {
        payer: Line(
            number,
            sum(seen.get((month, payer), 0) for month in months),
            amount,
            sum(net.get((month, payer), 0) for month in months),
        )
        for payer, number, amount in zip(payers, units, amounts, strict=True)
    }


def revenue_variance(months: Sequence[date]) -> Variance:
    """Explain net patient revenue: quantity, mix and price by payer, and the allowance.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months, of one year.

    Returns
    -------
    Variance
        With the parts volume, price, and the change in the allowance, which has no payer.
    """
    explained = revenue_split("revenue of visits", payer_lines(months))
    allowance = books.total(books.actual(), months, [ALLOWANCE]) - books.total(
        books.budgeted(), months, [ALLOWANCE]
    )
    return of("net patient revenue", [*explained.parts, Variance("allowance", allowance)])


@dataclass(frozen=True)
class Hours:
    """Hours the office was paid for in a period, with overtime, time off and holidays."""

    paid: Fraction
    overtime: Fraction


def paid_hours(months: Sequence[date]) -> Hours:
    """Add up the hours of the office's staff; a pay period counts where most of its days lie.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months.
    """
    fte = {row["staff_id"]: Fraction(str(row["fte"])) for row in practice.records("staff")}
    within = {}
    for row in practice.records("pay_periods"):
        middle = row["starts_on"] + (row["ends_on"] - row["starts_on"]) / 2
        within[row["period_id"]] = middle.replace(day=1) in months
    paid = overtime = Fraction(0)
    for row in practice.records("payroll"):
        if not within[row["period_id"]]:
            continue
        if row["regular_hours"] is None:
            paid += FULL_TIME * fte[row["staff_id"]]
            continue
        parts = ("regular_hours", "overtime_hours", "time_off_hours", "holiday_hours")
        paid += sum(Fraction(str(row[part] or 0)) for part in parts)
        overtime += Fraction(str(row["overtime_hours"] or 0))
    return Hours(paid, overtime)


def wage_variance(months: Sequence[date]) -> Variance:
    """Explain the office's wages: rate and hours.

    Planned hours are those of the year before; the planned rate is the budget divided by them.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months, of one year.
    """
    planned = -books.total(books.budgeted(), months, [WAGES])
    hours = paid_hours(year_before(months)).paid
    return cost_split(
        books.accounts()[WAGES].name,
        actual=-books.total(books.actual(), months, [WAGES]),
        actual_quantity=paid_hours(months).paid,
        standard_quantity=hours,
        standard_price=Fraction(planned) / hours,
        price="rate",
        quantity="hours",
    )
