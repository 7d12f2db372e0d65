"""The register of equipment: what is past its life, and whose check was late or is missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from medoffice import practice
from medoffice.practice.money import cents
from medoffice.practice.months import add_months

OWN = ("owned", "loan")


@dataclass(frozen=True)
class Asset:
    """A thing in the register.

    Parameters
    ----------
    number, name, financing : str
        As in the register; owned, loan, leased or loaned.
    acquired_on : datetime.date
        When it came.
    cost : int
        Cents it cost; 0 if it is not the practice's.
    life_years : int or None
        Useful life; None if it is not the practice's.
    check_months : int or None
        How often it must be checked, in months; None if never.
    retired_on : datetime.date or None
        When it went.
    """

    number: str
    name: str
    financing: str
    acquired_on: date
    cost: int
    life_years: int | None
    check_months: int | None
    retired_on: date | None

    def in_use(self, day: date) -> bool:
        """Tell whether it is there on a day."""
        return self.acquired_on <= day and (self.retired_on is None or day < self.retired_on)

    @property
    def life_ends_on(self) -> date | None:
        """When its useful life is over; None if it is not the practice's."""
        if self.financing not in OWN or not self.life_years:
            return None
        return add_months(self.acquired_on, 12 * self.life_years)

    def book_value(self, day: date) -> int:
        """Return what the books carry on a day, in cents: straight-line by full months."""
        if not self.life_ends_on or not self.life_years:
            return 0
        bought, life = self.acquired_on, 12 * self.life_years
        months = (day.year - bought.year) * 12 + day.month - bought.month
        return self.cost - self.cost * min(max(months, 0), life) // life


@dataclass(frozen=True)
class Check:
    """A check of a thing: when it was due, and when it was done, if it was."""

    asset: Asset
    due_on: date
    done_on: date | None

    def days_late(self, day: date) -> int:
        """Return by how many days it was late, or is late by a day; 0 if in time."""
        return max(0, ((self.done_on or day) - self.due_on).days)


def assets(rows: Iterable[dict[str, Any]] | None = None) -> list[Asset]:
    """Return the register; that of the practice if no rows are given."""
    return [
        Asset(
            row["equipment_id"],
            row["name"],
            row["financing"],
            row["acquired_on"],
            cents(row["cost"]),
            row["life_years"],
            row["check_months"],
            row["retired_on"],
        )
        for row in (practice.records("equipment") if rows is None else rows)
    ]


def checks(
    of: Iterable[Asset] | None = None, rows: Iterable[dict[str, Any]] | None = None
) -> list[Check]:
    """Return the checks in order of their due days; those of the practice if none are given.

    Raises
    ------
    ValueError
        If a check is of a thing that is not in the register.
    """
    known = {asset.number: asset for asset in (assets() if of is None else of)}
    made = []
    for row in practice.records("equipment_maintenance") if rows is None else rows:
        if row["equipment_id"] not in known:
            raise ValueError(
                f"a check due on {row['due_on']} is of {row['equipment_id']!r}, which is not in "
                "the register"
            )
        made.append(Check(known[row["equipment_id"]], row["due_on"], row["done_on"]))
    return sorted(made, key=lambda check: (check.due_on, check.asset.number))


def past_their_life(of: Iterable[Asset], day: date) -> list[Asset]:
    """Return what is in use on a day though its useful life is over, the oldest first."""
    over = [
        asset
        for asset in of
        if asset.in_use(day) and asset.life_ends_on and asset.life_ends_on <= day
    ]
    return sorted(over, key=lambda asset: asset.life_ends_on or day)


def to_replace(of: Iterable[Asset], first: date, last: date) -> list[Asset]:
    """Return what is in use on the first day and whose useful life ends between two days."""
    return sorted(
        (
            asset
            for asset in of
            if asset.in_use(first) and asset.life_ends_on and first <= asset.life_ends_on <= last
        ),
        key=lambda asset: asset.life_ends_on or last,
    )
