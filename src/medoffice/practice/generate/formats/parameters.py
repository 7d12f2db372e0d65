"""Which days the files cover."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class FormatParameters:
    """What the files cover.

    The week of the claims is that of the appointment list as well.
    """

    claims_from: date = date(2025, 10, 6)
    remittances_from: date = date(2025, 10, 27)
    checks_on: date = date(2025, 10, 7)
    month_from: date = date(2025, 10, 1)  # daily charges and payments
    aged_on: date = date(2025, 11, 30)
    reports_run_on: date = date(2025, 12, 1)

    def __post_init__(self) -> None:
        """Refuse weeks that do not begin on a Monday."""
        for name in ("claims_from", "remittances_from"):
            first = getattr(self, name)
            if first.weekday():
                raise ValueError(f"{name} is {first}, a {first:%A}; a Monday was expected")
        if self.month_from.day != 1:
            raise ValueError(f"month_from is {self.month_from}; the first of a month was expected")


def week(first: date) -> list[date]:
    """Give the days of a week, Monday to Sunday."""
    return [first + timedelta(days=number) for number in range(7)]
