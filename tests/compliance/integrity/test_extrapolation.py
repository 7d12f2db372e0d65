"""Totals from samples: published examples, SciPy, and how often the interval holds the truth."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import t

from medoffice.compliance.integrity import willow_bend
from medoffice.compliance.integrity.extrapolation import (
    Group,
    extrapolate,
    extrapolate_by_group,
    standard_error,
)
from medoffice.compliance.integrity.overpayment_clock import Overpayment, within_lookback
from medoffice.compliance.integrity.program import ELEMENTS, Task, missing_elements, to_do
from medoffice.compliance.integrity.screening_log import checks
from medoffice.compliance.integrity.student_t import t_value


@given(st.sampled_from([0.8, 0.9, 0.95, 0.99]), st.integers(1, 400))
def test_t_is_that_of_scipy(confidence, freedom):
    assert t_value(confidence, freedom) == pytest.approx(t.ppf((1 + confidence) / 2, freedom))


def test_a_total_is_that_of_cochrans_petition():
    # Cochran (1977), section 2.9: 50 of 676 sheets, 1,471 signatures, sum of squares 54,497;
    # 80 percent limits 18,107 and 21,669, with z rounded to 1.28.
    variance = (54_497 - 1_471**2 / 50) / 49
    reach = 1.28 * standard_error(676, 50, variance)
    assert variance == pytest.approx(229.0, abs=0.05)
    assert pytest.approx(19_888, abs=0.5) == 676 * 1_471 / 50
    assert 19_888 - reach == pytest.approx(18_107, abs=2)


def test_a_total_by_group_is_that_of_lohrs_farms():
    # S. L. Lohr, Sampling: Design and Analysis, example 3.2: acres of farms by region;
    # total 909,736,035, standard error 50,417,248. Samples of two with the mean and variance
    # stand for hers, so the error is put together from its formula.
    regions = [
        (220, 21, 97_629.81, 7_647_472_708),
        (1_054, 103, 300_504.16, 29_618_183_543),
        (1_382, 135, 211_315.04, 53_587_487_856),
        (422, 41, 662_295.51, 396_185_950_266),
    ]
    assert sum(items * mean for items, _, mean, _ in regions) == pytest.approx(
        909_736_035, rel=1e-8
    )
    error = math.hypot(*(standard_error(items, n, s2) for items, n, _, s2 in regions))
    assert error == pytest.approx(50_417_248, abs=1)


def test_groups_add_up_and_a_whole_sample_has_no_error():
    one, other = Group("4", 10, [0, 0, 30_00]), Group("5", 6, [50_00, 70_00, 0, 0, 10_00, 20_00])
    made = extrapolate_by_group([one, other])
    assert made.point == pytest.approx(10 * 10_00 + 150_00)
    assert made.error == pytest.approx(one.error) and other.error == 0
    assert (made.items, made.reviewed, made.in_error, made.doubtful) == (16, 9, 5, True)
    # By hand: mean 1000, variance 3,000,000; 10 x root(1,000,000 x 0.7) = 8,366.6.
    assert one.error == pytest.approx(8_366.6, abs=0.1)
    assert made.low == pytest.approx(250_00 - 1.6449 * 8_366.6, abs=2)
    assert extrapolate(other).low == extrapolate(other).point == extrapolate(other).high


def test_the_lower_end_is_above_the_truth_in_about_one_sample_of_twenty():
    truth = willow_bend.whole()
    above = sum(extrapolate(willow_bend.sample(60, seed)).low > truth for seed in range(200))
    assert 2 <= above <= 20
    assert sum(g.items for g in willow_bend.sample_by_level(60, 1)) == len(
        willow_bend.audited_visits()
    )


def test_who_was_looked_up_too_late_is_seen_in_the_practices_tables():
    late = {name: made.before_start for name, made in willow_bend.hired_in_2025()}
    assert late == {"Valerie Aylesworth": True, "Jillian Stockbridge": False}


def test_a_work_plan_serves_each_element_and_puts_risk_first():
    day = date(2026, 1, 1)
    tasks = [
        Task(ELEMENTS[5], "Look up everybody", "office-manager", 1, date(2025, 12, 10), 5, 3),
        Task(ELEMENTS[2], "Train on billing", "nurse-lead", 12, date(2025, 6, 1), 3, 2),
        Task(ELEMENTS[0], "Read the policies", "office-manager", 12, None, 2, 2),
    ]
    due = to_do(tasks, day, date(2026, 1, 31))
    assert [task.what for task in due] == ["Look up everybody", "Read the policies"]
    assert missing_elements(tasks) == [ELEMENTS[1], ELEMENTS[3], ELEMENTS[4], ELEMENTS[6]]


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Group("4", 10, [5]), "group '4': 1 reviewed, expected at least 2"),
        (lambda: Group("4", 2, [5, 5, 5]), "3 reviewed of 2 items"),
        (lambda: extrapolate_by_group([]), "expected at least one, each with a name"),
        (lambda: t_value(1, 5), "confidence is 1"),
        (lambda: t_value(0.9, 0), "freedom is 0"),
        (lambda: Overpayment(date(2026, 1, 1), date(2026, 3, 3)), "a look begun later stops no"),
        (lambda: Overpayment(date(2026, 1, 1), None, date(2026, 2, 1)), "without looking_since"),
        (lambda: Overpayment(date(2026, 1, 1), date(2026, 1, 9), date(2026, 1, 8)), "or later"),
        (lambda: within_lookback(date(2026, 1, 2), date(2026, 1, 1)), "or earlier"),
        (lambda: checks(date(2026, 1, 2), date(2026, 1, 1), [], date(2026, 2, 1)), "or later"),
        (lambda: checks(date(2026, 1, 1), date(2026, 1, 1), [date(2026, 3, 1)],
                        date(2026, 2, 1)), "lies after"),
        (lambda: Task("luck", "x", "y", 1), "element is 'luck'"),
        (lambda: Task(ELEMENTS[0], "x", " ", 1), "has no owner"),
        (lambda: Task(ELEMENTS[0], "x", "y", 0), "every is 0"),
        (lambda: Task(ELEMENTS[0], "x", "y", 1, impact=6), "impact is 6"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()
