"""A stay: one person in one job, from the first day to the last."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from medoffice import practice

DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Stay:
    """One person's time in one job.

    Parameters
    ----------
    number : str
        The person's number.
    role : str
        The job.
    fte : float
        Share of a full-time post.
    hired_on : datetime.date
        First day.
    left_on : datetime.date or None
        Last day; None for who is still there.
    reason : str or None
        Why the person left, in the practice's words.

    Raises
    ------
    ValueError
        If the last day lies before the first; the message names the person and the days.
    """

    number: str
    role: str
    fte: float
    hired_on: date
    left_on: date | None = None
    reason: str | None = None

    def __post_init__(self) -> None:
        """Refuse a stay that ends before it begins."""
        if self.left_on is not None and self.left_on < self.hired_on:
            raise ValueError(
                f"{self.number} left on {self.left_on}, before the first day {self.hired_on}: "
                "expected the same day or a later one"
            )

    @property
    def chosen(self) -> bool:
        """Whether the person chose to go; what is not known counts as chosen."""
        return self.reason != DISMISSED

    def there(self, day: date) -> bool:
        """Tell whether the person was employed on a day; the last day counts."""
        return self.hired_on <= day and (self.left_on is None or day <= self.left_on)

    def left_within(self, first: date, last: date) -> bool:
        """Tell whether the person left on a day of a period."""
        return self.left_on is not None and first <= self.left_on <= last


def stays_of(rows: Iterable[Mapping[str, Any]]) -> tuple[Stay, ...]:
    """Return the stays of rows in the form of the table ``staff``."""
    return tuple(
        Stay(
            row["staff_id"], row["role"], row["fte"], row["hired_on"], row["left_on"],
            row["left_reason"],
        )
        for row in rows
    )  # fmt: skip


@cache
def staff() -> tuple[Stay, ...]:
    """Return everyone of the practice's staff list, those who left too."""
    return stays_of(practice.records("staff"))


def in_roles(stays: Iterable[Stay], *roles: str) -> tuple[Stay, ...]:
    """Keep the stays in some jobs."""
    return tuple(stay for stay in stays if stay.role in roles)
