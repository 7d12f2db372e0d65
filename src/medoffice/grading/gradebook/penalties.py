"""Points taken off for lateness, as the course's ``nbgrader_config.py`` has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from nbgrader.plugins import LateSubmissionPlugin
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import Connection

from medoffice.grading.gradebook import tables
from medoffice.grading.gradebook.mark_log import LATE_PENALTY, Change, Part, Why
from medoffice.grading.gradebook.tables import Released, Submission

Penalty = Callable[[Submission, Released], float | None]
"""What takes points off for lateness."""


def of_course(config: object) -> Penalty:
    """Return what takes points off for lateness, by the plugin that the course names."""
    step = AssignLatePenalties(parent=None, config=config)
    step.init_plugin()
    plugin: LateSubmissionPlugin = step.plugin_inst

    def penalty(submission: Submission, assignment: Released) -> float | None:
        late = submission.seconds_late(assignment.due)
        if not late:
            return None
        asked = plugin.late_submission_penalty(submission.student, submission.score, late)
        return None if asked is None else min(max(asked, 0.0), submission.score)

    return penalty


def set_anew(
    db: Connection,
    place: Released,
    there: Mapping[str, Submission],
    penalty_of: Penalty,
    by: str,
    why: Why = Why.LATE,
    note: str = "",
) -> Iterator[Change]:
    """Set the penalties of submissions, and yield what changes for the log.

    Parameters
    ----------
    db : sqlalchemy.Connection
        In a transaction that no other writer shares.
    place : Released
        The assignment.
    there : mapping of str to Submission
        Submissions by student, with the marks and times that they now have.
    penalty_of : callable
        What takes points off.
    by, why, note
        For the log.
    """
    rows = []
    for student, submission in there.items():
        penalty, before = penalty_of(submission, place), submission.penalty
        # nbgrader adds up the penalties of a submission's notebooks.
        rows += [
            {"key": notebook, "points": penalty if number == 0 else None}
            for number, notebook in enumerate(submission.notebooks)
        ]
        if penalty != before:
            yield Change(
                student, place.name, LATE_PENALTY, Part.PENALTY, before, penalty, why, by, note
            )
    tables.set_columns(db, tables.SUBMITTED_NOTEBOOK, rows, late_submission_penalty="points")
