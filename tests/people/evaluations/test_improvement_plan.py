from dataclasses import replace
from datetime import date

import pytest

from medoffice.people.evaluations import improvement_plan as plans
from medoffice.people.evaluations.improvement_plan import Expectation, Plan

MODIFIER = Expectation(
    "Looks for a procedure on each visit before the claim goes out", "Claims with the modifier",
    sample=20, now=6, target=18,
)  # fmt: skip
PLAN = Plan(date(2025, 12, 11), (MODIFIER,))


def test_rises_evenly_to_the_target():
    assert [look.wanted for look in PLAN.checkpoints()] == [(9,), (12,), (15,), (18,)]
    uneven = replace(MODIFIER, now=5)  # 13 in 4 steps: 3.25, 6.5, 9.75, 13 above 5, rounded up
    assert [uneven.wanted(look, 4) for look in (1, 2, 3, 4)] == [9, 12, 15, 18]


def test_looks_on_working_days():
    # The first look would be on Christmas; the second, two weeks on, is counted from the start.
    assert [look.on for look in PLAN.checkpoints()] == [
        date(2025, 12, 26), date(2026, 1, 8), date(2026, 1, 22), date(2026, 2, 5),
    ]  # fmt: skip
    closed = replace(PLAN, closed={date(2025, 12, 26)})
    assert closed.checkpoints()[0].on == date(2025, 12, 29)


@pytest.mark.parametrize(
    ("found", "outcome"),
    [
        ([9, 12, 15, 18], plans.MET),
        ([3, 4, 6, 20], plans.MET),
        ([9, 12, 14, 14], plans.EXTEND),
        ([9, 12, 12, 12], plans.NOT_MET),
        ([9, 16, 17, 16], plans.NOT_MET),
        ([9, None, 15, 18], plans.NOT_JUDGED),
        ([9, 12, 15], plans.NOT_JUDGED),
    ],
)
def test_the_last_look_decides_and_a_missing_one_judges_nobody(found, outcome):
    assert PLAN.outcome(0, found) == outcome


def test_says_at_each_look_where_it_stands():
    assert PLAN.states(0, [9, 11, None]) == [plans.AHEAD, plans.BEHIND, plans.NOT_LOOKED]


@pytest.mark.parametrize(
    ("right", "sample", "target", "chance"),
    [  # tables of the binomial distribution, n = 10 and 20
        (0.9, 10, 9, 0.7361),
        (0.9, 20, 18, 0.6769),
        (0.8, 10, 9, 0.3758),
        (0.8, 20, 18, 0.2061),
        (1, 20, 18, 1),
        (0, 20, 0, 1),
    ],
)
def test_a_sample_may_mislead(right, sample, target, chance):
    assert plans.chance_of_passing(right, sample, target) == pytest.approx(chance, abs=5e-5)


def test_says_what_is_wrong():
    with pytest.raises(ValueError, match="now 18, target 18, sample 20"):
        replace(MODIFIER, now=18)
    with pytest.raises(ValueError, match="expected now below target"):
        replace(MODIFIER, target=21)
    with pytest.raises(ValueError, match="8 weeks with a look every 3"):
        replace(PLAN, every=3)
    with pytest.raises(ValueError, match="4 expectations; expected 1 to 3"):
        replace(PLAN, expectations=(MODIFIER,) * 4)
    with pytest.raises(ValueError, match="5 looks were given; expected at most 4"):
        PLAN.states(0, [1] * 5)
    with pytest.raises(ValueError, match="look 2 at 'Claims with the modifier': 21"):
        PLAN.outcome(0, [9, 21])
    with pytest.raises(ValueError, match="right is 90"):
        plans.chance_of_passing(90, 10, 9)
    with pytest.raises(ValueError, match="target is 11; expected 0 to 10"):
        plans.chance_of_passing(0.9, 10, 11)
