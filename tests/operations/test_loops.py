import csv
from datetime import date, timedelta
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice import practice
from medoffice.operations.loops import (
    ABNORMAL,
    NORMAL,
    REFERRAL_STEPS,
    ROUTINE,
    URGENT,
    Limits,
    read_log,
    referral_loops,
    result_loops,
)

END = date(2025, 12, 31)
DAY = date(2025, 3, 3)
REFERRAL = ["sent_on", "booked_for", "seen_on", "report_on", "closed_on"]
RESULT = ["resulted_on", "reviewed_on", "patient_told_on"]


def referral(*after, urgency="routine", number="R00001"):
    """Make a referral from the days after its order at which each step was taken."""
    days = dict(zip(REFERRAL, after, strict=False))
    return {
        "referral_id": number,
        "specialty": "cardiology",
        "urgency": urgency,
        "ordered_on": DAY,
        **{step: None if days.get(step) is None else later(days[step]) for step in REFERRAL},
    }


def result(*after, abnormal=None, test="lipids", provider="TR"):
    days = dict(zip(RESULT, after, strict=False))
    return {
        "result_id": "T00001",
        "test": test,
        "abnormal": abnormal,
        "ordered_on": DAY,
        "provider_id": provider,
        **{step: None if days.get(step) is None else later(days[step]) for step in RESULT},
    }


def later(days):
    return DAY + timedelta(days=days)


def one(made):
    (loop,) = made
    return loop


@pytest.fixture(scope="module")
def referrals():
    return read_log("referrals")


@pytest.fixture(scope="module")
def results():
    return read_log("results")


@pytest.mark.parametrize(
    ("after", "urgency", "today", "state", "step", "late"),
    [
        ([], "routine", 5, "open", "sent", 0),
        ([], "routine", 6, "overdue", "sent", 1),
        ([], "urgent", 6, "overdue", "sent", 5),
        ([], "urgent", 14, "overdue", "sent", 13),
        ([], "urgent", 15, "lost", "sent", 14),
        ([1], "routine", 15, "open", "booked", 0),
        ([1], "routine", 16, "overdue", "booked", 1),
        # The visit lies ahead: nothing is late, however long ago the referral was sent.
        ([1, 80], "routine", 70, "open", "seen", 0),
        ([1, 80], "routine", 88, "overdue", "seen", 1),
        # Lost counts from the last thing that happened, here the day of the visit.
        ([1, 80], "routine", 140, "overdue", "seen", 53),
        ([1, 80], "routine", 141, "lost", "seen", 54),
        ([1, 20, 20], "routine", 42, "overdue", "report", 1),
        ([1, 20, 20, 30], "routine", 40, "overdue", "closed", 3),
        ([1, 20, 20, 30, 33], "routine", 33, "closed", "", 0),
        # What comes after the day is not known on the day.
        ([1, 20, 20, 30, 33], "routine", 32, "open", "closed", 0),
        ([1, 20, 20, 30, 33], "routine", 0, "open", "sent", 0),
        # Closed early: the patient will not go.
        ([1, None, None, None, 40], "routine", 200, "closed", "", 0),
    ],
)
def test_a_referral_is_where_its_dates_say(after, urgency, today, state, step, late):
    loop = one(referral_loops([referral(*after, urgency=urgency)], later(today)))
    assert (loop.state, loop.step, loop.days_late) == (state, step, late)
    assert loop.age_days == min(today, *(d for d in after[4:]), 999)


