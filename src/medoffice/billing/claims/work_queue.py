"""Which denials to work first: by what can be expected of each, and by its last day.

What can be expected is the contract's price times the chance to win. The chance comes from what
became of earlier denials with the same reason. If all take about the same time, and some cannot
be reached before their last day, the best choice is a known problem: jobs of equal length with
deadlines and penalties.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from medoffice.billing.claims.denial_log import DENIED_AGAIN, PAID, TO_PATIENT, WRITTEN_OFF, Denial
from medoffice.billing.clocks import FEDERAL_WORKDAYS

STEADY = 10


@dataclass(frozen=True, slots=True)
class Chance:
    """How often denials of one reason were won, of those that somebody worked.

    Parameters
    ----------
    won, tried : int
        Denials paid, and denials worked and closed.
    chance : float
        The share won, drawn towards that of all reasons together where few were tried.
    """

    won: int
    tried: int
    chance: float


def chances(history: Iterable[Denial], steady: int = STEADY) -> dict[str, Chance]:
    """Learn from closed denials how often each reason is won.

    Parameters
    ----------
    history : iterable of Denial
        Denials; open ones, ones nobody worked and ones billed to the patient are left out.
    steady : int
        The share of all reasons counts as much as so many denials of each reason. With 0, three
        denials won out of three make a certainty.

    Returns
    -------
    dict of str to Chance
        By reason.

    Raises
    ------
    ValueError
        If `steady` is below 0, or no denial was worked and closed.
    """
    if steady < 0:
        raise ValueError(f"steady is {steady}; 0 or more expected")
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for denial in history:
        if denial.worked_on and denial.outcome in (PAID, DENIED_AGAIN, WRITTEN_OFF):
            counts[denial.reason][0] += denial.outcome == PAID
            counts[denial.reason][1] += 1
    won, tried = (sum(count[at] for count in counts.values()) for at in (0, 1))
    if not tried:
        raise ValueError("no denial was worked and closed: expected some to learn from")
    overall = won / tried
    return {
        reason: Chance(w, t, (w + steady * overall) / (t + steady))
        for reason, (w, t) in counts.items()
    }


def for_patients(history: Iterable[Denial]) -> frozenset[str]:
    """Give the reasons whose denials mostly became the patient's to pay: a bill, not an appeal."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for denial in history:
        if denial.outcome:
            counts[denial.reason][0] += denial.outcome == TO_PATIENT
            counts[denial.reason][1] += 1
    return frozenset(reason for reason, (billed, all_) in counts.items() if 2 * billed > all_)


@dataclass(frozen=True, slots=True)
class Item:
    """A denial that waits to be worked.

    Parameters
    ----------
    name : str
        Its number.
    value : float
        What can be expected of it, in cents.
    last_day : datetime.date
        The last day on which working it can help.
    since : datetime.date
        Day from which it waits.
    billed : int
        Amount billed, in cents.
    """

    name: str
    value: float
    last_day: date
    since: date
    billed: int = 0


def queue(
    open_denials: Iterable[Denial],
    known: dict[str, Chance],
    cost_each: int = 0,
) -> list[Item]:
    """Say what can be expected of each open denial.

    Parameters
    ----------
    open_denials : iterable of Denial
        Denials nobody has worked.
    known : dict of str to Chance
        From :func:`chances`. A reason that is not in it has the chance of all together.
    cost_each : int
        What it costs to work one, in cents; it is taken off.
    """
    won, tried = (
        sum(getattr(chance, what) for chance in known.values()) for what in ("won", "tried")
    )
    usual = won / tried
    return [
        Item(
            denial.denial_id,
            denial.price * (known[denial.reason].chance if denial.reason in known else usual)
            - cost_each,
            denial.appeal_by,
            denial.posted_on,
            denial.amount,
        )
        for denial in open_denials
    ]


