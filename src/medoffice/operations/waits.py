"""How long things wait, when some of them are waiting still.

On the day of a count some referrals have been sent and others lie there. To leave out those that
lie there makes the office look fast; to count yesterday's as late makes it look slow. A wait that
has not ended is called censored: all that is known is that it lasts so long and longer.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from medoffice.operations.loops import Loops

ORDER = "ordered"


@dataclass(frozen=True)
class Wait:
    """A wait as of a day.

    Parameters
    ----------
    days : int
        From its beginning to its end or, if it has not ended, to the day of the count.
    ended : bool
        Whether it has ended.
    age : int
        Days from its beginning to the day of the count.

    Raises
    ------
    ValueError
        If the days are negative, or more than the age, or fewer though it has not ended.
    """

    days: int
    ended: bool
    age: int

    def __post_init__(self) -> None:
        """Refuse a wait that cannot be."""
        if not 0 <= self.days <= self.age or (not self.ended and self.days != self.age):
            raise ValueError(
                f"days is {self.days} and age is {self.age}: expected 0 to the age, and the age "
                "itself of a wait that has not ended"
            )


@dataclass(frozen=True)
class Beyond:
    """How many waits went beyond a limit.

    Parameters
    ----------
    over : int
        Waits that lasted more days than the limit, ended or not.
    told : int
        Waits of which the count can tell: they began more days ago than the limit.
    too_young : int
        The others, which count neither as late nor as in time.
    """

    over: int
    told: int
    too_young: int

    @property
    def share(self) -> float | None:
        """Return over / told, or None where nothing can be told."""
        return self.over / self.told if self.told else None


def beyond(waits: Iterable[Wait], limit: int) -> Beyond:
    """Count the waits beyond a limit.

    Parameters
    ----------
    waits : iterable of Wait
        As of one day.
    limit : int
        Days a wait may last.

    Returns
    -------
    Beyond

    Raises
    ------
    ValueError
        If the limit is negative.
    """
    if limit < 0:
        raise ValueError(f"limit is {limit}: expected 0 days or more")
    over = told = too_young = 0
    for wait in waits:
        if wait.age <= limit:
            too_young += 1
        else:
            told += 1
            over += wait.days > limit
    return Beyond(over, told, too_young)


def median_days(waits: Iterable[Wait]) -> int | None:
    """Return the days after which half of the waits have ended.

    Parameters
    ----------
    waits : iterable of Wait
        As of one day.

    Returns
    -------
    int or None
        The first day on which at most half are estimated to wait still; None if that has not
        come, so that no median is known.

    Notes
    -----
    E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of
    the American Statistical Association 53 (1958), 457-481. A wait that has not ended counts
    as waiting up to its last known day, and then no more.
    """
    ends: dict[int, tuple[int, int]] = {}
    waiting = 0
    for wait in waits:
        ended, left = ends.get(wait.days, (0, 0))
        ends[wait.days] = ended + wait.ended, left + 1
        waiting += 1
    still = 1.0
    for days in sorted(ends):
        ended, left = ends[days]
        still *= 1 - ended / waiting
        # Rounding must not carry an exact half over to the next day.
        if still <= 0.5 + 1e-12:
            return days
        waiting -= left
    return None


def between(loops: Loops, start: str, end: str) -> Sequence[tuple[str, Wait]]:
    """Return the waits of loops from one step to another.

    Parameters
    ----------
    loops : medoffice.operations.loops.Loops
        As of a day.
    start, end : str
        Names of the steps; ``"ordered"`` is the order itself. A loop closed before its turn,
        because the patient will not go, ends the wait on that day.

    Returns
    -------
    sequence of (str, Wait)
        The number of each loop that came to the first step, and its wait.

    Raises
    ------
    ValueError
        If there is no such step, or the first does not come before the other.
    """
    names = [ORDER, *(step.name for step in loops.steps)]
    for name in (start, end):
        if name not in names:
            raise ValueError(f"there is no step {name!r}: expected one of {', '.join(names)}")
    if names.index(start) >= names.index(end):
        raise ValueError(f"{start!r} does not come before {end!r}")
    closed = names[-1]
    found = []
    for loop in loops:
        began = loop.ordered_on if start == ORDER else loop.done.get(start)
        if began is None:
            continue
        ended = loop.done.get(end, loop.done.get(closed))
        age = (loops.as_of - began).days
        days = age if ended is None else (ended - began).days
        found.append((loop.id, Wait(days, ended is not None, age)))
    return found
