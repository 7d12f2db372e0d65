"""By when an overpayment of Medicare must be reported and returned, and how far back one looks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from medoffice import practice
from medoffice.practice.months import add_months

RULES = ("overpayment.60day", "overpayment.180day", "overpayment.lookback")


@dataclass(frozen=True, slots=True)
class Overpayment:
    """What happened, and when.

    Parameters
    ----------
    identified : datetime.date
        The day on which the practice knew that it holds money it must give back.
    looking_since : datetime.date, optional
        The day a good-faith look for related overpayments began; None if none did.
    looked_until : datetime.date, optional
        The day that look was over and the whole amount was reckoned; None if it is not over.

    Raises
    ------
    ValueError
        If the days are out of order, or the look began when the money was already due.
    """

    identified: date
    looking_since: date | None = None
    looked_until: date | None = None

    def __post_init__(self) -> None:
        """Refuse days that cannot be."""
        if self.looking_since is None:
            if self.looked_until is not None:
                raise ValueError("looked_until is given without looking_since: expected both")
            return
        if not self.identified <= self.looking_since <= self.due_without_look:
            raise ValueError(
                f"looking_since is {self.looking_since}: expected {self.identified} to "
                f"{self.due_without_look}; a look begun later stops no clock"
            )
        if self.looked_until is not None and self.looked_until < self.looking_since:
            raise ValueError(
                f"looked_until is {self.looked_until}: expected {self.looking_since} or later"
            )

    @property
    def due_without_look(self) -> date:
        """When it is due if nothing stops the clock."""
        return self.identified + timedelta(days=_days())

    @property
    def last_day_of_pause(self) -> date | None:
        """The latest day to which a look can stop the clock; None if there is no look."""
        if self.looking_since is None:
            return None
        return self.identified + timedelta(days=_pause())

    @property
    def paused(self) -> int:
        """For how many days the clock stands still; of a look not over, the most there can be."""
        if self.looking_since is None or self.last_day_of_pause is None:
            return 0
        end = min(self.looked_until or self.last_day_of_pause, self.last_day_of_pause)
        return (end - self.looking_since).days

    @property
    def due(self) -> date:
        """By when to report and return it."""
        return self.due_without_look + timedelta(days=self.paused)


def within_lookback(paid: date, identified: date) -> bool:
    """Tell whether a payment is recent enough that it must be returned.

    Parameters
    ----------
    paid : datetime.date
        When the practice was paid.
    identified : datetime.date
        When it knew that it was paid too much.

    Raises
    ------
    ValueError
        If it was paid after that.
    """
    if paid > identified:
        raise ValueError(f"paid is {paid}: expected {identified} (identified) or earlier")
    return identified <= add_months(paid, 12 * _years())


def _days() -> int:
    return int(practice.rule_value("overpayment.60day", "days"))


def _pause() -> int:
    # Counted from the day the first overpayment was identified: 42 CFR 401.305(b)(3)(ii)(B).
    return int(practice.rule_value("overpayment.180day", "pause_days"))


def _years() -> int:
    return int(practice.rule_value("overpayment.lookback", "years"))
