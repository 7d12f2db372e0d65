"""Figures of many loops: counts, time per step, share closed on time, and the work list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import TYPE_CHECKING

from medoffice.operations.loops.state import STATES, Loop, Step

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class StepFigures:
    """What became of the loops that reached one step.

    Parameters
    ----------
    step, owner : str
        The step and whose move it is.
    reached : int
        Loops whose step before was taken: taken + ended + in_time + overdue + lost.
    taken, ended, in_time, overdue, lost : int
        Taken this step; closed instead of it; waiting in time, overdue, lost.
    median_days : float or None
        Median days from the step before to this one, of those that took it. Loops that still
        wait are not in it, so read it beside them. None for a plan, and where nobody took it.
    """

    step: str
    owner: str
    reached: int
    taken: int
    ended: int
    in_time: int
    overdue: int
    lost: int
    median_days: float | None


@dataclass(frozen=True)
class Month:
    """How many of a month's loops were closed on time.

    Parameters
    ----------
    first : datetime.date
        First day of the month of the order.
    ordered : int
        Loops ordered in it.
    too_young : int
        Those whose whole limit has not run out: nobody can tell yet.
    on_time : int
        Of the others, those closed within the limit.
    share : float or None
        on_time / ordered; None while a loop is too young.
    """

    first: date
    ordered: int
    too_young: int
    on_time: int
    share: float | None


@dataclass(frozen=True)
class Loops:
    """All loops as of a day, in the order of the log.

    Parameters
    ----------
    as_of : datetime.date
        The day.
    steps : tuple of Step
        The steps of each loop.
    items : tuple of Loop
        The loops.
    """

    as_of: date
    steps: tuple[Step, ...]
    items: tuple[Loop, ...]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.items)

    def __iter__(self) -> Iterator[Loop]:
        """Give one loop after another."""
        return iter(self.items)

    def counts(self) -> dict[str, int]:
        """Return how many are closed, open (in time), overdue and lost."""
        found = Counter(loop.state for loop in self.items)
        return {state: found[state] for state in STATES}

    def counts_by(self, name: str) -> dict[str, dict[str, int]]:
        """Return the same for each value of an attribute of a loop.

        Parameters
        ----------
        name : str
            Such as ``"grade"``, ``"what"``, ``"step"`` or ``"owner"``; closed loops have no step
            and no owner, and stand under ``""``.
        """
        groups: dict[str, list[Loop]] = {}
        for loop in self.items:
            groups.setdefault(getattr(loop, name), []).append(loop)
        return {
            value: Loops(self.as_of, self.steps, tuple(groups[value])).counts()
            for value in sorted(groups)
        }

    def work_list(self) -> list[Loop]:
        """Return the late loops: urgent and abnormal first, then the latest."""
        late = [loop for loop in self.items if loop.late]
        return sorted(late, key=lambda loop: (not loop.serious, -loop.days_late, loop.id))

    def by_step(self) -> list[StepFigures]:
        """Return what became of the loops at each step, in order."""
        places = [(loop, *_place(loop, self.steps)) for loop in self.items]
        found = []
        for at, step in enumerate(self.steps):
            waiting = Counter(
                loop.state for loop, reached, ended in places if reached == at and not ended
            )
            ended = sum(ended and reached == at for _, reached, ended in places)
            taken = sum(reached > at for _, reached, _ in places)
            found.append(
                StepFigures(
                    step=step.name,
                    owner=step.owner,
                    reached=taken + ended + waiting.total(),
                    taken=taken,
                    ended=ended,
                    in_time=waiting["open"],
                    overdue=waiting["overdue"],
                    lost=waiting["lost"],
                    median_days=None if step.planned else self._median_days(at),
                )
            )
        return found

    def _median_days(self, at: int) -> float | None:
        step = self.steps[at]
        before = [other.name for other in self.steps[:at] if not other.planned]
        days = []
        for loop in self.items:
            if step.name not in loop.done or (step.ends_early and _place(loop, self.steps)[1]):
                continue
            start = next(
                (loop.done[name] for name in reversed(before) if name in loop.done),
                loop.ordered_on,
            )
            days.append((loop.done[step.name] - start).days)
        return median(days) if days else None

    def on_time_by_month(self) -> list[Month]:
        """Return the share closed on time, by month of the order.

        A month has a share once the whole limit of all its loops has run out. Counted before,
        its open loops would look like failures. With the open ones left out, it would look better
        than it is; and with only those that are old enough, it would be a month of urgent ones.
        """
        months: dict[date, list[Loop]] = {}
        for loop in self.items:
            months.setdefault(loop.ordered_on.replace(day=1), []).append(loop)
        found = []
        for first in sorted(months):
            told = [loop.on_time for loop in months[first] if loop.on_time is not None]
            ordered = len(months[first])
            share = sum(told) / ordered if len(told) == ordered else None
            found.append(Month(first, ordered, ordered - len(told), sum(told), share))
        return found

    def table(self) -> pd.DataFrame:
        """Return one row per loop as a pandas DataFrame, with the reason in words."""
        import pandas as pd

        columns = [
            "id", "what", "grade", "serious", "ordered_on", "state", "step", "owner", "due_on",
            "days_late", "quiet_days", "age_days", "on_time", "reason",
        ]  # fmt: skip
        rows = [[getattr(loop, column) for column in columns] for loop in self.items]
        made = pd.DataFrame(rows, columns=columns)
        for column in ("ordered_on", "due_on"):
            made[column] = pd.to_datetime(made[column])
        made["on_time"] = made["on_time"].astype("boolean")
        return made


def _place(loop: Loop, steps: Sequence[Step]) -> tuple[int, bool]:
    """Return how many steps a loop went through, and whether it was closed before its turn."""
    *path, last = steps
    through = max((at for at, step in enumerate(path, 1) if step.name in loop.done), default=0)
    if last.name not in loop.done:
        return through, False
    if through < len(path) and last.ends_early:
        return through, True
    return len(steps), False
