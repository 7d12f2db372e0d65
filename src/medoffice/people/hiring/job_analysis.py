"""Job analysis: from the tasks of a job to its description and to what an interview may ask.

A task is **essential** if the job exists to do it. The law names evidence and sets no figure:
the time it takes, what happens if nobody does it, and how few people are there to do it (29 CFR
1630.2(n)). The limits below are this course's own; a task near one of them is for people to
decide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

LOWEST, HIGHEST = 1, 5
# From here on a task is essential however seldom it comes: somebody is harmed if it goes wrong.
GRAVE = 5
# An important task is essential if it takes this share of the time, or more.
IMPORTANT, SHARE = 3, Fraction(5, 100)


@dataclass(frozen=True)
class Task:
    """Something a person in the job does.

    Parameters
    ----------
    name : str
        What is done, with a verb first.
    minutes : int
        Minutes it takes in a usual week.
    importance : int
        From 1 (a nuisance if it is not done) to 5 (somebody is harmed).
    from_day_one : bool
        Whether a new person must bring it along. What is taught after the hire is no ground to
        turn somebody down.
    needs : str
        The knowledge, skill or credential behind it.

    Raises
    ------
    ValueError
        If the minutes are below 0, or the importance is not from 1 to 5.
    """

    name: str
    minutes: int
    importance: int
    from_day_one: bool
    needs: str = ""

    def __post_init__(self) -> None:
        """Refuse figures that cannot be."""
        if self.minutes < 0:
            raise ValueError(
                f"minutes of {self.name!r} is {self.minutes}: expected 0 or more in a usual week"
            )
        if not LOWEST <= self.importance <= HIGHEST:
            raise ValueError(
                f"importance of {self.name!r} is {self.importance}: expected a whole number from "
                f"{LOWEST} to {HIGHEST}"
            )


@dataclass(frozen=True)
class JobAnalysis:
    """The tasks of one job.

    Parameters
    ----------
    tasks : tuple of Task
        In any order.

    Raises
    ------
    ValueError
        If there is none, if a name comes twice, or if none of them takes any time.
    """

    tasks: tuple[Task, ...]

    def __post_init__(self) -> None:
        """Refuse what is no job."""
        names = [task.name for task in self.tasks]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"task {twice[0]!r} comes twice: expected each task once")
        if not sum(task.minutes for task in self.tasks):
            raise ValueError("no task takes any time: expected the minutes of a usual week")

    @classmethod
    def of(cls, tasks: Iterable[Task]) -> JobAnalysis:
        """Return the analysis of some tasks."""
        return cls(tuple(tasks))

    def share(self, task: Task) -> Fraction:
        """Return the share of the week that a task takes."""
        return Fraction(task.minutes, sum(each.minutes for each in self.tasks))

    def is_essential(self, task: Task) -> bool:
        """Tell whether a task is an essential function by the course's limits."""
        if task.importance >= GRAVE:
            return True
        return task.importance >= IMPORTANT and self.share(task) >= SHARE

    def ranked(self) -> list[Task]:
        """Return the tasks: the most important first, then those that take the most time."""
        return sorted(self.tasks, key=lambda task: (-task.importance, -task.minutes, task.name))

    def essential(self) -> list[Task]:
        """Return the essential functions, in order."""
        return [task for task in self.ranked() if self.is_essential(task)]

    def other(self) -> list[Task]:
        """Return what the job also does: it can be given to somebody else."""
        return [task for task in self.ranked() if not self.is_essential(task)]

    def to_ask(self) -> list[Task]:
        """Return what posting and interview ask for: essential, and needed on the first day."""
        return [task for task in self.essential() if task.from_day_one]

    def to_teach(self) -> list[Task]:
        """Return what the plan of the first weeks teaches: all that need not be brought along."""
        return [task for task in self.ranked() if not task.from_day_one]