@pytest.mark.parametrize(
    ("after", "abnormal", "test", "today", "state", "step", "grade"),
    [
        ([], None, "lipids", 7, "open", "resulted", "not known yet"),
        ([], None, "lipids", 8, "overdue", "resulted", "not known yet"),
        ([], None, "mammogram", 45, "open", "resulted", "not known yet"),
        ([], None, "mammogram", 46, "overdue", "resulted", "not known yet"),
        ([3], "yes", "lipids", 5, "open", "reviewed", "abnormal"),
        ([3], "yes", "lipids", 6, "overdue", "reviewed", "abnormal"),
        ([3], "no", "lipids", 6, "open", "reviewed", "normal"),
        ([3, 4], "yes", "lipids", 9, "open", "told", "abnormal"),
        ([3, 4], "yes", "lipids", 10, "overdue", "told", "abnormal"),
        ([3, 4], "yes", "lipids", 19, "lost", "told", "abnormal"),
        ([3, 4, 5], "yes", "lipids", 19, "closed", "", "abnormal"),
        # Nobody knows that it is abnormal before it has come.
        ([3], "yes", "lipids", 2, "open", "resulted", "not known yet"),
    ],
)
def test_a_result_is_where_its_dates_say(after, abnormal, test, today, state, step, grade):
    row = result(*after, abnormal=abnormal, test=test)
    loop = one(result_loops([row], later(today)))
    assert (loop.state, loop.step, loop.grade) == (state, step, grade)
    assert loop.serious == (grade == "abnormal")


def test_a_visit_that_lies_ahead_is_no_movement():
    assert one(referral_loops([referral(1, 80)], later(70))).quiet_days == 69
    assert one(referral_loops([referral(1, 80)], later(82))).quiet_days == 2


def test_what_was_ordered_later_is_left_out():
    assert len(referral_loops([referral()], later(-1))) == 0
    assert len(result_loops([result(3)], later(-1))) == 0


def test_an_owner_is_a_person_where_the_log_names_one():
    assert one(result_loops([result(1)], later(1))).owner == "clinician TR"
    assert one(result_loops([result(1, provider=None)], later(1))).owner == "clinician"
    assert one(result_loops([result(1, 2)], later(2))).owner == "nurse lead"


def test_the_reason_is_a_sentence():
    said = [one(referral_loops([referral()], later(day))).reason for day in (5, 6, 66)]
    assert said == [
        "Not sent yet, due March 8, 2025.",
        "Not sent: due March 8, 2025, 1 day late.",
        "Not sent: due March 8, 2025, 61 days late; nothing has moved for 66 days.",
    ]
    assert one(referral_loops([referral(0, 1, 1, 1, 1)], END)).reason == "Closed after 1 day."


def test_a_month_has_a_share_once_all_its_loops_are_old_enough():
    rows = [
        referral(1, 9, 9, 12, 14, urgency="urgent", number="R1"),
        referral(1, 9, 9, 12, 31, urgency="urgent", number="R2"),
        referral(1, 9, 9, 12, 90, number="R3"),
        referral(1, 9, number="R4"),
    ]
    (at_90,) = referral_loops(rows, later(90)).on_time_by_month()
    assert (at_90.ordered, at_90.too_young, at_90.on_time, at_90.share) == (4, 2, 1, None)
    (at_91,) = referral_loops(rows, later(91)).on_time_by_month()
    assert (at_91.too_young, at_91.on_time, at_91.share) == (0, 2, 0.5)


def test_the_work_list_puts_the_serious_first_and_then_the_latest():
    rows = [
        referral(number="R1"),
        referral(urgency="urgent", number="R2"),
        referral(3, number="R3"),
        referral(0, 0, 0, 0, 0, number="R4"),
        referral(10, urgency="urgent", number="R5"),
    ]
    made = referral_loops(rows, later(20))
    assert [loop.id for loop in made.work_list()] == ["R2", "R5", "R1", "R3"]
    assert made.counts() == {"closed": 1, "open": 0, "overdue": 3, "lost": 1}


