import csv
import re
import shutil
import zipfile
from datetime import datetime

import nbformat
import pytest
from nbgrader.api import Gradebook as NbgraderGradebook
from nbgrader.utils import notebook_hash

from medoffice.book.places import ROOT
from medoffice.grading.commands.progress import progress
from medoffice.grading.commands.summary import Summary
from medoffice.grading.engine import Grade, Graded
from medoffice.grading.engine.given_up import TO_THE_STUDENT
from medoffice.grading.gradebook import Gradebook
from medoffice.grading.intake import adopt

STUDENTS = """id,first_name,last_name,email,lms_user_id
jdoe,Jane,Doe,jane@example.org,12345
rbob,Bob,Roe,,
annie,Ann,Ie,,
"""


@pytest.fixture
def download(tmp_path, small_course, answered):
    """Return a download from Canvas: one good, one late and edited, one damaged, and a stranger."""
    folder = tmp_path / "submissions"
    folder.mkdir()
    (small_course / "students.csv").write_text(STUDENTS)
    nbformat.write(answered, folder / "doejane_12345_1_small.ipynb")
    edited = nbformat.from_dict(answered)
    edited.cells[3].source = "4.0"
    nbformat.write(edited, folder / "roebob_LATE_55_1_small-1.ipynb")
    (folder / "lee_77_1_small.ipynb").write_text("{")
    (folder / "grades.csv").write_text("not a submission")
    return folder


def graded(course, student, score=4.0, note=None):
    """Return what an engine would give for what a student handed in."""
    file = course / "submitted" / student / "small" / "small.ipynb"
    grades = {
        "small-double": Grade(score, 4.0, "Right of two."),
        "small-note": Grade(note, 5.0, "", is_manual=True),
    }
    return Graded(student, "small", grades, nbformat.read(file, as_version=4), (), 0.1, 1.0)


def test_collecting_tells_what_an_instructor_can_act_on(grading, download, small_course):
    code, said = grading("collect", "small", download)
    assert code == 3
    for part in (
        "3 submissions in Canvas's download",
        "3 students handed in, and 2 can be graded",
        "Missing (1): - Ann Ie (annie)",
        "Refused, not graded: write to these students (1): - lee: “small.ipynb” is damaged",
        "Flagged: look at these yourself (1): - Bob Roe (rbob): Locked cells were edited",
        "Repaired, graded like the others (1): - Bob Roe (rbob): The notebook was called",
        "Late (1): - Bob Roe (rbob): Canvas, “submissions” says so.",
        "Files that belong to nobody, left where they are (1): - grades.csv",
        f"python -m medoffice.grading grade small --course {small_course}",
    ):
        assert part in said
    with Gradebook(small_course) as gradebook:
        assert gradebook.students()["jdoe"]["lms_user_id"] == "12345"


def test_a_class_where_all_is_well_ends_with_0(grading, download):
    for name in ("lee_77_1_small.ipynb", "grades.csv"):
        (download / name).unlink()
    assert grading("collect", "small", download)[0] == 0
    code, said = grading("collect", "small", download / "doejane_12345_1_small.ipynb")
    assert (code, "is one notebook: expected a folder or a zip" in said) == (1, True)


