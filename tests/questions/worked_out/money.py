"""Numbers of the scenarios on money: the answer, then what each mistake gives, in their order."""

from datetime import date
from fractions import Fraction
from math import ceil

from medoffice.billing.cost_sharing import COPAY, DEDUCTIBLE, Left, Plan, Service
from medoffice.billing.front_end import good_faith
from medoffice.billing.front_end.responsibility import estimate
from medoffice.billing.receivables import measures
from medoffice.budgeting import variances
from medoffice.budgeting.break_even import CostStructure
from medoffice.budgeting.capital.investment import irr, npv, payback
from medoffice.budgeting.cash import CashMonth, collections
from medoffice.budgeting.flexible import flexed
from medoffice.compliance.integrity.overpayment_clock import Overpayment
from medoffice.people.hours.regular_rate import Week, Work

EVENING = CostStructure(price=128_00, variable=18_00, fixed=484_00)
WITH_RENT = CostStructure(price=128_00, variable=18_00, fixed=(484 + 176) * 100)
LINES = {"A": (1_440, 80), "B": (2_700, 20), "C": (960, 35), "D": (1_600, 50)}
LETTER = {"visits": (200_000, 4), "preventive": (60_000, -10), "vaccines": (40_000, -7)}
CHANGES = {line: value * points / 100 for line, (value, points) in LETTER.items()}
AUGUST = variances.revenue_split(
    "revenue", {"visits": variances.Line(1_200, 1_320, 168_000_00, 174_240_00)}
)
KNOWN, FOUND = date(2026, 1, 12), date(2026, 3, 3)


def waiting(days):
    """Return what it costs to wait so long for $310,000 a year, at 8 percent."""
    return 310_000 * 0.08 * days / 365


ULTRASOUND = [-24_000, *[7_000] * 5]
POCKET = [-3_000, *[1_500] * 3]
RATE = Fraction(8, 100)
SHARES = (Fraction(40, 100), Fraction(45, 100), Fraction(15, 100))
QUARTER = [(152_000, 146_500), (131_000, 162_500), (158_000, 145_500)]


def plan(opening):
    """Return the months of the quarter: receipts and payments, without depreciation."""
    months = []
    for receipts, payments in QUARTER:
        months.append(CashMonth(opening, receipts, payments, least=50_000))
        opening = months[-1].closing
    return months


INJECTION = [
    ("V", "Visit", Service(118_00, COPAY, 30_00)),
    ("P", "Injection", Service(150_00, DEDUCTIBLE)),
    ("D", "Drug", Service(60_00, DEDUCTIBLE)),
]
PLAN = Plan(20_00, 1_500_00, None, None, None)


def share(left):
    """Return the patient's share in dollars, with so much left of the deductible."""
    return estimate(INJECTION, PLAN, Left(left * 100, None)).patient / 100


