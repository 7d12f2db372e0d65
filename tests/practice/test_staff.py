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


def value(benchmark):
    return practice.benchmarks()[benchmark].value


@pytest.mark.parametrize(
    ("role", "median"),
    [
        ("medical-assistant", "pay.medical-assistants.offices"),
        ("front-desk", "pay.receptionists"),
        ("referral-coordinator", "pay.medical-secretaries"),
    ],
)
def test_pay_is_near_the_medians_of_the_bureau_of_labor_statistics(staff, role, median):
    people = staff[staff["role"] == role]
    mean = (people["hourly_rate"] * people["fte"]).sum() / people["fte"].sum()
    assert 2080 * mean == pytest.approx(value(median), rel=0.06)


def test_billers_and_the_nurse_lead_are_paid_as_the_course_says(staff):
    billers = 2080 * staff.loc[staff["role"] == "biller", "hourly_rate"].mean()
    clerks = practice.benchmarks()["pay.billing-clerks"]
    assert 0.97 * clerks.low <= billers <= 1.05 * clerks.high
    nurse = staff.set_index("role").loc["nurse-lead", "annual_salary"]
    assert nurse == pytest.approx(value("pay.registered-nurses.offices"), rel=0.06)


@pytest.mark.parametrize(
    ("credential", "median"),
    [("NP", "pay.advanced-practice-nurses.offices"), ("PA", "pay.physician-assistants.offices")],
)
def test_employed_clinicians_are_paid_near_the_medians(credential, median):
    paid = practice.load("provider_pay").merge(practice.load("providers"), on="provider_id")
    first = paid[(paid["period_id"] == "PP001") & (paid["credential"] == credential)]
    assert 26 * first["gross"].sum() / first["fte"].sum() == pytest.approx(value(median), rel=0.05)


@pytest.mark.parametrize(
    ("roles", "posts", "benchmark"),
    [
        (["front-desk"], 7, "turnover.front-office"),
        (["medical-assistant", "nurse-lead"], 9, "turnover.clinical-support"),
    ],
)
def test_turnover_is_near_that_of_medical_groups(staff, roles, posts, benchmark):
    """One who leaves more or less is 6 or 7 % of the posts a year."""
    left = staff[staff["role"].isin(roles)]["left_on"].notna().sum()
    assert 100 * left / posts / 2 == pytest.approx(value(benchmark), abs=7)


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