def test_what_the_instructor_chose_is_remembered(grading, tmp_path, small_course, answered):
    file = tmp_path / "inbox" / "alma" / "small.ipynb"
    file.parent.mkdir(parents=True)
    submitted = small_course / "submitted" / "alma" / "small" / "small.ipynb"
    for text, *options in (("one",), ("two", "--use", "alma=1"), ("three",)):
        answered = nbformat.from_dict(answered)
        answered.cells[5].source = text
        nbformat.write(answered, file)
        assert grading("collect", "small", tmp_path / "inbox", *options)[0] == 0
        assert nbformat.read(submitted, as_version=4).cells[5].source == "one"
    said = grading("collect", "small", tmp_path / "inbox", "--use", "alma=3")[1]
    assert nbformat.read(submitted, as_version=4).cells[5].source == "three"
    assert "Handed in more than once (1): - alma: Handed in 3 times" in said
    # What is not there cannot be chosen, and nothing else counts in its place.
    for use, reason in (("alma=4", "What can count: 1, 2, 3."), ("bo=1", "called “bo”")):
        code, said = grading("collect", "small", tmp_path / "inbox", "--use", use)
        assert (code, reason in said) == (1, True)
    # To choose, nothing new needs to come.
    said = grading("collect", "small", "--use", "alma=2")[1]
    assert "nothing new was collected" in said
    assert nbformat.read(submitted, as_version=4).cells[5].source == "two"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["small", "nowhere"], "There is no nowhere."),
        (["small"], "There is no exchange"),
        (["third"], "There is no assignment 'third'"),
        (["small", ".", "--use", "alma"], "expected STUDENT=NUMBER"),
        (["small", ".", "--timezone", "Chicago"], "No time zone is called 'Chicago'"),
        (["small", ".", "--students", "nowhere.csv"], "nowhere.csv"),
    ],
)
def test_what_cannot_be_collected_ends_with_1_and_the_reason(grading, arguments, reason):
    code, said = grading("collect", *arguments)
    assert code == 1
    assert reason in said


def test_the_lines_of_the_guide_take_out_a_wrong_name(grading, tmp_path, small_course, answered):
    for name in ("zed-nobody", "alma"):
        (tmp_path / "inbox" / name).mkdir(parents=True)
        nbformat.write(answered, tmp_path / "inbox" / name / "small.ipynb")
    grading("collect", "small", tmp_path / "inbox")
    with Gradebook(small_course) as gradebook:
        for name in ("zed-nobody", "alma"):
            gradebook.write(graded(small_course, name))
    guide = (ROOT / "book" / "instructors" / "running-a-class.md").read_text()
    (lines,) = re.findall(r"```text\n(rm -r.*?)```", guide, re.DOTALL)
    removal, student = lines.splitlines()
    assert student == "nbgrader db student remove zed-nobody --force"
    for pattern in removal.removeprefix("rm -rf ").split():
        for place in small_course.glob(pattern):
            shutil.rmtree(place)
    with NbgraderGradebook(f"sqlite:///{small_course}/gradebook.db") as nbgraders:
        nbgraders.remove_student("zed-nobody")
    with Gradebook(small_course) as gradebook:
        assert list(gradebook.runs("small")) == ["alma"]
    # Otherwise grading receives it again from where nbgrader looks.
    assert not adopt(small_course, "small")
    assert not list(small_course.glob("*/zed-nobody"))
    assert (small_course / "submitted" / "alma").is_dir()


def test_the_deadline_is_entered_when_an_assignment_is_released(grading, small_course, tmp_path):
    due = ["--due", "2026-11-20 23:59", "--timezone", "America/Chicago"]
    code, said = grading("release", "small", *due)
    assert (code, "which is 2026-11-21 05:59 UTC" in said) == (0, True)
    with Gradebook(small_course) as gradebook:
        assert gradebook.released("small").due == datetime(2026, 11, 21, 5, 59)
    # Blackboard's times are by its clock. Once it is told where that stands, all are read so.
    hall = tmp_path / "blackboard"
    hall.mkdir()
    given = small_course / "release" / "small" / "small.ipynb"
    for who, hour in (("alma", 22), ("bob", 23)):
        name = f"Lab_{who}_attempt_2026-11-20-{hour}-00-00_small.ipynb"
        shutil.copy(given, hall / name)
    # The same file once more is the attempt that it was, at the time that it had.
    for more, late in (((), False), (("--timezone", "America/Denver"), True), ((), True)):
        said = grading("collect", "small", hall, *more)[1]
        assert ("Late (1): - bob: 1 min after" in said) is late
    shutil.copy(given, hall / "Lab_alma_attempt_2026-11-21-09-00-00_small.ipynb")
    assert "alma" not in grading("collect", "small", hall, "--timezone", "America/Denver")[1]
    stamp = small_course / "submitted" / "alma" / "small" / "timestamp.txt"
    assert stamp.read_text().startswith("2026-11-21 05:00:00")
    for place in ("received", "submitted"):
        shutil.rmtree(small_course / place)
    # A folder tells no times, and without a deadline none are needed.
    (tmp_path / "inbox" / "alma").mkdir(parents=True)
    shutil.copy(small_course / "release" / "small" / "small.ipynb", tmp_path / "inbox" / "alma")
    unknown = "No time of handing in is known for 1 student: what of that came late is not told"
    assert unknown in grading("collect", "small", tmp_path / "inbox")[1]
    other = small_course / "release" / "other" / "other.ipynb"
    shutil.copy(other, tmp_path / "inbox" / "alma")
    assert "No time" not in grading("collect", "other", tmp_path / "inbox")[1]
    assert "Due" not in grading("release", "small")[1]
    with Gradebook(small_course) as gradebook:
        assert gradebook.released("small").due is not None
    assert "--timezone" in grading("release", "small", *due[:2])[1]
    code, said = grading("release", "small", "--due", "Friday")
    assert (code, said) == (1, "'Friday' is no time. Expected one such as 2026-11-20 23:59.")