ANSWERS = {
    "two-figures-for-days/gross-days": (
        measures.gross_days_in_ar(525_000, 1_150_000, 92),
        525_000 * 92 / (1_150_000 - 506_000 - 34_500),
        525_000 * 92 / 695_520,
        (525_000 - 273_500) * 92 / 1_150_000,
    ),
    "two-figures-for-days/aged-share": (
        84_000 / 525_000 * 100,
        84_000 / (525_000 - 273_500) * 100,
        84_000 / 1_150_000 * 100,
    ),
    "august-above-budget/supplies-flexed": (
        flexed(14_400_00, 1_200, 1_320) / 100,
        14_400,
        14_400 * 1_200 / 1_320,
    ),
    "august-above-budget/price-of-visits": (
        -AUGUST.part("price").amount / 100,
        (140 - Fraction(174_240, 1_320)) * 1_200,
        174_240 - 168_000,
    ),
    "evening-clinic/visits-to-break-even": (
        ceil(EVENING.fixed / EVENING.margin),
        int(EVENING.fixed / EVENING.margin),
        ceil(WITH_RENT.fixed / WITH_RENT.margin),
    ),
    "evening-clinic/year-of-evenings": (
        EVENING.income(9) * 92 / 100,
        WITH_RENT.income(9) * 92 / 100,
        (9 * 128 - 484) * 92,
    ),
    "evening-clinic/overtime-premium": (
        Week((Work(46, 25_00),)).premium / 100,
        8 * 12.5,
        6 * 37.5,
        0,
    ),
    "five-groups-of-denials/denial-rate": (
        31_000 / 258_000 * 100,
        93 / 1_240 * 100,
        31_000 / (258_000 - 31_000) * 100,
    ),
    "five-groups-of-denials/expected-of-b": (2_700 * 0.2, 2_700, 2_700 * 0.8),
    "letter-with-four-points/worth-of-letter": (
        sum(CHANGES.values()),
        300_000 * 0.04,
        CHANGES["visits"],
        CHANGES["visits"] + CHANGES["preventive"],
    ),
    "letter-with-four-points/price-of-waiting": (waiting(45 - 20), waiting(45), waiting(365)),
    "draw-in-january/lowest-month": (
        min(month.closing for month in plan(118_000)),
        min(month.closing for month in plan(118_000)) - 2 * 5_000,
        plan(118_000)[1].closing + 18_000,
        plan(118_000)[1].closing + 2 * 4_500,
    ),
    "draw-in-january/april-cash": (
        collections((140_000, 160_000, 150_000), SHARES)[2],
        150_000,
        collections((0, 160_000, 150_000), SHARES)[2],
        collections((0, 0, 150_000), SHARES)[2],
    ),
    "scanner-for-one-room/net-present-value": (
        npv(ULTRASOUND, RATE),
        sum(ULTRASOUND),
        sum(flow * 0.92**year for year, flow in enumerate(ULTRASOUND)),
        npv([0, *ULTRASOUND[1:]], RATE),
    ),
    "scanner-for-one-room/payback": (payback(ULTRASOUND), 7_000 / 24_000, ceil(24_000 / 7_000)),
    "thirty-dollars-at-the-desk/her-share": (
        share(120),
        30,
        share(0),
        share(1_500),
        30 + 120 + 0.2 * (290 + 95 - 120),
    ),
    "thirty-dollars-at-the-desk/days-ahead": (
        good_faith.due(date(2026, 6, 29), date(2026, 7, 9)).business_days_ahead,
        8,
        (date(2026, 7, 9) - date(2026, 6, 29)).days,
    ),
    "three-hundred-missing/missing": (2_265 - 1_940, 2_265 + 3_410 - 1_940, 3_410 - 1_940),
    "fifty-days-old/days-left": (
        (Overpayment(KNOWN).due - FOUND).days,
        60,
        (Overpayment(KNOWN).due - FOUND).days + 180,
    ),
}


def test_what_two_scanners_are_worth():
    assert round(irr(ULTRASOUND) * 100) == 14
    assert round(irr(POCKET) * 100) == 23
    assert round(npv(POCKET, RATE)) == 866
    less = [0, *(Fraction(flow * 2, 3) for flow in ULTRASOUND[1:])]
    assert round(npv(less, RATE)) == 18_633 < 24_000


def test_the_plan_of_the_quarter():
    months = plan(118_000)
    assert [month.closing for month in months] == [123_500, 92_000, 104_500]


def test_two_figures_for_days():
    net = measures.net_days_in_ar(525_000 - 273_500, 1_150_000 - 506_000 - 34_500, 92)
    assert round(net) == 38
    assert round(measures.net_collection(695_520, 1_150_000, 506_000), 2) == 1.08
    assert round((525_000 + 84_000) * 92 / 1_150_000) == 49


def test_the_limits_of_august():
    allowed = flexed(168_000_00, 1_200, 1_320)
    short = allowed - 174_240_00
    assert (allowed, short) == (184_800_00, 10_560_00)
    assert short > 2_000_00
    assert round(short / allowed * 100, 1) == 5.7
    assert 15_840 - 15_312 == 528
    assert 168_000 - 14_400 - 62_000 - 11_000 == 80_600
    assert 174_240 - 15_312 - 63_550 - 11_000 == 84_378 == 80_600 + 3_778
    assert (63_550 - 62_000) / 62_000 < 0.05


def test_which_two_groups_of_denials_bring_most():
    expected = {group: price * chance / 100 for group, (price, chance) in LINES.items()}
    assert expected == {"A": 1_152, "B": 540, "C": 336, "D": 800}
    assert sorted(expected, key=expected.get)[-2:] == ["D", "A"]
