from functools import cache

import pytest

from medoffice.grading import rehearsal


@pytest.fixture(scope="session")
def course_of(tmp_path_factory):
    """Return a function that makes a course of its own with one assignment released, once."""

    @cache
    def course(assignment):
        return rehearsal.new_course(tmp_path_factory.mktemp(assignment), assignment)

    return course
