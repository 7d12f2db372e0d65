"""The practice's budget, its flexible budget and its variances tie to the ledger to the cent."""

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from medoffice import practice
from medoffice.budgeting import (
    books,
    calendar,
    explained,
    flexible,
    forecast,
    next_cash,
    willow_bend,
)
from medoffice.budgeting.drivers import Drivers, base_year, hire_costs, next_year

YEAR = books.months_of(2025)
EXPECTED = Drivers(
    growth=10, payer_change={"BRD": 25}, cost_change={"5200": 30}, other_change=20,
    raise_change=30, raise_month=4, hire_month=7, hire_pay=350_000,
)  # fmt: skip


@pytest.fixture(scope="module")
def base():
    return base_year(2025)


@pytest.fixture(scope="module")
def ledger():
    """The result of each month, worked out by pandas from the table itself."""
    lines = practice.load("ledger")
    lines = lines[lines["account_id"].str[0].isin(["4", "5"])]
    result = lines["credit"].fillna(0) - lines["debit"].fillna(0)
    return (result.groupby(lines["date"].dt.to_period("M")).sum() * 100).round().astype(int)


def test_the_base_is_the_ledger_to_the_cent(base, ledger):
    assert base.result == ledger["2025"].sum()
    for month, first in enumerate(YEAR):
        lines = [*base.revenue.values(), *base.amounts.values()]
        assert sum(line[month] for line in lines) == ledger[str(first)[:7]]


def test_the_calendar_is_that_of_the_appointment_book():
    for month, (_, days) in books.visit_days().items():
        assert calendar.working_days(month) == days, month
    assert calendar.working_days(date(2026, 7, 15)) == 22  # July 4 is a Saturday: July 3 is kept


def test_nothing_changes_if_nothing_is_expected_to(base):
    same = next_year(base, Drivers(), days=base.days)
    assert same.visits == base.visits and same.revenue == base.revenue
    moved = {number for number, line in same.amounts.items() if line != base.amounts[number]}
    assert moved == {books.ALLOWANCE}


def test_prices_move_neither_depreciation_nor_interest(base):
    made = next_year(base, willow_bend.expected(prices=50))
    names = {books.accounts()[number].name: number for number in base.amounts}
    for name in ("Depreciation", "Interest"):
        assert made.amounts[names[name]] == base.amounts[names[name]]
    assert sum(made.amounts[names["Rent"]]) < sum(base.amounts[names["Rent"]])


def test_each_driver_moves_its_own_lines(base):
    before = next_year(base, Drivers(), days=base.days)
    after = next_year(base, EXPECTED, days=base.days)
    assert sum(after.visits) == pytest.approx(1.01 * sum(before.visits), abs=6)
    grown = Fraction(after.visits[0], before.visits[0])
    assert after.revenue["KEY"][0] == pytest.approx(before.revenue["KEY"][0] * grown, abs=1)
    assert after.revenue["BRD"][0] == pytest.approx(
        before.revenue["BRD"][0] * grown * Fraction("1.025"), abs=1
    )
    assert after.amounts["5300"][0] == pytest.approx(before.amounts["5300"][0] * 1.02, abs=1)
    wages = [after.amounts["5000"][month] - before.amounts["5000"][month] for month in (0, 3, 6)]
    assert wages[0] == 0
    assert wages[1] == pytest.approx(0.03 * before.amounts["5000"][3], abs=1)
    assert wages[2] == pytest.approx(0.03 * before.amounts["5000"][6] - 350_000, abs=1)
    assert hire_costs(base, EXPECTED)["5000"] == 350_000
    assert sum(after.by_month()) == after.result


def test_a_driver_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="hire_month is 13; expected a month from 1 to 12"):
        Drivers(hire_month=13)
    with pytest.raises(ValueError, match="no visits in January 2026"):
        base_year(2026)


@pytest.mark.parametrize("quarter", [None, 1, 2, 3, 4])
def test_variances_of_the_practice_add_up_to_the_ledger(quarter, ledger):
    months = books.months_of(2025, quarter)
    report = flexible.report(months)
    planned, _, actual = report.sums()
    assert actual == sum(ledger[str(month)[:7]] for month in months)
    whole = report.variance()
    assert whole.amount == actual - planned
    revenue = explained.revenue_variance(months)
    accounts = [n for n, account in books.accounts().items() if account.is_patient_revenue]
    assert revenue.amount == sum(report.lines[n].variance.amount for n in accounts)
    wages = explained.wage_variance(months)
    assert wages.amount == report.lines[books.WAGES].variance.amount


def test_only_what_follows_visits_is_flexed():
    report = flexible.report(books.months_of(2025, 4))
    for line in report.lines.values():
        if line.account.behavior in (books.FIXED, books.STEP):
            assert line.flexible == line.planned
    vaccines = report.lines["5200"]
    assert 0 > vaccines.planned < vaccines.flexible  # fewer came, so less should have been used
    with pytest.raises(ValueError, match="no budget for January 2026"):
        flexible.report([date(2026, 1, 1)])


def test_hours_are_those_of_payroll():
    payroll = practice.load("payroll")
    columns = ["regular_hours", "overtime_hours", "time_off_hours", "holiday_hours"]
    hourly = payroll[payroll["regular_hours"].notna()]
    both = explained.paid_hours([*books.months_of(2024), *YEAR])
    salaried = float(both.paid) - hourly[columns].sum().sum()
    assert salaried == pytest.approx(80 * payroll["regular_hours"].isna().sum(), rel=0.03)
    assert float(both.overtime) == pytest.approx(hourly["overtime_hours"].sum(), abs=5)


def test_cash_follows_the_pattern(base):
    pattern = next_cash.pattern()
    assert sum(pattern) == 1 and max(pattern) == pattern[1]
    made = next_cash.practice_cash(base, next_year(base, EXPECTED), least=10_000_000, drawn=500_000)
    assert len(made) == 12
    assert all(after.opening == before.closing for before, after in pairwise(made))
    lines = practice.load("ledger")
    cash = lines[lines["account_id"] == "1000"]
    opening = cash["debit"].sum() - cash["credit"].sum()
    assert made[0].opening == round(100 * opening)


def test_methods_are_judged_on_the_past():
    months = [forecast.Month(*each) for each in books.visit_days().values()]
    tests = {name: forecast.back_test(how, months) for name, how in forecast.METHODS.items()}
    errors = {name: test.mean_error for name, test in tests.items()}
    assert min(errors, key=errors.get) == "like the last twelve months"
    assert all(0 < error < 0.06 for error in errors.values())
    steady = [forecast.Month(100, 20)] * 12 + [forecast.Month(110, 20), forecast.Month(90, 20)]
    last = forecast.back_test(forecast.last_month, steady)
    assert last.forecasts == (100, 110) and last.actual == (110, 90)
    assert last.mean_error == pytest.approx((10 / 110 + 20 / 90) / 2)
    low, high = last.interval(100)
    reach = 1.96 * 100 * ((0.1**2 + (20 / 110) ** 2) / 2) ** 0.5
    assert high - 100 == pytest.approx(reach, rel=1e-4)
    assert low + high == pytest.approx(200)
    with pytest.raises(ValueError, match="expected more than 12"):
        forecast.back_test(forecast.average, steady[:12])
