"""The cash budget: when the money comes and goes, and the lowest point of the year.

A result is no cash. Visits are paid weeks later, bills a month later, and depreciation never; loan
payments and what owners take out are cash and no expense.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from medoffice.billing.receivables.accounts import tables
from medoffice.budgeting.rounding import rounded
from medoffice.practice import receivables


def collection_pattern(first: date, last: date, months: int = 6) -> tuple[Fraction, ...]:
    """Measure in which month after the visit its money comes.

    Parameters
    ----------
    first, last : datetime.date
        Visits of this period; it should be old enough to be settled.
    months : int, default 6
        How many months to tell apart; the last one holds all that came later.

    Returns
    -------
    tuple of fractions.Fraction
        Share of the collected dollars in the month of the visit, the month after, and so on.

    Raises
    ------
    ValueError
        If nothing was collected for visits of the period.
    """
    visits = tables()
    served = {
        row["appointment_id"]: row["date"]
        for row in visits["appointments"]
        if first <= row["date"] <= last
    }
    kinds = (receivables.INSURANCE_PAYMENT, receivables.PATIENT_PAYMENT, receivables.REFUND)
    found: Counter[int] = Counter()
    for posting in receivables.postings(visits):
        day = served.get(posting.appointment_id)
        if day is not None and posting.kind in kinds:
            later = 12 * (posting.day.year - day.year) + posting.day.month - day.month
            found[min(max(later, 0), months - 1)] -= posting.amount
    if not (whole := sum(found.values())):
        raise ValueError(f"nothing was collected for visits of {first} to {last}")
    return tuple(Fraction(found[month], whole) for month in range(months))


def collections(earned: Sequence[int], pattern: Sequence[Fraction]) -> tuple[int, ...]:
    """Turn revenue earned into cash by a pattern.

    Parameters
    ----------
    earned : sequence of int
        Net revenue by month, in cents.
    pattern : sequence of fractions.Fraction
        Share that comes in the month itself, the month after, and so on.

    Returns
    -------
    tuple of int
        Cash of each month, in cents. What comes after the last month is not in it.

    Raises
    ------
    ValueError
        If the shares come to more than the whole.
    """
    if sum(pattern) > 1:
        raise ValueError(f"the shares add up to {float(sum(pattern)):g}; expected 1 or less")
    return tuple(
        rounded(
            sum(
                (earned[month - lag] * share for lag, share in enumerate(pattern) if lag <= month),
                Fraction(0),
            )
        )
        for month in range(len(earned))
    )


@dataclass(frozen=True)
class CashMonth:
    """One month of a cash budget, in cents.

    Parameters
    ----------
    opening, receipts, payments : int
        Cash at the beginning, what comes in and what goes out.
    least : int
        What should never be missing from the account.
    """

    opening: int
    receipts: int
    payments: int
    least: int

    @property
    def closing(self) -> int:
        """Cash at the end."""
        return self.opening + self.receipts - self.payments

    @property
    def short(self) -> int:
        """What is missing to the least balance at the end; 0 if nothing."""
        return max(0, self.least - self.closing)


def cash_budget(
    opening: int, receipts: Sequence[int], payments: Sequence[int], least: int = 0
) -> tuple[CashMonth, ...]:
    """Carry cash from month to month.

    Parameters
    ----------
    opening : int
        Cash at the beginning of the first month, in cents.
    receipts, payments : sequence of int
        What comes in and goes out each month.
    least : int, default 0
        What should never be missing.

    Returns
    -------
    tuple of CashMonth

    Raises
    ------
    ValueError
        If receipts and payments are not of as many months.
    """
    if len(receipts) != len(payments):
        raise ValueError(
            f"there are receipts of {len(receipts)} months and payments of {len(payments)}; "
            "expected as many"
        )
    made: list[CashMonth] = []
    for came, went in zip(receipts, payments, strict=True):
        made.append(CashMonth(made[-1].closing if made else opening, came, went, least))
    return tuple(made)
