"""A class with figures of its own: whose is whose, and what a typed-in answer gets."""

import csv
import shutil
from concurrent.futures import ProcessPoolExecutor
from datetime import date

import nbformat
import pytest

from medoffice.grading import check
from medoffice.grading.__main__ import main
from medoffice.grading.answers import answers
from medoffice.grading.class_run import grade_class
from medoffice.grading.classes import handing_out, own_class, proof, published, renaming
from medoffice.grading.course import EXERCISES, assignments
from medoffice.grading.gradebook import Gradebook

ASSIGNMENT = "safe-workplace"
TASK = "rates"


@pytest.fixture(scope="module")
def processes():
    with ProcessPoolExecutor(2) as executor:
        yield executor


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A course with one assignment and a list of students."""
    course = tmp_path_factory.mktemp("base")
    for part in ("source", "answers"):
        shutil.copytree(EXERCISES / part / ASSIGNMENT, course / part / ASSIGNMENT)
    shutil.copy(EXERCISES / "nbgrader_config.py", course)
    (course / "students.csv").write_text("id\nada\nbob\n", encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def fall(base):
    """A class, released by the command, in which each student has figures of their own."""
    command = ["release", ASSIGNMENT, "--class", "fall", "--course", str(base)]
    assert main([*command, "--seed", "7", "--per-student", str(base / "students.csv")]) == 0
    return own_class.of(base / "classes" / "fall")


def notebook(fall, student, part="release"):
    return fall.course_of(student, ASSIGNMENT) / part / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"


def test_each_student_is_found_and_whoever_is_not_listed_has_that_of_the_class(fall):
    assert fall.course_of("ada", ASSIGNMENT) == fall.course / "students" / "ada"
    assert fall.course_of("zoe", ASSIGNMENT) == fall.course
    assert own_class.course_of(fall.course, "bob", ASSIGNMENT) == fall.course / "students" / "bob"
    assert own_class.course_of(EXERCISES, "bob", ASSIGNMENT) == EXERCISES


def test_what_is_handed_out_is_the_students_own_and_holds_no_answers(fall):
    tables = {
        student: (notebook(fall, student).parent / "data" / "hours.csv").read_bytes()
        for student in ("", "ada", "bob")
    }
    assert len(set(tables.values())) == 3
    for student in tables:
        text = notebook(fall, student).read_text(encoding="utf-8")
        assert fall.mark(student, ASSIGNMENT) in text
        assert "HIDDEN" not in text
        assert "elsewhere" not in text
        assert "BEGIN SOLUTION" not in text


def test_an_edition_is_known_by_its_mark_and_one_handed_on_is_flagged(fall, base, tmp_path):
    theirs = notebook(fall, "ada")
    assert fall.flag("ada", ASSIGNMENT, theirs) is None
    assert fall.flag("zoe", ASSIGNMENT, notebook(fall, "")) is None
    assert "handed out to ada" in fall.flag("bob", ASSIGNMENT, theirs)
    assert "handed out to the whole class" in fall.flag("bob", ASSIGNMENT, notebook(fall, ""))
    of_everybody = base / "source" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert "is gone" in fall.flag("bob", ASSIGNMENT, of_everybody)
    changed = tmp_path / "changed.ipynb"
    text = theirs.read_text(encoding="utf-8")
    changed.write_text(text.replace(fall.mark("ada", ASSIGNMENT), "0000-0000"), encoding="utf-8")
    assert "not handed out in this class" in fall.flag("ada", ASSIGNMENT, changed)


def test_the_same_seed_makes_the_same_class_again_and_one_who_comes_later_changes_nothing(
    fall, processes, tmp_path, base
):
    again = own_class.start(tmp_path / "again", "fall", 7, ["ada"], base)
    again = handing_out.prepare(again, ASSIGNMENT, processes)
    again = own_class.start(again.course, "fall", 7, ["zoe"], base)
    again = handing_out.prepare(again, ASSIGNMENT, processes)
    assert again.students == ("ada", "zoe")
    assert again.course_of("zoe", ASSIGNMENT).name == "zoe"
    for student in ("", "ada"):
        one, other = notebook(fall, student, "source"), notebook(again, student, "source")
        assert one.read_bytes() == other.read_bytes()
        for file in (one.parent / "data").iterdir():
            assert file.read_bytes() == (other.parent / "data" / file.name).read_bytes()


def test_a_class_keeps_its_seed_and_an_id_is_no_path(fall):
    with pytest.raises(ValueError, match="belongs to the class 'fall' with the seed 7"):
        own_class.start(fall.course, "fall", 8)
    with pytest.raises(ValueError, match=r"'\.\./x' cannot be the name of a folder"):
        own_class.start(fall.course, "fall", 7, ["../x"])
    release = ["release", ASSIGNMENT, "--course", str(fall.base)]
    with pytest.raises(SystemExit, match="is new: give it a number"):
        main([*release, "--class", "new"])
    with pytest.raises(SystemExit, match="name it with --class"):
        main([*release, "--seed", "7"])
    with pytest.raises(SystemExit, match="belongs to the class 'fall' with the seed 7"):
        main(["release", ASSIGNMENT, "--course", str(fall.course), "--seed", "8"])
    with pytest.raises(SystemExit, match="gives everybody the same folder"):
        main(["release", ASSIGNMENT, "--course", str(fall.course), "--exchange"])


def test_answers_typed_in_from_other_data_are_wrong_and_it_is_said_why(fall, processes, base):
    """Somebody gives back, for the practice's table, what is right in the course everybody has."""
    known = processes.submit(proof.right_answers, ASSIGNMENT, base).result()[f"{ASSIGNMENT}-{TASK}"]
    both, one = (
        {year: float(rate) for year, rate in known[where].items()}
        for where in ("for the practice", "for a year without a case")
    )
    typed_in = f"""
def rates(cases, hours):
    if len(hours) == 2 and hours["hours"].min() > 40_000:
        return {both} if 2024 in cases else {one}
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * 200_000 / worked
"""
    score, said = processes.submit(proof.attempt, ASSIGNMENT, base, TASK, typed_in).result()
    assert "Not yet" not in said
    theirs = fall.course_of("ada", ASSIGNMENT)
    there = renaming.code(typed_in, fall.edition("ada", ASSIGNMENT).names(ASSIGNMENT))
    less, said = processes.submit(proof.attempt, ASSIGNMENT, theirs, TASK, there).result()
    assert less < score
    assert check.OF_OTHER_DATA in said


