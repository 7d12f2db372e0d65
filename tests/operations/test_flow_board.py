"""The flow board says where everybody is at a moment, and who is behind."""

from datetime import datetime

from medoffice.operations.flow_board import (
    DONE,
    DUE,
    LATE,
    ROOMED,
    SEEN,
    WAITS,
    Visit,
    board,
)


def at(hour, minute=0):
    return datetime(2025, 3, 3, hour, minute)


VISITS = (
    Visit("A", at(9), at(8, 50), at(8, 58), at(9, 5), at(9, 35)),
    Visit("A", at(9, 20), at(9, 25), at(9, 28), at(9, 50), at(10, 10)),
    Visit("A", at(9, 40), at(9, 28), at(9, 55), at(10, 12), at(10, 30)),
    Visit("B", at(9)),
    Visit("B", at(9, 40), at(9, 10), at(9, 20), at(9, 42), at(10)),
    Visit("C", at(11)),
)


def test_a_visit_goes_from_state_to_state():
    second = VISITS[1]
    moments = ((9, 0), (9, 22), (9, 26), (9, 30), (9, 55), (10, 10))
    assert [second.state(at(*moment)) for moment in moments] == [
        DUE, LATE, WAITS, ROOMED, SEEN, DONE,
    ]  # fmt: skip


def test_the_one_furthest_behind_comes_first():
    first, second, third = board(VISITS, at(9, 30))
    assert (first.clinician, first.seen, first.waits, first.roomed) == ("A", True, 1, 1)
    # Behind since 9:20; the patient came at 9:25, and has waited for five minutes.
    assert (first.behind, first.longest) == (10, 5)
    # Who is early is here, and nobody is behind; who was due at nine has not come.
    assert (second.clinician, second.roomed, second.late, second.behind) == ("B", 1, 1, 0)
    assert (third.clinician, third.waits, third.late) == ("C", 0, 0)
