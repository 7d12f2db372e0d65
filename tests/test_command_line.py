"""Each command says what it is for, and calls itself what the reader has typed."""

import re
import runpy
import sys
from pathlib import Path

import pytest

import medoffice

PACKAGE = Path(medoffice.__file__).parent
# Grading starts these itself, and speaks to them by a pipe.
STARTED_BY_OTHERS = {"medoffice.grading.engine.warmed", "medoffice.grading.kernels.zygote"}


def commands():
    for file in sorted(PACKAGE.rglob("*.py")):
        if re.search(r'^if __name__ == "__main__":', file.read_text(), re.MULTILINE):
            name = ".".join(("medoffice", *file.relative_to(PACKAGE).with_suffix("").parts))
            if name not in STARTED_BY_OTHERS:
                yield name.removesuffix(".__main__")


@pytest.mark.parametrize("name", list(commands()))
@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_every_command_answers_help_under_its_name(name, monkeypatch, capsys):
    for ask in ("--help", "-h"):
        monkeypatch.setattr(sys, "argv", ["a-file.py", ask])
        with pytest.raises(SystemExit) as end:
            runpy.run_module(name, run_name="__main__")
        said = capsys.readouterr().out
        assert end.value.code == 0
        assert said.startswith(f"usage: python -m {name} ")
        about = said.partition("\n\n")[2]
        assert about[0].isupper() and "``" not in said


@pytest.mark.filterwarnings("ignore:.*found in sys.modules:RuntimeWarning")
def test_a_command_without_options_does_not_pass_over_what_is_asked(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["due.py", "--ahead=90"])
    with pytest.raises(SystemExit, match="2"):
        runpy.run_module("medoffice.practice.due", run_name="__main__")
    assert "python -m medoffice.practice.due: error: unrecognized" in capsys.readouterr().err
