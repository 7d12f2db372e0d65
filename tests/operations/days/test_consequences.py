"""What decisions cost, against the models of the other chapters and by hand."""

from datetime import date

import pytest

from medoffice.operations.days import consequences
from medoffice.operations.days.costs import NOTHING, Costs
from medoffice.operations.days.office import willow_bend
from medoffice.operations.days.setting import Appeal, Lot, Setting, StoryError
from medoffice.scheduling.queues import erlang_a

MONDAY = Setting(
    date(2025, 12, 8),
    450,
    1050,
    vaccines=(Lot("M004", 2, 4.0), Lot("M005", 3, 24.0)),
    warm_since=300,
    appeals=(Appeal("large", "50", 400), Appeal("small", "50", 100), Appeal("sure", "16", 200)),
    appeal_minutes=30,
    appeal_usual=90,
)
OFFICE = willow_bend()


def bill(now=480, done=480, /, **content):
    effects = consequences.read("here", content)
    return consequences.bill([each.bound(now, done) for each in effects], MONDAY, OFFICE)


def test_one_fewer_on_the_phones_is_erlangs_line_with_one_fewer():
    usual = OFFICE.week[1, 600]
    lost = [
        usual.calls
        * erlang_a(
            usual.calls, 30, OFFICE.handle_seconds, agents, 20, OFFICE.patience_seconds
        ).abandoned
        for agents in (usual.agents - 1, usual.agents)
    ]
    found = bill(phones={"people": -1, "start": "10:00", "until": "10:30"})
    assert found == Costs(callers=pytest.approx(lost[0] - lost[1]))


def test_two_who_miss_cost_more_than_twice_one_and_help_for_half_the_time_helps_half():
    out = {"people": -1, "start": "9:00", "until": "9:30"}
    one, two = bill(phones=out).callers, bill(phones=[out, out]).callers
    assert two > 2 * one
    helped = bill(phones=[out, {"people": 1, "start": "9:15", "until": "9:30"}]).callers
    assert helped == pytest.approx(one / 2)
    assert bill(phones=[out, {"people": 1, "start": "9:00", "until": "9:30"}]) == NOTHING


def test_a_late_decision_is_bound_to_its_time():
    out = {"people": -1, "start": "8:00", "until": "12:00"}
    mend = {"people": 1, "start": "done", "until": "12:00"}
    early, late = (bill(now, now, phones=[out, mend]).callers for now in (550, 650))
    assert 0 < early < late
    assert bill(720, 730, phones=[out, mend]) == bill(phones=out)


def test_overtime_is_paid_at_time_and_a_half_above_forty():
    # Mira works 40 hours at $21.95, Holly 20 at $18.00.
    assert bill(pay={"staff": "S02", "start": "16:00", "until": "18:00"}).cents == round(
        2 * 1.5 * 2195
    )
    assert bill(pay={"staff": "S31", "start": "9:00", "until": "12:00"}).cents == 5400


def test_vaccine_is_lost_by_its_own_hours_from_the_last_good_reading():
    price = {number: OFFICE.items[number][1] for number in ("M004", "M005")}
    warm = {"fate": "warm", "start": "7:51"}
    # Warm since 5:00: four hours are over at 9:00.
    assert bill(540, 540, vaccines=[warm, {"fate": "moved"}]) == NOTHING
    assert bill(541, 541, vaccines=[warm, {"fate": "moved"}]).cents == 2 * price["M004"]
    # Left until the office closes at 17:30, it was warm for twelve and a half hours.
    assert bill(vaccines=warm).cents == 2 * price["M004"]
    everything = 2 * price["M004"] + 3 * price["M005"]
    assert bill(vaccines=[warm, {"fate": "discarded"}]).cents == everything


def test_appeals_are_worked_by_what_can_be_expected_of_each():
    chance = OFFICE.chances
    large, small, sure = 40000 * chance["50"], 10000 * chance["50"], 20000 * chance["16"]
    assert large > sure > small
    # 90 usual minutes are three appeals; an hour less leaves one.
    lost = bill(appeals={"people": -1, "start": "8:00", "until": "9:00"}).cents
    assert lost == pytest.approx(sure + small, abs=2)
    assert bill(appeals={"people": -1, "start": "8:00", "until": "9:30"}).cents == pytest.approx(
        large + small + sure, abs=2
    )


def test_a_session_that_begins_late_is_a_line():
    late = bill(session={"clinician": "MC", "half": "morning", "late": 45}).waiting
    # Her plan has nine bookings and a little slack: each waits a little less than the one before.
    assert 9 * 20 < late < 9 * 45
    helped = bill(
        session=[
            {"clinician": "MC", "half": "morning", "late": 45},
            {"clinician": "MC", "half": "morning", "fewer": 2},
        ]
    ).waiting
    assert helped < late / 2


def test_visits_and_reminders_count_what_can_be_expected():
    assert bill(visits={"lost": 2}) == Costs(cents=2 * OFFICE.visit_cents, visits=2)
    won = bill(visits={"gained": 2})
    assert -2 < won.visits < -1.9
    called = bill(reminders={"patients": 8, "lead_days": 35})
    assert -1.5 < called.visits < -0.3
    assert called.cents == round(called.visits * OFFICE.visit_cents)


def test_assistants_who_miss_take_minutes_of_clinicians_and_too_many_save_nothing():
    missing = {"people": -1, "start": "9:00", "until": "11:00"}
    assert bill(assistants=missing).visits > 0
    assert bill(assistants=[missing, {"people": 1, "start": "9:00", "until": "11:00"}]) == NOTHING
    assert bill(assistants={"people": 2, "start": "9:00", "until": "11:00"}) == NOTHING


def test_unverified_visits_lose_their_share():
    morning = sum(
        OFFICE.week[1, start].check_ins * OFFICE.unverified_cents for start in (480, 510, 540, 570)
    )
    assert bill(unverified={"start": "8:00", "until": "10:00"}).cents == round(morning)


@pytest.mark.parametrize(
    "runs, day",
    [
        ("complaint", "December 10, 2025"),  # two working days on
        ("complaint-harm", "December 9, 2025"),  # one
        ("records", "January 7, 2026"),  # 30 calendar days
        ("breach", "February 6, 2026"),  # 60
        ("admission", "24 hours"),
        ("opinion", "December 23, 2025"),  # 15
    ],
)
def test_a_clock_says_until_when(runs, day):
    (effect,) = consequences.read("here", {"clock": {"runs": runs}})
    assert day in effect.note(MONDAY)
    assert consequences.bill([effect], MONDAY, OFFICE) == NOTHING


@pytest.mark.parametrize(
    "content, told",
    [
        ({"phone": {}}, "'phone' is no effect; expected one of appeals"),
        ({"phones": {"persons": 1}}, "here, phones: 'persons' is no key"),
        ({"pay": {"staff": "S99", "start": "8:00", "until": "9:00"}}, "staff is 'S99'"),
        ({"spent": {}}, "expected the key 'dollars'"),
        ({"phones": {"start": "8:00", "until": "8:75"}}, "'8:75' is no time"),
        ({"session": {"clinician": "XX", "half": "morning"}}, "'XX' has no morning"),
        ({"vaccines": {"fate": "frozen"}}, "fate is 'frozen'"),
        ({"clock": {"runs": "sand"}}, "runs is 'sand'"),
    ],
)
def test_what_is_not_there_is_named(content, told):
    with pytest.raises(StoryError, match=told):
        for effect in consequences.read("here", content):
            effect.check(MONDAY, OFFICE)
