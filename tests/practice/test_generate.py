"""The generator gives the same bytes each time, and refuses what cannot be simulated."""

import csv
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import Path

import pytest

from medoffice.practice import package
from medoffice.practice.generate import Parameters, write
from medoffice.practice.generate.__main__ import KEYS
from medoffice.practice.generate.subjects import KEPT_BY_HAND
from medoffice.practice.no_show import NoShowModel

# A smaller practice and a shorter time, where only the seed matters.
SMALL = Parameters(
    patients_at_start=300, start=date(2024, 1, 1), end=date(2024, 1, 31), warm_up_days=28
)


def first_difference(made: Path, kept: Path) -> str:
    """Say in which row and column two tables differ first; nothing if they are the same."""
    if made.read_bytes() == kept.read_bytes():
        return ""
    with made.open(newline="") as one, kept.open(newline="", errors="backslashreplace") as other:
        rows, edited = csv.reader(one), csv.reader(other)
        header: list[str] = []
        for number, (row, found) in enumerate(zip_longest(rows, edited, fillvalue=[]), start=1):
            header = header or row
            for column, cells in zip_longest(header, zip_longest(row, found, fillvalue="")):
                if cells and cells[0] != cells[1]:
                    return (
                        f"{kept.name}, row {number}, column {column}: found {cells[1]!r}; "
                        f"expected {cells[0]!r}, as generated"
                    )
    return f"{kept.name}: other quotation marks or ends of line than as generated"


@pytest.mark.slow
def test_the_committed_files_are_what_the_seed_gives(tmp_path):
    # Only what is written by hand is there at first, and a package to find the folder by.
    kept, made = package.folder(), tmp_path / "datasets"
    shutil.copytree(kept / "schemas", made / "schemas")
    for name in KEPT_BY_HAND:
        shutil.copy(kept / f"{name}.csv", made)
    (made / package.DESCRIPTOR).write_text("{}")
    # A set of text comes in another order under another hash seed.
    subprocess.run(
        [sys.executable, "-m", "medoffice.practice.generate"],
        env={**os.environ, package.VARIABLE: str(made), "PYTHONHASHSEED": "1"},
        check=True,
        capture_output=True,
    )
    assert files(made) == files(kept)
    keys = kept.parent / KEYS
    assert files(tmp_path / KEYS) == files(keys)
    differences = [first_difference(made / name, kept / name) for name in files(made)]
    differences += [first_difference(tmp_path / KEYS / name, keys / name) for name in files(keys)]
    assert not any(differences), "\n".join(filter(None, differences))


def files(folder: Path) -> set[str]:
    """Name the files below a folder that a program may have made."""
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    return {name for name in there if not name.endswith(".md")}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Keystream", "Keystone", "row 3, column name: found 'Keystone Health Plan'"),
        ("KEY,", "KEY,,", "row 3, column name: found ''"),
        (
            ",self-pay,,\n",
            ",self-pay,,\nNEW,New Payer,other,,\n",
            "row 9, column payer_id: found 'NEW'",
        ),
        ("\n", "\r\n", "ends of line"),
        ("Self-pay", '"Self-pay"', "quotation marks"),
    ],
)
def test_a_difference_is_named_by_row_and_column(tmp_path, old, new, said):
    kept = package.path("payers")
    edited = tmp_path / "payers.csv"
    edited.write_text(kept.read_text().replace(old, new), newline="")
    assert said in first_difference(kept, edited)


def generated(folder: Path, **changed: object) -> dict[str, bytes]:
    folder.mkdir()
    write(replace(SMALL, **changed), folder)
    return {path.name: path.read_bytes() for path in folder.iterdir()}


IN_A_NEW_PROCESS = """
import sys
from datetime import date
from pathlib import Path
from medoffice.practice.generate import Parameters, write
write(Parameters(seed=1, patients_at_start=300, start=date(2024, 1, 1), end=date(2024, 1, 31),
                 warm_up_days=28), Path(sys.argv[1]))
"""


