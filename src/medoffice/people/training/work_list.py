"""The work list of a matrix: what is overdue, what comes next, and in which order to act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from medoffice.people.training.grounds import GROUNDS, ground_of_day
from medoffice.people.training.matrix import AHEAD, SOON, Item


def overdue(items: Iterable[Item], day: date) -> list[Item]:
    """Return what is overdue on a day: the firmest ground first, then never done, then the longest.

    Parameters
    ----------
    items : iterable of Item
        The matrix.
    day : datetime.date
        The day to judge by.
    """
    return sorted(
        (item for item in items if item.days_overdue(day)),
        key=lambda item: (
            GROUNDS.index(ground_of_day(item)),
            item.last is not None,
            -item.days_overdue(day),
            item.person.number,
        ),
    )


def coming(items: Iterable[Item], day: date, ahead: timedelta = AHEAD) -> list[Item]:
    """Return what is due from a day on within a span of time, the first due first."""
    found = [item for item in items if item.state(day, ahead) == SOON]
    return sorted(found, key=lambda item: (item.due or day, item.person.number))
