"""The guide for instructors, followed in JupyterLab: from handing out to the feedback."""

import getpass

import pytest
from playwright.sync_api import expect

from medoffice.grading.__main__ import main
from medoffice.grading.gradebook import Gradebook

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# The exchange knows a student by the account.
STUDENT = getpass.getuser()
ANSWER = "def double(x):\n    return x + x"
NOTE = "To the owner: all is well."
COMMENT = "Say what you do next."
WAIT = 180_000


@pytest.fixture
def grading(course, capsys):
    """Return a function that runs a command on the course, all of which goes well."""

    def run(command, *arguments):
        code = main([command, "small", *arguments, "--course", str(course)])
        said = " ".join(capsys.readouterr().out.split())
        assert code == 0, said
        return said

    return run


@pytest.fixture(autouse=True)
def no_sandbox(monkeypatch):
    """Grade without a sandbox: it has tests of its own, and what is graded here is harmless."""
    monkeypatch.setattr("medoffice.grading.sandbox.choose", lambda *about, **more: None)


def points(course):
    with Gradebook(course) as gradebook:
        marks = gradebook.submissions("small")[STUDENT].marks
        return marks["small-double"].score, marks["small-note"].score


def test_a_class_from_handing_out_to_the_feedback(grading, lab, course):
    (course / "students.csv").write_text(f"id,first_name\n{STUDENT},Alma\nbob,Bob\n")
    grading("release", "--exchange")

    # The student fetches, answers, reads what the check says, and hands in.
    lab.open("Nbgrader", "Assignment List")
    lab.listed("small", "released").get_by_role("button", name="Fetch").click()
    lab.open_notebook("small")
    lab.answer("# Write your lines here", ANSWER)
    lab.answer("YOUR ANSWER HERE", NOTE)
    lab.run_all()
    lab.page.get_by_text("Right of two.").wait_for()
    lab.page.keyboard.press("Control+s")
    lab.page.get_by_text("Saving completed").wait_for()
    lab.go_to("Assignments")
    lab.listed("small", "fetched").get_by_role("button", name="Submit").first.click()
    lab.listed("small", "submitted").wait_for()

    # The instructor collects and grades.
    assert "Missing (1): - Bob (bob)" in grading("collect")
    assert f"To be marked by hand (1): - Alma ({STUDENT})" in grading("grade")

    # Formgrader shows the points, and takes those for the writing.
    lab.open("Nbgrader", "Formgrader")
    shown = lab.formgrader
    shown.get_by_role("link", name="Manual Grading").click()
    # Assignment and notebook are both called small: each has an address of its own.
    for leads_to in ("$='/gradebook/small'", "$='/gradebook/small/small'", "*='/submissions/'"):
        shown.locator(f"tbody a[href{leads_to}]").first.click()
    shown.get_by_text(NOTE).wait_for()
    by_check, by_hand = shown.locator("input.score").all()
    expect(by_check).to_have_attribute("placeholder", "4", timeout=WAIT)
    for field, text in ((by_hand, "3.5"), (shown.locator("textarea.comment").last, COMMENT)):
        with lab.page.expect_response(lambda answer: answer.request.method == "PUT"):
            field.fill(text)
            field.press("Tab")

    # They are the same marks, and they stay when the work is graded again.
    assert points(course) == (4, 3.5)
    assert "1 submission graded" in grading("grade", "--again")
    assert points(course) == (4, 3.5)
    grading("return", "--exchange")

    # The student reads them.
    lab.go_to("Assignments")
    lab.listed("small", "submitted").get_by_role("button", name="Fetch Feedback").click()
    lab.page.get_by_text("(view feedback)").click()
    feedback = lab.html("small.html")
    feedback.get_by_text(COMMENT).wait_for()
    assert "small (Score: 7.5 / 9.0)" in feedback.locator("body").inner_text()
    # Nothing had to be mended, so there is nothing to tell of it.
    assert feedback.get_by_text("How your work arrived").count() == 0
