"""Where a day is set: its date, its hours, and what lies about that can be lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
MINUTES_IN_A_DAY = 24 * 60


class StoryError(ValueError):
    """A day is not written as it should be; the message names the place."""


def minute(text: str, where: str) -> int:
    """Return the minute of the day that a time such as ``"13:40"`` stands for.

    Raises
    ------
    StoryError
        If it is no time; the message names the place.
    """
    found = CLOCK.fullmatch(text) if isinstance(text, str) else None
    if not found or int(found[2]) >= 60 or int(found[1]) >= 24:
        raise StoryError(f"{where}: {text!r} is no time; expected one such as '13:40'")
    return int(found[1]) * 60 + int(found[2])


@dataclass(frozen=True, slots=True)
class Lot:
    """Vaccine in the refrigerator.

    Parameters
    ----------
    item : str
        Its number in the stock room.
    doses : int
        How many.
    hours : float
        How many hours out of range its maker lets pass. Each maker says so by telephone, for the
        case at hand; the figures of the days are teaching values.
    """

    item: str
    doses: int
    hours: float


@dataclass(frozen=True, slots=True)
class Appeal:
    """A denied claim whose last day to appeal is today.

    Parameters
    ----------
    name : str
        What to call it.
    reason : str
        Its reason code.
    dollars : int
        What the contract gives for it.
    """

    name: str
    reason: str
    dollars: int


@dataclass(frozen=True)
class Setting:
    """What the consequences of a day need to know of it.

    Parameters
    ----------
    on : datetime.date
        The day.
    begins, ends : int
        When you come and when the office is done, in minutes after midnight.
    vaccines : tuple of Lot
        What is in the refrigerator.
    warm_since : int or None
        Minute of the last good reading, if the refrigerator fails on this day.
    appeals : tuple of Appeal
        What is due in billing.
    appeal_minutes : int
        Minutes of a biller's work for each.
    appeal_usual : int
        Minutes of billers' work that such a day has for them.
    """

    on: date
    begins: int
    ends: int
    vaccines: tuple[Lot, ...] = ()
    warm_since: int | None = None
    appeals: tuple[Appeal, ...] = ()
    appeal_minutes: int = 25
    appeal_usual: int = 0

    @property
    def weekday(self) -> int:
        """From 1 for Monday."""
        return self.on.isoweekday()
