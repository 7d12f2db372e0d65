"""More time for single students, as every command tells of it."""

import csv
from datetime import datetime

import nbformat
import pytest
from nbgrader.api import Gradebook as NbgraderGradebook

from medoffice.grading.engine import Grade, Graded
from medoffice.grading.gradebook import Gradebook
from medoffice.grading.intake import adopt, receive

STUDENTS = "id,first_name,last_name\njdoe,Jane,Doe\nrbob,Bob,Roe\nannie,Ann,Ie\n"
DUE = datetime(2026, 11, 20, 23, 59)
LATER = "--until", "2099-01-01 12:00", "--timezone", "America/Chicago"


@pytest.fixture
def course(small_course, answered):
    """Return a course where lateness costs all points, with the work of Jane, two days late."""
    config = small_course / "nbgrader_config.py"
    config.write_text(config.read_text() + '\nc.LateSubmissionPlugin.penalty_method = "zero"\n')
    (small_course / "students.csv").write_text(STUDENTS)
    due(small_course, DUE)
    place = small_course / "submitted" / "jdoe" / "small"
    place.mkdir(parents=True)
    nbformat.write(answered, place / "small.ipynb")
    (place / "timestamp.txt").write_text("2026-11-22 10:00:00 UTC")
    list(receive(small_course, "small", adopt(small_course, "small")))
    return small_course


def due(course, time):
    with NbgraderGradebook(f"sqlite:///{course}/gradebook.db") as nbgraders:
        nbgraders.update_or_create_assignment("small", duedate=time)


def enter(course):
    """Enter what an engine would give for Jane's work."""
    grades = {
        "small-double": Grade(4.0, 4.0, "Right of two."),
        "small-note": Grade(5.0, 5.0, "", is_manual=True),
    }
    notebook = nbformat.read(course / "submitted" / "jdoe" / "small" / "small.ipynb", as_version=4)
    with Gradebook(course) as gradebook:
        gradebook.write(Graded("jdoe", "small", grades, notebook, (), 0.1, 1.0))


def by_nbgrader(course):
    """Return how late Jane is in nbgrader's eyes, and the points that are taken off."""
    with NbgraderGradebook(f"sqlite:///{course}/gradebook.db") as nbgraders:
        jane = nbgraders.find_submission("small", "jdoe")
        return jane.total_seconds_late, jane.notebooks[0].late_submission_penalty


def exported(grading, course):
    grading("export", "--missing-as-zero")
    rows = csv.DictReader((course / "marks" / "marks.csv").read_text().splitlines())
    columns = "days_late", "more_time_until_utc", "late_penalty", "score"
    there = {row["student"]: row for row in rows if row["assignment"] == "small"}
    return {who: tuple(row[name] for name in columns) for who, row in there.items()}


def feedback(grading, course):
    grading("return", "small")
    return (course / "feedback" / "jdoe" / "small" / "small.html").read_text()