def test_feedback_shows_marks_and_sentences_and_nothing_hidden(grading, download, small_course):
    grading("collect", "small", download)
    with Gradebook(small_course) as gradebook:
        for student in ("jdoe", "rbob"):
            gradebook.write(graded(small_course, student))
        gradebook.mark("jdoe", "small", "small-note", 3.5, comment="Well said.")
    # Somebody else's grader leaves the hidden tests in.
    file = small_course / "autograded" / "jdoe" / "small" / "small.ipynb"
    notebook = nbformat.read(file, as_version=4)
    notebook.cells[3].source += "\n### BEGIN HIDDEN TESTS\nassert double(77) == hidden_answer\n"
    notebook.cells[3].outputs = [
        nbformat.v4.new_output(
            "error",
            ename="AssertionError",
            evalue="",
            traceback=["hidden_answer"],
        )
    ]
    file.chmod(0o644)
    nbformat.write(notebook, file)
    # The task has a title in the assignment.
    source = small_course / "source" / "small" / "small.ipynb"
    titled = nbformat.read(source, as_version=4)
    titled.cells[1] = nbformat.v4.new_markdown_cell("## Task 1. Twice as <much> (4 points)")
    titled.cells[1].metadata["nbgrader"] = {"grade_id": "small-double-task", "grade": False}
    nbformat.write(titled, source)
    code, said = grading("return", "small")
    assert code == 3
    assert "small: 2 pages in" in said
    assert "Held back until marked by hand (1): - Bob Roe (rbob)" in said
    assert "Next, mark what is held back: python -m medoffice.grading mark small" in said
    page = (small_course / "feedback" / "jdoe" / "small" / "small.html").read_text()
    assert "(Score: 7.5 / 9.0)" in page
    assert "Well said." in page
    assert '<a href="#small-double">Task 1. Twice as &lt;much&gt;</a> (Score: 4.0 / 4.0)' in page
    assert '<span class="nbgrader-label">Task 1. Twice as &lt;much&gt;</span>' in page
    assert '<a href="#small-note">note</a>' in page
    assert '<html lang="en">' in page
    for hidden in ("hidden_answer", "HIDDEN"):
        assert hidden not in page
    assert 'src="http' not in page
    refused = (small_course / "feedback" / "lee" / "small" / "small.html").read_text()
    assert "<li>“small.ipynb” is damaged: Jupyter could not open it either." in refused
    assert not (small_course / "feedback" / "rbob").exists()
    # What is unfinished can be asked for; what has not changed is not written again.
    code, said = grading("return", "small", "--unfinished")
    assert code == 0
    assert "3 pages" in said
    assert "1 of them new or changed" in said
    page = (small_course / "feedback" / "rbob" / "small" / "small.html").read_text()
    assert "<li>These cells came with the assignment and are not yours to change: double." in page
    assert "0 of them new or changed" in grading("return", "small", "--unfinished")[1]