def test_what_became_of_the_loops_at_each_step():
    rows = [
        referral(number="R1"),
        referral(2, number="R2"),
        referral(4, None, None, None, 50, number="R3"),
        referral(3, 20, 21, 30, number="R4"),
        referral(3, 23, 23, 35, 37, number="R5"),
    ]
    steps = {step.step: step for step in referral_loops(rows, later(40)).by_step()}
    told = {
        name: (s.reached, s.taken, s.ended, s.in_time, s.overdue + s.lost, s.median_days)
        for name, s in steps.items()
    }
    assert told == {
        "sent": (5, 4, 0, 0, 1, 3),
        "booked": (4, 2, 0, 0, 2, None),
        "seen": (2, 2, 0, 0, 0, 19),
        "report": (2, 2, 0, 0, 0, 10.5),
        "closed": (2, 1, 0, 0, 1, 2),
    }
    after_50 = {step.step: step for step in referral_loops(rows, later(50)).by_step()}
    assert (after_50["booked"].ended, after_50["closed"].taken) == (1, 1)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.none() | st.integers(0, 120), max_size=5), st.booleans()),
        max_size=8,
    ),
    st.integers(0, 200),
)
def test_every_loop_is_in_one_place(drawn, today):
    rows = [referral(*days, urgency="urgent" if u else "routine") for days, u in drawn]
    made = referral_loops(rows, later(today))
    assert sum(made.counts().values()) == len(rows)
    steps = made.by_step()
    assert steps[0].reached == len(rows)
    for before, after in pairwise(steps):
        assert after.reached == before.taken
    for step in steps:
        assert step.reached == step.taken + step.ended + step.in_time + step.overdue + step.lost
    waiting = sum(step.in_time + step.overdue + step.lost for step in steps)
    assert waiting == len(rows) - made.counts()["closed"]


def test_the_planted_weeks_without_sending_are_found(referrals):
    stuck = [
        loop
        for loop in referral_loops(referrals, "2025-07-27")
        if date(2025, 7, 7) <= loop.ordered_on <= date(2025, 7, 21) and not loop.serious
    ]
    assert len(stuck) > 40
    assert {(loop.step, loop.state) for loop in stuck} == {("sent", "overdue")}
    sent = [loop for loop in referral_loops(referrals, "2025-08-08") if loop.id in ids(stuck)]
    assert sum("sent" in loop.done for loop in sent) > 0.9 * len(stuck)


def ids(loops):
    return {loop.id for loop in loops}


def test_the_planted_urgent_referrals_that_never_left_are_found(referrals):
    of_these_weeks = [
        loop
        for loop in referral_loops(referrals, END)
        if date(2025, 7, 7) <= loop.ordered_on <= date(2025, 8, 15) and loop.serious
    ]
    lost = [loop for loop in of_these_weeks if (loop.step, loop.state) == ("sent", "lost")]
    assert len(lost) > len(of_these_weeks) / 2
    top = referral_loops(referrals, END).work_list()[: len(lost) + 120]
    assert ids(lost) <= ids(top)


def test_the_planted_results_that_nobody_read_are_found(results):
    unread = [
        loop
        for loop in result_loops(results, END)
        if loop.step == "reviewed" and loop.state == "lost" and loop.ordered_on.year == 2025
    ]
    owners = [loop.owner for loop in unread]
    assert owners.count("clinician LS") > len(owners) / 2
    assert any(loop.serious for loop in unread if loop.owner == "clinician LS")


def test_the_figures_are_those_of_another_way(referrals, results):
    path = practice.package.path
    with path("results").open(encoding="utf-8", newline="") as file:
        never_told = [
            row["result_id"]
            for row in csv.DictReader(file)
            if row["abnormal"] == "yes" and not row["patient_told_on"]
        ]
    made = result_loops(results, END)
    assert sorted(loop.id for loop in made if loop.serious and loop.state != "closed") == never_told

    table = practice.load("referrals")
    days = {name: (table[name] - table["ordered_on"]).dt.days for name in REFERRAL}
    whole = table["urgency"].astype(str).map({"routine": 90, "urgent": 30})
    july = table["ordered_on"].dt.strftime("%Y-%m") == "2025-07"
    month = next(
        m for m in referral_loops(referrals, END).on_time_by_month() if m.first == date(2025, 7, 1)
    )
    assert month.share == (days["closed_on"][july] <= whole[july]).mean()

    # Sent, no visit, not closed, and longer ago than the limit.
    unbooked = table["sent_on"].notna() & table["booked_for"].isna() & table["closed_on"].isna()
    since = (pd.Timestamp(END) - table["sent_on"]).dt.days
    late = unbooked & (since > table["urgency"].astype(str).map({"routine": 14, "urgent": 3}))
    booked = referral_loops(referrals, END).by_step()[1]
    assert booked.overdue + booked.lost == late.sum()
    assert booked.in_time == (unbooked & ~late).sum()


