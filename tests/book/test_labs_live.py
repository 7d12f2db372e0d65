"""The report on the labs tells a fault from a package that the site does not hold."""

import pytest

from medoffice.book.labs_live import judge


def cell(outputs):
    return {"cell_type": "code", "outputs": outputs}


LAB = {"cells": [{"cell_type": "markdown"}, cell([]), cell(["a table"]), cell(["a chart"])]}
GOOD = {"outputs": 1, "error": ""}
QUIET = {"outputs": 0, "error": ""}


def failing(error):
    return {"outputs": 1, "error": error}


@pytest.mark.parametrize(
    ("left", "fault"),
    [
        ([GOOD, GOOD, GOOD], None),
        ([QUIET, QUIET, GOOD], "cell 2: no output, where the published lab has one"),
        ([QUIET, GOOD, failing("ValueError: no")], "cell 3: ValueError: no"),
        ([QUIET, GOOD], "2 of 3 cells were run"),
        ([failing("ModuleNotFoundError: No module named 'own'"), GOOD, GOOD], "cell 1: Module"),
        ([QUIET, failing("NameError: name 'table' is not defined"), GOOD], "cell 2: NameError"),
    ],
)
def test_what_is_wrong_with_a_lab_is_said(left, fault):
    faults, needs = judge(LAB, left, frozenset({"pandas"}))
    assert needs == ()
    assert faults == () if fault is None else faults[0].startswith(fault)


@pytest.mark.parametrize(
    "error",
    [
        "ModuleNotFoundError: No module named 'pandas.io'",
        "The cells from here on need pandas, and it is not here: …",
    ],
)
def test_a_package_the_site_does_not_hold_is_no_fault(error):
    left = [failing(error), failing("NameError: name 'table' is not defined"), GOOD]
    assert judge(LAB, left, frozenset({"pandas"})) == ((), ("pandas",))
