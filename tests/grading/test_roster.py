"""The roster task accepts any week that keeps the rules, and names the hour or rule that breaks."""

import pandas as pd
import pytest

from medoffice.grading.assignments.staff_schedules import roster
from medoffice.grading.check import NOT_ANSWERED
from medoffice.grading.compare import Unfit

HOURS = [str(hour) for hour in range(8, 17)]
NEED = pd.DataFrame(
    [[day, *[2] * len(HOURS)] for day in roster.WEEKDAYS], columns=["weekday", *HOURS]
)
WEEK = roster.read(roster.TODAY)


def changed(**lines):
    return WEEK | {name: tuple(days) for name, days in lines.items()}


def test_a_week_is_read_line_by_line():
    shuffled = "# mine\n" + "\n".join(reversed(roster.TODAY.lower().replace("  ", " ").split("\n")))
    assert roster.read(shuffled.replace(" e ", ", e, ")) == WEEK


@pytest.mark.parametrize("text", ["", "person Mon Tue Wed Thu Fri\n# Write here.\n...\n"])
def test_an_empty_week_is_not_answered(text):
    with pytest.raises(Unfit, match=NOT_ANSWERED):
        roster.read(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Mira E E E E", "each of the five days"),
        ("Mira E E E E X", "“X” is no shift"),
        ("Nora E E E E E", "Nobody at the desk is called “Nora”"),
        ("Mira E E E E E\nMira E E E E E", "two lines for Mira"),
        ("Mira E E E E E", "no line for Alicia"),
        (["Mira"], "three quotes"),
    ],
)
def test_an_impossible_week_gets_its_sentence(text, sentence):
    with pytest.raises(Unfit, match=sentence):
        roster.read(text)


def test_who_eats_is_not_there():
    assert roster.there(WEEK, 0, 660) == 5
    assert roster.there(WEEK, 0, 690) == 3
    more = NEED.assign(**{"11": 4})
    assert roster.short(WEEK, more, 0) == [(690, 1)]
    assert roster.short(WEEK, NEED, 0) == []


@pytest.mark.parametrize(
    ("rule", "week", "sentence"),
    [
        (roster.hours_and_shifts, changed(Rosalind="DD-DD"), "Rosalind has more hours"),
        (roster.hours_and_shifts, changed(Holly="APPPP"), "Holly cannot work the shift “A”"),
        (roster.days_away, changed(Rosalind="-DD-D"), "Rosalind was promised Wednesday off"),
        (roster.doors, changed(Mira="MMMMM"), "On Friday nobody with a key"),
        (roster.doors, changed(Valerie="MMMML"), "On Monday nobody is on the late shift"),
        (roster.late_shifts, WEEK, "Valerie has more late shifts"),
    ],
)
def test_a_broken_rule_is_named(rule, week, sentence):
    assert sentence in rule(week)


def test_a_kept_rule_says_nothing():
    week = changed(Valerie="LMLMM", Patricia="DLD--", Imogen="EEEL-", Rosalind="-D-DL")
    rules = (roster.hours_and_shifts, roster.days_away, roster.doors, roster.late_shifts)
    assert [rule(week) for rule in rules] == [None] * 4


def test_times_are_named_without_a_figure():
    named = [roster.in_words(start) for start in roster.HALF_HOURS]
    assert named[0] == "eight o’clock"
    assert named[-1] == "half past four"
    assert not any(character.isdigit() for name in named for character in name)


def test_trying_out_an_impossible_week_says_why(capsys):
    roster.try_out("Mira E", NEED)
    assert "each of the five days" in capsys.readouterr().out
