"""A submission is graded for what it gives, and can do nothing about what is decided on it."""

import json
import os
import pickle
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest

from medoffice.grading import engine
from medoffice.grading.engine import Graded
from medoffice.grading.engine.asked import ENDED_ITSELF
from medoffice.grading.engine.grader import Graders, graders
from medoffice.grading.engine.patience import TAKES_TOO_LONG

RIGHT = "def double(x):\n    return x + x"
FOR_TWO_ONLY = "def double(x):\n    return x + 2"


def cell_of(graded, grade_id):
    return next(
        cell
        for cell in graded.notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id
    )


def test_right_and_half_right_answers_get_their_points(small, hand_in):
    right, half = (engine.grade(small, hand_in(code)) for code in (RIGHT, FOR_TWO_ONLY))
    assert right.grades["small-double"].score == 4
    assert right.grades["small-double"].said == "Right of two.\nRight of the secret number."
    assert half.grades["small-double"].score == 2
    assert "Not yet right of the secret number" in half.grades["small-double"].said
    assert (right.student, right.assignment, right.flags) == ("student-1", "small", ())
    assert right.seconds > 0
    assert right.megabytes > 10


def test_a_text_waits_for_a_person_unless_it_was_left_as_it_was(small, hand_in):
    written, blank = (
        engine.grade(small, hand_in(RIGHT, text=text)).grades["small-note"]
        for text in ("A note.", small.released["cells"][5]["source"])
    )
    assert (written.score, written.is_manual) == (None, True)
    assert (blank.score, blank.is_manual) == (0, True)


def test_the_notebook_shows_what_was_run_and_no_hidden_test(small, hand_in):
    graded = engine.grade(small, hand_in(RIGHT, "print(double(4))\ndouble(5)"))
    nbformat.validate(nbformat.from_dict(graded.notebook))
    assert "154" in json.dumps(small.source)
    assert "answer=154" not in json.dumps(graded.notebook)
    added = graded.notebook["cells"][3]
    assert [one.get("text") for one in added["outputs"]] == ["8\n", None]
    assert added["outputs"][1]["data"]["text/plain"] == "10"
    assert cell_of(graded, "small-double")["outputs"][-1]["data"]["text/plain"] == "4.0"


def test_grades_are_plain_data(small, hand_in):
    graded = engine.grade(small, hand_in(RIGHT))
    assert Graded.from_dict(json.loads(json.dumps(graded.as_dict()))) == graded
    assert pickle.loads(pickle.dumps(small)).fingerprint == small.fingerprint


def test_the_same_submission_gets_the_same_each_time(small, hand_in):
    chance = (
        "import random, numpy\n"
        "print(random.random(), numpy.random.rand(), numpy.random.default_rng().random())\n"
        "print(list({'a', 'b', 'c', 'd'}), hash('a'))\n"
        "import datetime, pandas\n"
        "print(datetime.date.today(), pandas.Timestamp.today().date())"
    )
    one, other = (engine.grade(small, hand_in(RIGHT, chance)) for _ in range(2))
    assert one.grades == other.grades
    assert one.notebook == other.notebook
    assert "2025-12-31 2025-12-31" in json.dumps(one.notebook)


# What a student's code finds when it looks for what answers the judge.
FIND = (
    "import gc\n"
    "answers = next(\n"
    "    one.answers for one in gc.get_objects() if type(one).__name__ == 'StudentProcess'\n"
    ")\n"
)
FORGED = [
    # The judge runs its own check, whatever becomes of the student's.
    "from medoffice.grading import check\ncheck.Task.points = lambda self: 4",
    "import builtins\nbuiltins.print = lambda *a, **k: None",
    "import pandas as pd\npd.Series.__eq__ = lambda *_: True",
    # What is sent back in its own way is data, or nothing.
    "class Always(float):\n    __eq__ = __le__ = lambda *_: True\n"
    "def double(x):\n    return Always(1)",
    "from medoffice.grading.engine import codec\ncodec.encode = lambda _: {'is': 'pickle'}",
    f"{FIND}answers['call'] = lambda *_: {{'answer': 154, 'score': 4, 'outputs': []}}",
    "from medoffice.grading.engine.stream import Stream\n"
    "Stream.send = lambda self, message: self.connection.sendall(b'\\0' * 8 + b'junk')",
    "from medoffice.grading.engine.stream import Stream\n"
    "Stream.send = lambda self, message: self.connection.sendall(b'\\xff' * 100)",
    f"{FIND}answers['look'] = lambda *_: {{'is_there': 1, 'value': [[[[1]]]], 'is_function': 'x'}}",
    f"{FIND}answers['call'] = lambda *_: {{'mishap': {{'kinds': 3, 'line': '', 'key': 9**999}}}}",
]


