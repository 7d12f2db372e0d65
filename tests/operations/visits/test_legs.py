"""Legs of a visit are the time between two stamps, and add up."""

from datetime import datetime

import pytest

from medoffice.operations.visits.legs import (
    CLINICIAN,
    LEGS,
    measure,
    minutes,
    stamped,
    taken,
)


def visit(*clock, outcome="completed"):
    stamps = [datetime(2025, 3, 3, *at) if at else None for at in clock]
    names = ("arrived", "roomed", "started", "ended")
    return dict(zip(names, stamps, strict=True)) | {"outcome": outcome, "appointment_id": "A1"}


FIRST = visit((9, 0), (9, 5), (9, 20), (9, 40))
SECOND = visit((9, 0), (9, 15), (9, 20), (9, 30))


def test_each_leg_is_the_time_between_its_stamps():
    assert [minutes(FIRST, leg) for leg in LEGS] == [5, 15, 20]
    assert taken(FIRST) == (5, 15, 20)


def test_the_means_add_up_to_the_whole():
    found = measure([taken(FIRST), taken(SECOND)])
    assert list(found.means.values()) == [10, 10, 15]
    assert found.door_to_door == 35
    assert found.share_with_clinician == pytest.approx(15 / 35)
    assert found.nine_of_ten[CLINICIAN] == pytest.approx(19)


def test_a_visit_that_did_not_take_place_or_lacks_a_stamp_is_left_out():
    gone = visit(None, None, None, None, outcome="no-show")
    half = visit((9, 0), None, (9, 20), (9, 30))
    assert stamped([FIRST, gone, half]) == [FIRST]
    assert measure(map(taken, stamped([FIRST, SECOND, gone, half]))).visits == 2
    with pytest.raises(ValueError, match="1 completed visits with all stamps: expected 2"):
        measure(map(taken, stamped([FIRST, gone])))


def test_stamps_that_cannot_be_are_named():
    with pytest.raises(ValueError, match="visit A1: roomed is None, expected a moment"):
        minutes(visit((9, 0), None, (9, 20), (9, 30)), LEGS[0])
    with pytest.raises(ValueError, match=r"ended is .*09:10.*expected .*09:20.*\(started\)"):
        minutes(visit((9, 0), (9, 5), (9, 20), (9, 10)), CLINICIAN)
