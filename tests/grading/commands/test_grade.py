import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import nbformat
import pytest

from medoffice.grading import class_run, engine
from medoffice.grading.classes import own_class
from medoffice.grading.engine.grader import JUDGE_FAILED, Grader
from medoffice.grading.gradebook import Gradebook

WRONG = "def double(x):\n    return x * x"


@pytest.fixture(autouse=True)
def no_sandbox(request, monkeypatch):
    """Grade without a sandbox: it has tests of its own, and what is graded here is harmless."""
    if "refuses" not in request.node.name:
        monkeypatch.setattr("medoffice.grading.sandbox.choose", lambda *about, **more: None)


@pytest.fixture
def inbox(tmp_path, answered):
    """Return a folder of submissions: right, wrong, not answered, edited and damaged."""
    folder = tmp_path / "inbox"
    notebooks = {name: nbformat.from_dict(answered) for name in ("alma", "bob", "carl", "dora")}
    notebooks["bob"].cells[2].source = WRONG
    notebooks["carl"].cells[5].source = "*Double-click here and write your answer.*"
    notebooks["dora"].cells[3].source = "4.0"
    for name, notebook in notebooks.items():
        (folder / name).mkdir(parents=True)
        nbformat.write(notebook, folder / name / "small.ipynb")
    (folder / "eve").mkdir()
    (folder / "eve" / "small.ipynb").write_text("{")
    return folder


def test_a_class_is_graded_and_told_about(grading, inbox, small_course):
    there = "".join(f"{name},,\n" for name in ("alma", "bob", "carl", "dora", "eve"))
    (small_course / "students.csv").write_text(f"id,first_name,last_name\nann,Ann,Ie\n{there}")
    assert grading("collect", "small", inbox)[0] == 3
    code, said = grading("grade", "small")
    assert code == 3
    for part in (
        "small: 4 submissions graded, 0 unchanged since they were graded, 1 refused.",
        "Missing (1): - Ann Ie (ann)",
        "Refused, not graded: write to these students (1): - eve: “small.ipynb” is damaged",
        "Flagged: look at these yourself (1): - dora: Locked cells were edited",
        "task points mean share all none to mark",
        "double 4 3.5 88% 3 0 0",
        "note 5 – – – – 4",
        "To be marked by hand (4): - alma - bob - carl - dora",
        f"python -m medoffice.grading return small --course {small_course}",
    ):
        assert part in said
    assert "not graded yet" not in grading("export", "small")[1]
    # Once more, and nothing is left to do; what changed is graded alone.
    assert "0 submissions graded, 4 unchanged" in grading("grade", "small")[1]
    notebook = inbox / "bob" / "small.ipynb"
    notebook.write_text(notebook.read_text().replace("x * x", "2 * x"))
    grading("collect", "small", inbox)
    anew = "Handed in anew, not graded yet: the mark is that of another attempt (1): - bob: small"
    assert anew in grading("export", "small")[1]
    said = grading("grade", "small")[1]
    assert "1 submission graded, 3 unchanged" in said
    assert "double 4 4.0 100% 4 0 0" in said
    said = grading("grade", "small", "--again", "--student", "alma")[1]
    assert "1 submission graded, 0 unchanged" in said
    assert "nothing answered" not in said
    shutil.copy(small_course / "release" / "small" / "small.ipynb", inbox / "alma")
    grading("collect", "small", inbox)
    assert "nothing answered: ask whether it was the right file (1): - alma" in " ".join(
        grading("grade", "small")[1].split()
    )


def test_a_mark_by_hand_stays_when_a_class_is_graded_again(grading, inbox, small_course):
    grading("collect", "small", inbox)
    grading("grade", "small")
    with Gradebook(small_course) as gradebook:
        gradebook.mark("bob", "small", "small-double", 3.0, comment="Nearly.")
    grading("grade", "small", "--again")
    with Gradebook(small_course) as gradebook:
        assert gradebook.submissions("small")["bob"].marks["small-double"].score == 3


