"""A gradebook that several machines need is kept in PostgreSQL: a real server, started here."""

from __future__ import annotations

import importlib.util
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook as NbgraderGradebook

from medoffice.grading.gradebook import Why
from medoffice.grading.release import release

ASSIGNMENT = "operating-budget"
PLAN = f"{ASSIGNMENT}-plan"

_spec = importlib.util.spec_from_file_location(
    "postgresql_server", Path(__file__).parent / "postgresql_server.py"
)
postgresql_server = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(postgresql_server)


@pytest.fixture
def in_postgresql(classroom, monkeypatch):
    if postgresql_server.programs() is None:
        pytest.skip("NOT TESTED: the gradebook in PostgreSQL, which is not installed here")
    with postgresql_server.server() as address:
        monkeypatch.setenv("COURSE_GRADEBOOK", address)
        release(ASSIGNMENT, classroom.course, due=datetime(2026, 11, 20))
        yield classroom


def test_a_gradebook_in_postgresql_keeps_every_mark(in_postgresql):
    classroom = in_postgresql
    students = [f"student-{number:02}" for number in range(8)]
    with ThreadPoolExecutor(4) as graders:  # four programs write at a time
        list(graders.map(lambda one: classroom.enter(classroom.graded(one)), students))
    with classroom.gradebook(by="pat") as gradebook:
        assert gradebook.url.startswith("postgresql")
        gradebook.mark(students[0], ASSIGNMENT, PLAN, 4)
        gradebook.extend(ASSIGNMENT, [students[0], "nobody-yet"], datetime(2026, 11, 22))
    classroom.enter(classroom.graded(students[0]))
    with classroom.gradebook() as gradebook, NbgraderGradebook(gradebook.url) as nbgraders:
        scores = {name: one.score for name, one in gradebook.submissions(ASSIGNMENT).items()}
        assert scores == {name: 16.0 if name == students[0] else 14.0 for name in students}
        assert {
            one.student.id: one.score for one in nbgraders.assignment_submissions(ASSIGNMENT)
        } == scores
        more = {name: one.extension for name, one in gradebook.submissions(ASSIGNMENT).items()}
        assert more == dict.fromkeys(students) | {students[0]: timedelta(days=2)}
        by_hand = [change for change in gradebook.log() if change.why is Why.BY_HAND]
        assert [(change.student, change.after, change.by) for change in by_hand] == [
            (students[0], 4.0, "pat")
        ]
        assert len(gradebook.log()) == 6 * len(students) + 1
