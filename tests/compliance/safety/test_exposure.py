"""An exposure from the first minute to the file."""

from datetime import date, datetime

import pytest

from medoffice import practice
from medoffice.compliance.safety.exposure import Exposure, State, Way, check, timeline

WHEN = datetime(2026, 11, 18, 10, 40)
DAY = WHEN.date()
STICK = Exposure(WHEN, Way.STICK, DAY, DAY, wants_hiv_test=False)
AT_ONCE = ("wash", "tell", "evaluate", "write", "papers", "source", "blood")


def test_the_steps_stand_in_order_and_name_their_rule():
    steps = timeline(STICK)
    assert tuple(step.key for step in steps) == (
        *AT_ONCE, "keep-blood", "opinion", "follow-up", "cause", "file"
    )  # fmt: skip
    assert all(step.due == DAY for step in steps if step.at_once)
    assert {step.rule for step in steps} - {None} <= set(practice.rules())


@pytest.mark.parametrize(
    ("changed", "gone", "new"),
    [
        ({"source_known": False}, {"source"}, set()),
        ({"wants_hiv_test": True}, {"keep-blood"}, set()),
        ({"keeps_log": True}, set(), {"log", "sharps"}),
        ({"keeps_log": True, "way": Way.EYE}, set(), {"log"}),
    ],
)
def test_what_follows_depends_on_what_happened(changed, gone, new):
    before = {step.key for step in timeline(STICK)}
    after = {step.key for step in timeline(Exposure(**vars(STICK) | changed))}
    assert (before - after, after - before) == (gone, new)


def test_a_log_takes_a_stick_within_a_week_and_a_splash_only_with_a_reason():
    def log(way):
        steps = timeline(Exposure(WHEN, way, DAY, DAY, keeps_log=True))
        return next(step for step in steps if step.key == "log")

    assert log(Way.STICK).due == date(2026, 11, 25) and "without the name" in log(Way.STICK).words
    for way in (Way.EYE, Way.BITE, Way.BROKEN_SKIN):
        assert log(way).due is None and " if " in log(way).words


def test_a_file_shows_what_is_late_and_what_is_missing():
    done = dict.fromkeys(AT_ONCE, DAY) | {"opinion": date(2026, 12, 4), "write": date(2026, 11, 20)}
    del done["source"]
    found = check(STICK, done, date(2026, 12, 10))
    assert found["wash"] == State.DONE and found["write"] == State.DONE_LATE
    assert found["source"] == State.OVERDUE and found["cause"] == State.OVERDUE
    assert found["opinion"] == State.DONE_LATE
    assert found["keep-blood"] == found["follow-up"] == found["file"] == State.OPEN


@pytest.mark.parametrize(
    ("thrown", "on", "state"),
    [
        (None, date(2027, 2, 16), State.OPEN),
        (None, date(2027, 2, 17), State.DONE),
        (date(2027, 2, 15), date(2027, 3, 1), State.OVERDUE),
        (date(2027, 2, 16), date(2027, 3, 1), State.DONE),
    ],
)
def test_a_sample_thrown_away_early_cannot_be_made_good(thrown, on, state):
    done = {"keep-blood": thrown} if thrown else {}
    assert check(STICK, done, on)["keep-blood"] == state


@pytest.mark.parametrize(
    ("made", "says"),
    [
        (lambda: Exposure(WHEN, Way.WHOLE_SKIN), "no exposure"),
        (lambda: Exposure(WHEN, Way.EYE, date(2026, 11, 17)), "evaluated is 2026-11-17"),
        (lambda: check(STICK, {"pray": DAY}, DAY), "'pray'"),
        (lambda: check(STICK, {"wash": date(2026, 11, 19)}, DAY), "'wash' was done on 2026-11-19"),
    ],
)
def test_what_cannot_be_is_named(made, says):
    with pytest.raises(ValueError, match=says):
        made()
