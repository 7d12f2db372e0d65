from functools import cache

import pytest

from medoffice.grading import rehearsal


@pytest.fixture(scope="session")
def course_of(tmp_path_factory):
    """Return a function that releases an assignment, once, and returns the folder of its course."""
    # One course for all: to make a gradebook takes nbgrader as long as to grade two submissions.
    folder = tmp_path_factory.mktemp("course")

    @cache
    def course(assignment):
        return rehearsal.new_course(folder, assignment)

    return course
