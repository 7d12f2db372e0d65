"""The log of marks is only added to, and shows when somebody did otherwise."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from medoffice.grading import __main__

ASSIGNMENT = "operating-budget"


@pytest.fixture
def logged(classroom):
    classroom.enter(classroom.graded("ada"))
    return classroom


def execute(classroom, *statements):
    with classroom.gradebook() as gradebook, gradebook.engine.begin() as db:
        for statement in statements:
            db.execute(text(statement))


@pytest.mark.parametrize(
    "what", ["UPDATE medoffice_mark_log SET after = 4", "DELETE FROM medoffice_mark_log"]
)
def test_the_database_refuses_to_change_an_entry(logged, what):
    with pytest.raises(DBAPIError, match="only added to"):
        execute(logged, what)


@pytest.mark.parametrize(
    ("what", "first"),
    [
        ("UPDATE medoffice_mark_log SET after = 4 WHERE number = 2", 2),
        ("UPDATE medoffice_mark_log SET student = 'bo' WHERE number = 3", 3),
        ("DELETE FROM medoffice_mark_log WHERE number = 5", 5),
        ("DELETE FROM medoffice_mark_log WHERE number = 1", 1),
    ],
)
def test_an_entry_changed_by_force_shows(logged, what, first, capsys):
    for trigger in ("update", "delete"):
        execute(logged, f"DROP TRIGGER medoffice_mark_log_no_{trigger}")
    execute(logged, what)
    with logged.gradebook() as gradebook:
        assert gradebook.log_is_broken_at() == first
    assert __main__.main(["log", "--course", str(logged.course)]) == 1
    assert f"Entry {first} of the log is not as it was entered" in " ".join(
        capsys.readouterr().out.split()
    )


def test_a_log_cut_at_its_end_shows_by_the_digest_that_was_noted(logged, capsys):
    with logged.gradebook() as gradebook:
        _, digest = gradebook.newest_entry()
    ask = ["log", "--course", str(logged.course), "--expect", digest[:16]]
    assert __main__.main(ask) == 0
    assert digest[:16] in " ".join(capsys.readouterr().out.split())
    execute(
        logged,
        "DROP TRIGGER medoffice_mark_log_no_delete",
        "DELETE FROM medoffice_mark_log WHERE number = 6",
    )
    assert __main__.main(ask) == 1
    assert "cut or replaced" in " ".join(capsys.readouterr().out.split())


def test_the_command_tells_what_was_changed_and_writes_it_to_a_file(logged, tmp_path, capsys):
    logged.formgrader("ada", f"{ASSIGNMENT}-plan", extra_credit=1)
    file = tmp_path / "log.csv"
    ask = ["log", ASSIGNMENT, "--student", "ada", "--cell", f"{ASSIGNMENT}-plan"]
    assert __main__.main([*ask, "--course", str(logged.course), "--csv", str(file)]) == 0
    assert " UTC  ada  " in capsys.readouterr().out
    lines = file.read_text().splitlines()
    assert [line.split(",")[4:9] for line in lines[1:]] == [
        [f"{ASSIGNMENT}-plan", "–", "2", "autograded", "teacher"],
        [f"{ASSIGNMENT}-plan (extra)", "–", "1", "extra credit", "not known"],
    ]
