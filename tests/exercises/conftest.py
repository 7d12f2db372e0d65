import pytest

from medoffice.grading import rehearsal

ASSIGNMENT = "patient-access"


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """A course of its own with the assignment released."""
    return rehearsal.new_course(tmp_path_factory.mktemp("course"), ASSIGNMENT)
