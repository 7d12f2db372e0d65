"""Item analysis of one assignment in one class."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from medoffice.grading.items.mistakes import common
from medoffice.grading.tasks import Task, tasks
from medoffice.questions.items import SMALL, Item, Reliability, analyze, reliability

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.gradebook.tables import Mark, Released, Submission

A_DAY = 86_400
EARLY, LAST_DAY, LATE, UNKNOWN = (
    "more than a day early",
    "on the last day",
    "late",
    "time not known",
)


@dataclass(frozen=True)
class TaskItem:
    """What a class did on one task.

    Parameters
    ----------
    task : Task
        The task.
    item : Item or None
        Its statistics; None while it waits for a person.
    waiting : int
        How many answers wait for a person.
    mistakes : list of tuple of str and int
        What went wrong, and for how many, the most common first.
    """

    task: Task
    item: Item | None
    waiting: int
    mistakes: list[tuple[str, int]]


@dataclass(frozen=True)
class ClassItems:
    """Item analysis of an assignment.

    Parameters
    ----------
    assignment : str
        Its slug.
    people : int
        How many handed it in.
    tasks : list of TaskItem
        In the order of the notebook.
    totals : list of float
        Points of each person for the tasks that are marked.
    of : float
        Points that can be had for them.
    reliability : Reliability or None
        Of the totals, where it can be told.
    handed_in : dict of str to int
        How many came early, on the last day, late.
    seconds : float or None
        Median time to grade a submission; None if it is not known.
    """

    assignment: str
    people: int
    tasks: list[TaskItem]
    totals: list[float]
    of: float
    reliability: Reliability | None
    handed_in: dict[str, int]
    seconds: float | None

    @property
    def is_small(self) -> bool:
        """Whether so few handed it in that counts say more than coefficients."""
        return self.people < SMALL


def class_items(gradebook: Gradebook, assignment: str) -> ClassItems:
    """Analyze an assignment in a class.

    A mark that a person gave counts in place of the autograder's; extra credit does not count. A
    task of which an answer still waits for a person is left out of all totals.

    Parameters
    ----------
    gradebook : Gradebook
        An open one.
    assignment : str
        Slug of the assignment.

    Raises
    ------
    LookupError
        If it was never released.
    """
    place = gradebook.released(assignment)
    submissions = list(gradebook.submissions(assignment).values())
    runs = gradebook.runs(assignment)
    asked = [task for task in tasks(gradebook.course, assignment) if task.grade_id in place.points]
    waiting = {
        task.grade_id: sum(_waits(one.marks[task.grade_id]) for one in submissions)
        for task in asked
    }
    of = {task.grade_id: task.points for task in asked if not waiting[task.grade_id]}
    points = [{name: _points(one.marks[name]) for name in of} for one in submissions]
    items = {item.name: item for item in analyze(points, of)}
    return ClassItems(
        assignment,
        len(submissions),
        [
            TaskItem(
                task,
                items.get(task.grade_id),
                waiting[task.grade_id],
                common(run.said.get(task.grade_id, "") for run in runs.values()),
            )
            for task in asked
        ],
        [sum(row.values()) for row in points],
        sum(of.values()),
        reliability(points, of),
        dict(Counter(_when(one, place) for one in submissions)),
        median(run.seconds for run in runs.values()) if runs else None,
    )


def _points(mark: Mark) -> float:
    counts = mark.auto if mark.manual is None else mark.manual
    return counts or 0.0


def _waits(mark: Mark) -> bool:
    return mark.auto is None and mark.manual is None


def _when(submission: Submission, place: Released) -> str:
    if submission.handed_in is None or place.due is None:
        return UNKNOWN
    if submission.seconds_late(place.due):
        return LATE
    early = (place.due - submission.handed_in).total_seconds()
    return EARLY if early > A_DAY else LAST_DAY
