"""What all tests of commands use."""

import pytest

from medoffice.grading.__main__ import main


@pytest.fixture
def grading(small_course, capsys):
    """Return a function that runs a command on the course: its exit code, and what it said."""

    def run(command, *arguments):
        try:
            code = main([command, *map(str, arguments), "--course", str(small_course)])
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr().out if isinstance(code, int) else code
        # Where a line is broken depends on the length of a folder's name.
        return (code if isinstance(code, int) else 1), " ".join(said.split())

    return run
