"""Estimates against what the payers of the practice's records decided, to the cent."""

from collections import defaultdict
from datetime import date

import pytest

from medoffice import practice
from medoffice.billing.cost_sharing import (
    COPAY,
    DEDUCTIBLE,
    Accumulators,
    Left,
    Plan,
    Service,
    Share,
    member_of,
    plan_of,
)
from medoffice.billing.front_end import second_plan
from medoffice.billing.front_end.responsibility import (
    at_the_practice,
    estimate,
    nothing_used,
    through_the_year,
)
from medoffice.practice.money import cents

VISIT = ("V", "Visit", Service(11_000, COPAY, 3_000))
TEST = ("T", "Test", Service(4_000, DEDUCTIBLE))
PPO = Plan(2000, 150_000, 300_000, 650_000, 1_300_000)


def test_one_copay_a_visit_and_each_line_uses_up_the_deductible():
    made = estimate([TEST, VISIT, VISIT, TEST], PPO, Left(5_000, 650_000))
    assert [line.share for line in made.lines] == [
        Share(deductible=4_000),
        Share(copay=3_000),
        Share(),
        Share(deductible=1_000, coinsurance=600),
    ]
    assert (made.patient, made.plan_pays) == (8_600, 30_000 - 8_600)
    assert made.left_after == Left(0, 650_000 - 8_600)


def test_the_maximum_ends_what_a_patient_pays():
    made = estimate([VISIT, TEST], PPO, Left(5_000, 4_000))
    assert made.patient == 4_000
    assert made.left_after.out_of_pocket == 0
    assert estimate([VISIT, TEST], PPO, made.left_after).patient == 0


def test_a_year_of_visits_meets_the_deductible_and_then_costs_less():
    """Four tests of 40.00 fit into a deductible of 150.00 three times and three quarters."""
    year = through_the_year([TEST], Plan(2000, 15_000, None, None, None), 5)
    assert [made.patient for made in year] == [4_000, 4_000, 4_000, 3_000 + 200, 800]


def test_a_bill_from_elsewhere_uses_the_deductible_up_too():
    plan = Plan(2000, 15_000, None, 50_000, None)
    year = through_the_year([TEST], plan, 3, elsewhere={2: 100_000})
    # Before the second visit: 110.00 of deductible and 20 % of 890.00, 288.00 in all.
    assert [made.patient for made in year] == [4_000, 800, 800]
    assert year[-1].left_after == Left(0, 50_000 - 4_000 - 28_800 - 1_600)


def test_an_aggregate_family_plan_begins_with_the_family_s_deductible():
    family = Plan(1000, 150_000, 300_000, 700_000, None, embedded=False)
    assert nothing_used(family) == Left(300_000, 700_000)


def test_who_has_no_plan_owes_the_posted_price():
    made = at_the_practice(None, ["V-EST-4", "L-A1C"], date(2025, 3, 3), "MC")
    posted = {
        row["service_id"]: cents(row["allowed"])
        for row in practice.records("fee_schedules")
        if row["payer_id"] == "SLF"
    }
    assert made.patient == made.allowed == posted["V-EST-4"] + posted["L-A1C"]


def test_a_service_is_told_if_it_is_not_known():
    with pytest.raises(ValueError, match="'V-EST-9' is not in the table services"):
        at_the_practice("BRD-PPO", ["V-EST-9"], date(2025, 3, 3), "MC")
    with pytest.raises(ValueError, match="services is empty"):
        estimate([], PPO)


def test_the_regulation_s_example_of_medicare_as_second_payer():
    """42 CFR 411.33(b): the lowest of $55, $100 and $30."""
    assert second_plan.medicare(17_500, 15_000, 12_000, 12_500) == 3_000
    # The other two, each made the lowest.
    assert second_plan.medicare(12_500, 15_000, 12_000, 12_500) == 500
    assert second_plan.medicare(17_500, 15_000, 2_000, 12_500) == 10_000
    assert second_plan.medicare(17_500, 15_000, 2_000, 12_500, deductible_left=12_500) == 0


def test_the_ways_in_which_a_second_plan_pays():
    share = Share(deductible=4_000, coinsurance=1_200)  # the first plan allowed 100.00, paid 48.00
    assert second_plan.standard(share, own_benefit=8_000) == 5_200
    assert second_plan.standard(share, own_benefit=3_000) == 3_000
    assert second_plan.carve_out(share, own_benefit=8_000, first_paid=4_800) == 3_200
    assert second_plan.carve_out(share, own_benefit=4_000, first_paid=4_800) == 0
    assert second_plan.supplement(share) == 1_200
    assert second_plan.medicaid(share, own_price=6_000, first_paid=4_800) == 1_200
    assert second_plan.medicaid(share, own_price=4_000, first_paid=4_800) == 0


