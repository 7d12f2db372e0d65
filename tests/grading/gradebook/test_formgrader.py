"""Formgrader's button “Autograde” grades in the sandbox, as the command does."""

import pytest

from medoffice.grading import rehearsal, sandbox
from medoffice.grading.answers import answers
from medoffice.grading.course import nbgrader
from medoffice.grading.gradebook import Why

ASSIGNMENT = "operating-budget"
MEMO, PLAN = f"{ASSIGNMENT}-memo", f"{ASSIGNMENT}-plan"


@pytest.fixture
def handed_in(classroom, tmp_path):
    right = next(one for one in answers(ASSIGNMENT) if (one.task, one.is_right) == ("plan", True))
    attack = f"import pathlib\npathlib.Path({str(tmp_path / 'outside')!r}).write_text('x')"
    cells = {f"{PLAN}-answer": right.code, f"{ASSIGNMENT}-ask-answer": attack, MEMO: "My memo"}
    rehearsal.hand_in(classroom.course, ASSIGNMENT, "ada", cells)
    return classroom


def press(classroom):
    """Do what Formgrader does when somebody presses the button."""
    with nbgrader(classroom.course) as api:
        return api.autograde(ASSIGNMENT, "ada")


@pytest.mark.skipif(sandbox.available() is not None, reason="NO SANDBOX: nothing can be shut in")
def test_the_button_grades_shut_in_and_keeps_what_a_person_gave(handed_in, tmp_path):
    done = press(handed_in)
    assert done["success"], done
    handed_in.formgrader("ada", MEMO, manual_score=9)
    assert press(handed_in)["success"]
    with handed_in.gradebook() as gradebook:
        ada = gradebook.submissions(ASSIGNMENT)["ada"]
        assert (ada.marks[PLAN].auto, ada.marks[MEMO].manual, ada.score) == (4, 9, 13)
        assert "Right" in gradebook.runs(ASSIGNMENT)["ada"].said[PLAN]
        reasons = [change.why for change in gradebook.log(student="ada", cell=MEMO)]
    assert reasons == [Why.BY_HAND]
    assert not (tmp_path / "outside").exists()
    with nbgrader(handed_in.course) as api:
        assert api.get_submission(ASSIGNMENT, "ada")["score"] == 13


def test_without_a_sandbox_the_button_says_why_it_grades_nothing(handed_in, monkeypatch):
    monkeypatch.setattr(sandbox.choice.probe, "with_limits", lambda **limits: None)
    done = press(handed_in)
    assert not done["success"]
    assert "a submission is a program" in done["log"]
    with handed_in.gradebook() as gradebook:
        ada = gradebook.submissions(ASSIGNMENT).get("ada")
        assert ada is None or ada.marks[PLAN].auto is None
