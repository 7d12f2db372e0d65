"""The day lab: by mouse, thumb and key through a day, to the debrief and back."""

import re
import tomllib
from html import unescape

import pytest

from medoffice.labs.day_lab import MOST_BUTTONS
from medoffice.labs.day_words import NOTHING_SHOWS, in_words
from medoffice.labs.own_interruptions_lab import SAMPLE, OwnInterruptionsLab
from medoffice.labs.running_the_day import SMALL_DAY, live_the_day
from medoffice.operations.days.costs import Costs
from medoffice.operations.days.debrief import look_back
from medoffice.operations.days.running import left_alone
from medoffice.operations.days.story import day_of, days
from medoffice.operations.days.story_lint import MOST_CHOICES, played
from medoffice.operations.interruptions import (
    Interruption,
    by_kind,
    propose,
    reported_interruptions,
)
from medoffice.practice.exports import ExportError, read


@pytest.fixture
def lab():
    return live_the_day()


def said(widget):
    return unescape(re.sub(r"<[^>]+>", " ", widget.value))


def shown(lab):
    return [each.description for each in lab.buttons if each.layout.display != "none"]


def press(lab, words):
    number = next(n for n, text in enumerate(shown(lab)) if words in text)
    lab.buttons[number].click()


def test_it_opens_on_monday_with_what_waits_and_the_clock(lab):
    assert lab.day.value is days()["monday"]
    assert "It is 7:30." in said(lab.told)
    assert "Your second Monday." in said(lab.told)
    assert shown(lab) == lab.labels()
    assert "Work on next year's budget" in shown(lab)[0]
    assert lab.back.disabled


def test_a_matter_is_taken_up_left_and_decided_while_the_clock_runs(lab):
    press(lab, "Work on")
    assert "It is 7:32." in said(lab.told)
    press(lab, "Graham Rosethorn")
    event = days()["monday"].events["huddle"]
    assert event.text in said(lab.told)
    assert len(shown(lab)) == len(event.choices) + 1
    press(lab, "Leave it for now")
    assert "It is 7:32." in said(lab.told)
    press(lab, "Graham Rosethorn")
    press(lab, "Hold it now, standing")
    assert "It is 7:42." in said(lab.told)
    assert event.choices[0].happens in said(lab.told)
    # Two steps back, and it is half past seven again.
    lab.back.click()
    lab.back.click()
    assert "It is 7:30." in said(lab.told)


def test_what_decided_itself_meanwhile_is_told(lab):
    while "huddle" not in {deed.event.name for deed in lab.run.deeds}:
        press(lab, "Work on")
    assert "Graham Rosethorn, nurse lead: nobody decided." in said(lab.told)


@pytest.mark.parametrize("slug", sorted(days()))
def test_by_keyboard_alone_a_day_comes_to_its_debrief(lab, slug):
    lab.day.value = days()[slug]
    while not lab.run.over:
        assert shown(lab) == lab.labels() != []
        lab.buttons[0].click()
    assert shown(lab) == []
    assert not lab.again.disabled
    made = look_back(lab.run)
    text = said(lab.debrief)
    assert f"You left at {made.leaves // 60 - 12}:{made.leaves % 60:02}" in text
    for line in made.lines:
        assert line.deed.event.lesson in text
        assert line.deed.choice.happens in text
        assert line.sound is None or f"Sound would have been: {line.sound.do}" in re.sub(
            r"\s+", " ", text
        )
    assert lab.debrief.value.count("<details>") == len(made.lines)
    assert "Led soundly" in text
    assert f"{len(made.lines) - made.missed} decisions" in lab.in_words()
    lab.again.click()
    assert lab.debrief.value == ""
    assert lab.run.before is None


def test_while_the_debrief_is_worked_out_it_says_so(lab):
    told = []
    lab.debrief.observe(lambda change: told.append(change["new"]), "value")
    while not lab.run.over:
        lab.buttons[0].click()
    working, debrief = told
    assert "being worked out" in working and "role=" in working
    assert "<details>" in debrief


def test_there_are_buttons_for_whatever_can_wait_at_once():
    most = MOST_CHOICES
    for day in days().values():
        for run in (left_alone(day), *(played(day, seed) for seed in range(5))):
            step = run
            while step.before:
                most = max(most, len(step.open))
                step = step.before
    assert most + 1 < MOST_BUTTONS


def test_the_still_shows_what_can_be_done_as_a_list(lab):
    press(lab, "Work on")
    still = unescape(lab.still())
    assert 'role="status"' not in still
    for text in shown(lab):
        assert text.partition(". ")[2] in still
        assert text in lab.in_words()


def test_a_day_of_the_readers_own_comes_first_and_its_marks_are_only_marks():
    own = day_of("own", tomllib.loads(SMALL_DAY.replace("Two receptionists", "<b>Two</b>")))
    lab = live_the_day(own)
    assert lab.day.value is own
    assert "&lt;b&gt;Two&lt;/b&gt;" in lab.told.value


@pytest.mark.parametrize(
    "costs, words",
    [
        (Costs(), NOTHING_SHOWS),
        (Costs(cents=40, callers=0.04, waiting=0.5), NOTHING_SHOWS),
        (Costs(cents=5400, callers=-9.94), "costs $54, and keeps 9.9 callers from hanging up"),
        (Costs(cents=-888200), "saves $8,882"),
        (Costs(callers=0.2), "makes 0.2 callers hang up"),
        (Costs(waiting=329), "costs patients 329 minutes of waiting, all together"),
        (
            Costs(waiting=-50, risk=1),
            "minutes of waiting, all together, and leaves the health of 1 person to luck",
        ),
        (Costs(risk=-2), "no longer leaves the health of 2 people to luck"),
    ],
)
def test_costs_in_words(costs, words):
    assert words in in_words(costs)


def test_a_log_of_interruptions_is_summed_up():
    file = read(SAMPLE.encode())
    log = reported_interruptions(file, propose(file.columns))
    assert log[0] == Interruption("A question about the schedule", 4, "front desk lead")
    assert log[2].who == log[4].who == ""
    first = by_kind(log)[0]
    assert (first.kind, first.times, first.minutes) == ("A vendor without appointment", 1, 20)
    questions = next(each for each in by_kind(log) if each.times == 3)
    assert (questions.minutes, questions.others, questions.share) == (12, 12, 1.0)
    lab = OwnInterruptionsLab()
    assert "8 interruptions, 75 minutes. Others could have taken 30 minutes of them" in (
        lab.in_words()
    )


@pytest.mark.parametrize("wrong", ["ten", "-3", "4.5", "481"])
def test_minutes_that_are_none_are_named(wrong):
    file = read(SAMPLE.replace("schedule,4,", f"schedule,{wrong},").encode())
    with pytest.raises(ExportError, match=f"Line 2, column “Minutes”, holds “{wrong}”"):
        reported_interruptions(file, propose(file.columns))


def test_a_line_shows_unopened_what_the_sound_choice_would_have_changed(lab):
    while not lab.run.over:
        lab.buttons[0].click()
    heads = re.findall(r"<summary>(.*?)</summary>", lab.debrief.value, flags=re.S)
    (phones,) = [head for head in heads if "Alicia Santibáñez" in head]
    assert re.search(r"The sound choice [^.]*keeps \d+\.\d callers from hanging up", phones)
    for head in heads:
        assert re.search(r"<em>It (costs|saves|makes|keeps|spares|leaves|no longer leaves) ", head)
