"""Deadlines against published examples, the calendar and the practice's contracts."""

from datetime import date, timedelta

import pytest

from medoffice import practice
from medoffice.billing import clocks
from medoffice.practice.workdays import federal_holidays, is_federal_holiday


def test_the_holidays_are_those_that_pandas_knows():
    from pandas.tseries.holiday import USFederalHolidayCalendar

    theirs = USFederalHolidayCalendar().holidays("1999-12-31", "2050-12-31")
    ours = federal_holidays(date(1999, 12, 31), date(2050, 12, 31))
    assert list(ours) == [day.date() for day in theirs]


def test_a_year_has_as_many_holidays_as_the_rule_says():
    of_year = federal_holidays(date(2026, 1, 1), date(2026, 12, 31))
    assert len(of_year) == practice.rule_value("holidays.federal", "holidays")
    assert of_year[date(2026, 7, 3)] == "Independence Day"  # the 4th is a Saturday


def test_the_practice_is_closed_on_them():
    closed = {row["date"] for row in practice.records("closures") if row["reason"] == "holiday"}
    assert closed == set(federal_holidays(min(closed), max(closed)))


def test_new_years_day_on_a_saturday_is_taken_in_the_year_before():
    assert is_federal_holiday(date(2021, 12, 31)) and not is_federal_holiday(date(2022, 1, 3))


@pytest.mark.parametrize(
    ("day", "count", "wanted"),
    [
        (date(2025, 7, 3), 1, date(2025, 7, 7)),  # over the Fourth and the weekend
        (date(2025, 7, 5), 1, date(2025, 7, 7)),  # from a Saturday
        (date(2025, 11, 25), 3, date(2025, 12, 1)),  # Thanksgiving is none, the day after is one
        (date(2025, 7, 4), 0, date(2025, 7, 4)),
    ],
)
def test_business_days_leave_out_weekends_and_holidays(day, count, wanted):
    assert clocks.business_days_after(day, count) == wanted


def test_business_days_agree_with_numpy():
    import numpy as np

    off = list(federal_holidays(date(2024, 1, 1), date(2026, 12, 31)))
    for at in range(0, 500, 7):
        day = date(2024, 6, 3) + timedelta(days=at)
        wanted = np.busday_offset(day, 10, roll="preceding", holidays=off)
        assert clocks.business_days_after(day, 10) == wanted.astype(object)


def test_business_days_do_not_run_backward():
    with pytest.raises(ValueError, match="0 or more"):
        clocks.business_days_after(date(2025, 1, 2), -1)


@pytest.mark.parametrize(
    ("service", "last"),
    [
        (date(2025, 3, 31), date(2026, 3, 31)),  # a contractor's own example of the rule
        (date(2024, 2, 29), date(2025, 2, 28)),  # First Coast: February 28 of the next year
        (date(2024, 1, 12), date(2025, 1, 13)),  # a Sunday
        (date(2024, 7, 4), date(2025, 7, 7)),  # the Fourth, a Friday
        (date(1999, 12, 31), date(2001, 1, 2)),  # a Sunday, then New Year's Day
        (date(2024, 1, 19), date(2025, 1, 21)),  # a Sunday, then Martin Luther King Jr. Day
    ],
)
def test_medicare_takes_a_claim_for_a_year(service, last):
    assert clocks.medicare_filing_deadline(service) == last


@pytest.fixture(scope="module")
def contracts():
    return clocks.ContractClocks(practice.records("contracts"))


@pytest.mark.parametrize(
    ("payer", "last"),
    [("KEY", date(2024, 6, 8)), ("BRD", date(2024, 9, 6)), ("MCR", date(2025, 3, 10))],
)
def test_other_payers_count_the_days_of_their_contract(contracts, payer, last):
    assert contracts.file_by(payer, date(2024, 3, 10)) == last


