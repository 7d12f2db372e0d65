"""The work plan of a compliance program: seven elements, tasks with an owner and a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from medoffice.practice.months import add_months

ELEMENTS = (
    "written policies",
    "leadership and oversight",
    "training",
    "open lines of communication",
    "enforcement with consequences and incentives",
    "risk assessment, auditing and monitoring",
    "response with corrective action",
)
"""The seven elements, in the words of the rule ``oig.gcpg``."""
NOT_THE_CONTACT = ("biller", "coder")
"""Roles that should not be the compliance contact of a small practice: the same rule."""


@dataclass(frozen=True, slots=True)
class Task:
    """A task of the work plan.

    Parameters
    ----------
    element : str
        One of :data:`ELEMENTS`.
    what, owner : str
        What is done, and whose role it is.
    every : int
        Months from one time to the next; at least 1.
    last : datetime.date, optional
        When it was last done; None if never.
    impact, likelihood : int, default 1
        How bad it would be if this went wrong and how likely it is, 1 (little) to 5.

    Raises
    ------
    ValueError
        If there is no such element, nobody owns the task, or a number is out of range.
    """

    element: str
    what: str
    owner: str
    every: int
    last: date | None = None
    impact: int = 1
    likelihood: int = 1

    def __post_init__(self) -> None:
        """Refuse a task that cannot be."""
        if self.element not in ELEMENTS:
            raise ValueError(f"element is {self.element!r}: expected one of {', '.join(ELEMENTS)}")
        if not self.owner.strip():
            raise ValueError(f"task {self.what!r} has no owner: expected a role")
        if self.every < 1:
            raise ValueError(f"every is {self.every!r}: expected 1 month or more")
        for name, value in (("impact", self.impact), ("likelihood", self.likelihood)):
            if not 1 <= value <= 5:
                raise ValueError(f"{name} is {value!r}: expected 1 to 5")

    @property
    def risk(self) -> int:
        """Impact times likelihood, 1 to 25: a way to put tasks in order, no measure."""
        return self.impact * self.likelihood

    def due(self, begins: date) -> date:
        """Return when it is next due; a task never done, on the day the plan begins."""
        return begins if self.last is None else add_months(self.last, self.every)


def missing_elements(tasks: Iterable[Task]) -> list[str]:
    """Return the elements no task of the plan serves."""
    served = {task.element for task in tasks}
    return [element for element in ELEMENTS if element not in served]


def to_do(tasks: Iterable[Task], begins: date, until: date) -> list[Task]:
    """Return what is due until a day, what is riskier first and then what is due sooner.

    Parameters
    ----------
    tasks : iterable of Task
        The plan.
    begins : datetime.date
        The day the plan begins.
    until : datetime.date
        The last day to look at.
    """
    due = [task for task in tasks if task.due(begins) <= until]
    return sorted(due, key=lambda task: (-task.risk, task.due(begins), task.what))


def may_be_contact(role: str) -> bool:
    """Tell whether somebody in a role may be the compliance contact."""
    return role not in NOT_THE_CONTACT
