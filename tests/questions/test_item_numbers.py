"""Keys that are figures are worked out anew, with the course's own models where there are some.

Each entry holds the numbers of a key, in the order in which they stand in it.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import ceil

import pytest

from medoffice.billing import clocks, cost_sharing
from medoffice.billing.claims import denials
from medoffice.billing.cost_sharing import DEDUCTIBLE, Left, Plan, Service, Share
from medoffice.billing.front_end import second_plan
from medoffice.billing.payer_contracts import rvu
from medoffice.billing.receivables import measures
from medoffice.budgeting import variances
from medoffice.budgeting.break_even import CostStructure
from medoffice.budgeting.capital import investment
from medoffice.budgeting.rvu_costing import high_low
from medoffice.budgeting.stock import lot_size, newsvendor, reorder
from medoffice.questions import load
from medoffice.scheduling import capacity

COINSURANCE_OF_20 = Plan(2000, 150_000, 300_000, None, None)
ASSISTANTS = variances.cost_split(
    "pay",
    actual=960 * 23_50,
    actual_quantity=960,
    standard_quantity=1_000,
    standard_price=22_00,
).parts
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
    # The operating budget
    "operating-budget-visits-for-a-result": CostStructure(150, 30, 900_000).break_even(60_000),
    "operating-budget-visits-for-a-margin": CostStructure(160, 40, 896_000).for_margin(
        Fraction("0.05")
    ),
    "operating-budget-how-much-is-mix": -variances.revenue_split(
        "revenue",
        {
            "A": variances.Line(600, 500, 72_000, 60_000),
            "B": variances.Line(400, 400, 32_000, 32_000),
        },
    )
    .part("volume")
    .part("mix")
    .amount,
    "operating-budget-rate-and-hours": (-ASSISTANTS[0].amount / 100, ASSISTANTS[1].amount / 100),
    "operating-budget-supplies-of-next-october": 6_600 * Fraction(21, 22) * Fraction("1.03"),
    "operating-budget-from-result-to-cash": 40_000 + 25_000 - 18_000 - 10_000 - 30_000,
    "operating-budget-low-month-and-high-month": high_low(
        [(9_000, 540_000), (11_000, 600_000)]
    ).variable,
    "operating-budget-places-of-the-desk": 45 * 250 * Fraction(198_000, 9_900),
    "operating-budget-four-percent-more-visits": 600 * Fraction(420_000, 15_000),
    # Buying and stock
    "buying-and-stock-look-once-a-week": 3
    * reorder.use_until_delivery(reorder.Varying(1, 0), reorder.Varying(4, 0), 7).mean
    + 8,
    "buying-and-stock-from-95-to-99": 6 * (Fraction("2.33") - Fraction("1.65")),
    "buying-and-stock-best-quantity": lot_size.economic_order_quantity(9, 1_600, 0.5),
    "buying-and-stock-break-at-one-hundred": lot_size.with_price_breaks(
        15, 400, 0.2, [lot_size.PriceFrom(1, 10.0), lot_size.PriceFrom(100, 9.6)]
    )[0].quantity,
    "buying-and-stock-right-to-return": 100 * newsvendor.critical_ratio(20, 20 - 12),
    "buying-and-stock-season-that-still-runs": newsvendor.whole_season(720, 800, 1_000),
    "buying-and-stock-left-over-in-time": 20 - Fraction(36, 3),
    "buying-and-stock-a-rise-without-a-letter": 120 * Fraction("0.40"),
    "buying-and-stock-doses-that-were-lost": 100 * Fraction(60, 60 + 900),
    # Equipment and vendors
    "equipment-and-vendors-worth-of-a-device": investment.npv(
        [-30_000, *[8_000] * 5], Fraction("0.07")
    ),
    "equipment-and-vendors-when-the-money-is-back": investment.payback(
        [-26_000, 6_000, 8_000, 10_000, 12_000]
    ),
    "equipment-and-vendors-score-of-an-offer": Fraction(40 * 4 + 35 * 3 + 25 * 5, 100),
    "equipment-and-vendors-weight-that-turns-it": 100 * Fraction("0.375") / Fraction("2.375"),
    # The records
    "meet-willow-bend-mix-that-moved": 140 * Fraction("0.1") - 80 * Fraction("0.1"),
    "meet-willow-bend-on-file-or-seen": Fraction(15_500, 6_200),
    "working-with-numbers-flu-season-against-flu-season": (
        100 * Fraction(73 - 72, 73),
        73,
        72,
    ),
    # Access and staffing
    "patient-access-panel-for-four-days": (
        capacity.panel_size(20, 210, 2.1) - capacity.panel_size(20, 168, 2.1)
    ),
    "patient-access-booked-for-fourteen-places": 15 * Fraction("0.9"),
    "patient-access-types-that-run-over": 9 * (27 - 20) + 2 * (33 - 40),
    "patient-access-backlog-before-open-access": Fraction(150, 24 - 22),
    "staff-schedules-six-on-the-phones": 6 / Fraction("0.7"),
    "staff-schedules-busy-at-most-eighty-five": ceil(3.6 / 0.85),
    # What patients say
    "patient-experience-two-figures-for-the-slide": (
        100 * Fraction(63, 96 - 12),
        100 * Fraction(96, 600),
    ),
    "patient-experience-three-questions-one-score": Fraction(90 + 50 + 70, 3),
    "patient-experience-how-many-times-as-often": Fraction(6, 8) / Fraction(2, 16),
    # People
    "wage-and-hour-seventeen-minutes-a-shift": Fraction(240 * (8 + 9), 60),
    "wage-and-hour-meals-in-full-weeks": 52 * Fraction("0.5") * Fraction("1.5") * 21,
    "leading-the-team-price-of-a-departure": 5_400 - 6 * 40 * 26 + 6 * 4 * 95,
    "staff-evaluations-share-of-the-way": 100 * Fraction(58 - 40, 70 - 40),
    "staff-evaluations-matrix-above-the-budget": 1_600 * Fraction(20_400, 24_000),
    "hiring-lead-in-points": Fraction("0.5") * 4 * 2,
    # More on billing
    "claims-and-denials-few-causes-most-dollars": len(
        denials.vital_few(
            denials.ordered({"a": 27, "b": 22, "c": 18, "d": 16, "e": 10, "f": 7}), share=0.8
        )
    ),
    "claims-and-denials-what-she-can-be-billed": 40,
    "front-end-twenty-cards": 100 * Fraction(20 - 3, 20),
    "front-end-free-visit-and-a-test": shares(45, deductible=1_000),
    "coding-two-lists-and-three-strays": 412 - (398 - 3),
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