def test_a_data_frame_gives_the_same(referrals):
    table = practice.load("referrals").iloc[-400:]
    from_table = referral_loops(table, END).table()
    plain = [{**row, "provider_id": None} for row in referrals[-400:]]
    pd.testing.assert_frame_equal(from_table, referral_loops(plain, END).table())
    assert from_table["due_on"].isna().sum() == (from_table["state"] == "closed").sum()


def test_a_log_may_lack_a_step():
    steps = [step for step in REFERRAL_STEPS if step.name != "booked"]
    row = {key: value for key, value in referral(1).items() if key != "booked_for"}
    loop = one(referral_loops([row], later(9), steps=steps))
    assert (loop.step, loop.due_on) == ("seen", later(8))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"urgency": "soon"}, "row 2, column urgency: found 'soon'; expected one of routine"),
        ({"urgency": None}, "row 2, column urgency: found ''; expected a value"),
        ({"ordered_on": None}, "column ordered_on: found ''; expected a date"),
        ({"sent_on": "2025-03-04"}, "column sent_on: found '2025-03-04'; expected a date or an"),
        (
            {"seen_on": date(2025, 3, 1)},
            r"column seen_on: found '2025-03-01'; expected 2025-03-03 \(ordered_on\) or later",
        ),
    ],
)
def test_a_bad_cell_is_named(change, said):
    with pytest.raises(ValueError, match=said):
        referral_loops([{**referral(1), **change}], END)


def test_other_bad_input_is_named():
    row = referral(1)
    del row["report_on"]
    with pytest.raises(ValueError, match="referrals has no column report_on: expected it beside"):
        referral_loops([row], END)
    with pytest.raises(ValueError, match="as_of is 'today': expected a date like"):
        referral_loops([], "today")
    with pytest.raises(ValueError, match="urgent has no limit for report, closed"):
        referral_loops([], END, urgent=Limits({"sent": 1, "booked": 1, "seen": 1}, 9))
    with pytest.raises(ValueError, match="expected 'resulted'"):
        result_loops([], END, steps=REFERRAL_STEPS)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (lambda: Limits({}, 9), "days is empty"),
        (lambda: Limits({"sent": -1}, 9), r"days\['sent'\] is -1: expected a whole number of days"),
        (lambda: Limits({"sent": 1.5}, 9), "is 1.5"),
        (lambda: Limits({"sent": True}, 9), "is True"),
        (lambda: Limits({"sent": 1}, 0), "lost_after is 0: expected a whole number of days, 1"),
        (lambda: Limits({"sent": 1}, 9, whole=0), "whole is 0"),
        (lambda: ROUTINE.but(post=3), "there is no step post: expected one of sent, booked"),
    ],
)
def test_a_limit_is_a_number_of_days(made, said):
    with pytest.raises(ValueError, match=said):
        made()


def test_the_limits_of_results_add_up_to_their_source():
    assert NORMAL.days["reviewed"] + NORMAL.days["told"] == 14
    assert ABNORMAL.days["reviewed"] + ABNORMAL.days["told"] == 7
    assert URGENT.but(sent=2).days["sent"] == 2
    assert "Veterans" in NORMAL.source
    assert ROUTINE.source == "teaching value"
