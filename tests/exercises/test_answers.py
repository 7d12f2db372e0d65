"""Every recorded answer is graded and gets its score and its message."""

import ast
import re
from functools import cache

import nbformat
import pytest

from medoffice.grading import engine, rehearsal
from medoffice.grading.answers import answers, writings
from medoffice.grading.course import EXERCISES, assignments
from medoffice.grading.engine import Assignment


@cache
def cells(assignment):
    """Return the cells of an assignment's source, by id."""
    file = EXERCISES / "source" / assignment / f"{assignment}.ipynb"
    return {cell.id: cell for cell in nbformat.read(file, as_version=4).cells}


def programming_tasks(assignment):
    """Name the tasks whose answer is code."""
    return [
        name.removesuffix("-answer")
        for name, cell in cells(assignment).items()
        if cell.cell_type == "code" and cell.metadata.nbgrader.get("solution")
    ]


def writing_tasks(assignment):
    """Name the tasks whose answer is a text, to be graded by a person."""
    return [
        name
        for name, cell in cells(assignment).items()
        if cell.cell_type == "markdown" and cell.metadata.nbgrader.get("grade")
    ]


def each(listed, name=lambda one: one):
    """Parametrize a test with what each assignment has, with readable names."""
    return [
        pytest.param(assignment, one, id=f"{assignment}/{name(one)}")
        for assignment in assignments()
        for one in listed(assignment)
    ]


def task_and_name(answer):
    return f"{answer.task}/{answer.name}"


@pytest.fixture(scope="session")
def grades_of(tmp_path_factory):
    """Return a function that grades all answers to an assignment in one go.

    The writer hands in good writing, and code that Python cannot read in any cell.
    """
    folder = tmp_path_factory.mktemp("submitted")

    @cache
    def grades(assignment):
        one = Assignment.load(EXERCISES, assignment)
        dealt = rehearsal.students(assignment, answers(assignment))
        strong = {
            f"{assignment}-{writing.task}": writing.text
            for writing in writings(assignment)
            if writing.name == "strong"
        }
        unreadable = {
            f"{assignment}-{task}-answer": "def half_a_line("
            for task in programming_tasks(assignment)
        }
        for student, cells in dealt.items():
            code = {grade_id: answer.code for grade_id, answer in cells.items()}
            rehearsal.fill_in(one.released, code, folder / student / assignment)
        rehearsal.fill_in(one.released, strong | unreadable, folder / "writer" / assignment)
        submissions = sorted(folder.glob(f"*/{assignment}"))
        graded = {one.student: one for one in engine.grade_many(one, submissions)}
        assert [one.flags for one in graded.values()] == [()] * len(submissions)
        by_answer = {
            answer: graded[student].grades[f"{assignment}-{answer.task}"]
            for student, cells in dealt.items()
            for answer in cells.values()
        }
        return by_answer, {student: one.grades for student, one in graded.items()}

    return grades


@pytest.mark.slow
@pytest.mark.parametrize(("assignment", "answer"), each(answers, task_and_name))
def test_an_answer_gets_its_score_and_its_message(grades_of, assignment, answer):
    grade = grades_of(assignment)[0][answer]
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
@pytest.mark.parametrize(("assignment", "task"), each(writing_tasks))
def test_writing_waits_for_a_person(grades_of, assignment, task):
    _, graded = grades_of(assignment)
    assert graded["writer"][f"{assignment}-{task}"].score is None
    assert graded["student-01"][f"{assignment}-{task}"].score == 0


@pytest.mark.slow
@pytest.mark.parametrize(("assignment", "task"), each(programming_tasks))
def test_a_cell_that_python_cannot_read_is_told_in_a_sentence(grades_of, assignment, task):
    grade = grades_of(assignment)[1]["writer"][f"{assignment}-{task}"]
    assert grade.score == 0
    assert "often a bracket, a colon or a quote is missing" in grade.said


@pytest.mark.parametrize("assignment", assignments())
def test_a_table_put_together_for_a_check_has_no_row_label_twice(assignment):
    # A right answer may make a cross table or add a column by rows' labels: with one label twice,
    # pandas 3.0, which the browser has, refuses what pandas 3.1 does.
    for name, cell in cells(assignment).items():
        if cell.cell_type == "markdown" or cell.metadata.get("nbgrader", {}).get("solution"):
            continue
        calls = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Call)]
        called = [getattr(call.func, "attr", "") for call in calls]
        for call, does in zip(calls, called, strict=True):
            if does == "concat":
                assert {"ignore_index", "axis"} & {given.arg for given in call.keywords}, name
            if does == "repeat":
                assert "reset_index" in called, name


@pytest.mark.parametrize("assignment", assignments())
def test_no_answer_is_recorded_for_a_task_that_is_not_there(assignment):
    assert {answer.task for answer in answers(assignment)} == set(programming_tasks(assignment))
    assert {writing.task for writing in writings(assignment)} == set(writing_tasks(assignment))


@pytest.mark.parametrize(("assignment", "task"), each(programming_tasks))
def test_each_task_has_answers_enough(assignment, task):
    recorded = [answer for answer in answers(assignment) if answer.task == task]
    names = [answer.name for answer in recorded]
    assert sum(name.startswith("right-") for name in names) >= 3
    assert sum(name.startswith("wrong-") for name in names) >= 5
    assert "wrong-blank" in names
    # Two right answers that read the same show one method only.
    assert len({answer.code for answer in recorded}) == len(names)


@pytest.mark.parametrize(("assignment", "writing"), each(writings, task_and_name))
def test_a_marked_sample_follows_the_rubric(assignment, writing):
    task = cells(assignment)[f"{writing.task}-task"]
    rows = re.findall(r"^\| (\S+) \| (\d+) \|", task.source, re.MULTILINE)
    rubric = {row: int(points) for row, points in rows}
    assert sum(rubric.values()) == cells(assignment)[writing.task].metadata.nbgrader.points
    assert list(writing.marks) == list(rubric)
    assert all(0 <= writing.marks[row] <= rubric[row] for row in rubric)
    if writing.name == "strong":
        assert writing.marks == rubric


@pytest.mark.parametrize(("assignment", "task"), each(writing_tasks))
def test_each_writing_task_has_a_strong_and_a_weak_sample(assignment, task):
    names = {writing.name for writing in writings(assignment) if writing.task == task}
    assert {"strong", "weak"} <= names
