"""Our grading gives each cell the points and the message that nbgrader's own gives it."""

from itertools import groupby

from medoffice.grading import engine, rehearsal
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
    course = rehearsal.new_course(tmp_path, ASSIGNMENT)
    handed_in = rehearsal.students(ASSIGNMENT, right_and_wrong())
    assert len(handed_in) == 2
    for student, cells in handed_in.items():
        code = {grade_id: answer.code for grade_id, answer in cells.items()}
        rehearsal.hand_in(course, ASSIGNMENT, student, code)
    by_nbgrader = rehearsal.by_nbgrader(course, ASSIGNMENT)
    submissions = course.glob(f"submitted/*/{ASSIGNMENT}")
    ours = engine.grade_many(engine.Assignment.load(course, ASSIGNMENT), submissions)
    assert {one.student: one.grades for one in ours} == by_nbgrader
    scores = [grade.score for grades in by_nbgrader.values() for grade in grades.values()]
    assert (
        0
        < sum(filter(None, scores))
        < sum(grade.of for grades in by_nbgrader.values() for grade in grades.values())
    )
