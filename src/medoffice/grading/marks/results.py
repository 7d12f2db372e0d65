"""What each student got for each assignment, and whether it is final."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from medoffice.grading.intake import Deadline, called_late
from medoffice.grading.ungraded import Work, ungraded

if TYPE_CHECKING:
    from medoffice.grading.gradebook import Gradebook
    from medoffice.grading.gradebook.tables import Submission

SECONDS_A_DAY = 86_400


@dataclass(frozen=True)
class Result:
    """What one student got for one assignment.

    Parameters
    ----------
    student, assignment : str
        Whose mark for what.
    of : float
        Points that can be had.
    raw : float or None
        Points before a penalty; None if nothing was graded.
    penalty : float
        Points taken off for being late.
    handed_in : datetime or None
        When, in UTC; None if that is not known.
    days_late : int
        Days after the due date, a begun one counted whole.
    waiting : tuple of str
        Grade ids of the cells that a person still has to look at.
    is_late : bool
        Whether it was handed in late. How late may not be known, as when Canvas says no more.
    until : datetime or None
        Until when this student alone has time, in UTC; None if the deadline is that of the class.
    is_awaited : bool
        Whether nothing was handed in, and that time is not over yet.
    """

    student: str
    assignment: str
    of: float
    raw: float | None = None
    penalty: float = 0.0
    handed_in: datetime | None = None
    days_late: int = 0
    waiting: tuple[str, ...] = ()
    is_late: bool = False
    until: datetime | None = None
    is_awaited: bool = False

    @property
    def score(self) -> float | None:
        """Points that count; None if nothing was graded."""
        return None if self.raw is None else round(max(0.0, self.raw - self.penalty), 2)

    @property
    def is_final(self) -> bool:
        """Whether there are points, and no part of the work waits for a person."""
        return self.raw is not None and not self.waiting


@dataclass(frozen=True)
class Results:
    """The results of a class, and what to do where there is no final one.

    Parameters
    ----------
    results : dict of tuple of str to Result
        By student and assignment. There is one for each.
    unfinished : bool, default False
        Whether points go out while part of the work waits for a person.
    missing_as_zero : bool, default False
        Whether work not handed in goes out as 0, not as nothing; never while it is awaited, or was
        handed in and is not graded yet. Work of which nothing can be graded is as if not handed in.
    work : mapping of tuple of str to Work, optional
        What was handed in that the marks do not tell of, by student and assignment; also of
        somebody who is not in the class.
    """

    results: dict[tuple[str, str], Result]
    unfinished: bool = False
    missing_as_zero: bool = False
    work: Mapping[tuple[str, str], Work] = field(default_factory=dict)

    @property
    def assignments(self) -> dict[str, float]:
        """Points that can be had, by assignment."""
        return {result.assignment: result.of for result in self.results.values()}

    def points(self, student: str, assignment: str) -> float | None:
        """Return the points to give out, or None if there are none to give out."""
        result = self.results.get((student, assignment))
        if result is None:
            return None
        if result.raw is None:
            will_come = result.is_awaited or self.work.get((student, assignment)) is Work.UNGRADED
            return 0.0 if self.missing_as_zero and not will_come else None
        return result.score if result.is_final or self.unfinished else None

    def of_work(self, work: Work) -> list[tuple[str, str]]:
        """Return students and assignments with such work."""
        return [key for key, one in self.work.items() if one is work]

    def held_back(self) -> list[Result]:
        """Return the results that do not go out because a person still has to look."""
        if self.unfinished:
            return []
        return [one for one in self.results.values() if one.raw is not None and not one.is_final]


def results(
    gradebook: Gradebook,
    assignments: Sequence[str] = (),
    students: Sequence[str] = (),
    *,
    unfinished: bool = False,
    missing_as_zero: bool = False,
) -> Results:
    """Collect the results of a class.

    Parameters
    ----------
    gradebook : Gradebook
        An open one.
    assignments : sequence of str, optional
        Which; by default all that were released.
    students : sequence of str, optional
        Who belongs to the class, besides those whom the gradebook knows.
    unfinished, missing_as_zero
        As for :class:`Results`.

    Raises
    ------
    LookupError
        If an assignment was never released.
    """
    everybody = sorted({*gradebook.students(), *students})
    found = {}
    work: dict[tuple[str, str], Work] = {}
    for name in assignments or gradebook.assignments():
        place = gradebook.released(name)
        of = sum(place.points.values())
        there = gradebook.submissions(name)
        deadline = Deadline.read(gradebook, name)
        late = called_late(gradebook.course, name, deadline)
        new = ungraded(gradebook, name, deadline)
        work |= {(student, name): one for student, one in new.items()}
        for student in everybody:
            one = there.get(student)
            found[student, name] = replace(
                Result(
                    student,
                    name,
                    of,
                    is_awaited=deadline.has_time(student) and new.get(student) is not Work.UNGRADED,
                )
                if one is None
                else _result(one, name, of, place.due, student in late),
                until=deadline.agreed.get(student),
            )
    return Results(found, unfinished, missing_as_zero, work)


def _result(
    submission: Submission, assignment: str, of: float, due: datetime | None, called_late: bool
) -> Result:
    seconds_late = submission.seconds_late(due)
    return Result(
        submission.student,
        assignment,
        of,
        submission.score,
        submission.penalty or 0.0,
        submission.handed_in,
        math.ceil(seconds_late / SECONDS_A_DAY),
        tuple(cell for cell, mark in submission.marks.items() if mark.waits),
        # With both times known it is those that tell, and extensions count.
        seconds_late > 0 or (called_late and None in (due, submission.handed_in)),
    )
