from decimal import Decimal

import pytest

from medoffice import practice
from medoffice.people.evaluations import pay_records


def test_the_plan_is_what_payroll_gave_for_the_ratings_of_the_year_before():
    rated = {
        row["staff_id"]: Decimal(str(row["overall"]))
        for row in practice.records("evaluations")
        if (row["cycle"], row["purpose"]) == ("2024", "annual")
    }
    raises = {staff: each for staff, each in pay_records.given("2025").items() if staff in rated}
    assert len(raises) > 10
    for staff, share in raises.items():
        plan = pay_records.PLAN
        (percent,) = plan.raises[plan.row(rated[staff])]
        # Rates are kept in steps of five cents.
        assert float(share) == pytest.approx(percent / 10_000, abs=0.0015), staff


def test_the_market_is_the_median_an_hour():
    assert pay_records.market("medical-assistant") == 21_25
    assert pay_records.market("biller") == 22_84  # 47,500 a year over 2,080 hours


def test_lists_those_who_were_reviewed_and_are_still_there():
    people = pay_records.employees("2025", {"S12": Decimal("3.1")})
    names = [each.staff_id for each in people]
    assert "S11" not in names  # left in November
    assert "S31" not in names  # came in October, no review yet
    assert "S13" not in names  # on a salary
    biller = people[names.index("S12")]
    assert (biller.rate, biller.hours, biller.rating) == (22_30, 2_080, Decimal("3.1"))
    assert people[names.index("S08")].hours == 1_664


def test_the_plan_pays_by_rating_alone():
    raises = {each.employee.staff_id: each for each in pay_records.by_plan(
        pay_records.employees("2025")
    )}  # fmt: skip
    assert raises["S12"].new_rate == 22_30
    assert raises["S05"].new_rate == 24_65 + 110  # 4.5% of 24.65 is 1.109