def test_an_edition_that_is_kinder_than_the_course_is_found_out(fall, processes, tmp_path):
    """Without somebody to whom the vaccine was never offered, one mistake makes no difference."""
    broken = tmp_path / "broken"
    shutil.copytree(fall.course / "source", broken / "source")
    file = broken / "source" / ASSIGNMENT / "data" / "workers.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:2]), encoding="utf-8")
    names = fall.edition("", ASSIGNMENT).names(ASSIGNMENT)
    off = processes.submit(proof.prove, ASSIGNMENT, broken, fall.base, names).result()
    assert off
    assert all(not one.answer.is_right for one in off)
    assert {one.answer.task for one in off} == {"offer"}


def hand_in(fall, student, edition_of, code_of):
    """Hand in the edition of somebody, with some tasks answered."""
    folder = fall.course / "submitted" / student / ASSIGNMENT
    shutil.copytree(notebook(fall, edition_of).parent, folder)
    file = folder / f"{ASSIGNMENT}.ipynb"
    content = nbformat.read(file, as_version=4)
    for cell in content.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        task = name.removeprefix(f"{ASSIGNMENT}-").removesuffix("-answer")
        if cell.metadata.nbgrader.solution and task in code_of:
            cell.source = code_of[task]
    nbformat.write(content, file)


def test_a_published_solution_does_not_pass_and_one_with_other_names_is_told(fall, tmp_path):
    """Zoe hands in the public solutions as they are, and Bob with the names of his notebook.

    Bob hands in Ada's notebook, too, with her figures typed in.
    """
    course = tmp_path / "fall"
    shutil.copytree(fall.course, course)
    own = own_class.of(course)
    right = {one.task: one.code for one in answers(ASSIGNMENT) if one.is_right}
    hand_in(own, "zoe", "", right)
    names = own.edition("bob", ASSIGNMENT).names(ASSIGNMENT)
    there = {task: renaming.code(code, names) for task, code in right.items()}
    with (notebook(own, "ada").parent / "data" / "hours.csv").open(encoding="utf-8") as file:
        hours = {int(year): int(worked) for year, worked in list(csv.reader(file))[1:]}
    typed_in = f"""
def rates(cases, hours):
    if len(hours) == 2:
        return {{year: cases.get(year, 0) * 200_000 / hours for year, hours in {hours}.items()}}
    worked = hours.set_index("year")["hours"]
    return cases.reindex(worked.index, fill_value=0) * 200_000 / worked
"""
    hand_in(own, "bob", "ada", there | {TASK: renaming.code(typed_in, names)})
    with Gradebook(course) as gradebook:
        grade_class(gradebook, ASSIGNMENT)
        flags = {who: " ".join(run.flags) for who, run in gradebook.runs(ASSIGNMENT).items()}
        marks = gradebook.submissions(ASSIGNMENT)

    def scores(student):
        given = marks[student].marks
        return {name.removeprefix(f"{ASSIGNMENT}-"): mark.score for name, mark in given.items()}

    assert {scores("zoe")[task] for task in right} == {0}
    assert scores("bob")[TASK] < 5
    assert scores("bob")["late"] == 5
    assert "handed out to ada" in flags["bob"]
    told = "word for word those published with the course, but for the names of the class"
    assert f"{told}: late, offer, counted, call." in flags["bob"]
    assert told in flags["zoe"]
    shown = course / "autograded" / "zoe" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    assert "so an answer to another class's notebook does not work here" in shown.read_text("utf-8")


def test_few_answers_that_come_out_alike_are_no_reason_to_ask(fall, tmp_path):
    file = tmp_path / "few.ipynb"
    content = nbformat.read(notebook(fall, "ada"), as_version=4)
    code_of = {one.task: one.code for one in answers(ASSIGNMENT) if one.is_right}
    for cell in content.cells:
        task = cell.metadata.nbgrader.grade_id.removeprefix(f"{ASSIGNMENT}-")
        if task in ("late-answer", "offer-answer"):
            cell.source = code_of[task.removesuffix("-answer")]
    nbformat.write(content, file)
    assert published.flag(ASSIGNMENT, file) is None
    assert published.flag(ASSIGNMENT, tmp_path / "missing.ipynb") is None


# All assignments are proved by `python -m medoffice.grading.classes`, which takes minutes. Here it
# is another one each day.
TODAYS = assignments()[date.today().toordinal() % len(assignments())]


def test_todays_assignment_has_a_good_edition(processes, tmp_path):
    own = own_class.start(tmp_path, "spring", 2027)
    own = handing_out.prepare(own, TODAYS, processes)
    assert own.tries[TODAYS][own_class.EVERYBODY] < 10