def choose(values: Sequence[float], slots: Sequence[int]) -> list[int]:
    """Choose which of many jobs of equal length to do, so that the most value is in time.

    Parameters
    ----------
    values : sequence of float
        What each is worth if it is done in time. What is worth nothing is not chosen.
    slots : sequence of int
        The last slot in which each is in time; the first slot is 1, and 0 is too late already.

    Returns
    -------
    list of int
        Places of the chosen ones, by the slot they are due in; any order by deadline is in time.

    Notes
    -----
    The most valuable first, each into the last slot that is free and in time. That this greedy
    choice is the best one follows from matroids: T. H. Cormen, C. E. Leiserson, R. L. Rivest and
    C. Stein, "Introduction to Algorithms", 3rd edition (2009), section 16.5.
    """
    free: dict[int, int] = {}

    def last_free(slot: int) -> int:
        path = []
        while slot > 0 and slot in free:
            path.append(slot)
            slot = free[slot]
        for passed in path:
            free[passed] = slot
        return slot

    taken: dict[int, int] = {}
    for place in sorted(range(len(values)), key=lambda at: (-values[at], slots[at], at)):
        slot = last_free(min(slots[place], len(values)))
        if slot > 0 and values[place] > 0:
            taken[place] = slot
            free[slot] = slot - 1
    return sorted(taken, key=lambda at: (slots[at], -values[at], at))


@dataclass(frozen=True, slots=True)
class Worked:
    """What becomes of a queue worked in some order.

    Parameters
    ----------
    done : tuple of (Item, datetime.date)
        Items in the order they are worked, each with its day.
    too_late : tuple of Item
        Items whose last day passes before their turn, or that are passed over.
    """

    done: tuple[tuple[Item, date], ...]
    too_late: tuple[Item, ...]

    @property
    def value(self) -> float:
        """What can be expected of all that is done in time, in cents."""
        return sum(item.value for item, _ in self.done)


def best(items: Sequence[Item], today: date, a_day: int) -> Worked:
    """Work a queue so that the most can be expected, and the most valuable as early as can be.

    Parameters
    ----------
    items : sequence of Item
        The queue.
    today : datetime.date
        The first day of work.
    a_day : int
        How many are worked in a working day (Mondays to Fridays without federal holidays).
    """
    _refuse(a_day)
    slots = _slots(items, today, a_day)
    chosen = choose([item.value for item in items], [slots[item.last_day] for item in items])
    order = _early(chosen, [item.value for item in items], [slots[i.last_day] for i in items])
    return in_order([items[at] for at in order], today, a_day, items)


def in_order(
    order: Sequence[Item], today: date, a_day: int, items: Sequence[Item] | None = None
) -> Worked:
    """Work a queue in the order given; whatever is too late when its turn comes is passed over.

    Parameters
    ----------
    order : sequence of Item
        The queue, first come first worked.
    today, a_day
        As for :func:`best`.
    items : sequence of Item, optional
        The whole queue, if the order leaves some out.
    """
    _refuse(a_day)
    day, left, done = FEDERAL_WORKDAYS.on_or_after(today), a_day, []
    for item in order:
        if item.last_day < day:
            continue
        done.append((item, day))
        left -= 1
        if not left:
            day, left = FEDERAL_WORKDAYS.after(day, 1), a_day
    names = {item.name for item, _ in done}
    return Worked(tuple(done), tuple(item for item in items or order if item.name not in names))


ORDERS: dict[str, Callable[[Item], object]] = {
    "oldest first": lambda item: (item.since, item.name),
    "largest bill first": lambda item: (-item.billed, item.name),
    "largest expected first": lambda item: (-item.value, item.name),
    "last day first": lambda item: (item.last_day, item.name),
}


def _refuse(a_day: int) -> None:
    if a_day < 1:
        raise ValueError(f"a_day is {a_day}; at least 1 expected")


def _slots(items: Sequence[Item], today: date, a_day: int) -> dict[date, int]:
    """Give for each last day how many can be worked by then."""
    slots, worked = {}, 0
    day = FEDERAL_WORKDAYS.on_or_after(today)
    for last_day in sorted({item.last_day for item in items}):
        while day <= last_day:
            worked += a_day
            day = FEDERAL_WORKDAYS.after(day, 1)
        slots[last_day] = worked
    return slots


def _early(chosen: Sequence[int], values: Sequence[float], slots: Sequence[int]) -> list[int]:
    """Order jobs that can all be in time: always the most valuable that endangers no other."""
    waiting = sorted(chosen, key=lambda at: slots[at])
    order: list[int] = []
    while waiting:
        used = len(order)
        # If as many are due by a slot as there is room for, one of these must be next.
        tight = next(
            (
                due
                for due, (this, after) in enumerate(pairwise([*waiting, None]), start=1)
                if (after is None or slots[after] > slots[this]) and slots[this] - used == due
            ),
            len(waiting),
        )
        pick = max(waiting[:tight], key=lambda at: (values[at], -at))
        order.append(pick)
        waiting.remove(pick)
    return order
