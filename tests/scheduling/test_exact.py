from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from medoffice.scheduling.exact import bookings_of, slot_session
from medoffice.scheduling.templates import Slot, Template, bailey_welch, double_booking, stream

SESSION, SLOT, NO_SHOW = 320, 20, 0.2


def expected(template):
    return slot_session(bookings_of(template, NO_SHOW))


def test_one_patient_a_slot_never_waits():
    session = expected(stream(SESSION, SLOT))
    assert session.shows == pytest.approx(12.8)
    assert session.wait == 0
    assert session.idle == pytest.approx(3.2)
    assert session.overtime == 0


def test_bailey_and_welch_to_the_last_printed_digit():
    session = expected(bailey_welch(SESSION, SLOT))
    assert round(session.wait, 5) == 3.08741
    assert round(session.mean_wait, 6) == 0.241204
    assert round(session.idle, 9) == 3.2


def test_four_double_bookings_to_the_last_printed_digit():
    session = expected(double_booking(SESSION, SLOT, every=4))
    assert round(session.shows, 9) == 16
    assert round(session.wait, 6) == 13.868708
    assert round(session.mean_wait, 6) == 0.866794
    assert round(session.idle, 6) == round(session.overtime, 6) == 0.943943
    assert round(session.overtime_probability, 6) == 0.590205


def by_enumeration(bookings):
    """Walk through every way patients can come or not; waits of a slot shared evenly."""
    patients = [(slot, show) for slot, shows in enumerate(bookings) for show in shows]
    wait = idle = overtime = 0.0
    waits = [0.0] * len(patients)
    for comes in product([0, 1], repeat=len(patients)):
        chance = 1.0
        for (_, show), here in zip(patients, comes, strict=True):
            chance *= show if here else 1 - show
        line = busy = 0
        for slot in range(len(bookings)):
            new = [n for n, (at, _) in enumerate(patients) if at == slot and comes[n]]
            for n in new:
                waits[n] += chance * (line + (len(new) - 1) / 2)
            wait += chance * sum(line + place for place in range(len(new)))
            line += len(new)
            busy += line > 0
            line -= line > 0
        idle += chance * (len(bookings) - busy)
        overtime += chance * line
    return wait, idle, overtime, waits, [show for _, show in patients]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.lists(st.floats(0.05, 1), max_size=3), min_size=1, max_size=4))
def test_the_recursion_agrees_with_enumeration(bookings):
    wait, idle, overtime, waits, shows = by_enumeration(bookings)
    session = slot_session(bookings)
    assert session.wait == pytest.approx(wait, abs=1e-9)
    assert session.idle == pytest.approx(idle, abs=1e-9)
    assert session.overtime == pytest.approx(overtime, abs=1e-9)
    assert sum(session.unserved) == pytest.approx(1)
    mine = [one for slot in session.waits for one in slot]
    assert [one * show for one, show in zip(mine, shows, strict=True)] == pytest.approx(
        waits, abs=1e-9
    )


def test_a_template_that_does_not_fit_the_model_is_refused():
    uneven = Template("uneven", 60, (Slot(0, 20), Slot(20, 40)))
    with pytest.raises(ValueError, match=r"slot 2 starts at 20 and lasts 40 minutes"):
        bookings_of(uneven, 0.1)
    with pytest.raises(ValueError, match=r"slots of one length that fill the session"):
        bookings_of(stream(70, 20), 0.1)
    with pytest.raises(ValueError, match=r"no_show is 15"):
        bookings_of(stream(60, 20), 15)
    with pytest.raises(ValueError, match=r"slot 1 has the probability 80"):
        slot_session([[80]])
