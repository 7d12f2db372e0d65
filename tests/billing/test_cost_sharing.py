"""Cost sharing against examples that others published, and against hand-worked families."""

import pytest

from medoffice import practice
from medoffice.billing.cost_sharing import (
    COPAY,
    COPAY_AFTER_DEDUCTIBLE,
    DEDUCTIBLE,
    FREE,
    Accumulators,
    Left,
    Member,
    Plan,
    Share,
    member_of,
    plan,
    share,
    way,
)

# The uniform glossary that goes with each summary of benefits (45 CFR 147.200): Jane's plan has a
# deductible of $1,500, coinsurance of 20 % and a maximum of $5,000; each office visit costs $125.
JANE = Plan(2000, 150_000, None, 500_000, None)


@pytest.mark.parametrize(
    ("paid_deductible", "paid_in_all", "jane_pays"),
    [(0, 0, 12_500), (150_000, 150_000, 2_500), (150_000, 500_000, 0)],
)
def test_jane_of_the_uniform_glossary(paid_deductible, paid_in_all, jane_pays):
    jane, used = Member("jane", "jane's", 2025), Accumulators()
    used.use(jane, paid_deductible, paid_in_all)
    assert share(12_500, DEDUCTIBLE, JANE, used.left(jane, JANE)).total == jane_pays


def test_the_insurer_s_own_example_of_a_year():
    """Blue Cross and Blue Shield of Texas: $5,000, 20 %, maximum $6,000; an X-ray of $200."""
    texas = Plan(2000, 500_000, None, 600_000, None)
    assert share(20_000, DEDUCTIBLE, texas, Left(0, 100_000)).total == 4_000
    # The coinsurance ends when $1,000 of it is paid, so with $6,000 paid in all.
    assert share(2_000_000, DEDUCTIBLE, texas, Left(500_000, 600_000)) == Share(500_000, 100_000)


@pytest.mark.parametrize(
    ("way_", "left", "expected"),
    [
        (FREE, Left(50_000, 300_000), Share()),
        (COPAY, Left(50_000, 300_000), Share(copay=3_000)),
        (COPAY, Left(50_000, 1_000), Share(copay=1_000)),
        (COPAY_AFTER_DEDUCTIBLE, Left(50_000, 300_000), Share(deductible=11_000)),
        (COPAY_AFTER_DEDUCTIBLE, Left(10_000, 300_000), Share(deductible=10_000, copay=1_000)),
        (COPAY_AFTER_DEDUCTIBLE, Left(0, 300_000), Share(copay=3_000)),
        (DEDUCTIBLE, Left(1_000, None), Share(1_000, 2_000)),
        (DEDUCTIBLE, Left(1_000, 1_500), Share(1_000, 500)),
    ],
)
def test_a_service_of_110_dollars_each_way(way_, left, expected):
    assert share(11_000, way_, JANE, left, copay=3_000) == expected


def test_one_member_of_a_family_need_not_meet_the_family_s_deductible():
    embedded = Plan(2000, 150_000, 300_000, None, None)
    aggregate = Plan(2000, 150_000, 300_000, None, None, embedded=False)
    ann, ben = Member("ann", "family", 2025), Member("ben", "family", 2025)
    used = Accumulators()
    used.use(ann, 150_000, 150_000)
    assert used.deductible_left(ann, embedded) == 0
    assert used.deductible_left(ann, aggregate) == used.deductible_left(ben, aggregate) == 150_000
    used.use(ben, 100_000, 100_000)
    assert used.deductible_left(ben, embedded) == used.deductible_left(ben, aggregate) == 50_000


def test_each_year_begins_anew():
    used = Accumulators()
    used.use(Member("ann", "family", 2025), 150_000, 150_000)
    assert used.left(Member("ann", "family", 2026), JANE) == Left(150_000, 500_000)


def test_the_practice_s_plans_in_cents():
    saver = plan("BRD-HSA")
    assert (saver.deductible, saver.family_out_of_pocket) == (320_000, 1_400_000)
    assert plan("MCR-2025").withheld == 200 and plan("MCR-2025").out_of_pocket is None
    assert way("BRD-PPO", "V-EST-4", video=True) == (COPAY, 1_000)
    assert way("BRD-HSA", "V-EST-4") == (DEDUCTIBLE, 0)
    coverage = next(row for row in practice.records("coverages") if row["relation"] == "spouse")
    holder = {**coverage, "member_id": coverage["member_id"].split("-")[0] + "-01"}
    assert member_of(coverage, 2025).family == member_of(holder, 2025).family


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((-1, DEDUCTIBLE, JANE, Left(0, None)), "allowed is -1 cents"),
        ((100, "coinsurance", JANE, Left(0, None)), "way is 'coinsurance': expected one of free"),
    ],
)
def test_an_amount_or_a_way_that_cannot_be(arguments, message):
    with pytest.raises(ValueError, match=message):
        share(*arguments)


def test_an_unknown_plan_is_told_with_those_there_are():
    with pytest.raises(ValueError, match="'BRD' is not in the table plans; it has: BRD-HSA"):
        plan("BRD")
