"""The page on exams tells commands that are there, and all of their options."""

import re
import shlex

import pytest

from medoffice.book.places import ROOT
from medoffice.questions import build, statistics

PAGE = (ROOT / "book/instructors/exam-builder.md").read_text()
PARSERS = {"build": build.parser, "statistics": statistics.parser}
COMMANDS = re.findall(r"^python -m medoffice\.questions\.(\w+) (.+)$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("command", "arguments"), COMMANDS)
def test_a_command_is_understood(command, arguments):
    PARSERS[command]().parse_args(shlex.split(arguments))


@pytest.mark.parametrize("command", PARSERS)
def test_each_option_is_told(command):
    assert command in [name for name, _ in COMMANDS]
    options = set(re.findall(r"--[a-z]+", PARSERS[command]().format_usage()))
    assert {option for option in options if option not in PAGE} == set()


def test_files_that_the_page_names_are_made(tmp_path):
    assert build.main([str(tmp_path / "exam"), "--items", "9"]) == 0
    made = {str(file.relative_to(tmp_path / "exam")) for file in (tmp_path / "exam").rglob("*.*")}
    named = set(re.findall(r"`((?:with-answers/)?form[\w-]*\.\w+)`", PAGE))
    assert named - {"form-c.html"} <= made | {"forms.csv"} and len(named) > 6
