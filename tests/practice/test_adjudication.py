"""A payer's decision, worked out by hand for each case."""

import pytest

from medoffice.practice.adjudication import (
    Denial,
    Line,
    adjudicate,
    payer_of_last_resort,
    supplement,
)
from medoffice.practice.cost_sharing import (
    COPAY,
    DEDUCTIBLE,
    FREE,
    Accumulators,
    Member,
    Plan,
    portion,
)

PPO = Plan(2000, 50_000, 100_000, 300_000, 600_000)
MEDICARE = Plan(2000, 24_000, 0, None, None, withheld=200)
ANN = Member("V00001", "F1", 2024)
BEN = Member("V00002", "F1", 2024)
CYD = Member("V00003", "F1", 2024)
VISIT = Line(1, 18_000, 11_000, COPAY, 3_000)
LAB = Line(2, 6_000, 4_000, DEDUCTIBLE)


def decide(lines, plan=PPO, member=ANN, used=None, denied=None):
    return adjudicate(lines, plan, member, used or Accumulators(), denied)


def reasons(decision):
    return {(a.group, a.reason): a.amount for a in decision.adjustments}


def test_the_copay_is_taken_whatever_the_visit_costs():
    (visit,) = decide([VISIT])
    assert (visit.allowed, visit.paid) == (11_000, 8_000)
    assert reasons(visit) == {("CO", "45"): 7_000, ("PR", "3"): 3_000}


def test_a_copay_is_no_more_than_the_visit_and_due_once_a_day():
    first, second = decide(
        [Line(1, 2_000, 2_500, COPAY, 3_000), Line(2, 9_000, 8_000, COPAY, 3_000)]
    )
    assert reasons(first) == {("PR", "3"): 2_000}
    assert reasons(second) == {("CO", "45"): 1_000}


def test_the_deductible_comes_before_the_coinsurance():
    used = Accumulators()
    (lab,) = decide([LAB], used=used)
    assert reasons(lab) == {("CO", "45"): 2_000, ("PR", "1"): 4_000}
    assert lab.paid == 0
    used.use(ANN, 45_000, 0)
    (lab,) = decide([LAB], used=used)  # 10.00 of the deductible is left, then 20 % of 30.00
    assert reasons(lab) == {("CO", "45"): 2_000, ("PR", "1"): 1_000, ("PR", "2"): 600}
    assert lab.paid == 2_400
    assert reasons(decide([LAB], used=used)[0]) == {("CO", "45"): 2_000, ("PR", "2"): 800}


def test_preventive_care_is_free():
    (visit,) = decide([Line(1, 20_000, 15_000, FREE)])
    assert (visit.paid, visit.patient_share) == (15_000, 0)


def test_the_family_together_can_meet_the_deductible():
    used = Accumulators()
    used.use(ANN, 50_000, 50_000)
    used.use(BEN, 48_000, 48_000)
    # 20.00 of the family's 1,000.00 is left, though Cyd has paid nothing.
    assert used.deductible_left(CYD, PPO) == 2_000
    assert reasons(decide([LAB], member=CYD, used=used)[0])["PR", "1"] == 2_000


def test_a_new_year_starts_from_nothing():
    used = Accumulators()
    used.use(ANN, 50_000, 50_000)
    assert used.deductible_left(ANN, PPO) == 0
    assert used.deductible_left(Member("V00001", "F1", 2025), PPO) == 50_000


def test_nobody_pays_more_than_the_yearly_maximum():
    used = Accumulators()
    used.use(ANN, 50_000, 298_500)
    (visit,) = decide([VISIT], used=used)
    assert reasons(visit) == {("CO", "45"): 7_000, ("PR", "3"): 1_500}
    assert reasons(decide([VISIT], used=used)[0]) == {("CO", "45"): 7_000}


def test_medicare_withholds_two_percent_of_its_payment_and_not_of_the_patient_share():
    used = Accumulators()
    used.use(ANN, 24_000, 0)
    (visit,) = decide([Line(1, 18_000, 10_000, DEDUCTIBLE)], MEDICARE, used=used)
    assert reasons(visit) == {("CO", "45"): 8_000, ("PR", "2"): 2_000, ("CO", "253"): 160}
    assert visit.paid == 7_840


def test_the_lesser_of_charge_and_price_is_allowed():
    (lab,) = decide([Line(1, 3_000, 4_000, DEDUCTIBLE)])
    assert lab.allowed == 3_000


def test_a_denied_line_is_not_paid_and_uses_no_deductible():
    used = Accumulators()
    visit, lab = decide([VISIT, LAB], used=used, denied={2: Denial("CO", "197", "")})
    assert visit.paid == 8_000
    assert (lab.allowed, lab.paid, reasons(lab)) == (0, 0, {("CO", "197"): 6_000})
    assert used.deductible_left(ANN, PPO) == 50_000


def test_a_decision_taken_back_leaves_nothing():
    used = Accumulators()
    decisions = decide([VISIT, LAB], used=used)
    for decision in decisions:
        back = decision.reversed()
        assert decision.paid + back.paid == 0
        assert decision.patient_share + back.patient_share == 0
        used.use(ANN, back.deductible, back.patient_share)
    assert used.deductible_left(ANN, PPO) == 50_000
    assert used.out_of_pocket_left(ANN, PPO) == 300_000


def test_a_supplement_pays_the_coinsurance_and_leaves_the_deductible():
    used = Accumulators()
    used.use(ANN, 20_000, 0)
    line = Line(1, 18_000, 10_000, DEDUCTIBLE)
    first = decide([line], MEDICARE, used=used)
    assert reasons(first[0])["PR", "1"] == 4_000 and reasons(first[0])["PR", "2"] == 1_200
    (second,) = supplement({1: 18_000}, first)
    assert (second.paid, second.patient_share, second.allowed) == (1_200, 4_000, 5_200)
    assert reasons(second) == {("OA", "23"): 12_800, ("PR", "1"): 4_000}


@pytest.mark.parametrize(
    ("price", "paid"),
    [(7_000, 0), (8_000, 160), (9_000, 1_160), (12_000, 2_000)],
)
def test_medicaid_pays_up_to_its_own_price_and_the_rest_is_given_up(price, paid):
    used = Accumulators()
    used.use(ANN, 24_000, 0)
    first = decide([Line(1, 18_000, 10_000, DEDUCTIBLE)], MEDICARE, used=used)
    (second,) = payer_of_last_resort({1: 18_000}, first, {1: price})
    assert (second.paid, second.patient_share) == (paid, 0)
    assert sum(a.amount for a in second.adjustments) + second.paid == 18_000


def test_half_a_cent_is_rounded_up():
    assert [portion(n, 2000) for n in (2, 3, 1001, 1002, 1003)] == [0, 1, 200, 200, 201]
    assert portion(25, 200) == 1 and portion(24, 200) == 0