def test_pages_are_packed_as_the_platform_wants_them_back(grading, download, small_course):
    grading("collect", "small", download)
    with Gradebook(small_course) as gradebook:
        for student in ("jdoe", "rbob"):
            gradebook.write(graded(small_course, student))
    file = small_course / "pages.zip"
    assert grading("return", "small", "--unfinished", "--zip", file)[0] == 0
    with zipfile.ZipFile(file) as archive:
        assert sorted(archive.namelist()) == [
            "doejane_12345_1_small.html", "lee_77_1_small.html", "roebob_LATE_55_1_small.html",
        ]  # fmt: skip
        page = small_course / "feedback" / "jdoe" / "small" / "small.html"
        assert archive.read("doejane_12345_1_small.html") == page.read_bytes()
    # Without a name it lies among the marks, wherever one stands, and the place is told.
    packed = small_course / "marks" / "feedback-small.zip"
    assert str(packed) in grading("return", "small", "--unfinished", "--zip")[1]
    assert zipfile.is_zipfile(packed)


def test_a_page_is_written_again_when_a_mark_changes(grading, download, small_course):
    grading("collect", "small", download)
    with Gradebook(small_course) as gradebook:
        gradebook.write(graded(small_course, "jdoe", note=0.0))
    assert "1 of them" in grading("return", "small", "--student", "jdoe")[1]
    with Gradebook(small_course) as gradebook:
        gradebook.mark("jdoe", "small", "small-double", 2.0)
    assert "1 of them" in grading("return", "small", "--student", "jdoe")[1]
    page = (small_course / "feedback" / "jdoe" / "small" / "small.html").read_text()
    assert "(Score: 2.0 / 9.0)" in page


def test_what_was_not_graded_yet_is_told(grading, download, small_course):
    grading("collect", "small", download)
    code, said = grading("return", "small")
    assert code == 3
    assert "Not given back (2): - Jane Doe (jdoe): not graded yet" in said
    assert "Next, grade what is not graded: python -m medoffice.grading grade small" in said
    code, said = grading("mark", "small")
    assert (code, "No work on small is graded yet. First, grade it:" in said) == (1, True)
    assert grading("items", "small")[0] == 1
    assert not (small_course / "marks").exists()


def test_nothing_to_give_back_ends_with_1(grading, small_course):
    assert grading("return", "small") == (1, "Nobody has handed in small yet.")
    (small_course / "gradebook.db").unlink()
    said = "Nothing done: the gradebook does not know 'small' yet: release it first."
    assert grading("return", "small") == (1, said)


def test_the_exchange_hands_out_collects_and_gives_back(grading, small_course, answered, tmp_path):
    root = tmp_path / "exchange"
    root.mkdir(mode=0o777)
    root.chmod(0o777)
    config = small_course / "nbgrader_config.py"
    config.write_text(f"{config.read_text()}\nc.Exchange.root = {str(root)!r}\n")
    assert grading("release", "small", "--exchange")[0] == 0
    place = root / "small-course"
    assert (place / "outbound" / "small" / "small.ipynb").exists()
    for day, secret in ((1, "first"), (2, "second")):
        attempt = place / "inbound" / f"alma+small+2026-11-0{day} 10:00:00 UTC+{secret}"
        attempt.mkdir()
        nbformat.write(answered, attempt / "small.ipynb")
        (attempt / "timestamp.txt").write_text(f"2026-11-0{day} 10:00:00 UTC")
        (attempt / "submission_secret.txt").write_text(secret)
    said = grading("collect", "small")[1]
    assert "2 submissions in the exchange. In all, 1 student handed in" in said
    with Gradebook(small_course) as gradebook:
        gradebook.write(graded(small_course, "alma", note=0.0))
    assert grading("return", "small", "--exchange")[0] == 0
    (page,) = (place / "feedback").glob("*.html")
    assert page.stem == notebook_hash(secret="second", notebook_id="small")


