"""The clock of the good-faith estimate and the $400 test, on days and bills worked by hand."""

from datetime import date

import pytest

from medoffice.billing.front_end import good_faith


@pytest.mark.parametrize(
    ("booked", "visit", "ahead", "due"),
    [
        # March 2025: the 3rd is a Monday, and no holiday is near.
        (date(2025, 3, 3), date(2025, 3, 5), 2, None),
        (date(2025, 3, 3), date(2025, 3, 6), 3, date(2025, 3, 4)),
        (date(2025, 3, 3), date(2025, 3, 14), 9, date(2025, 3, 4)),
        (date(2025, 3, 3), date(2025, 3, 17), 10, date(2025, 3, 6)),
        # A Friday's first business day after it is Monday.
        (date(2025, 3, 7), date(2025, 3, 12), 3, date(2025, 3, 10)),
        # Over Thanksgiving, Thursday November 27: it is no business day.
        (date(2025, 11, 26), date(2025, 12, 1), 2, None),
        (date(2025, 11, 26), date(2025, 12, 2), 3, date(2025, 11, 28)),
        # On the same day.
        (date(2025, 3, 3), date(2025, 3, 3), 0, None),
    ],
)
def test_when_an_estimate_is_due(booked, visit, ahead, due):
    found = good_faith.due(booked, visit)
    assert (found.business_days_ahead, found.on) == (ahead, due)


def test_a_patient_who_asks_gets_one_in_three_business_days():
    asked = good_faith.due(date(2025, 3, 3), date(2025, 3, 5), asked_on=date(2025, 3, 3))
    assert asked.on == date(2025, 3, 6)
    assert asked.why.startswith("The patient asked: due within 3 business days")


def test_a_question_does_not_put_off_what_the_booking_asks_for():
    found = good_faith.due(date(2025, 3, 3), date(2025, 3, 7), asked_on=date(2025, 3, 6))
    assert found.on == date(2025, 3, 4)


def test_the_400_dollars_are_counted_for_each_provider_by_itself():
    """Together the bills lie 520.00 above the estimates, and yet only one may be disputed."""
    practice, laboratory, radiology = good_faith.dispute_test(
        {"practice": 30_000, "laboratory": 12_000},
        {"practice": 30_000 + 39_999, "laboratory": 12_000 + 12_001, "radiology": 40_000},
        date(2025, 3, 3),
    )
    assert (practice.over, practice.disputable) == (39_999, False)
    assert not laboratory.disputable
    assert radiology.disputable and radiology.estimated == 0
    assert radiology.until == date(2025, 7, 1)  # 120 days later


@pytest.mark.parametrize(("over", "disputable"), [(39_999, False), (40_000, True)])
def test_at_least_400_dollars(over, disputable):
    (only,) = good_faith.dispute_test({"us": 10_000}, {"us": 10_000 + over}, date(2025, 1, 2))
    assert only.disputable is disputable


def test_what_cannot_be_is_refused():
    with pytest.raises(ValueError, match="2025-03-01 lies before 2025-03-03"):
        good_faith.due(date(2025, 3, 3), date(2025, 3, 1))
    with pytest.raises(ValueError, match="the amount of 'us' is -1 cents"):
        good_faith.dispute_test({"us": -1}, {"us": 0}, date(2025, 1, 2))