@pytest.mark.parametrize("code", FORGED)
def test_no_reply_makes_a_wrong_answer_right(small, hand_in, shut_in, code):
    wrong = "def double(x):\n    return 0"
    graded = engine.grade(small, hand_in(wrong, code), shut_in)
    assert graded.grades["small-double"].score == 0
    assert graded.grades["small-double"].said


def test_hidden_lines_are_nowhere_in_the_student_process(small, hand_in, shut_in):
    search = (
        "import gc\nwanted = ''.join(reversed('{}'))\n"
        "sum(wanted in text for one in gc.get_objects() if type(one) in (list, dict, tuple)\n"
        "    for text in (one.values() if type(one) is dict else one) if type(text) is str)"
    )
    searches = [search.format("terces eht fo"), search.format("x + x nruter")]
    graded = engine.grade(small, hand_in(RIGHT, *searches), shut_in)
    hidden, own = (
        int(cell["outputs"][0]["data"]["text/plain"]) for cell in graded.notebook["cells"][3:5]
    )
    assert hidden == 0
    assert own > 0


ENDS = {
    "an endless loop": ("while True: pass", TAKES_TOO_LONG),
    "an endless loop that catches all": (
        "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
        TAKES_TOO_LONG,
    ),
    "waiting": ("import time\ntime.sleep(100)", TAKES_TOO_LONG),
    "the end": ("import os\nos._exit(0)", ENDED_ITSELF),
    "a closed connection": ("import os\nos.closerange(3, 100)", ENDED_ITSELF),
}


@pytest.mark.parametrize(("code", "said"), ENDS.values(), ids=ENDS)
def test_a_cell_that_ends_all_costs_itself_and_nothing_else(small, hand_in, impatient, code, said):
    graded = engine.grade(small, hand_in(RIGHT, code, "double(8)"), impatient)
    ended, after = graded.notebook["cells"][3:5]
    assert said in ended["outputs"][-1]["traceback"][-1]
    assert after["outputs"][0]["data"]["text/plain"] == "16"
    assert graded.grades["small-double"].score == 4


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("while True: pass", TAKES_TOO_LONG),
        ("import os; os._exit(0)", ENDED_ITSELF),
        ("raise SystemExit", "Python stopped"),
        ("return 'x' * 10**6", "far more than was asked for"),
    ],
)
def test_a_function_that_ends_all_is_told_so(small, hand_in, impatient, code, said):
    graded = engine.grade(small, hand_in(f"def double(x):\n    {code}"), impatient)
    grade = graded.grades["small-double"]
    assert grade.score == 0
    assert said in grade.said


def test_a_flood_is_cut_off(small, hand_in, impatient):
    graded = engine.grade(small, hand_in(RIGHT, "while True: print('x' * 100)"), impatient)
    text = json.dumps(graded.notebook["cells"][3]["outputs"])
    assert len(text) < 4_000
    assert "left out" in text
    assert graded.grades["small-double"].score == 4


def test_many_cells_that_each_show_much_are_cut_off_together(small, hand_in, shut_in):
    graded = engine.grade(small, hand_in(RIGHT, *["print('x' * 1_900)"] * 40), shut_in)
    assert 30_000 < len(json.dumps(graded.notebook)) < 60_000
    assert "left out" in graded.notebook["cells"][42]["outputs"][0]["text"]
    assert graded.grades["small-double"].score == 4


