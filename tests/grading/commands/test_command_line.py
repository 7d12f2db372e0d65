import argparse

import pytest

from medoffice.grading.__main__ import main
from medoffice.grading.commands import COMMANDS, shared


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_what_it_is_for(command, capsys):
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    assert f"\n    {command} " in capsys.readouterr().out
    with pytest.raises(SystemExit, match="0"):
        main([command, "--help"])
    assert f"grading {command}" in capsys.readouterr().out


def test_ctrl_c_ends_a_command_in_words(monkeypatch, capsys):
    def interrupted(course):
        raise KeyboardInterrupt

    monkeypatch.setattr("medoffice.grading.commands.release.assignments", interrupted)
    assert main(["release"]) == 130
    assert "What was done so far is kept" in capsys.readouterr().err


def test_a_name_that_the_course_does_not_have_is_answered_with_those_it_has():
    with pytest.raises(SystemExit, match=r"no assignment 'patientaccess'.*patient-access"):
        main(["release", "patientaccess"])


def test_a_course_may_be_named_by_a_relative_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    parser = argparse.ArgumentParser()
    shared.add_course(parser)
    assert parser.parse_args(["--course", "classes/fall"]).course == tmp_path / "classes/fall"


NEEDS = {
    "second": ["patient-access", "--draw"],
    "extend": [],
    "export": [],
    "log": [],
    "release": [],
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_folder_that_is_no_course_is_said(command, tmp_path):
    named = NEEDS.get(command, ["patient-access"])
    with pytest.raises(SystemExit, match=r"There is no course in .*expected a folder with nbgrad"):
        main([command, *named, "--course", str(tmp_path)])
    assert not list(tmp_path.iterdir())


def test_a_course_that_is_not_there_is_said(tmp_path):
    with pytest.raises(SystemExit, match=r"There is no folder .*nowhere"):
        main(["grade", "patient-access", "--course", str(tmp_path / "nowhere")])
