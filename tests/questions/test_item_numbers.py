"""Keys that are figures are worked out anew, with the course's own models where there are some.

Each entry holds the numbers of a key, in the order in which they stand in it.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from medoffice.billing import clocks, cost_sharing
from medoffice.billing.cost_sharing import DEDUCTIBLE, Left, Plan, Service, Share
from medoffice.billing.front_end import second_plan
from medoffice.billing.payer_contracts import rvu
from medoffice.billing.receivables import measures
from medoffice.questions import load

COINSURANCE_OF_20 = Plan(2000, 150_000, 300_000, None, None)
FACTOR_OF_2026 = rvu.conversion_factor(date(2026, 6, 1))


def shares(*prices, deductible):
    """Return in dollars what a patient owes for services after one another."""
    services = [Service(100 * price, DEDUCTIBLE) for price in prices]
    due = cost_sharing.visit_shares(services, COINSURANCE_OF_20, Left(100 * deductible, None))
    return sum(share.total for share in due) / 100


def medicare_payment(allowed):
    """Return in dollars what Medicare sends once the deductible is met."""
    paid = allowed - cost_sharing.portion(allowed, second_plan.PART_B_COINSURANCE)
    return (paid - cost_sharing.portion(paid, cost_sharing.SEQUESTRATION)) / 100


WORKED_OUT = {
    # Receivables
    "receivables-roll-forward-to-june": 410_000 + 380_000 - 150_000 - 215_000 - 9_000 + 1_000,
    "receivables-three-months-of-charges": measures.gross_days_in_ar(318_000 - 6_000, 720_000, 90),
    "receivables-days-by-net-revenue": measures.net_days_in_ar(
        300_000 - 120_000, 720_000 - 330_000 - 30_000, 90
    ),
    "receivables-settled-visits": 100 * measures.net_collection(275_500, 500_000, 210_000),
    "receivables-cost-to-collect-all-in": 100
    * measures.cost_to_collect(104_000 + 22_000 + 9_000, 2_700_000),
    "receivables-money-at-the-visit": 100 * measures.point_of_service(84_000, 200_000),
    "receivables-clean-and-first-pass": (
        Fraction(1_880, 2_000) * 100,
        Fraction(1_767, 1_900) * 100,
    ),
    # Claims and denials
    "claims-and-denials-rate-by-day-sent": Fraction(63, 900) * 100,
    "claims-and-denials-what-rework-takes": Fraction(1_200 * 25, 60) * 28,
    "claims-and-denials-nineteen-of-twenty-for-nothing": (
        20 * 60 + Fraction(20 * 25, 60) * 30 - Fraction(400 * 3, 60) * 30
    ),
    "claims-and-denials-more-denials-more-work": Fraction(60, 1_000) * 100,
    "claims-and-denials-last-day-is-a-saturday": clocks.medicare_filing_deadline(date(2025, 3, 14)),
    "claims-and-denials-clock-of-the-contract": date(2026, 6, 1) + timedelta(days=60),
    # Before the visit
    "front-end-family-has-met-its-amount": shares(200, deductible=0),
    "front-end-two-services-in-order": shares(150, 70, deductible=90),
    "front-end-second-plan-without-duplication": (
        40 - second_plan.carve_out(Share(coinsurance=4_000), 12_000, 11_000) / 100
    ),
    "front-end-services-with-a-yes": Fraction(51, 60) * 100,
    "front-end-what-the-checks-would-save": 54 - Fraction(41, 8_200) * 1_800,
    # Contracts
    "contracts-two-percent-off": medicare_payment(10_000),
    "contracts-allowed-too-little": (62 + 20, 112, 112 - 62 - 20),
    "contracts-price-of-2026": rvu.percent_of(rvu.to_cents(2 * FACTOR_OF_2026), 115) / 100,
    "contracts-three-indices": rvu.price(
        rvu.Rvus(Decimal("1.5"), Decimal("1.2"), Decimal("0.1")),
        Decimal("33.40"),
        rvu.Gpcis(Decimal("1.02"), Decimal("1.1"), Decimal("0.8")),
    )
    / 100,
    "contracts-lines-still-open": 6
    * sum(
        lines
        for lines, decided in [
            (40, date(2025, 8, 20)),
            (55, date(2025, 9, 5)),
            (60, date(2025, 10, 10)),
        ]
        if decided + timedelta(days=60) >= date(2025, 10, 31)
    ),
    "contracts-price-of-a-vaccine": (Fraction("1.05") * 104, 117),
    "contracts-nurse-practitioner-under-the-contract": rvu.percent_of(rvu.np_pa_price(12_000), 110)
    / 100,
    # Coding
    "coding-sooner-and-once": (Fraction("11.5") - Fraction("1.5")) * 2_000,
    "coding-share-of-visits-and-of-money": (Fraction(9, 30) * 100, Fraction(420 - 60, 3_600) * 100),
}
QUESTIONS = {question.id: question for question in load()}


def numbers(text):
    """Return the numbers in a text, and with how many decimals each is written."""
    found = re.findall(r"\d[\d,]*(?:\.\d+)?", text)
    return [(float(n.replace(",", "")), len(n.partition(".")[2])) for n in found]


@pytest.mark.parametrize("name", WORKED_OUT)
def test_a_key_is_what_the_models_say(name):
    told, worked_out = QUESTIONS[name].key.text, WORKED_OUT[name]
    if isinstance(worked_out, date):
        assert told in {
            f"{worked_out:%B} {worked_out.day}{year}" for year in ("", f", {worked_out:%Y}")
        }
        return
    if not isinstance(worked_out, tuple):
        worked_out = (worked_out,)
    pairs = zip(numbers(told), worked_out, strict=True)
    assert [value for value, _ in numbers(told)] == [
        round(float(value) + 1e-9, places) for (_, places), value in pairs
    ]
