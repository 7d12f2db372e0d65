"""With the right rules the dirty report gives the numbers of the clean tables, to the visit."""

from dataclasses import fields, replace
from datetime import date

import pytest

from medoffice import practice
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.reports import take_apart
from medoffice.operations.cleaning.visits import (
    AS_EXPORTED,
    BEST,
    CHOICES,
    IGNORE_CAPITALS,
    Rules,
    count,
    one_by_one,
    read_bookings,
)
from medoffice.practice.exports import ExportError


@pytest.fixture(scope="module")
def truth():
    book = practice.load("appointments")
    return book[book["date"].between("2025-07-01", "2025-09-30")]


def test_the_best_rules_give_the_truth(truth):
    done = truth[truth["outcome"] == "completed"]
    counted = quarter().count(BEST)
    assert counted.lines == len(truth)
    assert counted.completed == len(done)
    assert counted.patients == done["patient_id"].nunique()
    months = done["date"].dt.strftime("%Y-%m").value_counts()
    assert counted.by_month == months.to_dict()
    minutes = (done["ended"] - done["arrived"]).dt.total_seconds() / 60
    assert counted.minutes == pytest.approx(minutes.mean(), abs=0.3)


def test_as_it_stands_the_report_is_far_off(truth):
    counted = quarter().count(Rules())
    assert counted.lines > len(truth)
    assert counted.completed < 0.75 * (truth["outcome"] == "completed").sum()
    # The second desk closes its visits with another word.
    assert counted.by_clinician["Tatlock"] < 10
    assert quarter().count(BEST).by_clinician["Tatlock"] > 500


@pytest.mark.parametrize("fault", CHOICES)
def test_each_rule_changes_a_figure(fault):
    before = quarter().count(replace(BEST, **{fault: AS_EXPORTED}))
    assert before != quarter().count(BEST)


def test_ignoring_capitals_is_not_enough():
    some = quarter().count(replace(BEST, words=IGNORE_CAPITALS)).completed
    exact = quarter().count(replace(BEST, words=AS_EXPORTED)).completed
    assert exact < some < quarter().count(BEST).completed


def test_rules_are_applied_one_after_the_other():
    steps = one_by_one(Rules(tests="leave out", dates="every format"))
    assert [fault for fault, _ in steps] == ["tests", "dates"]
    assert steps[0][1] == Rules(tests="leave out")
    assert one_by_one(BEST)[-1][1] == BEST
    assert one_by_one(Rules()) == []


def test_a_rule_that_cannot_be_is_refused():
    with pytest.raises(ValueError, match="words is 'any': expected one of as it stands"):
        Rules(words="any")
    assert set(CHOICES) == {field.name for field in fields(Rules)}


SMALL = """Appt #,Acct #,Patient,Provider,Appt Date,Status,Check-In,Seen,Out
A1,1,"DOE, A",Renwick,07/01/2025,Completed,8:00 AM,8:10 AM,8:30 AM
A1,1,"DOE, A",Renwick,07/01/2025,Completed,8:00 AM,8:10 AM,8:30 AM
A2,2,"ROE, B",Renwick,2025-07-01,,9:00 AM,9:10 AM,9:40 AM
A3,3,"ZZTEST, X",Renwick,07/01/2025,Completed,9:00 AM,9:10 AM,9:40 AM
A4,4,"POE, C",Tatlock,07/32/2025,Checked Out,1:00,1:10 PM,1:50 PM
A5,5,"LOE, D",Tatlock,07/02/2025,completed ,2:00 PM,1:00 PM,2:40 AM
A6,6,"MOE, E",Tatlock,07/02/2025,N/S,,,
"""


def small(rules):
    report = take_apart(SMALL.encode())
    bookings = read_bookings(report, date(2025, 7, 1), date(2025, 7, 31))
    return count(bookings, 0, {}, rules)


def test_a_small_report_counted_by_hand():
    assert small(Rules()).completed == 3  # A1 twice, and the test patient
    assert small(Rules(repeats="leave out", tests="leave out")).completed == 1
    # A2 by its times, A5 by its word; of A4 the lines around leave two days.
    best = small(BEST)
    assert best.completed == 3
    assert best.minutes == 35  # A1 and A2; the times of A5 go back
    assert best.by_clinician == {"Renwick": 2, "Tatlock": 1}


def test_a_report_without_a_column_is_told():
    report = take_apart(b"Appt #,Acct #\nA1,1\nA2,2\n")
    with pytest.raises(ExportError, match="no column “Patient”"):
        read_bookings(report, date(2025, 7, 1), date(2025, 7, 31))