def test_without_a_terminal_progress_is_told_in_lines(capsys):
    with progress("Grading", 25) as advance:
        for _ in range(25):
            advance()
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Grading: 3 of 25"
    assert lines[-1] == "Grading: 25 of 25"
    assert len(lines) == 10


def test_in_a_terminal_progress_is_a_bar(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("FORCE_COLOR", "1")
    with progress("Grading", 2) as advance:
        advance()
        advance()
    assert "2/2" in capsys.readouterr().err


def test_a_long_section_is_cut_and_counted(capsys):
    summary = Summary()
    summary.section("Missing", map(str, range(50)), ": see the list")
    summary.print()
    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "Missing (50):"
    assert lines[-1] == "  and 10 more: see the list"


def test_an_assignment_that_nbgrader_refuses_is_told(grading, small_course):
    file = small_course / "source" / "small" / "small.ipynb"
    file.write_text(file.read_text().replace("### END SOLUTION", ""))
    code, said = grading("release", "small")
    assert code == 1
    assert said.startswith("small was not released.")


def test_work_that_is_not_graded_yet_gets_no_0_and_an_old_mark_is_told(
    grading, download, small_course, answered
):
    zero = "export", "small", "--missing-as-zero"
    grading("collect", "small", download)
    code, said = grading(*zero)
    assert code == 3
    new = "Handed in, not graded yet: no mark, and no 0 (2): - Jane Doe (jdoe): small - Bob Roe"
    refused = "Handed in, and nothing of it could be graded (1): - lee: small"
    assert new in said and f"{refused}, no mark" in said
    assert f"python -m medoffice.grading grade small --course {small_course}" in said
    marks = small_course / "marks" / "marks-small.csv"
    assert scores(marks) == {"jdoe": "", "rbob": "", "annie": "0"}
    # Work that nothing can be made of is as good as missing, and the 0 is told.
    students = small_course / "students.csv"
    students.write_text(f"{STUDENTS}lee,,,,\n")
    grading("collect", "small", download)
    said = grading(*zero, "--format", "canvas")[1]
    assert new in said and f"{refused}, 0 as if it were missing" in said
    assert f"{refused}, no mark" in grading("export", "small")[1]
    with Gradebook(small_course) as gradebook:
        gradebook.write(graded(small_course, "jdoe", note=5.0))
        # Of work that was given up the handout is kept, and yet it was looked at.
        grades = {
            "small-double": Grade(0.0, 4.0, TO_THE_STUDENT),
            "small-note": Grade(5.0, 5.0, TO_THE_STUDENT, is_manual=True),
        }
        handout = small_course / "release" / "small" / "small.ipynb"
        notebook = nbformat.read(handout, as_version=4)
        gradebook.write(Graded("rbob", "small", grades, notebook, (), 0.1, 1.0))
    said = grading(*zero)[1] + grading("return", "small")[1]
    assert "not graded yet" not in said
    # The same answers again have their mark; of others it is told that they have none yet.
    again = nbformat.from_dict(answered)
    again.metadata["later"] = True
    nbformat.write(again, download / "doejane_12345_1_small.ipynb")
    grading("collect", "small", download)
    assert "not graded yet" not in grading("export", "small")[1]
    # Nor does another number of points for the assignment make the answers others.
    file = small_course / "received" / "small" / "jdoe" / "0002" / "mended" / "small.ipynb"
    before = nbformat.read(file, as_version=4)
    before.cells[5].metadata.nbgrader.points = 4
    nbformat.write(before, file)
    assert "not graded yet" not in grading("export", "small")[1]
    again.cells[5].source = "Written anew."
    nbformat.write(again, download / "doejane_12345_1_small.ipynb")
    grading("collect", "small", download)
    for command, what in (("export", "mark"), ("return", "page")):
        code, said = grading(command, "small")
        assert code == 3
        told = f"Handed in anew, not graded yet: the {what} is that of another attempt (1): - Jane"
        assert told in said
        assert f"python -m medoffice.grading grade small --course {small_course}" in said


def scores(file):
    return {row["student"]: row["score"] for row in csv.DictReader(file.read_text().splitlines())}
