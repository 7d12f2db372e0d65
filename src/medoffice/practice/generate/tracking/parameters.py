"""What the makers of the office's tracking lists may be told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class TrackingParameters:
    """Shares and days of this subject; all are teaching values."""

    # Eligibility: how many visits are checked, and Mondays since the habit was lost.
    checked: float = 0.93
    logged_from: date = date(2024, 10, 1)  # checks before left no trace
    checked_on_mondays: float = 0.36
    mondays_from: date = date(2025, 1, 6)
    answer_missing: float = 0.015
    number_mistyped: float = 0.010
    shows_new_card: float = 0.45
    new_card_found: float = 0.85

    # Authorizations: how many are asked for when one is needed; after a payer's new rule, by
    # months since it began.
    asked: float = 0.96
    asked_after_change: tuple[float, ...] = (0.06, 0.12, 0.20, 0.35, 0.45, 0.52, 0.58, 0.62)
    asked_too_late: float = 0.14
    refused: float = 0.05  # visits where it was asked for, refused, and not done

    # Referrals: steps that are taken.
    sent: float = 0.978
    booked: float = 0.84
    seen: float = 0.87
    reported: float = 0.86
    closed: float = 0.94
    declined: float = 0.30  # of those never booked: closed because the patient will not go
    unsent_from: date = date(2025, 7, 7)
    unsent_to: date = date(2025, 7, 25)
    urgent_lost_from: date = date(2025, 7, 7)
    urgent_lost_to: date = date(2025, 8, 15)

    # Results: tests that never came back, that nobody looked at, that nobody told of.
    never_done: float = 0.13  # imaging and mammograms
    not_reviewed: float = 0.004
    not_told: float = 0.02
    slow_reviewer: str = "TR"
    slow_from: date = date(2024, 9, 1)
    no_cover: str = "LS"
    no_cover_from: date = date(2025, 2, 1)
    not_reviewed_when_away: float = 0.8

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for entry in fields(self):
            value = getattr(self, entry.name)
            shares = {"float": (value,), "tuple[float, ...]": value}.get(entry.type, ())
            for share in shares:
                if not 0 <= share <= 1:
                    raise ValueError(f"{entry.name} is {share}; a share from 0 to 1 was expected")
        if not self.asked_after_change:
            raise ValueError("asked_after_change is empty; a share for each month was expected")
        for first, last in (("unsent_from", "unsent_to"), ("urgent_lost_from", "urgent_lost_to")):
            if getattr(self, last) < getattr(self, first):
                raise ValueError(
                    f"{last} is {getattr(self, last)}, before {first} ({getattr(self, first)})"
                )