@pytest.mark.parametrize("hash_seed", ["2", "3", "4"])
def test_the_order_of_sets_makes_no_difference(tmp_path, hash_seed):
    # A set of two comes in the same order half the time: hence three of them.
    subprocess.run(
        [sys.executable, "-c", IN_A_NEW_PROCESS, tmp_path],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
    )
    there = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert there == generated(tmp_path / "here", seed=1)


def test_another_seed_gives_another_practice_with_the_same_templates(tmp_path):
    once = generated(tmp_path / "once", seed=1)
    assert generated(tmp_path / "again", seed=1) == once
    other = generated(tmp_path / "other", seed=2)
    for name in ("providers.csv", "appointment_types.csv", "schedule_templates.csv"):
        assert other[name] == once[name]
    for name in ("patients.csv", "appointments.csv", "closures.csv"):
        assert other[name] != once[name]


def test_the_seed_is_taken_from_the_command_line(tmp_path):
    answer = subprocess.run(
        [sys.executable, "-m", "medoffice.practice.generate", "--out", tmp_path, "--seed", "two"],
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 2
    assert "invalid int value: 'two'" in answer.stderr
    assert not list(tmp_path.iterdir())


LOADS = Parameters().panel_load
MINUTES = Parameters().clinician_minutes


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"end": date(2023, 12, 31)}, r"end is 2023-12-31, before start \(2024-01-01\)"),
        ({"warm_up_days": -1}, "warm_up_days is -1; 0 or more"),
        ({"patients_at_start": 99}, "patients_at_start is 99; at least 100"),
        ({"horizon_days": 29}, "horizon_days is 29; 30 to 366"),
        ({"horizon_days": 367}, "horizon_days is 367; 30 to 366"),
        ({"rooms_per_clinician": 0}, "rooms_per_clinician is 0; at least 1"),
        ({"panel_load": {"MC": 1.0}}, r"panel_load names \['MC'\]; one value for each of \['AV'"),
        ({"panel_load": LOADS | {"TR": -1.0}}, "panel_load of TR is -1.0; more than 0"),
        ({"clinician_minutes": {"NEW": 30.0}}, r"clinician_minutes names \['NEW'\]; one value"),
        ({"clinician_minutes": MINUTES | {"EST": 0.0}}, "clinician_minutes of EST is 0.0; more"),
        ({"patience_for": {"XX": 1.0}}, r"patience_for names \['XX'\]; some of \['AV'"),
        ({"patience_for": {"TR": 0.0}}, "patience_for of TR is 0.0; more than 0"),
        ({"cancelled_by_lead": ((0, 0.1), (60, 0.2))}, "cancelled_by_lead ends at 60 days; a band"),
        ({"cancelled_by_lead": ()}, "cancelled_by_lead ends at 0 days"),
        ({"cancelled_by_lead": ((366, 1.0),)}, "the rate up to 366 days is 1.0; a share"),
        ({"cancelled_by_lead": ((366, 0.1), (7, 0.1))}, r"lead times \[366, 7\] must rise"),
        ({"no_show": NoShowModel(rate_by_lead=((28, 0.1),))}, "no_show.rate_by_lead ends at 28"),
        ({"leave_per_year": 1.0}, "leave_per_year is 1.0; a share from 0 up to 1"),
        ({"turns_down_day": -0.1}, "turns_down_day is -0.1; a share"),
        ({"rebooks_after_no_show": float("nan")}, "rebooks_after_no_show is nan; a share"),
        ({"acute_per_year": 0}, "acute_per_year is 0; more than 0"),
        ({"clinician_spread": -0.3}, "clinician_spread is -0.3; more than 0"),
        ({"punctuality_spread": float("nan")}, "punctuality_spread is nan; more than 0"),
    ],
)
def test_what_cannot_be_simulated_is_refused_in_a_sentence(changed, sentence):
    with pytest.raises(ValueError, match=sentence):
        Parameters(**changed)