@pytest.mark.parametrize(
    "outputs",
    [
        "[{'output_type': 'execute_result', 'execution_count': 1, 'data': {'text/html': 3}}]",
        "[{'output_type': 'display_data', 'data': ['a']}]",
        "[{'output_type': 'display_data', 'data': {'application/json': [{}]}, 'more': 1}]",
        "[{'output_type': 'stream', 'name': 7, 'text': '\\ud800'}]",
        "[{'output_type': 'error', 'ename': 'E', 'evalue': '', 'traceback': 'not a list'}]",
        "[{'output_type': 'new'}]",
        "{}",
    ],
)
def test_forged_outputs_leave_a_notebook_that_can_be_opened(small, hand_in, shut_in, outputs):
    forge = f"{FIND}answers['run'] = lambda *_: {{'outputs': {outputs}}}"
    graded = engine.grade(small, hand_in(RIGHT, forge, "1"), shut_in)
    nbformat.validate(nbformat.from_dict(graded.notebook))
    json.dumps(graded.notebook, ensure_ascii=False).encode()
    shown = graded.notebook["cells"][4]["outputs"]
    assert all(one.get("data", {}).get("text/plain") != "1" for one in shown)
    assert graded.grades["small-double"].score == 4


@pytest.mark.parametrize(
    "content", [b"", b"\0\0", b"[]", b'{"cells": 3}', b"[" * 100_000, "{}".encode("utf-16")]
)
def test_what_is_no_notebook_gets_nothing_and_a_flag(small, tmp_path, content):
    folder = tmp_path / "student" / "small"
    folder.mkdir(parents=True)
    (folder / "small.ipynb").write_bytes(content)
    graded = engine.grade(small, folder)
    assert [grade.score for grade in graded.grades.values()] == [0, 0]
    assert len(graded.flags) == 1
    nbformat.validate(nbformat.from_dict(graded.notebook))


def test_a_linked_notebook_is_not_followed(small, hand_in, tmp_path):
    other = hand_in(RIGHT)
    folder = tmp_path / "thief" / "small"
    folder.mkdir(parents=True)
    (folder / "small.ipynb").symlink_to(other / "small.ipynb")
    assert engine.grade(small, folder).score == 0


def test_many_are_graded_once_each_by_any_executor(small, hand_in):
    submissions = [hand_in(RIGHT if number % 2 else FOR_TWO_ONLY) for number in range(12)]
    with ThreadPoolExecutor(1) as one_thread:
        for executor in (None, one_thread):
            graded = engine.grade_many(small, iter(submissions), executor)
            scores = {one.student: one.score for one in graded}
            assert scores == {f"student-{n + 1}": 4 if n % 2 else 2 for n in range(12)}


def test_nothing_is_left_behind(small, hand_in):
    engine.grade(small, hand_in(RIGHT))
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(5):
        engine.grade(small, hand_in(RIGHT))
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def forked_from(pid):
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@pytest.mark.parametrize("kind", ["students", "judges"])
def test_what_is_forked_from_is_started_again_when_it_was_lost(small, hand_in, kind):
    engine.grade(small, hand_in(RIGHT))
    warm = graders._warm[kind, None]
    with graders.of(small, None) as grader:
        for pid in forked_from(warm.pid):
            os.kill(pid, signal.SIGKILL)
        assert engine.grade(small, hand_in(RIGHT)).score == 4
        assert grader.has_ended()


def test_a_submission_that_takes_along_what_it_is_forked_from_stops_no_other(small, hand_in):
    kills = "import os, signal\nos.kill(os.getppid(), signal.SIGKILL)"
    submissions = [hand_in(RIGHT, kills), *(hand_in(RIGHT) for _ in range(3))]
    graded = {one.student: one.score for one in engine.grade_many(small, submissions)}
    assert sorted(graded.items())[1:] == [(f"student-{n}", 4) for n in (2, 3, 4)]


def test_what_is_closed_leaves_no_process_and_no_file(small, hand_in, tmp_path, monkeypatch):
    engine.grade(small, hand_in(RIGHT))
    # From here on: what all tests share keeps its own folder.
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    own = Graders()
    own._warm = dict(graders._warm)
    before = forked_from(own._warm["judges", None].pid)
    with own.of(small, None) as grader:
        assert grader.grade(hand_in(RIGHT)).score == 4
    assert forked_from(own._warm["judges", None].pid) != before
    own._warm.clear()
    own.close()
    assert list((tmp_path / "temporary").iterdir()) == []
    until = time.monotonic() + 60
    while forked_from(graders._warm["judges", None].pid) != before:
        assert time.monotonic() < until
        time.sleep(0.01)
