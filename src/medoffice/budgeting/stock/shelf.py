"""How a shelf would have fared: levels tried out on what was really used, day by day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from medoffice.budgeting.stock.reorder import DAYS_OF_WEEK, Levels


@dataclass(frozen=True)
class Fared:
    """What came of a pair of levels.

    Parameters
    ----------
    on_hand : tuple of int
        Units on the shelf at the end of each day.
    ordered : tuple of tuple of int
        Each order: the day's number, from 0, and the units.
    short : tuple of int
        Units asked for and not there, on each day. What is missing is not made up for later.
    """

    on_hand: tuple[int, ...]
    ordered: tuple[tuple[int, int], ...]
    short: tuple[int, ...]

    @property
    def days_short(self) -> int:
        """Days on which something was asked for and not there."""
        return sum(units > 0 for units in self.short)

    @property
    def units_short(self) -> int:
        """Units asked for and not there."""
        return sum(self.short)

    @property
    def mean_on_hand(self) -> float:
        """Units on the shelf on an average day."""
        return sum(self.on_hand) / len(self.on_hand)

    def by_week(self) -> list[tuple[int, int]]:
        """Return for each whole week the units on the shelf at its end, and the units missing."""
        ends = range(DAYS_OF_WEEK, len(self.on_hand) + 1, DAYS_OF_WEEK)
        return [(self.on_hand[end - 1], sum(self.short[end - DAYS_OF_WEEK : end])) for end in ends]


def try_out(
    use: Sequence[int],
    levels: Levels,
    lead_days: Sequence[int],
    *,
    review_days: int = 1,
    pack: int = 1,
    opening: int | None = None,
) -> Fared:
    """Run a shelf by its levels over what was used.

    On each day goods due come first, then the day's use is taken, and in the evening of a review
    day what is needed is ordered.

    Parameters
    ----------
    use : sequence of int
        Units asked for on each day.
    levels : Levels
        When to order and up to what.
    lead_days : sequence of int
        Days from order to delivery, 1 or more, of one order after the other; begun again when
        they are used up.
    review_days : int, default 1
        Days between two looks at the shelf.
    pack : int, default 1
        Units in the smallest package.
    opening : int, optional
        Units on the shelf at first; by default the par level.

    Raises
    ------
    ValueError
        If there is no use or lead time, or one is out of range; the message says which.
    """
    _refuse(use, lead_days, review_days)
    there, on_order = levels.par if opening is None else opening, 0
    due: dict[int, int] = defaultdict(int)
    leads = cycle(lead_days)
    on_hand, ordered, short = [], [], []
    for day, asked in enumerate(use):
        came = due.pop(day, 0)
        there, on_order = there + came, on_order - came
        taken = min(asked, there)
        there -= taken
        short.append(asked - taken)
        on_hand.append(there)
        if day % review_days == 0 and (units := levels.to_order(there + on_order, pack)):
            due[day + next(leads)] += units
            on_order += units
            ordered.append((day, units))
    return Fared(tuple(on_hand), tuple(ordered), tuple(short))


def _refuse(use: Sequence[int], lead_days: Sequence[int], review_days: int) -> None:
    for name, values, least in (("use", use, 0), ("lead time", lead_days, 1)):
        if not values:
            raise ValueError(f"there is no {name}; expected one value or more")
        if wrong := [n for n, value in enumerate(values) if value < least]:
            at = wrong[0]
            raise ValueError(f"{name} {at + 1} is {values[at]}; expected {least} or more")
    if review_days < 1:
        raise ValueError(f"the shelf is reviewed every {review_days} days; expected 1 or more")
