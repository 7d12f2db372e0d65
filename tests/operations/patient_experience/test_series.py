"""Months are counted without a gap, and a month is judged by those before it."""

from datetime import date

import pytest

from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.control_charts import (
    FOR_SHARES,
    OUTSIDE,
    WESTERN_ELECTRIC,
)
from medoffice.operations.patient_experience.series import Series, counted, judge, span

MAY = date(2025, 5, 1)


def test_a_month_without_a_complaint_counts_none():
    made = counted([date(2025, 11, 30), date(2026, 2, 1), date(2025, 11, 2)])
    assert made.months == (
        date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 1),
    )  # fmt: skip
    assert made.values == (2, 0, 0, 1)
    assert counted([], date(2025, 1, 5), date(2025, 2, 1)).values == (0, 0)
    with pytest.raises(ValueError, match="no day to count"):
        counted([])


def test_a_span_begins_and_ends_with_the_month_of_its_days():
    assert span(date(2025, 1, 31), date(2025, 2, 1)) == (date(2025, 1, 1), date(2025, 2, 1))
    assert span(date(2025, 1, 31), date(2025, 1, 31)) == (date(2025, 1, 1),)


def test_a_signal_is_dated_back_to_where_the_run_began():
    values = (10, 11, 9, 10, 11, 9, 12, 12, 13, 12, 30, 9)
    points = Series(span(date(2025, 1, 1), date(2025, 12, 1)), values).chart(6)
    found = judge(points, 10)
    assert found.is_signal and found.since == 6
    assert OUTSIDE in {signal.rule for signal in found.signals}
    assert judge(points, 11).since is None and not judge(points, 11).is_signal
    with pytest.raises(ValueError, match="place is 12: expected 0 to 11"):
        judge(points, 12)


def test_what_comes_later_changes_no_verdict():
    points = willow_bend.series("complaints").chart(willow_bend.BASELINE)
    for place in range(len(points)):
        assert judge(points, place) == judge(points[: place + 1], place)


def test_complaints_rose_in_may_and_december_is_no_worse_than_may():
    made = willow_bend.series("complaints")
    points = made.chart(willow_bend.BASELINE)
    assert made.rules == WESTERN_ELECTRIC
    first = next(place for place in range(24) if judge(points, place).is_signal)
    december = judge(points, 23)
    assert made.months[first] == MAY == made.months[december.since]
    later = Series(made.months[16:], made.values[16:]).chart()
    assert not any(judge(later, place).is_signal for place in range(len(later)))


def test_the_front_desk_fell_in_may_and_has_been_back_since_october():
    made = willow_bend.series("desk-helpful")
    assert made.is_share and made.rules == FOR_SHARES
    assert sum(made.totals) == len([*made.totals]) * sum(made.totals) / 24 == 2117
    points = made.chart(willow_bend.BASELINE)
    told = [made.months[at] for at in range(24) if judge(points, at, made.rules).is_signal]
    assert (told[0], told[-1]) == (MAY, date(2025, 9, 1))
    assert all(points[at].value > points[at].centre for at in (21, 22, 23))


def test_shares_keep_their_counts_on_the_chart():
    made = willow_bend.series("rating")
    for point, value in zip(made.chart(), made.values, strict=True):
        assert point.value == pytest.approx(value)


def test_what_nobody_follows_is_refused():
    with pytest.raises(ValueError, match="name is 'smiles': expected one of complaints"):
        willow_bend.series("smiles")
    with pytest.raises(ValueError, match="number is 'K999'"):
        willow_bend.complaint("K999")


def test_new_limits_begin_at_a_known_change_and_those_before_it_stay():
    values = (4, 6, 4, 6, 5, 20, 22, 20, 22)
    made = Series(span(date(2025, 1, 1), date(2025, 9, 1)), values)
    points = made.chart_anew(5, 4)
    assert [point.value for point in points] == list(values)
    assert points[:5] == made.chart(4)[:5]
    assert {point.centre for point in points[5:]} == {21}
    assert not any(judge(points, place).is_signal for place in range(9))
    assert judge(made.chart(4), 5).is_signal


def test_of_a_share_each_month_keeps_its_number_of_answers():
    made = Series(span(MAY, date(2025, 8, 1)), (0.5, 0.5, 0.9, 0.9), (10, 40, 10, 40))
    points = made.chart_anew(2)
    assert [point.centre for point in points] == [0.5, 0.5, 0.9, 0.9]
    assert points[0].sigma == pytest.approx(2 * points[1].sigma)