def test_the_contract_is_that_of_the_day_of_service(contracts):
    rows = [
        {"payer_id": "X", "starts_on": date(2024, 1, 1), "ends_on": date(2024, 6, 30),
         "timely_filing_days": 180, "appeal_days": 90},
        {"payer_id": "X", "starts_on": date(2024, 7, 1), "ends_on": None,
         "timely_filing_days": 90, "appeal_days": 30},
    ]  # fmt: skip
    two = clocks.ContractClocks(rows)
    assert two.file_by("X", date(2024, 6, 30)) - date(2024, 6, 30) == timedelta(180)
    assert two.file_by("X", date(2024, 7, 1)) - date(2024, 7, 1) == timedelta(90)
    decided = date(2024, 9, 1)
    assert two.appeal_by("X", date(2024, 7, 1), decided) == date(2024, 10, 1)


def test_a_claim_without_a_contract_is_refused(contracts):
    with pytest.raises(ValueError, match=r"'ZZZ'; one with a contract expected: BRD"):
        contracts.file_by("ZZZ", date(2024, 1, 2))
    with pytest.raises(ValueError, match="BRD has no contract for a service on 2015-01-02"):
        contracts.file_by("BRD", date(2015, 1, 2))
    with pytest.raises(ValueError, match="the day of the service, or later"):
        contracts.appeal_by("BRD", date(2024, 2, 2), date(2024, 2, 1))


# Dates that a Medicare contractor printed for its providers; the first is a Sunday.
@pytest.mark.parametrize(
    ("notice", "last"),
    [
        (date(2017, 5, 15), date(2017, 9, 17)),
        (date(2017, 8, 15), date(2017, 12, 18)),
        (date(2020, 5, 15), date(2020, 9, 17)),
        (date(2020, 8, 14), date(2020, 12, 17)),
    ],
)
def test_the_first_appeal_by_a_contractors_own_dates(contracts, notice, last):
    assert clocks.appeal_deadline(1, notice) == last
    assert contracts.appeal_by("MCR", date(2017, 1, 2), notice) == last


@pytest.mark.parametrize(
    ("level", "file_days", "decide_days"),
    [(1, 125, 60), (2, 185, 60), (3, 65, 90), (4, 65, 90), (5, 65, None)],
)
def test_each_level_has_its_own_clock(level, file_days, decide_days):
    notice = date(2026, 2, 2)
    assert clocks.appeal_deadline(level, notice) - notice == timedelta(days=file_days)
    due = clocks.decision_due(level, notice)
    assert due == (notice + timedelta(days=decide_days) if decide_days else None)


def test_a_notice_that_provably_came_earlier_starts_the_clock():
    assert clocks.appeal_deadline(1, date(2026, 2, 2), date(2026, 2, 3)) == date(2026, 6, 3)
    with pytest.raises(ValueError, match="2026-02-02 or later"):
        clocks.appeal_deadline(1, date(2026, 2, 2), date(2026, 2, 1))


def test_there_are_as_many_levels_as_the_rule_says():
    assert len(clocks.medicare_levels()) == practice.rule_value("appeals.medicare_levels", "levels")
    for wrong in (0, 6):
        with pytest.raises(ValueError, match="1 to 5 expected"):
            clocks.medicare_level(wrong)


def test_the_amount_at_stake_is_that_of_the_year():
    judge = clocks.medicare_level(3)
    in_2025, in_2026 = date(2025, 6, 2), date(2026, 6, 2)
    assert (judge.least_at_stake(in_2025), judge.least_at_stake(in_2026)) == (19_000, 20_000)
    assert clocks.medicare_level(5).least_at_stake(in_2026) == 196_000
    assert clocks.medicare_level(2).least_at_stake(in_2026) == 0


def test_an_appeal_that_cannot_be_filed_is_told_why():
    notice = date(2026, 2, 2)
    assert clocks.why_no_appeal(3, 20_000, notice, date(2026, 4, 8)) is None
    assert (
        clocks.why_no_appeal(3, 20_000, notice, date(2026, 4, 9)) == "the last day was 2026-04-08"
    )
    assert "$200.00 is needed" in clocks.why_no_appeal(3, 19_999, notice, date(2026, 4, 8))


def test_days_left_are_none_on_the_last_day():
    last = date(2026, 4, 8)
    assert [clocks.days_left(last, last + timedelta(days=n)) for n in (-1, 0, 1)] == [1, 0, -1]
