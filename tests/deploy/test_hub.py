"""A small class at its deadline, on the real hub, with accounts of its own."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STUDENTS = 3


def of_benchmarks(name):
    """Import a module of the folder benchmarks."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def seen():
    """Return what was seen at the deadline."""
    if why := of_benchmarks("own_machine").missing():
        pytest.skip(f"NOT TESTED: a deadline on a real hub: {why}")
    program = [sys.executable, str(ROOT / "benchmarks" / "deadline.py"), str(STUDENTS), "--json"]
    done = subprocess.run(program, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr[-4000:]
    return json.loads(done.stdout.splitlines()[-1])


@pytest.mark.slow
def test_all_fetch_and_submit_at_the_deadline_and_nothing_is_lost(seen):
    assert seen["lost"] == []
    assert {step: len(waits) for step, waits in seen["seconds"].items()} == dict.fromkeys(
        ("start", "fetch", "write", "submit"), STUDENTS
    )


@pytest.mark.slow
def test_a_student_can_neither_read_nor_change_what_is_not_his_or_hers(seen):
    assert seen["worked"] == {}


@pytest.mark.slow
def test_the_hub_opens_to_each_person_their_own_doors_only(seen):
    assert seen["doors"] == {
        "pat at Formgrader": 200,
        "pat at first student": 403,
        "student-01 at Formgrader": 403,
        "student-01 at first student": 200,
        "student-02 at Formgrader": 403,
        "student-02 at first student": 403,
    }
