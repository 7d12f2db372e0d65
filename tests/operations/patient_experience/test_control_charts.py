"""Charts against the examples of the NIST handbook and of Montgomery's textbook."""

import random
from itertools import count

import pytest

from medoffice.operations.patient_experience.control_charts import (
    FOR_SHARES,
    FOUR_OF_FIVE,
    OUTSIDE,
    RUN_OF_EIGHT,
    TWO_OF_THREE,
    Point,
    p_chart,
    range_limit,
    signals,
    xmr_chart,
)

# NIST/SEMATECH e-Handbook, 6.3.2.2: flow rates of ten batches.
FLOW = (49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1)
# NIST 6.3.3.2: chips that failed, of 50 on each of 30 wafers.
CHIPS = (
    *(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22),
    *(8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6),
)
# D. C. Montgomery, Introduction to Statistical Quality Control, 6th ed. 2009, section 7.2.2:
# faulty purchase orders of 25 weeks.
FAULTY = (
    *(12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9),
    *(8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9),
)
ORDERS = (
    *(100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120),
    *(120, 110, 80, 80, 80, 90, 100, 100, 100, 100, 90, 90),
)


def chart_of(distances):
    """Points that lie so many standard deviations from a centre of 10."""
    return [Point(10 + 2 * distance, 10, 2, 4, 16) for distance in distances]


def test_single_values_have_the_handbooks_limits():
    points = xmr_chart(FLOW)
    assert points[0].centre == pytest.approx(50.81)
    assert points[0].upper == pytest.approx(55.8041, abs=5e-5)
    assert points[0].lower == pytest.approx(45.8159, abs=5e-5)
    assert [point.value for point in points] == list(FLOW)
    assert not [signal for signal in signals(points) if signal.rule == OUTSIDE]
    assert range_limit(FLOW) == pytest.approx(3.267 * 1.8778, abs=5e-4)


def test_a_share_has_the_handbooks_limits_and_its_two_signals():
    points = p_chart(CHIPS, [50] * 30)
    assert points[0].centre == pytest.approx(0.2313, abs=5e-5)
    assert points[0].upper == pytest.approx(0.4102, abs=5e-5)
    assert points[0].lower == pytest.approx(0.0524, abs=5e-5)
    assert [(signal.place + 1, signal.side) for signal in signals(points, (OUTSIDE,))] == [
        (15, "above"),
        (23, "above"),
    ]


def test_limits_vary_with_the_number_as_in_montgomerys_example():
    points = p_chart(FAULTY, ORDERS)
    assert (sum(FAULTY), sum(ORDERS)) == (234, 2450)
    assert points[0].centre == pytest.approx(0.096, abs=6e-4)
    # Its table rounds the centre to .096 first.
    for place, lower, upper in ((0, 0.007, 0.184), (1, 0, 0.194), (4, 0.012, 0.180)):
        assert points[place].lower == pytest.approx(lower, abs=1e-3)
        assert points[place].upper == pytest.approx(upper, abs=1.1e-3)
    assert [signal.place + 1 for signal in signals(points, FOR_SHARES)] == [11]


@pytest.mark.parametrize(
    ("rule", "meets", "just_fails"),
    [
        (OUTSIDE, [0, 3.01], [0, 3]),
        (TWO_OF_THREE, [2.1, 0, 2.1], [2.1, 0, 0, 2.1]),
        (TWO_OF_THREE, [0, 2.1, 2.1], [0, 2.1, -2.1]),
        (FOUR_OF_FIVE, [1.1, 1.1, 0, 1.1, 1.1], [1.1, 1.1, 0, 0, 1.1, 1.1]),
        (RUN_OF_EIGHT, [0.1] * 8, [0.1] * 7),
        (RUN_OF_EIGHT, [0.1] * 8, [0.1] * 7 + [0]),
    ],
)
def test_each_rule_signals_where_it_is_met_and_not_a_step_before(rule, meets, just_fails):
    for side, sign in (("above", 1), ("below", -1)):
        found = signals(chart_of(sign * distance for distance in meets), (rule,))
        assert [(signal.place, signal.side) for signal in found] == [(len(meets) - 1, side)]
        assert not signals(chart_of(sign * distance for distance in just_fails), (rule,))


def test_a_point_that_has_come_back_does_not_signal_for_those_before_it():
    assert [signal.place for signal in signals(chart_of([2.1, 2.1, 0]), (TWO_OF_THREE,))] == [1]


def test_all_four_rules_cry_wolf_as_often_as_published():
    # Champ and Woodall (1987): once in 91.75 points on average. 700 runs tell it within 4 or so.
    rng = random.Random(1987)

    def first_signal():
        seen = []
        for _ in count():
            seen += chart_of(rng.gauss(0, 1) for _ in range(150))
            found = signals(seen)
            if found:
                return found[0].place + 1

    runs = [first_signal() for _ in range(700)]
    assert sum(runs) / len(runs) == pytest.approx(91.75, abs=9)


def test_the_month_in_question_does_not_set_its_own_limits():
    values = [10, 11, 9, 10, 11, 9, 10, 30]
    asked = xmr_chart(values, baseline=7)
    assert asked[0].centre == pytest.approx(10)
    assert [signal.place for signal in signals(asked, (OUTSIDE,))] == [7]
    shares = p_chart([8, 8, 0], [10, 10, 10], baseline=2)
    assert shares[2].centre == pytest.approx(0.8)
    assert shares[2].upper == 1


def test_values_that_never_moved_make_any_move_a_signal():
    found = signals(xmr_chart([5, 5, 5, 4], baseline=3), (OUTSIDE,))
    assert [(signal.place, signal.side) for signal in found] == [(3, "below")]


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: xmr_chart([1]), "1 periods: expected at least 2"),
        (lambda: xmr_chart([1, 2, 3], baseline=1), "baseline is 1: expected 2 to 3"),
        (lambda: xmr_chart([1, float("nan")]), "value 2 is nan: expected a finite number"),
        (lambda: p_chart([1, 5], [4, 4]), "count 2 is 5: expected 0 to 4"),
        (lambda: p_chart([0], [0]), "total 1 is 0: expected at least 1"),
        (lambda: p_chart([0], [4, 4]), "1 counts and 2 totals"),
        (lambda: p_chart([], []), "0 periods: expected at least 1"),
    ],
)
def test_bad_input_is_named(made, says):
    with pytest.raises(ValueError, match=says):
        made()
