"""A class in which hostile and broken programs are handed in beside honest ones."""

import hashlib
import os
import socket
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
import yaml
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from medoffice.grading import sandbox
from medoffice.grading.engine import Assignment, grade, grade_many
from medoffice.grading.sandbox import probe

KINDS = yaml.safe_load((Path(__file__).parent / "running.yml").read_text(encoding="utf-8"))
HONEST = [f"honest-{number}" for number in range(1, 4)]
SECRET = "a-line-that-only-the-grader-may-read"
IN_HIDDEN_TEST = "stands-in-a-hidden-test"

RIGHT = """\
def share(visits):
    return (visits["status"] == "no-show").mean()
"""
RIGHT_TOTAL = "def total(visits):\n    return len(visits)"
ONLY_IF_SHUT_IN = """\
if __import__("os").getpid() != 1:
    raise SystemError("This is not shut in, and what comes now would harm this machine.")
"""
LOOKS_AROUND = "import os\nprint(os.getcwd(), sorted(os.listdir()), sorted(os.listdir('data')))"
WORKS_AWAY = """\
import asyncio, tempfile, threading
await asyncio.sleep(0)
visits.assign(day=pd.Timestamp("2025-03-03", tz="America/Chicago")).to_csv("mine.csv")
pd.read_csv("mine.csv").groupby("status").size()
with tempfile.TemporaryFile() as file:
    file.write(b"x")
thread = threading.Thread(target=print, args=["worked away"])
thread.start()
thread.join()
"""
SETUP = """\
import pandas as pd
from medoffice.grading import check
visits = pd.read_csv("data/visits.csv")"""
TEST = """\
task = check.Task("{name}", points={points})
task.case("on the four visits", visits, answer={visible})
### BEGIN HIDDEN TESTS
# {marker}
others = pd.DataFrame({{"status": ["no-show"] * 7 + ["kept"]}})
task.case("on other visits", others, answer={hidden})
### END HIDDEN TESTS
task.points()"""


def cell(source, name, **more):
    """Return a code cell of the source, with nbgrader's metadata."""
    given = {"grade": False, "solution": False, "locked": True, "schema_version": 3, "task": False}
    metadata = {"nbgrader": {**given, "grade_id": f"survey-{name}", "cell_type": "code", **more}}
    return new_code_cell(source, id=name, metadata=metadata)


def test_of(name, points, visible, hidden):
    source = TEST.format(
        name=name, points=points, visible=visible, hidden=hidden, marker=IN_HIDDEN_TEST
    )
    return cell(source, name, grade=True, points=points)


def source():
    """Return the instructor's notebook."""
    cells = [
        new_markdown_cell("# Survey", id="title"),
        cell(SETUP, "setup"),
        cell(solution(RIGHT), "share-answer", solution=True, locked=False),
        test_of("share", 3, 0.25, 0.875),
        cell(solution(RIGHT_TOTAL), "total-answer", solution=True, locked=False),
        test_of("total", 2, 4, 8),
    ]
    return new_notebook(cells=cells)


def solution(code):
    head, body = code.split("\n", maxsplit=1)
    return f"{head}\n    ### BEGIN SOLUTION\n{body.rstrip()}\n    ### END SOLUTION"


def handed_in(assignment, share):
    """Return a student's notebook: as released, with answers."""
    notebook = nbformat.from_dict(assignment.released)
    for one in notebook.cells:
        one.source = {"share-answer": share, "total-answer": RIGHT_TOTAL}.get(one.id, one.source)
    return notebook


