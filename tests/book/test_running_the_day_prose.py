"""What the chapter on running the day argues from is so in the days and in the records."""

import re
from pathlib import Path

import pytest

from medoffice import practice
from medoffice.book import facts
from medoffice.operations.days.story import days

PAGE = Path(__file__).parents[2] / "book" / "patients" / "running-the-day.md"


@pytest.fixture(scope="module")
def page():
    return facts.of("running-the-day")


@pytest.fixture(scope="module")
def figures(page):
    return page.figures()


def test_five_things_come_up_before_half_past_eight(figures):
    assert figures["early"] == "5"
    assert "Five things before half past eight" in PAGE.read_text(encoding="utf-8")
    assert len(days()["monday"].setting.appeals) == 10  # "ten appeals"


def test_the_minutes_add_up_and_most_sound_decisions_are_short(figures):
    left = [int(figures[name]) for name in ("day-minutes", "own-work", "decision-minutes", "spare")]
    assert left[0] == sum(left[1:]) and left[3] < 60  # "no hour"
    for day in days().values():
        minutes = [event.soundest.minutes for event in day.events.values()]
        assert sorted(minutes)[len(minutes) // 2] <= 10
    assert all(180 <= int(row["Your minutes"]) <= 230 or row["Your minutes"] == "0"
               for row in facts.of("running-the-day").three_days().rows)  # fmt: skip


def test_the_three_kinds_of_waiting_are_as_told(figures):
    assert figures["cold-half"] == "$0"
    steps = [int(figures[name].strip("$").replace(",", "")) for name in ("cold-hour", "cold-two")]
    assert 0 < steps[0] < steps[1]
    assert float(figures["out-at-once"]) < 1 < 8 < int(figures["out-all"])
    # "Nothing is lost if they begin by eleven": 7:40 and 200 minutes.
    from medoffice.operations.days.waiting import cost_of_waiting

    monday = days()["monday"]
    folder = monday.events["biller"]
    assert cost_of_waiting(monday, folder, 11 * 60 - folder.at).cents == 0
    assert cost_of_waiting(monday, folder, 12 * 60 - folder.at).cents > 0


def test_the_board_has_one_line_to_act_on(page, figures):
    first, second, *_ = page.flow_lines()
    assert first.behind == int(figures["behind"]) >= 2 * second.behind
    assert not first.seen and first.waits + first.roomed == 3  # "tell the three"
    assert second.behind == 20  # the number the page proposes


def test_the_record_has_thirty_days_and_doing_it_at_once_takes_three_quarters_of_an_hour():
    assert practice.rule_value("hipaa.access.deadline", "days") == 30
    event = days()["monday"].events["records"]
    assert any("Copy it yourself" in each.do and each.minutes == 45 for each in event.choices)


def test_the_owner_is_told_what_the_day_cost(figures):
    sound, alone = (
        int(figures[name].strip("$").replace(",", "")) for name in ("sound-cost", "alone-cost")
    )
    assert alone > 10 * sound
    assert not re.search(r"\d\.\d\d", figures["alone-callers"])


def test_the_day_of_the_dark_screens_gains_by_three_places_filled(page):
    dark = page.three_days().rows[2]
    assert dark["Money lost or spent"].startswith("−")
    assert any(effect.gained == 3 for effect in days()["downtime"].events["gap"].soundest.effects)
