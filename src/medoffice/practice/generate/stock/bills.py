"""A bill as it comes in, before it has a number in our books and a day on which it is paid."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from medoffice.practice.generate.world import Row


@dataclass(slots=True)
class Bill:
    """One bill of a vendor; the amount is in whole cents, below 0 for a credit."""

    vendor: str
    dated: date
    amount: int
    account: str
    memo: str
    covers: tuple[date, date] | None = None  # first and last day of the service it is for
    order: Row | None = None  # the purchase order it names
    freight: int = 0
    lines: list[Row] = field(default_factory=list)  # what it says was delivered, at which price
    number: str = ""  # the vendor's own number
    row: Row | None = None  # the bill in our books
