"""The fee schedule's formula gives published results, and every price of the practice."""

from datetime import date
from decimal import Decimal
from functools import cache

import pytest

from medoffice import practice
from medoffice.billing.payer_contracts import rvu
from medoffice.billing.payer_contracts.rvu import Gpcis, Rvus
from medoffice.practice.money import cents


def D(text):  # noqa: N802 - reads as the literal it stands for
    return Decimal(text)


def test_published_example_with_an_area():
    """andrewallenbruce/northstar, article "Calculations": 11.22363 RVUs, $367.5065."""
    rvus = Rvus(D("6.26"), D("4.36"), D("0.99"))
    area = Gpcis(D("1"), D("0.883"), D("1.125"))
    assert rvu.total(rvus, area) == D("11.22363")
    assert rvu.price(rvus, D("32.744"), area) == 36751
    # The same article, for one who does not participate in Medicare: 95 % and 109.25 %.
    assert rvu.percent_of(rvu.price(rvus, D("32.744"), area), D("95")) == 34913


def test_published_example_of_a_percent_of_medicare():
    """roboculator: 2.46 RVUs at 33.89 are $83.37; 120 % of it $100.04, 150 % $125.06."""
    rvus = Rvus(D("2.46"), D(0), D(0))
    medicare = rvu.price(rvus, D("33.89"))
    assert medicare == 8337
    assert [rvu.percent_of(medicare, percent) for percent in (120, 150)] == [10004, 12506]
    # Rounded once instead of twice, the second is a cent less: a contract must say which.
    assert rvu.price(rvus, D("33.89"), percent=150) == 12505


def test_half_a_cent_goes_up():
    assert rvu.percent_of(1, 50) == 1
    assert rvu.to_cents(D("0.125")) == 13


@pytest.mark.parametrize(
    ("day", "factor"),
    [
        (date(2024, 3, 8), "32.7442"),
        (date(2024, 3, 9), "33.2875"),
        (date(2025, 6, 30), "32.3465"),
        (date(2026, 11, 29), "33.4009"),
    ],
)
def test_the_factor_of_the_day(day, factor):
    assert rvu.conversion_factor(day) == D(factor)


def test_a_clinician_in_an_advanced_model_has_another_factor():
    assert rvu.conversion_factor(date(2026, 1, 1), qualifying=True) == D("33.5675")


def test_a_day_without_a_factor_is_refused():
    with pytest.raises(ValueError, match=r"cf\.2019"):
        rvu.conversion_factor(date(2019, 1, 1))


def test_units_below_zero_are_refused():
    with pytest.raises(ValueError, match=r"malpractice is -0\.1: expected 0 or more"):
        Rvus(D(1), D(1), D("-0.1"))


def test_every_price_of_the_practice_follows_from_the_formula():
    """All rows of the fee schedules for services with RVUs, physician and NP or PA, to the cent."""
    factor_on = cache(rvu.conversion_factor)
    services = rvu.of_services()
    exempt = {
        row["service_id"]
        for row in practice.records("services")
        if row["category"] == "vaccine-admin"
    }
    contracts = list(practice.records("contracts"))
    checked = 0
    for row in practice.records("fee_schedules"):
        if row["payer_id"] == "SLF" or row["service_id"] not in services:
            continue
        (contract,) = [
            one
            for one in contracts
            if one["payer_id"] == row["payer_id"]
            and one["starts_on"] <= row["starts_on"]
            and (one["ends_on"] is None or row["starts_on"] <= one["ends_on"])
        ]
        by_day = contract["basis"] == "medicare-fee-schedule"
        day = row["starts_on"] if by_day else date(row["starts_on"].year, 1, 1)
        percent = contract["percent_of_medicare"]
        rvus = services[row["service_id"]]
        expected = rvu.price(rvus, factor_on(day), percent=percent)
        assert cents(row["allowed"]) == expected
        reduced = by_day and row["service_id"] not in exempt
        assert cents(row["allowed_np_pa"]) == (rvu.np_pa_price(expected) if reduced else expected)
        checked += 1
    assert checked == 901