def test_with_more_time_nobody_is_late_and_without_it_again(grading, course, tmp_path):
    inbox = tmp_path / "nothing-new"
    inbox.mkdir()
    said = grading("collect", "small", inbox)[1]
    assert "Missing (2): - Ann Ie (annie) - Bob Roe (rbob)" in said
    assert "Late (1): - Jane Doe (jdoe): 34 h after the deadline." in said
    enter(course)
    assert by_nbgrader(course) == (34 * 3600 + 60, 9)
    assert exported(grading, course)["jdoe"] == ("2", "", "9", "0")
    assert "34 h after the deadline" in feedback(grading, course)

    both = "--student", "jdoe", "--student", "annie"
    code, said = grading("extend", "small", *both, *LATER)
    assert code == 0
    for part in (
        "small is due 2026-11-20 17:59, America/Chicago, which is 2026-11-20 23:59 UTC.",
        "More time, until 2099-01-01 12:00, America/Chicago, which is 2099-01-01 18:00 UTC (2): "
        "- Jane Doe (jdoe); points off for lateness: 9, now 0 - Ann Ie (annie)",
        f"python -m medoffice.grading return small --course {course}",
    ):
        assert part in said
    assert by_nbgrader(course) == (0, None)
    said = grading("collect", "small", inbox)[1]
    assert "Missing (1): - Bob Roe (rbob) " in said
    waits = "Not handed in yet, and still have time (1): - Ann Ie (annie): until 2099-01-01 18:00"
    assert waits in said
    assert "Late" not in said
    until = "2099-01-01 18:00:00"
    # A 0 for work that may still come would be wrong.
    assert exported(grading, course) == {
        "jdoe": ("0", until, "0", "9"), "annie": ("", until, "0", ""), "rbob": ("", "", "0", "0"),
    }  # fmt: skip
    waits = "No mark yet, and still have time (1): - Ann Ie (annie): small, until 2099"
    assert waits in grading("export")[1]
    assert "after the deadline" not in feedback(grading, course)
    assert "9 → – the time agreed on has changed" in grading("log", "small")[1]
    said = grading("extend")[1]
    assert (
        "small, due 2026-11-20 23:59 UTC (2): - Ann Ie (annie): until 2099-01-01 18:00 UTC; "
        in (said)
    )
    assert "not handed in yet - Jane Doe (jdoe): until 2099-01-01 18:00 UTC; handed in" in said

    # Until another time, which was too short.
    code, said = grading("extend", "small", *both, "--until", "2026-11-21 10:00")
    assert "(jdoe); it was until 2099-01-01 18:00 UTC; points off for lateness: 0, now 9" in said
    said = grading("collect", "small", inbox)[1]
    assert "Ann Ie (annie): had until 2026-11-21 10:00 UTC" in said
    assert "Late (1): - Jane Doe (jdoe): 24 h after the time agreed on." in said
    assert exported(grading, course)["jdoe"] == ("1", "2026-11-21 10:00:00", "9", "0")
    assert "not handed in, and the time is over" in grading("extend", "small")[1]

    code, said = grading("extend", "small", *both, "--take-back")
    assert "No more time than that (2): - Jane Doe (jdoe)" in said
    assert grading("extend", "small") == (0, "Nobody has more time for small.")
    assert by_nbgrader(course) == (34 * 3600 + 60, 9)
    assert exported(grading, course)["annie"] == ("", "", "0", "0")


def test_time_given_before_the_work_came_is_known_to_nbgrader_once_it_is_entered(grading, course):
    grading("extend", "small", "--student", "jdoe", "--until", "2026-11-22 10:00")
    enter(course)
    assert by_nbgrader(course) == (0, None)
    # The time was agreed on, not how much longer it is than the class has.
    due(course, datetime(2026, 11, 19))
    grading("extend")
    assert by_nbgrader(course) == (0, None)
    due(course, datetime(2026, 11, 23))
    assert grading("extend") == (0, "Nobody has more time for any assignment.")
    with Gradebook(course) as gradebook:
        assert gradebook.submissions("small")["jdoe"].extension is None


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["small", "--student", "rbob", "--student", "jdo", *LATER], "“jdo” (did you mean Jane Do"),
        (["small", "--student", "Jane Doe", *LATER], "did you mean Jane Doe (jdoe)?"),
        (["small", "--student", "x", *LATER], "not in the class: “x”. Expected an id of its list"),
        (["tiny", "--student", "rbob", *LATER], "There is no assignment 'tiny'"),
        (["other", "--student", "rbob", *LATER], "other has no deadline, so nobody is late"),
        (["small", "--student", "rbob", "--until", "Friday"], "'Friday' is no time. Expected"),
        (["small", "--student", "rbob", "--until", "2026-11-24"], "such as 2026-11-24 23:59."),
        (
            ["small", "--student", "rbob", "--until", "2026-11-20 17:59", *LATER[2:]],
            "2026-11-20 17:59, America/Chicago, which is 2026-11-20 23:59 UTC, is not after the "
            "deadline of small",
        ),
        (["small", "--student", "rbob", *LATER[:3], "Chicago"], "No time zone is called 'Chicago'"),
        (["small", *LATER], "expected an assignment and a student (--student ID)"),
        (["small", "--student", "rbob"], "expected --until TIME, or --take-back"),
        (
            ["small", "--student", "annie", "--student", "rbob", "--take-back"],
            "no more time was given to Bob Roe (rbob). Who has more: annie",
        ),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_half_done(grading, course, arguments, reason):
    with Gradebook(course) as gradebook:
        gradebook.extend("small", ["annie"], datetime(2026, 11, 30))
    code, said = grading("extend", *arguments)
    assert (code, reason in said) == (1, True), said
    with Gradebook(course) as gradebook:
        assert gradebook.extensions("small") == {"annie": datetime(2026, 11, 30)}


def test_without_a_list_of_the_class_a_name_cannot_be_known(grading, course):
    (course / "students.csv").unlink()
    assert (
        "there is no list of the class" in grading("extend", "small", "--student", "x", *LATER)[1]
    )
