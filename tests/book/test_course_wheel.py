"""The package in a live lab: it has what labs and assignments import, and changes only with it."""

import subprocess
import sys

import pytest

from medoffice.book import course_wheel

IMPORT = """
import importlib, sys

for name in sys.argv[1:]:
    try:
        importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        module, _, what = name.rpartition(".")
        getattr(importlib.import_module(module), what)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return course_wheel.build(tmp_path_factory.mktemp("wheel"))


def test_all_that_labs_and_assignments_import_of_ours_is_there(wheel):
    names = sorted(name for name in course_wheel.imported() if name.startswith("medoffice"))
    assert {"medoffice.labs.patient_access", "medoffice.grading.check"} <= set(names)
    # The tables lie beside the labs, not in the wheel: a lab that reads one on import finds it.
    start = f"import sys; sys.path.insert(0, {str(wheel)!r}){IMPORT}"
    ran = subprocess.run(
        [sys.executable, "-c", start, *names], cwd=course_wheel.ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr[-2000:]


def test_what_no_lab_can_import_is_not_there_so_that_its_change_changes_nothing():
    places = {path.relative_to(course_wheel.SOURCES).parts[1] for path in course_wheel.contents()}
    assert {"labs", "practice", "scheduling"} <= places
    assert not {"book", "explorers", "questions"} & places


def test_the_same_sources_give_the_same_wheel(wheel, tmp_path):
    again = course_wheel.build(tmp_path)
    assert again.name == wheel.name
    assert again.read_bytes() == wheel.read_bytes()
