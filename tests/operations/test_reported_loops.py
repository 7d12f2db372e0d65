"""A log of the reader's own: its loops, or a sentence that says what is in the way."""

import pytest

from medoffice.operations.loops.reported import is_serious, propose, reported_loops
from medoffice.practice.exports import ExportError, read

REFERRALS = """Referral ID,Specialty,Priority,Order Date,Sent,ApptDate,Closed
1,Eye care,stat,3/3/25,,,
2,Eye care,Routine,3/3/25,3/4/25,,4/1/25
3,Eye care,Routine,3/3/25,3/4/25,5/20/25,
"""
RESULTS = """Test,Flag,Ordered,Result Date,Patient notified
MRI knee,,2025-03-03,,
TSH,A,2025-03-03,2025-03-05,
TSH,,2025-03-03,,
TSH,N,2025-03-03,2025-03-05,2025-03-20
"""


def loops(text, kind, serious=(), change=None):
    export = read(text.encode())
    columns = {**propose(export.columns, kind), **(change or {})}
    return reported_loops(export, kind, columns, serious)


def test_a_referral_log_without_some_columns_is_followed():
    made = loops(REFERRALS, "referrals", ["stat"])
    assert made.as_of.isoformat() == "2025-04-01"  # a visit booked for May has not happened
    told = [(loop.id, loop.state, loop.step, loop.days_late) for loop in made]
    assert told == [("1", "lost", "sent", 28), ("2", "closed", "", 0), ("3", "open", "closed", 0)]


def test_a_results_log_is_followed_and_slow_tests_have_more_days():
    made = loops(RESULTS, "results", ["A"])
    told = [(loop.id, loop.state, loop.step, loop.days_late) for loop in made]
    assert told == [
        ("line 2", "open", "resulted", 0),
        ("line 3", "lost", "told", 10),
        ("line 4", "overdue", "resulted", 10),
        ("line 5", "closed", "", 0),
    ]
    assert [loop.id for loop in made.work_list()] == ["line 3", "line 4"]


@pytest.mark.parametrize(
    ("text", "kind", "change", "said"),
    [
        (REFERRALS, "referrals", {"closed": None}, "Choose the column for the day the referral"),
        (RESULTS, "results", {"ordered": None, "told": None}, "day of the order and the day the"),
        (REFERRALS, "referrals", {"sent": "Closed"}, "“Closed” is chosen twice"),
        (
            REFERRALS,
            "referrals",
            {"sent": "Specialty", "what": None},
            "Line 2, column “Specialty”, holds “Eye",
        ),
        (REFERRALS, "referrals", {"ordered": "Sent", "sent": None}, "Line 2, column “Sent”, is em"),
        (
            REFERRALS.replace("4/1/25", "2/1/25"),
            "referrals",
            {},
            "Line 3, column “Closed”, holds 2025-02-01, which is before the order on 2025-03-03",
        ),
    ],
)
def test_what_is_in_the_way_is_said(text, kind, change, said):
    with pytest.raises(ExportError, match=said):
        loops(text, kind, change=change)


@pytest.mark.parametrize(
    ("word", "serious"),
    [
        ("STAT", True), ("Urgent - 2 wk", True), ("Abnormal", True), ("A", True), ("H", True),
        ("Critical high", True), ("yes", True), ("Routine", False), ("", False), ("N", False),
        ("not urgent", False), ("non-urgent", False), ("Normal", False), ("no", False),
    ],
)  # fmt: skip
def test_a_word_is_recognized(word, serious):
    assert is_serious(word) is serious
