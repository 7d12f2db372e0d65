"""Each way of being paid too little is found, named and dated; what is as agreed is left alone."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from medoffice.billing.clocks import ContractClocks
from medoffice.billing.payer_contracts import recovery
from medoffice.billing.payer_contracts import underpayments as under
from medoffice.billing.payer_contracts.decided import DecidedLine
from medoffice.practice.prices import PriceList

LAST_YEAR, THIS_YEAR = date(2024, 1, 1), date(2025, 1, 1)
PRICES = PriceList(
    {
        "payer_id": payer,
        "service_id": service,
        "starts_on": first,
        "ends_on": first.replace(month=12, day=31),
        "allowed": allowed,
        "allowed_np_pa": np_pa,
    }
    for payer, service, first, allowed, np_pa in (
        ("AAA", "VISIT", LAST_YEAR, 98.00, 98.00),
        ("AAA", "VISIT", THIS_YEAR, 101.35, 101.35),
        ("AAA", "DRUG", THIS_YEAR, 12.50, 12.50),
        ("MCR", "VISIT", THIS_YEAR, 80.00, 68.00),
    )
)
CLOCKS = ContractClocks(
    [{"payer_id": "AAA", "starts_on": LAST_YEAR, "ends_on": None, "appeal_days": 60}]
)
VISIT = DecidedLine(
    claim_id="B1",
    line=1,
    payer_id="AAA",
    service_id="VISIT",
    day=date(2025, 3, 10),
    units=1,
    np_pa=False,
    billed=20000,
    allowed=10135,
    paid=7635,
    patient=2500,
    withheld=0,
    reasons=frozenset(),
    decided_on=date(2025, 3, 31),
)
DRUG = replace(VISIT, service_id="DRUG", units=4, billed=10000, allowed=5000, paid=5000, patient=0)
MEDICARE = replace(VISIT, payer_id="MCR", allowed=8000, paid=6272, patient=1600, withheld=128)


def check(line, **changes):
    return under.check(replace(line, **changes), PRICES)


@pytest.mark.parametrize(
    "line",
    [
        VISIT,
        DRUG,
        MEDICARE,
        replace(MEDICARE, np_pa=True, allowed=6800),
        # A charge below the price is all that may be expected.
        replace(VISIT, billed=9900, allowed=9900),
        # A denial is another matter.
        replace(VISIT, allowed=0, paid=0, patient=0, reasons=frozenset({"197"})),
    ],
)
def test_what_is_as_agreed_is_left_alone(line):
    assert under.check(line, PRICES) is None


@pytest.mark.parametrize(
    ("line", "short", "reason"),
    [
        (replace(VISIT, allowed=9800), 335, under.OTHER_PERIOD),
        (replace(VISIT, allowed=8615), 1520, under.NP_PA_RATE),  # 85 % of 101.35 is 86.1475
        (replace(MEDICARE, allowed=6800), 1200, under.NP_PA_RATE),
        (replace(DRUG, allowed=1250), 3750, under.ONE_UNIT_SHORT),
        (replace(DRUG, allowed=3750), 1250, under.ONE_UNIT_SHORT),
        (replace(VISIT, allowed=9932), 203, under.SEQUESTRATION),  # 98 % of 101.35 is 99.323
        (replace(VISIT, paid=7482, withheld=153), 153, under.SEQUESTRATION),
        (replace(VISIT, allowed=5068), 5067, under.HALF_PAID),
        (replace(VISIT, allowed=9527), 608, under.NOT_EXPLAINED),
        (
            replace(VISIT, allowed=0, paid=0, patient=0, reasons=frozenset({"97"})),
            10135,
            under.BUNDLED,
        ),
        (replace(VISIT, allowed=10200), -65, under.OVERPAID),
    ],
)
def test_each_way_of_going_wrong_has_its_name_and_its_cents(line, short, reason):
    finding = under.check(line, PRICES)
    assert (finding.short, finding.reason) == (short, reason)
    assert under.WHAT_TO_DO[reason]


def test_medicare_may_keep_back_two_percent_and_others_may_not():
    assert check(MEDICARE) is None
    assert check(VISIT, paid=7482, withheld=153).reason == under.SEQUESTRATION
    told = under.check(MEDICARE, PRICES, withholding=())
    assert told.short == 128


def test_a_service_without_a_price_is_refused():
    with pytest.raises(ValueError, match="no price of VISIT with AAA on 2023-05-01"):
        check(VISIT, day=date(2023, 5, 1))


def test_alike_lines_make_a_pattern():
    lines = [
        replace(VISIT, claim_id="B0", day=date(2025, 2, 1)),
        *(
            replace(VISIT, claim_id=f"B{number}", day=date(2025, 3, number), allowed=9527)
            for number in (4, 5, 6)
        ),
        replace(DRUG, claim_id="B9", allowed=3750),
    ]
    first, second = recovery.patterns(under.find(lines, PRICES), lines)
    assert (first.service_id, first.lines, first.checked, first.short) == ("VISIT", 3, 3, 3 * 608)
    assert first.shares == (Decimal("94.0"),)
    assert (first.first, first.last) == (date(2025, 3, 4), date(2025, 3, 6))
    assert first.systematic
    # One of one may be a slip: it takes more to call it a system.
    assert (second.service_id, second.systematic) == ("DRUG", False)
    some_right = [*lines, replace(VISIT, claim_id="B7", day=date(2025, 3, 7))]
    assert not recovery.patterns(under.find(some_right, PRICES), some_right)[0].systematic


def test_the_clock_runs_from_the_decision_and_its_last_day_counts():
    short = replace(VISIT, allowed=9527)  # decided on March 31
    later = replace(short, claim_id="B2", decided_on=date(2025, 4, 30))
    findings = under.find([later, short, replace(VISIT, allowed=10200)], PRICES)
    assert recovery.last_day(findings[1], CLOCKS) == date(2025, 5, 30)
    on = recovery.recoverable(findings, CLOCKS, date(2025, 5, 30))
    assert [one.line.claim_id for _, one in on.open] == ["B1", "B2"]
    assert (on.money, on.lost) == (2 * 608, 0)
    after = recovery.recoverable(findings, CLOCKS, date(2025, 5, 31))
    assert (after.money, after.lost) == (608, 608)
    before = recovery.recoverable(findings, CLOCKS, date(2025, 3, 31))
    assert [one.line.claim_id for _, one in before.open] == ["B1"]
