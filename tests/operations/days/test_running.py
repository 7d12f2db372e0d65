"""A day under way: the clock, what comes, what decides itself, and the way back."""

import tomllib
from itertools import pairwise

import pytest

from medoffice.operations.days.costs import NOTHING
from medoffice.operations.days.debrief import look_back
from medoffice.operations.days.running import STINT, begin, by_the_book, left_alone
from medoffice.operations.days.setting import StoryError
from medoffice.operations.days.story import day_of, days
from medoffice.operations.days.story_lint import played

DAY = """
title = "Small"
on = 2025-12-08
begins = "8:00"
ends = "10:00"
setting = "Two hours."
work = "a list"
work_minutes = 60
[events.first]
at = "8:00"
until = "8:40"
who = "A"
text = "first"
lesson = "l"
effects.spent = {dollars = 100}
choices = [
 {do = "mend", minutes = 10, happens = "mended", effects = {spent = {dollars = -80}}},
 {do = "dig in", minutes = 50, happens = "dug", standing = "unwise", sets = ["dug"]},
 {do = "with the tool", minutes = 1, happens = "quick", needs = ["tool"]},
]
[events.first.missed]
happens = "gone"
sets = ["gone"]
effects.spent = {dollars = 30}
[events.second]
at = "8:20"
until = "8:45"
who = "B"
text = "second"
lesson = "l"
choices = [
 {do = "yes", minutes = 5, happens = "y", sets = ["tool"]},
 {do = "no", minutes = 1, happens = "n", standing = "unwise"},
]
missed = {happens = "too late", effects = {risk = {}}}
[events.after]
at = "8:00"
when = ["gone"]
unless = ["tool"]
who = "C"
text = "after"
lesson = "l"
effects.spent = {dollars = 7}
choices = [{do = "pay", minutes = 5, happens = "p"}, {do = "wait", minutes = 1, happens = "w"}]
missed = {happens = "m"}
"""


def small():
    return day_of("small", tomllib.loads(DAY))


def names(run):
    return [event.name for event in run.open]


def test_time_runs_while_you_decide_and_what_waits_decides_itself():
    run = begin(small())
    assert (run.now, names(run)) == (480, ["first"])
    dug = run.choose("first", 1)
    # 50 minutes: the second came at 8:20 and was gone at 8:45.
    assert dug.now == 530
    assert [(deed.event.name, deed.missed, deed.at) for deed in dug.deeds] == [
        ("first", False, 480),
        ("second", True, 525),
    ]
    assert names(run.choose("first", 0).work()) == ["second"]


def test_own_work_stops_when_something_comes_and_what_is_left_is_done_in_the_evening():
    run = begin(small()).choose("first", 0)
    run = run.work()
    assert (run.now, run.worked) == (500, 10)
    run = run.choose("second", 0).work()
    assert run.worked == 10 + STINT
    run = run.work().work().work()
    assert run.over
    assert run.left == 0
    assert run.leaves == 600


def test_what_is_left_of_your_own_work_keeps_you():
    run = begin(small())
    run = run.choose("first", 1)
    while not run.over:
        run = run.work()
    assert run.leaves == 600 + max(60 - run.worked, 0)


def test_an_event_comes_of_what_was_missed_and_goes_away_once_it_is_settled():
    run = begin(small()).work().choose("second", 1)
    while "after" not in names(run):
        run = run.work()
    assert run.now >= 520
    tool = begin(small()).work().choose("second", 0)
    while not tool.over:
        tool = tool.work()
    assert "after" not in tool.came


def test_a_choice_may_need_what_an_earlier_one_gave():
    run = begin(small()).work()
    assert 2 not in run.offers(run.day.events["first"])
    with pytest.raises(ValueError, match="there is no choice 2 now; expected one of"):
        run.choose("first", 2)
    run = run.choose("second", 0)
    assert 2 in run.offers(run.day.events["first"])
    assert run.choose("first", 2).now == run.now + 1


def test_back_takes_one_step_and_nothing_else_can_be_chosen():
    run = begin(small())
    assert run.back() is run
    assert run.choose("first", 0).back() == run
    with pytest.raises(ValueError, match="'second' does not wait for a decision; what does: first"):
        run.choose("second", 0)
    with pytest.raises(ValueError, match="the day is over"):
        left_alone(small()).work()


def test_the_debrief_tells_what_the_matter_brought_and_what_the_decision_did():
    made = look_back(begin(small()).choose("first", 0))
    (line,) = made.lines
    assert (line.brought.cents, line.cost.cents, made.total.cents) == (10000, -8000, 2000)
    assert line.sound is None
    alone = look_back(left_alone(small()))
    first = next(line for line in alone.lines if line.deed.event.name == "first")
    # Decided when it came, it would have saved 80 and not cost 30 more.
    assert first.change.cents == -11000
    assert (first.came_of_it, first.later.cents) == (("after",), 700)
    assert alone.total.risk == 1


@pytest.mark.parametrize("slug", sorted(days()))
def test_the_costs_of_the_decisions_add_up_to_the_days(slug):
    for seed in range(6):
        made = look_back(played(days()[slug], seed))
        parts = sum((line.cost for line in made.lines), start=made.brought)
        assert parts.cents == made.total.cents
        assert parts.callers == pytest.approx(made.total.callers)
        assert parts.waiting == pytest.approx(made.total.waiting)
        assert parts.risk == made.total.risk


@pytest.mark.parametrize("slug", sorted(days()))
def test_the_clock_never_goes_back_and_each_matter_is_decided_once(slug):
    run = played(days()[slug], 11)
    decided = [deed.event.name for deed in run.deeds]
    assert len(decided) == len(set(decided))
    assert all(one.at <= other.at for one, other in pairwise(run.deeds))
    assert all(deed.came <= deed.at <= deed.done for deed in run.deeds)
    assert not run.open


@pytest.mark.parametrize("slug", sorted(days()))
def test_a_day_led_soundly_beats_one_that_decides_itself(slug):
    day = days()[slug]
    sound, alone = look_back(by_the_book(day)), look_back(left_alone(day))
    assert sound.total.cents < alone.total.cents / 2
    assert sound.total.callers < alone.total.callers / 2
    assert sound.total.risk == sound.missed == 0 < alone.total.risk
    # With its own work, a day led soundly just ends in time.
    assert sound.leaves <= day.setting.ends + 60
    assert sound.total != NOTHING


@pytest.mark.parametrize(
    "change, told",
    [
        (('at = "8:20"', 'at = "8.20"'), "event 'second', at: '8.20' is no time"),
        (('who = "B"', 'whom = "B"'), "'whom' is no key"),
        (('work = "a list"\n', ""), "small: expected the key 'work'"),
        (("minutes = 10,", ""), "event 'first', choice 1: expected the key 'minutes'"),
    ],
)
def test_a_slip_in_a_file_is_named(change, told):
    with pytest.raises(StoryError, match=told):
        day_of("small", tomllib.loads(DAY.replace(*change)))
