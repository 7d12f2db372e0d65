"""The staff list: pay and turnover like life, and its contradictions are named."""

from datetime import date

import pytest

from medoffice import practice
from medoffice.practice.agreement import staff as agreement
from medoffice.practice.reading import rows


@pytest.fixture(scope="module")
def staff():
    return practice.load("staff")


@pytest.fixture
def tables():
    """The staff list as the check reads it, free to be damaged."""
    return {"staff": [(number, row) for number, row, _ in rows("staff")]}


def complaints(tables):
    """Say what every rule finds: the row's number, the column, and what was expected."""
    return [found for _, _, rule in agreement.RULES for found in rule(tables)]


def test_the_posts_are_those_of_the_plan(staff):
    here = staff[staff["left_on"].isna()]
    counts = here["role"].value_counts()
    assert counts["office-manager"] == counts["nurse-lead"] == counts["referral-coordinator"] == 1
    assert counts["biller"] == 2
    assert counts["front-desk"] == 7
    assert 17 <= here["fte"].sum() <= 18


def test_you_are_the_first_row_and_the_newest(staff):
    you = staff.iloc[0]
    assert (you["staff_id"], you["name"]) == ("S01", "You")
    assert you["hired_on"].date() == date(2025, 12, 1) == staff["hired_on"].max().date()


def test_pay_is_near_the_medians_of_the_bureau_of_labor_statistics(staff):
    # May 2024, offices of physicians; health care for receptionists; billing clerks for billers.
    median = {
        "medical-assistant": 43_880 / 2080,
        "front-desk": 18.47,
        "biller": 47_500 / 2080,
        "referral-coordinator": 44_640 / 2080,
    }
    for role, wanted in median.items():
        people = staff[staff["role"] == role]
        mean = (people["hourly_rate"] * people["fte"]).sum() / people["fte"].sum()
        assert mean == pytest.approx(wanted, rel=0.06), role
    assert 80_000 < staff.set_index("role").loc["nurse-lead", "annual_salary"] < 95_000


@pytest.mark.parametrize(
    ("roles", "posts", "low", "high"),
    [(["front-desk"], 7, 0.30, 0.45), (["medical-assistant", "nurse-lead"], 9, 0.25, 0.40)],
)
def test_turnover_is_near_that_of_medical_groups(staff, roles, posts, low, high):
    """MGMA, 2024: 40 % a year at the front desk, 33 % in clinical support."""
    left = staff[staff["role"].isin(roles)]["left_on"].notna().sum()
    assert low <= left / posts / 2 <= high


@pytest.mark.parametrize(
    ("role", "changed", "column"),
    [
        ("front-desk", {"left_on": date(2001, 1, 1), "left_reason": "pay"}, "left_on"),
        ("front-desk", {"left_on": date(2025, 12, 30), "left_reason": None}, "left_reason"),
        ("front-desk", {"left_on": None, "left_reason": "pay"}, "left_reason"),
        ("front-desk", {"hourly_rate": None}, "hourly_rate"),
        ("front-desk", {"annual_salary": 50_000.0}, "annual_salary"),
        ("front-desk", {"exempt": True}, "exempt"),
        ("nurse-lead", {"hourly_rate": 40.0}, "hourly_rate"),
        ("nurse-lead", {"licence_expires": None}, "licence_expires"),
        ("front-desk", {"licence_number": "RN-00000"}, "licence_number"),
    ],
)
def test_a_contradiction_in_the_list_is_named(tables, role, changed, column):
    assert complaints(tables) == []
    number, row = next(entry for entry in tables["staff"] if entry[1]["role"] == role)
    row |= changed
    assert [(at, what) for at, what, _ in complaints(tables)] == [(number, column)]