def test_a_new_version_of_the_assignment_has_all_graded_again(grading, inbox, small_course):
    grading("collect", "small", inbox)
    grading("grade", "small")
    file = small_course / "source" / "small" / "small.ipynb"
    file.write_text(file.read_text().replace("77, answer=154", "-77, answer=-154"))
    grading("release", "small")
    assert "4 submissions graded" in grading("grade", "small")[1]


def test_grading_refuses_to_run_anything_without_a_sandbox(grading, inbox, monkeypatch):
    monkeypatch.setattr("medoffice.grading.sandbox.probe.with_limits", lambda **about: None)
    monkeypatch.setattr("medoffice.grading.sandbox.probe.available", lambda: "None here.")
    grading("collect", "small", inbox)
    code, said = grading("grade", "small")
    assert code == 1
    assert said.startswith("No submission was run")
    assert "--allow-unsandboxed" in said


def test_before_anybody_has_handed_in_it_is_said_what_to_do(grading):
    code, said = grading("grade", "small")
    assert code == 1
    assert "Nobody has handed in small yet" in said
    assert "medoffice.grading collect small" in said


def test_what_lies_in_its_place_already_is_graded_too(grading, inbox, small_course):
    shutil.copytree(inbox / "alma", small_course / "submitted" / "alma" / "small")
    code, said = grading("grade", "small")
    assert code == 0
    assert "1 submission graded" in said


def test_a_fault_in_grading_one_stops_nobody(grading, inbox, small_course, monkeypatch):
    grading("collect", "small", inbox)

    real = engine.grade

    def many(*about):
        yield real(about[0](about[1][0]), about[1][0], None)
        raise RuntimeError("the whole breaks off")

    def one(assignment, folder, sandbox=None):
        if folder.parent.name == "bob":
            raise RuntimeError("Traceback\nof something\nnot foreseen")
        return real(assignment, folder, sandbox)

    monkeypatch.setattr(engine, "grade_many", many)
    monkeypatch.setattr(engine, "grade", one)
    code, said = grading("grade", "small")
    assert code == 3
    assert "3 submissions graded" in said
    assert (
        "Not graded, through a fault of the grading (1): - bob: RuntimeError: not foreseen" in said
    )


def test_ctrl_c_ends_what_runs_and_the_same_command_goes_on(grading, inbox, monkeypatch):
    """Bob's program has no end. It is ended when Alma's points are there."""
    shutil.rmtree(inbox / "eve")
    endless = nbformat.read(inbox / "bob" / "small.ipynb", as_version=4)
    endless.cells[2].source = f"while True:\n    pass\n{WRONG}"
    nbformat.write(endless, inbox / "bob" / "small.ipynb")
    for name in ("carl", "dora"):
        shutil.rmtree(inbox / name)
    grading("collect", "small", inbox)
    ends, write = {}, Gradebook.write

    def graded(grader, submission, real=Grader.grade):
        ends[submission.parent.name] = real(grader, submission)
        return ends[submission.parent.name]

    def enough(gradebook, *about):
        write(gradebook, *about)
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Grader, "grade", graded)
        patch.setattr(Gradebook, "write", enough)
        assert grading("grade", "small")[0] == 130
    # It did not run into its limit, of which its flags would tell.
    assert ends["bob"].flags == (JUDGE_FAILED,)
    shutil.copy(inbox / "alma" / "small.ipynb", inbox / "bob")
    grading("collect", "small", inbox)
    assert "1 submission graded, 1 unchanged" in grading("grade", "small")[1]


def test_a_computer_that_cannot_fork_grades_as_nbgrader_does(
    grading, inbox, small_course, monkeypatch
):
    def as_the_engine(assignment, submissions, *about):
        yield from engine.grade_many(assignment, submissions)

    grading("collect", "small", inbox)
    monkeypatch.setattr("medoffice.grading.class_run.can_fork", lambda: False)
    monkeypatch.setattr("medoffice.grading.commands.grade.can_fork", lambda: False)
    monkeypatch.setattr("medoffice.grading.in_kernel.grade_many", as_the_engine)
    said = grading("grade", "small")[1]
    assert "4 submissions graded" in said
    assert "they ran in kernels, as nbgrader runs them" in said


