"""One writer keeps nbgrader's gradebook, and what people enter stays."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbgraderGradebook

from medoffice.grading.course import nbgrader, succeed
from medoffice.grading.gradebook import Gradebook, Part, Why, runs

ASSIGNMENT = "operating-budget"
MEMO, PLAN = f"{ASSIGNMENT}-memo", f"{ASSIGNMENT}-plan"


def entries(classroom, **what):
    with classroom.gradebook() as gradebook:
        return [
            (change.cell, change.part, change.before, change.after, change.why, change.by)
            for change in gradebook.log(**what)
        ]


def test_nbgrader_reads_what_is_written_and_gives_feedback(classroom):
    (classroom.hand_in("ada") / "picture.png").write_bytes(b"png")
    classroom.enter(classroom.graded("ada"), classroom.graded("bo", memo=None))
    with nbgrader(classroom.course) as api:
        ada = api.get_submission(ASSIGNMENT, "ada")
        assert ada["autograded"] and ada["needs_manual_grade"]
        assert (ada["score"], ada["max_score"], ada["code_score"]) == (14, 40, 14)
        bo = api.get_submission(ASSIGNMENT, "bo")
        assert not bo["needs_manual_grade"]
        succeed(api.generate_feedback(ASSIGNMENT, "ada"))
    feedback = classroom.course / "feedback" / "ada" / ASSIGNMENT
    assert "My memo" in (feedback / f"{ASSIGNMENT}.html").read_text()
    assert (feedback / "picture.png").is_file()
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        comments = nbgraders.find_submission(ASSIGNMENT, "bo").notebooks[0].comments
        assert {comment.comment for comment in comments} == {"No response."}
        comment = nbgraders.find_comment(MEMO, ASSIGNMENT, ASSIGNMENT, "ada")
        assert comment.comment is None
    autograded = classroom.course / "autograded" / "ada" / ASSIGNMENT
    assert (autograded / "data" / "months.csv").is_file()
    assert (autograded / "picture.png").is_file()


def test_beside_a_graded_notebook_lie_the_data_that_its_student_was_given(classroom):
    autograded = classroom.course / "autograded"
    classroom.enter(classroom.graded("ada"))
    of_class = autograded / "ada" / ASSIGNMENT / "data"
    assert of_class.resolve() == classroom.course / "source" / ASSIGNMENT / "data"
    own = classroom.course / "students" / "ada" / "source" / ASSIGNMENT / "data"
    own.mkdir(parents=True)
    told = {"name": "x", "seed": 1, "students": ["ada"], "base": "."}
    told["tries"] = {ASSIGNMENT: {"": 0, "ada": 0}}
    (classroom.course / "class.json").write_text(json.dumps(told))
    classroom.enter(classroom.graded("ada"), classroom.graded("bo"))
    assert of_class.resolve() == own
    assert (autograded / "bo" / ASSIGNMENT / "data" / "months.csv").is_file()


def test_what_a_person_entered_survives_grading_again(classroom):
    classroom.enter(classroom.graded("ada"))
    with classroom.gradebook(by="pat") as gradebook:
        gradebook.mark("ada", ASSIGNMENT, MEMO, 9, comment="Well said.")
    classroom.formgrader("ada", PLAN, manual_score=4, extra_credit=1)
    classroom.enter(classroom.graded("ada"))
    with classroom.gradebook() as gradebook:
        ada = gradebook.submissions(ASSIGNMENT)["ada"]
        assert (ada.marks[MEMO].manual, ada.marks[PLAN].manual, ada.marks[PLAN].extra) == (9, 4, 1)
        # Nothing changed, so nobody has to look again.
        assert not any(mark.waits for mark in ada.marks.values())
        assert ada.score == 9 + 4 + 1 + 12
    classroom.enter(classroom.graded("ada", points={PLAN: 0}, memo="Another memo"))
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        ada = gradebook.submissions(ASSIGNMENT)["ada"]
        assert (ada.marks[MEMO].manual, ada.marks[PLAN].manual, ada.marks[PLAN].auto) == (9, 4, 0)
        assert [cell for cell, mark in ada.marks.items() if mark.waits] == [PLAN, MEMO]
        comment = nbgraders.find_comment(MEMO, ASSIGNMENT, ASSIGNMENT, "ada")
        assert comment.comment == "Well said."


def test_every_change_of_a_mark_is_logged_also_one_made_in_formgrader(classroom):
    classroom.enter(classroom.graded("ada"))
    classroom.formgrader("ada", PLAN, manual_score=4, extra_credit=1)
    classroom.formgrader("ada", MEMO, manual_score=7)
    classroom.enter(classroom.graded("ada", points={PLAN: 1}))
    with classroom.gradebook(by="pat") as gradebook:
        gradebook.mark("ada", ASSIGNMENT, MEMO, 8, Why.SETTLED, "second marker gave 9")
        assert gradebook.mark("ada", ASSIGNMENT, MEMO, 8) is None
    assert entries(classroom, cell=PLAN) == [
        (PLAN, Part.AUTO, None, 2, Why.AUTOGRADED, "teacher"),
        (PLAN, Part.MANUAL, None, 4, Why.OVERRIDE, "not known"),
        (PLAN, Part.EXTRA, None, 1, Why.EXTRA_CREDIT, "not known"),
        (PLAN, Part.AUTO, 2, 1, Why.REGRADED, "teacher"),
    ]
    assert entries(classroom, cell=MEMO) == [
        (MEMO, Part.MANUAL, None, 7, Why.BY_HAND, "not known"),
        (MEMO, Part.MANUAL, 7, 8, Why.SETTLED, "pat"),
    ]


def test_grading_again_with_the_same_outcome_logs_nothing(classroom):
    classroom.enter(classroom.graded("ada"))
    before = entries(classroom)
    classroom.enter(classroom.graded("ada"))
    assert entries(classroom) == before
    assert len(before) == 6


def test_marks_that_vanish_are_logged(classroom):
    classroom.enter(classroom.graded("ada"))
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        nbgraders.remove_submission(ASSIGNMENT, "ada")
    removed = [entry for entry in entries(classroom) if entry[4] is Why.REMOVED]
    assert len(removed) == 6
    assert all(after is None for _, _, _, after, _, _ in removed)


def test_an_instructor_is_asked_once_to_look_at_what_is_odd(classroom):
    def flagged():
        with nbgrader(classroom.course) as api:
            return api.get_notebook_submissions(ASSIGNMENT, ASSIGNMENT)[0]["flagged"]

    classroom.hand_in("ada")
    odd = classroom.graded("ada", flags=["It reads the clock."])
    classroom.enter(odd)
    assert flagged()
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        nbgraders.find_submission(ASSIGNMENT, "ada").notebooks[0].flagged = False
        nbgraders.db.commit()
    classroom.enter(odd)
    assert not flagged()
    classroom.enter(classroom.graded("ada", flags=["It opens a socket."]))
    assert flagged()


def test_lateness_costs_what_the_course_says_and_is_logged(classroom):
    config = classroom.course / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        nbgraders.update_or_create_assignment(ASSIGNMENT, duedate=datetime(2026, 11, 1))
    classroom.hand_in("ada", "2026-11-03 12:00:00 UTC")
    classroom.hand_in("bo", "2026-10-31 12:00:00 UTC")
    classroom.enter(classroom.graded("ada"), classroom.graded("bo"))
    with classroom.gradebook() as gradebook:
        there = gradebook.submissions(ASSIGNMENT)
        due = gradebook.released(ASSIGNMENT).due
        assert {who: one.penalty for who, one in there.items()} == {"ada": 14, "bo": None}
        assert there["ada"].seconds_late(due) == 2.5 * 86400
    late = [entry for entry in entries(classroom, student="ada") if entry[4] is Why.LATE]
    assert late == [("", Part.PENALTY, None, 14, Why.LATE, "teacher")]


def test_only_what_changed_has_to_be_graded_again(classroom):
    source = classroom.course / "source" / ASSIGNMENT
    folder = classroom.hand_in("ada")
    first = runs.fingerprint(source, folder, "seed 1")
    assert runs.fingerprint(source, folder, "seed 1") == first
    assert runs.fingerprint(source, folder, "seed 2") != first
    (folder / "notes.txt").write_text("new")
    assert runs.fingerprint(source, folder, "seed 1") != first
    with classroom.gradebook() as gradebook:
        gradebook.write(classroom.graded("ada"), first)
        gradebook.write(classroom.graded("bo"))
    with classroom.gradebook() as gradebook:
        assert gradebook.fingerprints(ASSIGNMENT) == {"ada": first}
        assert gradebook.runs(ASSIGNMENT)["bo"].said[PLAN] == "Right on two."
    (classroom.course / "autograded" / "ada" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").unlink()
    with classroom.gradebook() as gradebook:
        assert gradebook.fingerprints(ASSIGNMENT) == {}


def test_what_was_graded_is_kept_when_something_breaks(classroom):
    with pytest.raises(RuntimeError), classroom.gradebook() as gradebook:
        gradebook.write(classroom.graded("ada"))
        raise RuntimeError
    with classroom.gradebook() as gradebook:
        assert list(gradebook.submissions(ASSIGNMENT)) == ["ada"]


def test_two_who_write_at_a_time_lose_nothing(classroom):
    gradings = [[classroom.graded(f"{who}{i}") for i in range(8)] for who in ("ada", "bo")]
    with classroom.gradebook() as one, classroom.gradebook() as other:

        def write(gradebook, those):
            for graded in those:
                gradebook.write(graded)
                gradebook.flush()

        with ThreadPoolExecutor() as threads:
            list(threads.map(write, (one, other), gradings))
        one.write(classroom.graded("bo0", points={PLAN: 0}))
    with classroom.gradebook() as gradebook:
        assert len(gradebook.submissions(ASSIGNMENT)) == 16
        assert len(gradebook.log()) == 16 * 6 + 1
        assert gradebook.log_is_broken_at() is None


@pytest.mark.parametrize(
    ("points", "message"),
    [
        ({PLAN: 4.5}, "expected points from 0 to 4"),
        ({PLAN: -1}, "ada's operating-budget-plan got -1"),
        ({PLAN: float("nan")}, "got nan"),
    ],
)
def test_points_that_cannot_be_are_refused(classroom, points, message):
    with classroom.gradebook() as gradebook, pytest.raises(ValueError, match=message):
        gradebook.write(classroom.graded("ada", points))
    with classroom.gradebook() as gradebook:
        assert not gradebook.submissions(ASSIGNMENT)


def test_what_is_not_there_is_named(classroom):
    with classroom.gradebook() as gradebook:
        lost = classroom.graded("ada")
        del lost.grades[PLAN]
        with pytest.raises(ValueError, match="says nothing of operating-budget-plan"):
            gradebook.write(lost)
        with pytest.raises(LookupError, match="release it first"):
            gradebook.submissions("hiring")
        with pytest.raises(LookupError, match="no graded cell 'x'"):
            gradebook.mark("ada", ASSIGNMENT, "x", 1)
        with pytest.raises(LookupError, match="ada has no submission"):
            gradebook.mark("ada", ASSIGNMENT, MEMO, 1)
        with pytest.raises(ValueError, match="expected points from 0 to 12"):
            gradebook.mark("ada", ASSIGNMENT, MEMO, 13)


def test_a_course_by_a_relative_path_is_the_same_course(classroom, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with Gradebook(Path("course")) as gradebook:
        assert gradebook.course == classroom.course
        assert gradebook.released(ASSIGNMENT).points