def test_a_visit_that_two_plans_pay():
    """Medicare allows 100.00 + 40.00, all of it deductible or 20 %; Medicaid's prices are lower."""
    part_b = Plan(2000, 25_700, None, None, None)
    lines = [("V", "Visit", Service(10_000, DEDUCTIBLE)), ("T", "Test", Service(4_000, DEDUCTIBLE))]
    first = estimate(lines, part_b, Left(1_000, None))  # 10.00 + 18.00, and 8.00
    assert first.patient == 3_600
    supplemented = second_plan.coordinate(first, second_plan.SUPPLEMENT)
    assert (supplemented.second_pays, supplemented.patient) == ((1_800, 800), 1_000)
    free = Plan(0, 0, None, None, None)
    low = [("V", "Visit", Service(8_000, DEDUCTIBLE)), ("T", "Test", Service(3_000, DEDUCTIBLE))]
    aid = second_plan.coordinate(first, second_plan.MEDICAID, estimate(low, free))
    assert (aid.second_pays, aid.patient) == ((800, 0), 0)
    with pytest.raises(ValueError, match="not an estimate of the same services"):
        second_plan.coordinate(first, second_plan.STANDARD, estimate(low[:1], free))


@pytest.fixture(scope="module")
def first_visits():
    """Give the first visit of a year of members whose one claim was decided whole, line by line.

    Before the first visit of a family nothing is used, so what was decided must be the estimate.
    """
    coverages = {row["coverage_id"]: row for row in practice.records("coverages")}
    plans = {row["plan_id"]: row for row in practice.records("plans")}
    decided = defaultdict(dict)
    for row in practice.records("remittance_lines"):
        decided[row["claim_id"]].setdefault(row["line"], row)
    charges = defaultdict(list)
    for row in practice.records("charges"):
        charges[row["appointment_id"]].append(row)
    visits = {row["appointment_id"]: row for row in practice.records("appointments")}
    seen, found = set(), []
    claims = sorted(
        (row for row in practice.records("claims") if row["rank"] == 1),
        key=lambda row: visits[row["appointment_id"]]["date"],
    )
    for claim in claims:
        visit, coverage = visits[claim["appointment_id"]], coverages[claim["coverage_id"]]
        if visit["date"].year != 2025:
            continue
        member = member_of(coverage, 2025)
        is_first = member.family not in seen
        seen.add(member.family)
        lines = {row["line"]: row for row in charges[claim["appointment_id"]]}
        if is_first and set(decided[claim["claim_id"]]) == set(lines):
            found.append((visit, plans[coverage["plan_id"]], lines, decided[claim["claim_id"]]))
    return found


@pytest.mark.slow
def test_a_first_visit_costs_what_the_payer_decided(first_visits):
    """Hundreds of visits of every plan; a claim is decided after others, so a few may differ."""
    agree, differ = defaultdict(int), defaultdict(int)
    for visit, plan, lines, decided in first_visits:
        units = {row["service_id"]: row["units"] for row in lines.values()}
        # Refused lines and a payer that pays less than its contract are for other chapters.
        if len(units) < len(lines) or not all(row["allowed"] for row in decided.values()):
            continue
        video = visit["type_id"] == "TELE"
        made = at_the_practice(
            plan["plan_id"], units, visit["date"], visit["provider_id"], video=video
        )
        due = [
            sum(cents(decided[n][part]) for part in ("deductible", "coinsurance", "copay"))
            for n in lines
        ]
        same = [line.share.total for line in made.lines] == due
        (agree if same else differ)[plan["plan_id"]] += 1
    assert sum(agree.values()) > 1_500
    assert sum(differ.values()) < 0.01 * sum(agree.values()), dict(differ)


def test_accumulators_and_left_say_the_same():
    plan = plan_of(next(r for r in practice.records("plans") if r["plan_id"] == "BRD-PPO"))
    coverage = next(r for r in practice.records("coverages") if r["plan_id"] == "BRD-PPO")
    member, used = member_of(coverage, 2025), Accumulators()
    made = estimate([VISIT, TEST], plan)
    for line in made.lines:
        used.use(member, line.share.deductible, line.share.total)
    assert used.left(member, plan) == made.left_after
