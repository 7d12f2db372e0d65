"""The bridge: the steps that lead from the budgeted result to the one in the books."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from medoffice.budgeting import explained, flexible
from medoffice.budgeting.books import FIXED, STEP, VARIABLE, WAGES
from medoffice.budgeting.flexible import REST, VOLUME, Compared, Report
from medoffice.budgeting.variances import Variance, of

VACCINES, OTHER_REVENUE = "5200", "4900"
QUANTITY, MIX, PRICE = "More or fewer visits", "Mix of payers", "What a visit brings"
ALLOWANCE = "Allowance, not in the budget"
SAVED = "Variable costs of these visits"


def bridge(months: Sequence[date]) -> Variance:
    """Explain the result of some months, step by step.

    Parameters
    ----------
    months : sequence of datetime.date
        First days of the months, of one year.

    Returns
    -------
    Variance
        Its parts lead from the budgeted result to the actual one, to the cent.
    """
    report, revenue = flexible.report(months), explained.revenue_variance(months)
    wages = explained.wage_variance(months)
    volume = revenue.part("volume")
    parts = [
        Variance(QUANTITY, volume.part("quantity").amount),
        Variance(MIX, volume.part("mix").amount),
        Variance(PRICE, revenue.part("price").amount),
        Variance(ALLOWANCE, revenue.part("allowance").amount),
        Variance("Other revenue", report.lines[OTHER_REVENUE].variance.amount),
        _sum(SAVED, VOLUME, _of(report, VARIABLE)),
        Variance("Vaccines and drugs", report.lines[VACCINES].variance.part(REST).amount),
        _sum("Other supplies", REST, _of(report, VARIABLE, but=(VACCINES,))),
        Variance("Office wages: rate", wages.part("rate").amount),
        Variance("Office wages: hours", wages.part("hours").amount),
        _sum("Other pay, taxes, benefits", REST, _of(report, STEP, but=(WAGES,))),
        _sum("Fixed costs", REST, _of(report, FIXED)),
    ]
    return of("result", parts)


def _of(report: Report, behavior: str, but: Sequence[str] = ()) -> list[Compared]:
    return [
        line
        for number, line in report.lines.items()
        if line.account.behavior == behavior and number not in but
    ]


def _sum(name: str, part: str, lines: Sequence[Compared]) -> Variance:
    return Variance(name, sum(line.variance.part(part).amount for line in lines))
