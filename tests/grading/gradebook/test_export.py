"""From the gradebook to a file of marks, by the command."""

import csv
from datetime import datetime

import pytest
from nbgrader.api import Gradebook as NbgraderGradebook

from medoffice.grading import __main__
from medoffice.grading.commands import shared
from medoffice.grading.commands.summary import INCOMPLETE
from medoffice.grading.intake import Intake
from medoffice.grading.marks import people

ASSIGNMENT = "operating-budget"
MEMO = f"{ASSIGNMENT}-memo"


@pytest.fixture
def graded(classroom):
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        nbgraders.update_or_create_assignment(ASSIGNMENT, duedate=datetime(2026, 11, 1))
        nbgraders.add_student("di", email="di@example.edu", lms_user_id="S4")
    classroom.hand_in("ada", "2026-11-02 00:00:01 UTC")
    classroom.enter(classroom.graded("ada"), classroom.graded("bo"))
    with classroom.gradebook() as gradebook:
        gradebook.mark("ada", ASSIGNMENT, MEMO, 9.5)
    return classroom


def export(classroom, file, *more):
    code = __main__.main(["export", "--course", str(classroom.course), "--to", str(file), *more])
    return code, file.read_text(encoding="utf-8") if file.is_file() else ""


def test_marks_go_out_and_what_waits_is_held_back(graded, tmp_path, capsys):
    # Canvas says that it was late, and not how late.
    now = datetime(2026, 11, 3)
    Intake("bo", ASSIGNMENT, 1, None, now, "Canvas", "", is_late=True).write(graded.course)
    file = tmp_path / "marks.csv"
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name\nada,Ada,Oneil\nnobody,No,Body\n")
    code, text = export(graded, file, "--roster", str(roster))
    assert code == INCOMPLETE
    rows = {row["student"]: row for row in csv.DictReader(text.splitlines())}
    assert [rows["ada"][name] for name in ("last_name", "score", "of", "days_late")] == [
        "Oneil", "23.5", "40", "2",
    ]  # fmt: skip
    assert [(rows[who]["score"], rows[who]["raw_score"]) for who in ("bo", "di", "nobody")] == [
        ("", "14"), ("", ""), ("", ""),
    ]  # fmt: skip
    assert [rows[who]["days_late"] for who in ("bo", "di")] == ["late", ""]
    assert rows["bo"]["waits_for_a_person"] == MEMO
    told = " ".join(capsys.readouterr().out.split())
    assert "1 mark of 4 students" in told
    assert "Held back until a person has looked" in told
    assert "- bo: operating-budget" in told
    code, text = export(graded, file, "--unfinished", "--missing-as-zero", ASSIGNMENT)
    assert code == 0
    assert [row["score"] for row in csv.DictReader(text.splitlines())] == ["23.5", "14", "0"]


def test_marks_lie_with_the_course_wherever_one_stands(graded, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert __main__.main(["export", "--course", str(graded.course)]) == INCOMPLETE
    file = graded.course / "marks" / "marks.csv"
    assert str(file) in "".join(capsys.readouterr().out.split("\n"))
    assert file.is_file()
    assert not list(tmp_path.glob("*.csv"))
    # One that is named gets a file of its own: the one with all keeps the others' marks.
    file.write_text("the marks of all")
    assert __main__.main(["export", ASSIGNMENT, "--course", str(graded.course)]) == INCOMPLETE
    own = file.with_name(f"marks-{ASSIGNMENT}.csv")
    told = "".join(capsys.readouterr().out.split("\n"))
    assert str(own) in told and "marks.csv beside it stays as it was" in told
    assert own.read_text().startswith("assignment,")
    assert file.read_text() == "the marks of all"
    gone = tmp_path / "gone"
    canvas = ["--format", "canvas", "--template", str(gone)]
    assert __main__.main(["export", "--course", str(graded.course), *canvas]) == 1
    assert capsys.readouterr().err == f"No marks written: {gone}: No such file or directory.\n"
    assert __main__.main(["export", "--course", str(graded.course), *canvas, "--column", "x"]) == 1
    assert "--column x: expected ASSIGNMENT=TITLE" in capsys.readouterr().err
    with pytest.raises(SystemExit, match="There is no folder"):
        shared.in_marks(gone)


def test_each_system_has_its_file(graded, tmp_path):
    for system, start in [("canvas", "Student,ID"), ("moodle", "First"), ("blackboard", "Last")]:
        code, text = export(graded, tmp_path / system, "--format", system)
        assert code == INCOMPLETE
        assert text.startswith(start)
    template = tmp_path / "template.csv"
    template.write_text("Student,ID,SIS Login ID,Section,Budget (7)\nAda,1,ada,A,\n")
    ask = ["--format", "canvas", "--template", str(template)]
    code, text = export(graded, tmp_path / "filled", *ask, "--column", f"{ASSIGNMENT}=Budget")
    assert (code, text.splitlines()[1]) == (INCOMPLETE, "Ada,1,ada,A,23.5")


def test_what_does_not_work_is_said_and_nothing_is_written(graded, tmp_path, capsys):
    file = tmp_path / "marks.csv"
    assert export(graded, file, "hiring") == (1, "")
    assert "release it first" in capsys.readouterr().err
    assert export(graded, file, "--template", str(file)) == (1, "")
    assert "does not go with csv" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("roster", "message"),
    [
        ("id,phone\nada,555\n", "expected id and any of first_name"),
        ("email\na@example.edu\n", "roster.csv has the columns email"),
        ("id\nada\nada\n", "line 3 of roster.csv names ada a second time"),
        ("id,email\n,a@example.edu\n", "line 2 of roster.csv names no student"),
    ],
)
def test_a_roster_that_cannot_be_right_is_refused(graded, tmp_path, roster, message):
    file = tmp_path / "roster.csv"
    file.write_text(roster)
    with graded.gradebook() as gradebook, pytest.raises(ValueError, match=message):
        people(gradebook, file)