def files_in(folder):
    """Return what a folder holds, with everything that a change would change."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        if file.is_file() and not file.is_symlink()
        else file.lstat().st_mode
        for file in folder.rglob("*")
    }


def still_running():
    """Return the processes that this one has begun, and those that they have begun, and so on."""
    begun_by = {}
    for one in Path("/proc").glob("[0-9]*/stat"):
        try:
            begun_by[int(one.parent.name)] = int(one.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has just ended
            continue
    found = {os.getpid()}
    while more := {one for one, parent in begun_by.items() if parent in found} - found:
        found |= more
    return found - {os.getpid()}


class Listening:
    """Sockets of this machine that nobody should call."""

    def __init__(self, folder):
        self.path = str(folder / "socket")
        self.called = 0
        self.sockets = [socket.create_server(("127.0.0.1", 0))]
        self.port = self.sockets[0].getsockname()[1]
        for address in (self.path, f"\0medoffice-test-{self.port}"):
            one = socket.socket(socket.AF_UNIX)
            one.bind(address)
            one.listen()
            self.sockets.append(one)
        for one in self.sockets:
            threading.Thread(target=self._take, args=(one,), daemon=True).start()

    def _take(self, one):
        while True:
            try:
                one.accept()
            except OSError:
                return
            self.called += 1


class Graded:
    """What came of the class, and of what is around it."""

    def __init__(self, by_student, before, after, listening, running):
        self.by_student = by_student
        self.running = running
        self.before, self.after = before, after
        self.called = listening.called

    def shown(self, student, name="share-answer"):
        """Return all that a cell of a student's shows."""
        cells = self.by_student[student].notebook["cells"]
        outputs = next(one for one in cells if one.get("id") == name)["outputs"]
        return "".join(
            one["text"] if one["output_type"] == "stream" else str(one) for one in outputs
        )


@pytest.fixture(scope="session")
def the_class(tmp_path_factory):
    """Grade everybody at once, and give what came of it."""
    reason = sandbox.available()
    if reason is not None:
        if os.environ.get("CI") and probe.missing():
            pytest.fail(f"Hostile programs cannot be run here. {reason}")
        pytest.skip(f"NO SANDBOX, so no hostile program was run: {reason}")
    course = tmp_path_factory.mktemp("course")
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret").write_text(SECRET)
    listening = Listening(outside)
    (course / "source" / "survey" / "data").mkdir(parents=True)
    (course / "source" / "survey" / "data" / "visits.csv").write_text(
        "status\nkept\nno-show\nkept\nkept\n"
    )
    nbformat.write(source(), course / "source" / "survey" / "survey.ipynb")
    assignment = Assignment.load(course, "survey")
    with sqlite3.connect(course / "gradebook.db") as gradebook:
        gradebook.execute("CREATE TABLE grade (manual_score, words)")
        gradebook.execute("INSERT INTO grade VALUES (0, ?)", [SECRET])
    submitted = {name: RIGHT for name in HONEST}
    submitted[HONEST[1]] += WORKS_AWAY
    submitted[HONEST[-1]] += LOOKS_AROUND
    for name, kind in KINDS.items():
        code = ONLY_IF_SHUT_IN + kind["code"]
        for word, put in {
            "right": RIGHT,
            "course": str(course),
            "secret": str(outside / "secret"),
            "port": str(listening.port),
            "socket": listening.path,
        }.items():
            code = code.replace(f"{{{word}}}", put)
        submitted[name] = code
    folders = []
    # The honest ones are graded first, among all others, and last.
    order = sorted(submitted, key=lambda name: (name == HONEST[-1], name != HONEST[0]))
    for name in order:
        folder = course / "submitted" / name / "survey"
        folder.mkdir(parents=True)
        nbformat.write(handed_in(assignment, submitted[name]), folder / "survey.ipynb")
        folders.append(folder)
    os.environ["GRADERS_SECRET"] = SECRET
    patient, impatient = (
        sandbox.choose(limits=sandbox.Limits(memory=300 << 20, output=1 << 18, **patience))
        for patience in ({}, {"seconds": 0.5, "computing": 1})
    )
    endless = [one for one in folders if KINDS.get(one.parent.name, {}).get("endless")]
    others = [one for one in folders if one not in endless]
    for shut_in in (patient, impatient):
        grade(assignment, folders[0], shut_in)
    ready = still_running()
    before = files_in(course) | files_in(outside)
    with ThreadPoolExecutor(2) as at_once:
        both = at_once.map(
            lambda those, shut_in: list(grade_many(assignment, those, sandbox=shut_in)),
            (others, endless),
            (patient, impatient),
        )
        graded = {one.student: one for those in both for one in those}
    until = time.monotonic() + 60
    while (running := still_running() - ready) and time.monotonic() < until:
        time.sleep(0.05)
    yield Graded(graded, before, files_in(course) | files_in(outside), listening, running)
    del os.environ["GRADERS_SECRET"]
    for one in listening.sockets:
        one.close()
