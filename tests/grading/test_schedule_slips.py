"""Each likely mistake of the assignment on schedules is a mistake, and is told without a figure."""

import pandas as pd
import pytest

from medoffice.grading import compare
from medoffice.grading.assignments.staff_schedules import slips
from medoffice.grading.course import EXERCISES

DATA = EXERCISES / "source/staff-schedules/data"
CHOICES = pd.DataFrame(
    {
        "people": [2, 3, 4, 5, 6],
        "in_20_seconds": [0.6, 0.7, 0.8, 0.9, 0.95],
        "busy": [0.8, 0.6, 0.55, 0.5, 0.4],
    }
)
# In one half hour the people set the number, in the other the callers.
ASKED = {
    "CALLS_BY_HOUR": [(pd.read_csv(DATA / "hours.csv"),)],
    "RELIEF_FACTOR": [(pd.read_csv(DATA / "payroll.csv"),)],
    "PEOPLE_NEEDED": [(CHOICES, 0.7, 0.5), (CHOICES, 0.9, 0.6)],
    "OVERTIME": [(pd.read_csv(DATA / "punches.csv"),)],
}


def right(name):
    (table, *_) = ASKED[name][0]
    if name == "CALLS_BY_HOUR":
        return table.groupby(["weekday", "hour"])["calls"].mean()
    if name == "RELIEF_FACTOR":
        sums = table.filter(like="hours").sum()
        return sums.sum() / (sums["regular_hours"] + sums["overtime_hours"])
    if name == "PEOPLE_NEEDED":
        return 5
    weeks = table.groupby(["staff_id", "week_of"])["paid_minutes"].sum() / 60
    return (weeks - 40).clip(lower=0).groupby("staff_id").sum()


@pytest.mark.parametrize("name", list(ASKED))
def test_each_mistake_gives_another_answer(name):
    told = getattr(slips, name)
    for sentence, mistaken in told.items():
        assert not any(character.isdigit() for character in sentence)
        given = [mistaken(*asked) for asked in ASKED[name]]
        assert not all(compare.same(wrong, right(name), 0.0005) for wrong in given), sentence
