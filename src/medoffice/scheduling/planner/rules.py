"""The rules of a plan: what they are about, and what breaking them costs.

A rule without a price is hard: a plan keeps it, or there is no plan. A rule with a price may be
broken, and the price is what breaking it once, or by one hour, counts in the plan's cost. So a
price says out loud what would otherwise be decided in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

ALL_WEEK = frozenset(range(1, 8))


class Kind(StrEnum):
    """What a rule is about."""

    PLACES = "places"
    """Every place is filled. Broken by the hour of an empty place."""
    VITAL = "vital"
    """Places that are called vital, such as who closes, are filled. By the hour."""
    LICENSES = "licenses"
    """Where a license or certificate is asked for, somebody holds it. By the hour."""
    HOURS = "hours"
    """Nobody works more than the usual hours of a workweek and `limit` minutes. By the hour."""
    PROMISED = "promised"
    """Everybody gets the usual hours of a workweek, less days asked for. By the hour."""
    DAYS = "days"
    """Nobody works on more than `limit` days of a workweek. By the day."""
    REST = "rest"
    """Between two shifts lie at least `limit` minutes. By the night."""
    OFF = "off"
    """Days off that were asked for are given. By the day."""
    WISHES = "wishes"
    """Shifts that were asked for are given. By the shift."""
    CANNOT = "cannot"
    """Nobody has a weekday or a shift on which he or she cannot work. By the shift."""
    LATE = "late"
    """Nobody has more than `limit` late shifts in the plan. By the shift."""
    SATURDAYS = "saturdays"
    """Nobody has more than `limit` Saturdays in the plan. By the Saturday."""
    USUAL = "usual"
    """On weekdays people work their usual shift or not at all. By the shift."""


WITH_LIMIT = (Kind.HOURS, Kind.DAYS, Kind.REST, Kind.LATE, Kind.SATURDAYS)
ABOUT_PLACES = (Kind.PLACES, Kind.VITAL, Kind.LICENSES)
BY_THE_HOUR = (*ABOUT_PLACES, Kind.HOURS, Kind.PROMISED)


@dataclass(frozen=True)
class Rule:
    """A rule that is in force.

    Parameters
    ----------
    kind : Kind
        What it is about, and what its limit means.
    price : int, optional
        Cents for each time it is broken, or each hour (see :class:`Kind`). Without a price the
        rule is hard.
    limit : int, optional
        For the kinds that have one.
    role : str, optional
        The role it holds for; without one, everybody's.
    weekdays : frozenset of int, default all
        For places and licenses: the weekdays it holds for, 1 for Monday.
    """

    kind: Kind
    price: int | None = None
    limit: int | None = None
    role: str | None = None
    weekdays: frozenset[int] = ALL_WEEK

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if self.price is not None and self.price < 0:
            raise ValueError(f"rule {self.kind} has the price {self.price!r}: expected cents, 0 up")
        if (self.limit is not None) != (self.kind in WITH_LIMIT):
            expected = "a limit" if self.kind in WITH_LIMIT else "none"
            raise ValueError(f"rule {self.kind} has the limit {self.limit!r}: expected {expected}")
        if self.limit is not None and self.limit < 0:
            raise ValueError(f"rule {self.kind} has the limit {self.limit!r}: expected 0 or more")
        if self.weekdays != ALL_WEEK and self.kind not in ABOUT_PLACES:
            raise ValueError(f"rule {self.kind} has weekdays: expected them for places alone")

    @property
    def hard(self) -> bool:
        """Whether a plan must keep it."""
        return self.price is None

    def holds_for(self, role: str) -> bool:
        """Tell whether the rule is about people of a role."""
        return self.role in (None, role)

    def overlaps(self, other: Rule) -> bool:
        """Tell whether another rule says something else about the same."""
        roles = self.role is None or other.role in (None, self.role)
        return self.kind == other.kind and roles and bool(self.weekdays & other.weekdays)
