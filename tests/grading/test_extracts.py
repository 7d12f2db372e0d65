"""The data that go with an assignment must be the practice's own."""

import pandas as pd
import pytest

from medoffice.grading import extracts
from medoffice.grading.course import EXERCISES, assignments
from medoffice.scheduling import access


@pytest.mark.parametrize("assignment", assignments())
def test_committed_data_are_what_the_practice_gives_today(assignment):
    folder = EXERCISES / "source" / assignment / "data"
    tables = extracts.tables(assignment)
    made = {f"{name}.csv": extracts.csv(table) for name, table in tables.items()}
    assert sorted(file.name for file in folder.iterdir()) == sorted(made)
    stale = [name for name, text in made.items() if (folder / name).read_bytes() != text.encode()]
    assert not stale, "run: python -m medoffice.grading.extracts"


@pytest.fixture(scope="module")
def bookings():
    table = pd.read_csv(EXERCISES / "source/patient-access/data/bookings.csv")
    return table.assign(
        lead_band=access.lead_band(table["lead_days"]), reminded=table["reminder"] != "none"
    )


def test_reminders_seem_to_fail_and_work_within_each_band(bookings):
    """The task on reminders is about this reversal; other data may not have it."""
    crude = access.no_show_rate(bookings, "reminded")["rate"]
    assert crude[True] > crude[False]
    within = access.no_show_rate(bookings, ["lead_band", "reminded"])["rate"].unstack().dropna()
    assert len(within) >= 3
    assert (within[True] < within[False]).all()


def test_dr_renwick_has_the_longest_wait_and_ms_strandquist_none():
    slots = pd.read_csv(
        EXERCISES / "source/patient-access/data/open-slots.csv", parse_dates=["date"]
    )
    free = slots[~slots["held"]].sort_values("date")
    days = (free.groupby("provider_id")["date"].nth(2) - pd.Timestamp("2025-10-06")).dt.days
    days.index = slots.loc[days.index, "provider_id"]
    assert days.idxmax() == "TR"
    assert days["TR"] >= 12
    assert days["LS"] <= 1
