from datetime import date

import pytest

from medoffice.operations.loops import referral_loops
from medoffice.operations.waits import Beyond, Wait, between, beyond, median_days

# Weeks until relapse, Freireich et al., Blood 21 (1963), 699; a plus marks a wait not ended.
TREATED = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+"
PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23"


def waits(text):
    found = []
    for word in text.split():
        days = int(word.rstrip("+"))
        found.append(Wait(days, not word.endswith("+"), days if word.endswith("+") else 99))
    return found


def test_the_median_of_a_published_trial():
    assert median_days(waits(TREATED)) == 23
    assert median_days(waits(PLACEBO)) == 8


@pytest.mark.parametrize(
    ("text", "median"),
    [("", None), ("3", 3), ("3+", None), ("1 2 3 4", 2), ("1 9+ 9+", None), ("1 5+ 6 9+", 6)],
)
def test_medians_by_hand(text, median):
    assert median_days(waits(text)) == median


def test_who_waits_still_counts_once_the_limit_has_run_out():
    counted = [
        Wait(2, True, 30),  # in time
        Wait(9, True, 30),  # late
        Wait(30, False, 30),  # late, and waits still
        Wait(5, False, 5),  # too young to tell: the limit ends today
        Wait(1, True, 5),  # as young, so it must not count as in time either
    ]
    assert beyond(counted, 5) == Beyond(over=2, told=3, too_young=2)
    assert beyond(counted, 5).share == pytest.approx(2 / 3)
    assert beyond(counted, 30).share is None
    assert beyond(counted, 0) == Beyond(over=5, told=5, too_young=0)


@pytest.mark.parametrize("cells", [(-1, True, 3), (4, True, 3), (2, False, 3)])
def test_a_wait_that_cannot_be_is_refused(cells):
    with pytest.raises(ValueError, match="expected 0 to the age"):
        Wait(*cells)


def test_a_negative_limit_is_refused():
    with pytest.raises(ValueError, match="limit is -1"):
        beyond([], -1)


@pytest.fixture(scope="module")
def loops():
    def row(number, **dates):
        days = {
            name: date.fromisoformat(dates[name]) if name in dates else None
            for name in ("sent_on", "booked_for", "seen_on", "report_on", "closed_on")
        }
        about = {"referral_id": number, "specialty": "cardiology", "urgency": "routine"}
        return {**about, "ordered_on": date(2025, 3, 3), **days}

    rows = [
        row("R1"),
        row("R2", sent_on="2025-03-05", closed_on="2025-04-04"),
        row("R3", sent_on="2025-03-04", booked_for="2025-03-20", seen_on="2025-03-20"),
    ]
    return referral_loops(rows, "2025-06-01")


def test_waits_between_two_steps_of_a_log(loops):
    assert between(loops, "ordered", "sent") == [
        ("R1", Wait(90, False, 90)),
        ("R2", Wait(2, True, 90)),
        ("R3", Wait(1, True, 90)),
    ]
    # The second patient decided not to go, which ended the wait.
    assert between(loops, "sent", "seen") == [
        ("R2", Wait(30, True, 88)),
        ("R3", Wait(16, True, 89)),
    ]
    assert between(loops, "seen", "report") == [("R3", Wait(73, False, 73))]


@pytest.mark.parametrize(
    ("steps", "message"),
    [(("sent", "lost"), "no step 'lost'"), (("seen", "sent"), "'seen' does not come before")],
)
def test_steps_that_make_no_wait_are_refused(loops, steps, message):
    with pytest.raises(ValueError, match=message):
        between(loops, *steps)
