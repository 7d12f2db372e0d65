"""Kernels that are forked give each cell the points that nbgrader's own kernels give it."""

from itertools import groupby

import pytest

from medoffice.grading import kernels, rehearsal
from medoffice.grading.answers import answers

ASSIGNMENT = "coding"


def right_and_wrong():
    """Return one right and one wrong answer to each task, the wrong one with part of the points."""
    for _, group in groupby(answers(ASSIGNMENT), key=lambda answer: answer.task):
        recorded = list(group)
        yield next(answer for answer in recorded if answer.is_right)
        wrong = [answer for answer in recorded if not answer.is_right]
        yield max(wrong, key=lambda answer: answer.score)


def test_each_cell_gets_the_points_and_the_message_it_gets_from_nbgrader(tmp_path):
    if not kernels.can_fork():
        pytest.skip("Kernels are forked on Linux only")
    course = rehearsal.new_course(tmp_path, ASSIGNMENT)
    handed_in = rehearsal.hand_in_answers(course, ASSIGNMENT, right_and_wrong())
    assert len(set(handed_in.values())) == 2
    by_nbgrader = rehearsal.autograde(course, ASSIGNMENT, fresh_kernels=True)
    assert rehearsal.autograde(course, ASSIGNMENT) == by_nbgrader
    scores = [grade.score for grades in by_nbgrader.values() for grade in grades.values()]
    assert (
        0
        < sum(filter(None, scores))
        < sum(grade.of for grades in by_nbgrader.values() for grade in grades.values())
    )