def test_a_class_is_graded_by_what_the_scheduler_has(grading, inbox, monkeypatch):
    asked = []

    def cluster(address):
        asked.append(address)
        return ThreadPoolExecutor(2)

    monkeypatch.setattr("medoffice.grading.scale.Cluster", cluster)
    grading("collect", "small", inbox)
    said = grading("grade", "small", "--scheduler", "tcp://grader:8786")[1]
    assert "4 submissions graded" in said
    assert asked == ["tcp://grader:8786"]


def test_what_was_not_released_cannot_be_graded(grading, inbox, small_course):
    shutil.copytree(small_course / "source" / "small", small_course / "source" / "third")
    file = small_course / "source" / "third" / "small.ipynb"
    file.rename(file.with_name("third.ipynb"))
    for command in (["grade", "third"], ["collect", "third", inbox]):
        code, said = grading(*command)
        assert code == 1
        assert "third" in said
        assert "release" in said


def test_who_has_handed_nothing_in_cannot_be_graded(grading, inbox):
    grading("collect", "small", inbox)
    code, said = grading("grade", "small", "--student", "nobody")
    assert (code, said) == (1, "Nothing of small was handed in by nobody.")


def test_points_that_cannot_be_are_not_written(small_course, inbox, grading, monkeypatch):
    grading("collect", "small", inbox)
    real = class_run._graded

    def generous(*about):
        for graded in real(*about):
            cell = graded.grades["small-double"]
            object.__setattr__(cell, "score", 400.0 if graded.student == "bob" else 4.0)
            yield graded

    monkeypatch.setattr(class_run, "_graded", generous)
    with Gradebook(small_course) as gradebook:
        run = class_run.grade_class(gradebook, "small")
        assert sorted(run.graded) == ["alma", "carl", "dora"]
        assert "400" in run.failed["bob"]
        assert "bob" not in gradebook.submissions("small")


def edition_of(course, place, mark, test):
    """Write an edition of the assignment, with a sign and a test of its own."""
    for kind in ("source", "release"):
        file = course / kind / "small" / "small.ipynb"
        other = place / kind / "small" / "small.ipynb"
        other.parent.mkdir(parents=True, exist_ok=True)
        notebook = nbformat.read(file, as_version=4)
        notebook.cells[0].source += f"\n\nedition {mark}"
        notebook.cells[3].source = notebook.cells[3].source.replace('"of two", 2, answer=4', test)
        nbformat.write(notebook, other)


def test_each_student_is_graded_on_the_figures_that_were_given(small_course, grading, tmp_path):
    own = own_class.OwnClass(small_course, "fall", 7, ("alma",), {"small": {"": 0, "alma": 0}})
    alone = small_course / "students" / "alma"
    edition_of(small_course, alone, own.mark("alma", "small"), '"of three", 3, answer=6')
    edition_of(small_course, small_course, own.mark("", "small"), '"of two", 2, answer=4')
    told = {"name": "fall", "seed": 7, "students": ["alma"], "tries": own.tries, "base": "."}
    (small_course / "class.json").write_text(json.dumps(told))
    # Bob hands in what was given to Alma.
    for name in ("alma", "bob"):
        notebook = nbformat.read(alone / "release" / "small" / "small.ipynb", as_version=4)
        notebook.cells[2].source = "def double(x):\n    return x + x"
        (tmp_path / "class" / name).mkdir(parents=True)
        nbformat.write(notebook, tmp_path / "class" / name / "small.ipynb")
    said = grading("collect", "small", tmp_path / "class")[1]
    assert "Flagged: look at these yourself (1): - bob: This notebook was handed out to" in said
    assert "2 submissions graded" in grading("grade", "small")[1]
    with Gradebook(small_course) as gradebook:
        runs = gradebook.runs("small")
    assert "Right of three" in runs["alma"].said["small-double"]
    assert runs["alma"].flags == ()
    assert "Right of two" in runs["bob"].said["small-double"]
    assert "handed out to alma" in runs["bob"].flags[0]
    assert "0 submissions graded, 2 unchanged" in grading("grade", "small")[1]
    assert "not graded yet" not in grading("export", "small")[1]
