from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from medoffice.scheduling.templates import (
    Slot,
    Template,
    bailey_welch,
    double_booking,
    from_schedule,
    modified_wave,
    open_access,
    overbook,
    stream,
    wave,
)


def starts(template):
    """Return each booked patient's start, in order."""
    return [slot.start for slot in template.slots for _ in range(slot.booked + slot.overbooked)]


def test_a_stream_books_one_patient_a_slot():
    assert starts(stream(60, 20)) == [0, 20, 40]


def test_a_rounding_error_does_not_cost_the_last_slot():
    assert stream(0.3, 0.1).booked == 3


def test_bailey_and_welch_book_two_first_and_nobody_last():
    assert starts(bailey_welch(100, 20)) == [0, 0, 20, 40, 60]


def test_a_wave_comes_on_the_hour_and_the_rest_at_the_end():
    assert starts(wave(160, 20, 3)) == [0, 0, 0, 60, 60, 60, 120, 120]


def test_a_modified_wave_ends_each_block_with_time_to_catch_up():
    assert starts(modified_wave(120, 15, 4)) == [0, 0, 15, 30, 60, 60, 75, 90]


def test_double_booking_adds_to_every_nth_slot():
    template = double_booking(320, 20, every=4)
    assert [slot.start / 20 for slot in template.slots if slot.overbooked] == [0, 4, 8, 12]
    assert (template.planned, template.overbooked, template.booked) == (16, 4, 20)


def test_extra_patients_are_spread_evenly_and_spare_held_and_catch_up_slots():
    assert overbook(stream(320, 20), 4).slots == double_booking(320, 20, every=4).slots
    template = overbook(open_access(240, 20, 0.5), 3)
    assert template.overbooked == 3
    assert not any(slot.overbooked for slot in template.slots if slot.held)
    catching_up = overbook(modified_wave(120, 15, 4), 6)
    assert not any(slot.overbooked for slot in catching_up.slots if not slot.booked)


@given(st.integers(1, 40), st.floats(0, 1))
def test_open_access_holds_the_share_asked_for_spread_over_the_session(count, share):
    slots = open_access(count * 20, 20, share).slots
    held = [slot.held for slot in slots]
    assert sum(held) == int(share * count + 0.5)
    # Any two halves of the session hold the same number, give or take one.
    half = count // 2
    assert abs(sum(held[:half]) - sum(held[count - half :])) <= 1


def test_no_template_books_more_than_its_session_has_slots_unless_asked_to():
    for template in (
        stream(200, 20),
        bailey_welch(200, 20),
        wave(200, 20, 4),
        modified_wave(200, 20, 4),
        open_access(200, 20, 0.4),
    ):
        assert template.booked == 10, template.name


def schedule_row(start, release_days=None, provider="TR"):
    return {
        "provider_id": provider,
        "weekday": 1,
        "start": start,
        "minutes": 20,
        "type_id": "EST",
        "release_days": release_days,
    }


def test_a_providers_morning_becomes_a_template():
    template = from_schedule([schedule_row(time(8, 40), 0), schedule_row(time(8, 20))])
    assert template.session == 40
    assert [(slot.start, slot.held, slot.kind) for slot in template.slots] == [
        (0, False, "EST"),
        (20, True, "EST"),
    ]


def test_two_providers_are_not_one_template():
    with pytest.raises(ValueError, match=r"provider_id has \['AV', 'TR'\]"):
        from_schedule([schedule_row(time(8)), schedule_row(time(9), provider="AV")])


@pytest.mark.parametrize(
    ("build", "message"),
    [
        (lambda: stream(0, 20), "session is 0"),
        (lambda: stream(60, 90), "length is 90"),
        (lambda: stream(float("nan"), 20), "session is nan"),
        (lambda: bailey_welch(60, 20, 4), "first is 4: expected 1 to 3"),
        (lambda: wave(60, 20, 1), "size is 1"),
        (lambda: double_booking(60, 20, 0), "every is 0"),
        (lambda: open_access(60, 20, 40), "held_share is 40"),
        (lambda: overbook(stream(60, 20), -1), "extra is -1"),
        (lambda: overbook(open_access(60, 20, 1), 1), "nothing can be added"),
        (lambda: Slot(0, 20, booked=1.5), "booked is 1.5"),
        (lambda: Slot(-5, 20), "start is -5"),
        (lambda: Template("x", 60, (Slot(60, 20),)), "slot 1 starts at 60"),
        (lambda: Template("x", 60, (Slot(20, 20), Slot(0, 20))), "in order of start"),
        (lambda: from_schedule([]), "rows is empty"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(build, message):
    with pytest.raises(ValueError, match=message):
        build()
