"""The gradebook of a class is analyzed task by task."""

from datetime import datetime

from nbgrader.api import Gradebook as NbgraderGradebook

from medoffice.grading import __main__
from medoffice.grading.items import class_items

ASSIGNMENT = "operating-budget"
MEMO, PLAN, ASK = (f"{ASSIGNMENT}-{name}" for name in ("memo", "plan", "ask"))
WRONG = "Not yet right on the two months. You kept the days of this year."


def test_points_by_hand_count_what_waits_is_left_out_and_mistakes_are_counted(classroom, tmp_path):
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        nbgraders.update_or_create_assignment(ASSIGNMENT, duedate=datetime(2026, 11, 10))
    for student, day in [("ada", "08"), ("bo", "09"), ("cy", "11")]:
        classroom.hand_in(student, f"2026-11-{day} 12:00:00 UTC")
    classroom.enter(
        classroom.graded("ada", {PLAN: 4}),
        classroom.graded("bo", {PLAN: 0}, said=WRONG),
        classroom.graded("cy", {PLAN: 0}, said=WRONG),
    )
    classroom.formgrader("bo", PLAN, manual_score=2, extra_credit=2)
    with classroom.gradebook() as gradebook:
        gradebook.mark("ada", ASSIGNMENT, MEMO, 12)
        found = class_items(gradebook, ASSIGNMENT)
    by_name = {one.task.name: one for one in found.tasks}
    plan = by_name["plan"]
    assert (plan.item.difficulty, plan.item.full, plan.item.none) == (0.5, 1, 1)
    assert plan.mistakes == [("You kept the days of this year.", 2)]
    assert plan.task.title == "Task 1. How many visits do we plan?"
    assert (by_name["memo"].item, by_name["memo"].waiting) == (None, 2)
    assert (found.people, found.of, found.totals) == (3, 28, [16, 14, 12])
    assert found.handed_in == {"more than a day early": 1, "on the last day": 1, "late": 1}
    ask = ["items", ASSIGNMENT, "--course", str(classroom.course), "--to", str(tmp_path / "out")]
    assert __main__.main(ask) == 0
    assert "3 students handed it in" in (tmp_path / "out" / f"items-{ASSIGNMENT}.html").read_text()
    assert (tmp_path / "out" / f"items-{ASSIGNMENT}.csv").is_file()
    assert __main__.main(ask[:-2]) == 0
    assert (classroom.course / "marks" / f"items-{ASSIGNMENT}.csv").is_file()
