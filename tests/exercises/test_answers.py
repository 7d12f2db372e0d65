"""Every recorded answer goes through nbgrader and gets its score and its message."""

import re

import nbformat
import pytest

from medoffice.grading import rehearsal
from medoffice.grading.answers import answers, writings
from medoffice.grading.course import EXERCISES

ASSIGNMENT = "patient-access"
ANSWERS = answers(ASSIGNMENT)
WRITINGS = writings(ASSIGNMENT)
TASKS = [
    "no-show-rate",
    "lead-time",
    "third-next-available",
    "reminders",
    "overbooking",
    "template",
]
SOURCE = nbformat.read(EXERCISES / f"source/{ASSIGNMENT}/{ASSIGNMENT}.ipynb", as_version=4)
CELLS = {cell.id: cell for cell in SOURCE.cells}

UNREADABLE = {f"{ASSIGNMENT}-{task}-answer": "def half_a_line(" for task in TASKS}
"""A submission whose every cell Python cannot read."""


@pytest.fixture(scope="session")
def grades(course):
    """Grade all answers in one go; the writers hand in nothing but their writing."""
    students = rehearsal.hand_in_answers(course, ASSIGNMENT, ANSWERS)
    strong = {
        f"{ASSIGNMENT}-{writing.task}": writing.text
        for writing in WRITINGS
        if writing.name == "strong"
    }
    rehearsal.hand_in(course, ASSIGNMENT, "writer", strong)
    rehearsal.hand_in(course, ASSIGNMENT, "unreadable", UNREADABLE)
    graded = rehearsal.autograde(course, ASSIGNMENT)
    by_answer = {
        answer: graded[student][f"{ASSIGNMENT}-{answer.task}"]
        for answer, student in students.items()
    }
    return by_answer, graded


@pytest.mark.slow
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: f"{answer.task}/{answer.name}")
def test_an_answer_gets_its_score_and_its_message(grades, answer):
    grade = grades[0][answer]
    assert grade.score == answer.score
    for part in answer.says:
        assert part in grade.said
    if answer.is_right:
        assert grade.score == grade.of
    else:
        assert grade.score < grade.of
        assert answer.says
        # No figure stands in a message, so that none gives the answer away: only line numbers
        # and what the student wrote, in quotes.
        assert not re.search(r"\d", re.sub(r"line \d+|“[^”]*”", "", grade.said))


@pytest.mark.slow
def test_writing_waits_for_a_person(grades):
    _, graded = grades
    for task in ("memo", "front-desk"):
        assert graded["writer"][f"{ASSIGNMENT}-{task}"].score is None
        assert graded["student-01"][f"{ASSIGNMENT}-{task}"].score == 0


@pytest.mark.slow
@pytest.mark.parametrize("task", TASKS)
def test_a_cell_that_python_cannot_read_is_told_in_a_sentence(grades, task):
    grade = grades[1]["unreadable"][f"{ASSIGNMENT}-{task}"]
    assert grade.score == 0
    assert "often a bracket, a colon or a quote is missing" in grade.said


def test_every_programming_task_is_rehearsed():
    assert {f"{task}-answer" for task in TASKS} == {
        cell.id
        for cell in SOURCE.cells
        if cell.cell_type == "code" and cell.metadata.nbgrader.get("solution")
    }


@pytest.mark.parametrize("task", TASKS)
def test_each_task_has_answers_enough(task):
    names = [answer.name for answer in ANSWERS if answer.task == task]
    assert sum(name.startswith("right-") for name in names) >= 3
    assert sum(name.startswith("wrong-") for name in names) >= 5
    assert "wrong-blank" in names
    # Two right answers that read the same show one method only.
    codes = {answer.code for answer in ANSWERS if answer.task == task}
    assert len(codes) == len(names)


@pytest.mark.parametrize("writing", WRITINGS, ids=lambda writing: f"{writing.task}/{writing.name}")
def test_a_marked_sample_follows_the_rubric(writing):
    rows = re.findall(r"^\| (\S+) \| (\d+) \|", CELLS[f"{writing.task}-task"].source, re.MULTILINE)
    rubric = {row: int(points) for row, points in rows}
    assert sum(rubric.values()) == CELLS[writing.task].metadata.nbgrader.points
    assert list(writing.marks) == list(rubric)
    assert all(0 <= writing.marks[row] <= rubric[row] for row in rubric)
    if writing.name == "strong":
        assert writing.marks == rubric


@pytest.mark.parametrize("task", ["memo", "front-desk"])
def test_each_writing_task_has_a_strong_and_a_weak_sample(task):
    assert {"strong", "weak"} <= {writing.name for writing in WRITINGS if writing.task == task}


def test_the_reply_samples_keep_to_the_length_asked_for():
    for writing in WRITINGS:
        if writing.task == "front-desk":
            assert 80 <= len(writing.text.split()) <= 200, writing.name


def test_the_figures_of_the_strong_memo_are_those_of_the_data(capsys):
    import pandas as pd

    from medoffice.grading.assignments.patient_access import session
    from medoffice.scheduling import access

    data = EXERCISES / "source" / ASSIGNMENT / "data"
    bookings = pd.read_csv(data / "bookings.csv")
    slots = pd.read_csv(data / "open-slots.csv", parse_dates=["date"])
    (memo,) = (one.text for one in WRITINGS if (one.task, one.name) == ("memo", "strong"))
    memo = " ".join(memo.split())

    renwick = slots[(slots["provider_id"] == "TR") & ~slots["held"]]
    third = (renwick["date"].sort_values().iloc[2] - pd.Timestamp("2025-10-06")).days
    assert f"follow-up was {third} days away" in memo
    lead = bookings.groupby("provider_id")["lead_days"].median()
    assert f"a median of {lead['TR']:.0f} days ahead, against {lead['LS']:.0f} for hers" in memo
    rates = access.no_show_rate(bookings, "provider_id")["rate"]
    everybody = access.no_show_rate(bookings)["rate"].iloc[0]
    assert f"{rates['TR']:.1%} did not come, against {everybody:.1%}" in memo
    bands = access.no_show_rate(
        bookings.assign(band=access.lead_band(bookings["lead_days"])), "band"
    )["rate"]
    assert f"missed by {bands['Same day']:.0%} of patients" in memo
    assert f"booked 15 to 28 days ahead by {bands['15 to 28 days']:.0%}" in memo
    reminded = bookings.assign(reminded=bookings["reminder"] != "none")
    crude = access.no_show_rate(reminded, "reminded")["rate"]
    assert f"({crude[True]:.1%} against {crude[False]:.1%})" in memo

    proposal = CELLS["template-answer"].source.split('"""')[1]
    for name, morning in [
        ("today", session.TODAY),
        ("two in every slot from 8 to 10", session.WISH),
        ("one extra at 8:00, four same-day places", proposal),
    ]:
        session.try_out(morning, no_show=0.10)
        figures = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
        seen, wait = figures["Patients seen"], figures["Average wait"].split()[0]
        overtime = figures["Overtime"].split()[0]
        assert f"| {name} | {seen} | {wait} min | {overtime} min |" in memo
